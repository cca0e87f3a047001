//! What a call, an event and a row cost, against the same written by hand on reqwest and serde.
//!
//! `paths --only PREFIX` measures in turns (ours, the rival's, ours …) and prints one JSON document; `paths --once NAME
//! SIDE TIMES` only does the work, for a profiler.

mod allocations;
mod calls;
mod events;
mod hand;
mod measure;
#[cfg(feature = "progenitor")]
mod progenitor_client;
mod rows;
mod server;
mod streams;

use measure::{Comparison, Plan};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["--only", prefix] => report(prefix, &Plan::FULL),
        ["--only", prefix, "--quick"] => report(prefix, &Plan::QUICK),
        ["--once", name, side, times] => once(name, side, times.parse().expect("a number of times")),
        ["--bodies"] => {
            let bodies = std::collections::BTreeMap::from(events::bodies());
            println!("{}", serde_json::to_string(&bodies).expect("texts"));
        }
        ["--stream", name, side, count] if streams::run(name, side, count.parse().expect("a number of items")) => {}
        _ => {
            eprintln!(
                "usage: paths --only PREFIX [--quick] | --bodies | --once NAME ours|rival TIMES | --stream {} ours|rival COUNT",
                streams::NAMES.join("|")
            );
            std::process::exit(2);
        }
    }
}

fn comparisons() -> Vec<Comparison> {
    [events::comparisons(), calls::comparisons(), rows::comparisons()].into_iter().flatten().collect()
}

fn report(prefix: &str, plan: &Plan) {
    let mut all = comparisons();
    let asked = all.iter_mut().filter(|it| it.name.starts_with(prefix));
    let figures: Vec<_> = asked.map(|it| it.measure(plan)).collect();
    println!("{}", serde_json::to_string_pretty(&figures).expect("plain data"));
}

fn once(name: &str, side: &str, times: u64) {
    let mut all = comparisons();
    let Some(found) = all.iter_mut().find(|it| it.name == name) else {
        let names: Vec<&str> = all.iter().map(|it| it.name).collect();
        eprintln!("no comparison is called {name}: expected one of {}", names.join(", "));
        std::process::exit(2);
    };
    let work = if side == "ours" { &mut found.ours } else { &mut found.rival };
    // The first warms up: connections, lazily made tables.
    work();
    doing(work, times);
}

/// By its name a profiler knows what to count: `valgrind --tool=callgrind --toggle-collect='*paths::doing*'`.
#[inline(never)]
fn doing(work: &mut dyn FnMut(), times: u64) {
    for _ in 0..times {
        work();
    }
}
