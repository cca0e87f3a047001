//! `samples`: recorded and printed payloads against the description.

mod check;
mod exchange;
mod finding_stats;
pub mod folder;
mod layout;
mod progress;
mod provenance;
pub mod recording;
mod value;
mod vendor;

#[cfg(feature = "live")]
pub(crate) use exchange::Writer;
pub use exchange::{Fault, Outcome, Validator, Verdict, Visitor};
pub(crate) use exchange::{TUNNEL, WEB_SOCKET, is_json_media, is_reserved, is_secret, otherwise};
pub use layout::{STATE, Sample, Subject, find};
pub(crate) use progress::Progress;
pub use provenance::Evidence;
pub use value::{Broken, Parsed, parse};
pub use vendor::{Disagreement, Observed, Vendor};

use crate::document::{Pointer, display_name};
use crate::failure::Failure;
use crate::model::{Api, Direction, unjudged};
use crate::report::{Finding, FindingCode, Report, Severity};
use serde_json::Value;
use std::path::Path;

/// Judges sound samples by something else than the description, such as generated types.
pub type Further<'f> = dyn Fn(&[&Sample], &mut Report) -> Result<(), Failure> + 'f;

/// Judges all samples below a folder, and the sound ones further where that is asked for.
///
/// # Errors
/// The folder or a sample cannot be read.
pub fn check(
    apis: &[Api],
    folder: &Path,
    vendor: &mut dyn Vendor,
    evidence: Evidence,
    further: Option<&Further<'_>>,
) -> Result<Report, Failure> {
    visited(apis, folder, vendor, evidence, further, &|_, _, _, _| ())
}

/// Tells by which keywords of a description nothing is judged.
pub fn tell_unjudged(api: &Api, report: &mut Report) {
    for (at, message) in unjudged(&api.document) {
        report.push(Finding::at(FindingCode::NotJudged, &api.document, &at, message).severity(Severity::Note));
    }
}

/// Sees what a sound sample shows: the sample, its schema, its direction and its value.
pub type Seen<'f> = dyn Fn(&Sample, &Pointer, Direction, &Value) + Sync + 'f;

/// Judges all samples below a folder, and shows those that fit.
///
/// # Errors
/// As for [`check`].
pub fn visited(
    apis: &[Api],
    folder: &Path,
    vendor: &mut dyn Vendor,
    evidence: Evidence,
    further: Option<&Further<'_>>,
    seen: &Seen<'_>,
) -> Result<Report, Failure> {
    let mut report = Report::default();
    let samples = find(apis, folder, &mut report)?;
    for api in apis {
        let own: Vec<_> = samples.iter().filter(|sample| sample.api == api.name).collect();
        check::all(api, &own, vendor, &mut report, &|(sample, schema, direction, value)| {
            seen(sample, &schema, direction, &value)
        })?;
        provenance::check(api, folder, &own, evidence, &mut report)?;
    }
    if evidence == Evidence::Own {
        vendor.unused(&mut report);
    }
    // Where a sample could not be read at all, the command ends with that.
    if let Some(further) = further.filter(|_| report.failures.is_empty()) {
        // A sample that is not as described would only be reported a second time.
        let faulty: Vec<_> = report.findings.iter().map(|finding| finding.file.clone()).collect();
        let sound: Vec<_> = samples.iter().filter(|it| !faulty.contains(&display_name(&it.path).into())).collect();
        further(&sound, &mut report)?;
    }
    if samples.is_empty() {
        let name = display_name(folder);
        report.push(
            Finding::in_file(FindingCode::NoSamples, &name, "no sample was found, so nothing was checked")
                .help(layout::HELP),
        );
    }
    report.sort();
    Ok(report)
}
