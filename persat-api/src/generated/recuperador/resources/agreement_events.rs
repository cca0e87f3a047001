// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use crate::generated::recuperador::types;
use crate::client::Recuperador;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// that ask instead of being called. Listing marks nothing. The page prints the address alone; how the two arguments are sent is concluded from the other lists.
    ///
    /// # Arguments
    /// - `id_credor`: Code of the creditor, as shown under *Cadastros > Credores*.
    ///
    /// # Errors
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
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
    /// The vendor documents no error responses. Any failure is an [`Error`](crate::Error).
    ///
    /// # Source
    /// `POST /v1PayloadWebhookAcordo`, documented by the vendor in part. Vendor's page: [API de eventos do webhook de acordos](http://wiki.recuperador.com.br/index.php?title=API_de_eventos_do_webhook_de_acordos).
    pub fn mark_read(
        self,
        body: impl crate::http::operation::IntoBody<types::AgreementEventMark>,
    ) -> MarkAgreementEventRead {
        MarkAgreementEventRead {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`AgreementEvents::list`], ready to be awaited.
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
            .list_agreement_events(self.id_credor, self.qtde_dias_leitura);
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListAgreementEvents, ::std::vec::Vec < types::AgreementEvent >
);
impl ListAgreementEvents {
    /// Reads the list item by item while its one response arrives, in constant memory however
    /// long it is. The timeout counts until the list begins, and for each piece of it.
    ///
    /// The request is sent again only as long as the list has not begun. When it breaks off
    /// later there is no place to go on from; the position is the number of items that came.
    pub fn stream(self) -> crate::paging::items::Items<types::AgreementEvent, usize> {
        crate::paging::by_element(async move {
            let response = self.ask(BodyMode::Array).await?;
            ::std::result::Result::Ok(response)
        })
    }
}
/// A call made by [`AgreementEvents::mark_read`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct MarkAgreementEventRead {
    client: Recuperador,
    body: ::std::sync::Arc<types::AgreementEventMark>,
    options: CallOptions,
}
impl MarkAgreementEventRead {
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
        ::std::option::Option<crate::codec::raw_json::RawJson>,
        Error,
    > {
        crate::http::check::finite("markAgreementEventRead", &*self.body)?;
        let request = self.client.requests().mark_agreement_event_read(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.open()
    }
}
crate::http::operation::call!(
    MarkAgreementEventRead, ::std::option::Option < crate ::codec::raw_json::RawJson >
);
