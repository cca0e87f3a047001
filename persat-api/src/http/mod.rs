//! From a call to its response: sent, again where that is safe, read, judged.

pub(crate) mod array;
pub(crate) mod auth;
pub(crate) mod body;
pub(crate) mod check;
pub(crate) mod clock;
pub(crate) mod download;
mod envelope;
#[cfg(feature = "gzip")]
mod gzip;
pub(crate) mod items;
pub(crate) mod observe;
pub(crate) mod operation;
pub(crate) mod outcome;
pub(crate) mod pace;
pub(crate) mod partial_file;
mod read;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod run;
