//! Surveys that stop half-way: by their budget, by a signal, by a server that dies; and go on there.

use super::proxy::Account;
use super::{Bench, impersonal};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

fn same(_: &str, _: &mut u16, _: &mut Value) {}

#[test]
fn a_budget_is_kept_and_the_next_run_goes_on() {
    let account = Account::start(same);
    let (whole, parts) = (Bench::new(), Bench::new());
    let (status, all) = whole.found(&account.url, &["--apply"]);
    let calls = account.asked().len();
    assert_eq!((status, all["survey"]["calls"].as_u64().unwrap()), (Some(0), calls as u64));
    let mut runs = 0;
    let last = loop {
        let before = account.asked().len();
        let (status, found) = parts.found(&account.url, &["--apply", "--calls", "40"]);
        assert_eq!(status, Some(0), "{found:#}");
        runs += 1;
        assert!(account.asked().len() - before <= 40);
        if found["survey"]["end"] == "all was asked that can be" {
            break found;
        }
        assert_eq!(found["survey"]["end"], "the budget of calls is used up");
    };
    assert_eq!(runs, calls / 40 + 1);
    assert_eq!(account.asked().len(), calls * 2, "nothing is asked twice");
    // The figures are those of the whole, from the first run on.
    assert_eq!(last["survey"]["coverage"], all["survey"]["coverage"]);
    let names = |bench: &Bench| {
        let files = bench.files().into_iter().map(|(path, _)| path.strip_prefix(bench.out()).unwrap().to_owned());
        files.collect::<Vec<_>>()
    };
    assert_eq!(names(&whole), names(&parts));
    // What is there is sound, beside the file that is no sample.
    let mut samples = std::process::Command::new(env!("CARGO_BIN_EXE_xtask"));
    let judged = samples.arg("samples").arg("--samples").arg(whole.out()).output().unwrap();
    assert_eq!(judged.status.code(), Some(0), "{}", String::from_utf8_lossy(&judged.stdout));
    // A run more asks nothing and writes nothing.
    let before = (parts.files(), account.asked().len());
    let (status, found) = parts.found(&account.url, &["--apply"]);
    assert_eq!((status, &found["written"]), (Some(0), &Value::from(0)));
    assert_eq!((parts.files(), account.asked().len()), before);
}

#[test]
fn a_server_that_dies_leaves_what_it_said() {
    let account = Account::start(same);
    let bench = Bench::new();
    account.dies_after(25);
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!(status, Some(1), "{found:#}");
    assert!(
        found["survey"]["end"].as_str().unwrap().starts_with("the server failed at 3 operations in a row"),
        "{found:#}"
    );
    assert!(found["findings"].as_array().unwrap().iter().any(|it| it["code"] == "survey-stopped"));
    let written = found["written"].as_u64().unwrap();
    assert!(written > 15, "{written}");
    account.lives();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!((status, found["survey"]["end"].as_str().unwrap()), (Some(0), "all was asked that can be"), "{found:#}");
    let asked = account.asked();
    assert_eq!(asked.iter().collect::<std::collections::BTreeSet<_>>().len(), asked.len(), "{asked:#?}");
    bench.files().iter().for_each(|(_, text)| impersonal(text));
}

#[test]
fn a_server_that_cannot_be_reached_or_refuses_the_key_is_a_failure() {
    let account = Account::start(|path, status, _| *status = if path == "/client-groups" { 401 } else { 200 });
    let bench = Bench::new();
    let (output, shown) = bench.survey(&account.url, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("`listClientGroups`: status 401: the key was refused"), "{shown}");
    assert_eq!(account.asked().len(), 1);
    account.dies_after(0);
    let (output, shown) = bench.survey(&account.url, &["--apply"]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    // Another account must not go on where this one stopped.
    account.lives();
    let mut command = bench.command(&account.url, &["--apply"]);
    let output = command.env("PERSAT_API_KEY", "another-key").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("is of another account, key or server"));
}

#[test]
fn a_server_at_its_limit_is_asked_again_and_then_left_alone() {
    let account = Account::start(|path, status, _| {
        if path == "/users" {
            *status = 429;
        } else if path == "/devices" {
            *status = 503;
        }
    });
    let bench = Bench::new();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!(status, Some(1));
    assert_eq!(found["survey"]["end"], "`listUsers`: status 429: the server is at its limit");
    let asked = |path: &str| account.asked().iter().filter(|it| it.contains(&format!("{path} "))).count();
    assert_eq!((asked("/v1/users"), asked("/v1/devices"), asked("/v1/clients")), (3, 3, 0));
}

#[test]
fn what_always_fails_keeps_nothing_else_from_being_asked() {
    let account = Account::start(|path, status, _| {
        // Three that stand one after the other.
        if ["/devices", "/users", "/technician-users"].contains(&path) {
            *status = 500;
        }
    });
    let bench = Bench::new();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!((status, found["survey"]["calls"].as_u64()), (Some(1), Some(3 + 9)), "{:#}", found["survey"]["end"]);
    let (_, found) = bench.found(&account.url, &["--apply"]);
    let calls = found["survey"]["calls"].as_u64().unwrap();
    assert!(calls > 60, "{calls}");
    let unreached = found["survey"]["unreached"].as_array().unwrap();
    assert!(unreached.iter().any(|it| it["operation"] == "listDevices" && it["why"] == "the server answered 500"));
    assert!(unreached.iter().all(|it| it["operation"] != "getForm"));
    // A failure is a sample too: nothing documented shows one.
    assert!(bench.out().join("persat/listDevices/500.survey.json").exists());
}

/// A switch that a server listens to.
fn switch() -> (Arc<AtomicBool>, Arc<AtomicBool>) {
    let on = Arc::new(AtomicBool::new(true));
    (on.clone(), on)
}

#[test]
fn a_key_that_is_refused_half_way_is_no_answer_and_the_next_run_asks_again() {
    for refusal in [401, 403] {
        let (on, off) = switch();
        let count = AtomicUsize::new(0);
        let account = Account::start(move |_, status, body| {
            if count.fetch_add(1, Ordering::SeqCst) >= 15 && on.load(Ordering::SeqCst) {
                *status = refusal;
                *body = json!({ "success": false, "error": { "status": refusal, "type": "FORBIDDEN", "userMessage": "no" } });
            }
        });
        let bench = Bench::new();
        let (status, found) = bench.found(&account.url, &["--apply"]);
        let end = found["survey"]["end"].as_str().unwrap();
        assert!(status == Some(1) && end.starts_with("the server refused the key at 3 operations in a row"), "{end}");
        assert_eq!(account.asked().len(), 18);
        off.store(false, Ordering::SeqCst);
        let (_, found) = bench.found(&account.url, &["--apply"]);
        assert_eq!(found["survey"]["end"], "all was asked that can be");
        let unreached = found["survey"]["unreached"].as_array().unwrap();
        assert!(unreached.iter().all(|it| it["operation"] != "getClient"), "{unreached:#?}");
    }
}

#[test]
fn what_cannot_be_read_is_said_and_asked_for_again() {
    let (on, off) = switch();
    let account = Account::start(move |path, _, body| match path {
        "/users" if on.load(Ordering::SeqCst) => *body = Value::Null,
        "/zones" => body["data"] = json!({ "items": [] }),
        "/devices" => body["more"] = json!("x".repeat(9 << 20)),
        _ => {}
    });
    let bench = Bench::new();
    let (_, found) = bench.found(&account.url, &["--apply"]);
    let why = |found: &Value, name: &str| {
        let unreached = found["survey"]["unreached"].as_array().unwrap();
        unreached.iter().find(|it| it["operation"] == name).map(|it| it["why"].as_str().unwrap().to_owned())
    };
    assert_eq!(why(&found, "listUsers").as_deref(), Some("its response is no JSON"));
    assert_eq!(why(&found, "listZones").as_deref(), Some("its response has no list where the description has one"));
    assert_eq!(why(&found, "listDevices").as_deref(), Some("its response is larger than 8 MiB"));
    off.store(false, Ordering::SeqCst);
    let before = account.asked().len();
    let (_, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!((account.asked().len() - before, why(&found, "listUsers")), (1, None));
    assert_eq!(
        why(&found, "listDevices").as_deref(),
        Some("its response is larger than 8 MiB"),
        "it is not asked again"
    );
    bench.files().iter().for_each(|(_, text)| impersonal(text));
}

#[test]
fn what_a_kill_left_half_written_is_completed() {
    let account = Account::start(same);
    let bench = Bench::new();
    bench.found(&account.url, &["--apply"]);
    let (whole, asked) = (bench.files(), account.asked().len());
    // Samples come first, the list of where they come from last.
    let samples: Vec<_> = whole.iter().map(|(path, _)| path).filter(|it| it.extension().unwrap() == "json").collect();
    samples.iter().skip(1).step_by(2).for_each(|it| std::fs::remove_file(it).unwrap());
    std::fs::remove_file(bench.out().join("persat/provenance.yaml")).unwrap();
    let (status, found) = bench.found(&account.url, &["--apply"]);
    assert_eq!((status, found["written"].as_u64()), (Some(0), Some(samples.len() as u64 / 2)), "{found:#}");
    let is_sample = |it: &&(std::path::PathBuf, String)| !it.0.ends_with("survey.state");
    assert!(bench.files().iter().filter(is_sample).eq(whole.iter().filter(is_sample)));
    assert_eq!(account.asked().len(), asked);
}

#[test]
fn what_is_to_be_asked_is_said_in_one_way() {
    let bench = Bench::new();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_xtask")).args(["record", "--live"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("which operations are to be called?"));
    for (arguments, words) in [
        (&["--api", "persatt"][..], "no API `persatt` is described"),
        (&["--allow-writes", "deleteClient"], "cannot be used with"),
        (&["--format", "sarif"], "no places in one file"),
    ] {
        let (output, shown) = bench.survey("http://127.0.0.1:1/v1", arguments);
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(words), "{shown}");
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_in_order_and_a_kill_loses_nothing_that_was_told() {
    use std::io::{BufRead, BufReader};
    use std::process::Stdio;

    for signal in ["-INT", "-KILL"] {
        let account = Account::start(same);
        let bench = Bench::new();
        let mut command = bench.command(&account.url, &["--apply", "--pace-ms", "20"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Each line on standard error is a response that came.
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let met = lines.by_ref().filter(|it| it.as_ref().unwrap().contains("of at most")).take(30).count();
        let killed = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(killed.success() && met == 30);
        lines.for_each(drop);
        let output = child.wait_with_output().unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        if signal == "-INT" {
            assert_eq!(output.status.code(), Some(0), "{shown}");
            assert!(shown.contains("it was told to stop") && shown.contains("goes on from here"), "{shown}");
            assert!(bench.out().join("persat/provenance.yaml").exists());
        } else {
            assert!(shown.is_empty());
            let names: Vec<_> = bench.files().into_iter().map(|(path, _)| path).collect();
            assert_eq!(names, [bench.out().join("survey.state")], "nothing half-written");
        }
        let before = account.asked().len();
        let (_, found) = bench.found(&account.url, &["--apply"]);
        assert_eq!(found["survey"]["end"], "all was asked that can be");
        assert!(found["survey"]["earlier"].as_u64().unwrap() >= 29);
        // Of what was asked at most the one on its way is asked again.
        let asked = account.asked();
        let again = asked[before..].iter().filter(|it| asked[..before].contains(it)).count();
        assert!(again <= 1, "{signal}: {again}");
        bench.files().iter().for_each(|(_, text)| impersonal(text));
    }
}
