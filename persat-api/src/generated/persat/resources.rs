// @generated from openapi/persat.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
use crate::client::Persat;
use crate::operation::{Answer, Operation};
use crate::Error;
impl Persat {
    /// Reminders about a client, shown to the users responsible for them.
    #[must_use]
    pub fn follow_ups(&self) -> FollowUps<'_> {
        FollowUps { client: self }
    }
}
/// Reminders about a client, shown to the users responsible for them.
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
    ///   client); otherwise the answer is 409.
    /// - For an unknown client the vendor's page announces HTTP 404 but prints a body that says
    ///   409 and `CONFLICT`: classify by either, trust neither alone.
    /// - There is no documented way to list, change or delete follow-ups.
    ///
    /// # Errors
    /// - 400: A field is missing or wrong.
    /// - 401: The API key does not exist or is not valid.
    /// - 404: No client has this `uid_client`. The body printed by the vendor says 409 and `CONFLICT` all the same.
    /// - 409: A responsible user may not see the client's group.
    /// - 415: The body was not sent as `application/json`, the only media type accepted.
    /// - 500: The server failed.
    ///
    /// # Source
    /// `POST /follow_ups`, documented by the vendor. Vendor's page: [Crear seguimientos](https://docs.api.persat.com.ar/entidades-basicas/seguimientos/crear-seguimientos).
    pub fn create(self, body: &'a types::NewFollowUp) -> CreateFollowUp<'a> {
        CreateFollowUp {
            client: self.client,
            body: body,
        }
    }
}
/// The call `createFollowUp`, ready to be awaited.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateFollowUp<'a> {
    client: &'a Persat,
    body: &'a types::NewFollowUp,
}
impl CreateFollowUp<'_> {
    const OPERATION: Operation = Operation::new("createFollowUp", "POST", "/follow_ups");
    /// Sends the request. Awaiting the call does the same.
    ///
    /// # Errors
    /// See the method that made this call.
    pub async fn send(self) -> ::std::result::Result<types::FollowUp, Error> {
        crate::check::not_empty(
            "createFollowUp",
            "responsible_user_ids",
            self.body.responsible_user_ids.len(),
        )?;
        let call = self.client.call(&Self::OPERATION);
        let answer = call.raw().create_follow_up(self.body).await;
        let answer = call
            .finish(answer, |answer: &types::FollowUpResponse| answer.success)?;
        ::std::result::Result::Ok(answer.data)
    }
}
impl<'a> ::std::future::IntoFuture for CreateFollowUp<'a> {
    type Output = ::std::result::Result<types::FollowUp, Error>;
    type IntoFuture = Answer<'a, types::FollowUp>;
    fn into_future(self) -> Self::IntoFuture {
        ::std::boxed::Box::pin(self.send())
    }
}
