//! What samples show of a description, and which bodies show something more.

use super::rows::worth_showing;
use crate::coverage::seen::{Coverage, MEASURES, Map, Share, of_samples, totals};
use crate::document::Pointer;
use crate::failure::Failure;
use crate::model::{Api, Direction};
use crate::record::capture::{Capture, Captured, Sieve, describe};
use crate::report::{FindingCode, Report};
use crate::schema::{Schemas, UnknownProperties};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

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

/// Lets those bodies through that are news: the first of an operation and status, what shows more than samples and
/// those before, what disagrees in a new way; and those of which samples were written.
pub(super) struct News<'n, 'm, 'a> {
    apis: &'n [Api],
    schemas: Vec<[Arc<Schemas>; 2]>,
    seen: Vec<Coverage<'m, 'a>>,
    kinds: BTreeSet<(usize, String)>,
    wrong: BTreeSet<(usize, usize, Pointer, String)>,
    /// The exchanges of which samples were written.
    written: &'n BTreeMap<usize, String>,
    unlisted: BTreeSet<Unlisted>,
    report: Report,
}

impl<'n, 'm, 'a> News<'n, 'm, 'a> {
    pub fn new(
        apis: &'n [Api],
        before: &[Coverage<'m, 'a>],
        written: &'n BTreeMap<usize, String>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            apis,
            schemas: apis.iter().map(|api| Schemas::both_directions(&api.document)).collect::<Result<_, _>>()?,
            seen: before.to_vec(),
            kinds: BTreeSet::new(),
            wrong: BTreeSet::new(),
            written,
            unlisted: BTreeSet::new(),
            report: Report::default(),
        })
    }

    /// What was let through, with what was counted; and the texts that no enumeration lists.
    pub fn of(self, mut capture: Capture) -> (Capture, BTreeSet<Unlisted>) {
        capture.report.merge(self.report);
        (capture, self.unlisted)
    }

    /// Shortens a body; whether it is news by its schema.
    fn look(&mut self, body: &mut Captured, schema: &Pointer) -> Result<bool, Failure> {
        let direction = usize::from(body.direction == Direction::Response);
        let compiled = self.schemas[body.api][direction].compiled(schema, UnknownProperties::Deny)?;
        let mut first = BTreeSet::new();
        let mut wrong_at = compiled.mismatches(&body.value);
        wrong_at.retain(|it| first.insert((it.code as usize, it.rule.clone())));
        let shown: Vec<_> = wrong_at.into_iter().map(|it| it.value).collect();
        let left_out = shorten(&mut body.value, &Pointer::root(), &shown);
        if left_out > 0 {
            self.report.count("items left out of long lists", left_out);
        }
        let mismatches = compiled.mismatches(&body.value);
        let mut is_news = false;
        for it in &mismatches {
            if it.code == FindingCode::UnknownValue
                && let Some(text) = body.value.pointer(it.value.as_str()).and_then(Value::as_str)
            {
                self.unlisted.insert((self.apis[body.api].document.place(&it.rule), text.to_owned()));
            }
            let name = if it.is_key { it.value.last().unwrap_or_default().into_owned() } else { String::new() };
            is_news |= self.wrong.insert((body.api, it.code as usize, it.rule.clone(), name));
        }
        if mismatches.is_empty() {
            is_news |= self.seen[body.api].look(&body.subject, schema, body.direction, &body.value);
        }
        Ok(is_news)
    }
}

impl Sieve for News<'_, '_, '_> {
    fn keeps(&mut self, body: &mut Captured) -> bool {
        let is_first = self.kinds.insert((body.api, describe(&body.subject)));
        let is_known = is_first || self.written.contains_key(&body.exchange);
        let shows = match body.schema.clone() {
            Some(schema) => self.look(body, &schema),
            None => Ok(false),
        };
        let is_news = shows.unwrap_or_else(|failure| {
            self.report.failures.push(failure);
            false
        });
        if !(is_news || is_known) {
            self.report.count("bodies that show nothing new", 1);
        }
        is_news || is_known
    }
}

/// Leaves out of long arrays what shows nothing new, so that a person can read the sample; `wrong` stays. How many
/// items it left out.
fn shorten(value: &mut Value, at: &Pointer, wrong: &[Pointer]) -> usize {
    match value {
        Value::Object(members) => members.iter_mut().map(|(name, it)| shorten(it, &at.child(name), wrong)).sum(),
        Value::Array(items) => {
            let each = items.iter_mut().enumerate();
            let below: usize = each.map(|(index, it)| shorten(it, &at.child(&index.to_string()), wrong)).sum();
            let Some(mut kept) = worth_showing(items) else { return below };
            let depth = at.tokens().count();
            let here = wrong.iter().filter(|it| it.tokens().take(depth).eq(at.tokens()));
            kept.extend(here.filter_map(|it| it.tokens().nth(depth)?.parse::<usize>().ok()));
            let count = items.len();
            let mut index = 0..;
            items.retain(|_| index.next().is_some_and(|it| kept.contains(&it)));
            below + count - items.len()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn of_a_long_list_a_sample_has_what_shows_something() {
        let mut items: Vec<_> = (0..10_000).map(|id| json!({ "id": id, "state": "OPEN" })).collect();
        items[7000]["state"] = json!("CLOSED");
        items[8000]["extra"] = json!(null);
        let mut value = json!({ "data": items, "short": [1, 2] });
        let wrong = [Pointer::root().join(["data", "9000", "id"])];
        assert_eq!(shorten(&mut value, &Pointer::root(), &wrong), 10_000 - 21);
        let ids: Vec<_> = value["data"].as_array().unwrap().iter().map(|it| it["id"].as_u64().unwrap()).collect();
        assert_eq!((&ids[..3], &ids[18..]), (&[0, 1, 2][..], &[7000, 8000, 9000][..]));
        assert_eq!(value["short"], json!([1, 2]));
        assert_eq!(shorten(&mut value, &Pointer::root(), &wrong), 1, "of 21 items 20 stay");
    }
}
