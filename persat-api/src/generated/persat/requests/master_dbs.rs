// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_master_dbs(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/masterdbs");
        self.client.get(url).build()
    }
    pub fn get_master_db(&self, mdb_id: i64) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/masterdbs/{}", encode_path(& mdb_id.to_string())));
        self.client.get(url).build()
    }
    pub fn list_changed_master_db_elements(
        &self,
        mdb_id: i64,
        last_updated: &crate::codec::time::UtcDateTime,
        limit: i32,
        offset: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/masterdbvalues/{}", encode_path(& mdb_id.to_string())));
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("last_updated", &last_updated))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()
    }
    pub fn get_master_db_element(
        &self,
        mdb_id: i64,
        field_1: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/masterdbvalues/{}/{}", encode_path(& mdb_id.to_string()),
                    encode_path(& field_1.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn update_master_db_element(
        &self,
        mdb_id: i64,
        field_1: &str,
        body: &types::MasterDbElementChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/masterdbvalues/{}/{}", encode_path(& mdb_id.to_string()),
                    encode_path(& field_1.to_string())
                ),
            );
        self.client.put(url).json(&body).build()
    }
    pub fn delete_master_db_element(
        &self,
        mdb_id: i64,
        field_1: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/masterdbvalues/{}/{}", encode_path(& mdb_id.to_string()),
                    encode_path(& field_1.to_string())
                ),
            );
        self.client.delete(url).build()
    }
}
