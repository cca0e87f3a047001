//! Requests that a server says it has not read.

/// Whether the server said, by HTTP/2, that it has not looked at the request (RFC 9113, section 8.7): it
/// refused the request's stream, or closed the connection naming an earlier stream as its last. Those up to
/// that last one get another error when the connection ends.
#[cfg(feature = "http2")]
pub(crate) fn is_unread(error: &reqwest::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<h2::Error>() {
            let refused = error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
            return error.is_remote() && (refused || error.is_go_away());
        }
        source = error.source();
    }
    false
}

/// Without HTTP/2 no server says so.
#[cfg(not(feature = "http2"))]
pub(crate) fn is_unread(_: &reqwest::Error) -> bool {
    false
}
