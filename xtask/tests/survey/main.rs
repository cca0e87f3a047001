//! `record --survey` as a program, against the sandbox: what is asked, in which order, what is kept, what is told.

mod exporters;
mod live;
mod proposals;
mod proxy;
mod recording;
mod stops;
mod trouble;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// What must not stand in anything that is written or shown.
const PERSONAL: [&str; 8] =
    ["juancho", "quirogález", "4504530017", "ferreter", "quiroga-0", "rivadavia", "jkl-345", "mock-key"];

/// A folder to record into.
struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Always the same one, so that no substitute becomes one of the words by chance.
        std::fs::write(folder.path().join("key"), "5a".repeat(32)).unwrap();
        Self { folder }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("samples")
    }

    fn command(&self, url: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.env("PERSAT_API_KEY", "mock-key").args(["record", "--live", "--survey"]);
        if !arguments.contains(&"--pace-ms") {
            command.args(["--pace-ms", "0"]);
        }
        command.args(["--base-url", url]).arg("--out").arg(self.out());
        command.arg("--key-file").arg(self.folder.path().join("key")).args(arguments);
        command
    }

    /// Asks; nothing personal is shown.
    fn survey(&self, url: &str, arguments: &[&str]) -> (Output, String) {
        let output = self.command(url, arguments).output().unwrap();
        let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        impersonal(&shown);
        (output, shown)
    }

    /// The same, as an object.
    fn found(&self, url: &str, arguments: &[&str]) -> (Option<i32>, Value) {
        let (output, shown) = self.survey(url, &[arguments, &["--format", "json"]].concat());
        let found = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{shown}"));
        (output.status.code(), found)
    }

    /// Every file that was written, with what is in it.
    fn files(&self) -> Vec<(PathBuf, String)> {
        let mut all = Vec::new();
        collect(&self.out(), &mut all);
        all.sort();
        all
    }
}

fn collect(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => collect(&path, all),
            path => all.push((path.clone(), String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned())),
        }
    }
}

fn impersonal(text: &str) {
    let small = text.to_lowercase();
    for word in PERSONAL {
        let at = small.find(word).map(|at| small[at.saturating_sub(80)..].chars().take(200).collect::<String>());
        assert!(at.is_none(), "{word}: {at:?}");
    }
}
