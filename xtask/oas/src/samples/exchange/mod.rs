//! One recorded exchange against the description: address, parameters, bodies, status, headers.

mod body;
mod endpoint;
mod fault;
mod form;
mod media;
mod parameter;
mod request;
mod response;
mod route;
mod shape;
#[cfg(feature = "live")]
mod write;

pub(crate) use endpoint::is_reserved;
pub use fault::{Fault, Outcome, Verdict};
pub(crate) use request::is_secret;
pub(super) use route::foreign_scheme;
#[cfg(feature = "live")]
pub(crate) use write::Writer;

use crate::document::Pointer;
use crate::failure::Failure;
use crate::har::Entry;
use crate::model::Api;
use crate::model::Direction;
use crate::report::Severity;
use crate::samples::vendor::Vendor;
use crate::schema::{Compiled, Schemas, UnknownProperties};
use endpoint::Endpoint;
use route::{Address, Route, Router};
use serde_json::Value;
use std::sync::{Arc, Mutex, OnceLock};

/// Largest body that is read after decompression.
const MAX_BODY: usize = 64 * 1024 * 1024;

/// Sees what an exchange shows of a description, besides whether it fits.
pub trait Visitor {
    /// An operation was called.
    fn operation(&mut self, operation: usize);
    /// One of its documented responses was given.
    fn response(&mut self, operation: usize, status: &str);
    /// A parameter was sent, with a value that fits.
    fn parameter(&mut self, operation: usize, at: &Pointer, schema: Option<&Pointer>, value: Option<&Value>);
    /// A body was seen, with a value that fits.
    fn body(&mut self, operation: usize, direction: Direction, schema: &Pointer, value: &Value);
}

/// Looks at nothing.
impl Visitor for () {
    fn operation(&mut self, _: usize) {}
    fn response(&mut self, _: usize, _: &str) {}
    fn parameter(&mut self, _: usize, _: &Pointer, _: Option<&Pointer>, _: Option<&Value>) {}
    fn body(&mut self, _: usize, _: Direction, _: &Pointer, _: &Value) {}
}

/// The schema of a parameter or body, compiled when it is first needed.
type Lazy = OnceLock<Option<Compiled>>;

/// A description, ready to judge exchanges from several threads.
pub struct Validator<'a> {
    /// The description.
    pub api: &'a Api,
    router: Router,
    schemas: [Arc<Schemas>; 2],
    endpoints: Vec<Endpoint>,
    /// Names of keys in queries, which no operation lists.
    keys: Vec<String>,
    vendor: &'a Mutex<dyn Vendor + 'a>,
    failures: Mutex<Vec<Failure>>,
}

impl<'a> Validator<'a> {
    /// Prepares a description. Servers given by hand replace the described ones.
    ///
    /// # Errors
    /// The schemas cannot be translated.
    pub fn new(api: &'a Api, servers: &[String], vendor: &'a Mutex<dyn Vendor + 'a>) -> Result<Self, Failure> {
        Ok(Self {
            router: Router::new(api, servers),
            schemas: Schemas::both_directions(&api.document)?,
            endpoints: api.operations.iter().map(|it| Endpoint::new(&api.document, it)).collect(),
            keys: endpoint::query_keys(&api.document),
            api,
            vendor,
            failures: Mutex::default(),
        })
    }

    /// Judges one exchange.
    pub fn judge(&self, entry: &Entry<'_>, visitor: &mut dyn Visitor) -> Verdict {
        if route::foreign_scheme(&entry.request.url).is_some() {
            return Verdict::Foreign;
        }
        if entry.request.method.eq_ignore_ascii_case("CONNECT") {
            let note = Fault::note("not-judged", "opens a tunnel of a proxy; it is no call", "/request/method");
            return Verdict::OtherBase(Outcome { faults: vec![note], ..Outcome::default() });
        }
        let address = Address::parse(&entry.request.url);
        match self.router.find(self.api, &entry.request.method, &address) {
            Route::Host => Verdict::Foreign,
            Route::Base => Verdict::OtherBase(self.outside(entry, &address)),
            Route::Path => Verdict::OtherBase(self.unknown_path(entry, &address)),
            Route::Method(known) => Verdict::Judged(self.unknown_method(entry, &address, &known)),
            Route::Operation(index, values) => {
                let mut outcome = Outcome { operation: Some(index), ..Outcome::default() };
                visitor.operation(index);
                self.request(index, entry, &address, &values, &mut outcome, visitor);
                self.refused(entry, &mut outcome);
                self.response(index, entry, &mut outcome, visitor);
                Verdict::Judged(outcome)
            }
        }
    }

    /// What could not be judged because the description itself is broken.
    pub fn failures(self) -> Vec<Failure> {
        self.failures.into_inner().unwrap_or_default()
    }

    /// A request that the server refused proves nothing about the description: its faults are told,
    /// and do not count.
    fn refused(&self, entry: &Entry<'_>, outcome: &mut Outcome) {
        let status = entry.response.as_ref().and_then(|it| it.status).unwrap_or_default();
        if (400..500).contains(&status) {
            for fault in &mut outcome.faults {
                fault.severity = Severity::Note;
                fault.message.push_str(&format!(" (and the server refused the request with {status})"));
            }
        }
    }

    /// A page, its pictures and scripts often come from the host of the API.
    fn outside(&self, entry: &Entry<'_>, address: &Address<'_>) -> Outcome {
        let mut outcome = self.unknown_path(entry, address);
        for fault in &mut outcome.faults {
            fault.message = format!("`{}` is not below the path of any server of the description", address.path);
        }
        outcome
    }

    fn unknown_path(&self, entry: &Entry<'_>, address: &Address<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        let message = format!("the path `{}` is not described", address.path);
        let mut fault = Fault::new("undocumented-path", message, Pointer::new("/request/url"));
        fault.offset = entry.request.url.find(address.path).filter(|_| !address.path.is_empty());
        if is_preflight(entry) {
            fault = Fault::note("preflight", "asks which requests are allowed (CORS); not judged", "/request/method");
        } else if is_web_socket(entry) {
            fault = Fault::note("not-judged", WEB_SOCKET, "/request/url");
        } else if is_asset(entry) {
            fault.code = "not-judged";
            fault.severity = Severity::Note;
            fault.message.push_str("; it is no call but a part of a page");
        }
        outcome.faults.push(fault);
        outcome
    }

    fn unknown_method(&self, entry: &Entry<'_>, address: &Address<'_>, known: &[usize]) -> Outcome {
        if is_preflight(entry) {
            return self.unknown_path(entry, address);
        }
        let mut outcome = Outcome::default();
        let known: Vec<_> = known.iter().map(|index| &self.api.operations[*index]).collect();
        let methods: Vec<_> = known.iter().map(|it| it.method.to_uppercase()).collect();
        let path = known.first().map_or("", |it| &it.path);
        let message = format!(
            "`{path}` is described for {}, not for {}",
            methods.join(", "),
            entry.request.method.to_ascii_uppercase()
        );
        let mut fault = Fault::new("undocumented-method", message, Pointer::new("/request/method"));
        fault.rule = known.first().and_then(|it| it.at.parent());
        outcome.faults.push(fault);
        outcome
    }

    /// The schema at a pointer, compiled once. What cannot be compiled ends the command, after
    /// everything else was judged.
    fn compiled<'l>(&self, lazy: &'l Lazy, schema: &Pointer, direction: Direction) -> Option<&'l Compiled> {
        let schemas = &self.schemas[usize::from(direction == Direction::Response)];
        let compile = || match schemas.compiled(schema, UnknownProperties::Deny) {
            Ok(compiled) => Some(compiled),
            Err(failure) => {
                if let Ok(mut failures) = self.failures.lock() {
                    failures.push(failure);
                }
                None
            }
        };
        lazy.get_or_init(compile).as_ref()
    }
}

/// What is said of a WebSocket.
const WEB_SOCKET: &str = "this became a WebSocket, whose messages no OpenAPI document describes";

fn is_web_socket(entry: &Entry<'_>) -> bool {
    let status = entry.response.as_ref().and_then(|it| it.status);
    if !matches!(status, Some(101) | None) {
        return false;
    }
    let upgrade = entry.request.header("upgrade").is_some_and(|it| it.eq_ignore_ascii_case("websocket"));
    let url = entry.request.url.get(..4).unwrap_or_default().to_ascii_lowercase();
    let asked = upgrade || url.starts_with("ws:") || url.starts_with("wss:");
    let known = entry.web_socket || entry.resource_type.as_deref() == Some("websocket");
    asked || known
}

/// What a browser asks before it sends a request to another host.
fn is_preflight(entry: &Entry<'_>) -> bool {
    entry.request.method.eq_ignore_ascii_case("OPTIONS")
        && entry.request.header("access-control-request-method").is_some()
}

/// Whether an exchange brought a part of a page, by the browser's word or by its media type.
fn is_asset(entry: &Entry<'_>) -> bool {
    const KINDS: [&str; 8] = ["document", "stylesheet", "script", "image", "font", "media", "manifest", "ping"];
    if let Some(kind) = entry.resource_type.as_deref().filter(|kind| !kind.is_empty() && *kind != "other") {
        return KINDS.contains(&kind);
    }
    let Some(response) = &entry.response else { return false };
    let media = response.header("content-type").or(response.content.as_ref().and_then(|it| it.mime_type.as_deref()));
    let media = media::essence(media.unwrap_or_default());
    entry.request.method.eq_ignore_ascii_case("GET")
        && response.status.is_some_and(|status| status < 400)
        && (["image/", "font/", "video/", "audio/"].iter().any(|kind| media.starts_with(kind))
            || ["text/css", "text/javascript", "application/javascript"].contains(&&*media))
}
