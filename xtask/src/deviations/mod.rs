//! Named contradictions of the vendor's documentation (`openapi/deviations.yaml`).

mod list;
mod vendor;

pub use list::Deviations;
