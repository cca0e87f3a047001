//! The published description, with the account's own types in it.

use crate::draft::{Draft, any_of};
use crate::model::{Account, Kind, Mode};
use crate::names::Names;
use crate::values::{Refined, Shapes};
use crate::{fields, ids, references, templates};
use oas::failure::Failure;
use oas::report::Report;
use persat_codegen::publish;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The document for one account.
///
/// # Errors
/// The base is not the published description.
pub(crate) fn document(base: &Value, account: &Account, mode: Mode, report: &mut Report) -> Result<Value, Failure> {
    let foreign = || {
        Failure::new("the base does not say what values widgets have (`x-widget-values`)")
            .help("take openapi/published/persat.json")
    };
    let shapes = Shapes::of(base).ok_or_else(foreign)?;
    let mut document = base.clone();
    if mode == Mode::Tolerant {
        publish::open_enumerations(&mut document);
    }
    let used = document["components"]["schemas"].as_object().map(|it| it.keys().cloned().collect::<Vec<_>>());
    let used: Vec<_> = used.into_iter().flatten().flat_map(|name| [any_of(&name), name]).collect();
    let names = Names::new(used.iter().map(String::as_str));
    let mut draft = Draft {
        mode,
        account,
        document,
        names,
        refined: Refined::default(),
        report,
        narrowed: BTreeSet::new(),
        templates: BTreeMap::new(),
    };
    templates::name(&mut draft);
    fields::objects(&mut draft);
    fields::master_dbs(&mut draft);
    fields::custom_fields(&mut draft);
    templates::add(&mut draft, &shapes);
    ids::add(&mut draft);
    introduce(&mut draft);
    let Draft { mut document, narrowed, .. } = draft;
    if mode == Mode::Tolerant {
        publish::make_whole(&mut document);
    }
    references::drop_examples(&mut document, &narrowed);
    references::prune(&mut document);
    Ok(document)
}

/// What the document is, in its introduction.
fn introduce(draft: &mut Draft<'_>) {
    let account = draft.account;
    let count = |kind| account.groups(kind).len();
    let kinds = [
        (count(Kind::Form), "forms"),
        (count(Kind::WorkOrder), "types of work orders"),
        (count(Kind::Delivery), "types of deliveries"),
        (account.objects.len(), "templates of client objects"),
        (account.master_dbs.len(), "Master DBs"),
    ];
    let kinds: Vec<_> = kinds.iter().map(|(n, what)| format!("{n} {what}")).collect();
    let how = match draft.mode {
        Mode::Strict => {
            "Strict: what names a template is one of these, so that a value that fits none does not compile. \
             A field that was left empty may come as `null`, an empty text or an empty list, and a template may be \
             newer than this document: who must read those takes the tolerant one."
        }
        Mode::Tolerant => {
            "Tolerant: forms are read as what they are in general, beside which the account's own types stand."
        }
    };
    let text = format!("\n\n**The types of one account.** {}. {how}\n", kinds.join(", "));
    if let Some(Value::String(description)) = draft.document.pointer_mut("/info/description") {
        description.truncate(description.trim_end().len());
        description.push_str(&text);
    }
}
