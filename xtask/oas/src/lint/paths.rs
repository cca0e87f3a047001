//! Paths: what they may hold, and that they can be told apart.

use super::context::Context;
use super::operations::children_of_list;
use super::table::RuleCode;
use super::text::{braces, placeholders};
use super::types::{ARRAY, OBJECT, STRING, Set, Types};
use crate::document::Pointer;
use crate::model::{METHODS, children};
use crate::report::Report;
use crate::schema::{Compiled, UnknownProperties};
use serde_json::Value as Json;
use std::collections::{HashMap, HashSet};

pub fn check(context: &Context<'_>, report: &mut Report) {
    let paths = children(context.document, &Pointer::new("/paths"));
    let paths: Vec<_> = paths.into_iter().filter(|(path, _)| path.starts_with('/')).collect();
    for (path, at) in &paths {
        one(context, path, at, report);
    }
    slashes(context, &paths, report);
    identical(context, &paths, report);
    ambiguous(context, &paths, report);
}

fn one(context: &Context<'_>, path: &str, at: &Pointer, report: &mut Report) {
    let mut bad = |message: &str| report.push(context.at(RuleCode::BadPath, at, format!("`{path}`: {message}")));
    if let Some(message) = braces(path) {
        bad(message);
    } else if placeholders(path).any(str::is_empty) {
        bad("a name in braces is empty");
    } else if path.contains(|c: char| c.is_whitespace() || c.is_control()) {
        bad("a path holds no white space");
    } else if path.contains('#') {
        bad("a path holds no fragment");
    }
    let names: Vec<_> = placeholders(path).collect();
    if let Some(name) = names.iter().enumerate().find(|(index, name)| names[..*index].contains(name)) {
        let message = format!("`{path}`: `{{{}}}` stands twice", name.1);
        let finding = context.at(RuleCode::RepeatedPlaceholder, at, message);
        report.push(finding.help("clients put one value into both places; servers often take two"));
    }
    if path.contains("//") {
        let finding = context.at(RuleCode::EmptySegment, at, format!("`{path}` has two slashes in a row"));
        report.push(finding.help("servers take it for another path, or for this one with a single slash"));
    }
    if path.contains('?') {
        let message = format!("`{path}` has a query in it: declare query parameters instead");
        report.push(context.at(RuleCode::QueryInPath, at, message));
    }
}

/// A slash at the end is another path; where most have none, it is a slip.
fn slashes(context: &Context<'_>, paths: &[(String, Pointer)], report: &mut Report) {
    // A description may say that the slash belongs to a path.
    let meant = |at: &Pointer| context.document.get(at).is_some_and(|item| item.text("x-trailing-slash").is_some());
    let slashed = |(path, at): &&(String, Pointer)| path.len() > 1 && path.ends_with('/') && !meant(at);
    let ends: Vec<_> = paths.iter().filter(slashed).collect();
    let others = paths.iter().filter(|(path, _)| path.len() > 1 && !path.ends_with('/')).count();
    if ends.len() < others {
        for (path, at) in ends {
            let finding = context.at(RuleCode::TrailingSlash, at, format!("`{path}` ends in `/`, unlike most others"));
            report.push(finding.help(
                "to servers it is another path than the one without; if it is meant, say why in `x-trailing-slash`",
            ));
        }
    }
}

fn identical(context: &Context<'_>, paths: &[(String, Pointer)], report: &mut Report) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (path, at) in paths {
        let mut shape = String::new();
        let mut within = false;
        for character in path.chars() {
            within = if within { character != '}' } else { character == '{' };
            if !within || character == '{' {
                shape.push(character);
            }
        }
        if let Some(other) = seen.insert(shape, path) {
            report.push(context.at(RuleCode::IdenticalPath, at, format!("`{path}` is the same path as `{other}`")));
        }
    }
}

/// A part of a path.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum Part<'p> {
    /// A placeholder, and which of the known schemas its parameter has.
    Open(Option<usize>),
    /// Anything else, placeholders within a text included.
    Fixed(&'p str),
}

impl Part<'_> {
    fn is_open(self) -> bool {
        !matches!(self, Part::Fixed(_))
    }

    /// Whether one text can stand for both.
    fn meets(self, other: Self, schemas: &[Placeholder]) -> bool {
        match (self, other) {
            (Part::Fixed(a), Part::Fixed(b)) => a == b,
            (Part::Fixed(text), Part::Open(schema)) | (Part::Open(schema), Part::Fixed(text)) => {
                !text.contains('{') && schema.is_none_or(|it| schemas[it].takes(text))
            }
            _ => true,
        }
    }
}

/// What a placeholder may be.
struct Placeholder {
    types: Set,
    schema: Compiled,
}

impl Placeholder {
    /// Whether a text of a path can be its value.
    fn takes(&self, text: &str) -> bool {
        let decoded = percent_encoding::percent_decode_str(text).decode_utf8_lossy();
        let as_text = self.types & STRING != 0 && self.schema.fits(&Json::String(decoded.into_owned()));
        // What is no text is written as its JSON is, and a list of one as its item.
        let read: Option<Json> = serde_json::from_str(text).ok().filter(|it: &Json| !it.is_string());
        let is_list = self.types & STRING == 0 && self.types & (ARRAY | OBJECT) != 0;
        as_text || is_list || read.is_some_and(|it| self.schema.fits(&it))
    }
}

fn parts<'p>(
    context: &Context<'_>,
    types: &mut Types,
    schemas: &mut Vec<Placeholder>,
    path: &'p str,
    at: &Pointer,
) -> Vec<Part<'p>> {
    let node = context.document.get(at);
    let methods = METHODS.iter().filter(|method| node.is_some_and(|node| node.get(method).is_some()));
    let lists: Vec<_> = methods.map(|it| at.child(it).child("parameters")).chain([at.child("parameters")]).collect();
    let mut known = |name: &str| {
        let mut found =
            lists.iter().flat_map(|list| children_of_list(context, list)).filter_map(|it| context.resolved(&it));
        let (at, _) = found.find(|(_, it)| it.text("name") == Some(name) && it.text("in") == Some("path"))?;
        let schema = at.child("schema");
        context.document.get(&schema)?;
        let types = types.of(context, &schema);
        let schema = context.schemas.compiled(&schema, UnknownProperties::Allow).ok()?;
        schemas.push(Placeholder { types, schema });
        Some(schemas.len() - 1)
    };
    let mut read = |part: &'p str| match part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        Some(name) if !name.contains('}') => Part::Open(known(name)),
        _ => Part::Fixed(part),
    };
    path.split('/').skip(1).map(&mut read).collect()
}

/// All paths in parts, and what their placeholders may be.
struct Split<'s, 'p> {
    paths: &'s [Vec<Part<'p>>],
    schemas: &'s [Placeholder],
}

/// Two paths that one URL can match, with neither the closer match, for the same method.
fn ambiguous(context: &Context<'_>, paths: &[(String, Pointer)], report: &mut Report) {
    let mut types = Types::default();
    let mut schemas = Vec::new();
    let split: Vec<_> = paths.iter().map(|(path, at)| parts(context, &mut types, &mut schemas, path, at)).collect();
    let split = Split { paths: &split, schemas: &schemas };
    // By length and first part: a fixed one meets itself or a placeholder.
    let mut groups: HashMap<(usize, Option<Part<'_>>), Vec<usize>> = HashMap::new();
    for (index, parts) in split.paths.iter().enumerate() {
        let first = parts.first().copied().filter(|first| !first.is_open());
        groups.entry((parts.len(), first)).or_default().push(index);
    }
    let lengths: HashSet<_> = groups.keys().map(|(length, _)| *length).collect();
    for length in lengths {
        let none = Vec::new();
        let open = groups.get(&(length, None)).unwrap_or(&none);
        for ((_, first), group) in groups.iter().filter(|((of, _), _)| *of == length) {
            // Only a placeholder before a fixed part can meet a fixed part before a placeholder.
            let wild = |index: &&usize| {
                let parts = &split.paths[**index];
                parts.iter().position(|it| it.is_open()).is_some_and(|at| parts[at..].iter().any(|it| !it.is_open()))
            };
            for one in group.iter().filter(wild) {
                let same = group.iter().filter(|other| *other < one || !wild(other) && *other != one);
                let others = same.chain(open.iter().filter(|_| first.is_some()));
                others.for_each(|other| compare(context, paths, &split, *one, *other, report));
            }
            let tame = group.iter().filter(|index| first.is_some() && !wild(index));
            tame.for_each(|one| open.iter().for_each(|other| compare(context, paths, &split, *one, *other, report)));
        }
    }
}

fn compare(
    context: &Context<'_>,
    paths: &[(String, Pointer)],
    split: &Split<'_, '_>,
    one: usize,
    other: usize,
    report: &mut Report,
) {
    let pairs = || split.paths[one].iter().zip(&split.paths[other]);
    let crossed = |a: &Part<'_>, b: &Part<'_>| a.is_open() && !b.is_open();
    if !pairs().all(|(a, b)| a.meets(*b, split.schemas))
        || !pairs().any(|(a, b)| crossed(a, b))
        || !pairs().any(|(a, b)| crossed(b, a))
    {
        return;
    }
    let ((first, first_at), (second, second_at)) = (&paths[one.min(other)], &paths[one.max(other)]);
    let has = |at: &Pointer, method: &str| context.document.get(at).is_some_and(|node| node.get(method).is_some());
    if METHODS.iter().any(|method| has(first_at, method) && has(second_at, method)) {
        let message = format!("`{second}` and `{first}` match the same URL, and neither is the closer match");
        report.push(context.at(RuleCode::AmbiguousPath, second_at, message));
    }
}
