//! Findings for programs. The shape is public: see the maintainers' page of the README.

use super::Report;
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write(out: &mut impl Write, report: &Report) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &value(report))?;
    writeln!(out)
}

/// A report as an object.
#[must_use]
pub fn value(report: &Report) -> Value {
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code,
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
    json!({ "findings": findings, "checked": report.checked })
}
