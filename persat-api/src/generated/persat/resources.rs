// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
use crate::client::Persat;
use crate::http::operation::{BodyMode, CallOptions, Operation};
use crate::Error;
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clients`, observed in third-party code, not documented. Vendor's page: [Listar Clientes](https://docs.api.persat.com.ar/entidades-basicas/clientes/listar-clientes).
    pub fn list(self) -> ListClients {
        ListClients {
            client: self.client.clone(),
            offset: ::std::option::Option::None,
            limit: ::std::option::Option::None,
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
    /// - Custom fields may be marked as required in the account (see `listClientCustomFields`), so
    ///   that leaving one out may be refused.
    /// - The event `client.created` is **not** sent for clients created here.
    ///
    /// # Arguments
    /// - `body`: The client to create.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /clients`, observed in third-party code, not documented. Vendor's page: [Agregar un cliente](https://docs.api.persat.com.ar/entidades-basicas/clientes/agregar-un-cliente).
    pub fn create(self, body: &'a types::ClientCreate) -> CreateClient<'a> {
        CreateClient {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Get a client.
    ///
    /// Reads one client by its number. The ids of types and groups are listed by `listClientTypes`
    /// and `listClientGroups`; the web app shows them under *Gestión de Clientes > Ajustes > Tipos
    /// / Grupos de Cliente > Developers*.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    /// - `body`: The fields to change.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /clients/{uid_client}`, observed in third-party code, not documented.
    pub fn update(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::ClientChanges,
    ) -> UpdateClient<'a> {
        UpdateClient {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Delete a client with its history.
    ///
    /// **Irreversible.** Deletes the client and its whole history, forms and work orders included.
    /// The event `client.deleted` is **not** sent for clients deleted here.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
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
    /// Lists the groups of clients, which decide the users that may see a client. Only the path and
    /// that a list comes back are known.
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
/// The call `listClients`, ready to be awaited.
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
    ) -> ::std::result::Result<crate::Page<types::ClientRecord, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_clients(self.limit, self.offset)).await?;
        response
            .json(|body: &types::ClientListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListClients, 'static, crate ::Page < types::ClientRecord, types::Paging >
);
impl ListClients {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::Items<types::ClientRecord, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit.unwrap_or(100));
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientRecord,
            types::Paging,
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
                call.send()
            },
        )
    }
}
/// The call `createClient`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateClient<'a> {
    client: Persat,
    body: &'a types::ClientCreate,
    options: CallOptions,
}
impl CreateClient<'_> {
    const OPERATION: Operation = Operation::new("createClient", "POST", "/clients");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientRecord, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.create_client(self.body)).await?;
        response.json(|body: &types::ClientResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(['a] CreateClient < 'a >, 'a, types::ClientRecord);
/// The call `getClient`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_client(&self.uid_client)).await?;
        response.json(|body: &types::ClientResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!([] GetClient, 'static, types::ClientRecord);
/// The call `updateClient`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateClient<'a> {
    client: Persat,
    uid_client: ::std::string::String,
    body: &'a types::ClientChanges,
    options: CallOptions,
}
impl UpdateClient<'_> {
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.update_client(&self.uid_client, self.body))
            .await?;
        response
            .json(|body: &types::UpdatedClientResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(['a] UpdateClient < 'a >, 'a, types::UpdatedClient);
/// The call `deleteClient`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.delete_client(&self.uid_client)).await?;
        response
            .json(|body: &types::DeletedClientResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] DeleteClient, 'static, types::DeletedClient);
/// The call `listClientGroups`, ready to be awaited.
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
    ) -> ::std::result::Result<crate::Page<types::ClientGroup, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_client_groups()).await?;
        response
            .json(|body: &types::ClientGroupListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListClientGroups, 'static, crate ::Page < types::ClientGroup, types::Paging >
);
/// The call `listClientTypes`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_client_types()).await?;
        response
            .json(|body: &types::ClientTypeListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListClientTypes, 'static, ::std::vec::Vec < types::ClientType >
);
/// The call `listClientCustomFields`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_client_custom_fields()).await?;
        response
            .json(|body: &types::ClientCustomFieldListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListClientCustomFields, 'static, ::std::vec::Vec < types::ClientCustomField >
);
impl Persat {
    /// Things that belong to a client, such as machines. An object follows a template and is
    /// identified by the value of its field 1.
    #[must_use]
    pub fn client_objects(&self) -> ClientObjects<'_> {
        ClientObjects { client: self }
    }
}
/// Things that belong to a client, such as machines. An object follows a template and is
/// identified by the value of its field 1.
#[derive(Clone, Copy, Debug)]
pub struct ClientObjects<'a> {
    client: &'a Persat,
}
impl<'a> ClientObjects<'a> {
    /// List the templates of client objects.
    ///
    /// Lists the templates that objects of clients follow. The vendor's page could not be read; the
    /// facts come from programs that use it.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clientobj`, observed in third-party code, not documented.
    pub fn list_schemas(self) -> ListClientObjectSchemas {
        ListClientObjectSchemas {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a template of client objects.
    ///
    /// Reads one template by its id. The vendor's page could not be read; the facts come from
    /// programs that use it.
    ///
    /// # Arguments
    /// - `obj_id`: Id of the template.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clientobj/{obj_id}`, observed in third-party code, not documented.
    pub fn get_schema(
        self,
        obj_id: impl ::std::convert::Into<i64>,
    ) -> GetClientObjectSchema {
        GetClientObjectSchema {
            client: self.client.clone(),
            obj_id: obj_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Get an object of a client.
    ///
    /// Reads one object of a client by its template and the value of its field 1.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): There is no such template or object.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /clientobjvalue/{uid_client}/{obj_id}/{field_1}`, documented by the vendor. Vendor's page: [Obtener objeto](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/obtener-objeto).
    pub fn get(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
    ) -> GetClientObject {
        GetClientObject {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            field_1: field_1.into(),
            options: CallOptions::default(),
        }
    }
    /// Change or move an object of a client.
    ///
    /// Changes the fields that are sent and leaves the others alone, moves the object to another
    /// client, or both. For now the API does not check values against the types of the template.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    /// - `body`: What to change.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /clientobjvalue/{uid_client}/{obj_id}/{field_1}`, documented by the vendor in part. Vendor's page: [Modificar objeto](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/modificar-objeto).
    pub fn update(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::ClientObjectChanges,
    ) -> UpdateClientObject<'a> {
        UpdateClientObject {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            field_1: field_1.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Delete an object of a client.
    ///
    /// **Irreversible.** Deletes one object of a client. An `obj_id` that is no integer gets
    ///  400 and `'obj_id' es un number (entero) obligatorio`.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): There is no such object or no such client; the message names the client in both cases.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `DELETE /clientobjvalue/{uid_client}/{obj_id}/{field_1}`, documented by the vendor. Vendor's page: [Eliminar objeto](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/eliminar-objeto).
    pub fn delete(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
    ) -> DeleteClientObject {
        DeleteClientObject {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            field_1: field_1.into(),
            options: CallOptions::default(),
        }
    }
    /// List the objects of a client.
    ///
    /// Lists, page by page, the objects of one template that belong to one client. An unknown
    /// client gets 404 and `No hay un cliente con este nro.`
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: encode it.
    /// - `obj_id`: Id of the template.
    /// - `limit`: Number of items wanted, at most 100.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /listclientobjvalues/{uid_client}/{obj_id}`, documented by the vendor in part. Vendor's page: [Listar Objetos en un Cliente particular](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/listar-objetos-en-un-cliente-particular).
    pub fn list(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
        limit: impl ::std::convert::Into<i32>,
    ) -> ListClientObjects {
        ListClientObjects {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            limit: limit.into(),
            offset: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Reads what has changed since a checkpoint, all pages of it: a stream over [`sync`](Self::sync).
    ///
    /// How to store checkpoints, and what to expect: [`sync`](crate::sync).
    pub fn changes(
        self,
        obj_id: impl ::std::convert::Into<i64>,
        checkpoint: &crate::sync::Checkpoint,
    ) -> crate::sync::Changes<types::ClientObject> {
        let call = self.sync(obj_id, 100, checkpoint.since).offset(checkpoint.offset());
        crate::sync::Changes::new(checkpoint, self.client.clock(), call.stream())
    }
    /// List the objects changed since an instant.
    ///
    /// Lists, page by page and over all clients, the objects of one template that were created or
    /// changed at `last_updated` or later.
    ///
    /// The vendor recommends to start with an instant before the contract, to read all pages, to
    /// keep the instant (UTC) of that run, and to go on from it next time. An object that has moved
    /// between clients was seen under both: keep the one with the newest `updated`. Nothing known
    /// reports deleted objects.
    ///
    /// # Arguments
    /// - `obj_id`: Id of the template.
    /// - `limit`: Number of items wanted, at most 100.
    /// - `last_updated`: Only what was created or changed at this instant or later. In UTC, written with milliseconds (`yyyy-MM-ddTHH:mm:ss.SSSZ`).
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /listclientobjvaluesupdated/{obj_id}`, documented by the vendor in part. Vendor's page: [Sincronizacion completa](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/sincronizacion-completa).
    pub fn sync(
        self,
        obj_id: impl ::std::convert::Into<i64>,
        limit: impl ::std::convert::Into<i32>,
        last_updated: impl ::std::convert::Into<crate::time::Instant>,
    ) -> SyncClientObjects {
        SyncClientObjects {
            client: self.client.clone(),
            obj_id: obj_id.into(),
            limit: limit.into(),
            last_updated: last_updated.into(),
            offset: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
}
/// The call `listClientObjectSchemas`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClientObjectSchemas {
    client: Persat,
    options: CallOptions,
}
impl ListClientObjectSchemas {
    const OPERATION: Operation = Operation::new(
        "listClientObjectSchemas",
        "GET",
        "/clientobj",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Page<types::ClientObjectSchema, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_client_object_schemas()).await?;
        response
            .json(|body: &types::ClientObjectSchemaListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListClientObjectSchemas, 'static, crate ::Page < types::ClientObjectSchema,
    types::Paging >
);
/// The call `getClientObjectSchema`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetClientObjectSchema {
    client: Persat,
    obj_id: i64,
    options: CallOptions,
}
impl GetClientObjectSchema {
    const OPERATION: Operation = Operation::new(
        "getClientObjectSchema",
        "GET",
        "/clientobj/{obj_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientObjectSchema, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_client_object_schema(self.obj_id)).await?;
        response
            .json(|body: &types::ClientObjectSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] GetClientObjectSchema, 'static, types::ClientObjectSchema
);
/// The call `getClientObject`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetClientObject {
    client: Persat,
    uid_client: ::std::string::String,
    obj_id: i64,
    field_1: ::std::string::String,
    options: CallOptions,
}
impl GetClientObject {
    const OPERATION: Operation = Operation::new(
        "getClientObject",
        "GET",
        "/clientobjvalue/{uid_client}/{obj_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientObject, Error> {
        crate::http::check::path_segment(
            "getClientObject",
            "uid_client",
            &self.uid_client,
        )?;
        crate::http::check::path_segment("getClientObject", "field_1", &self.field_1)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.get_client_object(&self.uid_client, self.obj_id, &self.field_1))
            .await?;
        response
            .json(|body: &types::ClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetClientObject, 'static, types::ClientObject);
/// The call `updateClientObject`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateClientObject<'a> {
    client: Persat,
    uid_client: ::std::string::String,
    obj_id: i64,
    field_1: ::std::string::String,
    body: &'a types::ClientObjectChanges,
    options: CallOptions,
}
impl UpdateClientObject<'_> {
    const OPERATION: Operation = Operation::new(
        "updateClientObject",
        "PUT",
        "/clientobjvalue/{uid_client}/{obj_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::ClientObject, Error> {
        crate::http::check::path_segment(
            "updateClientObject",
            "uid_client",
            &self.uid_client,
        )?;
        crate::http::check::path_segment(
            "updateClientObject",
            "field_1",
            &self.field_1,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .update_client_object(
                        &self.uid_client,
                        self.obj_id,
                        &self.field_1,
                        self.body,
                    )
            })
            .await?;
        response
            .json(|body: &types::ClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(['a] UpdateClientObject < 'a >, 'a, types::ClientObject);
/// The call `deleteClientObject`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteClientObject {
    client: Persat,
    uid_client: ::std::string::String,
    obj_id: i64,
    field_1: ::std::string::String,
    options: CallOptions,
}
impl DeleteClientObject {
    const OPERATION: Operation = Operation::new(
        "deleteClientObject",
        "DELETE",
        "/clientobjvalue/{uid_client}/{obj_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::DeletedClientObject, Error> {
        crate::http::check::path_segment(
            "deleteClientObject",
            "uid_client",
            &self.uid_client,
        )?;
        crate::http::check::path_segment(
            "deleteClientObject",
            "field_1",
            &self.field_1,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw.delete_client_object(&self.uid_client, self.obj_id, &self.field_1)
            })
            .await?;
        response
            .json(|body: &types::DeletedClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] DeleteClientObject, 'static, types::DeletedClientObject
);
/// The call `listClientObjects`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListClientObjects {
    client: Persat,
    uid_client: ::std::string::String,
    obj_id: i64,
    offset: ::std::option::Option<i64>,
    limit: i32,
    options: CallOptions,
}
impl ListClientObjects {
    const OPERATION: Operation = Operation::new(
        "listClientObjects",
        "GET",
        "/listclientobjvalues/{uid_client}/{obj_id}",
    );
    /// Position of the first item wanted, counted from 0.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = ::std::option::Option::Some(offset.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Page<types::ClientObject, types::Paging>, Error> {
        crate::http::check::path_segment(
            "listClientObjects",
            "uid_client",
            &self.uid_client,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .list_client_objects(
                        &self.uid_client,
                        self.obj_id,
                        self.limit,
                        self.offset,
                    )
            })
            .await?;
        response
            .json(|body: &types::ClientObjectListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListClientObjects, 'static, crate ::Page < types::ClientObject, types::Paging >
);
impl ListClientObjects {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::Items<types::ClientObject, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientObject,
            types::Paging,
            _,
        >(
            list,
            start,
            size.into(),
            100,
            move |offset| {
                let mut call = self.clone();
                call.offset = ::std::option::Option::Some(offset);
                call.limit = size;
                call.send()
            },
        )
    }
}
/// The call `syncClientObjects`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SyncClientObjects {
    client: Persat,
    obj_id: i64,
    offset: ::std::option::Option<i64>,
    limit: i32,
    last_updated: crate::time::Instant,
    options: CallOptions,
}
impl SyncClientObjects {
    const OPERATION: Operation = Operation::new(
        "syncClientObjects",
        "GET",
        "/listclientobjvaluesupdated/{obj_id}",
    );
    /// Position of the first item wanted, counted from 0.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = ::std::option::Option::Some(offset.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Page<types::ClientObject, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .sync_client_objects(
                        self.obj_id,
                        &self.last_updated,
                        self.limit,
                        self.offset,
                    )
            })
            .await?;
        response
            .json(|body: &types::ClientObjectListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] SyncClientObjects, 'static, crate ::Page < types::ClientObject, types::Paging >
);
impl SyncClientObjects {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::Items<types::ClientObject, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientObject,
            types::Paging,
            _,
        >(
            list,
            start,
            size.into(),
            100,
            move |offset| {
                let mut call = self.clone();
                call.offset = ::std::option::Option::Some(offset);
                call.limit = size;
                call.send()
            },
        )
    }
}
impl Persat {
    /// Tables of the account's own. An element is identified by the value of its field 1.
    #[must_use]
    pub fn master_dbs(&self) -> MasterDbs<'_> {
        MasterDbs { client: self }
    }
}
/// Tables of the account's own. An element is identified by the value of its field 1.
#[derive(Clone, Copy, Debug)]
pub struct MasterDbs<'a> {
    client: &'a Persat,
}
impl<'a> MasterDbs<'a> {
    /// List the Master DBs.
    ///
    /// Lists the structure of every Master DB of the account, all at once.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /masterdbs`, documented by the vendor. Vendor's page: [Listar estructuras/esquemas de las Master Dbs](https://docs.api.persat.com.ar/entidades-basicas/master-db/listar-estructuras-esquemas-de-las-master-dbs).
    pub fn list(self) -> ListMasterDbs {
        ListMasterDbs {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a Master DB.
    ///
    /// Reads the structure of one Master DB. An unknown id gets 404 and
    /// `No existe el mdb_id: …`.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /masterdbs/{mdb_id}`, documented by the vendor. Vendor's page: [Obtener estructura/esquema de una Master Db](https://docs.api.persat.com.ar/entidades-basicas/master-db/obtener-estructura-esquema-de-una-master-db).
    pub fn get(self, mdb_id: impl ::std::convert::Into<i64>) -> GetMasterDb {
        GetMasterDb {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Reads what has changed since a checkpoint, all pages of it: a stream over [`sync_elements`](Self::sync_elements).
    ///
    /// How to store checkpoints, and what to expect: [`sync`](crate::sync).
    pub fn element_changes(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        checkpoint: &crate::sync::Checkpoint,
    ) -> crate::sync::Changes<types::MasterDbElement> {
        let call = self
            .sync_elements(mdb_id, 100, checkpoint.since)
            .offset(checkpoint.offset());
        crate::sync::Changes::new(checkpoint, self.client.clock(), call.stream())
    }
    /// List the elements changed since an instant.
    ///
    /// Lists, page by page, the elements of one Master DB that were created or changed at
    /// `last_updated` or later. An instant in the far past reads all of them, as the page about
    /// client objects recommends for those.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `limit`: Number of items wanted, at most 100.
    /// - `last_updated`: Only what was created or changed at this instant or later. In UTC, written with milliseconds (`yyyy-MM-ddTHH:mm:ss.SSSZ`).
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /masterdbvalues/{mdb_id}`, documented by the vendor in part. Vendor's page: [Sincronizacion completa](https://docs.api.persat.com.ar/entidades-basicas/master-db/sincronizacion-completa).
    pub fn sync_elements(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        limit: impl ::std::convert::Into<i32>,
        last_updated: impl ::std::convert::Into<crate::time::Instant>,
    ) -> SyncMasterDbElements {
        SyncMasterDbElements {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            limit: limit.into(),
            last_updated: last_updated.into(),
            offset: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Get an element of a Master DB.
    ///
    /// Reads one element by the value of its field 1. The vendor's page could not be read: that it
    /// exists is in the menu, its response is described by the page about changing an element, and
    /// its path follows from those for changing and deleting one.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /masterdbvalues/{mdb_id}/{field_1}`, inferred from sister endpoints, not documented.
    pub fn get_element(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
    ) -> GetMasterDbElement {
        GetMasterDbElement {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            field_1: field_1.into(),
            options: CallOptions::default(),
        }
    }
    /// Change an element of a Master DB.
    ///
    /// Changes the fields that are sent and leaves the others alone. Sending field `1` changes the
    /// value that identifies the element. The messages printed are
    /// `'mdb_id' es un number (entero) obligatorio` with 400 and `No existe el mdb_id: …` with 404.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    /// - `body`: What to change.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): Another element has this value in its field 1.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /masterdbvalues/{mdb_id}/{field_1}`, documented by the vendor. Vendor's page: [Modificar elemento](https://docs.api.persat.com.ar/entidades-basicas/master-db/modificar-elemento).
    pub fn update_element(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::MasterDbElementChanges,
    ) -> UpdateMasterDbElement<'a> {
        UpdateMasterDbElement {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            field_1: field_1.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Delete an element of a Master DB.
    ///
    /// **Irreversible.** Deletes one element of a Master DB. The messages printed are
    /// `'mdb_id' es un number (entero) obligatorio` with 400 and, where there is no such element or
    /// no such Master DB, `No se encontro el mdb value` with 404.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `DELETE /masterdbvalues/{mdb_id}/{field_1}`, documented by the vendor. Vendor's page: [Eliminar elemento](https://docs.api.persat.com.ar/entidades-basicas/master-db/eliminar-elemento).
    pub fn delete_element(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
    ) -> DeleteMasterDbElement {
        DeleteMasterDbElement {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            field_1: field_1.into(),
            options: CallOptions::default(),
        }
    }
}
/// The call `listMasterDbs`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListMasterDbs {
    client: Persat,
    options: CallOptions,
}
impl ListMasterDbs {
    const OPERATION: Operation = Operation::new("listMasterDbs", "GET", "/masterdbs");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::MasterDb>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_master_dbs()).await?;
        response
            .json(|body: &types::MasterDbListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListMasterDbs, 'static, ::std::vec::Vec < types::MasterDb >
);
/// The call `getMasterDb`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetMasterDb {
    client: Persat,
    mdb_id: i64,
    options: CallOptions,
}
impl GetMasterDb {
    const OPERATION: Operation = Operation::new(
        "getMasterDb",
        "GET",
        "/masterdbs/{mdb_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::MasterDb, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_master_db(self.mdb_id)).await?;
        response
            .json(|body: &types::MasterDbResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetMasterDb, 'static, types::MasterDb);
/// The call `syncMasterDbElements`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SyncMasterDbElements {
    client: Persat,
    mdb_id: i64,
    offset: ::std::option::Option<i64>,
    limit: i32,
    last_updated: crate::time::Instant,
    options: CallOptions,
}
impl SyncMasterDbElements {
    const OPERATION: Operation = Operation::new(
        "syncMasterDbElements",
        "GET",
        "/masterdbvalues/{mdb_id}",
    );
    /// Position of the first item wanted, counted from 0.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = ::std::option::Option::Some(offset.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Page<types::MasterDbElement, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .sync_master_db_elements(
                        self.mdb_id,
                        &self.last_updated,
                        self.limit,
                        self.offset,
                    )
            })
            .await?;
        response
            .json(|body: &types::MasterDbElementListResponse| body.success)
            .map(|body| crate::Page::new(
                body.data,
                ::std::option::Option::Some(body.paging),
            ))
    }
}
crate::http::operation::call!(
    [] SyncMasterDbElements, 'static, crate ::Page < types::MasterDbElement,
    types::Paging >
);
impl SyncMasterDbElements {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::Items<types::MasterDbElement, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::MasterDbElement,
            types::Paging,
            _,
        >(
            list,
            start,
            size.into(),
            100,
            move |offset| {
                let mut call = self.clone();
                call.offset = ::std::option::Option::Some(offset);
                call.limit = size;
                call.send()
            },
        )
    }
}
/// The call `getMasterDbElement`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetMasterDbElement {
    client: Persat,
    mdb_id: i64,
    field_1: ::std::string::String,
    options: CallOptions,
}
impl GetMasterDbElement {
    const OPERATION: Operation = Operation::new(
        "getMasterDbElement",
        "GET",
        "/masterdbvalues/{mdb_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::MasterDbElement, Error> {
        crate::http::check::path_segment(
            "getMasterDbElement",
            "field_1",
            &self.field_1,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.get_master_db_element(self.mdb_id, &self.field_1))
            .await?;
        response
            .json(|body: &types::MasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetMasterDbElement, 'static, types::MasterDbElement);
/// The call `updateMasterDbElement`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateMasterDbElement<'a> {
    client: Persat,
    mdb_id: i64,
    field_1: ::std::string::String,
    body: &'a types::MasterDbElementChanges,
    options: CallOptions,
}
impl UpdateMasterDbElement<'_> {
    const OPERATION: Operation = Operation::new(
        "updateMasterDbElement",
        "PUT",
        "/masterdbvalues/{mdb_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::MasterDbElement, Error> {
        crate::http::check::path_segment(
            "updateMasterDbElement",
            "field_1",
            &self.field_1,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.update_master_db_element(self.mdb_id, &self.field_1, self.body))
            .await?;
        response
            .json(|body: &types::MasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ['a] UpdateMasterDbElement < 'a >, 'a, types::MasterDbElement
);
/// The call `deleteMasterDbElement`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteMasterDbElement {
    client: Persat,
    mdb_id: i64,
    field_1: ::std::string::String,
    options: CallOptions,
}
impl DeleteMasterDbElement {
    const OPERATION: Operation = Operation::new(
        "deleteMasterDbElement",
        "DELETE",
        "/masterdbvalues/{mdb_id}/{field_1}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<types::DeletedMasterDbElement, Error> {
        crate::http::check::path_segment(
            "deleteMasterDbElement",
            "field_1",
            &self.field_1,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.delete_master_db_element(self.mdb_id, &self.field_1))
            .await?;
        response
            .json(|body: &types::DeletedMasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] DeleteMasterDbElement, 'static, types::DeletedMasterDbElement
);
impl Persat {
    /// Tracking devices, such as vehicles.
    #[must_use]
    pub fn devices(&self) -> Devices<'_> {
        Devices { client: self }
    }
}
/// Tracking devices, such as vehicles.
#[derive(Clone, Copy, Debug)]
pub struct Devices<'a> {
    client: &'a Persat,
}
impl<'a> Devices<'a> {
    /// List the devices.
    ///
    /// Lists the tracking devices of the account, all at once.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices`, documented by the vendor. Vendor's page: [Listar Dispositivos](https://docs.api.persat.com.ar/entidades-basicas/dispositivos/listar-dispositivos).
    pub fn list(self) -> ListDevices {
        ListDevices {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a device.
    ///
    /// Reads one tracking device.
    ///
    /// # Arguments
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No device has this id.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices/{device_id}`, documented by the vendor. Vendor's page: [Obtener Dispositivo](https://docs.api.persat.com.ar/entidades-basicas/dispositivos/obtener-dispositivo).
    pub fn get(self, device_id: impl ::std::convert::Into<i64>) -> GetDevice {
        GetDevice {
            client: self.client.clone(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// The call `listDevices`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDevices {
    client: Persat,
    options: CallOptions,
}
impl ListDevices {
    const OPERATION: Operation = Operation::new("listDevices", "GET", "/devices");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::Device>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_devices()).await?;
        response
            .json(|body: &types::DeviceListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListDevices, 'static, ::std::vec::Vec < types::Device >
);
/// The call `getDevice`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetDevice {
    client: Persat,
    device_id: i64,
    options: CallOptions,
}
impl GetDevice {
    const OPERATION: Operation = Operation::new(
        "getDevice",
        "GET",
        "/devices/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Device, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_device(self.device_id)).await?;
        response.json(|body: &types::DeviceResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!([] GetDevice, 'static, types::Device);
impl Persat {
    /// Users of the account.
    #[must_use]
    pub fn users(&self) -> Users<'_> {
        Users { client: self }
    }
}
/// Users of the account.
#[derive(Clone, Copy, Debug)]
pub struct Users<'a> {
    client: &'a Persat,
}
impl<'a> Users<'a> {
    /// List the users.
    ///
    /// Lists the users of the account. Only the path and that a list comes back are known.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /users`, observed in third-party code, not documented. Vendor's page: [Listar Usuarios](https://docs.api.persat.com.ar/entidades-basicas/usuarios/listar-usuarios).
    pub fn list(self) -> ListUsers {
        ListUsers {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// List the technicians.
    ///
    /// Lists the users that work as technicians; by the title of the vendor's page, the active
    /// ones. The page could not be read; the fields are those that a program reads.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /technician-users`, observed in third-party code, not documented.
    pub fn list_technicians(self) -> ListTechnicianUsers {
        ListTechnicianUsers {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}
/// The call `listUsers`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListUsers {
    client: Persat,
    options: CallOptions,
}
impl ListUsers {
    const OPERATION: Operation = Operation::new("listUsers", "GET", "/users");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Page<types::User, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_users()).await?;
        response
            .json(|body: &types::UserListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListUsers, 'static, crate ::Page < types::User, types::Paging >
);
/// The call `listTechnicianUsers`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListTechnicianUsers {
    client: Persat,
    options: CallOptions,
}
impl ListTechnicianUsers {
    const OPERATION: Operation = Operation::new(
        "listTechnicianUsers",
        "GET",
        "/technician-users",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Page<types::TechnicianUser, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_technician_users()).await?;
        response
            .json(|body: &types::TechnicianUserListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListTechnicianUsers, 'static, crate ::Page < types::TechnicianUser, types::Paging
    >
);
impl Persat {
    /// Zones of the account.
    #[must_use]
    pub fn zones(&self) -> Zones<'_> {
        Zones { client: self }
    }
}
/// Zones of the account.
#[derive(Clone, Copy, Debug)]
pub struct Zones<'a> {
    client: &'a Persat,
}
impl<'a> Zones<'a> {
    /// List the zones.
    ///
    /// Lists the zones of the account. The vendor's menu has no page about it; a program reads it
    /// and shows the names.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /zones`, observed in third-party code, not documented.
    pub fn list(self) -> ListZones {
        ListZones {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
}
/// The call `listZones`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListZones {
    client: Persat,
    options: CallOptions,
}
impl ListZones {
    const OPERATION: Operation = Operation::new("listZones", "GET", "/zones");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Page<types::Zone, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_zones()).await?;
        response
            .json(|body: &types::ZoneListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListZones, 'static, crate ::Page < types::Zone, types::Paging >
);
impl Persat {
    /// Reminders about a client, with the users responsible for them.
    #[must_use]
    pub fn follow_ups(&self) -> FollowUps<'_> {
        FollowUps { client: self }
    }
}
/// Reminders about a client, with the users responsible for them.
#[derive(Clone, Copy, Debug)]
pub struct FollowUps<'a> {
    client: &'a Persat,
}
impl<'a> FollowUps<'a> {
    /// Create a follow-up.
    ///
    /// Creates a reminder about a client for one or more responsible users and, if asked, has an
    /// e-mail sent to them some time before.
    ///
    /// - `date` is local wall-clock time and has to lie in the future.
    /// - Every responsible user must be allowed to see the client's group (`group_id` of the
    ///   client); otherwise the response is 409.
    /// - For an unknown client the vendor's page announces HTTP 404 but prints a body that says
    ///   409 and `CONFLICT`: classify by either, trust neither alone.
    /// - There is no documented way to list, change or delete follow-ups.
    ///
    /// # Arguments
    /// - `body`: The follow-up to create.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No client has this `uid_client`. The body printed by the vendor says 409 and `CONFLICT` all the same.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): A responsible user may not see the client's group.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /follow_ups`, documented by the vendor. Vendor's page: [Crear seguimientos](https://docs.api.persat.com.ar/entidades-basicas/seguimientos/crear-seguimientos).
    pub fn create(self, body: &'a types::FollowUpCreate) -> CreateFollowUp<'a> {
        CreateFollowUp {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
}
/// The call `createFollowUp`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateFollowUp<'a> {
    client: Persat,
    body: &'a types::FollowUpCreate,
    options: CallOptions,
}
impl CreateFollowUp<'_> {
    const OPERATION: Operation = Operation::new("createFollowUp", "POST", "/follow_ups");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::FollowUp, Error> {
        crate::http::check::not_empty(
            "createFollowUp",
            "responsible_user_ids",
            self.body.responsible_user_ids.len(),
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.create_follow_up(self.body)).await?;
        response
            .json(|body: &types::FollowUpResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(['a] CreateFollowUp < 'a >, 'a, types::FollowUp);
impl Persat {
    /// Where devices are, how far they drove and whom they visited.
    #[must_use]
    pub fn tracking(&self) -> Tracking<'_> {
        Tracking { client: self }
    }
}
/// Where devices are, how far they drove and whom they visited.
#[derive(Clone, Copy, Debug)]
pub struct Tracking<'a> {
    client: &'a Persat,
}
impl<'a> Tracking<'a> {
    /// Get the last position of a device.
    ///
    /// Reads the last valid position known of a device. What comes for a device that has
    /// never reported is not documented. An unknown device gets 404 and
    /// `No existe un device con este id`.
    ///
    /// # Arguments
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): `device_id` is no integer.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-lasttrackingpoint/{device_id}`, documented by the vendor. Vendor's page: [Obtener última posición GPS](https://docs.api.persat.com.ar/modulos/rastreo-satelital/obtener-ultima-posicion-gps).
    pub fn last_point(
        self,
        device_id: impl ::std::convert::Into<i64>,
    ) -> GetLastTrackingPoint {
        GetLastTrackingPoint {
            client: self.client.clone(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Get the tracking figures of a device for a day.
    ///
    /// Reads figures about one day of a device, of which only the distances are known. The vendor's
    /// page could not be read; the facts come from a dashboard that uses it, and it asks for past
    /// days only: the figures seem to be there once the day is over. The spelling of the path is
    /// the vendor's.
    ///
    /// # Arguments
    /// - `date`: The day.
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-pathtrack-sumary/{date}/{device_id}`, observed in third-party code, not documented.
    pub fn summary(
        self,
        date: impl ::std::convert::Into<::jiff::civil::Date>,
        device_id: impl ::std::convert::Into<i64>,
    ) -> GetTrackingSummary {
        GetTrackingSummary {
            client: self.client.clone(),
            date: date.into(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the visits of a device to clients.
    ///
    /// Lists the clients a device visited on a day or in a month, worked out from its path. All
    /// visits come at once, in the vendor's sample the newest first.
    ///
    /// Visits are worked out in the early morning for the day before: ask for past days only. For
    /// today the response is "null" by the vendor's words; whether that is `null` or an empty list is
    /// not shown.
    ///
    /// # Arguments
    /// - `date`: A day (`2022-12-08`) or a whole month (`2022-12`), told apart by the length.
    /// - `device_id`: Id of the device.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /devices-visits/{date}/{device_id}`, documented by the vendor in part. Vendor's page: [Obtener Visitas a Clientes](https://docs.api.persat.com.ar/modulos/rastreo-satelital/obtener-visitas-a-clientes).
    pub fn visits(
        self,
        date: impl ::std::convert::Into<::std::string::String>,
        device_id: impl ::std::convert::Into<i64>,
    ) -> ListDeviceVisits {
        ListDeviceVisits {
            client: self.client.clone(),
            date: date.into(),
            device_id: device_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// The call `getLastTrackingPoint`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetLastTrackingPoint {
    client: Persat,
    device_id: i64,
    options: CallOptions,
}
impl GetLastTrackingPoint {
    const OPERATION: Operation = Operation::new(
        "getLastTrackingPoint",
        "GET",
        "/devices-lasttrackingpoint/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::TrackingPoint, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_last_tracking_point(self.device_id)).await?;
        response
            .json(|body: &types::TrackingPointResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetLastTrackingPoint, 'static, types::TrackingPoint);
/// The call `getTrackingSummary`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetTrackingSummary {
    client: Persat,
    date: ::jiff::civil::Date,
    device_id: i64,
    options: CallOptions,
}
impl GetTrackingSummary {
    const OPERATION: Operation = Operation::new(
        "getTrackingSummary",
        "GET",
        "/devices-pathtrack-sumary/{date}/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<types::TrackingSummary>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.get_tracking_summary(&self.date, self.device_id))
            .await?;
        response
            .json(|body: &types::TrackingSummaryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] GetTrackingSummary, 'static, ::std::option::Option < types::TrackingSummary >
);
/// The call `listDeviceVisits`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeviceVisits {
    client: Persat,
    date: ::std::string::String,
    device_id: i64,
    options: CallOptions,
}
impl ListDeviceVisits {
    const OPERATION: Operation = Operation::new(
        "listDeviceVisits",
        "GET",
        "/devices-visits/{date}/{device_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ::std::option::Option<::std::vec::Vec<types::DeviceVisit>>,
        Error,
    > {
        crate::http::check::path_segment("listDeviceVisits", "date", &self.date)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_device_visits(&self.date, self.device_id))
            .await?;
        response
            .json(|body: &types::DeviceVisitListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListDeviceVisits, 'static, ::std::option::Option < ::std::vec::Vec <
    types::DeviceVisit > >
);
impl Persat {
    /// Forms filled in the field, with their templates and states.
    #[must_use]
    pub fn forms(&self) -> Forms<'_> {
        Forms { client: self }
    }
}
/// Forms filled in the field, with their templates and states.
#[derive(Clone, Copy, Debug)]
pub struct Forms<'a> {
    client: &'a Persat,
}
impl<'a> Forms<'a> {
    /// List the templates of forms.
    ///
    /// Lists the templates of forms; every version is an item of its own, and the versions of one
    /// template share their `form_group`. The vendor's page could not be read; the facts come from
    /// programs that use it.
    ///
    /// # Errors
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms-schemas`, observed in third-party code, not documented.
    pub fn list_schemas(self) -> ListFormSchemas {
        ListFormSchemas {
            client: self.client.clone(),
            options: CallOptions::default(),
        }
    }
    /// Get a template of forms.
    ///
    /// Reads one version of a template, with its widgets.
    ///
    /// # Arguments
    /// - `schema_id`: Id of the version of the template.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms-schemas/{schema_id}`, documented by the vendor in part. Vendor's page: [Obtener estructura/esquema de un Formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/obtener-estructura-esquema-de-un-formulario).
    pub fn get_schema(self, schema_id: impl ::std::convert::Into<i64>) -> GetFormSchema {
        GetFormSchema {
            client: self.client.clone(),
            schema_id: schema_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the forms of some days.
    ///
    /// Lists, page by page, the forms between two days, both included. The days are days of local
    /// time; whose, is not told. No limit of the span was seen.
    ///
    /// # Arguments
    /// - `from`: First day, as midnight with a `Z`; the time of day is ignored.
    /// - `to`: Last day, included, as midnight with a `Z`; the time of day is ignored.
    /// - `offset`: Position of the first item wanted, counted from 0. Required here, unlike in the lists of client objects and of Master DB elements.
    /// - `limit`: Number of items wanted, at most 100.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms`, documented by the vendor in part. Vendor's page: [Listar formularios](https://docs.api.persat.com.ar/modulos/formularios-digitales/listar-formularios).
    pub fn list(
        self,
        from: impl ::std::convert::Into<crate::time::CalendarDay>,
        to: impl ::std::convert::Into<crate::time::CalendarDay>,
        offset: impl ::std::convert::Into<i64>,
        limit: impl ::std::convert::Into<i32>,
    ) -> ListForms {
        ListForms {
            client: self.client.clone(),
            from: from.into(),
            to: to.into(),
            offset: offset.into(),
            limit: limit.into(),
            uid_client: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Insert a form.
    ///
    /// Inserts a form. Persat gives it its first state; `created_by_user_name` will be
    /// `Creado por Api` and `created_by_user_id` -1. Whether every widget of the template has to be
    /// sent is not known. By an integrator's notes a template can make a field mandatory, or demand
    /// rows of a table; no schema shows that, and whether an insertion is held against it is not
    /// known. Nor is whether an event is sent.
    ///
    /// # Arguments
    /// - `body`: The form to insert.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): The client that the body names does not exist. Inferred: the page about follow-ups announces 404 for an unknown client in a body (and prints a body that says 409); what the page of this operation says of failures could not be read.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /digital-forms`, documented by the vendor in part. Vendor's page: [Insertar formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/insertar-formulario).
    pub fn create(self, body: &'a types::FormCreate) -> CreateForm<'a> {
        CreateForm {
            client: self.client.clone(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Get a form.
    ///
    /// Reads one form, inserted from the web app, the mobile app or the API.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms/{form_id}`, documented by the vendor in part. Vendor's page: [Obtener formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/obtener-formulario).
    pub fn get(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetForm {
        GetForm {
            client: self.client.clone(),
            form_id: form_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Change the values of a form.
    ///
    /// Changes the values of a form. The page lists nothing else in the body: client and template
    /// presumably stay as they are. Whether widgets that are left out keep their value is not
    /// documented: send all of them. Whether an event is sent is not known.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    /// - `body`: The new values.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /digital-forms/{form_id}`, documented by the vendor in part. Vendor's page: [Modificar formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/modificar-formulario).
    pub fn update(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::FormChanges,
    ) -> UpdateForm<'a> {
        UpdateForm {
            client: self.client.clone(),
            form_id: form_id.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// Get a form as a PDF.
    ///
    /// Reads a form as a PDF, outside the envelope. The vendor's sample has a header
    /// `Content-Disposition` with a file name like `NOTA_DE_PEDIDO_197.pdf`, and sends the bytes in
    /// chunks. Failures come as JSON.
    ///
    /// The page also has a query parameter `format`: with `base64` the PDF comes as base64 in JSON,
    /// whose fields could not be read. It is left out here.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms/pdf/{form_id}`, documented by the vendor in part. Vendor's page: [Obtener PDF del formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/obtener-pdf-del-formulario).
    pub fn pdf(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetFormPdf {
        GetFormPdf {
            client: self.client.clone(),
            form_id: form_id.into(),
            options: CallOptions::default(),
        }
    }
    /// Change the state of a form.
    ///
    /// Gives a form another state. The state has to belong to the `form_group` of the form's
    /// template; `listFormStates` lists those that do. The page has a 409 whose body could not be
    /// read, presumably for a state of another group. Whether an event is sent is not known.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    /// - `body`: The new state.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /digital-forms/state/{form_id}`, documented by the vendor in part. Vendor's page: [Modificar estado de formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/estados-de-formulario/modificar-estado-de-formulario).
    pub fn update_state(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::FormStateUpdate,
    ) -> UpdateFormState<'a> {
        UpdateFormState {
            client: self.client.clone(),
            form_id: form_id.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// List the states a form has had.
    ///
    /// Lists the changes of state of a form, all at once, in the vendor's sample the oldest first.
    /// An unknown form gets 404 and `No hay un formulario con id: '…'`.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms/state-historical/{form_id}`, documented by the vendor. Vendor's page: [Listar historial de estados de un formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/listar-historial-de-estados-de-un-formulario).
    pub fn state_history(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
    ) -> ListFormStateHistory {
        ListFormStateHistory {
            client: self.client.clone(),
            form_id: form_id.into(),
            options: CallOptions::default(),
        }
    }
    /// List the states of forms.
    ///
    /// Lists the states that forms can have. The vendor's page could not be read; the facts come
    /// from a program that uses it.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms-states`, observed in third-party code, not documented. Vendor's page: [Listar estados](https://docs.api.persat.com.ar/modulos/formularios-digitales/estados-de-formulario/listar-estados).
    pub fn list_states(self) -> ListFormStates {
        ListFormStates {
            client: self.client.clone(),
            form_group: ::std::option::Option::None,
            without_deleted: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
    /// Get a state of forms.
    ///
    /// Reads one state. The state of a form can only be changed in the web app or by
    /// `updateFormState`.
    ///
    /// # Arguments
    /// - `state_id`: Id of the state.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): No state has this id.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms-states/{state_id}`, documented by the vendor. Vendor's page: [Obtener estado](https://docs.api.persat.com.ar/modulos/formularios-digitales/estados-de-formulario/obtener-estado).
    pub fn get_state(self, state_id: impl ::std::convert::Into<i64>) -> GetFormState {
        GetFormState {
            client: self.client.clone(),
            state_id: state_id.into(),
            options: CallOptions::default(),
        }
    }
}
/// The call `listFormSchemas`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFormSchemas {
    client: Persat,
    options: CallOptions,
}
impl ListFormSchemas {
    const OPERATION: Operation = Operation::new(
        "listFormSchemas",
        "GET",
        "/digital-forms-schemas",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Page<types::ListedFormSchema, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_form_schemas()).await?;
        response
            .json(|body: &types::FormSchemaListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListFormSchemas, 'static, crate ::Page < types::ListedFormSchema, types::Paging >
);
/// The call `getFormSchema`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFormSchema {
    client: Persat,
    schema_id: i64,
    options: CallOptions,
}
impl GetFormSchema {
    const OPERATION: Operation = Operation::new(
        "getFormSchema",
        "GET",
        "/digital-forms-schemas/{schema_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::FormSchema, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_form_schema(self.schema_id)).await?;
        response
            .json(|body: &types::FormSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetFormSchema, 'static, types::FormSchema);
/// The call `listForms`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListForms {
    client: Persat,
    from: crate::time::CalendarDay,
    to: crate::time::CalendarDay,
    offset: i64,
    limit: i32,
    uid_client: ::std::option::Option<::std::string::String>,
    options: CallOptions,
}
impl ListForms {
    const OPERATION: Operation = Operation::new("listForms", "GET", "/digital-forms");
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
    ) -> ::std::result::Result<crate::Page<types::ListedForm, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .list_forms(
                        &self.from,
                        self.limit,
                        self.offset,
                        &self.to,
                        self.uid_client.as_deref(),
                    )
            })
            .await?;
        response
            .json(|body: &types::FormListResponse| body.success)
            .map(|body| crate::Page::new(
                body.data,
                ::std::option::Option::Some(body.paging),
            ))
    }
}
crate::http::operation::call!(
    [] ListForms, 'static, crate ::Page < types::ListedForm, types::Paging >
);
impl ListForms {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::Items<types::ListedForm, i64> {
        let (start, size) = (self.offset, self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ListedForm,
            types::Paging,
            _,
        >(
            list,
            start,
            size.into(),
            100,
            move |offset| {
                let mut call = self.clone();
                call.offset = offset;
                call.limit = size;
                call.send()
            },
        )
    }
}
/// The call `createForm`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateForm<'a> {
    client: Persat,
    body: &'a types::FormCreate,
    options: CallOptions,
}
impl CreateForm<'_> {
    const OPERATION: Operation = Operation::new("createForm", "POST", "/digital-forms");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Form, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.create_form(self.body)).await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(['a] CreateForm < 'a >, 'a, types::Form);
/// The call `getForm`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetForm {
    client: Persat,
    form_id: ::std::string::String,
    options: CallOptions,
}
impl GetForm {
    const OPERATION: Operation = Operation::new(
        "getForm",
        "GET",
        "/digital-forms/{form_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Form, Error> {
        crate::http::check::path_segment("getForm", "form_id", &self.form_id)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_form(&self.form_id)).await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!([] GetForm, 'static, types::Form);
/// The call `updateForm`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateForm<'a> {
    client: Persat,
    form_id: ::std::string::String,
    body: &'a types::FormChanges,
    options: CallOptions,
}
impl UpdateForm<'_> {
    const OPERATION: Operation = Operation::new(
        "updateForm",
        "PUT",
        "/digital-forms/{form_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Form, Error> {
        crate::http::check::path_segment("updateForm", "form_id", &self.form_id)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.update_form(&self.form_id, self.body)).await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(['a] UpdateForm < 'a >, 'a, types::Form);
/// The call `getFormPdf`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFormPdf {
    client: Persat,
    form_id: ::std::string::String,
    options: CallOptions,
}
impl GetFormPdf {
    const OPERATION: Operation = Operation::new(
        "getFormPdf",
        "GET",
        "/digital-forms/pdf/{form_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<crate::Download, Error> {
        crate::http::check::path_segment("getFormPdf", "form_id", &self.form_id)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::File, self.options);
        let response = call.run(|| raw.get_form_pdf(&self.form_id)).await?;
        response.file()
    }
}
crate::http::operation::call!([] GetFormPdf, 'static, crate ::Download);
/// The call `updateFormState`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateFormState<'a> {
    client: Persat,
    form_id: ::std::string::String,
    body: &'a types::FormStateUpdate,
    options: CallOptions,
}
impl UpdateFormState<'_> {
    const OPERATION: Operation = Operation::new(
        "updateFormState",
        "PUT",
        "/digital-forms/state/{form_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Form, Error> {
        crate::http::check::path_segment("updateFormState", "form_id", &self.form_id)?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.update_form_state(&self.form_id, self.body))
            .await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(['a] UpdateFormState < 'a >, 'a, types::Form);
/// The call `listFormStateHistory`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFormStateHistory {
    client: Persat,
    form_id: ::std::string::String,
    options: CallOptions,
}
impl ListFormStateHistory {
    const OPERATION: Operation = Operation::new(
        "listFormStateHistory",
        "GET",
        "/digital-forms/state-historical/{form_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::FormStateHistoryEntry>, Error> {
        crate::http::check::path_segment(
            "listFormStateHistory",
            "form_id",
            &self.form_id,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_form_state_history(&self.form_id)).await?;
        response
            .json(|body: &types::FormStateHistoryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListFormStateHistory, 'static, ::std::vec::Vec < types::FormStateHistoryEntry >
);
/// The call `listFormStates`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFormStates {
    client: Persat,
    form_group: ::std::option::Option<i64>,
    without_deleted: ::std::option::Option<bool>,
    options: CallOptions,
}
impl ListFormStates {
    const OPERATION: Operation = Operation::new(
        "listFormStates",
        "GET",
        "/digital-forms-states",
    );
    /// Group of the templates whose states are wanted. The program seen sends it in every call,
    /// after an earlier version that did not: it is probably required.
    pub fn form_group(mut self, form_group: impl ::std::convert::Into<i64>) -> Self {
        self.form_group = ::std::option::Option::Some(form_group.into());
        self
    }
    /// `true` leaves out deleted states. No other value was seen.
    pub fn without_deleted(
        mut self,
        without_deleted: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.without_deleted = ::std::option::Option::Some(without_deleted.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Page<types::ListedFormState, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_form_states(self.form_group, self.without_deleted))
            .await?;
        response
            .json(|body: &types::FormStateListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListFormStates, 'static, crate ::Page < types::ListedFormState, types::Paging >
);
/// The call `getFormState`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFormState {
    client: Persat,
    state_id: i64,
    options: CallOptions,
}
impl GetFormState {
    const OPERATION: Operation = Operation::new(
        "getFormState",
        "GET",
        "/digital-forms-states/{state_id}",
    );
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::FormState, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_form_state(self.state_id)).await?;
        response
            .json(|body: &types::FormStateResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetFormState, 'static, types::FormState);
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
    /// not be read; a program that uses it reads the widgets from `getWorkOrderSchema`, so that the
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// - Read a longer time window by window. An order can appear in two neighbouring windows: drop
    ///   doubles by `_id`.
    /// - Future occurrences of a repeating order, which have not happened yet, all have the `_id`
    ///   `-1`: identify those by `wo_data.wo_rule_id` together with `wo_data.wo_instance`. The
    ///   printed item is cut after `state`: that items have every field of an order is presumed,
    ///   and not certain for these.
    /// - Time zones play no part: send the calendar day as midnight with a `Z`.
    ///
    /// # Arguments
    /// - `from`: First day, as midnight with a `Z`; the time of day is ignored.
    /// - `to`: Last day, included, as midnight with a `Z`; the time of day is ignored.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /work-orders`, documented by the vendor in part. Vendor's page: [Listar OTs](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/listar-ots).
    pub fn list(
        self,
        from: impl ::std::convert::Into<crate::time::CalendarDay>,
        to: impl ::std::convert::Into<crate::time::CalendarDay>,
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): The client that the body names does not exist. Inferred: the page about follow-ups announces 404 for an unknown client in a body (and prints a body that says 409); what the page of this operation says of failures could not be read.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /work-orders`, documented by the vendor in part. Vendor's page: [Insertar ASIGNADA](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/insertar-ot/insertar-asignada).
    pub fn create(self, body: &'a types::WorkOrderCreate) -> CreateWorkOrder<'a> {
        CreateWorkOrder {
            client: self.client.clone(),
            body: body,
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /work-orders/{wo_id}`, documented by the vendor in part. Vendor's page: [Modificar etiquetas](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/modificar-ot/modificar-etiquetas).
    pub fn update(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::WorkOrderChanges,
    ) -> UpdateWorkOrder<'a> {
        UpdateWorkOrder {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            body: body,
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
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /work-orders/{wo_id}/cancel`, documented by the vendor in part. Vendor's page: [Cancelar OT](https://docs.api.persat.com.ar/modulos/ordenes-de-trabajo/modificar-ot/cancelar-ot).
    pub fn cancel(
        self,
        wo_id: impl ::std::convert::Into<::std::string::String>,
        body: &'a types::WorkOrderCancellation,
    ) -> CancelWorkOrder<'a> {
        CancelWorkOrder {
            client: self.client.clone(),
            wo_id: wo_id.into(),
            body: body,
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
/// The call `listWorkOrderSchemas`, ready to be awaited.
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
    ) -> ::std::result::Result<
        crate::Page<types::ListedWorkOrderSchema, types::Paging>,
        Error,
    > {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_work_order_schemas()).await?;
        response
            .json(|body: &types::WorkOrderSchemaListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListWorkOrderSchemas, 'static, crate ::Page < types::ListedWorkOrderSchema,
    types::Paging >
);
/// The call `getWorkOrderSchema`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_work_order_schema(self.wo_schema_id)).await?;
        response
            .json(|body: &types::WorkOrderSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetWorkOrderSchema, 'static, types::WorkOrderSchema);
/// The call `listWorkOrderLabels`, ready to be awaited.
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
    ) -> ::std::result::Result<crate::Page<types::Label, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_work_order_labels()).await?;
        response
            .json(|body: &types::LabelListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListWorkOrderLabels, 'static, crate ::Page < types::Label, types::Paging >
);
/// The call `getWorkOrderLabel`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_work_order_label(self.label_id)).await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!([] GetWorkOrderLabel, 'static, types::Label);
/// The call `listWorkOrders`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListWorkOrders {
    client: Persat,
    from: crate::time::CalendarDay,
    to: crate::time::CalendarDay,
    states: ::std::option::Option<
        ::std::vec::Vec<crate::generated::persat::enums::WorkOrderStateFilter>,
    >,
    uid_client: ::std::option::Option<::std::string::String>,
    options: CallOptions,
}
impl ListWorkOrders {
    const OPERATION: Operation = Operation::new("listWorkOrders", "GET", "/work-orders");
    /// Only orders in one of these states; neither `PENDIENTE` nor a cancelled state can be
    /// asked for. The vendor's example is cut, so how several states are written into the
    /// address is not documented: the default of OpenAPI is described, one `states=` for each.
    pub fn states(
        mut self,
        states: impl ::std::convert::Into<
            ::std::vec::Vec<crate::generated::persat::enums::WorkOrderStateFilter>,
        >,
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw
                    .list_work_orders(
                        &self.from,
                        self.states.as_ref(),
                        &self.to,
                        self.uid_client.as_deref(),
                    )
            })
            .await?;
        response
            .json(|body: &types::WorkOrderListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListWorkOrders, 'static, ::std::vec::Vec < types::WorkOrder >
);
impl ListWorkOrders {
    /// Reads a span of days of any length, in windows as long as the vendor allows; an item
    /// that two windows hold is given once. The position is the day to go on from.
    pub fn stream(self) -> crate::Items<types::WorkOrder, crate::time::CalendarDay> {
        let (from, to) = (self.from, self.to);
        let list = self.client.list(&Self::OPERATION, self.options);
        let key = crate::paging::Key {
            path: &["_id"],
            unless: ::std::option::Option::Some((
                "-1",
                &[&["wo_data", "wo_rule_id"], &["wo_data", "wo_instance"]],
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
                call.send()
            },
        )
    }
}
/// The call `createWorkOrder`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateWorkOrder<'a> {
    client: Persat,
    body: &'a types::WorkOrderCreate,
    options: CallOptions,
}
impl CreateWorkOrder<'_> {
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.create_work_order(self.body)).await?;
        response
            .json(|body: &types::WorkOrderResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(['a] CreateWorkOrder < 'a >, 'a, types::WorkOrder);
/// The call `getWorkOrder`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_work_order(&self.wo_id)).await?;
        response
            .json(|body: &types::WorkOrderResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetWorkOrder, 'static, types::WorkOrder);
/// The call `updateWorkOrder`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateWorkOrder<'a> {
    client: Persat,
    wo_id: ::std::string::String,
    body: &'a types::WorkOrderChanges,
    options: CallOptions,
}
impl UpdateWorkOrder<'_> {
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.update_work_order(&self.wo_id, self.body)).await?;
        response.json(|body: &types::OpenResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(
    ['a] UpdateWorkOrder < 'a >, 'a, ::std::option::Option < ::serde_json::Value >
);
/// The call `cancelWorkOrder`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CancelWorkOrder<'a> {
    client: Persat,
    wo_id: ::std::string::String,
    body: &'a types::WorkOrderCancellation,
    options: CallOptions,
}
impl CancelWorkOrder<'_> {
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.cancel_work_order(&self.wo_id, self.body)).await?;
        response.json(|body: &types::OpenResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(
    ['a] CancelWorkOrder < 'a >, 'a, ::std::option::Option < ::serde_json::Value >
);
/// The call `getWorkOrderTrackLink`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_work_order_track_link(&self.wo_id)).await?;
        response
            .json(|body: &types::TrackLinkResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetWorkOrderTrackLink, 'static, types::TrackLink);
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// Reads one label of deliveries. A `label_id` that is no integer gets 400 and
    /// `'label_id' debe ser un number (entero) obligatorio`.
    ///
    /// # Arguments
    /// - `label_id`: Id of the label.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /deliveries-labels/{label_id}`, documented by the vendor in part. Vendor's page: [Modificar Etiqueta](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/administrar-etiquetas/modificar-etiqueta).
    pub fn update_label(
        self,
        label_id: impl ::std::convert::Into<i64>,
        body: &'a types::LabelChanges,
    ) -> UpdateDeliveryLabel<'a> {
        UpdateDeliveryLabel {
            client: self.client.clone(),
            label_id: label_id.into(),
            body: body,
            options: CallOptions::default(),
        }
    }
    /// List the deliveries.
    ///
    /// Lists the deliveries page by page, the newest first by `created`. Send the `next` of a page
    /// to get the one after it; the last page has `next: null`. Do not take a `total` of 0 for the
    /// end. No filter by date or state is documented.
    ///
    /// # Arguments
    /// - `limit`: Number of deliveries wanted, 1 to 100.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveries`, documented by the vendor in part. Vendor's page: [Listar Entregas](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/listar-entregas).
    pub fn list(self, limit: impl ::std::convert::Into<i32>) -> ListDeliveries {
        ListDeliveries {
            client: self.client.clone(),
            limit: limit.into(),
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): The client that the body names does not exist. Inferred: the page about follow-ups announces 404 for an unknown client in a body (and prints a body that says 409); what the page of this operation says of failures could not be read.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: The body was not sent as `application/json`, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /deliveries`, documented by the vendor in part. Vendor's page: [Crear Entrega Simple](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/crear-entrega/crear-entrega-simple).
    pub fn create(self, body: &'a types::DeliveryCreate) -> CreateDelivery<'a> {
        CreateDelivery {
            client: self.client.clone(),
            body: body,
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
    /// `FINISHED_WITH_DEVIATION` and `NOT_FINISHED`. A header `Content-Disposition` names the file.
    ///
    /// The page also has a query parameter `format`: with `base64` the PDF comes as base64, in a
    /// form that could not be read. It is left out here.
    ///
    /// # Arguments
    /// - `delivery_id`: Id of the delivery.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the path names does not exist.
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
/// The call `listDeliverySchemas`, ready to be awaited.
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
    /// it is left out. The vendor lists it among the path parameters.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_delivery_schemas(self.include_widgets))
            .await?;
        response
            .json(|body: &types::DeliverySchemaListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListDeliverySchemas, 'static, ::std::vec::Vec < types::ListedDeliverySchema >
);
/// The call `getDeliverySchema`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_delivery_schema(self.schema_id)).await?;
        response
            .json(|body: &types::DeliverySchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetDeliverySchema, 'static, types::DeliverySchema);
/// The call `listDeliveryLabels`, ready to be awaited.
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
    ) -> ::std::result::Result<crate::Page<types::Label, types::Paging>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.list_delivery_labels()).await?;
        response
            .json(|body: &types::LabelListResponse| body.success)
            .map(|body| crate::Page::new(body.data, body.paging))
    }
}
crate::http::operation::call!(
    [] ListDeliveryLabels, 'static, crate ::Page < types::Label, types::Paging >
);
/// The call `getDeliveryLabel`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_delivery_label(self.label_id)).await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!([] GetDeliveryLabel, 'static, types::Label);
/// The call `updateDeliveryLabel`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateDeliveryLabel<'a> {
    client: Persat,
    label_id: i64,
    body: &'a types::LabelChanges,
    options: CallOptions,
}
impl UpdateDeliveryLabel<'_> {
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.update_delivery_label(self.label_id, self.body))
            .await?;
        response.json(|body: &types::LabelResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(['a] UpdateDeliveryLabel < 'a >, 'a, types::Label);
/// The call `listDeliveries`, ready to be awaited.
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
        crate::Page<types::ListedDelivery, types::DeliveryPaging>,
        Error,
    > {
        crate::http::check::at_least(
            "listDeliveries",
            "limit",
            ::std::option::Option::Some(self.limit.into()),
            1i64,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| {
                raw.list_deliveries(self.limit, self.next, self.uid_client.as_deref())
            })
            .await?;
        response
            .json(|body: &types::DeliveryListResponse| body.success)
            .map(|body| crate::Page::new(
                body.data,
                ::std::option::Option::Some(body.paging),
            ))
    }
}
crate::http::operation::call!(
    [] ListDeliveries, 'static, crate ::Page < types::ListedDelivery,
    types::DeliveryPaging >
);
impl ListDeliveries {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the cursor to go on from, `None` for the first page.
    pub fn stream(
        self,
    ) -> crate::Items<types::ListedDelivery, ::std::option::Option<i64>> {
        let start = self.next;
        let list = self.client.list(&Self::OPERATION, self.options);
        let fetch = move |cursor| {
            let mut call = self.clone();
            call.next = cursor;
            call.send()
        };
        crate::paging::by_cursor::<
            types::ListedDelivery,
            types::DeliveryPaging,
            _,
        >(list, start, fetch, |paging| paging.next)
    }
}
/// The call `createDelivery`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateDelivery<'a> {
    client: Persat,
    body: &'a types::DeliveryCreate,
    options: CallOptions,
}
impl CreateDelivery<'_> {
    const OPERATION: Operation = Operation::new("createDelivery", "POST", "/deliveries");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::option::Option<::serde_json::Value>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.create_delivery(self.body)).await?;
        response.json(|body: &types::OpenResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(
    ['a] CreateDelivery < 'a >, 'a, ::std::option::Option < ::serde_json::Value >
);
/// The call `getDelivery`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.get_delivery(&self.id)).await?;
        response
            .json(|body: &types::DeliveryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] GetDelivery, 'static, types::Delivery);
/// The call `deleteDelivery`, ready to be awaited.
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
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call.run(|| raw.delete_delivery(&self.id)).await?;
        response
            .json(|body: &types::DeletedDeliveryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!([] DeleteDelivery, 'static, types::DeletedDelivery);
/// The call `getDeliveryPdf`, ready to be awaited.
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
    pub async fn send(self) -> ::std::result::Result<crate::Download, Error> {
        crate::http::check::path_segment(
            "getDeliveryPdf",
            "delivery_id",
            &self.delivery_id,
        )?;
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::File, self.options);
        let response = call.run(|| raw.get_delivery_pdf(&self.delivery_id)).await?;
        response.file()
    }
}
crate::http::operation::call!([] GetDeliveryPdf, 'static, crate ::Download);
impl Persat {
    /// Routes of a device through several deliveries.
    #[must_use]
    pub fn delivery_routes(&self) -> DeliveryRoutes<'_> {
        DeliveryRoutes { client: self }
    }
}
/// Routes of a device through several deliveries.
#[derive(Clone, Copy, Debug)]
pub struct DeliveryRoutes<'a> {
    client: &'a Persat,
}
impl<'a> DeliveryRoutes<'a> {
    /// List the delivery routes of a day.
    ///
    /// Lists the routes of a day, all at once. The path is written in camel case, unlike
    /// the other ones. The vendor's sample is cut: what follows `deliveries` in a route is unknown.
    ///
    /// # Arguments
    /// - `date`: Day to which the routes are assigned (`assigned_date`), as midnight with a `Z`.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): A parameter or a field is missing or wrong, or the body is no JSON.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /deliveryRoutes`, documented by the vendor in part. Vendor's page: [Listar Rutas](https://docs.api.persat.com.ar/modulos/gestion-de-entregas/rutas-de-entrega/listar-rutas).
    pub fn list(
        self,
        date: impl ::std::convert::Into<crate::time::CalendarDay>,
    ) -> ListDeliveryRoutes {
        ListDeliveryRoutes {
            client: self.client.clone(),
            date: date.into(),
            device_id: ::std::option::Option::None,
            options: CallOptions::default(),
        }
    }
}
/// The call `listDeliveryRoutes`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListDeliveryRoutes {
    client: Persat,
    date: crate::time::CalendarDay,
    device_id: ::std::option::Option<i64>,
    options: CallOptions,
}
impl ListDeliveryRoutes {
    const OPERATION: Operation = Operation::new(
        "listDeliveryRoutes",
        "GET",
        "/deliveryRoutes",
    );
    /// Only the routes of this device (vehicle).
    pub fn device_id(mut self, device_id: impl ::std::convert::Into<i64>) -> Self {
        self.device_id = ::std::option::Option::Some(device_id.into());
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<::std::vec::Vec<types::DeliveryRoute>, Error> {
        let (raw, call) = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options);
        let response = call
            .run(|| raw.list_delivery_routes(&self.date, self.device_id))
            .await?;
        response
            .json(|body: &types::DeliveryRouteListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    [] ListDeliveryRoutes, 'static, ::std::vec::Vec < types::DeliveryRoute >
);
