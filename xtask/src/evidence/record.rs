//! The records as they are written: their form, and statements that stand twice.

use super::place;
use crate::codes::FindingCode;
use oas::document::{Document, Node, Pointer};
use oas::model::{Api, children};
use oas::report::{Finding, Report};
use oas::spelling::closest;

/// Where it stands in the repository.
pub const FILE: &str = "openapi/evidence.yaml";

/// What holds a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// What a machine reads: types, limits, statuses.
    Schema,
    /// A sample that shows it.
    Sample,
    /// An `x-rules` entry.
    Rule,
    /// A description, and nothing else.
    Prose,
    /// Nothing, on purpose.
    None,
}

impl Held {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 5] = [Self::Schema, Self::Sample, Self::Rule, Self::Prose, Self::None];

    /// As it is written.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Sample => "sample",
            Self::Rule => "rule",
            Self::Prose => "prose",
            Self::None => "none",
        }
    }
}

/// The records of one API.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The API's name.
    pub api: String,
    /// The pages of its sources.
    pub pages: Vec<Page>,
}

/// What one page of a source says.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Its address, where it is known.
    pub url: Option<String>,
    /// What it says.
    pub statements: Vec<Statement>,
}

/// One statement of a source.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What it says.
    pub says: String,
    /// Where the description holds it.
    pub at: Vec<Lead>,
    /// What holds it.
    pub held: Held,
    /// The sample that shows it.
    pub sample: Option<String>,
    /// Why the description does not hold it.
    pub why: Option<String>,
    /// Its own place among the records.
    pub place: Pointer,
}

/// A pointer of a record.
#[derive(Debug, Clone)]
pub struct Lead {
    /// Its own place among the records.
    pub place: Pointer,
    /// The node of the description that it leads to; `None` for a dead one.
    pub node: Option<Pointer>,
}

impl Recorded {
    /// All statements.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.pages.iter().flat_map(|page| &page.statements)
    }
}

impl Statement {
    /// The nodes that its pointers lead to.
    pub fn places(&self) -> impl Iterator<Item = &Pointer> {
        self.at.iter().filter_map(|it| it.node.as_ref())
    }
}

const PAGE: [&str; 3] = ["page", "url", "statements"];
const STATEMENT: [&str; 5] = ["says", "at", "held", "sample", "why"];

struct Reader<'a> {
    document: &'a Document,
    report: &'a mut Report,
}

pub(super) fn read(document: &Document, apis: &[Api], report: &mut Report) -> Vec<Recorded> {
    for (pointer, span) in &document.duplicate_keys {
        let message = format!("the key `{}` stands twice", pointer.last().unwrap_or_default());
        let finding = Finding::spanning(FindingCode::BadRecord, &document.source, span.clone(), pointer, message);
        report.push(finding.help("put what is below the two together: the second one is not read"));
    }
    let mut reader = Reader { document, report };
    let names: Vec<_> = apis.iter().map(|api| api.name.as_str()).collect();
    reader.known(&Pointer::root(), &names);
    apis.iter().map(|api| reader.of_api(api)).collect()
}

impl Reader<'_> {
    fn bad(&mut self, at: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        self.report.push(Finding::at(FindingCode::BadRecord, self.document, at, message).help(help));
    }

    /// A misspelt key would make a record say less than it seems to.
    fn known(&mut self, at: &Pointer, keys: &[&str]) {
        for (name, at) in children(self.document, at) {
            if !keys.contains(&name.as_str()) {
                let near = closest(&name, keys.iter().copied());
                let help = if near.is_empty() { format!("known are {}", keys.join(", ")) } else { near };
                self.bad(&at, format!("unknown key `{name}`"), help);
            }
        }
    }

    fn text(&self, at: &Pointer, key: &str) -> Option<String> {
        let text = self.document.get(at)?.text(key)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn needed(&mut self, at: &Pointer, key: &str, help: &str) -> Option<String> {
        let text = self.text(at, key);
        if text.is_none() {
            self.bad(at, format!("the text `{key}` is missing"), help);
        }
        text
    }

    /// The elements of a list that must not be empty.
    fn list(&mut self, at: &Pointer, key: &str, help: &str) -> Vec<Pointer> {
        let list = at.child(key);
        let count = self.document.get(&list).map_or(0, |it| it.items().len());
        if count == 0 {
            self.bad(at, format!("the list `{key}` is missing or empty"), help);
        }
        (0..count).map(|index| list.child(&index.to_string())).collect()
    }

    fn of_api(&mut self, api: &Api) -> Recorded {
        let mut pages: Vec<Page> = Vec::new();
        for at in self.list(&Pointer::root(), &api.name, "add the pages of its sources") {
            self.known(&at, &PAGE);
            let Some(title) = self.needed(&at, "page", "name the page of the vendor, or the kind of source") else {
                continue;
            };
            let url = self.text(&at, "url");
            if pages.iter().any(|it| it.title == title && it.url == url) {
                self.bad(&at, format!("the page `{title}` stands twice"), "put its statements together");
            }
            let mut statements: Vec<Statement> = Vec::new();
            for at in self.list(&at, "statements", "say what the page says, one record for each statement") {
                let Some(statement) = self.statement(api, at) else { continue };
                if statements.iter().any(|it| it.says.eq_ignore_ascii_case(&statement.says)) {
                    let message = format!("the page `{title}` says this twice");
                    let at = statement.place.child("says");
                    let finding = Finding::at_value(FindingCode::DuplicateStatement, self.document, &at, message);
                    self.report.push(finding.help("keep one record, with the pointers of both"));
                }
                statements.push(statement);
            }
            pages.push(Page { title, url, statements });
        }
        Recorded { api: api.name.clone(), pages }
    }

    fn statement(&mut self, api: &Api, place: Pointer) -> Option<Statement> {
        self.known(&place, &STATEMENT);
        let words = Held::ALL.map(Held::word);
        let says = self.needed(&place, "says", "say in one sentence what the page says");
        let word = self.needed(&place, "held", &format!("it is one of {}", words.join(", ")));
        let held = word.as_deref().and_then(|word| Held::ALL.into_iter().find(|it| it.word() == word));
        if let (Some(word), None) = (&word, held) {
            let near = closest(word, words.into_iter());
            let help = if near.is_empty() { format!("known are {}", words.join(", ")) } else { near };
            self.bad(&place.child("held"), format!("nothing is held by `{word}`"), help);
        }
        // What is left out may have no place.
        let is_empty = self.document.get(&place.child("at")).is_none_or(|it| it.items().is_empty());
        let is_nowhere = held == Some(Held::None) && is_empty;
        let at = if is_nowhere { Vec::new() } else { self.leads(api, &place) };
        let [sample, why] = [("sample", Held::Sample), ("why", Held::None)].map(|(key, owner)| {
            match self.document.get(&place.child(key)) {
                None if held == Some(owner) => self.needed(&place, key, "`held` asks for it"),
                Some(_) if held.is_some_and(|it| it != owner) => {
                    let help = format!("remove it, or say `held: {}`", owner.word());
                    self.bad(&place.child(key), format!("`{key}` says nothing here"), help);
                    None
                }
                Some(_) => self.needed(&place, key, "write a text"),
                None => None,
            }
        });
        Some(Statement { says: says?, at, held: held?, sample, why, place })
    }

    fn leads(&mut self, api: &Api, place: &Pointer) -> Vec<Lead> {
        let help = format!("point into openapi/{}.yaml: `/components/schemas/Client/properties/name`", api.name);
        let mut leads = Vec::new();
        for place in self.list(place, "at", &help) {
            let written = self.document.get(&place).and_then(Node::as_str).filter(|it| it.starts_with('/'));
            let Some(written) = written.map(Pointer::new) else {
                self.bad(&place, "this is no JSON pointer", help.as_str());
                continue;
            };
            let found = place::find(&api.document, &written);
            if let Err(dead) = &found {
                let message = format!("openapi/{}.yaml has nothing at `{written}`: {}", api.name, dead.message);
                self.report.push(
                    Finding::at_value(FindingCode::DeadPointer, self.document, &place, message)
                        .help(dead.help.as_str()),
                );
            }
            leads.push(Lead { place, node: found.ok() });
        }
        leads
    }
}
