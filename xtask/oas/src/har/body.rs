//! Bodies as recorded: plain, in base64, and still compressed where an exporter left them so.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use flate2::read::{GzDecoder, ZlibDecoder};
use std::borrow::Cow;
use std::io::Read;

/// Why a recorded body cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It says that it is base64 and is not.
    NotBase64,
    /// It is written in an encoding that no exporter is known to use.
    Encoding(String),
    /// It is compressed, and cannot be decompressed.
    Compressed(String),
    /// Decompressed, it is larger than the limit.
    TooLarge(usize),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotBase64 => f.write_str("the recorded body says that it is base64, but is not"),
            Self::Encoding(name) => write!(f, "the recorded body has the unknown encoding `{name}`"),
            Self::Compressed(name) => write!(f, "the recorded body is still compressed ({name}) and cannot be read"),
            Self::TooLarge(limit) => write!(f, "decompressed, the recorded body is larger than {limit} bytes"),
        }
    }
}

/// The bytes of a recorded body. `transfer` is the `Content-Encoding` of its message: recordings
/// have bodies decompressed, but some exporters keep the bytes of the wire in base64.
///
/// # Errors
/// They cannot be had.
pub fn decoded<'a>(
    text: &'a str,
    encoding: Option<&str>,
    transfer: Option<&str>,
    limit: usize,
) -> Result<Cow<'a, [u8]>, Unreadable> {
    match encoding.map(str::trim).filter(|name| !name.is_empty()) {
        None => return Ok(Cow::Borrowed(text.as_bytes())),
        Some(name) if name.eq_ignore_ascii_case("base64") => {}
        Some(name) if ["utf-8", "utf8", "text", "none"].iter().any(|plain| name.eq_ignore_ascii_case(plain)) => {
            return Ok(Cow::Borrowed(text.as_bytes()));
        }
        Some(name) => return Err(Unreadable::Encoding(name.to_owned())),
    }
    let text: Cow<'_, str> = if text.contains(['\r', '\n', ' ']) {
        text.chars().filter(|c| !c.is_ascii_whitespace()).collect::<String>().into()
    } else {
        text.into()
    };
    let bytes = STANDARD.decode(&*text).or_else(|_| STANDARD_NO_PAD.decode(&*text));
    let mut bytes = bytes.map_err(|_| Unreadable::NotBase64)?;
    // In the order in which they were applied.
    for name in transfer.unwrap_or_default().rsplit(',').map(|it| it.trim().to_ascii_lowercase()) {
        bytes = match name.as_str() {
            "gzip" | "x-gzip" if bytes.starts_with(&[0x1f, 0x8b]) => inflate(GzDecoder::new(&*bytes), "gzip", limit)?,
            "deflate" if looks_like_zlib(&bytes) => inflate(ZlibDecoder::new(&*bytes), "deflate", limit)?,
            // Neither has a mark to be told by; text that is no text was left compressed.
            "br" | "zstd" if std::str::from_utf8(&bytes).is_err() => return Err(Unreadable::Compressed(name)),
            _ => bytes,
        };
    }
    Ok(bytes.into())
}

fn looks_like_zlib(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0)
}

fn inflate(decoder: impl Read, name: &str, limit: usize) -> Result<Vec<u8>, Unreadable> {
    let mut out = Vec::new();
    let read = decoder.take(limit as u64 + 1).read_to_end(&mut out);
    read.map_err(|_| Unreadable::Compressed(name.to_owned()))?;
    if out.len() > limit { Err(Unreadable::TooLarge(limit)) } else { Ok(out) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    #[test]
    fn bodies_are_read_as_exporters_write_them() {
        let of = |text: &str, encoding: Option<&str>, transfer: Option<&str>| {
            decoded(text, encoding, transfer, 1000).map(|it| String::from_utf8_lossy(&it).into_owned())
        };
        assert_eq!(of("{}", None, Some("gzip")).unwrap(), "{}");
        assert_eq!(of("e30=", Some("base64"), None).unwrap(), "{}");
        assert_eq!(of("e3\n0", Some("Base64"), Some("gzip")).unwrap(), "{}");
        assert_eq!(of("{}", Some("base64"), None), Err(Unreadable::NotBase64));
        assert_eq!(of("{}", Some("rot13"), None), Err(Unreadable::Encoding("rot13".to_owned())));
        assert_eq!(of("/////w==", Some("base64"), Some("br")), Err(Unreadable::Compressed("br".to_owned())));
        let gzip = |text: &[u8]| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(text).unwrap();
            STANDARD.encode(encoder.finish().unwrap())
        };
        assert_eq!(of(&gzip(b"[1]"), Some("base64"), Some("gzip")).unwrap(), "[1]");
        let twice = gzip(&STANDARD.decode(gzip(b"[1]")).unwrap());
        assert_eq!(of(&twice, Some("base64"), Some("gzip, GZIP")).unwrap(), "[1]");
        assert_eq!(of(&gzip(&[b' '; 5000]), Some("base64"), Some("gzip")), Err(Unreadable::TooLarge(1000)));
        assert_eq!(of("H4sIAAAA", Some("base64"), Some("gzip")), Err(Unreadable::Compressed("gzip".to_owned())));
    }
}
