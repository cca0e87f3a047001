//! An operation or event that is compared.

use super::changes::Vertex;
use super::places::Places;
use crate::model::Direction;
use std::collections::BTreeMap;

/// An operation that both documents have.
pub(super) struct Context {
    pub vertex: Vertex,
    /// Who writes its parameters and body: a request, or what is received for an event.
    pub sent: Direction,
    /// The path items.
    pub items: Places,
    /// The operations.
    pub at: Places,
    /// Old names of path parameters → new ones.
    pub names: BTreeMap<String, String>,
    /// What it is called in messages.
    pub called: String,
}
