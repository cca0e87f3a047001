//! Reading a sample into its generated type and writing it again, without losing anything.

use persat_api::webhook::Event;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

/// Reads a text into a type and gives what the type writes.
pub type Reader = fn(&[u8]) -> Result<Value, Refused>;

/// A value that a type does not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// JSON Pointer to it.
    pub pointer: String,
    /// Why.
    pub message: String,
}

/// Something that did not come back as it went in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// JSON Pointer to it.
    pub pointer: String,
    /// What happened to it.
    pub message: String,
}

/// The [`Reader`] of a type.
///
/// # Errors
/// The type does not take the text.
pub fn read<T: DeserializeOwned + Serialize>(text: &[u8]) -> Result<Value, Refused> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value: T = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| Refused { pointer: pointer(error.path()), message: error.inner().to_string() })?;
    write(&value)
}

/// The [`Reader`] of events.
///
/// # Errors
/// It is no event, one with an undocumented payload, or one whose name is not known.
pub fn event(text: &[u8]) -> Result<Value, Refused> {
    let refuse = |message: String| Refused { pointer: String::new(), message };
    match Event::from_slice(text).map_err(|error| refuse(error.to_string()))? {
        Event::Unknown(event) => Err(refuse(format!("the event `{}` is not known to the client", event.event_type))),
        event => write(&event),
    }
}

fn write(value: &impl Serialize) -> Result<Value, Refused> {
    serde_json::to_value(value)
        .map_err(|error| Refused { pointer: String::new(), message: format!("cannot be written: {error}") })
}

fn pointer(path: &Path) -> String {
    let escape = |key: &str| key.replace('~', "~0").replace('/', "~1");
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", escape(key))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// What a round trip lost or changed. An absent property and one that is `null` are the same to
/// the types, and so are two spellings of one number or of one time.
#[must_use]
pub fn losses(before: &Value, after: &Value) -> Vec<Loss> {
    let mut found = Vec::new();
    compare(before, after, "", &mut found);
    found
}

fn compare(before: &Value, after: &Value, at: &str, found: &mut Vec<Loss>) {
    let mut lose = |pointer: String, message: String| found.push(Loss { pointer, message });
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                let below = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
                match new.get(key) {
                    Some(other) => compare(value, other, &below, found),
                    None if value.is_null() => {}
                    None => {
                        found.push(Loss { pointer: below, message: format!("`{key}` is lost by the generated type") })
                    }
                }
            }
            for (key, _) in new.iter().filter(|(key, value)| !old.contains_key(*key) && !value.is_null()) {
                found.push(Loss { pointer: at.to_owned(), message: format!("the generated type adds `{key}`") });
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            for (index, (old, new)) in old.iter().zip(new).enumerate() {
                compare(old, new, &format!("{at}/{index}"), found);
            }
        }
        (Value::Number(old), Value::Number(new)) if old.as_f64() == new.as_f64() => {}
        (Value::String(old), Value::String(new)) if old == new || same_time(old, new) => {}
        (old, new) if old == new => {}
        (old, new) => lose(at.to_owned(), format!("{old} becomes {new} in the generated type")),
    }
}

/// Whether two texts are spellings of one time: with or without a fraction of zero, cut to milliseconds,
/// which is as fine as any form of the vendor's, or one day with and without a time of day that is documented
/// to mean nothing.
fn same_time(old: &str, new: &str) -> bool {
    let plain = |text: &str| {
        text.trim_end_matches('Z').split_once('.').map_or(text.trim_end_matches('Z').to_owned(), |(whole, fraction)| {
            format!("{whole}.{}", fraction.trim_end_matches('Z').trim_end_matches('0'))
        })
    };
    let day = |text: &str| text.get(..11).filter(|it| it.ends_with('T')).map(str::to_owned);
    let (a, b) = (plain(old), plain(new));
    let is_time = day(old).is_some() && day(old) == day(new);
    let milliseconds = |text: &str| text.split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3);
    let is_cut = milliseconds(new.trim_end_matches('Z')) && old.starts_with(new.trim_end_matches('Z'));
    is_time && (is_cut || a.trim_end_matches('.') == b.trim_end_matches('.') || new.ends_with("T00:00:00.000Z"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn losses_are_found_and_spellings_are_not() {
        let before = json!({ "a": 1, "b": null, "c": [1, 2], "t": "2021-09-09T14:30:05.000Z", "n": 45, "x": "1" });
        let after = json!({ "a": 1, "c": [1, 3], "t": "2021-09-09T14:30:05Z", "n": 45.0, "d": 4 });
        let found: Vec<_> = losses(&before, &after).into_iter().map(|loss| loss.pointer).collect();
        assert_eq!(found, ["/c/1", "/x", ""]);
        assert_eq!(losses(&json!("2021-09-09T14:30:05.000Z"), &json!("2021-09-09T14:30:06Z")).len(), 1);
        assert_eq!(losses(&json!("2021-09-09T14:30:05.1239Z"), &json!("2021-09-09T14:30:05.123Z")).len(), 0);
        assert_eq!(losses(&json!("2021-09-09T14:30:05.1239Z"), &json!("2021-09-09T14:30:05.12Z")).len(), 1);
        assert_eq!(losses(&json!("2021-09-09T03:00:00.000Z"), &json!("2021-09-09T00:00:00.000Z")).len(), 0);
        assert_eq!(losses(&json!("1.0"), &json!("1")).len(), 1);
    }

    #[test]
    fn a_refused_value_is_named_by_a_pointer() {
        let text = br#"{"success":true,"data":{"id":1,"uid_client":"x","title":"","description":"","color":"RED","responsible_user_ids":[1,"2"],"date":"2030-02-01T20:00:00.000Z","send_email":false}}"#;
        let refused = read::<persat_api::types::FollowUpResponse>(text).unwrap_err();
        assert_eq!(refused.pointer, "/data/responsible_user_ids/1");
    }
}
