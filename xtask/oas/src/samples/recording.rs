//! A HAR file against descriptions: read once, judged by all cores, in memory that does not grow
//! with the file.

use super::exchange::{Outcome, Validator, Verdict, Visitor};
use super::finding_stats::{FindingStats, Hosts};
use super::progress::Progress;
use super::vendor::Vendor;
use crate::document::display_name;
use crate::failure::Failure;
use crate::har::{Beside, Entry, Input, Raw, Reader};
use crate::model::Api;
use crate::report::{Finding, FindingCode, Report, Severity};
use std::path::Path;
use std::sync::Mutex;

/// How many exchanges, or bytes of them, a core takes at once.
const BATCH: usize = 64;
const BATCH_BYTES: usize = 512 * 1024;

/// How to read a recording.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Addresses that replace the servers of the descriptions.
    pub servers: Vec<String>,
    /// Whether to show how far it is.
    pub progress: bool,
}

/// Judges every exchange of a HAR file.
///
/// # Errors
/// The file cannot be opened, or a description cannot be used.
pub fn check(apis: &[Api], path: &Path, options: &Options, vendor: impl Vendor) -> Result<Report, Failure> {
    visited(apis, path, options, vendor, |_| ()).map(|(report, _)| report)
}

/// Judges every exchange of a HAR file, and shows what fits to one visitor per description and core.
///
/// # Errors
/// As for [`check`].
pub fn visited<W: Visitor + Send>(
    apis: &[Api],
    path: &Path,
    options: &Options,
    vendor: impl Vendor,
    visitor: impl Fn(&Api) -> W + Sync,
) -> Result<(Report, Vec<Vec<W>>), Failure> {
    let name = display_name(path);
    let reader = Reader::open(path)?;
    let size = reader.size();
    let vendor = Mutex::new(vendor);
    let validators: Result<Vec<_>, _> = apis.iter().map(|api| Validator::new(api, &options.servers, &vendor)).collect();
    let validators = validators?;
    let source = Mutex::new(Source { reader, failure: None, progress: Progress::new(size, options.progress) });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let done = std::thread::scope(|scope| {
        let work = || Worker::new(&validators, &name, &visitor).run(&source);
        let started: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        started.into_iter().map(std::thread::ScopedJoinHandle::join).collect::<Vec<_>>()
    });
    let mut stats = FindingStats::default();
    let mut hosts = Hosts::default();
    let mut visitors = Vec::new();
    for worker in done {
        let worker =
            worker.map_err(|_| Failure::new(format!("{name}: a core stopped; this is a defect of this program")))?;
        stats.merge(worker.stats);
        hosts.merge(worker.hosts);
        visitors.push(worker.visitors);
    }
    let source = source.into_inner().map_err(|_| Failure::new(format!("{name}: reading stopped")))?;
    source.progress.finish();
    let mut report = Report::default();
    report.failures.extend(source.failure);
    for validator in validators {
        report.failures.extend(validator.failures());
    }
    summary(apis, &name, &stats, &hosts, options, &mut report);
    hosts.report(&name, &mut report);
    stats.report(&mut report);
    report.sort();
    Ok((report, visitors))
}

struct Source {
    reader: Reader<Input>,
    failure: Option<Failure>,
    progress: Progress,
}

impl Source {
    /// Fills a batch; how many exchanges it holds.
    fn fill(&mut self, batch: &mut Vec<Raw>) -> usize {
        let mut bytes = 0;
        for at in 0..BATCH {
            if batch.len() == at {
                batch.push(Raw::default());
            }
            match self.reader.next(&mut batch[at]) {
                Ok(true) => bytes += batch[at].text.len(),
                Ok(false) => return at,
                Err(failure) => {
                    self.failure = Some(failure);
                    return at;
                }
            }
            if bytes >= BATCH_BYTES {
                self.progress.set(self.reader.consumed());
                return at + 1;
            }
        }
        self.progress.set(self.reader.consumed());
        BATCH
    }
}

struct Worker<'b, 'a, W> {
    validators: &'b [Validator<'a>],
    name: &'b str,
    visitors: Vec<W>,
    stats: FindingStats,
    hosts: Hosts,
}

struct Done<W> {
    visitors: Vec<W>,
    stats: FindingStats,
    hosts: Hosts,
}

impl<'b, 'a, W: Visitor> Worker<'b, 'a, W> {
    fn new(validators: &'b [Validator<'a>], name: &'b str, visitor: &impl Fn(&Api) -> W) -> Self {
        let visitors = validators.iter().map(|validator| visitor(validator.api)).collect();
        Self { validators, name, visitors, stats: FindingStats::default(), hosts: Hosts::default() }
    }

    fn run(mut self, source: &Mutex<Source>) -> Done<W> {
        let mut batch = Vec::new();
        let beside = source.lock().map_or(Beside::None, |source| source.reader.beside());
        loop {
            let count = source.lock().map_or(0, |mut source| source.fill(&mut batch));
            if count == 0 {
                return Done { visitors: self.visitors, stats: self.stats, hosts: self.hosts };
            }
            for raw in &mut batch[..count] {
                self.exchange(raw, &beside);
            }
            // One huge exchange shall not keep its memory to the end.
            batch.iter_mut().for_each(|raw| raw.text.shrink_to(BATCH_BYTES));
        }
    }

    fn exchange(&mut self, raw: &mut Raw, beside: &Beside) {
        self.stats.exchanges += 1;
        if raw.is_cut() {
            let message =
                format!("this exchange has {} bytes; larger ones than {} are not judged", raw.length, raw.text.len());
            return self.stats.broken(FindingCode::OversizedExchange, self.name, raw, raw.start, &message);
        }
        let (message, place) = match raw.entry() {
            Ok(entry) => return self.entry(raw, entry, beside),
            Err(broken) => broken,
        };
        // What is no text may stand where nobody reads it.
        if raw.mend()
            && let Ok(entry) = raw.entry()
        {
            return self.entry(raw, entry, beside);
        }
        let message = format!("this is no exchange of a HAR file: {message}");
        self.stats.broken(FindingCode::BrokenExchange, self.name, raw, place, &message);
    }

    fn entry(&mut self, raw: &Raw, mut entry: Entry<'_>, beside: &Beside) {
        entry.attach(beside);
        let mut other: Option<(usize, Outcome)> = None;
        for (index, validator) in self.validators.iter().enumerate() {
            match validator.judge(&entry, &mut self.visitors[index]) {
                Verdict::Judged(outcome) => {
                    self.stats.judged += 1;
                    return self.stats.add(self.name, validator.api, raw, &entry, outcome);
                }
                Verdict::OtherBase(outcome) => other = other.or(Some((index, outcome))),
                Verdict::Foreign => {}
            }
        }
        match other {
            Some((index, outcome)) => self.stats.add(self.name, self.validators[index].api, raw, &entry, outcome),
            None => self.hosts.add(&entry.request.url, raw),
        }
    }
}

/// Nothing judged is no success.
fn summary(apis: &[Api], name: &str, stats: &FindingStats, hosts: &Hosts, options: &Options, report: &mut Report) {
    report.count("exchanges", stats.exchanges);
    report.count("exchanges judged", stats.judged);
    report.count("values", stats.values);
    if stats.judged > 0 {
        if stats.bodies == 0 && stats.unrecorded > 0 {
            let message = format!("{name}: the recording holds no body: none of {} was judged", stats.unrecorded);
            report.failures.push(
                Failure::new(message).at(name, 1, 1).help("record or export with the bodies (embedded, not omitted)"),
            );
        } else if stats.values == 0 && stats.messages == 0 && stats.errors() == 0 {
            let message = format!("of {} exchanges not one value was judged", stats.exchanges);
            report.push(
                Finding::in_file(FindingCode::NothingJudged, name, message).help("record or export with the bodies"),
            );
        }
        return;
    }
    if stats.exchanges == 0 {
        if report.failures.is_empty() {
            let finding =
                Finding::in_file(FindingCode::NoExchanges, name, "the file holds no exchange, so nothing was checked");
            report.push(finding.help("record some, or export them again"));
        }
        return;
    }
    let mut servers: Vec<String> = options.servers.clone();
    if servers.is_empty() {
        for api in apis {
            let list = api.document.root.get("servers").map(crate::document::Node::items).unwrap_or_default();
            servers.extend(list.iter().filter_map(|it| it.text("url")).map(str::to_owned));
        }
    }
    let message = format!("none of {} exchanges belongs to an operation of the description", stats.exchanges);
    let help = format!(
        "the description's servers are {}; the recording's hosts are {}; `--server URL` names another",
        if servers.is_empty() { "none".to_owned() } else { servers.join(", ") },
        hosts.names()
    );
    // What was found says it already; where the servers are is still worth a word.
    let severity = if stats.errors() > 0 { Severity::Note } else { Severity::Error };
    report.push(Finding::in_file(FindingCode::NothingJudged, name, message).severity(severity).help(help));
}
