//! An account as a small description with one operation for each template, which is what two of are compared by.

use crate::model::{Account, Field, Kind, Mode, Named, Part, Widget};
use crate::values::{Refined, Shape, Shapes};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// One side.
#[derive(Default)]
pub(crate) struct Side {
    pub document: Value,
    /// By component.
    pub templates: BTreeMap<String, Told>,
}

pub(crate) struct Told {
    pub title: String,
    pub what: &'static str,
    /// Whether its fields are known.
    pub is_known: bool,
    pub version: Option<(i64, i64)>,
    pub fields: BTreeMap<String, Known>,
}

/// A field.
#[derive(PartialEq)]
pub(crate) struct Known {
    pub title: String,
    /// What a value is, in words.
    pub kind: String,
    /// The client object or Master DB that its values are of, by id, and in words.
    pub target: Option<(i64, String)>,
    /// Names of a table's columns: values stand in their order.
    pub columns: Vec<String>,
}

impl Told {
    /// Its title, or what it is where it has none.
    pub fn name(&self) -> String {
        if self.title.is_empty() { "without a title".to_owned() } else { format!("*{}*", self.title) }
    }

    /// A field by its title, and by its id where that alone does not tell which.
    pub fn field(&self, id: &str) -> Option<String> {
        let title = &self.fields.get(id)?.title;
        let same = self.fields.values().filter(|it| it.title == *title).count();
        Some(match (title.is_empty(), same) {
            (true, _) => format!("`{id}`"),
            (false, 1) => format!("*{title}*"),
            (false, _) => format!("*{title}* (`{id}`)"),
        })
    }
}

impl Side {
    pub fn of(base: &Value, account: &Account, shapes: &Shapes<'_>) -> Self {
        let mut side = Self {
            document: json!({
                "openapi": "3.0.3", "info": { "title": "account", "version": "1.0.0" }, "paths": {},
                "components": { "schemas": {} },
            }),
            ..Self::default()
        };
        for name in ["CalendarDayOrNull", "HourAndMinute"] {
            side.document["components"]["schemas"][name] = base["components"]["schemas"][name].clone();
        }
        for kind in Kind::ALL {
            for (group, versions) in account.groups(kind) {
                let Some(newest) = versions.first() else { continue };
                for (part, widgets) in &newest.parts {
                    let told = Told {
                        title: newest.title.clone(),
                        what: kind.words(),
                        is_known: widgets.is_some(),
                        version: Some((newest.version, newest.id)),
                        fields: BTreeMap::new(),
                    };
                    let name = format!("{}{group}{}", kind.name(), part.name());
                    side.form(&name, told, widgets.as_deref(), (shapes, account), *part != Part::Results);
                }
            }
        }
        for (what, key, tables) in
            [("client object", "ClientObject", &account.objects), ("Master DB", "MasterDb", &account.master_dbs)]
        {
            for table in tables {
                side.table(&format!("{key}{}", table.id), &table.name, what, table.fields.as_deref());
            }
        }
        side.table("CustomFields", "custom fields of clients", "list", Some(&account.custom_fields));
        for (key, title, named) in [
            ("ClientTypes", "client types", &account.client_types),
            ("ClientGroups", "client groups", &account.client_groups),
            ("FormStates", "states of forms", &account.form_states),
            ("WorkOrderLabels", "labels of work orders", &account.work_order_labels),
            ("DeliveryLabels", "labels of deliveries", &account.delivery_labels),
        ] {
            side.ids(key, title, named);
        }
        side
    }

    fn form(
        &mut self,
        name: &str,
        mut told: Told,
        widgets: Option<&[Widget]>,
        (shapes, account): (&Shapes<'_>, &Account),
        sent: bool,
    ) {
        let mut properties = Map::new();
        for widget in widgets.unwrap_or_default() {
            let mut schema = match shapes.shape(widget, &Refined::default(), Mode::Strict) {
                Shape::None => continue,
                Shape::Open(_) => json!({}),
                Shape::Known(schema) => schema,
            };
            if shapes.has_choices(widget)
                && let Some(options) = &widget.options
            {
                let values: Vec<_> = options.iter().map(|it| it.text.as_str()).collect();
                let of = if schema.get("items").is_some() { &mut schema["items"] } else { &mut schema };
                *of = json!({ "type": "string", "enum": values, "x-extensible-enum": true });
            }
            // How many there are is told with their names.
            ["minItems", "maxItems"]
                .iter()
                .for_each(|it| drop(schema["items"].as_object_mut().map(|of| of.remove(*it))));
            let known = Known {
                title: widget.title.clone(),
                kind: kind_words(&schema),
                target: target(widget, account),
                columns: widget.columns.clone(),
            };
            told.fields.insert(widget.id.clone(), known);
            properties.insert(widget.id.clone(), schema);
        }
        self.add(name, told, json!({ "type": "object", "properties": properties }), sent);
    }

    fn table(&mut self, name: &str, title: &str, what: &'static str, fields: Option<&[Field]>) {
        let is_known = fields.is_some();
        let mut told = Told { title: title.to_owned(), what, is_known, version: None, fields: BTreeMap::new() };
        let mut properties = Map::new();
        for field in fields.unwrap_or_default() {
            let known =
                Known { title: field.name.clone(), kind: "a text".to_owned(), target: None, columns: Vec::new() };
            told.fields.insert(field.id.to_string(), known);
            properties.insert(field.id.to_string(), json!({ "type": "string" }));
        }
        self.add(name, told, json!({ "type": "object", "properties": properties }), true);
    }

    fn ids(&mut self, name: &str, title: &str, named: &[Named]) {
        let told =
            Told { title: title.to_owned(), what: "list", is_known: true, version: None, fields: BTreeMap::new() };
        let values: Vec<String> = named.iter().map(|it| format!("{} ({})", it.id, it.name)).collect();
        let schema = match values.is_empty() {
            true => json!({ "type": "string" }),
            false => json!({ "type": "string", "enum": values, "x-extensible-enum": true }),
        };
        self.add(name, told, schema, true);
    }

    /// One operation, which sends and receives it, or only receives it.
    fn add(&mut self, name: &str, told: Told, schema: Value, sent: bool) {
        let media = json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{name}") } } });
        let responses = json!({ "200": { "description": "It.", "content": media } });
        let operation = match sent {
            true => {
                json!({ "put": { "operationId": name, "requestBody": { "content": media }, "responses": responses } })
            }
            false => json!({ "get": { "operationId": name, "responses": responses } }),
        };
        self.document["paths"][format!("/{name}")] = operation;
        self.document["components"]["schemas"][name] = schema;
        self.templates.insert(name.to_owned(), told);
    }
}

/// The client object or Master DB that a field's values are of.
fn target(widget: &Widget, account: &Account) -> Option<(i64, String)> {
    let (id, what, tables) = match (widget.obj_id, widget.mdb_id) {
        (Some(id), _) => (id, "the client object", &account.objects),
        (None, id) => (id?, "the Master DB", &account.master_dbs),
    };
    let name = tables.iter().find(|it| it.id == id).map(|it| format!("*{}*", it.name));
    Some((id, format!("{what} {}", name.unwrap_or_else(|| id.to_string()))))
}

/// What a value is, in words.
fn kind_words(schema: &Value) -> String {
    let text = match schema["type"].as_str() {
        Some("array") if schema["items"]["type"] == "array" => "a table",
        Some("array") if schema["items"].get("enum").is_some() => "a list of options",
        Some("array") => "a list",
        Some("number") => "a number",
        Some("integer") => "a time of day",
        Some("object") if schema["properties"].get("rows").is_some() => "a table on a Master DB",
        Some("object") => "a client object",
        Some("string") if schema.get("enum").is_some() => "one of several options",
        Some("string") => "a text",
        _ if schema.get("$ref").is_some() => "a day",
        _ => "something of a type that is not known",
    };
    text.to_owned()
}
