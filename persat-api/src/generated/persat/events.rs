// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::types;
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
    ClientCreated(::std::boxed::Box<types::ClientRecord>),
    /// `client.updated`: a client was changed.
    ///
    /// Sent at every change of a client made by hand, by the mass importer or in the Android app.
    /// It is **not** sent when the client is changed through this API. The menu of the vendor's
    /// pages calls it "modified".
    ///
    /// This event is documented by the vendor. Vendor's page: [Cliente modificado](https://docs.api.persat.com.ar/entidades-basicas/clientes/eventos-webhooks/evento-de-cliente-modificado).
    ClientUpdated(::std::boxed::Box<types::ClientRecord>),
    /// `client.deleted`: a client was deleted.
    ///
    /// Sent when a client is deleted in the web app or in the Android app. It is **not** sent when
    /// the client is deleted through this API.
    ///
    /// This event is documented by the vendor. Vendor's page: [Cliente eliminado](https://docs.api.persat.com.ar/entidades-basicas/clientes/eventos-webhooks/evento-de-cliente-borrado).
    ClientDeleted(::std::boxed::Box<types::DeletedClient>),
    /// `workorder.created`: a work order was created.
    ///
    /// Sent when a work order is created. Which fields `payload` has varies with its state
    /// (`PENDIENTE`, `PROYECTADA` or `ASIGNADA`). Whether it is also sent for orders created through
    /// this API is not known.
    ///
    /// **Do not rely on it coming first.** An occurrence of a repeating order counts as created
    /// only when it is first changed (assigned, labelled, its duration or instructions edited).
    /// If the technician completes it unchanged, this event never comes and
    /// `workorder.finished` arrives alone.
    ///
    /// This event is documented by the vendor. Vendor's page: [OT creada](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/orden-de-trabajo-finalizada/orden-de-trabajo-creada).
    ///
    /// **Rules.**
    ///
    /// - The order is `PENDIENTE`, `PROYECTADA` or `ASIGNADA` (documented).
    /// - An `_id` of `-1` occurs in lists only (documented).
    WorkOrderCreated(::std::boxed::Box<types::WorkOrder>),
    /// `workorder.finished`: a work order was carried out.
    ///
    /// Sent when the technician has finished a work order. For an occurrence of a repeating order
    /// it can come without any `workorder.created` before it. Its name is known from the page about
    /// that event; its own page could not be read. That the payload is a work order with results
    /// is concluded from a program that receives finished orders, whose code names no event.
    ///
    /// This event is documented by the vendor in part.
    ///
    /// **Rules.**
    ///
    /// - `wo_data.results` of the order is there (concluded from the printed payloads).
    /// - An `_id` of `-1` occurs in lists only (documented).
    WorkOrderFinished(::std::boxed::Box<types::WorkOrder>),
    /// `workorder.closed`: a work order was closed.
    ///
    /// Sent when a coordinator closes a work order in the web app. It is **not** sent when the
    /// order is closed through the API. The payload is the whole order, in one of the states
    /// `CERRADA_OK`, `CERRADA_CON_DESVIO` and `CERRADA_NO_CUMPLIDA`, with the reason in
    /// `wo_data.results.closing_info.cause`.
    ///
    /// This event is documented by the vendor. Vendor's page: [OT cerrada](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/orden-de-trabajo-finalizada/orden-de-trabajo-cerrada).
    ///
    /// **Rules.**
    ///
    /// - The order is `CERRADA_OK`, `CERRADA_CON_DESVIO` or `CERRADA_NO_CUMPLIDA` (documented).
    /// - An `_id` of `-1` occurs in lists only (documented).
    WorkOrderClosed(::std::boxed::Box<types::WorkOrder>),
    /// `delivery.created`: a delivery was created.
    ///
    /// Sent when a delivery is created by hand or by the import of a spreadsheet; whether also for
    /// those created through this API is not known. Only name and occasion are known, from the page
    /// about setting up events: the payload may be an object or an array.
    ///
    /// This event is documented by the vendor in part. Vendor's page: [Configurar Webhooks](https://docs.api.persat.com.ar/como-usar-la-api/nueva-entrega).
    DeliveryCreated(::serde_json::Value),
    /// `delivery.deleted`: deliveries were deleted.
    ///
    /// Sent when deliveries are deleted in the web app, one or many at once, and **also** when one
    /// is deleted through this API. The payload is always an array.
    ///
    /// This event is documented by the vendor. Vendor's page: [Entrega Eliminada](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/nueva-entrega-1/entrega-borrada).
    DeliveryDeleted(::std::vec::Vec<types::DeletedDeliverySummary>),
    /// `deliveryRoute.assigned`: a delivery route was assigned.
    ///
    /// Sent when a route is assigned to a device, in the deliveries module only. Only name and
    /// occasion are known, from the page about setting up events: the payload may be an object or
    /// an array.
    ///
    /// This event is documented by the vendor in part. Vendor's page: [Configurar Webhooks](https://docs.api.persat.com.ar/como-usar-la-api/nueva-entrega).
    DeliveryRouteAssigned(::serde_json::Value),
    /// `deliveryRoute.updated`: an assigned delivery route was changed.
    ///
    /// Sent when an assigned route is changed. Only name and occasion are known, from the page
    /// about setting up events: the payload may be an object or an array.
    ///
    /// This event is documented by the vendor in part. Vendor's page: [Configurar Webhooks](https://docs.api.persat.com.ar/como-usar-la-api/nueva-entrega).
    DeliveryRouteUpdated(::serde_json::Value),
    /// An event this version does not know.
    Unknown(crate::webhook::envelope::UnknownEvent),
}
impl Event {
    /// Names of the events this version knows; a later one may know more.
    pub const KNOWN: &'static [&'static str] = &[
        "client.created",
        "client.updated",
        "client.deleted",
        "workorder.created",
        "workorder.finished",
        "workorder.closed",
        "delivery.created",
        "delivery.deleted",
        "deliveryRoute.assigned",
        "deliveryRoute.updated",
    ];
    /// Name of the event, as sent.
    #[must_use]
    pub fn event_type(&self) -> &str {
        match self {
            Self::ClientCreated(_) => "client.created",
            Self::ClientUpdated(_) => "client.updated",
            Self::ClientDeleted(_) => "client.deleted",
            Self::WorkOrderCreated(_) => "workorder.created",
            Self::WorkOrderFinished(_) => "workorder.finished",
            Self::WorkOrderClosed(_) => "workorder.closed",
            Self::DeliveryCreated(_) => "delivery.created",
            Self::DeliveryDeleted(_) => "delivery.deleted",
            Self::DeliveryRouteAssigned(_) => "deliveryRoute.assigned",
            Self::DeliveryRouteUpdated(_) => "deliveryRoute.updated",
            Self::Unknown(event) => &event.event_type,
        }
    }
    /// Reads the payload of an event that this version knows.
    pub(crate) fn read<'de, D: ::serde::Deserializer<'de>>(
        event_type: &str,
        payload: D,
    ) -> ::std::result::Result<Self, D::Error> {
        match event_type {
            "client.created" => {
                ::serde::Deserialize::deserialize(payload).map(Self::ClientCreated)
            }
            "client.updated" => {
                ::serde::Deserialize::deserialize(payload).map(Self::ClientUpdated)
            }
            "client.deleted" => {
                ::serde::Deserialize::deserialize(payload).map(Self::ClientDeleted)
            }
            "workorder.created" => {
                ::serde::Deserialize::deserialize(payload).map(Self::WorkOrderCreated)
            }
            "workorder.finished" => {
                ::serde::Deserialize::deserialize(payload).map(Self::WorkOrderFinished)
            }
            "workorder.closed" => {
                ::serde::Deserialize::deserialize(payload).map(Self::WorkOrderClosed)
            }
            "delivery.created" => {
                ::serde::Deserialize::deserialize(payload).map(Self::DeliveryCreated)
            }
            "delivery.deleted" => {
                ::serde::Deserialize::deserialize(payload).map(Self::DeliveryDeleted)
            }
            "deliveryRoute.assigned" => {
                ::serde::Deserialize::deserialize(payload)
                    .map(Self::DeliveryRouteAssigned)
            }
            "deliveryRoute.updated" => {
                ::serde::Deserialize::deserialize(payload)
                    .map(Self::DeliveryRouteUpdated)
            }
            _ => {
                ::std::result::Result::Err(
                    ::serde::de::Error::custom("this event is not known"),
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
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::ClientUpdated(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::ClientDeleted(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::WorkOrderCreated(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::WorkOrderFinished(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::WorkOrderClosed(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::DeliveryCreated(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::DeliveryDeleted(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::DeliveryRouteAssigned(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::DeliveryRouteUpdated(payload) => {
                crate::webhook::envelope::Envelope::new(self.event_type(), payload)
                    .serialize(serializer)
            }
            Self::Unknown(event) => event.serialize(serializer),
        }
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Event {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Event".into()
    }
    fn schema_id() -> ::std::borrow::Cow<'static, str> {
        concat!(module_path!(), "::Event").into()
    }
    fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "anyOf" : [crate ::codec::json_schema::event:: < ::std::boxed::Box <
            types::ClientRecord > > (generator, "client.created"), crate
            ::codec::json_schema::event:: < ::std::boxed::Box < types::ClientRecord > >
            (generator, "client.updated"), crate ::codec::json_schema::event:: <
            ::std::boxed::Box < types::DeletedClient > > (generator, "client.deleted"),
            crate ::codec::json_schema::event:: < ::std::boxed::Box < types::WorkOrder >
            > (generator, "workorder.created"), crate ::codec::json_schema::event:: <
            ::std::boxed::Box < types::WorkOrder > > (generator, "workorder.finished"),
            crate ::codec::json_schema::event:: < ::std::boxed::Box < types::WorkOrder >
            > (generator, "workorder.closed"), crate ::codec::json_schema::event:: <
            ::serde_json::Value > (generator, "delivery.created"), crate
            ::codec::json_schema::event:: < ::std::vec::Vec <
            types::DeletedDeliverySummary > > (generator, "delivery.deleted"), crate
            ::codec::json_schema::event:: < ::serde_json::Value > (generator,
            "deliveryRoute.assigned"), crate ::codec::json_schema::event:: <
            ::serde_json::Value > (generator, "deliveryRoute.updated"), crate
            ::codec::json_schema::unknown_event:: < crate
            ::webhook::envelope::UnknownEvent > (generator, & Self::KNOWN),] }
        )
    }
}
