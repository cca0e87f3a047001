//! From saved responses to an account.

use crate::codes::FindingCode;
use crate::folder::{At, Folder};
use crate::model::{Account, Choice, Field, Kind, Named, Part, Table, Template, Widget};
use oas::failure::Failure;
use oas::report::{Report, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// More options make no enumeration: compilers and editors suffer, and nobody chooses among them by name.
const MOST_OPTIONS: usize = 1000;

/// YAML takes keys of a thousand characters; ids have a dozen.
const LONGEST_ID: usize = 200;

/// Reads the saved templates of a folder. What is odd is told, and is open in the account.
///
/// # Errors
/// The folder cannot be read, or holds no template at all.
pub fn account(folder: &Path, report: &mut Report) -> Result<Account, Failure> {
    let bodies = Folder::read(folder, report)?;
    let mut account = Account::default();
    for kind in Kind::ALL {
        templates(&bodies, kind, &mut account.templates, report);
    }
    account.templates.sort_by_key(Template::rank);
    account.objects = tables(&bodies, "listClientObjectSchemas", "getClientObjectSchema", "obj_id", report);
    account.master_dbs = tables(&bodies, "listMasterDbs", "getMasterDb", "mdb_id", report);
    account.custom_fields = fields(&bodies.list("listClientCustomFields"), "field_type", report);
    account.client_types = named(&bodies.list("listClientTypes"), report);
    account.client_groups = named(&bodies.list("listClientGroups"), report);
    account.work_order_labels = named(&bodies.list("listWorkOrderLabels"), report);
    account.delivery_labels = named(&bodies.list("listDeliveryLabels"), report);
    account.form_states = states(&bodies, &account, report);
    report.count("templates", account.templates.len());
    report.count("client objects", account.objects.len());
    report.count("Master DBs", account.master_dbs.len());
    if account.templates.is_empty() && account.objects.is_empty() && account.master_dbs.is_empty() {
        Failure::all(&report.failures)?;
        return Err(Failure::new(format!("{} holds no template", folder.display()))
            .help("save them with `cargo xtask account --live --save DIR`"));
    }
    Ok(account)
}

/// How a kind's operations and members are called.
struct Words {
    list: &'static str,
    single: &'static str,
    id: &'static str,
    group: &'static str,
}

const fn words(kind: Kind) -> Words {
    match kind {
        Kind::Form => Words { list: "listFormSchemas", single: "getFormSchema", id: "schema_id", group: "form_group" },
        Kind::WorkOrder => {
            Words { list: "listWorkOrderSchemas", single: "getWorkOrderSchema", id: "wo_shema_id", group: "wo_group" }
        }
        Kind::Delivery => {
            Words { list: "listDeliverySchemas", single: "getDeliverySchema", id: "schema_id", group: "schema_group" }
        }
    }
}

fn templates(bodies: &Folder, kind: Kind, into: &mut Vec<Template>, report: &mut Report) {
    let words = words(kind);
    let mut singles = bodies.singles(words.single);
    let mut seen = BTreeSet::new();
    for listed in bodies.list(words.list) {
        let Some(id) = listed.integer(words.id) else {
            let message = format!("an item without the number `{}` is left out", words.id);
            report.push(listed.finding(FindingCode::Template, message).severity(Severity::Warning));
            continue;
        };
        if !seen.insert(id) {
            continue;
        }
        let single = singles.remove(&id);
        let here = single.as_ref().unwrap_or(&listed);
        let parts = parts(kind, here, report);
        if single.is_none() && parts.iter().all(|(_, widgets)| widgets.is_none()) {
            let message = format!("{} {id} was not read by itself, so its fields are open", kind.words());
            let finding = listed.finding(FindingCode::Missing, message).severity(Severity::Warning);
            report.push(finding.help(format!("there is no {}.{id}.json", words.single)));
        }
        into.push(template(kind, id, &words, here, &listed, parts));
    }
    for (id, single) in singles {
        let parts = parts(kind, &single, report);
        into.push(template(kind, id, &words, &single, &single, parts));
    }
}

type Parts = Vec<(Part, Option<Vec<Widget>>)>;

fn template(kind: Kind, id: i64, words: &Words, here: &At<'_>, listed: &At<'_>, parts: Parts) -> Template {
    let title = |at: &At<'_>| match kind {
        Kind::Form => at.get("description").and_then(|it| it.text("title").map(tidy)),
        Kind::WorkOrder | Kind::Delivery => at.text("name").map(tidy),
    };
    let number = |key: &str| here.integer(key).or_else(|| listed.integer(key));
    Template {
        kind,
        id,
        // A template that tells no group is one by itself.
        group: number(words.group).unwrap_or(id),
        version: number("version").unwrap_or(1),
        production: here.flag("production") || listed.flag("production"),
        draft: here.flag("draft"),
        title: title(here).or_else(|| title(listed)).unwrap_or_default(),
        parts,
        place: here.place(),
    }
}

fn parts(kind: Kind, at: &At<'_>, report: &mut Report) -> Parts {
    let mut part = |name: &str| {
        let list = at
            .get(name)
            .and_then(|it| it.get("widgets"))
            .filter(|it| matches!(it.node.kind, oas::document::Kind::Array(_)))?;
        Some(widgets(&list, report))
    };
    match kind {
        Kind::Form => vec![(Part::Values, part("description"))],
        Kind::WorkOrder | Kind::Delivery => {
            vec![(Part::Instructions, part("instructions_description")), (Part::Results, part("results_description"))]
        }
    }
}

fn widgets(list: &At<'_>, report: &mut Report) -> Vec<Widget> {
    let mut section = None;
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for at in list.items() {
        let mut odd = |message: String| {
            report.push(at.finding(FindingCode::Template, message).severity(Severity::Warning));
        };
        let Some(id) = at.text("id").filter(|id| !id.is_empty()) else {
            odd("a field without `id` is left out: no value can be under it".to_owned());
            continue;
        };
        if id.chars().count() > LONGEST_ID {
            odd(format!("a field whose `id` has more than {LONGEST_ID} characters is left out: YAML has no such keys"));
            continue;
        }
        if !seen.insert(id.to_owned()) {
            odd(format!("the field {id} is here twice; the first one counts"));
            continue;
        }
        let kind = at.text("widget_type").unwrap_or_default().to_owned();
        let title = tidy(at.text("title").unwrap_or_default());
        if kind == "NEW_SECTION" {
            section = Some(title.clone());
        }
        let settings = at.get("description");
        let columns = settings.as_ref().and_then(|it| it.get("cols")).map(|it| it.items()).unwrap_or_default();
        let number = |key: &str| settings.as_ref().and_then(|it| it.integer(key));
        found.push(Widget {
            id: id.to_owned(),
            title,
            subtitle: tidy(at.text("subtitle").unwrap_or_default()),
            section: section.clone().filter(|_| kind != "NEW_SECTION"),
            options: settings.as_ref().and_then(|it| it.get("options")).and_then(|it| options(&it, report)),
            columns: columns.iter().map(|it| tidy(it.text("name").unwrap_or_default())).collect(),
            obj_id: number("obj_id"),
            mdb_id: number("mdb_id"),
            kind,
            place: at.place(),
        });
    }
    found
}

/// Options that are texts, or objects with a name; `None` where there are none, or too many.
fn options(at: &At<'_>, report: &mut Report) -> Option<Vec<Choice>> {
    if !matches!(at.node.kind, oas::document::Kind::Array(_) | oas::document::Kind::Null) {
        let message = "options that are no list: the field takes any text";
        report.push(at.finding(FindingCode::Choices, message).severity(Severity::Note));
    }
    let mut found: Vec<Choice> = Vec::new();
    let mut seen = BTreeSet::new();
    for item in at.items() {
        let choice = match item.node.as_str() {
            Some(text) => Choice { text: text.to_owned(), color: None },
            None => match item.text("option_name") {
                Some(text) => Choice { text: text.to_owned(), color: item.text("color").map(str::to_owned) },
                None => {
                    let message = "an option that is neither a text nor has a name: the field takes any text";
                    report.push(item.finding(FindingCode::Choices, message).severity(Severity::Note));
                    return None;
                }
            },
        };
        if seen.insert(choice.text.clone()) {
            found.push(choice);
        } else {
            let message = "an option that is there before: it stands once in the enumeration";
            report.push(item.finding(FindingCode::Choices, message).severity(Severity::Note));
        }
    }
    if found.len() > MOST_OPTIONS {
        let message = format!("{} options are more than {MOST_OPTIONS}: the field takes any text", found.len());
        report.push(at.finding(FindingCode::Choices, message).severity(Severity::Note));
        return None;
    }
    (!found.is_empty()).then_some(found)
}

fn tables(bodies: &Folder, list: &str, single: &str, key: &str, report: &mut Report) -> Vec<Table> {
    let mut found = BTreeMap::new();
    for at in bodies.list(list) {
        match at.integer(key) {
            Some(id) => {
                found.entry(id).or_insert(at);
            }
            None => {
                let message = format!("an item without the number `{key}` is left out");
                report.push(at.finding(FindingCode::Template, message).severity(Severity::Warning));
            }
        }
    }
    found.extend(bodies.singles(single));
    let table = |(id, at): (i64, At<'_>)| {
        let own = at.get("fields").filter(|it| matches!(it.node.kind, oas::document::Kind::Array(_)));
        if own.is_none() {
            let message = format!("the fields of `{key}` {id} are not told, so they are open");
            let finding = at.finding(FindingCode::Missing, message).severity(Severity::Warning);
            report.push(finding.help(format!("{single}.{id}.json would tell them")));
        }
        Table {
            id,
            name: tidy(at.text("name").unwrap_or_default()),
            fields: own.map(|it| fields(&it.items(), "type", report)),
            place: at.place(),
        }
    };
    found.into_iter().map(table).collect()
}

fn fields(items: &[At<'_>], kind: &str, report: &mut Report) -> Vec<Field> {
    let mut found: BTreeMap<i64, Field> = BTreeMap::new();
    for at in items {
        let Some(id) = at.integer("id") else {
            let message = "a field without the number `id` is left out";
            report.push(at.finding(FindingCode::Template, message).severity(Severity::Warning));
            continue;
        };
        let name = tidy(at.text("name").unwrap_or_default());
        found.entry(id).or_insert(Field { id, name, kind: at.text(kind).unwrap_or_default().to_owned() });
    }
    found.into_values().collect()
}

fn named(items: &[At<'_>], report: &mut Report) -> Vec<Named> {
    let mut found: BTreeMap<i64, Named> = BTreeMap::new();
    for at in items {
        let (Some(id), Some(name)) = (at.integer("id"), at.text("name")) else {
            let message = "an item without the number `id` and the text `name` is left out";
            report.push(at.finding(FindingCode::Template, message).severity(Severity::Note));
            continue;
        };
        found.entry(id).or_insert(Named { id, name: tidy(name), note: String::new() });
    }
    found.into_values().collect()
}

fn states(bodies: &Folder, account: &Account, report: &mut Report) -> Vec<Named> {
    let mut found: BTreeMap<i64, Named> = BTreeMap::new();
    let groups = account.groups(Kind::Form);
    for (group, items) in bodies.lists("listFormStates") {
        let title = groups.get(&group).and_then(|it| it.first()).map_or("", |it| it.title.as_str());
        let deleted = |id: i64| items.iter().any(|at| at.integer("id") == Some(id) && at.flag("deleted"));
        for mut state in named(&items, report) {
            state.note = format!("of forms of group {group}");
            if !title.is_empty() {
                state.note = format!("of {title} (group {group})");
            }
            if deleted(state.id) {
                state.note.push_str(", deleted");
            }
            found.entry(state.id).or_insert(state);
        }
    }
    found.into_values().collect()
}

/// A title in one line, without signs that turn the direction of what follows.
pub(crate) fn tidy(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let plain = |c: char| if c.is_control() || turns(c) { ' ' } else { c };
    text.chars().map(plain).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
