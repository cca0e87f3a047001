//! What was reached, and why the rest was not.

use super::sources::{Hint, Origin, Step, steps};
use super::walk::Known;
use crate::model::Api;
use serde::Serialize;
use std::collections::BTreeSet;

/// An operation of which nothing was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unreached {
    /// The API.
    pub api: String,
    /// Its name.
    pub operation: String,
    /// Why.
    pub why: String,
    /// What to do in the web app, as far as a page of the vendor says it.
    pub clicks: Option<String>,
}

/// What was reached.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub unreached: Vec<Unreached>,
    /// Operations that write, and events: nobody asks for them.
    pub unasked: (usize, usize),
}

impl Reach {
    pub fn of_recording(apis: &[Api], hints: &[Hint], reached: &BTreeSet<(usize, usize)>) -> Self {
        let mut reach = Self::default();
        // One of several may be what was recorded.
        let is_recorded = |index: &usize| reached.iter().any(|(api, _)| api == index);
        for (index, api) in apis.iter().enumerate().filter(|(index, _)| is_recorded(index)) {
            reach.count(api);
            for step in steps(api, &[], hints).iter().filter(|it| !reached.contains(&(index, it.operation))) {
                reach.add(api, step, "it is not in the recording".to_owned(), step.clicks.clone());
            }
        }
        reach
    }

    /// `refused` tells why some could not be asked.
    #[cfg_attr(not(feature = "live"), allow(dead_code))]
    pub fn of_account(api: &Api, steps: &[Step], known: &Known, refused: &[(usize, String)]) -> Self {
        let mut reach = Self::default();
        reach.count(api);
        for step in steps {
            let clicks = step.clicks.clone();
            if known.is_reached(step.operation) {
                if step.is_list() && !known.has_rows(step.operation) {
                    let dated = step.inputs.iter().find(|it| matches!(it.origin, Origin::From(_) | Origin::On(_)));
                    let other = dated.map(|it| format!(": for other days give --param {}=…", it.name));
                    let empty = || format!("it was empty wherever it was asked{}", other.unwrap_or_default());
                    let why = known.why(step.operation).map_or_else(empty, str::to_owned);
                    reach.add(api, step, why, clicks);
                }
                continue;
            }
            let mut statuses: Vec<_> = known.all(step.operation).map(|it| it.to_string()).collect();
            statuses.dedup();
            let unknown: Vec<_> = step
                .inputs
                .iter()
                .filter(|it| it.required && it.origin == Origin::Unknown)
                .map(|it| format!("`{}`", it.name))
                .collect();
            let source = step.needs().find(|(_, list)| !known.has_rows(*list));
            if !unknown.is_empty() {
                let why = format!("no list shows {}: give it with --param NAME=VALUE", unknown.join(" and "));
                reach.add(api, step, why, None);
            } else if let Some((input, list)) = source {
                let list_name = &api.operations[list].name;
                let why = format!("no `{}` is known: `{list_name}` showed none", input.name);
                let of_list = steps.iter().find(|it| it.operation == list).and_then(|it| it.clicks.clone());
                reach.add(api, step, why, of_list);
            } else if let Some(why) = known.why(step.operation) {
                reach.add(api, step, why.to_owned(), None);
            } else if let Some((_, why)) = refused.iter().find(|(it, _)| *it == step.operation) {
                reach.add(api, step, why.clone(), None);
            } else if statuses.is_empty() {
                reach.add(api, step, "it was not asked yet: run the same command again".to_owned(), None);
            } else {
                reach.add(api, step, format!("the server answered {}", statuses.join(", ")), clicks);
            }
        }
        reach
    }

    fn count(&mut self, api: &Api) {
        self.unasked.0 += api.operations.iter().filter(|it| it.method != "get").count();
        self.unasked.1 += api.webhooks.len();
    }

    fn add(&mut self, api: &Api, step: &Step, why: String, clicks: Option<String>) {
        let operation = api.operations[step.operation].name.clone();
        self.unreached.push(Unreached { api: api.name.clone(), operation, why, clicks });
    }
}
