//! The files of an account.

use crate::document::document;
use crate::model::{Account, Mode};
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
    // The same is told of both.
    let mut told = Report::default();
    let of = |mode: Mode, ending: &str, report: &mut Report| {
        let mut made = document(base, account, mode, report)?;
        let mut files = Vec::new();
        for version in ["", "-3.1"] {
            if !version.is_empty() {
                made = to_3_1(&made);
            }
            let name = format!("persat-account{ending}{version}");
            files.push((format!("{name}.yaml"), yaml_text(&made, HEADER)?));
            files.push((format!("{name}.json"), json_text(&made)));
        }
        Ok::<_, Failure>(files)
    };
    let (strict, tolerant) = std::thread::scope(|scope| {
        let tolerant = scope.spawn(|| of(Mode::Tolerant, "-tolerant", &mut told));
        let strict = of(Mode::Strict, "", report);
        let failed = |_| Err(Failure::new("writing a document failed, which is a defect of this program"));
        (strict, tolerant.join().unwrap_or_else(failed))
    });
    let mut files = strict?;
    files.extend(tolerant?);
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
