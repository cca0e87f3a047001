// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::generated::recuperador::types;
use crate::client::Recuperador;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Recuperador {
    /// Occurrences of a negotiation with a debtor.
    #[must_use]
    pub fn follow_ups(&self) -> FollowUps<'_> {
        FollowUps { client: self }
    }
}
/// Occurrences of a negotiation with a debtor.
#[derive(Clone, Copy, Debug)]
pub struct FollowUps<'a> {
    client: &'a Recuperador,
}
impl<'a> FollowUps<'a> {
    /// List follow-ups.
    ///
    /// Lists the follow-ups of one debtor of one creditor.
    ///
    /// The response can be very large and has no paging: filter by date.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    /// - `cpf_cnpj_formatado`: CPF or CNPJ of the debtor, at most 18 characters; digits only are preferred, in spite of the argument's name.
    ///
    /// # Errors
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `GET /v1Followup/`, documented by the vendor. Vendor's page: [API de listagem de follow-ups](http://wiki.recuperador.com.br/index.php?title=API_de_listagem_de_follow-ups).
    pub fn list(
        self,
        id_credor: impl ::std::convert::Into<i64>,
        cpf_cnpj_formatado: impl ::std::convert::Into<::std::string::String>,
    ) -> ListFollowUps {
        ListFollowUps {
            client: self.client.clone(),
            id_credor: id_credor.into(),
            cpf_cnpj_formatado: cpf_cnpj_formatado.into(),
            id_consultor: ::std::option::Option::None,
            id_evento: ::std::option::Option::None,
            reagendar: ::std::option::Option::None,
            datagte: ::std::option::Option::None,
            datalte: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`FollowUps::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFollowUps {
    client: Recuperador,
    id_credor: i64,
    cpf_cnpj_formatado: ::std::string::String,
    id_consultor: ::std::option::Option<i64>,
    id_evento: ::std::option::Option<i64>,
    reagendar: ::std::option::Option<types::RescheduledFilter>,
    datagte: ::std::option::Option<::jiff::civil::Date>,
    datalte: ::std::option::Option<::jiff::civil::Date>,
    options: CallOptions,
}
impl ListFollowUps {
    const OPERATION: Operation = Operation::new("listFollowUps", "GET", "/v1Followup/");
    /// Code of the consultant, as shown under *Cadastros > Consultores*. The address
    /// that the page prints has 0 here; what 0 does is not told.
    pub fn id_consultor(mut self, id_consultor: impl ::std::convert::Into<i64>) -> Self {
        self.id_consultor = ::std::option::Option::Some(id_consultor.into());
        self
    }
    /// Code of the event, as shown under *Financeiro > Negociações > Eventos*. The address
    /// that the page prints has 0 here; what 0 does is not told.
    pub fn id_evento(mut self, id_evento: impl ::std::convert::Into<i64>) -> Self {
        self.id_evento = ::std::option::Option::Some(id_evento.into());
        self
    }
    /// `S`: only rescheduled follow-ups; `N`: none of them; empty or left out: all.
    pub fn reagendar(
        mut self,
        reagendar: impl ::std::convert::Into<types::RescheduledFilter>,
    ) -> Self {
        self.reagendar = ::std::option::Option::Some(reagendar.into());
        self
    }
    /// First day of the follow-up's date, inclusive.
    pub fn datagte(
        mut self,
        datagte: impl ::std::convert::Into<::jiff::civil::Date>,
    ) -> Self {
        self.datagte = ::std::option::Option::Some(datagte.into());
        self
    }
    /// Last day of the follow-up's date, inclusive.
    pub fn datalte(
        mut self,
        datalte: impl ::std::convert::Into<::jiff::civil::Date>,
    ) -> Self {
        self.datalte = ::std::option::Option::Some(datalte.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::FollowUp>, Error> {
        let response = self.ask(BodyMode::Json).await?;
        response.json(|_| true)
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        crate::http::check::at_most(
            "listFollowUps",
            "cpf_cnpj_formatado",
            ::std::option::Option::Some(self.cpf_cnpj_formatado.as_str()),
            18usize,
        )?;
        let request = self
            .client
            .requests()
            .list_follow_ups(
                &self.cpf_cnpj_formatado,
                self.datagte.as_ref(),
                self.datalte.as_ref(),
                self.id_consultor,
                self.id_credor,
                self.id_evento,
                self.reagendar.as_ref(),
            );
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(ListFollowUps, ::std::vec::Vec < types::FollowUp >);
impl ListFollowUps {
    /// Reads the list item by item while its one response arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::paging::items::Items<types::FollowUp, usize> {
        crate::paging::by_element(async move {
            let response = self.ask(BodyMode::Array).await?;
            ::std::result::Result::Ok(response)
        })
    }
}
