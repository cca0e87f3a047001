//! Whether what a record says holds its statement is there.

use super::record::{Held, Recorded, Statement};
use crate::codes::FindingCode;
use oas::document::{Document, Node, Pointer};
use oas::failure::Failure;
use oas::model::{Api, METHODS, Operation, component, resolve};
use oas::report::{Finding, Report};
use oas::samples::{Sample, Subject, find};
use oas::spelling::closest;
use std::collections::HashSet;
use std::path::Path;

/// Members that are words for people.
const WORDS: [&str; 6] = ["description", "summary", "title", "example", "examples", "externalDocs"];

pub(super) fn check(
    document: &Document,
    apis: &[Api],
    recorded: &[Recorded],
    samples: &Path,
    report: &mut Report,
) -> Result<(), Failure> {
    // What is no sample is told by `samples`.
    let samples = find(apis, samples, &mut Report::default())?;
    for own in recorded {
        let Some(api) = apis.iter().find(|api| api.name == own.api) else { continue };
        let samples: Vec<_> = samples.iter().filter(|it| it.api == api.name).collect();
        // A pointer that is missing or dead is told already, and may be the one that holds it.
        let is_whole = |it: &&Statement| !it.at.is_empty() && it.at.iter().all(|lead| lead.node.is_some());
        for statement in own.statements().filter(is_whole) {
            let key = if statement.held == Held::Sample { "sample" } else { "held" };
            if let Err((message, help)) = borne_out(api, statement, &samples) {
                let at = statement.place.child(key);
                report.push(Finding::at_value(FindingCode::NotHeld, document, &at, message).help(help));
            }
        }
    }
    Ok(())
}

fn borne_out(api: &Api, statement: &Statement, samples: &[&Sample]) -> Result<(), (String, String)> {
    let leads = |test: &dyn Fn(&Pointer) -> bool| statement.places().any(test);
    let (is_so, message, help) = match statement.held {
        Held::Schema => (
            leads(&|at| !is_words(at)),
            "each pointer leads to words, which no machine reads",
            "point to what a machine reads, or say `held: prose`",
        ),
        Held::Sample => return shown(api, statement, samples),
        Held::Rule => (
            leads(&|at| is_rule(api, at)),
            "no pointer leads to `x-rules`, or to what has it",
            "point to the rule, as `/components/schemas/FollowUp/x-rules/0`",
        ),
        Held::Prose => (
            leads(&|at| is_described(&api.document, at)),
            "no pointer leads to what has a description",
            "write the description, or say what holds it",
        ),
        Held::None => return Ok(()),
    };
    if is_so { Ok(()) } else { Err((message.to_owned(), help.to_owned())) }
}

/// Whether a place lies in words for people. A property may be called like them.
fn is_words(at: &Pointer) -> bool {
    let tokens: Vec<_> = at.tokens().collect();
    let named = |index: usize| index.checked_sub(1).is_some_and(|before| tokens[before] == "properties");
    tokens.iter().enumerate().any(|(index, token)| WORDS.contains(&&**token) && !named(index))
}

fn is_rule(api: &Api, at: &Pointer) -> bool {
    at.tokens().any(|it| it == "x-rules") || api.document.get(at).is_some_and(|it| it.get("x-rules").is_some())
}

/// Whether a node, or one above it within its operation or component, has a description.
fn is_described(document: &Document, at: &Pointer) -> bool {
    let top = match at.tokens().next().as_deref() {
        Some("paths" | "x-webhooks" | "components") => 3,
        _ => 1,
    };
    let has_words = |at: &Pointer| {
        let at = resolve(document, at).unwrap_or_else(|| at.clone());
        document.get(&at).and_then(|it| it.text("description")).is_some_and(|it| !it.trim().is_empty())
    };
    let above = std::iter::successors(Some(at.clone()), Pointer::parent);
    is_words(at)
        || above.enumerate().take_while(|(up, it)| *up == 0 || it.tokens().count() >= top).any(|(_, it)| has_words(&it))
}

/// Whether the sample of a record is there, and shows what a pointer leads to.
fn shown(api: &Api, statement: &Statement, samples: &[&Sample]) -> Result<(), (String, String)> {
    let Some(name) = &statement.sample else { return Ok(()) };
    let stem = |sample: &Sample| sample.key.trim_end_matches(".json").to_owned();
    let Some(sample) = samples.iter().find(|it| stem(it) == *name) else {
        let known: Vec<_> = samples.iter().map(|it| stem(it)).collect();
        let help = closest(name, known.iter().map(String::as_str));
        return Err((format!("tests/samples/{} has no `{name}.json`", api.name), help));
    };
    let owner = match &sample.subject {
        Subject::Response { operation, .. } | Subject::Request { operation } => api.operation(operation),
        Subject::Event { event } => api.webhook(event),
    };
    let Some(owner) = owner else { return Ok(()) };
    let reach = reach(&api.document, owner);
    if statement.places().any(|at| belongs(at, owner, &reach)) {
        return Ok(());
    }
    let help = "name a sample of the operation that the pointer lies in, or point to what the sample shows";
    Err((format!("no pointer leads to what `{}` sends or receives", owner.name), help.to_owned()))
}

/// Whether a place is part of an operation, or of what it refers to. What stands above all operations
/// belongs to each.
fn belongs(at: &Pointer, operation: &Operation, reach: &HashSet<Pointer>) -> bool {
    let tokens: Vec<_> = at.tokens().collect();
    match tokens.first().map(|it| &**it) {
        Some("components") => component(at).is_some_and(|it| reach.contains(&it)),
        Some("paths" | "x-webhooks") => {
            let is_item = operation.at.parent().is_some_and(|item| at.is_within(&item));
            let is_other = tokens.get(2).is_some_and(|it| METHODS.contains(&&**it)) && !at.is_within(&operation.at);
            is_item && !is_other
        }
        _ => true,
    }
}

/// The components that an operation refers to, directly or by others.
fn reach(document: &Document, operation: &Operation) -> HashSet<Pointer> {
    fn mentions(node: &Node, found: &mut Vec<Pointer>) {
        found.extend(
            node.as_str().filter(|it| it.starts_with("#/")).map(Pointer::of_reference).and_then(|it| component(&it)),
        );
        node.members().for_each(|(_, it)| mentions(it, found));
        node.items().iter().for_each(|it| mentions(it, found));
    }
    let mut pending: Vec<Pointer> = operation.parameters.iter().map(|it| it.at.clone()).collect();
    pending.push(operation.at.clone());
    let mut reached = HashSet::new();
    while let Some(at) = pending.pop() {
        if reached.insert(at.clone()) {
            document.get(&at).into_iter().for_each(|node| mentions(node, &mut pending));
        }
    }
    reached
}
