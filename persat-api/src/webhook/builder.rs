//! Setting up a receiver.

use super::receiver::{Receiver, Settings};
use super::secrets::Secrets;
#[cfg(feature = "webhook-signature")]
use super::signature::Signatures;
use crate::error::Error;
use http::{HeaderName, HeaderValue};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A guess a second would need longer than the universe has lasted, if the characters are random.
const SHORTEST: usize = 16;

/// A receiver being set up: [`Receiver::builder`].
///
/// Calling a method again for the same place *adds* a secret, of which any one is then good: to
/// change a secret, add the new one here, change it at the vendor's, and drop the old one here once
/// a day and a half has passed. Different places (a header, another header, the path, a signature)
/// all have to be right.
#[must_use]
pub struct ReceiverBuilder {
    settings: Settings,
    anyone: bool,
    wrong: Option<&'static str>,
}

impl Receiver {
    /// A receiver to be set up; it needs at least one way to tell the vendor from others.
    pub fn builder() -> ReceiverBuilder {
        ReceiverBuilder::new()
    }
}

impl ReceiverBuilder {
    fn new() -> Self {
        let settings = Settings {
            headers: Vec::new(),
            path_tokens: Secrets::default(),
            #[cfg(feature = "webhook-signature")]
            signatures: Signatures::new(),
            body_limit: 2 << 20,
            body_timeout: Duration::from_secs(10),
        };
        Self { settings, anyone: false, wrong: None }
    }

    /// Demands a header with a secret, of 16 characters or more. For `Authorization`, give the
    /// whole value, such as `Bearer …`.
    ///
    /// Whether the vendor's page lets you add headers to an endpoint is not documented: where it does
    /// not, let your proxy add one, or use [`path_token`](Self::path_token).
    pub fn header_secret(mut self, name: &str, secret: impl AsRef<str>) -> Self {
        let secret = secret.as_ref().trim().as_bytes();
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            return self.refuse("the name of the header with the secret is no name of a header");
        };
        if secret.len() < SHORTEST {
            return self.refuse("the secret of a header is shorter than 16 characters");
        }
        if HeaderValue::from_bytes(secret).is_err() {
            return self.refuse("the secret of a header has characters that a header cannot carry");
        }
        let headers = &mut self.settings.headers;
        let at = headers.iter().position(|(it, _)| *it == name).unwrap_or_else(|| {
            headers.push((name, Secrets::default()));
            headers.len() - 1
        });
        headers[at].1.add(secret);
        self
    }

    /// Demands a token in the path: 16 letters, digits, `-`, `.`, `_` or `~` or more, such as
    /// `openssl rand -hex 32` prints. It works with any sender, but paths end up in logs: see that
    /// yours leave this one out.
    pub fn path_token(mut self, token: impl AsRef<str>) -> Self {
        let token = token.as_ref().trim();
        if token.len() < SHORTEST {
            return self.refuse("a path token is shorter than 16 characters");
        }
        if !token.chars().all(|it| it.is_ascii_alphanumeric() || "-._~".contains(it)) {
            return self.refuse("a path token has characters that paths spell in several ways");
        }
        self.settings.path_tokens.add(token.as_bytes());
        self
    }

    /// Demands a signature as Svix and Standard Webhooks define it, made with this secret:
    /// `whsec_` and base64. **Not documented by the vendor**: use it only where the vendor's page
    /// shows you such a secret, and deliveries carry `svix-signature` or `webhook-signature`.
    ///
    /// What is signed is id, timestamp and body, so the body has to be read, within the limits,
    /// before it is known to be the vendor's. A copy of a delivery stays good for the
    /// [`tolerance`](Self::tolerance): recognise it by [`Message::id`](super::Message::id).
    #[cfg(feature = "webhook-signature")]
    pub fn signing_secret(mut self, secret: impl AsRef<str>) -> Self {
        match self.settings.signatures.add(secret.as_ref()) {
            Ok(()) => self,
            Err(wrong) => self.refuse(wrong),
        }
    }

    /// How far the time of a signature may be from now, in both directions: five minutes unless
    /// told otherwise.
    #[cfg(feature = "webhook-signature")]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.settings.signatures.tolerance = tolerance;
        self
    }

    /// What tells the time for signatures: the system's clock unless told otherwise.
    #[cfg(feature = "webhook-signature")]
    pub fn clock(mut self, clock: impl Fn() -> jiff::Timestamp + Send + Sync + 'static) -> Self {
        self.settings.signatures.clock = Arc::new(clock);
        self
    }

    /// Accepts deliveries of anyone, for a receiver whose network or proxy keeps others out.
    pub fn accept_anyone(mut self) -> Self {
        self.anyone = true;
        self
    }

    /// How many bytes a body may have: 2 MiB unless told otherwise. The vendor documents no limit.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.settings.body_limit = bytes;
        self
    }

    /// How long a whole body may take: ten seconds unless told otherwise. Only frameworks that
    /// read bodies through this crate, as the `axum` feature does, keep it.
    pub fn body_timeout(mut self, timeout: Duration) -> Self {
        self.settings.body_timeout = timeout;
        self
    }

    /// The receiver.
    ///
    /// # Errors
    /// [`Error::Config`]: a secret cannot be used as one, or there is none and
    /// [`accept_anyone`](Self::accept_anyone) was not called.
    pub fn build(self) -> Result<Receiver, Error> {
        let settings = self.settings;
        let secrets = settings.headers.len() + settings.path_tokens.len();
        #[cfg(feature = "webhook-signature")]
        let secrets = secrets + settings.signatures.len();
        match self.wrong {
            Some(wrong) => Err(Error::config(wrong)),
            None if secrets == 0 && !self.anyone => {
                Err(Error::config("nothing tells the vendor's deliveries from others: set a secret"))
            }
            None => Ok(Receiver(Arc::new(settings))),
        }
    }

    /// Keeps the first thing that is wrong.
    fn refuse(mut self, wrong: &'static str) -> Self {
        self.wrong.get_or_insert(wrong);
        self
    }
}

impl fmt::Debug for ReceiverBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReceiverBuilder").field(&self.settings).finish()
    }
}
