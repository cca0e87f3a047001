// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::Requests;
#[allow(unused_imports)]
use crate::http::check::encode_path;
use crate::generated::recuperador::types;
impl Requests<'_> {
    pub fn import_debtors_and_debts(
        &self,
        body: &types::DebtorAndDebtImport,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1ImportacaoClienteDivida");
        self.client.post(url).json(&body).build()
    }
    pub fn import_debts(
        &self,
        body: &types::DebtImport,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1ImportacaoDivida");
        self.client.post(url).json(&body).build()
    }
    pub fn import_responsibles(
        &self,
        body: &types::ResponsibleImport,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1ImportacaoResponsavel");
        self.client.post(url).json(&body).build()
    }
    pub fn import_sales(
        &self,
        body: &types::SaleImport,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1ImportacaoVenda");
        self.client.post(url).json(&body).build()
    }
    pub fn import_manual_settlements(
        &self,
        body: &types::ManualSettlementImport,
    ) -> ::reqwest::Result<::reqwest::Request> {
        let url = self.base_url.at("/v1ImportacaoBaixaManual");
        self.client.post(url).json(&body).build()
    }
}
