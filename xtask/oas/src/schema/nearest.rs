//! Which of several alternatives a value was meant to be, and what about it does not fit that one.

use super::mismatch::{Mismatch, shown, types};
use super::view::SchemaView;
use crate::document::{Document, Node, Pointer};
use crate::report::{FindingCode, Severity};
use jsonschema::error::{ValidationError, ValidationErrorKind as Kind};
use serde_json::Value;
use std::collections::BTreeMap;

/// A branch for another type of value.
const OTHER_TYPE: usize = 1000;
/// A branch with another tag.
const OTHER_TAG: usize = 100;
/// How many alternatives a message names.
const NAMED: usize = 3;

/// An `anyOf` or `oneOf` of which no branch fits.
pub(super) struct Choice<'c> {
    /// The complaints of each branch.
    pub branches: &'c [Vec<ValidationError<'c>>],
    /// The place of the value.
    pub at: &'c Pointer,
    /// The place of the list of branches, as written.
    pub rule: &'c Pointer,
    /// The place of the schema that all are judged by.
    pub root: &'c Pointer,
    pub document: &'c Document,
    /// Tells what is wrong by an error, which may be of alternatives again.
    pub explain: fn(&ValidationError<'_>, &Pointer, &Document) -> Vec<Mismatch>,
}

impl Choice<'_> {
    /// The complaints of the branch that fits best; of several that fit equally well, one complaint that
    /// names theirs.
    pub fn mismatches(&self) -> Vec<Mismatch> {
        if let Some(unknown) = self.unknown_tag() {
            return vec![unknown];
        }
        let weights: Vec<_> = self.branches.iter().map(|errors| self.weight(errors)).collect();
        let least = weights.iter().min().copied().unwrap_or_default();
        let best: Vec<_> = self.branches.iter().zip(&weights).filter(|(_, weight)| **weight == least).collect();
        let of = |errors: &[ValidationError<'_>]| -> Vec<Mismatch> {
            errors.iter().flat_map(|error| (self.explain)(error, self.root, self.document)).collect()
        };
        let mut each: Vec<_> = best.iter().map(|(errors, _)| of(errors)).filter(|it| !it.is_empty()).collect();
        let same = |a: &[Mismatch], b: &[Mismatch]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (&a.value, &a.message) == (&b.value, &b.message))
        };
        each.dedup_by(|a, b| same(a, b));
        match each.len() {
            0 => vec![self.none(String::new())],
            1 => each.remove(0),
            _ => vec![self.together(&each, &best.iter().filter_map(|(errors, _)| errors.first()).collect::<Vec<_>>())],
        }
    }

    fn none(&self, which: String) -> Mismatch {
        let message = format!("fits none of the documented alternatives{which}");
        let (value, rule) = (self.at.clone(), self.rule.clone());
        Mismatch { code: FindingCode::NoBranch, message, value, is_key: false, rule, severity: Severity::Error }
    }

    /// Complaints of branches that fit equally well.
    fn together(&self, each: &[Vec<Mismatch>], errors: &[&ValidationError<'_>]) -> Mismatch {
        let first = &each[0][0];
        let alike = |it: &Vec<Mismatch>| it.len() == 1 && (it[0].code, &it[0].value) == (first.code, &first.value);
        let mut messages: Vec<_> = each.iter().map(|it| it[0].message.as_str()).collect();
        messages.dedup();
        let more = if messages.len() > NAMED { ", or …" } else { "" };
        let joined = format!("{}{more}", messages[..messages.len().min(NAMED)].join(", or "));
        if !each.iter().all(alike) {
            return self.none(format!(": {joined}"));
        }
        let expected: Option<Vec<_>> = errors
            .iter()
            .map(|it| if let Kind::Type { kind } = it.kind() { Some(types(kind)) } else { None })
            .collect();
        let message = match expected {
            Some(mut all) => {
                all.dedup();
                format!("expected {}, found {}", all.join(" or "), shown(errors[0].instance()))
            }
            None => joined,
        };
        // With the lightest of them mended the value fits.
        let severity = each.iter().flatten().map(|it| it.severity).min().unwrap_or(first.severity);
        Mismatch { message, severity, ..first.clone() }
    }

    /// A value of the property that tells the branches apart which none of them has.
    fn unknown_tag(&self) -> Option<Mismatch> {
        let errors = || self.branches.iter().flatten();
        let names: Vec<_> = errors().filter_map(|error| self.member(error)).collect();
        let name = names.into_iter().find(|name| self.is_tag(name))?;
        let refused = |errors: &[ValidationError<'_>]| {
            errors.iter().any(|it| matches!(it.kind(), Kind::Enum { .. }) && place(it) == self.at.child(&name))
        };
        if !self.branches.iter().all(|it| refused(it)) {
            return None;
        }
        let known: Vec<_> = self.tags(&name)?.iter().flatten().map(shown).collect();
        let found = errors().find(|it| place(it) == self.at.child(&name))?.instance();
        let message = format!("{} is not one of the documented values {}", shown(found), known.join(", "));
        let value = self.at.child(&name);
        let rule = self.rule.clone();
        Some(Mismatch {
            code: FindingCode::UnknownValue,
            message,
            value,
            is_key: false,
            rule,
            severity: Severity::Error,
        })
    }

    /// How far a value is from a branch. What is wrong within a member counts once, however much it is.
    fn weight(&self, errors: &[ValidationError<'_>]) -> usize {
        let mut members: BTreeMap<String, usize> = BTreeMap::new();
        let mut whole = 0;
        for error in errors {
            let weight = self.of_one(error);
            match self.member(error) {
                Some(name) => {
                    let known = members.entry(name).or_default();
                    *known = weight.max(*known);
                }
                None => whole += weight,
            }
        }
        whole + members.values().sum::<usize>()
    }

    fn of_one(&self, error: &ValidationError<'_>) -> usize {
        let member = self.member(error);
        let direct = member.as_ref().filter(|name| place(error) == self.at.child(name));
        match error.kind() {
            Kind::Type { .. } if member.is_none() => OTHER_TYPE,
            Kind::OneOfNotValid { context } | Kind::AnyOf { context } => {
                let of = |errors: &Vec<ValidationError<'_>>| self.weight(errors);
                context.iter().map(of).min().unwrap_or(1)
            }
            // A member of one documented value is what tells the alternatives apart.
            Kind::Constant { .. } if direct.is_some() => OTHER_TAG,
            // A branch for null alone is one for another type.
            Kind::Enum { options }
                if member.is_none() && options.as_array().is_some_and(|it| it.len() == 1 && it[0].is_null()) =>
            {
                OTHER_TYPE
            }
            Kind::Enum { options } => {
                let single = options.as_array().is_some_and(|it| it.len() == 1);
                match direct {
                    Some(name) if single || self.is_tag(name) => OTHER_TAG,
                    None if single && member.is_some() => OTHER_TAG / 2,
                    _ => 2,
                }
            }
            Kind::AdditionalProperties { unexpected } => 4 * unexpected.len(),
            Kind::PropertyNames { .. } => 4,
            Kind::Required { .. } | Kind::Type { .. } => 3,
            _ => 2,
        }
    }

    /// The member of the value that an error is about.
    fn member(&self, error: &ValidationError<'_>) -> Option<String> {
        let place = place(error);
        place.tokens().nth(self.at.tokens().count()).map(std::borrow::Cow::into_owned)
    }

    /// Whether every branch lists values of a property, and no two the same.
    fn is_tag(&self, name: &str) -> bool {
        let Some(lists) = self.tags(name) else { return false };
        let all: Vec<_> = lists.iter().flatten().collect();
        all.iter().enumerate().all(|(index, value)| !all[..index].contains(value))
    }

    fn tags(&self, name: &str) -> Option<Vec<Vec<Value>>> {
        let branches = self.document.get(self.rule)?.items().len();
        let places = (0..branches).map(|index| self.rule.child(&index.to_string()));
        let listed = |at: Pointer| SchemaView::joined(self.document, &at).listed(self.document, name);
        places.map(|at| Some(listed(at)?.iter().map(Node::to_json).collect())).collect()
    }
}

fn place(error: &ValidationError<'_>) -> Pointer {
    Pointer::new(error.instance_path().as_str())
}
