//! Recordings of Charles, Fiddler and mitmproxy.

use super::{API, Recording, body, exchange, get, gzip, log, pairs, state};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

pub fn charles() -> Recording {
    let http2 = json!({ "request": { "httpVersion": "HTTP/2", "headers": pairs(&[(":method", "GET"), (":authority", "api.persat.com.ar"), ("authorization", "Bearer mock-key")]) } });
    let packed = json!({ "response": { "headers": pairs(&[(":status", "200"), ("content-type", "application/json"), ("content-encoding", "gzip")]) } });
    Recording {
        tool: "Charles",
        log: log(
            "Charles Proxy",
            &[
                exchange(
                    "CONNECT",
                    "https://api.persat.com.ar",
                    200,
                    json!({ "size": 0, "mimeType": null }),
                    &json!({ "comment": "SSL Proxying not enabled for this host: juancho" }),
                ),
                get(
                    "/digital-forms-states/1",
                    json!({ "size": 100, "compression": 0, "mimeType": "application/json", "encoding": "base64", "text": gzip(&state(1, "RED")) }),
                    packed,
                ),
                get(
                    "/digital-forms-states/2",
                    json!({ "size": 100, "mimeType": "application/json", "encoding": "base64", "text": state(2, "BLUE") }),
                    http2.clone(),
                ),
                get(
                    "/digital-forms-states/3",
                    json!({ "size": 100, "mimeType": "application/json", "text": STANDARD.encode(state(3, "GREEN")) }),
                    http2,
                ),
                get(
                    "/digital-forms-states/4",
                    json!({ "size": 100, "mimeType": "application/json", "encoding": "base64", "text": "** Juancho **" }),
                    json!({}),
                ),
                // A form that it has taken apart.
                exchange(
                    "POST",
                    "/digital-forms",
                    200,
                    json!({ "size": 0 }),
                    &json!({ "request": {
                    "headers": pairs(&[("Content-Type", "application/x-www-form-urlencoded")]),
                    "postData": { "mimeType": "application/x-www-form-urlencoded", "params": [{ "name": "juancho", "value": "quirogález" }] } } }),
                ),
            ],
        ),
        mark: "",
        samples: &["getFormState/200.survey-2.json", "getFormState/200.survey-3.json", "getFormState/200.survey.json"],
        lines: &[
            "note not-judged exchange 1: opens a tunnel of a proxy; it is no call, so nothing of it is recorded",
            "note misrecorded exchange 3: `getFormState`, status 200: the exporter says that the body is base64, and it is not",
            "note misrecorded exchange 4: `getFormState`, status 200: the body is base64, and the exporter does not say so",
            "error unreadable-body exchange 5: `getFormState`, status 200: the recorded body says that it is base64, but is not",
            "error undocumented-media-type exchange 6: `createForm`, status 200: the body has a content type that is not described",
            "note body-not-recorded exchange 6: `createForm`, status 200: the response had a body, but the recording does not hold it",
            "note not-recorded exchange 6: `createForm`, request: the body is no JSON, and makes no sample",
        ],
    }
}

pub fn fiddler() -> Recording {
    let mut log = log(
        "Fiddler",
        &[
            exchange("CONNECT", "http://api.persat.com.ar:443", 200, json!({ "size": 0, "mimeType": "" }), &json!({})),
            get(
                "/digital-forms-states/1",
                json!({ "size": 100, "compression": 0, "mimeType": "application/json; charset=utf-8", "text": state(1, "RED") }),
                json!({
                "comment": "[#23] Juancho", "connection": "ClientPort:51234;EgressPort:51236", "startedDateTime": "2026-03-04T10:00:00.1234567-03:00" }),
            ),
            get(
                "/digital-forms-states/2",
                json!({ "size": 9_000_000, "mimeType": "application/json", "text": "", "comment": "Body length 9000000 exceeded fiddler.importexport.HTTPArchiveJSON.MaxTextBodyLength, so body was omitted." }),
                json!({}),
            ),
            // A byte-order mark in the body, which its server writes.
            get("/digital-forms-states/3", body(&format!("\u{feff}{}", state(3, "BLUE"))), json!({})),
        ],
    );
    log["creator"]["comment"] = json!("exported by Juancho @ 3/4/2026 10:00:00 AM");
    log["pages"] = json!([]);
    Recording {
        tool: "Fiddler",
        log,
        mark: "\u{feff}",
        samples: &["getFormState/200.survey-2.json", "getFormState/200.survey.json"],
        lines: &[
            "note not-judged exchange 1: opens a tunnel of a proxy; it is no call, so nothing of it is recorded",
            "note body-not-recorded exchange 3: `getFormState`, status 200: the response had a body, but the recording does not hold it",
        ],
    }
}

pub fn mitmproxy() -> Recording {
    let event = json!({ "eventType": "client.deleted", "timestamp": "2026-03-04T13:00:00.000Z", "payload": { "uid_client": "QUIROGA-0001" } });
    let post = |event: &Value| json!({ "request": { "postData": { "mimeType": "application/json", "text": event.to_string(), "params": [] } } });
    let unknown = json!({ "eventType": "juancho.merged", "payload": {} });
    Recording {
        tool: "mitmproxy",
        log: log(
            "mitmproxy",
            &[
                exchange(
                    "POST",
                    "http://127.0.0.1:4020/juancho",
                    200,
                    json!({ "size": 0, "mimeType": "" }),
                    &post(&event),
                ),
                exchange(
                    "POST",
                    "http://127.0.0.1:4020/juancho",
                    200,
                    json!({ "size": 0, "mimeType": "" }),
                    &post(&unknown),
                ),
                exchange(
                    "GET",
                    "/digital-forms-states/1",
                    0,
                    json!({}),
                    &json!({ "timings": { "connect": -1, "ssl": -1 }, "response": {
                    "headers": [], "_error": "Server connection to ('juancho.example', 443) failed", "headersSize": -1, "bodySize": -1 } }),
                ),
                get(
                    "/digital-forms-states/1",
                    json!({ "size": 100, "compression": 12, "mimeType": "application/json", "text": state(1, "RED") }),
                    json!({ "response": { "httpVersion": "HTTP/2.0" } }),
                ),
                json!(null),
                json!({ "startedDateTime": "2026-03-04T10:00:00Z", "request": { "method": null, "url": "https://juancho.example" }, "response": null }),
                json!({ "request": { "method": "GET", "url": format!("{API}/digital-forms-states/9") } }),
            ],
        ),
        mark: "",
        samples: &["getFormState/200.survey.json", "webhooks/client.deleted/survey.json"],
        lines: &[
            "warning undocumented-event exchange 2: it delivers an event that is not described",
            "note no-response exchanges 3, 7: `getFormState`, status 0: no response was recorded: it was aborted, blocked, or not exported",
            "error broken-exchange exchanges 5-6: it is no exchange of a HAR file",
        ],
    }
}
