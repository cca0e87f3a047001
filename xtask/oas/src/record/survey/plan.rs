//! What would be asked, and what that could settle.

use super::sources::{Origin, Step};
use super::walk::{Known, Purpose, calls};
use crate::coverage::seen::{MEASURES, Part};
use crate::model::Api;
use serde_json::{Value, json};
use std::collections::BTreeMap;
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
    /// What runs before were told, and how many calls are known to be left.
    earlier: Option<(usize, usize)>,
    /// How many calls one run may make.
    budget: usize,
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
    /// What runs before were told: statuses, and how often each came.
    told: BTreeMap<u16, usize>,
    /// How many calls are known to be left.
    left: usize,
}

impl Plan {
    #[cfg_attr(not(feature = "live"), allow(dead_code))]
    pub(super) fn new(
        api: &Api,
        steps: &[Step],
        parts: &[Part],
        told: &[(usize, u16)],
        (known, budget): (&Known, usize),
    ) -> Self {
        let today = jiff::Zoned::now().date();
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
                told: told.iter().filter(|(it, _)| *it == step.operation).fold(
                    BTreeMap::new(),
                    |mut all, (_, status)| {
                        *all.entry(*status).or_default() += 1;
                        all
                    },
                ),
                left: known.left(step, &operation.name, today),
            }
        };
        let mut lines: Vec<Line> = steps.iter().map(line).collect();
        lines.sort_by_key(|it| it.purpose);
        let writes = api.operations.iter().filter(|it| it.method != "get").count();
        let earlier = (!told.is_empty()).then(|| (told.len(), lines.iter().map(|it| it.left).sum()));
        Self { api: api.name.clone(), lines, unasked: (writes, api.webhooks.len()), earlier, budget }
    }

    /// For people.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out =
            format!("# Survey of {}: the plan\n\nNothing was asked: `--apply` asks. Only GET is sent.\n\n", self.api);
        if let Some((told, _)) = self.earlier {
            let _ = writeln!(out, "Runs before were told {told} responses: of them only what failed is asked again.\n");
        }
        let title = if self.earlier.is_some() { " known already |" } else { "" };
        let _ = writeln!(
            out,
            "| | operation | asked with | what it could settle |{title}\n|--:|---|---|---|{}",
            if title.is_empty() { "" } else { "---|" }
        );
        for (number, line) in self.lines.iter().enumerate() {
            let inputs: Vec<_> = line.inputs.iter().map(|(name, from)| format!("`{name}`: {from}")).collect();
            let settles = if line.settles.is_empty() { "all is shown".to_owned() } else { line.settles.join("; ") };
            let mark = if line.can { "" } else { " (cannot be asked)" };
            let known = self.earlier.map(|_| format!(" {} |", line.known())).unwrap_or_default();
            let inputs = inputs.join(", ");
            let _ = writeln!(out, "| {} | `{}`{mark} | {inputs} | {settles} |{known}", number + 1, line.operation);
        }
        let can = || self.lines.iter().filter(|it| it.can).map(|it| it.calls);
        let (least, most) = can().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        let _ = match self.earlier {
            Some((_, 0)) => writeln!(out, "\nNothing is left to ask for."),
            Some((_, left)) => {
                writeln!(out, "\nAt most {left} calls are left, beside those that their responses lead to.")
            }
            None => writeln!(out, "\n{least} calls where every list shows something, up to {most} for all below."),
        };
        let _ = writeln!(out, "One run makes at most {} (`--calls`).", self.budget);
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
                "calls": { "least": it.calls.0, "most": it.calls.1, "left": it.left },
                "known": it.told.iter().map(|(status, count)| (status.to_string(), json!(count))).collect::<serde_json::Map<_, _>>(),
            })
        };
        json!({ "api": self.api, "earlier": self.earlier.map_or(0, |it| it.0), "budget": self.budget, "plan": self.lines.iter().map(line).collect::<Vec<_>>() })
    }
}

impl Line {
    /// What runs before were told of it.
    fn known(&self) -> String {
        let told: Vec<_> = self.told.iter().map(|(status, count)| format!("{count} × {status}")).collect();
        match (self.told.is_empty(), self.left) {
            (true, _) => "nothing".to_owned(),
            (false, 0) => told.join(", "),
            (false, left) => format!("{}; {left} left", told.join(", ")),
        }
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
