//! A survey of a live account: what it was told before, what it is told now, and what comes of both.

use super::asking::Asking;
use super::coverage::{News, of_folder, totals_of};
use super::earlier::{Earlier, known};
use super::journal::{self, Journal};
use super::options::Survey;
use super::outcome::Surveyed;
use super::plan::Plan;
use super::reach::Reach;
use super::report::{Report, Run};
use super::sources::steps;
use crate::coverage::seen::Map;
use crate::document::display_name;
use crate::failure::Failure;
use crate::har::Raw;
use crate::model::Api;
use crate::record::capture::{Capturer, Choice};
use crate::record::cipher::Cipher;
use crate::record::given::parameters;
use crate::record::plan::{Action, Draft, Target};
use crate::record::run::{Options, concluded};
use crate::record::{calls, live};
use crate::samples::{STATE, Vendor};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use std::collections::BTreeSet;
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
    let path = options.out.join(STATE);
    let cipher = Cipher::new(options.key.clone());
    if !options.apply {
        // Who only looks needs no key of the account.
        let account = calls::key(&live.key_env).ok().map(|key| account(&cipher, api, live, &key));
        let earlier = Earlier::read(api, &path, &journal::read(&path, &cipher)?, account.as_ref())?;
        let told: Vec<_> = earlier.kept.iter().map(|(_, it)| (it.ask.operation, it.status)).collect();
        let known = known(&earlier.kept, &steps);
        return Ok(Surveyed::Plan(Plan::new(api, &steps, &before[0].parts(), &told, (&known, survey.calls))));
    }
    let key = calls::key(&live.key_env)?;
    let (mut journal, records) = Journal::open(&path, &cipher)?;
    let account = account(&cipher, api, live, &key);
    let Earlier { figures, mut kept, count, written } = Earlier::read(api, &path, &records, Some(&account))?;
    let figures = match figures {
        Some(figures) => figures,
        None => {
            let figures = totals_of(&before[0]);
            journal.add(&json!({ "account": account, "before": figures }))?;
            figures
        }
    };
    let mut known = known(&kept, &steps);
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
    let mut news = News::new(apis, &before, &written)?;
    let mut capturer = Capturer::new(apis, &servers, &vendor, "live account", choice, &mut news)?;
    for (index, it) in &kept {
        let text = it.entry.to_string().into_bytes();
        capturer.exchange(&Raw { index: *index, length: text.len() as u64, text, ..Raw::default() });
    }
    let capture = capturer.finish();
    let (capture, unlisted) = news.of(capture);
    let target = Target {
        out: &options.out,
        case: options.case.as_deref(),
        day: options.day.as_deref(),
        fresh: true,
        taken: &written,
    };
    // Before they are written: what a kill leaves half done, the next run finds and completes.
    let mut intend = |drafts: &[Draft]| {
        let new = drafts.iter().filter(|it| it.action == Action::Write);
        let wrote: Vec<_> = new.map(|it| json!([it.exchange, it.key])).collect();
        if wrote.is_empty() { Ok(()) } else { journal.add(&json!({ "wrote": wrote })) }
    };
    let kept = |failure: Failure| {
        let name = display_name(&path);
        failure.help(format!("what the account said is kept in {name}: mend that, and run the same command again"))
    };
    let secrets = secrets(api, live, &key);
    let outcome = concluded(apis, options, capture, &secrets, &target, &mut intend).map_err(kept)?;
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

/// What must not stand in any sample: the key, and given values that are secret.
fn secrets(api: &Api, live: &live::Options, key: &SecretString) -> BTreeSet<String> {
    let all = || api.operations.iter().flat_map(parameters);
    let given =
        live.parameters.iter().filter_map(|given| all().filter(|it| given.is_for(it)).find_map(|it| given.secret(it)));
    given.chain([key]).map(|it| it.expose_secret().to_lowercase()).collect()
}
