//! What descriptions name, and what of a text may not be found again in its substitute.

use crate::document::{Document, Kind, Node};
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::dates::regex;

/// A word of so many letters and digits is not found again by chance.
const LONG: usize = 5;

static PREFIX: LazyLock<Regex> = LazyLock::new(|| regex(r"\b([A-Z]{1,4})-\d"));
static SCHEME: LazyLock<Regex> = LazyLock::new(|| regex(r"\b([a-z][a-z0-9+.-]*)://"));

/// What stays of a value because a description names it.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// Hosts of its servers.
    pub hosts: Vec<String>,
    /// Schemes of addresses.
    pub schemes: BTreeSet<String>,
    /// Letters before the number of an id: `CL` of `CL-0044`.
    pub prefixes: BTreeSet<String>,
    /// What whoever records lets stand.
    pub keep: BTreeSet<String>,
}

impl Spoken {
    pub fn add(&mut self, document: &Document) {
        let servers = document.root.get("servers").map(Node::items).unwrap_or_default();
        let host = |it: &Node| it.text("url")?.split("://").nth(1)?.split('/').next().map(str::to_owned);
        self.hosts.extend(servers.iter().filter_map(host));
        self.collect(&document.root);
    }

    fn collect(&mut self, node: &Node) {
        match &node.kind {
            Kind::String(text) => {
                let first = |found: regex::Captures<'_>| found[1].to_owned();
                self.prefixes.extend(PREFIX.captures_iter(text).map(first));
                self.schemes.extend(SCHEME.captures_iter(text).map(first));
            }
            Kind::Array(items) => items.iter().for_each(|it| self.collect(it)),
            _ => node.members().for_each(|(_, it)| self.collect(it)),
        }
    }
}

/// Whether a substitute is its original, whatever stands between letters and digits, or has a word of it.
pub(super) fn keeps_a_word(original: &str, substitute: &str) -> bool {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    if plain(original) == plain(substitute) {
        return true;
    }
    let words = |text: &str| -> BTreeSet<String> {
        let long = |it: &&str| it.chars().count() >= LONG;
        text.split(|c: char| !c.is_alphanumeric()).filter(long).map(str::to_lowercase).collect()
    };
    let before = words(original);
    !before.is_empty() && words(substitute).iter().any(|it| before.contains(it))
}
