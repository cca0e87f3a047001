//! Recuperador CRM (debt collection, Brazil): the list of follow-ups.
//!
//! Field names are the vendor's, in Portuguese. Dates and times have no zone.

pub use crate::client::Recuperador;
pub use crate::generated::recuperador::DESCRIPTION_VERSION;

/// What Recuperador CRM sends and receives.
pub mod types {
    pub use crate::generated::recuperador::client::types::*;
    pub use crate::generated::recuperador::enums::*;
}

/// The resource handles of [`Recuperador`] and the calls they make.
pub mod resources {
    pub use crate::generated::recuperador::resources::*;
}

/// The client as the generator writes it; see [`crate::raw`] for its limits.
pub mod raw {
    pub use crate::generated::recuperador::client::Client;
    pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
}
