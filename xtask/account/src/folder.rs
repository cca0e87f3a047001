//! A folder of saved responses: which operations are read, and how their files are called.

use crate::codes::FindingCode;
use crate::model::Place;
use oas::document::{Document, Kind, Node, Pointer, display_name};
use oas::failure::Failure;
use oas::report::{Finding, Report, Severity};
use std::collections::BTreeMap;
use std::path::Path;

/// An operation that is read, and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// Its id.
    pub operation: &'static str,
    /// Parameters that are always sent.
    pub with: &'static [(&'static str, &'static str)],
    /// Where it is one of many: the list that names them, which of its members does, and the parameter.
    pub of: Option<(&'static str, &'static str, &'static str)>,
    /// Members of the list's items; where an item has them all, nothing more is asked about it.
    pub unless: &'static [&'static str],
}

const fn list(operation: &'static str) -> Read {
    Read { operation, with: &[], of: None, unless: &[] }
}

const fn each(
    operation: &'static str,
    of: (&'static str, &'static str, &'static str),
    unless: &'static [&'static str],
) -> Read {
    Read { operation, with: &[], of: Some(of), unless }
}

/// All that is read, in this order: lists before what they name.
pub const READS: [Read; 16] = [
    list("listFormSchemas"),
    each("getFormSchema", ("listFormSchemas", "schema_id", "schema_id"), &["description/widgets"]),
    each("listFormStates", ("listFormSchemas", "form_group", "form_group"), &[]),
    list("listWorkOrderSchemas"),
    each("getWorkOrderSchema", ("listWorkOrderSchemas", "wo_shema_id", "wo_schema_id"), PARTS),
    Read { with: &[("includeWidgets", "true")], ..list("listDeliverySchemas") },
    each("getDeliverySchema", ("listDeliverySchemas", "schema_id", "schema_id"), PARTS),
    list("listClientObjectSchemas"),
    each("getClientObjectSchema", ("listClientObjectSchemas", "obj_id", "obj_id"), &["name", "fields"]),
    list("listMasterDbs"),
    each("getMasterDb", ("listMasterDbs", "mdb_id", "mdb_id"), &["name", "fields"]),
    list("listClientCustomFields"),
    list("listClientTypes"),
    list("listClientGroups"),
    list("listWorkOrderLabels"),
    list("listDeliveryLabels"),
];

const PARTS: &[&str] = &["instructions_description/widgets", "results_description/widgets"];

/// The file of a response: `getFormSchema.170.json`, `listFormSchemas.json`.
#[must_use]
pub fn file_name(operation: &str, id: Option<&str>) -> String {
    id.map_or_else(|| format!("{operation}.json"), |id| format!("{operation}.{id}.json"))
}

/// What is to be asked, one call after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The operation.
    pub operation: &'static str,
    /// Its parameters.
    pub parameters: Vec<(&'static str, String)>,
    /// The id in the file's name.
    pub id: Option<String>,
}

impl Read {
    /// The calls of this operation, by the lists read so far.
    #[must_use]
    pub fn calls(&self, lists: &BTreeMap<&'static str, serde_json::Value>) -> Vec<Asked> {
        let with = || self.with.iter().map(|(name, value)| (*name, (*value).to_owned()));
        let Some((list, member, parameter)) = self.of else {
            return vec![Asked { operation: self.operation, parameters: with().collect(), id: None }];
        };
        let items = lists.get(list).and_then(|body| body["data"].as_array()).into_iter().flatten();
        let has =
            |item: &serde_json::Value, path: &&str| item.pointer(&format!("/{path}")).is_some_and(|it| !it.is_null());
        let whole = |item: &&serde_json::Value| !self.unless.is_empty() && self.unless.iter().all(|it| has(item, it));
        let mut ids: Vec<i64> = items.filter(|it| !whole(it)).filter_map(|item| item[member].as_i64()).collect();
        ids.sort_unstable();
        ids.dedup();
        let call = |id: i64| Asked {
            operation: self.operation,
            parameters: with().chain([(parameter, id.to_string())]).collect(),
            id: Some(id.to_string()),
        };
        ids.into_iter().map(call).collect()
    }
}

/// Whether a file is called as one that is saved.
#[must_use]
pub fn is_saved(name: &str) -> bool {
    key(name).is_some()
}

/// Whether a file of an earlier time tells what is no more: it is none of those of now, and what would name it is.
#[must_use]
pub fn is_gone(name: &str, now: &[(String, String)]) -> bool {
    let has = |name: &str| now.iter().any(|(it, _)| it == name);
    let read = key(name).and_then(|(operation, _)| READS.iter().find(|it| it.operation == operation));
    let list = read.and_then(|it| it.of).map(|(list, ..)| file_name(list, None));
    !has(name) && list.is_some_and(|it| has(&it))
}

/// Tells that a response is not there.
#[must_use]
pub fn missing(file: &str, message: String) -> Finding {
    Finding::in_file(FindingCode::Missing, file, message).severity(Severity::Warning)
}

/// The bodies of a folder.
pub(crate) struct Folder {
    bodies: BTreeMap<(String, Option<i64>), Body>,
}

/// A body, and what it answers.
pub(crate) struct Body {
    pub document: Document,
}

/// A value of a body, with its place.
#[derive(Clone)]
pub(crate) struct At<'a> {
    pub document: &'a Document,
    pub pointer: Pointer,
    pub node: &'a Node,
}

impl Folder {
    /// Reads every file. One that cannot be read is told, and the others are read all the same.
    pub fn read(folder: &Path, report: &mut Report) -> Result<Self, Failure> {
        let cannot = |error: &std::io::Error| {
            Failure::new(format!("cannot read the folder {}: {}", folder.display(), Failure::io(error)))
                .help("name the folder that `cargo xtask account --live --save` has written")
        };
        let mut paths = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(|error| cannot(&error))? {
            paths.push(entry.map_err(|error| cannot(&error))?.path());
        }
        paths.sort();
        let mut bodies = BTreeMap::new();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // Of systems and of version control; or of a run that was killed.
            if name.starts_with('.') {
                continue;
            }
            let shown = display_name(&path);
            let Some(key) = key(&name) else {
                report.push(
                    Finding::in_file(FindingCode::Stray, &shown, "no operation that reads templates has this file")
                        .severity(Severity::Warning)
                        .help("files are named by operation and id: `getFormSchema.170.json`, `listFormSchemas.json`"),
                );
                continue;
            };
            match Document::read(&path) {
                Ok(document) => {
                    let data = document.root.get("data");
                    if data.is_some_and(|it| matches!(it.kind, Kind::Object(_) | Kind::Array(_))) {
                        report.findings.extend(rest(&document, &shown));
                        bodies.insert(key, Body { document });
                    } else {
                        let message = "this is no response with `data`: what it should tell is not known";
                        report.push(unread(&shown, message));
                    }
                }
                Err(failure) => {
                    let mut finding = unread(&shown, "this cannot be read as JSON: what it should tell is not known");
                    if let Some((_, line, column)) = failure.place() {
                        (finding.line, finding.column) = (line, column);
                    }
                    report.push(finding);
                }
            }
        }
        report.count("files", bodies.len());
        Ok(Self { bodies })
    }

    /// The items of a list.
    pub fn list(&self, operation: &str) -> Vec<At<'_>> {
        self.bodies.get(&(operation.to_owned(), None)).map(Body::items).unwrap_or_default()
    }

    /// The items of each list that is asked by an id.
    pub fn lists(&self, operation: &str) -> impl Iterator<Item = (i64, Vec<At<'_>>)> {
        self.of(operation).map(|(id, body)| (id, body.items()))
    }

    /// What single reads have told, by the id that was asked for.
    pub fn singles(&self, operation: &str) -> BTreeMap<i64, At<'_>> {
        let found = self.of(operation).filter_map(|(id, body)| {
            let data =
                At { document: &body.document, pointer: Pointer::root(), node: &body.document.root }.get("data")?;
            data.node.as_object().is_some().then_some((id, data))
        });
        found.collect()
    }

    fn of(&self, operation: &str) -> impl Iterator<Item = (i64, &Body)> {
        self.bodies
            .iter()
            .filter(move |((name, _), _)| name == operation)
            .filter_map(|((_, id), body)| Some(((*id)?, body)))
    }
}

/// Tells that a list goes on: no operation that reads templates knows pages.
fn rest(document: &Document, file: &str) -> Option<Finding> {
    let Kind::Number(total) = &document.root.get("paging")?.get("total")?.kind else { return None };
    let (shown, total) = (document.root.get("data")?.items().len(), total.as_u64()?);
    (total > shown as u64).then(|| {
        let message = format!("the list shows {shown} of {total}: the others are not known");
        missing(file, message)
    })
}

fn unread(file: &str, message: &str) -> Finding {
    Finding::in_file(FindingCode::Template, file, message).severity(Severity::Warning).help("save it again")
}

fn key(name: &str) -> Option<(String, Option<i64>)> {
    let stem = name.strip_suffix(".json")?;
    let (operation, id) = match stem.split_once('.') {
        Some((operation, id)) => (operation, Some(id.parse().ok()?)),
        None => (stem, None),
    };
    let read = READS.iter().find(|it| it.operation == operation)?;
    (read.of.is_some() == id.is_some()).then(|| (operation.to_owned(), id))
}

impl Body {
    fn items(&self) -> Vec<At<'_>> {
        let root = At { document: &self.document, pointer: Pointer::root(), node: &self.document.root };
        root.get("data").map(|it| it.items()).unwrap_or_default()
    }
}

impl<'a> At<'a> {
    pub fn get(&self, key: &str) -> Option<Self> {
        Some(Self { document: self.document, pointer: self.pointer.child(key), node: self.node.get(key)? })
    }

    pub fn items(&self) -> Vec<Self> {
        let item =
            |(at, node)| Self { document: self.document, pointer: self.pointer.child(&usize::to_string(&at)), node };
        self.node.items().iter().enumerate().map(item).collect()
    }

    pub fn integer(&self, key: &str) -> Option<i64> {
        if let oas::document::Kind::Number(number) = &self.node.get(key)?.kind { number.as_i64() } else { None }
    }

    pub fn text(&self, key: &str) -> Option<&'a str> {
        self.node.text(key)
    }

    pub fn flag(&self, key: &str) -> bool {
        self.node.flag(key)
    }

    pub fn place(&self) -> Place {
        let (line, column) = self.document.source.position(self.node.span.start);
        Place { file: self.document.source.name.clone(), line, column, pointer: self.pointer.clone() }
    }

    /// An error here.
    pub fn finding(&self, code: FindingCode, message: impl Into<String>) -> Finding {
        self.place().note(code, message).severity(Severity::Error)
    }
}
