// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod agreement_events;
mod debts;
mod follow_ups;
mod imports;
mod installment_events;
/// Builds the requests of all operations.
pub struct Requests<'a> {
    pub(crate) base_url: &'a crate::client::base_url::BaseUrl,
    pub(crate) client: &'a ::reqwest::Client,
}
