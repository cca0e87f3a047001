//! Extractors for axum.
//!
//! [`Message`] and [`Events`] are extractors: put them last among a handler's arguments, and a
//! [`Receiver`] into the router's state (or a state from which one can be had, by
//! [`FromRef`]). A path token is the path's parameter `token`.
//!
//! ```
//! use axum::Router;
//! use axum::http::StatusCode;
//! use axum::routing::post;
//! use persat_api::webhook::{Message, Receiver};
//!
//! async fn receive(message: Message) -> StatusCode {
//!     for received in message.events {
//!         println!("{} {}", received.dedup_key, received.event.event_type());
//!     }
//!     for undecoded in message.undecoded {
//!         eprintln!("to be looked at: {}", undecoded.error);
//!     }
//!     StatusCode::NO_CONTENT
//! }
//!
//! # fn router() -> Result<Router, persat_api::Error> {
//! let receiver = Receiver::builder().path_token("0123456789abcdef-not-a-real-token").build()?;
//! let app: Router = Router::new().route("/persat/{token}", post(receive)).with_state(receiver);
//! # Ok(app)
//! # }
//! # router().unwrap();
//! ```
//!
//! What is not accepted never reaches the handler; to log it, take `Result<Message, Rejection>`,
//! or switch on the feature `tracing`, which tells of it as a warning.

use super::{Admission, Message, Received, Receiver, Rejection};
#[cfg(feature = "recuperador")]
use super::{Delivery, Payload};
use ::axum::body::Body;
use ::axum::extract::{FromRef, FromRequest, FromRequestParts, RawPathParams, Request};
use ::axum::http::StatusCode;
use ::axum::http::header::{HeaderName, WWW_AUTHENTICATE};
use ::axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError};
use std::error::Error;

/// The path's parameter that holds the token.
pub const TOKEN: &str = "token";

/// The events of a delivery, all of them or none: an extractor for receivers that have nowhere to
/// store what cannot be decoded ([`Message::into_events`]).
#[derive(Debug)]
pub struct Events(pub Vec<Received>);

impl<S> FromRequest<S> for Message
where
    Receiver: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        let taken = take(&Receiver::from_ref(state), request).await;
        taken.and_then(|(admission, body)| admission.receive(&body)).inspect_err(tell)
    }
}

/// For a webhook whose payloads carry no name: the address, and so the handler, tells which one it is.
#[cfg(feature = "recuperador")]
impl<S, T: Payload> FromRequest<S> for Delivery<T>
where
    Receiver: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        let taken = take(&Receiver::from_ref(state), request).await;
        taken.and_then(|(admission, body)| admission.receive_payload(&body)).inspect_err(tell)
    }
}

impl<S> FromRequest<S> for Events
where
    Receiver: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        Message::from_request(request, state).await?.into_events().map(Self).inspect_err(tell)
    }
}

/// The status and text of a rejection; nothing of the delivery.
impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let status = self.status();
        // A 401 has to name a scheme; no registered one says "a secret you know of".
        let challenge: Option<[(HeaderName, &str); 1]> =
            (status == StatusCode::UNAUTHORIZED).then_some([(WWW_AUTHENTICATE, "Webhook")]);
        (status, challenge.map(::axum::response::AppendHeaders), self.message()).into_response()
    }
}

/// Admits a delivery and reads its body.
async fn take(receiver: &Receiver, request: Request) -> Result<(Admission, Vec<u8>), Rejection> {
    let (mut parts, body) = request.into_parts();
    let parameters = RawPathParams::from_request_parts(&mut parts, &()).await.ok();
    let token = parameters.as_ref().and_then(|all| all.iter().find(|(name, _)| *name == TOKEN)).map(|(_, it)| it);
    // Parameters that are no text are a sender's fault, parameters without `token` are not.
    if receiver.needs_path_token() && token.is_none() && parameters.is_some() {
        return Err(Rejection::Misconfigured { reason: "the route has no parameter `{token}` for the path token" });
    }
    let admission = receiver.admit(&parts.headers, token)?;
    let body = tokio::time::timeout(admission.body_timeout(), read(body, &admission))
        .await
        .map_err(|_| Rejection::Timeout)??;
    Ok((admission, body))
}

/// Reads the body into one buffer: keeping its pieces would let a sender of single bytes take many
/// times the limit.
async fn read(mut body: Body, admission: &Admission) -> Result<Vec<u8>, Rejection> {
    let limit = admission.body_limit();
    let mut read = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| broken(&error, limit))?;
        let Ok(data) = frame.into_data() else { continue };
        if data.len() > limit - read.len() {
            return Err(Rejection::TooLarge { limit });
        }
        read.extend_from_slice(&data);
    }
    Ok(read)
}

/// What ended a body: a limit that a layer of the application sets, or the connection.
fn broken(error: &(dyn Error + 'static), limit: usize) -> Rejection {
    let too_large = std::iter::successors(Some(error), |error| (*error).source()).any(|it| it.is::<LengthLimitError>());
    if too_large { Rejection::TooLarge { limit } } else { Rejection::Incomplete }
}

/// Tells whoever wants to know.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
fn tell(rejection: &Rejection) {
    #[cfg(feature = "tracing")]
    tracing::warn!(target: "persat_api", status = rejection.status().as_u16(), reason = %rejection, "delivery refused");
}
