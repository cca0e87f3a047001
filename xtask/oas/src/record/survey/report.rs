//! What a survey found, for people and for programs.

use super::coverage::{Totals, Unlisted, totals_of};
use super::open::{Open, open};
use super::reach::{Reach, Unreached};
use crate::coverage::seen::{Coverage, MEASURES};
use crate::failure::Failure;
use crate::model::{Api, Direction};
use crate::record::outcome::Outcome;
use crate::record::plan::Action;
use crate::record::show;
use crate::record::suggest::{Unsettled, unsettled};
use crate::report::{Finding, FindingCode, Severity};
use crate::samples::{Subject, parse};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How a live account was asked.
#[derive(Debug)]
pub(super) struct Run {
    #[cfg(feature = "live")]
    pub end: super::asking::End,
    /// Calls of this run.
    pub calls: usize,
    /// Exchanges of runs before.
    pub earlier: usize,
    /// The file that another run goes on from.
    pub state: String,
}

/// What was found.
pub struct Report {
    /// Samples, changes of the descriptions that would agree with them, and what else was found.
    pub outcome: Outcome,
    pub(super) figures: Vec<Figures>,
    /// Where samples and descriptions disagree, and no change is proposed.
    pub(super) unsettled: Vec<Unsettled>,
    /// What stands in places that the descriptions leave open.
    pub(super) open: Vec<Open>,
    pub(super) reach: Reach,
    pub(super) run: Option<Run>,
    unlisted: BTreeSet<Unlisted>,
    /// How many new samples count only once the descriptions agree with them.
    pub(super) unfit: usize,
}

/// What samples show of one API.
#[derive(Debug)]
pub(super) struct Figures {
    pub api: String,
    pub before: Totals,
    pub after: Totals,
    /// By operation: how much is not shown of what is received, and some of it.
    pub missing: Vec<(String, Vec<String>)>,
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

impl Report {
    pub(super) fn new(
        apis: &[Api],
        mut coverages: Vec<Coverage<'_, '_>>,
        before: Vec<Totals>,
        mut outcome: Outcome,
        reach: Reach,
        run: Option<Run>,
    ) -> Result<Self, Failure> {
        let mut unfit = 0;
        for draft in outcome.drafts.iter().filter(|it| matches!(it.action, Action::Write | Action::Same)) {
            let Some(at) = apis.iter().position(|it| it.name == draft.api) else { continue };
            let Some(schema) = draft.schema.as_ref().filter(|_| draft.mismatches.is_empty()) else {
                unfit += 1;
                continue;
            };
            let direction = match draft.subject {
                Subject::Response { .. } => Direction::Response,
                _ => Direction::Request,
            };
            let value = parse(draft.text.as_bytes()).map_err(|broken| Failure::new(broken.message))?.value;
            coverages[at].look(&draft.subject, schema, direction, &value);
        }
        let figures = apis.iter().zip(&coverages).zip(before).map(|((api, coverage), before)| Figures {
            api: api.name.clone(),
            before,
            after: totals_of(coverage),
            missing: missing(coverage),
        });
        let figures = figures.collect();
        let unsettled = unsettled(apis, &outcome.drafts);
        let open = open(apis, &outcome.drafts);
        if let Some(why) = run.as_ref().and_then(Run::trouble) {
            let finding = Finding::in_file(FindingCode::SurveyStopped, "live account", why);
            outcome.report.push(finding.help("run the same command again: it goes on from here"));
        }
        for it in &reach.unreached {
            let message = format!("`{}` of {}: {}", it.operation, it.api, it.why);
            outcome
                .report
                .push(Finding::in_file(FindingCode::NotReached, "live account", message).severity(Severity::Note));
        }
        Ok(Self { outcome, figures, unsettled, open, reach, run, unlisted: BTreeSet::new(), unfit })
    }

    pub(super) fn showing(self, unlisted: BTreeSet<Unlisted>) -> Self {
        Self { unlisted, ..self }
    }

    /// The texts that enumerations do not list, as they were received, for the person who asked and nobody else: the
    /// place in the description, and the text.
    #[must_use]
    pub fn unlisted(&self) -> &BTreeSet<(String, String)> {
        &self.unlisted
    }

    /// Whether something is wrong, or was found to be otherwise than described.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.outcome.report.counts()
    }

    /// For programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut value = show::json(&self.outcome);
        let figures = self.figures.iter().map(|it| {
            let measures = MEASURES.iter().zip(it.before.iter().zip(&it.after)).filter(|(_, (_, after))| after.1 > 0);
            let measures: serde_json::Map<_, _> = measures
                .map(|(name, (before, after))| {
                    ((*name).to_owned(), json!({ "before": before.0, "after": after.0, "of": after.1 }))
                })
                .collect();
            let missing: serde_json::Map<_, _> =
                it.missing.iter().map(|(name, all)| (name.clone(), json!(all))).collect();
            json!({ "api": it.api, "figures": measures, "missing": missing })
        });
        value["survey"] = json!({
            "coverage": figures.collect::<Vec<_>>(),
            "unsettled": self.unsettled,
            "open": self.open,
            "unreached": self.reach.unreached,
            "unfit": self.unfit,
            "end": self.run.as_ref().map(Run::words),
            "calls": self.run.as_ref().map(|it| it.calls),
            "earlier": self.run.as_ref().map(|it| it.earlier),
        });
        value
    }

    /// What could not be reached.
    #[must_use]
    pub fn unreached(&self) -> &[Unreached] {
        &self.reach.unreached
    }
}

/// What is not shown of what is received, by operation.
fn missing(coverage: &Coverage<'_, '_>) -> Vec<(String, Vec<String>)> {
    let parts = coverage.parts().into_iter();
    let received = |(measure, name): (usize, String)| (measure >= 4 || measure == 1).then_some((measure, name));
    let parts = parts.filter(|it| it.place.starts_with("GET ")).map(|part| {
        let all = part.missing.into_iter().filter_map(received);
        let name = |(measure, name): (usize, String)| if measure == 1 { format!("status {name}") } else { name };
        (part.name, all.map(name).collect::<Vec<_>>())
    });
    parts.filter(|(_, all)| !all.is_empty()).collect()
}

#[cfg(feature = "live")]
impl Run {
    /// How it ended.
    pub fn words(&self) -> String {
        use super::asking::End;
        match &self.end {
            End::Complete => "all was asked that can be".to_owned(),
            End::Budget => "the budget of calls is used up".to_owned(),
            End::Interrupted => "it was told to stop".to_owned(),
            End::Server(why) => why.clone(),
        }
    }

    pub fn is_complete(&self) -> bool {
        self.end == super::asking::End::Complete
    }

    fn trouble(&self) -> Option<String> {
        matches!(self.end, super::asking::End::Server(_)).then(|| self.words())
    }
}

#[cfg(not(feature = "live"))]
impl Run {
    pub fn words(&self) -> String {
        String::new()
    }

    pub fn is_complete(&self) -> bool {
        true
    }

    fn trouble(&self) -> Option<String> {
        None
    }
}
