//! The inventory: every page of the vendors' documentation, and what became of it.

use crate::codes::FindingCode;
use oas::document::{Document, Kind, Node, Pointer, Source};
use oas::failure::Failure;
use oas::model::Api;
use oas::report::{Finding, Report};
use oas::spelling::closest;
use persat_codegen::repository::Repository;

/// A page of a vendor's documentation.
#[derive(Debug, Clone)]
pub struct Page {
    /// The API it is about.
    pub api: String,
    /// Path of titles.
    pub path: String,
    /// What became of it.
    pub role: Role,
    /// Whether its text could not be read.
    pub unread: bool,
}

impl Page {
    /// Whether an operation or an event is described of it.
    #[must_use]
    pub fn is_described(&self) -> bool {
        self.role.is_described()
    }
}

/// What became of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// It describes operations.
    Operations(Vec<String>),
    /// It describes events.
    Events(Vec<String>),
    /// It is prose.
    Prose,
    /// It is not described.
    NotDescribed,
}

impl Role {
    fn is_described(&self) -> bool {
        matches!(self, Self::Operations(_) | Self::Events(_))
    }
}

/// What an entry of the inventory may say.
const KEYS: [&str; 7] = ["page", "operation", "webhook", "prose", "not_described", "unread", "left_out"];

/// Holds the menus (`<api>-menu.txt`), `coverage.yaml` and the descriptions against each other.
///
/// # Errors
/// A file cannot be read.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<Vec<Page>, Failure> {
    let coverage = Document::read(&repository.path("openapi/coverage.yaml"))?;
    let mut pages = Vec::new();
    for api in apis {
        let menu = Source::read(&repository.path(&format!("openapi/{}-menu.txt", api.name)))?;
        let inventory = Inventory { api, menu: &menu, coverage: &coverage, at: Pointer::root().child(&api.name) };
        pages.extend(inventory.check(report));
    }
    Ok(pages)
}

/// What is held against each other for one API.
struct Inventory<'a> {
    api: &'a Api,
    menu: &'a Source,
    coverage: &'a Document,
    at: Pointer,
}

impl Inventory<'_> {
    fn check(&self, report: &mut Report) -> Vec<Page> {
        let lines = paths(self.menu);
        report.count("pages of the menus", lines.len());
        let list = self.at.child("pages");
        let entries: Vec<_> = self.items(&list);
        for (path, line) in &lines {
            if !entries.iter().any(|(_, entry)| entry.text("page") == Some(path)) {
                let message = format!("the page `{path}` is not in openapi/coverage.yaml");
                let mut finding = Finding::in_file(FindingCode::ForgottenPage, &self.menu.name, message);
                finding.line = *line;
                report.push(finding.help("add it: `operation`, `webhook`, `prose` or `not_described`"));
            }
        }
        let mut pages: Vec<Page> = Vec::new();
        for (at, entry) in entries {
            let path = entry.text("page").unwrap_or_default().to_owned();
            let mut find = |code, message: String, help: String| {
                report.push(Finding::at(code, self.coverage, &at, message).help(help));
            };
            if !lines.iter().any(|(line, _)| *line == path) {
                let help = closest(&path, lines.iter().map(|(line, _)| line.as_str()));
                find(FindingCode::UnknownPage, format!("the menu has no page `{path}`"), help);
            }
            if pages.iter().any(|page| page.path == path) {
                find(FindingCode::DuplicatePage, format!("the page `{path}` stands twice"), String::new());
            }
            let role = role(entry);
            if let Some(wrong) = wrong(entry, role.as_ref()) {
                find(FindingCode::BadCoverageEntry, wrong, String::new());
            }
            if let Some(role) = role {
                self.known(&at, &role, report);
                pages.push(Page { api: self.api.name.clone(), path, role, unread: entry.get("unread").is_some() });
            }
        }
        let extras = self.extras(report);
        self.unlisted(pages.iter().map(|page| &page.role).chain(&extras), report);
        pages
    }

    fn items(&self, list: &Pointer) -> Vec<(Pointer, &Node)> {
        let items = self.coverage.get(list).map(Node::items).unwrap_or_default();
        items.iter().enumerate().map(|(index, entry)| (list.child(&index.to_string()), entry)).collect()
    }

    /// Operations and events named by an entry must exist.
    fn known(&self, at: &Pointer, role: &Role, report: &mut Report) {
        let (names, what) = match role {
            Role::Operations(names) => (names, "operation"),
            Role::Events(names) => (names, "event"),
            Role::Prose | Role::NotDescribed => return,
        };
        let exists = |name: &String| match role {
            Role::Operations(_) => self.api.operation(name).is_some(),
            _ => self.api.webhook(name).is_some(),
        };
        for name in names.iter().filter(|name| !exists(name)) {
            let message = format!("no {what} `{name}` is described");
            report.push(Finding::at(FindingCode::UnknownPageTarget, self.coverage, at, message));
        }
    }

    fn extras(&self, report: &mut Report) -> Vec<Role> {
        let mut roles = Vec::new();
        for (at, entry) in self.items(&self.at.child("extra")) {
            match role(entry).filter(|_| entry.text("source").is_some()) {
                Some(role) => {
                    self.known(&at, &role, report);
                    roles.push(role);
                }
                None => {
                    let message = "an extra names its `operation` or `webhook` and its `source`";
                    report.push(Finding::at(FindingCode::BadCoverageEntry, self.coverage, &at, message));
                }
            }
        }
        roles
    }

    /// Operations and events that no page and no extra accounts for.
    fn unlisted<'r>(&self, roles: impl Iterator<Item = &'r Role> + Clone, report: &mut Report) {
        let listed = |wanted: &str, events: bool| {
            roles.clone().any(|role| match role {
                Role::Operations(names) => !events && names.iter().any(|name| name == wanted),
                Role::Events(names) => events && names.iter().any(|name| name == wanted),
                Role::Prose | Role::NotDescribed => false,
            })
        };
        let operations = self.api.operations.iter().filter(|it| !listed(&it.name, false)).map(|it| (&it.name, &it.at));
        let events = self.api.webhooks.iter().filter(|it| !listed(&it.path, true)).map(|it| (&it.path, &it.at));
        for (name, at) in operations.chain(events) {
            let message = format!("openapi/coverage.yaml does not say where `{name}` comes from");
            let finding = Finding::at(FindingCode::Unlisted, &self.api.document, at, message);
            report.push(finding.help("name it at its page, or under `extra` with its source"));
        }
    }
}

/// The path of titles of every line, with its line number.
fn paths(menu: &Source) -> Vec<(String, usize)> {
    let mut stack: Vec<&str> = Vec::new();
    let mut paths = Vec::new();
    for (index, line) in menu.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        stack.truncate(depth);
        stack.push(line.trim());
        paths.push((stack.join(" / "), index + 1));
    }
    paths
}

fn role(entry: &Node) -> Option<Role> {
    let names = |key: &str| {
        let node = entry.get(key)?;
        let names: Vec<_> = node
            .as_str()
            .map(|it| vec![it.to_owned()])
            .unwrap_or_else(|| node.items().iter().filter_map(|it| it.as_str().map(str::to_owned)).collect());
        (!names.is_empty()).then_some(names)
    };
    let roles = [
        names("operation").map(Role::Operations),
        names("webhook").map(Role::Events),
        words(entry, "prose").map(|_| Role::Prose),
        words(entry, "not_described").map(|_| Role::NotDescribed),
    ];
    let mut roles = roles.into_iter().flatten();
    roles.next().filter(|_| roles.next().is_none())
}

fn words<'n>(entry: &'n Node, key: &str) -> Option<&'n str> {
    entry.text(key).filter(|text| !text.trim().is_empty())
}

/// What an entry must not say.
fn wrong(entry: &Node, role: Option<&Role>) -> Option<String> {
    let Some(role) = role else {
        return Some(
            "a page has exactly one of `operation`, `webhook`, `prose` and `not_described`, and the last two need words"
                .to_owned(),
        );
    };
    if let Some((key, _)) = entry.members().find(|(key, _)| !KEYS.contains(key)) {
        return Some(format!("a page has no `{key}`"));
    }
    match (entry.get("unread").map(|it| &it.kind), entry.get("left_out")) {
        (Some(Kind::Bool(true)), _) if *role == Role::Prose => Some(
            "what a page tells that could not be read is not known: `not_described` in place of `prose`".to_owned(),
        ),
        (Some(Kind::Bool(true)) | None, None) => None,
        (Some(Kind::Bool(true)) | None, Some(_)) if role.is_described() && words(entry, "left_out").is_some() => None,
        (Some(Kind::Bool(true)) | None, Some(_)) => {
            Some("`left_out` tells in words what of a described page is not described".to_owned())
        }
        (Some(_), _) => Some("`unread` is `true`, or left out where the page could be read".to_owned()),
    }
}
