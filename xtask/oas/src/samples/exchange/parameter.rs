//! Parameters as they arrive: parts of a path, a query, headers and cookies, by their styles.

use super::address::percent_decoded;
use super::media;
use super::shape::{Shape, style};
use crate::document::{Document, Kind, Pointer};
use crate::model::{Parameter, children};
use serde_json::Value;
use std::borrow::Cow;

/// Name and value of a field of a query, a form or a cookie, decoded.
pub(super) type Pair<'a> = (Cow<'a, str>, Cow<'a, str>);

/// A documented parameter, or header of a response, ready to read values.
#[derive(Debug)]
pub(super) struct Reader {
    pub name: String,
    pub location: String,
    pub required: bool,
    /// Where it stands.
    pub at: Pointer,
    /// Where its schema stands.
    pub schema: Option<Pointer>,
    pub shape: Shape,
    pub style: String,
    pub explode: bool,
    empty: bool,
    /// Whether it holds JSON (`content` in place of `schema`).
    pub json: bool,
}

/// What was sent for a parameter.
#[derive(Debug, PartialEq)]
pub(super) enum Sent {
    /// Nothing.
    Absent,
    /// One value, by likelihood of its readings.
    Value(Vec<Value>),
    /// Several where one is documented.
    Repeated,
    /// Something that its style does not write.
    Malformed(&'static str),
}

impl Reader {
    pub fn new(document: &Document, parameter: &Parameter) -> Self {
        let content = children(document, &parameter.at.child("content"));
        let json = content.first().is_some_and(|(name, _)| media::is_json(&media::essence(name)));
        let schema = parameter.schema.clone().or_else(|| {
            let schema = content.first()?.1.child("schema");
            document.get(&schema).map(|_| schema)
        });
        let node = document.get(&parameter.at);
        let style = node.map_or("simple", |it| style(it, &parameter.location)).to_owned();
        let explode = match node.and_then(|it| it.get("explode")).map(|it| &it.kind) {
            Some(Kind::Bool(explode)) => *explode,
            _ => style == "form",
        };
        Self {
            name: parameter.name.clone(),
            location: parameter.location.clone(),
            required: parameter.required,
            at: parameter.at.clone(),
            shape: schema.as_ref().map(|it| Shape::of(document, it)).unwrap_or_default(),
            schema: schema.filter(|_| json || content.is_empty()),
            style,
            explode,
            empty: node.is_some_and(|it| it.flag("allowEmptyValue")),
            json,
        }
    }

    /// Whether a name of a query belongs to it.
    pub fn owns(&self, name: &str) -> bool {
        if self.shape.is_object() && !self.json {
            if self.style == "deepObject" {
                return name.strip_prefix(self.name.as_str()).is_some_and(|rest| rest.starts_with('['));
            }
            if self.explode {
                return self.shape.open || self.shape.properties.iter().any(|(known, _)| known == name);
            }
        }
        name == self.name
            // Many servers want the brackets of PHP, and documents leave them out.
            || (self.shape.array && name.strip_suffix("[]") == Some(&self.name))
    }

    /// What a query, or the cookies, hold for it. All names and values are decoded.
    pub fn of_fields(&self, fields: &[Pair<'_>]) -> Sent {
        let own = fields.iter().filter(|(name, _)| self.owns(name));
        let own: Vec<(&str, &str)> = own.map(|(name, value)| (&**name, &**value)).collect();
        let Some((_, first)) = own.first() else { return Sent::Absent };
        if self.json {
            return self.json(first);
        }
        if self.shape.is_object() && self.style == "deepObject" {
            let inner = own.iter().map(|(name, value)| {
                let key = name[self.name.len()..].trim_start_matches('[');
                (key.split(']').next().unwrap_or_default(), *value)
            });
            return Sent::Value(vec![self.shape.object_of(&inner.collect::<Vec<_>>())]);
        }
        if self.shape.is_object() && self.explode {
            return Sent::Value(vec![self.shape.object_of(&own)]);
        }
        if self.shape.array {
            if self.explode || own.len() > 1 {
                return Sent::Value(vec![self.shape.array_of(own.iter().map(|(_, value)| *value))]);
            }
            let separator = match self.style.as_str() {
                "spaceDelimited" => ' ',
                "pipeDelimited" => '|',
                _ => ',',
            };
            return Sent::Value(vec![self.list(first, separator)]);
        }
        if own.len() > 1 {
            return Sent::Repeated;
        }
        self.text(first)
    }

    /// What a part of a path or a header holds for it.
    pub fn of_text(&self, text: &str) -> Sent {
        if self.json {
            return self.json(text);
        }
        let (prefix, separator) = match self.style.as_str() {
            "label" if self.explode => (Some("."), '.'),
            "label" => (Some("."), ','),
            "matrix" => (Some(";"), if self.explode { ';' } else { ',' }),
            _ => (None, ','),
        };
        let text = match prefix {
            Some(prefix) => match text.strip_prefix(prefix) {
                Some(rest) => rest,
                None => return Sent::Malformed("it does not start as its style has it"),
            },
            None => text,
        };
        if self.style == "matrix" {
            return self.matrix(text, separator);
        }
        if self.style == "label" && !self.explode && (self.shape.array || self.shape.is_object()) {
            return self.label(text);
        }
        if self.shape.array {
            return Sent::Value(vec![self.list(text, separator)]);
        }
        if self.shape.is_object() {
            return self.pairs(text, separator, self.explode);
        }
        self.text(text)
    }

    /// OpenAPI 3.0.3 prints `.3.4.5` for this, 3.0.4 and RFC 6570 have `.3,4,5`: either will do.
    fn label(&self, text: &str) -> Sent {
        let likely = if text.contains(',') { [',', '.'] } else { ['.', ','] };
        let mut values = Vec::new();
        let mut wrong = None;
        for separator in likely {
            let read = if self.shape.array {
                Sent::Value(vec![self.list(text, separator)])
            } else {
                self.pairs(text, separator, false)
            };
            match read {
                Sent::Value(read) => values.extend(read),
                other => wrong = wrong.or(Some(other)),
            }
        }
        if values.is_empty() { wrong.unwrap_or(Sent::Absent) } else { Sent::Value(values) }
    }

    fn matrix(&self, text: &str, separator: char) -> Sent {
        if self.shape.is_object() && self.explode {
            return self.pairs(text, separator, true);
        }
        let own = format!("{}=", self.name);
        if self.shape.array && self.explode {
            let items: Option<Vec<_>> = text.split(';').map(|it| it.strip_prefix(&own)).collect();
            return items.map_or(Sent::Malformed("it does not name itself as its style has it"), |items| {
                Sent::Value(vec![self.shape.array_of(items.into_iter())])
            });
        }
        let Some(rest) = text.strip_prefix(&own) else {
            return Sent::Malformed("it does not name itself as its style has it");
        };
        if self.shape.array {
            Sent::Value(vec![self.list(rest, ',')])
        } else if self.shape.is_object() {
            self.pairs(rest, ',', false)
        } else {
            self.text(rest)
        }
    }

    fn text(&self, text: &str) -> Sent {
        if text.is_empty() && self.empty { Sent::Value(Vec::new()) } else { Sent::Value(self.shape.values(text)) }
    }

    fn json(&self, text: &str) -> Sent {
        serde_json::from_str(text)
            .map_or(Sent::Malformed("it is documented as JSON and is none"), |value| Sent::Value(vec![value]))
    }

    fn list(&self, text: &str, separator: char) -> Value {
        if text.is_empty() {
            return Value::Array(Vec::new());
        }
        let is_header = self.location == "header";
        self.shape.array_of(text.split(separator).map(|it| if is_header { it.trim() } else { it }))
    }

    /// An object as `a=1,b=2` or `a,1,b,2`.
    fn pairs(&self, text: &str, separator: char, named: bool) -> Sent {
        let pieces: Vec<&str> = text.split(separator).collect();
        let pairs: Option<Vec<_>> = if named {
            pieces.iter().map(|it| it.split_once('=')).collect()
        } else {
            pieces.chunks(2).map(|it| if let [name, value] = it { Some((*name, *value)) } else { None }).collect()
        };
        pairs.map_or(Sent::Malformed("it does not hold names and values in turn"), |pairs| {
            Sent::Value(vec![self.shape.object_of(&pairs)])
        })
    }
}

/// A query or form in its fields, decoded.
pub(super) fn fields(query: &str) -> Vec<Pair<'_>> {
    let pairs = query.split('&').filter(|it| !it.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'+') {
        return percent_decoded(text);
    }
    Cow::Owned(percent_decoded(&text.replace('+', " ")).into_owned())
}

/// The byte of a text at which a field of the query or form that starts somewhere in it begins: the
/// first one that is wanted, or a later one.
pub(super) fn offset(text: &str, start: usize, skip: usize, wanted: impl Fn(&str) -> bool) -> Option<usize> {
    let mut at = start;
    let mut left = skip;
    for pair in text[start..].split('&') {
        if fields(pair).first().is_some_and(|(name, _)| wanted(name)) {
            if left == 0 {
                return Some(at);
            }
            left -= 1;
        }
        at += pair.len() + 1;
    }
    None
}

/// A parameter of a document that has nothing else.
#[cfg(test)]
pub(super) fn described(text: &str) -> (Document, Parameter) {
    use crate::document::{Pointer, Source};

    let document = Document::parse(Source::new("t.yaml", &format!("p: {text}\n"))).unwrap();
    let at = Pointer::new("/p");
    let node = document.get(&at).unwrap();
    let parameter = Parameter {
        name: "p".to_owned(),
        location: node.text("in").unwrap().to_owned(),
        required: false,
        schema: node.get("schema").map(|_| at.child("schema")),
        at,
    };
    (document, parameter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reader(text: &str) -> Reader {
        let (document, parameter) = described(text);
        Reader::new(&document, &parameter)
    }

    #[test]
    fn every_style_is_read() {
        let array = "schema: {type: array, items: {type: integer}}";
        let object = "schema: {type: object, properties: {a: {type: integer}, b: {type: string}}}";
        let whole = "schema: {type: integer}";
        for (parameter, sent, expected) in [
            (format!("{{in: query, {whole}}}"), "p=5", json!(5)),
            (format!("{{in: query, {whole}}}"), "p=x", json!("x")),
            ("{in: query, schema: {type: string}}".to_owned(), "p=5+%2B1", json!("5 +1")),
            (format!("{{in: query, {array}}}"), "p=1&p=2", json!([1, 2])),
            (format!("{{in: query, {array}}}"), "p[]=1&p[]=2", json!([1, 2])),
            (format!("{{in: query, explode: false, {array}}}"), "p=1,2", json!([1, 2])),
            (format!("{{in: query, style: pipeDelimited, {array}}}"), "p=1%7C2", json!([1, 2])),
            (format!("{{in: query, style: spaceDelimited, {array}}}"), "p=1%202", json!([1, 2])),
            (format!("{{in: query, {object}}}"), "a=1&b=2&z=3", json!({ "a": 1, "b": "2" })),
            (format!("{{in: query, style: deepObject, {object}}}"), "p[a]=1&p[b]=2", json!({ "a": 1, "b": "2" })),
            ("{in: query, content: {application/json: {schema: {}}}}".to_owned(), "p=[1]", json!([1])),
            (format!("{{in: path, {whole}}}"), "5", json!(5)),
            (format!("{{in: path, {array}}}"), "1,2", json!([1, 2])),
            (format!("{{in: path, style: label, {array}}}"), ".1,2", json!([1, 2])),
            (format!("{{in: path, style: label, {array}}}"), ".1.2", json!([1, 2])),
            (format!("{{in: path, style: label, {object}}}"), ".a.1.b.2", json!({ "a": 1, "b": "2" })),
            (format!("{{in: path, style: label, explode: true, {object}}}"), ".a=1.b=2", json!({ "a": 1, "b": "2" })),
            (format!("{{in: path, style: matrix, {array}}}"), ";p=1,2", json!([1, 2])),
            (format!("{{in: path, style: matrix, explode: true, {array}}}"), ";p=1;p=2", json!([1, 2])),
            (format!("{{in: path, {object}}}"), "a,1,b,2", json!({ "a": 1, "b": "2" })),
            (format!("{{in: header, explode: true, {object}}}"), "a=1,b=2", json!({ "a": 1, "b": "2" })),
            (format!("{{in: header, {array}}}"), "1, 2", json!([1, 2])),
        ] {
            let reader = reader(&parameter);
            let read = if reader.location == "query" { reader.of_fields(&fields(sent)) } else { reader.of_text(sent) };
            let Sent::Value(values) = read else { panic!("{parameter} {sent}: {read:?}") };
            assert_eq!(values[0], expected, "{parameter} {sent}");
        }
        assert_eq!(reader("{in: query, schema: {type: integer}}").of_fields(&fields("p=1&p=2")), Sent::Repeated);
        assert_eq!(reader("{in: query, schema: {type: integer}}").of_fields(&fields("q=1")), Sent::Absent);
        let odd = reader("{in: path, schema: {type: object, properties: {a: {}}}}").of_text("a,1,b");
        assert!(matches!(odd, Sent::Malformed(_)), "{odd:?}");
    }
}
