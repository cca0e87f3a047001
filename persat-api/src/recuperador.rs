//! Recuperador CRM (debt collection, Brazil): follow-ups and debts of a debtor, imports, and the events of
//! agreements and installments.
//!
//! Field names are the vendor's, in Portuguese. Dates and times have no zone. Amounts are a [`Decimal`], which
//! changes no digit; members that no source names are kept as [`RawJson`].
//!
//! # What this client never does by itself
//! - Send a POST twice: an import runs later, so that a lost response tells nothing of it, and only the e-mail
//!   does. Ask [`Error::may_have_been_carried_out`](crate::Error::may_have_been_carried_out), and wait for that
//!   e-mail.
//! - Overwrite, let duplicates pass, or call something paid: [`UpdateExisting`](types::UpdateExisting),
//!   [`StopAtDuplicates`](types::StopAtDuplicates) and [`PaymentState`](types::PaymentState) have no default.
//! - Mark an event as read: listing does not, and a mark takes the event from every reader of the account.
//! - Ask another host, follow a redirect, open a payment link, or divide an import.

pub use crate::client::Recuperador;
pub use crate::codec::decimal::{Decimal, NoDecimal};
pub use crate::codec::raw_json::RawJson;
pub use crate::generated::recuperador::DESCRIPTION_VERSION;

/// What Recuperador CRM sends and receives. How what is sent is made: see [`types`](crate::types).
pub mod types {
    pub use crate::generated::recuperador::types::*;
}

/// The resource handles of [`Recuperador`] and the calls they make.
pub mod resources {
    pub use crate::generated::recuperador::resources::*;
}

impl From<&types::AgreementEvent> for types::AgreementEventMark {
    /// The mark for an event, by the numbers that it holds. Send it once the event is stored.
    fn from(event: &types::AgreementEvent) -> Self {
        Self {
            id: event.id,
            id_assessoria: event.id_assessoria,
            id_credor: event.id_credor,
            id_acordo: event.id_acordo,
            id_cliente: event.id_cliente,
        }
    }
}
