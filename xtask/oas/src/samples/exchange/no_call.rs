//! Exchanges that are no calls: WebSockets, questions of browsers, parts of pages.

use super::media;
use crate::har::Entry;

/// What is said of a WebSocket.
pub(crate) const WEB_SOCKET: &str = "this became a WebSocket, whose messages no OpenAPI document describes";
/// What is said of a proxy's tunnel.
pub(crate) const TUNNEL: &str = "opens a tunnel of a proxy; it is no call";

pub(super) fn is_web_socket(entry: &Entry<'_>) -> bool {
    let status = entry.response.as_ref().and_then(|it| it.status);
    if !matches!(status, Some(101) | None) {
        return false;
    }
    let upgrade = entry.request.header("upgrade").is_some_and(|it| it.eq_ignore_ascii_case("websocket"));
    let url = entry.request.url.get(..4).unwrap_or_default().to_ascii_lowercase();
    let asked = upgrade || url.starts_with("ws:") || url.starts_with("wss:");
    let known = entry.web_socket || entry.resource_type.as_deref() == Some("websocket");
    asked || known
}

/// What a browser asks before it sends a request to another host.
pub(super) fn is_preflight(entry: &Entry<'_>) -> bool {
    entry.request.method.eq_ignore_ascii_case("OPTIONS")
        && entry.request.header("access-control-request-method").is_some()
}

/// Whether an exchange brought a part of a page, by the browser's word or by its media type.
pub(super) fn is_asset(entry: &Entry<'_>) -> bool {
    const KINDS: [&str; 8] = ["document", "stylesheet", "script", "image", "font", "media", "manifest", "ping"];
    if let Some(kind) = entry.resource_type.as_deref().filter(|kind| !kind.is_empty() && *kind != "other") {
        return KINDS.contains(&kind);
    }
    let Some(response) = &entry.response else { return false };
    let media = response.header("content-type").or(response.content.as_ref().and_then(|it| it.mime_type.as_deref()));
    let media = media::essence(media.unwrap_or_default());
    entry.request.method.eq_ignore_ascii_case("GET")
        && response.status.is_some_and(|status| status < 400)
        && (["image/", "font/", "video/", "audio/"].iter().any(|kind| media.starts_with(kind))
            || ["text/css", "text/javascript", "application/javascript"].contains(&&*media))
}
