//! What would be asked, and what that could settle.

use super::sources::{Origin, Step};
use super::walk::{Purpose, calls};
use crate::coverage::seen::{MEASURES, Part};
use crate::model::Api;
use serde_json::{Value, json};
use std::fmt::Write;

/// The first measure of what is received; those before are of calls and of what is sent.
const RECEIVED: usize = 4;

/// The operations that would be asked, in their order.
#[derive(Debug)]
pub struct Plan {
    api: String,
    lines: Vec<Line>,
    /// Operations that write, and events.
    unasked: (usize, usize),
}

#[derive(Debug)]
struct Line {
    purpose: Purpose,
    operation: String,
    path: String,
    inputs: Vec<(String, String)>,
    /// Whether it can be asked at all.
    can: bool,
    settles: Vec<String>,
    /// How often it is asked at least, and at most.
    calls: (usize, usize),
}

impl Plan {
    pub(super) fn new(api: &Api, steps: &[Step], parts: &[Part]) -> Self {
        let is_known = |step: &Step| step.inputs.iter().all(|it| !it.required || it.origin != Origin::Unknown);
        let line = |step: &Step| {
            let operation = &api.operations[step.operation];
            let inputs = step.inputs.iter().filter(|it| it.required || matches!(it.origin, Origin::Given));
            let reachable = |list: usize| steps.iter().find(|it| it.operation == list).is_some_and(is_known);
            Line {
                purpose: match (step.is_list(), step.needs().next().is_some()) {
                    (true, false) => Purpose::List,
                    (true, true) => Purpose::ListOf,
                    _ => Purpose::Read,
                },
                operation: operation.name.clone(),
                path: operation.path.clone(),
                inputs: inputs.map(|it| (it.name.clone(), origin(api, &it.origin))).collect(),
                can: is_known(step) && step.needs().all(|(_, list)| reachable(list)),
                settles: parts.get(step.operation).map(settles).unwrap_or_default(),
                calls: calls(step),
            }
        };
        let mut lines: Vec<Line> = steps.iter().map(line).collect();
        lines.sort_by_key(|it| it.purpose);
        let writes = api.operations.iter().filter(|it| it.method != "get").count();
        Self { api: api.name.clone(), lines, unasked: (writes, api.webhooks.len()) }
    }

    /// For people.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out =
            format!("# Survey of {}: the plan\n\nNothing was asked: `--apply` asks. Only GET is sent.\n\n", self.api);
        out.push_str("| | operation | asked with | what it could settle |\n|--:|---|---|---|\n");
        for (number, line) in self.lines.iter().enumerate() {
            let inputs: Vec<_> = line.inputs.iter().map(|(name, from)| format!("`{name}`: {from}")).collect();
            let settles = if line.settles.is_empty() { "all is shown".to_owned() } else { line.settles.join("; ") };
            let mark = if line.can { "" } else { " (cannot be asked)" };
            let _ =
                writeln!(out, "| {} | `{}`{mark} | {} | {settles} |", number + 1, line.operation, inputs.join(", "));
        }
        let can = || self.lines.iter().filter(|it| it.can).map(|it| it.calls);
        let (least, most) = can().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        let _ = writeln!(out, "\n{least} calls where every list shows something, up to {most} for all below.");
        let _ = writeln!(
            out,
            "\nAfter that: one of each kind that a list shows, the ends of lists, an id that does not exist (404), and optional \
             parameters one by one. Not asked: {} operations that write, {} events.",
            self.unasked.0, self.unasked.1
        );
        out
    }

    /// For programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let line = |it: &Line| {
            let inputs: serde_json::Map<_, _> =
                it.inputs.iter().map(|(name, from)| (name.clone(), json!(from))).collect();
            json!({
                "operation": it.operation, "path": it.path, "parameters": inputs, "can": it.can, "settles": it.settles,
                "calls": { "least": it.calls.0, "most": it.calls.1 },
            })
        };
        json!({ "api": self.api, "plan": self.lines.iter().map(line).collect::<Vec<_>>() })
    }
}

/// Where a value comes from, in words.
fn origin(api: &Api, origin: &Origin) -> String {
    match origin {
        Origin::Given => "given".to_owned(),
        Origin::Offset => "0, then the last page".to_owned(),
        Origin::Limit(limit) => limit.to_string(),
        Origin::Cursor => "of the page before".to_owned(),
        Origin::From(_) | Origin::To(_) => "the last days, then earlier ones".to_owned(),
        Origin::On(_) => "yesterday, then earlier days".to_owned(),
        Origin::Since(_) => "the year 2000".to_owned(),
        Origin::Id { list, field } => format!("`{}` of `{}`", field.join("."), api.operations[*list].name),
        Origin::Choice(values) => values.first().cloned().unwrap_or_default(),
        Origin::Unknown => "unknown: give it with --param".to_owned(),
    }
}

/// What samples do not show yet of what is received.
fn settles(part: &Part) -> Vec<String> {
    let mut found = Vec::new();
    let statuses: Vec<_> = part.missing.iter().filter(|(it, _)| *it == 1).map(|(_, name)| name.as_str()).collect();
    let reached: Vec<_> = statuses.into_iter().filter(|it| it.starts_with('2') || *it == "404").collect();
    if !reached.is_empty() {
        found.push(format!("status {}", reached.join(", ")));
    }
    for (measure, name) in MEASURES.iter().enumerate().skip(RECEIVED) {
        let count = part.missing.iter().filter(|(it, _)| *it == measure).count();
        if count > 0 {
            found.push(format!("{count} {name}"));
        }
    }
    found
}
