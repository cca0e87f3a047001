//! An account, as far as its templates tell it.

use crate::codes::FindingCode;
use oas::document::Pointer;
use oas::report::{Finding, Severity};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where something was read.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub file: Arc<str>,
    pub line: usize,
    pub column: usize,
    pub pointer: Pointer,
}

impl Place {
    /// A note. What stands at the place is not shown.
    pub fn note(&self, code: FindingCode, message: impl Into<String>) -> Finding {
        let mut finding = Finding::in_file(code, &self.file, message).severity(Severity::Note);
        (finding.line, finding.column, finding.pointer) = (self.line, self.column, self.pointer.clone());
        finding
    }
}

/// What values follow a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Form,
    WorkOrder,
    Delivery,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Form, Self::WorkOrder, Self::Delivery];

    /// In a sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::WorkOrder => "type of work orders",
            Self::Delivery => "type of deliveries",
        }
    }

    /// In a name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "Form",
            Self::WorkOrder => "WorkOrder",
            Self::Delivery => "Delivery",
        }
    }
}

/// Which of a template's forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The one of a digital form.
    Values,
    Instructions,
    Results,
}

impl Part {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Values => "",
            Self::Instructions => "Instructions",
            Self::Results => "Results",
        }
    }
}

/// One version of a template.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub kind: Kind,
    pub id: i64,
    /// What the versions have in common.
    pub group: i64,
    pub version: i64,
    pub production: bool,
    pub draft: bool,
    pub title: String,
    /// Its forms; `None` where the fields are not known.
    pub parts: Vec<(Part, Option<Vec<Widget>>)>,
    pub place: Place,
}

/// A field of a form, or a heading between fields.
#[derive(Debug, Clone)]
pub(crate) struct Widget {
    pub id: String,
    pub title: String,
    pub subtitle: String,
    /// `widget_type`.
    pub kind: String,
    /// The heading it stands below.
    pub section: Option<String>,
    /// Options that are texts, each once; `None` where there are none, or too many.
    pub options: Option<Vec<Choice>>,
    /// Names of a table's columns.
    pub columns: Vec<String>,
    pub obj_id: Option<i64>,
    pub mdb_id: Option<i64>,
    pub place: Place,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub text: String,
    pub color: Option<String>,
}

/// A template of client objects, or a Master DB.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub id: i64,
    pub name: String,
    /// Their numbers are their keys; `None` where they are not known.
    pub fields: Option<Vec<Field>>,
    pub place: Place,
}

/// A field of a table, or one that the account added to its clients.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub id: i64,
    pub name: String,
    /// Its type; values are texts all the same.
    pub kind: String,
}

/// What has an id and a name: a state, a type, a group, a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub id: i64,
    pub name: String,
    /// What else tells it apart.
    pub note: String,
}

/// What an account has of its own: no client, no form, no user, only what they are made by.
#[derive(Debug, Clone, Default)]
pub struct Account {
    /// By kind, group and version, the newest version of a group first.
    pub(crate) templates: Vec<Template>,
    pub(crate) objects: Vec<Table>,
    pub(crate) master_dbs: Vec<Table>,
    pub(crate) custom_fields: Vec<Field>,
    pub(crate) client_types: Vec<Named>,
    pub(crate) client_groups: Vec<Named>,
    pub(crate) form_states: Vec<Named>,
    pub(crate) work_order_labels: Vec<Named>,
    pub(crate) delivery_labels: Vec<Named>,
}

impl Account {
    /// The templates of a kind, by group: the newest version first.
    pub(crate) fn groups(&self, kind: Kind) -> BTreeMap<i64, Vec<&Template>> {
        let mut groups: BTreeMap<i64, Vec<&Template>> = BTreeMap::new();
        for template in self.templates.iter().filter(|it| it.kind == kind) {
            groups.entry(template.group).or_default().push(template);
        }
        groups
    }
}

impl Template {
    /// Fields in order: versions in production before others, drafts last, then the newest.
    pub(crate) fn rank(&self) -> impl Ord + use<> {
        (self.kind, self.group, !self.production, self.draft, -self.version, -self.id)
    }
}

/// For whom a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A value that the account does not have is none.
    Strict,
    /// It is one: whoever reads must survive a template of tomorrow.
    Tolerant,
}
