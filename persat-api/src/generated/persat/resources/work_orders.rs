// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Orders ("OT") carried out by technicians at a client, with their types and labels.
    #[must_use]
    pub fn work_orders(&self) -> WorkOrders<'_> {
        WorkOrders { client: self }
    }
}
/// Orders ("OT") carried out by technicians at a client, with their types and labels.
#[derive(Clone, Copy, Debug)]
pub struct WorkOrders<'a> {
    client: &'a Persat,
}
impl<'a> WorkOrders<'a> {
    /// List the types of work orders.
    ///
    /// Lists the types of work orders; every version is an item of its own. The vendor's page could
    /// not be read; a program that uses it reads the widgets from [`work_orders().get_schema()`](crate::resources::WorkOrders::get_schema), so that the
    /// list probably lacks them.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders-schemas`, observed in third-party code, not documented.
    pub fn list_schemas(self) -> ListWorkOrderSchemas {
        ListWorkOrderSchemas {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a type of work orders.
    ///
    /// Reads one version of a type of work orders, with the widgets of its forms. The response spells
    /// the id `wo_shema_id`.
    ///
    /// # Arguments
    /// - `wo_schema_id`: Id of the version of the type.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders-schemas/{wo_schema_id}`, documented by the vendor in part. Vendor's page: [Obtener estructura/esquema de un Tipo de OT](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/obtener-estructura-esquema-de-un-tipo-de-ot).
    pub fn get_schema(
        self,
        wo_schema_id: impl ::std::convert::Into<i64>,
    ) -> GetWorkOrderSchema {
        GetWorkOrderSchema {
            client: self.client.clone(),
            wo_schema_id: wo_schema_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the labels of work orders.
    ///
    /// Lists the labels of work orders. The vendor's page could not be read; the facts come from a
    /// program that uses it.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders-labels`, observed in third-party code, not documented.
    pub fn list_labels(self) -> ListWorkOrderLabels {
        ListWorkOrderLabels {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a label of work orders.
    ///
    /// Reads one label of work orders. An unknown one gets 404 and
    /// `No existe la etiqueta de orden de trabajo con id: …`.
    ///
    /// # Arguments
    /// - `label_id`: Id of the label.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): `label_id` is no integer.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders-labels/{label_id}`, documented by the vendor. Vendor's page: [Obtener Etiqueta](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/administrar-etiquetas/obtener-etiqueta).
    pub fn get_label(
        self,
        label_id: impl ::std::convert::Into<i64>,
    ) -> GetWorkOrderLabel {
        GetWorkOrderLabel {
            client: self.client.clone(),
            label_id: label_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the work orders of some days.
    ///
    /// Lists the work orders between two days, both included, at most **15 days**, all at once:
    /// orders that repeat are worked out while the list is made, so that there are no pages.
    ///
    /// - Read a longer time with the call's `stream`, window by window. An order that two neighbouring windows have comes once.
    /// - Future occurrences of a repeating order, which have not happened yet, all have the `_id`
    ///   `-1`: identify those by `wo_data.wo_rule_id` together with `wo_data.wo_instance`. The
    ///   printed item is cut after `state`: that items have every field of an order is presumed,
    ///   and not certain for these.
    /// - Time zones play no part: a day is one of the calendar.
    ///
    /// # Arguments
    /// - `from`: First day.
    /// - `to`: Last day, included.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders`, documented by the vendor in part. Vendor's page: [Listar OTs](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/listar-ots).
    pub fn list(
        self,
        from: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
        to: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
    ) -> ListWorkOrders {
        ListWorkOrders {
            client: self.client.clone(),
            from: from.into(),
            to: to.into(),
            states: ::std::option::Option::None,
            uid_client: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Create a work order.
    ///
    /// Creates a work order. Its state follows from what `assignation_info` holds:
    ///
    /// - `PENDIENTE`: without `date`, `starts_min` and `responsibles`;
    /// - `PROYECTADA`: with `date` and `starts_min`, without `responsibles` (concluded from a
    ///   response, the vendor's page could not be read);
    /// - `ASIGNADA`: with all of them, and as many `responsibles` as `responsibles_required` says.
    ///
    /// In the response `created_by_user_name` is `Creado por Api` and `created_by_user_id` -1.
    ///
    /// # Arguments
    /// - `body`: The work order to create.
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
    /// `POST /work-orders`, documented by the vendor in part. Vendor's page: [Insertar ASIGNADA](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/insertar-ot/insertar-asignada).
    pub fn create(
        self,
        body: impl crate::http::operation::IntoBody<types::WorkOrderCreate>,
    ) -> CreateWorkOrder {
        CreateWorkOrder {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Get a work order.
    ///
    /// Reads one work order. What it has depends on its state: `wo_data.results` in `INFORME` and
    /// in the closed states, `wo_data.results.closing_info` in the closed states, technicians once
    /// it is assigned. `wo_data.instructions` may be missing.
    ///
    /// # Arguments
    /// - `wo_id`: Id of the work order. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders/{wo_id}`, documented by the vendor in part. Vendor's page: [Obtener OT](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/obtener-ot).
    pub fn get(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetWorkOrder {
        GetWorkOrder {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Change the labels of a work order.
    ///
    /// Gives a work order these labels. That they take the place of those it has is likely, since
    /// cancelling an order does that, and not told. Ids of labels that do not exist are accepted.
    /// The response is not documented.
    ///
    /// # Arguments
    /// - `wo_id`: Id of the work order. Digits today, but text on purpose; it may become alphanumeric.
    /// - `body`: The labels.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /work-orders/{wo_id}`, documented by the vendor in part. Vendor's page: [Modificar etiquetas](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/modificar-ot/modificar-etiquetas).
    pub fn update(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::WorkOrderChanges>,
    ) -> UpdateWorkOrder {
        UpdateWorkOrder {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Cancel a work order.
    ///
    /// Cancels a work order that is `PENDIENTE`, `PROYECTADA` or `ASIGNADA`; in any other state the
    /// response is 409. Neither the successful response nor the name of the state afterwards is
    /// documented.
    ///
    /// # Arguments
    /// - `wo_id`: Id of the work order. Digits today, but text on purpose; it may become alphanumeric.
    /// - `body`: Why it is cancelled.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): `cause` is missing or too long.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /work-orders/{wo_id}/cancel`, documented by the vendor in part. Vendor's page: [Cancelar OT](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/modificar-ot/cancelar-ot).
    pub fn cancel(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::WorkOrderCancellation>,
    ) -> CancelWorkOrder {
        CancelWorkOrder {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Get the tracking link of a work order.
    ///
    /// Gets a link that shows the current status of the order; later changes of the order need no
    /// new link.
    ///
    /// # Arguments
    /// - `wo_id`: Id of the work order. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders/tracklink/{wo_id}`, documented by the vendor. Vendor's page: [Obtener link de trackeo](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/obtener-link-de-trackeo).
    pub fn track_link(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetWorkOrderTrackLink {
        GetWorkOrderTrackLink {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`WorkOrders::list_schemas`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListWorkOrderSchemas {
    client: Persat,
    options: CallOptions,
}
impl ListWorkOrderSchemas {
    const OPERATION: Operation = Operation::new(
        "listWorkOrderSchemas",
        "GET",
        "/work-orders-schemas",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ListedWorkOrderSchema>, Error> {
        let request = self.client.requests().list_work_order_schemas();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::WorkOrderSchemaListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListWorkOrderSchemas, ::std::vec::Vec < types::ListedWorkOrderSchema >
);
/// A call made by [`WorkOrders::get_schema`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetWorkOrderSchema {
    client: Persat,
    wo_schema_id: i64,
    options: CallOptions,
}
impl GetWorkOrderSchema {
    const OPERATION: Operation = Operation::new(
        "getWorkOrderSchema",
        "GET",
        "/work-orders-schemas/{wo_schema_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::WorkOrderSchema, Error> {
        let request = self.client.requests().get_work_order_schema(self.wo_schema_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::WorkOrderSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetWorkOrderSchema, types::WorkOrderSchema);
/// A call made by [`WorkOrders::list_labels`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListWorkOrderLabels {
    client: Persat,
    options: CallOptions,
}
impl ListWorkOrderLabels {
    const OPERATION: Operation = Operation::new(
        "listWorkOrderLabels",
        "GET",
        "/work-orders-labels",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Label>, Error> {
        let request = self.client.requests().list_work_order_labels();
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
crate::http::operation::call!(ListWorkOrderLabels, ::std::vec::Vec < types::Label >);
/// A call made by [`WorkOrders::get_label`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetWorkOrderLabel {
    client: Persat,
    label_id: i64,
    options: CallOptions,
}
impl GetWorkOrderLabel {
    const OPERATION: Operation = Operation::new(
        "getWorkOrderLabel",
        "GET",
        "/work-orders-labels/{label_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Label, Error> {
        let request = self.client.requests().get_work_order_label(self.label_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(GetWorkOrderLabel, types::Label);
/// A call made by [`WorkOrders::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListWorkOrders {
    client: Persat,
    from: crate::codec::time::CalendarDay,
    to: crate::codec::time::CalendarDay,
    states: ::std::option::Option<::std::vec::Vec<types::WorkOrderStateFilter>>,
    uid_client: ::std::option::Option<::std::string::String>,
    options: CallOptions,
}
impl ListWorkOrders {
    const OPERATION: Operation = Operation::new("listWorkOrders", "GET", "/work-orders");
    /// Only orders in one of these states; neither `PENDIENTE` nor a cancelled state can be
    /// asked for. The vendor's example is cut, so how several states are sent is not documented: each is sent by itself.
    pub fn states(
        mut self,
        states: impl ::std::convert::Into<::std::vec::Vec<types::WorkOrderStateFilter>>,
    ) -> Self {
        self.states = ::std::option::Option::Some(states.into());
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
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::WorkOrder>, Error> {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::WorkOrderListResponse| body.success)
            .map(|body| body.data)
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        crate::http::check::span("listWorkOrders", self.from, self.to, 15i64)?;
        let request = self
            .client
            .requests()
            .list_work_orders(
                &self.from,
                self.states.as_ref(),
                &self.to,
                self.uid_client.as_deref(),
            );
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(ListWorkOrders, ::std::vec::Vec < types::WorkOrder >);
impl ListWorkOrders {
    /// Reads a span of days of any length, in windows as long as the vendor allows; an item
    /// that two windows hold is given once. The position is the day to go on from.
    pub fn stream(
        self,
    ) -> crate::paging::items::Items<types::WorkOrder, crate::codec::time::CalendarDay> {
        let (from, to) = (self.from, self.to);
        let list = self.client.list(&Self::OPERATION, self.options);
        let key = crate::paging::Key::<types::WorkOrder> {
            place: crate::paging::Place {
                of: |item| {
                    ::std::option::Option::Some(item)
                        .map(|it| &it.id)
                        .and_then(|it| ::serde_json::to_value(it).ok())
                },
                path: &["_id"],
            },
            unless: ::std::option::Option::Some((
                "-1",
                &[
                    crate::paging::Place {
                        of: |item| {
                            ::std::option::Option::Some(item)
                                .map(|it| &it.wo_data)
                                .and_then(|it| it.wo_rule_id.as_ref())
                                .and_then(|it| ::serde_json::to_value(it).ok())
                        },
                        path: &["wo_data", "wo_rule_id"],
                    },
                    crate::paging::Place {
                        of: |item| {
                            ::std::option::Option::Some(item)
                                .map(|it| &it.wo_data)
                                .and_then(|it| it.wo_instance.as_ref())
                                .and_then(|it| ::serde_json::to_value(it).ok())
                        },
                        path: &["wo_data", "wo_instance"],
                    },
                ],
            )),
        };
        crate::paging::by_window::<
            types::WorkOrder,
            _,
        >(
            list,
            from,
            to,
            15,
            key,
            move |from, to| {
                let mut call = self.clone();
                call.from = from;
                call.to = to;
                call.items()
            },
        )
    }
}
impl ListWorkOrders {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::WorkOrder, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::WorkOrderListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
/// A call made by [`WorkOrders::create`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateWorkOrder {
    client: Persat,
    body: ::std::sync::Arc<types::WorkOrderCreate>,
    options: CallOptions,
}
impl CreateWorkOrder {
    const OPERATION: Operation = Operation::new(
        "createWorkOrder",
        "POST",
        "/work-orders",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::WorkOrder, Error> {
        crate::http::check::finite("createWorkOrder", &*self.body)?;
        let request = self.client.requests().create_work_order(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::WorkOrderResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(CreateWorkOrder, types::WorkOrder);
/// A call made by [`WorkOrders::get`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetWorkOrder {
    client: Persat,
    wo_id: ::std::string::String,
    options: CallOptions,
}
impl GetWorkOrder {
    const OPERATION: Operation = Operation::new(
        "getWorkOrder",
        "GET",
        "/work-orders/{wo_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::WorkOrder, Error> {
        crate::http::check::path_segment("getWorkOrder", "wo_id", &self.wo_id)?;
        let request = self.client.requests().get_work_order(&self.wo_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::WorkOrderResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetWorkOrder, types::WorkOrder);
/// A call made by [`WorkOrders::update`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateWorkOrder {
    client: Persat,
    wo_id: ::std::string::String,
    body: ::std::sync::Arc<types::WorkOrderChanges>,
    options: CallOptions,
}
impl UpdateWorkOrder {
    const OPERATION: Operation = Operation::new(
        "updateWorkOrder",
        "PUT",
        "/work-orders/{wo_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<::serde_json::Value>, Error> {
        crate::http::check::path_segment("updateWorkOrder", "wo_id", &self.wo_id)?;
        crate::http::check::finite("updateWorkOrder", &*self.body)?;
        let request = self.client.requests().update_work_order(&self.wo_id, &self.body);
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
    UpdateWorkOrder, ::std::option::Option < ::serde_json::Value >
);
/// A call made by [`WorkOrders::cancel`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CancelWorkOrder {
    client: Persat,
    wo_id: ::std::string::String,
    body: ::std::sync::Arc<types::WorkOrderCancellation>,
    options: CallOptions,
}
impl CancelWorkOrder {
    const OPERATION: Operation = Operation::new(
        "cancelWorkOrder",
        "POST",
        "/work-orders/{wo_id}/cancel",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<::serde_json::Value>, Error> {
        crate::http::check::path_segment("cancelWorkOrder", "wo_id", &self.wo_id)?;
        crate::http::check::at_most(
            "cancelWorkOrder",
            "cause",
            ::std::option::Option::Some(self.body.cause.as_str()),
            500usize,
        )?;
        crate::http::check::finite("cancelWorkOrder", &*self.body)?;
        let request = self.client.requests().cancel_work_order(&self.wo_id, &self.body);
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
    CancelWorkOrder, ::std::option::Option < ::serde_json::Value >
);
/// A call made by [`WorkOrders::track_link`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetWorkOrderTrackLink {
    client: Persat,
    wo_id: ::std::string::String,
    options: CallOptions,
}
impl GetWorkOrderTrackLink {
    const OPERATION: Operation = Operation::new(
        "getWorkOrderTrackLink",
        "GET",
        "/work-orders/tracklink/{wo_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::TrackLink, Error> {
        crate::http::check::path_segment("getWorkOrderTrackLink", "wo_id", &self.wo_id)?;
        let request = self.client.requests().get_work_order_track_link(&self.wo_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::TrackLinkResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetWorkOrderTrackLink, types::TrackLink);
