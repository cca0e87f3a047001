// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
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
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    /// - `body`: What to change.
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
    /// `PUT /clientobjvalue/{uid_client}/{obj_id}/{field_1}`, documented by the vendor in part. Vendor's page: [Modificar objeto](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/modificar-objeto).
    pub fn update(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::ClientObjectChanges>,
    ) -> UpdateClientObject {
        UpdateClientObject {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            field_1: field_1.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Delete an object of a client.
    ///
    /// **Irreversible.** Deletes one object of a client.
    ///
    /// # Arguments
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    /// - `obj_id`: Id of the template.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
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
    /// - `uid_client`: Number of the client. Documented as alphanumeric, but numbers of real accounts hold spaces, even at their ends: give it as it is.
    /// - `obj_id`: Id of the template.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /listclientobjvalues/{uid_client}/{obj_id}`, documented by the vendor in part. Vendor's page: [Listar Objetos en un Cliente particular](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/listar-objetos-en-un-cliente-particular).
    pub fn list(
        self,
        uid_client: impl ::std::convert::Into<::std::string::String>,
        obj_id: impl ::std::convert::Into<i64>,
    ) -> ListClientObjects {
        ListClientObjects {
            client: self.client.clone(),
            uid_client: uid_client.into(),
            obj_id: obj_id.into(),
            offset: ::std::option::Option::None,
            limit: 100,
            options: CallOptions::default(),
        }
    }
    /// Reads what has changed since a checkpoint, all pages of it: a stream over [`list_changed`](Self::list_changed).
    ///
    /// How to store checkpoints, and what to expect: [`changes`](crate::changes).
    pub fn changes(
        self,
        obj_id: impl ::std::convert::Into<i64>,
        checkpoint: &crate::paging::changes::Checkpoint,
    ) -> crate::paging::changes::Changes<types::ClientObject> {
        let call = self
            .list_changed(obj_id, checkpoint.since)
            .offset(checkpoint.offset());
        crate::paging::changes::Changes::new(
            checkpoint,
            self.client.clock(),
            call.stream(),
        )
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
    /// - `last_updated`: Only what was created or changed at this instant or later.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /listclientobjvaluesupdated/{obj_id}`, documented by the vendor in part. Vendor's page: [Sincronizacion completa](https://docs.api.persat.com.ar/entidades-basicas/objetos-en-cliente/sincronizacion-completa).
    pub fn list_changed(
        self,
        obj_id: impl ::std::convert::Into<i64>,
        last_updated: impl ::std::convert::Into<crate::codec::time::UtcDateTime>,
    ) -> ListChangedClientObjects {
        ListChangedClientObjects {
            client: self.client.clone(),
            obj_id: obj_id.into(),
            last_updated: last_updated.into(),
            offset: ::std::option::Option::None,
            limit: 100,
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`ClientObjects::list_schemas`], ready to be awaited.
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
    ) -> ::std::result::Result<::std::vec::Vec<types::ClientObjectSchema>, Error> {
        let request = self.client.requests().list_client_object_schemas();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientObjectSchemaListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListClientObjectSchemas, ::std::vec::Vec < types::ClientObjectSchema >
);
/// A call made by [`ClientObjects::get_schema`], ready to be awaited.
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
        let request = self.client.requests().get_client_object_schema(self.obj_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientObjectSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetClientObjectSchema, types::ClientObjectSchema);
/// A call made by [`ClientObjects::get`], ready to be awaited.
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
        let request = self
            .client
            .requests()
            .get_client_object(&self.uid_client, self.obj_id, &self.field_1);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetClientObject, types::ClientObject);
/// A call made by [`ClientObjects::update`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateClientObject {
    client: Persat,
    uid_client: ::std::string::String,
    obj_id: i64,
    field_1: ::std::string::String,
    body: ::std::sync::Arc<types::ClientObjectChanges>,
    options: CallOptions,
}
impl UpdateClientObject {
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
        crate::http::check::finite("updateClientObject", &*self.body)?;
        let request = self
            .client
            .requests()
            .update_client_object(
                &self.uid_client,
                self.obj_id,
                &self.field_1,
                &self.body,
            );
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::ClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateClientObject, types::ClientObject);
/// A call made by [`ClientObjects::delete`], ready to be awaited.
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
        let request = self
            .client
            .requests()
            .delete_client_object(&self.uid_client, self.obj_id, &self.field_1);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeletedClientObjectResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(DeleteClientObject, types::DeletedClientObject);
/// A call made by [`ClientObjects::list`], ready to be awaited.
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
    /// Number of items wanted, at most 100.
    ///
    /// 100 unless set.
    pub fn limit(mut self, limit: impl ::std::convert::Into<i32>) -> Self {
        self.limit = limit.into();
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::paging::page::Page<types::ClientObject, types::Paging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::ClientObjectListResponse| body.success)
            .map(|body| crate::paging::page::Page::new(body.data, body.paging))
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        crate::http::check::path_segment(
            "listClientObjects",
            "uid_client",
            &self.uid_client,
        )?;
        let request = self
            .client
            .requests()
            .list_client_objects(&self.uid_client, self.obj_id, self.limit, self.offset);
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListClientObjects, crate ::paging::page::Page < types::ClientObject, types::Paging >
);
impl ListClientObjects {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::paging::items::Items<types::ClientObject, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientObject,
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
                call.limit = size;
                call.items()
            },
        )
    }
}
impl ListClientObjects {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::ClientObject, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::ClientObjectListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
/// A call made by [`ClientObjects::list_changed`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListChangedClientObjects {
    client: Persat,
    obj_id: i64,
    offset: ::std::option::Option<i64>,
    limit: i32,
    last_updated: crate::codec::time::UtcDateTime,
    options: CallOptions,
}
impl ListChangedClientObjects {
    const OPERATION: Operation = Operation::new(
        "listChangedClientObjects",
        "GET",
        "/listclientobjvaluesupdated/{obj_id}",
    );
    /// Position of the first item wanted, counted from 0.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = ::std::option::Option::Some(offset.into());
        self
    }
    /// Number of items wanted, at most 100.
    ///
    /// 100 unless set.
    pub fn limit(mut self, limit: impl ::std::convert::Into<i32>) -> Self {
        self.limit = limit.into();
        self
    }
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::paging::page::Page<types::ClientObject, types::Paging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::ClientObjectListResponse| body.success)
            .map(|body| crate::paging::page::Page::new(body.data, body.paging))
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        let request = self
            .client
            .requests()
            .list_changed_client_objects(
                self.obj_id,
                &self.last_updated,
                self.limit,
                self.offset,
            );
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListChangedClientObjects, crate ::paging::page::Page < types::ClientObject,
    types::Paging >
);
impl ListChangedClientObjects {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::paging::items::Items<types::ClientObject, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ClientObject,
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
                call.limit = size;
                call.items()
            },
        )
    }
}
impl ListChangedClientObjects {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::ClientObject, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::ClientObjectListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
