//! What is refused before anything is sent.

use crate::codec::finite::not_finite;
use crate::codec::time::CalendarDay;
use crate::error::Error;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// Refuses ids that would change the path they stand in: with `..` as its id, "delete this client"
/// would become "delete everything above". Percent-encoding does not help, since URL parsers
/// treat `%2e` like a dot.
pub(crate) fn path_segment(operation: &'static str, name: &'static str, value: &str) -> Result<(), Error> {
    match value {
        "" => Err(Error::invalid(operation, format!("`{name}` is empty"))),
        dots if is_dots(dots) => {
            Err(Error::invalid(operation, format!("`{name}` is a dot segment, which would change the path")))
        }
        _ => Ok(()),
    }
}

/// Whether a segment of a path stands for the one above it or for none.
pub(crate) fn is_dots(segment: &str) -> bool {
    // The longest is `%2e%2e`.
    segment.len() <= 6 && matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}

/// What needs no encoding in a path segment: what RFC 3986, section 3.3, has in it.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// A path segment, percent-encoded.
pub(crate) fn encode_path(segment: &str) -> String {
    utf8_percent_encode(segment, PLAIN).to_string()
}

/// Refuses a text that is longer than the vendor allows.
pub(crate) fn at_most(
    operation: &'static str,
    name: &'static str,
    value: Option<&str>,
    most: usize,
) -> Result<(), Error> {
    match value.map(|text| text.chars().count()) {
        Some(length) if length > most => {
            Err(Error::invalid(operation, format!("`{name}` has {length} characters; at most {most} are allowed")))
        }
        _ => Ok(()),
    }
}

/// Refuses a text that is longer than the vendor allows, in an item of a list: the list's name, the
/// item's place and the text's name.
#[cfg_attr(not(feature = "recuperador"), allow(dead_code))]
pub(crate) fn at_most_in(
    operation: &'static str,
    (list, index, name): (&str, usize, &str),
    value: Option<&str>,
    most: usize,
) -> Result<(), Error> {
    match value.map(|text| text.chars().count()) {
        Some(length) if length > most => {
            let place = format!("{list}[{index}].{name}");
            Err(Error::invalid(operation, format!("`{place}` has {length} characters; at most {most} are allowed")))
        }
        _ => Ok(()),
    }
}

/// Refuses a number below the documented ones.
pub(crate) fn at_least(
    operation: &'static str,
    name: &'static str,
    value: Option<i64>,
    least: i64,
) -> Result<(), Error> {
    match value {
        Some(value) if value < least => {
            Err(Error::invalid(operation, format!("`{name}` is {value}; it must be {least} at least")))
        }
        _ => Ok(()),
    }
}

/// Refuses numbers that JSON cannot write: they would be sent as `null`.
pub(crate) fn finite<T: Serialize + ?Sized>(operation: &'static str, body: &T) -> Result<(), Error> {
    match not_finite(body) {
        Some((path, number)) => {
            Err(Error::invalid(operation, format!("`{path}` is {number}, which is no number that JSON can write")))
        }
        None => Ok(()),
    }
}

/// Refuses days that are turned round, or more than the vendor allows at once.
pub(crate) fn span(operation: &'static str, from: CalendarDay, to: CalendarDay, days: i64) -> Result<(), Error> {
    // Whether the vendor counts both ends is not told: what may be allowed is not refused.
    match from.0.duration_until(to.0).as_hours() / 24 {
        span if span < 0 => Err(Error::invalid(operation, "the last day lies before the first one")),
        span if span > days => {
            let message =
                format!("{span} days are asked for at once; the vendor allows {days}: read them with `stream`");
            Err(Error::invalid(operation, message))
        }
        _ => Ok(()),
    }
}

/// Refuses an empty list where the vendor wants at least one item.
pub(crate) fn not_empty(operation: &'static str, name: &'static str, length: usize) -> Result<(), Error> {
    if length == 0 {
        Err(Error::invalid(operation, format!("`{name}` is empty; at least one is needed")))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dot_segments_are_refused_however_written() {
        for bad in ["", ".", "..", "%2e", "%2E%2e", ".%2E", "%2e."] {
            assert!(path_segment("deleteClient", "uid_client", bad).is_err(), "{bad}");
        }
        for good in ["CL-0044", "...", "a/b", " ", "%", "ñ", "..a", "50%", "a\\b", "..\\.."] {
            assert!(path_segment("deleteClient", "uid_client", good).is_ok(), "{good}");
        }
    }

    #[test]
    fn no_segment_has_what_none_may_have() {
        let all: String = (0..=0x7f).map(char::from).chain(['ñ', '€']).collect();
        let encoded = encode_path(&all);
        for char in encoded.chars() {
            let allowed = char.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%".contains(char);
            assert!(allowed, "{char:?}");
        }
        assert_eq!(encode_path("a[1]|b^c"), "a%5B1%5D%7Cb%5Ec");
    }

    #[test]
    fn whatever_is_encoded_stays_one_segment() {
        for id in ["CL 44/1", "..\\..", "50%", "ñandú?x#y", " a ", "a;b=c", "%2F", "\t"] {
            let url = reqwest::Url::parse(&format!("http://x/v1/clients/{}", encode_path(id))).unwrap();
            let segments: Vec<_> = url.path_segments().unwrap().collect();
            assert_eq!(segments[..2], ["v1", "clients"], "{id}");
            assert_eq!(segments.len(), 3, "{id}");
        }
    }
}
