// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::recuperador::types;
impl Requests<'_> {
    pub fn list_follow_ups(
        &self,
        cpf_cnpj_formatado: &str,
        datagte: Option<&::jiff::civil::Date>,
        datalte: Option<&::jiff::civil::Date>,
        id_consultor: Option<i64>,
        id_credor: i64,
        id_evento: Option<i64>,
        reagendar: Option<&types::RescheduledFilter>,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1Followup/");
        self.client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new(
                    "cpf_cnpj_formatado",
                    &cpf_cnpj_formatado,
                ),
            )
            .query(&progenitor_client::QueryParam::new("datagte", &datagte))
            .query(&progenitor_client::QueryParam::new("datalte", &datalte))
            .query(&progenitor_client::QueryParam::new("id_consultor", &id_consultor))
            .query(&progenitor_client::QueryParam::new("id_credor", &id_credor))
            .query(&progenitor_client::QueryParam::new("id_evento", &id_evento))
            .query(&progenitor_client::QueryParam::new("reagendar", &reagendar))
            .build()
    }
}
