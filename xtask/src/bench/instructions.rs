//! Instructions, as valgrind counts them: they do not depend on what else the machine does.

use oas::failure::Failure;
use serde::Serialize;
use std::path::Path;
use std::process::{Command, Stdio};

/// Those of one doing.
#[derive(Serialize)]
pub(super) struct Instructions {
    pub(super) ours: f64,
    pub(super) rival: f64,
}

/// Counts those of one comparison; the microseconds say how often it can be done.
pub(super) fn count(program: &Path, name: &str, microseconds: f64) -> Result<Instructions, Failure> {
    // Fifty times slower than without.
    let times = (20_000.0 / microseconds).clamp(2.0, 500.0) as u64;
    let side = |side| Ok::<_, Failure>(total(program, name, side, times)? as f64 / times as f64);
    Ok(Instructions { ours: side("ours")?, rival: side("rival")? })
}

fn total(program: &Path, name: &str, side: &str, times: u64) -> Result<u64, Failure> {
    let folder = tempfile::tempdir().map_err(|error| Failure::new(format!("no temporary folder: {error}")))?;
    let out = folder.path().join("callgrind");
    let mut command = Command::new("valgrind");
    // The server is a thread of the same program: it is told apart by its file.
    command.args(["--tool=callgrind", "--separate-threads=yes", "--toggle-collect=*paths::doing*"]);
    command.arg(format!("--callgrind-out-file={}", out.display())).arg(program);
    command.args(["--once", name, side, &times.to_string()]).stdout(Stdio::null()).stdin(Stdio::null());
    let output = command.output().map_err(|_| Failure::new("no valgrind"))?;
    let file = folder.path().join("callgrind-01");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    totals(&text).ok_or_else(|| {
        let said = String::from_utf8_lossy(&output.stderr);
        Failure::new(format!("valgrind counted nothing: {}", said.lines().last().unwrap_or_default()))
    })
}

/// What callgrind's file of a thread says of all of it.
fn totals(file: &str) -> Option<u64> {
    let found = file.lines().find_map(|line| line.strip_prefix("totals: "))?.trim().parse().ok()?;
    (found > 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_counted_is_no_figure() {
        assert_eq!(totals("summary: 12\n\ntotals: 10791107\n"), Some(10_791_107));
        assert_eq!(totals("summary: 12\n\ntotals: 0\n"), None, "the function was not found");
        assert_eq!(totals("summary: 12\n"), None);
    }
}
