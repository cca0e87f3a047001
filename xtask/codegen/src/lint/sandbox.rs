//! `x-sandbox`: that what it names is there, and that the vendor's messages in it are the vendor's.

use super::table::RuleCode;
use oas::document::{Node, Pointer};
use oas::lint::{Context, bodies, is_json, parameters};
use oas::model::Operation;
use oas::report::Report;
use oas::spelling::closest;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const NAME: &str = "x-sandbox";
const OF_COLLECTIONS: [&str; 7] = ["record", "key", "given", "newest", "seeds", "unread", "account"];
const OF_OPERATIONS: [&str; 16] = [
    "collection",
    "does",
    "by",
    "where",
    "group",
    "between",
    "since",
    "hides",
    "refuses",
    "record",
    "values",
    "adds",
    "also",
    "fires",
    "missing",
    "taken",
];
const OF_REFUSALS: [&str; 11] =
    ["status", "unknown", "by", "taken", "barred", "past", "when", "undescribed", "field", "message", "why"];
const OF_VALUES: [&str; 4] = ["of", "by", "widgets", "at"];
/// What an operation, and what an event does with its collection.
const DEEDS: [&[&str]; 2] = [&["list", "get", "create", "change", "delete", "about"], &["put", "remove"]];

pub fn check(context: &Context<'_>, report: &mut Report) {
    let declared = Pointer::root().child(NAME).child("collections");
    let mut sandbox = Sandbox { context, report, collections: BTreeMap::new() };
    for (name, node) in context.document.get(&declared).into_iter().flat_map(Node::members) {
        sandbox.collection(name, node, &declared.child(name));
    }
    let mut uses = BTreeMap::<String, BTreeSet<String>>::new();
    let operations = context.api.operations.iter().map(|it| (it, 0));
    for (operation, kind) in operations.chain(context.api.webhooks.iter().map(|it| (it, 1))) {
        let Some(node) = operation.node(context.document).and_then(|it| it.get(NAME)) else { continue };
        let rule = node.to_json();
        sandbox.operation(operation, &rule, DEEDS[kind]);
        let does = rule["does"].as_str().unwrap_or_default().to_owned();
        uses.entry(rule["collection"].as_str().unwrap_or_default().to_owned()).or_default().insert(does);
        for name in rule["adds"].as_object().into_iter().flatten().map(|(name, _)| name) {
            uses.entry(name.clone()).or_default().insert("create".to_owned());
        }
    }
    for (name, rule) in sandbox.collections.clone() {
        let deeds = uses.remove(&name).unwrap_or_default();
        let at = declared.child(&name);
        if deeds.is_empty() {
            sandbox.bad(&at, format!("no operation uses the collection `{name}`"), "take it away".to_owned());
        } else if deeds.contains("create")
            && !deeds.contains("get")
            && !deeds.contains("list")
            && rule["unread"].is_null()
        {
            let help = "let an operation `get` or `list` it, or say in `unread` why none does".to_owned();
            sandbox.bad(&at, format!("what is created in `{name}` is never read"), help);
        }
    }
}

struct Sandbox<'a, 'r> {
    context: &'a Context<'a>,
    report: &'r mut Report,
    collections: BTreeMap<String, Value>,
}

impl Sandbox<'_, '_> {
    fn bad(&mut self, at: &Pointer, message: String, help: String) {
        self.report.push(self.context.at(RuleCode::BadSandbox, at, message).help(help));
    }

    fn fields(&mut self, value: &Value, known: &[&str], at: &Pointer) {
        for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
            if !known.contains(&name.as_str()) {
                let help = nearest(name, known.iter().copied());
                self.bad(&at.child(name), format!("there is no `{name}` here"), help);
            }
        }
    }

    fn collection(&mut self, name: &str, node: &Node, at: &Pointer) {
        let rule = node.to_json();
        self.fields(&rule, &OF_COLLECTIONS, at);
        let record = Pointer::root().join(["components", "schemas"]).child(rule["record"].as_str().unwrap_or_default());
        if rule["record"].is_null() || self.context.document.get(&record).is_none() {
            self.bad(at, "`record` names a component".to_owned(), "the schema of a record".to_owned());
        } else {
            let places = rule["key"].as_array().into_iter().flatten().chain(rule.get("newest"));
            for place in places.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>() {
                if !self.declares(&record, &place) {
                    let message = format!("a record has no `{place}`");
                    self.bad(at, message, "name a property of it, and what is in it after a dot".to_owned());
                }
            }
        }
        if !rule["key"].is_array() {
            self.bad(at, "`key` is a list of places in a record".to_owned(), "`[]` where it has none".to_owned());
        }
        if rule.get("given").is_some_and(|it| it != "number" && it != "text") {
            self.bad(
                &at.child("given"),
                "`given` is `number` or `text`".to_owned(),
                "leave it out where the caller gives the key".to_owned(),
            );
        }
        if rule.get("account").is_some_and(|it| *it != true) {
            let help = "take it away where the account has none of its own".to_owned();
            self.bad(&at.child("account"), "`account` is `true`".to_owned(), help);
        }
        self.collections.insert(name.to_owned(), rule);
    }

    fn operation(&mut self, operation: &Operation, rule: &Value, deeds: &[&str]) {
        let at = operation.at.child(NAME);
        self.fields(rule, &OF_OPERATIONS, &at);
        if !rule["does"].as_str().is_some_and(|it| deeds.contains(&it)) {
            let help = nearest(rule["does"].as_str().unwrap_or_default(), deeds.iter().copied());
            self.bad(&at, format!("`does` is one of {}", deeds.join(", ")), help);
        }
        let adds = rule["adds"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
        let also = rule["also"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
        let own = rule["collection"].as_str().unwrap_or_default().to_owned();
        let mut named: Vec<String> = adds.chain(also).chain([own.clone()]).collect();
        strings(rule, &mut |key, text| {
            if (key == "unknown" || key == "$look" || key == "of") && !text.is_empty() {
                named.push(text.to_owned());
            }
        });
        for name in named.iter().filter(|it| !self.collections.contains_key(*it)).cloned().collect::<Vec<_>>() {
            let help = nearest(&name, self.collections.keys().map(String::as_str));
            self.bad(&at, format!("there is no collection `{name}`"), help);
        }
        self.key(operation, rule, &own, &at);
        self.places(operation, rule, &at);
        self.group(rule, &own, &at);
        self.values(rule, &at);
        for refusal in rule["refuses"].as_array().into_iter().flatten() {
            self.fields(refusal, &OF_REFUSALS, &at.child("refuses"));
            let status = refusal["status"].to_string();
            if self.context.document.get(&operation.at.child("responses").child(&status)).is_none() {
                let help = "describe that response, or take another status".to_owned();
                self.bad(&at.child("refuses"), format!("the operation documents no {status}"), help);
            }
        }
        self.messages(operation, rule, &at);
        for event in rule["fires"].as_object().into_iter().flatten().map(|(name, _)| name) {
            let is_known = self.context.api.webhooks.iter().any(|it| it.path == *event);
            if !is_known || !described(self.context, operation).contains(&format!("`{event}`")) {
                let help = "name it there with its page's words, or do not fire it".to_owned();
                let message = format!("the operation's description does not say that it sends `{event}`");
                self.bad(&at.child("fires"), message, help);
            }
        }
    }

    /// What is about one record finds it by the parameters of the path.
    fn key(&mut self, operation: &Operation, rule: &Value, collection: &str, at: &Pointer) {
        let known = parameters(self.context, &operation.at).unwrap_or_default();
        let key = self.collections.get(collection).map(|it| it["key"].clone()).unwrap_or_default();
        let key: Vec<&str> = key.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for field in rule["by"].as_object().into_iter().flatten().map(|(field, _)| field) {
            if !key.contains(&field.as_str()) {
                let help = nearest(field, key.iter().copied());
                self.bad(&at.child("by"), format!("`{field}` is no part of the key of `{collection}`"), help);
            }
        }
        if !matches!(rule["does"].as_str(), Some("get" | "change" | "delete" | "about")) {
            return;
        }
        for field in key {
            let name = rule["by"][field].as_str().unwrap_or(field);
            if !known.iter().any(|(it, place)| it == name && place == "path") {
                let help = format!("write `by: {{{field}: …}}` with the name of one");
                self.bad(at, format!("no parameter of the path, such as `{name}`, gives `{field}`"), help);
            }
        }
    }

    fn is_of_account(&self, collection: &str) -> bool {
        self.collections.get(collection).is_some_and(|it| it["account"] == true)
    }

    /// A parameter names a saved list, where the account has lists of its own.
    fn group(&mut self, rule: &Value, collection: &str, at: &Pointer) {
        let Some(group) = rule.get("group") else { return };
        let at = at.child("group");
        if !group.as_str().is_some_and(|it| it.starts_with("query.") || it.starts_with("path.")) {
            let help = "write `query.` or `path.` and its name".to_owned();
            self.bad(&at, "`group` is a parameter of the request".to_owned(), help);
        }
        if rule["does"] != "list" {
            self.bad(&at, "only what lists has a `group`".to_owned(), "take it away".to_owned());
        } else if !self.is_of_account(collection) {
            let help = format!("write `account: true` at `{collection}`, or take it away");
            self.bad(&at, format!("an account has no `{collection}` of its own to group"), help);
        }
    }

    /// Values are judged by the widgets of a template that the account has.
    fn values(&mut self, rule: &Value, at: &Pointer) {
        let Some(values) = rule.get("values") else { return };
        let at = at.child("values");
        if !values.is_object() {
            let help = "write `{of: …, by: […], widgets: …, at: …}`".to_owned();
            return self.bad(&at, "`values` says by which templates they are judged".to_owned(), help);
        }
        self.fields(values, &OF_VALUES, &at);
        for (name, what) in
            [("of", "a collection"), ("widgets", "a place in its records"), ("at", "a place in the request")]
        {
            if !values[name].is_string() {
                self.bad(&at, format!("`values` has no `{name}`"), format!("name {what}"));
            }
        }
        let templates = values["of"].as_str().unwrap_or_default();
        let Some(known) = self.collections.get(templates) else { return };
        let (key, record) = (known["key"].as_array().map_or(0, Vec::len), known["record"].clone());
        let by = values["by"].as_array();
        if !by.is_some_and(|by| by.len() == key && by.iter().all(Value::is_string)) {
            let help = format!("list {key} places, one for each part of the key of `{templates}`");
            self.bad(&at, "`by` gives the key of a template".to_owned(), help);
        }
        if !self.is_of_account(templates) {
            let help = format!("write `account: true` at `{templates}`");
            self.bad(&at, format!("an account has no `{templates}` of its own to judge by"), help);
        }
        let schema = Pointer::root().join(["components", "schemas", record.as_str().unwrap_or_default()]);
        if let Some(widgets) = values["widgets"].as_str()
            && self.context.document.get(&schema).is_some()
            && !self.declares(&schema, widgets)
        {
            let help = "name a property of it, and what is in it after a dot".to_owned();
            self.bad(&at.child("widgets"), format!("a record of `{templates}` has no `{widgets}`"), help);
        }
        if values["at"].as_str().is_some_and(|it| !it.starts_with("body.")) {
            let help = "write `body.` and the name of a field".to_owned();
            self.bad(&at.child("at"), "values are in the body".to_owned(), help);
        }
    }

    /// Places in the request name parameters, and fields of the body.
    fn places(&mut self, operation: &Operation, rule: &Value, at: &Pointer) {
        let known = parameters(self.context, &operation.at).unwrap_or_default();
        let mut places = BTreeSet::new();
        strings(rule, &mut |key, text| {
            places.extend([key, text].map(str::to_owned));
            places
                .extend(text.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|(place, _)| place.to_owned()));
        });
        let schema = bodies(self.context, &operation.at.child("requestBody")).into_iter().find(|(it, _)| is_json(it));
        for place in places {
            let Some((home, name)) = place.split_once('.') else { continue };
            let is_there = match home {
                "path" | "query" => known.iter().any(|(it, kind)| it == name && kind == home),
                "body" => match schema.as_ref().map(|(_, at)| at.child("schema")) {
                    Some(schema) => self.context.resolved(&schema).is_none() || self.declares(&schema, name),
                    None => self.context.document.get(&operation.at.child("requestBody")).is_some(),
                },
                _ => true,
            };
            if !is_there {
                let names = known.iter().filter(|(_, kind)| kind == home).map(|(it, _)| it.as_str());
                let help = match home {
                    "body" => "name a property of the request body's schema".to_owned(),
                    _ => nearest(name, names),
                };
                self.bad(at, format!("the request has no `{place}`"), help);
            }
        }
    }

    /// Whether a schema, or one that it extends, declares the first name of a place, or is open.
    fn declares(&self, schema: &Pointer, place: &str) -> bool {
        let Some((at, node)) = self.context.resolved(schema) else { return false };
        let name = place.split('.').next().unwrap_or(place);
        let own = node.get("properties").is_some_and(|it| it.child(name).is_some());
        let parts = node.get("allOf").map_or(0, |it| it.items().len());
        let mut parts = (0..parts).map(|index| at.child("allOf").child(&index.to_string()));
        own || node.get("additionalProperties").is_some() || parts.any(|part| self.declares(&part, place))
    }

    /// A message of the vendor's stands in the description, or in an example of a failure.
    fn messages(&mut self, operation: &Operation, rule: &Value, at: &Pointer) {
        let refusals = rule["refuses"].as_array().into_iter().flatten().map(|it| &it["message"]);
        let messages = [&rule["missing"], &rule["taken"]].into_iter().filter(|it| it.is_string()).chain(refusals);
        let description = described(self.context, operation);
        let mut printed: Vec<String> = description.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let responses = operation.at.child("responses");
        for response in self.context.all_of(&responses) {
            let response = self.context.document.get(&response).map(Node::to_json).unwrap_or_default();
            let examples = response["content"]["application/json"]["examples"].as_object().into_iter().flatten();
            let texts = examples.filter_map(|(_, it)| it["value"]["error"]["userMessage"].as_str());
            printed.extend(texts.map(str::to_owned));
        }
        for message in messages.filter_map(Value::as_str) {
            if !printed.iter().any(|text| is_like(message, text)) {
                let help = "a message of the sandbox's own is a `why`".to_owned();
                self.bad(at, format!("neither description nor examples have the message `{message}`"), help);
            }
        }
    }
}

/// The name that was probably meant, or else all that there are.
fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str> + Clone) -> String {
    match closest(name, known.clone()) {
        near if near.is_empty() => match known.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => "there is none".to_owned(),
            all => format!("known are {all}"),
        },
        near => near,
    }
}

fn described(context: &Context<'_>, operation: &Operation) -> String {
    let text = operation.node(context.document).and_then(|it| it.text("description")).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Calls it with each text, and the name of the member that it is or that it is in.
fn strings(value: &Value, each: &mut impl FnMut(&str, &str)) {
    fn go(key: &str, value: &Value, each: &mut impl FnMut(&str, &str)) {
        match value {
            Value::String(text) => each(key, text),
            Value::Array(items) => items.iter().for_each(|it| go(key, it, each)),
            Value::Object(members) => members.iter().for_each(|(name, it)| {
                each(name, "");
                go(name, it, each);
            }),
            _ => {}
        }
    }
    go("", value, each);
}

/// Whether a message is a text, but for what stands at its places.
fn is_like(message: &str, text: &str) -> bool {
    let mut pieces = message.split('{').enumerate().map(|(index, it)| match index {
        0 => it,
        _ => it.split_once('}').map_or(it, |(_, after)| after),
    });
    let first = pieces.next().unwrap_or_default();
    let rest: Vec<&str> = pieces.collect();
    let Some(mut left) = text.strip_prefix(first) else { return false };
    let Some((last, between)) = rest.split_last() else { return left.is_empty() };
    for piece in between {
        match left.split_once(piece) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn messages_are_compared_but_for_what_varies() {
        for (message, text, expected) in [
            ("No existe", "No existe", true),
            ("No existe", "No existe nada", false),
            ("No existe: {a.b}", "No existe: 5", true),
            ("No existe: '{a.b}'", "No existe: '…'", true),
            ("Los {a}. No {b} el cliente", "Los 1,2. No pueden ver el cliente", true),
            ("Los {a}. No {b} el cliente", "Los 1,2. Si pueden ver el cliente", false),
            ("'{a}' es", "x es", false),
        ] {
            assert_eq!(is_like(message, text), expected, "{message}");
        }
    }
}
