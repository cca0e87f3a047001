//! Folders that cannot be written, and a server that does not answer: a clear word, and nothing half-written.

use super::proxy::Account;
use super::recording::run;
use super::{Bench, impersonal};
use serde_json::{Value, json};

/// The state of a survey is begun before anything is asked.
#[test]
fn a_folder_that_cannot_be_written_is_told_before_the_account_is_asked() {
    let account = Account::start(|_, _, _| {});
    let bench = Bench::new();
    std::fs::write(bench.out(), "mine").unwrap();
    let (output, shown) = bench.survey(&account.url, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("samples") && shown.contains("cannot open"), "{shown}");
    assert!(account.asked().is_empty());
    assert_eq!(std::fs::read_to_string(bench.out()).unwrap(), "mine");
}

/// What was told is not lost with it: another run writes it, and asks nothing again.
#[test]
fn samples_that_cannot_be_written_are_written_by_the_next_run() {
    let account = Account::start(|_, _, _| {});
    let bench = Bench::new();
    std::fs::create_dir(bench.out()).unwrap();
    std::fs::write(bench.out().join("persat"), "mine").unwrap();
    let (output, shown) = bench.survey(&account.url, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("it is not a folder") && shown.contains("what the account said is kept"), "{shown}");
    let names: Vec<_> = bench.files().into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, [bench.out().join("persat"), bench.out().join("survey.state")]);
    let asked = account.asked().len();
    std::fs::remove_file(bench.out().join("persat")).unwrap();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert!(status == Some(0) && found["written"].as_u64().unwrap() > 50, "{found:#}");
    assert_eq!(account.asked().len(), asked);
    bench.files().iter().for_each(|(_, text)| impersonal(text));
}

/// The same of a recording.
#[test]
fn samples_of_a_recording_that_cannot_be_written_leave_nothing_behind() {
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    let exchange = json!({
        "startedDateTime": "2026-03-04T10:00:00Z",
        "request": { "method": "GET", "url": "https://api.persat.com.ar/v1/zones" },
        "response": { "status": 200, "content": { "mimeType": "application/json", "text": "{\"success\":true,\"data\":[]}" } },
    });
    std::fs::write(&har, json!({ "log": { "entries": [exchange] } }).to_string()).unwrap();
    std::fs::create_dir(bench.out()).unwrap();
    std::fs::write(bench.out().join("persat"), "mine").unwrap();
    let (status, found) = run(&bench, &har, &["--apply"]);
    let words = found["findings"][0]["message"].as_str().unwrap();
    assert!(status == Some(2) && words.contains("it is not a folder"), "{found:#}");
    assert_eq!(bench.files().len(), 1);
}

#[test]
fn what_never_answers_keeps_nothing_else_from_being_asked() {
    let account = Account::start(|path, status, _| *status = if path == "/users" { 0 } else { *status });
    let bench = Bench::new();
    let (_, found) = bench.found(&account.url, &["--apply", "--timeout", "1"]);
    assert_eq!(found["survey"]["end"], "all was asked that can be");
    let unreached = found["survey"]["unreached"].as_array().unwrap();
    let users: Vec<&Value> = unreached.iter().filter(|it| it["operation"] == "listUsers").collect();
    assert_eq!(users[0]["why"], "`listUsers`: no response in time (`--timeout SECONDS` gives it longer)");
    let asked = |path: &str| account.asked().iter().filter(|it| it.contains(path)).count();
    assert_eq!(asked("/v1/users "), 3);
    // Another run asks for that, and for nothing else.
    let before = account.asked().len();
    bench.found(&account.url, &["--apply", "--timeout", "1"]);
    assert_eq!((account.asked().len() - before, asked("/v1/users ")), (3, 6));
}

#[test]
fn a_server_that_never_answers_at_all_is_a_failure() {
    let account = Account::start(|_, status, _| *status = 0);
    let bench = Bench::new();
    let (output, shown) = bench.survey(&account.url, &["--apply", "--timeout", "1"]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("no response in time"), "{shown}");
    let names: Vec<_> = bench.files().into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, [bench.out().join("survey.state")]);
}
