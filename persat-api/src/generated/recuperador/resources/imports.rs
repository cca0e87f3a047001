// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::generated::recuperador::types;
use crate::client::Recuperador;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoClienteDivida`, documented by the vendor in part. Vendor's page: [API de importação de clientes e dívidas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_clientes_e_d%C3%ADvidas).
    pub fn debtors_and_debts(
        self,
        body: impl crate::http::operation::IntoBody<types::DebtorAndDebtImport>,
    ) -> ImportDebtorsAndDebts {
        ImportDebtorsAndDebts {
            client: self.client.clone(),
            body: body.into_body(),
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoDivida`, documented by the vendor in part. Vendor's page: [API de importação de dívidas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_d%C3%ADvidas).
    pub fn debts(
        self,
        body: impl crate::http::operation::IntoBody<types::DebtImport>,
    ) -> ImportDebts {
        ImportDebts {
            client: self.client.clone(),
            body: body.into_body(),
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoResponsavel`, documented by the vendor in part. Vendor's page: [API de importação de responsáveis](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_respons%C3%A1veis).
    pub fn responsibles(
        self,
        body: impl crate::http::operation::IntoBody<types::ResponsibleImport>,
    ) -> ImportResponsibles {
        ImportResponsibles {
            client: self.client.clone(),
            body: body.into_body(),
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoVenda`, documented by the vendor in part. Vendor's page: [API de importação de vendas](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_vendas).
    pub fn sales(
        self,
        body: impl crate::http::operation::IntoBody<types::SaleImport>,
    ) -> ImportSales {
        ImportSales {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Import manual settlements.
    ///
    /// Marks debts or installments as paid. **This is about money**: a settlement by hand of an
    /// installment fires the webhook of approved installments, by which receivers lift blocks and
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1ImportacaoBaixaManual`, documented by the vendor in part. Vendor's page: [API de importação de baixa manual](http://wiki.recuperador.com.br/index.php?title=API_de_importa%C3%A7%C3%A3o_de_baixa_manual).
    pub fn manual_settlements(
        self,
        body: impl crate::http::operation::IntoBody<types::ManualSettlementImport>,
    ) -> ImportManualSettlements {
        ImportManualSettlements {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Imports::debtors_and_debts`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportDebtorsAndDebts {
    client: Recuperador,
    body: ::std::sync::Arc<types::DebtorAndDebtImport>,
    options: CallOptions,
}
impl ImportDebtorsAndDebts {
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
        crate::http::check::finite("importDebtorsAndDebts", &*self.body)?;
        let request = self.client.requests().import_debtors_and_debts(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ImportResponse| {
                body.sucesso != ::std::option::Option::Some(false)
            })
    }
}
crate::http::operation::call!(ImportDebtorsAndDebts, types::ImportResponse);
/// A call made by [`Imports::debts`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportDebts {
    client: Recuperador,
    body: ::std::sync::Arc<types::DebtImport>,
    options: CallOptions,
}
impl ImportDebts {
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
        ::std::option::Option<crate::codec::raw_json::RawJson>,
        Error,
    > {
        crate::http::check::finite("importDebts", &*self.body)?;
        let request = self.client.requests().import_debts(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.open()
    }
}
crate::http::operation::call!(
    ImportDebts, ::std::option::Option < crate ::codec::raw_json::RawJson >
);
/// A call made by [`Imports::responsibles`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportResponsibles {
    client: Recuperador,
    body: ::std::sync::Arc<types::ResponsibleImport>,
    options: CallOptions,
}
impl ImportResponsibles {
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
        ::std::option::Option<crate::codec::raw_json::RawJson>,
        Error,
    > {
        crate::http::check::finite("importResponsibles", &*self.body)?;
        let request = self.client.requests().import_responsibles(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.open()
    }
}
crate::http::operation::call!(
    ImportResponsibles, ::std::option::Option < crate ::codec::raw_json::RawJson >
);
/// A call made by [`Imports::sales`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportSales {
    client: Recuperador,
    body: ::std::sync::Arc<types::SaleImport>,
    options: CallOptions,
}
impl ImportSales {
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
        ::std::option::Option<crate::codec::raw_json::RawJson>,
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
        crate::http::check::finite("importSales", &*self.body)?;
        let request = self.client.requests().import_sales(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.open()
    }
}
crate::http::operation::call!(
    ImportSales, ::std::option::Option < crate ::codec::raw_json::RawJson >
);
/// A call made by [`Imports::manual_settlements`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportManualSettlements {
    client: Recuperador,
    body: ::std::sync::Arc<types::ManualSettlementImport>,
    options: CallOptions,
}
impl ImportManualSettlements {
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
        ::std::option::Option<crate::codec::raw_json::RawJson>,
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
        crate::http::check::finite("importManualSettlements", &*self.body)?;
        let request = self.client.requests().import_manual_settlements(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.open()
    }
}
crate::http::operation::call!(
    ImportManualSettlements, ::std::option::Option < crate ::codec::raw_json::RawJson >
);
