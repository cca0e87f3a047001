//! Properties that only refer to a component, and lose what they mean by it.

use super::table::RuleCode;
use crate::generate::naming::base_of_nullable;
use oas::document::{Node, Pointer};
use oas::lint::{Context, Kind};
use oas::report::Report;
use std::collections::{BTreeSet, HashMap};

/// A property that is a `$ref` has the component's words only. They cannot tell what it means here when
/// they serve properties of other names too, or describe how a text or number is written and no more.
pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut served: HashMap<Pointer, BTreeSet<String>> = HashMap::new();
    let mut bare = Vec::new();
    for reference in context.walk.references.iter().filter(|it| it.kind == Kind::Schema) {
        let target = Pointer::of_reference(&reference.target);
        let place = property(&reference.at);
        let wrapped = place.is_none().then(|| reference.at.parent()?.parent()).flatten();
        if let Some(name) = place.clone().or_else(|| property(&wrapped?)) {
            served.entry(plain_twin(&target)).or_default().insert(name);
        }
        bare.extend(place.map(|name| (name, &reference.at, target)));
    }
    for (name, at, target) in bare {
        let Some(node) = context.document.get(&target) else { continue };
        let others = served.get(&plain_twin(&target)).is_some_and(|names| names.len() > 1);
        if says_how_only(node) || others && !says_what(node) {
            let component = target.last().unwrap_or_default().into_owned();
            let message = format!("nothing says what `{name}` means here: `{component}` tells only how it is written");
            let help = format!(
                "write `description` beside `allOf` with `$ref: '#/components/schemas/{component}'` alone in it"
            );
            report.push(context.at(RuleCode::UndescribedReference, at, message).help(help));
        }
    }
}

/// The name of the property that stands at a place.
fn property(at: &Pointer) -> Option<String> {
    let parent = at.parent()?;
    (parent.last()? == "properties").then(|| at.last().map(std::borrow::Cow::into_owned)).flatten()
}

/// A component and its `OrNull` twin are one.
fn plain_twin(at: &Pointer) -> Pointer {
    match (at.parent(), at.last()) {
        (Some(parent), Some(name)) => parent.child(base_of_nullable(&name).unwrap_or(&name)),
        _ => at.clone(),
    }
}

fn is_enumeration(node: &Node) -> bool {
    node.get("enum").is_some() || node.get("x-extensible-enum").is_some()
}

/// A form of text or number, such as a date.
fn says_how_only(node: &Node) -> bool {
    matches!(node.text("type"), Some("string" | "number" | "integer" | "boolean")) && !is_enumeration(node)
}

/// An object with properties of its own is something, whatever refers to it.
fn says_what(node: &Node) -> bool {
    node.get("properties").is_some() || node.get("allOf").is_some()
}
