//! The server as a whole, over real connections.

mod account;
mod documented;
mod events;
mod faults;
mod hostile;
mod life;
mod lists;
#[cfg(feature = "recuperador")]
mod recuperador;
mod store;

use super::*;
use crate::mock::documented::Success;
use crate::mock::routes::Description;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A client that keeps no connection, so that tests with runtimes of their own can share it.
fn http() -> reqwest::Client {
    static CLIENT: std::sync::OnceLock<reqwest::Client> = std::sync::OnceLock::new();
    let tls = || crate::client::tls::Tls::new(None, false).unwrap();
    CLIENT.get_or_init(|| tls().builder().no_proxy().pool_max_idle_per_host(0).build().unwrap()).clone()
}

/// A request with the right key.
fn request(server: &MockServer, method: &str, path: &str) -> reqwest::RequestBuilder {
    let method = method.parse().unwrap();
    http().request(method, format!("{}{path}", server.url())).bearer_auth(server.key())
}

async fn respond(request: reqwest::RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap_or_default())
}

fn message(body: &Value) -> &str {
    assert_eq!(body["success"], false, "{body}");
    let message = body["error"]["userMessage"].as_str().unwrap();
    message.strip_prefix("[sandbox] ").unwrap_or(message)
}

fn new_follow_up() -> Value {
    json!({
        "uid_client": "CL-0044", "title": "Llamar", "responsible_user_ids": [1, 2, 52],
        "color": "ORANGE", "date": "2130-02-01T20:00:00.000Z"
    })
}

#[test]
fn every_success_is_of_its_schema() {
    for api in [
        Api::Persat,
        #[cfg(feature = "recuperador")]
        Api::Recuperador,
    ] {
        let description = Description::of(api).unwrap();
        assert!(!description.operations.is_empty());
        for operation in &description.operations {
            let Some(Success::Json(status, body)) = description.success(operation, None) else {
                assert!(operation.id.ends_with("Pdf"), "{}", operation.id);
                continue;
            };
            let content = &operation.definition["responses"][status.to_string()]["content"];
            let verdict = description.judge(&content["application/json"]["schema"], &body, "body", true);
            assert_eq!(verdict, Ok(()), "{}: {body}", operation.id);
        }
    }
}

#[tokio::test]
async fn what_is_no_request_of_the_api_is_refused() {
    let server = MockServer::start().await.unwrap();
    let client = http();
    let url = format!("{}/client-types", server.url());

    for key in [None, Some("Bearer other"), Some("Basic bW9jay1rZXk6"), Some("mock-key"), Some("bearer mock-key")] {
        let request = client.get(&url);
        let request = if let Some(key) = key { request.header("authorization", key) } else { request };
        let (status, body) = respond(request).await;
        assert_eq!((status, &body["error"]["type"]), (401, &json!("UNAUTHORIZED")), "{key:?}");
    }
    for path in ["/nothing", "/clients/", "/clients/a/b"] {
        let (status, body) = respond(request(&server, "GET", path)).await;
        assert_eq!((status, &body["error"]["type"]), (404, &json!("NOT_FOUND")), "{path}");
    }
    for (method, path, allowed) in [
        ("POST", "/client-types", "GET"),
        ("TRACE", "/follow_ups", "POST"),
        ("PATCH", "/clients/a", "DELETE, GET, PUT"),
    ] {
        let response = request(&server, method, path).send().await.unwrap();
        assert_eq!(
            (response.status().as_u16(), response.headers()["allow"].to_str().unwrap()),
            (405, allowed),
            "{path}"
        );
        let body: Value = response.json().await.unwrap();
        assert_eq!(message(&body), format!("this path has {allowed}"));
    }
    let post = || request(&server, "POST", "/follow_ups");
    for (request, expected) in [
        (post(), 415),
        (post().body("{}"), 415),
        (post().header("content-type", "text/plain").body("{}"), 415),
        (post().header("content-type", "application/json"), 400),
        (post().header("content-type", "application/json").body("{"), 400),
        (post().header("content-type", "Application/JSON; charset=utf-8").body("[]"), 400),
    ] {
        let (status, body) = respond(request).await;
        assert_eq!((status, &body["error"]["status"]), (expected, &json!(expected)));
        assert!(!message(&body).is_empty());
    }
    let headers: Vec<_> = server.requests().iter().map(|it| it.header("authorization").map(str::to_owned)).collect();
    let shown = |text: &str| Some(text.to_owned());
    assert_eq!(
        headers[..5],
        [None, shown("Bearer [other]"), shown("Basic [other]"), shown("[other]"), shown("[other]")]
    );
    assert_eq!(headers[5], shown("Bearer [key]"));
}

#[tokio::test]
async fn bodies_are_judged_by_their_schema() {
    let server = MockServer::start().await.unwrap();
    for (field, value, expected) in [
        ("uid_client", None, "'uid_client' debe ser un string"),
        ("uid_client", Some(json!(44)), "'uid_client' debe ser un string"),
        ("title", Some(Value::Null), "'title' debe ser un string"),
        ("responsible_user_ids", Some(json!([])), "'responsible_user_ids' debe tener al menos 1 elemento"),
        ("responsible_user_ids", Some(json!([1, "2"])), "'responsible_user_ids[1]' debe ser un número entero"),
        ("responsible_user_ids", Some(json!(1)), "'responsible_user_ids' debe ser un array"),
        ("color", Some(json!("red")), "'color' debe ser uno de: RED, ORANGE, YELLOW, GREEN, BLUE, PINK, BLACK"),
        ("date", Some(json!("2130-02-01")), "'date' no tiene un formato válido, como '2030-02-01T20:00:00.000Z'"),
        ("date", Some(json!("2130-02-30T20:00:00.000Z")), "'date' debe ser una fecha en formato ISO"),
        ("date", Some(json!("2020-02-01T20:00:00.000Z")), "'date' debe ser una fecha futura"),
        ("send_email_minutes_before", Some(json!("120")), "'send_email_minutes_before' debe ser un número entero"),
        ("send_email_minutes_before", Some(json!(1.5)), "'send_email_minutes_before' debe ser un número entero"),
    ] {
        let mut body = new_follow_up();
        match value {
            Some(value) => body[field] = value,
            None => drop(body.as_object_mut().unwrap().remove(field)),
        }
        let (status, response) = respond(request(&server, "POST", "/follow_ups").json(&body)).await;
        assert_eq!((status, &response["error"]["type"]), (400, &json!("BAD_REQUEST")), "{body}");
        assert_eq!(message(&response), expected);
    }
    let mut body = new_follow_up();
    body["send_email_minutes_before"] = json!(7);
    let (status, response) = respond(request(&server, "POST", "/follow_ups").json(&body)).await;
    assert!(status == 400 && message(&response).starts_with("'send_email_minutes_before' debe ser uno de: 0, 10, 20"));
}

#[tokio::test]
async fn a_text_that_is_too_long_is_refused_in_the_vendors_words() {
    let server = MockServer::start().await.unwrap();
    for cause in [json!({}), json!({"cause": "x".repeat(501)})] {
        let (status, body) = respond(request(&server, "POST", "/work-orders/134/cancel").json(&cause)).await;
        assert_eq!((status, message(&body)), (400, "'cause' es un campo requerido de 500 caracteres máx."));
    }
    let (status, _) =
        respond(request(&server, "POST", "/work-orders/134/cancel").json(&json!({"cause": "ñ".repeat(500)}))).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn parameters_are_judged_by_their_schema() {
    let server = MockServer::start().await.unwrap();
    let days = "from=2022-05-03T00:00:00.000Z&to=2022-05-05T00:00:00.000Z";
    for (path, expected) in [
        ("/devices/abc", "'device_id' debe ser un número entero".to_owned()),
        ("/devices-visits/2022/104", "'date' no tiene un formato válido, como '2022-12-08'".to_owned()),
        ("/deliveries", "'limit' debe ser un número entero".to_owned()),
        ("/deliveries?limit=", "'limit' debe ser un número entero".to_owned()),
        ("/deliveries?limit=0", "'limit' debe ser mayor o igual a 1".to_owned()),
        ("/deliveries?limit=101", "'limit' debe ser menor o igual a 100".to_owned()),
        ("/deliveries-schemas?includeWidgets=yes", "'includeWidgets' debe ser un boolean".to_owned()),
        (
            "/work-orders?from=2022-05-03&to=x",
            "'from' no tiene un formato válido, como '2022-05-20T00:00:00.000Z'".to_owned(),
        ),
    ] {
        let (status, body) = respond(request(&server, "GET", path)).await;
        assert_eq!((status, message(&body)), (400, expected.as_str()), "{path}");
    }
    for path in ["/deliveries?limit=1&unknown=1", "/devices-visits/2022-12/104", &format!("/work-orders?{days}")] {
        assert_eq!(respond(request(&server, "GET", path)).await.0, 200, "{path}");
    }
}

/// The vendor limits the days; that it responds with 400 is what the description lets expect.
#[tokio::test]
async fn days_of_a_list_are_few_and_in_order() {
    let server = MockServer::start().await.unwrap();
    for (from, to, expected) in [
        ("2022-05-03", "2022-05-03", None),
        ("2022-02-20", "2022-03-06", None),
        ("2022-02-20", "2022-03-07", Some("'to' debe estar dentro de los 15 días desde 'from'")),
        ("2022-02-20", "2024-02-20", Some("'to' debe estar dentro de los 15 días desde 'from'")),
        ("2022-05-03", "2022-05-02", Some("'to' debe ser mayor o igual a 'from'")),
    ] {
        let path = format!("/work-orders?to={to}T00:00:00.000Z&from={from}T00:00:00.000Z");
        let (status, body) = respond(request(&server, "GET", &path)).await;
        assert_eq!(status, if expected.is_some() { 400 } else { 200 }, "{path}");
        assert_eq!(expected, expected.map(|_| message(&body)), "{path}");
    }
    // No limit of this list is known.
    let forms = "/digital-forms?offset=0&limit=1&from=2022-01-01T00:00:00.000Z&to=2022-12-31T00:00:00.000Z";
    let (status, body) = respond(request(&server, "GET", forms)).await;
    assert_eq!(status, 200, "{body}");
}

#[tokio::test]
async fn scripted_headers_do_not_break_the_connection() {
    let server = MockServer::start().await.unwrap();
    let client = http();
    for (name, value) in [
        ("content-length", "999"),
        ("Content-Length", "0"),
        ("CONTENT-LENGTH", "x"),
        ("Transfer-Encoding", "gzip"),
        ("transfer-encoding", "chunked"),
        ("Connection", "close"),
        ("upgrade", "x"),
        ("bad name", "x"),
        ("x-bad", "a\nb"),
    ] {
        let reply = Reply::json(200, &json!([1])).header(name, value).header("X-Kept", "yes");
        server.respond_once("listZones", reply).unwrap();
        let request = client.get(format!("{}/zones", server.url())).bearer_auth(server.key());
        let response = request.send().await.unwrap();
        assert_eq!(response.headers()["x-kept"], "yes", "{name}");
        assert!(response.headers().get("connection").is_none(), "{name}");
        assert_eq!(response.json::<Value>().await.unwrap(), json!([1]), "{name}: {value}");
    }
    // Nor do bodies where HTTP has none.
    for status in [204, 205, 304] {
        server.respond_once("listZones", Reply::status(status).body("x")).unwrap();
        server.respond_once("listZones", Reply::json(200, &json!([2]))).unwrap();
        let get = || respond(client.get(format!("{}/zones", server.url())).bearer_auth(server.key()));
        assert_eq!(get().await.0, status);
        assert_eq!(get().await, (200, json!([2])));
    }
}

#[tokio::test]
async fn follow_ups_are_echoed() {
    let server = MockServer::start().await.unwrap();
    let (status, first) = respond(request(&server, "POST", "/follow_ups").json(&new_follow_up())).await;
    let mut expected = new_follow_up();
    expected["description"] = json!("");
    expected["send_email"] = json!(false);
    expected["id"] = first["data"]["id"].clone();
    assert_eq!((status, &first), (200, &json!({"success": true, "data": expected})));

    let mut new = new_follow_up();
    new["description"] = json!("Realizar nota de pedido");
    new["send_email_minutes_before"] = json!(0);
    let (_, second) = respond(request(&server, "POST", "/follow_ups").json(&new)).await;
    let data = &second["data"];
    assert_eq!((&data["send_email"], &data["send_email_minutes_before"]), (&json!(true), &json!(0)));
    assert_eq!(data["description"], "Realizar nota de pedido");
    assert!(data["id"].as_i64() > first["data"]["id"].as_i64());
}

#[tokio::test]
async fn follow_ups_conflict_as_documented() {
    let server = MockServer::builder().known_client("a'b").forbidden_user(7).forbidden_user(8).start().await.unwrap();
    let with = |client: &str, users: Value| {
        let mut new = new_follow_up();
        new["uid_client"] = json!(client);
        new["responsible_user_ids"] = users;
        request(&server, "POST", "/follow_ups").json(&new)
    };
    let (status, body) = respond(with("nobody", json!([7]))).await;
    let error = json!({"status": 409, "type": "CONFLICT", "userMessage": "No existe el cliente con uid: 'nobody'"});
    assert_eq!((status, &body["error"]), (404, &error));
    let (status, body) = respond(with("a'b", json!([7, MockServer::FORBIDDEN_USER, 8]))).await;
    let text = "Los usuarios con id 7,8. No tienen permitido ver el cliente";
    assert_eq!((status, &body["error"]), (409, &json!({"status": 409, "type": "CONFLICT", "userMessage": text})));
    assert_eq!(respond(with("a'b", json!([MockServer::FORBIDDEN_USER]))).await.0, 200);
}

#[tokio::test]
async fn reading_page_by_page_ends() {
    let server = MockServer::start().await.unwrap();
    for (path, expected) in [
        ("/clients", 8),
        ("/clients?offset=1&limit=5", 5),
        ("/clients?offset=6&limit=5", 2),
        ("/clients?offset=8&limit=5", 0),
        ("/clients?limit=0", 0),
        ("/deliveries?limit=10", 3),
        ("/deliveries?limit=10&next=10", 0),
    ] {
        let (status, body) = respond(request(&server, "GET", path)).await;
        assert_eq!((status, body["data"].as_array().unwrap().len()), (200, expected), "{path}");
    }
}

#[tokio::test]
async fn scripted_responses_come_first_and_in_order() {
    let server = MockServer::start().await.unwrap();
    let status = async || respond(http().get(format!("{}/zones", server.url()))).await.0;
    server.respond("listZones", Reply::status(503)).unwrap();
    server.respond_once("listZones", Reply::status(418)).unwrap();
    server.respond_once("listZones", Reply::failure(429, "TOO_MANY_REQUESTS", "Espere")).unwrap();
    assert_eq!([status().await, status().await, status().await, status().await], [418, 429, 503, 503]);
    server.reset().unwrap();
    assert_eq!(status().await, 401);
    let error = server.respond("listZone", Reply::status(503)).unwrap_err();
    assert_eq!(error.to_string(), "the API has no operation `listZone`");
    for status in [0, 42, 100, 101, 103, 199, 1000] {
        let error = server.respond_once("listZones", Reply::status(status)).unwrap_err();
        assert_eq!(error.to_string(), format!("{status} is no status of a response: 200 to 999 is needed"));
    }

    server.respond("listZones", Reply::status(200).delay(Duration::from_millis(200))).unwrap();
    let start = Instant::now();
    assert_eq!(status().await, 200);
    assert!(start.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn a_dropped_server_is_gone_with_its_connections() {
    let server = MockServer::start().await.unwrap();
    let (address, url) = (server.address, server.url());
    server.respond("listZones", Reply::status(200).delay(Duration::from_secs(3600))).unwrap();
    let waiting = tokio::spawn(http().get(format!("{url}/zones")).send());
    while server.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(server);
    assert!(waiting.await.unwrap().is_err());
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_taken_port_and_a_bad_key_are_errors() {
    let server = MockServer::start().await.unwrap();
    let second = MockServer::builder().port(server.address.port()).start().await;
    let said = second.unwrap_err().to_string();
    let port = server.address.port();
    assert!(said.starts_with(&format!("port {port} is taken")) && said.contains("take another port"), "{said}");
    // Nothing is written for a server that does not come to be.
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("records.json");
    assert!(MockServer::builder().port(port).store(&store).start().await.is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    for key in ["", "a\nb"] {
        assert!(matches!(MockServer::builder().key(key).start().await, Err(Error::Setup(_))));
    }
}

#[tokio::test]
async fn observers_hear_of_every_request() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let sender = std::sync::Mutex::new(sender);
    let observer =
        move |request: &Request| drop(sender.lock().unwrap().send((request.operation.clone(), request.status)));
    let server = MockServer::builder().on_request(observer).start().await.unwrap();
    respond(request(&server, "GET", "/zones?a=%C3%B1+b")).await;
    respond(request(&server, "GET", "/zone")).await;
    let heard: Vec<_> = receiver.try_iter().collect();
    assert_eq!(heard, [(Some("listZones".to_owned()), 200), (None, 404)]);
    assert_eq!(server.requests()[0].query("a"), Some("ñ b"));
}

#[tokio::test]
async fn documented_rules_between_fields_are_kept() {
    let server = MockServer::start().await.unwrap();
    let order = |assignation: Value| {
        json!({
            "uid_client": "CL-0044",
            "wo_data": { "schema_id": 13, "service_time": 45, "instructions": { "formvalues": {} } },
            "assignation_info": assignation,
        })
    };
    let sound = json!({ "date": "2130-05-20T00:00:00.000Z", "starts_min": 480, "responsibles_required": 1, "responsibles": [28] });
    for body in [order(sound.clone()), order(json!({ "responsibles_required": 1, "responsibles": [] }))] {
        let (status, response) = respond(request(&server, "POST", "/work-orders").json(&body)).await;
        assert_eq!((status, &response["success"]), (200, &json!(true)), "{response}");
    }
    let (mut undated, mut silent) = (order(sound.clone()), order(sound));
    undated["assignation_info"].as_object_mut().unwrap().remove("date");
    silent["wo_data"].as_object_mut().unwrap().remove("instructions");
    let mut elsewhere = order(json!({ "responsibles_required": 1 }));
    elsewhere["responsibles"] = json!([28]);
    for body in [undated, silent, elsewhere] {
        let (status, response) = respond(request(&server, "POST", "/work-orders").json(&body)).await;
        assert_eq!((status, &response["error"]["type"]), (400, &json!("BAD_REQUEST")), "{body}");
        let said = message(&response);
        assert!(said.starts_with("'body' no cumple la regla 'responsibles-need-date-and-instructions': Who"), "{said}");
    }
}
