//! A server under load: the example of a receiver, or the sandbox, as a process of its own.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// It is stopped when this is dropped.
pub(super) struct Server {
    child: Child,
    lines: Receiver<String>,
}

/// Programs in the folder of what is built.
pub(super) const RECEIVER: &str = "examples/webhook_receiver";
pub(super) const SANDBOX: &str = "persat-sandbox";

/// Builds both, optimised.
pub(super) fn build(repository: &Repository) -> Result<(), Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository.path("")).args(["build", "--release", "--quiet", "--package", "persat-api"]);
    cargo.args(["--example", "webhook_receiver", "--package", SANDBOX, "--bin", SANDBOX]);
    cargo.env("CARGO_TARGET_DIR", repository.path("target"));
    let status = cargo.status();
    let status = status.map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    if status.success() { Ok(()) } else { Err(Failure::new("the servers do not build; see above")) }
}

impl Server {
    /// Starts a program and reads what it prints.
    pub(super) fn start(
        repository: &Repository,
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<Self, Failure> {
        let path = repository.path(&format!("target/release/{program}{}", std::env::consts::EXE_SUFFIX));
        let mut command = Command::new(path);
        command.args(arguments).envs(environment.iter().copied()).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command
            .spawn()
            .map_err(|error| Failure::new(format!("cannot start {program}: {}", Failure::io(&error))))?;
        let (send, lines) = channel();
        if let Some(out) = child.stdout.take() {
            std::thread::spawn(move || {
                let read = BufReader::new(out).lines().map_while(Result::ok);
                // Nobody listens any longer once the server is dropped.
                for line in read {
                    if send.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Ok(Self { child, lines })
    }

    /// Its next line; nothing when it prints none for so long.
    ///
    /// # Errors
    /// It stopped.
    pub(super) fn line(&self, within: Duration) -> Result<Option<String>, Failure> {
        match self.lines.recv_timeout(within) {
            Ok(line) => Ok(Some(line)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Failure::new("the server stopped by itself")),
        }
    }

    /// What follows a mark in one of its first lines, to the next space.
    pub(super) fn told(&self, mark: &str) -> Result<String, Failure> {
        while let Some(line) = self.line(Duration::from_secs(10))? {
            if let Some((_, rest)) = line.split_once(mark) {
                return Ok(rest.split([' ', ',']).next().unwrap_or_default().to_owned());
            }
        }
        Err(Failure::new(format!("the server did not tell its `{mark}` within ten seconds")))
    }

    /// Megabytes that it holds at this moment.
    pub(super) fn memory(&self) -> f64 {
        let file = format!("/proc/{}/status", self.child.id());
        resident(&std::fs::read_to_string(file).unwrap_or_default())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// As the kernel tells it of a process.
fn resident(status: &str) -> f64 {
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB"));
    kilobytes.and_then(|it| it.parse().ok()).map_or(f64::NAN, |kilobytes: f64| kilobytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_what_is_resident() {
        assert!((resident("VmHWM:\t 99 kB\nVmRSS:\t   10000 kB\n") - 10.24).abs() < 1e-9);
        assert!(resident("").is_nan(), "what is not told is no figure");
    }
}
