//! What databases and terminals take ill.

use crate::support::Served;
use persat_inbox::{Failure, Store};
use serde_json::{Value, json};

pub async fn texts_with_zeros_and_controls(store: Store) {
    let served = Served::start(store).await;
    // As escapes in JSON; PostgreSQL would refuse the first as text.
    for name in ["x\u{0}y", "x\u{1b}[31m", "ñ\u{1f600}\u{fffe}", "'; DROP TABLE persat_inbox_event; --", ""] {
        let body = json!({ "eventType": name, "payload": { "text": name } }).to_string();
        assert_eq!(served.persat(&body).await, 204, "{body}");
        let entry = served.unfinished().await.pop().unwrap();
        assert_eq!(entry.event_type, name.replace('\0', "\u{fffd}"));
        assert_eq!(served.inbox.payload(entry.id).await.unwrap(), Some(body));
    }
    let body = json!({ "eventType": "client.deleted", "payload": { "uid_client": "\u{0}" } }).to_string();
    assert_eq!(served.persat(&body).await, 204);
    let fail = |_| std::future::ready(Err(Failure::for_good("a zero: \0")));
    let worker = tokio::spawn(served.inbox.worker(fail).run(std::future::pending()));
    served.emptied().await;
    assert!(served.dead().await.iter().all(|it| it.error.as_deref() == Some("a zero: \u{fffd}")));
    worker.abort();
}

pub async fn long_names_and_numbers(store: Store) {
    let served = Served::start(store).await;
    // PostgreSQL puts no text of more than 2,700 bytes into an index, unless it can be compressed: this cannot.
    let mut number = 1_u64;
    let long: String = std::iter::repeat_with(|| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0x4e00 + (number >> 33) as u32 % 20_000).unwrap()
    })
    .take(20_000)
    .collect();
    for (name, uid) in [("client.deleted", long.as_str()), (long.as_str(), "CL-1")] {
        let body = json!({ "eventType": name, "payload": { "uid_client": uid } }).to_string();
        assert_eq!(served.persat(&body).await, 204);
        let entry = served.unfinished().await.pop().unwrap();
        assert_eq!(served.inbox.payload(entry.id).await.unwrap(), Some(body));
    }
    let entries = served.unfinished().await;
    let begun = |text: &str| text.chars().count() == 501 && text.ends_with('…');
    assert!(begun(entries[0].subject.as_deref().unwrap()) && begun(&entries[1].event_type));
    let text = long.clone();
    let fail = move |_| std::future::ready(Err(Failure::for_good(text.clone())));
    let worker = tokio::spawn(served.inbox.worker(fail).in_order().run(std::future::pending()));
    served.emptied().await;
    assert!(served.dead().await.iter().all(|it| begun(it.error.as_deref().unwrap())));
    worker.abort();
}

pub async fn many_at_once_in_one_body(store: Store) {
    let served = Served::start(store).await;
    let events: Vec<Value> = (0..1000).map(|number| json!({ "eventType": "x.y", "number": number % 900 })).collect();
    assert_eq!(served.persat(&json!(events).to_string()).await, 204);
    let entries = served.unfinished().await;
    assert_eq!(entries.len(), 900);
    assert_eq!(entries.iter().map(|it| it.repeats).sum::<u64>(), 100);
}

/// In one body, and then as fast as they can be sent.
pub async fn one_event_sixty_thousand_times(store: Store) {
    let served = Served::start(store).await;
    let body = |times| json!(vec![json!({ "eventType": "x.y" }); times]).to_string();
    assert_eq!(served.persat(&body(60_000)).await, 204);
    let only = async || {
        let [entry] = &served.unfinished().await[..] else { panic!("one event") };
        entry.repeats
    };
    assert_eq!(only().await, 59_999);
    let hundred = body(100);
    let senders = (0..20).map(|_| async {
        for _ in 0..30 {
            assert_eq!(served.persat(&hundred).await, 204);
        }
    });
    // Each on its own connection; one that another writer counts at that moment may not be counted.
    let mut senders: Vec<_> = senders.map(Box::pin).collect();
    std::future::poll_fn(|context| {
        senders.retain_mut(|it| it.as_mut().poll(context).is_pending());
        if senders.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    assert!((60_000..=119_999).contains(&only().await));
}
