//! Suites: what a command has to say of small documents, recordings and pairs of documents. They are
//! data (`suite/*.yaml`), so that other tools can be run on the very same.

pub mod documents;
pub mod pairs;
mod reader;
pub mod recordings;

pub use documents::{Case, Suite};
