//! What an event is about, and when that changed.

use crate::generated::persat::events::Event;
use crate::generated::persat::types::WorkOrder;
use jiff::Timestamp;
use serde_json::Value;
use std::fmt;

/// What an event is about.
///
/// Events about different subjects are independent; those about one subject want to be handled one
/// after the other. `Display` is a short text for logs and queues, such as `client/CL-1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Subject {
    /// A client, by its `uid_client`.
    Client(String),
    /// A work order, by its `_id`.
    WorkOrder(String),
    /// An occurrence of a repeating work order whose `_id` is `-1`, as all occurrences have that
    /// were never changed. The vendor documents that id for lists only; an event that has it is
    /// identified as the vendor says to identify them there.
    Occurrence {
        /// `wo_data.wo_rule_id`, as JSON.
        rule: String,
        /// `wo_data.wo_instance`, as JSON.
        instance: String,
    },
    /// A delivery, by its `_id`.
    Delivery(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client(id) => write!(f, "client/{id}"),
            Self::WorkOrder(id) => write!(f, "workorder/{id}"),
            Self::Occurrence { rule, instance } => write!(f, "workorder/rule {rule}/instance {instance}"),
            Self::Delivery(id) => write!(f, "delivery/{id}"),
        }
    }
}

impl Event {
    /// What it is about: one subject, as many as there are for `delivery.deleted`, or none where
    /// the payload is not documented.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        match self {
            Self::ClientCreated(client) | Self::ClientUpdated(client) => {
                vec![Subject::Client(client.uid_client.clone())]
            }
            Self::ClientDeleted(client) => vec![Subject::Client(client.uid_client.clone())],
            Self::WorkOrderCreated(order) | Self::WorkOrderFinished(order) | Self::WorkOrderClosed(order) => {
                work_order(order).into_iter().collect()
            }
            Self::DeliveryDeleted(deliveries) => {
                deliveries.iter().map(|delivery| Subject::Delivery(delivery.id.clone())).collect()
            }
            Self::DeliveryCreated(_)
            | Self::DeliveryRouteAssigned(_)
            | Self::DeliveryRouteUpdated(_)
            | Self::Unknown(_) => Vec::new(),
        }
    }

    /// When its subject changed, where the vendor documents that: `last_updated` of a client.
    ///
    /// Deliveries overtake each other, above all when one is repeated hours later. Of two events
    /// about one client that both have a moment, the later moment is the truth. `client.deleted`
    /// has none, nor have work orders: a work order's `created` never changes, so compare its
    /// `state` with yours, or fetch the order again.
    #[must_use]
    pub fn changed_at(&self) -> Option<Timestamp> {
        match self {
            Self::ClientCreated(client) | Self::ClientUpdated(client) => Some(client.last_updated),
            _ => None,
        }
    }
}

fn work_order(order: &WorkOrder) -> Option<Subject> {
    if order.id != "-1" {
        return Some(Subject::WorkOrder(order.id.clone()));
    }
    let text = |value: &Option<Value>| value.as_ref().filter(|it| !it.is_null()).map(Value::to_string);
    Some(Subject::Occurrence { rule: text(&order.wo_data.wo_rule_id)?, instance: text(&order.wo_data.wo_instance)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn subjects(event_type: &str, payload: Value) -> Vec<String> {
        let body = json!({ "eventType": event_type, "payload": payload }).to_string();
        Event::from_slice(body.as_bytes()).unwrap().subjects().iter().map(ToString::to_string).collect()
    }

    fn order(id: &str, rule: Value, instance: Value) -> Value {
        json!({
            "_id": id, "state": "INFORME", "created": "2022-06-01T10:00:00.000Z", "created_by_user_name": "x",
            "created_by_user_id": 1, "labels_ids": [], "client": { "id": 1, "name": "x", "uid_client": "CL-1" },
            "wo_data": { "schema_id": 1, "service_time": 30, "wo_rule_id": rule, "wo_instance": instance },
        })
    }

    #[test]
    fn what_events_are_about() {
        assert_eq!(subjects("client.deleted", json!({ "uid_client": "CL-1" })), ["client/CL-1"]);
        assert_eq!(subjects("workorder.finished", order("141", json!(null), json!(null))), ["workorder/141"]);
        assert_eq!(subjects("x.y", json!({ "_id": "1" })), [""; 0]);
    }

    #[test]
    fn an_occurrence_without_an_id_is_told_by_rule_and_instance() {
        let of = |rule, instance| subjects("workorder.finished", order("-1", rule, instance));
        assert_eq!(of(json!(7), json!("2022-06-01")), ["workorder/rule 7/instance \"2022-06-01\""]);
        assert_ne!(of(json!(7), json!(1)), of(json!(7), json!(2)));
        assert_ne!(of(json!(7), json!(1)), of(json!(8), json!(1)));
        assert_eq!(of(json!(7), json!(null)), [""; 0], "nothing says which one it is");
    }
}
