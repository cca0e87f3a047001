//! A local server that responds as the descriptions document: for tests, and for trying things out
//! without an account.
//!
//! ```
//! use persat_api::mock::MockServer;
//! use persat_api::types::{FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
//! use persat_api::{Persat, time::WallClockDateTime};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//!
//! let date: WallClockDateTime = "2030-02-01T20:00:00.000Z".parse()?;
//! let new = FollowUpCreate::new(FollowUpCreateRequired {
//!     uid_client: "CL-0044",
//!     title: "Llamar",
//!     responsible_user_ids: vec![1, 2, 52],
//!     color: FollowUpColor::Orange,
//!     date,
//! });
//! let follow_up = persat.follow_ups().create(&new).await?;
//! assert_eq!(follow_up.uid_client, "CL-0044");
//! assert_eq!(server.requests()[0].operation.as_deref(), Some("createFollowUp"));
//! # Ok(())
//! # }
//! # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
//! ```
//!
//! # What it does
//! - A missing or other key: 401. A path or method that is not described: 404.
//! - A body that is not `application/json`: 415; no JSON: 400; not of the described form: 400. Likewise path
//!   and query parameters, days of a list (of work orders) that are too many or in the wrong order, and what
//!   breaks a documented rule of a schema (`x-rules`).
//! - **It keeps records**: what is created is found, listed (by pages, cursor and days), changed and deleted
//!   afterwards. At the start there are the records of the documented examples. What each operation does with
//!   them is said by the description (`x-sandbox`), and so is why it is refused: an unknown client, a name
//!   that is taken, an order that cannot be cancelled any more.
//! - **Failures** have the vendor's message where a page prints one; any other starts with `[sandbox]`. Those of
//!   Recuperador CRM are texts that say so, since the form of its errors is not documented.
//! - An operation without records responds with its documented example. PDFs are a tiny valid PDF.
//! - `createFollowUp`: a [barred](Builder::forbidden_user) responsible user is 409; a date that is past
//!   everywhere on Earth is 400.
//! - **Events**: a call posts only those that a page says it fires (today `delivery.deleted`), to the address
//!   that [`Builder::webhook`] names, repeated as the vendor does. All others stand for the web and Android
//!   apps: [`MockServer::post_event`].
//! - **An account's own templates**: with a [folder of them](Builder::account) the sandbox serves those in place of
//!   the documented ones, and refuses values that are none of their fields.
//! - Whatever you [script](MockServer::respond) comes before all of this.
//!
//! ```
//! use persat_api::mock::MockServer;
//! use persat_api::types::{ClientChanges, ClientCreate, ClientCreateRequired};
//! use persat_api::Persat;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start().await?;
//! let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
//!
//! let new = ClientCreate::new(ClientCreateRequired { uid_client: "CL-1", company_name: "Acme" });
//! persat.clients().create(&new).await?;
//! persat.clients().update("CL-1", &ClientChanges::new().city("Rosario")).await?;
//! assert_eq!(persat.clients().get("CL-1").await?.city.as_deref(), Some("Rosario"));
//! persat.clients().delete("CL-1").await?;
//! assert!(persat.clients().get("CL-1").await.unwrap_err().is_not_found());
//! # Ok(())
//! # }
//! # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
//! ```
//!
//! # For programs in other languages
//! The crate `persat-sandbox` is this server as a program. Any request can ask for a fault, by the header
//! `X-Sandbox-Fault: latency=500` (milliseconds), `status=429` (with `retry-after=2`, if you want one), `cut` (the
//! response ends in the middle), `unknown-value` (enumerations that may gain values have a new one) or several of them; or for a documented
//! failure, by `Prefer: code=404`, or example, by `Prefer: example=printed`. Pages in a browser may call it. Its
//! controls need no key and are for this machine only: `GET /_sandbox` lists them.
//!
//! Tests of functions that need no server get what the API would send from [`example`].

mod account;
mod api;
mod asked;
mod builder;
mod checks;
mod collections;
mod controls;
mod cors;
mod deed;
mod documented;
mod error;
mod events;
mod example;
mod faults;
mod fit;
mod judge;
mod lists;
mod mock_server;
mod occurrences;
mod pdf;
mod place;
mod post;
mod records;
mod refusal;
mod reply;
mod request;
mod respond;
mod routes;
mod seeds;
mod server;
mod state;
mod store;
mod template;
mod turn;
mod undescribed;
mod unknown;
mod values;

pub use crate::codec::example::Example;
pub use api::Api;
pub use builder::Builder;
pub use error::Error;
pub use events::Delivery;
pub use example::example;
pub use mock_server::MockServer;
pub use reply::Reply;
pub use request::Request;

#[cfg(test)]
mod tests;
