//! Exchanges with a live account, made one after the other and handed on as recorded ones.

use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use crate::har::Raw;
use crate::lint::closest;
use crate::model::{Api, Operation};
use base64::Engine;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Url;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use std::time::Duration;

/// The environment variable of the key, as in the client.
pub const KEY_ENV: &str = "PERSAT_API_KEY";

const CONNECT: Duration = Duration::from_secs(10);
/// Larger answers make no samples.
const MAX_ANSWER: usize = 8 * 1024 * 1024;
/// What stays as it is in a path or query.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What to call, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Operations, in this order.
    pub operations: Vec<String>,
    /// Values of parameters.
    pub parameters: Vec<(String, String)>,
    /// Where the API is served, in place of the description's server.
    pub base_url: Option<String>,
    /// Operations that may change the account.
    pub allow_writes: Vec<String>,
    /// The body of an operation that has one.
    pub body: Option<Value>,
    /// The environment variable that holds the key.
    pub key_env: String,
    /// Pause between two requests.
    pub pace: Duration,
    /// How long one request may take.
    pub timeout: Duration,
}

/// A request, checked and not yet sent.
struct Call<'a> {
    operation: &'a Operation,
    url: Url,
    authorization: HeaderValue,
    body: Option<&'a Value>,
}

/// Calls the operations and gives each exchange to `seen`. The key, for the last check of what is
/// written.
///
/// # Errors
/// An operation may not be called, the key is missing, or a request was not answered. Nothing is
/// sent before everything is checked.
pub(super) fn record(apis: &[Api], options: &Options, seen: &mut dyn FnMut(&Raw)) -> Result<SecretString, Failure> {
    let key = key(&options.key_env)?;
    let calls: Result<Vec<_>, _> = options.operations.iter().map(|id| call(apis, id, options, &key)).collect();
    let calls = calls?;
    unused(&calls, options)?;
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
                let entry = send(&client, call).await?;
                let text = entry.to_string().into_bytes();
                seen(&Raw { index, length: text.len() as u64, text, ..Raw::default() });
            }
            Ok(())
        })
        .map(|()| key)
}

fn key(name: &str) -> Result<SecretString, Failure> {
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

fn client(options: &Options, local: bool) -> Result<reqwest::Client, Failure> {
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls().map_err(|_| Failure::new("cannot prepare HTTPS"))?)
        // A key must not follow to another place.
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .timeout(options.timeout)
        .https_only(!local)
        .referer(false)
        .user_agent(concat!("persat-xtask/", env!("CARGO_PKG_VERSION")));
    let builder = if local { builder.no_proxy() } else { builder };
    builder.build().map_err(|_| Failure::new("cannot prepare HTTPS"))
}

/// The TLS of the client crate: reqwest's own choice takes long to build.
fn tls() -> Result<rustls::ClientConfig, rustls::Error> {
    use rustls_platform_verifier::BuilderVerifierExt;

    let provider = rustls::crypto::ring::default_provider().into();
    let builder = rustls::ClientConfig::builder_with_provider(provider);
    Ok(builder.with_safe_default_protocol_versions()?.with_platform_verifier()?.with_no_client_auth())
}

fn call<'a>(apis: &'a [Api], id: &str, options: &'a Options, key: &SecretString) -> Result<Call<'a>, Failure> {
    let found = apis.iter().find_map(|api| Some((api, api.operation(id)?)));
    let Some((api, operation)) = found else {
        let known = apis.iter().flat_map(|api| &api.operations).map(|it| it.id.as_str());
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
        None => server(&api.document).ok_or_else(|| {
            Failure::new(format!("the description of {} names no server", api.name)).help("name one with `--base-url`")
        })?,
    };
    let url = address(operation, &base, &options.parameters)?;
    let authorization = authorization(&api.document, key)?;
    Ok(Call { operation, url, authorization, body })
}

/// The first server, its variables as they are by default.
fn server(document: &Document) -> Option<String> {
    let server = document.root.get("servers")?.items().first()?;
    let mut url = server.text("url")?.to_owned();
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::members) {
        url = url.replace(&format!("{{{name}}}"), variable.text("default")?);
    }
    Some(url)
}

/// The whole address of a call.
fn address(operation: &Operation, base: &str, values: &[(String, String)]) -> Result<Url, Failure> {
    let id = &operation.id;
    let mut path = operation.path.clone();
    let mut query: Vec<String> = Vec::new();
    for parameter in &operation.parameters {
        let given: Vec<&str> =
            values.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str()).collect();
        if given.is_empty() && parameter.required {
            let name = &parameter.name;
            return Err(
                Failure::new(format!("`{id}` needs the parameter `{name}`")).help(format!("`--param {name}=VALUE`"))
            );
        }
        match parameter.location.as_str() {
            "path" => {
                let value = given.first().copied().unwrap_or_default();
                if matches!(value, "" | "." | "..") {
                    let words = format!("`{id}`: the parameter `{}` must not be empty, `.` or `..`", parameter.name);
                    return Err(Failure::new(words).help("it would name another address"));
                }
                let value = utf8_percent_encode(value, PLAIN).to_string();
                path = path.replace(&format!("{{{}}}", parameter.name), &value);
            }
            "query" => query.extend(given.iter().map(|value| {
                format!("{}={}", utf8_percent_encode(&parameter.name, PLAIN), utf8_percent_encode(value, PLAIN))
            })),
            _ => {}
        }
    }
    let wrong = || Failure::new("the base URL is no address").help("it looks like https://host/path");
    if base.contains(['{', '}']) {
        return Err(wrong());
    }
    let mut url = Url::parse(&format!("{}{path}", base.trim_end_matches('/'))).map_err(|_| wrong())?;
    if !query.is_empty() {
        url.set_query(Some(&query.join("&")));
    }
    if url.cannot_be_a_base() || !url.username().is_empty() || url.password().is_some() || url.host().is_none() {
        return Err(wrong());
    }
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
        return Err(Failure::new("the key is sent by https only").help("http is for servers on this machine"));
    }
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|it| it.is_loopback())
}

/// The header that the description asks for.
fn authorization(document: &Document, key: &SecretString) -> Result<HeaderValue, Failure> {
    let schemes = document.get(&Pointer::new("/components/securitySchemes"));
    let scheme = schemes.into_iter().flat_map(Node::members).find_map(|(_, it)| it.text("scheme"));
    let text = match scheme {
        Some("basic") => {
            let pair = SecretString::from(format!("{}:", key.expose_secret()));
            format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair.expose_secret()))
        }
        Some("bearer") => format!("Bearer {}", key.expose_secret()),
        _ => return Err(Failure::new("the description asks for neither a bearer key nor HTTP Basic")),
    };
    let mut value = HeaderValue::from_str(&text).map_err(|_| Failure::new("the key holds what no header may hold"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// A misspelt parameter would silently not be sent.
fn unused(calls: &[Call<'_>], options: &Options) -> Result<(), Failure> {
    let known: Vec<&str> = calls
        .iter()
        .flat_map(|call| &call.operation.parameters)
        .filter(|it| matches!(it.location.as_str(), "path" | "query"))
        .map(|it| it.name.as_str())
        .collect();
    match options.parameters.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        Some((name, _)) => Err(Failure::new(format!("none of these operations has the parameter `{name}`"))
            .help(closest(name, known.iter().copied()))),
        None => Ok(()),
    }
}

/// Sends one request. Errors name the operation and what happened, not the address: it holds ids.
async fn send(client: &reqwest::Client, call: &Call<'_>) -> Result<Value, Failure> {
    let id = &call.operation.id;
    let failed = |error: &reqwest::Error| {
        let what = if error.is_timeout() {
            "no answer in time"
        } else if error.is_connect() {
            "no connection"
        } else {
            "the answer broke off"
        };
        Failure::new(format!("`{id}`: {what}")).help("nothing was written; try again later")
    };
    let method = reqwest::Method::from_bytes(call.operation.method.to_uppercase().as_bytes());
    let method = method.map_err(|_| Failure::new(format!("`{id}`: unknown method")))?;
    let name = method.to_string();
    let mut request = client
        .request(method, call.url.clone())
        .header(AUTHORIZATION, call.authorization.clone())
        .header(ACCEPT, "application/json");
    if let Some(body) = call.body {
        request = request.json(body);
    }
    let started = jiff::Timestamp::now().to_string();
    let mut response = request.send().await.map_err(|error| failed(&error))?;
    let status = response.status().as_u16();
    let media = response.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    if matches!(status, 401 | 403) {
        return Err(Failure::new(format!("`{id}`: status {status}: the key was refused")).help("check the key"));
    }
    if status == 429 || status >= 500 {
        return Err(Failure::new(format!("`{id}`: status {status}")).help("nothing was written; try again later"));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > MAX_ANSWER {
            return Err(Failure::new(format!("`{id}`: status {status}: the answer is larger than {MAX_ANSWER} bytes")));
        }
    }
    let text = base64::engine::general_purpose::STANDARD.encode(&bytes);
    // As a HAR file has it, without a header that tells anything of the account.
    let mut entry = json!({
        "startedDateTime": started,
        "request": { "method": name, "url": call.url.as_str(), "headers": [] },
        "response": {
            "status": status,
            "headers": [{ "name": "content-type", "value": media }],
            "content": { "size": bytes.len(), "mimeType": media, "text": text, "encoding": "base64" },
        },
    });
    if let Some(body) = call.body {
        entry["request"]["postData"] = json!({ "mimeType": "application/json", "text": body.to_string() });
        entry["request"]["headers"] = json!([{ "name": "content-type", "value": "application/json" }]);
    }
    Ok(entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn a_server_is_what_it_is_by_default() {
        let of = |servers: &str| {
            let text = format!("openapi: 3.0.3\nservers: {servers}\n");
            server(&Document::parse(Source::new("a.yaml", &text)).unwrap())
        };
        let variables = "variables: {base: {default: v1}, port: {default: '8443'}}";
        let url = format!("[{{url: 'https://a.test:{{port}}/{{base}}', {variables}}}]");
        assert_eq!(of(&url).as_deref(), Some("https://a.test:8443/v1"));
        assert_eq!(of("[{url: 'https://a.test/{base}', variables: {base: {}}}]"), None);
        let text = "openapi: 3.0.3\npaths: {/list: {get: {operationId: list, responses: {}}}}\n";
        let document = Document::parse(Source::new("a.yaml", text)).unwrap();
        let api = Api::new("a", std::sync::Arc::new(document));
        assert!(address(&api.operations[0], "https://a.test/{base}", &[]).is_err());
        assert!(address(&api.operations[0], "https://a.test/v1", &[]).is_ok());
    }
}
