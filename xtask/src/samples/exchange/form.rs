//! Bodies of forms.

use super::parameter;
use super::shape::Shape;
use crate::document::{Document, Pointer};
use serde_json::Value;

/// A field of a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub name: String,
    pub value: String,
    /// Whether it is a file, whose bytes nothing is known about.
    pub file: bool,
}

/// The fields of a body; `None` when it is no such form.
pub(super) fn read(essence: &str, media: &str, bytes: &[u8]) -> Option<Vec<Field>> {
    if essence == "multipart/form-data" {
        return parts(media, bytes);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let fields = parameter::fields(text.trim_end()).into_iter();
    Some(fields.map(|(name, value)| Field { name, value, file: false }).collect())
}

/// The fields as the object that the schema describes.
pub(super) fn value(document: &Document, schema: &Pointer, fields: &[Field]) -> Value {
    let shape = Shape::of(document, schema);
    let pairs: Vec<_> = fields.iter().map(|it| (it.name.trim_end_matches("[]").to_owned(), it.value.clone())).collect();
    shape.object_of(&pairs)
}

/// Takes `multipart/form-data` apart (RFC 7578).
fn parts(media: &str, bytes: &[u8]) -> Option<Vec<Field>> {
    let boundary = media.split(';').find_map(|it| it.trim().strip_prefix("boundary="))?.trim_matches('"');
    let text = String::from_utf8_lossy(bytes);
    let mut fields = Vec::new();
    let boundary = format!("--{boundary}");
    let mut rest = text.split(&boundary);
    rest.next()?;
    for part in rest {
        if part.starts_with("--") {
            return Some(fields);
        }
        let part = part.trim_start_matches(['\r', '\n']);
        let (head, value) = part.split_once("\r\n\r\n").or_else(|| part.split_once("\n\n"))?;
        let disposition = head.lines().find(|it| it.to_ascii_lowercase().starts_with("content-disposition:"))?;
        let parameter = |name: &str| {
            let found = disposition.split(';').find_map(|it| it.trim().strip_prefix(name)?.strip_prefix('='))?;
            Some(found.trim().trim_matches('"').to_owned())
        };
        let value = value.strip_suffix('\n').map_or(value, |it| it.strip_suffix('\r').unwrap_or(it));
        fields.push(Field { name: parameter("name")?, value: value.to_owned(), file: parameter("filename").is_some() });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_taken_apart() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"p.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\xff\r\n--x--\r\n";
        let fields = read("multipart/form-data", "multipart/form-data; boundary=\"x\"", body).unwrap();
        assert_eq!(fields[0], Field { name: "a".to_owned(), value: "1".to_owned(), file: false });
        assert!(fields.len() == 2 && fields[1].file && fields[1].name == "f");
        assert_eq!(read("multipart/form-data", "multipart/form-data; boundary=x", &body[..60]), None);
        let fields = read("application/x-www-form-urlencoded", "", b"a=1&b=x+y%21").unwrap();
        assert_eq!(fields[1].value, "x y!");
    }
}
