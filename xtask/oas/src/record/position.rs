//! Coordinates, as decimal numbers and as whole ones that are scaled.

/// Farther than any of them, in degrees.
const FARTHEST: u64 = 180;

/// How many of a coordinate's digits stand before its fraction. A whole number beyond 180 is scaled.
pub(super) fn whole(text: &str, digits: &str) -> usize {
    let text = text.trim_start_matches(['-', '+']);
    if let Some(at) = text.find(['.', ',']) {
        let value: u64 = text[..at].parse().unwrap_or(u64::MAX);
        if value <= FARTHEST {
            return at;
        }
    }
    let whole = text.split(['.', ',']).next().unwrap_or_default();
    let value: u64 = whole.parse().unwrap_or(u64::MAX);
    if value <= FARTHEST {
        return digits.len();
    }
    for scale in [10_000_000, 1_000_000, 100_000, 10_000, 1000, 100] {
        if value >= scale && value / scale <= FARTHEST {
            return (value / scale).to_string().len();
        }
    }
    0
}

/// Whether a decimal number is one by its looks: at most 180, with four decimals or more.
pub(super) fn is_fine(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    text.split_once(['.', ',']).is_some_and(|(whole, fraction)| {
        fraction.len() >= 4
            && fraction.bytes().all(|it| it.is_ascii_digit())
            && whole.parse::<u64>().is_ok_and(|it| it <= FARTHEST)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_found_in_every_scale() {
        for (text, expected) in [
            ("-34.603722", 2),
            ("-34,6", 2),
            ("-346037220", 2),
            ("-583815920", 2),
            ("-34", 2),
            ("1200000000", 3),
            ("0.5", 1),
        ] {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(whole(text, &digits), expected, "{text}");
        }
        assert!(is_fine("-34,603722") && !is_fine("345.12345") && !is_fine("34.6"));
    }
}
