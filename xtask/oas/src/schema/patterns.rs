//! Patterns: ECMAScript's regular expressions, by the specification, and what our engine makes of them.

use serde_json::json;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// Whether a pattern can be read, as ECMAScript writes them.
///
/// # Errors
/// Why not.
pub fn readable_pattern(pattern: &str) -> Result<(), String> {
    // Without the flag `u` more is forgiven, with it more is known; validators use either.
    let read = regress::Regex::new(pattern).or_else(|_| regress::Regex::with_flags(pattern, "u"));
    read.map(drop).map_err(|error| error.text)
}

/// A way of writing that other dialects know and ECMAScript takes for something else: the piece, and
/// what to write.
#[must_use]
pub fn foreign_piece(pattern: &str) -> Option<(&'static str, &'static str)> {
    const ANCHORS: [(char, &str, &str); 3] =
        [('A', r"\A", "write `^`"), ('z', r"\z", "write `$`"), ('Z', r"\Z", "write `$`")];
    let mut within_class = false;
    let mut characters = pattern.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => {
                let (_, escaped) = characters.next()?;
                let anchor = ANCHORS.iter().find(|(letter, ..)| !within_class && *letter == escaped);
                if let Some((_, piece, help)) = anchor {
                    return Some((piece, help));
                }
            }
            '[' if within_class && pattern[at..].starts_with("[:") && pattern[at..].contains(":]") => {
                return Some(("[:", "list the characters, such as `a-zA-Z`"));
            }
            '[' => within_class = true,
            ']' => within_class = false,
            _ => {}
        }
    }
    None
}

/// Whether values are held against a pattern.
#[must_use]
pub fn can_run(pattern: &str) -> bool {
    runnable(pattern).is_some()
}

/// The pattern as our engine can run it; `None` where it cannot, so that nothing is said of values.
pub(super) fn runnable(pattern: &str) -> Option<String> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Option<String>>>> = LazyLock::new(Mutex::default);
    if plain(pattern) {
        return Some(pattern.to_owned());
    }
    if let Some(known) = KNOWN.lock().ok().and_then(|known| known.get(pattern).cloned()) {
        return known;
    }
    let tries = [pattern.to_owned(), spelt_out(pattern)];
    let found = tries.into_iter().find(|it| runs(it));
    if let Ok(mut known) = KNOWN.lock() {
        known.insert(pattern.to_owned(), found.clone());
    }
    found
}

/// Whether a pattern is so simple that every engine reads it: most are, and trying costs time.
fn plain(pattern: &str) -> bool {
    pattern
        .strip_prefix('^')
        .and_then(|rest| rest.strip_suffix('$'))
        .is_some_and(|inner| inner.chars().all(|c| c.is_ascii_alphanumeric() || "_ ".contains(c)))
}

fn runs(pattern: &str) -> bool {
    let options = jsonschema::options().with_draft(jsonschema::Draft::Draft202012);
    options.build(&json!({ "pattern": pattern })).is_ok()
}

/// Escapes what ECMAScript takes literally and our engine does not: a dash after a class of
/// characters (`[\w-.]`), braces that count nothing (`{,3}`).
fn spelt_out(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 4);
    let mut within_class = false;
    let mut after_class = false;
    let mut characters = pattern.char_indices();
    while let Some((at, character)) = characters.next() {
        let rest = &pattern[at + character.len_utf8()..];
        let was_class = std::mem::take(&mut after_class);
        match character {
            '\\' => {
                out.push('\\');
                if let Some((_, escaped)) = characters.next() {
                    out.push(escaped);
                    after_class = within_class && "wWdDsS".contains(escaped);
                }
                continue;
            }
            '[' if !within_class => within_class = true,
            '[' => out.push('\\'),
            ']' => within_class = false,
            '-' if within_class && (was_class || dash_before_class(rest)) => out.push('\\'),
            '{' if !within_class && !rest.starts_with(|c: char| c.is_ascii_digit()) => out.push('\\'),
            _ => {}
        }
        out.push(character);
    }
    out
}

fn dash_before_class(rest: &str) -> bool {
    rest.strip_prefix('\\').is_some_and(|it| it.starts_with(['w', 'W', 'd', 'D', 's', 'S']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ecmascript_decides_what_is_a_pattern() {
        for good in [
            r"^[\w-.]+$",
            r"(?<y>\d{4})-\k<y>",
            "^a{,3}$",
            r"^\p{L}+$",
            "(?!a)b(?<=b)",
            r"^\/a\_$",
            "[[]",
            r"^(a)\1$",
            "{",
        ] {
            assert_eq!(readable_pattern(good), Ok(()), "{good}");
            // Our engine has no names for groups to go back to.
            assert!(runnable(good).is_some() || good.contains("\\k"), "{good} cannot be run");
        }
        for bad in ["[a-z", "(a", "a)", "*", "(?i)a", "[z-a]", "a{3,1}", "(?<a", "a**"] {
            assert!(readable_pattern(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn pieces_of_other_dialects() {
        assert_eq!(foreign_piece(r"\A[a-z]+$").map(|it| it.0), Some(r"\A"));
        assert_eq!(foreign_piece(r"^[a-z]+\Z").map(|it| it.0), Some(r"\Z"));
        assert_eq!(foreign_piece("^[[:alpha:]]$").map(|it| it.0), Some("[:"));
        for good in [r"^[\A]$", r"\\A", "[:a]", r"[a[b]", "a\\"] {
            assert_eq!(foreign_piece(good), None, "{good}");
        }
    }

    #[test]
    fn what_is_spelt_out_means_the_same() {
        for (pattern, fits, not) in [
            (r"^[\w-.]+$", "a-b.c", "a b"),
            (r"^[.-\w]+$", "a-b.c", "a b"),
            ("^a{,3}$", "a{,3}", "aaa"),
            ("^[[a]+$", "[a", "b"),
        ] {
            let pattern = runnable(pattern).unwrap();
            let validator = jsonschema::validator_for(&json!({ "pattern": pattern })).unwrap();
            assert!(validator.is_valid(&json!(fits)) && !validator.is_valid(&json!(not)), "{pattern}");
        }
    }
}
