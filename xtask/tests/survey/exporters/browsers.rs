//! Recordings of Firefox, Chrome and Safari.

use super::{Recording, body, exchange, get, log, merge, pairs, state};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

pub fn firefox() -> Recording {
    let long = state(4, "BLUE");
    let mut log = log(
        "Firefox",
        &[
            get(
                "/digital-forms-states/1",
                body(&state(1, "RED")),
                json!({ "pageref": "page_1", "_securityState": "secure" }),
            ),
            // Bodies were not asked for.
            get(
                "/digital-forms-states/2",
                json!({ "size": 97, "mimeType": "application/json", "comment": "Response bodies are not included." }),
                json!({}),
            ),
            // It keeps a megabyte of each.
            get(
                "/digital-forms-states/4",
                json!({ "size": long.len(), "mimeType": "application/json", "text": long[..60] }),
                json!({}),
            ),
            // Blocked by an extension.
            exchange(
                "GET",
                "/digital-forms-states/5",
                0,
                json!({ "size": 0, "mimeType": null }),
                &json!({ "response": { "headers": [], "bodySize": -1 } }),
            ),
            // From its cache.
            exchange("GET", "/digital-forms-states/1", 304, body(&state(1, "RED")), &json!({})),
            get(
                "https://telemetry.example/juancho",
                json!({ "size": 2, "mimeType": "text/plain", "text": "ok" }),
                json!({}),
            ),
        ],
    );
    log["browser"] = json!({ "name": "Firefox", "version": "128.0" });
    log["pages"] = json!([{ "id": "page_1", "title": "Persat - Juancho Quirogález", "startedDateTime": "2026-03-04T09:59:00Z", "pageTimings": { "onLoad": 900 } }]);
    Recording {
        tool: "Firefox",
        log,
        mark: "",
        samples: &["getFormState/200.survey.json"],
        lines: &[
            "note body-not-recorded exchange 2: `getFormState`, status 200: the response had a body, but the recording does not hold it",
            "note body-not-recorded exchange 3: `getFormState`, status 200: the exporter kept only the beginning of the body, and says so",
            "note no-response exchange 4: `getFormState`, status 0: no response was recorded: it was aborted, blocked, or not exported",
            "note undocumented-status exchange 5: `getFormState` documents no status 304, only 200, 400, 401, 404, 500; a cache asked whether what it holds still stands",
            "note foreign-host exchange 6: no server of a description has its address, and it delivers no event",
        ],
    }
}

/// What Chrome adds to each exchange.
fn chrome_entry(kind: &str) -> Value {
    json!({
        "_connectionId": "991", "_priority": "High", "_resourceType": kind, "connection": "443", "pageref": "page_2",
        "_initiator": { "type": "script", "stack": { "callFrames": [{ "functionName": "juancho", "url": "https://app.example/a.js" }] } },
        "request": {
            "httpVersion": "h2", "headersSize": -1, "cookies": [],
            "headers": pairs(&[(":authority", "api.persat.com.ar"), (":method", "GET"), (":path", "/v1/x"), (":scheme", "https"), ("accept", "*/*")]),
        },
        "response": {
            "httpVersion": "h2", "headersSize": -1, "bodySize": -1, "_transferSize": 310, "_error": null, "_fetchedViaServiceWorker": false,
            "headers": pairs(&[("content-type", "application/json; charset=utf-8"), ("content-encoding", "br")]), "cookies": [],
        },
    })
}

pub fn chrome() -> Recording {
    let with = |kind: &str, more: Value| {
        let mut all = chrome_entry(kind);
        merge(&mut all, &more);
        all
    };
    let aborted = json!({ "response": {
        "headers": [], "_transferSize": 0, "_error": "net::ERR_ABORTED juancho", "httpVersion": "", "content": { "size": 0, "mimeType": "x-unknown" },
    } });
    let asks = json!({ "request": { "headers": pairs(&[("access-control-request-method", "GET"), ("origin", "https://juancho.example")]) } });
    let sent = json!({ "request": {
        "headers": pairs(&[("content-type", "application/json"), ("content-length", "60")]), "bodySize": 60,
        "postData": { "mimeType": "application/json", "text": "{\"uid_client\":\"QUIROGA-0001\",\"company_name\":\"Ferretería\"}" },
    } });
    let page = json!({ "size": 30, "mimeType": "text/html", "text": "<html>Juancho Quirogález</html>" });
    let error =
        json!({ "success": false, "error": { "status": 418, "type": "TEAPOT", "userMessage": "Juancho Quirogález" } });
    Recording {
        tool: "Chrome",
        log: log(
            "WebInspector",
            &[
                exchange(
                    "OPTIONS",
                    "/digital-forms-states/1",
                    204,
                    json!({ "size": 0, "mimeType": "text/plain" }),
                    &with("preflight", asks),
                ),
                get(
                    "/digital-forms-states/1",
                    json!({ "size": 100, "compression": -14, "mimeType": "application/json", "text": state(1, "RED") }),
                    with("xhr", json!({})),
                ),
                get(
                    "/digital-forms-states/2",
                    json!({ "size": 0, "mimeType": "application/json" }),
                    with("fetch", json!({})),
                ),
                exchange("GET", "/digital-forms-states/3", 0, json!({}), &with("fetch", aborted)),
                exchange("POST", "/clients", 418, body(&error.to_string()), &with("fetch", sent.clone())),
                exchange(
                    "GET",
                    "wss://api.persat.com.ar/v1/socket",
                    101,
                    json!({ "size": 0, "mimeType": "x-unknown" }),
                    &with(
                        "websocket",
                        json!({ "_webSocketMessages": [{ "type": "receive", "time": 1.5, "opcode": 1, "data": "Juancho" }] }),
                    ),
                ),
                get(
                    "data:image/png;base64,iVBORw0KGgo=",
                    json!({ "size": 10, "mimeType": "image/png" }),
                    with("image", json!({})),
                ),
                get(
                    "https://api.persat.com.ar/v1/app.js",
                    json!({ "size": 9, "mimeType": "text/javascript", "text": "juancho()" }),
                    with("script", json!({ "response": { "headers": pairs(&[("content-type", "text/javascript")]) } })),
                ),
                // Repairs, with status 200.
                get(
                    "/digital-forms-states/5",
                    page.clone(),
                    with("xhr", json!({ "response": { "headers": pairs(&[("content-type", "text/html")]) } })),
                ),
                exchange(
                    "GET",
                    "/digital-forms-states/6",
                    302,
                    page,
                    &with("xhr", json!({ "response": { "redirectURL": "https://login.example/?who=juancho" } })),
                ),
                get(
                    "/users?juancho=quirogález&limit=1",
                    body("{\"success\":true,\"data\":[]}"),
                    with("xhr", json!({})),
                ),
            ],
        ),
        mark: "",
        samples: &["createClient/418.survey.json", "getFormState/200.survey.json", "listUsers/200.survey.json"],
        lines: &[
            "note preflight exchange 1: a browser's question which requests are allowed (CORS), which is no call",
            "note body-not-recorded exchange 3: `getFormState`, status 200: the response had a body, but the recording does not hold it",
            "note no-response exchange 4: `getFormState`, status 0: no response was recorded: it was aborted, blocked, or not exported",
            "error undocumented-status exchange 5: `createClient` documents no status 418, only 200, 400, 401, 409, 415, 500",
            "note not-judged exchange 6: this became a WebSocket, whose messages no OpenAPI document describes, so nothing of it is recorded",
            "note foreign-host exchange 7: no server of a description has its address, and it delivers no event",
            "note not-judged exchange 8: a part of a page, such as a script or a picture, which is no call, so nothing of it is recorded",
            "error undocumented-media-type exchange 9: `getFormState`, status 200: the body has a content type that is not described",
            "note not-recorded exchange 9: `getFormState`, status 200: the body is no JSON, and makes no sample",
            "error undocumented-status exchange 10: `getFormState` documents no status 302, only 200, 400, 401, 404, 500",
            "note not-recorded exchange 10: `getFormState`, status 302: the body cannot be read as JSON, and makes no sample",
            "error undocumented-parameter exchange 11: `listUsers`, status 200: the query has a parameter that is not described",
        ],
    }
}

pub fn safari() -> Recording {
    let load = json!({ "_fetchType": "Network Load", "_priority": "high", "startedDateTime": "2026-03-04T13:00:00.000Z",
        "request": { "httpVersion": "HTTP/2", "headersSize": null }, "response": { "httpVersion": "HTTP/2", "bodySize": 70, "_transferSize": 240 } });
    let with = |more: Value| {
        let mut all = load.clone();
        merge(&mut all, &more);
        all
    };
    Recording {
        tool: "Safari",
        log: log(
            "WebKit Web Inspector",
            &[
                get(
                    "/digital-forms-states/1",
                    json!({ "size": 100, "compression": 30, "mimeType": "application/json", "text": state(1, "RED") }),
                    load.clone(),
                ),
                get(
                    "/digital-forms-states/2",
                    json!({ "size": 100, "mimeType": "application/json", "encoding": "base64", "text": STANDARD.encode(state(2, "BLUE")) }),
                    load.clone(),
                ),
                // Names of headers as objects, and what is not known as null.
                get(
                    "/digital-forms-states/3",
                    body(&state(3, "GREEN")),
                    with(
                        json!({ "request": { "headers": null, "cookies": null, "queryString": null, "postData": null } }),
                    ),
                ),
                get(
                    "/digital-forms-states/4",
                    body(&state(4, "YELLOW")),
                    with(
                        json!({ "request": { "headers": { "Accept": "*/*", "Cookie": "juancho" }, "cookies": [null] }, "response": { "headers": {} } }),
                    ),
                ),
                exchange(
                    "GET",
                    "/digital-forms-states/5",
                    0,
                    json!({ "size": 0 }),
                    &with(json!({ "response": { "statusText": "cancelled by Juancho" } })),
                ),
                get(
                    "/digital-forms-states/6",
                    json!({ "size": -1, "mimeType": null, "text": state(6, "ORANGE") }),
                    with(json!({ "response": { "bodySize": -1 } })),
                ),
            ],
        ),
        mark: "",
        samples: &[
            "getFormState/200.survey-2.json",
            "getFormState/200.survey-3.json",
            "getFormState/200.survey-4.json",
            "getFormState/200.survey-5.json",
            "getFormState/200.survey.json",
        ],
        lines: &[
            "note no-response exchange 5: `getFormState`, status 0: no response was recorded: it was aborted, blocked, or not exported",
        ],
    }
}
