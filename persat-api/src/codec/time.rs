//! Civil times: dates and times on a wall clock, which must never be converted between zones.
//!
//! Persat writes several of them with a trailing `Z`, as if they were instants in UTC. They are
//! not: `2030-02-01T20:00:00.000Z` is eight in the evening wherever the account is. These types
//! read and write the vendor's form and offer no conversion to an instant.
//!
//! Real instants (such as `last_updated`) are [`jiff::Timestamp`].

use jiff::civil;
use std::fmt;
use std::str::FromStr;

pub use jiff::civil::{date, time};

/// A text that is no civil time of the expected form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    expected: &'static str,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not of the form {}", self.expected)
    }
}

impl std::error::Error for ParseError {}

/// What the types have in common: a wrapped civil value, its text form, serde.
macro_rules! civil_type {
    ($(#[$doc:meta])* $name:ident($inner:ty), $form:literal, $pattern:literal, $parse:expr, $write:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let write: fn($inner, &mut fmt::Formatter<'_>) -> fmt::Result = $write;
                write(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = ParseError;
            fn from_str(text: &str) -> Result<Self, ParseError> {
                let parse: fn(&str) -> Option<$inner> = $parse;
                parse(text).map(Self).ok_or(ParseError { expected: $form })
            }
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::codec::json_schema::text(concat!("Written as ", $form, ", in no zone."), $pattern)
            }
        }
    };
}

civil_type! {
    /// A date and time of day on the wall clock of the account's country, written as
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`. The `Z` means nothing.
    ///
    /// ```
    /// use persat_api::time::{WallClockDateTime, date};
    ///
    /// let eight_pm = WallClockDateTime(date(2030, 2, 1).at(20, 0, 0, 0));
    /// assert_eq!(eight_pm.to_string(), "2030-02-01T20:00:00.000Z");
    /// assert_eq!("2030-02-01T20:00:00.000Z".parse(), Ok(eight_pm));
    /// ```
    WallClockDateTime(civil::DateTime),
    "yyyy-MM-ddTHH:mm:ss.SSSZ",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$",
    parse_with_z,
    write_with_z
}

civil_type! {
    /// A date and time of day of which no source says whether it is UTC or local time, written as
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`. Compare it only with values on the same clock; once you know what
    /// your account's server means, convert the civil time within.
    ///
    /// ```
    /// use persat_api::time::{DateTimeInUnknownZone, date};
    ///
    /// let created: DateTimeInUnknownZone = "2022-05-19T09:26:26.000Z".parse()?;
    /// assert_eq!(created.0, date(2022, 5, 19).at(9, 26, 26, 0));
    /// # Ok::<(), persat_api::time::ParseError>(())
    /// ```
    DateTimeInUnknownZone(civil::DateTime),
    "yyyy-MM-ddTHH:mm:ss.SSSZ",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$",
    parse_with_z,
    write_with_z
}

civil_type! {
    /// A calendar day, written as midnight: `yyyy-MM-ddT00:00:00.000Z`. A time of day that the
    /// server sends along is dropped, as the vendor documents.
    ///
    /// ```
    /// use persat_api::time::{CalendarDay, date};
    ///
    /// let day = CalendarDay(date(2022, 5, 20));
    /// assert_eq!(day.to_string(), "2022-05-20T00:00:00.000Z");
    /// ```
    CalendarDay(civil::Date),
    "yyyy-MM-ddT00:00:00.000Z",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$",
    |text| parse_with_z(text).map(civil::DateTime::date),
    |value, f| write!(f, "{value}T00:00:00.000Z")
}

civil_type! {
    /// A date and time without a zone, as Recuperador CRM writes it: `yyyy-MM-ddTHH:mm:ss`. A day
    /// alone is read too, as its midnight, since the pages print no other time of day.
    ///
    /// ```
    /// use persat_api::time::{LocalDateTime, date};
    ///
    /// let day = LocalDateTime(date(2023, 9, 1).at(0, 0, 0, 0));
    /// assert_eq!(day.to_string(), "2023-09-01T00:00:00");
    /// ```
    LocalDateTime(civil::DateTime),
    "yyyy-MM-ddTHH:mm:ss",
    r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?)?$",
    |text| date_time(text).or_else(|| day(text).map(|day| day.at(0, 0, 0, 0))),
    |value, f| write!(f, "{}T{}", value.date(), value.time())
}

civil_type! {
    /// A time of day without a zone, as Recuperador CRM writes it: `hh:mm:ss`.
    ///
    /// ```
    /// use persat_api::time::{TimeOfDay, time};
    ///
    /// let half_past_two = TimeOfDay(time(14, 30, 0, 0));
    /// assert_eq!(half_past_two.to_string(), "14:30:00");
    /// ```
    TimeOfDay(civil::Time),
    "hh:mm:ss",
    r"^\d{2}:\d{2}:\d{2}(\.\d+)?$",
    |text| is_clock(text.as_bytes()).then(|| text.parse().ok()).flatten(),
    |value, f| write!(f, "{value}")
}

civil_type! {
    /// An instant as Persat takes it in parameters: in UTC, always with milliseconds. Anything finer
    /// is cut, which moves it back, so that "changed since" misses nothing.
    ///
    /// ```
    /// use persat_api::time::UtcDateTime;
    ///
    /// let first_run: UtcDateTime = "2000-01-01T00:00:00Z".parse()?;
    /// assert_eq!(first_run.to_string(), "2000-01-01T00:00:00.000Z");
    /// # Ok::<(), persat_api::time::ParseError>(())
    /// ```
    UtcDateTime(jiff::Timestamp),
    "yyyy-MM-ddTHH:mm:ss.SSSZ",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$",
    |text| text.parse().ok(),
    |value, f| {
        let millis = jiff::Timestamp::from_millisecond(value.as_nanosecond().div_euclid(1_000_000) as i64);
        write!(f, "{:.3}", millis.unwrap_or(value))
    }
}

/// A time of day with at least milliseconds, as the vendor writes it.
struct Millis(civil::Time);

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(time) = self;
        write!(f, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
        let nanos = time.subsec_nanosecond();
        if nanos % 1_000_000 == 0 { write!(f, ".{:03}", nanos / 1_000_000) } else { write!(f, ".{nanos:09}") }
    }
}

fn write_with_z(value: civil::DateTime, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}T{}Z", value.date(), Millis(value.time()))
}

fn parse_with_z(text: &str) -> Option<civil::DateTime> {
    date_time(text.strip_suffix('Z').unwrap_or(text))
}

/// `yyyy-MM-ddTHH:mm:ss` and perhaps a fraction; nothing looser, though jiff would read it.
fn date_time(text: &str) -> Option<civil::DateTime> {
    let bytes = text.as_bytes();
    let shaped =
        bytes.len() >= 19 && bytes[4] == b'-' && bytes[7] == b'-' && bytes[10] == b'T' && is_clock(&bytes[11..]);
    shaped.then(|| text.parse().ok()).flatten()
}

/// `yyyy-MM-dd`.
fn day(text: &str) -> Option<civil::Date> {
    let shaped = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    shaped.then(|| text.parse().ok()).flatten()
}

/// What Recuperador CRM may send in place of nothing: an empty text, where `null` is documented. One
/// must not cost the list that it stands in.
#[cfg(feature = "recuperador")]
pub(crate) fn or_empty<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: FromStr<Err = ParseError>,
    D: serde::Deserializer<'de>,
{
    let text = <Option<std::borrow::Cow<'de, str>> as serde::Deserialize>::deserialize(deserializer)?;
    let text = text.filter(|text| !text.trim().is_empty());
    text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
}

/// `HH:mm:ss` and perhaps a fraction.
fn is_clock(bytes: &[u8]) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let [h1, h2, b':', m1, m2, b':', s1, s2, fraction @ ..] = bytes else { return false };
    let whole = digits(&[*h1, *h2, *m1, *m2, *s1, *s2]);
    // A leap second would silently become the second before it.
    let leap = [*s1, *s2] == *b"60";
    whole && !leap && (fraction.is_empty() || fraction.len() > 1 && fraction[0] == b'.' && digits(&fraction[1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_looser_is_read() {
        for bad in [
            "",
            "2030-02-01",
            "2030-02-01 20:00:00",
            "2030-02-30T20:00:00.000Z",
            "2030-02-01T24:00:00Z",
            "2030-02-01T20:00:60Z",
            "2030-02-01T20:00:00.Z",
            "2030-02-01T20:00:00-03:00",
            "2030-02-01T20:00Z",
            "ñ030-02-01T20:00:00Z",
        ] {
            assert!(bad.parse::<WallClockDateTime>().is_err(), "{bad}");
            assert!(bad.parse::<DateTimeInUnknownZone>().is_err(), "{bad}");
            assert!(bad.parse::<CalendarDay>().is_err(), "{bad}");
        }
        for bad in ["", "2030-02-30", "2030-2-1", "20300201", "+30-02-010", "2030-02-01T", "2030-02-01Z", "10/07/2021"]
        {
            assert!(bad.parse::<LocalDateTime>().is_err(), "{bad}");
        }
        for bad in ["", "1:00:00", "14:30", "25:00:00", "14:30:00Z", "T14:30:00"] {
            assert!(bad.parse::<TimeOfDay>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_day_alone_is_its_midnight() {
        let day: LocalDateTime = "2021-07-10".parse().unwrap();
        assert_eq!(day.to_string(), "2021-07-10T00:00:00");
    }

    #[test]
    fn fractions_survive() {
        for text in ["2030-02-01T20:00:00.123Z", "2030-02-01T20:00:00.123456789Z"] {
            assert_eq!(text.parse::<WallClockDateTime>().unwrap().to_string(), text);
            assert_eq!(text.parse::<DateTimeInUnknownZone>().unwrap().to_string(), text);
        }
    }
}
