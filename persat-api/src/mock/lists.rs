//! Lists: which records are wanted, and the page of them that was asked for.

use super::place::{at, members, text_of};
use super::records::Data;
use super::routes::{Description, Operation};
use super::template::Scope;
use serde_json::{Value, json};

/// Whether a list shows a record, by `where`, `between`, `since` and `hides` of `x-sandbox`.
pub(super) fn is_wanted(
    description: &Description,
    data: &Data,
    rule: &'static Value,
    values: &Value,
    record: &Value,
) -> bool {
    let asked = |place: &Value| place.as_str().and_then(|it| at(values, it)).filter(|it| *it != "");
    let own = |place: &str| at(record, place).map(text_of);
    let fits = members(&rule["where"]).all(|(place, wanted)| match asked(wanted) {
        None => true,
        Some(Value::Array(wanted)) => wanted.iter().any(|it| own(place).as_ref() == Some(&text_of(it))),
        Some(wanted) => own(place) == Some(text_of(wanted)),
    });
    // Of moments in local time only the day counts.
    let between = &rule["between"];
    let day = |text: Option<String>| text.and_then(|it| it.get(..10).map(str::to_owned));
    let bound = |name: &str| day(asked(&between[name]).map(text_of));
    let moment = between["field"].as_str().and_then(|place| day(own(place)));
    let is_between = bound("from").is_none_or(|it| moment.as_ref().is_some_and(|moment| *moment >= it))
        && bound("to").is_none_or(|it| moment.as_ref().is_some_and(|moment| *moment <= it));
    let instant = |text: String| text.parse::<jiff::Timestamp>().ok();
    let is_since = members(&rule["since"]).all(|(place, since)| match asked(since).map(text_of).and_then(instant) {
        None => true,
        Some(since) => own(place).and_then(instant).is_some_and(|it| it >= since),
    });
    let is_hidden = || {
        let mut values = values.clone();
        values["record"] = record.clone();
        let scope = Scope { description, data, values: &values };
        rule.get("hides").is_some_and(|condition| scope.holds(condition))
    };
    fits && is_between && is_since && !is_hidden()
}

/// The documented response with the page asked for, of rows in their order.
pub(super) fn page(
    description: &Description,
    operation: &Operation,
    values: &Value,
    example: &Value,
    rows: Vec<(i64, &Value)>,
) -> Value {
    let paging = &operation.definition["x-paging"];
    let number = |key: &str| {
        let value = values["query"].get(paging[key].as_str()?)?;
        value.as_i64().map(|it| usize::try_from(it).unwrap_or(0))
    };
    let total = rows.len();
    let limit = number("limit");
    let (skipped, cursor) = match paging["style"].as_str() {
        Some("offset") => (number("offset").unwrap_or(0), None),
        Some("cursor") => {
            let cursor = paging["cursor"].as_str().and_then(|name| values["query"].get(name)).and_then(Value::as_i64);
            // The newest come first: what comes after the cursor is older.
            (cursor.map_or(0, |cursor| rows.iter().take_while(|(order, _)| *order >= cursor).count()), Some("cursor"))
        }
        _ => (0, None),
    };
    let shown: Vec<_> = rows.iter().skip(skipped).take(limit.unwrap_or(usize::MAX)).collect();
    let items: Vec<Value> = shown.iter().map(|(_, record)| (*record).clone()).collect();
    if example.is_array() {
        return Value::Array(items);
    }
    let is_more = skipped.saturating_add(shown.len()) < total;
    let last = shown.last().map(|(order, _)| *order).filter(|_| is_more);
    let mut body = example.clone();
    body["success"] = Value::Bool(true);
    if cursor.is_some() {
        let next = paging["response"].as_str().unwrap_or_default();
        body["paging"] = json!({ "total": total, next: last });
    } else if description.property(description.success_schema(operation), "paging").is_some() {
        let limit = limit.unwrap_or(total);
        body["paging"] = json!({ "offset": skipped, "limit": limit, "result": items.len(), "total": total });
    }
    body["data"] = Value::Array(items);
    body
}
