//! Connections, and the order in which a request is looked at.

use super::api::Api;
use super::documented::Success;
use super::error::Error;
use super::judge::judge_window;
use super::reply::Reply;
use super::request::Request;
use super::routes::{Description, Operation};
use crate::http::auth::{ApiKey, Scheme};
use bytes::Bytes;
use http::request::Parts;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::convert::Infallible;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

const MOST_REQUESTS: usize = 1000;
const MOST_BYTES: usize = 64 << 20;

/// Told about every request, once it has its response.
pub(super) type Observer = Box<dyn Fn(&Request) + Send + Sync>;

/// Headers of the connection and of how a message is framed. Wrong ones would break it.
const FRAMING: [&str; 8] =
    ["connection", "content-length", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"];

/// What the builder settled.
pub(super) struct Settings {
    pub(super) key: String,
    pub(super) clients: BTreeSet<String>,
    pub(super) forbidden: BTreeSet<i64>,
    pub(super) observer: Option<Observer>,
}

/// What the connections share.
pub(super) struct State {
    pub(super) description: Description,
    pub(super) settings: Settings,
    api: Api,
    authorization: HeaderValue,
    scripts: Mutex<HashMap<String, Script>>,
    requests: Mutex<VecDeque<Request>>,
    numbers: AtomicI64,
}

/// What was scripted for an operation.
#[derive(Default)]
struct Script {
    next: VecDeque<Reply>,
    always: Option<Reply>,
}

impl State {
    pub(super) fn new(api: Api, description: Description, settings: Settings) -> Result<Self, Error> {
        let scheme = match api {
            Api::Persat => Scheme::Bearer,
            #[cfg(feature = "recuperador")]
            Api::Recuperador => Scheme::Basic,
        };
        let authorization =
            scheme.header(&ApiKey::new(&settings.key)).map_err(|error| Error::Setup(error.to_string()))?;
        Ok(Self {
            description,
            settings,
            api,
            authorization,
            scripts: Mutex::default(),
            requests: Mutex::default(),
            numbers: AtomicI64::new(1),
        })
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        lock(&self.requests).iter().cloned().collect()
    }

    pub(super) fn script(&self, operation: &str, reply: Reply, always: bool) -> Result<(), Error> {
        if self.description.operation(operation).is_none() {
            return Err(Error::NoSuchOperation(operation.to_owned()));
        }
        // 100 to 199 announce a response and are none.
        if !(200..=999).contains(&reply.status) {
            return Err(Error::NoFinalStatus(reply.status));
        }
        let mut scripts = lock(&self.scripts);
        let script = scripts.entry(operation.to_owned()).or_default();
        if always {
            script.always = Some(reply)
        } else {
            script.next.push_back(reply)
        }
        Ok(())
    }

    pub(super) fn reset(&self) {
        lock(&self.scripts).clear();
    }

    /// 1, 2, 3 and so on.
    pub(super) fn next_number(&self) -> i64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Responds to a request and records it.
    fn respond(&self, head: &Parts, body: Option<Bytes>) -> Reply {
        let (method, path) = (head.method.as_str(), head.uri.path());
        let found = self.description.find(method, path);
        let (operation, path_parameters) = found.map_or((None, BTreeMap::new()), |(it, values)| (Some(it), values));
        let query = query_of(head);
        let json = body.as_deref().and_then(|body| serde_json::from_slice(body).ok());
        let reply = operation.and_then(|it| self.scripted(it.id)).unwrap_or_else(|| {
            self.documented(head, operation, &path_parameters, &query, body.as_deref(), json.as_ref())
        });
        let request = Request {
            operation: operation.map(|it| it.id.to_owned()),
            method: method.to_owned(),
            path: path.to_owned(),
            path_parameters,
            query,
            headers: self.redacted(head),
            body: json,
            status: reply.status,
            refusal: reply.refusal.clone(),
        };
        if let Some(observer) = &self.settings.observer {
            observer(&request);
        }
        let mut requests = lock(&self.requests);
        if requests.len() == MOST_REQUESTS {
            requests.pop_front();
        }
        requests.push_back(request);
        reply
    }

    fn scripted(&self, operation: &str) -> Option<Reply> {
        let mut scripts = lock(&self.scripts);
        let script = scripts.get_mut(operation)?;
        script.next.pop_front().or_else(|| script.always.clone())
    }

    /// The response as documented. `body` is `None` where it could not be read.
    fn documented(
        &self,
        head: &Parts,
        operation: Option<&Operation>,
        path: &BTreeMap<String, String>,
        query: &[(String, String)],
        body: Option<&[u8]>,
        json: Option<&Value>,
    ) -> Reply {
        if !head.headers.get_all(AUTHORIZATION).iter().eq([&self.authorization]) {
            return self.refused(Reply::failure(401, "UNAUTHORIZED", "La API Key no existe o no es válida"));
        }
        let Some(operation) = operation else {
            return self.refused(Reply::failure(404, "NOT_FOUND", "No existe el recurso solicitado"));
        };
        let parameters = self.description.judge_parameters(operation, path, query);
        if let Err(complaint) = parameters.and_then(|()| judge_window(operation, query)) {
            return self.refused(self.description.refusal(operation, &complaint));
        }
        if operation.definition.get("requestBody").is_some() {
            if !is_json(head) {
                let message = "El Content-Type debe ser application/json";
                return self.refused(Reply::failure(415, "UNSUPPORTED_MEDIA_TYPE", message));
            }
            let Some(json) = json else {
                let message = if body.is_some() { "El body no es un JSON válido" } else { "No se pudo leer el body" };
                return self.refused(Reply::failure(400, "BAD_REQUEST", message));
            };
            if let Err(complaint) = self.description.judge_body(operation, json) {
                return self.refused(self.description.refusal(operation, &complaint));
            }
        }
        match self.description.success(operation) {
            Success::Json(status, success) => {
                self.behave(operation, query, json.unwrap_or(&Value::Null), status, success)
            }
            Success::Other(reply) => reply,
        }
    }

    /// A failure; where the vendor's form of one is not documented, a text that says whose it is.
    fn refused(&self, failure: Reply) -> Reply {
        let body: Value = serde_json::from_slice(&failure.body).unwrap_or_default();
        let reason = body["error"]["userMessage"].as_str().map(str::to_owned);
        let reply = match self.api {
            Api::Persat => failure,
            #[cfg(feature = "recuperador")]
            Api::Recuperador => {
                let text = format!("mock server, not the vendor: {}\n", reason.as_deref().unwrap_or_default());
                Reply::status(failure.status).body(text).content_type("text/plain; charset=utf-8")
            }
        };
        Reply { refusal: reason, ..reply }
    }

    /// The headers without anything secret.
    fn redacted(&self, head: &Parts) -> Vec<(String, String)> {
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let shown = |name: &HeaderName, value: &HeaderValue| match (name, text(value)) {
            (name, value) if name != AUTHORIZATION => value,
            (_, value) => match value.split_once(' ') {
                Some((scheme, _)) if self.authorization == value => format!("{scheme} [key]"),
                Some((scheme @ ("Bearer" | "Basic"), _)) => format!("{scheme} [other]"),
                _ => "[other]".to_owned(),
            },
        };
        head.headers.iter().map(|(name, value)| (name.to_string(), shown(name, value))).collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn query_of(head: &Parts) -> Vec<(String, String)> {
    let mut url = match reqwest::Url::parse("http://localhost/") {
        Ok(url) => url,
        Err(_) => return Vec::new(),
    };
    url.set_query(head.uri.query());
    url.query_pairs().into_owned().collect()
}

fn is_json(head: &Parts) -> bool {
    let kind = head.headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"))
}

/// Accepts connections until it is dropped, and its connections with it.
pub(super) async fn serve(listener: TcpListener, state: Arc<State>) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(connections.spawn(serve_connection(stream, state.clone()))),
            // Out of file descriptors, most likely: some will come free.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn serve_connection(stream: TcpStream, state: Arc<State>) {
    let service = service_fn(move |request| {
        let state = state.clone();
        async move { Ok::<_, Infallible>(respond(&state, request).await) }
    });
    // What fails here is the peer's going away.
    let _ = stream.set_nodelay(true);
    let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

async fn respond(state: &State, request: hyper::Request<Incoming>) -> hyper::Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, MOST_BYTES).collect().await.ok().map(|it| it.to_bytes());
    let reply = state.respond(&head, body);
    if !reply.delay.is_zero() {
        tokio::time::sleep(reply.delay).await;
    }
    let mut response = hyper::Response::new(Full::new(reply.body));
    *response.status_mut() =
        hyper::StatusCode::from_u16(reply.status).unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            && !FRAMING.contains(&name.as_str())
        {
            response.headers_mut().append(name, value);
        }
    }
    response
}
