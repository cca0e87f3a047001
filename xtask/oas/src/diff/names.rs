//! What a place in a schema is called in messages.

use crate::document::{Document, Pointer};

/// How a place in a schema is called in a message: `Thing.labels[]`, or the name of a parameter.
pub(super) fn name(document: &Document, at: &Pointer) -> String {
    let tokens: Vec<_> = at.tokens().collect();
    let (mut name, start) = match tokens.first().map(AsRef::as_ref) {
        Some("components") => (tokens.get(2).map(ToString::to_string).unwrap_or_default(), 3),
        _ => {
            let parameter = tokens.iter().position(|it| it == "parameters" || it == "headers");
            let parameter = parameter.filter(|index| tokens.len() > index + 1);
            let named = parameter.and_then(|index| {
                let at = Pointer::root().join(tokens[..index + 2].iter().map(AsRef::as_ref));
                let name = document.get(&at).and_then(|node| node.text("name"));
                name.map(str::to_owned).or_else(|| tokens.get(index + 1).map(ToString::to_string))
            });
            let start = tokens.iter().position(|it| it == "schema").map_or(tokens.len(), |it| it + 1);
            (named.unwrap_or_default(), start)
        }
    };
    let mut rest = tokens.iter().skip(start);
    while let Some(token) = rest.next() {
        match token.as_ref() {
            "properties" => {
                if !name.is_empty() {
                    name.push('.');
                }
                name.push_str(rest.next().map(AsRef::as_ref).unwrap_or_default());
            }
            "items" => name.push_str("[]"),
            "additionalProperties" => name.push_str("{}"),
            _ => {}
        }
    }
    if name.is_empty() { "the body".to_owned() } else { format!("`{name}`") }
}
