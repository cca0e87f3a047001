//! The inventory: every page of the vendor's menu, and what became of it.

use crate::document::{Document, Node, Pointer, Source};
use crate::failure::Failure;
use crate::lint::closest;
use crate::model::Api;
use crate::report::{Finding, Report};
use crate::repository::Repository;

/// A page of the menu.
#[derive(Debug, Clone)]
pub struct Page {
    /// Path of titles.
    pub path: String,
    /// What became of it.
    pub role: Role,
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

/// Holds `vendor-menu.txt`, `coverage.yaml` and the descriptions against each other.
///
/// # Errors
/// A file cannot be read.
pub fn check(repository: &Repository, apis: &[Api], report: &mut Report) -> Result<Vec<Page>, Failure> {
    let menu = Source::read(&repository.path("openapi/vendor-menu.txt"))?;
    let coverage = Document::read(&repository.path("openapi/coverage.yaml"))?;
    let lines = paths(&menu);
    report.count("pages of the menu", lines.len());
    let list = Pointer::new("/pages");
    let entries: Vec<_> = coverage.get(&list).map(Node::items).unwrap_or_default().iter().enumerate().collect();
    for (path, line) in &lines {
        if !entries.iter().any(|(_, entry)| entry.text("page") == Some(path)) {
            let mut finding = Finding::in_file(
                "forgotten-page",
                &menu.name,
                format!("the page `{path}` is not in openapi/coverage.yaml"),
            );
            finding.line = *line;
            report.push(finding.help("add it: `operation`, `webhook`, `prose` or `not_described`"));
        }
    }
    let mut pages: Vec<Page> = Vec::new();
    for (index, entry) in entries {
        let at = list.child(&index.to_string());
        let path = entry.text("page").unwrap_or_default().to_owned();
        if !lines.iter().any(|(line, _)| *line == path) {
            let help = closest(&path, lines.iter().map(|(line, _)| line.as_str()));
            report
                .push(Finding::at("unknown-page", &coverage, &at, format!("the menu has no page `{path}`")).help(help));
        }
        if pages.iter().any(|page| page.path == path) {
            report.push(Finding::at("duplicate-page", &coverage, &at, format!("the page `{path}` stands twice")));
        }
        match role(entry) {
            Some(role) => {
                known(apis, &coverage, &at, &role, report);
                pages.push(Page { path, role });
            }
            None => {
                let message = "a page has exactly one of `operation`, `webhook`, `prose` and `not_described`, and the last two need words";
                report.push(Finding::at("bad-coverage-entry", &coverage, &at, message));
            }
        }
    }
    extras(apis, &coverage, &mut pages, report);
    unlisted(apis, &pages, report);
    pages.retain(|page| !page.path.is_empty());
    Ok(pages)
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
    let words = |key: &str| entry.text(key).filter(|text| !text.trim().is_empty());
    let roles = [
        names("operation").map(Role::Operations),
        names("webhook").map(Role::Events),
        words("prose").map(|_| Role::Prose),
        words("not_described").map(|_| Role::NotDescribed),
    ];
    let mut roles = roles.into_iter().flatten();
    roles.next().filter(|_| roles.next().is_none())
}

/// Operations and events named by an entry must exist.
fn known(apis: &[Api], coverage: &Document, at: &Pointer, role: &Role, report: &mut Report) {
    let (names, what) = match role {
        Role::Operations(names) => (names, "operation"),
        Role::Events(names) => (names, "event"),
        Role::Prose | Role::NotDescribed => return,
    };
    let exists = |name: &String| {
        apis.iter()
            .any(|api| if what == "operation" { api.operation(name).is_some() } else { api.webhook(name).is_some() })
    };
    for name in names.iter().filter(|name| !exists(name)) {
        report.push(Finding::at("unknown-page-target", coverage, at, format!("no {what} `{name}` is described")));
    }
}

fn extras(apis: &[Api], coverage: &Document, pages: &mut Vec<Page>, report: &mut Report) {
    let list = Pointer::new("/extra");
    for (index, entry) in coverage.get(&list).map(Node::items).unwrap_or_default().iter().enumerate() {
        let at = list.child(&index.to_string());
        match role(entry).filter(|_| entry.text("source").is_some()) {
            Some(role) => {
                known(apis, coverage, &at, &role, report);
                pages.push(Page { path: String::new(), role });
            }
            None => report.push(Finding::at(
                "bad-coverage-entry",
                coverage,
                &at,
                "an extra names its `operation` or `webhook` and its `source`",
            )),
        }
    }
}

/// Operations and events of Persat that no page and no extra accounts for.
fn unlisted(apis: &[Api], pages: &[Page], report: &mut Report) {
    let Some(api) = apis.iter().find(|api| api.name == "persat") else { return };
    let listed = |wanted: &str, events: bool| {
        pages.iter().any(|page| match &page.role {
            Role::Operations(names) => !events && names.iter().any(|name| name == wanted),
            Role::Events(names) => events && names.iter().any(|name| name == wanted),
            Role::Prose | Role::NotDescribed => false,
        })
    };
    let operations = api.operations.iter().filter(|it| !listed(&it.name, false)).map(|it| (&it.name, &it.at));
    let events = api.webhooks.iter().filter(|it| !listed(&it.path, true)).map(|it| (&it.path, &it.at));
    for (name, at) in operations.chain(events) {
        let finding = Finding::at(
            "unlisted",
            &api.document,
            at,
            format!("openapi/coverage.yaml does not say where `{name}` comes from"),
        );
        report.push(finding.help("name it at its page, or under `extra` with its source"));
    }
}
