//! Responses that are HTTP, but not what was hoped for.

use crate::{assert_presentable, client, kind, new_follow_up, server};
use persat_api::Error;
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::Recuperador;
use persat_api::types::{ErrorStatus, ErrorType, FollowUpColor};
use serde_json::{Value, json};
use std::time::Duration;

/// What an error is expected to be.
struct Expected {
    kind: &'static str,
    http_status: u16,
    /// Which of the classifications hold.
    is: &'static [&'static str],
}

fn api(http_status: u16, is: &'static [&'static str]) -> Expected {
    Expected { kind: "Api", http_status, is }
}

fn decode(http_status: u16) -> Expected {
    Expected { kind: "Decode", http_status, is: &[] }
}

fn html(status: u16) -> Reply {
    Reply::status(status).body("<html>\n<h1>Sorry</h1>\n</html>").content_type("text/html")
}

fn text(status: u16, body: &'static str) -> Reply {
    Reply::status(status).body(body).content_type("application/json")
}

#[track_caller]
fn assert_is(error: &Error, expected: &Expected, what: &str) {
    assert_presentable(error);
    let classes = [
        ("bad_request", error.is_bad_request()),
        ("unauthorized", error.is_unauthorized()),
        ("not_found", error.is_not_found()),
        ("conflict", error.is_conflict()),
        ("retryable", error.is_retryable()),
    ];
    let is: Vec<&str> = classes.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect();
    let found = (kind(error), error.http_status(), is.as_slice());
    assert_eq!(found, (expected.kind, Some(expected.http_status), expected.is), "{what}: {error}");
}

#[tokio::test]
async fn every_failure_is_classified() {
    let failed = |status, kind| Reply::failure(status, kind, "No se pudo");
    let mut disagreeing = failed(404, "CONFLICT");
    disagreeing = disagreeing.body(
        json!({"success": false, "error": {"status": 409, "type": "CONFLICT", "userMessage": "No\nexiste"}})
            .to_string(),
    );
    let table = [
        // Failures with success statuses.
        ("200 success false", failed(200, "NOT_FOUND"), api(200, &["not_found"])),
        ("200 success false alone", text(200, r#"{"success": false}"#), api(200, &[])),
        ("200 success false with data", text(200, r#"{"success": false, "data": []}"#), api(200, &[])),
        ("201 success false", failed(201, "CONFLICT"), api(201, &["conflict"])),
        // What is no JSON, or not the documented JSON.
        ("200 HTML", html(200), decode(200)),
        ("200 empty", text(200, ""), decode(200)),
        ("200 null", text(200, "null"), decode(200)),
        ("200 array", text(200, "[]"), decode(200)),
        ("200 two documents", text(200, r#"{"success": true, "data": []} {}"#), decode(200)),
        ("200 not UTF-8", Reply::status(200).body(&b"{\"success\": true, \"data\": \"\xff\"}"[..]), decode(200)),
        ("200 without data", text(200, r#"{"success": true}"#), decode(200)),
        ("204", Reply::status(204), decode(204)),
        // Error statuses, documented or not, with and without the vendor's body.
        ("400", failed(400, "BAD_REQUEST"), api(400, &["bad_request"])),
        ("401", failed(401, "UNAUTHORIZED"), api(401, &["unauthorized"])),
        ("401 empty", Reply::status(401), api(401, &["unauthorized"])),
        ("403", failed(403, "FORBIDDEN"), api(403, &[])),
        ("404", failed(404, "NOT_FOUND"), api(404, &["not_found"])),
        ("404 HTML", html(404), api(404, &["not_found"])),
        ("404 that says 409", disagreeing, api(404, &["not_found", "conflict"])),
        ("404 BAD_REQUEST", failed(404, "BAD_REQUEST"), api(404, &["bad_request", "not_found"])),
        ("409", failed(409, "CONFLICT"), api(409, &["conflict"])),
        ("415", failed(415, "UNSUPPORTED_MEDIA_TYPE"), api(415, &[])),
        ("418 text", Reply::status(418).body("teapot"), api(418, &[])),
        ("429", failed(429, "TOO_MANY_REQUESTS"), api(429, &["retryable"])),
        ("500", failed(500, "INTERNAL_ERROR"), api(500, &["retryable"])),
        ("501", Reply::status(501), api(501, &[])),
        ("502 HTML", html(502), api(502, &["retryable"])),
        ("503 empty", Reply::status(503), api(503, &["retryable"])),
        ("503 with a success body", text(503, r#"{"success": true, "data": []}"#), api(503, &["retryable"])),
        ("504", html(504), api(504, &["retryable"])),
        // Bodies that only resemble the vendor's.
        (
            "error of other types",
            text(400, r#"{"success": "no", "error": {"status": "400", "type": 4}}"#),
            api(400, &["bad_request"]),
        ),
        (
            "a flag that is no flag",
            text(404, r#"{"success": "false", "error": {"status": 409, "type": "CONFLICT"}}"#),
            api(404, &["not_found", "conflict"]),
        ),
        (
            "a flag that is no flag, under 200",
            text(200, r#"{"success": 0, "error": {"type": "NOT_FOUND"}}"#),
            api(200, &["not_found"]),
        ),
        ("no flag, under 200", text(200, r#"{"error": {"type": "CONFLICT"}}"#), api(200, &["conflict"])),
        ("nothing of the envelope", text(200, r#"{"message": "x"}"#), decode(200)),
        ("true, and an error", text(200, r#"{"success": true, "error": {"type": "CONFLICT"}}"#), decode(200)),
        ("a list in place of the envelope", text(200, r#"[false, {"type": "CONFLICT"}]"#), decode(200)),
        ("a list of fields", text(200, "[true, []]"), decode(200)),
        ("a list under 404", text(404, r#"[false, {"type": "CONFLICT"}]"#), api(404, &["not_found"])),
        (
            "two envelopes",
            text(404, r#"{"success": false, "error": {"type": "CONFLICT"}} {}"#),
            api(404, &["not_found"]),
        ),
        ("deep", Reply::status(404).body("[".repeat(100_000)), api(404, &["not_found"])),
        (
            "deep under 200",
            Reply::status(200).body("{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000)),
            decode(200),
        ),
        ("205", Reply::status(205), decode(205)),
        ("300", Reply::status(300), api(300, &[])),
        ("304", Reply::status(304), api(304, &[])),
        ("error as text", text(409, r#"{"success": false, "error": "conflict"}"#), api(409, &["conflict"])),
        ("error null", text(404, r#"{"success": false, "error": null}"#), api(404, &["not_found"])),
    ];
    let server = server().await;
    let persat = client(server.url());
    for (what, reply, expected) in table {
        server.respond("listClientTypes", reply.clone()).unwrap();
        server.respond("createFollowUp", reply).unwrap();
        let read = persat.clients().list_types().await.expect_err(what);
        assert_is(&read, &expected, what);
        assert_eq!(read.operation(), Some("listClientTypes"));
        let created = persat.follow_ups().create(new_follow_up()).await.expect_err(what);
        assert_is(&created, &expected, what);
    }
}

#[tokio::test]
async fn whether_it_was_carried_out_is_told_from_all_that_is_known() {
    let server = server().await;
    let persat = client(server.url());
    let whole = r#"{"success": true, "data": {"id": 1"#;
    for (what, reply, expected, is_retryable) in [
        ("refused", Reply::failure(409, "CONFLICT", "No"), ("Api", false), false),
        ("refused under 200", Reply::failure(200, "CONFLICT", "No"), ("Api", false), false),
        ("redirected", Reply::status(302), ("Api", true), false),
        ("too late", Reply::status(408), ("Api", true), true),
        ("failed", Reply::status(500), ("Api", true), true),
        ("a proxy's word", html(502), ("Api", true), true),
        ("a page", html(200), ("Decode", true), false),
        ("nothing", text(200, ""), ("Decode", true), false),
        ("no content", Reply::status(204), ("Decode", true), false),
        // Without a length the end of the connection looks like the end of the response.
        ("half", text(200, whole), ("Transport", true), true),
        ("busy by its body", text(200, r#"{"success": false, "error": {"status": 503}}"#), ("Api", true), true),
    ] {
        server.respond("createFollowUp", reply).unwrap();
        let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.may_have_been_carried_out()), expected, "{what}: {error}");
        assert_eq!((error.is_retryable(), error.never_sent()), (is_retryable, false), "{what}: {error}");
    }
    let error = persat.clients().get("..").await.unwrap_err();
    assert!(error.never_sent() && !error.may_have_been_carried_out(), "{error}");
}

#[tokio::test]
async fn both_statuses_are_kept() {
    let server = server().await;
    let mut new = new_follow_up();
    new.uid_client = "nobody".to_owned();
    let error = client(server.url()).follow_ups().create(&new).await.unwrap_err();
    assert_presentable(&error);
    let Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!(
        (api.http_status, &api.status, &api.kind),
        (404, &Some(ErrorStatus::Conflict), &Some(ErrorType::Conflict))
    );
    assert_eq!(error.user_message(), Some("No existe el cliente con uid: 'nobody'"));
}

#[tokio::test]
async fn a_kind_of_tomorrow_is_kept() {
    let server = server().await;
    server.respond("listZones", Reply::failure(429, "TOO_MANY_REQUESTS", "Espere")).unwrap();
    let error = client(server.url()).zones().list().await.unwrap_err();
    assert_eq!(error.kind(), Some(&ErrorType::from("TOO_MANY_REQUESTS")));
    assert_eq!(error.to_string(), "listZones: HTTP 429 TOO_MANY_REQUESTS: Espere");
}

#[tokio::test]
async fn a_message_in_another_encoding_is_better_than_none() {
    let server = server().await;
    let latin =
        b"{\"success\": false, \"error\": {\"type\": \"CONFLICT\", \"userMessage\": \"No existe el a\xf1o\\u0000\"}}";
    server.respond("listZones", Reply::status(409).body(&latin[..])).unwrap();
    let error = client(server.url()).zones().list().await.unwrap_err();
    assert_presentable(&error);
    assert_eq!((error.kind(), error.user_message()), (Some(&ErrorType::Conflict), Some("No existe el a\u{fffd}o\0")));
}

#[tokio::test]
async fn a_message_of_the_servers_never_breaks_the_line() {
    let server = server().await;
    for message in ["a\nb\r\n\u{1b}[31mc\0", &"largo ".repeat(10_000)] {
        server.respond("listZones", Reply::failure(400, &"X\n".repeat(1000), message)).unwrap();
        let error = client(server.url()).zones().list().await.unwrap_err();
        assert_presentable(&error);
        assert_eq!(error.user_message(), Some(message));
    }
}

fn follow_up(changes: Value) -> Reply {
    let mut data = json!({
        "id": 35, "uid_client": "CL-0044", "title": "Llamar", "description": "", "color": "ORANGE",
        "responsible_user_ids": [1, 2, 52], "date": "2030-02-01T20:00:00.000Z", "send_email": false
    });
    data.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    Reply::json(200, &json!({"success": true, "data": data}))
}

#[tokio::test]
async fn a_wrong_type_is_named_by_its_path_and_not_shown() {
    let server = server().await;
    let persat = client(server.url());
    for (changes, path) in [
        (json!({"responsible_user_ids": [1, "s3cret", 3]}), "data.responsible_user_ids[1]"),
        (json!({"id": "s3cret"}), "data.id"),
        (json!({"date": "s3cret"}), "data.date"),
        (json!({"color": ["s3cret"]}), "data.color"),
        (json!({"send_email": "s3cret"}), "data.send_email"),
        (json!({"send_email_minutes_before": "s3cret"}), "data.send_email_minutes_before"),
        (json!({"id": format!("\" ` \\ s3cret {}", "x".repeat(500))}), "data.id"),
        (json!({"date": format!("` \" s3cret {}", "x".repeat(500))}), "data.date"),
    ] {
        server.respond("createFollowUp", follow_up(changes)).unwrap();
        let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
        assert_presentable(&error);
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!((decode.http_status, decode.path.as_str()), (Some(200), path));
        assert!(error.to_string().contains(path) && !format!("{error:?}").contains("s3cret"), "{error:?}");
    }
}

#[tokio::test]
async fn names_that_the_account_chose_are_not_shown() {
    let server = server().await;
    for name in ["s3cret", "s3cret\nb\r\n\u{1b}[31mc\0\u{2028}", &"s3cret ".repeat(10_000)] {
        let mut data = crate::paging::client(1);
        data["custom_fields"] = json!({ name: {"name": ["s3cret"], "value": 1} });
        server.respond("listClients", Reply::json(200, &json!({"success": true, "data": [data]}))).unwrap();
        let error = client(server.url()).clients().list().await.unwrap_err();
        assert_presentable(&error);
        let Error::Decode(decode) = &error else { panic!("{error}") };
        assert_eq!(decode.path, "data[0].custom_fields.….name");
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    }
}

#[tokio::test]
async fn half_a_character_fails_no_response() {
    let server = server().await;
    let persat = client(server.url());
    let whole = r#"{"success": true, "data": {"id": 35, "uid_client": "CL-0044", "title": "Llamar \ud83d", "description": "",
        "color": "ORANGE", "responsible_user_ids": [1], "date": "2030-02-01T20:00:00.000Z", "send_email": false}}"#;
    server.respond("createFollowUp", text(200, whole)).unwrap();
    let follow_up = persat.follow_ups().create(new_follow_up()).await.unwrap();
    assert_eq!(follow_up.title, "Llamar \u{fffd}");
    // Nor does it hide the message of a failure.
    let failure = r#"{"success": false, "error": {"status": 400, "type": "BAD_REQUEST", "userMessage": "No \udc00"}}"#;
    server.respond("createFollowUp", text(400, failure)).unwrap();
    let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
    assert_eq!(error.user_message(), Some("No \u{fffd}"));
}

#[tokio::test]
async fn what_a_newer_server_adds_is_read_and_round_trips() {
    let server = server().await;
    let persat = client(server.url());
    let added = json!({"color": "TURQUOISE", "send_email": true, "send_email_minutes_before": 7});
    server.respond("createFollowUp", follow_up(added)).unwrap();
    let created = persat.follow_ups().create(new_follow_up()).await.unwrap();
    assert_eq!(created.color, FollowUpColor::Unknown("TURQUOISE".to_owned()));
    let again = serde_json::to_value(&created).unwrap();
    assert_eq!((&again["color"], &again["send_email_minutes_before"]), (&json!("TURQUOISE"), &json!(7)));

    let mut new = new_follow_up();
    new.color = created.color;
    persat.follow_ups().create(&new).await.unwrap();
    assert_eq!(server.requests()[1].body.as_ref().unwrap()["color"], "TURQUOISE");

    server.respond("createFollowUp", follow_up(json!({"new_field": {"a": 1}}))).unwrap();
    persat.follow_ups().create(new_follow_up()).await.unwrap();
    // A success status that is not documented, with the documented body.
    let reply = Reply::json(201, &json!({"success": true, "data": [{"id": 0, "name": "Cliente"}]}));
    server.respond("listClientTypes", reply).unwrap();
    assert_eq!(persat.clients().list_types().await.unwrap().len(), 1);
}

#[tokio::test]
async fn recuperador_fails_alike() {
    let server = MockServer::builder().api(Api::Recuperador).key(crate::KEY).start().await.unwrap();
    let recuperador = Recuperador::builder(crate::KEY).base_url(server.url()).build().unwrap();
    let list = async || recuperador.follow_ups().list(12, "12345678909").await;
    assert_eq!(list().await.unwrap().len(), 1);
    for (what, reply, expected) in [
        ("401 empty", Reply::status(401), api(401, &["unauthorized"])),
        ("401 text", Reply::status(401).body("\"denied\""), api(401, &["unauthorized"])),
        ("500 with an unknown shape", text(500, r#"{"Message": "x"}"#), api(500, &["retryable"])),
        ("502 HTML", html(502), api(502, &["retryable"])),
        ("200 HTML", html(200), decode(200)),
        ("200 object", text(200, r#"{"a": 1}"#), decode(200)),
    ] {
        server.respond("listFollowUps", reply).unwrap();
        assert_is(&list().await.expect_err(what), &expected, what);
    }
    let stranger = Recuperador::builder("other").base_url(server.url()).build().unwrap();
    server.reset().unwrap();
    let error = stranger.follow_ups().list(12, "1").await.unwrap_err();
    assert_is(&error, &api(401, &["unauthorized"]), "other key");
}

#[tokio::test]
async fn a_list_of_a_structs_fields_is_not_the_struct() {
    let server = server().await;
    let persat = client(server.url());
    for (operation, body) in [("listClientTypes", r#"[[], true]"#), ("deleteClient", r#"[["CL-1"], true]"#)] {
        server.respond(operation, Reply::status(200).body(body).content_type("application/json")).unwrap();
    }
    for error in [persat.clients().list_types().await.unwrap_err(), persat.clients().delete("x").await.unwrap_err()] {
        assert_eq!((kind(&error), error.http_status()), ("Decode", Some(200)), "{error}");
    }
    // Nor within a response, which was the data of a client type until now.
    server.respond("listClientTypes", Reply::json(200, &json!({"success": true, "data": [[0, "Cliente"]]}))).unwrap();
    let Error::Decode(error) = persat.clients().list_types().await.unwrap_err() else { panic!() };
    assert_eq!(error.path, "data[0]");
    let event = br#"{"eventType": "client.deleted", "payload": ["CL-1"]}"#;
    assert!(persat_api::webhook::Event::from_slice(event).is_err());
    // Nor as an item of a list that is read while it arrives.
    let server = MockServer::builder().api(Api::Recuperador).key(crate::KEY).start().await.unwrap();
    let recuperador = Recuperador::builder(crate::KEY).base_url(server.url()).build().unwrap();
    server.respond("listFollowUps", Reply::status(200).body("[[]]").content_type("application/json")).unwrap();
    let Some(Err(Error::Decode(error))) = recuperador.follow_ups().list(12, "1").stream().next().await else {
        panic!()
    };
    assert_eq!(error.path, "[0]");
    assert!(error.message.contains("sequence"), "{error:?}");
}

#[tokio::test]
async fn a_server_that_quotes_the_key_does_not_make_it_show() {
    let server = server().await;
    let persat = client(server.url());
    let quoted = format!("El token '{}' no es válido ({})", crate::KEY, crate::KEY);
    server.respond("listClientTypes", Reply::failure(401, crate::KEY, &quoted)).unwrap();
    server.respond("getClient", Reply::failure(200, "UNAUTHORIZED", &quoted)).unwrap();
    server.respond("getFormPdf", Reply::failure(401, "UNAUTHORIZED", &quoted)).unwrap();
    for error in [
        persat.clients().list_types().await.unwrap_err(),
        persat.clients().get("x").await.unwrap_err(),
        persat.forms().pdf("x").await.unwrap_err(),
    ] {
        assert_presentable(&error);
        assert_eq!(error.user_message(), Some("El token '…' no es válido (…)"));
    }
    assert_eq!(persat.clients().list_types().await.unwrap_err().kind().unwrap().as_str(), "…");

    // A key that was replaced while the request was under way.
    server
        .respond("listClientTypes", Reply::failure(401, "UNAUTHORIZED", &quoted).delay(Duration::from_millis(50)))
        .unwrap();
    let call = persat.clients().list_types().send();
    let replace = async { persat.set_key("another-key").unwrap() };
    let (error, ()) = tokio::join!(call, replace);
    assert_presentable(&error.unwrap_err());

    // As text in place of a name in the response, and as Recuperador's header has it.
    server
        .respond(
            "getClient",
            Reply::json(200, &json!({"success": true, "data": {"custom_fields": {"another-key": 1}}})),
        )
        .unwrap();
    let error = persat.clients().get("x").await.unwrap_err();
    assert!(!format!("{error:?}").contains("another-key"), "{error:?}");
    let server = MockServer::builder().api(Api::Recuperador).key(crate::KEY).start().await.unwrap();
    let recuperador = Recuperador::builder(crate::KEY).base_url(server.url()).build().unwrap();
    let header = "azN5LXRoNHQtbXVzdC1uMHQtc2gwdzo=";
    server.respond("listFollowUps", Reply::failure(401, "X", &format!("Basic {header}"))).unwrap();
    let mut list = recuperador.follow_ups().list(12, "1").stream();
    for error in [recuperador.follow_ups().list(12, "1").await.unwrap_err(), list.next().await.unwrap().unwrap_err()] {
        assert_presentable(&error);
        assert_eq!(error.user_message(), Some("Basic …"));
    }
}
