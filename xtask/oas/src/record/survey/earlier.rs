//! What runs before came to, by what they kept.

use super::asking::Kept;
use super::coverage::Totals;
use super::sources::Step;
use super::walk::Known;
use crate::coverage::seen::MEASURES;
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What runs before came to.
#[derive(Default)]
pub(super) struct Earlier {
    /// What samples showed before the first of them; nothing where there was none.
    pub figures: Option<Totals>,
    /// By their number among all, since what the description no longer has is left out.
    pub kept: Vec<(usize, Kept)>,
    /// How many there were in all.
    pub count: usize,
    /// Places of samples by the number of the exchange that they were made of.
    pub written: BTreeMap<usize, String>,
}

impl Earlier {
    /// Reads the records of a file; with `account`, they have to be of that one.
    ///
    /// # Errors
    /// They are of another account or server.
    pub fn read(api: &Api, path: &Path, records: &[Value], account: Option<&Value>) -> Result<Self, Failure> {
        let mut earlier = Self::default();
        let Some((head, records)) = records.split_first() else { return Ok(earlier) };
        if account.is_some_and(|it| head["account"] != *it) {
            let message = format!("{} is of another account, key or server", display_name(path));
            return Err(Failure::new(message).help("move it away to begin anew, or name another folder with --out"));
        }
        earlier.figures = Some(figures(&head["before"]));
        for record in records {
            for it in record["wrote"].as_array().into_iter().flatten() {
                let exchange = it[0].as_u64().and_then(|it| usize::try_from(it).ok());
                earlier.written.extend(exchange.zip(it[1].as_str().map(str::to_owned)));
            }
            if record["entry"].is_object() {
                earlier.kept.extend(Kept::read(api, record).map(|it| (earlier.count, it)));
                earlier.count += 1;
            }
        }
        Ok(earlier)
    }
}

/// What responses tell of what is to be asked next.
pub(super) fn known(kept: &[(usize, Kept)], steps: &[Step]) -> Known {
    let mut known = Known::default();
    for (_, it) in kept {
        match it.failed {
            true => known.postpone(&it.ask),
            false => it.tell(steps, &mut known),
        }
    }
    known
}

fn figures(written: &Value) -> Totals {
    let mut figures = [(0, 0); MEASURES.len()];
    for (figure, it) in figures.iter_mut().zip(written.as_array().into_iter().flatten()) {
        let number = |at: usize| it[at].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default();
        *figure = (number(0), number(1));
    }
    figures
}
