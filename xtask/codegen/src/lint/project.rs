//! This project's own conventions; openapi/README.md tells them to people.

use super::table::RuleCode;
use crate::generate::naming::base_of_nullable;
use oas::document::{Kind as Value, Node, Pointer};
use oas::lint::{Context, Kind};
use oas::model::Operation;
use oas::report::Report;

const EVIDENCE: [&str; 4] = ["documented", "partial", "observed", "inferred"];

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (operation, is_event) in
        context.api.operations.iter().map(|it| (it, false)).chain(context.api.webhooks.iter().map(|it| (it, true)))
    {
        evidence(context, operation, report);
        if operation.tag.is_empty() {
            report.push(context.at(
                RuleCode::MissingTag,
                &operation.at,
                "this operation has no tag, so it belongs to no resource",
            ));
        }
        if !is_event {
            facade(context, operation, report);
        } else if operation.method != "post" {
            report.push(context.at(RuleCode::EventNotPost, &operation.at, "events are sent with POST"));
        }
        let node = operation.node(context.document).filter(|_| is_event);
        if node.is_some_and(|it| it.get("security").is_none_or(|it| !it.items().is_empty())) {
            let message = "this event would come with the API key, by what the document says of all operations";
            report.push(context.at(RuleCode::EventSecurity, &operation.at, message).help("add `security: []`"));
        }
    }
    methods(context, report);
    for (kind, fields) in [
        (Kind::Operation, &["summary", "description"][..]),
        (Kind::Parameter, &["description"]),
        (Kind::RequestBody, &["description"]),
        (Kind::Schema, &["description"]),
        (Kind::Tag, &["description"]),
        (Kind::SecurityScheme, &["description"]),
    ] {
        // A parameter's description is its schema's too.
        let own = |at: &&Pointer| kind != Kind::Schema || at.last().as_deref() != Some("schema");
        for at in context.all(kind).filter(own) {
            described(context, at, fields, report);
        }
    }
    for at in context.all(Kind::Schema) {
        if let Some(node) = context.document.get(at) {
            open(context, node, at, report);
            open_enum(context, node, at, report);
        }
    }
    twins(context, report);
    ambiguous(context, &context.document.root, &Pointer::root(), report);
}

fn evidence(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    let Some(node) = operation.node(context.document) else { return };
    match node.text("x-evidence") {
        None => {
            let help = format!("add `x-evidence`: one of {}", EVIDENCE.join(", "));
            report.push(
                context.at(RuleCode::MissingEvidence, &operation.at, "nothing says how well this is known").help(help),
            );
        }
        Some(word) if !EVIDENCE.contains(&word) => {
            let message = format!("`{word}` is not one of {}", EVIDENCE.join(", "));
            report.push(context.at(RuleCode::MissingEvidence, &operation.at.child("x-evidence"), message));
        }
        Some(_) => {}
    }
}

fn facade(context: &Context<'_>, operation: &Operation, report: &mut Report) {
    let Some(node) = operation.node(context.document) else { return };
    if node.text("x-method").is_none() {
        report.push(
            context
                .at(RuleCode::MissingMethodName, &operation.at, "nothing says what the Rust client calls this")
                .help("add `x-method`, for example `x-method: list`"),
        );
    }
    let tag = context.api.tags.iter().position(|tag| tag.name == operation.tag);
    if let Some(index) = tag.filter(|index| context.api.tags[*index].handle.is_none()) {
        let at = Pointer::new("/tags").child(&index.to_string());
        report.push(
            context
                .at(RuleCode::MissingHandle, &at, "nothing says what the Rust client calls this resource")
                .help("add `x-handle`, for example `x-handle: clients`"),
        );
    }
    for response in operation.responses.iter().filter(|it| it.status.starts_with(['4', '5'])) {
        let shared = response.json().and_then(|at| context.document.get(at)).and_then(|node| node.text("$ref"));
        if shared != Some("#/components/schemas/ErrorEnvelope") {
            report.push(
                context
                    .at(RuleCode::ForeignErrorShape, &response.at, "every failure is an `ErrorEnvelope`")
                    .help("refer to `#/components/schemas/ErrorEnvelope`"),
            );
        }
    }
}

/// Two operations of one handle cannot have one method name.
fn methods(context: &Context<'_>, report: &mut Report) {
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for operation in &context.api.operations {
        let Some(name) = operation.node(context.document).and_then(|node| node.text("x-method")) else { continue };
        if seen.contains(&(&operation.tag, name)) {
            let message = format!("`{}` has two operations named `{name}`", operation.tag);
            report.push(context.at(RuleCode::DuplicateMethodName, &operation.at.child("x-method"), message));
        }
        seen.push((&operation.tag, name));
    }
}

fn described(context: &Context<'_>, at: &Pointer, fields: &[&str], report: &mut Report) {
    let Some(node) = context.document.get(at).filter(|node| node.get("$ref").is_none()) else { return };
    for field in fields {
        if node.text(field).is_none_or(|text| text.trim().is_empty()) {
            let name = at.last().unwrap_or_default().into_owned();
            let finding = context.at(RuleCode::MissingDescription, at, format!("`{name}` has no `{field}`"));
            report.push(finding.help("say in our own words what it is, its unit and its quirks"));
        }
    }
}

/// What is left untyped must be marked, and what is marked must be untyped.
fn open(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let says_something = ["type", "allOf", "oneOf", "anyOf", "$ref", "enum"].iter().any(|key| node.get(key).is_some());
    let shapeless = node.text("type") == Some("object")
        && node.get("properties").is_none()
        && node.get("additionalProperties").is_none();
    let marked = node.text("x-open").is_some_and(|reason| !reason.trim().is_empty());
    if (!says_something || shapeless) && !marked {
        report.push(
            context
                .at(RuleCode::Untyped, at, "this schema says nothing about its values")
                .help("type it, or mark it with `x-open: <why it is unknown>`"),
        );
    }
    let list = node.get("items").is_some();
    if list && marked {
        report.push(context.at(
            RuleCode::Untyped,
            &at.child("x-open"),
            "a list with `items` is not open: mark its items instead",
        ));
    }
}

fn open_enum(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let Some(mark) = node.get("x-extensible-enum") else { return };
    let place = at.child("x-extensible-enum");
    let values = match (&mark.kind, node.get("enum")) {
        (Value::Bool(true), Some(values)) => values.items(),
        (Value::Array(values), None) if !values.is_empty() => values,
        _ => {
            let message = "`x-extensible-enum` is `true` beside `enum`, or a list in its place";
            return report.push(context.at(RuleCode::BadOpenEnum, &place, message));
        }
    };
    if at.parent().is_none_or(|parent| parent.as_str() != "/components/schemas") {
        report.push(context.at(
            RuleCode::BadOpenEnum,
            &place,
            "an open enumeration must be a component, to become a Rust type of its own",
        ));
    }
    for key in ["x-enum-varnames", "x-rust-varnames", "x-enum-descriptions"] {
        if let Some(names) = node.get(key).filter(|names| names.items().len() != values.len()) {
            let message = format!("{} values but {} {key}", values.len(), names.items().len());
            report.push(context.at(RuleCode::BadOpenEnum, &at.child(key), message));
        }
    }
    if node.text("type") == Some("integer") && node.get("x-enum-varnames").is_none() {
        report.push(context.at(RuleCode::BadOpenEnum, at, "numbers need names in Rust").help("add `x-enum-varnames`"));
    }
}

/// `XOrNull` is `X` plus `nullable: true`, word for word but for the description.
fn twins(context: &Context<'_>, report: &mut Report) {
    for (name, at) in context.api.schemas() {
        let Some(node) = context.document.get(&at) else { continue };
        let Some(base) = base_of_nullable(&name) else { continue };
        if !node.flag("nullable") {
            report.push(context.at(RuleCode::NullableTwin, &at, format!("`{name}` does not say `nullable: true`")));
        }
        let base_at = Pointer::new("/components/schemas").child(base);
        let Some(base_node) = context.document.get(&base_at) else { continue };
        let strip = |node: &Node| {
            let mut json = node.to_json();
            if let Some(object) = json.as_object_mut() {
                for key in ["nullable", "description", "example"] {
                    object.remove(key);
                }
            }
            json
        };
        let (twin, base_json) = (strip(node), strip(base_node));
        if twin != base_json {
            let differs = |key: &&String| twin.get(key.as_str()) != base_json.get(key.as_str());
            let both = twin.as_object().into_iter().chain(base_json.as_object()).flat_map(|it| it.keys());
            let mut keys: Vec<_> = both.filter(differs).cloned().collect();
            keys.dedup();
            let message = format!("`{name}` differs from `{base}` in {}", keys.join(", "));
            report.push(
                context
                    .at(RuleCode::NullableTwin, &at, message)
                    .help(format!("make it `{base}` plus `nullable: true`")),
            );
        }
    }
}

/// Plain scalars that a YAML 1.1 reader takes for something else than we do.
fn ambiguous(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let text = &context.document.source.text;
    if let (true, Value::String(value)) = (node.plain, &node.kind)
        && let Some(other) = yaml_1_1(value)
    {
        let finding = oas::report::Finding::at_value(
            RuleCode::AmbiguousScalar,
            context.document,
            at,
            format!("older YAML readers take `{value}` for {other}"),
        );
        report.push(finding.help(format!("quote it: '{value}'")));
    }
    let raw = text.get(node.span.clone()).unwrap_or_default();
    if node.plain
        && matches!(node.kind, Value::Number(_))
        && raw.len() > 1
        && raw.starts_with('0')
        && !raw.contains(['.', 'x', 'o', 'e'])
    {
        let finding = oas::report::Finding::at_value(
            RuleCode::AmbiguousScalar,
            context.document,
            at,
            format!("older YAML readers take `{raw}` for an octal number"),
        );
        report.push(finding.help("quote it, or drop the leading zero"));
    }
    for (name, child) in node.members() {
        ambiguous(context, child, &at.child(name), report);
    }
    for (index, child) in node.items().iter().enumerate() {
        ambiguous(context, child, &at.child(&index.to_string()), report);
    }
}

fn yaml_1_1(value: &str) -> Option<&'static str> {
    let lower = value.to_ascii_lowercase();
    if matches!(lower.as_str(), "y" | "n" | "yes" | "no" | "on" | "off") {
        return Some("a boolean");
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let day = value.get(..10).is_some_and(|it| {
        let parts: Vec<_> = it.split('-').collect();
        matches!(parts.as_slice(), [y, m, d] if y.len() == 4 && [y, m, d].iter().all(|part| digits(part)))
    });
    if day {
        return Some("a date");
    }
    if value.contains(':') && value.split(':').all(digits) {
        return Some("a number in base 60");
    }
    (value.contains('_') && digits(&value.replace('_', ""))).then_some("a number")
}
