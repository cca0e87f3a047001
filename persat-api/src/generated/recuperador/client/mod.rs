// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

mod agreement_events;
mod debts;
mod follow_ups;
mod imports;
mod installment_events;
use progenitor_client::{ClientHooks, ClientInfo};
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::http::headers::CallHeaders,
}
impl Client {
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::http::headers::CallHeaders,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::http::headers::CallHeaders> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::http::headers::CallHeaders {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::http::headers::CallHeaders>,
    {}
};
