//! The naming of samples: what a file is evidence of follows from where it lies.

use super::folder;
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use crate::report::{Finding, FindingCode, Report};
use crate::spelling::closest;
use std::path::{Path, PathBuf};

/// The layout, in one line.
pub const HELP: &str = "samples lie at <api>/<operationId>/<status>[.<case>].json, <api>/<operationId>/request[.<case>].json or <api>/webhooks/<event>/<case>.json; an operation without an id goes by its method and path, and `/` is written %2F, a blank %20";

/// What `record --survey` keeps in the folder of samples: no sample.
pub const STATE: &str = "survey.state";

/// A sample: its file and what it is evidence of.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Name of the API.
    pub api: String,
    /// The file.
    pub path: PathBuf,
    /// Path below the API's folder, with `/`.
    pub key: String,
    /// What it shows.
    pub subject: Subject,
}

/// What a sample shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The response of an operation.
    Response {
        /// Its name.
        operation: String,
        /// Its HTTP status.
        status: String,
    },
    /// The request of an operation.
    Request {
        /// Its name.
        operation: String,
    },
    /// An event.
    Event {
        /// Its name.
        event: String,
    },
}

/// Finds the samples below a folder. What is no sample by its name is reported: nothing is
/// skipped in silence.
///
/// # Errors
/// The folder cannot be read.
pub fn find(apis: &[Api], folder: &Path, report: &mut Report) -> Result<Vec<Sample>, Failure> {
    let mut samples = Vec::new();
    for file in files(folder, report)? {
        let Some(relative) = file.strip_prefix(folder).ok().map(Path::to_path_buf) else { continue };
        if relative == Path::new(STATE) {
            continue;
        }
        if relative.to_str().is_none() {
            report.push(unmatched(&file, "the name of this file is not UTF-8".to_owned()));
            continue;
        }
        let parts: Vec<String> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let Some((api, rest)) = owner(apis, folder, &parts) else {
            let message = format!("`{}` belongs to no API", relative.display());
            report.push(unmatched(&file, message));
            continue;
        };
        if rest == ["provenance.yaml"] {
            continue;
        }
        match subject(api, rest) {
            Ok(subject) => samples.push(Sample { api: api.name.clone(), path: file, key: rest.join("/"), subject }),
            Err((message, help)) => report.push(unmatched(&file, message).help(help)),
        }
    }
    report.count("samples", samples.len());
    Ok(samples)
}

fn unmatched(file: &Path, message: String) -> Finding {
    Finding::in_file(FindingCode::UnmatchedSample, &display_name(file), message).help(HELP)
}

/// Which API a file belongs to, and its path below that API's folder. The folder given may be that
/// of all APIs or of one.
fn owner<'a, 'p>(apis: &'a [Api], folder: &Path, parts: &'p [String]) -> Option<(&'a Api, &'p [String])> {
    if let Some(api) = apis.iter().find(|api| parts.len() > 1 && api.name == parts[0]) {
        return Some((api, &parts[1..]));
    }
    let own_name =
        folder.canonicalize().ok().and_then(|it| it.file_name().map(|name| name.to_string_lossy().into_owned()));
    let api = apis.iter().find(|api| Some(&api.name) == own_name.as_ref());
    let only = if let [only] = apis { Some(only) } else { None };
    api.or(only).map(|api| (api, parts))
}

fn subject(api: &Api, parts: &[String]) -> Result<Subject, (String, String)> {
    let bad_name = |name: &str| (format!("`{name}` is no name of a sample"), HELP.to_owned());
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["webhooks", event, file] => {
            let event = &*folder::name(event);
            let known = api.webhooks.iter().map(|it| it.path.as_str());
            if api.webhook(event).is_none() {
                return Err((format!("no event `{event}` is described"), closest(event, known)));
            }
            file.strip_suffix(".json").ok_or_else(|| bad_name(file))?;
            Ok(Subject::Event { event: event.to_owned() })
        }
        [operation, file] => {
            let operation = &*folder::name(operation);
            if api.operation(operation).is_none() {
                let known = api.operations.iter().map(|it| it.name.as_str());
                return Err((format!("no operation `{operation}` is described"), closest(operation, known)));
            }
            let stem = file.strip_suffix(".json").ok_or_else(|| bad_name(file))?;
            let kind = stem.split('.').next().unwrap_or_default();
            let operation = operation.to_owned();
            match kind {
                "request" => Ok(Subject::Request { operation }),
                status if status.len() == 3 && status.bytes().all(|b| b.is_ascii_digit()) => {
                    Ok(Subject::Response { operation, status: status.to_owned() })
                }
                _ => Err(bad_name(file)),
            }
        }
        _ => Err(bad_name(&parts.join("/"))),
    }
}

/// Every file below a folder, in order of names. What is named like a sample and is no file, and
/// what is neither file nor folder, is reported.
fn files(folder: &Path, report: &mut Report) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let why = error.io_error().map_or_else(|| error.to_string(), Failure::io);
            let name = display_name(error.path().unwrap_or(folder));
            Failure::new(format!("cannot read {name}: {why}"))
        })?;
        let kind = entry.file_type();
        if kind.is_file() {
            found.push(entry.into_path());
        } else if kind.is_symlink() {
            return Err(Failure::new(format!("{} is a link; samples are plain files", display_name(entry.path()))));
        } else if !kind.is_dir() {
            report.push(unmatched(entry.path(), "this is neither a file nor a folder".to_owned()));
        } else if entry.depth() > 0 && entry.path().extension().is_some_and(|it| it == "json" || it == "yaml") {
            report.push(unmatched(entry.path(), "this is named like a file and is a folder".to_owned()));
        }
    }
    if !folder.is_dir() {
        return Err(Failure::new(format!("{} is no folder", display_name(folder))));
    }
    Ok(found)
}
