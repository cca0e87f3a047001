//! Plans, for people and for programs.

use super::outcome::Outcome;
use super::plan::{Action, Draft};
use crate::document::display_name;
use crate::failure::Failure;
use crate::report::{self, Format, Palette, Tool};
use serde_json::{Value, json};
use std::fmt::Write;

/// Prints what was planned, suggested, written and found; `true` when something is wrong.
///
/// # Errors
/// Standard output is closed.
pub fn human(outcome: &Outcome, palette: Palette, tool: &Tool) -> Result<bool, Failure> {
    let text = text(outcome, palette);
    std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes())
        .map_err(|error| Failure::new(format!("cannot print: {error}")))?;
    report::print(&outcome.report, Format::Human, "record", tool)
}

fn text(outcome: &Outcome, palette: Palette) -> String {
    let mut out = String::new();
    for draft in &outcome.drafts {
        let action = match draft.action {
            Action::Write if outcome.written.is_some() => palette.paint("32;1", "wrote   "),
            Action::Write => palette.paint("32;1", "write   "),
            Action::Same => palette.paint("2", "same    "),
            Action::Conflict => palette.paint("31;1", "conflict"),
            Action::Refused => palette.paint("31;1", "refused "),
        };
        let _ = writeln!(out, "{action} {}  ({})", display_name(&draft.path), replaced(draft));
        if !draft.kept.is_empty() {
            let kept: Vec<_> = draft.kept.iter().map(String::as_str).collect();
            let _ = writeln!(out, "         kept though not described, look at them: {}", kept.join(", "));
        }
    }
    if !outcome.drafts.is_empty() {
        out.push('\n');
    }
    for suggestion in &outcome.suggestions {
        let _ = writeln!(out, "{} {}", palette.paint("1", "suggestion, not applied:"), suggestion.pointer);
        let _ = writeln!(out, "  in {}: {}", suggestion.file, suggestion.reason);
        let _ = writeln!(out, "  {}:", suggestion.how.words());
        for line in suggestion.yaml.lines() {
            let _ = writeln!(out, "    {line}");
        }
        out.push('\n');
    }
    let new = outcome.drafts.iter().filter(|it| it.action == Action::Write).count();
    let _ = match outcome.written {
        Some(count) => writeln!(out, "{count} samples written; read them before they are committed"),
        None if outcome.drafts.iter().any(|it| matches!(it.action, Action::Conflict | Action::Refused)) => {
            writeln!(out, "nothing was written")
        }
        None if new > 0 => writeln!(out, "nothing was written: this is the plan; `--apply` writes"),
        None => Ok(()),
    };
    out
}

fn replaced(draft: &Draft) -> String {
    if draft.kinds.is_empty() {
        return "nothing to replace".to_owned();
    }
    let kinds: Vec<_> = draft.kinds.iter().map(|(kind, count)| format!("{} {count}", kind.name())).collect();
    format!("replaced: {}", kinds.join(", "))
}

/// All of it as one object. The shape is public: see the maintainers' page.
#[must_use]
pub fn json(outcome: &Outcome) -> Value {
    let mut value = report::value(&outcome.report);
    let plan = outcome.drafts.iter().map(|draft| {
        let kinds: serde_json::Map<_, _> =
            draft.kinds.iter().map(|(kind, count)| (kind.name().to_owned(), json!(count))).collect();
        json!({
            "action": draft.action.name(),
            "path": display_name(&draft.path),
            "api": draft.api,
            "sample": draft.key,
            "replaced": kinds,
            "kept": draft.kept,
            "recorded": draft.month,
        })
    });
    value["plan"] = plan.collect();
    value["suggestions"] = json!(outcome.suggestions);
    value["written"] = json!(outcome.written);
    value
}
