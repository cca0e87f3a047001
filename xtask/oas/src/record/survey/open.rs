//! What samples show in places that a description leaves open (`x-open`): what one knew nothing of.

use crate::document::{Document, Pointer, display_name};
use crate::model::Api;
use crate::record::hints::{Hints, Known};
use crate::record::plan::{Action, Draft};
use crate::samples::parse;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// An open place, and what stands there.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Open {
    /// The description, with line and column.
    pub file: String,
    /// Where in it.
    pub pointer: String,
    /// Why it is open, as the description says it.
    pub why: String,
    /// Kinds of the values, by name; those whose name was replaced are below the empty one.
    pub seen: BTreeMap<String, BTreeSet<&'static str>>,
    /// A place that shows it.
    pub sample: String,
}

/// All open places of the descriptions that samples show something in, by place.
pub(super) fn open(apis: &[Api], drafts: &[Draft]) -> Vec<Open> {
    let mut found = BTreeMap::new();
    for draft in drafts.iter().filter(|it| matches!(it.action, Action::Write | Action::Same)) {
        let Some(api) = apis.iter().find(|it| it.name == draft.api) else { continue };
        let Ok(body) = parse(draft.text.as_bytes()) else { continue };
        let hints = Hints::of(&api.document, draft.schema.as_ref());
        let mut look = Look { document: &api.document, draft, found: &mut found };
        look.value(&body.value, &hints, &Pointer::root());
    }
    found.into_values().collect()
}

struct Look<'l> {
    document: &'l Document,
    draft: &'l Draft,
    found: &'l mut BTreeMap<String, Open>,
}

impl Look<'_> {
    fn value(&mut self, value: &Value, hints: &Hints<'_>, at: &Pointer) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    let (own, known) = hints.member(self.document, name);
                    let here = at.child(name);
                    // The name of a property is that of its place.
                    let told = known == Known::Map && !self.draft.invented.contains(&here);
                    self.note(if told { name } else { "" }, value, &own, &here);
                    self.value(value, &own, &here);
                }
            }
            Value::Array(items) => {
                let own = hints.items(self.document);
                for (index, value) in items.iter().enumerate() {
                    let here = at.child(&index.to_string());
                    self.note("", value, &own, &here);
                    self.value(value, &own, &here);
                }
            }
            _ => {}
        }
    }

    /// Where the place has no type and says why.
    fn note(&mut self, name: &str, value: &Value, hints: &Hints<'_>, at: &Pointer) {
        let open = hints.nodes().filter(|(_, node)| node.get("type").is_none());
        for (place, why) in open.filter_map(|(place, node)| Some((place, node.text("x-open")?))) {
            let file = self.document.place(place);
            let open = self.found.entry(file.clone()).or_insert_with(|| Open {
                file,
                pointer: place.as_str().to_owned(),
                why: why.to_owned(),
                sample: format!("{}#{at}", display_name(&self.draft.path)),
                seen: BTreeMap::new(),
            });
            open.seen.entry(name.to_owned()).or_default().insert(kind(value));
        }
    }
}

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
