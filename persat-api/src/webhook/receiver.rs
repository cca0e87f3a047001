//! What decides whether a delivery is accepted. It knows headers, a path token and a body, and no
//! framework.

#[cfg(feature = "recuperador")]
use super::delivery::Delivery;
use super::message::Message;
#[cfg(feature = "recuperador")]
use super::payload::Payload;
use super::rejection::Rejection;
use super::secrets::Secrets;
#[cfg(feature = "webhook-signature")]
use super::signature::{Head, Signatures};
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Decides whether a delivery is accepted, and decodes it. Cheap to clone.
///
/// Without a framework of choice, in two steps, so that no stranger's body is ever read:
///
/// ```
/// use http::HeaderMap;
/// use persat_api::webhook::{Message, Receiver, Rejection};
///
/// let receiver = Receiver::builder().header_secret("x-webhook-secret", "not-a-real-secret").build()?;
///
/// fn receive(receiver: &Receiver, headers: &HeaderMap, body: impl FnOnce(usize) -> Vec<u8>) -> Result<Message, Rejection> {
///     let admission = receiver.admit(headers, None)?;      // who it is and what it claims to send
///     let body = body(admission.body_limit() + 1);         // read no more than that
///     admission.receive(&body)
/// }
///
/// let mut headers = HeaderMap::new();
/// headers.insert("content-type", "application/json".parse().unwrap());
/// headers.insert("x-webhook-secret", "not-a-real-secret".parse().unwrap());
/// let event = br#"{"eventType":"client.deleted","payload":{"uid_client":"CL-1"}}"#;
/// let message = receive(&receiver, &headers, |_| event.to_vec()).unwrap();
/// assert_eq!(message.events[0].event.event_type(), "client.deleted");
///
/// headers.remove("x-webhook-secret");
/// let rejection = receive(&receiver, &headers, |_| unreachable!("never read")).unwrap_err();
/// assert_eq!(rejection.status(), 401);
/// # Ok::<(), persat_api::Error>(())
/// ```
#[derive(Clone)]
pub struct Receiver(pub(super) Arc<Settings>);

/// What the builder settled.
pub(super) struct Settings {
    pub(super) headers: Vec<(HeaderName, Secrets)>,
    pub(super) path_tokens: Secrets,
    #[cfg(feature = "webhook-signature")]
    pub(super) signatures: Signatures,
    pub(super) body_limit: usize,
    pub(super) body_timeout: Duration,
}

/// A delivery whose head was accepted and whose body is still to come.
#[must_use]
pub struct Admission {
    settings: Arc<Settings>,
    #[cfg(feature = "webhook-signature")]
    head: Option<Head>,
}

impl Receiver {
    /// Judges the head of a delivery. Everything that is configured has to be right: the path
    /// token, then the headers, then the signature's headers; then what the body claims to be.
    ///
    /// `path_token` is the segment of the path that is the token, decoded; `None` where there is none.
    ///
    /// # Errors
    /// [`Rejection`]: respond with its status, without reading the body.
    pub fn admit(&self, headers: &HeaderMap, path_token: Option<&str>) -> Result<Admission, Rejection> {
        let settings = &*self.0;
        if !settings.path_tokens.is_empty() && !settings.path_tokens.admit(path_token.unwrap_or_default().as_bytes()) {
            return Err(Rejection::UnknownPath);
        }
        for (name, secrets) in &settings.headers {
            let mut values = headers.get_all(name).iter();
            let reason = match (values.next(), values.next()) {
                (None, _) => "the header with the secret is missing",
                (Some(_), Some(_)) => "the header with the secret came more than once",
                (Some(value), None) if !secrets.admit(value.as_bytes()) => "the secret in the header is wrong",
                (Some(_), None) => continue,
            };
            return Err(Rejection::Unauthorized { reason });
        }
        #[cfg(feature = "webhook-signature")]
        let head = match settings.signatures.len() {
            0 => None,
            _ => Some(settings.signatures.head(headers).map_err(|reason| Rejection::Unauthorized { reason })?),
        };
        if !is_json(headers) {
            return Err(Rejection::UnsupportedMediaType);
        }
        let announced = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        if announced.is_some_and(|length| length > settings.body_limit as u64) {
            return Err(Rejection::TooLarge { limit: settings.body_limit });
        }
        Ok(Admission {
            settings: Arc::clone(&self.0),
            #[cfg(feature = "webhook-signature")]
            head,
        })
    }

    /// [`admit`](Self::admit) and [`Admission::receive`] in one, for a framework that has read the
    /// body already, within a limit of its own.
    ///
    /// # Errors
    /// [`Rejection`]: respond with its status.
    pub fn accept(&self, headers: &HeaderMap, path_token: Option<&str>, body: &[u8]) -> Result<Message, Rejection> {
        self.admit(headers, path_token)?.receive(body)
    }

    /// [`accept`](Self::accept) for a webhook whose payloads carry no name.
    ///
    /// # Errors
    /// [`Rejection`]: respond with its status.
    #[cfg(feature = "recuperador")]
    pub fn accept_payload<T: Payload>(
        &self,
        headers: &HeaderMap,
        path_token: Option<&str>,
        body: &[u8],
    ) -> Result<Delivery<T>, Rejection> {
        self.admit(headers, path_token)?.receive_payload(body)
    }

    /// Whether a path token is needed.
    #[must_use]
    pub fn needs_path_token(&self) -> bool {
        !self.0.path_tokens.is_empty()
    }
}

impl Admission {
    /// How many bytes the body may have.
    #[must_use]
    pub fn body_limit(&self) -> usize {
        self.settings.body_limit
    }

    /// How long the whole body may take.
    #[must_use]
    pub fn body_timeout(&self) -> Duration {
        self.settings.body_timeout
    }

    /// Verifies the body, if signatures are verified, and decodes it.
    ///
    /// # Errors
    /// [`Rejection`]: it is larger than the limit, not what was signed, or holds no event. What
    /// cannot be decoded beside events is no error: see [`Message::undecoded`].
    pub fn receive(self, body: &[u8]) -> Result<Message, Rejection> {
        let id = self.verify(body)?;
        Message::decode(body, id)
    }

    /// [`receive`](Self::receive) for a webhook whose payloads carry no name.
    ///
    /// # Errors
    /// [`Rejection`]: it is larger than the limit, not what was signed, or holds no object. What cannot be
    /// decoded is no error: see [`Delivery::undecoded`].
    #[cfg(feature = "recuperador")]
    pub fn receive_payload<T: Payload>(self, body: &[u8]) -> Result<Delivery<T>, Rejection> {
        let id = self.verify(body)?;
        Delivery::decode(body, id)
    }

    /// The id of the message, when its signature was verified.
    fn verify(self, body: &[u8]) -> Result<Option<String>, Rejection> {
        if body.len() > self.settings.body_limit {
            return Err(Rejection::TooLarge { limit: self.settings.body_limit });
        }
        #[cfg(feature = "webhook-signature")]
        let id = match self.head {
            Some(head) => {
                let verified = self.settings.signatures.verify(head, body);
                Some(verified.map_err(|reason| Rejection::Unauthorized { reason })?)
            }
            None => None,
        };
        #[cfg(not(feature = "webhook-signature"))]
        let id = None;
        Ok(id)
    }
}

/// Whether the body calls itself JSON and is not compressed. Parameters do not matter: JSON is
/// UTF-8, whatever a `charset` says, and a body that is not fails to decode.
fn is_json(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value: &http::HeaderValue| value.to_str().unwrap_or("?"));
    let essence = text(CONTENT_TYPE).unwrap_or_default().split(';').next().unwrap_or_default().trim();
    let encoding = text(CONTENT_ENCODING).unwrap_or("identity").trim();
    essence.eq_ignore_ascii_case("application/json") && encoding.eq_ignore_ascii_case("identity")
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Admission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Admission").finish_non_exhaustive()
    }
}

/// How many secrets there are, and none of them.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, secrets)| (name.as_str(), secrets.len())).collect();
        let mut out = f.debug_struct("Receiver");
        out.field("headers", &headers).field("path_tokens", &self.path_tokens.len());
        #[cfg(feature = "webhook-signature")]
        out.field("signing_secrets", &self.signatures.len()).field("tolerance", &self.signatures.tolerance);
        out.field("body_limit", &self.body_limit).field("body_timeout", &self.body_timeout).finish()
    }
}
