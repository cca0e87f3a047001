//! `x-rules`: what holds between the fields of an object and cannot be said by types.
//!
//! A rule is two schemas, `if` and `then`. They are kept in an extension, because generators of other
//! languages turn conditions in a schema into types that nobody can use.

use crate::document::Node;
use serde_json::{Map, Value};

/// Where a rule is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A page of the vendor says it.
    Documented,
    /// No page does; every printed payload keeps it.
    Concluded,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Documented, Self::Concluded];

    /// The word for it in a description.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Concluded => "concluded",
        }
    }

    /// What readers are told.
    #[must_use]
    pub fn told(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Concluded => "concluded from the printed payloads",
        }
    }

    fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule<'d> {
    /// Its name, unique in the document.
    pub id: &'d str,
    /// What it asks for, in a sentence.
    pub says: &'d str,
    /// Where it is from.
    pub basis: Basis,
    /// Which objects it is about; all where it is missing.
    pub condition: Option<&'d Node>,
    /// What has to hold of them.
    pub then: &'d Node,
}

impl<'d> Rule<'d> {
    /// Reads a rule; `None` for what is none, which is lint's business, or an extension of somebody else.
    #[must_use]
    pub fn read(node: &'d Node) -> Option<Self> {
        Some(Self {
            id: node.text("id")?,
            says: node.text("says")?,
            basis: Basis::of(node.text("basis")?)?,
            condition: node.get("if"),
            then: node.get("then").filter(|it| it.as_object().is_some())?,
        })
    }
}

/// Writes the rules of component schemas behind their descriptions.
pub fn say(document: &mut Value) {
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flatten().filter_map(|(_, schema)| schema.as_object_mut()) {
        say_of(schema);
    }
}

/// As [`say`], for readers of the descriptions alone: the rules themselves are taken out.
pub fn only_say(document: &mut Value) {
    say(document);
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flatten().filter_map(|(_, schema)| schema.as_object_mut()) {
        schema.remove("x-rules");
    }
}

fn say_of(schema: &mut Map<String, Value>) {
    let Some(prose) = schema.get("x-rules").and_then(prose) else { return };
    let own = schema.get("description").and_then(Value::as_str).unwrap_or_default().trim_end();
    let text = if own.is_empty() { prose } else { format!("{own}\n\n{prose}") };
    schema.insert("description".to_owned(), Value::String(text));
}

/// Rules as a Markdown list, each with where it is from; `None` where there are none.
#[must_use]
pub fn prose(rules: &Value) -> Option<String> {
    let lines = rules.as_array()?.iter().filter_map(|rule| {
        let basis = Basis::of(rule["basis"].as_str()?)?;
        let says = rule["says"].as_str()?.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(format!("- {} ({}).\n", says.trim_end_matches('.'), basis.told()))
    });
    let list: String = lines.collect();
    (!list.is_empty()).then(|| format!("**Rules.**\n\n{list}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rules_stand_behind_the_description_with_where_they_are_from() {
        let rules = json!([
            { "id": "a", "says": "`a` comes\nwith `b`.", "basis": "documented", "then": {} },
            { "id": "b", "says": "No `c`.", "basis": "concluded", "then": {} },
        ]);
        let mut document = json!({ "components": { "schemas": {
            "A": { "description": "An A.\n", "x-rules": rules },
            "B": { "description": "A B.\n", "x-rules": "of somebody else" },
            "C": { "x-rules": [{ "says": "x", "basis": "heard", "then": {} }] },
        } } });
        let before = document.clone();
        say(&mut document);
        assert_eq!(
            document["components"]["schemas"]["A"]["description"],
            "An A.\n\n**Rules.**\n\n- `a` comes with `b` (documented).\n- No `c` (concluded from the printed payloads).\n"
        );
        for other in ["B", "C"] {
            assert_eq!(document["components"]["schemas"][other], before["components"]["schemas"][other]);
        }
        let mut alone = before;
        only_say(&mut alone);
        let (kept, alone) = (&document["components"]["schemas"]["A"], &alone["components"]["schemas"]["A"]);
        assert_eq!((&kept["description"], alone.get("x-rules")), (&alone["description"], None));
        assert!(kept["x-rules"].is_array());
    }
}
