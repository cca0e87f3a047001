//! `generate`: from the YAML to the client crate's generated files.

mod alike;
mod arguments;
mod builders;
mod changes;
mod checks;
mod dispatch;
mod docs;
mod enums;
mod events;
mod exact;
mod examples;
mod files;
mod fixups;
mod handles;
mod json_schema;
mod methods;
pub mod naming;
mod objects;
mod places;
mod progenitor;
mod requests;
mod resources;
mod response;
mod rust;
mod streams;
mod syntax;
mod tidy;
mod types;
mod wording;

pub use crate::output::{File, check, replace, write};
pub use files::files;
pub use fixups::bases;
pub use progenitor::BY_HAND;
