//! Values that come in more than one spelling: they remember the one they came in.

use super::error::ValueError;
use crate::codec::time::CalendarDay;
use jiff::civil;
use serde_json::Value;
use std::fmt;

/// The value of a `NUMBER_FIELD`: a JSON number, or, as one sample has it, text that spells a
/// number (`"552.36"`).
///
/// Two numbers are equal when they are spelled alike: `5`, `5.0` and `"5"` are three values. Compare
/// [`as_f64`](Number::as_f64) to compare what they mean.
///
/// Vendor's page: *Tipos de Widgets / Campo Número* (not readable).
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    value: f64,
    spelling: NumberSpelling,
}

#[derive(Clone, Debug, PartialEq)]
enum NumberSpelling {
    Json(serde_json::Number),
    Text(String),
}

impl Number {
    /// The number; the nearest one where it has more digits than fit.
    #[must_use]
    pub fn as_f64(&self) -> f64 {
        self.value
    }

    /// The number when it is whole (`5` and `5.0` are) and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        // Beyond this a float no longer tells whole numbers apart.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let spelled = match &self.spelling {
            NumberSpelling::Json(number) => number.as_i64(),
            NumberSpelling::Text(text) => text.parse().ok(),
        };
        #[allow(clippy::cast_possible_truncation)]
        spelled.or_else(|| (self.value.fract() == 0.0 && self.value.abs() < EXACT).then_some(self.value as i64))
    }

    /// Whether it came as text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.spelling, NumberSpelling::Text(_))
    }

    pub(super) fn decode(json: &Value) -> Option<Self> {
        let (value, spelling) = match json {
            Value::Number(number) => (number.as_f64()?, NumberSpelling::Json(number.clone())),
            Value::String(text) if is_decimal(text) => (text.parse().ok()?, NumberSpelling::Text(text.clone())),
            _ => return None,
        };
        value.is_finite().then_some(Self { value, spelling })
    }

    pub(super) fn encode(&self) -> Value {
        match &self.spelling {
            NumberSpelling::Json(number) => Value::Number(number.clone()),
            NumberSpelling::Text(text) => Value::String(text.clone()),
        }
    }

    /// As a JSON number, which is how it is written. `None` when text has more digits than fit.
    pub(super) fn to_write(&self) -> Option<Value> {
        match &self.spelling {
            NumberSpelling::Json(number) => Some(Value::Number(number.clone())),
            NumberSpelling::Text(text) => {
                if let Ok(whole) = text.parse::<i64>() {
                    return Some(whole.into());
                }
                let digits = text.bytes().filter(u8::is_ascii_digit).count();
                (digits <= 15).then(|| self.value.into())
            }
        }
    }
}

/// `-1`, `552.36`: digits, perhaps a sign before and a fraction after. Nothing looser.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    }
}

macro_rules! from_integer {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
                Self { value: value as f64, spelling: NumberSpelling::Json(value.into()) }
            }
        }
    )*};
}
from_integer!(i32 i64 u32 u64);

impl TryFrom<f64> for Number {
    type Error = ValueError;
    fn try_from(value: f64) -> Result<Self, ValueError> {
        let number = serde_json::Number::from_f64(value).ok_or(ValueError("JSON has only finite numbers"))?;
        Ok(Self { value, spelling: NumberSpelling::Json(number) })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.spelling {
            NumberSpelling::Json(number) => number.fmt(f),
            NumberSpelling::Text(text) => f.write_str(text),
        }
    }
}

/// The value of a `DATE_FIELD`: a calendar day, `2022-04-07T00:00:00.000Z`. It has no time zone; a
/// time of day that comes along means nothing, and is kept only so that it can be given back.
///
/// Two days are equal when they are spelled alike: compare [`date`](Day::date) where the time of
/// day should not matter. Display gives `2022-04-07`.
///
/// Vendor's page: *Tipos de Widgets / Campo Fecha*.
///
/// ```
/// use persat_api::forms::WidgetValue;
/// use persat_api::time::date;
/// use persat_api::types::WidgetType;
///
/// let json = "2022-04-07T03:00:00.000Z".into();
/// let value = WidgetValue::decode(&WidgetType::DateField, &json);
/// assert_eq!(value.as_date(), Some(date(2022, 4, 7)));
/// assert_eq!(value.encode(), json);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day {
    day: CalendarDay,
    /// Where it is not the one that `day` prints.
    spelling: Option<String>,
}

impl Day {
    /// The day.
    #[must_use]
    pub fn date(&self) -> civil::Date {
        self.day.0
    }

    /// The day as other requests take it.
    #[must_use]
    pub fn calendar_day(&self) -> CalendarDay {
        self.day
    }

    pub(super) fn decode(json: &Value) -> Option<Self> {
        let text = json.as_str()?;
        let day = CalendarDay::from_wire(text).ok()?;
        let spelling = (day.to_wire() != text).then(|| text.to_owned());
        Some(Self { day, spelling })
    }

    pub(super) fn encode(&self) -> Value {
        Value::String(self.spelling.clone().unwrap_or_else(|| self.day.to_wire()))
    }
}

impl From<CalendarDay> for Day {
    fn from(day: CalendarDay) -> Self {
        Self { day, spelling: None }
    }
}

impl From<civil::Date> for Day {
    fn from(date: civil::Date) -> Self {
        CalendarDay(date).into()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.day.0.fmt(f)
    }
}

/// The value of a `TIME_FIELD`: a time of day as minutes since midnight, `777` for 12:57. A program
/// also met `"12:57"`.
///
/// Two times are equal when they are spelled alike: compare [`minutes`](Minutes::minutes) to compare
/// what they mean. Display gives `12:57`.
///
/// Vendor's page: *Tipos de Widgets / Campo Hora*.
///
/// ```
/// use persat_api::forms::{Minutes, WidgetValue};
///
/// assert_eq!(WidgetValue::from(Minutes::new(12, 57)?).encode(), 777);
/// assert!(Minutes::new(24, 0).is_err());
/// # Ok::<(), persat_api::forms::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    minutes: u16,
    /// Where it is not the plain number.
    spelling: Option<Value>,
}

impl Minutes {
    const DAY: u16 = 24 * 60;

    /// A time of day.
    ///
    /// # Errors
    /// There is no such time of day.
    pub fn new(hours: u8, minutes: u8) -> Result<Self, ValueError> {
        let valid = hours < 24 && minutes < 60;
        let time = || Self { minutes: u16::from(hours) * 60 + u16::from(minutes), spelling: None };
        valid.then(time).ok_or(ValueError("there is no such time of day"))
    }

    /// The minutes since midnight.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        self.minutes
    }

    /// The time of day.
    #[must_use]
    pub fn time(&self) -> civil::Time {
        let midnight = civil::Time::midnight();
        midnight.saturating_add(jiff::SignedDuration::from_mins(self.minutes.into()))
    }

    pub(super) fn decode(json: &Value) -> Option<Self> {
        let minutes = match json {
            Value::Number(number) => {
                let value = number.as_f64()?;
                let whole = value.fract() == 0.0 && (0.0..f64::from(Self::DAY)).contains(&value);
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                whole.then_some(value as u16)?
            }
            Value::String(text) => clock(text)?,
            _ => return None,
        };
        let spelling = (*json != minutes).then(|| json.clone());
        Some(Self { minutes, spelling })
    }

    pub(super) fn encode(&self) -> Value {
        self.spelling.clone().unwrap_or_else(|| self.minutes.into())
    }
}

/// The minutes of `HH:mm`.
fn clock(text: &str) -> Option<u16> {
    let [h1, h2, b':', m1, m2] = text.as_bytes() else {
        return None;
    };
    let pair = |tens: &u8, ones: &u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        digits.then(|| (tens - b'0') * 10 + (ones - b'0'))
    };
    Minutes::new(pair(h1, h2)?, pair(m1, m2)?).ok().map(|time| time.minutes)
}

impl From<civil::Time> for Minutes {
    /// Seconds are dropped: the widget has none.
    fn from(time: civil::Time) -> Self {
        let minutes = u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
        Self { minutes, spelling: None }
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}
