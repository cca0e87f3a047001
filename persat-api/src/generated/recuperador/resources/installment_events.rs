// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::generated::recuperador::types;
use crate::client::Recuperador;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Recuperador {
    /// Approved installments of agreements.
    #[must_use]
    pub fn installment_events(&self) -> InstallmentEvents<'_> {
        InstallmentEvents { client: self }
    }
}
/// Approved installments of agreements.
#[derive(Clone, Copy, Debug)]
pub struct InstallmentEvents<'a> {
    client: &'a Recuperador,
}
impl<'a> InstallmentEvents<'a> {
    /// List unread events of approved installments.
    ///
    /// Lists the events of the webhook of approved installments that nobody has marked as read.
    /// Listing marks nothing. How such an event is marked as read is not described: the page says
    /// that a POST to the same address does it, and its body could not be read. How the two arguments are sent is concluded from the other lists.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    ///
    /// # Errors
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
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
/// A call made by [`InstallmentEvents::list`], ready to be awaited.
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
        let response = self.ask(BodyMode::Json).await?;
        response.json(|_| true)
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        let request = self
            .client
            .requests()
            .list_approved_installment_events(self.id_credor, self.qtde_dias_leitura);
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListApprovedInstallmentEvents, ::std::vec::Vec < types::ApprovedInstallmentEvent >
);
impl ListApprovedInstallmentEvents {
    /// Reads the list item by item while its one response arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(
        self,
    ) -> crate::paging::items::Items<types::ApprovedInstallmentEvent, usize> {
        crate::paging::by_element(async move {
            let response = self.ask(BodyMode::Array).await?;
            ::std::result::Result::Ok(response)
        })
    }
}
