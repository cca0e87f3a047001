//! Lists read to their end in constant memory.

mod array_items;
mod cycle;
pub(crate) mod items;
mod lists;
pub(crate) mod page;
mod pages;
pub mod sync;

#[cfg(feature = "recuperador")]
pub(crate) use lists::by_element;
pub(crate) use lists::{Key, by_cursor, by_offset, by_window};
