//! Security schemes, and the requirements that name them.

use super::context::Context;
use super::table::RuleCode;
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::children;
use crate::model::grammar::Kind;
use crate::report::Report;
use crate::spelling::closest;

/// What each type of scheme needs, and what else it may have.
const FIELDS: [(&str, &[&str], &[&str]); 4] = [
    ("apiKey", &["name", "in"], &[]),
    ("http", &["scheme"], &["bearerFormat"]),
    ("oauth2", &["flows"], &[]),
    ("openIdConnect", &["openIdConnectUrl"], &[]),
];
/// The same of each OAuth flow.
const FLOWS: [(&str, &[&str]); 4] = [
    ("implicit", &["authorizationUrl"]),
    ("password", &["tokenUrl"]),
    ("clientCredentials", &["tokenUrl"]),
    ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
];
/// IANA's registry of HTTP authentication schemes.
const SCHEMES: [&str; 14] = [
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
];

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (at, node) in context.each(Kind::SecurityScheme) {
        scheme(context, at, node, report);
    }
    for (at, node) in context.each(Kind::OAuthFlows) {
        for (name, needs) in FLOWS {
            let Some(flow) = node.get(name).filter(|it| it.as_object().is_some()) else { continue };
            let below = at.child(name);
            missing(context, &format!("the flow `{name}`"), needs, flow, &below, report);
            for field in ["authorizationUrl", "tokenUrl"] {
                if !needs.contains(&field) && flow.get(field).is_some() {
                    let message = format!("the flow `{name}` has no `{field}`");
                    report.push(context.at(RuleCode::MisplacedField, &below.child(field), message));
                }
            }
        }
    }
    for (at, node) in context.each(Kind::SecurityRequirement) {
        for (name, scopes) in node.members() {
            requirement(context, &at.child(name), name, scopes, report);
        }
    }
}

fn scheme(context: &Context<'_>, at: &Pointer, node: &Node, report: &mut Report) {
    let kind = node.text("type").unwrap_or_default();
    let Some((_, needs, may)) = FIELDS.iter().find(|(name, ..)| *name == kind) else { return };
    missing(context, &format!("a security scheme of the type `{kind}`"), needs, node, at, report);
    for (field, _) in node.members() {
        let of_another = FIELDS.iter().any(|(_, needs, may)| needs.contains(&field) || may.contains(&field));
        if of_another && !needs.contains(&field) && !may.contains(&field) {
            let message = format!("a security scheme of the type `{kind}` has no `{field}`");
            report.push(context.at(RuleCode::MisplacedField, &at.child(field), message));
        }
    }
    let flows = node.get("flows").filter(|it| kind == "oauth2" && it.as_object().is_some());
    if flows.is_some_and(|it| it.members().all(|(name, _)| name.starts_with("x-"))) {
        let finding = context.at(RuleCode::EmptyFlows, &at.child("flows"), "no flow says how a token is got");
        report.push(finding.help("name one: implicit, password, clientCredentials or authorizationCode"));
    }
    if let Some(scheme) = node.text("scheme").filter(|_| kind == "http") {
        let help = closest(scheme, SCHEMES.into_iter());
        if !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) && !help.is_empty() {
            let message = format!("HTTP knows no authentication scheme `{scheme}`");
            report.push(context.at(RuleCode::UnknownHttpScheme, &at.child("scheme"), message).help(help));
        }
        if node.get("bearerFormat").is_some() && !scheme.eq_ignore_ascii_case("bearer") {
            let message = format!("`bearerFormat` has no effect with the scheme `{scheme}`");
            report.push(context.at(RuleCode::FieldWithoutEffect, &at.child("bearerFormat"), message));
        }
    }
}

fn missing(context: &Context<'_>, what: &str, needs: &[&str], node: &Node, at: &Pointer, report: &mut Report) {
    for field in needs.iter().filter(|field| node.get(field).is_none()) {
        report.push(
            context.at(RuleCode::MissingField, at, format!("{what} needs `{field}`")).help(format!("add `{field}`")),
        );
    }
}

fn requirement(context: &Context<'_>, at: &Pointer, name: &str, scopes: &Node, report: &mut Report) {
    let place = Pointer::new("/components/securitySchemes").child(name);
    if context.document.get(&place).is_none() {
        let schemes = children(context.document, &Pointer::new("/components/securitySchemes"));
        let help = closest(name, schemes.iter().map(|(name, _)| name.as_str()));
        let message = format!("no security scheme is named `{name}`");
        report.push(context.at(RuleCode::UndefinedSecurityScheme, at, message).help(help));
        return;
    }
    let Some((scheme_at, scheme)) = context.resolved(&place) else { return };
    let asked = scopes.items().iter().enumerate().filter_map(|(index, scope)| Some((index, scope.as_str()?)));
    match scheme.text("type") {
        Some("oauth2") => {
            let flows = children(context.document, &scheme_at.child("flows"));
            let maps = || flows.iter().filter_map(|(_, at)| context.document.get(&at.child("scopes")));
            // A flow without scopes is another rule's finding.
            let known = maps().filter(|it| matches!(it.kind, Value::Object(_))).count();
            if known < flows.len() || known == 0 {
                return;
            }
            for (index, scope) in asked.filter(|(_, scope)| !maps().any(|it| it.get(scope).is_some())) {
                let known = maps().flat_map(Node::members).map(|(name, _)| name);
                let message = format!("`{name}` has no scope `{scope}`");
                let finding = context.at(RuleCode::UndefinedScope, &at.child(&index.to_string()), message);
                report.push(finding.help(closest(scope, known)));
            }
        }
        // Since 3.1 they are names of roles.
        Some("apiKey" | "http") if !scopes.items().is_empty() && !context.is_modern() => {
            let message = format!("`{name}` is no OAuth scheme: it has no scopes");
            report.push(context.at(RuleCode::UndefinedScope, at, message).help("write an empty list"));
        }
        _ => {}
    }
}
