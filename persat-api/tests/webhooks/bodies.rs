//! What is made of bodies.

use super::*;
use std::time::Duration;

const UNKNOWN: &str = r#"{"eventType":"client.merged","payload":{"uid_client":"CL-1"},"id":7}"#;
/// Known, but not with what is documented.
const ODD: &str = r#"{"eventType":"client.deleted","payload":{"uid_client":["CL-1"]}}"#;

#[tokio::test]
async fn one_event_or_many_known_or_not() {
    let server = Server::start(builder()).await;
    assert_eq!(server.post("/hook", &[JSON, KNOWN], UNKNOWN).await, 204);
    assert_eq!(server.post("/hook", &[JSON, KNOWN], format!("[{EVENT},\n{UNKNOWN}]")).await, 204);
    assert_eq!(server.post("/hook", &[JSON, KNOWN], "[]").await, 204);
    assert_eq!(server.handled(), ["client.merged", "client.deleted", "client.merged"]);
}

#[tokio::test]
async fn a_known_event_that_cannot_be_decoded_is_handed_over_or_refused() {
    let server = Server::start(builder()).await;
    let both = format!("[{EVENT},{ODD}]");
    assert_eq!(server.post("/hook", &[JSON, KNOWN], &both).await, 204);
    assert_eq!(server.handled(), ["client.deleted", "undecoded client.deleted"]);
    assert_eq!(server.post("/strict", &[JSON, KNOWN], &both).await, 422);
    assert_eq!(server.handled().len(), 2, "all or none");
    assert_eq!(server.post("/strict", &[JSON, KNOWN], EVENT).await, 204);
}

#[test]
fn what_was_sent_is_kept_to_the_letter() {
    let receiver = Receiver::builder().accept_anyone().build().unwrap();
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("content-type", "application/json".parse().unwrap());
    let event =
        r#"{ "payload": {"uid_client":"CL\u002d1", "n": 0.1234567890123456789}, "eventType":"client.deleted" }"#;
    let message = receiver.accept(&headers, None, format!("\u{feff}[ {event} ,{event}]").as_bytes()).unwrap();
    assert_eq!(message.events.iter().map(|it| it.json.as_str()).collect::<Vec<_>>(), [event, event]);
}

#[test]
fn what_cannot_be_decoded_is_whole_and_its_error_without_data() {
    let receiver = Receiver::builder().accept_anyone().build().unwrap();
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("content-type", "application/json".parse().unwrap());
    let mut message = receiver.accept(&headers, None, ODD.as_bytes()).unwrap();
    let undecoded = message.undecoded.pop().unwrap();
    assert_eq!(undecoded.value, serde_json::from_str::<serde_json::Value>(ODD).unwrap());
    assert_eq!(undecoded.json, ODD);
    assert!(undecoded.error.to_string().contains("payload.uid_client"), "{}", undecoded.error);
    assert!(!format!("{:?}", undecoded.error).contains("CL-1"));
    let rejection = receiver.accept(&headers, None, br#"{"eventType":["CL-1"]}"#).unwrap_err();
    assert!(!format!("{rejection} {rejection:?}").contains("CL-1"), "{rejection:?}");
}

/// The vendor repeats what does not get 2xx: one bad element must not cost the good ones.
#[tokio::test]
async fn what_is_no_event_among_events_is_handed_over_or_refused() {
    let server = Server::start(builder()).await;
    for stranger in ["7", "null", "[]", "{}", r#"{"eventType":7}"#, r#"{"payload":{"uid_client":"CL-1"}}"#, "\"x\""] {
        for events in [EVENT, ODD, UNKNOWN] {
            let body = format!("[{stranger},{events},{stranger}]");
            assert_eq!(server.post("/hook", &[JSON, KNOWN], &body).await, 204, "{body}");
            let mut handled = std::mem::take(&mut *server.handled.lock().unwrap());
            let strangers = handled.extract_if(.., |it| it == "undecoded ?").count();
            assert_eq!((strangers, handled.len()), (2, 1), "{body}: {handled:?}");
            assert_eq!(server.post("/strict", &[JSON, KNOWN], &body).await, 422, "{body}");
        }
        // Nothing but strangers is no delivery.
        assert_eq!(server.post("/hook", &[JSON, KNOWN], stranger).await, if stranger == "[]" { 204 } else { 400 });
        assert_eq!(server.post("/hook", &[JSON, KNOWN], format!("[{stranger},{stranger}]")).await, 400, "{stranger}");
    }
    // Nor are thousands of them, which would cost far more memory than they took to send.
    let many = format!("[{EVENT}{}]", ",0".repeat(1001));
    assert_eq!(server.post("/hook", &[JSON, KNOWN], many).await, 400);
    assert_eq!(server.handled(), [""; 0]);
}

#[test]
fn what_cannot_be_decoded_keeps_all_that_was_sent() {
    let receiver = Receiver::builder().accept_anyone().build().unwrap();
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("content-type", "application/json".parse().unwrap());
    let sent = serde_json::json!([
        { "eventType": "client.deleted" },
        { "eventType": "client.deleted", "payload": null, "id": 1 },
        { "eventType": "client.deleted", "payload": [{ "a": 1.5 }], "eventtype": "x", "extra": {} },
        { "eventType": null, "payload": 1 },
        { "type": "client.deleted", "payload": 1 },
        [{ "eventType": "client.deleted" }],
    ]);
    let message = receiver.accept(&headers, None, sent.to_string().as_bytes()).unwrap();
    assert!(message.events.is_empty());
    let kept: Vec<_> = message.undecoded.iter().map(|it| it.value.clone()).collect();
    assert_eq!(serde_json::Value::from(kept), sent);
    let names: Vec<_> = message.undecoded.iter().map(|it| it.event_type().is_some()).collect();
    assert_eq!(names, [true, true, true, false, false, false]);
    for (undecoded, sent) in message.undecoded.iter().zip(sent.as_array().unwrap()) {
        assert_eq!(undecoded.dedup_key, persat_api::webhook::DedupKey::of(sent));
    }
}

/// JSON all the same: the events beside it are handled, and it is put aside.
#[tokio::test]
async fn what_no_value_can_hold_costs_no_other_event() {
    let receiver = Receiver::builder().accept_anyone().build().unwrap();
    let mut headers = axum::http::HeaderMap::new();
    headers.insert("content-type", "application/json".parse().unwrap());
    let deep = format!(r#"{}{}"#, "[".repeat(100_000), "]".repeat(100_000));
    let server = Server::start(builder()).await;
    for beyond in ["1e999", "[-1E+400]", &deep] {
        let known = format!(r#"{{"eventType":"client.deleted","payload":{{"uid_client":{beyond}}},"id":7}}"#);
        let unknown = format!(r#"{{"id":7,"eventType":"x.y","payload":{beyond}}}"#);
        let sent = [EVENT, &known, &unknown, beyond, EVENT].map(str::to_owned);
        let accept = || receiver.accept(&headers, None, format!("[{}]", sent.join(",")).as_bytes()).unwrap();
        let message = accept();
        assert_eq!(message.events.len(), 2);
        let kept: Vec<_> = message.undecoded.iter().map(|it| (it.json.as_str(), it.event_type())).collect();
        assert_eq!(kept, [(&*known, Some("client.deleted")), (&*unknown, Some("x.y")), (beyond, None)]);
        assert_eq!(message.undecoded[0].value, serde_json::json!({ "eventType": "client.deleted", "id": 7 }));
        let error = message.undecoded[0].error.to_string();
        let why = if beyond == deep { "recursion limit exceeded" } else { "number out of range" };
        assert!(error.contains("client.deleted") && error.contains(why) && !error.contains("999"), "{error}");
        let keys = |message: &Message| message.undecoded.iter().map(|it| it.dedup_key).collect::<Vec<_>>();
        assert_eq!(keys(&message), keys(&accept()));
        assert!(keys(&message)[0] != keys(&message)[1]);
        // Where it is something that nobody reads, the event is one.
        let beside = EVENT.replacen('{', &format!(r#"{{"more":{beyond},"#), 1);
        assert_eq!(receiver.accept(&headers, None, beside.as_bytes()).unwrap().events[0].json, beside);
        assert_eq!(server.post("/hook", &[JSON, KNOWN], format!("[{known},{EVENT}]")).await, 204);
        assert_eq!(server.post("/hook", &[JSON, KNOWN], &known).await, 204, "alone, it is named still");
        assert_eq!(server.post("/strict", &[JSON, KNOWN], &known).await, 422);
        let mut handled = std::mem::take(&mut *server.handled.lock().unwrap());
        handled.sort();
        assert_eq!(handled, ["client.deleted", "undecoded client.deleted", "undecoded client.deleted"]);
    }
}

#[tokio::test]
async fn a_byte_order_mark_is_no_trouble() {
    let server = Server::start(builder()).await;
    for body in [EVENT.to_owned(), format!("[{EVENT}]"), format!(" \n{EVENT}")] {
        assert_eq!(server.post("/hook", &[JSON, KNOWN], format!("\u{feff}{body}")).await, 204, "{body}");
    }
    assert_eq!(server.handled(), ["client.deleted"; 3]);
    for none in ["\u{feff}".to_owned(), format!("\u{feff}\u{feff}{EVENT}"), format!(" \u{feff}{EVENT}")] {
        assert_eq!(server.post("/hook", &[JSON, KNOWN], &none).await, 400, "{none:?}");
    }
}

#[tokio::test]
async fn bodies_that_are_no_event() {
    let server = Server::start(builder()).await;
    let deep = format!(r#"{{"eventType":"x.y","payload":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let not_text = b"{\"eventType\":\"\xff\"}";
    let cut = &deep[..deep.len() - 1];
    for body in ["", " ", "null", "1", "\"x\"", "{}", "[1]", "{", "[[]]", r#"{"eventType":7}"#, "{}{}", "1e999", cut] {
        assert_eq!(server.post("/hook", &[JSON, KNOWN], body).await, 400, "{:.40}", body);
    }
    assert_eq!(server.post("/hook", &[JSON, KNOWN], not_text).await, 400);
    assert_eq!(server.handled(), [""; 0]);
}

#[tokio::test]
async fn what_a_body_has_to_call_itself() {
    let server = Server::start(builder()).await;
    for good in ["application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"", "application/json ;x"] {
        assert_eq!(server.post("/hook", &[KNOWN, ("content-type", good)], EVENT).await, 204, "{good}");
    }
    for bad in ["text/plain", "application/jsonx", "application/x-www-form-urlencoded", "", "json", "\u{e9}"] {
        assert_eq!(server.post("/hook", &[KNOWN, ("content-type", bad)], EVENT).await, 415, "{bad}");
    }
    assert_eq!(server.post("/hook", &[KNOWN], EVENT).await, 415);
    assert_eq!(server.post("/hook", &[JSON, KNOWN, ("content-encoding", "gzip")], EVENT).await, 415);
    assert_eq!(server.post("/hook", &[JSON, KNOWN, ("content-encoding", "identity")], EVENT).await, 204);
}

/// Sends a body in chunks and ends it.
async fn chunked(server: &Server, chunks: &[&str]) -> u16 {
    let mut stream = server.open("/hook", &[JSON, KNOWN, ("transfer-encoding", "chunked")]).await;
    for chunk in chunks.iter().filter(|chunk| !chunk.is_empty()).chain([&""]) {
        let _ = stream.write_all(format!("{:x}\r\n{chunk}\r\n", chunk.len()).as_bytes()).await;
    }
    response(stream).await
}

#[tokio::test]
async fn a_body_over_the_limit_with_and_without_a_length() {
    let server = Server::start(builder().body_limit(EVENT.len())).await;
    assert_eq!(server.post("/hook", &[JSON, KNOWN], EVENT).await, 204);
    assert_eq!(server.post("/hook", &[JSON, KNOWN], format!("{EVENT} ")).await, 413);
    assert_eq!(chunked(&server, &[&EVENT[..5], &EVENT[5..]]).await, 204);
    assert_eq!(chunked(&server, &[&EVENT[..5], &EVENT[5..], " "]).await, 413);
    let long = " ".repeat(100);
    assert_eq!(chunked(&server, &[&long]).await, 413);
    // What is too much is told at once; the end is not waited for, so nothing more is kept.
    let mut open = server.open("/hook", &[JSON, KNOWN, ("transfer-encoding", "chunked")]).await;
    open.write_all(format!("64\r\n{long}\r\n").as_bytes()).await.unwrap();
    assert_eq!(response(open).await, 413);
    // The announced length is enough; the body is not waited for.
    let open = server.open("/hook", &[JSON, KNOWN, ("content-length", "9223372036854775807")]).await;
    assert_eq!(response(open).await, 413);
}

#[tokio::test]
async fn the_default_limit_is_two_mebibytes() {
    let server = Server::start(builder()).await;
    let padded = |length: usize| format!("{EVENT}{}", " ".repeat(length - EVENT.len()));
    assert_eq!(server.post("/hook", &[JSON, KNOWN], padded(2 << 20)).await, 204);
    let too_long = ((2 << 20) + 1).to_string();
    assert_eq!(response(server.open("/hook", &[JSON, KNOWN, ("content-length", &too_long)]).await).await, 413);
}

/// A limit that the application sets by a layer is told as one too.
#[tokio::test]
async fn a_limit_of_the_application() {
    let limited = |router: Router| {
        router.layer(axum::middleware::map_request(async |request: axum::extract::Request| {
            request.map(|body| axum::body::Body::new(http_body_util::Limited::new(body, 10)))
        }))
    };
    let server = Server::route("/hook", builder().build().unwrap(), limited).await;
    assert_eq!(chunked(&server, &[EVENT]).await, 413);
}

#[tokio::test]
async fn a_body_that_drips() {
    let server = Server::start(builder()).await;
    let pieces: Vec<String> = EVENT.chars().map(String::from).collect();
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
    assert_eq!(chunked(&server, &pieces).await, 204, "slow is fine");

    let server = Server::start(builder().body_timeout(Duration::from_millis(50))).await;
    let mut stream = server.open("/hook", &[JSON, KNOWN, ("transfer-encoding", "chunked")]).await;
    stream.write_all(b"1\r\n[\r\n").await.unwrap();
    let (mut reader, mut writer) = stream.into_split();
    // It sends on for as long as somebody listens, and never ends.
    let drip = tokio::spawn(async move {
        while writer.write_all(b"1\r\n \r\n").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    let mut head = [0; 12];
    reader.read_exact(&mut head).await.unwrap();
    assert_eq!(&head, b"HTTP/1.1 408");
    drip.abort();
}

#[tokio::test]
async fn a_sender_that_breaks_off() {
    let server = Server::start(builder()).await;
    let mut stream = server.open("/hook", &[JSON, KNOWN, ("content-length", "1000")]).await;
    // What came is an event by itself; the length tells that it is not all.
    stream.write_all(EVENT.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response).await;
    assert!(!response.starts_with(b"HTTP/1.1 2"), "{response:?}");
    assert_eq!(server.post("/hook", &[JSON, KNOWN], UNKNOWN).await, 204);
    assert_eq!(server.handled(), ["client.merged"]);
}
