// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

mod clients;
mod client_objects;
mod master_dbs;
mod devices;
mod users;
mod zones;
mod follow_ups;
mod tracking;
mod forms;
mod work_orders;
mod deliveries;
mod delivery_routes;
pub use clients::*;
pub use client_objects::*;
pub use master_dbs::*;
pub use devices::*;
pub use users::*;
pub use zones::*;
pub use follow_ups::*;
pub use tracking::*;
pub use forms::*;
pub use work_orders::*;
pub use deliveries::*;
pub use delivery_routes::*;
