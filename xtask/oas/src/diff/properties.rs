//! Properties: which there are, which must be there, and in which direction they are seen.

use super::codes::{Directed, Level};
use super::comparison::Comparison;
use super::places::{Places, Revision};
use super::resolved_schema::{Additional, ResolvedSchema};
use super::schema_pair::SchemaPair;
use super::uses::{self, Step};
use crate::document::Pointer;
use crate::model::Direction::{Request, Response};
use std::collections::BTreeSet;

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    let mut names: Vec<_> = both.old.properties.keys().copied().collect();
    names.extend(both.new.properties.keys().filter(|name| !both.old.properties.contains_key(*name)));
    names.extend(both.old.required.keys().chain(both.new.required.keys()));
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(*name));
    for name in names {
        property(diff, both, name);
    }
}

fn property<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>, name: &'a str) {
    let (old, new) = (both.old.property(name), both.new.property(name));
    // One of the joined schemas began or ceased to refuse what it does not declare: that is told there.
    let is_declared = both.old.properties.contains_key(name) && both.new.properties.contains_key(name);
    let refuse = |resolved: &ResolvedSchema<'a>| matches!(resolved.additional, Additional::Closed);
    if is_declared && old.is_some() != new.is_some() && refuse(both.old) != refuse(both.new) {
        return;
    }
    let (was_required, is_required) = (both.old.required.contains_key(name), both.new.required.contains_key(name));
    let empty = Vec::new();
    let resolved_old = ResolvedSchema::of(diff, Revision::Old, old.unwrap_or(&empty));
    let resolved_new = ResolvedSchema::of(diff, Revision::New, new.unwrap_or(&empty));
    let hidden = |resolved: &ResolvedSchema<'a>| {
        if both.direction == Request { resolved.read_only } else { resolved.write_only }
    };
    // Where it is declared, not the component it refers to.
    let mut at = Places {
        old: declared(diff, Revision::Old, both.old, name),
        new: declared(diff, Revision::New, both.new, name),
    };
    match (old, new) {
        (Some(_), None) => at.new = both.across(&at.old),
        (None, Some(_)) => at.old = both.back(&at.new),
        (Some(_), Some(_)) => {}
        // Required and not declared.
        (None, None) => {
            at = match (both.old.required.get(name), both.new.required.get(name)) {
                (Some(old), None) => Places { new: both.across(old), old: old.clone() },
                (None, Some(new)) => Places { old: both.back(new), new: new.clone() },
                (old, new) => Places::new(old.unwrap_or(&both.old.at), new.unwrap_or(&both.new.at)),
            };
        }
    }
    let gone = new.is_none() && (old.is_some() || !is_required);
    let owner = both.called(diff, &at, gone);
    let owner = owner.trim_matches('`');
    let called = if owner == "the body" { format!("`{name}`") } else { format!("`{owner}.{name}`") };
    let direction = both.direction;
    match (old, new) {
        (Some(_), None) if hidden(&resolved_old) => {}
        (None, Some(_)) if hidden(&resolved_new) => {}
        (Some(_), None) => {
            diff.tell_removed(
                both.vertex,
                Directed::PropertyRemoved.of(direction),
                &at,
                format!("{called} was removed"),
            );
        }
        (None, Some(_)) => {
            if is_required && !was_required && direction == Request {
                let message = format!("{called} was added and must be there");
                diff.tell(both.vertex, Directed::RequiredPropertyAdded.of(direction), &at, message);
            } else {
                let closed = direction == Response && matches!(both.old.additional, Additional::Closed);
                let (code, words) = if is_required && !was_required {
                    (Directed::RequiredPropertyAdded, "was added and is always there")
                } else {
                    (Directed::PropertyAdded, "was added")
                };
                let level = closed.then_some(Level::Major);
                diff.tell_at(both.vertex, code.of(direction), level, &at, false, format!("{called} {words}"));
                // It was held to the schema of undeclared ones, and is held to its own now.
                let undeclared = match &both.old.additional {
                    Additional::Schema(undeclared) => Some(undeclared),
                    // It had to be there, and could be anything.
                    Additional::Open if was_required => Some(&empty),
                    _ => None,
                };
                if let (Some(undeclared), Some(new)) = (undeclared, new) {
                    if was_required && !is_required {
                        let code = Directed::PropertyBecameOptional.of(direction);
                        diff.tell(both.vertex, code, &at, format!("{called} may be missing"));
                    }
                    let step = format!(".{name}");
                    let step = Step { token: "", name: &step };
                    diff.pair_by(both.vertex, (undeclared.clone(), new.clone()), direction, at, step);
                }
            }
        }
        _ => {
            let visible = match (hidden(&resolved_old), hidden(&resolved_new)) {
                (true, true) => false,
                (false, true) => {
                    let (code, words) = match direction {
                        Request => (Directed::PropertyBecameReadOnly, "is no longer taken in requests (`readOnly`)"),
                        Response => (Directed::PropertyBecameWriteOnly, "is no longer in responses (`writeOnly`)"),
                    };
                    diff.tell(both.vertex, code.of(direction), &at, format!("{called} {words}"));
                    false
                }
                (true, false) => {
                    let (code, words) = match direction {
                        Request => (Directed::PropertyNoLongerReadOnly, "is taken in requests"),
                        Response => (Directed::PropertyNoLongerWriteOnly, "is in responses"),
                    };
                    let level = (is_required && direction == Request).then_some(Level::Major);
                    diff.tell_at(both.vertex, code.of(direction), level, &at, false, format!("{called} {words}"));
                    false
                }
                (false, false) => {
                    marks(diff, both, &resolved_old, &resolved_new, &at, &called);
                    true
                }
            };
            if visible {
                let changed = match (was_required, is_required) {
                    (false, true) => Some((Directed::PropertyBecameRequired, "must be there")),
                    (true, false) => Some((Directed::PropertyBecameOptional, "may be missing")),
                    _ => None,
                };
                if let Some((code, words)) = changed {
                    diff.tell_at(both.vertex, code.of(direction), None, &at, gone, format!("{called} {words}"));
                }
                if let (Some(old), Some(new)) = (old, new) {
                    let step = format!(".{name}");
                    let step = Step { token: "", name: &step };
                    diff.pair_by(both.vertex, (old.clone(), new.clone()), direction, at, step);
                }
            }
        }
    }
}

/// A mark of the other direction, which a program of this one does not notice.
fn marks<'a>(
    diff: &mut Comparison<'a>,
    both: &SchemaPair<'_, 'a>,
    old: &ResolvedSchema<'a>,
    new: &ResolvedSchema<'a>,
    at: &Places,
    called: &str,
) {
    let (was, is) = match both.direction {
        Request => (old.write_only, new.write_only),
        Response => (old.read_only, new.read_only),
    };
    let (code, words) = match (both.direction, is) {
        _ if was == is => return,
        (Request, true) => (Directed::PropertyBecameWriteOnly, "is no longer in responses (`writeOnly`)"),
        (Request, false) => (Directed::PropertyNoLongerWriteOnly, "is in responses"),
        (Response, true) => (Directed::PropertyBecameReadOnly, "is no longer taken in requests (`readOnly`)"),
        (Response, false) => (Directed::PropertyNoLongerReadOnly, "is taken in requests"),
    };
    diff.tell(both.vertex, code.of(both.direction), at, format!("{called} {words}"));
}

/// The place of the property's key in the first schema that declares it.
fn declared<'a>(diff: &mut Comparison<'a>, revision: Revision, resolved: &ResolvedSchema<'a>, name: &str) -> Pointer {
    let document = diff.document(revision);
    let mut places = resolved.parts.iter().map(|part| part.join(["properties", name]));
    let found = places.find(|at| resolved.properties.contains_key(name) && document.get(at).is_some());
    found.unwrap_or_else(|| resolved.at.join(["properties", name]))
}

pub(super) fn additional<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    use Additional::{Closed, Open, Schema};
    let is_object = |resolved: &ResolvedSchema<'a>| resolved.kind().is_none_or(|kind| kind == "object");
    if !is_object(both.old) || !is_object(both.new) {
        return;
    }
    let places = both.saying("additionalProperties").child("additionalProperties");
    let (code, what) = match (&both.old.additional, &both.new.additional) {
        (Open, Open) | (Closed, Closed) => return,
        (Schema(old), Schema(new)) => {
            let (pair, at) = ((old.clone(), new.clone()), both.saying("additionalProperties"));
            return diff.pair_by(both.vertex, pair, both.direction, at, uses::ADDITIONAL);
        }
        (Open | Schema(_), Closed) => (Directed::AdditionalPropertiesClosed, "has no undeclared properties"),
        (Closed | Schema(_), Open) => (Directed::AdditionalPropertiesOpened, "may have undeclared properties"),
        (Closed, Schema(_)) => {
            (Directed::AdditionalPropertiesOpened, "may have undeclared properties that fit a schema")
        }
        (Open, Schema(_)) => (Directed::AdditionalPropertiesRestricted, "has undeclared properties of one schema only"),
    };
    both.change(diff, code, &places, false, what);
}
