// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod builders;
pub mod client;
pub mod enums;
pub mod resources;
/// Version of the API's description that this was generated from.
pub const DESCRIPTION_VERSION: &str = "0.1.0";
