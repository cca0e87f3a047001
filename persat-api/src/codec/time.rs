//! Civil times: dates and times on a wall clock, which must never be converted between zones.
//!
//! Persat writes several of them with a trailing `Z`, as if they were instants in UTC. They are
//! not: `2030-02-01T20:00:00.000Z` is eight in the evening wherever the account is. These types
//! are sent and received in the vendor's form, and shown without its `Z`. What people write is parsed as
//! well: a blank for the `T`, no seconds. To an instant they are converted only when the account's zone is
//! named, with `in_zone` (feature `time-zones`).
//!
//! ```
//! use persat_api::time::WallClockDateTime;
//!
//! let eight_pm: WallClockDateTime = "2030-02-01 20:00".parse()?;
//! assert_eq!(eight_pm.to_string(), "2030-02-01T20:00:00");
//! assert_eq!(serde_json::to_string(&eight_pm).unwrap(), r#""2030-02-01T20:00:00.000Z""#);
//! # Ok::<(), persat_api::time::ParseError>(())
//! ```
//!
//! Real instants (such as `last_updated`) are a [`Timestamp`]. The types within are those of the crate
//! [`jiff`], of which a program needs none of its own: what it takes is here.

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

#[cfg(feature = "time-zones")]
pub use crate::codec::zone::ZoneError;
pub use jiff::civil::{self, Date, DateTime, Time, date, time};
pub use jiff::{self, Timestamp};

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

/// What the types have in common: a wrapped civil value; the vendor's form, in which it is sent and
/// received; and the form that people write and read, which is looser.
macro_rules! civil_type {
    ($(#[$doc:meta])* $name:ident($inner:ty), $form:literal, $pattern:literal, $parse:expr, $write:expr, $parse_loosely:expr, $show:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let show: fn($inner, &mut fmt::Formatter<'_>) -> fmt::Result = $show;
                show(self.0, f)
            }
        }

        #[allow(dead_code)] // Not every one is sent outside JSON.
        impl $name {
            /// Reads the vendor's form.
            pub(crate) fn from_wire(text: &str) -> Result<Self, ParseError> {
                let parse: fn(&str) -> Option<$inner> = $parse;
                parse(text).map(Self).ok_or(ParseError { expected: $form })
            }

            /// The vendor's form.
            pub(crate) fn to_wire(self) -> String {
                Wire(self.0, $write).to_string()
            }
        }

        impl FromStr for $name {
            type Err = ParseError;
            fn from_str(text: &str) -> Result<Self, ParseError> {
                let parse: fn(&str) -> Option<$inner> = $parse_loosely;
                Self::from_wire(text).ok().or_else(|| parse(text.trim()).map(Self)).ok_or(ParseError { expected: $form })
            }
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&Wire(self.0, $write))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::codec::text::read(deserializer, Self::from_wire)
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

/// A value in the vendor's form.
struct Wire<T>(T, fn(T, &mut fmt::Formatter<'_>) -> fmt::Result);

impl<T: Copy> fmt::Display for Wire<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.1)(self.0, f)
    }
}

civil_type! {
    /// A date and time of day on the wall clock of the account's country, sent as
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`. The `Z` means nothing. Anything finer than milliseconds is cut when it is
    /// sent.
    ///
    /// ```
    /// use persat_api::time::{WallClockDateTime, date};
    ///
    /// let eight_pm = WallClockDateTime(date(2030, 2, 1).at(20, 0, 0, 0));
    /// for text in ["2030-02-01T20:00:00.000Z", "2030-02-01T20:00", "2030-02-01 20:00:00"] {
    ///     assert_eq!(text.parse(), Ok(eight_pm));
    /// }
    /// ```
    WallClockDateTime(civil::DateTime),
    "yyyy-MM-ddTHH:mm:ss.SSSZ",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$",
    parse_with_z,
    |value, f| write!(f, "{}T{}Z", value.date(), Millis(value.time(), Finer::Cut)),
    loose_date_time,
    show_date_time
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
    |value, f| write!(f, "{}T{}Z", value.date(), Millis(value.time(), Finer::Kept)),
    loose_date_time,
    show_date_time
}

civil_type! {
    /// A calendar day, written as midnight: `yyyy-MM-ddT00:00:00.000Z`. A time of day that the
    /// server sends along is dropped, as the vendor documents.
    ///
    /// ```
    /// use persat_api::time::{CalendarDay, date};
    ///
    /// let day = CalendarDay(date(2022, 5, 20));
    /// assert_eq!(day.to_string(), "2022-05-20");
    /// assert_eq!("2022-05-20".parse(), Ok(day));
    /// assert_eq!(serde_json::to_string(&day).unwrap(), r#""2022-05-20T00:00:00.000Z""#);
    /// ```
    CalendarDay(civil::Date),
    "yyyy-MM-ddT00:00:00.000Z",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z?$",
    |text| parse_with_z(text).map(civil::DateTime::date),
    |value, f| write!(f, "{value}T00:00:00.000Z"),
    |text| day(text).or_else(|| loose_date_time(text).map(civil::DateTime::date)),
    |value, f| write!(f, "{value}")
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
    show_date_time,
    |text| loose_date_time(text).or_else(|| day(text).map(|day| day.at(0, 0, 0, 0))),
    show_date_time
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
    clock,
    |value, f| write!(f, "{value}"),
    loose_clock,
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
    UtcDateTime(Timestamp),
    "yyyy-MM-ddTHH:mm:ss.SSSZ",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$",
    |text| text.parse().ok(),
    write_instant,
    |text| text.parse().ok(),
    write_instant
}

#[cfg(feature = "time-zones")]
macro_rules! in_zone {
    ($($name:ident),*) => {$(
        impl $name {
            /// The instant that this is where clocks show the time of a zone: the account's, by its name in
            /// the IANA's list. Nothing in the API tells it. A time that clocks skip when they are put
            /// forward is taken as the later one, by as much as they skip; of one that they show twice, the
            /// first is taken.
            ///
            /// ```
            #[doc = concat!("use persat_api::time::{", stringify!($name), ", date};")]
            ///
            #[doc = concat!("let eight_pm = ", stringify!($name), "(date(2030, 2, 1).at(20, 0, 0, 0));")]
            /// let instant = eight_pm.in_zone("America/Argentina/Buenos_Aires")?;
            /// assert_eq!(instant.to_string(), "2030-02-01T23:00:00Z");
            /// # Ok::<(), persat_api::time::ZoneError>(())
            /// ```
            ///
            /// # Errors
            /// This machine does not know the zone.
            pub fn in_zone(self, zone: &str) -> Result<Timestamp, ZoneError> {
                crate::codec::zone::instant(self.0, zone)
            }
        }
    )*};
}

#[cfg(feature = "time-zones")]
in_zone!(WallClockDateTime, DateTimeInUnknownZone, LocalDateTime);

fn write_instant(value: Timestamp, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let millis = Timestamp::from_millisecond(value.as_nanosecond().div_euclid(1_000_000) as i64);
    write!(f, "{:.3}", millis.unwrap_or(value))
}

/// What becomes of what is finer than milliseconds.
#[derive(Clone, Copy, PartialEq)]
enum Finer {
    Kept,
    Cut,
}

/// A time of day with at least milliseconds, as the vendor writes it.
struct Millis(civil::Time, Finer);

impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(time, finer) = self;
        let (mut text, nanos) = (*b"00:00:00.000000000", time.subsec_nanosecond());
        let mut put = |place: std::ops::Range<usize>, mut number: i32| {
            for digit in text[place].iter_mut().rev() {
                *digit += (number % 10) as u8;
                number /= 10;
            }
        };
        put(0..2, time.hour().into());
        put(3..5, time.minute().into());
        put(6..8, time.second().into());
        put(9..18, nanos);
        let length = if nanos % 1_000_000 == 0 || *finer == Finer::Cut { 12 } else { 18 };
        f.write_str(std::str::from_utf8(&text[..length]).unwrap_or_default())
    }
}

fn show_date_time(value: civil::DateTime, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}T{}", value.date(), value.time())
}

/// A date and time of day as people and spreadsheets write it: with a blank or a `T` between them, and with
/// or without seconds. With a zone it is refused: it would be dropped.
fn loose_date_time(text: &str) -> Option<civil::DateTime> {
    let (date, time) = text.split_once(['T', ' '])?;
    Some(day(date)?.to_datetime(loose_clock(time.trim_start())?))
}

/// A time of day, with or without seconds.
fn loose_clock(text: &str) -> Option<civil::Time> {
    match text.len() {
        5 => clock(&format!("{text}:00")),
        _ => clock(text),
    }
}

fn parse_with_z(text: &str) -> Option<civil::DateTime> {
    date_time(text.strip_suffix('Z').unwrap_or(text))
}

// The forms are fixed, and read as such: what jiff reads is looser.

/// `yyyy-MM-ddTHH:mm:ss` and perhaps a fraction.
fn date_time(text: &str) -> Option<civil::DateTime> {
    let (date, time) = (text.get(..10)?, text.get(10..)?);
    Some(day(date)?.to_datetime(clock(time.strip_prefix('T')?)?))
}

/// `yyyy-MM-dd`.
fn day(text: &str) -> Option<civil::Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let year = number(&[y1, y2, y3, y4])?.try_into().ok()?;
    civil::Date::new(year, two(m1, m2)?, two(d1, d2)?).ok()
}

/// `HH:mm:ss` and perhaps a fraction. Without leap seconds: one would silently become the second before it.
fn clock(text: &str) -> Option<civil::Time> {
    let [h1, h2, b':', m1, m2, b':', s1, s2, ref fraction @ ..] = *text.as_bytes() else { return None };
    let nanos = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => number(digits)? * 10_i32.pow(9 - digits.len() as u32),
        _ => return None,
    };
    civil::Time::new(two(h1, h2)?, two(m1, m2)?, two(s1, s2)?, nanos).ok()
}

fn two(tens: u8, ones: u8) -> Option<i8> {
    number(&[tens, ones])?.try_into().ok()
}

/// The number that up to nine digits are.
fn number(digits: &[u8]) -> Option<i32> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0')))
}

/// What Recuperador CRM may send in place of nothing: an empty text, where `null` is documented. One
/// must not cost the list that it stands in.
#[cfg(feature = "recuperador")]
pub(crate) struct OrEmpty<T>(pub(crate) Option<T>);

#[cfg(feature = "recuperador")]
impl<'de, T: FromStr<Err = ParseError>> serde::Deserialize<'de> for OrEmpty<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = crate::codec::text::read_option(deserializer, |text| {
            if text.trim().is_empty() { Ok(None) } else { text.parse().map(Some) }
        });
        read.map(Self)
    }
}
