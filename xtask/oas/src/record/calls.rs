//! Exchanges with a live account, made one after the other and handed on as recorded ones.

use super::exchange::{Call, client, send};
use super::given::{Given, parameters};
use super::live::Options;
use super::servers;
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::har::Raw;
use crate::model::{Api, Operation, resolve};
use crate::samples::Writer;
use crate::spelling::closest;
use base64::Engine;
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

/// Calls the operations and gives each exchange to `seen`. The key and what else of the requests is secret,
/// for the last check of what is written.
///
/// # Errors
/// An operation may not be called, the key is missing, or a request got no response. Nothing is
/// sent before everything is checked.
pub(super) fn record(
    apis: &[Api],
    options: &Options,
    seen: &mut dyn FnMut(&Raw),
) -> Result<Vec<SecretString>, Failure> {
    let key = key(&options.key_env)?;
    let calls: Result<Vec<_>, _> = options.operations.iter().map(|id| call(apis, id, options, &key)).collect();
    let calls = calls?;
    unused(&calls, options)?;
    let secrets: Vec<_> = secrets(&calls, options).cloned().chain([key]).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::new(format!("cannot start: {}", Failure::io(&error))))?;
    let local = calls.iter().all(|call| is_loopback(&call.url));
    runtime
        .block_on(async {
            let client = client(options, local)?;
            for (index, call) in calls.iter().enumerate() {
                if index > 0 {
                    tokio::time::sleep(options.pace).await;
                }
                let entry = send(&client, call).await?.accepted(&call.operation.name)?;
                let text = entry.to_string().into_bytes();
                seen(&Raw { index, length: text.len() as u64, text, ..Raw::default() });
            }
            Ok(())
        })
        .map(|()| secrets)
}

/// A live account that is asked one thing after the other, where what is asked next depends on the responses.
pub struct Session<'a> {
    apis: &'a [Api],
    /// Operations and parameters come with each call.
    options: Options,
    key: SecretString,
    runtime: tokio::runtime::Runtime,
    client: Option<reqwest::Client>,
}

impl<'a> Session<'a> {
    /// Takes the key from the environment; nothing is sent yet.
    ///
    /// # Errors
    /// The key is missing.
    pub fn new(apis: &'a [Api], options: Options) -> Result<Self, Failure> {
        let key = key(&options.key_env)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failure::new(format!("cannot start: {}", Failure::io(&error))))?;
        Ok(Self { apis, options, key, runtime, client: None })
    }

    /// Calls one operation: its status and body, which is `null` where it is no JSON. Waits before every call but
    /// the first.
    ///
    /// # Errors
    /// The operation may not be called, the key was refused, or there is no response.
    pub fn call(&mut self, operation: &str, parameters: Vec<Given>) -> Result<(u16, Value), Failure> {
        let options = Options { parameters, ..self.options.clone() };
        let call = call(self.apis, operation, &options, &self.key)?;
        unused(std::slice::from_ref(&call), &options)?;
        let first = self.client.is_none();
        let client = match &self.client {
            Some(client) => client,
            // The server is the same in all calls.
            None => self.client.insert(client(&options, is_loopback(&call.url))?),
        };
        let entry = self.runtime.block_on(async {
            if !first {
                tokio::time::sleep(options.pace).await;
            }
            send(client, &call).await?.accepted(operation)
        })?;
        let content = entry["response"]["content"]["text"].as_str().unwrap_or_default();
        let bytes = base64::engine::general_purpose::STANDARD.decode(content).unwrap_or_default();
        let status = entry["response"]["status"].as_u64().and_then(|it| u16::try_from(it).ok()).unwrap_or_default();
        Ok((status, serde_json::from_slice(&bytes).unwrap_or_default()))
    }
}

/// The values of the given parameters that may be secret.
fn secrets<'o>(calls: &[Call<'_>], options: &'o Options) -> impl Iterator<Item = &'o SecretString> {
    let of = |given: &'o Given| {
        let all = calls.iter().flat_map(|call| parameters(call.operation));
        all.filter(|it| given.is_for(it)).find_map(|it| given.secret(it))
    };
    options.parameters.iter().filter_map(of)
}

pub(super) fn key(name: &str) -> Result<SecretString, Failure> {
    let help = format!("set {name} to a key of the account; it is neither printed nor written");
    match std::env::var(name) {
        Ok(key) if !key.trim().is_empty() => Ok(SecretString::from(key.trim())),
        Ok(_) => Err(Failure::new(format!("the environment variable {name} is empty")).help(help)),
        Err(std::env::VarError::NotPresent) => {
            Err(Failure::new(format!("the environment variable {name} is not set")).help(help))
        }
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(Failure::new(format!("the environment variable {name} is not text")).help(help))
        }
    }
}

pub(super) fn call<'a>(
    apis: &'a [Api],
    id: &str,
    options: &'a Options,
    key: &SecretString,
) -> Result<Call<'a>, Failure> {
    let found = apis.iter().find_map(|api| Some((api, api.operation(id)?)));
    let Some((api, operation)) = found else {
        let known = apis.iter().flat_map(|api| &api.operations).map(|it| it.name.as_str());
        return Err(Failure::new(format!("no operation `{id}` is described")).help(closest(id, known)));
    };
    if operation.method != "get" && !options.allow_writes.iter().any(|it| it == id) {
        let method = operation.method.to_uppercase();
        return Err(Failure::new(format!("`{id}` is a {method}: it may change the account, so it is not called"))
            .help(format!("if that is wanted: `--allow-writes {id}`")));
    }
    let body = operation.request.as_ref().and(options.body.as_ref());
    if body.is_none() && operation.request.as_ref().is_some_and(|it| it.required) {
        return Err(Failure::new(format!("`{id}` needs a body")).help("give a file with `--body FILE`"));
    }
    let base = match &options.base_url {
        Some(url) => url.clone(),
        None => servers::base(api, operation, options.server.as_deref())?,
    };
    let sent = sent(&api.document, operation, &options.parameters)?;
    let url = address(&base, &sent)?;
    let mut headers = sent.headers;
    headers.insert(AUTHORIZATION, authorization(&api.document, operation, key)?);
    Ok(Call { operation, url, headers, body })
}

/// The given parameters, as they are sent.
struct Sent {
    path: String,
    query: Vec<String>,
    headers: HeaderMap,
}

fn sent(document: &Document, operation: &Operation, given: &[Given]) -> Result<Sent, Failure> {
    let id = &operation.name;
    let mut sent = Sent { path: operation.path.clone(), query: Vec::new(), headers: HeaderMap::new() };
    let mut cookies = Vec::new();
    for parameter in parameters(operation) {
        let name = &parameter.name;
        let values: Vec<&str> = given.iter().filter(|it| it.is_for(parameter)).map(Given::value).collect();
        if values.is_empty() {
            if parameter.required {
                let help = format!("`--param {name}=VALUE`, or `--param-env {name}=VARIABLE` for what is secret");
                return Err(Failure::new(format!("`{id}` needs the parameter `{name}`")).help(help));
            }
            continue;
        }
        // The value is not told: it may be secret.
        let wrong = |why: &str| Failure::new(format!("`{id}`: the parameter `{name}` {why}"));
        let text = Writer::new(document, parameter).write(&values).map_err(wrong)?;
        match parameter.location.as_str() {
            "path" => sent.path = sent.path.replace(&format!("{{{name}}}"), &text),
            "query" => sent.query.extend(Some(text).filter(|it| !it.is_empty())),
            "cookie" => cookies.push(text),
            _ => {
                let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong("is no name of a header"))?;
                sent.headers.insert(header, sensitive(&text).ok_or_else(|| wrong("holds what no header may hold"))?);
            }
        }
    }
    if !cookies.is_empty() {
        let wrong = || Failure::new(format!("`{id}`: a cookie holds what no header may hold"));
        sent.headers.insert(COOKIE, sensitive(&cookies.join("; ")).ok_or_else(wrong)?);
    }
    Ok(sent)
}

/// A header that no log shows.
fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).or_else(|_| HeaderValue::from_bytes(text.as_bytes())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The whole address of a call.
fn address(base: &str, sent: &Sent) -> Result<Url, Failure> {
    let wrong = || Failure::new("the base URL is no address").help("it looks like https://host/path");
    if base.contains(['{', '}', '?', '#']) {
        return Err(wrong());
    }
    let mut url = Url::parse(&format!("{}{}", base.trim_end_matches('/'), sent.path)).map_err(|_| wrong())?;
    if !sent.query.is_empty() {
        url.set_query(Some(&sent.query.join("&")));
    }
    if url.cannot_be_a_base() || !url.username().is_empty() || url.password().is_some() || url.host().is_none() {
        return Err(wrong());
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
        return Err(Failure::new("the key is sent by https only").help("http is for servers on this machine"));
    }
    Ok(url)
}

pub(super) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|it| it.is_loopback())
}

/// The header that the description asks for: of the schemes that the operation names, else of any, the
/// first one that is a key in that header.
fn authorization(document: &Document, operation: &Operation, key: &SecretString) -> Result<HeaderValue, Failure> {
    let of = |name: &str| {
        let at = resolve(document, &Pointer::root().join(["components", "securitySchemes", name]))?;
        // Names of schemes are the same in any case (RFC 9110).
        let scheme = document.get(&at)?.text("scheme")?.to_ascii_lowercase();
        matches!(scheme.as_str(), "basic" | "bearer").then_some(scheme)
    };
    let asked = operation.node(document).and_then(|it| it.get("security")).or_else(|| document.root.get("security"));
    let mut asked = asked.map(Node::items).unwrap_or_default().iter().flat_map(Node::members).map(|(name, _)| name);
    let schemes = document.get(&Pointer::new("/components/securitySchemes"));
    let mut all = schemes.into_iter().flat_map(Node::members).map(|(name, _)| name);
    let scheme = asked.find_map(of).or_else(|| all.find_map(of));
    let text = match scheme.as_deref() {
        Some("basic") => {
            let pair = SecretString::from(format!("{}:", key.expose_secret()));
            format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair.expose_secret()))
        }
        Some(_) => format!("Bearer {}", key.expose_secret()),
        None => return Err(Failure::new("the description asks for neither a bearer key nor HTTP Basic")),
    };
    sensitive(&text).ok_or_else(|| Failure::new("the key holds what no header may hold"))
}

/// A misspelt parameter would silently not be sent.
fn unused(calls: &[Call<'_>], options: &Options) -> Result<(), Failure> {
    let known: Vec<_> = calls.iter().flat_map(|call| parameters(call.operation)).collect();
    match options.parameters.iter().find(|given| !known.iter().any(|it| given.is_for(it))) {
        Some(given) => Err(Failure::new(format!("none of these operations has the parameter `{}`", given.name()))
            .help(closest(given.name(), known.iter().map(|it| it.name.as_str())))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    fn api(text: &str) -> Api {
        let text = format!("openapi: 3.0.3\n{text}");
        Api::new("a", std::sync::Arc::new(Document::parse(Source::new("a.yaml", &text)).unwrap()))
    }

    #[test]
    fn an_address_is_whole_and_goes_where_the_key_may_go() {
        let api = api("paths: {/list: {get: {operationId: list, responses: {}}}}\n");
        let sent = sent(&api.document, &api.operations[0], &[]).unwrap();
        assert_eq!(address("https://a.test/v1/", &sent).unwrap().as_str(), "https://a.test/v1/list");
        assert!(address("http://127.0.0.1:1", &sent).is_ok());
        for base in
            ["https://a.test/{base}", "http://a.test", "https://u:p@a.test", "data:x", "/v1", "https://a.test?x="]
        {
            assert!(address(base, &sent).is_err(), "{base}");
        }
    }

    #[test]
    fn the_scheme_is_that_of_the_operation_in_any_case() {
        let api = api("security: [{b: []}]
components: {securitySchemes: {a: {type: apiKey, in: header, name: X}, b: {type: http, scheme: Bearer}, c: {type: http, scheme: BASIC}}}
paths:
  /x: {get: {operationId: x, responses: {}}, put: {operationId: y, security: [{a: [], c: []}], responses: {}}}
  /z: {get: {operationId: z, security: [], responses: {}}}
");
        let key = SecretString::from("k");
        let of = |id: &str| authorization(&api.document, api.operation(id).unwrap(), &key).unwrap();
        assert_eq!((of("x"), of("y")), (HeaderValue::from_static("Bearer k"), HeaderValue::from_static("Basic azo=")));
        assert_eq!(of("z"), HeaderValue::from_static("Bearer k"));
        assert!(of("x").is_sensitive());
        let none = self::api("paths: {/x: {get: {operationId: x, responses: {}}}}\n");
        assert!(authorization(&none.document, &none.operations[0], &key).is_err());
    }
}
