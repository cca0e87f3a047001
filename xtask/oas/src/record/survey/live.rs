//! A survey of a live account: what it was told before, what it is told now, and what comes of both.

use super::asking::{Asking, Kept};
use super::coverage::{Totals, of_folder, telling, totals_of};
use super::journal::Journal;
use super::options::Survey;
use super::outcome::Surveyed;
use super::plan::Plan;
use super::reach::Reach;
use super::report::{Report, Run};
use super::sources::steps;
use super::walk::Known;
use crate::coverage::seen::{MEASURES, Map};
use crate::document::display_name;
use crate::failure::Failure;
use crate::har::Raw;
use crate::model::Api;
use crate::record::capture::{Capturer, Choice};
use crate::record::cipher::Cipher;
use crate::record::given::parameters;
use crate::record::plan::{Action, Target};
use crate::record::run::{Options, concluded};
use crate::record::{calls, live};
use crate::samples::{STATE, Vendor};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

pub(super) fn run(
    apis: &[Api],
    options: &Options,
    live: &live::Options,
    survey: &Survey,
    vendor: impl Vendor,
) -> Result<Surveyed, Failure> {
    let api = &apis[0];
    let steps = steps(api, &live.parameters, &survey.hints);
    let maps = apis.iter().map(Map::new).collect::<Result<Vec<_>, _>>()?;
    let before = of_folder(&maps, apis, &options.out)?;
    if !options.apply {
        return Ok(Surveyed::Plan(Plan::new(api, &steps, &before[0].parts())));
    }
    let key = calls::key(&live.key_env)?;
    let path = options.out.join(STATE);
    let cipher = Cipher::new(options.key.clone());
    let (mut journal, records) = Journal::open(&path, &cipher)?;
    let account = account(&cipher, api, live, &key);
    let figures = match records.first() {
        Some(head) if head["account"] != account => {
            let message = format!("{} is of another account or server", display_name(&path));
            return Err(Failure::new(message).help("move it away to begin anew, or name another folder with --out"));
        }
        Some(head) => figures(&head["before"]),
        None => {
            let figures = totals_of(&before[0]);
            journal.add(&json!({ "account": account, "before": figures }))?;
            figures
        }
    };
    // By their number among all, since what the description no longer has is left out.
    let (mut kept, mut written, mut count) = (Vec::new(), BTreeMap::new(), 0);
    for record in records.iter().skip(1) {
        for it in record["wrote"].as_array().into_iter().flatten() {
            let exchange = it[0].as_u64().and_then(|it| usize::try_from(it).ok());
            written.extend(exchange.zip(it[1].as_str().map(str::to_owned)));
        }
        if record["entry"].is_object() {
            kept.extend(Kept::read(api, record).map(|it| (count, it)));
            count += 1;
        }
    }
    let mut known = Known::default();
    for (_, it) in &kept {
        if it.failed {
            known.postpone(&it.ask);
        } else if let Some(step) = steps.iter().find(|step| step.operation == it.ask.operation) {
            known.take(step, &it.ask, it.status, &it.body());
        }
    }
    let earlier = kept.len();
    let asking = Asking {
        apis,
        api,
        options: live,
        key: key.clone(),
        budget: survey.calls,
        steps: &steps,
        progress: options.progress,
    };
    let asked = asking.run(&mut known, &mut journal)?;
    kept.extend((count..).zip(asked.kept));
    let vendor = Mutex::new(vendor);
    let servers: Vec<_> = live.base_url.iter().cloned().collect();
    let choice = Choice { only: &[], most: usize::MAX };
    let mut capturer = Capturer::new(apis, &servers, &vendor, "live account", choice)?;
    for (index, it) in &kept {
        let text = it.entry.to_string().into_bytes();
        capturer.exchange(&Raw { index: *index, length: text.len() as u64, text, ..Raw::default() });
    }
    let (capture, unlisted) = telling(apis, &before, capturer.finish(), &written)?;
    let target = Target {
        out: &options.out,
        case: options.case.as_deref(),
        day: options.day.as_deref(),
        fresh: true,
        taken: &written,
    };
    let outcome = concluded(apis, options, capture, &secrets(api, live, &key), &target)?;
    if outcome.written.is_some_and(|it| it > 0) {
        let new = outcome.drafts.iter().filter(|it| it.action == Action::Write);
        let wrote: Vec<_> = new.map(|it| json!([it.exchange, it.key])).collect();
        journal.add(&json!({ "wrote": wrote }))?;
    }
    let reach = Reach::of_account(api, &steps, &known, &asked.refused);
    let run = Run { end: asked.end, calls: asked.calls, earlier, state: display_name(&path) };
    let report = Report::new(apis, before, vec![figures], outcome, reach, Some(run))?.showing(unlisted);
    Ok(Surveyed::Report(Box::new(report)))
}

/// What tells one account and server from others, of which nobody without the key of the substitutes learns anything.
fn account(cipher: &Cipher, api: &Api, live: &live::Options, key: &SecretString) -> Value {
    let server = [&live.base_url, &live.server].map(|it| it.as_deref().unwrap_or_default());
    let text = format!("{}\n{}\n{}", api.name, server.join("\n"), key.expose_secret());
    let digest = cipher.digest("account of a survey", text.as_bytes());
    digest.iter().map(|it| format!("{it:02x}")).collect::<String>().into()
}

fn figures(written: &Value) -> Totals {
    let mut figures = [(0, 0); MEASURES.len()];
    for (figure, it) in figures.iter_mut().zip(written.as_array().into_iter().flatten()) {
        let number = |at: usize| it[at].as_u64().and_then(|it| usize::try_from(it).ok()).unwrap_or_default();
        *figure = (number(0), number(1));
    }
    figures
}

/// What must not stand in any sample: the key, and given values that are secret.
fn secrets(api: &Api, live: &live::Options, key: &SecretString) -> BTreeSet<String> {
    let all = || api.operations.iter().flat_map(parameters);
    let given =
        live.parameters.iter().filter_map(|given| all().filter(|it| given.is_for(it)).find_map(|it| given.secret(it)));
    given.chain([key]).map(|it| it.expose_secret().to_lowercase()).collect()
}
