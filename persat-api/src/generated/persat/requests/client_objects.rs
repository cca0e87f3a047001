// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_client_object_schemas(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/clientobj");
        self.client.get(url).build()
    }
    pub fn get_client_object_schema(
        &self,
        obj_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/clientobj/{}", encode_path(& obj_id.to_string())));
        self.client.get(url).build()
    }
    pub fn get_client_object(
        &self,
        uid_client: &str,
        obj_id: i64,
        field_1: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/clientobjvalue/{}/{}/{}", encode_path(& uid_client.to_string()),
                    encode_path(& obj_id.to_string()), encode_path(& field_1.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn update_client_object(
        &self,
        uid_client: &str,
        obj_id: i64,
        field_1: &str,
        body: &types::ClientObjectChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/clientobjvalue/{}/{}/{}", encode_path(& uid_client.to_string()),
                    encode_path(& obj_id.to_string()), encode_path(& field_1.to_string())
                ),
            );
        self.client.put(url).json(&body).build()
    }
    pub fn delete_client_object(
        &self,
        uid_client: &str,
        obj_id: i64,
        field_1: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/clientobjvalue/{}/{}/{}", encode_path(& uid_client.to_string()),
                    encode_path(& obj_id.to_string()), encode_path(& field_1.to_string())
                ),
            );
        self.client.delete(url).build()
    }
    pub fn list_client_objects(
        &self,
        uid_client: &str,
        obj_id: i64,
        limit: i32,
        offset: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/listclientobjvalues/{}/{}", encode_path(& uid_client.to_string()),
                    encode_path(& obj_id.to_string())
                ),
            );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    pub fn list_changed_client_objects(
        &self,
        obj_id: i64,
        last_updated: &crate::codec::time::UtcDateTime,
        limit: i32,
        offset: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/listclientobjvaluesupdated/{}", encode_path(& obj_id.to_string())
                ),
            );
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("last_updated", &last_updated))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
}
