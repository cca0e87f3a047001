//! Values new to a list that others may follow: `x-extensible-enum` that is no `enum` refuses nothing.

use super::explain::place;
use super::mismatch::{Mismatch, shown};
use super::written::written;
use crate::document::{Document, Node, Pointer};
use crate::report::{FindingCode, Severity};
use jsonschema::Validator;
use serde_json::Value;

pub(super) const LIST: &str = "x-extensible-enum";

/// Whether any schema has such a list.
pub(super) fn any(node: &Node) -> bool {
    node.get(LIST).is_some_and(|it| !it.items().is_empty())
        || node.members().any(|(_, child)| any(child))
        || node.items().iter().any(any)
}

/// The values that are on no list, of a value that fits: the validator tells by which schemas each was taken.
pub(super) fn unlisted(validator: &Validator, value: &Value, root: &Pointer, document: &Document) -> Vec<Mismatch> {
    let mut found: Vec<Mismatch> = Vec::new();
    for entry in validator.evaluate(value).iter_annotations() {
        let list = entry.annotations.value().get(LIST).and_then(Value::as_array);
        let at = Pointer::new(entry.instance_location.as_str());
        let Some((list, new)) = list.zip(value.pointer(at.as_str())) else { continue };
        if new.is_null() || list.contains(new) || found.iter().any(|it| it.value == at) {
            continue;
        }
        let known: Vec<_> = list.iter().map(shown).collect();
        let known = known.join(", ");
        let message = format!("{} is none of the known values {known}, which others may follow", shown(new));
        let absolute = entry.absolute_keyword_location.map(|it| it.as_str());
        let rule = written(document, &place(absolute, entry.schema_location, root)).child(LIST);
        let (code, severity) = (FindingCode::UnknownValue, Severity::Note);
        found.push(Mismatch { code, message, value: at, is_key: false, rule, severity });
    }
    found
}
