//! What `semver` makes of cargo-semver-checks, with a stand-in for it.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Runs the command beside a `cargo-semver-checks` that ends with a status.
fn semver(status: i32) -> Output {
    let tools = TempDir::new().unwrap();
    let script = format!("#!/bin/sh\ncase \"$*\" in *--version) exit 0;; esac\necho \"asked: $*\"\nexit {status}\n");
    let program = tools.path().join("cargo-semver-checks");
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap());
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["semver", "--against", "main"]).env("PATH", path).output().unwrap()
}

#[test]
fn breaking_is_told_from_no_verdict() {
    for (status, code, said) in [(0, 0, "ok"), (100, 1, ""), (1, 2, "no verdict"), (101, 2, "no verdict")] {
        let output = semver(status);
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{status}: {out}{err}");
        assert!(out.contains("--baseline-rev main") && format!("{out}{err}").contains(said), "{status}: {out}{err}");
    }
}
