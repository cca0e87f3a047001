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
static CODE: LazyLock<Regex> = LazyLock::new(|| regex(r"^[A-Z][A-Z_]{1,38}(?:_\d{1,3})?$"));
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

/// The words a program uses for the values of an enumeration.
pub(super) fn is_code(text: &str) -> bool {
    CODE.is_match(text)
}

/// The form of names that programmers give to properties.
pub(super) fn is_field(name: &str) -> bool {
    name.len() <= 40 && FIELD.is_match(name)
}

/// Whether the check digits of a CUIT, CPF or CNPJ are right, so that it may be somebody's.
pub(super) fn is_valid_tax_id(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum = |count: usize, weights: &[u32]| -> u32 {
        digits[..count].iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
    };
    let brazilian = |sum: u32| if sum % 11 < 2 { 0 } else { 11 - sum % 11 };
    match digits.len() {
        11 => {
            let cuit = 11 - sum(10, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
            let cpf = [
                brazilian(sum(9, &[10, 9, 8, 7, 6, 5, 4, 3, 2])),
                brazilian(sum(10, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2])),
            ];
            digits[10] == cuit % 11 || digits[9..] == cpf
        }
        14 => {
            let cnpj = [
                brazilian(sum(12, &[5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])),
                brazilian(sum(13, &[6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])),
            ];
            digits[12..] == cnpj
        }
        _ => false,
    }
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
        assert!(is_valid_tax_id("123.456.789-09") && !is_valid_tax_id("123.456.789-19"));
        assert!(is_valid_tax_id("20-12345678-6") && is_valid_tax_id("11.222.333/0001-81"));
        assert!(is_code("CERRADA_OK") && !is_code("Perez") && is_field("wo_data") && !is_field("j@x"));
    }
}
