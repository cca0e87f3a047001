//! Substitutes of single texts and numbers, by what they look like.

use super::cipher::{Alphabet, Cipher};
use super::dates::{Occasion, is_time, moved};
use super::digits::{Core, digits, folded, laid_out};
use super::known::{Known, cased, lower};
use super::names::Kind;
use super::patterns::{Look, is_document, is_mask, look};
use super::rules::Rules;
use super::tax::{is_valid_tax_id, may_be_tax_id};
use super::tokens::{self, Token};
use super::words::{Spoken, keeps_a_word};
use super::{position, web};
use serde_json::{Number, Value};
use std::cell::{Cell, OnceCell};

/// The smallest picture: one transparent pixel.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
/// Longer tokens are not worth their length.
const LONGEST_TOKEN: usize = 4096;
/// How often a substitute is permuted again so that it shows no original of another value. Where ids are dense,
/// each is another one's original, and a permutation among them gives nothing away.
const TRIES: usize = 16;

/// What is known of the place of a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub kind: Option<Kind>,
    pub rules: &'a Rules,
    pub occasion: Occasion<'a>,
}

/// What a number is, where not any other one will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Plain,
    /// A coordinate with so many digits before its fraction: they stay.
    Position(usize),
    /// A document of a person: its substitute is none that was ever given out.
    Document,
}

/// Makes substitutes of texts and numbers.
#[derive(Debug)]
pub(super) struct Substitutes {
    cipher: Cipher,
    spoken: Spoken,
    known: OnceCell<Known>,
}

impl Substitutes {
    /// With what the descriptions name: hosts of the API, schemes, and prefixes of ids.
    pub fn new(cipher: Cipher, spoken: Spoken) -> Self {
        Self { cipher, spoken, known: OnceCell::new() }
    }

    /// From here on, with what all bodies hold.
    pub fn learn(&self, known: Known) {
        let _ = self.known.set(known);
    }

    pub fn known(&self) -> Option<&Known> {
        self.known.get()
    }

    /// Whether whoever records has said that a text is nobody's.
    pub fn may_stay(&self, text: &str) -> bool {
        self.spoken.keep.contains(text)
    }

    /// The substitute of a text and what the text is taken for. `Ok(None)` where it holds nothing
    /// that could tell anything; `Err` where no substitute keeps the rules of the description.
    pub fn text(&self, text: &str, asked: Asked<'_>) -> Result<Option<(String, Kind)>, ()> {
        let Asked { kind, rules, occasion } = asked;
        let plain = &*folded(text);
        if is_mask(plain) {
            return Ok(None);
        }
        if kind == Some(Kind::Token) {
            return Ok(Some((blanked(plain), Kind::Token)));
        }
        if rules.bytes {
            return Ok(Some((PIXEL.to_owned(), Kind::Data)));
        }
        if !matches!(kind, Some(Kind::Phone | Kind::TaxId)) {
            if let Some(moved) = moved(plain, occasion, &self.cipher).filter(|it| rules.text(it)) {
                return Ok(Some((moved, Kind::Date)));
            }
            if is_time(plain) {
                return Ok(None);
            }
        }
        let named = |otherwise: Kind| kind.filter(|it| !matches!(it, Kind::Quantity | Kind::Code)).unwrap_or(otherwise);
        let good = |it: &str| rules.text(it) && !is_valid_tax_id(it) && !keeps_a_word(plain, it);
        let look = look(plain);
        let named = match look {
            Look::Data => return Ok(Some((data(plain), Kind::Data))),
            Look::Token => return Ok(Some((blanked(plain), Kind::Token))),
            Look::Url => {
                let url = self.url(plain, occasion);
                return Ok((url != plain).then_some((url, Kind::Url)));
            }
            Look::Email => Kind::Email,
            Look::Uuid | Look::Hex => Kind::Id,
            Look::Tax => Kind::TaxId,
            Look::Position => Kind::Position,
            Look::Number => named(Kind::Number),
            Look::Phone => named(Kind::Phone),
            Look::Other => named(Kind::Text),
        };
        let known = self.known.get().and_then(|it| it.text(&lower(plain)));
        if let Some(known) = known.map(|it| cased(it, plain)).filter(|it| good(it)) {
            return Ok(Some((known, named)));
        }
        let found = match look {
            Look::Email => self.email(plain, &|it| rules.text(it) && !it.eq_ignore_ascii_case(plain)),
            Look::Uuid | Look::Hex => self.walk(plain, Alphabet::Hex, &good),
            Look::Number if kind == Some(Kind::Position) => {
                let all = digits(plain);
                self.spelled(plain, Purpose::Position(position::whole(plain, &all)), &good)
            }
            Look::Number if position::is_fine(plain) => {
                self.spelled(plain, Purpose::Position(position::whole(plain, &digits(plain))), &good)
            }
            Look::Tax | Look::Number | Look::Phone
                if kind == Some(Kind::TaxId)
                    || is_document(plain)
                    || (kind != Some(Kind::Id) && has_eight(&digits(plain))) =>
            {
                self.spelled(plain, Purpose::Document, &good).or_else(|| self.spelled(plain, Purpose::Plain, &good))
            }
            Look::Tax | Look::Number | Look::Phone => self.spelled(plain, Purpose::Plain, &good),
            _ => Some(self.inner(plain, occasion)).filter(|it| good(it)),
        };
        let found = found.or_else(|| self.walk(plain, Alphabet::Text, &good));
        found.map(|it| Some((it, named))).ok_or(())
    }

    /// The substitute of a text by its parts: what is a value by its looks, or was replaced by itself somewhere,
    /// becomes what it becomes alone.
    pub fn inner(&self, plain: &str, occasion: Occasion<'_>) -> String {
        if let Some(decoded) = web::decoded(plain) {
            return web::encoded(&self.inner(&folded(&decoded), occasion));
        }
        let small = lower(plain);
        let known = self.known.get();
        let mut out = String::new();
        let mut done = 0;
        for range in known.into_iter().flat_map(|it| it.within(&small)) {
            out.push_str(&self.parts(&plain[done..range.start], occasion));
            let word = &plain[range.clone()];
            match known.and_then(|it| it.text(&small[range.clone()])) {
                Some(substitute) => out.push_str(&cased(substitute, word)),
                None => out.push_str(&self.parts(word, occasion)),
            }
            done = range.end;
        }
        out + &self.parts(&plain[done..], occasion)
    }

    fn parts(&self, text: &str, occasion: Occasion<'_>) -> String {
        let mut out = String::new();
        let (mut done, mut at) = (0, 0);
        while let Some((token, range)) = tokens::next(text, at) {
            at = range.end;
            if let Some(part) = self.part(token, &text[range.clone()], occasion) {
                out.push_str(&self.between(&text[done..range.start]));
                out.push_str(&part);
                done = range.end;
            }
        }
        out + &self.between(&text[done..])
    }

    fn part(&self, token: Token, text: &str, occasion: Occasion<'_>) -> Option<String> {
        let good = |it: &str| !is_valid_tax_id(it);
        match token {
            Token::Url => {
                let url = text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']);
                Some(self.url(url, occasion) + &text[url.len()..])
            }
            Token::Email => self.email(text, &|_| true),
            Token::Hex => self.walk(text, Alphabet::Hex, &good),
            Token::Date => moved(text, occasion, &self.cipher).or_else(|| self.spelled(text, Purpose::Plain, &good)),
            Token::Company | Token::Plate => {
                // Whatever stands between its letters and digits, and in either case.
                let is_part = |c: &char| c.is_ascii_alphanumeric();
                let bare: String = text.chars().filter(is_part).map(|c| c.to_ascii_uppercase()).collect();
                let bare = self.walk(&bare, Alphabet::Text, &good)?;
                let mut new = bare.chars();
                let laid: String =
                    text.chars().map(|c| if is_part(&c) { new.next().unwrap_or(c) } else { c }).collect();
                Some(cased(&laid, text))
            }
            Token::Prefixed => {
                let (prefix, number) = text.split_once('-')?;
                let number = self.spelled(number, Purpose::Plain, &good)?;
                if self.spoken.prefixes.contains(prefix) {
                    return Some(format!("{prefix}-{number}"));
                }
                Some(format!("{}-{number}", self.walk(prefix, Alphabet::Text, &good)?))
            }
            Token::Position if position::is_fine(text) => {
                self.spelled(text, Purpose::Position(position::whole(text, &digits(text))), &good)
            }
            Token::Position | Token::Digits => {
                let all = digits(text);
                let core = Core::of(&all)?;
                let known = || self.known.get().is_some_and(|it| it.number(&core.core).is_some());
                let purpose = if is_document(text) || has_eight(&all) { Purpose::Document } else { Purpose::Plain };
                // Shorter ones go with the text around them.
                if all.len() > 3 || known() { self.spelled(text, purpose, &good) } else { None }
            }
        }
    }

    fn email(&self, text: &str, good: &dyn Fn(&str) -> bool) -> Option<String> {
        web::email(self.cipher.digest("email", text.to_lowercase().as_bytes()), good)
    }

    fn url(&self, text: &str, occasion: Occasion<'_>) -> String {
        web::url(text, &self.spoken, &|part| self.inner(&folded(part), occasion))
    }

    fn between(&self, text: &str) -> String {
        self.walk(text, Alphabet::Text, &|_| true).unwrap_or_else(|| text.to_owned())
    }

    /// A text with other digits.
    fn spelled(&self, text: &str, purpose: Purpose, good: &dyn Fn(&str) -> bool) -> Option<String> {
        let other = self.digits(&digits(text), purpose, &|it| good(&laid_out(text, it)))?;
        Some(laid_out(text, &other))
    }

    /// Other digits of a number. They follow from its core alone unless the description or the kind asks for more.
    fn digits(&self, all: &str, purpose: Purpose, good: &dyn Fn(&str) -> bool) -> Option<String> {
        let core = Core::of(all)?;
        let known = self.known.get().and_then(|it| it.number(&core.core)).map(|it| core.with(it));
        if let Some(known) = known.filter(|it| it != all && good(it)) {
            return Some(known);
        }
        let sound = |it: &str| !may_be_tax_id(it) && good(&core.with(it));
        let found = match purpose {
            Purpose::Position(whole) if core.before(whole) < core.core.len() => {
                let (head, tail) = core.core.split_at(core.before(whole));
                let tail = self.walk(tail, Alphabet::Number, &|it| sound(&format!("{head}{it}")))?;
                format!("{head}{tail}")
            }
            // Numbers of people do not reach so far.
            Purpose::Document if has_eight(all) => {
                self.walk(&core.core, Alphabet::Number, &|it| it.starts_with(['7', '8']) && sound(it))?
            }
            Purpose::Document if all.len() == 7 => {
                let eight = |it: &str| format!("7{it}");
                eight(&self.walk(&core.core, Alphabet::Number, &|it| sound(&eight(it)))?)
            }
            _ => self.walk(&core.core, Alphabet::Number, &sound)?,
        };
        Some(core.with(&found))
    }

    /// The substitute of a number.
    pub fn number(&self, number: &Number, asked: Asked<'_>) -> Result<Option<(Value, Kind)>, ()> {
        let text = number.to_string();
        let value = number.as_f64().unwrap_or_default();
        if value == 0.0 {
            return Ok(None);
        }
        let (mantissa, exponent) = text.find(['e', 'E']).map_or((&*text, ""), |at| text.split_at(at));
        let all = digits(mantissa);
        let is_position = asked.kind == Some(Kind::Position) || position::is_fine(mantissa);
        let (purpose, kind) = match asked.kind {
            _ if is_position => (Purpose::Position(position::whole(mantissa, &all)), Kind::Position),
            Some(Kind::TaxId) => (Purpose::Document, Kind::TaxId),
            Some(kind @ (Kind::Id | Kind::Phone)) => (Purpose::Plain, kind),
            _ if has_eight(&all) => (Purpose::Document, Kind::Number),
            _ => (Purpose::Plain, Kind::Number),
        };
        let small = |number: &Number| number.as_i64().map(|it| i32::try_from(it).is_ok());
        let same = |other: &Number| {
            let it = other.as_f64().unwrap_or_default();
            other.is_f64() == number.is_f64()
                && (it.fract() == 0.0) == (value.fract() == 0.0)
                && small(other) == small(number)
                && asked.rules.hold(&Value::Number(other.clone()))
        };
        let parsed = |it: &str| serde_json::from_str::<Number>(&format!("{}{exponent}", laid_out(mantissa, it))).ok();
        let good = |it: &str| parsed(it).is_some_and(|it| same(&it));
        let found = self.digits(&all, purpose, &good).or_else(|| self.digits(&all, Purpose::Plain, &good));
        let found = found.and_then(|it| parsed(&it)).ok_or(())?;
        Ok(Some((Value::Number(found), kind)))
    }

    /// The substitute of a key of a map.
    pub fn key(&self, key: &str) -> String {
        let occasion = Occasion { field: "", day: None };
        let other = self.text(key, Asked { kind: Some(Kind::Id), rules: &Rules::default(), occasion });
        other.ok().flatten().map_or_else(|| key.to_owned(), |(it, _)| it)
    }

    /// A permutation of a text that is good, and shows no original where that can be had.
    fn walk(&self, text: &str, alphabet: Alphabet, good: &dyn Fn(&str) -> bool) -> Option<String> {
        let tries = Cell::new(0);
        let shows = |it: &str| {
            let Some(known) = self.known.get().filter(|_| tries.get() < TRIES) else { return false };
            tries.set(tries.get() + 1);
            known.shows(it)
        };
        self.cipher.substitute(text, alphabet, &|it| good(it) && !shows(it))
    }
}

/// Whether a number has eight digits, as documents have, with or without zeros around them.
fn has_eight(digits: &str) -> bool {
    digits.len() == 8 || Core::of(digits).is_some_and(|it| it.core.len() == 8)
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
    use std::collections::BTreeSet;

    fn all() -> Substitutes {
        let spoken = Spoken { prefixes: BTreeSet::from(["CL".to_owned()]), ..Spoken::default() };
        Substitutes::new(Cipher::new(Key::new([3; 32])), spoken)
    }

    fn of(text: &str, kind: Kind) -> String {
        let occasion = Occasion { field: "x", day: None };
        all().text(text, Asked { kind: Some(kind), rules: &Rules::default(), occasion }).unwrap().unwrap().0
    }

    #[test]
    fn an_id_in_a_text_becomes_what_it_becomes_alone() {
        for id in [
            "CL-987654",
            "507f1f77bcf86cd799439011",
            "f47ac10b-58cc-4372-a567-0e02b2c3d479",
            "4567891",
            "JKL-345",
            "AB 123 CD",
            "20-12345678-6",
            "+54 9 11 4504-5300",
            "jose@empresa.com.ar",
        ] {
            for text in [format!("No existe el cliente '{id}'."), format!("{id}: Estela, y {id}")] {
                let other = of(&text, Kind::Text);
                assert!(other.contains(&of(id, Kind::Id)) && !other.contains(id), "{text} → {other}");
                for word in ["existe", "cliente", "Estela"] {
                    assert!(!other.contains(word), "{text} → {other}");
                }
            }
        }
        // What is no id by its looks is replaced with the text around it: safe, and not the same as alone.
        let other = of("zquack77/secretrepo", Kind::Text);
        assert!(!other.contains("zquack77") && !other.contains("secretrepo"));
    }

    #[test]
    fn a_number_becomes_the_same_in_every_spelling() {
        for (one, others) in [
            ("20123456786", &["20-12345678-6", "20.123.456.786", "２０１２３４５６７８６"][..]),
            ("-34.603722", &["-34,603722", "34.603722"]),
            ("45045300", &["4504-5300", "4504 5300", "+4504-5300"]),
        ] {
            let core = |text: &str| Core::of(&digits(&of(text, Kind::Text))).unwrap();
            for other in others {
                assert_eq!(core(one), core(other), "{one} {other}");
            }
            assert!(of(&format!("https://x.example/a/{one}"), Kind::Text).contains(&of(one, Kind::Text)), "{one}");
        }
        assert_eq!(of("jkl 345", Kind::Text).to_uppercase().replace(' ', "-"), of("JKL-345", Kind::Name));
        assert!(of("perez://cliente/7", Kind::Text).starts_with("app://example.com/"));
        let document = of("5.555.123", Kind::TaxId);
        assert!(document.starts_with("7") && document.len() == 10, "{document}");
    }
}
