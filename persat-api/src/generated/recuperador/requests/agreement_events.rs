// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::recuperador::types;
impl Requests<'_> {
    pub fn list_agreement_events(
        &self,
        id_credor: i64,
        qtde_dias_leitura: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1PayloadWebhookAcordo");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .query(
                &progenitor_client::QueryParam::new(
                    "qtde_dias_leitura",
                    &qtde_dias_leitura,
                ),
            )
            .build()
    }
    pub fn mark_agreement_event_read(
        &self,
        body: &types::AgreementEventMark,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1PayloadWebhookAcordo");
        self.client.post(url).json(&body).build()
    }
}
