//! A value without anything that tells whose it was.
//!
//! What is not known to be harmless is replaced: values that the description lists, truth values, `null`, times
//! of day, small numbers of declared properties and names of properties stay. Types and lengths of arrays stay.
//! Names of undeclared properties are evidence: they stay unless they look like data, and the plan lists them.

use super::dates::Occasion;
use super::digits::folded;
use super::hints::{Hints, Known};
use super::known::{Replaced, lower};
use super::names::{Kind, is_listed};
use super::patterns::{is_field, is_mask};
use super::rules::{Ready, Rules};
use super::substitute::{Asked, Substitutes};
use super::tax::is_valid_tax_id;
use crate::document::{Document, Pointer};
use crate::model::property_names;
use jiff::civil::Date;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers below this are counts and serial numbers of an account, not of a person.
const SMALL: f64 = 1000.0;
/// Quantities beyond this are something else.
const LARGE: f64 = 1_000_000.0;

/// What became of a value.
#[derive(Debug, Default)]
pub struct Redacted {
    /// The new value.
    pub value: Value,
    /// How many values were replaced, by kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// What stayed though the description does not know it: names of properties, and texts of `--keep`.
    pub kept: BTreeSet<String>,
    /// Where such a name looks like data, and was replaced: the place in the new value.
    pub renamed: BTreeSet<Pointer>,
    /// All places whose name was replaced, those of maps too.
    pub(super) invented: BTreeSet<Pointer>,
    /// Places where no substitute keeps what the description asks for.
    pub stuck: Vec<Pointer>,
    /// Places whose substitute would show what is to be replaced.
    pub(super) showing: Vec<Pointer>,
    /// What was replaced by what, for the other bodies of the run.
    pub(super) replaced: Replaced,
}

/// What is known of a recorded body beside its schema.
#[derive(Debug, Clone, Copy, Default)]
pub struct Circumstances {
    /// The day on which it was recorded.
    pub day: Option<Date>,
    /// The status of the response, which the name of the sample tells.
    pub status: Option<u16>,
}

/// Redacts the values of one description.
#[derive(Debug)]
pub struct Redactor<'a> {
    document: &'a Document,
    substitutes: &'a Substitutes,
    words: BTreeSet<String>,
    ready: Ready,
}

#[derive(Clone)]
struct Spot<'d> {
    hints: Hints<'d>,
    kind: Option<Kind>,
    /// Below a key that is data itself, where nothing is known.
    free: bool,
    /// Whether the description declares the property here.
    declared: bool,
    /// The name of the property.
    field: &'d str,
    around: Circumstances,
    at: Pointer,
}

impl<'a> Redactor<'a> {
    pub(super) fn new(document: &'a Document, substitutes: &'a Substitutes) -> Self {
        Self { document, substitutes, words: property_names(document), ready: Ready::default() }
    }

    /// Redacts a body that a schema describes.
    #[must_use]
    pub fn redact(&self, value: &Value, schema: Option<&Pointer>) -> Redacted {
        self.redact_of(value, schema, Circumstances::default())
    }

    /// Redacts a body of which more is known.
    #[must_use]
    pub fn redact_of(&self, value: &Value, schema: Option<&Pointer>, around: Circumstances) -> Redacted {
        let mut redacted = Redacted::default();
        let hints = Hints::of(self.document, schema);
        let at = Pointer::root();
        let spot = Spot { hints, kind: None, free: false, declared: false, field: "", around, at };
        redacted.value = self.value(value, &spot, &mut redacted);
        redacted
    }

    fn value(&self, value: &Value, spot: &Spot<'_>, out: &mut Redacted) -> Value {
        match value {
            Value::Array(items) => {
                let mut inner = Spot { hints: spot.hints.items(self.document), ..spot.clone() };
                let each = items.iter().enumerate().map(|(index, item)| {
                    inner.at = spot.at.child(&index.to_string());
                    self.value(item, &inner, out)
                });
                each.collect()
            }
            Value::Object(members) => {
                let mut all = Map::new();
                let named = spot.hints.has_properties() || !is_map(members);
                for (key, value) in members {
                    let (mut name, mut inner) = self.member(key, named, spot, out);
                    // Secrets all look alike afterwards; a member must not be lost for it.
                    let taken = |name: &str, all: &Map<_, _>| {
                        all.contains_key(name) || (name != key && members.contains_key(name))
                    };
                    let single = name.clone();
                    for number in 2.. {
                        if !taken(&name, &all) && (name == single || !is_valid_tax_id(&name)) {
                            break;
                        }
                        name = format!("{single}{number}");
                    }
                    inner.at = spot.at.child(&name);
                    if name != *key {
                        out.invented.insert(inner.at.clone());
                    }
                    if name != *key && inner.declared {
                        out.renamed.insert(inner.at.clone());
                        inner.declared = false;
                    }
                    all.insert(name, self.value(value, &inner, out));
                }
                Value::Object(all)
            }
            _ if stays(value, spot) => value.clone(),
            leaf => self.leaf(leaf, spot, out),
        }
    }

    /// The key as it is written, and what is known of its value. `declared` of a key that is replaced says that
    /// the name of a property was expected there.
    fn member<'s>(&'s self, key: &'s str, named: bool, spot: &Spot<'s>, out: &mut Redacted) -> (String, Spot<'s>) {
        let (hints, known) = spot.hints.member(self.document, key);
        let declared = known == Known::Property;
        let is_kept = self.substitutes.may_stay(key);
        if is_kept && !declared {
            out.kept.insert(key.to_owned());
        }
        let is_name = self.words.contains(key) || is_listed(key) || is_kept;
        // Below a name that the description does not declare there, the name above says nothing; but what a
        // secret holds is a secret, whatever it is called.
        let kind = Kind::of_property(key).or(spot.kind.filter(|it| *it == Kind::Token && !declared));
        let at = spot.at.clone();
        let inner = Spot { hints, kind, free: spot.free, declared, field: key, around: spot.around, at };
        let in_object = known != Known::Map || spot.hints.has_properties();
        let expected = in_object && !spot.free && !spot.hints.is_open();
        if declared || is_name {
            // What such a name holds elsewhere may well be a map.
            return (key.to_owned(), Spot { free: spot.free || !declared, ..inner });
        }
        if key.len() <= 3 && key.bytes().all(|it| it.is_ascii_digit()) {
            return (key.to_owned(), Spot { free: known != Known::Map || spot.free, ..inner });
        }
        let tells = self.substitutes.known().is_some_and(|it| it.tells(key));
        if expected && named && is_field(key) && !tells {
            out.kept.insert(key.to_owned());
            return (key.to_owned(), inner);
        }
        let name = self.substitutes.key(key);
        if name != key {
            self.replaced(key, &name, Kind::Key, (false, false), spot, out);
        }
        (name, Spot { kind: None, free: true, declared: expected, ..inner })
    }

    fn leaf(&self, value: &Value, spot: &Spot<'_>, out: &mut Redacted) -> Value {
        if let Some(text) = value.as_str().filter(|it| self.substitutes.may_stay(it)) {
            out.kept.insert(text.to_owned());
            return value.clone();
        }
        let rules = match spot.free {
            true => Rules::default(),
            false => self.ready.rules(value, &spot.hints),
        };
        let asked =
            Asked { kind: spot.kind, rules: &rules, occasion: Occasion { field: spot.field, day: spot.around.day } };
        let found = match value {
            Value::Number(number) => self.substitutes.number(number, asked),
            Value::String(text) => {
                self.substitutes.text(text, asked).map(|it| it.map(|(it, kind)| (Value::from(it), kind)))
            }
            _ => Ok(None),
        };
        match found {
            Ok(None) => value.clone(),
            Ok(Some((other, kind))) => {
                let written = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let written = (written(value), written(&other));
                self.replaced(&written.0, &written.1, kind, (rules.are_narrow(), value.is_number()), spot, out);
                other
            }
            Err(()) => {
                out.stuck.push(spot.at.clone());
                if value.is_number() { Value::Null } else { Value::from("") }
            }
        }
    }

    /// Notes a substitute. None equals its original, whatever kind of value it is.
    fn replaced(
        &self,
        original: &str,
        new: &str,
        kind: Kind,
        (narrow, is_number): (bool, bool),
        spot: &Spot<'_>,
        out: &mut Redacted,
    ) {
        *out.kinds.entry(kind).or_default() += 1;
        let same = lower(&folded(original)) == lower(new) && !is_mask(original);
        let betrays = self.substitutes.known().is_some_and(|it| it.betrays(new));
        if same || (betrays && !matches!(kind, Kind::Url | Kind::Data)) {
            out.showing.push(spot.at.clone());
        }
        out.replaced.add(&folded(original), new, kind, narrow, is_number);
    }
}

/// Whether an object of which nothing is known has keys that are data: its values are all alike, as those of a map
/// are. Texts are alike in any object.
fn is_map(members: &Map<String, Value>) -> bool {
    let all = |is: fn(&Value) -> bool| members.values().all(is);
    match members.len() {
        0 => false,
        1 => all(Value::is_object) || all(Value::is_array),
        _ => all(Value::is_object) || all(Value::is_array) || all(Value::is_number) || all(Value::is_boolean),
    }
}

/// Whether a value may stay: it says nothing of anybody, or the description lists it, or it is a small number
/// of a property that the description declares.
fn stays(value: &Value, spot: &Spot<'_>) -> bool {
    if matches!(value, Value::Null | Value::Bool(_)) {
        return true;
    }
    if spot.kind == Some(Kind::Code) && spot.around.status.is_some_and(|it| *value == it) {
        return true;
    }
    if spot.free {
        return false;
    }
    if spot.hints.values().any(|it| it == *value) {
        return true;
    }
    match value {
        Value::Number(number) => {
            spot.declared && harmless(number.as_f64().unwrap_or_default(), spot.kind, !number.is_f64())
        }
        Value::String(text) => {
            let number = text.parse::<f64>().ok().filter(|_| !text.starts_with('0') && text.len() < 12);
            spot.declared && number.is_some_and(|it| harmless(it, spot.kind, spot.kind == Some(Kind::Id)))
        }
        _ => false,
    }
}

/// Whether a number of a declared property may stay.
fn harmless(value: f64, kind: Option<Kind>, small: bool) -> bool {
    match kind {
        Some(Kind::Quantity) => value.abs() < LARGE,
        None | Some(Kind::Id | Kind::Code) => small && value.fract() == 0.0 && value.abs() < SMALL,
        _ => false,
    }
}
