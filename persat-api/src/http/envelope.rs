//! What a response says of its own success, read from whatever came: a member that is odd or doubled
//! hides none of the others.

use crate::codec::surrogates::mended;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;

/// The envelope that a response is, if it is an object.
#[derive(Default)]
pub(crate) struct Envelope {
    /// What `success` says, and `sucesso` of Recuperador CRM.
    flag: Flag,
    /// `error`, as far as it can be read.
    pub(crate) error: Value,
    /// Recuperador's message.
    pub(crate) mensagem: Value,
}

impl Envelope {
    /// `None`: it is no object, or no JSON.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let body = mended(body).map_or(body.into(), std::borrow::Cow::from);
        // A message in another encoding is better than none.
        let text = String::from_utf8_lossy(&body);
        members::<IgnoredAny>(&text, "").ok()?;
        let flags = ["success", "sucesso"].iter().flat_map(|name| members::<Flag>(&text, name).unwrap_or_default());
        let first = |name: &str| members(&text, name).ok().and_then(|it| it.into_iter().next()).unwrap_or_default();
        Some(Self { flag: flags.max().unwrap_or_default(), error: first("error"), mensagem: first("mensagem") })
    }

    /// The same for a response of which no source tells what it holds: the flag may stand in an array.
    #[cfg(feature = "recuperador")]
    pub(crate) fn read_open(body: &[u8]) -> Option<Self> {
        Self::read(body).or_else(|| {
            let items: Vec<&serde_json::value::RawValue> = serde_json::from_slice(body).ok()?;
            items.into_iter().filter_map(|item| Self::read(item.get().as_bytes())).find(Self::is_failure)
        })
    }

    /// Whether it says so: by a flag, or by what it holds where the flags say nothing.
    pub(crate) fn is_failure(&self) -> bool {
        match self.flag {
            Flag::No => true,
            Flag::Yes => false,
            Flag::Silent => self.error.is_object(),
        }
    }
}

/// What a flag says. "No" outweighs all else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Flag {
    #[default]
    Silent,
    Yes,
    No,
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyFlag)
    }
}

struct AnyFlag;

impl<'de> Visitor<'de> for AnyFlag {
    type Value = Flag;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Flag, E> {
        Ok(if flag { Flag::Yes } else { Flag::No })
    }

    fn visit_u64<E>(self, number: u64) -> Result<Flag, E> {
        Ok(if number == 0 { Flag::No } else { Flag::Silent })
    }

    fn visit_i64<E>(self, _: i64) -> Result<Flag, E> {
        Ok(Flag::Silent)
    }

    fn visit_f64<E>(self, number: f64) -> Result<Flag, E> {
        Ok(if number == 0.0 { Flag::No } else { Flag::Silent })
    }

    fn visit_str<E>(self, text: &str) -> Result<Flag, E> {
        let says_no = ["false", "0", "n", "não", "nao"].contains(&text.trim().to_lowercase().as_str());
        Ok(if says_no { Flag::No } else { Flag::Silent })
    }

    fn visit_unit<E>(self) -> Result<Flag, E> {
        Ok(Flag::Silent)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Flag, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Flag::Silent)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Flag, A::Error> {
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Flag::Silent)
    }
}

/// All members of an object that have this name. One name is read at a time, so that what cannot be
/// read under another name does no harm.
fn members<'de, T: Deserialize<'de>>(text: &'de str, name: &str) -> Result<Vec<T>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let found = deserializer.deserialize_map(Named { name, value: PhantomData })?;
    deserializer.end()?;
    Ok(found)
}

struct Named<'a, T> {
    name: &'a str,
    value: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Named<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Vec<T>, A::Error> {
        let mut found = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            if name == self.name {
                found.push(members.next_value()?);
            } else {
                members.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_heard_whatever_stands_beside_it() {
        for no in [
            r#"{"success":false}"#,
            r#"{"sucesso":false,"mensagem":"a","mensagem":"b"}"#,
            r#"{"sucesso":false,"sucesso":false}"#,
            r#"{"sucesso":true,"sucesso":false}"#,
            r#"{"sucesso":false,"mensagem":1e999}"#,
            r#"{"sucesso":false,"error":1e999}"#,
            r#"{"sucesso":false,"mensagem":"x\ud83d"}"#,
            r#"{"sucesso":false,"mensagem":["x"],"y":{"z":[1]}}"#,
            r#"{"sucesso":"false"}"#,
            r#"{"sucesso":" False "}"#,
            r#"{"sucesso":"N"}"#,
            r#"{"sucesso":0}"#,
            r#"{"sucesso":-0.0}"#,
            r#"{"error":{}}"#,
            r#"{"success":null,"error":{}}"#,
        ] {
            assert!(Envelope::read(no.as_bytes()).unwrap().is_failure(), "{no}");
        }
        for other in [
            "{}",
            r#"{"success":true,"error":{}}"#,
            r#"{"sucesso":true}"#,
            r#"{"sucesso":null,"mensagem":"a"}"#,
            r#"{"sucesso":[false]}"#,
            r#"{"sucesso":{"x":false}}"#,
            r#"{"sucesso":1e999}"#,
            r#"{"data":{"sucesso":false}}"#,
            r#"{"error":null}"#,
        ] {
            assert!(!Envelope::read(other.as_bytes()).unwrap().is_failure(), "{other}");
        }
        for none in ["", "[]", r#"[{"sucesso":false}]"#, "null", r#"{"sucesso":fal"#, r#"{"sucesso":false};"#] {
            assert!(Envelope::read(none.as_bytes()).is_none(), "{none}");
        }
    }

    #[test]
    fn what_can_be_read_is_read() {
        let read = |text: &str| Envelope::read(text.as_bytes()).unwrap();
        assert_eq!(read(r#"{"mensagem":"x\ud83d","sucesso":1e999}"#).mensagem, "x\u{fffd}");
        assert_eq!(read(r#"{"mensagem":"a","mensagem":"b"}"#).mensagem, "a");
        assert_eq!(read(r#"{"error":{"status":409},"success":{}}"#).error["status"], 409);
        assert_eq!(Envelope::read(b"{\"mensagem\":\"n\xe3o\"}").unwrap().mensagem, "n\u{fffd}o");
    }

    #[cfg(feature = "recuperador")]
    #[test]
    fn an_open_response_may_say_no_in_an_array() {
        assert!(Envelope::read_open(br#"[1,{"sucesso":true},{"sucesso":false}]"#).unwrap().is_failure());
        assert!(Envelope::read_open(br#"[{"sucesso":true}]"#).is_none());
        assert!(Envelope::read_open(br#"{"sucesso":false}"#).unwrap().is_failure());
    }
}
