//! What a rule gets to see.

use super::walk;
use crate::document::{Document, Node, Pointer};
use crate::model::grammar::Kind;
use crate::model::{Api, children, resolve};
use crate::report::{Code, Finding};
use crate::schema::Schemas;
use std::sync::Arc;

/// What a rule gets to see.
pub struct Context<'a> {
    /// The document.
    pub document: &'a Arc<Document>,
    /// What it says.
    pub api: &'a Api,
    /// Every object and reference in it.
    pub walk: &'a walk::Walk,
    /// Its schemas, ready to judge values.
    pub schemas: &'a Schemas,
    /// Whether the document is one's own, and held to more.
    pub strict: bool,
    /// Whether matters of style are asked for.
    pub style: bool,
}

impl<'a> Context<'a> {
    /// Whether the document is one of OpenAPI 3.1.
    pub fn is_modern(&self) -> bool {
        self.document.written.is_some()
    }

    /// The places of all objects of a kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &'a Pointer> + use<'a> {
        self.walk.visits.iter().filter(move |visit| visit.kind == kind).map(|visit| &visit.at)
    }

    /// All objects of a kind, with their places.
    pub fn each(&self, kind: Kind) -> impl Iterator<Item = (&'a Pointer, &'a Node)> + use<'a> {
        let document: &'a Document = self.document;
        self.all(kind).filter_map(move |at| Some((at, document.get(at)?)))
    }

    /// Where a schema says what something was refused by.
    pub fn said_at(&self, rule: &Pointer) -> String {
        let (line, column) = self.document.source.position(self.document.span(rule).start);
        // In a document of one line that alone is no place.
        match line {
            1 => format!("its schema says so in line 1, column {column}"),
            line => format!("its schema says so in line {line}"),
        }
    }

    /// The object at a place, its references followed.
    pub fn resolved(&self, at: &Pointer) -> Option<(Pointer, &'a Node)> {
        let document: &'a Document = self.document;
        let at = resolve(document, at)?;
        let node = document.get(&at)?;
        Some((at, node))
    }

    /// The objects in a map or list, their references followed.
    pub fn all_of(&self, map: &Pointer) -> Vec<Pointer> {
        let each = children(self.document, map).into_iter();
        each.filter(|(name, _)| !name.starts_with("x-")).filter_map(|(_, at)| resolve(self.document, &at)).collect()
    }

    /// What belongs at a place by the grammar.
    pub fn kind(&self, at: &Pointer) -> Option<Kind> {
        self.walk.kinds.get(at).copied()
    }

    /// An error shown at a key.
    #[must_use]
    pub fn at(&self, code: impl Into<Code>, at: &Pointer, message: impl Into<String>) -> Finding {
        Finding::at(code, self.document, at, message)
    }

    /// The line of a place, for messages that name a second one.
    #[must_use]
    pub fn line(&self, at: &Pointer) -> usize {
        self.document.source.position(self.document.span(at).start).0
    }
}
