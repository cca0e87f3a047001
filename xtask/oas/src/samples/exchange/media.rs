//! Media types: which of the documented ones a message has.

use std::borrow::Cow;

/// `type/subtype` in lower case, without parameters.
pub(super) fn essence(media: &str) -> Cow<'_, str> {
    let essence = media.split(';').next().unwrap_or_default().trim();
    if essence.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(essence.to_ascii_lowercase())
    } else {
        Cow::Borrowed(essence)
    }
}

/// A parameter of a media type, or of any header written like one; quotes are taken off.
pub(super) fn parameter(header: &str, name: &str) -> Option<String> {
    let (mut quoted, mut escaped) = (false, false);
    let outside = |c: char| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' => return !quoted,
            _ => {}
        }
        false
    };
    let value = header.split(outside).skip(1).find_map(|part| {
        part.split_once('=').filter(|(it, _)| it.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    })?;
    let inner = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    Some(inner.map_or_else(|| value.to_owned(), |it| it.replace("\\\"", "\"").replace("\\\\", "\\")))
}

/// Whether a body of that type is XML.
pub(super) fn is_xml(essence: &str) -> bool {
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml")
}

/// Whether a body of that type is JSON.
pub(super) fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a body is JSON that was sent with this content type, parameters and all.
pub(crate) fn is_json_media(sent: &str) -> bool {
    is_json(&essence(sent))
}

/// The index of the documented media type that fits best: the same, one of the same essence, a
/// range such as `application/*+json` or `image/*`, and `*/*` last.
pub(super) fn find<'a>(documented: impl Iterator<Item = &'a str> + Clone, sent: &str) -> Option<usize> {
    // Nearly always it is sent as it is written.
    if let Some(at) = documented.clone().position(|media| media == sent) {
        return Some(at);
    }
    let wanted = essence(sent);
    let kind = wanted.split('/').next().unwrap_or_default();
    let of = |fits: &dyn Fn(&str) -> bool| documented.clone().position(fits);
    of(&|media| plain(media).eq(plain(sent)))
        .or_else(|| of(&|media| essence(media) == wanted))
        .or_else(|| of(&|media| is_suffix_range(&essence(media), &wanted)))
        .or_else(|| of(&|media| essence(media).strip_suffix("/*") == Some(kind)))
        .or_else(|| of(&|media| essence(media) == "*/*"))
}

/// Its characters but white space, in lower case.
fn plain(media: &str) -> impl Iterator<Item = char> {
    media.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase())
}

/// Whether a range such as `application/*+json` holds a type. No standard knows them; descriptions do.
fn is_suffix_range(range: &str, wanted: &str) -> bool {
    let held = range.split_once("/*+").and_then(|(kind, suffix)| {
        let subtype = wanted.strip_prefix(kind)?.strip_prefix('/')?;
        subtype.strip_suffix(suffix)?.strip_suffix('+')
    });
    held.is_some_and(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_in_any_spelling() {
        let of = |header| parameter(header, "boundary");
        assert_eq!(of("multipart/form-data; x=\"a;boundary=no\"; Boundary = \"b\\\"c\"").as_deref(), Some("b\"c"));
        assert_eq!(of("multipart/form-data;boundary=----x").as_deref(), Some("----x"));
        assert_eq!(of("boundary=x"), None);
    }

    #[test]
    fn the_most_specific_media_type_is_found() {
        let known = ["*/*", "image/*", "application/json", "application/json; charset=utf-8"];
        let found = |sent| find(known.into_iter(), sent).map(|at| known[at]);
        assert_eq!(found("application/JSON;charset=UTF-8"), Some(known[3]));
        assert_eq!(found("application/json; charset=latin1"), Some(known[2]));
        assert_eq!(found("image/png"), Some("image/*"));
        assert_eq!(found("text/html"), Some("*/*"));
        assert_eq!(find(["application/json"].into_iter(), "application/problem+json"), None);
        let ranges = ["application/*", "application/*+json"];
        assert_eq!(find(ranges.into_iter(), "application/hal+json; charset=utf-8"), Some(1));
        assert_eq!(find(ranges.into_iter(), "application/json"), Some(0));
    }
}
