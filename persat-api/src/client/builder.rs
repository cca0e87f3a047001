//! Settings of a client that is being built.

use crate::client::base_url::{checked, is_loopback, shown};
use crate::client::core::Core;
use crate::client::proxy::Proxy;
use crate::client::tls::{self, Tls};
use crate::error::Error;
use crate::http::auth::{ApiKey, Credentials, Scheme};
use crate::http::clock::Clock;
use crate::http::observe::{Attempt, Observer};
use crate::http::pace::{FAR, Pace, Pacer};
use crate::http::retry::{Budget, RetryPolicy};
use crate::http::run::Shared;
use reqwest::header::HeaderValue;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, RwLock};
use std::time::Duration;

const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);
/// So short that a call has the time for all its retries where there is no way to the server.
const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const DEFAULT_MOST_BYTES: usize = 64 << 20;
/// A call that changes something opens its own connection.
const DEFAULT_CHANGE_IDLE: Duration = Duration::ZERO;
/// Both together are less than a call's time, so that a read has time left for another connection.
#[cfg(feature = "http2")]
const DEFAULT_KEEP_ALIVE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(5));
/// As much as the protocol allows: bodies that nobody reads must not stop those that somebody reads.
#[cfg(feature = "http2")]
const CONNECTION_WINDOW: u32 = (1 << 31) - 1;
/// What each body may hold of it while nobody reads on.
#[cfg(feature = "http2")]
const STREAM_WINDOW: u32 = 1 << 20;
const USER_AGENT: &str = concat!("persat-api/", env!("CARGO_PKG_VERSION"));

pub(crate) mod sealed {
    pub(crate) trait Api: Sized {
        const SCHEME: super::Scheme;
        const BASE_URL: &'static str;
        fn from_core(core: super::Core) -> Self;
    }
}

/// Settings of a client that is being built.
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder<C> {
    key: ApiKey,
    base_url: Option<String>,
    timeout: Duration,
    connect_timeout: Duration,
    read_timeout: Option<Duration>,
    change_idle: Duration,
    #[cfg(feature = "http2")]
    keep_alive: (Duration, Duration),
    roots: Option<Vec<u8>>,
    user_agent: String,
    proxy: Proxy,
    plain_http: bool,
    most_bytes: usize,
    retry: RetryPolicy,
    pace: Pace,
    observer: Option<Observer>,
    http_client: Option<reqwest::Client>,
    /// Settings of connections that the program made, by the names of their methods.
    of_connections: Vec<&'static str>,
    client: PhantomData<C>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base_url = self.base_url.as_deref().map(shown);
        f.debug_struct("ClientBuilder").field("key", &self.key).field("base_url", &base_url).finish_non_exhaustive()
    }
}

#[allow(private_bounds)]
impl<C: sealed::Api> ClientBuilder<C> {
    pub(super) fn new(key: ApiKey) -> Self {
        Self {
            key,
            base_url: None,
            timeout: DEFAULT_TIMEOUT,
            connect_timeout: DEFAULT_CONNECT_TIMEOUT,
            read_timeout: None,
            change_idle: DEFAULT_CHANGE_IDLE,
            #[cfg(feature = "http2")]
            keep_alive: DEFAULT_KEEP_ALIVE,
            roots: None,
            user_agent: USER_AGENT.to_owned(),
            proxy: Proxy::Environment,
            plain_http: false,
            most_bytes: DEFAULT_MOST_BYTES,
            retry: RetryPolicy::default(),
            pace: Pace::default(),
            observer: None,
            http_client: None,
            of_connections: Vec::new(),
            client: PhantomData,
        }
    }

    /// Sends requests to another server, for tests. A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Allows a base URL with `http://` that is not on this machine. The key then travels
    /// unencrypted.
    pub fn allow_plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Sends requests through a proxy: `http://` or `https://`, host and port, and if need be
    /// `user:password@` in front of the host, percent-encoded. By default those of the environment
    /// count (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`), and on Windows and macOS the one that the system sets
    /// for all programs; this one takes their place and serves every host. SOCKS is not supported: [`build`](Self::build) refuses it here,
    /// and with one in the environment no call can connect.
    ///
    /// A proxy learns the host and never the key, since the connection through it is encrypted. With
    /// an `http://` base URL it would learn the key: [`build`](Self::build) refuses that unless
    /// [`allow_plain_http`](Self::allow_plain_http) says otherwise.
    ///
    /// ```
    /// # fn main() -> Result<(), persat_api::Error> {
    /// let persat = persat_api::Persat::builder("not-a-real-key").proxy("http://proxy.example:3128").build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Proxy::Url(url.into().into());
        self.of_connections.push("proxy");
        self
    }

    /// Sends requests through no proxy, whatever the environment says. Requests by `http://` to this
    /// machine need no telling.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Proxy::Direct;
        self.of_connections.push("no_proxy");
        self
    }

    /// Trusts these certificates (PEM, one or more) and no others, in place of those that the operating
    /// system trusts: where the system has none, as in a slim container, or for a server or a proxy with a
    /// certificate of your own making. With the feature `webpki-roots`, Mozilla's are built in and count where
    /// the system has none.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let roots = std::fs::read("/etc/ssl/certs/ca-certificates.crt")?;
    /// let persat = persat_api::Persat::builder("not-a-real-key").root_certificates(roots).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots = Some(pem.into());
        self.of_connections.push("root_certificates");
        self
    }

    /// How long a call may take in all, retries and the waits before them included; 30 seconds by default.
    /// Its time begins when its turn at the client's [pace](Self::pace) has come: to wait for a turn is no
    /// part of it. Of a file, and of a list that is read item by item from one response, only the beginning has to come
    /// within it: each piece of the rest may take as long again.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long a connection may have been idle on which a call is sent that may not be repeated, such as a
    /// POST. A server closes idle connections when it likes, and a request that crosses with that is lost
    /// without anybody being able to tell whether it was carried out. By default (zero) every such call
    /// opens a connection of its own, which nobody can have closed; that costs one round trip to the
    /// server, and two more or one for TLS 1.2 or 1.3. A program that makes many such calls in a row, to a
    /// server whose limit it knows, may set a time well below that limit. Reads are not concerned: they are
    /// sent again.
    ///
    /// ```
    /// # fn main() -> Result<(), persat_api::Error> {
    /// use std::time::Duration;
    ///
    /// // Five seconds is the least that common servers wait.
    /// let persat = persat_api::Persat::builder("not-a-real-key").change_idle_timeout(Duration::from_secs(2)).build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_idle_timeout(mut self, idle: Duration) -> Self {
        self.change_idle = idle;
        self.of_connections.push("change_idle_timeout");
        self
    }

    /// How often an HTTP/2 connection is tried with a ping when nothing comes through it, and how long the
    /// ping's response may take; 10 and 5 seconds by default. A connection without one is given up: calls
    /// under way on it fail (reads are sent again), and the next call opens another. `Duration::MAX` as the
    /// interval sends no pings.
    #[cfg(feature = "http2")]
    pub fn http2_keep_alive(mut self, interval: Duration, timeout: Duration) -> Self {
        self.keep_alive = (interval, timeout);
        self.of_connections.push("http2_keep_alive");
        self
    }

    /// How long connecting may take; 5 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self.of_connections.push("connect_timeout");
        self
    }

    /// How long the server may be silent, before its response and within it, once the request is sent; as
    /// long as the call may take by default.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self.of_connections.push("read_timeout");
        self
    }

    /// Sends requests with an HTTP client of yours, of reqwest 0.13: with certificates, a resolver or
    /// connections of its own, or one whose connections the rest of the program uses too.
    ///
    /// How it connects is then its own: its TLS, proxy and timeouts of connections.
    /// [`build`](Self::build) refuses [`proxy`](Self::proxy), [`no_proxy`](Self::no_proxy),
    /// [`connect_timeout`](Self::connect_timeout), [`read_timeout`](Self::read_timeout) and the other settings
    /// of connections beside it. What this crate sets up for its own client is yours to set up on this one, or
    /// to do without:
    ///
    /// - `redirect(Policy::none())`: else redirects are followed, by some of which a POST is sent twice, and a
    ///   proxy's or firewall's page can be taken for what the vendor sent;
    /// - `retry(reqwest::retry::never())`: else reqwest repeats by itself what a server of HTTP/2 says it has not
    ///   processed, a POST too;
    /// - `pool_max_idle_per_host(0)`, or a short `pool_idle_timeout`: else a POST may be sent on a connection that
    ///   the server is just closing (see [`change_idle_timeout`](Self::change_idle_timeout));
    /// - `http2_keep_alive_interval` and `http2_keep_alive_timeout` with HTTP/2: else a connection that fell
    ///   silent is used on;
    /// - `no_gzip()` where reqwest's feature `gzip` is on: else of a body of several gzip members, or one with
    ///   something else behind it, only the first comes;
    /// - `no_proxy()` for a base URL by `http://`: else the environment's proxy gets the key unencrypted;
    /// - a TLS feature of reqwest, or a provider of cryptography: without one, reqwest panics when such a client
    ///   is built.
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// // With reqwest's feature `rustls` or `native-tls`.
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .build()?;
    /// let persat = persat_api::Persat::builder("not-a-real-key").http_client(http).build()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http_client = Some(client);
        self
    }

    /// Names your program to the vendor: put in front of this crate's own user agent.
    pub fn user_agent(mut self, agent: impl AsRef<str>) -> Self {
        self.user_agent = format!("{} {USER_AGENT}", agent.as_ref());
        self
    }

    /// The largest response that is read, in bytes; 64 MiB by default. Of a list that is read item by
    /// item from one response this is the largest item: the list itself has no limit.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.most_bytes = bytes;
        self
    }

    /// When requests are sent again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How fast requests are sent, and how many at once.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Learns of every attempt, for metrics and logs. Called on the way of each request, so it
    /// should be quick.
    pub fn observer(mut self, observer: impl Fn(&Attempt) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Arc::new(observer)));
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// [`Error::Config`]: the key or the user agent cannot be sent, the base URL is not a URL or would
    /// send the key unencrypted, the proxy is not one or would get the key so, TLS cannot be set up (for an
    /// `https://` base URL or proxy it takes certificates to trust), or connections are to be set up otherwise than
    /// the [given client](Self::http_client) does.
    pub fn build(self) -> Result<C, Error> {
        let base_url = self.base_url.as_deref().unwrap_or(C::BASE_URL);
        let base_url = checked(base_url, self.plain_http)?;
        let user_agent = HeaderValue::try_from(&self.user_agent)
            .map_err(|_| Error::config("the user agent has characters that a header cannot carry"))?;
        let (http, http_for_changes) = match &self.http_client {
            Some(http) => (self.beside(http)?.clone(), http.clone()),
            None => self.connecting(base_url.as_str())?,
        };
        let credentials = Credentials::new(C::SCHEME, self.key)?;
        let shared = Shared {
            http,
            http_for_changes,
            user_agent,
            credentials: RwLock::new(Arc::new(credentials)),
            timeout: self.timeout,
            connect_timeout: self.connect_timeout,
            most_bytes: self.most_bytes,
            retry: self.retry,
            budget: Budget::new(),
            pacer: Pacer::new(&self.pace),
            observer: self.observer,
            clock: Clock::default(),
        };
        Ok(C::from_core(Core { base_url, shared: Arc::new(shared) }))
    }

    /// The client given, unless something else is to set up its connections.
    fn beside<'a>(&self, http: &'a reqwest::Client) -> Result<&'a reqwest::Client, Error> {
        match self.of_connections.first() {
            None => Ok(http),
            Some(name) => Err(Error::config(format!("`{name}` has no effect on the HTTP client given: set it there"))),
        }
    }

    /// Clients of our own: for reads, and for what may not be repeated.
    fn connecting(&self, base_url: &str) -> Result<(reqwest::Client, reqwest::Client), Error> {
        let is_secret = !base_url.starts_with("http:") || self.plain_http;
        // The environment's proxy knows nothing of this machine's servers.
        let is_here = base_url.starts_with("http:") && reqwest::Url::parse(base_url).is_ok_and(|url| is_loopback(&url));
        let proxy = match &self.proxy {
            Proxy::Environment if is_here => &Proxy::Direct,
            proxy => proxy,
        };
        let tls = Tls::new(self.roots.as_deref(), base_url.starts_with("https:") || proxy.is_encrypted())?;
        let client = |idle: Option<Duration>| {
            let mut http = proxy.set(tls.builder(), is_secret)?;
            if let Some(timeout) = self.read_timeout {
                http = http.read_timeout(timeout.min(FAR));
            }
            http = match idle {
                // A pool that keeps nothing.
                Some(Duration::ZERO) => http.pool_max_idle_per_host(0),
                Some(idle) => http.pool_idle_timeout(idle.min(FAR)),
                None => http,
            };
            #[cfg(feature = "http2")]
            {
                let (interval, timeout) = self.keep_alive;
                http = http
                    .http2_initial_connection_window_size(CONNECTION_WINDOW)
                    .http2_initial_stream_window_size(STREAM_WINDOW)
                    .http2_keep_alive_while_idle(true)
                    .http2_keep_alive_timeout(timeout.min(FAR))
                    .http2_keep_alive_interval((interval < FAR).then_some(interval));
            }
            let http = http
                .connect_timeout(self.connect_timeout)
                // Whatever other crates turn on: what is compressed with gzip is unpacked here, all of it.
                .no_gzip()
                // A redirect could carry the key to another place; none is documented.
                .redirect(reqwest::redirect::Policy::none())
                // What HTTP/2 allows to send again was perhaps read: only our own rules decide.
                .retry(reqwest::retry::never());
            tls::build(http)
        };
        Ok((client(None)?, client(Some(self.change_idle))?))
    }
}
