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
