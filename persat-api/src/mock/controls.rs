//! The sandbox's own controls, outside the described paths: records, faults, events and requests.

use super::cors;
use super::error::Error;
use super::faults::Standing;
use super::reply::Reply;
use super::request::Request;
use super::state::State;
use http::request::Parts;
use serde_json::{Map, Value, json};

/// What the paths of the controls start with.
const HOME: &str = "/_sandbox";

/// The controls: method, path, what it does.
const CONTROLS: [(&str, &str, &str); 10] = [
    ("POST", "/reset", "records, faults and scripts as they were at the start"),
    ("GET", "/records", "all records"),
    (
        "PUT",
        "/records",
        "puts the collections that the body names in place of those there: {\"records\": {\"clients\": []}}",
    ),
    ("GET", "/events", "the attempts to deliver events, the oldest first"),
    ("POST", "/events", "posts an event that stands for the web and Android apps: {\"eventType\": …, \"payload\": …}"),
    ("GET", "/faults", "the faults that stand"),
    ("POST", "/faults", "adds one: {\"fault\": \"status=429\", \"operation\": \"listClients\", \"times\": 2}"),
    ("DELETE", "/faults", "takes them away"),
    ("GET", "/requests", "the requests received, at most the last thousand and 64 MiB of bodies"),
    ("DELETE", "/requests", "forgets them"),
];

impl State {
    /// The response of a control; `None` where the path is none of one.
    pub(super) fn control(&self, head: &Parts, body: Result<&[u8], &str>) -> Option<Reply> {
        let path = head.uri.path().strip_prefix(HOME).filter(|it| it.is_empty() || it.starts_with('/'))?;
        let path = path.trim_end_matches('/');
        if !cors::is_local(&head.headers) {
            return Some(failed(403, "the sandbox is controlled from this machine only"));
        }
        let reply = match self.controlled(head.method.as_str(), path, body) {
            Ok(Some(body)) => Reply::json(200, &body),
            Ok(None) => {
                let methods: Vec<&str> =
                    CONTROLS.iter().filter(|(_, it, _)| *it == path).map(|(method, ..)| *method).collect();
                match methods.as_slice() {
                    [] => failed(404, &format!("there is no such control; GET {HOME} lists them")),
                    methods => {
                        failed(405, &format!("this is for {}", methods.join(", "))).header("allow", &methods.join(", "))
                    }
                }
            }
            Err((status, message)) => failed(status, &message),
        };
        Some(cors::allow(&head.headers, reply))
    }

    /// What it responds with; else the status and what is wrong.
    fn controlled(&self, method: &str, path: &str, body: Result<&[u8], &str>) -> Result<Option<Value>, (u16, String)> {
        let read = || -> Result<Value, (u16, String)> {
            let body = body.map_err(|why| (400, format!("the body cannot be read: {why}")))?;
            serde_json::from_slice(body).map_err(|error| (400, format!("the body is no JSON: {error}")))
        };
        // What is wrong with the file is not the caller's fault.
        let said = |error: Error| (if matches!(error, Error::File { .. }) { 500 } else { 400 }, error.to_string());
        let done = match (method, path) {
            ("GET", "") => self.overview(),
            ("POST", "/reset") => {
                self.reset().map_err(said)?;
                json!({ "done": true })
            }
            ("GET", "/records") => self.export(),
            ("PUT", "/records") => {
                self.import(&read()?).map_err(said)?;
                self.counts()
            }
            ("GET", "/events") => self.events.deliveries().iter().map(super::events::Delivery::to_json).collect(),
            ("POST", "/events") => {
                let mut event = read()?;
                let payload = event.get_mut("payload").map(Value::take);
                let name = event["eventType"].as_str();
                let name = name.ok_or_else(|| (400, "`eventType` is missing: the name of an event".to_owned()))?;
                match self.post_event(name, payload).map_err(said)? {
                    0 => json!({ "posted_to": 0, "note": "nobody receives it: no --webhook is for it" }),
                    receivers => json!({ "posted_to": receivers }),
                }
            }
            ("GET", "/faults") => Value::from(self.faults()),
            ("POST", "/faults") => {
                let fault = Standing::read(&read()?).map_err(|message| (400, message))?;
                self.add_fault(fault).map_err(said)?;
                Value::from(self.faults())
            }
            ("DELETE", "/faults") => {
                self.clear_faults();
                json!([])
            }
            ("GET", "/requests") => self.requests().iter().map(Request::to_json).collect(),
            ("DELETE", "/requests") => {
                self.forget_requests();
                json!([])
            }
            _ => return Ok(None),
        };
        Ok(Some(done))
    }

    fn overview(&self) -> Value {
        let controls: Map<String, Value> = CONTROLS
            .iter()
            .map(|(method, path, does)| (format!("{method} {HOME}{path}"), Value::from(*does)))
            .collect();
        json!({ "controls": controls, "records": self.counts() })
    }

    fn counts(&self) -> Value {
        let data = self.data();
        Value::Object(data.iter().map(|(name, records)| ((*name).to_owned(), Value::from(records.len()))).collect())
    }
}

fn failed(status: u16, message: &str) -> Reply {
    Reply::json(status, &json!({ "error": message }))
}
