//! E-mails and addresses: what stays of them is a host of no one or of the API.

use super::words::Spoken;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Schemes that programs know; any other one may be a name.
const SCHEMES: [&str; 12] =
    ["http", "https", "ws", "wss", "ftp", "sftp", "file", "geo", "whatsapp", "market", "intent", "ssh"];
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// An e-mail that belongs to no one: 20 characters, or fewer where the description asks for that.
pub(super) fn email(digest: [u8; 32], good: &dyn Fn(&str) -> bool) -> Option<String> {
    let word = |length: usize| -> String {
        digest[..length].iter().map(|byte| char::from(LETTERS[usize::from(*byte) % 32])).collect()
    };
    let forms = [
        format!("u{}@example.com", word(7)),
        format!("{}@a.test", word(4)),
        format!("{}@a.test", word(1)),
        // No country has these letters.
        format!("{}@{}.zz", word(2), word(1)),
        format!("{}@{}.zz", word(1), word(1)),
    ];
    forms.into_iter().find(|it| good(it))
}

/// Only the host of the API stays; what follows it may name anything. `inner` gives a part its substitute.
pub(super) fn url(text: &str, spoken: &Spoken, inner: &dyn Fn(&str) -> String) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return "x".repeat(text.chars().count()) };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = if spoken.hosts.iter().any(|it| it.eq_ignore_ascii_case(host)) { host } else { "example.com" };
    let (path, query) = rest.split_once('?').map_or((rest, None), |(path, query)| (path, Some(query)));
    let segment = |text: &str| {
        let plain = percent_decode_str(text).decode_utf8_lossy();
        let other = if plain.is_empty() { String::new() } else { inner(&plain) };
        encoded(&other)
    };
    let path: Vec<_> = path.split('#').next().unwrap_or_default().split('/').map(segment).collect();
    let scheme = scheme.to_ascii_lowercase();
    let scheme =
        if SCHEMES.contains(&&*scheme) || spoken.schemes.contains(&scheme) { scheme } else { "app".to_owned() };
    let mut url = format!("{scheme}://{host}{}", path.join("/"));
    // Parameters are where tokens live.
    if let Some(query) = query {
        url.push_str(if query.is_empty() { "?" } else { "?q=redacted" });
    }
    url
}

/// A text without its escapes; `None` where it has none.
pub(super) fn decoded(text: &str) -> Option<String> {
    let is_escape =
        |at: usize| text.as_bytes().get(at + 1..at + 3).is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit));
    let escaped = text.match_indices('%').any(|(at, _)| is_escape(at));
    let plain = percent_decode_str(text).decode_utf8().ok().filter(|_| escaped && !text.contains(' '))?;
    (plain != text).then(|| plain.into_owned())
}

/// A text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
    let mut written = utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    for (escape, plain) in [("%2D", "-"), ("%2E", "."), ("%5F", "_")] {
        written = written.replace(escape, plain);
    }
    written
}
