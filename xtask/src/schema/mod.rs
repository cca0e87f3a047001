//! Values against schemas: OpenAPI 3.0 schemas translated to JSON Schema, and what does not fit
//! turned into findings that name the place in the value and the place in the description.

mod elsewhere;
mod explain;
mod formats;
mod translate;

pub use elsewhere::readable_pattern;
pub use explain::Mismatch;
pub use translate::World;

use crate::document::{Document, Pointer};
use crate::failure::Failure;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};
use std::collections::HashMap;
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
            trees[reading.name()] = json!({ "components": { "schemas": schemas } });
            for at in elsewhere::targets(document) {
                if let Some(node) = document.get(&at) {
                    elsewhere::plant(&mut trees[reading.name()], &at, translate::schema(document, node, reading));
                }
            }
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
            .with_pattern_options(jsonschema::PatternOptions::fancy_regex().backtrack_limit(100_000))
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
