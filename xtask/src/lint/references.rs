//! References: that they lead somewhere, and to the right kind of object.

use super::{Visit, closest};
use crate::document::{Document, Node, Pointer};
use crate::model::{children, resolve};
use crate::report::{Finding, Report};

/// Findings after which nothing can be resolved reliably.
pub const CODES: [&str; 3] = ["dangling-ref", "external-ref", "circular-ref"];

pub fn check(document: &Document, visits: &[Visit], report: &mut Report) {
    let mut found = Vec::new();
    collect(&document.root, &Pointer::root(), &mut found, visits.is_empty());
    report.count("references", found.len());
    for (at, target) in found {
        let place = at.child("$ref");
        if !target.starts_with('#') {
            let message = format!("`{target}` leaves this file; every part has to be in it");
            report.push(Finding::at_value("external-ref", document, &place, message));
        } else if document.get(&Pointer::new(&target)).is_none() {
            let pointer = Pointer::new(&target);
            let siblings = pointer.parent().map(|parent| children(document, &parent)).unwrap_or_default();
            let name = pointer.last().unwrap_or_default().into_owned();
            let help = closest(&name, siblings.iter().map(|(name, _)| name.as_str()));
            report.push(
                Finding::at_value("dangling-ref", document, &place, format!("`{target}` names nothing")).help(help),
            );
        } else if resolve(document, &at).is_none() {
            report.push(Finding::at_value(
                "circular-ref",
                document,
                &place,
                format!("`{target}` leads back to itself"),
            ));
        } else if let Some((wanted, got)) = sections(&at, &target) {
            let message = format!("`{target}` is among the {got}, but a reference to {wanted} belongs here");
            report.push(Finding::at_value("wrong-ref-section", document, &place, message));
        }
    }
    mappings(document, visits, report);
}

/// Every `$ref` of the document, except inside examples, defaults and enumerations, where the word
/// is data.
fn collect(node: &Node, at: &Pointer, found: &mut Vec<(Pointer, String)>, stop: bool) {
    if stop {
        return;
    }
    if let Some(reference) = node.text("$ref") {
        found.push((at.clone(), reference.to_owned()));
        return;
    }
    let named = matches!(at.last().as_deref(), Some("properties" | "schemas" | "examples"));
    for (name, child) in node.members() {
        if named || !matches!(name, "example" | "default" | "enum" | "value") {
            collect(child, &at.child(name), found, false);
        }
    }
    for (index, child) in node.items().iter().enumerate() {
        collect(child, &at.child(&index.to_string()), found, false);
    }
}

/// The section a reference should lead into and the one it does, where they differ.
fn sections(at: &Pointer, target: &str) -> Option<(&'static str, String)> {
    let tokens: Vec<_> = at.tokens().map(std::borrow::Cow::into_owned).collect();
    let parent = tokens.iter().rev().nth(1).map(String::as_str);
    let wanted = match (parent, tokens.last().map(String::as_str)) {
        (_, Some("schema" | "items" | "not" | "additionalProperties"))
        | (Some("properties" | "schemas" | "allOf" | "oneOf" | "anyOf"), _) => "schemas",
        (Some("responses"), _) => "responses",
        (Some("parameters"), _) => "parameters",
        (_, Some("requestBody")) => "requestBodies",
        _ => return None,
    };
    let section = target.strip_prefix("#/components/")?.split('/').next()?.to_owned();
    (section != wanted).then_some((wanted, section))
}

/// Discriminator mappings name schemas, by reference or by bare name.
fn mappings(document: &Document, visits: &[Visit], report: &mut Report) {
    for visit in visits.iter().filter(|visit| visit.kind == super::Kind::Discriminator) {
        for (value, at) in children(document, &visit.at.child("mapping")) {
            let Some(target) = document.get(&at).and_then(Node::as_str) else { continue };
            let pointer = if target.starts_with('#') {
                Pointer::new(target)
            } else {
                Pointer::new("/components/schemas").child(target)
            };
            if document.get(&pointer).is_none() {
                let message = format!("the mapping of `{value}` names nothing: `{target}`");
                report.push(Finding::at_value("dangling-mapping", document, &at, message));
            }
        }
    }
}
