//! States, types, groups and labels: numbers that have a name in the account.

use crate::document::{Draft, Mode, reference};
use crate::model::Named;
use crate::names::constants;
use crate::values::plain;
use serde_json::{Value, json};

/// Components, and their members that hold such a number.
type Places = &'static [(&'static str, &'static str)];

const TYPES: Places = &[("UpdatedClient", "type_id"), ("ClientChanges", "type_id")];
const GROUPS: Places = &[("UpdatedClient", "group_id"), ("ClientChanges", "group_id")];
const STATES: Places = &[("FormStateUpdate", "state_id")];
// Responses may name labels that were deleted, so that only what is sent is held to the list.
const WORK_ORDER_LABELS: Places =
    &[("WorkOrderCreate", "labels_ids"), ("WorkOrderChanges", "labels_ids"), ("WorkOrderCancellation", "labels_ids")];
const DELIVERY_LABELS: Places = &[("DeliveryCreate", "labels_ids")];

pub(crate) fn add(draft: &mut Draft<'_>) {
    let account = draft.account;
    for (name, about, named, places) in [
        ("AccountClientType", "Id of a client type of the account.", &account.client_types, TYPES),
        ("AccountClientGroup", "Id of a client group of the account.", &account.client_groups, GROUPS),
        ("AccountFormState", "Id of a state of forms of the account.", &account.form_states, STATES),
        (
            "AccountWorkOrderLabel",
            "Id of a label of work orders of the account.",
            &account.work_order_labels,
            WORK_ORDER_LABELS,
        ),
        (
            "AccountDeliveryLabel",
            "Id of a label of deliveries of the account.",
            &account.delivery_labels,
            DELIVERY_LABELS,
        ),
    ] {
        if named.is_empty() {
            continue;
        }
        let endings = [String::new()];
        let (name, _) = draft.names.take(name, name, "", &endings);
        draft.add(&name, numbers(about, named, draft.mode));
        let mut used = false;
        for (component, member) in places {
            let property = draft.schemas().get_mut(*component).and_then(|it| it["properties"].get_mut(*member));
            let Some(property) = property else { continue };
            used = true;
            if property.get("items").is_some() {
                property["items"] = reference(&name);
            } else {
                let said = property["description"].take();
                *property = json!({ "description": said, "allOf": [reference(&name)] });
            }
            if let Some(members) = property.as_object_mut() {
                members.shift_remove("example");
            }
            if draft.mode == Mode::Strict {
                draft.narrowed.insert((*component).to_owned());
            }
        }
        if !used {
            draft.schemas().shift_remove(&name);
        }
    }
}

fn numbers(about: &str, named: &[Named], mode: Mode) -> Value {
    let ids: Vec<i64> = named.iter().map(|it| it.id).collect();
    let label = |it: &Named| {
        let note = if it.note.is_empty() { String::new() } else { format!(", {}", it.note) };
        plain(&format!("{}{note}", it.name))
    };
    let labels: Vec<String> = named.iter().map(label).collect();
    match mode {
        Mode::Strict => json!({
            "type": "integer",
            "format": "int64",
            "description": about,
            "enum": ids,
            "x-extensible-enum": true,
            "x-enum-varnames": constants(named.iter().map(|it| it.name.as_str())),
            "x-enum-descriptions": labels,
        }),
        Mode::Tolerant => {
            let lines: Vec<_> = ids.iter().zip(&labels).map(|(id, label)| format!("- `{id}`: {label}")).collect();
            json!({
                "type": "integer",
                "format": "int64",
                "description": format!("{about}\n\nKnown values; there may be others:\n\n{}\n", lines.join("\n")),
                "x-extensible-enum": ids,
            })
        }
    }
}
