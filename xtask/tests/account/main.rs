//! `account` as a program: a live account, which here is a server on this machine, and changes between two.

mod differences;
mod trouble;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

fn made() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/account/templates")
}

fn body(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(made().join(name)).unwrap()).unwrap()
}

/// In place of a response: the server fails, the connection breaks in the middle of one, or nothing ever comes.
const FAILS: &str = "fails";
const BREAKS: &str = "breaks";
const HANGS: &str = "hangs";

/// Serves responses by path and query; what is not there is not found. Gives the address and what was asked.
fn server(responses: BTreeMap<String, String>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = asked.clone();
    std::thread::spawn(move || {
        let mut hanging = Vec::new();
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut bytes = Vec::new();
            let mut block = [0; 4096];
            while !bytes.windows(4).any(|it| it == b"\r\n\r\n") {
                match stream.read(&mut block) {
                    Ok(count) if count > 0 => bytes.extend_from_slice(&block[..count]),
                    _ => break,
                }
            }
            let head = String::from_utf8_lossy(&bytes).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches("/v1").to_owned();
            log.lock().unwrap().push(head);
            let missing =
                json!({ "success": false, "error": { "status": 404, "type": "NOT_FOUND", "userMessage": "PLANTED" } });
            let (status, body) = match responses.get(&path).map(String::as_str) {
                None => (404, missing.to_string()),
                Some(FAILS) => (503, missing.to_string()),
                Some(HANGS) => {
                    hanging.push(stream);
                    continue;
                }
                Some(body) => (200, body.to_owned()),
            };
            let promised = if body == BREAKS { 1000 } else { body.len() };
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {promised}\r\n\r\n"
            );
            let _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    (url, asked)
}

/// The made account as a server has it, with what nobody asked for beside.
fn account() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (path, file) in [
        ("/digital-forms-schemas", "listFormSchemas"),
        ("/digital-forms-schemas/170", "getFormSchema.170"),
        ("/digital-forms-schemas/171", "getFormSchema.171"),
        ("/digital-forms-schemas/172", "getFormSchema.172"),
        ("/digital-forms-schemas/174", "getFormSchema.174"),
        ("/digital-forms-states?form_group=60", "listFormStates.60"),
        ("/digital-forms-states?form_group=61", "listFormStates.61"),
        ("/digital-forms-states?form_group=62", "listFormStates.62"),
        ("/work-orders-schemas", "listWorkOrderSchemas"),
        ("/work-orders-schemas/452", "getWorkOrderSchema.452"),
        ("/work-orders-schemas/453", "getWorkOrderSchema.453"),
        ("/deliveries-schemas?includeWidgets=true", "listDeliverySchemas"),
        ("/clientobj", "listClientObjectSchemas"),
        ("/masterdbs", "listMasterDbs"),
        ("/client-custom-fields", "listClientCustomFields"),
        ("/client-types", "listClientTypes"),
        ("/client-groups", "listClientGroups"),
        ("/work-orders-labels", "listWorkOrderLabels"),
        ("/deliveries-labels", "listDeliveryLabels"),
    ] {
        let mut body = body(&format!("{file}.json"));
        plant(&mut body);
        found.insert(path.to_owned(), body.to_string());
    }
    found
}

fn plant(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(plant);
            members.insert("created_by".to_owned(), json!("PLANTED"));
        }
        Value::Array(items) => items.iter_mut().for_each(plant),
        _ => {}
    }
}

fn xtask(arguments: &[&str]) -> (Output, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.arg("account").args(arguments).env("PERSAT_API_KEY", "sk-live-9182736455").output().unwrap();
    let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(!shown.contains("9182736455") && !shown.contains("PLANTED"), "{shown}");
    (output, shown)
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().map(Result::unwrap);
    entries.map(|it| (it.file_name().into_string().unwrap(), std::fs::read_to_string(it.path()).unwrap())).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_live_account_is_read_saved_and_described() {
    let (url, asked) = server(account());
    let folder = tempfile::tempdir().unwrap();
    let (saved, out, again) = (folder.path().join("saved"), folder.path().join("out"), folder.path().join("again"));
    std::fs::create_dir(&saved).unwrap();
    std::fs::write(saved.join("getFormSchema.9.json"), "{}").unwrap();
    std::fs::write(saved.join("notes.txt"), "mine").unwrap();
    let arguments = ["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&saved), "--out", text(&out)];
    let (output, shown) = xtask(&arguments);
    // The file of somebody else is told, and stays.
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("warning[account-stray]"), "{shown}");
    let asked = asked.lock().unwrap();
    assert!(asked.iter().all(|it| it.starts_with("GET /v1/")), "{asked:?}");
    assert!(asked.iter().all(|it| it.contains("authorization: Bearer sk-live-9182736455\r\n")));
    assert_eq!(asked.len(), account().len(), "each is asked once: {asked:?}");
    let kept = files(&saved);
    // The template that the account no longer has is gone.
    assert_eq!(kept.keys().filter(|it| it.ends_with(".json")).count(), account().len());
    assert_eq!(kept["notes.txt"], "mine");
    assert!(kept.values().all(|it| !it.contains("PLANTED")));
    std::fs::remove_file(saved.join("notes.txt")).unwrap();
    let krate = folder.path().join("krate");
    std::fs::create_dir_all(krate.join("src")).unwrap();
    std::fs::write(krate.join("src/mine.rs"), "// by hand\n").unwrap();
    let gone = "// @generated by `cargo xtask account`; do not edit.\n\n";
    std::fs::write(krate.join("src/gone.rs"), gone).unwrap();
    let (output, shown) = xtask(&["--from", text(&saved), "--out", text(&again), "--rust", text(&krate)]);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let modules = files(&krate.join("src"));
    assert!(modules.contains_key("mine.rs") && !modules.contains_key("gone.rs"), "{:?}", modules.keys());
    assert!(modules["checklist.rs"].starts_with(gone) && modules["lib.rs"].contains("pub use checklist::*;"));
    assert_eq!(files(&out), files(&again));
    assert_eq!(files(&out).len(), 8);
}

#[test]
fn a_template_that_is_gone_half_way_is_open_and_told() {
    let mut responses = account();
    responses.remove("/digital-forms-schemas/171");
    responses.insert("/client-groups".to_owned(), "<html>PLANTED</html>".to_owned());
    let (url, _) = server(responses);
    let folder = tempfile::tempdir().unwrap();
    let (output, shown) = xtask(&["--live", "--base-url", &url, "--pace-ms", "0", "--out", text(folder.path())]);
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("the server answered 404") && shown.contains("getFormSchema.171.json"), "{shown}");
    assert!(shown.contains("the server answered 200, without `data`"), "{shown}");
    let strict: Value = serde_json::from_str(&files(folder.path())["persat-account.json"]).unwrap();
    let schemas = &strict["components"]["schemas"];
    assert!(schemas["Checklist"]["x-open"].is_string() && schemas["InspeccionDeCamara"]["properties"].is_object());
    assert!(schemas.get("AccountClientGroup").is_none());
}

#[test]
fn a_server_that_fails_leaves_nothing_behind() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    drop(listener);
    let folder = tempfile::tempdir().unwrap();
    let (saved, out) = (folder.path().join("saved"), folder.path().join("out"));
    let (output, shown) = xtask(&["--live", "--base-url", &url, "--save", text(&saved), "--out", text(&out)]);
    assert_eq!(output.status.code(), Some(2), "{shown}");
    assert!(shown.contains("`listFormSchemas`: no connection"), "{shown}");
    assert!(!saved.exists() && !out.exists() && !folder.path().join("saved.unfinished").exists());
    for arguments in
        [&["--from", text(&saved)][..], &["--diff", text(&saved), text(&out)], &[], &["--save", "x", "--from", "y"]]
    {
        let (output, shown) = xtask(arguments);
        assert_eq!(output.status.code(), Some(2), "{shown}");
    }
}

#[test]
fn what_was_read_before_a_failure_is_kept_and_the_next_run_goes_on() {
    for (path, with, words) in [
        ("/digital-forms-schemas/172", FAILS, "getFormSchema.172.json of 172: `getFormSchema`: status 503"),
        (
            "/work-orders-schemas/453",
            BREAKS,
            "getWorkOrderSchema.453.json of 453: `getWorkOrderSchema`: the response broke off",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (saved, out) = (folder.path().join("saved"), folder.path().join("out"));
        let unfinished = folder.path().join("saved.unfinished");
        std::fs::create_dir(&saved).unwrap();
        std::fs::write(saved.join("getFormSchema.9.json"), "{}").unwrap();
        let run = |responses: BTreeMap<String, String>| {
            let (url, asked) = server(responses);
            let arguments =
                ["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&saved), "--out", text(&out)];
            let (output, shown) = xtask(&arguments);
            let asked: Vec<String> =
                asked.lock().unwrap().iter().map(|it| it.split(' ').nth(1).unwrap()[3..].to_owned()).collect();
            (output.status.code(), shown, asked)
        };
        let broken = || {
            let mut broken = account();
            broken.insert(path.to_owned(), with.to_owned());
            broken
        };
        let (status, shown, first) = run(broken());
        assert_eq!(status, Some(2), "{shown}");
        assert!(shown.contains(words) && shown.contains("saved.unfinished: run the same command"), "{shown}");
        // The folder is that of the last whole run, and nothing of this one is described.
        assert_eq!(files(&saved).keys().collect::<Vec<_>>(), ["getFormSchema.9.json"]);
        assert!(!out.exists());
        let kept = files(&unfinished);
        assert_eq!(kept.len(), first.len() - 1, "{:?}", kept.keys());
        assert!(kept.values().all(|it| serde_json::from_str::<Value>(it).is_ok() && !it.contains("PLANTED")));
        // It goes on failing: nothing of what is there is lost.
        let (status, shown, again) = run(broken());
        assert_eq!((status, &again.last(), files(&unfinished)), (Some(2), &first.last(), kept), "{shown}");
        assert!(again.len() < first.len(), "{again:?}");

        let (status, shown, second) = run(account());
        assert_eq!(status, Some(0), "{shown}");
        assert!(shown.contains("responses of an earlier run"), "{shown}");
        // Lists are asked for again, and what is kept is not.
        let asked_twice: Vec<_> = first[..first.len() - 1].iter().filter(|it| second.contains(it)).collect();
        assert!(
            second.contains(&path.to_owned()) && asked_twice.iter().all(|it| !it.contains("schemas/")),
            "{asked_twice:?}"
        );
        assert_eq!((files(&saved).len(), files(&out).len()), (account().len(), 8));
        assert!(!unfinished.exists());

        // What one run has read in one go is the same.
        let whole = folder.path().join("whole");
        let (url, _) = server(account());
        let arguments = ["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&whole), "--out", text(&out)];
        assert_eq!(xtask(&arguments).0.status.code(), Some(0));
        assert_eq!(files(&whole), files(&saved));
    }
}

#[test]
fn what_is_kept_of_another_account_is_not_taken() {
    let folder = tempfile::tempdir().unwrap();
    let (saved, unfinished) = (folder.path().join("saved"), folder.path().join("saved.unfinished"));
    std::fs::create_dir(&unfinished).unwrap();
    std::fs::write(unfinished.join("listFormSchemas.json"), "{\"data\": [{\"schema_id\": 171}]}").unwrap();
    std::fs::write(unfinished.join("getFormSchema.171.json"), "{\"data\": {\"schema_id\": 171}}").unwrap();
    std::fs::write(unfinished.join("getFormSchema.172.json"), "{\"data\": {").unwrap();
    let (url, asked) = server(account());
    let out = folder.path().join("out");
    let arguments = ["--live", "--base-url", &url, "--pace-ms", "0", "--save", text(&saved), "--out", text(&out)];
    let (output, shown) = xtask(&arguments);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert_eq!(asked.lock().unwrap().len(), account().len());
    assert!(files(&saved)["getFormSchema.171.json"].contains("Patente") && !unfinished.exists());
}
