//! Digits: of any script as ASCII ones, and what of a number is the same in every spelling.

/// The zeros of the scripts that have digits of their own: nine more follow each.
const ZEROS: [u32; 41] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
    0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x11066, 0x1d7ce, 0x1e950, 0x1fbf0,
];

/// The text with ASCII digits in place of those of other scripts, raised and lowered ones included: they are
/// numbers as much as the others. As many characters as before.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c } else { digit(c).unwrap_or(c) }).collect()
}

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let value = match code {
        0x00b2 | 0x00b3 => code - 0x00b0,
        0x00b9 => 1,
        0x2070 => 0,
        0x2074..=0x2079 => code - 0x2070,
        0x2080..=0x2089 => code - 0x2080,
        0x2460..=0x2468 => code - 0x245f,
        0x24ea => 0,
        // Bold, double-struck and other mathematical ones: five sets in a row.
        0x1d7ce..=0x1d7ff => (code - 0x1d7ce) % 10,
        _ => ZEROS.iter().map(|zero| code.wrapping_sub(*zero)).find(|it| *it < 10)?,
    };
    char::from_digit(value, 10)
}

/// The digits of a number without the zeros around them: `346037220`, `34.603722` and `-34,603722` have the
/// same core, and so get the same substitute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Core {
    pub core: String,
    before: usize,
    after: usize,
}

impl Core {
    /// `None` where there are only zeros, which tell nothing.
    pub fn of(digits: &str) -> Option<Self> {
        let core = digits.trim_matches('0');
        let before = digits.len() - digits.trim_start_matches('0').len();
        (!core.is_empty()).then(|| Self { core: core.to_owned(), before, after: digits.len() - before - core.len() })
    }

    /// All digits, with another core.
    pub fn with(&self, core: &str) -> String {
        format!("{}{core}{}", "0".repeat(self.before), "0".repeat(self.after))
    }

    /// How many of the core's digits stand before a place of the whole.
    pub fn before(&self, whole: usize) -> usize {
        whole.saturating_sub(self.before).min(self.core.len())
    }
}

/// The ASCII digits of a text.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A text with other digits, and all else as it stands. Where there is one digit more than places, it leads.
pub(super) fn laid_out(text: &str, digits: &str) -> String {
    let places = text.bytes().filter(u8::is_ascii_digit).count();
    let (first, rest) = digits.split_at(digits.len().saturating_sub(places));
    let mut rest = rest.chars();
    let mut out = String::with_capacity(text.len() + 1);
    let mut first = Some(first);
    for c in text.chars() {
        if c.is_ascii_digit() {
            out.push_str(first.take().unwrap_or_default());
            out.extend(rest.next());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_are_digits() {
        for text in ["٣٠٥٥٥١٢٣", "３０５５５１２３", "³⁰⁵⁵⁵¹²³", "३०५५५१२३", "𝟑𝟎𝟓𝟓𝟓𝟏𝟐𝟑", "₃₀₅₅₅₁₂₃"]
        {
            assert_eq!(folded(text), "30555123", "{text}");
        }
        assert_eq!(folded("Ñandú 7½"), "Ñandú 7½");
    }

    #[test]
    fn one_core_in_every_spelling() {
        for text in ["34.603722", "-34,6037220", "346037220", "0034603722000"] {
            assert_eq!(Core::of(&digits(text)).unwrap().core, "34603722", "{text}");
        }
        assert_eq!(Core::of("000"), None);
        assert_eq!(laid_out("-34,60", "5891"), "-58,91");
        assert_eq!(laid_out("5.555.123", "75555123"), "75.555.123");
    }
}
