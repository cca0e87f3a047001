//! A survey of a recording; that of an account begins here.

use super::coverage::{self, News};
#[cfg(feature = "live")]
use super::live;
use super::options::Survey;
use super::outcome::Surveyed;
use super::reach::Reach;
use super::report::Report;
use crate::coverage::seen::Map;
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use crate::record::capture::{Capturer, Choice};
use crate::record::plan::Target;
use crate::record::run::{Options, Source, check, chosen, concluded, told};
use crate::samples::Vendor;
use crate::spelling::closest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// Name of the case, where none is given.
const CASE: &str = "survey";

/// Surveys a recording, or a live account: that is asked with `apply` only, and else it is told what would be.
///
/// # Errors
/// The description has no such API, the recording cannot be read, the key was refused, the server cannot be reached,
/// or something cannot be written.
pub fn run(apis: &[Api], mut options: Options, survey: &Survey, vendor: impl Vendor) -> Result<Surveyed, Failure> {
    options.source.check()?;
    check(&options)?;
    options.case.get_or_insert_with(|| CASE.to_owned());
    match options.source.clone() {
        Source::Har(path, servers) => {
            let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
            let vendor = Mutex::new(vendor);
            let choice = Choice { only: &options.only, most: usize::MAX };
            chosen(apis, &options.only)?;
            let before = coverage::of_folder(&maps, apis, &options.out)?;
            let none = BTreeMap::new();
            let mut news = News::new(apis, &before, &none)?;
            let mut capturer = Capturer::new(apis, &servers, &vendor, &display_name(&path), choice, &mut news)?;
            capturer.file(&path, options.progress)?;
            let reached = capturer.reached().clone();
            let figures = before.iter().map(coverage::totals_of).collect();
            let capture = told(capturer.finish(), &display_name(&path));
            let (capture, unlisted) = news.of(capture);
            let target = Target {
                out: &options.out,
                case: options.case.as_deref(),
                day: options.day.as_deref(),
                fresh: true,
                taken: &none,
            };
            let outcome = concluded(apis, &options, capture, &BTreeSet::new(), &target, &mut |_| Ok(()))?;
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
