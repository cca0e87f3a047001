// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// - `from`: First day.
    /// - `to`: Last day, included.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `GET /digital-forms`, documented by the vendor in part. Vendor's page: [Listar formularios](https://docs.api.persat.com.ar/modulos/formularios-digitales/listar-formularios).
    pub fn list(
        self,
        from: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
        to: impl ::std::convert::Into<crate::codec::time::CalendarDay>,
    ) -> ListForms {
        ListForms {
            client: self.client.clone(),
            from: from.into(),
            to: to.into(),
            offset: 0,
            limit: 100,
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): The client that the body names does not exist. Inferred: the page about follow-ups announces 404 for an unknown client in a body (and prints a body that says 409); what the page of this operation says of failures could not be read.
    /// - 409 `CONFLICT` ([`is_conflict`](crate::Error::is_conflict)): The request conflicts with what exists, for example with a value already taken.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /digital-forms`, documented by the vendor in part. Vendor's page: [Insertar formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/insertar-formulario).
    pub fn create(
        self,
        body: impl crate::http::operation::IntoBody<types::FormCreate>,
    ) -> CreateForm {
        CreateForm {
            client: self.client.clone(),
            body: body.into_body(),
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `PUT /digital-forms/{form_id}`, documented by the vendor in part. Vendor's page: [Modificar formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/modificar-formulario).
    pub fn update(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::FormChanges>,
    ) -> UpdateForm {
        UpdateForm {
            client: self.client.clone(),
            form_id: form_id.into(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
    /// Get a form as a PDF.
    ///
    /// Reads a form as a PDF, outside the envelope. The vendor names the file like `NOTA_DE_PEDIDO_197.pdf`: see [`Download::file_name`](crate::Download::file_name).
    ///
    /// The vendor's page also has the PDF as base64, which this client does not ask for.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// template; [`forms().list_states()`](crate::resources::Forms::list_states) lists those that do. The page has a 409 whose body could not be
    /// read, presumably for a state of another group. Whether an event is sent is not known.
    ///
    /// # Arguments
    /// - `form_id`: Id of the form. Digits today, but text on purpose; it may become alphanumeric.
    /// - `body`: The new state.
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
    /// `PUT /digital-forms/state/{form_id}`, documented by the vendor in part. Vendor's page: [Modificar estado de formulario](https://docs.api.persat.com.ar/modulos/formularios-digitales/estados-de-formulario/modificar-estado-de-formulario).
    pub fn update_state(
        self,
        form_id: impl ::std::convert::Into<::std::string::String>,
        body: impl crate::http::operation::IntoBody<types::FormStateUpdate>,
    ) -> UpdateFormState {
        UpdateFormState {
            client: self.client.clone(),
            form_id: form_id.into(),
            body: body.into_body(),
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
    /// - 401 `UNAUTHORIZED` ([`is_unauthorized`](crate::Error::is_unauthorized)): The API key does not exist or is not valid.
    /// - 404 `NOT_FOUND` ([`is_not_found`](crate::Error::is_not_found)): What the arguments name does not exist.
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
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
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
    /// [`forms().update_state()`](crate::resources::Forms::update_state).
    ///
    /// # Arguments
    /// - `state_id`: Id of the state.
    ///
    /// # Errors
    /// - 400 `BAD_REQUEST` ([`is_bad_request`](crate::Error::is_bad_request)): An argument or a field is missing or wrong.
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
/// A call made by [`Forms::list_schemas`], ready to be awaited.
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
    ) -> ::std::result::Result<::std::vec::Vec<types::ListedFormSchema>, Error> {
        let request = self.client.requests().list_form_schemas();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FormSchemaListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListFormSchemas, ::std::vec::Vec < types::ListedFormSchema >
);
/// A call made by [`Forms::get_schema`], ready to be awaited.
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
        let request = self.client.requests().get_form_schema(self.schema_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FormSchemaResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetFormSchema, types::FormSchema);
/// A call made by [`Forms::list`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListForms {
    client: Persat,
    from: crate::codec::time::CalendarDay,
    to: crate::codec::time::CalendarDay,
    offset: i64,
    limit: i32,
    uid_client: ::std::option::Option<::std::string::String>,
    options: CallOptions,
}
impl ListForms {
    const OPERATION: Operation = Operation::new("listForms", "GET", "/digital-forms");
    /// Position of the first item wanted, counted from 0. Required here, unlike in the lists of
    /// client objects and of Master DB elements.
    ///
    /// 0 unless set.
    pub fn offset(mut self, offset: impl ::std::convert::Into<i64>) -> Self {
        self.offset = offset.into();
        self
    }
    /// Number of items wanted, at most 100.
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
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::paging::page::Page<types::ListedForm, types::Paging>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .json(|body: &types::FormListResponse| body.success)
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
            .list_forms(
                &self.from,
                self.limit,
                self.offset,
                &self.to,
                self.uid_client.as_deref(),
            );
        self.client.call(&Self::OPERATION, mode, self.options).run(request).await
    }
}
crate::http::operation::call!(
    ListForms, crate ::paging::page::Page < types::ListedForm, types::Paging >
);
impl ListForms {
    /// Reads the list to its end, page by page; `limit` is the size of a page. The position
    /// is the `offset` to go on from.
    pub fn stream(self) -> crate::paging::items::Items<types::ListedForm, i64> {
        let (start, size) = (self.offset, self.limit);
        let list = self.client.list(&Self::OPERATION, self.options);
        crate::paging::by_offset::<
            types::ListedForm,
            ::serde::de::IgnoredAny,
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
                call.items()
            },
        )
    }
}
impl ListForms {
    /// A page, of which each item is decoded by itself.
    async fn items(
        self,
    ) -> ::std::result::Result<
        crate::http::items::Listed<types::ListedForm, ::serde::de::IgnoredAny>,
        Error,
    > {
        let response = self.ask(BodyMode::Json).await?;
        response
            .items(
                |body: &types::FormListResponse| body.success,
                |body| (
                    body.data,
                    ::std::option::Option::<::serde::de::IgnoredAny>::None,
                ),
            )
    }
}
/// A call made by [`Forms::create`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateForm {
    client: Persat,
    body: ::std::sync::Arc<types::FormCreate>,
    options: CallOptions,
}
impl CreateForm {
    const OPERATION: Operation = Operation::new("createForm", "POST", "/digital-forms");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::Form, Error> {
        crate::http::check::finite("createForm", &*self.body)?;
        let request = self.client.requests().create_form(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(CreateForm, types::Form);
/// A call made by [`Forms::get`], ready to be awaited.
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
        let request = self.client.requests().get_form(&self.form_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(GetForm, types::Form);
/// A call made by [`Forms::update`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateForm {
    client: Persat,
    form_id: ::std::string::String,
    body: ::std::sync::Arc<types::FormChanges>,
    options: CallOptions,
}
impl UpdateForm {
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
        crate::http::check::finite("updateForm", &*self.body)?;
        let request = self.client.requests().update_form(&self.form_id, &self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateForm, types::Form);
/// A call made by [`Forms::pdf`], ready to be awaited.
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
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::http::download::Download, Error> {
        crate::http::check::path_segment("getFormPdf", "form_id", &self.form_id)?;
        let request = self.client.requests().get_form_pdf(&self.form_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::File, self.options)
            .run(request)
            .await?;
        response.file()
    }
}
crate::http::operation::call!(GetFormPdf, crate ::http::download::Download);
/// A call made by [`Forms::update_state`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateFormState {
    client: Persat,
    form_id: ::std::string::String,
    body: ::std::sync::Arc<types::FormStateUpdate>,
    options: CallOptions,
}
impl UpdateFormState {
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
        crate::http::check::finite("updateFormState", &*self.body)?;
        let request = self
            .client
            .requests()
            .update_form_state(&self.form_id, &self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response.json(|body: &types::FormResponse| body.success).map(|body| body.data)
    }
}
crate::http::operation::call!(UpdateFormState, types::Form);
/// A call made by [`Forms::state_history`], ready to be awaited.
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
        let request = self.client.requests().list_form_state_history(&self.form_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FormStateHistoryResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListFormStateHistory, ::std::vec::Vec < types::FormStateHistoryEntry >
);
/// A call made by [`Forms::list_states`], ready to be awaited.
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
    ) -> ::std::result::Result<::std::vec::Vec<types::ListedFormState>, Error> {
        let request = self
            .client
            .requests()
            .list_form_states(self.form_group, self.without_deleted);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FormStateListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListFormStates, ::std::vec::Vec < types::ListedFormState >
);
/// A call made by [`Forms::get_state`], ready to be awaited.
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
        let request = self.client.requests().get_form_state(self.state_id);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FormStateResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(GetFormState, types::FormState);
