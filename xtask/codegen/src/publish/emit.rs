//! Writing YAML and JSON.
//!
//! The YAML is written so that every reader, of YAML 1.1 or 1.2, gets the same values: a text that
//! any of them could take for something else is quoted. What is written is read back and compared.

use oas::document::{Document, Source};
use oas::failure::Failure;
use serde_json::{Map, Value};
use std::fmt::Write;

/// A document as JSON.
#[must_use]
pub fn json(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// A document as YAML, below a header of comments.
///
/// # Errors
/// The text does not read back as what it was written from, which is a defect of this program.
pub fn yaml(value: &Value, header: &str) -> Result<String, Failure> {
    let mut text = header.to_owned();
    match value {
        Value::Object(members) => parts(members, 0, &mut text)?,
        _ => block(value, 0, &mut text),
    }
    Ok(text)
}

/// How deep a document is read back part by part: as a whole, a large one takes gigabytes.
const PARTS: usize = 2;

/// A mapping, whose members are read back one by one.
fn parts(members: &Map<String, Value>, depth: usize, out: &mut String) -> Result<(), Failure> {
    for (key, value) in members {
        let start = out.len();
        let _ = write!(out, "{}{}:", "  ".repeat(depth), scalar(key));
        match value {
            Value::Object(inner) if depth < PARTS && !inner.is_empty() => {
                reads_as(&out[start..], key, &Value::Null)?;
                out.push('\n');
                parts(inner, depth + 1, out)?;
            }
            _ => {
                entry(value, depth, out);
                reads_as(&out[start..], key, value)?;
            }
        }
    }
    Ok(())
}

fn reads_as(text: &str, key: &str, value: &Value) -> Result<(), Failure> {
    let read = Document::parse(Source::new("published.yaml", text))?.root;
    let is_same = read.members().count() == 1 && read.get(key).is_some_and(|it| it.to_json() == *value);
    let differs = || Failure::new("the published YAML does not read back as what it was written from");
    is_same.then_some(()).ok_or_else(differs)
}

/// A mapping or sequence, one entry a line.
fn block(value: &Value, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let _ = write!(out, "{indent}{}:", scalar(key));
                entry(value, depth, out);
            }
        }
        Value::Array(items) => {
            for item in items {
                let _ = write!(out, "{indent}-");
                match item {
                    Value::Object(members) if !members.is_empty() => {
                        // The first member stands on the line of the dash.
                        let mut inner = String::new();
                        block(item, depth + 1, &mut inner);
                        out.push(' ');
                        out.push_str(inner.trim_start());
                    }
                    _ => entry(item, depth, out),
                }
            }
        }
        _ => {}
    }
}

/// What follows a key or a dash.
fn entry(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Object(members) if members.is_empty() => out.push_str(" {}\n"),
        Value::Array(items) if items.is_empty() => out.push_str(" []\n"),
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) && short(items) => {
            let items: Vec<_> = items.iter().map(plain).collect();
            let _ = writeln!(out, " [{}]", items.join(", "));
        }
        Value::Object(_) | Value::Array(_) => {
            out.push('\n');
            block(value, depth + 1, out);
        }
        Value::String(text) if is_prose(text) => prose(text, depth, out),
        other => {
            let _ = writeln!(out, " {}", plain(other));
        }
    }
}

fn short(items: &[Value]) -> bool {
    items.iter().map(|item| plain(item).len() + 2).sum::<usize>() < 90
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => scalar(text),
        other => other.to_string(),
    }
}

/// Whether a text can stand as a literal block.
fn is_prose(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    body.contains('\n')
        && !text.ends_with("\n\n")
        && !body.starts_with([' ', '\n'])
        && body.chars().all(|c| c == '\n' || !c.is_control())
        && body.lines().all(|line| !line.ends_with(' '))
}

fn prose(text: &str, depth: usize, out: &mut String) {
    let keeps_end = text.ends_with('\n');
    out.push_str(if keeps_end { " |\n" } else { " |-\n" });
    let indent = "  ".repeat(depth + 1);
    for line in text.lines() {
        if line.is_empty() {
            out.push('\n');
        } else {
            let _ = writeln!(out, "{indent}{line}");
        }
    }
}

/// A text in one line: plain where no reader could mistake it, quoted otherwise.
fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { serde_json::to_string(text).unwrap_or_default() }
}

fn is_plain(text: &str) -> bool {
    let first = text.chars().next();
    let harmless = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/' | '.' | '(' | ')' | ';' | '+' | '=' | '$' | '{' | '}')
    };
    let word = text.to_ascii_lowercase();
    first.is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | '/'))
        && text.chars().all(harmless)
        && !text.contains(['{', '}']) | text.starts_with('/')
        && !text.ends_with(' ')
        && !matches!(word.as_str(), "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null" | "nan" | "inf")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn whatever_is_written_reads_back() {
        let value = json!({
            "a b": ["N", "yes", "2023-09-01", "12:30", "1.0", "0x1", "null", "~", "", " x", "x ", "a: b", "- a", "#", "a #b", "{a}", "[a]", "ñ", "\u{1}", "\\d", "'", "\""],
            "empty": [{}, [], ""],
            "nested": [[1, 2], [{ "a": [{ "b": null }] }], { "x": "y\nz\n", "t": "p\nq" }],
            "prose": { "a": "one\n\ntwo\n", "b": " lead\ning", "c": "trail \ning", "d": "end\n\n", "e": "\n" },
            "200": 1.5, "on": true, "/a/{b}": -3, "=": "="
        });
        let text = yaml(&value, "# x\n").unwrap();
        assert!(text.contains("\"2023-09-01\"") && text.contains("\"N\"") && text.contains("/a/{b}: -3"), "{text}");
    }
}
