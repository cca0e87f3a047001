// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_delivery_routes(
        &self,
        date: &crate::codec::time::CalendarDay,
        device_id: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/deliveryRoutes");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("date", &date))
            .query(&progenitor_client::QueryParam::new("device_id", &device_id))
            .build()
    }
}
