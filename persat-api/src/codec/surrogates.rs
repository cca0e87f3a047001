//! Halves of characters in JSON texts. A server that cuts a text after so many UTF-16 units may cut a
//! character in two, and then writes its half as an escape that stands for nothing. The decoder would
//! refuse the whole response for it.

/// The text with `\ufffd`, the mark of what cannot be read, in place of every half; `None` if there is
/// none.
pub(crate) fn mended(text: &[u8]) -> Option<Vec<u8>> {
    let mut mended: Option<Vec<u8>> = None;
    let mut at = 0;
    // Backslashes are in strings only, where each begins an escape.
    while let Some(found) = memchr::memchr(b'\\', &text[at..]) {
        at += found;
        at += match half(&text[at..]) {
            Some(Half::High) if matches!(half(&text[at + 6..]), Some(Half::Low)) => 12,
            Some(_) => {
                mended.get_or_insert_with(|| text.to_vec())[at..at + 6].copy_from_slice(b"\\ufffd");
                6
            }
            None => 2,
        };
        if at >= text.len() {
            break;
        }
    }
    mended
}

enum Half {
    High,
    Low,
}

/// Which half the escape that a text begins with stands for.
fn half(text: &[u8]) -> Option<Half> {
    let [b'\\', b'u', b'd' | b'D', second, third, fourth, ..] = text else { return None };
    if !third.is_ascii_hexdigit() || !fourth.is_ascii_hexdigit() {
        return None;
    }
    match second {
        b'8' | b'9' | b'a' | b'b' | b'A' | b'B' => Some(Half::High),
        b'c'..=b'f' | b'C'..=b'F' => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn halves_are_replaced_and_whole_characters_stay() {
        for (text, expected) in [
            (r#""a\ud83d""#, Some("a\u{fffd}")),
            (r#""\uDE00b""#, Some("\u{fffd}b")),
            (r#""\ud83d\ud83d\ude00""#, Some("\u{fffd}\u{1f600}")),
            (r#""\ud83d\u0041""#, Some("\u{fffd}A")),
            (r#""\ud83d\\ude00""#, Some("\u{fffd}\\ude00")),
            (r#""\ud83d\ude00""#, None),
            (r#""\\ud83d""#, None),
            (r#""\ud7ff\ue000""#, None),
            (r#""plain""#, None),
        ] {
            let found = mended(text.as_bytes());
            let found = found.map(|text| serde_json::from_slice::<String>(&text).unwrap());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_decodes_is_left_alone_and_halves_are_all_that_is_mended(
            text in r#"(\\ud83d|\\uDE00|\\\\|\\n|\\u00e9|[a-f0-9u]){0,12}"#,
        ) {
            let json = format!("\"{text}\"");
            let before = serde_json::from_str::<Value>(&json);
            let after = mended(json.as_bytes());
            prop_assert_eq!(before.is_ok(), after.is_none());
            let whole = after.unwrap_or_else(|| json.into_bytes());
            prop_assert!(serde_json::from_slice::<Value>(&whole).is_ok());
        }

        #[test]
        fn no_bytes_make_it_panic(text in prop::collection::vec(prop_oneof![Just(b'\\'), Just(b'u'), Just(b'd'), Just(b'8'), any::<u8>()], 0..24)) {
            if let Some(mended) = mended(&text) {
                prop_assert_eq!(mended.len(), text.len());
            }
        }
    }
}
