//! Text into values: parameters and form fields arrive as text, their schemas say what it means.

use crate::document::{Document, Node, Pointer};
use crate::schema::{Part, SchemaView};
use serde_json::{Map, Number, Value};

/// As deep as a parameter can sensibly be; stops schemas that contain themselves.
const DEEPEST: usize = 6;

/// What a schema says about the kind of a value, its references followed.
#[derive(Debug, Clone, Default)]
pub(super) struct Shape {
    text: bool,
    integer: bool,
    number: bool,
    boolean: bool,
    object: bool,
    nullable: bool,
    pub array: bool,
    pub items: Option<Box<Shape>>,
    pub properties: Vec<(String, Shape)>,
    /// Whether an object may have properties that are not listed.
    pub open: bool,
}

impl Shape {
    pub fn of(document: &Document, schema: &Pointer) -> Self {
        let mut shape = Self::default();
        shape.read(document, schema, 0);
        shape
    }

    fn read(&mut self, document: &Document, schema: &Pointer, depth: usize) {
        let view = SchemaView::walk(document, schema, |part| part.composed().collect());
        for part in view.parts.iter().filter(|part| depth + part.depth < DEEPEST) {
            self.add(document, part, depth + part.depth + 1);
        }
    }

    /// Adds what one of the schemas says itself.
    fn add(&mut self, document: &Document, part: &Part<'_>, depth: usize) {
        let node = part.node;
        match node.text("type") {
            Some("string") => self.text = true,
            Some("integer") => self.integer = true,
            Some("number") => self.number = true,
            Some("boolean") => self.boolean = true,
            Some("array") => self.array = true,
            Some("object") => self.object = true,
            _ => {}
        }
        self.nullable |= node.flag("nullable");
        let below = |at: Pointer| {
            let mut shape = Self::default();
            if depth < DEEPEST {
                shape.read(document, &at, depth);
            }
            shape
        };
        if node.get("items").is_some() {
            self.items = Some(Box::new(below(part.at.child("items"))));
        }
        if let Some(properties) = node.get("properties") {
            self.object = true;
            let each = properties.members();
            self.properties.extend(each.map(|(name, _)| (name.to_owned(), below(part.at.join(["properties", name])))));
        }
        self.open |=
            node.get("additionalProperties").is_some_and(|it| !matches!(it.kind, crate::document::Kind::Bool(false)));
    }

    /// Whether it is an object, and no plain value besides.
    pub fn is_object(&self) -> bool {
        self.object && !self.array && !self.text && !self.integer && !self.number && !self.boolean
    }

    /// Whether it is an object or an array, which plain text cannot be.
    pub fn is_structure(&self) -> bool {
        (self.object || self.array) && !(self.text || self.integer || self.number || self.boolean)
    }

    /// Whether it is one plain value, of which several make no sense.
    pub fn is_single(&self) -> bool {
        (self.text || self.integer || self.number || self.boolean) && !self.array && !self.object
    }

    /// Whether any text will do.
    pub fn is_text(&self) -> bool {
        self.text
    }

    /// What is said about a property.
    pub fn property(&self, name: &str) -> Option<&Self> {
        self.properties.iter().find(|(known, _)| known == name).map(|(_, shape)| shape)
    }

    /// What a text may mean, likeliest first; never empty.
    pub fn values(&self, text: &str) -> Vec<Value> {
        let mut values = Vec::new();
        let untyped = !(self.text || self.integer || self.number || self.boolean || self.object || self.array);
        if self.boolean || untyped {
            values.extend(text.parse().ok().map(Value::Bool));
        }
        if self.integer || self.number || untyped {
            values.extend(number(text).map(Value::Number));
        }
        if self.nullable && (text.is_empty() || text == "null") {
            values.push(Value::Null);
        }
        if self.text || untyped || values.is_empty() {
            values.push(Value::String(text.to_owned()));
        }
        values
    }

    /// The value of a text where only one is wanted, as within an array.
    pub fn value(&self, text: &str) -> Value {
        if self.is_structure()
            && text.starts_with(['{', '['])
            && let Ok(value) = serde_json::from_str(text)
        {
            return value;
        }
        let mut values = self.values(text);
        // A text that may be text is text.
        if self.text { values.pop() } else { values.into_iter().next() }.unwrap_or_default()
    }

    /// An array of texts.
    pub fn array_of<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Value {
        let plain = Self::default();
        let items = self.items.as_deref().unwrap_or(&plain);
        texts.map(|text| items.value(text)).collect()
    }

    /// An object of named texts; several of one name are an array where the schema has one.
    pub fn object_of(&self, fields: &[(&str, &str)]) -> Value {
        let plain = Self::default();
        let mut object = Map::new();
        for (name, text) in fields {
            let shape = self.property(name).unwrap_or(&plain);
            if shape.array {
                let all = fields.iter().filter(|(it, _)| it == name).map(|(_, text)| *text);
                object.insert((*name).to_owned(), shape.array_of(all));
            } else if shape.is_object() || (shape.object && text.starts_with(['{', '['])) {
                let parsed = serde_json::from_str(text).unwrap_or_else(|_| Value::String((*text).to_owned()));
                object.insert((*name).to_owned(), parsed);
            } else {
                object.insert((*name).to_owned(), shape.value(text));
            }
        }
        Value::Object(object)
    }
}

/// A number as JSON writes it.
fn number(text: &str) -> Option<Number> {
    serde_json::from_str(text).ok()
}

/// Documented name of a node's serialisation, or the default of its place.
pub(super) fn style<'d>(node: &'d Node, location: &str) -> &'d str {
    node.text("style").unwrap_or(match location {
        "query" | "cookie" => "form",
        _ => "simple",
    })
}
