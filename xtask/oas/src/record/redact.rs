//! A value without anything that tells whose it was.
//!
//! What is not known to be harmless is replaced: documented values, truth values, `null`, times of
//! day, small numbers and documented names of properties stay; so do words in capitals where the
//! description lists values, and names that look like a programmer's, which are evidence: the plan
//! lists those two. Keys, types, and lengths of arrays stay.

use super::hints::{Hints, Known};
use super::names::{Kind, is_listed};
use super::patterns::{is_code, is_field};
use super::substitute::Substitutes;
use crate::document::{Document, Pointer};
use crate::model::property_names;
use serde_json::{Map, Number, Value};
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
    /// What stayed though the description does not know it: values in capitals, and names.
    pub kept: BTreeSet<String>,
    /// Places where no substitute keeps what the description asks for.
    pub stuck: Vec<Pointer>,
    /// What must not stand in any sample, in lower case.
    pub(super) originals: BTreeSet<String>,
    written: String,
}

impl Redacted {
    /// Whether something that was to be replaced still stands somewhere.
    #[must_use]
    pub fn reveals(&self, originals: &BTreeSet<String>) -> bool {
        originals.iter().any(|it| self.written.contains(it))
    }
}

/// Redacts the values of one description.
#[derive(Debug)]
pub struct Redactor<'a> {
    document: &'a Document,
    substitutes: &'a Substitutes,
    words: BTreeSet<String>,
    /// What must not be kept, in lower case.
    banned: BTreeSet<String>,
}

#[derive(Clone)]
struct Spot<'d> {
    hints: Hints<'d>,
    kind: Option<Kind>,
    /// Below a key that is data itself, where nothing is known.
    free: bool,
    /// Whether the name of the property is known.
    known: bool,
    at: Pointer,
}

impl<'a> Redactor<'a> {
    pub(super) fn new(document: &'a Document, substitutes: &'a Substitutes) -> Self {
        Self { document, substitutes, words: property_names(document), banned: BTreeSet::new() }
    }

    /// What must not be kept: originals that would survive in it.
    pub(super) fn ban(&mut self, words: BTreeSet<String>) {
        self.banned = words;
    }

    /// Redacts a body that a schema describes.
    #[must_use]
    pub fn redact(&self, value: &Value, schema: Option<&Pointer>) -> Redacted {
        let mut redacted = Redacted::default();
        let hints = Hints::of(self.document, schema);
        let spot = Spot { hints, kind: None, free: false, known: false, at: Pointer::root() };
        redacted.value = self.value(value, &spot, &mut redacted);
        redacted
    }

    fn value(&self, value: &Value, spot: &Spot<'_>, out: &mut Redacted) -> Value {
        match value {
            Value::Null | Value::Bool(_) => value.clone(),
            _ if !spot.free && spot.hints.values().any(|it| it == *value) => value.clone(),
            Value::Number(number) => self.number(number, spot, out),
            Value::String(text) => Value::String(self.text(text, spot, out)),
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
                for (key, value) in members {
                    let (mut name, inner) = self.member(key, spot, out);
                    // Secrets all look alike afterwards; a member must not be lost for it.
                    let taken = |name: &str, all: &Map<_, _>| {
                        all.contains_key(name) || (name != key && members.contains_key(name))
                    };
                    for number in 2.. {
                        if !taken(&name, &all) {
                            break;
                        }
                        name = format!("{name}{number}");
                    }
                    all.insert(name, self.value(value, &inner, out));
                }
                Value::Object(all)
            }
        }
    }

    /// The key as it is written, and what is known of its value.
    fn member<'s>(&'s self, key: &str, spot: &Spot<'s>, out: &mut Redacted) -> (String, Spot<'s>) {
        let (hints, known) = spot.hints.member(self.document, key);
        let word = self.words.contains(key) || is_listed(key);
        let named = known == Known::Property || (word && !spot.free);
        let at = spot.at.child(key);
        // Names of properties tell what they are; below one of data, the data's kind goes on.
        let kind = Kind::of_property(key).or(spot.kind.filter(|_| known != Known::Property));
        if named || word {
            return (key.to_owned(), Spot { hints, kind, free: spot.free, known: named, at });
        }
        let small = key.len() <= 3 && key.bytes().all(|it| it.is_ascii_digit());
        let in_object = known != Known::Map || spot.hints.has_properties();
        let field = in_object && !spot.free && !spot.hints.is_silent() && is_field(key);
        if small {
            return (key.to_owned(), Spot { hints, kind, free: known != Known::Map || spot.free, known: false, at });
        }
        if field && !self.is_banned(key) {
            out.kept.insert(key.to_owned());
            out.note(key);
            return (key.to_owned(), Spot { hints, kind, free: spot.free, known: true, at });
        }
        let name = self.substitutes.key(key);
        if name != key {
            out.replaced(key, &name, Kind::Key);
        }
        (name, Spot { hints, kind: None, free: true, known: false, at })
    }

    fn text(&self, text: &str, spot: &Spot<'_>, out: &mut Redacted) -> String {
        let lists = spot.kind == Some(Kind::Code)
            || spot.hints.values().next().is_some()
            || spot.hints.patterns().next().is_some();
        if lists && !spot.free && is_code(text) && !self.is_banned(text) {
            out.kept.insert(text.to_owned());
            out.note(text);
            return text.to_owned();
        }
        let number = text.parse::<f64>().ok().filter(|_| !text.starts_with('0') && text.len() < 12);
        if spot.known && !spot.free && number.is_some_and(|it| harmless(it, spot.kind, spot.kind == Some(Kind::Id))) {
            return text.to_owned();
        }
        match self.substitutes.text(text, spot.kind, &spot.hints) {
            Ok(None) => text.to_owned(),
            Ok(Some((other, kind))) => {
                out.replaced(text, &other, kind);
                other
            }
            Err(()) => {
                out.stuck.push(spot.at.clone());
                String::new()
            }
        }
    }

    fn number(&self, number: &Number, spot: &Spot<'_>, out: &mut Redacted) -> Value {
        let value = number.as_f64().unwrap_or_default();
        if spot.known && !spot.free && harmless(value, spot.kind, !number.is_f64()) {
            return Value::Number(number.clone());
        }
        match self.substitutes.number(number, spot.kind, &spot.hints) {
            Ok(None) => Value::Number(number.clone()),
            Ok(Some((other, kind))) => {
                out.replaced(&number.to_string(), &other.to_string(), kind);
                other
            }
            Err(()) => {
                out.stuck.push(spot.at.clone());
                Value::Null
            }
        }
    }

    fn is_banned(&self, text: &str) -> bool {
        self.banned.contains(&text.to_lowercase())
    }
}

/// Whether a number of a known property may stay.
fn harmless(value: f64, kind: Option<Kind>, small: bool) -> bool {
    match kind {
        Some(Kind::Token | Kind::Phone | Kind::TaxId | Kind::Email | Kind::Position) => false,
        Some(Kind::Quantity) => value.abs() < LARGE,
        _ => small && value.fract() == 0.0 && value.abs() < SMALL,
    }
}

impl Redacted {
    fn replaced(&mut self, original: &str, substitute: &str, kind: Kind) {
        *self.kinds.entry(kind).or_default() += 1;
        match kind {
            Kind::Data | Kind::Email => {}
            // The host is that of the API or of no one.
            Kind::Url => {
                self.note(substitute.splitn(4, '/').nth(3).unwrap_or_default().trim_end_matches("?q=redacted"))
            }
            _ => self.note(substitute),
        }
        // Dates are moved onto each other, and short texts and numbers occur by chance.
        let letters = original.chars().filter(|c| c.is_alphabetic()).count();
        let digits = original.chars().filter(char::is_ascii_digit).count();
        if !matches!(kind, Kind::Date | Kind::Position) && ((letters > 0 && letters + digits >= 5) || digits >= 9) {
            self.originals.insert(original.trim().to_lowercase());
        }
    }

    fn note(&mut self, text: &str) {
        self.written.push_str(&text.to_lowercase());
        self.written.push('\n');
    }
}
