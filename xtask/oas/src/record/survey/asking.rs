//! The calls of a survey, one after the other: at the pace, within the budget, until it is told to stop.

use super::journal::Journal;
use super::sources::Step;
use super::walk::{Ask, Known, Purpose};
use crate::failure::Failure;
use crate::model::Api;
use crate::record::calls;
use crate::record::exchange::{Answer, MAX_RESPONSE, client, send};
use crate::record::given::Given;
use crate::record::live::Options;
use base64::Engine;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

/// How often a call is made that the server does not serve.
const TRIES: u32 = 3;
/// How many operations may fail one after the other.
const FAILURES: usize = 3;
/// Whoever asks for a longer pause is asked another day.
const LONGEST: Duration = Duration::from_secs(120);

/// Why a survey came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// Everything was asked that could be.
    Complete,
    /// The budget of calls is used up.
    Budget,
    /// It was told to stop.
    Interrupted,
    /// The server was at its limit, or failed; in words.
    Server(String),
}

/// An exchange as it is kept.
pub(super) struct Kept {
    pub ask: Ask,
    pub status: u16,
    /// Whether it is to be asked again.
    pub failed: bool,
    /// Why it tells nothing, where it does not.
    pub why: Option<String>,
    pub entry: Value,
}

impl Kept {
    pub fn record(&self, api: &Api) -> Value {
        json!({
            "operation": api.operations[self.ask.operation].name, "purpose": self.ask.purpose.words(), "goal": self.ask.goal,
            "values": self.ask.values, "status": self.status, "failed": self.failed, "why": self.why, "entry": self.entry,
        })
    }

    /// The exchange of a record, whose operation is called as it was.
    pub fn read(api: &Api, record: &Value) -> Option<Self> {
        let purpose = Purpose::ALL.into_iter().find(|it| record["purpose"] == it.words())?;
        let pair = |it: &Value| Some((it[0].as_str()?.to_owned(), it[1].as_str()?.to_owned()));
        Some(Self {
            ask: Ask {
                operation: api.operations.iter().position(|it| record["operation"] == it.name)?,
                purpose,
                goal: record["goal"].as_str()?.to_owned(),
                values: record["values"].as_array()?.iter().map(pair).collect::<Option<_>>()?,
            },
            status: u16::try_from(record["status"].as_u64()?).ok()?,
            failed: record["failed"].as_bool()?,
            why: record["why"].as_str().map(str::to_owned),
            entry: record["entry"].clone(),
        })
    }

    /// What came of a call.
    fn new(api: &Api, ask: Ask, answer: Answer) -> Self {
        let status = answer.status;
        let described = api.operations[ask.operation].response(&status.to_string());
        let is_json = described.is_some_and(|it| it.content.len() == 1 && it.json().is_some());
        let mut kept = Self { ask, status, failed: false, why: None, entry: answer.entry };
        (kept.failed, kept.why) = match status {
            // What nobody may read, or the server could not do, is perhaps to be had another day.
            401 | 403 | 500.. => (true, None),
            _ if answer.is_cut => (false, Some(format!("its response is larger than {} MiB", MAX_RESPONSE >> 20))),
            200..300 if is_json && kept.read_body().is_none() => (true, Some("its response is no JSON".to_owned())),
            _ => (false, None),
        };
        kept
    }

    /// The body; `null` where it is no JSON.
    pub fn body(&self) -> Value {
        self.read_body().unwrap_or_default()
    }

    fn read_body(&self) -> Option<Value> {
        let text = self.entry["response"]["content"]["text"].as_str()?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(text).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Takes in what it tells.
    pub fn tell(&self, steps: &[Step], known: &mut Known) {
        let step = steps.iter().find(|it| it.operation == self.ask.operation);
        match (step, &self.why) {
            (Some(_), Some(why)) => known.untold(&self.ask, why),
            (Some(step), None) => known.take(step, &self.ask, self.status, &self.body()),
            (None, _) => {}
        }
    }
}

/// Who asks.
pub(super) struct Asking<'a> {
    pub apis: &'a [Api],
    pub api: &'a Api,
    pub options: &'a Options,
    pub key: SecretString,
    /// How many calls may be made.
    pub budget: usize,
    pub steps: &'a [Step],
    pub progress: bool,
}

/// What was asked in this run.
pub(super) struct Asked {
    pub end: End,
    pub calls: usize,
    pub kept: Vec<Kept>,
    /// Operations that could not be asked, with the reason.
    pub refused: Vec<(usize, String)>,
}

impl Asking<'_> {
    /// Asks what is to be asked, and keeps each response before the next call.
    ///
    /// # Errors
    /// The key was refused at the first call, the server cannot be reached at all, or nothing can be kept.
    pub fn run(&self, known: &mut Known, journal: &mut Journal) -> Result<Asked, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failure::new(format!("cannot start: {}", Failure::io(&error))))?;
        runtime.block_on(async {
            let stop = pin!(stopped());
            self.all(known, journal, stop).await
        })
    }

    async fn all(
        &self,
        known: &mut Known,
        journal: &mut Journal,
        mut stop: Pin<&mut impl Future<Output = ()>>,
    ) -> Result<Asked, Failure> {
        let names: Vec<String> = self.api.operations.iter().map(|it| it.name.clone()).collect();
        let today = jiff::Zoned::now().date();
        let mut asked = Asked { end: End::Complete, calls: 0, kept: Vec::new(), refused: Vec::new() };
        let (mut failing, mut refusing) = (BTreeSet::new(), 0);
        let mut connection = None;
        while let Some(ask) = known.next(self.steps, &names, today) {
            let name = &names[ask.operation];
            let given = ask.values.iter().map(|(name, value)| Given::new(name, value.clone(), false));
            let given: Vec<_> = given.chain(self.options.parameters.iter().cloned()).collect();
            let options = Options { parameters: given, allow_writes: Vec::new(), body: None, ..self.options.clone() };
            let call = match calls::call(self.apis, name, &options, &self.key) {
                Ok(call) => call,
                Err(failure) => {
                    known.skip(&ask);
                    asked.refused.push((ask.operation, failure.message().to_owned()));
                    continue;
                }
            };
            let connection = match &connection {
                Some(connection) => connection,
                None => connection.insert(client(&options, calls::is_loopback(&call.url))?),
            };
            let mut tries = 0;
            let outcome: Result<Answer, Failure> = loop {
                if asked.calls >= self.budget {
                    asked.end = End::Budget;
                    return Ok(asked);
                }
                let pause =
                    self.options.pace.saturating_mul(if tries == 0 { u32::from(asked.calls > 0) } else { 1 << tries });
                let first = async {
                    tokio::time::sleep(pause).await;
                    send(connection, &call).await
                };
                let Some(outcome) = unless(stop.as_mut(), first).await else {
                    asked.end = End::Interrupted;
                    return Ok(asked);
                };
                asked.calls += 1;
                tries += 1;
                self.tell(&asked, &ask, name, &outcome);
                let wait = match &outcome {
                    Ok(answer) if answer.status == 429 || answer.status >= 500 => {
                        answer.retry_after.unwrap_or_default()
                    }
                    Ok(_) => break outcome,
                    Err(_) => Duration::ZERO,
                };
                if wait > LONGEST {
                    asked.end = End::Server(format!("`{name}`: the server asks for a pause of {} s", wait.as_secs()));
                    return Ok(asked);
                }
                if tries == TRIES {
                    break outcome;
                }
                if unless(stop.as_mut(), tokio::time::sleep(wait)).await.is_none() {
                    asked.end = End::Interrupted;
                    return Ok(asked);
                }
            };
            match outcome {
                Ok(answer) if answer.status == 429 => {
                    asked.end = End::Server(format!("`{name}`: status 429: the server is at its limit"));
                    return Ok(asked);
                }
                Ok(answer) => {
                    let is_first = known.statuses.is_empty();
                    if is_first && matches!(answer.status, 401 | 403) {
                        answer.accepted(name)?;
                        continue;
                    }
                    let kept = Kept::new(self.api, ask, answer);
                    match kept.failed {
                        true => drop(failing.insert(kept.ask.operation)),
                        false => failing.clear(),
                    }
                    refusing = (refusing + 1) * usize::from(matches!(kept.status, 401 | 403));
                    journal.add(&kept.record(self.api))?;
                    kept.tell(self.steps, known);
                    asked.kept.push(kept);
                }
                Err(failure) => {
                    if known.statuses.is_empty() {
                        return Err(failure);
                    }
                    failing.insert(ask.operation);
                    known.skip(&ask);
                    asked.refused.push((ask.operation, failure.message().to_owned()));
                }
            }
            if failing.len() == FAILURES {
                let what = if refusing >= FAILURES { "refused the key" } else { "failed" };
                asked.end =
                    End::Server(format!("the server {what} at {FAILURES} operations in a row, the last one `{name}`"));
                return Ok(asked);
            }
        }
        Ok(asked)
    }

    /// A line for each call: what was asked, without any value.
    fn tell(&self, asked: &Asked, ask: &Ask, name: &str, outcome: &Result<Answer, Failure>) {
        if self.progress {
            let what = match outcome {
                Ok(answer) => answer.status.to_string(),
                Err(failure) => failure.message().to_owned(),
            };
            eprintln!("{:>4} of at most {} {name} ({}): {what}", asked.calls, self.budget, ask.purpose.words());
        }
    }
}

/// Whatever comes first: `None` when it is the end.
async fn unless<T>(mut stop: Pin<&mut impl Future<Output = ()>>, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    std::future::poll_fn(|context| match stop.as_mut().poll(context) {
        Poll::Ready(()) => Poll::Ready(None),
        Poll::Pending => work.as_mut().poll(context).map(Some),
    })
    .await
}

/// Ends when the process is told to stop. From then on that kills it no more: what is to be written, is.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let signals = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()].map(signal);
        let mut signals: Vec<_> = signals.into_iter().flatten().collect();
        std::future::poll_fn(|context| {
            let ready = signals.iter_mut().any(|it| it.poll_recv(context).is_ready());
            if ready { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
