//! Bodies of forms.

use super::shape::Shape;
use super::{media, parameter};
use crate::document::{Document, Kind, Pointer};
use crate::report::FindingCode;
use serde_json::Value;

/// A field of a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub name: String,
    pub value: String,
    /// Its media type, where it says one: a file, or a part that is JSON.
    pub media: Option<String>,
}

/// Something about a field that no value can show.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Odd {
    pub code: FindingCode,
    pub field: usize,
    pub message: String,
    pub rule: Pointer,
}

/// The fields of a body; why not, when it is no such form.
pub(super) fn read(essence: &str, media: &str, bytes: &[u8]) -> Result<Vec<Field>, &'static str> {
    if essence == "multipart/form-data" {
        return parts(media, bytes).ok_or("it has no boundary, an end, or names of its parts as it should");
    }
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    if text.starts_with(['{', '[']) && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        return Err("it is JSON");
    }
    let fields = parameter::fields(text.trim_end()).into_iter();
    Ok(fields.map(|(name, value)| Field { name: name.into_owned(), value: value.into_owned(), media: None }).collect())
}

/// A form as its schema, and what stands beside that, describe it.
pub(super) struct Form<'d> {
    document: &'d Document,
    schema: &'d Pointer,
    /// That of the schema.
    shape: &'d Shape,
}

impl<'d> Form<'d> {
    pub fn new(document: &'d Document, schema: &'d Pointer, shape: &'d Shape) -> Self {
        Self { document, schema, shape }
    }

    /// The fields as the object that the schema describes.
    pub fn value(&self, fields: &[Field]) -> Value {
        let mut pairs = Vec::new();
        for field in fields {
            let name = self.name(field);
            match self.separator(name) {
                Some(separator) => pairs.extend(field.value.split(separator).map(|it| (name, it))),
                None => pairs.push((name, field.value.as_str())),
            }
        }
        let mut value = self.shape.object_of(&pairs);
        for field in
            fields.iter().filter(|it| it.media.as_deref().is_some_and(|it| media::is_json(&media::essence(it))))
        {
            let alone = fields.iter().filter(|it| it.name == field.name).count() == 1;
            if let (true, Ok(parsed)) = (alone, serde_json::from_str::<Value>(&field.value)) {
                let is_item = self.shape.property(self.name(field)).is_some_and(|it| it.array) && !parsed.is_array();
                value[self.name(field)] = if is_item { Value::Array(vec![parsed]) } else { parsed };
            }
        }
        value
    }

    /// What is sent several times and is one value, and parts of another media type than described.
    pub fn odd(&self, fields: &[Field]) -> Vec<Odd> {
        let mut odd = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            let name = self.name(field);
            let single = self.shape.property(name).is_some_and(Shape::is_single);
            let second = fields[..index].iter().filter(|it| self.name(it) == name).count() == 1;
            if single && second {
                let message = format!("the field `{name}` is one value and was sent several times");
                odd.push(Odd {
                    code: FindingCode::RepeatedParameter,
                    field: index,
                    message,
                    rule: self.schema.clone(),
                });
            }
            let Some(sent) = field.media.as_deref() else { continue };
            let rule = self.encoding(name).child("contentType");
            if let Some(described) = self.document.get(&rule).and_then(|it| it.as_str())
                && media::find(described.split(',').map(str::trim), sent).is_none()
            {
                let message = format!(
                    "the field `{name}`: its content type `{}` is not described, only {described}",
                    media::essence(sent)
                );
                odd.push(Odd { code: FindingCode::UndocumentedMediaType, field: index, message, rule });
            }
        }
        odd
    }

    /// The brackets of PHP are left out of most descriptions.
    fn name<'f>(&self, field: &'f Field) -> &'f str {
        let known = self.shape.property(&field.name).is_some();
        if known { &field.name } else { field.name.trim_end_matches("[]") }
    }

    /// Where the description says how a field is written.
    fn encoding(&self, field: &str) -> Pointer {
        self.schema.parent().unwrap_or_default().join(["encoding", field])
    }

    /// What stands between the items of an array that is one field.
    fn separator(&self, field: &str) -> Option<char> {
        if !self.shape.property(field).is_some_and(|it| it.array) {
            return None;
        }
        let node = self.document.get(&self.encoding(field))?;
        let joined = node.get("explode").is_some_and(|it| matches!(it.kind, Kind::Bool(false)));
        joined.then(|| match node.text("style") {
            Some("spaceDelimited") => ' ',
            Some("pipeDelimited") => '|',
            _ => ',',
        })
    }
}

/// Takes `multipart/form-data` apart (RFC 7578).
fn parts(media: &str, bytes: &[u8]) -> Option<Vec<Field>> {
    let boundary = media::parameter(media, "boundary").filter(|it| !it.is_empty())?;
    let (delimiter, last) = (format!("--{boundary}"), format!("--{boundary}--"));
    let text = String::from_utf8_lossy(bytes);
    let mut fields = Vec::new();
    // What stands before the first boundary is for nobody.
    let mut part: Option<String> = None;
    for line in text.split_inclusive('\n') {
        let end = line.trim_end();
        if end == delimiter || end == last {
            if let Some(part) = part.take() {
                fields.push(field(&part)?);
            }
            if end == last {
                return Some(fields);
            }
            part = Some(String::new());
        } else if let Some(part) = &mut part {
            part.push_str(line);
        }
    }
    None
}

fn field(part: &str) -> Option<Field> {
    let (head, value) = part.split_once("\r\n\r\n").or_else(|| part.split_once("\n\n"))?;
    let header = |name: &str| {
        let found = head.lines().find_map(|line| line.split_once(':').filter(|(it, _)| it.eq_ignore_ascii_case(name)));
        found.map(|(_, value)| value.trim())
    };
    let value = value.strip_suffix('\n').map_or(value, |it| it.strip_suffix('\r').unwrap_or(it));
    Some(Field {
        name: media::parameter(header("content-disposition")?, "name")?,
        value: value.to_owned(),
        media: header("content-type").map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use serde_json::json;

    #[test]
    fn forms_are_taken_apart() {
        let body = b"for nobody\r\n--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1 --x\r\n--x\r\ncontent-disposition: form-data; filename=\"p; name=\\\"q.pdf\"; name=\"f\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\xff\r\n--x--\r\n";
        let fields = read("multipart/form-data", "multipart/form-data; charset=utf-8; Boundary=\"x\"", body).unwrap();
        assert_eq!(fields[0], Field { name: "a".to_owned(), value: "1 --x".to_owned(), media: None });
        assert!(fields.len() == 2 && fields[1].media.is_some() && fields[1].name == "f");
        for (media, end) in [("boundary=x", 60), ("", body.len()), ("boundary=y", body.len())] {
            let media = format!("multipart/form-data; {media}");
            assert!(read("multipart/form-data", &media, &body[..end]).is_err(), "{media}");
        }
        let fields = read("application/x-www-form-urlencoded", "", b"a=1&b=x+y%21").unwrap();
        assert_eq!(fields[1].value, "x y!");
        assert_eq!(read("application/x-www-form-urlencoded", "", b"{\"a\": 1}"), Err("it is JSON"));
    }

    #[test]
    fn fields_are_read_by_schema_and_encoding() {
        let text = "schema: {type: object, properties: {n: {type: integer}, l: {type: array, items: {type: string}}, o: {type: array, items: {type: object, properties: {a: {type: integer}}}}}}
encoding: {l: {explode: false, style: pipeDelimited}, o: {contentType: application/json}}
";
        let document = Document::parse(Source::new("t.yaml", text)).unwrap();
        let schema = Pointer::new("/schema");
        let shape = Shape::of(&document, &schema);
        let form = Form::new(&document, &schema, &shape);
        let field = |name: &str, value: &str, media: Option<&str>| Field {
            name: name.to_owned(),
            value: value.to_owned(),
            media: media.map(str::to_owned),
        };
        let json_part = |value| field("o", value, Some("application/json"));
        for (fields, expected) in [
            (vec![field("n", "1", None), field("l", "a|b", None)], json!({ "n": 1, "l": ["a", "b"] })),
            (vec![field("l[]", "a", None), field("l[]", "b", None)], json!({ "l": ["a", "b"] })),
            (vec![json_part("{\"a\": 1}")], json!({ "o": [{ "a": 1 }] })),
            (vec![json_part("[{\"a\": 1}]")], json!({ "o": [{ "a": 1 }] })),
            (vec![json_part("{\"a\": 1}"), json_part("{\"a\": 2}")], json!({ "o": [{ "a": 1 }, { "a": 2 }] })),
        ] {
            assert_eq!(form.value(&fields), expected);
            assert_eq!(form.odd(&fields), []);
        }
        let odd = form.odd(&[field("n", "1", None), field("n", "2", None), field("o", "x", Some("text/csv"))]);
        let codes: Vec<_> = odd.iter().map(|it| (it.code, it.field)).collect();
        assert_eq!(codes, [(FindingCode::RepeatedParameter, 1), (FindingCode::UndocumentedMediaType, 2)]);
    }
}
