//! The parts of a text that are values by their looks, so that each becomes in a sentence or an address what it
//! becomes alone.

use super::dates::regex;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Url,
    Email,
    /// UUIDs, and hexadecimal digits.
    Hex,
    Date,
    /// The number of a company that has letters.
    Company,
    Plate,
    /// `CL-0044`: letters that the description may list, and a number.
    Prefixed,
    /// A number with four decimals or more.
    Position,
    /// Digits with what stands between them.
    Digits,
}

/// Licence plates of Argentina, Brazil and the Mercosur, old and new, of cars and motorcycles.
const PLATE: &str = r"[A-Za-z]{3}[ ·-]?\d{3,4}|[A-Za-z]{2}[ ·-]?\d{3}[ ·-]?[A-Za-z]{2}|[A-Za-z]{3}[ ·-]?\d[A-Za-z]\d{2}|\d{3}[ ·-]?[A-Za-z]{3}|[A-Za-z]\d{3}[A-Za-z]{3}";

/// Digits with what stands between them.
const RUN: &str = r"\+\d[\d() .-]{5,22}\d|\d+(?:[.,/-]\d+)*";

const FORMS: [(Token, &str); 11] = [
    (Token::Url, r#"[A-Za-z][A-Za-z0-9+.-]*://[^\s"'<>]+"#),
    (Token::Email, r#"[^\s@<>"'(),;:/?&=]+@[^\s@<>"'(),;:/?&=]+\.[^\s@<>"'(),;:./?&=]+"#),
    (Token::Hex, r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
    (
        Token::Date,
        r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}([/.-])\d{1,2}[/.-]\d{4}|\d{4}/\d{2}/\d{2}",
    ),
    (Token::Company, r"[A-Z0-9]{2}\.?[A-Z0-9]{3}\.?[A-Z0-9]{3}/?[A-Z0-9]{4}-?\d{2}"),
    (Token::Prefixed, r"[A-Z]{3}-\d{5,}|[A-Z]{4}-\d{2,}"),
    (Token::Plate, PLATE),
    (Token::Prefixed, r"[A-Z]{1,2}-\d{2,}"),
    (Token::Position, r"\d{1,3}[.,]\d{4,}"),
    (Token::Hex, r"[0-9a-f]{16,}|[0-9A-F]{16,}"),
    (Token::Digits, RUN),
];

static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    let forms: Vec<_> = FORMS.iter().enumerate().map(|(index, (_, form))| format!("(?P<t{index}>{form})")).collect();
    regex(&forms.join("|"))
});
static DIGITS: LazyLock<Regex> = LazyLock::new(|| regex(RUN));
static GROUPS: LazyLock<[String; 11]> = LazyLock::new(|| std::array::from_fn(|index| format!("t{index}")));

/// The next part of a text, from a place on, that is a value.
pub(super) fn next(text: &str, mut from: usize) -> Option<(Token, Range<usize>)> {
    while from < text.len() {
        let found = TOKEN.captures_at(text, from)?;
        let (index, part) = GROUPS.iter().enumerate().find_map(|(at, group)| Some((at, found.name(group)?)))?;
        let before = text[..part.start()].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[part.end()..].chars().next().is_some_and(char::is_alphanumeric);
        let letters = || part.as_str().bytes().any(|it| it.is_ascii_alphabetic());
        let digits = || part.as_str().bytes().filter(u8::is_ascii_digit).count();
        let token = match FORMS[index].0 {
            Token::Hex | Token::Company if !letters() => Token::Digits,
            token => token,
        };
        let right = match token {
            Token::Hex => digits() > 1,
            Token::Company => digits() > 3,
            _ => true,
        };
        if right && !before && !after {
            return Some((token, part.range()));
        }
        // A run of digits may begin like something shorter.
        let run = DIGITS.find_at(text, part.start()).filter(|run| run.start() == part.start() && !before);
        if let Some(run) = run
            && !text[run.end()..].chars().next().is_some_and(char::is_alphanumeric)
        {
            return Some((Token::Digits, run.range()));
        }
        // Behind the word that it is a part of, or one character on.
        let rest = &text[part.start()..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        from = part.start() + end.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_in_sentences() {
        let text = "Juan (20-12345678-6), AB 123 CD o abc1d23; ver https://x.example/a, jose@x.com.ar el 03/05/1980, \
                    CL-0044, 12.ABC.345/01DE-35 y 507f1f77bcf86cd799439011.";
        let mut found = Vec::new();
        let mut at = 0;
        while let Some((token, range)) = next(text, at) {
            found.push((token, &text[range.clone()]));
            at = range.end;
        }
        let expected = [
            (Token::Digits, "20-12345678-6"),
            (Token::Plate, "AB 123 CD"),
            (Token::Plate, "abc1d23"),
            (Token::Url, "https://x.example/a,"),
            (Token::Email, "jose@x.com.ar"),
            (Token::Date, "03/05/1980"),
            (Token::Prefixed, "CL-0044"),
            (Token::Company, "12.ABC.345/01DE-35"),
            (Token::Hex, "507f1f77bcf86cd799439011"),
        ];
        assert_eq!(found, expected);
        let whole = |text: &str| next(text, 0).filter(|(_, range)| *range == (0..text.len())).map(|(token, _)| token);
        for plate in ["ABC-123", "ABC123", "AB123CD", "AB-123-CD", "ABC-1234", "ABC1D23", "123ABC", "A123BCD"] {
            assert_eq!(whole(plate), Some(Token::Plate), "{plate}");
        }
        assert_eq!((whole("CL-0044"), whole("WO-123")), (Some(Token::Prefixed), Some(Token::Prefixed)));
    }
}
