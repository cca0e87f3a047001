//! `coverage`: what samples and recordings show of a description, and what they do not.

mod graph;
pub mod page;
pub mod seen;
pub mod shown;
