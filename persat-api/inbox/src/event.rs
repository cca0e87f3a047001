//! What is stored of an event.

use jiff::Timestamp;
use persat_api::webhook::{DedupKey, Message};
use std::fmt;
use std::time::Duration;

/// The way in which an event came. Repetitions are folded within one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// Persat's webhook.
    Persat,
    /// Recuperador CRM's webhook of agreements.
    Agreements,
    /// Recuperador CRM's webhook of approved installments.
    Installments,
    /// Recuperador CRM's list of unread events of agreements.
    AgreementList,
    /// Recuperador CRM's list of unread events of approved installments.
    InstallmentList,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Persat, Self::Agreements, Self::Installments, Self::AgreementList, Self::InstallmentList];

    /// Its name in the store and in the program's output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Persat => "persat",
            Self::Agreements => "recuperador/agreements",
            Self::Installments => "recuperador/installments",
            Self::AgreementList => "recuperador/agreement-list",
            Self::InstallmentList => "recuperador/installment-list",
        }
    }

    /// How long a handled event is remembered, so that a repetition is recognised: twice as long as Persat
    /// repeats (27 h 35 min 5 s), a day longer than Recuperador CRM does. What comes from a list comes with each look
    /// at it until it is marked as read, and is remembered for that long since it came last.
    #[must_use]
    pub fn remembered_for(self) -> Duration {
        const DAY: Duration = Duration::from_secs(24 * 60 * 60);
        match self {
            Self::Persat => persat_api::webhook::RETRY_DELAYS.iter().sum::<Duration>() * 2,
            _ => DAY * 8,
        }
    }

    /// Whether it is a list, whose events come with each look at it until they are marked as read.
    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::AgreementList | Self::InstallmentList)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An event to be stored.
#[derive(Clone)]
pub(crate) struct NewEvent {
    pub(crate) source: Source,
    pub(crate) event_type: String,
    pub(crate) key: DedupKey,
    /// What it is about, if that is one thing.
    pub(crate) subject: Option<String>,
    /// Equal, perhaps, for what came by webhook and by list.
    pub(crate) link: Option<String>,
    pub(crate) payload: String,
    /// Why it cannot be decoded: then it is a dead letter from the start.
    pub(crate) odd: Option<String>,
}

/// The events of a delivery of Persat's.
pub(crate) fn of_message(message: Message) -> Vec<NewEvent> {
    let events = message.events.into_iter().map(|it| {
        let subjects = it.event.subjects();
        let subject = if let [subject] = &subjects[..] { Some(subject.to_string()) } else { None };
        NewEvent {
            source: Source::Persat,
            event_type: it.event.event_type().to_owned(),
            key: it.dedup_key,
            subject,
            link: None,
            payload: it.json,
            odd: None,
        }
    });
    let odd = message.undecoded.into_iter().map(|it| NewEvent {
        source: Source::Persat,
        event_type: it.event_type().unwrap_or("?").to_owned(),
        key: it.dedup_key,
        subject: None,
        link: None,
        payload: it.json,
        odd: Some(it.error.to_string()),
    });
    events.chain(odd).collect()
}

/// What became of events that were to be stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stored {
    /// Those that are new.
    pub new: u64,
    /// Those that the store had already.
    pub repeated: u64,
}

/// What state an event is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// It waits for a worker, or for its next try.
    Waiting,
    /// A worker has it.
    Held,
    /// It was handled, and is remembered so that repetitions are recognised.
    Done,
    /// It was given up: somebody has to look at it.
    Dead,
}

impl State {
    /// Its name in the program's output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Done => "done",
            Self::Dead => "dead",
        }
    }
}

/// What the store knows of an event, without what it carries: that holds personal data, and is read by
/// [`Inbox::payload`](crate::Inbox::payload) alone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Entry {
    /// Its number, in the order of arrival.
    pub id: i64,
    /// The way in which it came, by [`Source::as_str`].
    pub source: String,
    /// Its name.
    pub event_type: String,
    /// What it is about, if that is one thing.
    pub subject: Option<String>,
    /// Equal, perhaps, for what came by webhook and by list: a hint, no more.
    pub link: Option<String>,
    /// The state that it is in.
    pub state: State,
    /// When it was stored.
    pub received_at: Timestamp,
    /// When it is tried next, or until when a worker has it; when it was done or given up, or came from a list last.
    pub at: Timestamp,
    /// How often a worker took it.
    pub tries: u32,
    /// How often its handler failed.
    pub failures: u32,
    /// How often a worker died with it.
    pub lost: u32,
    /// How often it came again, but for what came while a handler was completing it. More than a few: the sender does
    /// not see your responses.
    pub repeats: u64,
    /// Why it failed last.
    pub error: Option<String>,
}

pub(crate) fn moment(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or_default()
}
