//! A call over loopback, without TLS, on one thread: only what the client does is counted.

use crate::hand::{calls::Api, types as hand};
use crate::measure::Comparison;
use crate::server;
use futures_util::future::join_all;
use persat_api::time::WallClockDateTime;
use persat_api::types::{FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use persat_api::{Pace, Persat};
use std::collections::HashMap;
use std::future::Future;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

const CLIENT: &str = include_str!("../../../samples/persat/getClient/200.json");
const DEVICES: &str = include_str!("../../../samples/persat/listDevices/200.json");
const FOLLOW_UP: &str = include_str!("../../../samples/persat/createFollowUp/200.with-email.json");
const BY_HAND: &str = "reqwest and serde by hand";

pub fn comparisons() -> Vec<Comparison> {
    let base = server::start(HashMap::from([
        ("/clients/cl-0044", CLIENT.as_bytes().to_vec()),
        ("/devices", many(DEVICES, 100)),
        ("/follow_ups", FOLLOW_UP.as_bytes().to_vec()),
    ]));
    let persat = Persat::builder("a-key-of-some-length")
        .base_url(&base)
        .allow_plain_http()
        .pace(Pace::unlimited())
        .no_proxy()
        // As the rival does: what a connection of its own costs a change is another question.
        .change_idle_timeout(Duration::from_secs(90))
        .build()
        .expect("a client");
    let api = Rc::new(Api::new(&base, "a-key-of-some-length"));
    let new = new_follow_up();
    let (p1, p2, p3, p4) = (persat.clone(), persat.clone(), persat.clone(), persat.clone());
    let (a1, a2, a3, a4) = (api.clone(), api.clone(), api.clone(), api);
    #[cfg(feature = "progenitor")]
    let of_progenitor = crate::progenitor_client::comparisons(&base, &persat);
    #[cfg(not(feature = "progenitor"))]
    let of_progenitor = Vec::new();
    let by_hand = vec![
        comparison(
            "call: one client",
            400,
            work(move || expect(p1.clients().get("CL-0044").send())),
            work(move || get::<hand::Client>(a1.clone(), "clients/CL-0044")),
        ),
        comparison(
            "call: 100 devices",
            100,
            work(move || expect(p2.devices().list().send())),
            work(move || get::<Vec<hand::Device>>(a2.clone(), "devices")),
        ),
        comparison(
            "call: create a follow-up",
            400,
            work(move || expect(p3.follow_ups().create(&new).send())),
            work(move || create(a3.clone())),
        ),
        comparison(
            "calls: 64 clients at once",
            10,
            work(move || join_all((0..64).map(|_| expect(p4.clients().get("CL-0044").send())))),
            work(move || join_all((0..64).map(|_| get::<hand::Client>(a4.clone(), "clients/CL-0044")))),
        ),
    ];
    by_hand.into_iter().chain(of_progenitor).collect()
}

pub fn new_follow_up() -> FollowUpCreate {
    FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: "CL-0044",
        title: "Llamar",
        color: FollowUpColor::Orange,
        date: WallClockDateTime("2030-02-01T20:00:00".parse().expect("a date")),
        responsible_user_ids: vec![1, 2, 52],
    })
}

fn comparison(name: &'static str, per_turn: u64, ours: Box<dyn FnMut()>, rival: Box<dyn FnMut()>) -> Comparison {
    Comparison { name, against: BY_HAND, ours, rival, per_turn }
}

pub async fn expect<T>(call: impl Future<Output = Result<T, persat_api::Error>>) -> T {
    call.await.expect("a response")
}

async fn get<T: serde::de::DeserializeOwned>(api: Rc<Api>, path: &'static str) -> T {
    let path: Vec<&str> = path.split('/').collect();
    api.get(&path).await.expect("a response")
}

async fn create(api: Rc<Api>) -> hand::FollowUp {
    let new = hand::NewFollowUp {
        uid_client: "CL-0044",
        title: "Llamar",
        description: None,
        color: "ORANGE",
        date: "2030-02-01T20:00:00.000Z",
        responsible_user_ids: &[1, 2, 52],
    };
    api.create(&["follow_ups"], &new).await.expect("a response")
}

thread_local! {
    /// One for all: a connection that is kept is driven by the runtime that made it.
    static RUNTIME: Runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
}

pub fn block_on<F: Future>(future: F) -> F::Output {
    RUNTIME.with(|runtime| runtime.block_on(future))
}

/// Work that is done on the runtime.
pub fn work<F: Future>(call: impl Fn() -> F + 'static) -> Box<dyn FnMut()> {
    Box::new(move || {
        black_box(block_on(call()));
    })
}

/// A response whose list has its first item so many times.
fn many(text: &str, times: usize) -> Vec<u8> {
    let mut response: serde_json::Value = serde_json::from_str(text).expect("a sample");
    let item = response["data"][0].clone();
    response["data"] = vec![item; times].into();
    response.to_string().into_bytes()
}
