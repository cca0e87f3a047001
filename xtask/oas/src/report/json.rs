//! Findings for programs. The shape is public: see the maintainers' page of the README.

use super::finding::{Finding, Report};
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write(out: &mut impl Write, report: &Report) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &value(report))?;
    writeln!(out)
}

/// As [`write`], with one member more.
pub(super) fn write_with(out: &mut impl Write, report: &Report, name: &str, more: Value) -> std::io::Result<()> {
    let mut value = value(report);
    value[name] = more;
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}

/// A report as the object that `--format json` prints. What could not be read is a finding as well: whoever
/// takes the object alone must not take the rest for all.
#[must_use]
pub fn value(report: &Report) -> Value {
    let failures: Vec<_> = report.failures.iter().map(Finding::of).collect();
    let findings: Vec<_> = failures
        .iter()
        .chain(&report.findings)
        .map(|finding| {
            json!({
                "code": finding.code.name(),
                "severity": finding.severity,
                "message": finding.message,
                "file": &*finding.file,
                "line": finding.line,
                "column": finding.column,
                "pointer": finding.pointer.as_str(),
                "help": finding.help,
            })
        })
        .collect();
    json!({ "findings": findings, "ignored": report.ignored, "checked": report.checked_by_name() })
}
