//! A sender that behaves as Persat does: it repeats what was not acknowledged, and sometimes what was.

use crate::http::{TOKEN, post};
use persat_api::webhook::RETRY_DELAYS;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use tokio::sync::{Semaphore, watch};

/// How many times faster time runs.
const FASTER: u32 = 10_000;

/// What is to become of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One effect, in the transaction that completes it.
    Effect,
    /// An effect elsewhere: at least one.
    Plain,
    /// At its first try the handler panics, hangs, takes its process along; then as `Effect`.
    Panics,
    Hangs,
    Aborts,
    /// A dead letter.
    Fails,
    AlwaysPanics,
    Odd,
}

#[derive(Clone, Debug)]
pub struct Planned {
    pub number: i64,
    pub kind: Kind,
}

impl Planned {
    /// The events, in an order of their own.
    pub fn events(count: usize, seed: u64) -> Vec<Self> {
        let mut dice = Dice(seed);
        let mut all: Vec<Self> = (0..count)
            .map(|number| {
                // Few of those that take long, in however large a run.
                let kind = match number {
                    3 | 30 | 120 => Kind::Hangs,
                    4 | 40 | 140 => Kind::Aborts,
                    _ => match number % 50 {
                        5 => Kind::Panics,
                        6 => Kind::Fails,
                        7 => Kind::AlwaysPanics,
                        8 => Kind::Odd,
                        it if it % 4 == 1 => Kind::Plain,
                        _ => Kind::Effect,
                    },
                };
                Self { number: number as i64, kind }
            })
            .collect();
        for index in (1..all.len()).rev() {
            all.swap(index, dice.below(index as u64 + 1) as usize);
        }
        all
    }

    /// As the vendor would send it. Effects are about one of a few clients, so that there is an order to keep.
    fn body(&self) -> String {
        let Self { number, kind } = *self;
        let payload = match kind {
            Kind::Odd => json!({ "uid_client": number }),
            Kind::Effect => json!({ "uid_client": format!("CL-{}", number % 97) }),
            _ => Value::Null,
        };
        let name = match kind {
            Kind::Effect | Kind::Odd => "client.deleted",
            _ => "crash.test",
        };
        let beside = "what the vendor may send beside it ".repeat(4);
        json!({ "eventType": name, "payload": payload, "number": number, "kind": format!("{kind:?}"), "beside": beside })
            .to_string()
    }
}

/// Numbers that look like chance, the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

pub struct Sender {
    receivers: Vec<SocketAddr>,
    seed: u64,
    deliveries: AtomicUsize,
    refused: AtomicUsize,
    broken: AtomicUsize,
    given_up: AtomicUsize,
    acknowledged: AtomicU64,
    /// Whether the outage has begun, for which more than half of the events wait: a fast machine had sent all before.
    outage: watch::Sender<bool>,
}

impl Sender {
    pub fn new(receivers: Vec<SocketAddr>, seed: u64) -> Self {
        Self {
            receivers,
            seed,
            deliveries: AtomicUsize::default(),
            refused: AtomicUsize::default(),
            broken: AtomicUsize::default(),
            given_up: AtomicUsize::default(),
            acknowledged: AtomicU64::default(),
            outage: watch::Sender::new(false),
        }
    }

    /// Lets those events go that wait for the outage.
    pub fn outage_begins(&self) {
        self.outage.send_replace(true);
    }

    /// Sends all, some at once; one in eight a second time although it was acknowledged, as after a lost response.
    pub async fn send_all(self: Arc<Self>, events: Vec<Planned>) {
        let turns = Arc::new(Semaphore::new(24));
        let mut sending = tokio::task::JoinSet::new();
        let before_outage = events.len() * 2 / 5;
        for (index, event) in events.into_iter().enumerate() {
            if index == before_outage {
                self.outage.subscribe().wait_for(|begun| *begun).await.expect("the sender lives");
            }
            let (sender, turns) = (Arc::clone(&self), Arc::clone(&turns));
            sending.spawn(async move {
                let times = if event.number % 8 == 0 { 2 } else { 1 };
                for _ in 0..times {
                    // Held while it is delivered, not while it waits for its next try.
                    sender.send(&event, index, &turns).await;
                }
                sender.acknowledged.fetch_add(1, Relaxed);
            });
        }
        while let Some(sent) = sending.join_next().await {
            sent.expect("no delivery panics");
        }
    }

    async fn send(&self, event: &Planned, index: usize, turns: &Semaphore) {
        let mut dice = Dice(self.seed ^ index as u64);
        let path = format!("/persat/{TOKEN}");
        let delays = RETRY_DELAYS.iter().map(|delay| Some(*delay / FASTER)).chain([None]);
        for delay in delays {
            let receiver = self.receivers[dice.below(self.receivers.len() as u64) as usize];
            let outcome = {
                let _turn = turns.acquire().await;
                self.deliveries.fetch_add(1, Relaxed);
                post(receiver, &path, &event.body()).await
            };
            match outcome {
                Ok(200..=299) => return,
                Ok(503) => self.refused.fetch_add(1, Relaxed),
                Ok(status) => panic!("a response that nothing explains: {status}"),
                Err(_) => self.broken.fetch_add(1, Relaxed),
            };
            match delay {
                Some(delay) => tokio::time::sleep(delay).await,
                None => {
                    self.given_up.fetch_add(1, Relaxed);
                }
            }
        }
    }

    pub fn deliveries(&self) -> usize {
        self.deliveries.load(Relaxed)
    }

    pub fn refused(&self) -> usize {
        self.refused.load(Relaxed)
    }

    pub fn broken(&self) -> usize {
        self.broken.load(Relaxed)
    }

    pub fn given_up(&self) -> usize {
        self.given_up.load(Relaxed)
    }

    /// How many events have arrived for good.
    pub fn acknowledged(&self) -> usize {
        self.acknowledged.load(Relaxed) as usize
    }
}
