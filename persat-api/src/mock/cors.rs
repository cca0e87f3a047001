//! Calls from pages in a browser, and what such pages may not do.

use super::reply::Reply;
use http::HeaderMap;
use http::request::Parts;

/// The response to a browser that asks whether a page may send a request; it sends no key.
pub(super) fn preflight(head: &Parts) -> Option<Reply> {
    let is_preflight = head.method == "OPTIONS"
        && head.headers.contains_key("origin")
        && head.headers.contains_key("access-control-request-method");
    if !is_preflight {
        return None;
    }
    let wanted = text(&head.headers, "access-control-request-headers").unwrap_or("authorization, content-type");
    let reply = Reply::status(204)
        .header("access-control-allow-methods", "GET, POST, PUT, DELETE")
        .header("access-control-allow-headers", wanted)
        .header("access-control-allow-private-network", "true")
        .header("access-control-max-age", "600");
    Some(allow(&head.headers, reply))
}

/// Lets the page that sent a request read its response.
pub(super) fn allow(headers: &HeaderMap, reply: Reply) -> Reply {
    if !headers.contains_key("origin") {
        return reply;
    }
    reply.header("access-control-allow-origin", "*").header("access-control-expose-headers", "*")
}

/// Whether a request is from this machine: no page from elsewhere, and no name that leads here by a trick.
pub(super) fn is_local(headers: &HeaderMap) -> bool {
    let origin = text(headers, "origin").and_then(|it| it.split_once("://")).map(|(_, authority)| authority);
    let is_here = |authority: &str| {
        let name = authority.rsplit_once(':').filter(|(_, port)| port.bytes().all(|it| it.is_ascii_digit()));
        matches!(name.map_or(authority, |(name, _)| name), "127.0.0.1" | "localhost" | "[::1]")
    };
    text(headers, "host").is_none_or(is_here) && (!headers.contains_key("origin") || origin.is_some_and(is_here))
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|it| it.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_from_elsewhere_are_told_apart() {
        let local = |pairs: &[(&'static str, &'static str)]| {
            is_local(&pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect())
        };
        assert!(local(&[]) && local(&[("host", "127.0.0.1:4010")]) && local(&[("host", "localhost")]));
        assert!(local(&[("host", "[::1]:80"), ("origin", "http://localhost:3000")]));
        for (host, origin) in [
            ("127.0.0.1", "https://evil.example"),
            ("127.0.0.1", "null"),
            ("127.0.0.1", "http://localhost.evil.example"),
            ("rebound.example:4010", "http://rebound.example:4010"),
        ] {
            assert!(!local(&[("host", host), ("origin", origin)]), "{host} {origin}");
        }
    }
}
