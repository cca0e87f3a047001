//! Recording: from a source of exchanges to samples and what is found on the way.

#[cfg(feature = "live")]
use super::calls;
use super::capture::{Capture, Capturer, Choice};
use super::cipher::Cipher;
use super::key::Key;
use super::live;
use super::outcome::Outcome;
use super::plan::{self, Action, Draft};
use super::redact::Redactor;
use super::substitute::Substitutes;
use super::suggest;
use super::words::Spoken;
use super::write;
use crate::document::display_name;
use crate::failure::Failure;
use crate::model::Api;
use crate::report::{Finding, FindingCode, Report};
use crate::samples::Vendor;
use crate::spelling::closest;
use secrecy::ExposeSecret;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Mutex;

/// Where exchanges come from.
#[derive(Debug, Clone)]
pub enum Source {
    /// A HAR file, and addresses that replace the servers of the descriptions.
    Har(PathBuf, Vec<String>),
    /// A live account.
    Live(live::Options),
}

impl Source {
    /// Whether this program can call a live account.
    ///
    /// # Errors
    /// It is asked to, and was built without what that takes.
    pub fn check(&self) -> Result<(), Failure> {
        match self {
            Self::Live(_) if !cfg!(feature = "live") => {
                let failure = Failure::new("this program was built without live accounts");
                Err(failure.help("build it with the feature `live`"))
            }
            _ => Ok(()),
        }
    }
}

/// What to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where exchanges come from.
    pub source: Source,
    /// The folder of samples.
    pub out: PathBuf,
    /// Whether to write.
    pub apply: bool,
    /// Operations and events to take; all when empty.
    pub only: Vec<String>,
    /// How many different bodies of one operation and status.
    pub most: usize,
    /// Name of the case.
    pub case: Option<String>,
    /// The day of the recording, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// What was recorded: goes into the provenance.
    pub against: String,
    /// The key of the substitutes.
    pub key: Key,
    /// Texts that stay though the description does not list them.
    pub keep: Vec<String>,
    /// Whether to show how far it is.
    pub progress: bool,
}

/// Records.
///
/// # Errors
/// The recording cannot be read, a request failed, or something cannot be written: then nothing is.
pub fn run(apis: &[Api], options: Options, vendor: impl Vendor) -> Result<Outcome, Failure> {
    options.source.check()?;
    check(&options)?;
    chosen(apis, &options.only)?;
    let vendor = Mutex::new(vendor);
    let (name, servers) = match &options.source {
        Source::Har(path, servers) => (display_name(path), servers.clone()),
        Source::Live(live) => ("live account".to_owned(), live.base_url.iter().cloned().collect()),
    };
    let choice = Choice { only: &options.only, most: options.most };
    let mut all = ();
    let mut capturer = Capturer::new(apis, &servers, &vendor, &name, choice, &mut all)?;
    let mut secrets = BTreeSet::new();
    match &options.source {
        Source::Har(path, _) => capturer.file(path, options.progress)?,
        Source::Live(live) => {
            let sent = calls::record(apis, live, &mut |raw| capturer.exchange(raw))?;
            secrets.extend(sent.iter().map(|it| it.expose_secret().to_lowercase()));
        }
    }
    let target = plan::Target {
        out: &options.out,
        case: options.case.as_deref(),
        day: options.day.as_deref(),
        fresh: false,
        taken: &BTreeMap::new(),
    };
    concluded(apis, &options, told(capturer.finish(), &name), &secrets, &target, &mut |_| Ok(()))
}

/// Tells where nothing was captured.
pub(super) fn told(mut capture: Capture, name: &str) -> Capture {
    if !capture.met {
        let finding = Finding::in_file(FindingCode::NothingRecorded, name, "no body belongs to an operation or event");
        let help = "`samples --har FILE` tells what it holds; `--server URL` names its host";
        capture.report.push(finding.help(help));
    }
    capture
}

/// Redacts what was captured, holds it against the descriptions, and writes it where that is asked for; `intend` is
/// told before.
pub(super) fn concluded(
    apis: &[Api],
    options: &Options,
    mut capture: Capture,
    secrets: &BTreeSet<String>,
    target: &plan::Target<'_>,
    intend: &mut dyn FnMut(&[Draft]) -> Result<(), Failure>,
) -> Result<Outcome, Failure> {
    let mut report = std::mem::take(&mut capture.report);
    Failure::all(&report.failures)?;
    let substitutes = substitutes(apis, options.key.clone(), &options.keep);
    let redactors: Vec<_> = apis.iter().map(|api| Redactor::new(&api.document, &substitutes)).collect();
    let drafts = plan::drafts(apis, (&redactors, &substitutes), &capture, secrets, target, &mut report)?;
    // Of an account that was asked for an hour, one body that cannot be redacted does not spoil the others.
    let blocks = |it: &Draft| it.action == Action::Conflict || (it.action == Action::Refused && !target.fresh);
    let blocked = drafts.iter().any(blocks);
    disagreements(&drafts, &mut report);
    let suggestions = suggest::suggestions(apis, &drafts);
    for (what, action) in [("samples to write", Action::Write), ("samples already there", Action::Same)] {
        report.count(what, drafts.iter().filter(|it| it.action == action).count());
    }
    let written = match options.apply && !blocked {
        true => {
            intend(&drafts)?;
            Some(write::write(&options.out, &drafts, &options.against)?)
        }
        false => None,
    };
    report.sort();
    Ok(Outcome { report, drafts, suggestions, written })
}

/// A program that never calls anybody needs neither HTTP nor TLS.
#[cfg(not(feature = "live"))]
mod calls {
    use crate::failure::Failure;
    use crate::har::Raw;
    use crate::model::Api;
    use crate::record::live::Options;
    use secrecy::SecretString;

    pub(super) fn record(_: &[Api], _: &Options, _: &mut dyn FnMut(&Raw)) -> Result<Vec<SecretString>, Failure> {
        Ok(Vec::new())
    }
}

pub(super) fn check(options: &Options) -> Result<(), Failure> {
    let good = |case: &str| {
        case.starts_with(|c: char| c.is_ascii_alphanumeric())
            && case.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
    };
    if let Some(case) = options.case.as_deref().filter(|case| !good(case)) {
        return Err(Failure::new(format!("`{case}` is no name of a case"))
            .help("use small letters, digits and hyphens: it becomes part of a file's name"));
    }
    match options.day.as_deref().filter(|day| day.len() != 10 || day.parse::<jiff::civil::Date>().is_err()) {
        Some(day) => Err(Failure::new(format!("`{day}` is no day")).help("write it as YYYY-MM-DD")),
        None => Ok(()),
    }
}

/// A misspelt name would silently take nothing.
pub(super) fn chosen(apis: &[Api], only: &[String]) -> Result<(), Failure> {
    let known: Vec<&str> = apis
        .iter()
        .flat_map(|api| api.operations.iter().map(|it| &*it.name).chain(api.webhooks.iter().map(|it| &*it.path)))
        .collect();
    match only.iter().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(Failure::new(format!("no operation or event `{name}` is described"))
            .help(closest(name, known.iter().copied()))),
        None => Ok(()),
    }
}

fn substitutes<'a>(apis: impl IntoIterator<Item = &'a Api>, key: Key, keep: &[String]) -> Substitutes {
    let mut spoken = Spoken { keep: keep.iter().cloned().collect(), ..Spoken::default() };
    apis.into_iter().for_each(|api| spoken.add(&api.document));
    Substitutes::new(Cipher::new(key), spoken)
}

/// Where the samples and the description disagree. The words come from the redacted bodies.
fn disagreements(drafts: &[Draft], report: &mut Report) {
    // Of a status that is not described that is what is wrong; the rest is proposed along with it.
    for draft in drafts.iter().filter(|it| it.action != Action::Refused && it.schema.is_some()) {
        for mismatch in &draft.mismatches {
            let mut finding = Finding::in_file(mismatch.code, &display_name(&draft.path), mismatch.message.clone());
            finding.pointer = mismatch.value.clone();
            let rule = format!("the description says so at {}", mismatch.rule);
            report.push(finding.severity(mismatch.severity).help(rule));
        }
    }
}

/// Lends a redactor for one description.
pub fn redactor<T>(api: &Api, key: Key, with: impl FnOnce(&Redactor<'_>) -> T) -> T {
    let substitutes = substitutes([api], key, &[]);
    with(&Redactor::new(&api.document, &substitutes))
}
