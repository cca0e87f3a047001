//! Overlay files (OpenAPI Overlay Specification 1.0.0): read, and applied as that specification says.

use crate::codes::FindingCode;
use oas::document::{Document, Node, Pointer};
use oas::report::{Finding, Report};
use serde_json::{Value, json};
use serde_json_path::JsonPath;

use super::texts::is_text;

/// An overlay of translated texts.
#[derive(Debug)]
pub struct Overlay {
    /// The file.
    pub document: Document,
    pub(super) actions: Vec<Action>,
    faults: Vec<Finding>,
}

/// What one action of an overlay does.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) at: Pointer,
    pub(super) target: String,
    path: JsonPath,
    pub(super) change: Change,
}

#[derive(Debug)]
pub(super) enum Change {
    /// Lists are added to, so that one that is to be translated is removed first.
    Remove,
    /// One text, or one list of texts, is written into each object that is selected.
    Write { key: String, text: Value, english: String },
}

impl Action {
    /// The places that its target selects.
    pub(super) fn selected(&self, document: &Value) -> Vec<Pointer> {
        let found = self.path.query_located(document).dedup();
        found.locations().map(|it| Pointer::new(&it.to_json_pointer())).collect()
    }
}

impl Overlay {
    /// Reads an overlay. What is wrong with it is told by [`Overlay::tell_faults`]; such actions are left out.
    #[must_use]
    pub fn new(document: Document) -> Self {
        let (mut actions, mut faults) = (Vec::new(), Vec::new());
        let fault = |at: &Pointer, message: &str| {
            let help = "see `openapi/README.md`, Translations, for the form of an overlay";
            Finding::at(FindingCode::OverlayForm, &document, at, message).help(help)
        };
        let root = &document.root;
        if root.text("overlay") != Some("1.0.0") {
            faults.push(fault(&Pointer::root(), "this overlay does not say `overlay: 1.0.0`"));
        }
        let says = |name: &str| root.get("info").and_then(|it| it.text(name)).is_some();
        if !says("title") || !says("version") {
            faults.push(fault(&Pointer::root(), "this overlay has no `info` with `title` and `version`"));
        }
        let list = Pointer::new("/actions");
        if root.get("actions").is_none_or(|it| it.items().is_empty()) {
            faults.push(fault(&Pointer::root(), "this overlay has no `actions`"));
        }
        for (index, node) in root.get("actions").map(Node::items).unwrap_or_default().iter().enumerate() {
            let at = list.child(&index.to_string());
            match read(node, at.clone()) {
                Ok(action) => actions.push(action),
                Err(message) => faults.push(fault(&at, &message)),
            }
        }
        Self { document, actions, faults }
    }

    /// Reports what makes this no overlay of translations.
    pub fn tell_faults(&self, report: &mut Report) {
        report.findings.extend(self.faults.iter().cloned());
    }

    /// A document with the actions applied, one after the other. Its members stand in the order of the original.
    #[must_use]
    pub fn apply(&self, document: &Value) -> Value {
        let mut changed = document.clone();
        for action in &self.actions {
            for at in action.selected(&changed).iter().rev() {
                match &action.change {
                    Change::Remove => remove(&mut changed, at),
                    Change::Write { key, text, .. } => write(&mut changed, at, key, text),
                }
            }
        }
        ordered(&changed, document)
    }
}

fn read(node: &Node, at: Pointer) -> Result<Action, String> {
    let target = node.text("target").ok_or("this action has no `target`")?.to_owned();
    let path = JsonPath::parse(&target).map_err(|error| format!("`target` is no JSONPath (RFC 9535): {error}"))?;
    let known = |name: &str| matches!(name, "target" | "update" | "remove" | "description") || name.starts_with("x-");
    if let Some((name, _)) = node.members().find(|(name, _)| !known(name)) {
        return Err(format!("an action has no member `{name}`"));
    }
    if node.flag("remove") {
        return Ok(Action { at, target, path, change: Change::Remove });
    }
    let update = node.get("update").map(Node::to_json).unwrap_or_default();
    let mut members = update.as_object().into_iter().flatten();
    let (Some((key, text)), None) = (members.next(), members.next()) else {
        return Err("the `update` of an action has to hold one text".to_owned());
    };
    if !is_text(text) {
        return Err(format!("`{key}` is no text and no list of texts"));
    }
    let english =
        node.text("x-english").ok_or("this action does not say by `x-english` which English it translates")?;
    let change = Change::Write { key: key.clone(), text: text.clone(), english: english.to_owned() };
    Ok(Action { at, target, path, change })
}

fn remove(document: &mut Value, at: &Pointer) {
    let (Some(parent), Some(name)) = (at.parent(), at.last()) else { return };
    match document.pointer_mut(parent.as_str()) {
        Some(Value::Object(members)) => drop(members.shift_remove(&*name)),
        Some(Value::Array(items)) => drop(name.parse().map(|index: usize| items.remove(index))),
        _ => {}
    }
}

fn write(document: &mut Value, at: &Pointer, key: &str, text: &Value) {
    let Some(Value::Object(members)) = document.pointer_mut(at.as_str()) else { return };
    match (members.get_mut(key), text) {
        (Some(Value::Array(old)), Value::Array(new)) => old.extend(new.iter().cloned()),
        _ => drop(members.insert(key.to_owned(), text.clone())),
    }
}

/// A value with its members in the order of another one.
fn ordered(value: &Value, like: &Value) -> Value {
    match (value, like) {
        (Value::Object(members), Value::Object(model)) => {
            let names = model.keys().filter(|it| members.contains_key(*it));
            let more = members.keys().filter(|it| !model.contains_key(*it));
            let member =
                |name: &String| (name.clone(), ordered(&members[name], model.get(name).unwrap_or(&Value::Null)));
            Value::Object(names.chain(more).map(member).collect())
        }
        (Value::Array(items), Value::Array(model)) => {
            items.iter().enumerate().map(|(at, item)| ordered(item, model.get(at).unwrap_or(&Value::Null))).collect()
        }
        _ => json!(value),
    }
}
