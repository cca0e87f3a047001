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

pub async fn many_at_once_in_one_body(store: Store) {
    let served = Served::start(store).await;
    let events: Vec<Value> = (0..1000).map(|number| json!({ "eventType": "x.y", "number": number % 900 })).collect();
    assert_eq!(served.persat(&json!(events).to_string()).await, 204);
    let entries = served.unfinished().await;
    assert_eq!(entries.len(), 900);
    assert_eq!(entries.iter().map(|it| it.repeats).sum::<u64>(), 100);
}
