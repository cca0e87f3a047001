//! Which kind of document a file is, and of which version.

use crate::document::{Document, Kind, Node, Pointer};
use crate::failure::Failure;

/// A document that is not read: what it is, and what to do about it.
#[derive(Debug, Clone)]
pub struct Foreign {
    /// What it is.
    pub what: String,
    /// What to do.
    pub help: &'static str,
    /// Where it says so.
    pub at: Pointer,
}

/// Other kinds of documents, by the key that names their version: what they are, and what to do.
const OTHERS: [(&str, &str, &str); 5] = [
    ("swagger", "Swagger", "convert it to OpenAPI 3.0 first, for example with swagger2openapi"),
    ("asyncapi", "AsyncAPI", "it describes messages and no HTTP API: take a tool for AsyncAPI"),
    ("arazzo", "Arazzo", "it describes workflows: name the OpenAPI documents under its `sourceDescriptions`"),
    ("overlay", "Overlay", "apply it to its OpenAPI document, and name the result"),
    ("openrpc", "OpenRPC", "it describes JSON-RPC and no HTTP API: take a tool for OpenRPC"),
];

/// The version under a key; numbers too, since it is often not quoted.
fn version(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::String(text) => Some(text.clone()),
        Kind::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The versions that are read.
const READ: [&str; 2] = ["3.0", "3.1"];

/// Whether a version is one of those that are read, written in full or not.
fn is_read(version: &str) -> bool {
    READ.iter().any(|it| is_of(version, it))
}

/// Whether a version is one of a line such as `3.0`, written in full or not.
fn is_of(version: &str, line: &str) -> bool {
    let patch = version.strip_prefix(line).and_then(|it| it.strip_prefix('.'));
    version == line || patch.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a document is one of OpenAPI 3.1.
pub(super) fn is_modern(document: &Document) -> bool {
    document.root.get("openapi").and_then(version).is_some_and(|it| is_of(&it, "3.1"))
}

/// What a document is, unless it is one of OpenAPI 3.0 or 3.1.
#[must_use]
pub fn foreign(document: &Document) -> Option<Foreign> {
    let root = &document.root;
    let of = |what: String, help, key: &str| Some(Foreign { what, help, at: Pointer::root().child(key) });
    if let Some(node) = root.get("openapi") {
        let Some(version) = version(node) else {
            let what = "`openapi` must be a string such as 3.0.3".to_owned();
            return of(what, "write `openapi: 3.0.3`", "openapi");
        };
        if is_read(&version) {
            return None;
        }
        return match is_of(&version, "3.2") {
            true => of(
                format!("this is OpenAPI `{version}`; 3.0 and 3.1 are read"),
                "where it says nothing that 3.1 has no word for, write `openapi: 3.1.1`; `lint` tells what it has",
                "openapi",
            ),
            false => of(
                format!("`{version}` is no version of OpenAPI that is known here; 3.0 and 3.1 are read"),
                "write the full version, such as `openapi: 3.0.3`",
                "openapi",
            ),
        };
    }
    for (key, name, help) in OTHERS {
        if let Some(version) = root.get(key).map(|node| version(node).unwrap_or_default()) {
            return of(format!("this is {name} {version}; OpenAPI 3.0 and 3.1 are read"), help, key);
        }
    }
    let help = "if it is one, write `openapi: 3.0.3` at its top";
    of("this is no OpenAPI document: `openapi` is missing".to_owned(), help, "openapi")
}

/// The version, where it is read and not written as a text in full.
pub(crate) fn short(document: &Document) -> Option<String> {
    let node = document.root.get("openapi")?;
    let version = version(node).filter(|it| is_read(it))?;
    (READ.contains(&version.as_str()) || node.as_str().is_none()).then_some(version)
}

impl Foreign {
    /// The same as what keeps a command from running.
    #[must_use]
    pub fn failure(&self, document: &Document) -> Failure {
        let name = &document.source.name;
        let (line, column) = document.source.position(document.value_span(&self.at).start);
        Failure::new(format!("{name}:{line}:{column}: {}", self.what)).at(name, line, column).help(self.help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn documents_are_told_for_what_they_are() {
        let of = |text: &str| foreign(&Document::parse(Source::new("t.yaml", text)).unwrap());
        for text in [
            "openapi: 3.0.3",
            "openapi: '3.0.0'",
            "openapi: '3.0'",
            "openapi: 3.0",
            "openapi: 3.0.4-x",
            "openapi: 3.1.0",
            "openapi: 3.1",
        ] {
            assert!(of(text).is_none(), "{text}");
        }
        for (text, what) in [
            ("openapi: 3.2.0", "this is OpenAPI `3.2.0`"),
            ("openapi: 3", "`3` is no version"),
            ("openapi: 3.10.0", "`3.10.0` is no version"),
            ("openapi: [3]", "must be a string"),
            ("swagger: '2.0'", "this is Swagger 2.0"),
            ("swagger: 2.0", "this is Swagger 2.0"),
            ("asyncapi: 2.6.0", "this is AsyncAPI 2.6.0"),
            ("arazzo: 1.0.0", "this is Arazzo 1.0.0"),
            ("info: {}", "`openapi` is missing"),
        ] {
            let found = of(text).unwrap();
            assert!(found.what.contains(what) && !found.help.is_empty(), "{text}: {found:?}");
        }
    }
}
