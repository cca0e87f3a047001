//! Parameters as they are sent, by their styles: what `parameter` reads.

use super::parameter::Reader;
use crate::document::Document;
use crate::model::Parameter;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

/// What stays as it is in a path or query.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Writes the values of a documented parameter.
pub(crate) struct Writer(Reader);

impl Writer {
    /// A writer of one parameter.
    pub fn new(document: &Document, parameter: &Parameter) -> Self {
        Self(Reader::new(document, parameter))
    }

    /// The text for its place: the part of a path, `a=1&b=2` of a query, the value of a header, or
    /// `a=1; b=2` of cookies. An array is several values, an object is one of JSON.
    ///
    /// # Errors
    /// The values are not what the parameter is made of. The reason holds none of them.
    pub fn write(&self, values: &[&str]) -> Result<String, &'static str> {
        let reader = &self.0;
        if reader.json {
            let [one] = values else { return Err("is one value of JSON") };
            serde_json::from_str::<serde::de::IgnoredAny>(one)
                .map_err(|_| "is documented as JSON, and this is none")?;
            return self.named(&self.escaped(one)?);
        }
        if reader.shape.array {
            let items = match values {
                [one] if one.starts_with('[') => match serde_json::from_str(one) {
                    Ok(Value::Array(items)) => items.iter().map(text).collect(),
                    _ => vec![(*one).to_owned()],
                },
                several => several.iter().map(|it| (*it).to_owned()).collect(),
            };
            let items: Result<Vec<_>, _> = items.iter().map(|it| self.escaped(it)).collect();
            return self.array(&items?);
        }
        let [one] = values else { return Err("is one value, and several are given") };
        if reader.shape.is_object() {
            let Ok(Value::Object(members)) = serde_json::from_str(one) else {
                return Err("is an object: give it as JSON, such as {\"a\": 1}");
            };
            let mut pairs = Vec::new();
            for (name, value) in &members {
                let values = match value {
                    Value::Array(items) if self.repeats() => items.iter().map(text).collect(),
                    other => vec![text(other)],
                };
                for value in values {
                    pairs.push((self.escaped(name)?, self.escaped(&value)?));
                }
            }
            return self.object(&pairs);
        }
        self.named(&self.escaped(one)?)
    }

    /// Whether a member that is an array is written once for each item.
    fn repeats(&self) -> bool {
        self.0.style == "deepObject" || self.0.explode
    }

    fn escaped(&self, value: &str) -> Result<String, &'static str> {
        match self.0.location.as_str() {
            "path" | "query" => Ok(utf8_percent_encode(value, PLAIN).to_string()),
            _ if value.contains(|c: char| c.is_control()) => Err("holds what no header may hold"),
            "cookie" if value.contains(';') => Err("holds a semicolon, which ends a cookie"),
            _ => Ok(value.to_owned()),
        }
    }

    /// The name as it is sent.
    fn name(&self) -> String {
        self.escaped(&self.0.name).unwrap_or_default()
    }

    /// A whole value with its name, where its place has that.
    fn named(&self, value: &str) -> Result<String, &'static str> {
        let text = match (self.0.location.as_str(), self.0.style.as_str()) {
            ("query" | "cookie", _) => format!("{}={value}", self.name()),
            (_, "label") => format!(".{value}"),
            (_, "matrix") => format!(";{}={value}", self.name()),
            _ => value.to_owned(),
        };
        self.whole(text)
    }

    /// An empty part of a path, or one of dots, would name another address.
    fn whole(&self, text: String) -> Result<String, &'static str> {
        let dots = self.0.location == "path" && matches!(text.as_str(), "" | "." | "..");
        if dots { Err("must not be empty, `.` or `..`") } else { Ok(text) }
    }

    /// What stands between the pieces of a value.
    fn separator(&self) -> &'static str {
        match (self.0.location.as_str(), self.0.style.as_str(), self.0.explode) {
            ("query", "spaceDelimited", _) => "%20",
            ("query", "pipeDelimited", _) => "%7C",
            ("path", "label", true) => ".",
            ("path", "matrix", true) => ";",
            ("query", _, true) => "&",
            ("cookie", _, true) => "; ",
            _ => ",",
        }
    }

    fn array(&self, items: &[String]) -> Result<String, &'static str> {
        let each = matches!(self.0.location.as_str(), "query" | "cookie") || self.0.style == "matrix";
        if !(self.0.explode && each) {
            return self.named(&items.join(self.separator()));
        }
        let name = self.name();
        let named: Vec<_> = items.iter().map(|it| format!("{name}={it}")).collect();
        match self.0.location.as_str() {
            "query" => Ok(named.join("&")),
            "cookie" => Ok(named.join("; ")),
            _ => Ok(format!(";{}", named.join(";"))),
        }
    }

    fn object(&self, pairs: &[(String, String)]) -> Result<String, &'static str> {
        if self.0.style == "deepObject" {
            let name = self.name();
            let named: Vec<_> = pairs.iter().map(|(key, value)| format!("{name}%5B{key}%5D={value}")).collect();
            return Ok(named.join("&"));
        }
        let between = if self.0.explode { "=" } else { self.separator() };
        let pieces: Vec<_> = pairs.iter().map(|(key, value)| format!("{key}{between}{value}")).collect();
        let text = pieces.join(self.separator());
        match (self.0.location.as_str(), self.0.style.as_str()) {
            _ if !self.0.explode => self.named(&text),
            ("path", "label") => Ok(format!(".{text}")),
            ("path", "matrix") => Ok(format!(";{text}")),
            _ => self.whole(text),
        }
    }
}

/// A value as a parameter has it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::parameter::{Sent, described, fields};
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_in_a_style_is_what_is_read_in_it() {
        let array = "schema: {type: array, items: {type: integer}}";
        let object = "schema: {type: object, properties: {a: {type: integer}, b: {type: string}}}";
        let (two, pair) = (["1", "2"].as_slice(), [r#"{"a": 1, "b": "x y"}"#].as_slice());
        for (style, values, expected) in [
            (format!("in: query, {array}"), two, "p=1&p=2"),
            (format!("in: query, explode: false, {array}"), two, "p=1,2"),
            (format!("in: query, explode: false, {array}"), &["[1, 2]"], "p=1,2"),
            (format!("in: query, style: spaceDelimited, {array}"), two, "p=1%202"),
            (format!("in: query, style: pipeDelimited, {array}"), two, "p=1%7C2"),
            (format!("in: query, style: pipeDelimited, explode: true, {array}"), two, "p=1&p=2"),
            (format!("in: query, {object}"), pair, "a=1&b=x%20y"),
            (format!("in: query, style: deepObject, {object}"), pair, "p%5Ba%5D=1&p%5Bb%5D=x%20y"),
            ("in: query, schema: {type: string}".to_owned(), &["a&b=ñ"], "p=a%26b%3D%C3%B1"),
            ("in: query, content: {application/json: {schema: {}}}".to_owned(), &["[1]"], "p=%5B1%5D"),
            ("in: path, schema: {type: string}".to_owned(), &["a/b"], "a%2Fb"),
            (format!("in: path, {array}"), two, "1,2"),
            (format!("in: path, explode: true, {array}"), two, "1,2"),
            (format!("in: path, {object}"), pair, "a,1,b,x%20y"),
            (format!("in: path, explode: true, {object}"), pair, "a=1,b=x%20y"),
            (format!("in: path, style: label, {array}"), two, ".1,2"),
            (format!("in: path, style: label, explode: true, {object}"), pair, ".a=1.b=x%20y"),
            (format!("in: path, style: matrix, {array}"), two, ";p=1,2"),
            (format!("in: path, style: matrix, explode: true, {array}"), two, ";p=1;p=2"),
            (format!("in: path, style: matrix, explode: true, {object}"), pair, ";a=1;b=x%20y"),
            ("in: path, style: matrix, schema: {type: integer}".to_owned(), &["5"], ";p=5"),
            (format!("in: header, {array}"), two, "1,2"),
            (format!("in: header, explode: true, {object}"), pair, "a=1,b=x y"),
            ("in: cookie, schema: {type: string}".to_owned(), &["a/b=="], "p=a/b=="),
            (format!("in: cookie, explode: false, {array}"), two, "p=1,2"),
        ] {
            let (document, parameter) = described(&format!("{{{style}}}"));
            let written = Writer::new(&document, &parameter).write(values).unwrap();
            assert_eq!(written, expected, "{style}");
            let reader = Reader::new(&document, &parameter);
            let read = match parameter.location.as_str() {
                "query" => reader.of_fields(&fields(&written)),
                "cookie" => reader.of_fields(&[("p".into(), written["p=".len()..].into())]),
                "path" => reader.of_text(&super::super::address::percent_decoded(&written)),
                _ => reader.of_text(&written),
            };
            let Sent::Value(read) = read else { panic!("{style}: {read:?}") };
            let sent = match values {
                [one] if one.starts_with(['{', '[']) => serde_json::from_str(one).unwrap(),
                [one] => one.parse::<i64>().map_or_else(|_| json!(one), |it| json!(it)),
                _ => json!([1, 2]),
            };
            assert!(read.contains(&sent), "{style}: {read:?}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_told_without_the_value() {
        for (style, values, words) in [
            ("in: query, schema: {type: string}", ["s3cret", "s3cret"].as_slice(), "one value"),
            ("in: query, schema: {type: object, properties: {a: {}}}", &["s3cret"], "give it as JSON"),
            ("in: query, content: {application/json: {}}", &["s3cret"], "as JSON"),
            ("in: header, schema: {type: string}", &["s3cret\r\nx: y"], "no header may hold"),
            ("in: cookie, schema: {type: string}", &["s3cret; a=b"], "semicolon"),
            ("in: path, schema: {type: string}", &[".."], "must not be empty"),
            ("in: path, schema: {type: string}", &[""], "must not be empty"),
            ("in: path, style: label, schema: {type: string}", &["."], "must not be empty"),
        ] {
            let (document, parameter) = described(&format!("{{{style}}}"));
            let why = Writer::new(&document, &parameter).write(values).unwrap_err();
            assert!(why.contains(words) && !why.contains("s3cret"), "{style}: {why}");
        }
    }
}
