//! What is stored, and what senders are told.

use crate::http::{TOKEN, post, send};
use crate::support::{Served, deleted, until};
use persat_inbox::{State, Store};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub async fn an_event_is_stored_to_the_letter_before_it_is_acknowledged(store: Store) {
    let served = Served::start(store.clone()).await;
    let body = "{ \"payload\": {\"uid_client\":\"CL-1\", \"new\": 1.50},\n \"eventType\":\"client.deleted\"}";
    assert_eq!(served.persat(body).await, 204);
    // Another process, as after a crash: nothing was waited for.
    let other = persat_inbox::Inbox::open(store).await.unwrap();
    let [entry] = &other.list(Default::default(), 10).await.unwrap()[..] else { panic!("one event") };
    assert_eq!(other.payload(entry.id).await.unwrap().as_deref(), Some(body));
    assert_eq!((entry.source.as_str(), entry.event_type.as_str()), ("persat", "client.deleted"));
    assert_eq!((entry.subject.as_deref(), entry.state), (Some("client/CL-1"), State::Waiting));
    assert_eq!((entry.tries, entry.failures, entry.lost, entry.repeats), (0, 0, 0, 0));
}

pub async fn repetitions_are_folded(store: Store) {
    let served = Served::start(store).await;
    served.deliver(&[deleted("CL-1"), deleted("CL-1"), deleted("CL-2")]).await;
    let again = r#" {"payload" : {"uid_client":"CL\u002d1"}, "eventType":"client.deleted"} "#;
    assert_eq!(served.persat(again).await, 204);
    // Within one body, and beside a new one.
    let body = serde_json::json!([deleted("CL-3"), deleted("CL-1"), deleted("CL-3")]).to_string();
    assert_eq!(served.persat(&body).await, 204);
    let known: Vec<_> = served.unfinished().await.into_iter().map(|it| (it.subject.unwrap(), it.repeats)).collect();
    assert_eq!(known, [("client/CL-1", 3), ("client/CL-2", 0), ("client/CL-3", 1)].map(|(it, n)| (it.to_owned(), n)));
    // One that is done is remembered.
    let seen = crate::support::Seen::default();
    let worker = tokio::spawn(served.inbox.worker(seen.handler()).run(std::future::pending()));
    served.emptied().await;
    served.deliver(&[deleted("CL-2")]).await;
    assert_eq!(served.inbox.stats().await.unwrap().done, 3);
    assert_eq!(seen.all().len(), 3);
    worker.abort();
}

pub async fn strangers_store_nothing(store: Store) {
    let receiver = persat_api::webhook::Receiver::builder()
        .path_token(TOKEN)
        .body_limit(1000)
        .body_timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let served = Served::of(persat_inbox::Inbox::open(store).await.unwrap(), receiver).await;
    let body = deleted("CL-1").to_string();
    let path = format!("/persat/{TOKEN}");
    assert_eq!(post(served.address, "/persat/0123456789abcdef-but-another-one", &body).await.unwrap(), 404);
    assert_eq!(post(served.address, &path, "{").await.unwrap(), 400);
    assert_eq!(post(served.address, &path, &format!("{body}{}", " ".repeat(1000))).await.unwrap(), 413);
    let request = |head: &str| format!("POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{head}\r\n\r\n");
    let plain = format!("{}{body}", request(&format!("content-type: text/plain\r\ncontent-length: {}", body.len())));
    assert_eq!(send(served.address, &plain).await.unwrap().0, 415);
    // One that never ends: told so when its time is up.
    let mut slow = TcpStream::connect(served.address).await.unwrap();
    slow.write_all(request("content-type: application/json\r\ncontent-length: 900").as_bytes()).await.unwrap();
    let mut response = [0; 12];
    slow.read_exact(&mut response).await.unwrap();
    assert_eq!(&response, b"HTTP/1.1 408");
    assert_eq!(served.inbox.stats().await.unwrap(), persat_inbox::Stats::default());
    assert!(served.inbox.metrics().await.contains("\npersat_inbox_refused_total 5\n"));
}

pub async fn what_cannot_be_decoded_is_a_dead_letter(store: Store) {
    let served = Served::start(store).await;
    let odd = r#"{"eventType":"client.deleted","payload":{"uid_client":4711}}"#;
    assert_eq!(served.persat(&format!("[{odd},{},17]", deleted("CL-1"))).await, 204);
    let dead = served.dead().await;
    let kept: Vec<_> = dead.iter().map(|it| (it.event_type.as_str(), it.failures)).collect();
    assert_eq!(kept.len(), 2);
    assert!(kept.contains(&("client.deleted", 0)) && kept.contains(&("?", 0)), "{kept:?}");
    for entry in &dead {
        let error = entry.error.as_deref().unwrap();
        assert!(!error.contains("4711"), "{error}");
    }
    let entry = dead.iter().find(|it| it.event_type == "client.deleted").unwrap();
    assert_eq!(served.inbox.payload(entry.id).await.unwrap().as_deref(), Some(odd));
    assert_eq!(served.unfinished().await.len(), 1);
    assert_eq!(served.persat(odd).await, 204);
    assert_eq!(served.entry(entry.id).await.repeats, 1);
    // Somebody has looked at it: it is remembered, and comes to nobody any more.
    assert!(served.inbox.close(entry.id).await.unwrap());
    assert!(!served.inbox.close(entry.id).await.unwrap());
    assert_eq!(served.entry(entry.id).await.state, State::Done);
    assert_eq!(served.persat(odd).await, 204);
    assert_eq!((served.dead().await.len(), served.entry(entry.id).await.repeats), (1, 2));
}

/// The place, and none of the values, which are those of customers: for what arrives, and for what a handler decodes.
pub async fn what_is_wrong_is_said_without_what_was_sent(store: Store) {
    let served = Served::start(store).await;
    for body in [
        r#"{"eventType":"client.deleted","payload":{"uid_client":{"hunter2":"hunter2"}}}"#,
        r#"{"eventType":"client.deleted","payload":"hunter2"}"#,
        r#"{"eventType":"client.created","payload":{"uid_client":["hunter2"]}}"#,
        r#"{"eventType":"client.deleted","hunter2":"hunter2"}"#,
        r#"[{"eventType":"x.y"},"hunter2",{"eventType":["hunter2"]}]"#,
    ] {
        assert_eq!(served.persat(body).await, 204, "{body}");
    }
    for body in [r#"{"id_acordo":"hunter2"}"#, r#"{"id":1,"valor_acordo":{"hunter2":1}}"#] {
        assert_eq!(post(served.address, &format!("/acordos/{TOKEN}"), body).await.unwrap(), 204);
    }
    let dead = served.dead().await;
    assert_eq!(dead.len(), 8);
    let texts = |dead: Vec<persat_inbox::Entry>| dead.into_iter().map(|it| it.error.unwrap()).collect::<Vec<_>>();
    let arrived = texts(dead);
    assert!(arrived.iter().any(|it| it.contains("payload.uid_client")), "{arrived:?}");
    served.inbox.retry_dead().await.unwrap();
    let handler = async |event: persat_inbox::Claimed| match event.source() {
        Some(persat_inbox::Source::Persat) => event.event().map(drop),
        _ => event.decode::<persat_api::recuperador::types::AgreementNotice>().map(drop),
    };
    let worker = tokio::spawn(served.inbox.worker(handler).run(std::future::pending()));
    served.emptied().await;
    worker.abort();
    let handled = texts(served.dead().await);
    assert_eq!(handled.len(), 8);
    for text in arrived.iter().chain(&handled) {
        assert!(!text.is_empty() && !text.contains("hunter2"), "{text}");
    }
}

/// Whether Persat signs is not documented, nor what of two messages has one id: what they hold decides.
pub async fn the_id_of_a_signed_message_folds_nothing(store: Store) {
    let receiver = persat_api::webhook::Receiver::builder()
        .signing_secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        .clock(|| jiff::Timestamp::from_second(1_700_000_000).unwrap())
        .build()
        .unwrap();
    let served = Served::of(persat_inbox::Inbox::open(store).await.unwrap(), receiver).await;
    // Made with Python, as those of persat-api's own tests.
    for (id, uid, signature) in [
        ("msg_1", "CL-1", "Hja2lfrjoEiPGZ84dP0F1u7CKkLXrZwisOKggdgyMS0="),
        ("msg_2", "CL-1", "5OJ8iVkaieRZ9ngVAWfWrRfqDi5Rd0aN6ajdm7rljK8="),
        ("msg_1", "CL-2", "NB/NjSqmbuPyoXibWHT8hQjDmr0Nadnk1FmOW9jMdBs="),
    ] {
        let body = format!(r#"{{"eventType":"client.deleted","payload":{{"uid_client":"{uid}"}}}}"#);
        let request = format!(
            "POST /persat/- HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n\
             svix-id: {id}\r\nsvix-timestamp: 1700000000\r\nsvix-signature: v1,{signature}\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        assert_eq!(send(served.address, &request).await.unwrap().0, 204, "{id} {uid}");
    }
    let known: Vec<_> = served.unfinished().await.into_iter().map(|it| (it.subject.unwrap(), it.repeats)).collect();
    assert_eq!(known, [("client/CL-1".to_owned(), 1), ("client/CL-2".to_owned(), 0)]);
}

pub async fn health_and_metrics(store: Store) {
    let served = Served::start(store).await;
    let get = async |path: &str| {
        send(served.address, &format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).await.unwrap()
    };
    assert_eq!(get("/live").await.0, 200);
    assert_eq!(get("/ready").await.0, 200);
    served.deliver(&[deleted("CL-1"), deleted("CL-1"), deleted("CL-2")]).await;
    let (status, text) = get("/metrics").await;
    assert_eq!(status, 200);
    for line in ["received_total 2", "repeated_total 1", "refused_total 0", "waiting 2", "dead 0", "store_up 1"] {
        assert!(text.contains(&format!("\npersat_inbox_{line}\n")), "{line} is missing in {text}");
    }
    let oldest = text.lines().find_map(|line| line.strip_prefix("persat_inbox_oldest_seconds ")).unwrap();
    assert!((0.0..60.0).contains(&oldest.parse::<f64>().unwrap()), "{oldest}");
    let seen = crate::support::Seen::default();
    let worker = tokio::spawn(served.inbox.worker(seen.handler()).run(std::future::pending()));
    until("both are counted", async || served.inbox.metrics().await.contains("\npersat_inbox_handled_total 2\n")).await;
    worker.abort();
}
