//! Faults on demand, documented failures on demand, and calls from browsers.

use super::*;
use reqwest::header::{HeaderMap, HeaderValue};

fn with(server: &MockServer, path: &str, header: &'static str, value: &str) -> reqwest::RequestBuilder {
    request(server, "GET", path).header(header, value)
}

fn control(server: &MockServer, method: &str, path: &str) -> reqwest::RequestBuilder {
    http().request(method.parse().unwrap(), format!("http://{}/_sandbox{path}", server.address))
}

#[tokio::test]
async fn faults_by_header() {
    let server = MockServer::start().await.unwrap();
    let fault = |value: &str| with(&server, "/client-types", "X-Sandbox-Fault", value);
    for status in [429, 500, 503] {
        let (got, body) = respond(fault(&format!("status={status}"))).await;
        assert_eq!((got, message(&body)), (status, "a fault that was asked for"));
    }
    // No page says whether the vendor sends it: only who asks for it gets it.
    for (text, expected) in [("status=429", None), ("status=429, retry-after=7", Some("7"))] {
        let response = fault(text).send().await.unwrap();
        assert_eq!(response.headers().get("retry-after").map(|it| it.to_str().unwrap()), expected, "{text}");
        assert_eq!(response.status(), 429);
    }
    let start = Instant::now();
    assert_eq!(respond(fault("latency=150")).await.0, 200);
    assert!(start.elapsed() >= Duration::from_millis(150));
    let response = fault("cut").send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.content_length().unwrap() > 100 && response.bytes().await.is_err());
    let (status, body) = respond(fault("slow")).await;
    assert!(status == 400 && message(&body).contains("`slow` is no fault"), "{body}");
    let odd = fault("").header("X-Sandbox-Fault", HeaderValue::from_bytes(b"\xff").unwrap());
    assert_eq!(respond(odd).await.0, 200, "the first one counts");
    let struck: Vec<_> = server.requests().into_iter().map(|it| it.fault).collect();
    let named = |text: &str| Some(format!("{text}, by a header"));
    assert_eq!(struck[..3], [named("status=429"), named("status=500"), named("status=503")]);
    assert_eq!(struck[5..], [named("latency=150"), named("cut"), None, None]);
}

/// What a vendor adds to an enumeration has to be read by whoever calls.
#[tokio::test]
async fn unknown_values_stand_where_an_enumeration_may_grow() {
    let server = MockServer::start().await.unwrap();
    let unknown = |path: &str| respond(with(&server, path, "x-sandbox-fault", "unknown-value"));
    let (status, body) = unknown("/work-orders/134").await;
    let (known_status, known) = respond(request(&server, "GET", "/work-orders/134")).await;
    assert_eq!((status, known_status, &body["data"]["state"]), (200, 200, &json!("UNKNOWN_VALUE")));
    assert_eq!(body["data"]["wo_number"], known["data"]["wo_number"]);
    assert_ne!(known["data"]["state"], "UNKNOWN_VALUE");
    let day = &known["data"]["assignation_info"]["date"].as_str().unwrap()[..10];
    let (_, list) = unknown(&format!("/work-orders?from={day}T00:00:00.000Z&to={day}T00:00:00.000Z")).await;
    let states: Vec<_> = list["data"].as_array().unwrap().iter().map(|it| &it["state"]).collect();
    assert!(!states.is_empty() && states.iter().all(|it| **it == "UNKNOWN_VALUE"), "{list}");
    // Where there is none, nothing is done, and that is said.
    let (status, body) =
        respond(request(&server, "DELETE", "/clients/CL-0044").header("x-sandbox-fault", "unknown-value")).await;
    assert!(status == 400 && message(&body).contains("no response of this operation has an enumeration"), "{body}");
    assert_eq!(respond(request(&server, "GET", "/clients/CL-0044")).await.0, 200);
}

#[tokio::test]
async fn what_is_not_described_is_recorded_by_its_place() {
    let server = MockServer::start().await.unwrap();
    let new = json!({ "uid_client": "N", "company_name": "N", "colour": "x", "a@b.example": 1, "custom": { "x": 1 } });
    respond(request(&server, "POST", "/clients?limti=5").json(&new)).await;
    respond(request(&server, "GET", "/clients?limit=5&offset=0")).await;
    let requests = server.requests();
    let places = &requests[0].undescribed;
    assert!(
        ["query.limti", "body.colour", "body.…"].iter().all(|it| places.iter().any(|place| place == it)),
        "{places:?}"
    );
    respond(request(&server, "GET", "/clients?limti=5&colour=1&limti=6")).await;
    assert_eq!(server.requests()[2].undescribed, ["query.limti", "query.colour"]);
    assert!(requests[1].undescribed.is_empty(), "{:?}", requests[1].undescribed);
}

/// The change is made, and its response lost: what a client has to live with.
#[tokio::test]
async fn what_is_cut_is_done() {
    let server = MockServer::start().await.unwrap();
    let response =
        request(&server, "DELETE", "/clients/CL-0044").header("x-sandbox-fault", "cut").send().await.unwrap();
    assert!(response.bytes().await.is_err());
    assert_eq!(respond(request(&server, "GET", "/clients/CL-0044")).await.0, 404);
    let failed = request(&server, "DELETE", "/clients/CL3213L").header("x-sandbox-fault", "status=500");
    assert_eq!(respond(failed).await.0, 500);
    assert_eq!(respond(request(&server, "GET", "/clients/CL3213L")).await.0, 200);
}

#[tokio::test]
async fn standing_faults_befall_who_they_are_for() {
    let server = MockServer::start().await.unwrap();
    let add = |body: Value| control(&server, "POST", "/faults").json(&body);
    let body = json!({ "operation": "listZones", "fault": "status=429", "times": 2 });
    assert_eq!(respond(add(body.clone())).await, (200, json!([body])));
    let get = async |path: &str| respond(request(&server, "GET", path)).await.0;
    assert_eq!(
        [get("/zones").await, get("/users").await, get("/zones").await, get("/zones").await],
        [429, 200, 429, 200]
    );
    assert_eq!(respond(add(json!({ "fault": "status=503" }))).await.0, 200);
    assert_eq!(get("/users").await, 503);
    // What is scripted comes before, and a header before what stands.
    server.respond_once("listUsers", Reply::status(418)).unwrap();
    assert_eq!(get("/users").await, 418);
    assert_eq!(respond(with(&server, "/users", "x-sandbox-fault", "status=502")).await.0, 502);
    assert_eq!(respond(control(&server, "DELETE", "/faults")).await, (200, json!([])));
    assert_eq!(get("/users").await, 200);
    for wrong in [json!({ "fault": "x" }), json!({}), json!({ "fault": "cut", "operation": "listZone" }), json!([1])] {
        let (status, body) = respond(add(wrong.clone())).await;
        assert!(status == 400 && body["error"].is_string(), "{wrong}: {body}");
    }
}

#[tokio::test]
async fn documented_failures_by_preference() {
    let server = MockServer::start().await.unwrap();
    let prefer = |path: &str, value: &str| with(&server, path, "Prefer", value);
    let (status, body) = respond(prefer("/devices/2", "code=404")).await;
    assert_eq!((status, body["error"]["userMessage"].as_str()), (404, Some("No existe un device con este id")));
    let (status, body) = respond(prefer("/clients", "wait=5, code=500")).await;
    assert_eq!((status, message(&body)), (500, "an example that was asked for"));
    let (status, body) = respond(prefer("/clients", "code=418")).await;
    assert!(status == 400 && message(&body).contains("documents no 418, only 200, 400, 401, 500"), "{body}");
    let (status, body) = respond(prefer("/work-orders/134", "example=cerrada-ok")).await;
    assert_eq!((status, &body["data"]["state"]), (200, &json!("CERRADA_OK")));
    let (status, body) = respond(prefer("/work-orders/134", "example=none")).await;
    assert!(status == 400 && ["proyectada", "cerrada-ok"].iter().all(|it| message(&body).contains(it)), "{body}");
    assert_eq!(respond(prefer("/clients", "respond-async, code=x, code")).await.0, 200);
    // What is created by preference is not.
    let new = json!({ "uid_client": "N", "company_name": "N" });
    let preferred = request(&server, "POST", "/clients").header("prefer", "code=200").json(&new);
    assert_eq!(respond(preferred).await.1["data"]["uid_client"], "CL-0044");
    assert_eq!(respond(request(&server, "GET", "/clients/N")).await.0, 404);
}

#[tokio::test]
async fn pages_in_a_browser_may_call() {
    let server = MockServer::start().await.unwrap();
    let asks = [
        ("origin", "http://localhost:3000"),
        ("access-control-request-method", "PUT"),
        ("access-control-request-headers", "authorization,content-type"),
    ];
    let headers: HeaderMap =
        asks.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).into_iter().collect();
    let url = format!("{}/clients/CL-0044", server.url());
    let response = http().request("OPTIONS".parse().unwrap(), &url).headers(headers).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["access-control-allow-origin"]),
        (204, &HeaderValue::from_static("*"))
    );
    assert_eq!(response.headers()["access-control-allow-headers"], "authorization,content-type");
    assert!(response.headers()["access-control-allow-methods"].to_str().unwrap().contains("PUT"));
    for key in ["mock-key", "other"] {
        let response =
            http().get(&url).bearer_auth(key).header("origin", "http://localhost:3000").send().await.unwrap();
        assert_eq!(response.headers()["access-control-allow-origin"], "*", "{key}");
    }
    let plain = http().get(&url).bearer_auth("mock-key").send().await.unwrap();
    assert!(plain.headers().get("access-control-allow-origin").is_none());
    assert!(server.requests().iter().all(|it| it.method == "GET"));
}

#[tokio::test]
async fn controls_need_no_key_and_are_local() {
    let server = MockServer::start().await.unwrap();
    let (status, overview) = respond(control(&server, "GET", "")).await;
    assert_eq!((status, &overview["records"]["clients"]), (200, &json!(8)));
    assert!(overview["controls"]["POST /_sandbox/reset"].is_string());
    respond(request(&server, "DELETE", "/clients/CL-0044")).await;
    let (_, records) = respond(control(&server, "GET", "/records")).await;
    assert_eq!(records["records"]["clients"].as_array().unwrap().len(), 7);
    let (_, requests) = respond(control(&server, "GET", "/requests")).await;
    assert_eq!((requests[0]["operation"].as_str(), requests.as_array().unwrap().len()), (Some("deleteClient"), 1));
    assert!(!requests.to_string().contains("mock-key"));
    respond(control(&server, "DELETE", "/requests")).await;
    assert_eq!(server.requests(), []);
    assert_eq!(respond(control(&server, "POST", "/reset")).await.0, 200);
    assert_eq!(respond(request(&server, "GET", "/clients/CL-0044")).await.0, 200);
    assert_eq!(respond(control(&server, "PUT", "/records").json(&records)).await.1["clients"], 7);
    assert_eq!(respond(request(&server, "GET", "/clients/CL-0044")).await.0, 404);

    for (method, path, body, expected) in [
        ("GET", "/nothing", "", 404),
        ("DELETE", "/reset", "", 405),
        ("PUT", "/records", "{", 400),
        ("PUT", "/records", "[]", 400),
        ("PUT", "/records", r#"{"records": {"clients": [{"uid_client": 5}]}}"#, 400),
        ("POST", "/events", "{}", 400),
    ] {
        let (status, body) = respond(control(&server, method, path).body(body)).await;
        assert!(status == expected && body["error"].is_string(), "{method} {path}: {status} {body}");
    }
    let from_elsewhere = control(&server, "POST", "/reset").header("origin", "https://evil.example");
    assert_eq!(respond(from_elsewhere).await.0, 403);
    assert_eq!(respond(request(&server, "GET", "/clients/CL-0044")).await.0, 404, "nothing was reset");
}
