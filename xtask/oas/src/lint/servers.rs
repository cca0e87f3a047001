//! Servers and their variables.

use super::context::Context;
use super::table::RuleCode;
use super::text::{is_absolute, placeholders};
use crate::document::{Kind as Value, Node};
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::spelling::closest;
use std::collections::HashSet;

pub fn check(context: &Context<'_>, report: &mut Report) {
    let mut seen = HashSet::new();
    for (at, node) in context.each(Kind::Server) {
        if !seen.insert((at.parent(), node.to_json().to_string())) {
            report.push(context.at(RuleCode::DuplicateServer, at, "this server stands twice in the list"));
        }
        let url = node.text("url").unwrap_or_default();
        let names: Vec<_> = placeholders(url).collect();
        let declared = || node.get("variables").into_iter().flat_map(Node::members).map(|(name, _)| name);
        let unused: Vec<_> = declared().filter(|name| !names.contains(name)).collect();
        for name in names.iter().filter(|name| !declared().any(|it| it == **name)) {
            let help = closest(name, unused.iter().copied());
            let message = format!("`{{{name}}}` is not declared under `variables`");
            report.push(context.at(RuleCode::ServerVariableUndeclared, &at.child("url"), message).help(help));
        }
        // A misspelt name is one mistake.
        if names.iter().all(|name| declared().any(|it| it == *name)) {
            for name in unused {
                let place = at.child("variables").child(name);
                report.push(context.at(RuleCode::ServerVariableUnused, &place, format!("the URL has no `{{{name}}}`")));
            }
        }
        if url.len() > 1 && url.ends_with('/') {
            let message = "the URL ends in `/`, and every path begins with one";
            report.push(context.at(RuleCode::ServerTrailingSlash, &at.child("url"), message));
        }
        if url.contains(['?', '#']) {
            let message = "paths are appended to the URL: it has neither a query nor a fragment";
            report.push(context.at(RuleCode::BadUrl, &at.child("url"), message));
        }
    }
    for (at, node) in context.each(Kind::ServerVariable) {
        let Some(Value::Array(values)) = node.get("enum").map(|it| &it.kind) else { continue };
        let default = node.text("default");
        if values.is_empty() {
            report.push(context.at(RuleCode::EmptyServerEnum, &at.child("enum"), "an empty `enum` allows nothing"));
        } else if default.is_some_and(|it| !values.iter().any(|value| value.as_str() == Some(it))) {
            let message = format!("the default `{}` is not among the values of `enum`", default.unwrap_or_default());
            report.push(context.at(RuleCode::ServerVariableDefault, &at.child("default"), message));
        }
    }
    for (at, node) in context.each(Kind::Xml) {
        if let Some(text) = node.text("namespace").filter(|text| !is_absolute(text)) {
            let message = format!("the namespace `{text}` is no absolute URI");
            report.push(context.at(RuleCode::BadUrl, &at.child("namespace"), message));
        }
    }
}
