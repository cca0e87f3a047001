//! Events: which calls post them, what repeats, and what stands for the vendor's apps.

use super::life::call;
use super::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// A receiver that responds with one status after the other, the last one for ever.
async fn receiver(statuses: &'static [u16]) -> (String, UnboundedReceiver<Value>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook/s3cret", listener.local_addr().unwrap());
    let (sender, received) = unbounded_channel();
    tokio::spawn(async move {
        for index in 0.. {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut bytes = Vec::new();
            let body = loop {
                let mut piece = [0; 4096];
                let count = stream.read(&mut piece).await.unwrap();
                bytes.extend_from_slice(&piece[..count]);
                let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") else { continue };
                let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_lowercase();
                assert!(
                    head.starts_with("post /hook/s3cret ") && head.contains("content-type: application/json"),
                    "{head}"
                );
                let length =
                    head.lines().find_map(|it| it.strip_prefix("content-length: ")).unwrap().parse::<usize>().unwrap();
                if bytes.len() >= end + 4 + length {
                    break serde_json::from_slice(&bytes[end + 4..]).unwrap();
                }
            };
            let status = statuses[index.min(statuses.len() - 1)];
            let response = format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(response.as_bytes()).await.unwrap();
            if sender.send(body).is_err() {
                return;
            }
        }
    });
    (url, received)
}

/// A server that tells of each attempt.
async fn server(url: String, scale: f64) -> (MockServer, UnboundedReceiver<Delivery>) {
    let (sender, attempts) = unbounded_channel();
    let watcher = move |delivery: &Delivery| drop(sender.send(delivery.clone()));
    let builder = MockServer::builder().webhook(url).time_scale(scale).on_delivery(watcher);
    (builder.start().await.unwrap(), attempts)
}

#[tokio::test]
async fn a_call_posts_what_a_page_says_and_nothing_else() {
    let (url, mut received) = receiver(&[204]).await;
    let (server, mut attempts) = server(url, 0.0).await;
    let new = json!({ "uid_client": "N", "company_name": "N" });
    assert_eq!(call(&server, "POST", "/clients", Some(new)).await.0, 200);
    assert_eq!(call(&server, "PUT", "/clients/N", Some(json!({ "city": "X" }))).await.0, 200);
    assert_eq!(call(&server, "DELETE", "/clients/N", None).await.0, 200);
    assert_eq!(call(&server, "POST", "/follow_ups", Some(new_follow_up())).await.0, 200);
    // What is refused posts nothing either.
    assert_eq!(call(&server, "DELETE", "/deliveries/WMGV40852", None).await.0, 400);
    let (_, delivery) = call(&server, "GET", "/deliveries/ASDKSAL23", None).await;
    assert_eq!(call(&server, "DELETE", "/deliveries/ASDKSAL23", None).await.0, 200);
    let event = received.recv().await.unwrap();
    assert_eq!(event["eventType"], "delivery.deleted");
    let [payload] = event["payload"].as_array().unwrap().as_slice() else { panic!("{event}") };
    for name in ["_id", "state", "created", "client"] {
        assert_eq!(payload[name], delivery["data"][name], "{name}");
    }
    let known = &server.state.description.document["x-webhooks"]["delivery.deleted"]["post"];
    let schema = server.state.description.event_schema(known);
    assert_eq!(server.state.description.judge(schema, &event, "event", true), Ok(()));
    assert!(attempts.recv().await.unwrap().is_delivered());
    // It was the first and only one.
    assert_eq!(server.deliveries().iter().map(|it| (it.number, it.attempt)).collect::<Vec<_>>(), [(1, 1)]);
}

#[tokio::test]
async fn what_fails_is_repeated_as_the_vendor_does() {
    let (url, mut received) = receiver(&[500, 302, 404, 200]).await;
    // A second lasts ten microseconds: the schedule of a day takes a second.
    let (server, mut attempts) = server(url, 0.000_01).await;
    assert_eq!(server.post_event("client.updated", None).unwrap(), 1);
    let mut seen = Vec::new();
    for status in [500, 302, 404, 200] {
        let attempt = attempts.recv().await.unwrap();
        assert_eq!((attempt.status, attempt.is_delivered()), (Some(status), status == 200));
        seen.push(attempt.again_in.map(|it| it.as_micros()));
        assert_eq!(received.recv().await.unwrap()["eventType"], "client.updated");
    }
    assert_eq!(seen, [Some(50), Some(3_000), Some(18_000), None]);
}

/// The schedule stands in the description, as words, and in the client; the server has that of the client.
#[test]
fn the_schedule_is_that_of_the_description() {
    let spans = crate::retry_delays::RETRY_DELAYS.map(|delay| match delay.as_secs() {
        seconds @ ..60 => format!("{seconds} s"),
        seconds @ ..3600 => format!("{} min", seconds / 60),
        seconds => format!("{} h", seconds / 3600),
    });
    let (last, others) = spans.split_last().unwrap();
    let words = format!("A failed delivery is repeated after {} and {last},", others.join(", "));
    let description = super::super::routes::Description::of(super::super::api::Api::Persat).unwrap();
    let text = description.document.to_string().replace("\\n", " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&words), "{words}");
}

#[tokio::test]
async fn after_eight_attempts_an_event_is_given_up() {
    let (_server, mut attempts) = {
        let (server, attempts) = server("http://127.0.0.1:1/nobody".to_owned(), 0.0).await;
        server.post_event("workorder.closed", None).unwrap();
        (server, attempts)
    };
    let mut count = 0;
    loop {
        let attempt = attempts.recv().await.unwrap();
        count += 1;
        assert_eq!((attempt.attempt, attempt.status), (count, None));
        if attempt.again_in.is_none() {
            break;
        }
    }
    assert_eq!(count, 8);
}

#[tokio::test]
async fn events_of_the_apps_keep_the_records_too() {
    let (url, mut received) = receiver(&[200]).await;
    let (server, _attempts) = server(url, 0.0).await;
    for (event, path, expected) in [
        ("client.created", "/clients/CLA-99832", 200),
        ("client.deleted", "/clients/CLA-99832", 404),
        ("delivery.deleted", "/deliveries/CLA-0001", 404),
    ] {
        let (status, body) = {
            let post = http().post(format!("http://{}/_sandbox/events", server.address));
            respond(post.json(&json!({ "eventType": event }))).await
        };
        assert_eq!((status, body), (200, json!({ "posted_to": 1 })), "{event}");
        assert_eq!(received.recv().await.unwrap()["eventType"], event);
        assert_eq!(call(&server, "GET", path, None).await.0, expected, "{event}");
    }
    // One that is not described goes as it is; a described one of another form does not.
    assert_eq!(server.post_event("client.merged", Some(json!({ "a": 1 }))).unwrap(), 1);
    assert_eq!(received.recv().await.unwrap(), json!({ "eventType": "client.merged", "payload": { "a": 1 } }));
    for (event, payload) in [("client.merged", None), ("client.created", Some(json!({ "uid_client": 1 })))] {
        assert!(matches!(server.post_event(event, payload), Err(Error::Records(_))), "{event}");
    }
}

/// Each described event can be posted as documented, and is of its form then.
#[tokio::test]
async fn each_described_event_can_be_posted() {
    for api in [
        Api::Persat,
        #[cfg(feature = "recuperador")]
        Api::Recuperador,
    ] {
        let server = MockServer::builder().api(api).start().await.unwrap();
        let events = server.state.description.document["x-webhooks"].as_object().unwrap();
        assert!(!events.is_empty());
        let fails = |name: &&String| server.post_event(name, None).is_err();
        let unknown: Vec<_> = events.keys().filter(fails).collect();
        // Of these no source shows a payload.
        let open = ["delivery.created", "deliveryRoute.assigned", "deliveryRoute.updated"];
        assert_eq!(unknown, if api == Api::Persat { open.to_vec() } else { Vec::new() });
        for name in unknown {
            assert_eq!(server.post_event(name, Some(json!({}))).unwrap(), 0);
        }
    }
}

#[cfg(feature = "recuperador")]
#[tokio::test]
async fn events_of_recuperador_come_bare_and_by_address() {
    let (url, mut received) = receiver(&[200]).await;
    let (other, mut unexpected) = receiver(&[200]).await;
    let server = MockServer::builder().api(Api::Recuperador).webhook_for("agreement", url);
    let server = server.webhook_for("approvedInstallment", other).start().await.unwrap();
    assert_eq!(server.post_event("agreement", None).unwrap(), 1);
    let body = received.recv().await.unwrap();
    assert!(body.get("eventType").is_none() && body.is_object(), "{body}");
    assert!(unexpected.try_recv().is_err());
}

#[tokio::test]
async fn addresses_and_scales_that_are_none_are_errors_without_the_secret() {
    for (url, scale) in [
        ("ftp://127.0.0.1/s3cret", 1.0),
        ("/s3cret", 1.0),
        ("http://127.0.0.1/s3cret", -1.0),
        ("http://127.0.0.1/s3cret", f64::NAN),
        ("http://127.0.0.1/s3cret", 1e300),
    ] {
        let error = MockServer::builder().webhook(url).time_scale(scale).start().await.unwrap_err();
        assert!(matches!(error, Error::Setup(_)) && !error.to_string().contains("s3cret"), "{error}");
    }
    let builder =
        MockServer::builder().webhook("http://127.0.0.1:1/").webhook_for("client.created", "127.0.0.1/s3cret");
    let error = builder.start().await.unwrap_err().to_string();
    let expected = "the address of webhook 2 (for `client.created`) is no URL with http or https, such as http://";
    assert!(error.starts_with(expected) && !error.contains("s3cret"), "{error}");
}

#[tokio::test]
async fn an_address_may_name_a_user() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://us%40er:s3cret@{}/hook?x=1#y", listener.local_addr().unwrap());
    let server = MockServer::builder().webhook(url).start().await.unwrap();
    assert_eq!(server.post_event("client.created", None).unwrap(), 1);
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut head = String::new();
    while !head.contains("\r\n\r\n") {
        let mut piece = [0; 4096];
        let count = stream.read(&mut piece).await.unwrap();
        head.push_str(std::str::from_utf8(&piece[..count]).unwrap());
    }
    assert!(head.starts_with("POST /hook?x=1 HTTP/1.1\r\n"), "{head}");
    // `us@er:s3cret`
    assert!(head.to_lowercase().contains("\r\nauthorization: basic dxnazxi6cznjcmv0\r\n"), "{head}");
}
