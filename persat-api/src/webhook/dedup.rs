//! A key that is equal for all deliveries of one event.

use hmac_sha256::Hash;
use serde_json::Value;
use std::fmt::{self, Write};

/// A key that is equal for all deliveries of one event, for a store of what was handled already.
///
/// The vendor documents no id of an event. **Two deliveries count as the same event exactly when
/// they hold the same JSON**: the same name, payload and whatever else stands beside the two, with
/// the keys of objects in any order, any white space, any escapes, and numbers in any spelling: whole
/// ones of 64 bits count exactly, others by 15 significant digits, and one that is written with a
/// fraction or an exponent as the double that is nearest to it. Anything else is a different event, so:
///
/// - a repeated delivery is recognised, provided that the vendor repeats what it sent;
/// - two changes of one client are never taken for one, not even within a millisecond;
/// - work orders whose `_id` is `-1` are told apart by what they hold, `wo_rule_id` and
///   `wo_instance` among it;
/// - an event that truly happens twice with the same content (a client deleted, created anew under
///   its number, and deleted again) *is* taken for a repetition while its key is remembered.
///   Remember keys for as long as the vendor repeats ([`RETRY_DELAYS`](super::RETRY_DELAYS) add up to
///   27 h 36 min) and a margin, not for ever.
///
/// An event that holds what no [`Value`] can (a number beyond all doubles, nesting without end) counts as the same where
/// it is sent to the letter again.
///
/// The key is made of what was sent, not of what this version decodes, so a new version does not
/// change it. It is the SHA-256 of the event as compact JSON with sorted keys and no needless escapes,
/// whole numbers between ±2⁶⁴ in decimal and others with 15 significant digits: no reader of the
/// content can forge an event that is taken for another. It does not depend on platform, build or
/// version and may be stored.
///
/// ```
/// use persat_api::webhook::DedupKey;
/// use serde_json::json;
///
/// let key = DedupKey::of(&json!({ "eventType": "client.deleted", "payload": { "uid_client": "CL-1" } }));
/// assert_eq!(key.to_string(), "5bb069fb29a7669f1b072b68e9bc4ca4f76a74aebd7c0d7ec4e5650d0d94e2d2");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DedupKey([u8; 32]);

impl DedupKey {
    /// The key of an event as it was sent: the object with `eventType`.
    #[must_use]
    pub fn of(event: &Value) -> Self {
        let mut text = String::new();
        canonical(event, &mut text);
        Self(Hash::hash(text.as_bytes()))
    }

    /// The key of a text, byte by byte.
    pub(super) fn of_text(text: &str) -> Self {
        Self(Hash::hash(text.as_bytes()))
    }

    /// Its 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// 64 hexadecimal digits.
impl fmt::Display for DedupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for DedupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DedupKey({self})")
    }
}

/// Writes a value in the one way that all its spellings share.
fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(members) => {
            // Sorted here: the order of `serde_json`'s map depends on features that any crate of a
            // build can switch on.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            out.push('{');
            for (index, (key, value)) in members.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                quoted(key, out);
                out.push(':');
                canonical(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                canonical(item, out);
            }
            out.push(']');
        }
        Value::Number(number) => plain(number, out),
        Value::String(text) => quoted(text, out),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Null => out.push_str("null"),
    }
}

/// Writes a text with the shortest escapes, and only those that JSON demands.
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\x08' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\x0c' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\x1f' => write_to(out, format_args!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Writes a number. Fifteen digits, because how the last bit is read depends on features of
/// `serde_json` as well.
fn plain(number: &serde_json::Number, out: &mut String) {
    /// 2⁶⁴: whole numbers below it may as well have been written as such.
    const WHOLE: f64 = 18_446_744_073_709_551_616.0;
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(integer), ..) => write_to(out, format_args!("{integer}")),
        (_, Some(integer), _) => write_to(out, format_args!("{integer}")),
        #[allow(clippy::cast_possible_truncation)]
        (.., Some(float)) if float.fract() == 0.0 && float.abs() < WHOLE => {
            write_to(out, format_args!("{}", float as i128));
        }
        (.., Some(float)) if float.is_finite() => write_to(out, format_args!("{float:.14e}")),
        _ => write_to(out, format_args!("{number}")),
    }
}

fn write_to(out: &mut String, text: fmt::Arguments<'_>) {
    // Writing to a `String` cannot fail.
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        DedupKey::of(&serde_json::from_str(text).unwrap()).to_string()
    }

    #[test]
    fn the_same_content_has_the_same_key_and_other_content_another() {
        let event = r#"{"eventType":"x.y","payload":{"a":[1,{"b":"é","c":-34.72792860726617}],"d":null}}"#;
        for same in [
            r#"{ "payload": {"d":null, "a":[1.0,{"c":-34.72792860726617,"b":"\u00e9"}]}, "eventType":"x\u002ey" }"#,
            r#"{"payload":{"d":null,"a":[1e0,{"c":-3472792860726617e-14,"b":"é"}]},"eventType":"x.y"}"#,
        ] {
            assert_eq!(key(event), key(same), "{same}");
        }
        for other in [
            r#"{"eventType":"x.z","payload":{"a":[1,{"b":"é","c":-34.72792860726617}],"d":null}}"#,
            r#"{"eventType":"x.y","payload":{"a":[{"b":"é","c":-34.72792860726617},1],"d":null}}"#,
            r#"{"eventType":"x.y","payload":{"a":["1",{"b":"é","c":-34.72792860726617}],"d":null}}"#,
            r#"{"eventType":"x.y","payload":{"a":[1,{"b":"é","c":-34.72792860726}],"d":null}}"#,
            r#"{"eventType":"x.y","payload":{"a":[1,{"b":"é","c":-34.72792860726617}]}}"#,
            r#"{"eventType":"x.y","payload":{"a":[1,{"b":"é","c":-34.72792860726617}],"d":null},"id":1}"#,
        ] {
            assert_ne!(key(event), key(other), "{other}");
        }
        assert_ne!(key(r#"["a","b"]"#), key(r#"["a\",\"b"]"#));
        assert_ne!(key("18446744073709551615"), key("18446744073709551614"));
    }

    #[test]
    fn numbers_count_as_what_they_are_read_as() {
        for same in [
            ["9007199254740992", "9007199254740992.0"],
            ["1e16", "10000000000000000"],
            ["9223372036854775808", "9.223372036854775808e18"],
            ["-9223372036854775808", "-9223372036854775808.0"],
            ["-10000000000000000000", "-1e19"],
            ["100000000000000000000", "1e20"],
            ["0", "-0.0"],
            // The nearest double is that of the whole number below.
            ["9007199254740993.0", "9007199254740992"],
            // Sixteen digits.
            ["0.1234567890123456", "0.1234567890123457"],
        ] {
            assert_eq!(key(same[0]), key(same[1]), "{same:?}");
        }
        for other in [
            ["9007199254740993", "9007199254740992"],
            ["9007199254740992.0", "9007199254740994.0"],
            ["0.123456789012345", "0.123456789012346"],
            ["1e20", "1.00000000000001e20"],
            ["1", "\"1\""],
        ] {
            assert_ne!(key(other[0]), key(other[1]), "{other:?}");
        }
    }

    /// Keys are stored by others: these never change. Made with Python's `hashlib.sha256` over
    /// `json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False)`, where the
    /// float of the second stands as `-3.47279286072662e1`.
    #[test]
    fn keys_stay_as_they_are() {
        let deleted = r#"{"eventType":"client.deleted","payload":{"uid_client":"CL-1"}}"#;
        assert_eq!(key(deleted), "5bb069fb29a7669f1b072b68e9bc4ca4f76a74aebd7c0d7ec4e5650d0d94e2d2");
        let unknown = r#"{"eventType":"ñ.\"x\"","payload":[true,null,-7,2.0,-34.72792860726617,"\u001f\b\f\n\r\t\\"]}"#;
        assert_eq!(key(unknown), "932b9ae1dd498d2c3cf1334b588afbeb2dc9d274e09089aaf5eca1a2034515a0");
    }
}
