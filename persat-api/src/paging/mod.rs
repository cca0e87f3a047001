//! Lists read to their end in constant memory.

mod array_items;
pub mod changes;
mod cycle;
pub(crate) mod items;
mod lists;
pub(crate) mod page;
mod pages;
mod task;

#[cfg(feature = "recuperador")]
pub(crate) use lists::by_element;
pub(crate) use lists::{Key, Place, by_cursor, by_offset, by_window};
