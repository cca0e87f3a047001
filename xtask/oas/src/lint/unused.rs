//! Components that nothing refers to.

use super::context::Context;
use super::references::{self, mapped};
use super::table::RuleCode;
use crate::document::{Node, Pointer};
use crate::model::grammar::Kind;
use crate::model::{children, component};
use crate::report::Report;
use crate::schema::Heirs;
use std::collections::HashSet;

const SECTIONS: [&str; 8] =
    ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks"];

pub fn check(context: &Context<'_>, report: &mut Report) {
    // A reference that leads nowhere was meant for something: it is one mistake, not two.
    if report
        .findings
        .iter()
        .any(|it| references::CODES.iter().any(|code| it.code == *code) || it.code == RuleCode::DanglingMapping)
    {
        return;
    }
    let used = used(context);
    // Where nothing requires anything, schemes are told for their own sake.
    let required: HashSet<_> =
        context.each(Kind::SecurityRequirement).flat_map(|(_, node)| node.members()).map(|(name, _)| name).collect();
    for (name, at) in children(context.document, &Pointer::new("/components/securitySchemes")) {
        let missed = report.findings.iter().any(|it| it.code == RuleCode::UndefinedSecurityScheme);
        if !required.is_empty() && !missed && !required.contains(name.as_str()) && !used.contains(&at) {
            let message = format!("nothing requires the security scheme `{name}`");
            report.push(context.at(RuleCode::UnusedComponent, &at, message).help("remove it, or require it"));
        }
    }
    for section in SECTIONS {
        for (name, at) in children(context.document, &Pointer::new("/components").child(section)) {
            if !used.contains(&at) && !name.starts_with("x-") {
                let message = format!("nothing refers to `{name}`");
                report.push(context.at(RuleCode::UnusedComponent, &at, message).help("remove it, or refer to it"));
            }
        }
    }
}

fn used(context: &Context<'_>) -> HashSet<Pointer> {
    let mut used = HashSet::new();
    let mut polymorphic = HashSet::new();
    for reference in context.walk.references.iter().filter(|it| it.target.starts_with('#')) {
        let target = component(&Pointer::of_reference(&reference.target));
        // A component that refers to itself is not used by that.
        if target.is_some() && target != component(&reference.at) {
            used.extend(target);
        }
    }
    for mention in context.walk.mentions.iter().filter(|it| it.starts_with('#')) {
        used.extend(component(&Pointer::of_reference(mention)));
    }
    for (at, _) in context.each(Kind::Discriminator) {
        for (_, place) in children(context.document, &at.child("mapping")) {
            used.extend(context.document.get(&place).and_then(Node::as_str).and_then(mapped));
        }
    }
    // What extends a schema with a discriminator is reached by its name.
    let heirs = Heirs::of(context.document);
    for at in context.each(Kind::Discriminator).filter_map(|(at, _)| at.parent()) {
        used.extend(heirs.extending(&at, &mut polymorphic).into_iter().map(|(_, at)| at));
    }
    used
}
