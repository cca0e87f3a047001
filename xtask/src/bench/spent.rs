//! What a whole process takes: time of the processors, and the most memory it ever held.

use crate::dependents::scratch::children_seconds;
use oas::failure::Failure;
use serde::Serialize;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than this no program is waited for.
const MOST: Duration = Duration::from_secs(120);

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Spent {
    /// Of the processors, its own children's included.
    pub(super) seconds: f64,
    pub(super) peak_mb: f64,
}

/// Runs a program to its end; what it prints goes to a file. Exit status 0 and 1 mean that it did its work.
pub(super) fn run(command: &mut Command, log: &Path) -> Result<Spent, Failure> {
    let unwritable =
        |error: &std::io::Error| Failure::new(format!("cannot write {}: {}", log.display(), Failure::io(error)));
    let out = File::create(log).map_err(|error| unwritable(&error))?;
    let errors = out.try_clone().map_err(|error| unwritable(&error))?;
    let before = children_seconds()?;
    let child = command.stdin(Stdio::null()).stdout(out).stderr(errors).spawn();
    let mut child = child.map_err(|error| {
        let program = command.get_program().to_string_lossy();
        Failure::new(format!("cannot start {program}: {}", Failure::io(&error)))
    })?;
    let (start, mut peak_mb) = (Instant::now(), 0.0_f64);
    // The kernel keeps the highest, which only grows: it has to be read before the process is gone.
    let status = loop {
        peak_mb = peak_mb.max(highest(child.id()));
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if start.elapsed() > MOST => {
                // It may have ended in the meantime.
                let _ = child.kill();
                let _ = child.wait();
                return Err(Failure::new(format!("stopped after {} s", MOST.as_secs())));
            }
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            Err(error) => return Err(Failure::new(format!("a program cannot be waited for: {error}"))),
        }
    };
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(Failure::new(format!("it broke down ({status}); see {}", log.display())));
    }
    Ok(Spent { seconds: children_seconds()? - before, peak_mb })
}

/// The highest of a process and of those it started: some programs only start another.
fn highest(id: u32) -> f64 {
    let read = |file: &str| std::fs::read_to_string(format!("/proc/{id}/{file}")).unwrap_or_default();
    let started = read(&format!("task/{id}/children"));
    let started = started.split_whitespace().filter_map(|id| id.parse().ok()).map(highest);
    started.chain(peak(&read("status"))).fold(0.0, f64::max)
}

/// Megabytes, as the kernel tells them of a process.
fn peak(status: &str) -> Option<f64> {
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"))?;
    kilobytes.parse().ok().map(|kilobytes: f64| kilobytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_and_a_breakdown_is_told() {
        assert_eq!(peak("VmPeak:\t 9 kB\nVmHWM:\t    5000 kB\nVmRSS:\t 1 kB\n"), Some(5.12));
        assert_eq!(peak("Name:\tx\n"), None);
        let log = tempfile::NamedTempFile::new().unwrap();
        let failure = run(Command::new("cargo").args(["no-such-command-of-cargo"]), log.path()).unwrap_err();
        assert!(failure.message().starts_with("it broke down"), "{failure}");
        assert!(std::fs::read_to_string(log.path()).unwrap().contains("no-such-command-of-cargo"));
        // Long enough to be looked at once it is loaded: one that ends at once may be seen only before.
        let spent = run(Command::new("sh").args(["-c", "sleep 0.3; :"]), log.path()).unwrap();
        assert!(spent.peak_mb > 0.5 && spent.seconds >= 0.0, "{spent:?}");
        // Of what it starts as well: the shell holds two megabytes, and the other one fifty more.
        let large = "head -c 60000000 /dev/zero | sh -c 'x=$(tr \"\\\\0\" a); sleep 0.5'; :";
        let spent = run(Command::new("sh").args(["-c", large]), log.path()).unwrap();
        assert!(spent.peak_mb > 50.0, "{spent:?}");
    }
}
