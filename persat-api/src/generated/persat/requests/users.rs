// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_users(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/users");
        self.client.get(url).build()
    }
    pub fn list_technician_users(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/technician-users");
        self.client.get(url).build()
    }
}
