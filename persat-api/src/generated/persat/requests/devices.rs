// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_devices(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/devices");
        self.client.get(url).build()
    }
    pub fn get_device(&self, device_id: i64) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/devices/{}", encode_path(& device_id.to_string())));
        self.client.get(url).build()
    }
}
