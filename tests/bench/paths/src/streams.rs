//! Very long lists: work orders window by window, and rows of one array, against loops by hand.
//!
//! Each is done once in a process of its own, whose peak memory is told: `paths --stream NAME ours|rival COUNT`.

use crate::hand::calls::Api;
use crate::hand::types::{Interaction, WorkOrder};
use crate::rows::ROW;
use crate::server::{self, Pieces};
use cpu_time::ThreadTime;
use futures_util::future::LocalBoxFuture;
use persat_api::recuperador::Recuperador;
use persat_api::time::{CalendarDay, Date, date};
use persat_api::{Pace, Persat};
use serde::Serialize;
use std::collections::HashSet;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const ORDER: &str = include_str!("../../../samples/persat/getWorkOrder/200.cerrada-ok.json");
const KEY: &str = "a-key-of-some-length";
/// How many orders a window of fifteen days has.
const PER_WINDOW: usize = 2_000;
/// A piece of a body has so many items.
const PIECE: usize = 100;
/// What stands for the number of an item.
const NUMBER: &str = "{number}";

pub const NAMES: [&str; 2] = ["work-orders", "rows"];

/// What it came to.
#[derive(Serialize)]
struct Outcome {
    items: usize,
    seconds: f64,
    /// Of the processor, in the client's thread.
    cpu_seconds: f64,
    /// The most memory that the process ever held, the server's thread included.
    peak_mb: f64,
}

/// Does it, and prints what it came to; false where there is no such stream.
pub fn run(name: &str, side: &str, count: usize) -> bool {
    let all = match (name, side) {
        ("work-orders", "ours") => our_orders as fn(usize) -> LocalBoxFuture<'static, usize>,
        ("work-orders", "rival") => their_orders,
        ("rows", "ours") => our_rows,
        ("rows", "rival") => their_rows,
        _ => return false,
    };
    let (start, cpu) = (Instant::now(), ThreadTime::now());
    let items = crate::calls::block_on(all(count));
    let (seconds, cpu_seconds) = (start.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
    assert_eq!(items, count, "items of {name}");
    let outcome = Outcome { items, seconds, cpu_seconds, peak_mb: peak() };
    println!("{}", serde_json::to_string(&outcome).expect("plain data"));
    true
}

fn our_orders(count: usize) -> LocalBoxFuture<'static, usize> {
    let persat = Persat::builder(KEY).base_url(orders(count)).allow_plain_http().pace(Pace::unlimited()).no_proxy();
    let persat = persat.build().expect("a client");
    Box::pin(async move {
        let (from, to) = (window(0).0, window(windows(count) - 1).1);
        let mut orders = persat.work_orders().list(CalendarDay(from), CalendarDay(to)).stream();
        let mut read = 0;
        while let Some(order) = orders.next().await {
            black_box(order.expect("an order"));
            read += 1;
        }
        read
    })
}

/// With the same promise: an order that two neighbouring windows have comes once.
fn their_orders(count: usize) -> LocalBoxFuture<'static, usize> {
    let api = Api::new(&orders(count), KEY);
    Box::pin(async move {
        let (mut read, mut before) = (0, HashSet::new());
        for number in 0..windows(count) {
            let (from, to) = window(number);
            let query = [("from", from.to_string()), ("to", to.to_string())];
            let query = query.each_ref().map(|(name, value)| (*name, value.as_str()));
            let all: Vec<WorkOrder> = api.query(&["work-orders"], &query).await.expect("a response");
            let mut here = HashSet::new();
            for order in all {
                if !before.contains(&order._id) && here.insert(order._id.clone()) {
                    black_box(order);
                    read += 1;
                }
            }
            before = here;
        }
        read
    })
}

fn our_rows(count: usize) -> LocalBoxFuture<'static, usize> {
    let recuperador = Recuperador::builder(KEY).base_url(rows(count)).allow_plain_http().pace(Pace::unlimited());
    let recuperador = recuperador.no_proxy().timeout(Duration::from_secs(600)).build().expect("a client");
    Box::pin(async move {
        let mut rows = recuperador.follow_ups().list(12, "123.456.789-09").stream();
        let mut read = 0;
        while let Some(row) = rows.next().await {
            black_box(row.expect("a row"));
            read += 1;
        }
        read
    })
}

fn their_rows(count: usize) -> LocalBoxFuture<'static, usize> {
    let api = Api::new(&rows(count), KEY);
    Box::pin(async move {
        let query = [("id_credor", "12"), ("cpf_cnpj", "123.456.789-09")];
        let rows: Vec<Interaction> = api.list(&["v1Followup", ""], &query).await.expect("a response");
        let read = rows.len();
        rows.into_iter().for_each(|row| {
            black_box(row);
        });
        read
    })
}

fn windows(count: usize) -> usize {
    count.div_ceil(PER_WINDOW)
}

/// First and last day.
fn window(number: usize) -> (Date, Date) {
    let days = |days: usize| Duration::from_secs(days as u64 * 86_400);
    let from = date(2000, 1, 1).saturating_add(days(number * 15));
    (from, from.saturating_add(days(14)))
}

/// A server of work orders: each window has others, and all together so many.
fn orders(count: usize) -> String {
    let sample: serde_json::Value = serde_json::from_str(ORDER).expect("a sample");
    let mut order = sample["data"].clone();
    order["_id"] = NUMBER.into();
    let order = order.to_string();
    server::start_with(move |target| {
        let from = target.split_once("from=").expect("a first day").1;
        let day: Date = from[..10].parse().expect("a day");
        let number = (day - date(2000, 1, 1)).get_days() as usize / 15;
        let first = number * PER_WINDOW;
        list(r#"{"success":true,"data":["#, &order, first, PER_WINDOW.min(count - first), "]}")
    })
}

/// A server of one array.
fn rows(count: usize) -> String {
    let row = ROW.replace("1234567", NUMBER);
    server::start_with(move |_| list("[", &row, 0, count, "]"))
}

/// A body of items that is made while it is sent.
fn list(before: &str, item: &str, first: usize, count: usize, after: &str) -> Pieces {
    let (left, right) = item.split_once(NUMBER).expect("an item with a number");
    let (left, right) = (left.to_owned(), right.to_owned());
    // Every number has as many digits.
    let number = |number: usize| (1_000_000_000 + number).to_string();
    let commas = count.saturating_sub(1);
    let length = before.len() + after.len() + commas + count * (left.len() + right.len() + number(0).len());
    let start = server::head(length) + before;
    let last = first + count;
    let pieces = (first..last).step_by(PIECE).map(move |from| {
        let mut piece = String::with_capacity(PIECE * (left.len() + right.len() + 12));
        for at in from..(from + PIECE).min(last) {
            let comma = if at + 1 < last { "," } else { "" };
            piece.extend([&*left, &number(at), &right, comma]);
        }
        bytes(piece)
    });
    Box::new(std::iter::once(bytes(start)).chain(pieces).chain([bytes(after.to_owned())]))
}

fn bytes(text: String) -> Arc<[u8]> {
    Arc::from(text.into_bytes())
}

/// Megabytes, as the kernel tells them.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    line.and_then(|it| it.parse().ok()).map_or(0.0, |kilobytes: f64| kilobytes * 1024.0 / 1e6)
}
