//! Extensions: misspelt and misplaced ones, paging, names of events.

use super::table::RuleCode;
use oas::document::{Kind as Value, Node, Pointer};
use oas::lint::{Context, Kind, bodies, is_json, parameters};
use oas::model::Operation;
use oas::report::Report;
use oas::spelling::closest;

/// Our extensions, and what they stand in.
const OURS: [(&str, Kind); 17] = [
    ("x-sandbox", Kind::OpenApi),
    ("x-sandbox", Kind::Operation),
    ("x-webhooks", Kind::OpenApi),
    ("x-trailing-slash", Kind::PathItem),
    ("x-handle", Kind::Tag),
    ("x-evidence", Kind::Operation),
    ("x-web-app", Kind::Operation),
    ("x-method", Kind::Operation),
    ("x-paging", Kind::Operation),
    ("x-changes", Kind::Operation),
    ("x-open", Kind::Schema),
    ("x-rules", Kind::Schema),
    ("x-extensible-enum", Kind::Schema),
    ("x-enum-varnames", Kind::Schema),
    ("x-rust-varnames", Kind::Schema),
    ("x-enum-descriptions", Kind::Schema),
    ("x-widget-values", Kind::Schema),
];

pub fn check(context: &Context<'_>, report: &mut Report) {
    for visit in &context.walk.visits {
        for (name, _) in context.document.get(&visit.at).into_iter().flat_map(Node::members) {
            if name.starts_with("x-") {
                known(context, visit.kind, &visit.at, name, report);
            }
        }
    }
    for operation in &context.api.operations {
        let Some(node) = operation.node(context.document) else { continue };
        if let Some(paging) = node.get("x-paging") {
            self::paging(context, operation, paging, report);
        }
        if let Some(sync) = node.get("x-changes") {
            self::sync(context, operation, sync, node.get("x-paging"), report);
        }
    }
    for event in &context.api.webhooks {
        name_of_event(context, event, report);
    }
    for operation in context.api.operations.iter().chain(&context.api.webhooks) {
        web_app(context, operation, report);
    }
}

fn known(context: &Context<'_>, kind: Kind, at: &Pointer, name: &str, report: &mut Report) {
    if OURS.contains(&(name, kind)) {
        return;
    }
    if let Some((_, home)) = OURS.iter().find(|(it, _)| *it == name) {
        let message = format!("`{name}` says nothing here: it belongs to the {}", home.name());
        report.push(context.at(RuleCode::UnknownExtension, &at.child(name), message));
        return;
    }
    // Extensions of others are nobody's mistake; one letter off ours is.
    let near = |it: &&str| strsim::damerau_levenshtein(name, it) <= 2;
    if let Some(meant) = OURS.iter().map(|(it, _)| *it).find(near) {
        let finding = context.at(RuleCode::UnknownExtension, &at.child(name), format!("nothing reads `{name}`"));
        report.push(finding.help(format!("did you mean `{meant}`?")));
    }
}

/// The styles of paging: fields that name parameters, and other fields.
const STYLES: [(&str, &[&str], &[&str]); 4] = [
    ("array", &[], &[]),
    ("offset", &["offset", "limit"], &["max"]),
    ("cursor", &["limit", "cursor"], &["max", "response"]),
    ("window", &["from", "to"], &["max-days", "key", "key-when"]),
];

fn paging(context: &Context<'_>, operation: &Operation, paging: &Node, report: &mut Report) {
    let at = operation.at.child("x-paging");
    let mut bad = |at: &Pointer, message: String, help: String| {
        report.push(context.at(RuleCode::BadPaging, at, message).help(help));
    };
    let names = || STYLES.iter().map(|(name, ..)| *name);
    if paging.get("style").is_none() {
        let known = STYLES.iter().flat_map(|(_, names, others)| names.iter().chain(*others));
        let foreign: Vec<_> =
            paging.members().map(|(name, _)| name).filter(|it| !known.clone().any(|known| known == it)).collect();
        let meant = foreign.iter().find(|it| !closest(it, ["style"].into_iter()).is_empty());
        let place = meant.map_or(at.clone(), |it| at.child(it));
        let help = meant.map_or("add `style`".to_owned(), |_| "did you mean `style`?".to_owned());
        return bad(
            &place,
            format!("`x-paging` needs `style`: one of {}", names().collect::<Vec<_>>().join(", ")),
            help,
        );
    }
    let style = paging.text("style").unwrap_or_default();
    let Some((_, names_of, others)) = STYLES.iter().find(|(name, ..)| *name == style) else {
        let message = format!("`style` is one of {}", names().collect::<Vec<_>>().join(", "));
        return bad(&at.child("style"), message, closest(style, names()));
    };
    let fields = || names_of.iter().chain(*others).copied();
    for (name, _) in paging.members().filter(|(name, _)| *name != "style" && !fields().any(|it| it == *name)) {
        bad(&at.child(name), format!("paging by {style} has no `{name}`"), closest(name, fields()));
    }
    let Some(known) = parameters(context, &operation.at) else { return };
    for field in *names_of {
        match paging.text(field) {
            None => bad(&at, format!("paging by {style} needs the text `{field}`"), format!("add `{field}`")),
            Some(name) if !known.iter().any(|(it, _)| it == name) => {
                let help = closest(name, known.iter().map(|(it, _)| it.as_str()));
                bad(&at.child(field), format!("the operation has no parameter `{name}`"), help);
            }
            Some(_) => {}
        }
    }
    for field in ["max", "max-days"].into_iter().filter(|it| others.contains(it)) {
        let whole = |node: &Node| node.to_json().as_u64().is_some_and(|it| it > 0);
        match paging.get(field) {
            Some(node) if !whole(node) => {
                bad(&at.child(field), format!("`{field}` is a number above 0"), String::new())
            }
            None if field == "max-days" => bad(&at, format!("paging by {style} needs `{field}`"), String::new()),
            _ => {}
        }
    }
    let list = |node: &Node| matches!(&node.kind, Value::Array(items) if !items.is_empty() && items.iter().all(|it| it.as_str().is_some()));
    if let Some(key) = paging.get("key").filter(|node| !list(node)) {
        bad(&at.child("key"), format!("`key` is a list of names, not {}", key.type_name()), String::new());
    }
    if style == "cursor" && paging.text("response").is_none() {
        bad(&at, "paging by cursor needs the text `response`".to_owned(), "add `response`".to_owned());
    }
}

/// What makes that there is something to read is a text, at what reads.
fn web_app(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    let Some(node) = operation.node(context.document).and_then(|it| it.get("x-web-app")) else { return };
    if operation.method != "get" || node.as_str().is_none_or(|it| it.trim().is_empty()) {
        let message = "`x-web-app` says nothing here: it is a text at an operation that reads (GET)";
        let finding = context.at(RuleCode::UnknownExtension, &operation.at.child("x-web-app"), message);
        report.push(finding.help("say what to do in the vendor's web app, as a page of the vendor says it"));
    }
}

/// `x-changes` names a parameter and a method, and stands beside the paging that its method reads by.
fn sync(context: &Context<'_>, operation: &Operation, sync: &Node, paging: Option<&Node>, report: &mut Report) {
    const FIELDS: [&str; 2] = ["since", "method"];
    let at = operation.at.child("x-changes");
    let mut bad = |at: &Pointer, message: String, help: String| {
        report.push(context.at(RuleCode::BadPaging, at, message).help(help));
    };
    for (name, _) in sync.members().filter(|(name, _)| !FIELDS.contains(name)) {
        bad(&at.child(name), format!("`x-changes` has no `{name}`"), closest(name, FIELDS.into_iter()));
    }
    for field in FIELDS.into_iter().filter(|field| sync.text(field).is_none()) {
        bad(&at, format!("`x-changes` needs the text `{field}`"), format!("add `{field}`"));
    }
    if paging.and_then(|it| it.text("style")) != Some("offset") {
        let help = "add `x-paging` of the style `offset`, or take `x-changes` away".to_owned();
        bad(&at, "`x-changes` needs paging by offset".to_owned(), help);
    }
    let Some(known) = parameters(context, &operation.at) else { return };
    if let Some(since) = sync.text("since").filter(|since| !known.iter().any(|(it, _)| it == since)) {
        let help = closest(since, known.iter().map(|(it, _)| it.as_str()));
        bad(&at.child("since"), format!("the operation has no parameter `{since}`"), help);
    }
}

/// An envelope (`eventType` and `payload`) has one name for its event, which is its key. A body that has
/// neither is a bare payload: the address it is sent to tells which event it is.
fn name_of_event(context: &Context<'_>, event: &Operation, report: &mut Report) {
    for (media, body) in bodies(context, &event.at.child("requestBody")) {
        let Some((schema, _)) = context.resolved(&body.child("schema")).filter(|_| is_json(&media)) else { continue };
        let declared = schema.join(["properties", "eventType"]);
        let Some((place, node)) = context.resolved(&declared) else {
            // What is composed may say it in a branch.
            if context.resolved(&schema.join(["properties", "payload"])).is_some() {
                let message = format!("the body of `{}` has no `eventType`", event.path);
                let finding = context.at(RuleCode::EventNameMismatch, &schema.child("properties"), message);
                report.push(finding.help(format!("declare it, with `enum: [{}]`", event.path)));
            }
            continue;
        };
        let values = node.get("enum").map(Node::items).unwrap_or_default();
        if node.get("enum").is_none() {
            let message = format!("`eventType` does not say that this is the body of `{}`", event.path);
            report.push(
                context
                    .at(RuleCode::EventNameMismatch, &declared, message)
                    .help(format!("add `enum: [{}]`", event.path)),
            );
        }
        if !values.is_empty() && !values.iter().any(|it| it.as_str() == Some(&event.path)) {
            let message = format!("this is the body of `{}` and says another name", event.path);
            let finding = context.at(RuleCode::EventNameMismatch, &place.child("enum"), message);
            let line = context.line(&event.at);
            report.push(finding.help(format!("write `enum: [{}]`, or correct the event in line {line}", event.path)));
        }
    }
}
