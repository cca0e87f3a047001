//! What the module promises, on the facts of the vendor's pages.

mod answers;
mod fill;
mod round_trip;
mod values;
