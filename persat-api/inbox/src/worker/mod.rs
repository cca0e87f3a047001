//! Workers: they take events, hand them to a handler, and note what came of it.

mod claimed;
mod failure;
mod handler;
mod keeper;
mod one;
mod run;
mod settings;

pub use claimed::{Claimed, Completion};
pub use failure::Failure;
pub use handler::Handler;
pub use run::Worker;
