// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

mod client_objects;
mod clients;
mod deliveries;
mod delivery_routes;
mod devices;
mod follow_ups;
mod forms;
mod master_dbs;
mod tracking;
mod users;
mod work_orders;
mod zones;
/// Builds the requests of all operations.
pub struct Requests<'a> {
    pub(crate) base_url: &'a crate::client::base_url::BaseUrl,
    pub(crate) client: &'a ::reqwest::Client,
}
