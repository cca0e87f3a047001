//! From a place in the translation to what is written in the description. The translation keeps the
//! structure of the document, and adds to it: `x-rules` and those of a discriminator behind `allOf`, `then`
//! around what may be null, bounds that a format implies.

use super::{formats, rules};
use crate::document::{Document, Node, Pointer};

/// The place in the description that a place in the translation comes from; it exists, unless the schema
/// itself does not.
pub(super) fn written(document: &Document, rule: &Pointer) -> Pointer {
    let tokens: Vec<_> = rule.tokens().collect();
    let (mut at, mut node, mut rest) = (Pointer::root(), &document.root, tokens.as_slice());
    while let [token, after @ ..] = rest {
        let count = || node.get("allOf").map_or(0, |it| it.items().len());
        let index = after.first().and_then(|it| it.parse::<usize>().ok());
        if token == "allOf" && index.is_some_and(|it| it >= count()) {
            if after.get(1).is_some_and(|it| it == "then") {
                rest = &after[2..];
                continue;
            }
            if let Some(rule) = index.and_then(|it| rules::written(&at, node, it - count(), after.get(1)?)) {
                return rule;
            }
            return discriminator(&at, node, tokens.last().is_some_and(|it| it == "enum"));
        }
        if let Some(child) = node.child(token) {
            (at, node, rest) = (at.child(token), child, after);
            continue;
        }
        if token != "then" {
            return origin(&at, node, token);
        }
        rest = after;
    }
    at
}

fn discriminator(schema: &Pointer, node: &Node, is_value: bool) -> Pointer {
    let Some(discriminator) = node.get("discriminator") else { return schema.clone() };
    let mapped = is_value && discriminator.get("mapping").is_some();
    schema.join(["discriminator", if mapped { "mapping" } else { "propertyName" }])
}

/// What a keyword that is not written comes from.
fn origin(schema: &Pointer, node: &Node, keyword: &str) -> Pointer {
    let from = match keyword {
        "minimum" | "maximum" => "format",
        formats::WHOLE => "type",
        "exclusiveMinimum" => "minimum",
        "exclusiveMaximum" => "maximum",
        _ => return schema.clone(),
    };
    if node.get(from).is_some() { schema.child(from) } else { schema.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[test]
    fn what_the_translation_adds_leads_to_what_is_written() {
        let text = "components:
  schemas:
    One: {oneOf: [{}], allOf: [{type: object}], discriminator: {propertyName: kind, mapping: {a: One}}, properties: {n: {type: integer, format: int32}}}
    Null: {nullable: true, anyOf: [{type: object, properties: {then: {type: string}}}]}
    Heir: {discriminator: {propertyName: kind}, properties: {x: {type: string}}}
    Ruled: {allOf: [{}], x-rules: [{}, {id: a, says: b, basis: documented, then: {}}], discriminator: {propertyName: kind}}
";
        let document = Document::parse(Source::new("t.yaml", text)).unwrap();
        for (rule, expected) in [
            ("One/allOf/0/type", "One/allOf/0/type"),
            ("One/allOf/1/properties/kind/enum", "One/discriminator/mapping"),
            ("One/allOf/1/required", "One/discriminator/propertyName"),
            ("One/properties/n/maximum", "One/properties/n/format"),
            ("One/propertyNames", "One"),
            ("Null/then/anyOf", "Null/anyOf"),
            ("Null/then/anyOf/0/properties/then/type", "Null/anyOf/0/properties/then/type"),
            ("Heir/allOf/0/properties/kind/enum", "Heir/discriminator/propertyName"),
            ("Heir/allOf/2/then/properties/x/type", "Heir/properties/x/type"),
            ("Ruled/allOf/2/not", "Ruled/x-rules/1"),
            ("Ruled/allOf/3/required", "Ruled/discriminator/propertyName"),
            ("Ruled/allOf/1/then/allOf/2/not", "Ruled/x-rules/1"),
        ] {
            let pointer = |text: &str| Pointer::new(&format!("/components/schemas/{text}"));
            let found = written(&document, &pointer(rule));
            assert_eq!(found, pointer(expected), "{rule}");
            assert!(document.get(&found).is_some(), "{found}");
        }
    }
}
