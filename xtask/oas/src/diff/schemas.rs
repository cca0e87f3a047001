//! Two schemas: what a value may be, by who writes it.

use super::Level;
use super::alternatives;
use super::compare::{Compare, Places, Revision, Vertex, Waiting};
use super::discriminators;
use super::resolved_schema::{self, LOWER, ResolvedSchema, UPPER};
use super::schema_pair::SchemaPair;
use super::uses;
use super::values::shown;
use crate::document::{Node, Pointer};
use crate::model::Direction::Response;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

impl<'a> Compare<'a> {
    pub(super) fn schemas(&mut self, waiting: &Waiting) {
        let mut old = self.resolved(Revision::Old, &waiting.old);
        let mut new = self.resolved(Revision::New, &waiting.new);
        for (resolved, place) in [(&mut old, &waiting.places.old), (&mut new, &waiting.places.new)] {
            if resolved.at.as_str().is_empty() {
                resolved.at = place.clone();
            }
        }
        let at = if waiting.new.is_empty() { (self.old, &old.at) } else { (self.new, &new.at) };
        let name = self.uses.get(&waiting.vertex).map_or_else(|| resolved_schema::name(at.0, at.1), uses::Use::called);
        let both = SchemaPair { vertex: waiting.vertex, direction: waiting.direction, old: &old, new: &new, name };
        if alternatives::compare(self, &both, waiting) == alternatives::Told::All || !self.types(&both) {
            return;
        }
        if old.alternatives.is_empty() && new.alternatives.is_empty() {
            discriminators::inherited(self, &both);
        }
        self.words(&both);
        self.nullable(&both);
        self.enumeration(&both);
        self.limits(&both);
        self.texts(&both);
        self.defaults(&both);
        self.properties(&both);
        let children = |resolved: &ResolvedSchema<'a>| resolved.items.clone();
        let items = (children(&old), children(&new));
        self.pair_by(waiting.vertex, items, waiting.direction, both.saying("items"), uses::ITEMS);
        self.additional(&both);
        self.negated(&both);
    }

    /// Tells a change of the value itself; the message begins with its name.
    pub(super) fn change(&mut self, both: &SchemaPair<'_, 'a>, code: &str, places: &Places, removed: bool, what: &str) {
        let message = format!("{} {what}", self.called(both, places, removed));
        self.directed(both.vertex, both.direction, code, places, removed, message);
    }

    /// What a value is called: by the schema that the place of a change belongs to.
    pub(super) fn called(&self, both: &SchemaPair<'_, 'a>, places: &Places, removed: bool) -> String {
        let (document, resolved, at) = match removed {
            true => (self.old, both.old, &places.old),
            false => (self.new, both.new, &places.new),
        };
        let owner = resolved.owner(at);
        let is_within = self.uses.contains_key(&both.vertex);
        // In a use of another component only what both documents have in common goes by its own name.
        let is_named = if is_within { uses::is_same(places) } else { *owner != resolved.at };
        let is_named = is_named && owner.as_str().starts_with("/components/");
        if is_named { resolved_schema::name(document, owner) } else { both.name.clone() }
    }

    /// Whether the types have enough in common for the rest to be compared.
    fn types(&mut self, both: &SchemaPair<'_, 'a>) -> bool {
        let (old, new) = (both.old.kind(), both.new.kind());
        let (code, go_on) = match (old, new) {
            _ if old == new => return true,
            (Some("integer"), Some("number")) => ("type-widened", true),
            (Some("number"), Some("integer")) => ("type-narrowed", true),
            (Some(_), None) if both.new.alternatives.is_empty() => ("type-widened", false),
            (None, Some(_)) if both.old.alternatives.is_empty() => ("type-narrowed", false),
            _ => ("type-changed", false),
        };
        let called = |kind: Option<&str>| kind.unwrap_or("anything").to_owned();
        let what = format!("was {}, is {}", called(old), called(new));
        self.change(both, code, &both.places("type"), false, &what);
        go_on
    }

    fn words(&mut self, both: &SchemaPair<'_, 'a>) {
        let (old, new) = (both.old, both.new);
        let differ = |a: &BTreeMap<&'a str, Value>, b: &BTreeMap<&'a str, Value>| {
            let keys: BTreeSet<_> = a.keys().chain(b.keys()).copied().collect();
            keys.into_iter().filter(|key| a.get(key) != b.get(key)).collect::<Vec<_>>()
        };
        let mut docs = differ(&old.docs, &new.docs);
        let hint = |resolved: &ResolvedSchema<'a>| resolved.text("format") == Some(HIDDEN);
        if hint(old) != hint(new) && said(old.text("format")) == said(new.text("format")) {
            docs.push("format");
        }
        let xml = old.value("xml") != new.value("xml");
        if xml && !self.has_xml() {
            docs.push("xml");
        }
        self.changed_words(both, "docs-changed", &docs);
        self.changed_words(both, "extension-changed", &differ(&old.extensions, &new.extensions));
        let places = both.saying("deprecated");
        let name = self.called(both, &places, !new.deprecated);
        self.deprecation(both.vertex, old.deprecated, new.deprecated, &places, &name);
        if xml && self.has_xml() {
            self.change(both, "xml-changed", &both.places("xml"), false, "is written as XML in another way");
        }
    }

    /// Tells keys that differ, together for each schema that says them.
    fn changed_words(&mut self, both: &SchemaPair<'_, 'a>, code: &str, keys: &[&'a str]) {
        let mut told: Vec<(Places, Vec<String>)> = Vec::new();
        for key in keys {
            let (places, word) = (both.saying(key), format!("`{key}`"));
            match told.iter_mut().find(|(it, _)| (&it.old, &it.new) == (&places.old, &places.new)) {
                Some((_, words)) => words.push(word),
                None => told.push((places, vec![word])),
            }
        }
        for (places, words) in told {
            let message = format!("{}: changed {}", self.called(both, &places, false), words.join(", "));
            self.tell(both.vertex, code, &places, message);
        }
    }

    pub(super) fn deprecation(&mut self, vertex: Vertex, old: bool, new: bool, places: &Places, name: &str) {
        match (old, new) {
            (false, true) => self.tell(vertex, "deprecated", places, format!("{name} became deprecated")),
            (true, false) => {
                self.tell(vertex, "no-longer-deprecated", places, format!("{name} is no longer deprecated"))
            }
            _ => {}
        }
    }

    fn nullable(&mut self, both: &SchemaPair<'_, 'a>) {
        // Without a type or values, `null` is allowed anyway.
        if both.old.kind().is_none() && both.new.kind().is_none() && both.old.alternatives.is_empty() {
            return;
        }
        let places = both.saying("nullable");
        match (both.old.nullable, both.new.nullable) {
            (false, true) => self.change(both, "became-nullable", &places, false, "may be `null`"),
            (true, false) => self.change(both, "became-not-nullable", &places, false, "may no longer be `null`"),
            _ => {}
        }
    }

    fn enumeration(&mut self, both: &SchemaPair<'_, 'a>) {
        let key = |resolved: &ResolvedSchema<'a>| {
            if resolved.keywords.contains_key("enum") { "enum" } else { "x-extensible-enum" }
        };
        let places = match (key(both.old), key(both.new)) {
            (old, new) if old == new => both.places(old),
            // One of the two is said, under one key in OLD and under the other in NEW.
            (old, new) => match (both.old.keywords.get(old), both.new.keywords.get(new)) {
                (Some((_, old)), Some((_, new))) => Places::new(old, new),
                (Some(_), None) => both.places(old),
                _ => both.places(new),
            },
        };
        let ((old, old_open), (new, new_open)) = match (both.old.values(), both.new.values()) {
            (None, None) => return,
            // A list that is not complete limits nothing.
            (None, Some((_, true))) => {
                return self.change(both, "known-values-added", &places, false, "has known values now");
            }
            (None, Some(_)) => {
                return self.change(both, "enum-added", &places, false, "is limited to a list of values");
            }
            (Some((_, open)), None) => {
                let level = (open && both.direction == Response).then_some(Level::Minor);
                let code = format!("{}-enum-removed", both.direction.name());
                let message = format!("{} is no longer limited to a list of values", self.called(both, &places, true));
                return self.leveled(both.vertex, &code, level, &places, true, message);
            }
            (Some(old), Some(new)) => (old, new),
        };
        let listed =
            |list: &[(Value, Pointer)]| -> HashSet<String> { list.iter().map(|it| it.0.to_string()).collect() };
        let (known, kept) = (listed(&old), listed(&new));
        for (value, at) in new.iter().filter(|(value, _)| !known.contains(&value.to_string())) {
            let level = (old_open && both.direction == Response).then_some(Level::Minor);
            let code = format!("{}-enum-value-added", both.direction.name());
            let at = Places { old: places.old.clone(), new: at.clone() };
            let message = format!("{} has the new value {}", self.called(both, &at, false), shown(value));
            self.leveled(both.vertex, &code, level, &at, false, message);
        }
        for (value, at) in old.iter().filter(|(value, _)| !kept.contains(&value.to_string())) {
            let at = Places { old: at.clone(), new: places.new.clone() };
            self.change(both, "enum-value-removed", &at, true, &format!("no longer has the value {}", shown(value)));
        }
        match (old_open, new_open) {
            (false, true) => self.change(both, "enum-became-extensible", &places, false, "may have other values"),
            (true, false) => self.change(both, "enum-became-closed", &places, false, "has no other values"),
            _ => {}
        }
        self.varnames(both, &old, &new);
    }

    fn varnames(&mut self, both: &SchemaPair<'_, 'a>, old: &[(Value, Pointer)], new: &[(Value, Pointer)]) {
        let names = |resolved: &ResolvedSchema<'a>, values: &[(Value, Pointer)]| -> BTreeMap<String, Option<String>> {
            let names = resolved.keywords.get("x-enum-varnames").map(|(node, _)| node.items()).unwrap_or_default();
            let index = |at: &Pointer| at.last().and_then(|it| it.parse::<usize>().ok());
            let name = |at: &Pointer| names.get(index(at)?).and_then(Node::as_str).map(str::to_owned);
            values.iter().map(|(value, at)| (value.to_string(), name(at))).collect()
        };
        let (old, new) = (names(both.old, old), names(both.new, new));
        let renamed = old.iter().filter(|(value, name)| new.get(*value).is_some_and(|other| other != *name));
        let renamed: Vec<_> = renamed.map(|(value, _)| value.as_str()).collect();
        if !renamed.is_empty() {
            let places = both.places("x-enum-varnames");
            let removed = !both.new.keywords.contains_key("x-enum-varnames");
            let message = format!("{}: other names for {}", self.called(both, &places, removed), renamed.join(", "));
            self.tell(both.vertex, "enum-varnames-changed", &places, message);
        }
    }

    fn limits(&mut self, both: &SchemaPair<'_, 'a>) {
        for (keys, is_lower) in [(LOWER, true), (UPPER, false)] {
            for key in keys {
                let (old, new) = (limit(both.old, key, is_lower), limit(both.new, key, is_lower));
                let words = if old < new { "increased" } else { "decreased" };
                if old == new {
                    continue;
                }
                let code = format!("{}-{words}", kebab(key));
                let text = |resolved: &ResolvedSchema<'a>| {
                    let limit = resolved.value(key)?.to_string();
                    Some(if is_exclusive(resolved, key) { format!("{limit}, itself excluded") } else { limit })
                };
                let what = became(key, text(both.old), text(both.new));
                self.change(both, &code, &both.places(key), !both.new.keywords.contains_key(key), &what);
            }
        }
        let divisor = |resolved: &ResolvedSchema<'a>| {
            let said = resolved.keywords.get("multipleOf").and_then(|(node, _)| resolved_schema::number(node));
            // Every integer is a multiple of one.
            said.filter(|it| *it != 1.0 || resolved.kind() != Some("integer"))
        };
        // 0.3 is three times 0.1, though not among floating numbers.
        let of = |a: f64, b: f64| ((a / b) - (a / b).round()).abs() < 1e-9 * (a / b).abs().max(1.0);
        // From numbers of so many decimals to integers, or back: the types say it all.
        let is_narrowing = |a: &ResolvedSchema<'a>, b: &ResolvedSchema<'a>| {
            a.kind() == Some("integer") && divisor(a).is_none() && divisor(b).is_some_and(|step| of(1.0, step))
        };
        let code = match (divisor(both.old), divisor(both.new)) {
            (old, new) if old == new => None,
            _ if is_narrowing(both.old, both.new) || is_narrowing(both.new, both.old) => None,
            (None, Some(_)) => Some("multiple-of-tightened"),
            (Some(_), None) => Some("multiple-of-loosened"),
            (Some(old), Some(new)) if of(new, old) => Some("multiple-of-tightened"),
            (Some(old), Some(new)) if of(old, new) => Some("multiple-of-loosened"),
            _ => Some("multiple-of-changed"),
        };
        if let Some(code) = code {
            let text = |resolved: &ResolvedSchema<'a>| resolved.value("multipleOf").map(|it| it.to_string());
            let what = became("multipleOf", text(both.old), text(both.new));
            let removed = !both.new.keywords.contains_key("multipleOf");
            self.change(both, code, &both.places("multipleOf"), removed, &what);
        }
        let unique = |resolved: &ResolvedSchema<'a>| resolved.keywords.contains_key("uniqueItems");
        match (unique(both.old), unique(both.new)) {
            (false, true) => {
                self.change(both, "unique-items-added", &both.places("uniqueItems"), false, "has unique items")
            }
            (true, false) => {
                self.change(both, "unique-items-removed", &both.places("uniqueItems"), true, "may repeat items");
            }
            _ => {}
        }
    }

    fn texts(&mut self, both: &SchemaPair<'_, 'a>) {
        for key in ["format", "pattern"] {
            let (old, new) = (said(both.old.text(key)), said(both.new.text(key)));
            let code = match (old, new) {
                _ if old == new => continue,
                // The change of the type says it.
                _ if key == "format" && both.old.kind() != both.new.kind() => continue,
                (None, _) => format!("{key}-added"),
                (_, None) => format!("{key}-removed"),
                (Some("int32"), Some("int64")) | (Some("float"), Some("double")) => "format-widened".to_owned(),
                (Some("int64"), Some("int32")) | (Some("double"), Some("float")) => "format-narrowed".to_owned(),
                _ => format!("{key}-changed"),
            };
            let quoted = |text: Option<&str>| text.map(|text| format!("`{text}`"));
            let what = became(key, quoted(old), quoted(new));
            self.change(both, &code, &both.places(key), new.is_none(), &what);
        }
    }

    fn defaults(&mut self, both: &SchemaPair<'_, 'a>) {
        let (old, new) = (both.old.value("default"), both.new.value("default"));
        let code = match (&old, &new) {
            (old, new) if old == new => return,
            (None, _) => "default-added",
            (_, None) => "default-removed",
            _ => "default-changed",
        };
        let what = became("default", old.as_ref().map(shown), new.as_ref().map(shown));
        self.change(both, code, &both.places("default"), new.is_none(), &what);
    }

    pub(super) fn leveled(
        &mut self,
        vertex: Vertex,
        code: &str,
        level: Option<Level>,
        places: &Places,
        removed: bool,
        message: String,
    ) {
        self.tell_at(vertex, code, level, places, removed, message);
    }
}

/// What became of a keyword, with what it says.
fn became(key: &str, old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("has the {key} {new}; it had {old}"),
        (None, Some(new)) => format!("has the {key} {new}; it had none"),
        (Some(old), None) => format!("no longer has the {key} {old}"),
        (None, None) => format!("has another {key}"),
    }
}

/// A format that only says how a form shows what is typed.
const HIDDEN: &str = "password";

fn said(format: Option<&str>) -> Option<&str> {
    format.filter(|it| *it != HIDDEN)
}

/// A limit as a pair that can be compared: the value, and whether the value itself is out.
fn limit(resolved: &ResolvedSchema<'_>, key: &str, is_lower: bool) -> (f64, i8) {
    let none = if !is_lower {
        f64::INFINITY
    } else if key == "minimum" {
        f64::NEG_INFINITY
    } else {
        0.0
    };
    let value = resolved.keywords.get(key).and_then(|(node, _)| resolved_schema::number(node)).unwrap_or(none);
    let exclusive = is_exclusive(resolved, key);
    match (resolved.kind(), key) {
        // More than 0 is at least 1 among whole numbers.
        (Some("integer"), "minimum") => (if exclusive { value.floor() + 1.0 } else { value.ceil() }, 0),
        (Some("integer"), "maximum") => (if exclusive { value.ceil() - 1.0 } else { value.floor() }, 0),
        (_, "minimum") => (value, i8::from(exclusive)),
        _ => (value, -i8::from(exclusive)),
    }
}

fn is_exclusive(resolved: &ResolvedSchema<'_>, key: &str) -> bool {
    match key {
        "minimum" => resolved.keywords.contains_key("exclusiveMinimum"),
        "maximum" => resolved.keywords.contains_key("exclusiveMaximum"),
        _ => false,
    }
}

fn kebab(key: &str) -> String {
    key.chars().fold(String::new(), |mut text, letter| {
        if letter.is_uppercase() {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
        text
    })
}
