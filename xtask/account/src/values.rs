//! What the value of a field looks like, by the type of its widget and its settings.

use crate::model::{Mode, Widget};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What is known of the values of each type of widget: `x-widget-values` of the published description.
pub(crate) struct Shapes<'b> {
    by_type: &'b Map<String, Value>,
}

/// The components that a field's value refers to.
#[derive(Debug, Default)]
pub(crate) struct Refined {
    /// The enumeration of its options.
    pub choices: Option<String>,
    /// Fields of the client objects and rows of the Master DBs, by id.
    pub objects: BTreeMap<i64, String>,
    /// See `objects`.
    pub rows: BTreeMap<i64, String>,
}

/// A field's value.
pub(crate) enum Shape {
    /// It has none.
    None,
    /// It has this schema.
    Known(Value),
    /// It may be anything, for this reason.
    Open(String),
}

impl<'b> Shapes<'b> {
    /// Nothing where the description does not tell.
    pub fn of(base: &'b Value) -> Option<Self> {
        let by_type = base.pointer("/components/schemas/WidgetType/x-widget-values")?.as_object()?;
        Some(Self { by_type })
    }

    /// Whether the options of the widget are its values.
    pub fn has_choices(&self, widget: &Widget) -> bool {
        let Some(schema) = self.by_type.get(&widget.kind) else { return false };
        [Some(schema), schema.get("items")].into_iter().flatten().any(|it| it["x-setting"] == "options")
    }

    pub fn shape(&self, widget: &Widget, refined: &Refined, mode: Mode) -> Shape {
        match self.by_type.get(&widget.kind) {
            Some(Value::Null) => Shape::None,
            None if widget.kind.is_empty() => Shape::Open("The field tells no type.".to_owned()),
            None => Shape::Open(format!("What values of the type `{}` look like is not known.", widget.kind)),
            Some(schema) => {
                let known = refine(schema, widget, refined, mode);
                let mut also: Vec<Value> = schema.get("x-also").cloned().into_iter().collect();
                if mode == Mode::Strict || also.is_empty() {
                    return Shape::Known(nullable(known));
                }
                also.insert(0, known);
                Shape::Known(json!({ "anyOf": also.into_iter().map(nullable).collect::<Vec<_>>() }))
            }
        }
    }
}

/// The schema as the settings of the widget make it.
fn refine(schema: &Value, widget: &Widget, refined: &Refined, mode: Mode) -> Value {
    let Some(members) = schema.as_object() else { return schema.clone() };
    let reference = |name: Option<&String>| name.map(|name| json!({ "$ref": format!("#/components/schemas/{name}") }));
    let found = match members.get("x-setting").and_then(Value::as_str) {
        Some("options") => reference(refined.choices.as_ref()),
        Some("obj_id") => reference(widget.obj_id.and_then(|id| refined.objects.get(&id))),
        Some("mdb_id") => reference(widget.mdb_id.and_then(|id| refined.rows.get(&id))),
        _ => None,
    };
    if let Some(found) = found {
        return found;
    }
    let mut out = Map::new();
    for (key, value) in members {
        let value = match key.as_str() {
            "x-setting" | "x-also" => continue,
            "items" | "additionalProperties" => refine(value, widget, refined, mode),
            "properties" => value
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, value)| (name.clone(), refine(value, widget, refined, mode)))
                .collect::<Map<_, _>>()
                .into(),
            _ => value.clone(),
        };
        out.insert(key.clone(), value);
    }
    if members.get("x-setting").is_some_and(|it| it == "cols") && !widget.columns.is_empty() && mode == Mode::Strict {
        out.insert("minItems".to_owned(), widget.columns.len().into());
        out.insert("maxItems".to_owned(), widget.columns.len().into());
    }
    Value::Object(out)
}

/// An empty field can be `null`. An enumeration with `null` breaks tools, so what refers to one stays as it is.
fn nullable(mut schema: Value) -> Value {
    if let Some(members) = schema.as_object_mut().filter(|it| it.contains_key("type")) {
        members.insert("nullable".to_owned(), Value::Bool(true));
    }
    schema
}

/// What people should know of a field, in one paragraph.
pub(crate) fn words(widget: &Widget) -> String {
    let mut said = vec![widget.title.clone()];
    said.retain(|it| !it.is_empty());
    said.extend((!widget.subtitle.is_empty()).then(|| widget.subtitle.clone()));
    said.extend(widget.section.as_ref().filter(|it| !it.is_empty()).map(|it| format!("Section: {it}")));
    if !widget.columns.is_empty() {
        said.push(format!("Columns: {}", widget.columns.join(", ")));
    }
    said.extend((!widget.kind.is_empty()).then(|| format!("Type: `{}`", widget.kind)));
    let sentence = |it: &String| if it.ends_with(['.', '?', '!', ':']) { it.clone() } else { format!("{it}.") };
    plain(&said.iter().map(sentence).collect::<Vec<_>>().join(" "))
}

/// Words that Markdown takes as they are.
pub(crate) fn plain(text: &str) -> String {
    text.replace('<', "&lt;")
}
