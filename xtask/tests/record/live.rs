//! A live account, which here is a server on this machine.

use super::bench::{Bench, CLIENT, PERSONAL, tree};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::mpsc;
use std::time::Duration;

/// Gives each connection the next response; gives what was asked.
pub fn server(responses: Vec<(u16, String)>) -> (String, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for (status, body) in responses {
            let (mut stream, _) = listener.accept().unwrap();
            let mut bytes = Vec::new();
            let mut block = [0; 4096];
            while !bytes.windows(4).any(|it| it == b"\r\n\r\n") {
                let count = stream.read(&mut block).unwrap();
                bytes.extend_from_slice(&block[..count]);
            }
            send.send(String::from_utf8_lossy(&bytes).into_owned()).unwrap();
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nlocation: http://127.0.0.1:1/\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
                body.len()
            );
            stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
        }
    });
    (url, receive)
}

/// Runs the program itself: the key comes from the environment.
pub fn xtask(folder: &Path, key: &str, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.envs(variables.iter().copied());
    command.env("TEST_KEY_OF_RECORD", key).args(["record", "--key-env", "TEST_KEY_OF_RECORD", "--pace-ms", "0"]);
    command.arg("--out").arg(folder.join("samples")).arg("--key-file").arg(folder.join("key"));
    command.args(arguments).output().unwrap()
}

#[test]
fn a_live_account_is_recorded_and_its_key_never_shown() {
    let bench = Bench::new();
    let (url, asked) = server(vec![(200, CLIENT.to_owned())]);
    let output = xtask(
        bench.folder.path(),
        "sk-live-9182736455",
        &[],
        &["--live", "getClient", "--param", "uid_client=CL/00 44", "--base-url", &url, "--apply"],
    );
    let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let request = asked.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(request.starts_with("GET /v1/clients/CL%2F00%2044 HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("authorization: Bearer sk-live-9182736455\r\n"), "{request}");
    let written: String = tree(&bench.out()).into_iter().map(|(_, text)| text).collect();
    assert!(written.contains("company_name"));
    assert!(!shown.contains("9182736455") && !written.contains("9182736455"));
    assert!(PERSONAL.iter().all(|word| !shown.to_lowercase().contains(word)), "{shown}");
}

#[test]
fn live_calls_that_could_do_harm_are_not_made() {
    let bench = Bench::new();
    let (url, asked) = server(vec![(200, "{}".to_owned())]);
    let folder = bench.folder.path();
    for (arguments, words) in [
        (vec!["--live", "deleteClient", "--param", "uid_client=1", "--base-url", &url], "may change the account"),
        (vec!["--live", "getClient", "--base-url", &url], "needs the parameter `uid_client`"),
        (vec!["--live", "getClient", "--param", "uid_client=..", "--base-url", &url], "must not be empty"),
        (
            vec!["--live", "getClient", "--param", "uid_client=1", "--param", "uid=2", "--base-url", &url],
            "has the parameter `uid`",
        ),
        (vec!["--live", "getClient", "--param", "uid_client=1", "--base-url", "http://api.example/v1"], "https only"),
        (
            vec!["--live", "getClient", "--param", "uid_client=1", "--base-url", "https://u:p@api.example/v1"],
            "no address",
        ),
        (vec!["--live", "getKlient", "--base-url", &url], "no operation `getKlient`"),
    ] {
        let output = xtask(folder, "sk-live-9182736455", &[], &arguments);
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(words) && !shown.contains("9182736455"), "{words}: {shown}");
    }
    let output = xtask(folder, " ", &[], &["--live", "listZones", "--base-url", &url]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("TEST_KEY_OF_RECORD is empty"));
    assert!(asked.try_recv().is_err(), "something was sent");
    assert!(!bench.out().exists());
}

#[test]
fn live_failures_name_operation_and_status_only() {
    for (status, body, words) in [
        (401, r#"{"error": {"userMessage": "Juan"}}"#, "`getClient`: status 401: the key was refused"),
        (503, "Juan", "`getClient`: status 503"),
    ] {
        let bench = Bench::new();
        let (url, _asked) = server(vec![(status, body.to_owned())]);
        let arguments = ["--live", "getClient", "--param", "uid_client=CL-0044", "--base-url", &url, "--apply"];
        let output = xtask(bench.folder.path(), "sk-live-9182736455", &[], &arguments);
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(words), "{shown}");
        assert!(!["Juan", "CL-0044", "9182736455", "127.0.0.1"].iter().any(|it| shown.contains(it)), "{shown}");
        assert!(!bench.out().exists());
    }
    // A redirect is not followed: the key would go with it.
    let bench = Bench::new();
    let (url, asked) = server(vec![(302, "{}".to_owned())]);
    let arguments = ["--live", "getClient", "--param", "uid_client=1", "--base-url", &url];
    let output = xtask(bench.folder.path(), "sk-live-9182736455", &[], &arguments);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(asked.iter().count(), 1);
    // A key that a response repeats is not written.
    let bench = Bench::new();
    let (url, _asked) = server(vec![(200, CLIENT.replace("CABA", "sk-live-9182736455"))]);
    let arguments = ["--live", "getClient", "--param", "uid_client=1", "--base-url", &url, "--apply"];
    xtask(bench.folder.path(), "sk-live-9182736455", &[], &arguments);
    assert!(tree(&bench.out()).iter().all(|(_, text)| !text.contains("9182736455")));
}

#[test]
fn a_key_that_an_response_has_as_a_name_is_replaced_too() {
    let bench = Bench::new();
    let (url, _asked) = server(vec![(200, CLIENT.replace("\"city\"", "\"skliveabcdef\": 1, \"city\""))]);
    let arguments = ["--live", "getClient", "--param", "uid_client=1", "--base-url", &url, "--apply"];
    let output = xtask(bench.folder.path(), "skliveabcdef", &[], &arguments);
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("undeclared-property") && !shown.contains("skliveabcdef"), "{shown}");
    assert!(tree(&bench.out()).iter().all(|(_, text)| !text.contains("skliveabcdef")));
}
