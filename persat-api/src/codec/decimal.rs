//! Amounts: decimal numbers whose digits nobody changes.

use crate::codec::raw_json::RawJson;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::value::RawValue;
use std::fmt;
use std::str::FromStr;

/// A decimal number, as it is written in JSON: digit by digit what was received, and what is sent.
///
/// It does not calculate. Hand its [text](Self::as_str) to the decimal type of your choice, and take
/// the result back by its text; a detour through `f64` or [`serde_json::Value`] changes digits.
///
/// ```
/// use persat_api::recuperador::Decimal;
///
/// let amount: Decimal = "12345678901234567.89".parse()?;
/// assert_eq!(amount.to_string(), "12345678901234567.89");
/// assert_eq!(serde_json::to_string(&amount)?, "12345678901234567.89");
/// assert_eq!(Decimal::from(150).as_str(), "150");
/// assert!("1.234,56".parse::<Decimal>().is_err(), "JSON has neither groups nor a comma");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Two are equal when their texts are: `1.5` and `1.50` differ.
///
/// It is read by `serde_json` only, directly from text or out of a `Value` (which has changed long
/// numbers already). What buffers (`#[serde(flatten)]`, untagged enums) makes floating point of numbers;
/// within such a type this one refuses to be read.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(RawJson);

/// A text that is no number of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoDecimal;

impl Decimal {
    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Whether a text is a number by JSON's grammar.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}

impl FromStr for Decimal {
    type Err = NoDecimal;

    fn from_str(text: &str) -> Result<Self, NoDecimal> {
        if !is_number(text) {
            return Err(NoDecimal);
        }
        RawValue::from_string(text.to_owned()).map(|raw| Self(RawJson(raw))).map_err(|_| NoDecimal)
    }
}

macro_rules! from_whole {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Decimal {
            fn from(number: $integer) -> Self {
                // The digits of an integer are a number of JSON.
                Self(RawJson(RawValue::from_string(number.to_string()).expect("a number of JSON")))
            }
        }
    )*};
}
from_whole!(i32, i64, u32, u64);

impl From<Decimal> for RawJson {
    fn from(number: Decimal) -> Self {
        number.0
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = RawJson::deserialize(deserializer)?;
        if is_number(raw.as_str()) { Ok(Self(raw)) } else { Err(de::Error::custom("expected a number")) }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "format": "decimal" })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl fmt::Display for NoDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number as JSON writes it, such as -1234.56")
    }
}

impl std::error::Error for NoDecimal {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_grammar_is_that_of_json() {
        for good in ["0", "-0", "0.00", "10", "-1234.56", "1e5", "1E-5", "12.50e+3", "9".repeat(400).as_str()] {
            assert_eq!(good.parse::<Decimal>().unwrap().as_str(), good);
        }
        for bad in [
            "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "1,5", "1.234,56", "NaN", "Infinity", "0x1", " 1",
            "1 ", "1\n", "1.2.3", "1e1e1", "٣", "--1", "\"1\"",
        ] {
            assert_eq!(bad.parse::<Decimal>(), Err(NoDecimal), "{bad:?}");
            assert!(serde_json::from_str::<Decimal>(&format!("[{bad}]")).is_err());
        }
        assert_eq!(Decimal::from(i64::MIN).as_str(), "-9223372036854775808");
        assert_eq!(Decimal::from(u64::MAX).as_str(), "18446744073709551615");
    }

    #[test]
    fn nothing_but_numbers_is_read() {
        for bad in ["\"1.5\"", "null", "true", "[1]", "{}", "{\"a\":1}"] {
            let error = serde_json::from_str::<Decimal>(bad).unwrap_err();
            assert!(error.to_string().starts_with("expected a number"), "{bad}: {error}");
        }
    }

    /// What buffers would change digits: it is refused, not read wrongly.
    #[test]
    fn a_buffer_in_between_is_refused() {
        #[derive(Debug, Deserialize)]
        #[allow(dead_code)]
        struct Inner {
            amount: Decimal,
        }
        #[derive(Debug, Deserialize)]
        #[allow(dead_code)]
        struct Outer {
            #[serde(flatten)]
            inner: Inner,
        }
        assert!(serde_json::from_str::<Inner>("{\"amount\":1.5}").is_ok());
        assert!(serde_json::from_str::<Outer>("{\"amount\":1.5}").is_err());
    }

    proptest! {
        /// Our grammar and the decoder's agree on every text made of what numbers are made of.
        #[test]
        fn what_is_a_number_is_what_the_decoder_takes(text in "[-+.eE019]{0,8}") {
            let decoded = serde_json::from_str::<Box<RawValue>>(&text).is_ok();
            prop_assert_eq!(is_number(&text), decoded, "{:?}", text);
        }
    }
}
