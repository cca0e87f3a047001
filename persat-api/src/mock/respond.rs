//! The order in which a request is looked at.

use super::api::Api;
use super::cors;
use super::documented::Success;
use super::faults::{FAULT, Fault, Preference};
use super::judge::judge_window;
use super::lists;
use super::records::Data;
use super::refusal::Refusal;
use super::reply::Reply;
use super::request::Request;
use super::routes::Operation;
use super::state::State;
use super::turn::{Done, Turn};
use bytes::Bytes;
use http::request::Parts;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Instant;

/// A request whose operation was looked for.
struct Asked<'a> {
    head: &'a Parts,
    operation: Option<&'a Operation>,
    path: &'a BTreeMap<String, String>,
    query: &'a [(String, String)],
    /// Or why it could not be read.
    body: Result<&'a [u8], &'static str>,
    json: Option<&'a Value>,
}

impl State {
    /// Responds to a request and records it. The error of a body says why it could not be read.
    pub(super) fn respond(&self, head: &Parts, body: Result<Bytes, &'static str>, start: Instant) -> Reply {
        let body = body.as_deref().map_err(|why| *why);
        if let Some(reply) = cors::preflight(head).or_else(|| self.control(head, body)) {
            return reply;
        }
        let (method, path) = (head.method.as_str(), head.uri.path());
        let found = self.description.find(method, path);
        let (operation, path_parameters) = found.map_or((None, BTreeMap::new()), |(it, values)| (Some(it), values));
        let query = query_of(head);
        let json = body.ok().and_then(|body| serde_json::from_slice(body).ok());
        let asked = Asked { head, operation, path: &path_parameters, query: &query, body, json: json.as_ref() };
        let reply = operation.and_then(|it| self.scripted(it.id)).unwrap_or_else(|| self.faulty(&asked));
        let undescribed = operation.map(|it| self.description.undescribed(it, asked.query, asked.json));
        self.record(Request {
            undescribed: undescribed.unwrap_or_default(),
            operation: operation.map(|it| it.id.to_owned()),
            method: method.to_owned(),
            path: path.to_owned(),
            path_parameters,
            query,
            headers: self.redacted(head),
            body: json,
            body_bytes: body.map_or(0, <[u8]>::len),
            status: reply.status,
            refusal: reply.refusal.clone(),
            fault: reply.fault.clone(),
            took: start.elapsed(),
        });
        cors::allow(&head.headers, reply)
    }

    /// The response with the fault that was asked for.
    fn faulty(&self, asked: &Asked<'_>) -> Reply {
        let by_header = match asked.head.headers.get(FAULT).map(HeaderValue::to_str) {
            Some(text) => match Fault::parse(text.unwrap_or("?")) {
                Ok(fault) => Some((fault, "a header")),
                Err(message) => return self.reply(Refusal::own(400, format!("{FAULT}: {message}"))),
            },
            None => None,
        };
        let standing = || self.strike(asked.operation.map(|it| it.id)).map(|fault| (fault, "a control"));
        let (fault, by) = by_header.or_else(standing).unwrap_or_default();
        let mut reply = match fault.status {
            Some(status) => self.reply(Refusal::own(status, "a fault that was asked for")),
            None if fault.has_unknown_values => {
                self.with_unknown_values(asked).unwrap_or_else(|refusal| self.reply(refusal))
            }
            None => self.documented(asked).unwrap_or_else(|refusal| self.reply(refusal)),
        };
        if let Some(seconds) = fault.retry_after {
            reply = reply.header("retry-after", &seconds.to_string());
        }
        reply.fault = Some(fault.to_string()).filter(|it| !it.is_empty()).map(|it| format!("{it}, by {by}"));
        reply.is_cut |= fault.is_cut;
        let delay = reply.delay + fault.latency;
        reply.delay(delay)
    }

    /// The response as documented, but for values that the description does not list.
    fn with_unknown_values(&self, asked: &Asked<'_>) -> Result<Reply, Refusal> {
        let schema = asked.operation.map(|it| self.description.success_schema(it));
        let schema = schema.filter(|it| self.description.may_gain_values(it)).ok_or_else(|| {
            Refusal::own(400, format!("{FAULT}: no response of this operation has an enumeration that may gain values"))
        })?;
        let mut reply = self.documented(asked)?;
        if let Ok(mut body) = serde_json::from_slice(&reply.body) {
            self.description.put_unknown_values(schema, &mut body);
            reply.body = body.to_string().into();
        }
        Ok(reply)
    }

    /// The response as documented.
    fn documented(&self, asked: &Asked<'_>) -> Result<Reply, Refusal> {
        if !asked.head.headers.get_all(AUTHORIZATION).iter().eq([&self.authorization]) {
            return Err(Refusal::own(
                401,
                match self.settings.api {
                    Api::Persat => "La API Key no existe o no es válida",
                    #[cfg(feature = "recuperador")]
                    Api::Recuperador => {
                        "the key is wrong or missing: Authorization: Basic, the key as user, no password"
                    }
                },
            ));
        }
        let Some(operation) = asked.operation else {
            let methods = self.description.methods(asked.head.uri.path()).join(", ");
            if methods.is_empty() {
                return Err(Refusal::own(404, "No existe el recurso solicitado"));
            }
            let refusal = Refusal::own(405, format!("this path has {methods}"));
            return Ok(self.reply(refusal).header("allow", &methods));
        };
        let preference = Preference::of(&asked.head.headers);
        if let Some(code) = preference.code.filter(|it| !(200..300).contains(it)) {
            return Err(self.preferred(operation, code));
        }
        let refusal = |complaint| self.description.refusal(operation, &complaint);
        let judged = self.description.judge_parameters(operation, asked.path, asked.query);
        judged.and_then(|()| judge_window(operation, asked.query)).map_err(refusal)?;
        if operation.definition.get("requestBody").is_some() {
            if !is_json(asked.head) {
                return Err(Refusal::own(415, "El Content-Type debe ser application/json"));
            }
            let Some(json) = asked.json else {
                return Err(Refusal::own(
                    400,
                    match asked.body.map(serde_json::from_slice::<Value>) {
                        Ok(Ok(_)) => "El body no es un JSON válido".to_owned(),
                        Ok(Err(error)) => format!("El body no es un JSON válido: {error}"),
                        Err(why) => format!("the body cannot be read: {why}"),
                    },
                ));
            };
            self.description.judge_body(operation, json).map_err(refusal)?;
        }
        let name = preference.example.as_deref();
        let success = self.description.success(operation, name).ok_or_else(|| {
            let names: Vec<&str> = self.description.successes(operation).map(|(name, _)| name).collect();
            Refusal::own(400, format!("Prefer: the operation has no such example; it has {}", names.join(", ")))
        })?;
        match success {
            Success::Json(status, example) if preference.code.is_some() || name.is_some() => {
                Ok(Reply::json(status, &example))
            }
            Success::Json(status, example) => Ok(Reply::json(status, &self.act(operation, asked, example)?)),
            Success::Other(reply) => self.act(operation, asked, Value::Null).map(|_| reply),
        }
    }

    /// What the operation does with the records; its example where it has none.
    fn act(&self, operation: &Operation, asked: &Asked<'_>, example: Value) -> Result<Value, Refusal> {
        let values = self.description.asked(operation, asked.path, asked.query, asked.json);
        let Some(collection) =
            operation.sandbox()["collection"].as_str().and_then(|it| self.description.collection(it))
        else {
            let items = example.get("data").unwrap_or(&example).as_array().cloned();
            let Some(items) = items else { return Ok(example) };
            let rows = (0..).zip(&items).collect();
            return Ok(lists::page(&self.description, operation, &values, &example, rows));
        };
        let (description, barred, account) = (&self.description, &self.settings.barred, self.settings.account.as_ref());
        let act = |data: &mut Data| {
            Turn { description, operation, collection, data, values, barred, account }.act(example.clone())
        };
        let Done { body, fired } =
            if operation.deed().is_changing() { self.change(act)? } else { act(&mut self.data())? };
        for (event, payload) in fired {
            self.events.post(event, &json!({ "eventType": event, "payload": payload }));
        }
        Ok(body.unwrap_or(example))
    }

    fn preferred(&self, operation: &Operation, code: u16) -> Refusal {
        if (400..600).contains(&code) && self.description.has_status(operation, code) {
            return self.description.printed_or(operation, code, "an example that was asked for");
        }
        let known = operation.definition["responses"].as_object().into_iter().flatten();
        let known: Vec<&str> = known.map(|(status, _)| status.as_str()).collect();
        Refusal::own(
            400,
            format!("Prefer: the operation documents no {code}, only {}; {FAULT} forces any", known.join(", ")),
        )
    }

    fn reply(&self, refusal: Refusal) -> Reply {
        refusal.reply(self.settings.api)
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
