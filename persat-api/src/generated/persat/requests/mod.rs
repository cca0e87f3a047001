// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

#[cfg(feature = "client-objects")]
mod client_objects;
#[cfg(feature = "clients")]
mod clients;
#[cfg(feature = "deliveries")]
mod deliveries;
#[cfg(feature = "delivery-routes")]
mod delivery_routes;
#[cfg(feature = "devices")]
mod devices;
#[cfg(feature = "follow-ups")]
mod follow_ups;
#[cfg(feature = "forms")]
mod forms;
#[cfg(feature = "master-dbs")]
mod master_dbs;
#[cfg(feature = "tracking")]
mod tracking;
#[cfg(feature = "users")]
mod users;
#[cfg(feature = "work-orders")]
mod work_orders;
#[cfg(feature = "zones")]
mod zones;
/// Builds the requests of all operations.
pub struct Requests<'a> {
    pub(crate) base_url: &'a crate::client::base_url::BaseUrl,
    pub(crate) client: &'a ::reqwest::Client,
}
