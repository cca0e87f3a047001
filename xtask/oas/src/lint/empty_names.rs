//! Names that are there and say nothing.

use super::context::Context;
use super::table::RuleCode;
use crate::model::grammar::Kind;
use crate::report::Report;

const NAMES: [(Kind, &str); 7] = [
    (Kind::Info, "title"),
    (Kind::Info, "version"),
    (Kind::Tag, "name"),
    (Kind::Operation, "operationId"),
    (Kind::Parameter, "name"),
    (Kind::SecurityScheme, "name"),
    (Kind::Discriminator, "propertyName"),
];

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (kind, field) in NAMES {
        for (at, node) in context.each(kind) {
            if node.text(field).is_some_and(|it| it.trim().is_empty()) {
                let message = format!("`{field}` is empty");
                report.push(
                    context.at(RuleCode::EmptyName, &at.child(field), message).help("write a name, or remove it"),
                );
            }
        }
    }
}
