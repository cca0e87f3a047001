// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::generated::recuperador::types;
use crate::client::Recuperador;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Recuperador {
    /// What a debtor owes a creditor.
    #[must_use]
    pub fn debts(&self) -> Debts<'_> {
        Debts { client: self }
    }
}
/// What a debtor owes a creditor.
#[derive(Clone, Copy, Debug)]
pub struct Debts<'a> {
    client: &'a Recuperador,
}
impl<'a> Debts<'a> {
    /// List open debts.
    ///
    /// Lists the debts of one debtor of one creditor that are open and not negotiated. Whether a
    /// debt may be negotiated in the portal plays no part.
    ///
    /// The response is one array; no paging is told.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    /// - `cpf_cnpj`: CPF or CNPJ of the debtor, at most 18 characters; digits only are preferred. The list of follow-ups calls it `cpf_cnpj_formatado`.
    ///
    /// # Errors
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `GET /v1Divida/`, documented by the vendor in part. Vendor's page: [API para consulta de dívidas de um devedor](http://wiki.recuperador.com.br/index.php?title=API_para_consulta_de_d%C3%ADvidas_de_um_devedor).
    pub fn list(
        self,
        id_credor: impl ::std::convert::Into<i64>,
        cpf_cnpj: impl ::std::convert::Into<::std::string::String>,
    ) -> ListDebts {
        ListDebts {
            client: self.client.clone(),
            id_credor: id_credor.into(),
            cpf_cnpj: cpf_cnpj.into(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Debts::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDebts {
    client: Recuperador,
    id_credor: i64,
    cpf_cnpj: ::std::string::String,
    options: CallOptions,
}
impl ListDebts {
    const OPERATION: Operation = Operation::new("listDebts", "GET", "/v1Divida/");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Debt>, Error> {
        let response = self.ask(BodyMode::Json).await?;
        response.json(|_| true)
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        crate::http::check::at_most(
            "listDebts",
            "cpf_cnpj",
            ::std::option::Option::Some(self.cpf_cnpj.as_str()),
            18usize,
        )?;
        let request = self.client.requests().list_debts(&self.cpf_cnpj, self.id_credor);
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(ListDebts, ::std::vec::Vec < types::Debt >);
impl ListDebts {
    /// Reads the list item by item while its one response arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::paging::items::Items<types::Debt, usize> {
        crate::paging::by_element(async move {
            let response = self.ask(BodyMode::Array).await?;
            ::std::result::Result::Ok(response)
        })
    }
}
