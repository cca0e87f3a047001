//! What the fuzz targets do, as ordinary functions: cargo-fuzz runs them with inputs that it finds,
//! and an ordinary test runs them with mutated samples.
//!
//! A target panics when the client breaks a promise; whatever it is given, it must not.

mod mutate;

pub use mutate::{Finding, hunt};

use persat_api::forms::{Answers, FormFill};
use persat_api::recuperador::types::AgreementNotice;
use persat_api::time::{CalendarDay, LocalDateTime, TimeOfDay, UtcDateTime, WallClockDateTime};
use persat_api::webhook::Event;
use persat_api::{Error, fuzzing, types};
use serde_json::{Map, Value};
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// A target: its name, which is that of its fuzz binary, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 5] =
    [("webhook", webhook), ("response", response), ("array", array), ("times", times), ("forms", forms)];

/// Bodies of webhooks: an event or a bare payload that is read is written and read again as the same one.
pub fn webhook(data: &[u8]) {
    match Event::from_slice(data) {
        Ok(event) => {
            let text = serde_json::to_vec(&event).expect("an event can be written");
            let again = Event::from_slice(&text).expect("what was written can be read");
            assert_eq!(event, again);
            assert_eq!(Event::all_from_slice(data).expect("one event is a list of one"), [event]);
        }
        Err(error) => shown(&error),
    }
    turned_round(data);
    if let Err(error) = Event::all_from_slice(data) {
        shown(&error);
    }
    match AgreementNotice::from_slice(data) {
        Ok(notice) => {
            let text = serde_json::to_vec(&notice).expect("a payload can be written");
            assert_eq!(AgreementNotice::from_slice(&text).expect("what was written can be read"), notice);
        }
        Err(error) => shown(&error),
    }
}

/// An event is the same whether its name comes first, and it is decoded in one go, or last, and it is read as
/// a value before.
fn turned_round(data: &[u8]) {
    let Ok(Value::Object(mut members)) = serde_json::from_slice(data) else { return };
    let Some(name) = members.remove("eventType") else { return };
    let rest = serde_json::to_string(&members).expect("a value can be written");
    let comma = if members.is_empty() { "" } else { "," };
    let first = format!("{{\"eventType\":{name}{comma}{}", &rest[1..]);
    let last = format!("{}{comma}\"eventType\":{name}}}", &rest[..rest.len() - 1]);
    let read = |text: &[u8]| Event::from_slice(text).map_err(|error| error.to_string());
    assert_eq!(read(first.as_bytes()), read(last.as_bytes()), "{first}");
    assert_eq!(read(first.as_bytes()).ok(), read(data).ok(), "{first}");
}

/// Responses: the first byte chooses the type, the second one the status, the rest is the body.
pub fn response(data: &[u8]) {
    const STATUSES: [u16; 10] = [200, 201, 204, 302, 400, 401, 404, 409, 500, 502];
    let [kind, status, body @ ..] = data else { return };
    let status = STATUSES[usize::from(*status) % STATUSES.len()];
    let error = match kind % 8 {
        0 => fuzzing::response::<types::ClientResponse>(status, body).err(),
        1 => fuzzing::response::<types::ClientListResponse>(status, body).err(),
        2 => fuzzing::response::<types::FollowUpResponse>(status, body).err(),
        3 => fuzzing::response::<types::WorkOrderResponse>(status, body).err(),
        4 => fuzzing::response::<types::DeliveryResponse>(status, body).err(),
        5 => fuzzing::response::<types::FormResponse>(status, body).err(),
        6 => fuzzing::response::<types::MasterDbResponse>(status, body).err(),
        _ => fuzzing::response::<Vec<Value>>(status, body).err(),
    };
    let Some(error) = error else {
        assert!((200..300).contains(&status), "HTTP {status} was taken for a success");
        return;
    };
    shown(&error);
    assert_eq!(error.http_status(), Some(status), "{error}");
    let _ = (error.is_retryable(), error.is_not_found(), error.user_message());
}

/// A list that arrives in pieces: the first byte is their length, the rest the text. Cut into items it
/// is what it is when read whole, however it arrives.
pub fn array(data: &[u8]) {
    const MOST: usize = 1 << 20;
    let [length, text @ ..] = data else { return };
    let split = |length| {
        let items = fuzzing::split(text, length, MOST).ok()?;
        items.iter().map(|item| serde_json::from_slice(item).ok()).collect::<Option<Vec<Value>>>()
    };
    let whole = serde_json::from_slice::<Vec<Value>>(text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)).ok();
    assert_eq!(split(usize::from(*length) + 1), whole);
    assert_eq!(split(text.len()), whole);
}

/// Texts of times: what is read is written in a form that is read as the same.
pub fn times(data: &[u8]) {
    fn stable<T: FromStr + Display + PartialEq + Debug>(text: &str) {
        let Ok(value) = text.parse::<T>() else { return };
        let written = value.to_string();
        let again = written.parse::<T>().unwrap_or_else(|_| panic!("{written} is not read again"));
        assert_eq!(again.to_string(), written);
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    stable::<WallClockDateTime>(text);
    stable::<CalendarDay>(text);
    stable::<LocalDateTime>(text);
    stable::<TimeOfDay>(text);
    stable::<UtcDateTime>(text);
    let json = Value::from(text);
    for (read, parsed) in [
        (serde_json::from_value::<WallClockDateTime>(json.clone()).is_ok(), text.parse::<WallClockDateTime>().is_ok()),
        (serde_json::from_value::<CalendarDay>(json.clone()).is_ok(), text.parse::<CalendarDay>().is_ok()),
        (serde_json::from_value::<TimeOfDay>(json.clone()).is_ok(), text.parse::<TimeOfDay>().is_ok()),
    ] {
        assert!(parsed || !read, "{text:?} is read as JSON and not as text");
    }
}

/// A form's answers: `[widgets, values]` as JSON. Nothing is lost, and whatever is set is kept.
pub fn forms(data: &[u8]) {
    let Ok((widgets, values)) = serde_json::from_slice::<(Vec<types::Widget>, Map<String, Value>)>(data) else {
        return;
    };
    let answers = Answers::new(&widgets, &values);
    assert_eq!(answers.to_values(), values);
    let listed: usize = answers.sections().map(|section| section.items().len()).sum();
    assert_eq!(listed, answers.items().len());
    let mut fill = FormFill::new(&widgets);
    for answer in answers.sections().flat_map(|section| section.answers().cloned().collect::<Vec<_>>()) {
        let Some(value) = answer.value else { continue };
        let _ = value.to_string();
        if fill.set_id(answer.field.id(), value).is_ok() {
            assert!(fill.values().contains_key(answer.field.id()));
        }
    }
    for widget in &widgets {
        if let Err(error) = answers.find(&widget.title) {
            assert!(!error.to_string().is_empty());
        }
    }
}

/// An error is one short line that says something.
fn shown(error: &Error) {
    let text = error.to_string();
    assert!(!text.is_empty() && text.len() < 4000 && !text.contains(['\n', '\r']), "{text:?}");
}
