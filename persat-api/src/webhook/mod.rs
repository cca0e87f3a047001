//! Events that Persat sends to a receiver of yours.
//!
//! ```
//! use persat_api::webhook::Event;
//!
//! let body = br#"{"eventType":"client.merged","payload":{"uid_client":"CL-1"}}"#;
//! match Event::from_slice(body)? {
//!     Event::ClientCreated(client) => println!("new client {}", client.uid_client),
//!     Event::Unknown(event) => println!("ignored: {}", event.event_type),
//!     _ => {}
//! }
//! # Ok::<(), persat_api::Error>(())
//! ```
//!
//! # Receiving
//!
//! That much is always there, for bodies that something else has received and authenticated. The
//! feature `webhook-receiver` adds the rest, for any framework: `Receiver` authenticates a
//! delivery by its head, before a byte of its body is read, and makes a `Message` of it, whose
//! events each have a `DedupKey`. The feature `axum` makes extractors of them:
//!
//! ```text
//! let receiver = Receiver::builder().path_token(token).build()?;
//! let app = Router::new().route("/persat/{token}", post(receive)).with_state(receiver);
//!
//! async fn receive(message: Message) -> StatusCode { … }
//! ```
//!
//! **To receive for real**, start from the crate `persat-inbox`, which is in `persat-api/inbox` of the repository: it
//! stores events, in SQLite or PostgreSQL, before it acknowledges them, and hands them to workers.
//!
//! `cargo run --example webhook_receiver` in the repository shows a whole receiver at work, with
//! repetitions, late arrivals and strangers, and needs no account.
//!
//! # Repetitions and order
//!
//! A delivery that fails is repeated after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h
//! ([`RETRY_DELAYS`]), then counts as failed and can only be sent again by hand in the web app. What the vendor
//! counts as success, and how long it waits for a response, is not documented. So:
//!
//! - **Respond with 2xx at once**, as soon as the event is where it survives a crash (a table, a queue),
//!   and work afterwards. Respond with 503 when it cannot be stored: the vendor comes again.
//! - **The same event comes more than once.** Skip what has a key you have seen, and make the work
//!   repeatable all the same: a response of yours can get lost.
//! - **Events overtake each other**, by up to a day. [`Event::changed_at`] orders those about a
//!   client; `workorder.finished` may come without or before `workorder.created`. When in doubt,
//!   take the event as a hint and fetch the thing.
//! - **Unknown events come**, since an endpoint may be set up for all: respond with 2xx.
//! - **A known event whose payload is not as documented**, or something among events that is none,
//!   is repeated in vain, for a day. `Message` hands it over beside the others, to be stored and
//!   looked at; `Message::into_events` refuses the delivery instead (422).
//! - Changes made through the API mostly send no event: each event says so.
//!
//! # What to see to
//!
//! The vendor documents no signature, so whoever knows the address of a receiver can send it
//! anything, unless something tells them apart:
//!
//! 1. **HTTPS only**: a secret that travels in the clear is none.
//! 2. **A secret of 32 random bytes** (`openssl rand -hex 32`), of its own for each endpoint and
//!    environment, from the environment or a vault, never from the code. It is compared in constant
//!    time and never printed. Best in a header, if the vendor's page lets you add one; else in the
//!    path: then see that no access log, trace or error report has the path.
//! 3. **Two secrets at once while changing them**: call the builder's method twice.
//! 4. **Limits**: 2 MiB and ten seconds a body unless told otherwise; the number of connections is
//!    for your server to limit.
//! 5. **An event is a hint, not an order**: before doing what cannot be undone, fetch the thing with your own key.
//! 6. **Svix's headers**, if deliveries carry them, can be verified with the feature
//!    `webhook-signature`. The vendor does not document them, so try it before relying on it.
//!
//! # Recuperador CRM
//!
//! Its two webhooks send a bare payload: nothing in it names the event, so that each needs an address
//! of its own. With the feature `recuperador`, `Receiver::accept_payload` and (with `axum`) the
//! extractor `Delivery<T>` read them by type, to the last digit:
//!
//! ```text
//! let app = Router::new()
//!     .route("/acordos/{token}", post(agreement))
//!     .route("/parcelas/{token}", post(installment))
//!     .with_state(receiver);
//!
//! async fn agreement(delivery: Delivery<AgreementNotice>) -> StatusCode { … }
//! async fn installment(delivery: Delivery<ApprovedInstallmentNotice>) -> StatusCode { … }
//! ```
//!
//! What it did not see processed it sends again once a day, five times at most, within seven days.

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "webhook-receiver")]
mod builder;
mod decode;
#[cfg(feature = "webhook-receiver")]
mod dedup;
#[cfg(all(feature = "recuperador", feature = "webhook-receiver"))]
mod delivery;
pub(crate) mod envelope;
#[cfg(feature = "webhook-receiver")]
mod message;
#[cfg(feature = "recuperador")]
pub(crate) mod payload;
mod plain;
#[cfg(feature = "webhook-receiver")]
mod receiver;
#[cfg(feature = "webhook-receiver")]
mod rejection;
#[cfg(feature = "webhook-receiver")]
mod secrets;
#[cfg(feature = "webhook-signature")]
mod signature;
mod subject;

pub use crate::generated::persat::events::Event;
pub use crate::retry_delays::RETRY_DELAYS;
#[cfg(feature = "webhook-receiver")]
pub use builder::ReceiverBuilder;
#[cfg(feature = "webhook-receiver")]
pub use dedup::DedupKey;
#[cfg(all(feature = "recuperador", feature = "webhook-receiver"))]
pub use delivery::{Delivery, ReceivedPayload, UndecodedPayload};
pub use envelope::UnknownEvent;
#[cfg(feature = "webhook-receiver")]
pub use message::{Message, Received, Undecoded};
#[cfg(feature = "recuperador")]
pub use payload::Payload;
#[cfg(feature = "webhook-receiver")]
pub use receiver::{Admission, Receiver};
#[cfg(feature = "webhook-receiver")]
pub use rejection::Rejection;
pub use subject::Subject;
