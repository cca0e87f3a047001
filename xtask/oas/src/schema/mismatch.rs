//! What about a value does not fit its schema.

use crate::document::Pointer;
use crate::report::{FindingCode, Severity};
use jsonschema::error::TypeKind;
use serde_json::Value;

/// One thing about a value that does not fit its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Stable code.
    pub(crate) code: FindingCode,
    /// What is wrong.
    pub message: String,
    /// Place in the value.
    pub value: Pointer,
    /// Whether the place is a key (an undeclared property) rather than a value.
    pub is_key: bool,
    /// Place of the rule in the description.
    pub rule: Pointer,
    /// How much it weighs.
    pub severity: Severity,
}

pub(super) fn types(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(many) => many.iter().map(|it| it.to_string()).collect::<Vec<_>>().join(" or "),
    }
}

/// A value in a message, cut when long.
pub(super) fn shown(value: &Value) -> String {
    let text = match value {
        Value::Object(_) => return "an object".to_owned(),
        Value::Array(_) => return "an array".to_owned(),
        other => other.to_string(),
    };
    if text.chars().count() > 60 { format!("{}…", text.chars().take(60).collect::<String>()) } else { text }
}
