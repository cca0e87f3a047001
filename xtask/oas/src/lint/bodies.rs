//! Media types, encodings, examples as objects, and names of components.

use super::branches::properties;
use super::context::Context;
use super::table::RuleCode;
use super::text::media_type;
use super::types::{self, Types};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::spelling::closest;

/// Fields that say something about an example without being it.
const EXAMPLE: [&str; 2] = ["summary", "description"];

/// Whether a media type sends named fields.
fn is_form(media: &str) -> bool {
    let name = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(name.as_str(), "application/x-www-form-urlencoded" | "multipart/form-data")
}

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut types = Types::default();
    for (at, node) in context.each(Kind::MediaType) {
        let name = at.last().unwrap_or_default();
        if let Some(problem) = media_type(&name) {
            report.push(context.at(RuleCode::BadMediaType, at, format!("`{name}` is no media type")).help(problem));
        }
        encodings(context, at, node, &name, report);
        if is_form(&name) && types.of(context, &at.child("schema")) & types::OBJECT == 0 {
            let finding =
                context.at(RuleCode::FormWithoutFields, &at.child("schema"), "the schema of a form is an object");
            report.push(finding.help("its properties are the fields of the form"));
        }
    }
    for (at, node) in context.each(Kind::RequestBody) {
        if node.get("content").is_some_and(|it| it.as_object().is_some_and(indexmap::IndexMap::is_empty)) {
            report.push(context.at(RuleCode::EmptyContent, &at.child("content"), "a request body has a media type"));
        }
    }
    for kind in [Kind::MediaType, Kind::Parameter, Kind::Header] {
        for (at, node) in
            context.each(kind).filter(|(_, node)| node.get("example").is_some() && node.get("content").is_none())
        {
            if node.get("examples").is_some() {
                let message = "`example` and `examples` exclude each other";
                report.push(context.at(RuleCode::ExclusiveFields, &at.child("examples"), message));
            }
        }
    }
    for (at, node) in context.each(Kind::Example) {
        match (node.get("value").is_some(), node.get("externalValue").is_some()) {
            (true, true) => {
                let message = "`value` and `externalValue` exclude each other";
                report.push(context.at(RuleCode::ExclusiveFields, &at.child("externalValue"), message));
            }
            // A value written without the key `value` is the same mistake.
            (false, false) if !node.members().all(|(name, _)| EXAMPLE.contains(&name) || name.starts_with("x-")) => {}
            (false, false) => {
                let finding =
                    context.at(RuleCode::EmptyExample, at, "this example has neither `value` nor `externalValue`");
                report.push(finding.help("the example itself stands under `value`"));
            }
            _ => {}
        }
    }
    let links = context.all(Kind::Response).flat_map(|at| children(context.document, &at.child("links")));
    for (name, at) in links.filter(|(name, _)| !is_name(name)) {
        let message = format!("`{name}` cannot name a link");
        report.push(context.at(RuleCode::BadComponentName, &at, message).help(LETTERS));
    }
    for section in context.document.root.get("components").into_iter().flat_map(Node::members).map(|(name, _)| name) {
        for (name, at) in children(context.document, &Pointer::new("/components").child(section)) {
            if !section.starts_with("x-") && !name.starts_with("x-") && !is_name(&name) {
                let message = format!("`{name}` cannot name a component");
                report.push(context.at(RuleCode::BadComponentName, &at, message).help(LETTERS));
            }
        }
    }
}

const LETTERS: &str = "use letters, digits, `.`, `-` and `_`";

/// Whether the specification takes a text for the name of a component.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

fn encodings(context: &Context<'_>, at: &Pointer, node: &Node, media: &str, report: &mut Report) {
    let Some(Value::Object(members)) = node.get("encoding").map(|it| &it.kind) else { return };
    let place = at.child("encoding");
    let media = media.to_ascii_lowercase();
    let form =
        media.starts_with("multipart/") || media.starts_with("application/x-www-form-urlencoded") || media == "*/*";
    if !form {
        let message = format!("`encoding` has no effect on {media}");
        report.push(
            context.at(RuleCode::FieldWithoutEffect, &place, message).help("it is for forms and multipart bodies"),
        );
    }
    let declared = node.get("schema").and_then(|_| properties(context, &at.child("schema")));
    for (name, member) in members {
        if let Some(names) = declared.as_ref().filter(|names| !names.contains(name)) {
            let help = closest(name, names.iter().map(String::as_str));
            let message = format!("the schema has no property `{name}`");
            report.push(context.at(RuleCode::UnknownEncoding, &place.child(name), message).help(help));
        }
        let headers = place.child(name).child("headers");
        if form && !media.starts_with("multipart/") && media != "*/*" && member.node.get("headers").is_some() {
            let message = format!("`headers` have no effect on {media}: only the parts of multipart have any");
            report.push(context.at(RuleCode::FieldWithoutEffect, &headers, message));
        }
        for (name, at) in children(context.document, &headers) {
            if name.eq_ignore_ascii_case("Content-Type") {
                let message = "OpenAPI ignores a header `Content-Type` here";
                report.push(
                    context.at(RuleCode::IgnoredHeader, &at, message).help("write `contentType` beside `headers`"),
                );
            }
        }
        for each in member.node.text("contentType").into_iter().flat_map(|it| it.split(',')) {
            if let Some(problem) = media_type(each.trim()) {
                let message = format!("`{}` is no media type", each.trim());
                report.push(
                    context.at(RuleCode::BadMediaType, &place.child(name).child("contentType"), message).help(problem),
                );
            }
        }
    }
}
