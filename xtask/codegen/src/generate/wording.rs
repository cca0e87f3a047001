//! The descriptions in the words of a Rust program. They are written for whoever sends requests; a caller of
//! a method sees arguments and methods, and what the client does by itself must not be done twice.

use super::handles;
use crate::output::File;
use crate::repository::Project;
use oas::document::{Document, Kind, Node};
use oas::failure::Failure;
use oas::model::Api;
use std::ops::Range;
use std::sync::Arc;

/// What the descriptions say, and what the documentation says in its place; nothing where a caller has no use
/// for it. Where lines end plays no part. One that stands in no description is an error.
const TEXTS: &[(&str, &str)] = &[
    // What the types of the arguments see to.
    ("In UTC, written with milliseconds (`yyyy-MM-ddTHH:mm:ss.SSSZ`).", ""),
    (", as midnight with a `Z`; the time of day is ignored.", "."),
    ("(`assigned_date`), as midnight with a `Z`.", "(`assigned_date`)."),
    (
        "Time zones play no part: send the calendar day as midnight with a `Z`.",
        "Time zones play no part: a day is one of the calendar.",
    ),
    ("An `obj_id` that is no integer gets 400 and `'obj_id' es un number (entero) obligatorio`.", ""),
    (
        "A `label_id` that is no integer gets 400 and `'label_id' debe ser un number (entero) \
         obligatorio`.",
        "",
    ),
    // What the stream of a call sees to.
    (
        "Read a longer time window by window. An order can appear in two neighbouring windows: drop doubles by `_id`.",
        "Read a longer time with the call's `stream`, window by window. An order that two neighbouring windows have \
         comes once.",
    ),
    // The client encodes: who does it before sends something else.
    ("even at their ends: encode it.", "even at their ends: give it as it is."),
    (
        "A parameter or a field is missing or wrong, or the body is no JSON.",
        "An argument or a field is missing or wrong.",
    ),
    ("What the path names does not exist.", "What the arguments name does not exist."),
    (
        "The body was not sent as `application/json`, the only media type accepted.",
        "Not to be expected: this client sends JSON, the only media type accepted.",
    ),
    ("Only the path and that a list comes back are known.", "Only that it exists and gives a list is known."),
    (
        "announces HTTP 404 but prints a body that says 409 and `CONFLICT`: classify by either, trust neither alone.",
        "announces 404 but prints 409 and `CONFLICT`: such an error is both \
         [`is_not_found`](crate::Error::is_not_found) and [`is_conflict`](crate::Error::is_conflict).",
    ),
    ("The spelling of the path is the vendor's.", ""),
    (
        "its response is described by the page about changing an element, and its path follows from those for changing \
         and deleting one.",
        "and the page about changing an element tells what it gives.",
    ),
    (
        "The vendor's sample has a header `Content-Disposition` with a file name like `NOTA_DE_PEDIDO_197.pdf`, and \
         sends the bytes in chunks. Failures come as JSON.",
        "The vendor names the file like `NOTA_DE_PEDIDO_197.pdf`: see [`Download::file_name`](crate::Download::file_name).",
    ),
    (
        "The page also has a query parameter `format`: with `base64` the PDF comes as base64 in JSON, whose fields \
         could not be read. It is left out here.",
        "The vendor's page also has the PDF as base64, which this client does not ask for.",
    ),
    (
        "A header `Content-Disposition` names the file.",
        "The vendor names the file: see [`Download::file_name`](crate::Download::file_name).",
    ),
    (
        "The page also has a query parameter `format`: with `base64` the PDF comes as base64, in a form that could \
         not be read. It is left out here.",
        "The vendor's page also has the PDF as base64, which this client does not ask for.",
    ),
    (
        "The vendor's example is cut, so how several states are written into the address is not documented: the \
         default of OpenAPI is described, one `states=` for each.",
        "The vendor's example is cut, so how several states are sent is not documented: each is sent by itself.",
    ),
    ("The vendor lists it among the path parameters.", ""),
    (
        "Send the `next` of a page to get the one after it; the last page has `next: null`.",
        "Give the `next` of a page to get the one after it; that of the last page is `None`.",
    ),
    ("The path is written in camel case, unlike the other ones.", ""),
    ("The trailing slash of the path belongs to it.", ""),
    ("in spite of the parameter's name.", "in spite of the argument's name."),
    (
        "The page prints the address without parameters; that the two belong into the query is concluded from the \
         other lists.",
        "The page prints the address alone; how the two arguments are sent is concluded from the other lists.",
    ),
    (
        "Where the two parameters go is concluded from the other lists.",
        "How the two arguments are sent is concluded from the other lists.",
    ),
    ("the same as leaving the parameter out.", "the same as leaving it out."),
    ("Only `application/json` is accepted.", "Only JSON is accepted."),
    (
        "What to send as `next` to get the page after this one; `null` on the last page.",
        "What to give as `next` to get the page after this one; `None` on the last page.",
    ),
];

/// Words that a caller of a method has no use for, or would do wrong with.
const FOREIGN: &[&str] =
    &["encod", "query parameter", "query string", "request body", "header", "authorization: ", "application/json"];

/// The descriptions with the words that Rust has for it: methods for operations, and [`TEXTS`].
///
/// # Errors
/// A text stands in no description.
pub fn in_rust(apis: &[(Project, Api)]) -> Result<Vec<Api>, Failure> {
    let mut applied = vec![0; TEXTS.len()];
    let reworded = apis.iter().map(|(project, api)| {
        let links = api
            .operations
            .iter()
            .filter_map(|operation| Some((format!("`{}`", operation.id), handles::link(*project, api, operation)?)));
        let links: Vec<_> = links.collect();
        let mut document: Document = (*api.document).clone();
        each_text(&mut document.root, &mut |text| {
            for (id, link) in &links {
                *text = text.replace(id, link);
            }
            for ((from, to), applied) in TEXTS.iter().zip(&mut applied) {
                *applied += replace(text, from, to);
            }
        });
        Api::new(&api.name, Arc::new(document))
    });
    let reworded = reworded.collect();
    match TEXTS.iter().zip(applied).find(|(_, applied)| *applied == 0) {
        Some(((from, _), _)) => Err(Failure::new(format!("no description says any more: \u{201c}{from}\u{201d}"))
            .help("change or remove its words for Rust, in xtask/codegen/src/generate/wording.rs")),
        None => Ok(reworded),
    }
}

/// Refuses documentation that names an operation by its id, or says what [`FOREIGN`] has.
///
/// # Errors
/// There is such a text.
pub fn check(files: &[File], apis: &[(Project, Api)]) -> Result<(), Failure> {
    let ids: Vec<_> = apis.iter().flat_map(|(_, api)| &api.operations).map(|it| it.id.as_str()).collect();
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        for text in comments(&file.text) {
            let lower = text.to_lowercase();
            let id = ids.iter().find(|id| has_word(&text, id));
            if let Some(word) = id.or_else(|| FOREIGN.iter().find(|word| lower.contains(**word))) {
                let message = format!("{}: documentation for Rust says `{word}`: {text}", file.path);
                let help = "give it words for Rust, in xtask/codegen/src/generate/wording.rs; of an operation's id in \
                            backticks a method is made";
                return Err(Failure::new(message).help(help));
            }
        }
    }
    Ok(())
}

/// The documentation comments of a file, each in one line.
fn comments(file: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in file.lines() {
        match line.trim_start().strip_prefix("///") {
            Some(text) => {
                let comment = comments.last_mut().expect("there is one");
                comment.push_str(text.trim());
                comment.push(' ');
            }
            None if comments.last().is_some_and(String::is_empty) => {}
            None => comments.push(String::new()),
        }
    }
    comments
}

/// Whether a text has a word, and not as a part of another.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(is_part) && !behind.starts_with(is_part)
    })
}

/// Visits the texts that are written for readers, examples left out.
fn each_text(node: &mut Node, visit: &mut impl FnMut(&mut String)) {
    match &mut node.kind {
        Kind::Object(members) => {
            for (name, member) in members {
                match (name.as_str(), &mut member.node.kind) {
                    ("example" | "examples" | "default" | "enum", _) => {}
                    ("description" | "summary" | "says", Kind::String(text)) => visit(text),
                    ("x-enum-descriptions", Kind::Array(texts)) => {
                        for text in texts {
                            if let Kind::String(text) = &mut text.kind {
                                visit(text);
                            }
                        }
                    }
                    _ => each_text(&mut member.node, visit),
                }
            }
        }
        Kind::Array(items) => items.iter_mut().for_each(|item| each_text(item, visit)),
        _ => {}
    }
}

/// Replaces words wherever lines end between them, and says how often. Where nothing takes their place, the
/// space before them goes too.
fn replace(text: &mut String, from: &str, to: &str) -> usize {
    let mut applied = 0;
    let mut start = 0;
    while let Some(Range { start: at, end }) = find(&text[start..], from) {
        let at = if to.is_empty() { text[..start + at].trim_end().len() } else { start + at };
        let end = start.max(end + start);
        text.replace_range(at..end, to);
        start = at + to.len();
        applied += 1;
    }
    applied
}

fn find(text: &str, words: &str) -> Option<Range<usize>> {
    let mut words = words.split_whitespace();
    let first = words.next()?;
    text.match_indices(first).find_map(|(at, _)| {
        let mut rest = &text[at + first.len()..];
        for word in words.clone() {
            rest = rest.trim_start().strip_prefix(word).filter(|_| rest.starts_with(char::is_whitespace))?;
        }
        Some(at..text.len() - rest.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use oas::document::Source;

    #[test]
    fn words_are_replaced_wherever_lines_end() {
        let mut text = "One two\nthree. Four.\n\n- Five one two\n  three.".to_owned();
        assert_eq!(replace(&mut text, "two three", "2 3"), 2);
        assert_eq!(text, "One 2 3. Four.\n\n- Five one 2 3.");
        assert_eq!(replace(&mut text, "Four.", ""), 1);
        assert_eq!(text, "One 2 3.\n\n- Five one 2 3.");
        assert_eq!(replace(&mut text, "23", "x"), 0);
    }

    #[test]
    fn examples_are_data_and_a_property_of_that_name_is_no_text() {
        let yaml = "description: a\nproperties: {description: {description: b}}\nexample: {description: c}\n\
                    x-enum-descriptions: [d]\n";
        let mut document = Document::parse(Source::new("x.yaml", yaml)).unwrap();
        let mut found = Vec::new();
        each_text(&mut document.root, &mut |text| found.push(text.clone()));
        assert_eq!(found, ["a", "b", "d"]);
    }

    #[test]
    fn what_rust_readers_have_no_use_for_is_refused() {
        let file = |text: &str| File { path: "a.rs".to_owned(), text: text.to_owned() };
        let refused = |text: &str| check(&[file(text)], &[]).err().map(|it| it.to_string());
        assert!(refused("    /// An id, percent-\n    /// encoded.\n").unwrap().contains("`encod`"));
        assert!(refused("/// Sent in the query\n/// parameter `a`.").unwrap().contains("`query parameter`"));
        assert_eq!(refused("/// Whether it is sent.\nlet encode = 1;\n// header"), None);
    }

    #[test]
    fn words_for_what_no_description_says_are_an_error() {
        assert!(in_rust(&[]).unwrap_err().to_string().contains(TEXTS[0].0));
    }
}
