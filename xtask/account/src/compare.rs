//! What changed in an account's templates, in words of forms and fields.
//!
//! Each side is made a small description with one operation for each template, of which the newest version counts,
//! and what `oas::diff` finds between them is told with the titles.

use crate::model::{Account, Template};
use crate::side::{Known, Side, Told};
use crate::values::Shapes;
use oas::diff::{self, Change, Level};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::report::CodeName;
use serde_json::Value;
use std::collections::BTreeSet;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of change it is: a code of `diff`, or one of accounts, such as `field-kind-changed`.
    pub code: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// What changed, in a sentence.
    pub message: String,
    /// The template, by its title; of lists that are no templates their name.
    pub template: String,
    /// Id of the field's widget, or number of the field.
    pub field: Option<String>,
}

/// Compares two accounts; the heaviest changes first.
///
/// # Errors
/// The base is not the published description, or what is made of the accounts cannot be compared.
pub fn differences(base: &Value, old: &Account, new: &Account) -> Result<Vec<Difference>, Failure> {
    let foreign = || Failure::new("the base does not say what values widgets have (`x-widget-values`)");
    let shapes = Shapes::of(base).ok_or_else(foreign)?;
    let gone = gone(old, new);
    let (old, new) = (Side::of(base, old, &shapes), Side::of(base, new, &shapes));
    let parse = |name: &str, side: &Side| Document::parse(Source::new(name, &side.document.to_string()));
    let diff = diff::diff(&parse("old.json", &old)?, &parse("new.json", &new)?)?;
    let mut found: Vec<Difference> = Vec::new();
    for change in &diff.changes {
        let Some(told) = told(change, &old, &new) else { continue };
        // The same is told of what is sent and of what is received: the heavier one counts, which comes first.
        if !found.iter().any(|it| it.message == told.message) {
            found.push(told);
        }
    }
    let kinds: BTreeSet<_> =
        found.iter().filter(|it| it.code == KIND).map(|it| (it.template.clone(), it.field.clone())).collect();
    found.retain(|it| it.code == KIND || !kinds.contains(&(it.template.clone(), it.field.clone())));
    found.extend(unknown(&old, &new));
    found.extend(retitled(&old, &new));
    found.extend(versions(&old, &new));
    found.extend(gone);
    found.extend(fields(&old, &new, "field-renamed", renamed));
    found.extend(fields(&old, &new, "field-target-changed", aimed));
    found.extend(fields(&old, &new, "field-columns-changed", columns));
    found.sort_by_key(|it| std::cmp::Reverse(it.level));
    Ok(found)
}

const KIND: &str = "field-kind-changed";

fn told(change: &Change, old: &Side, new: &Side) -> Option<Difference> {
    let place = |pointer: &oas::document::Pointer| {
        let tokens: Vec<String> = pointer.tokens().map(|it| it.into_owned()).collect();
        match tokens.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["components", "schemas", name, ref rest @ ..] => {
                let field =
                    (rest.first() == Some(&"properties")).then(|| rest.get(1).map(|it| (*it).to_owned())).flatten();
                Some((name.to_owned(), field))
            }
            ["paths", path, ..] => Some((path.trim_start_matches('/').to_owned(), None)),
            _ => None,
        }
    };
    let (component, field) = place(change.pointer())?;
    let side = if new.templates.contains_key(&component) { new } else { old };
    let template = side.templates.get(&component)?;
    let title = match template.title.is_empty() {
        true => format!("the {} {}", template.what, template.name()),
        false => template.name(),
    };
    let code = change.code.name();
    let of = |code: &str| code.trim_start_matches("request-").trim_start_matches("response-").to_owned();
    let (mut code, mut level, message) = (
        code,
        change.level,
        match (of(code).as_str(), &field) {
            ("operation-removed", _) => format!("the {} {} is gone", template.what, template.name()),
            ("operation-added", _) => format!("the {} {} is new", template.what, template.name()),
            (kind, Some(field)) => {
                let of_side = |side: &'_ Side| Some(side.templates.get(&component)?.fields.get(field)?.kind.clone());
                let name_of = |side: &Side| side.templates.get(&component)?.field(field);
                let (was, is) = (of_side(old), of_side(new));
                let name = name_of(new).or_else(|| name_of(old))?;
                let is_known = |side: &Side| side.templates.get(&component).is_none_or(|it| it.is_known);
                if !(is_known(old) && is_known(new)) {
                    return None;
                }
                match (kind, was, is) {
                    ("property-removed", ..) => format!("field {name} of {title} was removed"),
                    ("property-added", ..) => format!("field {name} was added to {title}"),
                    ("docs-changed" | "extension-changed", ..) => return None,
                    (_, Some(was), Some(is)) if was != is => {
                        return Some(Difference {
                            code: KIND,
                            level: Level::Major,
                            message: format!("field {name} of {title} became {is} (was {was})"),
                            template: template.title.clone(),
                            field: Some(field.clone()),
                        });
                    }
                    _ => in_place(change, &format!("field {name} of {title}")),
                }
            }
            ("docs-changed" | "extension-changed", None) => return None,
            (_, None) => in_place(change, &title),
        },
    );
    // What the account has fewer of was there for readers too: they keep reading it.
    if code == "operation-removed" {
        (code, level) = ("template-removed", Level::Major);
    } else if code == "operation-added" {
        (code, level) = ("template-added", Level::Minor);
    }
    Some(Difference { code, level, message, template: template.title.clone(), field })
}

/// What changed, with a name in place of the one that the small descriptions have.
fn in_place(change: &Change, name: &str) -> String {
    match change.message.strip_prefix('`').and_then(|it| it.split_once("` ")) {
        Some((_, words)) => format!("{name} {words}"),
        None => format!("{name}: {}", change.message),
    }
}

/// Templates whose newest version is another one.
fn versions<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    let mut told = BTreeSet::new();
    new.templates.iter().filter_map(move |(name, is)| {
        let (was, (version, id)) = (old.templates.get(name)?.version, is.version?);
        let first = told.insert((is.title.clone(), id));
        (first && was.is_some_and(|it| it != (version, id))).then(|| Difference {
            code: "template-version",
            level: Level::Minor,
            message: format!("the {} {} has the version {version} (id {id})", is.what, is.name()),
            template: is.title.clone(),
            field: None,
        })
    })
}

/// Versions that are gone while their template stays: what was filled in by them is of no type any more.
fn gone(old: &Account, new: &Account) -> Vec<Difference> {
    let same = |a: &Template, b: &Template| a.kind == b.kind && a.group == b.group;
    let is_gone = |was: &&Template| !new.templates.iter().any(|it| it.kind == was.kind && it.id == was.id);
    let message = |was: &Template| {
        let title = new.templates.iter().find(|it| same(it, was))?.title.clone();
        let name = if title.is_empty() { "without a title".to_owned() } else { format!("*{title}*") };
        let message = format!("the version {} (id {}) of the {} {name} is gone", was.version, was.id, was.kind.words());
        Some(Difference { code: "version-removed", level: Level::Major, message, template: title, field: None })
    };
    old.templates.iter().filter(is_gone).filter_map(message).collect()
}

/// A field of both sides: its template as it was and is, its id, and the field as it was and is.
type Pair<'s> = (&'s Told, &'s Told, &'s str, &'s Known, &'s Known);

/// Fields of which something breaks programs that is said of both sides at once.
fn fields<'s>(
    old: &'s Side,
    new: &'s Side,
    code: &'static str,
    message: fn(Pair<'_>) -> Option<String>,
) -> impl Iterator<Item = Difference> + use<'s> {
    let told = new.templates.iter().filter_map(|(name, is)| Some((old.templates.get(name)?, is)));
    told.flat_map(move |(was, is)| {
        is.fields.iter().filter_map(move |(id, field)| {
            let message = message((was, is, id, was.fields.get(id)?, field))?;
            Some(Difference { code, level: Level::Major, message, template: is.title.clone(), field: Some(id.clone()) })
        })
    })
}

/// It is called otherwise, which breaks whoever goes by titles.
fn renamed((was, is, id, before, field): Pair<'_>) -> Option<String> {
    let (before, title) = (&before.title, &field.title);
    let message = match (before.is_empty(), title.is_empty()) {
        (true, _) => format!("field `{id}` of {} is called *{title}* now", is.name()),
        (_, true) => format!("field {} of {} has no title any more", was.field(id)?, is.name()),
        _ => format!("field {} of {} is called *{title}* now", was.field(id)?, is.name()),
    };
    (before != title).then_some(message)
}

/// Its values are of another client object or Master DB.
fn aimed((_, is, id, before, field): Pair<'_>) -> Option<String> {
    let target = |it: &Known| it.target.as_ref().map(|(id, _)| *id);
    if before.kind != field.kind || target(before) == target(field) {
        return None;
    }
    let words = |it: &Known| it.target.as_ref().map_or("none that is known", |(_, words)| words).to_owned();
    Some(format!("field {} of {} is of {} now (was of {})", is.field(id)?, is.name(), words(field), words(before)))
}

/// It is a table whose columns are others, or stand in another order: a row has no names, only their order.
fn columns((_, is, id, before, field): Pair<'_>) -> Option<String> {
    if before.kind != field.kind || before.columns == field.columns {
        return None;
    }
    let words = |it: &Known| if it.columns.is_empty() { "none".to_owned() } else { it.columns.join(", ") };
    let (name, title) = (is.field(id)?, is.name());
    Some(format!("the columns of field {name} of {title} are {} now (were {})", words(field), words(before)))
}

/// Templates of which one side does not tell the fields: nothing can be said of these.
fn unknown<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    new.templates.iter().filter_map(move |(name, is)| {
        let was = old.templates.get(name)?;
        let (code, level, words) = match (was.is_known, is.is_known) {
            (true, false) => ("fields-unknown", Level::Major, "are not known any more: read its template again"),
            (false, true) => ("fields-known", Level::Minor, "are known now"),
            _ => return None,
        };
        let message = format!("the fields of the {} {} {words}", is.what, is.name());
        Some(Difference { code, level, message, template: is.title.clone(), field: None })
    })
}

/// Templates that are called otherwise, and so are their types.
fn retitled<'s>(old: &'s Side, new: &'s Side) -> impl Iterator<Item = Difference> + use<'s> {
    let mut told = BTreeSet::new();
    new.templates.iter().filter_map(move |(name, is)| {
        let was = old.templates.get(name).filter(|was| was.title != is.title)?;
        let message = format!("the {} {} is called {} now", is.what, was.name(), is.name());
        let level = Level::Major;
        // Instructions and results have one title.
        told.insert(message.clone()).then(|| Difference {
            code: "template-renamed",
            level,
            message,
            template: is.title.clone(),
            field: None,
        })
    })
}
