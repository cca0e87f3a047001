//! Events posted to an address, and repeated as the vendor does where that fails.

use super::api::Api;
use super::error::Error;
use super::post::{Address, Post};
use crate::retry_delays::RETRY_DELAYS;
use bytes::Bytes;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinSet;

/// Recuperador CRM sends what was not processed once a day again, five times at most.
#[cfg(feature = "recuperador")]
const DAILY: [Duration; 5] = [Duration::from_secs(24 * 60 * 60); 5];
const MOST_DELIVERIES: usize = 1000;
const LARGEST_SCALE: f64 = 1000.0;

/// An attempt to deliver an event.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// Counts the events that were posted, from 1.
    pub number: u64,
    /// The name of the event.
    pub event: String,
    /// Counts the attempts at this one, from 1; 0 where no address is given for the event.
    pub attempt: usize,
    /// The status of the receiver's response; `None` where there was none.
    pub status: Option<u16>,
    /// How long until the next attempt; `None` where it was delivered, or given up.
    pub again_in: Option<Duration>,
}

impl Delivery {
    /// Whether the receiver took it: a status of 2xx. What the vendor counts as success is not documented.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.status.is_some_and(|it| (200..300).contains(&it))
    }

    pub(super) fn to_json(&self) -> Value {
        json!({
            "number": self.number,
            "eventType": self.event,
            "attempt": self.attempt,
            "status": self.status,
            "delivered": self.is_delivered(),
            "again_in_ms": self.again_in.map(|it| u64::try_from(it.as_millis()).unwrap_or(u64::MAX)),
        })
    }
}

/// Told about every attempt.
pub(super) type Watcher = Box<dyn Fn(&Delivery) + Send + Sync>;

/// Where events go, as it was asked for.
pub(super) struct Hook {
    /// The only event that goes there; all where there is none.
    pub(super) event: Option<String>,
    pub(super) url: String,
}

impl Hook {
    /// The address of one of several, which the error counts from 1.
    fn address(&self, number: usize) -> Result<Address, Error> {
        Address::read(&self.url).map_err(|what| {
            let event = self.event.as_ref().map_or(String::new(), |event| format!(" (for `{event}`)"));
            Error::Setup(format!("the address of webhook {number}{event} {what}"))
        })
    }
}

/// The events of a server.
pub(super) struct Events {
    /// The event that goes there, or all, and the address.
    hooks: Vec<(Option<String>, Address)>,
    delays: Vec<Duration>,
    http: Post,
    sender: UnboundedSender<Job>,
    log: Mutex<VecDeque<Delivery>>,
    numbers: Mutex<u64>,
    watcher: Option<Watcher>,
}

/// An event on its way to an address.
pub(super) struct Job {
    number: u64,
    event: String,
    address: Address,
    body: Bytes,
}

/// What [`run`] sends.
pub(super) type Jobs = UnboundedReceiver<Job>;

impl Events {
    pub(super) fn new(api: Api, hooks: Vec<Hook>, scale: f64, watcher: Option<Watcher>) -> Result<(Self, Jobs), Error> {
        if !(0.0..=LARGEST_SCALE).contains(&scale) {
            return Err(Error::Setup(format!("a time scale of {scale} is none: 0 to {LARGEST_SCALE} is needed")));
        }
        let addresses = hooks.iter().zip(1..).map(|(hook, number)| hook.address(number));
        let addresses = addresses.collect::<Result<Vec<_>, _>>()?;
        let http = Post::new(&addresses).map_err(|error| Error::Setup(format!("events cannot be posted: {error}")))?;
        let hooks = hooks.into_iter().map(|it| it.event).zip(addresses).collect();
        let delays: &[Duration] = match api {
            Api::Persat => &RETRY_DELAYS,
            #[cfg(feature = "recuperador")]
            Api::Recuperador => &DAILY,
        };
        let delays = delays.iter().map(|delay| delay.mul_f64(scale)).collect();
        let (sender, jobs) = unbounded_channel();
        let (log, numbers) = (Mutex::default(), Mutex::default());
        Ok((Self { hooks, delays, http, sender, log, numbers, watcher }, jobs))
    }

    /// Posts an event to whoever wants it; says to how many.
    pub(super) fn post(&self, event: &str, body: &Value) -> usize {
        let wanted = self.hooks.iter().filter(|(only, _)| only.as_deref().is_none_or(|it| it == event));
        let body = Bytes::from(body.to_string());
        let jobs = wanted.map(|(_, address)| {
            let mut number = self.numbers.lock().unwrap_or_else(PoisonError::into_inner);
            *number += 1;
            Job { number: *number, event: event.to_owned(), address: address.clone(), body: body.clone() }
        });
        let receivers = jobs.filter_map(|job| self.sender.send(job).ok()).count();
        if let (0, Some(watcher)) = (receivers, &self.watcher) {
            watcher(&Delivery { number: 0, event: event.to_owned(), attempt: 0, status: None, again_in: None });
        }
        receivers
    }

    /// The attempts so far, the oldest first.
    pub(super) fn deliveries(&self) -> Vec<Delivery> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    async fn deliver(&self, job: Job) {
        let attempts = self.delays.iter().copied().map(Some).chain([None]);
        for (index, delay) in attempts.enumerate() {
            let status = self.http.send(&job.address, job.body.clone()).await;
            let mut delivery =
                Delivery { number: job.number, event: job.event.clone(), attempt: index + 1, status, again_in: None };
            delivery.again_in = delay.filter(|_| !delivery.is_delivered());
            if let Some(watcher) = &self.watcher {
                watcher(&delivery);
            }
            let again_in = delivery.again_in;
            {
                let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
                if log.len() == MOST_DELIVERIES {
                    log.pop_front();
                }
                log.push_back(delivery);
            }
            let Some(delay) = again_in else { return };
            tokio::time::sleep(delay).await;
        }
    }
}

/// Sends what is posted until it is dropped, and what is on its way with it.
pub(super) async fn run(events: Arc<Events>, mut jobs: Jobs) {
    let mut deliveries = JoinSet::new();
    while let Some(job) = jobs.recv().await {
        let events = events.clone();
        deliveries.spawn(async move { events.deliver(job).await });
        while deliveries.try_join_next().is_some() {}
    }
}
