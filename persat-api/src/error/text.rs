//! Texts in errors: on one line, and without the account's data.

/// A path within JSON, of what a decoder found within the value at `outer`.
pub(crate) fn inner_path(outer: &str, inner: &str) -> String {
    match inner {
        "." => outer.to_owned(),
        inner if outer == "." => inner.to_owned(),
        index if index.starts_with('[') => format!("{outer}{index}"),
        member => format!("{outer}.{member}"),
    }
}

/// A text of the server's on one line, cut when long.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    // No more is looked at than is kept: the text may be as large as a response.
    let mut left = text.chars();
    let mut flat: String = left.by_ref().take(most).map(|c| if breaks_lines(c) { ' ' } else { c }).collect();
    if left.next().is_some() {
        flat.push('…');
    }
    flat
}

/// A text with `…` in place of what may be a CPF or CNPJ, with or without its punctuation: eleven digits
/// and more, or what has the form of a CNPJ with letters.
pub(crate) fn without_tax_ids(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !is_tax_id_mark(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(rest[..end].trim_end_matches(is_tax_id_mark).len());
        let plain: Vec<u8> = word.bytes().filter(u8::is_ascii_alphanumeric).collect();
        let has_digits = plain.split(|byte| !byte.is_ascii_digit()).any(|digits| digits.len() >= 11);
        let is_cnpj = plain.len() == 14 && plain[12..].iter().all(u8::is_ascii_digit);
        out.push_str(if has_digits || is_cnpj { "…" } else { word });
        rest = after;
    }
    out.push_str(rest);
    out
}

fn is_tax_id_mark(c: char) -> bool {
    matches!(c, '.' | '-' | '/')
}

/// Whether a character moves what follows it: to another line, or (in a terminal, or as a mark of
/// writing direction) to another place of this one.
fn breaks_lines(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A decoder's message without the values it quotes: they are the account's data. Names of fields
/// stay, since they are the description's.
pub(crate) fn masked(message: &str) -> String {
    let mut out = String::new();
    let mut rest = message;
    while let Some(at) = rest.find(['"', '`']) {
        let (before, quote, after) = (&rest[..at], &rest[at..=at], &rest[at + 1..]);
        out.push_str(before);
        // A field that is missing or twice is the description's; one that is unknown is the server's.
        let is_name = quote == "`" && ["missing field ", "duplicate field "].iter().any(|it| before.ends_with(it));
        // The last quote closes: a value may hold quotes of its own.
        let end = match quote {
            "\"" => after.rfind(quote),
            _ if before.ends_with("unknown field ") || before.ends_with("unknown variant ") => {
                after.rfind("`, expected").or_else(|| after.rfind("`, there are no")).or_else(|| after.rfind(quote))
            }
            _ => after.find(quote),
        };
        let Some(end) = end else {
            out.push('…');
            rest = "";
            break;
        };
        out.extend([quote, if is_name { &after[..end] } else { "…" }, quote]);
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    // Of times that are none the decoder shows what it stumbled on.
    for before in [" but got ", " with value "] {
        if let Some(at) = out.find(before) {
            out.truncate(at + before.len());
            out.push('…');
        }
    }
    // Cut last: where a value is cut, nothing tells where it ends.
    one_line(&out, 300)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_masked_and_names_kept() {
        for (message, expected) in [
            ("invalid type: string \"Juan \"el\" Perez\", expected i64", "invalid type: string \"…\", expected i64"),
            ("missing field `uid_client`", "missing field `uid_client`"),
            ("invalid type: integer `4711`, expected a string", "invalid type: integer `…`, expected a string"),
            ("half \"open", "half …"),
            ("unknown field `Juan` Perez`, expected `a` or `b`", "unknown field `…`, expected `…` or `…`"),
            (
                "unknown variant `Juan` Perez`x`, expected one of `a`, `b`",
                "unknown variant `…`, expected one of `…`, `…`",
            ),
            ("unknown field `30111222`, there are no fields", "unknown field `…`, there are no fields"),
            ("expected 0-9 but got J in it", "expected 0-9 but got …"),
            ("parameter 'year' with value 20211 is not", "parameter 'year' with value …"),
            (&format!("string \"a\\\" s3cret {}\", expected i64", "x".repeat(400)), "string \"…\", expected i64"),
        ] {
            assert_eq!(masked(message), expected);
        }
    }

    #[test]
    fn tax_ids_are_masked_in_every_form() {
        for (text, expected) in [
            ("CPF 123.456.789-09 inválido", "CPF … inválido"),
            ("CPF:12345678909, e 12345678000195.", "CPF:…, e …."),
            ("CPF123.456.789-09", "…"),
            ("nº12.345.678/0001-95;x", "nº…;x"),
            ("12.ABC.345/01DE-35", "…"),
            ("12abc34501de35", "…"),
            ("123.456.789-09/12345678909", "…"),
            ("em 05/03/2024 às 10:00, linha 1234567890", "em 05/03/2024 às 10:00, linha 1234567890"),
            ("Token inválido -", "Token inválido -"),
            ("", ""),
        ] {
            assert_eq!(without_tax_ids(text), expected);
        }
    }

    #[test]
    fn paths_are_joined() {
        for (outer, inner, expected) in [
            (".", "a.b", "a.b"),
            (".", ".", "."),
            (".", "[0]", "[0]"),
            ("[1]", "a", "[1].a"),
            ("x", "[0]", "x[0]"),
            ("x", ".", "x"),
        ] {
            assert_eq!(inner_path(outer, inner), expected);
        }
    }

    #[test]
    fn a_text_stays_on_its_line() {
        for (text, expected) in [
            ("abcd", "abcd"),
            ("abcde", "abcd…"),
            ("a\r\nb", "a  b"),
            ("a\u{85}\u{2028}b", "a  b"),
            ("\u{202e}dc", " dc"),
            ("ñandú", "ñand…"),
        ] {
            assert_eq!(one_line(text, 4), expected);
        }
    }
}
