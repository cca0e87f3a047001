// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::persat::types;
impl Requests<'_> {
    pub fn create_follow_up(
        &self,
        body: &types::FollowUpCreate,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/follow_ups");
        self.client.post(url).json(&body).build()
    }
}
