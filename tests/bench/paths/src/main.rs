//! What a call, an event and a row cost, against the same written by hand on reqwest and serde.
//!
//! `paths` measures in turns (ours, the rival's, ours …) and prints one JSON document; `paths --once NAME
//! SIDE TIMES` only does the work, for a profiler.

mod allocations;
mod calls;
mod events;
mod hand;
mod measure;
mod rows;
mod server;

use measure::{Comparison, Plan};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => report(&Plan::FULL),
        ["--quick"] => report(&Plan::QUICK),
        ["--once", name, side, times] => once(name, side, times.parse().expect("a number of times")),
        _ => {
            eprintln!("usage: paths [--quick | --once NAME ours|rival TIMES]");
            std::process::exit(2);
        }
    }
}

fn comparisons() -> Vec<Comparison> {
    [events::comparisons(), calls::comparisons(), rows::comparisons()].into_iter().flatten().collect()
}

fn report(plan: &Plan) {
    let figures: Vec<_> = comparisons().iter_mut().map(|it| it.measure(plan)).collect();
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
    for _ in 0..times {
        work();
    }
}
