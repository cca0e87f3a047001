//! The fields of a suite.

use crate::document::{Document, Kind, Node, Pointer};
use crate::failure::Failure;
use std::path::Path;

/// The fields of a suite, each error with its place.
pub(super) struct Reader<'a> {
    pub document: &'a Document,
    pub bases: Bases<'a>,
}

/// Where the bases of a suite are.
#[derive(Clone, Copy)]
pub(super) enum Bases<'a> {
    /// Files beside it.
    Beside(&'a Path),
    /// Texts of this program.
    Embedded(&'a [(&'a str, &'a str)]),
}

/// A text after edits.
pub(super) struct Edits {
    pub text: String,
    /// What the edits add, or else what they remove, for people.
    pub defect: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document, path: &'a Path) -> Self {
        Self { document, bases: Bases::Beside(path.parent().unwrap_or(Path::new("."))) }
    }

    /// The text of a base.
    pub(super) fn base(&self, at: &Pointer, name: &str) -> Result<String, Failure> {
        match self.bases {
            Bases::Beside(folder) => {
                let path = folder.join(name);
                std::fs::read_to_string(&path)
                    .map_err(|error| self.fail(at, &format!("cannot read {}: {}", path.display(), Failure::io(&error))))
            }
            Bases::Embedded(texts) => match texts.iter().find(|(known, _)| *known == name) {
                Some((_, text)) => Ok((*text).to_owned()),
                None => Err(self.fail(at, &format!("{name} is not embedded"))),
            },
        }
    }

    /// A base after the edits listed in a field: each `find` stands there once, and `with` takes its place.
    pub(super) fn edited(&self, at: &Pointer, key: &str, base: &str, text: &str) -> Result<Edits, Failure> {
        let mut edits = Edits { text: text.to_owned(), defect: String::new() };
        for index in 0..self.items(at, key)?.len() {
            let at = at.child(key).child(&index.to_string());
            self.known(&at, &["find", "with"])?;
            let (Some(find), Some(with)) = (self.text(&at, "find")?, self.text(&at, "with")?) else {
                return Err(self.fail(&at, "an edit needs `find` and `with`"));
            };
            edits.defect.push_str(&difference(&find, &with));
            edits.text = match edits.text.matches(&find).count() {
                1 => edits.text.replacen(&find, &with, 1),
                n => return Err(self.fail(&at.child("find"), &format!("{base} has this {n} times, not once"))),
            };
        }
        Ok(edits)
    }

    /// The name of a case, which may become that of a file.
    pub(super) fn name(&self, at: &Pointer) -> Result<String, Failure> {
        let name = self.text(at, "name")?.ok_or_else(|| self.fail(at, "a case needs a `name`"))?;
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
            return Err(self.fail(&at.child("name"), "a name has letters, digits, `-`, `_` and `.` only"));
        }
        Ok(name)
    }

    pub(super) fn text(&self, at: &Pointer, key: &str) -> Result<Option<String>, Failure> {
        let at = at.child(key);
        let Some(node) = self.document.get(&at) else { return Ok(None) };
        node.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| self.fail(&at, "this must be a text"))
    }

    pub(super) fn items(&self, at: &Pointer, key: &str) -> Result<&[Node], Failure> {
        let at = at.child(key);
        match self.document.get(&at).map(|node| &node.kind) {
            None => Ok(&[]),
            Some(Kind::Array(items)) => Ok(items),
            Some(_) => Err(self.fail(&at, "this must be a list")),
        }
    }

    pub(super) fn known(&self, at: &Pointer, fields: &[&str]) -> Result<(), Failure> {
        let node = self.document.get(at).filter(|node| node.as_object().is_some());
        let mut members = node.ok_or_else(|| self.fail(at, "this must be an object"))?.members();
        match members.find(|(name, _)| !fields.contains(name)) {
            None => Ok(()),
            Some((name, _)) => {
                Err(self.fail(&at.child(name), &format!("unknown field `{name}`; known are {}", fields.join(", "))))
            }
        }
    }

    pub(super) fn fail(&self, at: &Pointer, message: &str) -> Failure {
        Failure::new(format!("{}: {message}", self.document.place(at)))
    }
}

/// The lines that an edit adds; if there are none, those that it removes.
pub(super) fn difference(find: &str, with: &str) -> String {
    let only = |one: &str, other: &str, mark: &str| {
        let lines =
            one.lines().filter(|line| !line.trim().is_empty() && !other.lines().any(|it| it.trim() == line.trim()));
        lines.map(|line| format!("{mark}{}\n", line.trim())).collect::<String>()
    };
    let added = only(with, find, "");
    if added.is_empty() { only(find, with, "without ") } else { added }
}
