//! What somebody writes who uses reqwest and serde directly: the same fields, dates as texts.

pub mod calls;
pub mod types;
