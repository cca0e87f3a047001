//! Substitutes of single texts and numbers, by what they look like.

use super::cipher::{Alphabet, Cipher};
use super::dates::{Dates, is_time};
use super::hints::Hints;
use super::names::Kind;
use super::patterns::{Look, is_valid_tax_id, look};
use regex::Regex;
use serde_json::{Number, Value};

/// The smallest picture: one transparent pixel.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
/// Longer tokens are not worth their length.
const LONGEST_TOKEN: usize = 4096;

/// Makes substitutes of texts and numbers.
#[derive(Debug)]
pub(super) struct Substitutes {
    cipher: Cipher,
    dates: Dates,
    hosts: Vec<String>,
}

impl Substitutes {
    /// With the hosts of the API, which may be named.
    pub fn new(cipher: Cipher, hosts: Vec<String>) -> Self {
        Self { dates: Dates::new(&cipher), cipher, hosts }
    }

    /// The substitute of a text and what the text is taken for. `Ok(None)` where it holds nothing
    /// that could tell anything; `Err` where no substitute keeps the rules of the description.
    pub fn text(&self, text: &str, kind: Option<Kind>, hints: &Hints<'_>) -> Result<Option<(String, Kind)>, ()> {
        if !text.chars().any(char::is_alphanumeric) {
            return Ok(None);
        }
        if kind == Some(Kind::Token) {
            return Ok(Some((blanked(text), Kind::Token)));
        }
        if !matches!(kind, Some(Kind::Phone | Kind::TaxId)) {
            if let Some(moved) = self.dates.moved(text) {
                return Ok(Some((moved, Kind::Date)));
            }
            if is_time(text) {
                return Ok(None);
            }
        }
        let rules = Rules::new(text, hints);
        let shaped = |alphabet, kind: Kind| {
            self.cipher.substitute(text, alphabet, &|it| rules.hold(it)).map(|it| Some((it, kind))).ok_or(())
        };
        let named = |otherwise: Kind| kind.filter(|it| !matches!(it, Kind::Quantity | Kind::Code)).unwrap_or(otherwise);
        match look(text) {
            _ if hints.formats().any(|it| it == "byte") => Ok(Some((PIXEL.to_owned(), Kind::Data))),
            Look::Data => Ok(Some((data(text), Kind::Data))),
            Look::Token => Ok(Some((blanked(text), Kind::Token))),
            Look::Email => {
                let name = self.cipher.digest("email", text.as_bytes());
                let name: String = name[..6].iter().map(|byte| format!("{byte:02x}")).collect();
                Ok(Some((format!("user-{name}@example.com"), Kind::Email)))
            }
            Look::Url => Ok(Some((self.url(text), Kind::Url))),
            Look::Uuid | Look::Hex => shaped(Alphabet::Hex, Kind::Id),
            Look::Tax => shaped(Alphabet::Text, Kind::TaxId),
            Look::Position => Ok(Some((self.positions(text), Kind::Position))),
            Look::Number if kind == Some(Kind::Position) => Ok(Some((self.position(text), Kind::Position))),
            Look::Number => {
                let alphabet = if text.contains(['.', ',']) { Alphabet::Number } else { Alphabet::Integer };
                match self.cipher.substitute(text, alphabet, &|it| rules.hold(it)) {
                    Some(substitute) => Ok(Some((substitute, named(Kind::Number)))),
                    // A lone zero.
                    None if !text.contains(|c: char| c.is_ascii_digit() && c != '0') => Ok(None),
                    None => Err(()),
                }
            }
            Look::Phone => shaped(Alphabet::Text, named(Kind::Phone)),
            Look::Other => match prefix(text).filter(|_| !matches!(kind, Some(Kind::Name | Kind::TaxId))) {
                Some(length) => {
                    let (prefix, rest) = text.split_at(length);
                    let good = |it: &str| rules.hold(&format!("{prefix}{it}"));
                    let rest = self.cipher.substitute(rest, Alphabet::Integer, &good).ok_or(())?;
                    Ok(Some((format!("{prefix}{rest}"), Kind::Id)))
                }
                None => match self.mixed(text).filter(|it| rules.hold(it)) {
                    Some(mixed) => Ok(Some((mixed, named(Kind::Text)))),
                    None => shaped(Alphabet::Text, named(Kind::Text)),
                },
            },
        }
    }

    /// A text that names ids, as messages of errors do: they become what they become elsewhere.
    fn mixed(&self, text: &str) -> Option<String> {
        let ends = |c: char| c.is_whitespace() || "'\"()[]<>,;:!?#=".contains(c);
        let mut out = String::new();
        let (mut done, mut at, mut found) = (0, 0, false);
        for word in text.split(ends) {
            let start = at;
            at += word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
            let word = word.trim_end_matches('.');
            let Some(id) = self.id(word) else { continue };
            out.push_str(&self.between(&text[done..start]));
            out.push_str(&id);
            (done, found) = (start + word.len(), true);
        }
        out.push_str(&self.between(&text[done..]));
        found.then_some(out)
    }

    /// The substitute of a word that is an id by its looks.
    fn id(&self, word: &str) -> Option<String> {
        let good = |it: &str| !is_valid_tax_id(it);
        if let Some(length) = prefix(word) {
            let (prefix, rest) = word.split_at(length);
            let rest = self.cipher.substitute(rest, Alphabet::Integer, &|it| good(&format!("{prefix}{it}")))?;
            return Some(format!("{prefix}{rest}"));
        }
        match look(word) {
            Look::Uuid | Look::Hex => self.cipher.substitute(word, Alphabet::Hex, &good),
            Look::Number if word.len() > 3 && word.bytes().all(|it| it.is_ascii_digit()) => {
                self.cipher.substitute(word, Alphabet::Integer, &good)
            }
            _ => None,
        }
    }

    fn between(&self, text: &str) -> String {
        self.cipher.substitute(text, Alphabet::Text, &|_| true).unwrap_or_else(|| text.to_owned())
    }

    /// The substitute of a number.
    pub fn number(&self, number: &Number, kind: Option<Kind>, hints: &Hints<'_>) -> Result<Option<(Value, Kind)>, ()> {
        let text = number.to_string();
        let value = number.as_f64().unwrap_or_default();
        if value == 0.0 {
            return Ok(None);
        }
        let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        if kind == Some(Kind::Position) || (number.is_f64() && value.abs() <= 180.0 && decimals >= 4) {
            let moved = serde_json::from_str(&self.position(&text)).map_err(|_| ())?;
            return Ok(Some((moved, Kind::Position)));
        }
        let kind = kind.filter(|it| matches!(it, Kind::Id | Kind::Phone | Kind::TaxId)).unwrap_or(Kind::Number);
        let bounds: Vec<f64> = hints.bounds().collect();
        let same = |other: &Number| {
            let it = other.as_f64().unwrap_or_default();
            let small = |number: &Number| number.as_i64().map(|it| i32::try_from(it).is_ok());
            other.is_f64() == number.is_f64()
                && (it.fract() == 0.0) == (value.fract() == 0.0)
                && small(other) == small(number)
                && bounds.iter().all(|bound| it.partial_cmp(bound) == value.partial_cmp(bound))
        };
        let (digits, exponent) = text.find(['e', 'E']).map_or((&*text, ""), |at| text.split_at(at));
        let parsed = |it: &str| serde_json::from_str::<Number>(&format!("{it}{exponent}")).ok();
        let alphabet = if number.is_f64() { Alphabet::Number } else { Alphabet::Integer };
        let good = |it: &str| parsed(it).is_some_and(|it| same(&it));
        let found = self.cipher.substitute(digits, alphabet, &good).and_then(|it| parsed(&it)).ok_or(())?;
        Ok(Some((Value::Number(found), kind)))
    }

    /// The substitute of a key of a map.
    pub fn key(&self, key: &str) -> String {
        let other = self.text(key, Some(Kind::Id), &Hints::default());
        other.ok().flatten().map_or_else(|| key.to_owned(), |(it, _)| it)
    }

    /// A position within the same degree: near enough to be plausible, too far to be of use.
    fn position(&self, text: &str) -> String {
        let Some((whole, fraction)) = text.split_once('.') else { return text.to_owned() };
        let other = self.cipher.substitute(fraction, Alphabet::Number, &|_| true);
        other.map_or_else(|| text.to_owned(), |other| format!("{whole}.{other}"))
    }

    fn positions(&self, text: &str) -> String {
        let number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
        let mut out = String::new();
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(|c| !number(c)).unwrap_or(rest.len());
            out.push_str(&self.position(&rest[..end]));
            rest = &rest[end..];
            let start = rest.find(number).unwrap_or(rest.len());
            out.push_str(&rest[..start]);
            rest = &rest[start..];
        }
        out
    }

    /// Only the host of the API stays; what follows it may name anything.
    fn url(&self, text: &str) -> String {
        let Some((scheme, rest)) = text.split_once("://") else { return blanked(text) };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at(end);
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = if self.hosts.iter().any(|it| it.eq_ignore_ascii_case(host)) { host } else { "example.com" };
        let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
        let shaped = |text: &str| {
            let plain =
                percent_encoding::percent_decode_str(text).decode_utf8_lossy().replace(['/', '?', '#', '%', '&'], "x");
            let other = self.cipher.substitute(&plain, Alphabet::Text, &|_| true).unwrap_or_default();
            percent_encoding::utf8_percent_encode(&other, percent_encoding::NON_ALPHANUMERIC)
                .to_string()
                .replace("%2D", "-")
                .replace("%2E", ".")
                .replace("%5F", "_")
        };
        let path: Vec<_> = path.split('#').next().unwrap_or_default().split('/').map(shaped).collect();
        let mut url = format!("{}://{host}{}", scheme.to_ascii_lowercase(), path.join("/"));
        // Parameters are where tokens live.
        if let Some(query) = query {
            url.push_str(if query.is_empty() { "?" } else { "?q=redacted" });
        }
        url
    }
}

/// What a schema asks of a text, and whether the text did so: its substitute shall do the same.
struct Rules {
    patterns: Vec<(Regex, bool)>,
    values: Vec<String>,
}

impl Rules {
    fn new(text: &str, hints: &Hints<'_>) -> Self {
        let patterns = hints.patterns().filter_map(|it| Regex::new(it).ok());
        Self {
            patterns: patterns.map(|it| (it.is_match(text), it)).map(|(fits, it)| (it, fits)).collect(),
            values: hints.values().filter_map(|it| it.as_str().map(str::to_owned)).collect(),
        }
    }

    /// No substitute is a documented value, nor somebody's tax id.
    fn hold(&self, text: &str) -> bool {
        self.patterns.iter().all(|(pattern, fits)| pattern.is_match(text) == *fits)
            && !self.values.iter().any(|it| it == text)
            && !is_valid_tax_id(text)
    }
}

/// The length of a prefix such as `CL-` before digits.
fn prefix(text: &str) -> Option<usize> {
    let at = text.find('-')?;
    let letters = (1..=4).contains(&at) && text[..at].bytes().all(|it| it.is_ascii_uppercase());
    let digits = text.len() > at + 2 && text[at + 1..].bytes().all(|it| it.is_ascii_digit());
    (letters && digits).then_some(at + 1)
}

/// Nothing of a secret is derived into a sample, not even by a key.
fn blanked(text: &str) -> String {
    "x".repeat(text.chars().count().min(LONGEST_TOKEN))
}

fn data(text: &str) -> String {
    match text.strip_prefix("data:") {
        Some(rest) if rest.starts_with("image/") => format!("data:image/png;base64,{PIXEL}"),
        Some(_) => "data:text/plain;base64,cmVkYWN0ZWQ=".to_owned(),
        None => PIXEL.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::Key;
    use super::*;

    #[test]
    fn an_id_in_a_text_becomes_what_it_becomes_alone() {
        let all = Substitutes::new(Cipher::new(Key::new([3; 32])), Vec::new());
        let of = |text: &str| all.text(text, Some(Kind::Text), &Hints::default()).unwrap().unwrap().0;
        let alone = |text: &str| all.text(text, Some(Kind::Id), &Hints::default()).unwrap().unwrap().0;
        for id in ["CL-987654", "507f1f77bcf86cd799439011", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "4567891"] {
            for text in [format!("No existe el cliente '{id}'."), format!("{id}: Estela, y {id}")] {
                let other = of(&text);
                assert!(other.contains(&alone(id)) && !other.contains(id), "{text} → {other}");
                for word in ["existe", "cliente", "Estela"] {
                    assert!(!other.contains(word), "{text} → {other}");
                }
                let punctuation = |text: &str| text.chars().filter(|c| !c.is_alphanumeric()).collect::<String>();
                assert_eq!(punctuation(&text), punctuation(&other));
            }
        }
        // What is no id by its looks is replaced with the text around it: safe, and not the same as alone.
        let other = of("zquack77/secretrepo");
        assert!(!other.contains("zquack77") && !other.contains("secretrepo") && !other.contains(&alone("zquack77")));
    }
}
