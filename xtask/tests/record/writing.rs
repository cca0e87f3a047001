//! What is written: all or nothing, and never over something else.

use super::bench::{Bench, CLIENT, PERSONAL, apis, codes, exchange, tree};
use oas::record::{Action, Options, json as to_json, run};
use serde_json::{Value, json};
use std::fs;
use xtask::deviations::Deviations;

#[test]
fn a_plan_writes_nothing() {
    let bench = Bench::new();
    let options = bench.options(&[exchange("GET", "/clients/CL-0044", 200, CLIENT)], false);
    let outcome = run(apis(), options, Deviations::default()).unwrap();
    assert_eq!((outcome.written, outcome.drafts[0].action), (None, Action::Write));
    assert!(!bench.out().exists());
    let value = to_json(&outcome);
    assert_eq!(value["plan"][0]["sample"], "getClient/200.json");
    assert_eq!((&value["plan"][0]["action"], &value["written"]), (&json!("write"), &Value::Null));
    let text = value.to_string().to_lowercase();
    assert!(PERSONAL.iter().all(|word| !text.contains(word)), "{text}");
}

#[test]
fn another_sample_of_that_name_is_never_replaced_and_then_nothing_is_written() {
    let bench = Bench::new();
    fs::create_dir_all(bench.out().join("persat/getClient")).unwrap();
    fs::write(bench.out().join("persat/getClient/200.json"), "{\"success\": true}").unwrap();
    let event = r#"{"success": true, "data": {"tracklink": "https://t.example/x?token=abcdef"}}"#;
    let entries =
        [exchange("GET", "/clients/CL-0044", 200, CLIENT), exchange("GET", "/work-orders/tracklink/141", 200, event)];
    let before = tree(&bench.out());
    let outcome = bench.record(&entries);
    assert_eq!((codes(&outcome), outcome.written), (vec!["sample-conflict"], None));
    assert_eq!(tree(&bench.out()), before);
    let options = Options { case: Some("hardware-store".to_owned()), ..bench.options(&entries, true) };
    assert_eq!(run(apis(), options, Deviations::default()).unwrap().written, Some(2));
    assert!(bench.out().join("persat/getClient/200.hardware-store.json").is_file());
    let link = bench.read("getWorkOrderTrackLink/200.hardware-store.json");
    assert_eq!(link["data"]["tracklink"].as_str().unwrap().split_once('?').unwrap().1, "q=redacted");
}

#[test]
fn a_failure_leaves_nothing_half_written() {
    let bench = Bench::new();
    fs::create_dir_all(bench.out().join("persat")).unwrap();
    // A file where a folder is needed, behind others that could be written.
    fs::write(bench.out().join("persat/getWorkOrderTrackLink"), "in the way").unwrap();
    let list = "# kept\nsamples:\n  a/200.json: # kept too\n    kind: documented\n    page: x\nnot_placed: []\n";
    fs::write(bench.out().join("persat/provenance.yaml"), list).unwrap();
    let link = r#"{"success": true, "data": {"tracklink": "https://t.example/x"}}"#;
    let entries =
        [exchange("GET", "/clients/CL-0044", 200, CLIENT), exchange("GET", "/work-orders/tracklink/141", 200, link)];
    let before = tree(&bench.out());
    let failure = run(apis(), bench.options(&entries, true), Deviations::default()).unwrap_err().to_string();
    assert!(failure.contains("getWorkOrderTrackLink"), "{failure}");
    assert_eq!(tree(&bench.out()), before);
    // Without the obstacle the list keeps its comments and order.
    fs::remove_file(bench.out().join("persat/getWorkOrderTrackLink")).unwrap();
    assert_eq!(bench.record(&entries).written, Some(2));
    let text = fs::read_to_string(bench.out().join("persat/provenance.yaml")).unwrap();
    assert!(
        text.starts_with(
            "# kept\nsamples:\n  a/200.json: # kept too\n    kind: documented\n    page: x\n  getClient/200.json:\n"
        ),
        "{text}"
    );
    assert!(text.ends_with("]\nnot_placed: []\n"), "{text}");
    // A list that is none is not touched either.
    let bench = Bench::new();
    fs::create_dir_all(bench.out().join("persat")).unwrap();
    fs::write(bench.out().join("persat/provenance.yaml"), "samples: 1\n").unwrap();
    let before = tree(&bench.out());
    run(apis(), bench.options(&entries, true), Deviations::default()).unwrap_err();
    assert_eq!(tree(&bench.out()), before);
}

#[test]
fn a_sample_that_a_killed_run_left_without_provenance_gets_it() {
    let bench = Bench::new();
    let entries = [
        exchange("GET", "/clients/CL-0044", 200, CLIENT),
        exchange(
            "GET",
            "/clients/CL-0044",
            404,
            r#"{"success": false, "error": {"status": 404, "type": "NOT_FOUND", "userMessage": "No existe 'CL-0044'"}}"#,
        ),
    ];
    bench.record(&entries);
    let whole = tree(&bench.out());
    let list = bench.out().join("persat/provenance.yaml");
    let text = fs::read_to_string(&list).unwrap();
    let at = text.find("  getClient/404.json").unwrap();
    fs::write(&list, &text[..at]).unwrap();
    assert_eq!(bench.record(&entries).written, Some(0));
    assert_eq!(tree(&bench.out()), whole);
    // An id in a message is the same one as in the sample it speaks of.
    let id = bench.read("getClient/200.json")["data"]["uid_client"].as_str().unwrap().to_owned();
    let message = bench.read("getClient/404.json")["error"]["userMessage"].as_str().unwrap().to_owned();
    assert!(message.contains(&id) && !message.contains("existe"), "{message}");
}

#[test]
fn several_bodies_of_one_kind_are_taken_on_demand_and_never_dropped_in_silence() {
    let other = CLIENT.replace("CL-0044", "CL-0045");
    let entries = [exchange("GET", "/clients/CL-0044", 200, CLIENT), exchange("GET", "/clients/CL-0045", 200, &other)];
    let bench = Bench::new();
    assert_eq!(codes(&bench.record(&entries)), ["left-out"]);
    let options = Options { most: 2, ..bench.options(&entries, true) };
    assert_eq!(run(apis(), options, Deviations::default()).unwrap().written, Some(1));
    assert!(bench.out().join("persat/getClient/200.2.json").is_file());
}
