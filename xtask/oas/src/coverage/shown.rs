//! What a recording or a folder of samples shows of descriptions.

use super::seen::{Coverage, Map, of_samples};
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use crate::report::{Finding, FindingCode, Report, Severity};
use crate::samples::recording::{self, Options};
use std::path::Path;

/// What a recording shows; what was wrong with it goes into the report.
///
/// # Errors
/// The file cannot be opened, or a description cannot be used.
pub fn of_recording<'m, 'a>(
    maps: &'m [Map<'a>],
    apis: &[Api],
    har: &Path,
    options: &Options,
    report: &mut Report,
) -> Result<Vec<Coverage<'m, 'a>>, Failure> {
    let visitor = |api: &Api| {
        let map = maps.iter().find(|map| map.is_of(api));
        Coverage::new(map.unwrap_or(&maps[0]))
    };
    let (judged, visitors) = recording::visited(apis, har, options, (), visitor)?;
    report.count("exchanges", judged.checked["exchanges"]);
    report.count("exchanges judged", judged.checked["exchanges judged"]);
    report.failures.extend(judged.failures);
    taken(judged.findings, har, report);
    let mut coverages: Vec<_> = maps.iter().map(Coverage::new).collect();
    for core in &visitors {
        coverages.iter_mut().zip(core).for_each(|(coverage, other)| coverage.merge(other));
    }
    Ok(coverages)
}

/// What a folder of samples shows; what was wrong with it goes into the report.
///
/// # Errors
/// The folder cannot be read.
pub fn of_folder<'m, 'a>(
    maps: &'m [Map<'a>],
    apis: &[Api],
    folder: &Path,
    report: &mut Report,
) -> Result<Vec<Coverage<'m, 'a>>, Failure> {
    let (coverages, judged) = of_samples(maps, apis, folder)?;
    report.count("samples", judged.checked.get("samples").copied().unwrap_or_default());
    // What cannot be read shows nothing, and must not look like a gap.
    report.failures.extend(judged.failures);
    taken(judged.findings, folder, report);
    Ok(coverages)
}

/// What judging found that coverage has to tell: that there was nothing to look at, which is no coverage
/// of nought but a mistake, and that some of it shows nothing because it does not fit.
fn taken(findings: Vec<Finding>, from: &Path, report: &mut Report) {
    const KEPT: [FindingCode; 5] = [
        FindingCode::NoExchanges,
        FindingCode::NoSamples,
        FindingCode::BrokenExchange,
        FindingCode::OversizedExchange,
        FindingCode::ForeignHost,
    ];
    let mut unfit = 0;
    for finding in findings {
        if finding.code == FindingCode::NothingJudged {
            report.push(finding.severity(Severity::Error));
        } else if KEPT.iter().any(|it| finding.code == *it) {
            report.push(finding);
        } else {
            unfit += usize::from(finding.severity == Severity::Error);
        }
    }
    if unfit > 0 {
        let message = format!("{unfit} findings of `samples` were left out: what does not fit shows nothing here");
        let help = "`samples` with the same arguments lists them";
        report.push(
            Finding::in_file(FindingCode::UnfitEvidence, &display_name(from), message)
                .severity(Severity::Note)
                .help(help),
        );
    }
}
