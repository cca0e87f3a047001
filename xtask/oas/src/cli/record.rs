//! `record`: its command line.

use super::arguments::{Output, apis};
use crate::failure::Failure;
use crate::model::Api;
use crate::record::key::Place;
use crate::record::survey::{self, Hint, Survey, Surveyed};
use crate::record::{self, Given, Key, Options, Source, live};
use crate::report::{self, Format, Palette, Tool};
use crate::samples::{Vendor, parse};
use clap::Args;
use std::path::PathBuf;
use std::time::Duration;

/// What the command does, at length.
pub const LONG: &str = "\
Makes new samples from a recording (HAR) or a live account, without personal data.

It shows what it would write; `--apply` writes. Names, ids, addresses, texts, numbers and dates are
replaced by others of the same shape, always by the same one for the same value, however it is
spelled, so that relations between samples survive. The substitutes depend on a key of yours, made
when it is first needed and kept outside of the checkout; without it they cannot be undone. Headers,
cookies and addresses of requests are never written. What stays is what the description lists, small
numbers of properties that it declares, and names of properties.

Kept of what is replaced: lengths and punctuation, that two values are equal, the weekday and the
time of day of a date, the order of dates within one field (not between fields), the degree of a
position, the month of the recording. A field that holds the time of the recording gives away its
own dates up to some weeks, and with them those of a field that has one of the same moments, to the
second. Read the samples before they are committed.

Exit status: 0 nothing wrong, 1 conflicts or disagreements with the description, 2 could not run.";

/// Arguments of `record`.
#[derive(Debug, Args)]
pub struct RecordArgs {
    /// A recording of HTTP exchanges (HAR), as browsers and proxies export them
    #[arg(long, value_name = "FILE", required_unless_present = "live", conflicts_with = "live")]
    har: Option<PathBuf>,
    /// Call these operations of a live account; only GET, unless allowed
    #[arg(long, value_name = "OPERATION", num_args = 0..)]
    live: Option<Vec<String>>,
    /// Ask a live account for all that the description says can be read (GET only), or take all of a recording, and
    /// tell what the description would have to say; without `--apply` a live account is not asked, and the plan shown
    #[arg(long, conflicts_with_all = ["allow_writes", "body"])]
    survey: bool,
    /// How many calls a survey may make; another run goes on where it stopped
    #[arg(long, value_name = "N", default_value_t = 200, requires = "survey")]
    calls: u32,
    /// Show on this terminal, and write nowhere, texts that an enumeration of the description does not list: what is
    /// nobody's may then be named with --keep
    #[arg(long, requires = "survey")]
    show_values: bool,
    /// The API that a survey asks, where several are described
    #[arg(long, value_name = "NAME", requires = "survey")]
    api: Option<String>,
    /// An OpenAPI document, 3.0 or 3.1
    #[arg(long = "spec", value_name = "FILE", requires = "out")]
    pub specs: Vec<PathBuf>,
    /// The folder of samples
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write the samples and their provenance
    #[arg(long)]
    apply: bool,
    /// Take only these operations and events
    #[arg(long = "only", value_name = "NAME", conflicts_with = "live")]
    only: Vec<String>,
    /// How many different bodies to take of one operation and status
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    most: u32,
    /// Name of the case: `200.NAME.json`
    #[arg(long, value_name = "NAME")]
    case: Option<String>,
    /// A text that stays though the description does not list it, such as a new value of a list or the name of a field: nobody's
    #[arg(long, value_name = "TEXT")]
    keep: Vec<String>,
    /// The day of the recording, where it does not tell itself
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    /// What was recorded, for the provenance; no names
    #[arg(long, value_name = "TEXT", default_value = "a live account")]
    against: String,
    /// The file of the key of the substitutes
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// Where the recorded API was served, in place of the description's servers; of a live one, which of
    /// them: its number from 1, or its address with the variables filled in
    #[arg(long = "server", value_name = "URL", conflicts_with = "base_url")]
    servers: Vec<String>,
    /// Value of a parameter of the live operations, in path, query, header or cookie; once for each item of
    /// an array, as JSON for an object; `header:NAME=VALUE` where several places know the name
    #[arg(long = "param", value_name = "NAME=VALUE", requires = "live")]
    parameters: Vec<String>,
    /// The same, with the value taken from an environment variable: for what is secret
    #[arg(long = "param-env", value_name = "NAME=VARIABLE", requires = "live")]
    parameter_variables: Vec<String>,
    /// Where the live API is served, in place of the description's servers
    #[arg(long, value_name = "URL", requires = "live")]
    base_url: Option<String>,
    /// A live operation that may change the account
    #[arg(long, value_name = "OPERATION", requires = "live")]
    allow_writes: Vec<String>,
    /// The body of a live operation, as JSON
    #[arg(long, value_name = "FILE", requires = "allow_writes")]
    body: Option<PathBuf>,
    /// The environment variable that holds the key of the live account
    #[arg(long, value_name = "NAME", requires = "live")]
    key_env: Option<String>,
    /// Pause between two live requests, in milliseconds
    #[arg(long, value_name = "N", default_value_t = 1000, requires = "live")]
    pace_ms: u64,
    /// How long a live request may take, in seconds
    #[arg(long, value_name = "N", default_value_t = 30, requires = "live")]
    timeout: u64,
    #[command(flatten)]
    output: Output,
}

/// What a program that offers this command hands in.
#[derive(Debug)]
pub struct Setting<V> {
    /// The descriptions.
    pub apis: Vec<Api>,
    /// The folder of samples, where none is named.
    pub out: Option<PathBuf>,
    /// What is known of the APIs beside their descriptions.
    pub vendor: V,
    /// The checkout, in which the key of the substitutes must not lie.
    pub checkout: Option<PathBuf>,
    /// Where ids come from that a survey asks for, where names do not tell it.
    pub hints: Vec<Hint>,
    /// Where that key is.
    pub key: Place,
    /// The environment variable of a live account's key, where none is named.
    pub key_env: &'static str,
}

/// `oas record`.
pub(super) fn own(args: RecordArgs, tool: &Tool) -> Result<bool, Failure> {
    if args.specs.is_empty() {
        return Err(Failure::new("what was recorded?").help("name a document with --spec"));
    }
    let setting = Setting {
        apis: apis(&args.specs)?,
        out: None,
        vendor: (),
        checkout: tool.root.clone(),
        hints: Vec::new(),
        key: Place { variable: "OAS_REDACTION_KEY", folder: "oas" },
        key_env: "OAS_API_KEY",
    };
    run(args, setting, tool)
}

/// Runs the command; `true` when it found something.
///
/// # Errors
/// The command could not run.
pub fn run(args: RecordArgs, setting: Setting<impl Vendor>, tool: &Tool) -> Result<bool, Failure> {
    let Some(out) = args.out.clone().or(setting.out) else {
        return Err(Failure::new("where do the samples go?").help("name a folder with --out"));
    };
    let named = args.live.as_deref().unwrap_or_default();
    if args.live.is_some() && named.is_empty() != args.survey {
        let failure = Failure::new("which operations are to be called?");
        return Err(failure.help("name them, `--live OPERATION…`, or take all that only read: `--live --survey`"));
    }
    let source = match &args.har {
        Some(path) => Source::Har(path.clone(), args.servers.clone()),
        None => Source::Live(live_options(&args, setting.key_env)?),
    };
    // What cannot be done makes no key.
    source.check()?;
    let key = Key::find(args.key_file.as_deref(), setting.checkout.as_deref(), setting.key)?;
    let options = Options {
        source,
        out,
        apply: args.apply,
        only: args.only,
        most: args.most as usize,
        case: args.case,
        day: args.date,
        against: args.against,
        key,
        keep: args.keep,
        progress: args.output.format == Format::Human,
    };
    if args.survey {
        let survey = Survey { api: args.api, calls: args.calls as usize, hints: setting.hints };
        let found = survey::run(&setting.apis, options, &survey, setting.vendor)?;
        if let Surveyed::Report(report) = &found
            && args.show_values
        {
            for (place, text) in report.unlisted() {
                eprintln!("not listed at {place}: {}", report::printable(text));
            }
        }
        return surveyed(found, args.output.format);
    }
    let outcome = record::run(&setting.apis, options, setting.vendor)?;
    if args.output.format == Format::Human {
        return record::human(&outcome, Palette::detect(), tool);
    }
    if args.output.format == Format::Sarif {
        return report::print(&outcome.report, Format::Sarif, "record", tool);
    }
    report::say(format_args!("{:#}", record::json(&outcome)));
    Ok(outcome.report.counts())
}

/// Prints what a survey came to: a page for people, or one object.
fn surveyed(found: Surveyed, format: Format) -> Result<bool, Failure> {
    match (found, format) {
        (_, Format::Sarif) => {
            Err(Failure::new("a survey has no places in one file").help("take --format json, or none for a page"))
        }
        (Surveyed::Plan(plan), Format::Json) => {
            report::say(format_args!("{:#}", plan.json()));
            Ok(false)
        }
        (Surveyed::Plan(plan), Format::Human) => {
            report::say(format_args!("{}", plan.markdown().trim_end()));
            Ok(false)
        }
        (Surveyed::Report(found), Format::Json) => {
            report::say(format_args!("{:#}", found.json()));
            Ok(found.counts())
        }
        (Surveyed::Report(found), Format::Human) => {
            report::say(format_args!("{}", survey::markdown(&found).trim_end()));
            Ok(found.counts())
        }
    }
}

fn live_options(args: &RecordArgs, key_env: &str) -> Result<live::Options, Failure> {
    let plain = args.parameters.iter().map(|it| Given::parse(it));
    let parameters: Result<Vec<_>, _> =
        plain.chain(args.parameter_variables.iter().map(|it| Given::from_variable(it))).collect();
    if args.servers.len() > 1 {
        return Err(Failure::new("a live account has one server").help("give `--server` once"));
    }
    let body = match &args.body {
        Some(path) => {
            let failed = |words: String| Failure::new(format!("--body {}: {words}", path.display()));
            let bytes = std::fs::read(path).map_err(|error| failed(Failure::io(&error)))?;
            Some(parse(&bytes).map_err(|broken| failed(broken.message))?.value)
        }
        None => None,
    };
    Ok(live::Options {
        operations: args.live.clone().unwrap_or_default(),
        parameters: parameters?,
        base_url: args.base_url.clone(),
        server: args.servers.first().cloned(),
        allow_writes: args.allow_writes.clone(),
        body,
        key_env: args.key_env.clone().unwrap_or_else(|| key_env.to_owned()),
        pace: Duration::from_millis(args.pace_ms),
        timeout: Duration::from_secs(args.timeout),
    })
}
