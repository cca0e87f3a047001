// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// Lists the users of the account. Only that it exists and gives a list is known.
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
/// A call made by [`Users::list`], ready to be awaited.
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
    ) -> ::std::result::Result<::std::vec::Vec<types::User>, Error> {
        let request = self.client.requests().list_users();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::UserListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(ListUsers, ::std::vec::Vec < types::User >);
/// A call made by [`Users::list_technicians`], ready to be awaited.
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
    ) -> ::std::result::Result<::std::vec::Vec<types::TechnicianUser>, Error> {
        let request = self.client.requests().list_technician_users();
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::TechnicianUserListResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(
    ListTechnicianUsers, ::std::vec::Vec < types::TechnicianUser >
);
