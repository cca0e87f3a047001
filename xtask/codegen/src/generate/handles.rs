//! The facade's names of operations: a handle by tag (`x-handle`), a method by operation (`x-method`).

use super::naming::{field, type_name};
use crate::repository::Project;
use oas::model::{Api, Operation};

/// The handle of an operation's tag.
#[must_use]
pub fn handle<'a>(api: &'a Api, operation: &Operation) -> Option<&'a str> {
    api.tags.iter().find(|tag| tag.name == operation.tag)?.handle.as_deref()
}

/// The method of an operation.
#[must_use]
pub fn method(api: &Api, operation: &Operation) -> String {
    let given = operation.node(&api.document).and_then(|node| node.text("x-method"));
    given.map_or_else(|| field(&operation.id), str::to_owned)
}

/// An operation as a caller writes it, with a link to its documentation; `None` without a handle.
#[must_use]
pub fn link(project: Project, api: &Api, operation: &Operation) -> Option<String> {
    let (handle, method) = (handle(api, operation)?, method(api, operation));
    Some(format!("[`{handle}().{method}()`]({}::resources::{}::{method})", project.public, type_name(handle)))
}
