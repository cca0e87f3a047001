// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
impl Persat {
    /// Customers of the account, with their groups, types and custom fields.
    #[must_use]
    pub fn clients(&self) -> Clients<'_> {
        Clients { client: self }
    }
}
/// Customers of the account, with their groups, types and custom fields.
#[derive(Clone, Copy, Debug)]
pub struct Clients<'a> {
    client: &'a Persat,
}
impl<'a> Clients<'a> {
    /// List the clients.
    ///
    /// Lists the clients of the account, page by page. The vendor's page could not be read; the
    /// facts come from programs that use it: pages of 100 until a page is short. That a missing
    /// `offset` counts as 0 is taken from the other lists. Filters are not known.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clients`, observed in third-party code, not documented. Vendor's page: [Listar Clientes](https://docs.api.persat.com.ar/entidades-basicas/clientes/listar-clientes).
    pub fn list(self) -> ListClients {
        ListClients {
            client: self.client.clone(),
            offset: ::std::option::Option::None,
            limit: ::std::option::Option::Some(100),
            options: CallOptions::default(),
        }
    }
    /// Create a client.
    ///
    /// Creates a client. Its number and its name must not be taken by another one. The vendor's
    /// page could not be read; the facts come from programs that use it.
    ///
    /// - `type_id` and `group_id` must exist. Otherwise, and where number or name belong to another
    ///   client, the response is 409.
    /// - Custom fields may be marked as required in the account (see [`clients().list_custom_fields()`](crate::resources::Clients::list_custom_fields)), so
    ///   that leaving one out may be refused.
    /// - The event `client.created` is **not** sent for clients created here.
    ///
    /// # Arguments
    /// - `body`: The client to create.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /clients`, observed in third-party code, not documented. Vendor's page: [Agregar un cliente](https://docs.api.persat.com.ar/entidades-basicas/clientes/agregar-un-cliente).
    pub fn create(
        self,
        body: impl crate::http::operation::IntoBody<types::ClientCreate>,
    ) -> CreateClient {
        CreateClient {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Get a client.
    ///
    /// Reads one client by its number. The ids of types and groups are listed by [`clients().list_types()`](crate::resources::Clients::list_types)
    /// and [`clients().list_groups()`](crate::resources::Clients::list_groups); the web app shows them under *Gestión de Clientes > Ajustes > Tipos
    /// / Grupos de Cliente > Developers*.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clients/{uid_client}`, documented by the vendor in part. Vendor's page: [Obtener un cliente](https://docs.api.persat.com.ar/entidades-basicas/clientes/obtener-un-cliente).
    pub fn get(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
    ) -> GetClient {
        GetClient {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            options: CallOptions::default(),
        }
    }
    /// Change a client.
    ///
    /// Changes the fields that are sent and leaves the others alone. The vendor's page could not be
    /// read; the facts come from programs that use it. Whether the number itself can be changed is
    /// not known.
    ///
    /// The event `client.updated` is **not** sent for changes made here.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
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
    /// `PUT /clients/{uid_client}`, observed in third-party code, not documented.
    pub fn update(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::ClientChanges>,
    ) -> UpdateClient {
        UpdateClient {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Delete a client with its history.
    ///
    /// **Irreversible.** Deletes the client and its whole history, forms and work orders included.
    /// The event `client.deleted` is **not** sent for clients deleted here.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No client has this number.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `DELETE /clients/{uid_client}`, documented by the vendor. Vendor's page: [Eliminar un cliente](https://docs.api.persat.com.ar/entidades-basicas/clientes/eliminar-un-cliente).
    pub fn delete(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
    ) -> DeleteClient {
        DeleteClient {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            options: CallOptions::default(),
        }
    }
    /// List the client groups.
    ///
    /// Lists the groups of clients, which decide the users that may see a client. Only that it exists and gives a list is known.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /client-groups`, observed in third-party code, not documented.
    pub fn list_groups(self) -> ListClientGroups {
        ListClientGroups {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// List the client types.
    ///
    /// Lists the types of clients, all at once. Id 0 is always the type "Cliente", shown as a black
    /// marker with a white C.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /client-types`, documented by the vendor. Vendor's page: [Listar Tipos de Clientes](https://docs.api.persat.com.ar/entidades-basicas/clientes/listar-tipos-de-clientes).
    pub fn list_types(self) -> ListClientTypes {
        ListClientTypes {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// List the custom fields of clients.
    ///
    /// Lists the fields the account has added to its clients, all at once. Web app and mobile app
    /// check values against the type of the field; do not rely on the API doing so. An integrator
    /// names 20 fields as the most an account can have.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /client-custom-fields`, documented by the vendor. Vendor's page: [Listar Campos Personalizados](https://docs.api.persat.com.ar/entidades-basicas/clientes/listar-campos-personalizados).
    pub fn list_custom_fields(self) -> ListClientCustomFields {
        ListClientCustomFields {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`Clients::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClients {
    client: Persat,
    offset: ::std::option::Option<i64>,
    limit: ::std::option::Option<i32>,
    options: CallOptions,
}
impl ListClients {
    const OPERATION: Operation = Operation::new("listClients", "GET", "/clients");
    /// Position of the first item wanted, counted from 0.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = ::std::option::Option::Some(offset.into());
        self
    }
    /// Number of clients wanted. Every call seen sends it. Other lists allow at most 100; one
    /// program lets its user ask for up to 500 here, which is not verified.
    ///
    /// 100 unless set.
    pub fn limit(mut self, limit: impl ::std::convert::Into<i32>) -> Self {
        self.limit = ::std::option::Option::Some(limit.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::paging::page::Page<types::ClientRecord, types::Paging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::ClientListResponse| body.success)
            .map(|body| crate::paging::page::Page::new(body.data, body.paging))
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        let request = self.client.requests().list_clients(self.limit, self.offset);
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListClients, crate ::paging::page::Page < types::ClientRecord, types::Paging >
);
impl ListClients {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::paging::items::Items<types::ClientRecord, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit.unwrap_or(100));
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientRecord,
            ::serde::de::IgnoredAny,
            _,
        >(
            list,
            start,
            size.into(),
            100,
            move |offset| {
                let mut call = self.clone();
                call.offset = ::std::option::Option::Some(offset);
                call.limit = ::std::option::Option::Some(size);
                call.items()
            },
        )
    }
}
impl ListClients {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::ClientRecord, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::ClientListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
/// A call made by [`Clients::create`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateClient {
    client: Persat,
    body: ::std::sync::Arc<types::ClientCreate>,
    options: CallOptions,
}
impl CreateClient {
    const OPERATION: Operation = Operation::new("createClient", "POST", "/clients");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientRecord, Error> {
        crate::http::check::finite("createClient", &*self.body)?;
        let request = self.client.requests().create_client(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::ClientResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(CreateClient, types::ClientRecord);
/// A call made by [`Clients::get`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetClient {
    client: Persat,
    uid_client: ::std::string::String,
    options: CallOptions,
}
impl GetClient {
    const OPERATION: Operation = Operation::new(
        "getClient",
        "GET",
        "/clients/{uid_client}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientRecord, Error> {
        crate::http::check::path_segment("getClient", "uid_client", &self.uid_client)?;
        let request = self.client.requests().get_client(&self.uid_client);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::ClientResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(GetClient, types::ClientRecord);
/// A call made by [`Clients::update`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateClient {
    client: Persat,
    uid_client: ::std::string::String,
    body: ::std::sync::Arc<types::ClientChanges>,
    options: CallOptions,
}
impl UpdateClient {
    const OPERATION: Operation = Operation::new(
        "updateClient",
        "PUT",
        "/clients/{uid_client}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::UpdatedClient, Error> {
        crate::http::check::path_segment(
            "updateClient",
            "uid_client",
            &self.uid_client,
        )?;
        crate::http::check::finite("updateClient", &*self.body)?;
        let request = self.client.requests().update_client(&self.uid_client, &self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::UpdatedClientResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateClient, types::UpdatedClient);
/// A call made by [`Clients::delete`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteClient {
    client: Persat,
    uid_client: ::std::string::String,
    options: CallOptions,
}
impl DeleteClient {
    const OPERATION: Operation = Operation::new(
        "deleteClient",
        "DELETE",
        "/clients/{uid_client}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::DeletedClient, Error> {
        crate::http::check::path_segment(
            "deleteClient",
            "uid_client",
            &self.uid_client,
        )?;
        let request = self.client.requests().delete_client(&self.uid_client);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeletedClientResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(DeleteClient, types::DeletedClient);
/// A call made by [`Clients::list_groups`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClientGroups {
    client: Persat,
    options: CallOptions,
}
impl ListClientGroups {
    const OPERATION: Operation = Operation::new(
        "listClientGroups",
        "GET",
        "/client-groups",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ClientGroup>, Error> {
        let request = self.client.requests().list_client_groups();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientGroupListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListClientGroups, ::std::vec::Vec < types::ClientGroup >);
/// A call made by [`Clients::list_types`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClientTypes {
    client: Persat,
    options: CallOptions,
}
impl ListClientTypes {
    const OPERATION: Operation = Operation::new(
        "listClientTypes",
        "GET",
        "/client-types",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ClientType>, Error> {
        let request = self.client.requests().list_client_types();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientTypeListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListClientTypes, ::std::vec::Vec < types::ClientType >);
/// A call made by [`Clients::list_custom_fields`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClientCustomFields {
    client: Persat,
    options: CallOptions,
}
impl ListClientCustomFields {
    const OPERATION: Operation = Operation::new(
        "listClientCustomFields",
        "GET",
        "/client-custom-fields",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::ClientCustomField>, Error> {
        let request = self.client.requests().list_client_custom_fields();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientCustomFieldListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListClientCustomFields, ::std::vec::Vec < types::ClientCustomField >
);
