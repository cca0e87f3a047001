//! A disk that is full in earnest: a small one in memory, which only the receiver sees.

use crate::cli::Server;
use crate::http::{TOKEN, post};
use crate::support::{deleted, until};
use std::io::Write;
use std::net::SocketAddr;
use std::process::Command;

const MOUNT: &str =
    r#"mount -t tmpfs -o size=1m tmpfs "$1" && head -c 400000 /dev/zero > "$1/filler" && shift && exec "$@""#;

/// A command that sees a disk of one MB where the folder is, most of it in use.
fn small_disk(folder: &str) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", folder]);
    command
}

#[test]
fn a_full_disk_loses_nothing_and_is_in_use_again_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    if !small_disk(folder).arg("true").output().is_ok_and(|it| it.status.success()) {
        // Past the harness, which keeps what passing tests print.
        let _ = writeln!(std::io::stderr(), "not run: no disk of its own (`unshare --map-root-user --mount`)");
        return;
    }
    let program = env!("CARGO_BIN_EXE_persat-inbox");
    let store = format!("{folder}/inbox.db");
    let mut command = small_disk(folder);
    command.args([program, "--store", &store, "serve", "--listen", "127.0.0.1:0", "--receive-only"]);
    let mut server = Server::start(command);
    let address: SocketAddr = server.line().split('/').nth(2).unwrap().parse().unwrap();
    // Within what the server sees.
    let pid = server.0.id().to_string();
    let within = |arguments: &[&str]| {
        let options = ["--target", &pid, "--user", "--preserve-credentials", "--mount"];
        let output = Command::new("nsenter").args(options).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let mut stored = 0;
    let mut deliver = async || {
        // Of ten events, about 8 kB.
        let events: Vec<_> = (0..10).map(|it| deleted(&format!("{stored}-{it}-{}", "x".repeat(700)))).collect();
        let status = post(address, &format!("/persat/{TOKEN}"), &serde_json::json!(events).to_string()).await.unwrap();
        stored += if status == 204 { 10 } else { 0 };
        (status, stored)
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let body = deleted("first").to_string();
        until("it listens", async || post(address, &format!("/persat/{TOKEN}"), &body).await.is_ok()).await;
        let before = loop {
            match deliver().await {
                (204, stored) => assert!(stored < 1000, "a disk of one MB takes them all"),
                (503, stored) => break stored,
                (status, _) => panic!("{status}"),
            }
        };
        assert!(before > 0);
        // It stays so, until there is room.
        assert_eq!(deliver().await.0, 503);
        within(&["rm", &format!("{folder}/filler")]);
        let (status, after) = deliver().await;
        assert_eq!((status, after), (204, before + 10));
        let stats = within(&[program, "--store", &store, "stats", "--format", "json"]);
        let stats: serde_json::Value = serde_json::from_str(&stats).unwrap();
        assert_eq!(stats["waiting"], after + 1, "what was acknowledged, and nothing else");
    });
}
