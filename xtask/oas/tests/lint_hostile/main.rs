//! Documents nobody would write by accident, and files that are none: each ends in a finding (exit
//! status 1) or a clear failure (2), never in a panic, a hang or a full memory.

mod large;
mod strange;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

fn run(path: &Path) -> Output {
    let arguments = ["lint", "--fail-on", "warning"];
    Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).arg(path).output().unwrap()
}

fn texts(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Runs the linter on a file; its status has to be the given one, and its words have to hold all
    /// parts.
    fn judge(&self, name: &str, content: impl AsRef<[u8]>, status: i32, parts: &[&str]) {
        let length = self.judge_long(name, content, status, parts);
        assert!(length < 200_000, "{name}: {length} bytes of output");
    }

    /// As [`Folder::judge`], of what has thousands of mistakes; gives the length of what is said.
    fn judge_long(&self, name: &str, content: impl AsRef<[u8]>, status: i32, parts: &[&str]) -> usize {
        let output = run(&self.file(name, content));
        let words = texts(&output);
        assert_eq!(output.status.code(), Some(status), "{name}: {words:.2000}");
        assert!(!words.contains("panicked"), "{name}: {words:.2000}");
        for part in parts {
            assert!(words.contains(part), "{name}: no {part:?} in {words:.2000}");
        }
        words.len()
    }
}
