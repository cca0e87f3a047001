//! Two schemas: what a value may be, by who writes it.

use super::codes::{Directed, Level, Plain};
use super::comparison::{Comparison, Waiting};
use super::limits::became;
use super::places::{Places, Revision};
use super::resolved_schema::{NOTHING, ResolvedSchema};
use super::schema_pair::SchemaPair;
use super::values::shown;
use super::{
    alternatives, discriminators, intersection, limits, names, negation, properties, trial, unjudged, uses, words,
};
use crate::document::{Node, Pointer};
use crate::model::Direction::Response;
use crate::schema::bounds;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, waiting: &Waiting) {
    let mut old = ResolvedSchema::of(diff, Revision::Old, &waiting.old);
    let mut new = ResolvedSchema::of(diff, Revision::New, &waiting.new);
    for (resolved, place) in [(&mut old, &waiting.places.old), (&mut new, &waiting.places.new)] {
        if resolved.at.as_str().is_empty() {
            resolved.at = place.clone();
        }
    }
    let at = if waiting.new.is_empty() { (diff.old, &old.at) } else { (diff.new, &new.at) };
    let name = diff.uses.get(&waiting.vertex).map_or_else(|| names::name(at.0, at.1), uses::Use::called);
    let both = SchemaPair { vertex: waiting.vertex, direction: waiting.direction, old: &old, new: &new, name };
    trial::note(diff, &both, &waiting.old, &waiting.new);
    if alternatives::compare(diff, &both, waiting) == alternatives::Told::All || !types(diff, &both) {
        return;
    }
    if old.alternatives.is_empty() && new.alternatives.is_empty() {
        discriminators::inherited(diff, &both);
    }
    words(diff, &both);
    nullable(diff, &both);
    enumeration(diff, &both);
    limits::compare(diff, &both);
    texts(diff, &both);
    defaults(diff, &both);
    properties::compare(diff, &both);
    let children = |resolved: &ResolvedSchema<'a>| resolved.items.clone();
    let items = (children(&old), children(&new));
    diff.pair_by(waiting.vertex, items, waiting.direction, both.saying("items"), uses::ITEMS);
    properties::additional(diff, &both);
    negation::compare(diff, &both);
    unjudged::compare(diff, &both);
}

/// Whether the types have enough in common for the rest to be compared.
fn types<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) -> bool {
    let (old, new) = (both.old.kind(), both.new.kind());
    let (code, go_on) = match (old, new) {
        _ if old == new => return true,
        (Some("integer"), Some("number")) => (Directed::TypeWidened, true),
        (Some("number"), Some("integer")) => (Directed::TypeNarrowed, true),
        (Some(NOTHING), _) => (Directed::TypeWidened, false),
        // Nobody means that nothing can come: whatever does is of another type.
        (_, Some(NOTHING)) => (Directed::TypeChanged, false),
        (Some(_), None) if both.new.alternatives.is_empty() => (Directed::TypeWidened, false),
        (None, Some(_)) if both.old.alternatives.is_empty() => (Directed::TypeNarrowed, false),
        _ => (Directed::TypeChanged, false),
    };
    let called = |kind: Option<&str>| kind.unwrap_or("anything").to_owned();
    let what = format!("was {}, is {}", called(old), called(new));
    both.change(diff, code, &both.places("type"), false, &what);
    go_on
}

fn words<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
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
    if xml && !diff.has_xml() {
        docs.push("xml");
    }
    changed_words(diff, both, Plain::DocsChanged, &docs);
    changed_words(diff, both, Plain::ExtensionChanged, &differ(&old.extensions, &new.extensions));
    let places = both.saying("deprecated");
    let name = both.called(diff, &places, !new.deprecated);
    words::deprecation(diff, both.vertex, old.deprecated, new.deprecated, &places, &name);
    if xml && diff.has_xml() {
        both.change(diff, Directed::XmlChanged, &both.places("xml"), false, "is written as XML in another way");
    }
}

/// Tells keys that differ, together for each schema that says them.
fn changed_words<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>, code: Plain, keys: &[&'a str]) {
    let mut told: Vec<(Places, Vec<String>)> = Vec::new();
    for key in keys {
        let (places, word) = (both.saying(key), format!("`{key}`"));
        match told.iter_mut().find(|(it, _)| (&it.old, &it.new) == (&places.old, &places.new)) {
            Some((_, words)) => words.push(word),
            None => told.push((places, vec![word])),
        }
    }
    for (places, words) in told {
        let message = format!("{}: changed {}", both.called(diff, &places, false), words.join(", "));
        diff.tell(both.vertex, code, &places, message);
    }
}

fn nullable<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    // Without a type or values, `null` is allowed anyway.
    if both.old.kind().is_none() && both.new.kind().is_none() && both.old.alternatives.is_empty() {
        return;
    }
    let places = both.saying("nullable");
    match (both.old.nullable, both.new.nullable) {
        (false, true) => both.change(diff, Directed::BecameNullable, &places, false, "may be `null`"),
        (true, false) => both.change(diff, Directed::BecameNotNullable, &places, false, "may no longer be `null`"),
        _ => {}
    }
}

fn enumeration<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
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
            return both.change(diff, Directed::KnownValuesAdded, &places, false, "has known values now");
        }
        (None, Some(_)) => {
            return both.change(diff, Directed::EnumAdded, &places, false, "is limited to a list of values");
        }
        (Some((_, open)), None) => {
            let level = (open && both.direction == Response).then_some(Level::Minor);
            let code = Directed::EnumRemoved.of(both.direction);
            let message = format!("{} is no longer limited to a list of values", both.called(diff, &places, true));
            return diff.tell_at(both.vertex, code, level, &places, true, message);
        }
        (Some(old), Some(new)) => (old, new),
    };
    // Where only one of them takes `null` at all, that is told as such.
    let (mut old, mut new) = (old, new);
    if both.old.nullable != both.new.nullable {
        [&mut old, &mut new].into_iter().for_each(|list| list.retain(|(value, _)| !value.is_null()));
    }
    let listed = |list: &[(Value, Pointer)]| -> HashSet<String> { list.iter().map(|it| it.0.to_string()).collect() };
    let (known, kept) = (listed(&old), listed(&new));
    for (value, at) in new.iter().filter(|(value, _)| !known.contains(&value.to_string())) {
        let level = (old_open && both.direction == Response).then_some(Level::Minor);
        let code = Directed::EnumValueAdded.of(both.direction);
        let at = Places { old: places.old.clone(), new: at.clone() };
        let message = format!("{} has the new value {}", both.called(diff, &at, false), shown(value));
        diff.tell_at(both.vertex, code, level, &at, false, message);
    }
    for (value, at) in old.iter().filter(|(value, _)| !kept.contains(&value.to_string())) {
        let at = Places { old: at.clone(), new: places.new.clone() };
        both.change(diff, Directed::EnumValueRemoved, &at, true, &format!("no longer has the value {}", shown(value)));
    }
    match (old_open, new_open) {
        (false, true) => both.change(diff, Directed::EnumBecameExtensible, &places, false, "may have other values"),
        (true, false) => both.change(diff, Directed::EnumBecameClosed, &places, false, "has no other values"),
        _ => {}
    }
    varnames(diff, both, &old, &new);
}

fn varnames<'a>(
    diff: &mut Comparison<'a>,
    both: &SchemaPair<'_, 'a>,
    old: &[(Value, Pointer)],
    new: &[(Value, Pointer)],
) {
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
        let message = format!("{}: other names for {}", both.called(diff, &places, removed), renamed.join(", "));
        diff.tell(both.vertex, Plain::EnumVarnamesChanged, &places, message);
    }
}

fn texts<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    for (key, added, removed, changed) in [
        ("format", Directed::FormatAdded, Directed::FormatRemoved, Directed::FormatChanged),
        ("pattern", Directed::PatternAdded, Directed::PatternRemoved, Directed::PatternChanged),
    ] {
        let is_format = key == "format";
        let all = |resolved: &ResolvedSchema<'a>| -> BTreeSet<&'a str> {
            let all = if is_format { &resolved.formats } else { &resolved.patterns };
            all.iter().copied().filter(|it| !is_format || *it != HIDDEN).collect()
        };
        let (old, new) = (all(both.old), all(both.new));
        // The change of the type says it, but for bounds against its direction: what takes fractions may take less else.
        let is_against = match (both.old.kind(), both.new.kind()) {
            (Some("integer"), Some("number")) => reaches_beyond(&old, &new),
            (Some("number"), Some("integer")) => reaches_beyond(&new, &old),
            _ => false,
        };
        if is_format && both.old.kind() != both.new.kind() && !is_against {
            continue;
        }
        let gone: Vec<_> = old.difference(&new).copied().collect();
        let come: Vec<_> = new.difference(&old).copied().collect();
        let code = match (&gone[..], &come[..]) {
            ([], []) => continue,
            ([], _) => added,
            (_, []) => removed,
            (["int32"], ["int64"]) | (["float"], ["double"]) if is_format => Directed::FormatWidened,
            (["int64"], ["int32"]) | (["double"], ["float"]) if is_format => Directed::FormatNarrowed,
            _ => changed,
        };
        let quoted = |texts: &[&str]| {
            let texts: Vec<_> = texts.iter().map(|text| format!("`{text}`")).collect();
            (!texts.is_empty()).then(|| texts.join(" and "))
        };
        let what = match (&gone[..], old.is_empty()) {
            // One more of the kind.
            ([], false) => format!("has the {key} {} as well", quoted(&come).unwrap_or_default()),
            _ => became(key, quoted(&gone), quoted(&come)),
        };
        let (places, is_gone) = (both.places(key), come.is_empty());
        // Few fields hold texts of several lines, and nobody means to refuse those by this.
        if !is_format && gone.iter().chain(&come).all(|it| intersection::takes_lines(it)) {
            let message =
                format!("{} {what}: a difference to texts of several lines only", both.called(diff, &places, is_gone));
            diff.tell_at(both.vertex, code.of(both.direction), Some(Level::Minor), &places, is_gone, message);
            continue;
        }
        both.change(diff, code, &places, is_gone, &what);
    }
}

/// Whether a number of the first formats may lie beyond the bounds of the others.
fn reaches_beyond(formats: &BTreeSet<&str>, others: &BTreeSet<&str>) -> bool {
    let most = |all: &BTreeSet<&str>| all.iter().filter_map(|it| bounds(it)?.1.as_f64()).reduce(f64::min);
    most(others).is_some_and(|other| most(formats).is_none_or(|own| own > other))
}

fn defaults<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    let (old, new) = (both.old.value("default"), both.new.value("default"));
    let code = match (&old, &new) {
        (old, new) if old == new => return,
        (None, _) => Directed::DefaultAdded,
        (_, None) => Directed::DefaultRemoved,
        _ => Directed::DefaultChanged,
    };
    let what = became("default", old.as_ref().map(shown), new.as_ref().map(shown));
    both.change(diff, code, &both.places("default"), new.is_none(), &what);
}

/// A format that only says how a form shows what is typed.
const HIDDEN: &str = "password";

fn said(format: Option<&str>) -> Option<&str> {
    format.filter(|it| *it != HIDDEN)
}
