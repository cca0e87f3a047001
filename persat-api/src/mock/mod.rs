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
//! - A body that is not `application/json`: 415; no JSON: 400; not of the described form: 400 with
//!   a Spanish `userMessage` in the vendor's pattern. Likewise path and query parameters, and days of
//!   a list (of work orders) that are too many or in the wrong order; the vendor documents that limit,
//!   but not what it answers. Likewise what breaks a documented rule of a schema (`x-rules`).
//! - Otherwise the operation's documented example. Where there is none, the least that the
//!   operation's schema allows; a list then has one item. Lists with paging are cut to the page
//!   asked for. PDFs are a tiny valid PDF.
//! - `createFollowUp` echoes the request with a new id; a client that is not
//!   [known](Builder::known_client) is HTTP 404 with the vendor's body that says 409; a
//!   [forbidden](Builder::forbidden_user) responsible user is 409; a date that is past everywhere
//!   on Earth is 400.
//! - `listFollowUps` of Recuperador CRM filters its example by `reagendar`, `datagte` and
//!   `datalte`. Marking an event changes no list. The shape of its errors is not documented: they have
//!   an empty body.
//! - Whatever you [script](MockServer::respond) comes before all of this.
//!
//! It keeps no state: what is created is not found afterwards.
//!
//! Tests of functions that need no server get what the API would send from [`example`].

mod api;
mod behaviour;
mod documented;
mod error;
mod example;
mod judge;
mod reply;
mod request;
mod routes;
mod server;

pub use crate::codec::example::Example;
pub use api::Api;
pub use error::Error;
pub use example::example;
pub use reply::Reply;
pub use request::Request;

use routes::Description;
use server::{Observer, Settings, State};
use std::collections::BTreeSet;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// A running server. It stops when this is dropped.
pub struct MockServer {
    state: Arc<State>,
    address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
}

impl MockServer {
    /// The key that a server accepts unless told otherwise. Not a secret.
    pub const DEFAULT_KEY: &'static str = "mock-key";

    /// The user who may see no client unless told otherwise: as a responsible of a follow-up, he
    /// makes the respond with 409.
    pub const FORBIDDEN_USER: i64 = 403;

    /// Starts a server that plays Persat on a free port of this machine.
    ///
    /// # Errors
    /// [`Error::Bind`]: no port is free.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start() -> Result<Self, Error> {
        Self::builder().start().await
    }

    /// A builder, for other settings.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The base URL for a client, with the path that the API has.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.state.description.base_path)
    }

    /// The key that this server accepts.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.state.settings.key
    }

    /// The requests received so far, oldest first; at most the last thousand.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.state.requests()
    }

    /// Scripts the response to every further request of an operation.
    ///
    /// # Errors
    /// [`Error::NoSuchOperation`], [`Error::NoFinalStatus`]
    pub fn respond(&self, operation: &str, reply: Reply) -> Result<(), Error> {
        self.state.script(operation, reply, true)
    }

    /// Scripts the response to the next request of an operation. Several are used up in turn, and
    /// before what [`respond`](Self::respond) scripted.
    ///
    /// # Errors
    /// [`Error::NoSuchOperation`], [`Error::NoFinalStatus`]
    pub fn respond_once(&self, operation: &str, reply: Reply) -> Result<(), Error> {
        self.state.script(operation, reply, false)
    }

    /// Forgets what was scripted.
    pub fn reset(&self) {
        self.state.reset();
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        // The task owns its connections: they end with it.
        self.task.abort();
    }
}

impl fmt::Debug for MockServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockServer").field("url", &self.url()).finish_non_exhaustive()
    }
}

/// Settings of a server that is being built.
#[must_use = "a builder does nothing until `start` is called"]
pub struct Builder {
    api: Api,
    port: u16,
    key: String,
    clients: BTreeSet<String>,
    forbidden: Option<BTreeSet<i64>>,
    observer: Option<Observer>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            api: Api::default(),
            port: 0,
            key: MockServer::DEFAULT_KEY.to_owned(),
            clients: BTreeSet::new(),
            forbidden: None,
            observer: None,
        }
    }
}

impl Builder {
    /// Which API to play; Persat by default.
    pub fn api(mut self, api: Api) -> Self {
        self.api = api;
        self
    }

    /// The port to listen on; 0, the default, takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The key to accept; [`MockServer::DEFAULT_KEY`] by default.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// Adds a client that follow-ups may be about. Those that occur in the description's examples
    /// (such as `CL-0044`) are known already.
    pub fn known_client(mut self, uid_client: impl Into<String>) -> Self {
        self.clients.insert(uid_client.into());
        self
    }

    /// Names a user who may not see the clients, in place of [`MockServer::FORBIDDEN_USER`].
    pub fn forbidden_user(mut self, id: i64) -> Self {
        self.forbidden.get_or_insert_default().insert(id);
        self
    }

    /// Calls this for every request, once its response is known.
    pub fn on_request(mut self, observer: impl Fn(&Request) + Send + Sync + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Starts the server; it accepts connections when this returns.
    ///
    /// # Errors
    /// [`Error::Bind`]: the port is taken. [`Error::Setup`]: the key cannot be sent in a header.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub async fn start(self) -> Result<MockServer, Error> {
        let description = Description::of(self.api).map_err(Error::Setup)?;
        let mut clients = self.clients;
        clients.extend(description.known_clients());
        let settings = Settings {
            key: self.key.trim().to_owned(),
            clients,
            forbidden: self.forbidden.unwrap_or_else(|| BTreeSet::from([MockServer::FORBIDDEN_USER])),
            observer: self.observer,
        };
        let state = Arc::new(State::new(self.api, description, settings)?);
        let no_runtime = |_| Error::Setup("there is no tokio runtime here: start the server within one".to_owned());
        tokio::runtime::Handle::try_current().map_err(no_runtime)?;
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await.map_err(Error::Bind)?;
        let address = listener.local_addr().map_err(Error::Bind)?;
        let task = tokio::spawn(server::serve(listener, state.clone()));
        Ok(MockServer { state, address, task })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("api", &self.api).field("port", &self.port).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
