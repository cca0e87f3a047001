// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
use crate::client::Recuperador;
use crate::http::operation::{BodyMode, CallOptions, Operation};
use crate::Error;
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
    /// The response can be very large and has no paging: filter by date. The trailing slash of the
    /// path belongs to it.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    /// - `cpf_cnpj_formatado`: CPF or CNPJ of the debtor, at most 18 characters; digits only are preferred, in spite of the parameter's name.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
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
/// The call `listFollowUps`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFollowUps {
    client: Recuperador,
    id_credor: i64,
    cpf_cnpj_formatado: ::std::string::String,
    id_consultor: ::std::option::Option<i64>,
    id_evento: ::std::option::Option<i64>,
    reagendar: ::std::option::Option<
        crate::generated::recuperador::enums::RescheduledFilter,
    >,
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
        reagendar: impl ::std::convert::Into<
            crate::generated::recuperador::enums::RescheduledFilter,
        >,
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
        crate::http::check::at_most(
            "listFollowUps",
            "cpf_cnpj_formatado",
            ::std::option::Option::Some(self.cpf_cnpj_formatado.as_str()),
            18usize,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .list_follow_ups(
                        &self.cpf_cnpj_formatado,
                        self.datagte.as_ref(),
                        self.datalte.as_ref(),
                        self.id_consultor,
                        self.id_credor,
                        self.id_evento,
                        self.reagendar.as_ref(),
                    )
            })
            .await?;
        response.json(|_| true)
    }
}
crate::http::operation::call!(
    [] ListFollowUps, 'static, ::std::vec::Vec < types::FollowUp >
);
impl ListFollowUps {
    /// Reads the list item by item while its one answer arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::Items<types::FollowUp, usize> {
        crate::paging::by_element(async move {
            crate::http::check::at_most(
                "listFollowUps",
                "cpf_cnpj_formatado",
                ::std::option::Option::Some(self.cpf_cnpj_formatado.as_str()),
                18usize,
            )?;
            let (raw, call) = self
                .client
                .call(&Self::OPERATION, BodyMode::Array, self.options);
            let response = call
                .run(|| {
                    raw
                        .list_follow_ups(
                            &self.cpf_cnpj_formatado,
                            self.datagte.as_ref(),
                            self.datalte.as_ref(),
                            self.id_consultor,
                            self.id_credor,
                            self.id_evento,
                            self.reagendar.as_ref(),
                        )
                })
                .await?;
            ::std::result::Result::Ok(response)
        })
    }
}
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
    /// The response is one array; no paging is told. The trailing slash of the path belongs to it.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    /// - `cpf_cnpj`: CPF or CNPJ of the debtor, at most 18 characters; digits only are preferred. The list of follow-ups calls it `cpf_cnpj_formatado`.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
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
/// The call `listDebts`, ready to be awaited.
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
        crate::http::check::at_most(
            "listDebts",
            "cpf_cnpj",
            ::std::option::Option::Some(self.cpf_cnpj.as_str()),
            18usize,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_debts(&self.cpf_cnpj, self.id_credor))
            .await?;
        response.json(|_| true)
    }
}
crate::http::operation::call!([] ListDebts, 'static, ::std::vec::Vec < types::Debt >);
impl ListDebts {
    /// Reads the list item by item while its one answer arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::Items<types::Debt, usize> {
        crate::paging::by_element(async move {
            crate::http::check::at_most(
                "listDebts",
                "cpf_cnpj",
                ::std::option::Option::Some(self.cpf_cnpj.as_str()),
                18usize,
            )?;
            let (raw, call) = self
                .client
                .call(&Self::OPERATION, BodyMode::Array, self.options);
            let response = call
                .run(|| raw.list_debts(&self.cpf_cnpj, self.id_credor))
                .await?;
            ::std::result::Result::Ok(response)
        })
    }
}
impl Recuperador {
    /// Imports of debtors, debts, responsible persons, sales and settlements. They run later, and
    /// report by e-mail.
    #[must_use]
    pub fn imports(&self) -> Imports<'_> {
        Imports { client: self }
    }
}
/// Imports of debtors, debts, responsible persons, sales and settlements. They run later, and
/// report by e-mail.
#[derive(Clone, Copy, Debug)]
pub struct Imports<'a> {
    client: &'a Recuperador,
}
impl<'a> Imports<'a> {
    /// Import debtors and debts.
    ///
    /// Imports debtors, then debts, in one call. The import runs later; its result goes by e-mail
    /// to the address in `email`, and the response says only how the call went.
    ///
    /// Not to be sent again after a lost response: nothing tells whether the import runs, until the
    /// e-mail comes. `atualizar: S` overwrites what is registered.
    ///
    /// # Arguments
    /// - `body`: The debtors and debts.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoClienteDivida`, documented by the vendor in part. Vendor's page: [API de importação de clientes e dívidas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_clientes_e_d%C3%ADvidas).
    pub fn debtors_and_debts(
        self,
        body: &'a types::DebtorAndDebtImport,
    ) -> ImportDebtorsAndDebts<'a> {
        ImportDebtorsAndDebts {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Import debts.
    ///
    /// Imports debts. The import runs later; its result goes by e-mail to the address in `email`.
    ///
    /// Not to be sent again after a lost response: nothing tells whether the import runs, until the
    /// e-mail comes. `atualizar: S` overwrites what is registered.
    ///
    /// # Arguments
    /// - `body`: The debts.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoDivida`, documented by the vendor in part. Vendor's page: [API de importação de dívidas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_d%C3%ADvidas).
    pub fn debts(self, body: &'a types::DebtImport) -> ImportDebts<'a> {
        ImportDebts {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Import responsible persons.
    ///
    /// Imports persons who answer for debtors. The import runs later; its result goes by e-mail
    /// to the address in `email`.
    ///
    /// Not to be sent again after a lost response: nothing tells whether the import runs, until the
    /// e-mail comes. `atualizar: S` overwrites what is registered.
    ///
    /// # Arguments
    /// - `body`: The persons.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoResponsavel`, documented by the vendor in part. Vendor's page: [API de importação de responsáveis](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_respons%C3%A1veis).
    pub fn responsibles(
        self,
        body: &'a types::ResponsibleImport,
    ) -> ImportResponsibles<'a> {
        ImportResponsibles {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Import sales.
    ///
    /// Imports sales. The import runs later; its result goes by e-mail to the address in `email`.
    /// Read in a text of 2021; whether it is the newest is not known.
    ///
    /// Not to be sent again after a lost response: nothing tells whether the import runs, until the
    /// e-mail comes. `atualizar: S` overwrites what is registered, and `situacao: P` records a
    /// payment.
    ///
    /// # Arguments
    /// - `body`: The sales.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoVenda`, documented by the vendor in part. Vendor's page: [API de importação de vendas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_vendas).
    pub fn sales(self, body: &'a types::SaleImport) -> ImportSales<'a> {
        ImportSales {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Import manual settlements.
    ///
    /// Marks debts or instalments as paid. **This is about money**: a settlement by hand of an
    /// instalment fires the webhook of approved instalments, by which receivers lift blocks and
    /// negative entries, and no way back is told. The import runs later; its result goes by
    /// e-mail to the address in `email`.
    ///
    /// Not to be sent again after a lost response: nothing tells whether the import runs, until the
    /// e-mail comes.
    ///
    /// # Arguments
    /// - `body`: The settlements.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoBaixaManual`, documented by the vendor in part. Vendor's page: [API de importação de baixa manual](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_baixa_manual).
    pub fn manual_settlements(
        self,
        body: &'a types::ManualSettlementImport,
    ) -> ImportManualSettlements<'a> {
        ImportManualSettlements {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
}
/// The call `importDebtorsAndDebts`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportDebtorsAndDebts<'a> {
    client: Recuperador,
    body: &'a types::DebtorAndDebtImport,
    options: CallOptions,
}
impl ImportDebtorsAndDebts<'_> {
    const OPERATION: Operation = Operation::new(
        "importDebtorsAndDebts",
        "POST",
        "/v1ImportacaoClienteDivida",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ImportResponse, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.import_debtors_and_debts(self.body)).await?;
        response
            .json(|body: &types::ImportResponse| {
                body.sucesso != ::std::option::Option::Some(false)
            })
    }
}
crate::http::operation::call!(
    ['a] ImportDebtorsAndDebts < 'a >, 'a, types::ImportResponse
);
/// The call `importDebts`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportDebts<'a> {
    client: Recuperador,
    body: &'a types::DebtImport,
    options: CallOptions,
}
impl ImportDebts<'_> {
    const OPERATION: Operation = Operation::new(
        "importDebts",
        "POST",
        "/v1ImportacaoDivida",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<crate::recuperador::RawJson>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.import_debts(self.body)).await?;
        response.open()
    }
}
crate::http::operation::call!(
    ['a] ImportDebts < 'a >, 'a, ::std::option::Option < crate ::recuperador::RawJson >
);
/// The call `importResponsibles`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportResponsibles<'a> {
    client: Recuperador,
    body: &'a types::ResponsibleImport,
    options: CallOptions,
}
impl ImportResponsibles<'_> {
    const OPERATION: Operation = Operation::new(
        "importResponsibles",
        "POST",
        "/v1ImportacaoResponsavel",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<crate::recuperador::RawJson>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.import_responsibles(self.body)).await?;
        response.open()
    }
}
crate::http::operation::call!(
    ['a] ImportResponsibles < 'a >, 'a, ::std::option::Option < crate
    ::recuperador::RawJson >
);
/// The call `importSales`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportSales<'a> {
    client: Recuperador,
    body: &'a types::SaleImport,
    options: CallOptions,
}
impl ImportSales<'_> {
    const OPERATION: Operation = Operation::new(
        "importSales",
        "POST",
        "/v1ImportacaoVenda",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<crate::recuperador::RawJson>,
        Error,
    > {
        for (index, item) in (self.body.vendas.iter().flatten()).into_iter().enumerate()
        {
            crate::http::check::at_most_in(
                "importSales",
                ("vendas", index, "codigo"),
                ::std::option::Option::Some(item.codigo.as_str()),
                100usize,
            )?;
            crate::http::check::at_most_in(
                "importSales",
                ("vendas", index, "cpf_cnpj"),
                ::std::option::Option::Some(item.cpf_cnpj.as_str()),
                18usize,
            )?;
            crate::http::check::at_most_in(
                "importSales",
                ("vendas", index, "nome_cliente"),
                ::std::option::Option::Some(item.nome_cliente.as_str()),
                40usize,
            )?;
        }
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.import_sales(self.body)).await?;
        response.open()
    }
}
crate::http::operation::call!(
    ['a] ImportSales < 'a >, 'a, ::std::option::Option < crate ::recuperador::RawJson >
);
/// The call `importManualSettlements`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportManualSettlements<'a> {
    client: Recuperador,
    body: &'a types::ManualSettlementImport,
    options: CallOptions,
}
impl ImportManualSettlements<'_> {
    const OPERATION: Operation = Operation::new(
        "importManualSettlements",
        "POST",
        "/v1ImportacaoBaixaManual",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<crate::recuperador::RawJson>,
        Error,
    > {
        for (index, item) in (self.body.baixasmanuais.iter().flatten())
            .into_iter()
            .enumerate()
        {
            crate::http::check::at_most_in(
                "importManualSettlements",
                ("baixasmanuais", index, "cpf_cnpj"),
                ::std::option::Option::Some(item.cpf_cnpj.as_str()),
                18usize,
            )?;
            crate::http::check::at_most_in(
                "importManualSettlements",
                ("baixasmanuais", index, "nome_cliente"),
                ::std::option::Option::Some(item.nome_cliente.as_str()),
                40usize,
            )?;
        }
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.import_manual_settlements(self.body)).await?;
        response.open()
    }
}
crate::http::operation::call!(
    ['a] ImportManualSettlements < 'a >, 'a, ::std::option::Option < crate
    ::recuperador::RawJson >
);
impl Recuperador {
    /// Agreements made, cancelled or settled.
    #[must_use]
    pub fn agreement_events(&self) -> AgreementEvents<'_> {
        AgreementEvents { client: self }
    }
}
/// Agreements made, cancelled or settled.
#[derive(Clone, Copy, Debug)]
pub struct AgreementEvents<'a> {
    client: &'a Recuperador,
}
impl<'a> AgreementEvents<'a> {
    /// List unread events of agreements.
    ///
    /// Lists the events of the agreement webhook that nobody has marked as read, for receivers
    /// that ask instead of being called. Listing marks nothing. The page prints the address
    /// without parameters; that the two belong into the query is concluded from the other lists.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `GET /v1PayloadWebhookAcordo`, documented by the vendor in part. Vendor's page: [API de eventos do webhook de acordos](http://wiki.recuperador.com.br/index.php?title=API_de_eventos_do_webhook_de_acordos).
    pub fn list(self, id_credor: impl ::std::convert::Into<i64>) -> ListAgreementEvents {
        ListAgreementEvents {
            client: self.client.clone(),
            id_credor: id_credor.into(),
            qtde_dias_leitura: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Mark an event of an agreement as read.
    ///
    /// Marks one event as read: it leaves the list of unread events **for every reader of the
    /// account**, and no way back is told. Do so only once the event is stored. Read in a text of
    /// 2022-12-06 that has been changed since.
    ///
    /// # Arguments
    /// - `body`: Which event.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1PayloadWebhookAcordo`, documented by the vendor in part. Vendor's page: [API de eventos do webhook de acordos](http://wiki.recuperador.com.br/index.php?title=API_de_eventos_do_webhook_de_acordos).
    pub fn mark_read(
        self,
        body: &'a types::AgreementEventMark,
    ) -> MarkAgreementEventRead<'a> {
        MarkAgreementEventRead {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
}
/// The call `listAgreementEvents`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListAgreementEvents {
    client: Recuperador,
    id_credor: i64,
    qtde_dias_leitura: ::std::option::Option<i64>,
    options: CallOptions,
}
impl ListAgreementEvents {
    const OPERATION: Operation = Operation::new(
        "listAgreementEvents",
        "GET",
        "/v1PayloadWebhookAcordo",
    );
    /// How many days back events are looked for that nobody has marked as read. Whether it is
    /// required, and what counts without it, is not told.
    pub fn qtde_dias_leitura(
        mut self,
        qtde_dias_leitura: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.qtde_dias_leitura = ::std::option::Option::Some(qtde_dias_leitura.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::AgreementEvent>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_agreement_events(self.id_credor, self.qtde_dias_leitura))
            .await?;
        response.json(|_| true)
    }
}
crate::http::operation::call!(
    [] ListAgreementEvents, 'static, ::std::vec::Vec < types::AgreementEvent >
);
impl ListAgreementEvents {
    /// Reads the list item by item while its one answer arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::Items<types::AgreementEvent, usize> {
        crate::paging::by_element(async move {
            let (raw, call) = self
                .client
                .call(&Self::OPERATION, BodyMode::Array, self.options);
            let response = call
                .run(|| {
                    raw.list_agreement_events(self.id_credor, self.qtde_dias_leitura)
                })
                .await?;
            ::std::result::Result::Ok(response)
        })
    }
}
/// The call `markAgreementEventRead`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MarkAgreementEventRead<'a> {
    client: Recuperador,
    body: &'a types::AgreementEventMark,
    options: CallOptions,
}
impl MarkAgreementEventRead<'_> {
    const OPERATION: Operation = Operation::new(
        "markAgreementEventRead",
        "POST",
        "/v1PayloadWebhookAcordo",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<crate::recuperador::RawJson>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.mark_agreement_event_read(self.body)).await?;
        response.open()
    }
}
crate::http::operation::call!(
    ['a] MarkAgreementEventRead < 'a >, 'a, ::std::option::Option < crate
    ::recuperador::RawJson >
);
impl Recuperador {
    /// Approved instalments of agreements.
    #[must_use]
    pub fn installment_events(&self) -> InstallmentEvents<'_> {
        InstallmentEvents { client: self }
    }
}
/// Approved instalments of agreements.
#[derive(Clone, Copy, Debug)]
pub struct InstallmentEvents<'a> {
    client: &'a Recuperador,
}
impl<'a> InstallmentEvents<'a> {
    /// List unread events of approved instalments.
    ///
    /// Lists the events of the webhook of approved instalments that nobody has marked as read.
    /// Listing marks nothing. How such an event is marked as read is not described: the page says
    /// that a POST to the same address does it, and its body could not be read. Where the two
    /// parameters go is concluded from the other lists.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    ///
    /// # Errors
    /// The vendor documents no error answers. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `GET /v1PayloadWebhookParcelaAprovada`, documented by the vendor in part. Vendor's page: [API de eventos do webhook de parcelas aprovadas](http://wiki.recuperador.com.br/index.php?title=API_de_eventos_do_webhook_de_parcelas_aprovadas).
    pub fn list(
        self,
        id_credor: impl ::std::convert::Into<i64>,
    ) -> ListApprovedInstallmentEvents {
        ListApprovedInstallmentEvents {
            client: self.client.clone(),
            id_credor: id_credor.into(),
            qtde_dias_leitura: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
}
/// The call `listApprovedInstallmentEvents`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListApprovedInstallmentEvents {
    client: Recuperador,
    id_credor: i64,
    qtde_dias_leitura: ::std::option::Option<i64>,
    options: CallOptions,
}
impl ListApprovedInstallmentEvents {
    const OPERATION: Operation = Operation::new(
        "listApprovedInstallmentEvents",
        "GET",
        "/v1PayloadWebhookParcelaAprovada",
    );
    /// How many days back events are looked for that nobody has marked as read. Whether it is
    /// required, and what counts without it, is not told.
    pub fn qtde_dias_leitura(
        mut self,
        qtde_dias_leitura: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.qtde_dias_leitura = ::std::option::Option::Some(qtde_dias_leitura.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ApprovedInstallmentEvent>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .list_approved_installment_events(
                        self.id_credor,
                        self.qtde_dias_leitura,
                    )
            })
            .await?;
        response.json(|_| true)
    }
}
crate::http::operation::call!(
    [] ListApprovedInstallmentEvents, 'static, ::std::vec::Vec <
    types::ApprovedInstallmentEvent >
);
impl ListApprovedInstallmentEvents {
    /// Reads the list item by item while its one answer arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::Items<types::ApprovedInstallmentEvent, usize> {
        crate::paging::by_element(async move {
            let (raw, call) = self
                .client
                .call(&Self::OPERATION, BodyMode::Array, self.options);
            let response = call
                .run(|| {
                    raw
                        .list_approved_installment_events(
                            self.id_credor,
                            self.qtde_dias_leitura,
                        )
                })
                .await?;
            ::std::result::Result::Ok(response)
        })
    }
}
