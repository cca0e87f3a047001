//! What a description asks of a single value, and whether the original did so: its substitute does the same.

use super::hints::Hints;
use crate::document::{Node, Pointer};
use crate::schema::keyword_validator;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

const KEYWORDS: [&str; 7] = ["pattern", "format", "minLength", "maxLength", "minimum", "maximum", "multipleOf"];

/// The keywords of each schema, made ready once.
#[derive(Debug, Default)]
pub(super) struct Ready(RefCell<HashMap<Pointer, Rc<Vec<Validator>>>>);

/// The rules of one place for one value.
#[derive(Debug, Default)]
pub(super) struct Rules {
    checks: Vec<(Rc<Vec<Validator>>, Vec<bool>)>,
    values: Vec<Value>,
    /// Whether bytes are asked for, as base64.
    pub bytes: bool,
}

impl Ready {
    pub fn rules(&self, value: &Value, hints: &Hints<'_>) -> Rules {
        let mut checks = Vec::new();
        for (at, node) in hints.nodes() {
            let known = self.0.borrow().get(at).cloned();
            let ready = known.unwrap_or_else(|| {
                let made = Rc::new(validators(node));
                self.0.borrow_mut().insert(at.clone(), made.clone());
                made
            });
            if !ready.is_empty() {
                let held = ready.iter().map(|it| it.is_valid(value)).collect();
                checks.push((ready, held));
            }
        }
        Rules { checks, values: hints.values().collect(), bytes: hints.formats().any(|it| it == "byte") }
    }
}

fn validators(node: &Node) -> Vec<Validator> {
    let written = |key: &&str| {
        let value = node.get(key)?.to_json();
        let exclusive = match *key {
            "minimum" if node.flag("exclusiveMinimum") => Some("exclusiveMinimum"),
            "maximum" if node.flag("exclusiveMaximum") => Some("exclusiveMaximum"),
            _ => None,
        };
        keyword_validator(&json!({ exclusive.unwrap_or(key): value }))
    };
    KEYWORDS.iter().filter_map(written).collect()
}

impl Rules {
    /// Whether something is asked for that another place may not ask for.
    pub fn are_narrow(&self) -> bool {
        !self.checks.is_empty()
    }

    /// Whether a substitute does as the original did, and is no documented value.
    pub fn hold(&self, value: &Value) -> bool {
        let same = |(ready, held): &(Rc<Vec<Validator>>, Vec<bool>)| {
            ready.iter().zip(held).all(|(check, held)| check.is_valid(value) == *held)
        };
        !self.values.contains(value) && self.checks.iter().all(same)
    }

    pub fn text(&self, text: &str) -> bool {
        (self.checks.is_empty() && self.values.is_empty()) || self.hold(&Value::from(text))
    }
}
