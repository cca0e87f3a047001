//! What the parts of a document are added to.

use crate::codes::FindingCode;
use crate::model::{Account, Choice, Kind, Mode, Place, Widget};
use crate::names::{Names, constants};
use crate::references;
use crate::values::{Refined, Shape, Shapes, plain, words};
use oas::report::Report;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What the parts of the document work with.
pub(crate) struct Draft<'a> {
    pub mode: Mode,
    pub account: &'a Account,
    pub document: Value,
    pub names: Names,
    pub refined: Refined,
    pub report: &'a mut Report,
    /// Components of which the account says more: examples of what holds them are of another account.
    pub narrowed: BTreeSet<String>,
    /// The names of templates: of each version, by kind and id.
    pub templates: BTreeMap<(Kind, i64), String>,
}

pub(crate) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// The component for a component of any template, or of one of the account's own.
pub(crate) fn any_of(generic: &str) -> String {
    format!("Any{generic}")
}

impl Draft<'_> {
    pub fn schemas(&mut self) -> &mut Map<String, Value> {
        let components = &mut self.document["components"]["schemas"];
        if !components.is_object() {
            *components = json!({});
        }
        match components {
            Value::Object(members) => members,
            _ => unreachable!("it was made an object"),
        }
    }

    pub fn add(&mut self, name: &str, schema: Value) {
        self.schemas().insert(name.to_owned(), schema);
    }

    pub fn get(&self, name: &str) -> Value {
        self.document["components"]["schemas"][name].clone()
    }

    pub fn note(&mut self, code: FindingCode, place: &Place, message: String) {
        // The same is told once, of the first of the documents.
        if self.mode == Mode::Strict {
            self.report.push(place.note(code, message));
        }
    }

    /// A name, told where it is not the title's.
    pub fn name(&mut self, title: &str, what: &str, id: i64, place: &Place, endings: &[String]) -> String {
        let (name, told) = self.names.take(title, what, &id.to_string(), endings);
        if !told {
            let message = format!("{what} {id} is called `{name}`: its title alone makes no name of its own");
            self.note(FindingCode::Name, place, message);
        }
        name
    }

    /// A component with one property for each field of a form; `None` for what is not known.
    pub fn values(&mut self, name: &str, about: &str, widgets: Option<&[Widget]>, shapes: &Shapes<'_>) {
        let Some(widgets) = widgets else {
            let why = "The fields of this template were not read.";
            let open = json!({ "description": "The value of a field.", "x-open": why });
            self.add(
                name,
                json!({ "type": "object", "description": about, "x-open": why, "additionalProperties": open }),
            );
            return;
        };
        let mut properties = Map::new();
        let mut sections: Vec<Value> = Vec::new();
        for widget in widgets {
            if widget.kind == "NEW_SECTION" {
                sections.push(json!({ "title": widget.title, "fields": [] }));
            }
            self.refined.choices = None;
            if shapes.has_choices(widget) && widget.options.is_some() {
                self.refined.choices = Some(self.choices(name, widget));
            }
            let mut schema = match shapes.shape(widget, &self.refined, self.mode) {
                Shape::None => continue,
                Shape::Known(schema) => schema,
                Shape::Open(why) => {
                    let message = format!("{name}: field {} takes any value. {why}", widget.id);
                    self.note(FindingCode::Open, &widget.place, message);
                    json!({ "x-open": why })
                }
            };
            for (id, known, what) in [
                (widget.obj_id, &self.refined.objects, "client objects"),
                (widget.mdb_id, &self.refined.rows, "the Master DB"),
            ] {
                if let Some(id) = id.filter(|id| self.mode == Mode::Strict && !known.contains_key(id)) {
                    let message =
                        format!("{name}: field {} is about {what} {id}, which the account does not list", widget.id);
                    self.report.push(widget.place.note(FindingCode::Open, message));
                }
            }
            if schema.get("$ref").is_some() {
                schema = json!({ "allOf": [schema] });
            }
            let members = [("title", json!(widget.title)), ("description", json!(words(widget)))];
            let mut property: Map<String, Value> =
                members.into_iter().filter(|(_, it)| it != "").map(|(key, it)| (key.to_owned(), it)).collect();
            property.extend(schema.as_object().cloned().unwrap_or_default());
            property.insert("x-widget-type".to_owned(), json!(widget.kind));
            properties.insert(widget.id.clone(), Value::Object(property));
            if let Some(fields) = sections.last_mut().and_then(|it| it["fields"].as_array_mut()) {
                fields.push(json!(widget.id));
            }
        }
        let mut schema = json!({ "type": "object", "description": about });
        if !sections.is_empty() {
            schema["x-sections"] = json!(sections);
        }
        schema["properties"] = Value::Object(properties);
        if self.mode == Mode::Tolerant {
            let why = "A field that is newer than this document.";
            schema["additionalProperties"] = json!({ "description": why, "x-open": why });
        }
        self.add(name, schema);
    }

    /// The enumeration of a field's options.
    fn choices(&mut self, of: &str, widget: &Widget) -> String {
        let options = widget.options.as_deref().unwrap_or_default();
        let title = format!("{of} {}", widget.title);
        let (name, _) = self.names.take(&title, of, &widget.id, &[String::new()]);
        let values: Vec<_> = options.iter().map(|it| it.text.as_str()).collect();
        let label = |it: &Choice| match &it.color {
            Some(color) => format!("{} ({color})", plain(&it.text)),
            None => plain(&it.text),
        };
        let labels: Vec<String> = options.iter().map(label).collect();
        let mut schema = json!({
            "type": "string",
            "description": format!("An option of {}.", plain(&widget.title)),
            "enum": values,
            "x-extensible-enum": true,
            "x-enum-varnames": constants(values.iter().copied()),
        });
        if labels.iter().zip(&values).any(|(label, value)| label != value) {
            schema["x-enum-descriptions"] = json!(labels);
        }
        if self.mode == Mode::Tolerant {
            schema = json!({
                "type": "string",
                "nullable": true,
                "description": format!("An option of {}; there may be others by now.", plain(&widget.title)),
                "x-extensible-enum": values,
            });
        }
        self.add(&name, schema);
        name
    }

    /// Wherever a component stands, one of the named ones may stand too.
    pub fn either(&mut self, generic: &str, named: &[String]) {
        let any = any_of(generic);
        references::redirect(&mut self.document, generic, &any);
        let said = self.get(generic)["description"].as_str().unwrap_or_default().trim_end().to_owned();
        let about = format!("{said}\n\nOf any template, or of one of the account's own.\n");
        let all: Vec<_> = std::iter::once(generic).chain(named.iter().map(String::as_str)).map(reference).collect();
        self.add(&any, json!({ "description": about, "anyOf": all }));
        self.narrowed.insert(any);
    }

    /// Replaces a component by a closed choice of named ones.
    pub fn only(&mut self, name: &str, named: &[String]) {
        let old = self.get(name);
        let about = old["description"].as_str().unwrap_or_default().trim_end().to_owned();
        let about = format!(
            "{about}\n\nOne of the account's own. A value that fits none of them is of a template that was made after \
             this document: write it anew with `cargo xtask account`.\n"
        );
        let all: Vec<_> = named.iter().map(|it| reference(it)).collect();
        // Where there is one, nothing is to be chosen.
        let keyword = if all.len() == 1 { "allOf" } else { "oneOf" };
        let mut schema = json!({ "description": about, keyword: all });
        for key in ["x-rules", "x-open"] {
            if let Some(value) = old.get(key) {
                schema[key] = value.clone();
            }
        }
        self.add(name, schema);
        self.narrowed.insert(name.to_owned());
    }
}
