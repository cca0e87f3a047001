// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_approved_installment_events(
        &self,
        id_credor: i64,
        qtde_dias_leitura: Option<i64>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1PayloadWebhookParcelaAprovada");
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
}
