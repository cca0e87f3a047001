// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_zones(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/zones");
        self.client.get(url).build()
    }
}
