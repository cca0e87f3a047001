// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn get_last_tracking_point(
        &self,
        device_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/devices-lasttrackingpoint/{}", encode_path(& device_id.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn get_tracking_summary(
        &self,
        date: &::jiff::civil::Date,
        device_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/devices-pathtrack-sumary/{}/{}", encode_path(& date.to_string()),
                    encode_path(& device_id.to_string())
                ),
            );
        self.client.get(url).build()
    }
    pub fn list_device_visits(
        &self,
        date: &str,
        device_id: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self
            .base_url
            .at(
                &format!(
                    "/devices-visits/{}/{}", encode_path(& date.to_string()),
                    encode_path(& device_id.to_string())
                ),
            );
        self.client.get(url).build()
    }
}
