//! Cross-cutting tests: the descriptions, the samples, the generated types and HTTP held against
//! each other. What the tests share lies here.

pub mod arbitrary;
/// Which generated type reads which sample.
#[rustfmt::skip]
pub mod dispatch;
pub mod fuzz;
pub mod json_schema;
pub mod round_trip;
/// Every generated type.
#[rustfmt::skip]
pub mod schemas;
