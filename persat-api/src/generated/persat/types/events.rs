// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{ClientReference, DeliveryContact, DeliveryState};
/// What the event tells about what was to be delivered.
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedDeliveryData {
    /// Whom to ask for.
    pub contact: DeliveryContact,
}
/// The part of a deleted delivery that the event has.
#[non_exhaustive]
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedDeliverySummary {
    /// The client a form, a work order or a delivery is for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client: ::std::option::Option<ClientReference>,
    /// When it was inserted, on the clock of `created` in `Delivery`.
    pub created: crate::codec::time::DateTimeInUnknownZone,
    /// What the event tells about what was to be delivered.
    pub delivery_data: DeletedDeliveryData,
    /// Identifier.
    #[serde(rename = "_id")]
    pub id: ::std::string::String,
    /// State of a delivery.
    pub state: DeliveryState,
}
