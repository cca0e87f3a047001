//! What samples show of a description, and which bodies show something more.

use crate::coverage::seen::{Coverage, MEASURES, Map, Share, of_samples, totals};
use crate::failure::Failure;
use crate::model::{Api, Direction};
use crate::record::capture::{Capture, describe};
use crate::report::FindingCode;
use crate::schema::{Schemas, UnknownProperties};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The figures of one API.
pub(super) type Totals = [Share; MEASURES.len()];

/// A place of a description, and a text that it does not list: whose it is, nobody knows yet.
pub(super) type Unlisted = (String, String);

/// What the samples below a folder show; nothing where there is none yet.
pub(super) fn of_folder<'m, 'a>(
    maps: &'m [Map<'a>],
    apis: &[Api],
    folder: &Path,
) -> Result<Vec<Coverage<'m, 'a>>, Failure> {
    match folder.is_dir() {
        true => of_samples(maps, apis, folder).map(|(coverages, _)| coverages),
        false => Ok(maps.iter().map(Coverage::new).collect()),
    }
}

pub(super) fn totals_of(coverage: &Coverage<'_, '_>) -> Totals {
    totals(&coverage.parts())
}

/// The bodies that are news: the first of an operation and status, what shows more than samples and those before,
/// what disagrees in a new way; and those of which samples were written. And the texts that no enumeration lists.
pub(super) fn telling(
    apis: &[Api],
    before: &[Coverage<'_, '_>],
    mut capture: Capture,
    written: &BTreeMap<usize, String>,
) -> Result<(Capture, BTreeSet<Unlisted>), Failure> {
    let schemas = apis.iter().map(|api| Schemas::both_directions(&api.document)).collect::<Result<Vec<_>, _>>()?;
    let mut seen = before.to_vec();
    let (mut kinds, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    let mut kept = Vec::new();
    let mut unlisted = BTreeSet::new();
    for body in std::mem::take(&mut capture.bodies) {
        let mut is_news = kinds.insert((body.api, describe(&body.subject))) || written.contains_key(&body.exchange);
        if let Some(schema) = &body.schema {
            let direction = usize::from(body.direction == Direction::Response);
            let compiled = schemas[body.api][direction].compiled(schema, UnknownProperties::Deny)?;
            let mismatches = compiled.mismatches(&body.value);
            for it in &mismatches {
                if it.code == FindingCode::UnknownValue
                    && let Some(text) = body.value.pointer(it.value.as_str()).and_then(Value::as_str)
                {
                    unlisted.insert((apis[body.api].document.place(&it.rule), text.to_owned()));
                }
                let name = if it.is_key { it.value.last().unwrap_or_default().into_owned() } else { String::new() };
                is_news |= wrong.insert((body.api, it.code as usize, it.rule.clone(), name));
            }
            if mismatches.is_empty() {
                is_news |= seen[body.api].look(&body.subject, schema, body.direction, &body.value);
            }
        }
        if is_news {
            kept.push(body);
        } else {
            capture.report.count("bodies that show nothing new", 1);
        }
    }
    capture.bodies = kept;
    Ok((capture, unlisted))
}
