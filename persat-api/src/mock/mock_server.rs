//! A running server, and what can be done with it.

use super::error::Error;
use super::events::Delivery;
use super::reply::Reply;
use super::request::Request;
use super::state::State;
use serde_json::Value;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

/// A running server. It stops when this is dropped.
pub struct MockServer {
    pub(super) state: Arc<State>,
    pub(super) address: SocketAddr,
    pub(super) tasks: [tokio::task::JoinHandle<()>; 2],
}

impl MockServer {
    /// The key that a server accepts unless told otherwise. Not a secret.
    pub const DEFAULT_KEY: &'static str = "mock-key";

    /// The user who may see no client unless told otherwise: as a responsible of a follow-up, he
    /// makes the server respond with 409.
    pub const FORBIDDEN_USER: i64 = 403;

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

    /// The requests received so far, oldest first; at most the last thousand, and no more than have 64 MiB of bodies.
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

    /// Everything as it was at the start: the records, and nothing scripted.
    ///
    /// # Errors
    /// [`Error::File`]: the file of the records cannot be written; nothing is changed then.
    pub fn reset(&self) -> Result<(), Error> {
        self.state.reset()
    }

    /// The records: `{"api": "persat", "records": {"clients": […], …}, "given": {…}}`. `given` are the numbers
    /// that were given last.
    #[must_use]
    pub fn records(&self) -> Value {
        self.state.export()
    }

    /// Puts the collections of such a value in place of those that are there; others stay as they are.
    ///
    /// ```
    /// # use persat_api::mock::MockServer;
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let server = MockServer::start().await?;
    /// let mut labels = server.records()["records"]["delivery_labels"].clone();
    /// labels[0]["name"] = "Frágil".into();
    /// server.set_records(&serde_json::json!({"records": {"delivery_labels": labels}}))?;
    /// # Ok(())
    /// # }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
    /// ```
    ///
    /// # Errors
    /// [`Error::Records`]: something is not of its form, or has the key of another; nothing is changed then.
    /// [`Error::File`]: the file of the records cannot be written; nothing is changed then.
    pub fn set_records(&self, records: &Value) -> Result<(), Error> {
        self.state.import(records)
    }

    /// Posts an event that stands for the web and Android apps, to each address that wants it, and keeps or
    /// removes the records that it is about. Without a payload it is the documented one. Says to how many it goes.
    ///
    /// # Errors
    /// [`Error::Records`]: the payload is not of the described form, or there is none of an event that is not
    /// described. [`Error::File`]: the file of the records cannot be written; nothing is changed then.
    pub fn post_event(&self, event_type: &str, payload: Option<Value>) -> Result<usize, Error> {
        self.state.post_event(event_type, payload)
    }

    /// The attempts to deliver events so far, oldest first; at most the last thousand.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.state.events.deliveries()
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        // The tasks own connections and deliveries: they end with them.
        self.tasks.iter().for_each(tokio::task::JoinHandle::abort);
        // Before they end, so that a server that comes next can have the file.
        if let Some(store) = &self.state.settings.store {
            store.close();
        }
    }
}

impl fmt::Debug for MockServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockServer").field("url", &self.url()).finish_non_exhaustive()
    }
}
