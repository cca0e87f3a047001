//! References: that they lead somewhere, and to the right kind of object.

use super::table::RuleCode;
use super::walk::{Reference, Walk, a, is_free};
use crate::document::{Document, Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::{Finding, Report};
use crate::spelling::Guesses;
use std::collections::HashSet;
use std::path::Path;

/// Findings that leave something unresolved.
pub const CODES: [RuleCode; 4] =
    [RuleCode::DanglingRef, RuleCode::ExternalRef, RuleCode::CircularRef, RuleCode::WrongRefSection];

pub fn check(document: &Document, walk: &Walk, report: &mut Report) {
    report.count("references", walk.references.len());
    let (mut told, mut ended, mut guesses) = (HashSet::new(), HashSet::new(), Guesses::default());
    for reference in &walk.references {
        let place = reference.at.child("$ref");
        // Of a circle one reference is enough.
        if let Some(circle) = circle(document, &reference.at, &mut ended) {
            if !told.contains(&reference.at) {
                let message = format!("`{}` leads back to itself", reference.target);
                report.push(Finding::at_value(RuleCode::CircularRef, document, &place, message));
            }
            told.extend(circle);
            continue;
        }
        if let Some((code, message, help)) = problem(document, walk, reference, &mut guesses) {
            report.push(Finding::at_value(code, document, &place, message).help(help));
        }
    }
    for visit in walk.visits.iter().filter(|visit| visit.kind == Kind::Discriminator) {
        mappings(document, &visit.at, &mut guesses, report);
    }
}

fn problem(
    document: &Document,
    walk: &Walk,
    reference: &Reference,
    guesses: &mut Guesses,
) -> Option<(RuleCode, String, String)> {
    let target = &reference.target;
    if target.is_empty() {
        return Some((RuleCode::DanglingRef, "an empty `$ref` names nothing".to_owned(), String::new()));
    }
    if !target.starts_with('#') {
        return external(document, target);
    }
    let pointer = Pointer::of_reference(target);
    if pointer.as_str().split('~').skip(1).any(|rest| !rest.starts_with(['0', '1'])) {
        let message = format!("`{target}` is no JSON Pointer: `~` stands before `0` or `1` only");
        return Some((RuleCode::DanglingRef, message, "write `~0` for `~`, and `~1` for `/`".to_owned()));
    }
    if let Some(rest) = target.strip_prefix('#').filter(|it| !it.starts_with('/')) {
        let meant = format!("#/{rest}");
        let help = match document.get(&Pointer::of_reference(&meant)) {
            Some(_) => format!("write `{meant}`"),
            None => "references into this file begin with `#/`, such as `#/components/schemas/Name`".to_owned(),
        };
        return Some((RuleCode::DanglingRef, format!("`{target}` names nothing"), help));
    }
    if !target.starts_with("#/") || document.get(&pointer).is_none() {
        let help = guess(document, &pointer, guesses);
        return Some((RuleCode::DanglingRef, format!("`{target}` names nothing"), help));
    }
    let wanted = reference.kind;
    match walk.kinds.get(&pointer) {
        Some(kind) if *kind == wanted => None,
        None if is_free(&pointer) => None,
        found => {
            let found = found.map_or("something else".to_owned(), |kind| a(kind.name()));
            let message = format!("`{target}` is {found}, but a reference to {} belongs here", a(wanted.name()));
            Some((RuleCode::WrongRefSection, message, String::new()))
        }
    }
}

/// What may have been meant by a pointer to nothing.
fn guess(document: &Document, pointer: &Pointer, guesses: &mut Guesses) -> String {
    let above = pointer.parent().and_then(|above| document.get(&above));
    guesses.closest(&pointer.last().unwrap_or_default(), || {
        above.into_iter().flat_map(Node::members).map(|(name, _)| name)
    })
}

/// A reference into another file: not read, but a missing file is a mistake.
fn external(document: &Document, target: &str) -> Option<(RuleCode, String, String)> {
    let file = target.split('#').next().unwrap_or_default();
    let folder = Path::new(&*document.source.name).parent().unwrap_or(Path::new(""));
    if file.contains("://") || folder.join(file).is_file() {
        let message = format!("`{target}` leaves this file; what it names is not judged");
        return Some((RuleCode::ExternalRef, message, "judge a bundled file".to_owned()));
    }
    let root = target.split(['/', '#']).next().unwrap_or_default();
    let help = if file == target && (root == "components" || !target.contains('.')) {
        let name = target.rsplit('/').next().unwrap_or_default();
        format!("references into this file begin with `#/`, such as `#/components/schemas/{name}`")
    } else {
        String::new()
    };
    Some((RuleCode::DanglingRef, format!("`{target}`: there is no such file"), help))
}

/// The references that lead from a place back to it without ever naming an object. What was found to
/// lead somewhere is kept in `ended`.
fn circle(document: &Document, start: &Pointer, ended: &mut HashSet<Pointer>) -> Option<HashSet<Pointer>> {
    let (mut at, mut seen) = (start.clone(), HashSet::new());
    loop {
        if ended.contains(&at) {
            break;
        }
        let next = document.get(&at).and_then(|node| node.text("$ref")).filter(|it| it.starts_with('#'));
        let Some(next) = next.map(Pointer::of_reference) else { break };
        if !seen.insert(at) {
            return None;
        }
        if next == *start {
            return Some(seen);
        }
        at = next;
    }
    ended.extend(seen);
    None
}

/// Discriminator mappings name schemas, by reference or by bare name.
fn mappings(document: &Document, discriminator: &Pointer, guesses: &mut Guesses, report: &mut Report) {
    let schema = discriminator.parent().and_then(|it| document.get(&it));
    let lists = ["oneOf", "anyOf"].iter().filter_map(|key| schema?.get(key));
    let branches: Vec<_> =
        lists.flat_map(Node::items).filter_map(|it| it.text("$ref")).map(Pointer::of_reference).collect();
    for (value, at) in children(document, &discriminator.child("mapping")) {
        let Some(target) = document.get(&at).and_then(Node::as_str) else { continue };
        let Some(pointer) = mapped(target) else { continue };
        // The branch that leads to the same nothing is told.
        if document.get(&pointer).is_none() && !branches.contains(&pointer) {
            let message = format!("the mapping of `{value}` names nothing: `{target}`");
            let help = guess(document, &pointer, guesses);
            report.push(Finding::at_value(RuleCode::DanglingMapping, document, &at, message).help(help));
        }
    }
}

/// The schema a mapping names; `None` when it stands in another file.
pub fn mapped(target: &str) -> Option<Pointer> {
    if target.starts_with('#') {
        return Some(Pointer::of_reference(target));
    }
    let is_file = target.contains('/') || [".json", ".yaml", ".yml"].iter().any(|end| target.ends_with(end));
    (!is_file).then(|| Pointer::new("/components/schemas").child(target))
}
