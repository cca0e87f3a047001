//! What changed in an account's templates, in words of forms and fields.
//!
//! Each side is made a small description with one operation for each template, of which the newest version counts,
//! and what `oas::diff` finds between them is told with the titles.

use crate::model::{Account, Field, Kind, Mode, Named, Part, Widget};
use crate::values::{Refined, Shape, Shapes};
use oas::diff::{self, Change, Level};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::report::CodeName;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of change it is: a code of `diff`, or `field-kind-changed`.
    pub code: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// What changed, in a sentence.
    pub message: String,
    /// The template, by its title; of lists that are no templates their name.
    pub template: String,
    /// Id of the field's widget, or number of the field.
    pub field: Option<String>,
}

/// One side.
#[derive(Default)]
struct Side {
    document: Value,
    /// By component.
    templates: BTreeMap<String, Told>,
}

struct Told {
    title: String,
    what: &'static str,
    /// Whether its fields are known.
    is_known: bool,
    version: Option<(i64, i64)>,
    fields: BTreeMap<String, (String, String)>,
}

/// Compares two accounts; the heaviest changes first.
///
/// # Errors
/// The base is not the published description, or what is made of the accounts cannot be compared.
pub fn differences(base: &Value, old: &Account, new: &Account) -> Result<Vec<Difference>, Failure> {
    let foreign = || Failure::new("the base does not say what values widgets have (`x-widget-values`)");
    let shapes = Shapes::of(base).ok_or_else(foreign)?;
    let (old, new) = (Side::of(base, old, &shapes), Side::of(base, new, &shapes));
    let parse = |name: &str, side: &Side| Document::parse(Source::new(name, &side.document.to_string()));
    let diff = diff::diff(&parse("old.json", &old)?, &parse("new.json", &new)?)?;
    let mut found: Vec<Difference> = Vec::new();
    for change in &diff.changes {
        let Some(told) = told(change, &old, &new) else { continue };
        // The same is told of what is sent and of what is received: the heavier one counts, which comes first.
        if !found.iter().any(|it| it.message == told.message) {
            found.push(told);
        }
    }
    let kinds: BTreeSet<_> =
        found.iter().filter(|it| it.code == KIND).map(|it| (it.template.clone(), it.field.clone())).collect();
    found.retain(|it| it.code == KIND || !kinds.contains(&(it.template.clone(), it.field.clone())));
    found.extend(unknown(&old, &new));
    found.extend(retitled(&old, &new));
    found.extend(versions(&old, &new));
    found.extend(renamed(&old, &new));
    found.sort_by_key(|it| std::cmp::Reverse(it.level));
    Ok(found)
}

const KIND: &str = "field-kind-changed";

fn told(change: &Change, old: &Side, new: &Side) -> Option<Difference> {
    let place = |pointer: &oas::document::Pointer| {
        let tokens: Vec<String> = pointer.tokens().map(|it| it.into_owned()).collect();
        match tokens.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["components", "schemas", name, ref rest @ ..] => {
                let field =
                    (rest.first() == Some(&"properties")).then(|| rest.get(1).map(|it| (*it).to_owned())).flatten();
                Some((name.to_owned(), field))
            }
            ["paths", path, ..] => Some((path.trim_start_matches('/').to_owned(), None)),
            _ => None,
        }
    };
    let (component, field) = place(change.pointer())?;
    let side = if new.templates.contains_key(&component) { new } else { old };
    let template = side.templates.get(&component)?;
    let title = match template.title.is_empty() {
        true => format!("the {} {}", template.what, template.name()),
        false => template.name(),
    };
    let code = change.code.name();
    let of = |code: &str| code.trim_start_matches("request-").trim_start_matches("response-").to_owned();
    let (mut code, mut level, message) = (
        code,
        change.level,
        match (of(code).as_str(), &field) {
            ("operation-removed", _) => format!("the {} {} is gone", template.what, template.name()),
            ("operation-added", _) => format!("the {} {} is new", template.what, template.name()),
            (kind, Some(field)) => {
                let of_side = |side: &'_ Side| side.templates.get(&component)?.fields.get(field).cloned();
                let name_of = |side: &Side| side.templates.get(&component)?.field(field);
                let (was, is) = (of_side(old), of_side(new));
                let name = name_of(new).or_else(|| name_of(old))?;
                let is_known = |side: &Side| side.templates.get(&component).is_none_or(|it| it.is_known);
                if !(is_known(old) && is_known(new)) {
                    return None;
                }
                match (kind, was, is) {
                    ("property-removed", ..) => format!("field {name} of {title} was removed"),
                    ("property-added", ..) => format!("field {name} was added to {title}"),
                    ("docs-changed" | "extension-changed", ..) => return None,
                    (_, Some((_, was)), Some((_, is))) if was != is => {
                        return Some(Difference {
                            code: KIND,
                            level: Level::Major,
                            message: format!("field {name} of {title} became {is} (was {was})"),
                            template: template.title.clone(),
                            field: Some(field.clone()),
                        });
                    }
                    // In place of the name that the field has in the small descriptions.
                    _ => match change.message.strip_prefix('`').and_then(|it| it.split_once("` ")) {
                        Some((_, words)) => format!("field {name} of {title} {words}"),
                        None => format!("field {name} of {title}: {}", change.message),
                    },
                }
            }
            ("docs-changed" | "extension-changed", None) => return None,
            (_, None) => format!("{title}: {}", change.message),
        },
    );
    // What the account has fewer of was there for readers too: they keep reading it.
    if code == "operation-removed" {
        (code, level) = ("template-removed", Level::Major);
    } else if code == "operation-added" {
        (code, level) = ("template-added", Level::Minor);
    }
    Some(Difference { code, level, message, template: template.title.clone(), field })
}

/// Templates whose newest version is another one.
fn versions<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    let mut told = BTreeSet::new();
    new.templates.iter().filter_map(move |(name, is)| {
        let (was, (version, id)) = (old.templates.get(name)?.version, is.version?);
        let first = told.insert((is.title.clone(), id));
        (first && was.is_some_and(|it| it != (version, id))).then(|| Difference {
            code: "template-version",
            level: Level::Minor,
            message: format!("the {} {} has the version {version} (id {id})", is.what, is.name()),
            template: is.title.clone(),
            field: None,
        })
    })
}

/// Fields that are called otherwise, which breaks whoever goes by titles.
fn renamed<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    new.templates.iter().flat_map(move |(name, is)| {
        let was = old.templates.get(name);
        is.fields.iter().filter_map(move |(id, (title, _))| {
            let (before, _) = was?.fields.get(id)?;
            let message = match (before.is_empty(), title.is_empty()) {
                (true, _) => format!("field `{id}` of {} is called *{title}* now", is.name()),
                (_, true) => format!("field {} of {} has no title any more", was?.field(id)?, is.name()),
                _ => format!("field {} of {} is called *{title}* now", was?.field(id)?, is.name()),
            };
            let level = Level::Major;
            (before != title).then(|| Difference {
                code: "field-renamed",
                level,
                message,
                template: is.title.clone(),
                field: Some(id.clone()),
            })
        })
    })
}

/// Templates of which one side does not tell the fields: nothing can be said of these.
fn unknown<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    new.templates.iter().filter_map(move |(name, is)| {
        let was = old.templates.get(name)?;
        let (code, level, words) = match (was.is_known, is.is_known) {
            (true, false) => ("fields-unknown", Level::Major, "are not known any more: read its template again"),
            (false, true) => ("fields-known", Level::Minor, "are known now"),
            _ => return None,
        };
        let message = format!("the fields of the {} {} {words}", is.what, is.name());
        Some(Difference { code, level, message, template: is.title.clone(), field: None })
    })
}

/// Templates that are called otherwise, and so are their types.
fn retitled<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    let mut told = BTreeSet::new();
    new.templates.iter().filter_map(move |(name, is)| {
        let was = old.templates.get(name).filter(|was| was.title != is.title)?;
        let message = format!("the {} {} is called {} now", is.what, was.name(), is.name());
        let level = Level::Major;
        // Instructions and results have one title.
        told.insert(message.clone()).then(|| Difference {
            code: "template-renamed",
            level,
            message,
            template: is.title.clone(),
            field: None,
        })
    })
}

impl Told {
    /// Its title, or what it is where it has none.
    fn name(&self) -> String {
        if self.title.is_empty() { "without a title".to_owned() } else { format!("*{}*", self.title) }
    }

    /// A field by its title, and by its id where that alone does not tell which.
    fn field(&self, id: &str) -> Option<String> {
        let (title, _) = self.fields.get(id)?;
        let same = self.fields.values().filter(|(it, _)| it == title).count();
        Some(match (title.is_empty(), same) {
            (true, _) => format!("`{id}`"),
            (false, 1) => format!("*{title}*"),
            (false, _) => format!("*{title}* (`{id}`)"),
        })
    }
}

impl Side {
    fn of(base: &Value, account: &Account, shapes: &Shapes<'_>) -> Self {
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
                    side.form(&name, told, widgets.as_deref(), shapes, *part != Part::Results);
                }
            }
        }
        for (what, key, tables) in
            [("client object", "ClientObject", &account.objects), ("Master DB", "MasterDb", &account.master_dbs)]
        {
            for table in tables {
                side.table(&format!("{key}{}", table.id), &table.name, what, &table.fields);
            }
        }
        side.table("CustomFields", "custom fields of clients", "list", &account.custom_fields);
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

    fn form(&mut self, name: &str, mut told: Told, widgets: Option<&[Widget]>, shapes: &Shapes<'_>, sent: bool) {
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
            told.fields.insert(widget.id.clone(), (widget.title.clone(), kind_words(&schema)));
            properties.insert(widget.id.clone(), schema);
        }
        self.add(name, told, json!({ "type": "object", "properties": properties }), sent);
    }

    fn table(&mut self, name: &str, title: &str, what: &'static str, fields: &[Field]) {
        let mut told = Told { title: title.to_owned(), what, is_known: true, version: None, fields: BTreeMap::new() };
        let mut properties = Map::new();
        for field in fields {
            told.fields.insert(field.id.to_string(), (field.name.clone(), "a text".to_owned()));
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
        _ => "of a type that is not known",
    };
    text.to_owned()
}
