//! Settings of a server, and its start.

use super::account::Account;
use super::api::Api;
use super::error::Error;
use super::events::{self, Delivery, Events, Hook, Watcher};
use super::mock_server::MockServer;
use super::request::Request;
use super::routes::Description;
use super::server;
use super::state::{Observer, Settings, State};
use super::store::{self, Store};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

/// Settings of a server that is being built.
#[must_use = "a builder does nothing until `start` is called"]
pub struct Builder {
    api: Api,
    port: u16,
    key: String,
    clients: Vec<String>,
    barred: Option<BTreeSet<i64>>,
    observer: Option<Observer>,
    watcher: Option<Watcher>,
    hooks: Vec<Hook>,
    time_scale: f64,
    store: Option<PathBuf>,
    seed: Option<PathBuf>,
    account: Option<PathBuf>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            api: Api::default(),
            port: 0,
            key: MockServer::DEFAULT_KEY.to_owned(),
            clients: Vec::new(),
            barred: None,
            observer: None,
            watcher: None,
            hooks: Vec::new(),
            time_scale: 1.0,
            store: None,
            seed: None,
            account: None,
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

    /// Adds a client of this number, with hardly more than that. Those that occur in the description's examples
    /// (such as `CL-0044`) are there already.
    pub fn known_client(mut self, uid_client: impl Into<String>) -> Self {
        self.clients.push(uid_client.into());
        self
    }

    /// Names a user who may not see the clients, in place of [`MockServer::FORBIDDEN_USER`].
    pub fn forbidden_user(mut self, id: i64) -> Self {
        self.barred.get_or_insert_default().insert(id);
        self
    }

    /// Calls this for every request, once its response is known.
    pub fn on_request(mut self, observer: impl Fn(&Request) + Send + Sync + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Posts events to this address: http, or https where the crate is built with TLS. Several are possible.
    ///
    /// ```
    /// # use persat_api::mock::MockServer;
    /// # async fn example(receiver: String) -> Result<(), Box<dyn std::error::Error>> {
    /// // A second of the vendor's schedule lasts a millisecond.
    /// let server = MockServer::builder().webhook(receiver).time_scale(0.001).start().await?;
    /// server.post_event("client.created", None)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn webhook(mut self, url: impl Into<String>) -> Self {
        self.hooks.push(Hook { event: None, url: url.into() });
        self
    }

    /// Posts the events of one name to this address. Nothing in those of Recuperador CRM names them.
    pub fn webhook_for(mut self, event_type: impl Into<String>, url: impl Into<String>) -> Self {
        self.hooks.push(Hook { event: Some(event_type.into()), url: url.into() });
        self
    }

    /// How long a second of the vendor's schedule of repetitions lasts, in seconds; 1 by default.
    pub fn time_scale(mut self, scale: f64) -> Self {
        self.time_scale = scale;
        self
    }

    /// Calls this for every attempt to deliver an event.
    pub fn on_delivery(mut self, watcher: impl Fn(&Delivery) + Send + Sync + 'static) -> Self {
        self.watcher = Some(Box::new(watcher));
        self
    }

    /// Keeps the records in this file, and begins with what it holds. It is written as a whole at each change;
    /// what cannot be written is not changed, and the response is 500. One server at a time has it, which a file
    /// beside it, `.lock`, sees to.
    pub fn store(mut self, path: impl Into<PathBuf>) -> Self {
        self.store = Some(path.into());
        self
    }

    /// Begins with the collections of this file, as [`MockServer::records`] gives them, in place of the documented
    /// examples of those collections.
    pub fn seed(mut self, path: impl Into<PathBuf>) -> Self {
        self.seed = Some(path.into());
        self
    }

    /// Serves the templates of this folder in place of the documented ones, and judges the values of forms, work orders
    /// and deliveries by them: one of the wrong kind, an option or a field that the template does not have is refused
    /// with 400, in the sandbox's own words. What is not known of a type of widget is let through. The folder is one
    /// that `cargo xtask account --live --save` has written; what it has no file of stays as documented, and
    /// documented records of templates that it does not have are not there.
    ///
    /// ```no_run
    /// # use persat_api::mock::MockServer;
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let server = MockServer::builder().account("templates").start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn account(mut self, folder: impl Into<PathBuf>) -> Self {
        self.account = Some(folder.into());
        self
    }

    /// Starts the server; it accepts connections when this returns.
    ///
    /// # Errors
    /// [`Error::Bind`]: the port is taken. [`Error::Setup`]: the key cannot be sent in a header, an address of
    /// events is none, or there is no tokio runtime here. [`Error::File`]: a file of records, or of templates,
    /// cannot be read or written, holds none, or is another server's; the message names the place.
    pub async fn start(self) -> Result<MockServer, Error> {
        let description = Description::of(self.api).map_err(Error::Setup)?;
        let mut records = description.seeds();
        let account = self.account.map(|folder| Account::read(&description, &folder)).transpose()?;
        if let Some(account) = &account {
            account.settle(&description, &mut records);
        }
        if let Some(clients) = description.collection("clients") {
            for uid_client in self.clients {
                let mut client = json!({ "uid_client": uid_client, "company_name": uid_client });
                description.complete(clients.record, &mut client);
                records.entry(clients.name).or_default().insert(clients, client);
            }
        }
        if let Some(path) = &self.seed {
            let seed: Value = store::read_file(path)?;
            store::import(self.api, &description, &seed, &mut records)
                .map_err(|message| store::file_error(path, message))?;
        }
        let known = description.events();
        if let Some(unknown) = self.hooks.iter().filter_map(|it| it.event.as_deref()).find(|it| !known.contains(it)) {
            let known = known.join(", ");
            return Err(Error::Setup(format!("a webhook is for `{unknown}`, which is no event; there are {known}")));
        }
        let (events, jobs) = Events::new(self.api, self.hooks, self.time_scale, self.watcher)?;
        let events = Arc::new(events);
        let no_runtime = |_| Error::Setup("there is no tokio runtime here: start the server within one".to_owned());
        tokio::runtime::Handle::try_current().map_err(no_runtime)?;
        // Whoever cannot have the port leaves no file behind.
        let bind = |source| Error::Bind { port: self.port, source };
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await.map_err(bind)?;
        let address = listener.local_addr().map_err(bind)?;
        let settings = Settings {
            api: self.api,
            key: self.key.trim().to_owned(),
            barred: self.barred.unwrap_or_else(|| BTreeSet::from([MockServer::FORBIDDEN_USER])),
            observer: self.observer,
            store: self.store.map(Store::open).transpose()?,
            account,
        };
        let state = Arc::new(State::new(description, settings, records, events.clone())?);
        let tasks = [tokio::spawn(server::serve(listener, state.clone())), tokio::spawn(events::run(events, jobs))];
        Ok(MockServer { state, address, tasks })
    }
}

impl MockServer {
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
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("api", &self.api).field("port", &self.port).finish_non_exhaustive()
    }
}
