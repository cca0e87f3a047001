//! wrk, with the script of `tests/bench/load`.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Deserialize;
use std::process::Command;

/// Each has one connection: see the script.
const THREADS: &str = "16";

/// What wrk saw in a round.
#[derive(Debug, Deserialize)]
pub(super) struct Round {
    /// Of each thread, how many requests were accepted; their ids count from 0.
    pub(super) accepted: Vec<u64>,
    /// Refused for now: those are sent again.
    pub(super) busy: u64,
    pub(super) failed: u64,
    /// Connections that could not be made, or broke, or timed out.
    pub(super) broken: u64,
    pub(super) seconds: f64,
    pub(super) p50_ms: f64,
    pub(super) p99_ms: f64,
}

/// Sends requests for some seconds.
pub(super) fn run(
    repository: &Repository,
    url: &str,
    mode: &str,
    secret: &str,
    round: u32,
    seconds: u32,
) -> Result<Round, Failure> {
    let script = repository.path("tests/bench/load/load.lua");
    let mut command = Command::new("wrk");
    command.args(["--threads", THREADS, "--connections", THREADS, "--timeout", "10s", "--script"]).arg(script);
    command.args(["--duration", &format!("{seconds}s"), url, "--", mode, secret, &format!("{round:02}")]);
    let output = command.output().map_err(|_| Failure::new("no wrk"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    parse(&text).ok_or_else(|| {
        let why = String::from_utf8_lossy(&output.stderr);
        Failure::new(format!("wrk told nothing: {}", why.lines().next().unwrap_or("it printed no figures")))
    })
}

/// The script's line among wrk's own.
fn parse(text: &str) -> Option<Round> {
    serde_json::from_str(text.lines().find(|line| line.starts_with('{'))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_line_is_found_among_others() {
        let line = r#"{"accepted":[3,4],"busy":1,"failed":0,"broken":2,"seconds":1.5,"p50_ms":0.2,"p99_ms":1.25}"#;
        let round = parse(&format!("Running 1s test @ x\n  16 threads\n{line}\n")).unwrap();
        assert_eq!((round.accepted, round.busy, round.failed, round.broken), (vec![3, 4], 1, 0, 2));
        assert_eq!((round.seconds, round.p50_ms, round.p99_ms), (1.5, 0.2, 1.25));
        assert!(parse("unable to connect to 127.0.0.1:1 Connection refused\n").is_none());
        assert!(parse("{\"accepted\":[3]}").is_none(), "half of the figures are none");
    }
}
