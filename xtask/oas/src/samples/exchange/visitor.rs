//! What looks on while exchanges are judged.

use crate::document::Pointer;
use crate::model::Direction;
use serde_json::Value;

/// Sees what an exchange shows of a description, besides whether it fits.
pub trait Visitor {
    /// An operation was called.
    fn operation(&mut self, operation: usize);
    /// One of its documented responses was given.
    fn response(&mut self, operation: usize, status: &str);
    /// A parameter was sent, with a value that fits.
    fn parameter(&mut self, operation: usize, at: &Pointer, schema: Option<&Pointer>, value: Option<&Value>);
    /// A body was seen, with a value that fits.
    fn body(&mut self, operation: usize, direction: Direction, schema: &Pointer, value: &Value);
}

/// Looks at nothing.
impl Visitor for () {
    fn operation(&mut self, _: usize) {}
    fn response(&mut self, _: usize, _: &str) {}
    fn parameter(&mut self, _: usize, _: &Pointer, _: Option<&Pointer>, _: Option<&Value>) {}
    fn body(&mut self, _: usize, _: Direction, _: &Pointer, _: &Value) {}
}
