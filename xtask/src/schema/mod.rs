//! Values against schemas: OpenAPI 3.0 schemas translated to JSON Schema, and what does not fit
//! turned into findings that name the place in the value and the place in the description.

mod explain;
mod formats;
mod translate;

pub use explain::Mismatch;
pub use translate::World;

use crate::document::{Document, Pointer};
use crate::failure::Failure;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

/// Base of the translated document; what follows names one of its three readings.
const BASE: &str = "spec:///document";

/// The schemas of one document, ready to judge values.
pub struct Schemas {
    registry: Registry<'static>,
    document: Arc<Document>,
    compiled: Mutex<HashMap<(Pointer, World), Arc<Validator>>>,
}

impl Schemas {
    /// Translates every component schema of a document.
    ///
    /// # Errors
    /// The translated document cannot be registered, which is a defect of this program.
    pub fn new(document: &Arc<Document>) -> Result<Self, Failure> {
        let mut trees = json!({});
        for reading in translate::Reading::ALL {
            let components = document.root.get("components").and_then(|components| components.get("schemas"));
            let schemas: serde_json::Map<String, Value> = components
                .into_iter()
                .flat_map(|schemas| schemas.members())
                .map(|(name, schema)| (name.to_owned(), translate::schema(document, schema, reading)))
                .collect();
            let mut tree = json!({ "components": { "schemas": schemas } });
            for at in outside(document) {
                if let Some(node) = document.get(&at) {
                    plant(&mut tree, &at, translate::schema(document, node, reading));
                }
            }
            trees[reading.name()] = tree;
        }
        let registry = Registry::new()
            .draft(jsonschema::Draft::Draft202012)
            .add(BASE, trees)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| Failure::new(format!("{}: cannot resolve the schemas: {error}", document.source.name)))?;
        Ok(Self { registry, document: document.clone(), compiled: Mutex::default() })
    }

    /// Judges a value by the schema at a pointer of the document.
    ///
    /// # Errors
    /// The schema cannot be compiled: a dangling reference or a broken pattern, which `lint`
    /// reports in detail.
    pub fn check(&self, schema: &Pointer, world: World, value: &Value) -> Result<Vec<Mismatch>, Failure> {
        let validator = self.validator(schema, world)?;
        Ok(validator.iter_errors(value).flat_map(|error| explain::mismatches(&error, schema)).collect())
    }

    fn validator(&self, pointer: &Pointer, world: World) -> Result<Arc<Validator>, Failure> {
        let key = (pointer.clone(), world);
        if let Some(found) = self.compiled.lock().ok().and_then(|compiled| compiled.get(&key).cloned()) {
            return Ok(found);
        }
        let name = &self.document.source.name;
        let node = self.document.get(pointer).ok_or_else(|| Failure::new(format!("{name}: no schema at {pointer}")))?;
        let translated = translate::schema(&self.document, node, world.into());
        let options = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .with_registry(&self.registry)
            .with_base_uri("inline:///schema")
            .with_pattern_options(patterns())
            .should_validate_formats(true);
        let (line, _) = self.document.source.position(self.document.span(pointer).start);
        let validator = formats::register(options)
            .build(&translated)
            .map_err(|error| Failure::new(format!("{name}:{line}: this schema cannot be used: {error}")))?;
        let validator = Arc::new(validator);
        if let Ok(mut compiled) = self.compiled.lock() {
            compiled.insert(key, validator.clone());
        }
        Ok(validator)
    }
}

/// How patterns are run: with a limit, because some take forever.
fn patterns() -> jsonschema::PatternOptions<jsonschema::FancyRegex> {
    jsonschema::PatternOptions::fancy_regex().backtrack_limit(100_000)
}

/// Whether a pattern can be read.
///
/// # Errors
/// Why not.
pub fn pattern(pattern: &str) -> Result<(), String> {
    let schema = json!({ "pattern": pattern });
    let options = jsonschema::options().with_draft(jsonschema::Draft::Draft202012).with_pattern_options(patterns());
    options.build(&schema).map(drop).map_err(|error| error.to_string())
}

/// The places outside of the component schemas that references lead to, outer ones first.
fn outside(document: &Document) -> BTreeSet<Pointer> {
    let mut found = BTreeSet::new();
    let mut next = vec![&document.root];
    while let Some(node) = next.pop() {
        if let Some(reference) = node.text("$ref").filter(|it| it.starts_with("#/")) {
            let target = Pointer::of_reference(reference);
            let tokens: Vec<_> = target.tokens().take(4).collect();
            let component = tokens.first().is_some_and(|it| it == "components");
            // Other components are no schemas; a deeper place in them may be.
            let known = component && (tokens.get(1).is_some_and(|it| it == "schemas") || tokens.len() < 4);
            drop(tokens);
            if !known {
                found.insert(target);
            }
        }
        next.extend(node.members().map(|(_, child)| child).chain(node.items()));
    }
    found
}

/// Puts a schema where a pointer leads to; lists on the way become objects with numbers for names.
fn plant(tree: &mut Value, at: &Pointer, schema: Value) {
    let mut node = tree;
    for token in at.tokens() {
        let Value::Object(members) = node else { return };
        node = members.entry(token.into_owned()).or_insert_with(|| json!({}));
    }
    if node.as_object().is_some_and(serde_json::Map::is_empty) {
        *node = schema;
    }
}
