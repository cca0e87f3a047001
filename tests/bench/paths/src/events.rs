//! An event of a delivery, against a tagged enumeration and against a parse that knows no types.

use crate::hand::types as hand;
use crate::measure::Comparison;
use persat_api::webhook::Event;
use std::hint::black_box;

const CLIENT: &str = include_str!("../../../samples/persat/webhooks/client.created/event.json");
const DELIVERIES: &str = include_str!("../../../samples/persat/webhooks/delivery.deleted/event.json");
const ORDER: &str = include_str!("../../../samples/persat/getWorkOrder/200.cerrada-ok.json");

/// The events by the names of their comparisons, for other languages.
pub fn bodies() -> [(&'static str, String); 3] {
    let response: serde_json::Value = serde_json::from_str(ORDER).expect("a sample");
    let order = serde_json::json!({"eventType": "workorder.closed", "payload": response["data"]}).to_string();
    [
        ("event: client.created", compact(CLIENT)),
        ("event: workorder.closed", order),
        ("event: delivery.deleted", compact(DELIVERIES)),
    ]
}

pub fn comparisons() -> Vec<Comparison> {
    let [(client_name, client), (order_name, order), (deliveries_name, deliveries)] = bodies();
    let typed = "a tagged enum by hand";
    vec![
        against(client_name, typed, &client, by_hand),
        against(order_name, typed, &order, by_hand),
        against(deliveries_name, typed, &deliveries, by_hand),
        against("event: client.created, value", "serde_json::Value", &client, untyped),
        against("event: workorder.closed, value", "serde_json::Value", &order, untyped),
    ]
}

fn against(name: &'static str, against: &'static str, body: &str, rival: fn(&[u8])) -> Comparison {
    let (ours, theirs) = (body.as_bytes().to_vec(), body.as_bytes().to_vec());
    Comparison {
        name,
        against,
        ours: Box::new(move || {
            black_box(Event::from_slice(black_box(&ours)).expect("an event"));
        }),
        rival: Box::new(move || rival(black_box(&theirs))),
        per_turn: 20_000,
    }
}

fn by_hand(body: &[u8]) {
    black_box(serde_json::from_slice::<hand::Event>(body).expect("an event"));
}

fn untyped(body: &[u8]) {
    black_box(serde_json::from_slice::<serde_json::Value>(body).expect("JSON"));
}

/// As a server sends it.
fn compact(text: &str) -> String {
    serde_json::from_str::<serde_json::Value>(text).expect("a sample").to_string()
}
