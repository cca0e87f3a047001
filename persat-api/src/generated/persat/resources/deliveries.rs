// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Deliveries, with their types and labels.
    #[must_use]
    pub fn deliveries(&self) -> Deliveries<'_> {
        Deliveries { client: self }
    }
}
/// Deliveries, with their types and labels.
#[derive(Clone, Copy, Debug)]
pub struct Deliveries<'a> {
    client: &'a Persat,
}
impl<'a> Deliveries<'a> {
    /// List the types of deliveries.
    ///
    /// Lists the types of deliveries, all at once, with or without the widgets of their forms.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries-schemas`, documented by the vendor. Vendor's page: [Listar estructuras/esquemas de todos los tipos de Entregas](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/listar-estructuras-esquemas-de-todos-los-tipos-de-entregas).
    pub fn list_schemas(self) -> ListDeliverySchemas {
        ListDeliverySchemas {
            client: self.client.clone(),
            include_widgets: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Get a type of deliveries.
    ///
    /// Reads one version of a type of deliveries, with the widgets of its forms.
    ///
    /// # Arguments
    /// - `schema_id`: Id of the version of the type.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries-schemas/{schema_id}`, documented by the vendor in part. Vendor's page: [Obtener estructura/esquema de un Tipo de Entrega](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/obtener-estructura-esquema-de-un-tipo-de-entrega).
    pub fn get_schema(
        self,
        schema_id: impl ::std::convert::Into<i64>,
    ) -> GetDeliverySchema {
        GetDeliverySchema {
            client: self.client.clone(),
            schema_id: schema_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the labels of deliveries.
    ///
    /// Lists the labels of deliveries. The vendor's page could not be read; the facts come from a
    /// program that uses it.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries-labels`, observed in third-party code, not documented.
    pub fn list_labels(self) -> ListDeliveryLabels {
        ListDeliveryLabels {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a label of deliveries.
    ///
    /// Reads one label of deliveries.
    ///
    /// # Arguments
    /// - `label_id`: Id of the label.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No label has this id.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries-labels/{label_id}`, documented by the vendor. Vendor's page: [Obtener Etiqueta](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/administrar-etiquetas/obtener-etiqueta).
    pub fn get_label(
        self,
        label_id: impl ::std::convert::Into<i64>,
    ) -> GetDeliveryLabel {
        GetDeliveryLabel {
            client: self.client.clone(),
            label_id: label_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Change a label of deliveries.
    ///
    /// Changes the fields of a label that are sent.
    ///
    /// # Arguments
    /// - `label_id`: Id of the label.
    /// - `body`: The fields to change.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /deliveries-labels/{label_id}`, documented by the vendor in part. Vendor's page: [Modificar Etiqueta](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/administrar-etiquetas/modificar-etiqueta).
    pub fn update_label(
        self,
        label_id: impl ::std::convert::Into<i64>,
        body: impl crate::http::operation::IntoBody<types::LabelChanges>,
    ) -> UpdateDeliveryLabel {
        UpdateDeliveryLabel {
            client: self.client.clone(),
            label_id: label_id.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// List the deliveries.
    ///
    /// Lists the deliveries page by page, the newest first by `created`. Give the `next` of a page to get the one after it; that of the last page is `None`. Do not take a `total` of 0 for the
    /// end. No filter by date or state is documented.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries`, documented by the vendor in part. Vendor's page: [Listar Entregas](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/listar-entregas).
    pub fn list(self) -> ListDeliveries {
        ListDeliveries {
            client: self.client.clone(),
            limit: 100,
            uid_client: ::std::option::Option::None,
            next: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Create a delivery.
    ///
    /// Creates a delivery under an id that the caller chooses. Only the first fields of the body
    /// are known, and neither how a client is named nor what comes back; what else is sent passes
    /// unchecked. Whether the event `delivery.created` is sent for deliveries created here is not
    /// known.
    ///
    /// # Arguments
    /// - `body`: The delivery to create.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): The client that the body names does not exist. Inferred: the page about follow-ups announces 404 for an unknown client in a body (and prints a body that says 409); what the page of this operation says of failures could not be read.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /deliveries`, documented by the vendor in part. Vendor's page: [Crear Entrega Simple](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/crear-entrega/crear-entrega-simple).
    pub fn create(
        self,
        body: impl crate::http::operation::IntoBody<types::DeliveryCreate>,
    ) -> CreateDelivery {
        CreateDelivery {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Get a delivery.
    ///
    /// Reads one delivery. What it has depends on its state: neither `delivery_data.results` nor
    /// `assignation_info` in `PENDING` and `ROUTING`, results in the finished states, a location
    /// for certain from `ROUTING` on.
    ///
    /// # Arguments
    /// - `id`: Id of the delivery, as chosen by whoever created it.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries/{id}`, documented by the vendor in part. Vendor's page: [Obtener entrega](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/obtener-entrega).
    pub fn get(
        self,
        id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetDelivery {
        GetDelivery {
            client: self.client.clone(),
            id: id.into(),
            options: CallOptions::default(),
        }
    }
    /// Delete a pending delivery.
    ///
    /// **Irreversible.** Deletes a delivery in state `PENDING`, and no other. Unlike changes of
    /// clients through the API this one **does** send an event, `delivery.deleted`. An unknown id gets
    /// 404 and `El recurso no existe`.
    ///
    /// # Arguments
    /// - `id`: Id of the delivery, as chosen by whoever created it.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): The delivery is not in state `PENDING`.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `DELETE /deliveries/{id}`, documented by the vendor. Vendor's page: [Eliminar entrega](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/eliminar-entrega).
    pub fn delete(
        self,
        id: impl ::std::convert::Into<::std::string::String>,
    ) -> DeleteDelivery {
        DeleteDelivery {
            client: self.client.clone(),
            id: id.into(),
            options: CallOptions::default(),
        }
    }
    /// Get a delivery as a PDF.
    ///
    /// Reads a delivery as a PDF, outside the envelope; only in the states `FINISHED`,
    /// `FINISHED_WITH_DEVIATION` and `NOT_FINISHED`. The vendor names the file: see [`Download::file_name`](crate::Download::file_name).
    ///
    /// The vendor's page also has the PDF as base64, which this client does not ask for.
    ///
    /// # Arguments
    /// - `delivery_id`: Id of the delivery.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries/pdf/{delivery_id}`, documented by the vendor in part. Vendor's page: [Obtener PDF de entrega](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/obtener-pdf-de-entrega).
    pub fn pdf(
        self,
        delivery_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetDeliveryPdf {
        GetDeliveryPdf {
            client: self.client.clone(),
            delivery_id: delivery_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Deliveries::list_schemas`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeliverySchemas {
    client: Persat,
    include_widgets: ::std::option::Option<bool>,
    options: CallOptions,
}
impl ListDeliverySchemas {
    const OPERATION: Operation = Operation::new(
        "listDeliverySchemas",
        "GET",
        "/deliveries-schemas",
    );
    /// `true` adds `instructions_description` and `results_description`, which are absent when
    /// it is left out.
    pub fn include_widgets(
        mut self,
        include_widgets: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.include_widgets = ::std::option::Option::Some(include_widgets.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ListedDeliverySchema>, Error> {
        let request = self.client.requests().list_delivery_schemas(self.include_widgets);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeliverySchemaListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListDeliverySchemas, ::std::vec::Vec < types::ListedDeliverySchema >
);
/// A call made by [`Deliveries::get_schema`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDeliverySchema {
    client: Persat,
    schema_id: i64,
    options: CallOptions,
}
impl GetDeliverySchema {
    const OPERATION: Operation = Operation::new(
        "getDeliverySchema",
        "GET",
        "/deliveries-schemas/{schema_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::DeliverySchema, Error> {
        let request = self.client.requests().get_delivery_schema(self.schema_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeliverySchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetDeliverySchema, types::DeliverySchema);
/// A call made by [`Deliveries::list_labels`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeliveryLabels {
    client: Persat,
    options: CallOptions,
}
impl ListDeliveryLabels {
    const OPERATION: Operation = Operation::new(
        "listDeliveryLabels",
        "GET",
        "/deliveries-labels",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Label>, Error> {
        let request = self.client.requests().list_delivery_labels();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::LabelListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListDeliveryLabels, ::std::vec::Vec < types::Label >);
/// A call made by [`Deliveries::get_label`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDeliveryLabel {
    client: Persat,
    label_id: i64,
    options: CallOptions,
}
impl GetDeliveryLabel {
    const OPERATION: Operation = Operation::new(
        "getDeliveryLabel",
        "GET",
        "/deliveries-labels/{label_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Label, Error> {
        let request = self.client.requests().get_delivery_label(self.label_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(GetDeliveryLabel, types::Label);
/// A call made by [`Deliveries::update_label`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateDeliveryLabel {
    client: Persat,
    label_id: i64,
    body: ::std::sync::Arc<types::LabelChanges>,
    options: CallOptions,
}
impl UpdateDeliveryLabel {
    const OPERATION: Operation = Operation::new(
        "updateDeliveryLabel",
        "PUT",
        "/deliveries-labels/{label_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Label, Error> {
        crate::http::check::at_most(
            "updateDeliveryLabel",
            "name",
            self.body.name.as_ref().map(|it| it.as_str()),
            20usize,
        )?;
        crate::http::check::finite("updateDeliveryLabel", &*self.body)?;
        let request = self
            .client
            .requests()
            .update_delivery_label(self.label_id, &self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateDeliveryLabel, types::Label);
/// A call made by [`Deliveries::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeliveries {
    client: Persat,
    limit: i32,
    uid_client: ::std::option::Option<::std::string::String>,
    next: ::std::option::Option<i64>,
    options: CallOptions,
}
impl ListDeliveries {
    const OPERATION: Operation = Operation::new("listDeliveries", "GET", "/deliveries");
    /// Number of deliveries wanted, 1 to 100.
    ///
    /// 100 unless set.
    pub fn limit(mut self, limit: impl ::std::convert::Into<i32>) -> Self {
        self.limit = limit.into();
        self
    }
    /// Only what belongs to the client with this number.
    pub fn uid_client(
        mut self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.uid_client = ::std::option::Option::Some(uid_client.into());
        self
    }
    /// The `next` of the page before, as it came. Left out for the first page.
    pub fn next(mut self, next: impl ::std::convert::Into<i64>) -> Self {
        self.next = ::std::option::Option::Some(next.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::paging::page::Page<types::ListedDelivery, types::DeliveryPaging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::DeliveryListResponse| body.success)
            .map(|body| crate::paging::page::Page::new(
                body.data,
                ::std::option::Option::Some(body.paging),
            ))
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        crate::http::check::at_least(
            "listDeliveries",
            "limit",
            ::std::option::Option::Some(self.limit.into()),
            1i64,
        )?;
        let request = self
            .client
            .requests()
            .list_deliveries(self.limit, self.next, self.uid_client.as_deref());
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListDeliveries, crate ::paging::page::Page < types::ListedDelivery,
    types::DeliveryPaging >
);
impl ListDeliveries {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the cursor to go on from, `None` for the first page.
    pub fn stream(
        self,
    ) -> crate::paging::items::Items<types::ListedDelivery, ::std::option::Option<i64>> {
        let start = self.next;
        let list = self.client.list(&Self::OPERATION, self.options);
        let fetch = move |cursor| {
            let mut call = self.clone();
            call.next = cursor;
            call.items()
        };
        crate::paging::by_cursor::<
            types::ListedDelivery,
            types::DeliveryPaging,
            _,
        >(list, start, fetch, |paging| paging.next)
    }
}
impl ListDeliveries {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::ListedDelivery, types::DeliveryPaging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::DeliveryListResponse| body.success,
                |body| (body.data, ::std::option::Option::Some(body.paging)),
            )
    }
}
/// A call made by [`Deliveries::create`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateDelivery {
    client: Persat,
    body: ::std::sync::Arc<types::DeliveryCreate>,
    options: CallOptions,
}
impl CreateDelivery {
    const OPERATION: Operation = Operation::new("createDelivery", "POST", "/deliveries");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<::serde_json::Value>, Error> {
        crate::http::check::finite("createDelivery", &*self.body)?;
        let request = self.client.requests().create_delivery(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json_or_nothing(|body: &types::OpenResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    CreateDelivery, ::std::option::Option < ::serde_json::Value >
);
/// A call made by [`Deliveries::get`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDelivery {
    client: Persat,
    id: ::std::string::String,
    options: CallOptions,
}
impl GetDelivery {
    const OPERATION: Operation = Operation::new(
        "getDelivery",
        "GET",
        "/deliveries/{id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Delivery, Error> {
        crate::http::check::path_segment("getDelivery", "id", &self.id)?;
        let request = self.client.requests().get_delivery(&self.id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeliveryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetDelivery, types::Delivery);
/// A call made by [`Deliveries::delete`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteDelivery {
    client: Persat,
    id: ::std::string::String,
    options: CallOptions,
}
impl DeleteDelivery {
    const OPERATION: Operation = Operation::new(
        "deleteDelivery",
        "DELETE",
        "/deliveries/{id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::DeletedDelivery, Error> {
        crate::http::check::path_segment("deleteDelivery", "id", &self.id)?;
        let request = self.client.requests().delete_delivery(&self.id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeletedDeliveryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(DeleteDelivery, types::DeletedDelivery);
/// A call made by [`Deliveries::pdf`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDeliveryPdf {
    client: Persat,
    delivery_id: ::std::string::String,
    options: CallOptions,
}
impl GetDeliveryPdf {
    const OPERATION: Operation = Operation::new(
        "getDeliveryPdf",
        "GET",
        "/deliveries/pdf/{delivery_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::http::download::Download, Error> {
        crate::http::check::path_segment(
            "getDeliveryPdf",
            "delivery_id",
            &self.delivery_id,
        )?;
        let request = self.client.requests().get_delivery_pdf(&self.delivery_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::File, self.options)
            .run(request)
            .await?;
        response.file()
    }
}
crate::http::operation::call!(GetDeliveryPdf, crate ::http::download::Download);
