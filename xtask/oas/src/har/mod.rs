//! HAR files (HTTP Archive 1.2), read one exchange at a time: memory does not grow with the file.
//!
//! [`Reader`] cuts `log.entries` into its elements and knows where in the file each one stands;
//! [`Raw::entry`] parses one; [`Raw::located`] finds line and column of anything inside it, down to
//! a value within a body, which is JSON in a string of JSON.

mod body;
mod bytes;
mod entry;
mod foreign;
mod packed;
mod place;
mod reader;

pub use body::{Unreadable, decoded};
pub use entry::{Content, Entry, Field, PostData, Request, Response};
pub use packed::{Archive, Beside};
pub use place::{Located, Place};
pub use reader::{Input, MAX_ENTRY, Raw, Reader};
