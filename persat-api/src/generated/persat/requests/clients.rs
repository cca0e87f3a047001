// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_clients(
        &self,
        limit: Option<i32>,
        offset: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/clients");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    pub fn create_client(
        &self,
        body: &types::ClientCreate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/clients");
        self.client.post(url).json(&body).build()
    }
    pub fn get_client(&self, uid_client: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/clients/{}", encode_path(& uid_client.to_string())));
        self.client.get(url).build()
    }
    pub fn update_client(
        &self,
        uid_client: &str,
        body: &types::ClientChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/clients/{}", encode_path(& uid_client.to_string())));
        self.client.put(url).json(&body).build()
    }
    pub fn delete_client(
        &self,
        uid_client: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/clients/{}", encode_path(& uid_client.to_string())));
        self.client.delete(url).build()
    }
    pub fn list_client_groups(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/client-groups");
        self.client.get(url).build()
    }
    pub fn list_client_types(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/client-types");
        self.client.get(url).build()
    }
    pub fn list_client_custom_fields(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/client-custom-fields");
        self.client.get(url).build()
    }
}
