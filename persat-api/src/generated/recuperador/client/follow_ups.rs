// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Client;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::recuperador::types;
use progenitor_client::{
    ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue,
};
#[allow(unused_imports)]
use progenitor_client::RequestBuilderExt;
impl Client {
    pub async fn list_follow_ups<'a>(
        &'a self,
        cpf_cnpj_formatado: &'a str,
        datagte: Option<&'a ::jiff::civil::Date>,
        datalte: Option<&'a ::jiff::civil::Date>,
        id_consultor: Option<i64>,
        id_credor: i64,
        id_evento: Option<i64>,
        reagendar: Option<&'a types::RescheduledFilter>,
    ) -> Result<ResponseValue<ByteStream>, Error<ByteStream>> {
        let url = format!("{}/v1Followup/", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
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
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_follow_ups",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            _ => Err(Error::ErrorResponse(ResponseValue::stream(response))),
        }
    }
}
