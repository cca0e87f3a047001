//! What a text looks like, whatever its name is: the safety net below names and schemas.

use super::dates::regex;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use std::sync::LazyLock;

static EMAIL: LazyLock<Regex> = LazyLock::new(|| regex(r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$"));
static URL: LazyLock<Regex> = LazyLock::new(|| regex(r"^[A-Za-z][A-Za-z0-9+.-]*://\S+$"));
static UUID: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"));
static HEX: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:[0-9a-f]{16,}|[0-9A-F]{16,})$"));
static JWT: LazyLock<Regex> = LazyLock::new(|| regex(r"^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$"));
static SECRET: LazyLock<Regex> = LazyLock::new(|| regex(r"^[A-Za-z0-9+/_=-]{24,}$"));
static TAX: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:\d{2}-\d{8}-\d|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2})$"));
static PHONE: LazyLock<Regex> = LazyLock::new(|| regex(r"^\+?[\d() .-]{6,24}$"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^-?\d+(?:[.,]\d+)?$"));
static POSITION: LazyLock<Regex> = LazyLock::new(|| regex(r"^-?\d{1,3}\.\d{3,}\s*[,; ]\s*-?\d{1,3}\.\d{3,}$"));
static DOCUMENT: LazyLock<Regex> = LazyLock::new(|| regex(r"^[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}$"));
static FIELD: LazyLock<Regex> = LazyLock::new(|| regex(r"^_?[a-z][A-Za-z]*(?:_[A-Za-z]+)*(?:_?\d{1,2})?$"));

/// What a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Data,
    Token,
    Uuid,
    Hex,
    Email,
    Url,
    Tax,
    Position,
    Number,
    Phone,
    Other,
}

pub(super) fn look(text: &str) -> Look {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    match text {
        _ if text.starts_with("data:") && text.contains(',') => Look::Data,
        _ if JWT.is_match(text) => Look::Token,
        _ if UUID.is_match(text) => Look::Uuid,
        _ if NUMBER.is_match(text) => Look::Number,
        _ if HEX.is_match(text) => Look::Hex,
        _ if is_data(text) => Look::Data,
        _ if SECRET.is_match(text) && digits > 3 && text.chars().any(|c| c.is_ascii_alphabetic()) => Look::Token,
        _ if EMAIL.is_match(text) => Look::Email,
        _ if URL.is_match(text) => Look::Url,
        _ if TAX.is_match(text) => Look::Tax,
        _ if POSITION.is_match(text) => Look::Position,
        _ if PHONE.is_match(text) && digits >= 6 => Look::Phone,
        _ => Look::Other,
    }
}

/// Long base64 that is no text of words.
fn is_data(text: &str) -> bool {
    text.len() >= 200 && !text.contains(' ') && STANDARD.decode(text.replace(['\r', '\n'], "")).is_ok()
}

/// The form of names that programmers give to properties.
pub(super) fn is_field(name: &str) -> bool {
    name.len() <= 40 && FIELD.is_match(name)
}

/// Whether a text holds nothing: no letter and no digit, only zeros, or the mask of a vendor.
pub(super) fn is_mask(text: &str) -> bool {
    let mut all = text.chars().filter(|c| c.is_alphanumeric());
    let mask = |c: char| c.eq_ignore_ascii_case(&'x');
    match all.next() {
        None => true,
        Some('0') => all.all(|c| c == '0'),
        Some(first) if mask(first) => text.chars().filter(|c| mask(*c)).count() > 2 && all.all(mask),
        Some(_) => false,
    }
}

/// Whether a text is the number of a person's document, as it is written in Argentina.
pub(super) fn is_document(text: &str) -> bool {
    DOCUMENT.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_by_their_looks() {
        for (text, expected) in [
            ("jose@empresa.com.ar", Look::Email),
            ("https://x.example/a?b", Look::Url),
            ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", Look::Token),
            ("sk_live_51H8abcDEF1234567890", Look::Token),
            ("f47ac10b-58cc-4372-a567-0e02b2c3d479", Look::Uuid),
            ("507f1f77bcf86cd799439011", Look::Hex),
            ("20-12345678-6", Look::Tax),
            ("123.456.789-09", Look::Tax),
            ("-34.6037,-58.3816", Look::Position),
            ("+54 9 11 4504-5300", Look::Phone),
            ("141", Look::Number),
            ("552.36", Look::Number),
            ("data:image/png;base64,AAAA", Look::Data),
            ("Juan", Look::Other),
        ] {
            assert_eq!(look(text), expected, "{text}");
        }
        assert!(is_field("wo_data") && !is_field("j@x"));
        for mask in ["XXXXX", "xxx-xxx", "****", "000", "0000-00-00", "", "-"] {
            assert!(is_mask(mask), "{mask}");
        }
        assert!(!is_mask("X") && !is_mask("XXXX1") && !is_mask("Xavier"));
    }
}
