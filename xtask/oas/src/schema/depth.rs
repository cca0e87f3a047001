//! How deep schemas are composed of each other. Compositions are followed to their end by recursion: a
//! chain of thousands would cost the stack, here and in the validator.

use super::view::COMPOSITIONS;
use crate::document::{Document, Node, Pointer};
use crate::failure::Failure;
use std::collections::HashMap;

/// Far more than any design has.
const MOST: usize = 1000;

/// Refuses documents whose schemas are composed too deep.
///
/// # Errors
/// One is; which.
pub(crate) fn check(document: &Document) -> Result<(), Failure> {
    let schemas = document.get(&Pointer::new("/components/schemas"));
    let next: HashMap<&str, Vec<&str>> =
        schemas.into_iter().flat_map(Node::members).map(|(name, node)| (name, parts(node))).collect();
    let mut depths: HashMap<&str, usize> = HashMap::new();
    for start in next.keys().copied() {
        // The schemas on the way, each with its parts that were not looked at yet.
        let mut way: Vec<(&str, &[&str], usize)> = vec![(start, &next[start], 0)];
        while let Some((name, left, deepest)) = way.pop() {
            let Some((part, left)) = left.split_first() else {
                depths.insert(name, deepest + 1);
                if let Some((_, _, outer)) = way.last_mut() {
                    *outer = (*outer).max(deepest + 1);
                }
                continue;
            };
            match (depths.get(part), next.get(part)) {
                (Some(depth), _) => way.push((name, left, deepest.max(*depth))),
                (None, Some(parts)) if way.len() < MOST && way.iter().all(|(it, ..)| it != part) && *part != name => {
                    way.push((name, left, deepest));
                    way.push((part, parts, 0));
                }
                (None, Some(_)) if way.len() >= MOST => return Err(refuse(document, start)),
                // Circles have a rule of their own; what is not there too.
                _ => way.push((name, left, deepest)),
            }
            if deepest >= MOST {
                return Err(refuse(document, start));
            }
        }
    }
    Ok(())
}

fn refuse(document: &Document, name: &str) -> Failure {
    let file = &document.source.name;
    Failure::new(format!("{file}: the schema `{name}` is composed of others more than {MOST} deep"))
        .help("that many levels are not followed; declare its properties directly")
}

/// The schemas that one is composed of, by name.
fn parts(node: &Node) -> Vec<&str> {
    let mut found = Vec::new();
    let mut left = vec![node];
    while let Some(node) = left.pop() {
        found.extend(node.text("$ref").and_then(|it| it.strip_prefix("#/components/schemas/")));
        left.extend(COMPOSITIONS.iter().filter_map(|key| node.get(key)).flat_map(Node::items));
        left.extend(node.get("not"));
    }
    found
}
