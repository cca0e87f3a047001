//! YAML into the tree: a composer over saphyr's event stream.
//!
//! Why not a ready-made loader: those of the field lose positions, keep only the last of two equal
//! keys in silence, or expand aliases without a bound. Scalars follow YAML 1.2's core schema.

use super::lenient::Layout;
use super::node::{Kind, Member, Node};
use super::pointer::Pointer;
use super::source::Source;
use super::tree::Document;
use crate::failure::Failure;
use indexmap::IndexMap;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span};
use serde_json::Number;
use std::collections::HashMap;
use std::ops::Range;

/// Deeper nesting than any real description has; keeps recursion within the stack.
const MAX_DEPTH: usize = 200;
/// Nodes that the expansion of aliases may add: stops alias bombs.
const MAX_EXPANDED: usize = 1_000_000;

pub(super) fn parse(source: Source) -> Result<Document, Failure> {
    let text = source.text.clone();
    if let Some((at, character)) = text.char_indices().find(|(_, it)| !printable(*it)) {
        let (line, column) = source.position(at);
        let message = format!("{}:{line}:{column}: not YAML: the control character {character:?}", source.name);
        let failure = Failure::new(message).at(&source.name, line, column);
        return Err(failure.help("write it as an escape in double quotes, or remove it"));
    }
    let mut layout = Layout::new(source.clone());
    let mut first = None;
    loop {
        let text = layout.source.text.clone();
        let mut composer = Composer {
            parser: Parser::new_from_str(&text),
            source: &layout.source,
            stumble: None,
            anchors: HashMap::new(),
            duplicate_keys: Vec::new(),
            tags: Vec::new(),
            nodes: 0,
            expanded: 0,
        };
        let error = match composer.document() {
            Ok(root) => {
                let (duplicate_keys, tags) = (composer.duplicate_keys, composer.tags);
                return Ok(Document { source, root, duplicate_keys, tags, shallow: layout.shallow, written: None });
            }
            Err(error) => error,
        };
        let stumble = composer.stumble.take();
        // Where mending does not help, the first message is about what was written.
        let error = first.take().unwrap_or(error);
        if !stumble.is_some_and(|it| layout.mend(&it)) {
            return Err(error);
        }
        first = Some(error);
    }
}

/// YAML's printable characters; other readers refuse the rest.
fn printable(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..)
}

/// What to do about a text that is no YAML.
fn remedy(problem: &str) -> &'static str {
    let known = [
        ("mapping values are not allowed", "quote a text that holds `: `, or indent this line and the one above alike"),
        ("did not find expected key", "indent this line like its neighbours: it belongs to no mapping as it stands"),
        ("did not find expected '-'", "indent this line like its neighbours, or begin it with `- `"),
        ("invalid indentation", "a bracket or quote above is not closed, or this line needs more spaces before it"),
        ("tabs disallowed", "indent with spaces"),
        ("unknown anchor", "`*` begins an alias: quote a text that begins with it"),
        ("simple key expect ':'", "a line lacks its `:`, or a text over several lines lacks its quotes"),
        ("escape", "in double quotes `\\` begins an escape: use single quotes, or write `\\\\`"),
    ];
    known.iter().find(|(part, _)| problem.contains(part)).map_or("", |(_, help)| help)
}

struct Composer<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    source: &'a Source,
    /// What ended the parser, if it did.
    stumble: Option<ScanError>,
    anchors: HashMap<usize, (Node, usize)>,
    duplicate_keys: Vec<(Pointer, Range<usize>)>,
    tags: Vec<(Pointer, String)>,
    nodes: usize,
    expanded: usize,
}

impl<'a> Composer<'a> {
    fn document(&mut self) -> Result<Node, Failure> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _) => {}
                (Event::StreamEnd, _) => {
                    let name = &self.source.name;
                    return Err(Failure::new(format!("{name}: the file is empty")).at(name, 1, 1));
                }
                (event, span) => {
                    let root = self.node(event, span, &Pointer::root(), 0)?;
                    return self.end().map(|()| root);
                }
            }
        }
    }

    fn end(&mut self) -> Result<(), Failure> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(_), span) => {
                    return Err(self.fail(&span.start, "a second YAML document starts here; one per file"));
                }
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Failure> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let failure = self.fail(error.marker(), &format!("not YAML: {}", error.info()));
                let help = remedy(error.info());
                let failure = if help.is_empty() { failure } else { failure.help(help) };
                self.stumble = Some(error);
                Err(failure)
            }
            None => {
                Err(Failure::new(format!("{}: the text ends too early", self.source.name)).at(&self.source.name, 1, 1))
            }
        }
    }

    fn fail(&self, at: &Marker, message: &str) -> Failure {
        let (name, line, column) = (&self.source.name, at.line(), at.col() + 1);
        Failure::new(format!("{name}:{line}:{column}: {message}")).at(name, line, column)
    }

    fn range(&self, span: &Span) -> Range<usize> {
        let start = self.source.offset(span.start.line(), span.start.col());
        start..self.source.offset(span.end.line(), span.end.col()).max(start)
    }

    fn node(&mut self, event: Event<'a>, span: Span, at: &Pointer, depth: usize) -> Result<Node, Failure> {
        if depth > MAX_DEPTH {
            return Err(self.fail(&span.start, &format!("nested deeper than {MAX_DEPTH} levels")));
        }
        self.nodes += 1;
        let before = self.nodes + self.expanded;
        let (kind, anchor, plain) = match event {
            Event::Alias(id) => return self.alias(id, &span),
            Event::Scalar(text, style, anchor, tag) => {
                self.tag(tag.as_deref(), &["str", "int", "float", "bool", "null"], at);
                let plain = style == ScalarStyle::Plain && tag.is_none();
                // JSON has no such numbers, which are texts here and numbers to other readers.
                if plain && matches!(&*text.to_lowercase(), ".inf" | "-.inf" | "+.inf" | ".nan") {
                    self.tags.push((at.clone(), text.to_string()));
                }
                let kind = if plain { resolve(&text) } else { tagged(&text, tag.as_deref()) };
                (kind, anchor, plain)
            }
            Event::SequenceStart(anchor, tag) => {
                self.tag(tag.as_deref(), &["seq"], at);
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break,
                        (event, span) => {
                            let pointer = at.child(&items.len().to_string());
                            items.push(self.node(event, span, &pointer, depth + 1)?);
                        }
                    }
                }
                (Kind::Array(items), anchor, false)
            }
            Event::MappingStart(anchor, tag) => {
                self.tag(tag.as_deref(), &["map"], at);
                (Kind::Object(self.mapping(at, depth)?), anchor, false)
            }
            other => return Err(self.fail(&span.start, &format!("unexpected {other:?}"))),
        };
        let node = Node { kind, span: self.range(&span), plain };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes + self.expanded - before + 1));
        }
        Ok(node)
    }

    fn alias(&mut self, id: usize, span: &Span) -> Result<Node, Failure> {
        let Some((target, size)) = self.anchors.get(&id) else {
            return Err(self.fail(&span.start, "this alias names an anchor that is not complete yet"));
        };
        self.expanded += size;
        if self.expanded > MAX_EXPANDED {
            return Err(self.fail(&span.start, &format!("aliases expand to more than {MAX_EXPANDED} nodes")));
        }
        Ok(Node { span: self.range(span), ..target.clone() })
    }

    fn tag(&mut self, tag: Option<&saphyr_parser::Tag>, known: &[&str], at: &Pointer) {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema() || !known.contains(&tag.suffix.as_str())) {
            let name = if tag.is_yaml_core_schema() {
                format!("!!{}", tag.suffix)
            } else {
                format!("{}{}", tag.handle, tag.suffix)
            };
            self.tags.push((at.clone(), name));
        }
    }

    fn mapping(&mut self, at: &Pointer, depth: usize) -> Result<IndexMap<String, Member>, Failure> {
        let mut members: IndexMap<String, Member> = IndexMap::new();
        let mut merged = Vec::new();
        loop {
            let (name, merges, key) = match self.next()? {
                (Event::MappingEnd, _) => break,
                (Event::Scalar(text, style, ..), span) => {
                    let merges = text == "<<" && style == ScalarStyle::Plain;
                    (text.into_owned(), merges, self.range(&span))
                }
                (_, span) => return Err(self.fail(&span.start, "a key must be plain text")),
            };
            let pointer = at.child(&name);
            let (event, span) = self.next()?;
            let place = span.start;
            let node = self.node(event, span, &pointer, depth + 1)?;
            if merges {
                match node.kind {
                    Kind::Object(other) => merged.push(other),
                    Kind::Array(items) if items.iter().all(|it| it.as_object().is_some()) => {
                        merged.extend(items.into_iter().filter_map(|it| match it.kind {
                            Kind::Object(other) => Some(other),
                            _ => None,
                        }));
                    }
                    _ => return Err(self.fail(&place, "`<<` merges a mapping or a list of mappings")),
                }
            } else if members.contains_key(&name) {
                // The first one stays: it is what a reader saw first.
                self.duplicate_keys.push((pointer, key));
            } else {
                members.insert(name, Member { key, node });
            }
        }
        // YAML 1.1's merge key, which the tools of the field still read: what is written wins.
        for (name, member) in merged.into_iter().flatten() {
            members.entry(name).or_insert(member);
        }
        Ok(members)
    }
}

/// A plain scalar by YAML 1.2's core schema.
fn resolve(text: &str) -> Kind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Kind::Null,
        "true" | "True" | "TRUE" => return Kind::Bool(true),
        "false" | "False" | "FALSE" => return Kind::Bool(false),
        _ => {}
    }
    number(text).map_or_else(|| Kind::String(text.to_owned()), Kind::Number)
}

fn tagged(text: &str, tag: Option<&saphyr_parser::Tag>) -> Kind {
    match tag {
        Some(tag) if tag.is_yaml_core_schema() && tag.suffix != "str" => resolve(text),
        _ => Kind::String(text.to_owned()),
    }
}

fn number(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    if let Some(hex) = text.strip_prefix("0x") {
        return u64::from_str_radix(hex, 16).ok().map(Number::from);
    }
    if let Some(octal) = text.strip_prefix("0o") {
        return u64::from_str_radix(octal, 8).ok().map(Number::from);
    }
    if unsigned.chars().all(|c| c.is_ascii_digit()) {
        let text = text.strip_prefix('+').unwrap_or(text);
        return text
            .parse::<i64>()
            .map(Number::from)
            .or_else(|_| text.parse::<u64>().map(Number::from))
            .ok()
            .or_else(|| Number::from_f64(text.parse().ok()?));
    }
    let float = unsigned.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '-' | '+'));
    if float { text.parse::<f64>().ok().and_then(Number::from_f64) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doc(text: &str) -> Document {
        parse(Source::new("t.yaml", text)).unwrap()
    }

    #[test]
    fn scalars_follow_the_core_schema() {
        let doc = doc("a: 1\nb: '1'\nc: 1.5\nd: yes\ne: ~\nf: 2023-09-01\ng: -3\nh: 1.0.3\ni: 0x1f\nj: true\nk: 012\n");
        let json = doc.root.to_json();
        let expected = serde_json::json!({
            "a": 1, "b": "1", "c": 1.5, "d": "yes", "e": null, "f": "2023-09-01", "g": -3,
            "h": "1.0.3", "i": 31, "j": true, "k": 12
        });
        assert_eq!(json, expected);
    }

    #[test]
    fn positions_are_those_of_the_text() {
        let doc = doc("# ñ\nañ:\n  - b: ü\n    c: x\n");
        let span = doc.span(&Pointer::new("/añ/0/c"));
        assert_eq!(&doc.source.text[span.clone()], "c");
        assert_eq!(doc.source.position(span.start), (4, 5));
        assert_eq!(&doc.source.text[doc.value_span(&Pointer::new("/añ/0/b"))], "ü");
    }

    #[test]
    fn the_second_of_two_keys_is_reported() {
        let doc = doc("a: 1\nb:\n  c: 1\n  c: 2\n");
        assert_eq!(doc.duplicate_keys.len(), 1);
        assert_eq!(doc.duplicate_keys[0].0.as_str(), "/b/c");
        assert_eq!(doc.source.position(doc.duplicate_keys[0].1.start), (4, 3));
    }

    #[test]
    fn aliases_are_expanded_within_a_bound() {
        assert_eq!(doc("a: &x [1]\nb: *x\n").root.to_json(), serde_json::json!({"a": [1], "b": [1]}));
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for n in 1..12 {
            let refs = vec![format!("*a{}", n - 1); 10].join(",");
            bomb.push_str(&format!("a{n}: &a{n} [{refs}]\n"));
        }
        // The bound has to bite before memory does.
        let error = parse(Source::new("bomb.yaml", &bomb)).unwrap_err().to_string();
        assert!(error.contains("aliases expand"), "{error}");
    }

    #[test]
    fn merge_keys_add_what_is_not_written() {
        let doc = doc("a: &a {x: 1, y: 1}\nb: {<<: *a, y: 2}\nc:\n  <<: [*a, {z: 3}]\n'<<': 4\n");
        let expected = serde_json::json!({
            "a": {"x": 1, "y": 1}, "b": {"y": 2, "x": 1}, "c": {"x": 1, "y": 1, "z": 3}, "<<": 4
        });
        assert_eq!(doc.root.to_json(), expected);
    }

    #[test]
    fn tags_that_json_has_no_type_for_are_noted() {
        let doc = doc("a: !!binary QQ==\nb: !!str 1\nc: !include x.yaml\nd: !!set {a: }\ne: !!int 5\n");
        let tags: Vec<_> = doc.tags.iter().map(|(at, tag)| (at.as_str(), tag.as_str())).collect();
        assert_eq!(tags, [("/a", "!!binary"), ("/c", "!include"), ("/d", "!!set")]);
    }

    #[test]
    fn broken_texts_name_their_place() {
        for (text, part) in [
            ("a: [1\nb: 2\n", "t.yaml:"),
            ("a: b: c\n", "t.yaml:1:"),
            ("", "is empty"),
            ("a: 1\n---\nb: 2\n", "second YAML document"),
            (&"[".repeat(1000), "recursion limit"),
            (&"- ".repeat(250), "nested deeper"),
            ("a: 1\nb: x\u{0}y\n", "t.yaml:2:5: not YAML: the control character"),
            ("a: {<<: 5}\n", "`<<` merges"),
        ] {
            let error = parse(Source::new("t.yaml", text)).unwrap_err().to_string();
            assert!(error.contains(part), "{text:.20}: {error}");
        }
    }
}
