// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_form_schemas(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/digital-forms-schemas");
        self.client.get(url).build()
    }
    pub fn get_form_schema(
        &self,
        schema_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/digital-forms-schemas/{}", encode_path(& schema_id.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn list_forms(
        &self,
        from: &crate::codec::time::CalendarDay,
        limit: i32,
        offset: i64,
        to: &crate::codec::time::CalendarDay,
        uid_client: Option<&str>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/digital-forms");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .build()
    }
    pub fn create_form(
        &self,
        body: &types::FormCreate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/digital-forms");
        self.client.post(url).json(&body).build()
    }
    pub fn get_form(&self, form_id: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/digital-forms/{}", encode_path(& form_id.to_string())));
        self.client.get(url).build()
    }
    pub fn update_form(
        &self,
        form_id: &str,
        body: &types::FormChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/digital-forms/{}", encode_path(& form_id.to_string())));
        self.client.put(url).json(&body).build()
    }
    pub fn get_form_pdf(&self, form_id: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/digital-forms/pdf/{}", encode_path(& form_id.to_string())));
        self.client.get(url).build()
    }
    pub fn update_form_state(
        &self,
        form_id: &str,
        body: &types::FormStateUpdate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/digital-forms/state/{}", encode_path(& form_id.to_string())));
        self.client.put(url).json(&body).build()
    }
    pub fn list_form_state_history(
        &self,
        form_id: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/digital-forms/state-historical/{}", encode_path(& form_id
                    .to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn list_form_states(
        &self,
        form_group: Option<i64>,
        without_deleted: Option<bool>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/digital-forms-states");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("form_group", &form_group))
            .query(
                &progenitor_client::QueryParam::new("without_deleted", &without_deleted),
            )
            .build()
    }
    pub fn get_form_state(
        &self,
        state_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!("/digital-forms-states/{}", encode_path(& state_id.to_string())),
            );
        self.client.get(url).build()
    }
}
