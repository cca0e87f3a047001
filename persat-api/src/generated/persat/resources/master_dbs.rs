// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// Reads what has changed since a checkpoint, all pages of it: a stream over [`list_changed_elements`](Self::list_changed_elements).
    ///
    /// How to store checkpoints, and what to expect: [`changes`](crate::changes).
    pub fn element_changes(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        checkpoint: &crate::paging::changes::Checkpoint,
    ) -> crate::paging::changes::Changes<types::MasterDbElement> {
        let call = self
            .list_changed_elements(mdb_id, checkpoint.since)
            .offset(checkpoint.offset());
        crate::paging::changes::Changes::new(
            checkpoint,
            self.client.clock(),
            call.stream(),
        )
    }
    /// List the elements changed since an instant.
    ///
    /// Lists, page by page, the elements of one Master DB that were created or changed at
    /// `last_updated` or later. An instant in the far past reads all of them, as the page about
    /// client objects recommends for those.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `last_updated`: Only what was created or changed at this instant or later.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /masterdbvalues/{mdb_id}`, documented by the vendor in part. Vendor's page: [Sincronizacion completa](https://docs.api.persat.com.ar/entidades-basicas/master-db/sincronizacion-completa).
    pub fn list_changed_elements(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        last_updated: impl ::std::convert::Into<crate::codec::time::UtcDateTime>,
    ) -> ListChangedMasterDbElements {
        ListChangedMasterDbElements {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            last_updated: last_updated.into(),
            offset: ::std::option::Option::None,
            limit: 100,
            options: CallOptions::default(),
        }
    }
    /// Get an element of a Master DB.
    ///
    /// Reads one element by the value of its field 1. The vendor's page could not be read: that it
    /// exists is in the menu, and the page about changing an element tells what it gives.
    ///
    /// # Arguments
    /// - `mdb_id`: Id of the Master DB.
    /// - `field_1`: Value of field 1, which identifies the object or element.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): Another element has this value in its field 1.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /masterdbvalues/{mdb_id}/{field_1}`, documented by the vendor. Vendor's page: [Modificar elemento](https://docs.api.persat.com.ar/entidades-basicas/master-db/modificar-elemento).
    pub fn update_element(
        self,
        mdb_id: impl ::std::convert::Into<i64>,
        field_1: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::MasterDbElementChanges>,
    ) -> UpdateMasterDbElement {
        UpdateMasterDbElement {
            client: self.client.clone(),
            mdb_id: mdb_id.into(),
            field_1: field_1.into(),
            body: body.into_body(),
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
/// A call made by [`MasterDbs::list`], ready to be awaited.
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
        let request = self.client.requests().list_master_dbs();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::MasterDbListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListMasterDbs, ::std::vec::Vec < types::MasterDb >);
/// A call made by [`MasterDbs::get`], ready to be awaited.
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
        let request = self.client.requests().get_master_db(self.mdb_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::MasterDbResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetMasterDb, types::MasterDb);
/// A call made by [`MasterDbs::list_changed_elements`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListChangedMasterDbElements {
    client: Persat,
    mdb_id: i64,
    offset: ::std::option::Option<i64>,
    limit: i32,
    last_updated: crate::codec::time::UtcDateTime,
    options: CallOptions,
}
impl ListChangedMasterDbElements {
    const OPERATION: Operation = Operation::new(
        "listChangedMasterDbElements",
        "GET",
        "/masterdbvalues/{mdb_id}",
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
        crate::paging::page::Page<types::MasterDbElement, types::Paging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::MasterDbElementListResponse| body.success)
            .map(|body| crate::paging::page::Page::new(
                body.data,
                ::std::option::Option::Some(body.paging),
            ))
    }
    async fn ask(
        self,
        mode: BodyMode,
    ) -> ::std::result::Result<crate::http::response::Response, Error> {
        let request = self
            .client
            .requests()
            .list_changed_master_db_elements(
                self.mdb_id,
                &self.last_updated,
                self.limit,
                self.offset,
            );
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListChangedMasterDbElements, crate ::paging::page::Page < types::MasterDbElement,
    types::Paging >
);
impl ListChangedMasterDbElements {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::paging::items::Items<types::MasterDbElement, i64> {
        let (start, size) = (self.offset.unwrap_or(0), self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::MasterDbElement,
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
impl ListChangedMasterDbElements {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::MasterDbElement, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::MasterDbElementListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
/// A call made by [`MasterDbs::get_element`], ready to be awaited.
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
        let request = self
            .client
            .requests()
            .get_master_db_element(self.mdb_id, &self.field_1);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::MasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetMasterDbElement, types::MasterDbElement);
/// A call made by [`MasterDbs::update_element`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateMasterDbElement {
    client: Persat,
    mdb_id: i64,
    field_1: ::std::string::String,
    body: ::std::sync::Arc<types::MasterDbElementChanges>,
    options: CallOptions,
}
impl UpdateMasterDbElement {
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
        crate::http::check::finite("updateMasterDbElement", &*self.body)?;
        let request = self
            .client
            .requests()
            .update_master_db_element(self.mdb_id, &self.field_1, &self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::MasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateMasterDbElement, types::MasterDbElement);
/// A call made by [`MasterDbs::delete_element`], ready to be awaited.
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
        let request = self
            .client
            .requests()
            .delete_master_db_element(self.mdb_id, &self.field_1);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::DeletedMasterDbElementResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(DeleteMasterDbElement, types::DeletedMasterDbElement);
