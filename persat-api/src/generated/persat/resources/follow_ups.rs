// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use crate::generated::persat::types;
use crate::client::Persat;
#[allow(unused_imports)]
use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
use crate::error::Error;
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
    /// - For an unknown client the vendor's page announces 404 but prints 409 and `CONFLICT`: such an error is both [`is_not_found`](crate::Error::is_not_found) and [`is_conflict`](crate::Error::is_conflict).
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
    /// - 415 `UNSUPPORTED_MEDIA_TYPE`: Not to be expected: this client sends JSON, the only media type accepted.
    /// - 500 `INTERNAL_ERROR`: The server failed.
    ///
    /// # Source
    /// `POST /follow_ups`, documented by the vendor. Vendor's page: [Crear seguimientos](https://docs.api.persat.com.ar/entidades-basicas/seguimientos/crear-seguimientos).
    pub fn create(
        self,
        body: impl crate::http::operation::IntoBody<types::FollowUpCreate>,
    ) -> CreateFollowUp {
        CreateFollowUp {
            client: self.client.clone(),
            body: body.into_body(),
            options: CallOptions::default(),
        }
    }
}
/// A call made by [`FollowUps::create`], ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateFollowUp {
    client: Persat,
    body: ::std::sync::Arc<types::FollowUpCreate>,
    options: CallOptions,
}
impl CreateFollowUp {
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
        crate::http::check::finite("createFollowUp", &*self.body)?;
        let request = self.client.requests().create_follow_up(&self.body);
        let response = self
            .client
            .call(&Self::OPERATION, BodyMode::Json, self.options)
            .run(request)
            .await?;
        response
            .json(|body: &types::FollowUpResponse| body.success)
            .map(|body| body.data)
    }
}
crate::http::operation::call!(CreateFollowUp, types::FollowUp);
