//! The page of the figures.

use super::figures::Figures;
use super::{builds, paths};
use std::process::Command;

/// Machine and compiler, as far as they tell.
pub(super) fn machine() -> String {
    let compiler = Command::new("rustc").arg("--version").output().ok();
    let compiler = compiler.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let model = model.trim_start_matches([' ', '\t', ':']);
    format!("{model}, {processors} processors, {}, {compiler}", std::env::consts::OS)
}

pub(super) fn tables(figures: &Figures) -> String {
    let paths: Vec<_> = figures.paths.iter().map(paths::Path::row).collect();
    let mut text = format!("{}{}\n", paths::HEAD, paths.join("\n"));
    if !figures.builds.is_empty() {
        let builds: Vec<_> = figures.builds.iter().map(|it| it.row(&figures.builds)).collect();
        text.push_str(&format!("\n{}{}\n", builds::HEAD, builds.join("\n")));
    }
    text
}

pub(super) fn page(figures: &Figures) -> String {
    let (tables, machine) = (tables(figures), &figures.machine);
    let (paths, builds) = tables.split_once("\n\n").unwrap_or((&tables, ""));
    format!(
        "# Benchmarks

Written by `cargo xtask bench --write`; measure again on your machine with `cargo xtask bench`. Ratios count: below
1 this crate is the cheaper one. The seconds are those of {machine}.

![Ratios](benchmarks.svg)

## Calls, events and rows

The processor's time of the client's own thread, over loopback without TLS, measured in turns with the rival (31
turns, the median and the middle half). *By hand* is reqwest and serde with a timeout, the status and the envelope
checked, the same fields, and dates left as texts. Allocations and kB are counted for one doing of each: ours, then
theirs.

{paths}

- Dates are read and checked here, and texts there: of `delivery.deleted`, which is short and has two, they are most
  of the difference. Enumerations keep what they do not know.
- A call holds its pace, has a time for all its attempts, may be sent again, and can tell afterwards whether it was
  sent at all: a copy of its request, a timer and two locks are what is left of the difference.
- A change opens a connection of its own by default; here both use a connection that is kept.
- Rows are read while they arrive, in memory that does not grow; by hand all of them are held.

## Clean builds

Seconds of the processors for `cargo build` of a small program that reads a client and creates a follow-up, all
dependencies included, unoptimised, with the same TLS; the quicker of two.

{builds}
- jiff, which reads dates, is a good part of the difference to dates as texts; the rest is this crate itself. Of
  its resources only those are compiled that features name; by default all.
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_both_tables() {
        let path = serde_json::json!({
            "name": "call", "against": "by hand", "ours_us": 2.0, "rival_us": 1.0, "ratio": [1.9, 2.0, 2.1],
            "ours_allocations": 3.0, "rival_allocations": 4.0, "ours_bytes": 5000.0, "rival_bytes": 6000.0,
        });
        let figures = Figures {
            paths: vec![serde_json::from_value(path).unwrap()],
            builds: Vec::new(),
            machine: "a machine".to_owned(),
        };
        let page = page(&figures);
        assert!(
            page.contains("| call | by hand | **2.00** (1.90 to 2.10) | 2.0 | 1.0 | 3 to 4 | 5.0 to 6.0 |"),
            "{page}"
        );
        assert!(page.contains("those of a machine."), "{page}");
    }
}
