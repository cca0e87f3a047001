//! The formats that OpenAPI 3.0 adds to JSON Schema's, and its narrower idea of an integer.

use jsonschema::{Keyword, ValidationError, ValidationOptions};
use serde_json::Value;

/// Keyword of our own: a number is written without fraction and exponent, as OpenAPI 3.0 has it
/// for `type: integer`; JSON Schema 2020-12 takes `35.0` for one.
pub(super) const WHOLE: &str = "x-written-whole";

/// Adds the checks that the validator does not bring.
pub(super) fn register<'i>(options: ValidationOptions<'i>) -> ValidationOptions<'i> {
    options.with_format("byte", is_base64).with_keyword(WHOLE, |_, _, _| Ok(Box::new(Whole)))
}

struct Whole;

impl Whole {
    /// Numbers from here on are kept as floating-point ones, however they were written: 2^64.
    const LARGEST: f64 = 18_446_744_073_709_551_616.0;
    /// And those down to here: -2^63.
    const SMALLEST: f64 = -9_223_372_036_854_775_808.0;
}

impl<'i> Keyword<'i> for Whole {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        let fraction = value.as_number().filter(|it| it.is_f64()).and_then(serde_json::Number::as_f64);
        match fraction {
            // A number with a real fraction is no integer for the validator either.
            Some(number) if number.fract() == 0.0 && number < Self::LARGEST && number > Self::SMALLEST => {
                Err(ValidationError::custom("an integer is written without fraction and exponent"))
            }
            _ => Ok(()),
        }
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        <Self as Keyword<'i>>::validate(self, value).is_ok()
    }
}

/// Whether a text is base64 as RFC 4648 has it, padding included.
fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let padding = text.len() - body.len();
    text.len().is_multiple_of(4)
        && padding <= 2
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

/// The bounds of an integer or number format.
pub(crate) fn bounds(format: &str) -> Option<(Value, Value)> {
    match format {
        "int32" => Some((i32::MIN.into(), i32::MAX.into())),
        "int64" => Some((i64::MIN.into(), i64::MAX.into())),
        "float" => Some((f64::from(f32::MIN).into(), f64::from(f32::MAX).into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn base64_is_told_from_text() {
        for (text, good) in [
            ("", true),
            ("QQ==", true),
            ("QUI=", true),
            ("QUJD", true),
            ("QUJ", false),
            ("Q===", false),
            ("QU D", false),
        ] {
            assert_eq!(super::is_base64(text), good, "{text}");
        }
    }
}
