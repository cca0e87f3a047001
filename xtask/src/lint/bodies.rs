//! Media types, encodings, examples as objects, and names of components.

use super::branches::properties;
use super::text::media_type;
use super::{Context, Kind};
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::children;
use crate::report::Report;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (at, node) in context.each(Kind::MediaType) {
        let name = at.last().unwrap_or_default();
        if let Some(problem) = media_type(&name) {
            report.push(context.at("bad-media-type", at, format!("`{name}` is no media type")).help(problem));
        }
        encodings(context, at, node, &name, report);
    }
    for (at, node) in context.each(Kind::RequestBody) {
        if node.get("content").is_some_and(|it| it.as_object().is_some_and(indexmap::IndexMap::is_empty)) {
            report.push(context.at("empty-content", &at.child("content"), "a request body has a media type"));
        }
    }
    for kind in [Kind::MediaType, Kind::Parameter, Kind::Header] {
        for (at, node) in
            context.each(kind).filter(|(_, node)| node.get("example").is_some() && node.get("content").is_none())
        {
            if node.get("examples").is_some() {
                let message = "`example` and `examples` exclude each other";
                report.push(context.at("exclusive-fields", &at.child("examples"), message));
            }
        }
    }
    for (at, node) in context.each(Kind::Example) {
        match (node.get("value").is_some(), node.get("externalValue").is_some()) {
            (true, true) => {
                let message = "`value` and `externalValue` exclude each other";
                report.push(context.at("exclusive-fields", &at.child("externalValue"), message));
            }
            (false, false) => {
                let finding = context.at("empty-example", at, "this example has neither `value` nor `externalValue`");
                report.push(finding.help("the example itself stands under `value`"));
            }
            _ => {}
        }
    }
    for section in context.document.root.get("components").into_iter().flat_map(Node::members).map(|(name, _)| name) {
        for (name, at) in children(context.document, &Pointer::new("/components").child(section)) {
            let good = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
            if !section.starts_with("x-") && !name.starts_with("x-") && (name.is_empty() || !name.chars().all(good)) {
                let message = format!("`{name}` cannot name a component");
                report
                    .push(context.at("bad-component-name", &at, message).help("use letters, digits, `.`, `-` and `_`"));
            }
        }
    }
}

fn encodings(context: &Context<'_>, at: &Pointer, node: &Node, media: &str, report: &mut Report) {
    let Some(Value::Object(members)) = node.get("encoding").map(|it| &it.kind) else { return };
    let place = at.child("encoding");
    let media = media.to_ascii_lowercase();
    let form =
        media.starts_with("multipart/") || media.starts_with("application/x-www-form-urlencoded") || media == "*/*";
    if !form {
        let message = format!("`encoding` has no effect on {media}");
        report.push(context.at("field-without-effect", &place, message).help("it is for forms and multipart bodies"));
    }
    let declared = node.get("schema").and_then(|_| properties(context, &at.child("schema")));
    for (name, member) in members {
        if let Some(names) = declared.as_ref().filter(|names| !names.contains(name)) {
            let help = super::closest(name, names.iter().map(String::as_str));
            let message = format!("the schema has no property `{name}`");
            report.push(context.at("unknown-encoding", &place.child(name), message).help(help));
        }
        for each in member.node.text("contentType").into_iter().flat_map(|it| it.split(',')) {
            if let Some(problem) = media_type(each.trim()) {
                let message = format!("`{}` is no media type", each.trim());
                report
                    .push(context.at("bad-media-type", &place.child(name).child("contentType"), message).help(problem));
            }
        }
    }
}
