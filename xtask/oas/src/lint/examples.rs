//! Examples and defaults against their schemas.

use super::context::Context;
use super::table::RuleCode;
use super::text::is_json;
use super::types::{self, Types};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::model::{Direction, children};
use crate::report::{Finding, FindingCode, Report};
use crate::schema::{Mismatch, SchemaView, UnknownProperties, says};

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut types = Types::default();
    for (at, node) in context.each(Kind::Schema) {
        judge(context, at, &at.child("example"), None, RuleCode::InvalidExample, report);
        judge(context, at, &at.child("default"), None, RuleCode::InvalidDefault, report);
        // Of a list in OpenAPI 3.1 the first is the one of 3.0.
        let others = node.get("examples").map_or(0, |it| it.items().len());
        for index in 1..others {
            let place = at.child("examples").child(&index.to_string());
            judge(context, at, &place, None, RuleCode::InvalidExample, report);
        }
    }
    for kind in [Kind::MediaType, Kind::Parameter, Kind::Header] {
        for (at, _) in context.each(kind).filter(|(_, node)| node.get("schema").is_some()) {
            let schema = at.child("schema");
            let way = way(context, kind, at);
            // Text in any other format stands for the value; only its type could be told.
            let json = kind != Kind::MediaType || is_json(&at.last().unwrap_or_default());
            let written = !json && types.of(context, &schema) & types::STRING == 0;
            let mut one = |place: &Pointer| {
                let text = matches!(context.document.get(place).map(|it| &it.kind), Some(Value::String(_)));
                if !(written && text) {
                    if let (Some(way), Some(node)) = (way, context.document.get(place)) {
                        misdirected(context, &schema, node, place, way, 0, report);
                    }
                    judge(context, &schema, place, way, RuleCode::InvalidExample, report);
                }
            };
            one(&at.child("example"));
            for (_, example) in children(context.document, &at.child("examples")) {
                if let Some((example, _)) = context.resolved(&example) {
                    one(&example.child("value"));
                }
            }
        }
    }
}

/// How deep examples are looked into.
const DEEPEST: usize = 32;

/// Tells values of properties that never go this way.
fn misdirected(
    context: &Context<'_>,
    schema: &Pointer,
    value: &Node,
    at: &Pointer,
    way: Direction,
    depth: usize,
    report: &mut Report,
) {
    if depth > DEEPEST || value.members().next().is_none() && value.items().is_empty() {
        return;
    }
    let parts = SchemaView::joined(context.document, schema).parts;
    for (name, member) in value.members() {
        let declaring = parts.iter().filter(|part| part.declares(name));
        let places: Vec<_> = declaring.map(|part| part.at.join(["properties", name])).collect();
        let refused = places.iter().find(|place| {
            let says = |word| context.document.get(place).is_some_and(|node| says(context.document, node, word));
            // What says both is told for that.
            says(way.refused()) && !says(way.flipped().refused())
        });
        let below = at.child(name);
        if let Some(place) = refused {
            let message = format!("`{name}` is `{}`, and this is an example of a {}", way.refused(), way.name());
            let finding = context.at(RuleCode::MisdirectedExample, &below, message);
            report.push(finding.help(context.said_at(place)));
            continue;
        }
        if let Some(place) = places.first() {
            misdirected(context, place, member, &below, way, depth + 1, report);
        }
    }
    if let Some(part) = parts.iter().find(|part| part.node.get("items").is_some()) {
        for (index, item) in value.items().iter().enumerate() {
            misdirected(context, &part.at.child("items"), item, &at.child(&index.to_string()), way, depth + 1, report);
        }
    }
}

/// Which way the values of a place go; what an event or a callback sends is received.
fn way(context: &Context<'_>, kind: Kind, at: &Pointer) -> Option<Direction> {
    let is_delivery = std::iter::successors(at.parent(), Pointer::parent)
        .any(|it| context.kind(&it) == Some(Kind::Callback) || it == Pointer::new("/x-webhooks"));
    let way = written(context, kind, at)?;
    Some(if is_delivery { way.flipped() } else { way })
}

fn written(context: &Context<'_>, kind: Kind, at: &Pointer) -> Option<Direction> {
    let above = std::iter::successors(at.parent(), Pointer::parent);
    match kind {
        Kind::Parameter => Some(Direction::Request),
        Kind::Header => Some(Direction::Response),
        _ => above.filter_map(|at| context.kind(&at)).find_map(|kind| match kind {
            Kind::RequestBody | Kind::Parameter => Some(Direction::Request),
            Kind::Response => Some(Direction::Response),
            _ => None,
        }),
    }
}

fn judge(
    context: &Context<'_>,
    schema: &Pointer,
    at: &Pointer,
    way: Option<Direction>,
    code: RuleCode,
    report: &mut Report,
) {
    let Some(value) = context.document.get(at).map(Node::to_json) else { return };
    report.count("examples", 1);
    // One's own examples are complete, so an undeclared property is a mistake; elsewhere it may be meant.
    let unknown = if context.strict { UnknownProperties::Deny } else { UnknownProperties::Allow };
    let Ok(mismatches) = context.schemas.check(schema, unknown, &value) else {
        // The schema itself is broken; other rules say how.
        return;
    };
    for mismatch in mismatches.into_iter().filter(|it| !excused(context, it, way)) {
        let place = at.join(mismatch.value.tokens().collect::<Vec<_>>().iter().map(AsRef::as_ref));
        let finding = if mismatch.is_key {
            Finding::at(code, context.document, &place, mismatch.message)
        } else {
            Finding::at_value(code, context.document, &place, mismatch.message)
        };
        report.push(finding.help(context.said_at(&mismatch.rule)));
    }
}

/// Mismatches that the specification lets pass.
fn excused(context: &Context<'_>, mismatch: &Mismatch, way: Option<Direction>) -> bool {
    let Some(schema) = mismatch.rule.parent() else { return false };
    match mismatch.code {
        // `required` of what is only read holds for responses only, and the other way round.
        FindingCode::MissingProperty => {
            let Some(name) = mismatch.message.split('`').nth(1) else { return false };
            let property = context.resolved(&schema.child("properties").child(name));
            property.is_some_and(|(_, node)| {
                way != Some(Direction::Response) && node.flag("readOnly")
                    || way != Some(Direction::Request) && node.flag("writeOnly")
            })
        }
        // How a whole number is written matters on the wire, not on the page.
        FindingCode::WrongType => mismatch.message.contains("without fraction and exponent"),
        // The discriminator tells which of several branches is meant.
        FindingCode::SeveralBranches => {
            context.document.get(&schema).is_some_and(|node| node.get("discriminator").is_some())
        }
        _ => false,
    }
}
