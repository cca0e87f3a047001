//! What a translation lacks, as entries of an overlay to be filled in.

use super::judge;
use super::overlay::{Action, Change, Overlay};
use super::texts::{hash, pieces, texts};
use oas::document::Pointer;
use serde_json::Value;
use std::fmt::Write;

/// Texts longer than this are named by one of their places where they stand at several.
const LONGEST: usize = 90;

/// Entries for the texts that an overlay does not translate, the English above each; empty where it lacks none.
#[must_use]
pub fn missing(english: &Value, overlay: Option<&Overlay>) -> String {
    let texts = texts(english);
    let actions = overlay.map(|it| it.actions.as_slice()).unwrap_or_default();
    let of_action = |action: &'_ Action| {
        let places = match &action.change {
            Change::Write { key, .. } => action.selected(english).iter().map(|it| it.child(key)).collect(),
            Change::Remove => Vec::new(),
        };
        places.into_iter()
    };
    let written = actions.iter().flat_map(|action| of_action(action).map(move |it| (it, action))).collect();
    let mut out = String::new();
    for (text, places) in judge::missing(&texts, &written) {
        entry(english, text, &places, &mut out);
    }
    out
}

fn entry(english: &Value, text: &Value, places: &[Pointer], out: &mut String) {
    let key = places[0].last().unwrap_or_default();
    if text.is_array() {
        for place in places {
            let list = target(english, place, Items::ByName);
            let _ = writeln!(out, "  - target: {}\n    remove: true", Value::from(list));
            let object = target(english, &place.parent().unwrap_or_default(), Items::ByName);
            write(&object, &key, text, out);
        }
        return;
    }
    let object = match places {
        [place] => target(english, &place.parent().unwrap_or_default(), Items::ByName),
        _ => everywhere(english, &key, text, places),
    };
    write(&object, &key, text, out);
}

fn write(target: &str, key: &str, text: &Value, out: &mut String) {
    for line in pieces(text).iter().flat_map(|it| it.lines()) {
        let _ = writeln!(out, "{}", format!("  # {line}").trim_end());
    }
    let empty = if text.is_array() { "[]" } else { "\"\"" };
    let hash = hash(text);
    let target = Value::from(target);
    let _ = writeln!(out, "  - target: {target}\n    x-english: {hash}\n    update:\n      {key}: {empty}");
}

/// A target that selects all objects with a text: by the text where it is short, else by what their places have in
/// common, else by one of the places. Filters stand in brackets, which the newest JSONPath does not need and the tools
/// before it do.
fn everywhere(english: &Value, key: &str, text: &Value, places: &[Pointer]) -> String {
    let member = name(key);
    match text.as_str() {
        Some(text) if text.len() <= LONGEST && !text.contains(['"', '\\', '\n']) => {
            let quote = if text.contains('\'') { '"' } else { '\'' };
            format!("$..[?(@{member} == {quote}{text}{quote})]")
        }
        _ => alike(english, places).unwrap_or_else(|| {
            let place = target(english, &places[0], Items::ByNumber);
            format!("$..[?(@{member} == {place})]")
        }),
    }
}

/// A path to places that differ in one name only, without the member that is the text.
fn alike(english: &Value, places: &[Pointer]) -> Option<String> {
    let objects: Vec<_> = places.iter().map(|it| it.parent().unwrap_or_default()).collect();
    let tokens: Vec<Vec<_>> = objects.iter().map(|it| it.tokens().collect()).collect();
    let first = tokens.first()?;
    let is_as_long = tokens.iter().all(|it| it.len() == first.len());
    let mut differing = (0..first.len()).filter(|at| is_as_long && tokens.iter().any(|it| it[*at] != first[*at]));
    let (at, None) = (differing.next()?, differing.next()) else { return None };
    let before = target(english, &objects[0].first(at)?, Items::ByName);
    let mut names: Vec<_> = tokens.iter().map(|it| format!("'{}'", escaped(&it[at]))).collect();
    names.dedup();
    let whole = target(english, &objects[0], Items::ByName);
    let after = whole.strip_prefix(&format!("{before}{}", name(&first[at])))?;
    Some(format!("{before}[{}]{after}", names.join(",")))
}

/// How a path selects an item of a list.
#[derive(Clone, Copy, PartialEq)]
enum Items {
    /// By its name where it has one, so that items before it may come and go.
    ByName,
    /// By its number, as in a comparison, which holds paths to one place only.
    ByNumber,
}

/// A place as a JSONPath.
fn target(english: &Value, place: &Pointer, items: Items) -> String {
    let (mut path, mut value) = ("$".to_owned(), english);
    for token in place.tokens() {
        let item = value.as_array().and_then(|items| items.get(token.parse::<usize>().ok()?));
        if let Some(item) = item {
            let known = ["name", "id", "url"].into_iter().find_map(|key| Some((key, item.get(key)?.as_str()?)));
            path += &match known.filter(|(_, text)| items == Items::ByName && !text.contains(['\'', '\\'])) {
                Some((key, text)) => format!("[?(@.{key} == '{text}')]"),
                None => format!("[{token}]"),
            };
            value = item;
        } else {
            path += &name(&token);
            value = value.get(&*token).unwrap_or(&Value::Null);
        }
    }
    path
}

fn name(token: &str) -> String {
    let is_plain = token.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_')
        && token.chars().all(|it| it.is_ascii_alphanumeric() || it == '_');
    if is_plain { format!(".{token}") } else { format!("['{}']", escaped(token)) }
}

fn escaped(name: &str) -> String {
    name.replace('\\', "\\\\").replace('\'', "\\'")
}
