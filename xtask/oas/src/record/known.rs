//! What a run replaces, all bodies together: so that a value becomes the same in every spelling, and so that no
//! substitute shows another one's original.

use super::digits::{Core, digits};
use super::names::Kind;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// Texts with fewer letters and digits occur by chance.
const SHORTEST: usize = 5;
/// Longer texts are sentences: they hold values and are none that stands within others.
const WORDS: usize = 5;
/// From so many letters and digits on, none occurs by chance in a substitute that was made to avoid it.
const STRONG: usize = 9;

/// What bodies replaced.
#[derive(Debug, Default)]
pub(super) struct Replaced {
    /// Texts, in small letters, with their substitutes.
    texts: HashMap<String, Substitute>,
    /// Cores of numbers with theirs, where the description or the kind asks for a certain one.
    numbers: HashMap<String, Substitute>,
}

#[derive(Debug)]
struct Substitute {
    text: String,
    weight: Weight,
}

/// How much a substitute asks that the others agree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Nothing: any other one would do.
    Free,
    /// It is a number, which has narrower limits than a text.
    Number,
    /// It is no document of anybody.
    Document,
    /// The description asks for it, or it is a position.
    Narrow,
}

impl Replaced {
    /// Notes the substitute of a value, and whether the description asks something of it.
    pub fn add(&mut self, original: &str, substitute: &str, kind: Kind, narrow: bool, is_number: bool) {
        if matches!(kind, Kind::Date | Kind::Token | Kind::Data | Kind::Url) {
            return;
        }
        let is_plain = |c: char| c.is_ascii_digit() || "+-.,/() ".contains(c);
        if is_number || original.chars().all(is_plain) {
            let (Some(old), Some(new)) = (Core::of(&digits(original)), Core::of(&digits(substitute))) else { return };
            let weight = match kind {
                Kind::Position => Weight::Narrow,
                _ if narrow => Weight::Narrow,
                Kind::TaxId => Weight::Document,
                _ if old.core.len() == 8 && kind != Kind::Id => Weight::Document,
                _ if is_number => Weight::Number,
                _ => return,
            };
            note(&mut self.numbers, old.core, Substitute { text: new.core, weight });
        } else {
            let weight = if narrow { Weight::Narrow } else { Weight::Free };
            note(&mut self.texts, lower(original.trim()), Substitute { text: substitute.to_owned(), weight });
        }
    }

    /// Joins what two bodies replaced.
    pub fn merge(&mut self, other: Self) {
        for (mine, others) in [(&mut self.texts, other.texts), (&mut self.numbers, other.numbers)] {
            others.into_iter().for_each(|(original, substitute)| note(mine, original, substitute));
        }
    }
}

/// The first word holds, unless a later one weighs more.
fn note(all: &mut HashMap<String, Substitute>, original: String, substitute: Substitute) {
    match all.entry(original) {
        Entry::Occupied(mut known) if substitute.weight > known.get().weight => {
            known.insert(substitute);
        }
        Entry::Occupied(_) => {}
        Entry::Vacant(free) => {
            free.insert(substitute);
        }
    }
}

/// What all bodies replaced, ready to be looked up.
#[derive(Debug)]
pub(super) struct Known {
    replaced: Replaced,
    /// Finds originals that stand within other texts.
    within: Option<AhoCorasick>,
    /// Finds all of them.
    all: Option<AhoCorasick>,
    /// What must stand nowhere.
    strong: Option<AhoCorasick>,
    secrets: Vec<String>,
}

impl Known {
    pub fn new(replaced: Replaced, secrets: &BTreeSet<String>) -> Self {
        let mut originals: Vec<String> = replaced.texts.keys().filter(|it| is_long(it, SHORTEST)).cloned().collect();
        originals.sort_unstable();
        let strong: Vec<&String> = originals.iter().filter(|it| is_long(it, STRONG)).chain(secrets).collect();
        let build =
            |words: Vec<&String>| AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok();
        let strong = build(strong);
        let all = build(originals.iter().collect());
        let within = build(originals.iter().filter(|it| it.split_whitespace().count() < WORDS).collect());
        Self { within, all, strong, secrets: secrets.iter().cloned().collect(), replaced }
    }

    /// The substitute of a text, in small letters, where the description asked for a certain one.
    pub fn text(&self, lower: &str) -> Option<&str> {
        self.replaced.texts.get(lower).filter(|it| it.weight == Weight::Narrow).map(|it| &*it.text)
    }

    /// The substitute of a number's core.
    pub fn number(&self, core: &str) -> Option<&str> {
        self.replaced.numbers.get(core).map(|it| &*it.text)
    }

    /// Whole words of a text, in small letters, that are values by themselves elsewhere.
    pub fn within<'k>(&'k self, lower: &'k str) -> impl Iterator<Item = Range<usize>> + 'k {
        let is_word = |at: &Range<usize>| {
            !lower[..at.start].chars().next_back().is_some_and(char::is_alphanumeric)
                && !lower[at.end..].chars().next().is_some_and(char::is_alphanumeric)
        };
        let found = self.within.iter().flat_map(move |it| it.find_iter(lower)).map(|it| it.range());
        found.filter(is_word)
    }

    /// Whether an original stands in a text.
    pub fn shows(&self, text: &str) -> bool {
        self.all.as_ref().is_some_and(|it| it.is_match(&*lower(text)))
    }

    /// Whether a secret of a live account stands in a text.
    pub fn tells(&self, text: &str) -> bool {
        let text = lower(text);
        self.secrets.iter().any(|it| text.contains(it))
    }

    /// Whether one stands in it that is too long to stand there by chance.
    pub fn betrays(&self, text: &str) -> bool {
        self.strong.as_ref().is_some_and(|it| it.is_match(&*lower(text)))
    }
}

fn is_long(text: &str, least: usize) -> bool {
    let count = text.chars().filter(|c| c.is_alphanumeric()).count();
    count >= least && text.chars().any(char::is_alphabetic)
}

/// In small letters, each in as many bytes as before.
pub(super) fn lower(text: &str) -> String {
    let small = |c: char| {
        let mut all = c.to_lowercase();
        match (all.next(), all.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    text.chars().map(small).collect()
}

/// A substitute with the capitals of where its original stands.
pub(super) fn cased(substitute: &str, like: &str) -> String {
    if substitute.chars().count() != like.chars().count() {
        return substitute.to_owned();
    }
    let capital = |(c, like): (char, char)| {
        let mut upper = c.to_uppercase();
        match (upper.next(), upper.next()) {
            (Some(one), None) if like.is_uppercase() => one,
            _ if like.is_uppercase() => c,
            _ => lower(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(c),
        }
    };
    substitute.chars().zip(like.chars()).map(capital).collect()
}
