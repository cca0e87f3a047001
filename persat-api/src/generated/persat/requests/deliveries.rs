// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_delivery_schemas(
        &self,
        include_widgets: Option<bool>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/deliveries-schemas");
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new("includeWidgets", &include_widgets),
            )
            .build()
    }
    pub fn get_delivery_schema(
        &self,
        schema_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!("/deliveries-schemas/{}", encode_path(& schema_id.to_string())),
            );
        self.client.get(url).build()
    }
    pub fn list_delivery_labels(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/deliveries-labels");
        self.client.get(url).build()
    }
    pub fn get_delivery_label(
        &self,
        label_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/deliveries-labels/{}", encode_path(& label_id.to_string())));
        self.client.get(url).build()
    }
    pub fn update_delivery_label(
        &self,
        label_id: i64,
        body: &types::LabelChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/deliveries-labels/{}", encode_path(& label_id.to_string())));
        self.client.put(url).json(&body).build()
    }
    pub fn list_deliveries(
        &self,
        limit: i32,
        next: Option<i64>,
        uid_client: Option<&str>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/deliveries");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("next", &next))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .build()
    }
    pub fn create_delivery(
        &self,
        body: &types::DeliveryCreate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/deliveries");
        self.client.post(url).json(&body).build()
    }
    pub fn get_delivery(&self, id: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/deliveries/{}", encode_path(& id.to_string())));
        self.client.get(url).build()
    }
    pub fn delete_delivery(&self, id: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/deliveries/{}", encode_path(& id.to_string())));
        self.client.delete(url).build()
    }
    pub fn get_delivery_pdf(
        &self,
        delivery_id: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/deliveries/pdf/{}", encode_path(& delivery_id.to_string())));
        self.client.get(url).build()
    }
}
