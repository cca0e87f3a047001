//! Where the references of OpenAPI 3.1 lead: names given by `$anchor`, and events.

use crate::document::{Document, Kind, Member, Node, Pointer};
use std::collections::HashMap;

/// The schemas that have a name of their own; nothing for a name that two have.
#[derive(Debug, Default)]
pub(super) struct Targets {
    anchors: HashMap<String, Option<Pointer>>,
}

impl Targets {
    pub fn of(document: &Document) -> Self {
        let mut targets = Self::default();
        // Names are rare, and looking for them goes through all of the document.
        if ["$anchor", "$dynamicAnchor"].iter().any(|it| document.source.text.contains(it)) {
            targets.collect(&document.root, &Pointer::root());
        }
        targets
    }

    fn collect(&mut self, node: &Node, at: &Pointer) {
        const VALUES: [&str; 5] = ["example", "examples", "default", "enum", "const"];
        for name in ["$anchor", "$dynamicAnchor"].iter().filter_map(|key| node.text(key)) {
            let known = self.anchors.entry(name.to_owned()).or_insert_with(|| Some(at.clone()));
            known.take_if(|it| it != at);
        }
        for (name, child) in node.members().filter(|(name, _)| !VALUES.contains(name)) {
            self.collect(child, &at.child(name));
        }
        for (index, child) in node.items().iter().enumerate() {
            self.collect(child, &at.child(&index.to_string()));
        }
    }

    /// The schema of a name.
    pub fn anchor(&self, reference: &str) -> Option<&Pointer> {
        self.anchors.get(reference.strip_prefix('#')?)?.as_ref()
    }

    /// The member `$ref`, by the place that it leads to.
    pub fn member(&self, member: &Member) -> Member {
        let Some(text) = member.node.as_str() else { return member.clone() };
        let target = match (self.anchor(text), text.strip_prefix("#/webhooks/")) {
            (Some(at), _) => format!("#{at}"),
            (None, Some(event)) => format!("#/x-webhooks/{event}"),
            (None, None) => return member.clone(),
        };
        let node = Node { kind: Kind::String(target), ..member.node.clone_head() };
        Member { key: member.key.clone(), node }
    }
}

/// The node that a reference into the document names.
pub(super) fn node<'d>(root: &'d Node, reference: &str) -> Option<&'d Node> {
    let pointer = reference.starts_with("#/").then(|| Pointer::of_reference(reference))?;
    pointer.tokens().try_fold(root, |node, token| node.child(&token))
}
