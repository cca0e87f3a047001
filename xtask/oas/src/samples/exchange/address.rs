//! The address of a request in its parts.

use std::borrow::Cow;

/// A request's address in its parts, none of them decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// Host and port; `None` when the address is a path only.
    pub host: Option<&'a str>,
    pub path: &'a str,
    pub query: Option<&'a str>,
}

impl<'a> Address<'a> {
    pub fn parse(url: &'a str) -> Self {
        let url = url.split('#').next().unwrap_or_default();
        let (place, query) = url.split_once('?').map_or((url, None), |(place, query)| (place, Some(query)));
        let Some((_, rest)) = place.split_once("://") else { return Self { host: None, path: place, query } };
        let slash = rest.find('/').unwrap_or(rest.len());
        let authority = &rest[..slash];
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        Self { host: Some(host), path: &rest[slash..], query }
    }

    /// Whether it is this machine: recordings made through a local proxy name that.
    pub fn is_local(&self) -> bool {
        let host = self.host.unwrap_or_default();
        let name = if host.starts_with('[') { host.split(']').next() } else { host.split(':').next() };
        matches!(name, Some("localhost" | "127.0.0.1" | "[::1" | "0.0.0.0"))
    }
}

/// The scheme of an address that names no server: what a browser made itself, files, extensions.
pub(in crate::samples) fn foreign_scheme(url: &str) -> Option<&str> {
    const SCHEMES: [&str; 10] =
        ["data", "blob", "about", "file", "filesystem", "javascript", "chrome", "devtools", "view-source", "ftp"];
    let (scheme, _) = url.split_once(':')?;
    let own = SCHEMES.iter().any(|it| scheme.eq_ignore_ascii_case(it)) || scheme.ends_with("-extension");
    own.then_some(scheme)
}

/// Replaces `%41` by what it means. What is no such thing stays.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'%') {
        return Cow::Borrowed(text);
    }
    percent_encoding::percent_decode_str(text).decode_utf8_lossy()
}
