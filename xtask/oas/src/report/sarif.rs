//! Findings as SARIF 2.1.0, for code scanning and editors.
//!
//! Columns are counted in UTF-16 code units, the format's default, which many viewers assume
//! whatever `columnKind` says. Paths are relative to the checkout; no path of the machine is told.

use super::finding::{Finding, Report, Severity};
use super::tool::Tool;
use super::words::{Catalog, RuleText};
use crate::document::Source;
use hmac_sha256::Hash;
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::io::Write;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT: &str = "%SRCROOT%";

/// Writes a report as one SARIF log.
pub(super) fn write(out: &mut impl Write, report: &Report, title: &str, tool: &Tool) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &log(report, title, tool))?;
    writeln!(out)
}

/// The log.
#[must_use]
pub fn log(report: &Report, title: &str, tool: &Tool) -> Value {
    let here = std::env::current_dir().unwrap_or_default();
    let places = Places { root: tool.root.as_deref().unwrap_or(&here), here: &here };
    let catalog = (tool.catalog)();
    // The command's name, without what else a heading says.
    let command = title.rsplit(' ').next().unwrap_or(title);
    let mut codes: Vec<_> = report.findings.iter().map(|finding| finding.code.name()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut seen = HashMap::new();
    let results: Vec<_> = report.findings.iter().map(|it| result(it, &codes, &places, &mut seen)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": tool.name,
                "semanticVersion": tool.version,
                "rules": codes.iter().map(|code| rule(code, command, report, &catalog)).collect::<Vec<_>>(),
            }},
            "automationDetails": { "id": format!("{command}/") },
            "invocations": [invocation(report, &places)],
            "originalUriBaseIds": { ROOT: { "description": { "text": "The root of the checkout." } } },
            "columnKind": "utf16CodeUnits",
            "properties": { "checked": report.checked_by_name() },
            "results": results,
        }],
    })
}

/// Whether all could be read and judged, and what could not.
fn invocation(report: &Report, places: &Places<'_>) -> Value {
    let notes = report.failures.iter().map(|failure| {
        let mut text = failure.message().to_owned();
        if !failure.advice().is_empty() {
            text = format!("{text}\n{}", failure.advice());
        }
        let mut note = json!({ "level": "error", "message": { "text": text } });
        if let Some((file, line, column)) = failure.place() {
            note["locations"] =
                json!([location(&places.uri(file), json!({ "startLine": line, "startColumn": column }))]);
        }
        note
    });
    let notes: Vec<_> = notes.collect();
    json!({ "executionSuccessful": notes.is_empty(), "toolExecutionNotifications": notes })
}

/// A rule in its own words: those of one finding would be wrong beside another.
fn rule(code: &str, command: &str, report: &Report, catalog: &Catalog) -> Value {
    let RuleText { what, why, example } = catalog.text(command, code);
    let of_code = report.findings.iter().filter(|finding| finding.code.name() == code);
    let severity = of_code.map(|finding| finding.severity).max().unwrap_or(Severity::Warning);
    let example = if example.is_empty() { String::new() } else { format!("\n\nSuch as: {example}") };
    json!({
        "id": code,
        "shortDescription": { "text": what },
        "fullDescription": { "text": why },
        "help": {
            "text": format!("{what}\n\n{why}{example}"),
            "markdown": format!("**{code}**: {what}\n\n{why}{example}"),
        },
        "defaultConfiguration": { "level": severity.name() },
    })
}

fn result(finding: &Finding, codes: &[&str], places: &Places<'_>, seen: &mut HashMap<String, usize>) -> Value {
    let uri = places.uri(&finding.file);
    // Of nothing that moves with the lines: the pointer and the words are what a finding is.
    let mut hash = Hash::new();
    for part in [finding.code.name(), &uri.0, finding.pointer.as_str(), &finding.message] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let digest: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let nth = seen.entry(digest.clone()).or_default();
    *nth += 1;
    let mut text = finding.message.clone();
    if !finding.help.is_empty() {
        text = format!("{text}\n{}", finding.help);
    }
    let snippet = finding.snippet.as_ref();
    let region = match snippet {
        Some((source, span)) => region_of(source, span.clone()),
        // The first character stands for a whole file.
        None if (finding.line, finding.column) == (1, 1) => json!({ "startLine": 1 }),
        None => {
            json!({ "startLine": finding.line.max(1), "startColumn": finding.utf16.unwrap_or(finding.column).max(1) })
        }
    };
    let mut location = location(&uri, region);
    if !finding.pointer.as_str().is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": finding.pointer.as_str() }]);
    }
    let mut result = json!({
        "ruleId": finding.code.name(),
        "ruleIndex": codes.binary_search(&finding.code.name()).unwrap_or_default(),
        "level": finding.severity.name(),
        "message": { "text": text },
        "locations": [location],
        "partialFingerprints": { "pointerAndMessage/v1": format!("{digest}:{nth}") },
    });
    if let Some(related) = &finding.related {
        let region = region_of(&related.source, related.span.clone());
        let mut place = self::location(&places.uri(&related.source.name), region);
        place["id"] = json!(1);
        place["message"] = json!({ "text": related.message });
        result["relatedLocations"] = json!([place]);
    }
    result
}

fn location(uri: &(String, bool), region: Value) -> Value {
    let mut artifact = Map::from_iter([("uri".to_owned(), json!(uri.0))]);
    if uri.1 {
        artifact.insert("uriBaseId".to_owned(), json!(ROOT));
    }
    json!({ "physicalLocation": { "artifactLocation": artifact, "region": region } })
}

fn region_of(source: &Source, span: Range<usize>) -> Value {
    let (line, column) = utf16(source, span.start);
    let (end_line, end_column) = utf16(source, span.end.max(span.start));
    json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column })
}

/// Line and column from 1, the column in UTF-16 code units.
fn utf16(source: &Source, offset: usize) -> (usize, usize) {
    let (line, column) = source.position(offset);
    let start = source.offset(line, 0);
    let before = source.text[start..].chars().take(column - 1);
    (line, before.map(char::len_utf16).sum::<usize>() + 1)
}

struct Places<'a> {
    root: &'a Path,
    here: &'a Path,
}

impl Places<'_> {
    /// The URI of a file as shown to people, and whether it is relative to the root. A file
    /// elsewhere is told by its name alone.
    fn uri(&self, file: &str) -> (String, bool) {
        // `REV:path` of version control is the path, unless there is a file of that name.
        let path = match file.split_once(':') {
            Some((revision, path)) if revision.len() > 1 && !file.starts_with('/') && !Path::new(file).exists() => {
                self.root.join(path)
            }
            _ => self.here.join(file),
        };
        let path = straight(&path);
        match path.strip_prefix(straight(self.root)) {
            Ok(relative) => (encode(relative), true),
            Err(_) => (encode(Path::new(path.file_name().unwrap_or_default())), false),
        }
    }
}

/// The path without `.` and `..`.
fn straight(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                straight.pop();
            }
            other => straight.push(other),
        }
    }
    straight
}

/// A path as a relative URI reference.
fn encode(path: &Path) -> String {
    let segments = path.components().map(|part| {
        let bytes = part.as_os_str().to_string_lossy().into_owned().into_bytes();
        bytes.iter().fold(String::new(), |mut text, byte| {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => text.push(char::from(*byte)),
                other => text.push_str(&format!("%{other:02X}")),
            }
            text
        })
    });
    segments.collect::<Vec<_>>().join("/")
}
