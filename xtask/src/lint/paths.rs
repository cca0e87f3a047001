//! Paths: what they may hold, and that they can be told apart.

use super::Context;
use super::text::{braces, placeholders};
use crate::document::Pointer;
use crate::model::{METHODS, children};
use crate::report::Report;
use std::collections::HashMap;

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
    let mut bad = |message: &str| report.push(context.at("bad-path", at, format!("`{path}`: {message}")));
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
        bad(&format!("`{{{}}}` stands twice", name.1));
    }
    if path.contains('?') {
        let message = format!("`{path}` has a query in it: declare query parameters instead");
        report.push(context.at("query-in-path", at, message));
    }
}

/// A slash at the end is another path; where most have none, it is a slip.
fn slashes(context: &Context<'_>, paths: &[(String, Pointer)], report: &mut Report) {
    let ends: Vec<_> = paths.iter().filter(|(path, _)| path.len() > 1 && path.ends_with('/')).collect();
    let others = paths.iter().filter(|(path, _)| path.len() > 1 && !path.ends_with('/')).count();
    if ends.len() < others {
        for (path, at) in ends {
            let finding = context.at("trailing-slash", at, format!("`{path}` ends in `/`, unlike the other paths"));
            report.push(finding.help("to servers it is another path than the one without"));
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
            report.push(context.at("identical-path", at, format!("`{path}` is the same path as `{other}`")));
        }
    }
}

/// Two paths that one URL can match, with neither the more concrete one, for the same method.
fn ambiguous(context: &Context<'_>, paths: &[(String, Pointer)], report: &mut Report) {
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    let split: Vec<Vec<&str>> = paths.iter().map(|(path, _)| path.split('/').skip(1).collect()).collect();
    for (index, parts) in split.iter().enumerate() {
        groups.entry(parts.len()).or_default().push(index);
    }
    let whole = |part: &str| part.starts_with('{') && part.find('}') == Some(part.len() - 1);
    let methods = |at: &Pointer| {
        let node = context.document.get(at);
        METHODS.map(|method| node.is_some_and(|node| node.get(method).is_some()))
    };
    for group in groups.values() {
        // Only a placeholder before a fixed part can meet a fixed part before a placeholder.
        let early = |index: &&usize| {
            let parts = &split[**index];
            parts.iter().position(|part| whole(part)).is_some_and(|at| parts[at..].iter().any(|part| !whole(part)))
        };
        let mut by_start: HashMap<&str, Vec<usize>> = HashMap::new();
        group.iter().for_each(|index| by_start.entry(split[*index][0]).or_default().push(*index));
        for first in group.iter().filter(early) {
            let start = split[*first][0];
            // A fixed start meets itself only (or a placeholder, which is the other way round).
            let others = if whole(start) { group } else { &by_start[start] };
            for second in others.iter().filter(|second| *second != first) {
                let pairs = || split[*first].iter().zip(&split[*second]);
                let possible = pairs().all(|(a, b)| {
                    a == b || (whole(a) && !b.contains('{')) || whole(b) && !a.contains('{') || whole(a) && whole(b)
                });
                let wider = |a: &str, b: &str| whole(a) && !whole(b);
                let crossed = pairs().any(|(a, b)| wider(a, b)) && pairs().any(|(a, b)| wider(b, a));
                if !possible || !crossed || (whole(split[*second][0]) && second < first && early(&second)) {
                    continue;
                }
                let (early, late) = (first.min(second), first.max(second));
                let ((one, one_at), (two, two_at)) = (&paths[*early], &paths[*late]);
                if methods(one_at).iter().zip(methods(two_at)).any(|(a, b)| *a && b) {
                    let message = format!("`{two}` and `{one}` match the same URL, and neither is the closer match");
                    report.push(context.at("ambiguous-path", two_at, message));
                }
            }
        }
    }
}
