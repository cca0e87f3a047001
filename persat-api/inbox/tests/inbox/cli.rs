//! The program, as the person on call uses it.

use crate::http::{TOKEN, post};
use crate::support::until;
use persat_api::mock::{Api, MockServer, Reply};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_persat-inbox"));
    command.current_dir(folder).args(arguments).env_remove("PERSAT_INBOX_STORE").env_remove("PERSAT_WEBHOOK_TOKEN");
    command.env_remove("RECUPERADOR_API_TOKEN").env_remove("RECUPERADOR_BASE_URL");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = program(folder, arguments).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn json(folder: &Path, arguments: &[&str]) -> (i32, Value) {
    let (status, out, err) = run(folder, &[arguments, &["--format", "json"]].concat());
    (status, serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}")))
}

#[test]
fn the_demonstration_and_the_commands_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (status, _, err) = run(folder, &["list"]);
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("there is no store persat-inbox.db"), "{err}");

    let (status, out, err) = run(folder, &["serve"]);
    assert_eq!(status, 0, "{out}{err}");
    assert!(out.contains("client.deleted client/CL-1") && out.contains("404 Not Found"), "{out}");
    assert!(!out.contains(TOKEN), "{out}");

    let (status, out, _) = run(folder, &["dead"]);
    assert!(status == 1 && out.contains("payload.uid_client") && !out.contains("4711"), "{out}");
    let (status, dead) = json(folder, &["dead"]);
    let id = dead["events"][0]["id"].to_string();
    assert_eq!((status, dead["events"].as_array().unwrap().len()), (1, 1));
    assert_eq!(dead["events"][0].get("payload"), None);

    let (status, out, _) = run(folder, &["show", &id]);
    assert!(status == 0 && out.contains("--payload shows it") && !out.contains("4711"), "{out}");
    let (status, shown) = json(folder, &["show", &id, "--payload"]);
    assert!(status == 0 && shown["payload"].as_str().unwrap().contains("4711"), "{shown}");
    assert_eq!(run(folder, &["show", "999"]).0, 1);

    let (status, stats) = json(folder, &["stats", "--max-dead", "0"]);
    assert_eq!(
        (status, &stats["dead"], &stats["done"], &stats["limit_passed"]),
        (1, &1.into(), &2.into(), &true.into())
    );
    assert_eq!(json(folder, &["stats", "--max-dead", "1", "--max-oldest", "5"]).0, 0);

    let (status, closed) = json(folder, &["close", "999"]);
    assert_eq!((status, &closed["closed"], &closed["not_found"][0]), (1, &0.into(), &999.into()));

    let (status, retried) = json(folder, &["retry", &id, "999"]);
    assert_eq!((status, &retried["retried"], &retried["not_found"][0]), (1, &1.into(), &999.into()));
    let (status, out, _) = run(folder, &["list"]);
    assert!(status == 0 && out.lines().count() == 2 && out.contains("waiting"), "{out}");
    assert_eq!(run(folder, &["dead"]).0, 0);
    // It waits now: no dead letter.
    assert_eq!(run(folder, &["close", &id]).0, 1);
}

/// A server that is killed with its test.
pub struct Server(pub Child, BufReader<ChildStdout>);

impl Server {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.env("PERSAT_WEBHOOK_TOKEN", TOKEN).stdout(Stdio::piped()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        Self(child, BufReader::new(out))
    }

    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.1.read_line(&mut line).unwrap();
        line
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_receiver_that_only_receives_and_a_password_that_nobody_sees() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (status, _, err) = run(folder, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(status == 2 && err.contains("PERSAT_WEBHOOK_TOKEN is not set"), "{err}");
    let store = "postgres://me:hunter2@127.0.0.1:1/x";
    let (status, out, err) = run(folder, &["--store", store, "stats"]);
    assert!(status == 2 && err.contains("cannot be reached") && !format!("{out}{err}").contains("hunter2"), "{err}");
    let (_, out, err) = run(folder, &["--store", "postgres://me:hunter2@[", "stats"]);
    assert!(err.contains("not of the form") && !format!("{out}{err}").contains("hunter2"), "{err}");

    let mut server = Server::start(program(folder, &["serve", "--listen", "127.0.0.1:0", "--receive-only"]));
    let line = server.line();
    assert!(line.starts_with("receiver http://127.0.0.1:") && !line.contains(TOKEN), "{line}");
    let address = line.split('/').nth(2).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let body = crate::support::deleted("CL-1").to_string();
        until("it listens", async || post(address, &format!("/persat/{TOKEN}"), &body).await.is_ok()).await;
    });
    let (_, stats) = json(folder, &["stats"]);
    assert_eq!(stats["waiting"], 1);
}

#[test]
fn a_receiver_reads_lists_if_told_to_and_ends_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let arguments =
        ["serve", "--listen", "127.0.0.1:0", "--receive-only", "--poll-creditor", "12", "--poll-every", "1"];
    let (status, _, err) = run(folder, &["serve", "--poll-creditor", "12"]);
    assert!(status == 2 && err.contains("--listen"), "{err}");
    let output = program(folder, &arguments).env("PERSAT_WEBHOOK_TOKEN", TOKEN).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(2) && err.contains("RECUPERADOR_API_TOKEN"), "{err}");

    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let account = runtime.block_on(MockServer::builder().api(Api::Recuperador).start()).unwrap();
    let list = serde_json::json!([{ "id": 4001, "id_credor": 12, "id_acordo": 880, "nome_cliente": "hunter2" }]);
    account.respond("listAgreementEvents", Reply::json(200, &list)).unwrap();
    account.respond("listApprovedInstallmentEvents", Reply::json(200, &serde_json::json!([]))).unwrap();
    account.respond("markAgreementEventRead", Reply::json(200, &serde_json::json!({ "sucesso": true }))).unwrap();
    let mut command = program(folder, &arguments);
    command.env("RECUPERADOR_API_TOKEN", account.key()).env("RECUPERADOR_BASE_URL", account.url());
    let mut server = Server::start(command);
    let mut lines = String::new();
    while !lines.contains("list ") {
        lines += &server.line();
    }
    assert!(lines.contains("agreements of creditor 12: 1 new, 1 marked as read"), "{lines}");
    assert!(!lines.contains("hunter2") && !lines.contains(account.key()), "{lines}");
    // Again and again, each known by now.
    lines += &server.line();
    assert!(lines.contains("agreements of creditor 12: 0 new, 1 marked as read"), "{lines}");
    let (_, listed) = json(folder, &["list"]);
    assert_eq!(listed["events"][0]["source"], "recuperador/agreement-list");
    assert_eq!(listed["events"].as_array().unwrap().len(), 1);

    #[cfg(unix)]
    {
        let told = Command::new("kill").arg(server.0.id().to_string()).status().unwrap();
        assert!(told.success());
        while !lines.ends_with("stopped\n") {
            let line = server.line();
            assert!(!line.is_empty(), "{lines}");
            lines += &line;
        }
        assert!(server.0.wait().unwrap().success());
    }
}
