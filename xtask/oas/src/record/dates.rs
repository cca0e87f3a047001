//! Dates: moved by whole weeks, so that the weekday and the time of day stay, and the form as well.
//!
//! One shift for all would be undone by the first field that holds the time of the recording. So each field has a
//! shift of its own, and a date far from the recording, such as a day of birth, one of its own value.

use super::cipher::Cipher;
use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;
use std::sync::LazyLock;

/// Dates farther than this from the day of the recording are no events of it.
const NEAR: i32 = 730;

static ISO: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^(\d{4})-(\d{2})(?:-(\d{2}))?((?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)$")
});
static YEAR_FIRST: LazyLock<Regex> = LazyLock::new(|| regex(r"^(\d{4})([/.])(\d{1,2})[/.](\d{1,2})$"));
static DAY_FIRST: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})((?:,? \d{2}:\d{2}(?::\d{2})?)?)$"));
static TIME: LazyLock<Regex> = LazyLock::new(|| regex(r"^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$"));

pub(super) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
}

/// What a date's shift follows from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occasion<'o> {
    /// The name of the property.
    pub field: &'o str,
    /// The day of the recording; where it is not known, every date is far from it.
    pub day: Option<Date>,
}

/// The moved date, in the same form; `None` for what is none.
pub(super) fn moved(text: &str, occasion: Occasion<'_>, cipher: &Cipher) -> Option<String> {
    let of = |year: &str, month: &str, day: &str| {
        shifted(Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?, occasion, cipher)
    };
    let width = |text: &str, number: i8| if text.len() == 2 { format!("{number:02}") } else { number.to_string() };
    if let Some(parts) = ISO.captures(text) {
        let day = parts.get(3).map(|it| it.as_str());
        let time = &parts[4];
        if !time.is_empty() && day.is_none() {
            return None;
        }
        let date = of(&parts[1], &parts[2], day.unwrap_or("01"))?.to_string();
        return Some(if day.is_some() { date + time } else { date[..7].to_owned() });
    }
    if let Some(parts) = YEAR_FIRST.captures(text) {
        let date = of(&parts[1], &parts[3], &parts[4])?;
        let (month, day) = (width(&parts[3], date.month()), width(&parts[4], date.day()));
        return Some(format!("{:04}{}{month}{}{day}", date.year(), &parts[2], &parts[2]));
    }
    let parts = DAY_FIRST.captures(text)?;
    let date = of(&parts[4], &parts[3], &parts[1]).or_else(|| of(&parts[4], &parts[1], &parts[3]));
    let date = date?;
    let (day, month) = (width(&parts[1], date.day()), width(&parts[3], date.month()));
    Some(format!("{day}{}{month}{}{:04}{}", &parts[2], &parts[2], date.year(), &parts[5]))
}

fn shifted(date: Date, occasion: Occasion<'_>, cipher: &Cipher) -> Option<Date> {
    let distance = occasion.day.and_then(|day| date.since(day).ok()).map(|it| it.get_days().abs());
    let number = |bytes: [u8; 32]| i64::from(u16::from_be_bytes([bytes[0], bytes[1]]));
    let weeks = if distance.is_some_and(|days| days <= NEAR) {
        -(8 + number(cipher.digest("field", occasion.field.as_bytes())) % 96)
    } else {
        let digest = cipher.digest("date", date.to_string().as_bytes());
        let weeks = 26 + number(digest) % 234;
        if digest[2] & 1 == 0 { weeks } else { -weeks }
    };
    let good = |weeks: i64| date.checked_add(weeks.weeks()).ok().filter(|it| (1..=9999).contains(&it.year()));
    good(weeks).or_else(|| good(-weeks))
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
    fn forms_weekdays_and_order_stay() {
        let cipher = Cipher::new(Key::new([1; 32]));
        let day = "2026-03-20".parse().ok();
        let of = |text: &str, field: &str| moved(text, Occasion { field, day }, &cipher);
        for text in [
            "2026-03-01",
            "2026-03-01T10:11:12.123Z",
            "2026-03-01 10:11",
            "2026-03",
            "01/03/2026 10:00",
            "1/3/2026",
            "31.12.1999",
            "12/31/1999",
            "1999/12/31",
            "0001-01-01T00:00:00Z",
            "9999-12-31",
        ] {
            let moved = of(text, "at").unwrap();
            assert_ne!(moved, text);
            assert!(moved.len().abs_diff(text.len()) <= 2, "{moved}");
        }
        let date = |text: &str, field: &str| of(text, field).unwrap().parse::<Date>().unwrap();
        assert_eq!(date("2026-03-08", "at").since(date("2026-03-01", "at")).unwrap().get_days(), 7);
        assert_eq!(date("1980-05-03", "at").weekday(), "1980-05-03".parse::<Date>().unwrap().weekday());
        for none in ["2026-02-30", "4504-53", "10:11", "2026-3-1", "0000-00-00", "x"] {
            assert_eq!(of(none, "at"), None, "{none}");
        }
        assert!(is_time("10:11:12") && !is_time("1:2"));
    }

    #[test]
    fn the_shift_of_one_field_says_nothing_of_others() {
        let cipher = Cipher::new(Key::new([1; 32]));
        let day = "2026-03-20".parse().ok();
        let shift = |text: &str, field: &str| {
            let moved: Date = moved(text, Occasion { field, day }, &cipher).unwrap().parse().unwrap();
            moved.since(text.parse::<Date>().unwrap()).unwrap().get_days()
        };
        let fields: std::collections::BTreeSet<_> =
            ["a", "b", "c", "d", "e", "f"].iter().map(|field| shift("2026-03-20", field)).collect();
        assert!(fields.len() > 3, "{fields:?}");
        let far: std::collections::BTreeSet<_> = (1..9).map(|day| shift(&format!("1980-05-0{day}"), "a")).collect();
        assert!(far.len() > 5 && !far.contains(&shift("2026-03-20", "a")), "{far:?}");
    }
}
