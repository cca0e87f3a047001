// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
use ::serde::Serialize;
/// An event sent by the vendor.
///
/// Match with a `_` arm: events are added without a major release. One that this version
/// does not know arrives whole as `Unknown`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `client.created`: a client was created.
    ///
    /// Sent when a client is created by hand, by the mass importer or from the Android app. It is
    /// **not** sent when the client is created through this API.
    ///
    /// The vendor's prose calls the data `payload.client`; its printed event has the client's
    /// fields directly in `payload`, which is what this description says.
    ///
    /// This event is documented by the vendor. Vendor's page: [Cliente creado](https://docs.api.persat.com.ar/entidades-basicas/clientes/eventos-webhooks/evento-de-cliente-creado).
    ClientCreated(::std::boxed::Box<types::Client>),
    /// `workorder.created`: a work order was created.
    ///
    /// Sent when a work order is created. Which fields `payload` has varies with its state
    /// (`PENDIENTE`, `PROYECTADA` or `ASIGNADA`).
    ///
    /// **Do not rely on it coming first.** An occurrence of a repeating order counts as created
    /// only when it is first changed (assigned, labelled, its duration or instructions edited).
    /// If the technician completes it unchanged, this event never comes and
    /// `workorder.finished` arrives alone.
    ///
    /// This event is documented by the vendor. Vendor's page: [OT creada](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/orden-de-trabajo-finalizada/orden-de-trabajo-creada).
    WorkorderCreated(::std::boxed::Box<types::WorkOrder>),
    /// An event this version does not know.
    Unknown(crate::webhook::UnknownEvent),
}
impl Event {
    /// Names of the events this version knows.
    pub const KNOWN: [&'static str; 2usize] = ["client.created", "workorder.created"];
    /// Name of the event, as sent.
    #[must_use]
    pub fn event_type(&self) -> &str {
        match self {
            Self::ClientCreated(_) => "client.created",
            Self::WorkorderCreated(_) => "workorder.created",
            Self::Unknown(event) => &event.event_type,
        }
    }
    pub(crate) fn decode(
        event_type: String,
        payload: ::serde_json::Value,
    ) -> ::std::result::Result<Self, crate::webhook::PayloadError> {
        match event_type.as_str() {
            "client.created" => crate::webhook::payload(payload).map(Self::ClientCreated),
            "workorder.created" => {
                crate::webhook::payload(payload).map(Self::WorkorderCreated)
            }
            _ => {
                ::std::result::Result::Ok(
                    Self::Unknown(crate::webhook::UnknownEvent {
                        event_type,
                        payload,
                    }),
                )
            }
        }
    }
}
impl Serialize for Event {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            Self::ClientCreated(payload) => {
                crate::webhook::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::WorkorderCreated(payload) => {
                crate::webhook::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::Unknown(event) => {
                crate::webhook::Envelope::new(&event.event_type, &event.payload)
                    .serialize(serializer)
            }
        }
    }
}
