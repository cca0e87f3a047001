// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::shared::{ClientReference, DeliveryContact, DeliveryState};
/// What the event tells about what was to be delivered.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct DeletedDeliveryData {
    /// Whom to ask for.
    pub contact: DeliveryContact,
}
crate::codec::object::object! {
    DeletedDeliveryData; members : 0 "contact"; needed : 0; values : 0 contact; nullable
    :; times :; others : ();
}
/// The part of a deleted delivery that the event has.
#[non_exhaustive]
#[derive(::serde::Serialize, Clone, Debug, PartialEq)]
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
crate::codec::object::object! {
    DeletedDeliverySummary; members : 0 "client" 1 "created" 2 "delivery_data" 3 "_id" 4
    "state"; needed : 1 2 3 4; values : 1 created 2 delivery_data 3 id 4 state; nullable
    : 0 client; times :; others : ();
}
