//! What a file is that is no HAR file, and what to do with it.

/// A form of recording that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Utf16,
    Array,
    Postman,
    Flows,
    Lines,
    Html,
    OpenApi,
}

impl Form {
    /// What the beginning of a file shows.
    pub fn of(start: &[u8]) -> Option<Self> {
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) || start.get(1) == Some(&0) {
            return Some(Self::Utf16);
        }
        let text = String::from_utf8_lossy(start);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match text.as_bytes().first()? {
            b'[' => Some(Self::Array),
            b'<' => Some(Self::Html),
            _ if digits > 0 && text[digits..].starts_with(':') => Some(Self::Flows),
            b'o' if text.starts_with("openapi:") => Some(Self::OpenApi),
            b'{' if text.contains("schema.getpostman.com") || text.contains("\"_postman_id\"") => Some(Self::Postman),
            b'{' if text.contains("\"openapi\"") => Some(Self::OpenApi),
            b'{' if is_line(text) => Some(Self::Lines),
            _ => None,
        }
    }

    /// What it is.
    pub fn words(self) -> &'static str {
        match self {
            Self::Utf16 => "the file is text in UTF-16",
            Self::Array => "this is a bare array, and no HAR file",
            Self::Postman => "this is a collection of Postman: requests, and nothing that was recorded",
            Self::Flows => "this is a file of flows of mitmproxy",
            Self::Lines => "this is JSON, one object a line, and no HAR file",
            Self::Html => "this is a page (HTML or XML), and no HAR file",
            Self::OpenApi => "this is a description (OpenAPI), and no HAR file",
        }
    }

    /// What to do.
    pub fn help(self) -> &'static str {
        match self {
            Self::Utf16 => "write it as UTF-8: `iconv -f UTF-16 -t UTF-8 FILE > recording.har`",
            Self::Array => {
                "if its items are the exchanges of a HAR file: `jq '{log: {entries: .}}' FILE > recording.har`"
            }
            Self::Postman => "run it through a proxy that exports HAR, or with `newman` and a reporter that writes HAR",
            Self::Flows => "let mitmproxy write it as HAR: `mitmdump -nr FILE --set hardump=recording.har`",
            Self::Lines => {
                "if each line is an exchange of a HAR file: `jq -s '{log: {entries: .}}' FILE > recording.har`"
            }
            Self::Html => "the export failed, or the file was saved from a page: export it again",
            Self::OpenApi => "give it with `--spec`, and a HAR file with `--har`",
        }
    }
}

/// Whether the first line is an object by itself, and another one follows.
fn is_line(text: &str) -> bool {
    let Some((first, rest)) = text.split_once('\n') else { return false };
    let whole = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(first);
    whole.is_ok_and(|it| !it.contains_key("log")) && rest.trim_start().starts_with('{')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_their_beginning() {
        for (text, expected) in [
            (&b"\xff\xfe{\0"[..], Some(Form::Utf16)),
            (b" [{\"request\": {}}]", Some(Form::Array)),
            (b"{\"info\": {\"_postman_id\": \"x\"}}", Some(Form::Postman)),
            (b"4823:9:websocket;0:~8:response;", Some(Form::Flows)),
            (b"{\"a\": 1}\n{\"a\": 2}\n", Some(Form::Lines)),
            (b"<!doctype html>", Some(Form::Html)),
            (b"openapi: 3.0.3\n", Some(Form::OpenApi)),
            (b"{\"log\": {\"entries\": []}}", None),
            (b"{\n \"log\": {", None),
        ] {
            assert_eq!(Form::of(text), expected, "{}", String::from_utf8_lossy(text));
        }
    }
}
