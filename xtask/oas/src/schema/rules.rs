//! `x-rules` for the validator: each is a `not` of its own that takes in what breaks it, so that a broken
//! rule is one error, with a place by which the rule is found again.

use super::mismatch::Mismatch;
use crate::document::{Document, Node, Pointer};
use crate::model::rules::{Basis, Rule};
use crate::report::{FindingCode, Severity};

pub(super) const LIST: &str = "x-rules";

/// The place of the rule whose translation is the `index`th one behind the branches of a schema.
pub(super) fn written(schema: &Pointer, node: &Node, index: usize, keyword: &str) -> Option<Pointer> {
    let is_rule = keyword == "not" && node.get(LIST).is_some_and(|it| index < it.items().len());
    is_rule.then(|| schema.join([LIST, &index.to_string()]))
}

/// What is told of an object that breaks the rule at a place; `None` where no rule is.
pub(super) fn broken(document: &Document, value: &Pointer, place: &Pointer) -> Option<Mismatch> {
    let is_listed = place.parent()?.last()? == LIST;
    let rule = Rule::read(document.get(place).filter(|_| is_listed)?)?;
    let says = rule.says.split_whitespace().collect::<Vec<_>>().join(" ");
    let (severity, basis) = match rule.basis {
        Basis::Documented => (Severity::Error, String::new()),
        Basis::Concluded => (Severity::Warning, format!(" ({}: no page says so)", rule.basis.told())),
    };
    let message = format!("breaks the rule `{}`: {}{basis}", rule.id, says.trim_end_matches('.'));
    let (value, rule) = (value.clone(), place.clone());
    Some(Mismatch { code: FindingCode::BrokenRule, message, value, is_key: false, rule, severity })
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Pointer, Source};
    use crate::report::{Code, Severity};
    use crate::schema::{Schemas, UnknownProperties};
    use serde_json::{Value, json};
    use std::sync::Arc;

    const TEXT: &str = "
components:
  schemas:
    Mail:
      type: object
      required: [on]
      properties: {on: {type: boolean}, minutes: {type: integer}, kind: {type: string}}
      x-rules:
        - {id: minutes, says: Minutes come with `on`., basis: documented, if: {properties: {on: {enum: [false]}}}, then: {not: {required: [minutes]}}}
        - {id: kind, says: 'No `kind`, ever.', basis: concluded, then: {not: {required: [kind]}}}
    Heir: {allOf: [{$ref: '#/components/schemas/Mail'}, {type: object, properties: {more: {type: string}}}]}
    List: {type: array, items: {$ref: '#/components/schemas/Mail'}}
    Holder: {type: object, properties: {mail: {nullable: true, allOf: [{$ref: '#/components/schemas/Mail'}]}}}
    Other: {type: object, required: [x], properties: {x: {type: integer}}}
    Either: {oneOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/Mail'}, {type: string}]}
    Any: {anyOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/Mail'}]}
    Tagged: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: tag}}
    A:
      type: object
      required: [tag]
      properties: {tag: {type: string}, a: {type: integer}}
      x-rules: [{id: a, says: No `a`., basis: documented, then: {not: {required: [a]}}}]
    B: {type: object, required: [tag], properties: {tag: {type: string}, a: {type: integer}}}
    Parent:
      type: object
      discriminator: {propertyName: tag}
      required: [tag]
      properties: {tag: {type: string}, a: {type: integer}}
      x-rules: [{id: p, says: No `a`., basis: documented, then: {not: {required: [a]}}}]
    Child: {allOf: [{$ref: '#/components/schemas/Parent'}]}
    Twins: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
    One: {type: object, properties: {a: {type: integer}}, x-rules: [{id: one, says: No `a`., basis: documented, then: {not: {required: [a]}}}]}
    Two: {type: object, properties: {a: {type: integer}}, x-rules: [{id: two, says: No `a` here., basis: concluded, then: {not: {required: [a]}}}]}
    Foreign:
      type: object
      properties: {a: {type: integer}}
      x-rules: [{id: a, then: {not: {required: [a]}}}, never, {id: a, says: b, basis: guessed, then: {not: {}}}]
    Word: {x-rules: {then: {not: {}}}}
    Not: {type: object, properties: {a: {not: {type: string}}}}
";

    /// `code rule@value severity` of each mismatch.
    fn found(unknown: UnknownProperties, schema: &str, value: &Value) -> Vec<String> {
        let document = Arc::new(Document::parse(Source::new("t.yaml", TEXT)).unwrap());
        let at = Pointer::new("/components/schemas").child(schema);
        let mismatches = Schemas::new(&document).unwrap().check(&at, unknown, value).unwrap();
        let shown = |severity| if severity == Severity::Warning { " warning" } else { "" };
        let each = mismatches.iter().map(|it| {
            let rule = it.rule.as_str().trim_start_matches("/components/schemas/");
            format!("{} {rule}@{}{}", Code::from(it.code), it.value, shown(it.severity))
        });
        each.collect()
    }

    #[test]
    fn rules_hold_wherever_their_schema_does() {
        let bad = json!({ "on": false, "minutes": 1 });
        for (schema, value, at) in [
            ("Mail", bad.clone(), ""),
            ("Heir", bad.clone(), ""),
            ("List", json!([{ "on": true, "minutes": 1 }, bad]), "/1"),
            ("Holder", json!({ "mail": bad }), "/mail"),
            ("Either", bad.clone(), ""),
            ("Any", bad.clone(), ""),
        ] {
            for unknown in [UnknownProperties::Deny, UnknownProperties::Allow] {
                assert_eq!(found(unknown, schema, &value), [format!("broken-rule Mail/x-rules/0@{at}")], "{schema}");
            }
        }
        let doubtful = json!({ "on": true, "kind": "x" });
        assert_eq!(found(UnknownProperties::Deny, "Either", &doubtful), ["broken-rule Mail/x-rules/1@ warning"]);
        let both = json!({ "on": false, "minutes": 1, "kind": "x" });
        let each = ["broken-rule Mail/x-rules/0@", "broken-rule Mail/x-rules/1@ warning"];
        assert_eq!(found(UnknownProperties::Deny, "Mail", &both), each);
        for (schema, tag, rule) in [("Tagged", "A", "A"), ("Parent", "Parent", "Parent"), ("Parent", "Child", "Parent")]
        {
            let value = json!({ "tag": tag, "a": 1 });
            assert_eq!(
                found(UnknownProperties::Deny, schema, &value),
                [format!("broken-rule {rule}/x-rules/0@")],
                "{tag}"
            );
        }
        assert_eq!(found(UnknownProperties::Deny, "Tagged", &json!({ "tag": "B", "a": 1 })), Vec::<String>::new());
    }

    #[test]
    fn alternatives_are_chosen_as_without_rules() {
        // Nearer to `Other`, in spite of the rule that `Mail` would break.
        let value = json!({ "x": "1" });
        assert_eq!(found(UnknownProperties::Deny, "Either", &value), ["wrong-type Other/properties/x/type@/x"]);
        assert_eq!(found(UnknownProperties::Deny, "Either", &json!(5))[0].split(' ').next(), Some("wrong-type"));
        // One that breaks its rule is none of two that fit.
        assert_eq!(found(UnknownProperties::Deny, "Twins", &json!({})), ["several-branches Twins/oneOf@"]);
        // With the lighter one mended, the value fits.
        assert_eq!(found(UnknownProperties::Deny, "Twins", &json!({ "a": 1 })), ["broken-rule One/x-rules/0@ warning"]);
    }

    #[test]
    fn what_is_no_rule_of_ours_asks_for_nothing() {
        for (schema, value) in [("Foreign", json!({ "a": 1 })), ("Word", json!(1)), ("Not", json!({ "a": 1 }))] {
            assert_eq!(found(UnknownProperties::Deny, schema, &value), Vec::<String>::new(), "{schema}");
        }
        assert_eq!(
            found(UnknownProperties::Deny, "Not", &json!({ "a": "b" })),
            ["excluded-value Not/properties/a/not@/a"]
        );
        // A rule is about objects.
        assert_eq!(found(UnknownProperties::Deny, "Mail", &json!(1)), ["wrong-type Mail/type@"]);
        assert_eq!(found(UnknownProperties::Deny, "Holder", &json!({ "mail": null })), Vec::<String>::new());
    }
}
