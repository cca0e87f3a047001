//! Dates: all of them moved by one keyed number of weeks, so that order, distance, weekday and time
//! of day stay, and the form as well.

use super::cipher::Cipher;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use regex::Regex;
use std::sync::LazyLock;

static ISO: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^(\d{4})-(\d{2})(?:-(\d{2}))?((?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)$")
});
static SLASHED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(\d{1,2})/(\d{1,2})/(\d{4})((?: \d{2}:\d{2}(?::\d{2})?)?)$"));
static TIME: LazyLock<Regex> = LazyLock::new(|| regex(r"^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$"));

pub(super) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
}

/// Moves dates.
#[derive(Debug)]
pub(super) struct Dates {
    shift: Span,
}

impl Dates {
    pub fn new(cipher: &Cipher) -> Self {
        let weeks = 8 + i64::from(cipher.digest("dates", b"")[0]) % 45;
        Self { shift: (-weeks).weeks() }
    }

    /// The moved date, in the same form; `None` for what is none.
    pub fn moved(&self, text: &str) -> Option<String> {
        if let Some(parts) = ISO.captures(text) {
            let day = parts.get(3).map(|it| it.as_str());
            let time = &parts[4];
            if !time.is_empty() && day.is_none() {
                return None;
            }
            let date = self.date(&parts[1], &parts[2], day.unwrap_or("01"))?;
            let date = if day.is_some() { date.to_string() } else { date.to_string()[..7].to_owned() };
            return Some(date + time);
        }
        let parts = SLASHED.captures(text)?;
        let date = self.date(&parts[3], &parts[2], &parts[1])?;
        let width = |text: &str, number: i8| if text.len() == 2 { format!("{number:02}") } else { number.to_string() };
        let (day, month) = (width(&parts[1], date.day()), width(&parts[2], date.month()));
        Some(format!("{day}/{month}/{:04}{}", date.year(), &parts[4]))
    }

    fn date(&self, year: &str, month: &str, day: &str) -> Option<Date> {
        let year: i16 = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
        let month = month.parse().ok()?;
        let wanted: i8 = day.parse().ok()?;
        match Date::new(year, month, wanted) {
            Ok(date) => date.checked_add(self.shift).ok(),
            Err(_) => None,
        }
    }
}

/// Whether a text is a time of day.
pub(super) fn is_time(text: &str) -> bool {
    TIME.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::super::key::Key;
    use super::*;

    #[test]
    fn forms_and_distances_stay() {
        let dates = Dates::new(&Cipher::new(Key::new([1; 32])));
        for text in
            ["2026-03-01", "2026-03-01T10:11:12.123Z", "2026-03-01 10:11", "2026-03", "01/03/2026 10:00", "1/3/2026"]
        {
            let moved = dates.moved(text).unwrap();
            assert_ne!(moved, text);
            assert!(moved.len().abs_diff(text.len()) <= 2, "{moved}");
        }
        let day = |text: &str| dates.moved(text).unwrap().parse::<Date>().unwrap();
        assert_eq!(day("2026-03-08").since(day("2026-03-01")).unwrap().get_days(), 7);
        assert_eq!(day("2026-03-01").weekday(), "2026-03-01".parse::<Date>().unwrap().weekday());
        for none in ["2026-02-30", "4504-53", "10:11", "2026-3-1", "x"] {
            assert_eq!(dates.moved(none), None, "{none}");
        }
        assert!(is_time("10:11:12") && !is_time("1:2"));
    }
}
