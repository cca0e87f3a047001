//! Values against schemas: OpenAPI schemas translated to JSON Schema, and what does not fit
//! turned into findings that name the place in the value and the place in the description.

mod compose;
mod declared;
mod depth;
mod elsewhere;
mod explain;
mod formats;
mod heirs;
mod known;
mod mismatch;
mod nearest;
mod patterns;
mod rules;
mod translate;
mod view;
mod written;

pub(crate) use compose::{heirs_at, tags};
pub(crate) use declared::DeclaredProperties;
pub(crate) use depth::check as check_depth;
pub(crate) use formats::bounds;
pub(crate) use heirs::{Heirs, mapped};
pub use mismatch::Mismatch;
pub use patterns::{can_run, foreign_piece, readable_pattern};
pub use translate::UnknownProperties;
pub(crate) use view::{COMPOSITIONS, Part, SchemaView, Walk, branches, says};
pub use view::{Property, meant, properties};

use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::model::Direction;
use crate::report::{FindingCode, Severity};
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use translate::{BASE, Translator};

/// The schemas of one document, ready to judge values.
pub struct Schemas {
    registry: Registry<'static>,
    document: Arc<Document>,
    direction: Option<Direction>,
    /// Whether it lists values that others may follow.
    has_known: bool,
    compiled: Mutex<HashMap<(Pointer, UnknownProperties), Arc<Validator>>>,
}

impl Schemas {
    /// Translates every component schema of a document.
    ///
    /// # Errors
    /// Schemas are composed of each other too deep, or the translated document cannot be registered,
    /// which is a defect of this program.
    pub fn new(document: &Arc<Document>) -> Result<Self, Failure> {
        Self::for_direction(document, None)
    }

    /// Translates the schemas for values of requests and for values of responses; the same twice
    /// where the document does not tell them apart.
    ///
    /// # Errors
    /// As for [`Schemas::new`].
    pub fn both_directions(document: &Arc<Document>) -> Result<[Arc<Self>; 2], Failure> {
        if is_one_way(&document.root) {
            return Ok([
                Arc::new(Self::for_direction(document, Some(Direction::Request))?),
                Arc::new(Self::for_direction(document, Some(Direction::Response))?),
            ]);
        }
        let schemas = Arc::new(Self::new(document)?);
        Ok([schemas.clone(), schemas])
    }

    fn for_direction(document: &Arc<Document>, direction: Option<Direction>) -> Result<Self, Failure> {
        check_depth(document)?;
        let known = DeclaredProperties::tolerant().into();
        let translator = Translator { document, direction, known: &known };
        let mut trees = json!({});
        for variant in translate::SchemaVariant::ALL {
            let components = document.root.get("components").and_then(|components| components.get("schemas"));
            let schemas: serde_json::Map<String, Value> = components
                .into_iter()
                .flat_map(|schemas| schemas.members())
                .map(|(name, schema)| (name.to_owned(), translator.component(name, schema, variant)))
                .collect();
            trees[variant.name()] = json!({ "components": { "schemas": schemas } });
            for at in elsewhere::targets(document) {
                if let Some(node) = document.get(&at) {
                    elsewhere::plant(&mut trees[variant.name()], &at, translator.schema(node, variant));
                }
            }
        }
        let registry = Registry::new()
            .draft(jsonschema::Draft::Draft202012)
            .add(BASE, trees)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| {
                let name = &document.source.name;
                Failure::new(format!("{name}: cannot resolve the schemas: {error}")).at(name, 1, 1)
            })?;
        Ok(Self {
            registry,
            document: document.clone(),
            direction,
            has_known: known::any(&document.root),
            compiled: Mutex::default(),
        })
    }

    /// Judges a value by the schema at a pointer of the document.
    ///
    /// # Errors
    /// The schema cannot be compiled: a dangling reference or a broken pattern, which `lint`
    /// reports in detail.
    pub fn check(&self, schema: &Pointer, unknown: UnknownProperties, value: &Value) -> Result<Vec<Mismatch>, Failure> {
        Ok(self.compiled(schema, unknown)?.mismatches(value))
    }

    /// The schema at a pointer, ready to judge many values.
    ///
    /// # Errors
    /// As for [`Schemas::check`].
    pub fn compiled(&self, schema: &Pointer, unknown: UnknownProperties) -> Result<Compiled, Failure> {
        let validator = self.validator(schema, unknown)?;
        Ok(Compiled { validator, at: schema.clone(), document: self.document.clone(), has_known: self.has_known })
    }

    fn validator(&self, pointer: &Pointer, unknown: UnknownProperties) -> Result<Arc<Validator>, Failure> {
        let key = (pointer.clone(), unknown);
        if let Some(found) = self.compiled.lock().ok().and_then(|compiled| compiled.get(&key).cloned()) {
            return Ok(found);
        }
        let name = &self.document.source.name;
        let node = self.document.get(pointer).ok_or_else(|| Failure::new(format!("{name}: no schema at {pointer}")))?;
        let known = DeclaredProperties::tolerant().into();
        let translator = Translator { document: &self.document, direction: self.direction, known: &known };
        let name_of = pointer.as_str().strip_prefix("/components/schemas/").filter(|it| !it.contains('/'));
        let translated = match name_of {
            Some(_) => Translator::place(pointer, unknown.into()),
            None => translator.schema(node, unknown.into()),
        };
        let options = jsonschema::options()
            .with_draft(jsonschema::Draft::Draft202012)
            .with_registry(&self.registry)
            .with_base_uri("inline:///schema")
            .with_pattern_options(jsonschema::PatternOptions::fancy_regex().backtrack_limit(100_000))
            .should_validate_formats(true);
        let (line, _) = self.document.source.position(self.document.span(pointer).start);
        let validator = formats::register(options).build(&translated).map_err(|error| {
            Failure::new(format!("{name}:{line}: this schema cannot be used: {error}")).at(name, line, 1)
        })?;
        let validator = Arc::new(validator);
        if let Ok(mut compiled) = self.compiled.lock() {
            compiled.insert(key, validator.clone());
        }
        Ok(validator)
    }
}

/// A validator for single keywords of a schema, as they are taken everywhere here; `None` where they cannot be used.
pub(crate) fn keyword_validator(schema: &Value) -> Option<Validator> {
    let mut schema = schema.clone();
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
        schema = serde_json::json!({ "pattern": patterns::runnable(pattern)? });
    }
    let options = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .with_pattern_options(jsonschema::PatternOptions::fancy_regex().backtrack_limit(100_000))
        .should_validate_formats(true);
    formats::register(options).build(&schema).ok()
}

/// Whether anything goes one way only: `readOnly` properties are never sent, `writeOnly` ones never received.
fn is_one_way(node: &Node) -> bool {
    node.flag("readOnly")
        || node.flag("writeOnly")
        || node.members().any(|(_, child)| is_one_way(child))
        || node.items().iter().any(is_one_way)
}

/// How many values may be asked for every mistake in them.
const MANY: usize = 250_000;
/// How many items stay of each array of more values than that.
const FIRST: usize = 1000;

/// A value with the first items of its arrays only, while any are left.
fn beginning(value: &Value, left: &mut usize) -> Value {
    *left = left.saturating_sub(1);
    match value {
        Value::Array(items) => items.iter().take(FIRST).map(|it| beginning(it, left)).collect(),
        Value::Object(members) if *left > 0 => {
            members.iter().map(|(name, it)| (name.clone(), beginning(it, left))).collect()
        }
        Value::Object(_) => Value::Null,
        other => other.clone(),
    }
}

/// One schema, ready to judge many values.
#[derive(Clone)]
pub struct Compiled {
    validator: Arc<Validator>,
    at: Pointer,
    document: Arc<Document>,
    has_known: bool,
}

impl Compiled {
    /// Whether a value fits: much faster than asking what does not.
    #[must_use]
    pub fn fits(&self, value: &Value) -> bool {
        self.validator.is_valid(value)
    }

    /// Notes about a value that fits: what is new to a list that others may follow.
    #[must_use]
    pub fn unlisted(&self, value: &Value) -> Vec<Mismatch> {
        if self.has_known { known::unlisted(&self.validator, value, &self.at, &self.document) } else { Vec::new() }
    }

    /// What about a value of so many values does not fit. The validator keeps all it finds, which of a
    /// huge body would fill the memory: of one only the beginnings of its arrays are looked at.
    #[must_use]
    pub fn mismatches_of(&self, value: &Value, count: usize) -> Vec<Mismatch> {
        if count <= MANY {
            return self.mismatches(value);
        }
        let mut left = MANY;
        let beginning = beginning(value, &mut left);
        let mut found = if left > 0 { self.mismatches(&beginning) } else { Vec::new() };
        let what = if found.is_empty() { "does not fit the description" } else { "these are the first mistakes" };
        found.push(Mismatch {
            code: FindingCode::NotValid,
            message: format!("{what}; the value holds {count} values, too many to say where else"),
            value: Pointer::root(),
            is_key: false,
            rule: self.at.clone(),
            severity: Severity::Error,
        });
        found
    }

    /// What about a value does not fit.
    #[must_use]
    pub fn mismatches(&self, value: &Value) -> Vec<Mismatch> {
        let errors = self.validator.iter_errors(value);
        let mut all: Vec<_> = errors.flat_map(|error| explain::mismatches(&error, &self.at, &self.document)).collect();
        // What else a value of the wrong type breaks says nothing more.
        let mistyped: HashSet<_> =
            all.iter().filter(|it| it.code == FindingCode::WrongType).map(|it| it.value.clone()).collect();
        all.retain(|it| it.code == FindingCode::WrongType || it.is_key || !mistyped.contains(&it.value));
        all.dedup_by(|a, b| a.code == FindingCode::WrongType && b.code == FindingCode::WrongType && a.value == b.value);
        // A number beyond one bound is beyond those behind it: of a format, or of another branch.
        let mut beyond = HashSet::new();
        let is_bound = |it: &Mismatch| {
            it.code == FindingCode::OutOfRange && it.rule.last().is_some_and(|keyword| keyword != "multipleOf")
        };
        all.retain(|it| !is_bound(it) || beyond.insert(it.value.clone()));
        all
    }

    /// Where the schema stands.
    #[must_use]
    pub fn at(&self) -> &Pointer {
        &self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn mistakes_of_a_huge_value_are_bounded_and_never_lost() {
        let text = "s: {type: array, items: {type: integer}}\n";
        let document = Arc::new(Document::parse(Source::new("t.yaml", text)).unwrap());
        let compiled = Schemas::new(&document).unwrap().compiled(&Pointer::new("/s"), UnknownProperties::Deny).unwrap();
        let mut value: Value = (0..=MANY).map(Value::from).collect();
        assert!(compiled.fits(&value));
        value[MANY] = "x".into();
        let found = compiled.mismatches_of(&value, MANY + 2);
        assert!(found.len() == 1 && found[0].message.contains("too many"), "{found:?}");
        assert_eq!(compiled.mismatches_of(&value, 2)[0].value, Pointer::new(&format!("/{MANY}")));
        let value: Value = (0..=MANY).map(|_| Value::from("x")).collect();
        let found = compiled.mismatches_of(&value, MANY + 2);
        assert_eq!((found.len(), found[FIRST].code), (FIRST + 1, FindingCode::NotValid));
        assert_eq!(found[FIRST - 1].value, Pointer::new(&format!("/{}", FIRST - 1)));
    }
}
