//! Pairs of documents, each with exactly the changes that `diff` has to tell: as edits of a text
//! (`diff.yaml`, which is about YAML too), or as JSON merge patches (`diff-pairs.yaml`).

use super::reader::Reader;
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use serde_json::Value;
use std::path::Path;

/// Two documents, and what has to be told of them.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Unique name.
    pub name: String,
    /// The text of the old document.
    pub old: String,
    /// The text of the new document.
    pub new: String,
    /// `level code` of each change, in order.
    pub there: Vec<String>,
    /// The same of the two documents the other way round, where the suite says it.
    pub back: Option<Vec<String>>,
    /// Whether an edit names an extension (`x-…`).
    pub names_extension: bool,
}

/// Where a schema of `diff-pairs.yaml` is put.
const PLACES: [(&str, &str, &str); 3] = [
    ("request", "request", "/components/schemas/NewThing/properties"),
    ("response", "response", "/components/schemas/Thing/properties"),
    ("event", "response", "/x-webhooks/thingMade/post/requestBody/content/application~1json/schema/properties"),
];

/// Reads pairs that are edits of a text: `edits` to the base give NEW, `old` gives OLD.
///
/// # Errors
/// The suite or its base cannot be read, or a case is malformed.
pub fn edited(path: &Path) -> Result<Vec<Pair>, Failure> {
    let document = Document::read(path)?;
    let reader = Reader::new(&document, path);
    reader.known(&Pointer::root(), &["base", "cases"])?;
    let name = reader.text(&Pointer::root(), "base")?.unwrap_or_default();
    let base = reader.base(&Pointer::root(), &name)?;
    let pair = |index: usize| {
        let at = Pointer::new("/cases").child(&index.to_string());
        reader.known(&at, &["name", "old", "edits", "expect"])?;
        let mut there = Vec::new();
        for index in 0..reader.items(&at, "expect")?.len() {
            let at = at.child("expect").child(&index.to_string());
            reader.known(&at, &["code", "level"])?;
            let (Some(code), Some(level)) = (reader.text(&at, "code")?, reader.text(&at, "level")?) else {
                return Err(reader.fail(&at, "a change needs `code` and `level`"));
            };
            there.push(format!("{level} {code}"));
        }
        there.sort();
        let text = |key| Ok::<_, Failure>(reader.edited(&at, key, &name, &base)?.text);
        let named =
            |key: &str| document.get(&at.child(key)).is_some_and(|node| node.to_json().to_string().contains("x-"));
        let names_extension = named("old") || named("edits");
        Ok(Pair { name: reader.name(&at)?, old: text("old")?, new: text("edits")?, there, back: None, names_extension })
    };
    unique(&reader, (0..reader.items(&Pointer::root(), "cases")?.len()).map(pair))
}

/// Reads pairs that are merge patches, and those of schemas, each put in three places.
///
/// # Errors
/// The suite cannot be read, or a pair is malformed.
pub fn patched(path: &Path) -> Result<Vec<Pair>, Failure> {
    let document = Document::read(path)?;
    let reader = Reader::new(&document, path);
    let root = Pointer::root();
    reader.known(&root, &["document", "pairs", "schemas"])?;
    let value = |at: &Pointer| document.get(at).map(Node::to_json);
    let base = value(&root.child("document")).ok_or_else(|| reader.fail(&root, "a suite needs a `document`"))?;
    let mut pairs = Vec::new();
    for index in 0..reader.items(&root, "pairs")?.len() {
        let at = root.child("pairs").child(&index.to_string());
        reader.known(&at, &["name", "old", "new", "there", "back"])?;
        let old = merged(base.clone(), value(&at.child("old")).unwrap_or_else(|| Value::Object(Default::default())));
        let patch = value(&at.child("new")).ok_or_else(|| reader.fail(&at, "a pair needs `new`"))?;
        let new = merged(old.clone(), patch);
        pairs.push(said(&reader, &at, reader.name(&at)?, &old, &new));
    }
    for index in 0..reader.items(&root, "schemas")?.len() {
        let at = root.child("schemas").child(&index.to_string());
        reader.known(&at, &["name", "old", "new", "request", "response"])?;
        let name = reader.name(&at)?;
        for (kind, expected, place) in PLACES {
            let put = |key: &str| {
                let mut document = base.clone();
                let schema = value(&at.child(key))?;
                document.pointer_mut(place)?.as_object_mut()?.insert("v".to_owned(), schema);
                Some(document)
            };
            let (Some(old), Some(new)) = (put("old"), put("new")) else {
                return Err(reader.fail(&at, "a schema needs `old` and `new`"));
            };
            reader.known(&at.child(expected), &["there", "back"])?;
            pairs.push(said(&reader, &at.child(expected), format!("{name}.{kind}"), &old, &new));
        }
    }
    unique(&reader, pairs.into_iter())
}

fn said(reader: &Reader<'_>, at: &Pointer, name: String, old: &Value, new: &Value) -> Result<Pair, Failure> {
    let list = |key: &str| -> Result<Vec<String>, Failure> {
        let said = reader.items(at, key)?.iter().map(|it| it.as_str().map(str::to_owned));
        let mut said =
            said.collect::<Option<Vec<_>>>().ok_or_else(|| reader.fail(at, "a change is `level code`, a text"))?;
        said.sort();
        Ok(said)
    };
    let node = reader.document.get(at).map(Node::to_json).unwrap_or_default();
    let names_extension = ["old", "new"].iter().any(|key| node[*key].to_string().contains("x-"));
    let (there, back) = (list("there")?, Some(list("back")?));
    Ok(Pair { name, old: old.to_string(), new: new.to_string(), there, back, names_extension })
}

fn unique(reader: &Reader<'_>, pairs: impl Iterator<Item = Result<Pair, Failure>>) -> Result<Vec<Pair>, Failure> {
    let pairs = pairs.collect::<Result<Vec<_>, _>>()?;
    let mut names = std::collections::BTreeSet::new();
    match pairs.iter().find(|pair| !names.insert(&pair.name)) {
        Some(twice) => Err(reader.fail(&Pointer::root(), &format!("a second pair named `{}`", twice.name))),
        None => Ok(pairs),
    }
}

/// A value after a JSON merge patch (RFC 7386).
fn merged(value: Value, patch: Value) -> Value {
    let Value::Object(patch) = patch else { return patch };
    let mut members = match value {
        Value::Object(members) => members,
        _ => serde_json::Map::new(),
    };
    for (key, patch) in patch {
        if patch.is_null() {
            members.shift_remove(&key);
        } else {
            let value = members.get(&key).cloned().unwrap_or_default();
            members.insert(key, merged(value, patch));
        }
    }
    Value::Object(members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_patch_merges_removes_and_replaces() {
        let merged = merged(json!({"a": {"b": 1, "c": 2}, "d": [1]}), json!({"a": {"b": null, "e": 3}, "d": [2]}));
        assert_eq!(merged, json!({"a": {"c": 2, "e": 3}, "d": [2]}));
    }

    #[test]
    fn a_broken_suite_names_the_place() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("s.yaml");
        for (text, message) in [
            ("pairs: []", "needs a `document`"),
            ("document: {}\npairs: [{name: x}]", "s.yaml:2:9: a pair needs `new`"),
            ("document: {}\npairs: [{new: {}}]", "needs a `name`"),
            ("document: {}\npairs: [{name: x, new: {}, there: [1]}]", "`level code`"),
            ("document: {}\npairs: [{name: x, new: {}}, {name: x, new: {}}]", "a second pair named `x`"),
            ("document: {}\nschemas: [{name: x, old: {}, new: {}}]", "needs `old` and `new`"),
            ("document: {}\ncases: []", "unknown field `cases`"),
        ] {
            std::fs::write(&path, text).unwrap();
            let error = patched(&path).unwrap_err().to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
    }
}
