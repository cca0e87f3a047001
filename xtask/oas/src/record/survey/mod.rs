//! `record --survey`: what a live account or a recording settles of a description. It asks what the description says
//! can be read, keeps what is new, and tells what the description would have to say.

#[cfg(feature = "live")]
mod asking;
mod coverage;
#[cfg(feature = "live")]
mod journal;
#[cfg(feature = "live")]
mod live;
mod markdown;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod plan;
mod reach;
mod report;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod rows;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod sources;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod walk;

pub use plan::Plan;
pub use report::Report;
pub use sources::Hint;

use super::capture::{Capturer, Choice};
use super::plan::Target;
use super::{Options, Source};
use crate::coverage::seen::Map;
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use crate::samples::Vendor;
use crate::spelling::closest;
use reach::Reach;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// How many items a list is asked for at once: enough to tell kinds apart, few enough to be read in review.
const PAGE: u64 = 20;
/// Name of the case, where none is given.
const CASE: &str = "survey";
/// The name of the file that another run goes on from, in the folder of samples.
pub const STATE: &str = crate::samples::STATE;

/// What to survey.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// The API to ask; the first one when left out.
    pub api: Option<String>,
    /// How many calls may be made.
    pub calls: usize,
    /// Where ids come from, where names do not tell it.
    pub hints: Vec<Hint>,
}

/// What a survey comes to.
#[derive(Debug)]
pub enum Surveyed {
    /// What would be asked: nothing was.
    Plan(Plan),
    /// What was found.
    Report(Box<Report>),
}

/// Surveys a recording, or a live account: that is asked with `apply` only, and else it is told what would be.
///
/// # Errors
/// The description has no such API, the recording cannot be read, the key was refused, the server cannot be reached,
/// or something cannot be written.
pub fn run(apis: &[Api], mut options: Options, survey: &Survey, vendor: impl Vendor) -> Result<Surveyed, Failure> {
    options.source.check()?;
    super::check(&options)?;
    options.case.get_or_insert_with(|| CASE.to_owned());
    match options.source.clone() {
        Source::Har(path, servers) => {
            let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
            let vendor = Mutex::new(vendor);
            let choice = Choice { only: &options.only, most: usize::MAX };
            super::chosen(apis, &options.only)?;
            let mut capturer = Capturer::new(apis, &servers, &vendor, &display_name(&path), choice)?;
            capturer.file(&path, options.progress)?;
            let reached = capturer.reached().clone();
            let before = coverage::of_folder(&maps, apis, &options.out)?;
            let figures = before.iter().map(coverage::totals_of).collect();
            let none = BTreeMap::new();
            let capture = super::told(capturer.finish(), &display_name(&path));
            let (capture, unlisted) = coverage::telling(apis, &before, capture, &none)?;
            let target = Target {
                out: &options.out,
                case: options.case.as_deref(),
                day: options.day.as_deref(),
                fresh: true,
                taken: &none,
            };
            let outcome = super::concluded(apis, &options, capture, &BTreeSet::new(), &target)?;
            let reach = Reach::of_recording(apis, &survey.hints, &reached);
            Ok(Surveyed::Report(Box::new(Report::new(apis, before, figures, outcome, reach, None)?.showing(unlisted))))
        }
        #[cfg(feature = "live")]
        Source::Live(live) => {
            let api = api(apis, survey.api.as_deref())?;
            live::run(api, &options, &live, survey, vendor)
        }
        #[cfg(not(feature = "live"))]
        Source::Live(_) => Err(Failure::new("this program was built without live accounts")),
    }
}

/// The API that is asked, alone.
#[cfg_attr(not(feature = "live"), allow(dead_code))]
fn api<'a>(apis: &'a [Api], name: Option<&str>) -> Result<&'a [Api], Failure> {
    let found = match name {
        Some(name) => apis.iter().position(|it| it.name == name),
        None => (!apis.is_empty()).then_some(0),
    };
    let known = apis.iter().map(|it| it.name.as_str());
    match found {
        Some(at) => Ok(&apis[at..=at]),
        None => {
            let name = name.unwrap_or_default();
            Err(Failure::new(format!("no API `{name}` is described")).help(closest(name, known)))
        }
    }
}
