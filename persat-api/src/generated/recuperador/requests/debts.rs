// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
impl Requests<'_> {
    pub fn list_debts(
        &self,
        cpf_cnpj: &str,
        id_credor: i64,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1Divida/");
        self.client
            .get(url)
            .query(&progenitor_client::QueryParam::new("cpf_cnpj", &cpf_cnpj))
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .build()
    }
}
