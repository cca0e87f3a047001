//! A keyed permutation of texts that keeps their shape: digits stay digits, capitals capitals,
//! punctuation stays where it is.
//!
//! It is a Feistel network whose rounds add a key stream to each symbol within its own alphabet.
//! Being a permutation, two different ids of one shape never become the same one, so that relations
//! between samples survive; being keyed, a substitute cannot be undone by trying all phone numbers.

use super::key::Key;
use hmac_sha256::HMAC;

const ROUNDS: u8 = 8;
/// How often a substitute that breaks a rule is permuted again.
const WALKS: usize = 4096;

/// Letters with marks, as Spanish and Portuguese write them.
const MARKED: [char; 14] = ['á', 'à', 'â', 'ã', 'é', 'ê', 'í', 'ó', 'ô', 'õ', 'ú', 'ü', 'ñ', 'ç'];
const MARKED_UPPER: [char; 14] = ['Á', 'À', 'Â', 'Ã', 'É', 'Ê', 'Í', 'Ó', 'Ô', 'Õ', 'Ú', 'Ü', 'Ñ', 'Ç'];

/// The alphabet of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    /// The first or last digit of a number, where a zero would change its width.
    NonZero,
    Hex,
    HexUpper,
    Lower,
    Upper,
    Marked,
    MarkedUpper,
    Fixed(char),
}

/// Which characters a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// Letters and digits by their kind.
    Text,
    /// Hexadecimal digits only.
    Hex,
    /// Digits whose ends are no zeros, unless they were: the width of a fraction stays.
    Number,
}

/// Makes substitutes.
pub struct Cipher(HMAC);

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cipher([redacted])")
    }
}

impl Cipher {
    /// A cipher with a key.
    #[must_use]
    pub fn new(key: Key) -> Self {
        Self(HMAC::new(key.bytes()))
    }

    /// Bytes that only the holder of the key can compute.
    pub(super) fn digest(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        let mut mac = self.0.clone();
        mac.update(purpose.as_bytes());
        mac.update([0]);
        mac.update(text);
        mac.finalize()
    }

    /// The substitute of a text; `None` where its shape leaves no other text that is `good`.
    pub(super) fn substitute(&self, text: &str, alphabet: Alphabet, good: &dyn Fn(&str) -> bool) -> Option<String> {
        let classes = classes(text, alphabet);
        let mut current = text.to_owned();
        for _ in 0..WALKS {
            let next = self.permuted(&current, &classes);
            // A text that is its own substitute would survive.
            current = if next == text { turned(&next, &classes) } else { next };
            if current == text {
                return None;
            }
            if good(&current) {
                return Some(current);
            }
        }
        None
    }

    fn permuted(&self, text: &str, classes: &[Class]) -> String {
        let mut symbols: Vec<u32> = text.chars().zip(classes).map(|(c, class)| class.symbol(c)).collect();
        let shape: String = classes.iter().map(|class| class.tag()).collect();
        let middle = symbols.len() / 2;
        for round in 0..ROUNDS {
            let (left, right) = symbols.split_at_mut(middle);
            let (known, changed, from) = if round % 2 == 0 { (&*left, right, middle) } else { (&*right, left, 0) };
            let mut seed = vec![round];
            seed.extend(shape.as_bytes());
            seed.push(0);
            seed.extend(known.iter().flat_map(|it| it.to_be_bytes()));
            let seed = self.digest("round", &seed);
            let mut block = [0; 32];
            for (index, symbol) in changed.iter_mut().enumerate() {
                if index % 8 == 0 {
                    block = self.digest("stream", &[&seed[..], &index.to_be_bytes()].concat());
                }
                let at = index % 8 * 4;
                let add = u32::from_be_bytes([block[at], block[at + 1], block[at + 2], block[at + 3]]);
                let size = classes[from + index].size();
                *symbol = (*symbol + add % size) % size;
            }
        }
        symbols.iter().zip(classes).map(|(symbol, class)| class.character(*symbol)).collect()
    }
}

/// The text with its last changeable character moved by one.
fn turned(text: &str, classes: &[Class]) -> String {
    let mut all: Vec<char> = text.chars().collect();
    if let Some(at) = classes.iter().rposition(|class| class.size() > 1) {
        let class = classes[at];
        all[at] = class.character((class.symbol(all[at]) + 1) % class.size());
    }
    all.into_iter().collect()
}

fn classes(text: &str, alphabet: Alphabet) -> Vec<Class> {
    let mut classes: Vec<Class> = text.chars().map(|c| Class::of(c, alphabet)).collect();
    if alphabet == Alphabet::Number {
        let digits = |class: &Class| *class == Class::Digit;
        let last = classes.iter().rposition(digits);
        for at in classes.iter().position(digits).into_iter().chain(last) {
            let zero = text.chars().nth(at) == Some('0');
            classes[at] = if zero { Class::Fixed('0') } else { Class::NonZero };
        }
    }
    classes
}

impl Class {
    fn of(c: char, alphabet: Alphabet) -> Self {
        match c {
            '0'..='9' if alphabet != Alphabet::Hex => Self::Digit,
            '0'..='9' | 'a'..='f' if alphabet == Alphabet::Hex => Self::Hex,
            'A'..='F' if alphabet == Alphabet::Hex => Self::HexUpper,
            _ if alphabet != Alphabet::Text => Self::Fixed(c),
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            _ if MARKED.contains(&c) => Self::Marked,
            _ if MARKED_UPPER.contains(&c) => Self::MarkedUpper,
            _ if c.is_alphabetic() => Self::Lower,
            _ if c.is_numeric() => Self::Digit,
            _ => Self::Fixed(c),
        }
    }

    fn size(self) -> u32 {
        match self {
            Self::Digit => 10,
            Self::NonZero => 9,
            Self::Hex | Self::HexUpper => 16,
            Self::Lower | Self::Upper => 26,
            Self::Marked | Self::MarkedUpper => 14,
            Self::Fixed(_) => 1,
        }
    }

    fn symbol(self, c: char) -> u32 {
        let place = |set: &[char]| set.iter().position(|it| *it == c).and_then(|at| u32::try_from(at).ok());
        let symbol = match self {
            Self::Digit => c.to_digit(10),
            Self::NonZero => c.to_digit(10).and_then(|digit| digit.checked_sub(1)),
            Self::Hex | Self::HexUpper => c.to_digit(16),
            Self::Lower if c.is_ascii_lowercase() => Some(u32::from(c) - u32::from('a')),
            Self::Upper => Some(u32::from(c) - u32::from('A')),
            Self::Marked => place(&MARKED),
            Self::MarkedUpper => place(&MARKED_UPPER),
            Self::Lower => None,
            Self::Fixed(_) => Some(0),
        };
        // Letters of other scripts.
        symbol.unwrap_or(u32::from(c)) % self.size()
    }

    fn character(self, symbol: u32) -> char {
        let ascii = |first: char| char::from_u32(u32::from(first) + symbol).unwrap_or(first);
        match self {
            Self::Digit => ascii('0'),
            Self::NonZero => ascii('1'),
            Self::Hex => char::from_digit(symbol, 16).unwrap_or('0'),
            Self::HexUpper => char::from_digit(symbol, 16).unwrap_or('0').to_ascii_uppercase(),
            Self::Lower => ascii('a'),
            Self::Upper => ascii('A'),
            Self::Marked => MARKED[symbol as usize % MARKED.len()],
            Self::MarkedUpper => MARKED_UPPER[symbol as usize % MARKED.len()],
            Self::Fixed(c) => c,
        }
    }

    /// A character that names the class, for the shape that goes into the key stream. Small letters and
    /// capitals share one, so that a text becomes the same in both.
    fn tag(self) -> char {
        match self {
            Self::Digit => '9',
            Self::NonZero => '1',
            Self::Hex | Self::HexUpper => 'h',
            Self::Lower | Self::Upper => 'a',
            Self::Marked | Self::MarkedUpper => 'ñ',
            Self::Fixed(c) => c,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn different_texts_of_one_shape_stay_different() {
        let cipher = Cipher::new(Key::new([7; 32]));
        let all: BTreeSet<String> =
            (100..1000).map(|n| cipher.substitute(&n.to_string(), Alphabet::Number, &|_| true).unwrap()).collect();
        // A number that would stay itself takes the next one's place: that is all that may be lost.
        assert!(all.len() > 890, "{}", all.len());
        assert!(all.iter().all(|it| it.len() == 3 && !it.starts_with('0')));
        let of = |text: &str| cipher.substitute(text, Alphabet::Text, &|_| true).unwrap();
        assert_eq!(of("Ñandú Pérez").to_lowercase(), of("ÑANDÚ PÉREZ").to_lowercase());
    }

    #[test]
    fn shapes_are_kept_and_keys_matter() {
        let of =
            |key: u8, text: &str| Cipher::new(Key::new([key; 32])).substitute(text, Alphabet::Text, &|_| true).unwrap();
        let substitute = of(1, "Ana Ñandú, 2° B-17");
        assert_ne!(substitute, "Ana Ñandú, 2° B-17");
        assert_ne!(substitute, of(2, "Ana Ñandú, 2° B-17"));
        assert_eq!(substitute, of(1, "Ana Ñandú, 2° B-17"));
        assert_eq!(substitute.chars().count(), 18);
        assert_eq!(&substitute.chars().skip(9).collect::<String>()[..2], ", ");
        assert_eq!(Cipher::new(Key::new([1; 32])).substitute("--", Alphabet::Text, &|_| true), None);
    }
}
