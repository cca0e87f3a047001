//! Order per subject.

use crate::support::{Seen, Served};
use persat_inbox::{Claimed, Failure, Store};
use serde_json::{Value, json};
use std::future::pending;
use std::time::Duration;

/// An event about a client, told from others by a member beside the payload.
fn about(client: &str, number: u32) -> Value {
    json!({ "eventType": "client.deleted", "payload": { "uid_client": client }, "number": number })
}

pub async fn what_arrives_together_keeps_its_order(store: Store) {
    let served = Served::start(store).await;
    let numbers = async |from: usize| -> Vec<u64> {
        let mut numbers = Vec::new();
        for entry in &served.unfinished().await[from..] {
            let payload = served.inbox.payload(entry.id).await.unwrap().unwrap();
            numbers.push(serde_json::from_str::<Value>(&payload).unwrap()["number"].as_u64().unwrap());
        }
        numbers
    };
    // In one body, some of them twice and one known.
    served.deliver(&[about("CL-1", 7)]).await;
    let body: Vec<Value> = (0..150).chain([3, 90]).map(|number| about("CL-1", number)).collect();
    assert_eq!(served.persat(&json!(body).to_string()).await, 204);
    let expected: Vec<u64> = (0..150).filter(|it| *it != 7).collect();
    assert_eq!(numbers(1).await, expected);
}

pub async fn a_subject_keeps_its_order_and_holds_up_no_other(store: Store) {
    let served = Served::start(store).await;
    for number in 0..10 {
        served.deliver(&[about("CL-1", number), about("CL-2", number), about("CL-3", number)]).await;
    }
    let (seen, busy) = (Seen::default(), Seen::default());
    let soon = Duration::from_millis(10);
    let worker = || {
        let (seen, busy) = (seen.clone(), busy.clone());
        let handler = move |event: Claimed| {
            let (seen, busy) = (seen.clone(), busy.clone());
            async move {
                let subject = event.subject().unwrap().to_owned();
                let number = serde_json::from_str::<Value>(event.payload()).unwrap()["number"].clone();
                busy.note(format!("{subject} begins"));
                tokio::time::sleep(Duration::from_millis(1)).await;
                busy.note(format!("{subject} ends"));
                // The first of one subject needs some tries, and the sixth is given up.
                match (subject.as_str(), number.as_u64()) {
                    ("client/CL-1", Some(0)) if event.attempt() < 4 => return Err(Failure::retry("not yet")),
                    ("client/CL-1", Some(5)) => return Err(Failure::for_good("never")),
                    _ => seen.note(format!("{subject} {number}")),
                }
                Ok(())
            }
        };
        let worker = served.inbox.worker(handler).concurrency(4).in_order().poll_interval(soon).backoff(soon, soon * 5);
        tokio::spawn(worker.run(pending()))
    };
    let workers = [worker(), worker()];
    served.emptied().await;
    for client in ["CL-1", "CL-2", "CL-3"] {
        let about = format!("client/{client} ");
        let order: Vec<u64> = seen.all().iter().filter_map(|it| it.strip_prefix(&about)?.parse().ok()).collect();
        let expected: Vec<u64> = (0..10).filter(|number| client != "CL-1" || *number != 5).collect();
        assert_eq!(order, expected, "{client}");
        // Of one subject never two at once.
        let steps = busy.all();
        let steps: Vec<_> = steps.iter().filter_map(|it| it.strip_prefix(&about)).collect();
        assert!(steps.chunks(2).all(|pair| pair == ["begins", "ends"]), "{client}: {steps:?}");
    }
    // While the first of one subject was tried again, others went on.
    let all = seen.all();
    let at = |what: &str| all.iter().position(|it| it == what).unwrap();
    assert!(at("client/CL-2 1") < at("client/CL-1 0"), "{all:?}");
    workers.iter().for_each(tokio::task::JoinHandle::abort);
}
