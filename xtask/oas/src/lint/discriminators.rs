//! Discriminators: a property that every variant has, and mappings to the variants.

use super::context::Context;
use super::references::mapped;
use super::table::RuleCode;
use crate::document::{Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::schema::{Part, SchemaView, branches};
use crate::spelling::closest;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (at, node) in context.each(Kind::Discriminator) {
        let (Some(schema), Some(name)) = (at.parent(), node.text("propertyName")) else { continue };
        let Some(parent) = context.document.get(&schema) else { continue };
        let place = at.child("propertyName");
        let key = ["oneOf", "anyOf"].into_iter().find(|key| parent.get(key).is_some());
        let own = property(context, &schema, name);
        let Some(key) = key else {
            let subject = format!("`{name}`");
            lacking(context, own, &subject, "the schema", &place, report);
            continue;
        };
        let mut named = Vec::new();
        for (below, branch) in branches(&schema, parent, key) {
            let Some(reference) = branch.text("$ref") else {
                let message = "a discriminator cannot name a branch that is written out here";
                report.push(context.at(RuleCode::DiscriminatorInline, &below, message).help("refer to a component"));
                continue;
            };
            let variant = reference.rsplit('/').next().unwrap_or_default();
            let theirs = property(context, &below, name);
            // What the parent says holds for every branch.
            let both = theirs.zip(own).map(|(a, b)| (a.0 || b.0, a.1 || b.1));
            lacking(context, both, &format!("`{name}`"), &format!("`{variant}`"), &below, report);
            named.push(Pointer::of_reference(reference));
        }
        if context.walk.references.iter().any(|it| it.at.parent().as_ref() == Some(&schema.child(key))) {
            foreign(context, at, &named, report);
        }
        mapped_values(context, at, name, report);
    }
}

/// Mappings to schemas that are no branch.
fn foreign(context: &Context<'_>, at: &Pointer, branches: &[Pointer], report: &mut Report) {
    // A branch that leads nowhere is told, and may be the one that is meant.
    if branches.iter().any(|it| context.document.get(it).is_none()) {
        return;
    }
    for (value, place) in children(context.document, &at.child("mapping")) {
        let target = context.document.get(&place).and_then(Node::as_str).and_then(mapped);
        let Some(target) = target.filter(|it| context.document.get(it).is_some() && !branches.contains(it)) else {
            continue;
        };
        let name = target.last().unwrap_or_default();
        let message = format!("the mapping of `{value}` leads to `{name}`, which is no branch");
        report.push(context.at(RuleCode::ForeignMapping, &place, message));
    }
}

/// Mapped values that the schema they lead to does not list for the discriminator.
fn mapped_values(context: &Context<'_>, at: &Pointer, name: &str, report: &mut Report) {
    for (value, place) in children(context.document, &at.child("mapping")) {
        let Some(target) = context.document.get(&place).and_then(Node::as_str).and_then(mapped) else { continue };
        let Some(listed) = SchemaView::joined(context.document, &target).listed(context.document, name) else {
            continue;
        };
        if !listed.iter().any(|it| it.as_str().is_none_or(|it| it == value)) {
            let schema = target.last().unwrap_or_default();
            let message = format!("`{schema}` does not list `{value}` among the values of `{name}`");
            let help = closest(&value, listed.iter().filter_map(Node::as_str));
            report.push(context.at(RuleCode::UnlistedMapping, &place, message).help(help));
        }
    }
}

fn lacking(
    context: &Context<'_>,
    found: Option<(bool, bool)>,
    property: &str,
    what: &str,
    at: &Pointer,
    report: &mut Report,
) {
    match found {
        Some((false, _)) => {
            let message = format!("{what} does not declare the discriminator {property}");
            report.push(context.at(RuleCode::DiscriminatorProperty, at, message));
        }
        Some((true, false)) => {
            let message = format!("{what} does not require the discriminator {property}");
            report
                .push(context.at(RuleCode::DiscriminatorOptional, at, message).help("a value without it has no type"));
        }
        _ => {}
    }
}

/// Whether a schema declares a property and requires it; `None` when its references lead nowhere.
fn property(context: &Context<'_>, at: &Pointer, name: &str) -> Option<(bool, bool)> {
    let view = SchemaView::joined(context.document, at);
    // What a choice among choices declares is not looked into.
    let is_choice = |part: &Part<'_>| part.node.get("oneOf").is_some() || part.node.get("anyOf").is_some();
    if view.is_broken || view.parts[1..].iter().any(is_choice) {
        return None;
    }
    let is_required = view.parts.iter().any(|part| part.required().any(|it| it == name));
    Some((view.parts.iter().any(|part| part.declares(name)), is_required))
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source};
    use crate::lint::{RuleCode, Ruleset, lint};
    use crate::model::Api;
    use std::sync::Arc;

    #[test]
    fn a_branch_that_leads_nowhere_is_one_finding() {
        let found = |branch: &str, mapping: &str| {
            let text = format!(
                "openapi: 3.0.3
info: {{title: T, version: '1'}}
servers: [{{url: 'https://a.test'}}]
security: []
paths: {{/x: {{get: {{operationId: x, responses: {{'200': {{description: x, content: {{application/json: {{schema: {{$ref: '#/components/schemas/All'}}}}}}}}}}}}}}}}
components:
  schemas:
    All: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/{branch}'}}], discriminator: {{propertyName: kind, mapping: {mapping}}}}}
    Cat: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}}}
    Dog: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}}}
"
            );
            let document = Document::parse(Source::new("t.yaml", &text)).unwrap();
            let report = lint(&Api::new("t", Arc::new(document)), &Ruleset::generic()).unwrap();
            let all = report.findings.iter().filter(|it| it.code != RuleCode::UnusedComponent);
            all.map(|it| it.code.name()).collect::<Vec<_>>()
        };
        for (branch, mapping, expected) in [
            ("Dog", "{cat: Cat, dog: '#/components/schemas/Dog'}", vec![]),
            ("Dgo", "{cat: Cat, dog: '#/components/schemas/Dog'}", vec!["dangling-ref"]),
            ("Bird", "{cat: Cat, bird: '#/components/schemas/Bird'}", vec!["dangling-ref"]),
            ("Bird", "{cat: Cat, bird: Bird}", vec!["dangling-ref"]),
            ("Bird", "{cat: Cat}", vec!["dangling-ref"]),
            ("Dog", "{cat: Cat, bird: '#/components/schemas/Bird'}", vec!["dangling-mapping"]),
            ("Cat2", "{cat: Cat, bird: Brid}", vec!["dangling-ref", "dangling-mapping"]),
        ] {
            assert_eq!(found(branch, mapping), expected, "{branch} {mapping}");
        }
    }

    #[test]
    fn values_that_a_base_lists_count_where_the_schema_lists_none() {
        let text = "openapi: 3.0.3
components:
  schemas:
    All: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {dog: Cat}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {kind: {type: string, description: Which.}}}
    Base: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}}}
";
        let document = Document::parse(Source::new("t.yaml", text)).unwrap();
        let report = lint(&Api::new("t", Arc::new(document)), &Ruleset::generic()).unwrap();
        assert!(report.findings.iter().any(|it| it.code == RuleCode::UnlistedMapping), "{:?}", report.findings);
    }
}
