// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn list_work_order_schemas(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/work-orders-schemas");
        self.client.get(url).build()
    }
    pub fn get_work_order_schema(
        &self,
        wo_schema_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/work-orders-schemas/{}", encode_path(& wo_schema_id.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn list_work_order_labels(&self) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/work-orders-labels");
        self.client.get(url).build()
    }
    pub fn get_work_order_label(
        &self,
        label_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/work-orders-labels/{}", encode_path(& label_id.to_string())));
        self.client.get(url).build()
    }
    pub fn list_work_orders(
        &self,
        from: &crate::codec::time::CalendarDay,
        states: Option<&::std::vec::Vec<types::WorkOrderStateFilter>>,
        to: &crate::codec::time::CalendarDay,
        uid_client: Option<&str>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/work-orders");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("states", &states))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("uid_client", &uid_client))
            .build()
    }
    pub fn create_work_order(
        &self,
        body: &types::WorkOrderCreate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/work-orders");
        self.client.post(url).json(&body).build()
    }
    pub fn get_work_order(&self, wo_id: &str) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/work-orders/{}", encode_path(& wo_id.to_string())));
        self.client.get(url).build()
    }
    pub fn update_work_order(
        &self,
        wo_id: &str,
        body: &types::WorkOrderChanges,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/work-orders/{}", encode_path(& wo_id.to_string())));
        self.client.put(url).json(&body).build()
    }
    pub fn cancel_work_order(
        &self,
        wo_id: &str,
        body: &types::WorkOrderCancellation,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/work-orders/{}/cancel", encode_path(& wo_id.to_string())));
        self.client.post(url).json(&body).build()
    }
    pub fn get_work_order_track_link(
        &self,
        wo_id: &str,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(&format!("/work-orders/tracklink/{}", encode_path(& wo_id.to_string())));
        self.client.get(url).build()
    }
}
