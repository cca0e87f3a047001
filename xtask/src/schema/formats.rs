//! The formats that OpenAPI 3.0 adds to JSON Schema's.

use jsonschema::ValidationOptions;

/// Adds the checks for string formats that the validator does not bring.
pub(super) fn register<'i>(options: ValidationOptions<'i>) -> ValidationOptions<'i> {
    options.with_format("byte", is_base64)
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
pub(super) fn bounds(format: &str) -> Option<(serde_json::Value, serde_json::Value)> {
    match format {
        "int32" => Some((i32::MIN.into(), i32::MAX.into())),
        "int64" => Some((i64::MIN.into(), i64::MAX.into())),
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
