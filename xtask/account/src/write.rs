//! The files of an account.

use crate::document::{Mode, document};
use crate::model::Account;
use oas::failure::Failure;
use oas::report::Report;
use persat_codegen::output;
use persat_codegen::publish::{json_text, to_3_1, yaml_text};
use serde_json::Value;
use std::path::Path;

const HEADER: &str = "# The types of one account, written by `cargo xtask account`; do not edit.\n";

/// Names and texts of the documents: `persat-account`, strict and tolerant, in OpenAPI 3.0 and 3.1, as YAML and JSON.
///
/// # Errors
/// The base is not the published description.
pub fn files(base: &Value, account: &Account, report: &mut Report) -> Result<Vec<(String, String)>, Failure> {
    let strict = document(base, account, Mode::Strict, report)?;
    let tolerant = document(base, account, Mode::Tolerant, report)?;
    let upgraded = [to_3_1(&strict), to_3_1(&tolerant)];
    let made = [("", &strict), ("-3.1", &upgraded[0]), ("-tolerant", &tolerant), ("-tolerant-3.1", &upgraded[1])];
    // A large account makes large texts, each of which is read back.
    let texts: Vec<Result<_, Failure>> = std::thread::scope(|scope| {
        let text = |(ending, made): (&'static str, &'_ Value)| {
            let name = format!("persat-account{ending}");
            let yaml = (format!("{name}.yaml"), yaml_text(made, HEADER)?);
            Ok([yaml, (format!("{name}.json"), json_text(made))])
        };
        let running: Vec<_> = made.into_iter().map(|made| scope.spawn(move || text(made))).collect();
        let failed = || Err(Failure::new("writing a document failed, which is a defect of this program"));
        running.into_iter().map(|it| it.join().unwrap_or_else(|_| failed())).collect()
    });
    let files: Vec<_> = texts.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    report.sort();
    Ok(files)
}

/// Writes files into a folder: all of them, or none where one cannot be written.
///
/// # Errors
/// One cannot be written; what was there before stays.
pub fn replace(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let cannot = |path: &Path, error: &std::io::Error| {
        Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(error)))
    };
    std::fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))?;
    // First all of them beside their places: a full disk is found out here.
    let staged = tempfile::tempdir_in(folder).map_err(|error| cannot(folder, &error))?;
    for (name, text) in files {
        let path = staged.path().join(name);
        output::replace(&path, text).map_err(|error| cannot(&path, &error))?;
    }
    for (name, _) in files {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|error| cannot(&path, &error))?;
        std::fs::rename(staged.path().join(name), &path).map_err(|error| cannot(&path, &error))?;
    }
    Ok(())
}
