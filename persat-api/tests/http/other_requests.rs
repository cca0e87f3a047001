//! Requests for what the client has no method for.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, builder, client, kind, server};
use persat_api::mock::Reply;
use persat_api::types::ClientType;
use persat_api::{Method, Persat};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[tokio::test]
async fn what_is_sent_is_encoded_and_authenticated() {
    let raw = Raw::start("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Then::Close).await;
    let persat = client(raw.url());
    let get = persat.request(Method::GET, "/clients").segment("CL 44/ñ").segment("photos");
    get.query("q", "a b&c").query("page", 2).body::<Value>().await.unwrap();
    persat.request(Method::PATCH, "/x/").json(&json!({"a": 1})).body::<Value>().await.unwrap();
    let received = raw.received();
    let lines: Vec<_> = received.iter().map(|it| it.lines().next().unwrap()).collect();
    assert_eq!(lines, ["GET /v1/clients/CL%2044%2F%C3%B1/photos?q=a+b%26c&page=2 HTTP/1.1", "PATCH /v1/x/ HTTP/1.1"]);
    for request in &received {
        let request = request.to_ascii_lowercase();
        assert!(request.contains(&format!("authorization: bearer {KEY}")), "{request}");
        assert!(request.contains("accept: application/json\r\n"), "{request}");
    }
    assert!(received[1].to_ascii_lowercase().contains("content-type: application/json\r\n"), "{}", received[1]);
    assert!(received[1].ends_with(r#"{"a":1}"#), "{}", received[1]);
}

#[tokio::test]
async fn the_envelope_is_taken_off_or_kept() {
    let server = server().await;
    let persat = client(server.url());
    let types = || persat.request(Method::GET, "/client-types");
    let data: Vec<ClientType> = types().data().await.unwrap();
    assert_eq!(data, persat.clients().list_types().await.unwrap());
    let whole: Value = types().body().await.unwrap();
    assert_eq!(whole["success"], true);
    let pdf = persat.request(Method::GET, "/digital-forms/pdf").segment("197").download().await.unwrap();
    assert!(pdf.bytes().await.unwrap().starts_with(b"%PDF-1."));

    // A list of a struct's fields is not the struct here either.
    server.respond("listClientTypes", Reply::json(200, &json!({"success": true, "data": [[0, "Cliente"]]}))).unwrap();
    let error = types().data::<Vec<ClientType>>().await.unwrap_err();
    assert_eq!(kind(&error), "Decode");
}

#[tokio::test]
async fn failures_are_those_of_every_call() {
    let server = server().await;
    let persat = client(server.url());
    let failure = Reply::failure(200, "NOT_FOUND", &format!("No existe {KEY}"));
    server.respond("listClientTypes", failure).unwrap();
    let types = || persat.request(Method::GET, "/client-types");
    for error in [
        types().data::<Value>().await.unwrap_err(),
        types().body::<Value>().await.unwrap_err(),
        types().download().await.unwrap_err(),
    ] {
        assert_presentable(&error);
        assert!(error.is_not_found(), "{error}");
        assert_eq!((error.operation(), error.user_message()), (Some("request"), Some("No existe …")));
    }
    let error = persat.request(Method::GET, "/no-such-path").body::<Value>().await.unwrap_err();
    assert_eq!((kind(&error), error.http_status()), ("Api", Some(404)));
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_before() {
    let server = server().await;
    let persat = client(server.url());
    let get = |path: &str| persat.request(Method::GET, path);
    let unwritable = std::collections::BTreeMap::from([((1, 2), 3)]);
    for request in [
        get("clients"),
        get("/clients/../users"),
        get("/clients?limit=1"),
        get("/clients").segment(".."),
        get("/clients").segment(""),
        get("/clients").json(&unwritable),
        persat.request(Method::TRACE, "/clients"),
    ] {
        let error = request.body::<Value>().await.unwrap_err();
        assert_eq!((kind(&error), error.never_sent()), ("InvalidRequest", true), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn retries_and_time_are_those_of_every_call() {
    let server = server().await;
    let seen = Arc::<Mutex<Vec<_>>>::default();
    let kept = seen.clone();
    let persat: Persat = builder(server.url())
        .observer(move |it| kept.lock().unwrap().push((it.operation, it.method, it.path, it.status)))
        .build()
        .unwrap();
    server.respond("listClientTypes", Reply::status(503)).unwrap();
    server.respond("createClient", Reply::status(503)).unwrap();
    persat.request(Method::GET, "/client-types").body::<Value>().await.unwrap_err();
    persat.request(Method::GET, "/client-types").retries(0).body::<Value>().await.unwrap_err();
    persat.request(Method::POST, "/clients").json(&json!({})).body::<Value>().await.unwrap_err();
    let [get, post] = ["GET", "POST"].map(|method| ("request", method, "*", Some(503)));
    assert_eq!(*seen.lock().unwrap(), [get, get, get, get, post]);

    server.respond("listClientTypes", Reply::status(200).delay(Duration::from_secs(5))).unwrap();
    let late = persat.request(Method::GET, "/client-types").timeout(Duration::from_millis(50));
    assert_eq!(kind(&late.body::<Value>().await.unwrap_err()), "Timeout");
}

/// A failure is one whatever type its data would fit.
#[tokio::test]
async fn data_of_a_failure_is_no_data() {
    let reply = |body: Value| {
        let body = body.to_string();
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len())
    };
    for body in [
        json!({"sucesso": false, "mensagem": "não", "data": []}),
        json!({"sucesso": "false", "data": []}),
        json!({"success": false, "data": []}),
        json!({"success": 0, "data": []}),
        json!({"data": null, "error": {"status": 404, "type": "NOT_FOUND", "userMessage": "x"}}),
    ] {
        let raw = Raw::start(reply(body.clone()), Then::Close).await;
        let error = client(raw.url()).request(Method::POST, "/x").data::<Option<Vec<Value>>>().await.unwrap_err();
        assert_presentable(&error);
        assert_eq!(kind(&error), "Api", "{body}: {error}");
    }
}

#[tokio::test]
async fn maps_have_the_keys_that_serde_gives_them() {
    let body = r#"{"success":true,"data":{"12":1}}"#;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length:";
    let raw = Raw::start(format!("{head} {}\r\n\r\n{body}", body.len()), Then::Close).await;
    let data: std::collections::HashMap<i64, i64> = client(raw.url()).request(Method::GET, "/x").data().await.unwrap();
    assert_eq!(data[&12], 1);
}
