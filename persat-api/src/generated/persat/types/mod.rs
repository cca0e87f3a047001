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
#[cfg(feature = "events")]
mod events;
#[cfg(feature = "follow-ups")]
mod follow_ups;
#[cfg(feature = "forms")]
mod forms;
#[cfg(feature = "master-dbs")]
mod master_dbs;
mod shared;
#[cfg(feature = "tracking")]
mod tracking;
#[cfg(feature = "users")]
mod users;
#[cfg(feature = "work-orders")]
mod work_orders;
#[cfg(feature = "zones")]
mod zones;
#[cfg(feature = "client-objects")]
pub use client_objects::*;
#[cfg(feature = "clients")]
pub use clients::*;
#[cfg(feature = "deliveries")]
pub use deliveries::*;
#[cfg(feature = "delivery-routes")]
pub use delivery_routes::*;
#[cfg(feature = "devices")]
pub use devices::*;
#[cfg(feature = "events")]
pub use events::*;
#[cfg(feature = "follow-ups")]
pub use follow_ups::*;
#[cfg(feature = "forms")]
pub use forms::*;
#[cfg(feature = "master-dbs")]
pub use master_dbs::*;
pub use shared::*;
#[cfg(feature = "tracking")]
pub use tracking::*;
#[cfg(feature = "users")]
pub use users::*;
#[cfg(feature = "work-orders")]
pub use work_orders::*;
#[cfg(feature = "zones")]
pub use zones::*;
