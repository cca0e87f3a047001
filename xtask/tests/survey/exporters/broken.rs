//! Files that are cut off, are no recording at all, or are larger than the memory should be.

use super::{body, get, log, state};
use crate::Bench;
use crate::recording::run;
use serde_json::{Value, json};

fn codes(found: &Value) -> Vec<(&str, &str)> {
    let all = found["findings"].as_array().unwrap().iter();
    let all = all.map(|it| (it["code"].as_str().unwrap(), it["message"].as_str().unwrap()));
    all.filter(|(code, _)| *code != "not-reached").collect()
}

#[test]
fn of_a_file_that_is_cut_off_what_was_read_is_reported() {
    let colors = ["RED", "BLUE", "GREEN"].into_iter().zip(1..);
    let entries = colors.map(|(color, id)| get("/digital-forms-states/1", body(&state(id, color)), json!({})));
    let text = json!({ "log": log("Firefox", &entries.collect::<Vec<_>>()) }).to_string();
    for (end, read) in [(text.len() - 1, 3), (text.len() - 200, 2), (text.len() / 2, 1)] {
        let bench = Bench::new();
        let har = bench.folder.path().join("a.har");
        std::fs::write(&har, &text[..end]).unwrap();
        let (status, found) = run(&bench, &har, &["--apply"]);
        assert_eq!((status, &found["written"], &found["checked"]["exchanges"]), (Some(1), &json!(read), &json!(read)));
        let [("cut-recording", words)] = codes(&found)[..] else { panic!("{:?}", codes(&found)) };
        assert!(words.contains("the file ends in the middle (cut off?)") && words.contains("read"), "{words}");
    }
}

/// Its samples are of the day of the exchange before, or of the first that tells one.
#[test]
fn an_exchange_that_tells_no_time_loses_nothing() {
    let entry = |id: u32, color: &str, time: Value| {
        get("/digital-forms-states/1", body(&state(id, color)), json!({ "startedDateTime": time }))
    };
    let entries = [
        entry(1, "RED", json!(null)),
        entry(2, "BLUE", json!("2026-03-04T10:00:00Z")),
        entry(3, "GREEN", json!("4/3/26")),
    ];
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    let write = |entries: &[Value]| std::fs::write(&har, json!({ "log": log("x", entries) }).to_string()).unwrap();
    write(&entries[..1]);
    let (status, found) = run(&bench, &har, &["--apply"]);
    let [("could-not-run", told)] = codes(&found)[..] else { panic!("{:?}", codes(&found)) };
    assert!(status == Some(2) && told == "exchange 1 does not say when it was recorded", "{told}");
    write(&entries);
    let (_, found) = run(&bench, &har, &["--apply"]);
    assert!(found["written"] == 3 && codes(&found).is_empty(), "{found:#}");
    let provenance = std::fs::read_to_string(bench.out().join("persat/provenance.yaml")).unwrap();
    assert_eq!(provenance.matches("recorded: 2026-03").count(), 3, "{provenance}");
}

#[test]
fn what_is_no_recording_is_a_failure_and_leaves_nothing_behind() {
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    for (text, words) in [
        ("", "the file is empty"),
        ("Juancho Quirogález", "this is no HAR file"),
        ("{}", "this is no HAR file"),
        ("{\"name\": \"juancho\", \"version\": \"1.0.0\"}", "this is no HAR file"),
        ("{\"log\": null}", "this is no HAR file"),
        ("{\"log\": {\"entries\": null}}", "this is no HAR file"),
        ("{\"log\": {\"entries\": {\"juancho\": 1}}}", "this is no HAR file"),
        ("[{\"request\": {}}]", "this is a bare array"),
        ("{\"info\": {\"_postman_id\": \"juancho\"}, \"item\": []}", "a collection of Postman"),
        ("<html>Juancho</html>", "this is a page"),
        ("4823:9:websocket;0:~8:response;", "a file of flows of mitmproxy"),
    ] {
        std::fs::write(&har, text).unwrap();
        let (status, found) = run(&bench, &har, &["--apply"]);
        let [("could-not-run", told)] = codes(&found)[..] else { panic!("{text}: {:?}", codes(&found)) };
        assert!(status == Some(2) && told.contains(words), "{text}: {told}");
        assert!(!bench.out().exists());
    }
    // A recording that holds nothing is one.
    std::fs::write(&har, "{\"log\": {\"entries\": []}}").unwrap();
    let (status, found) = run(&bench, &har, &["--apply"]);
    assert!(status == Some(1) && codes(&found)[0].0 == "nothing-recorded", "{found:#}");
}

/// A hundred megabytes, a third of them bodies of the API of which each is another: nine times as much, were they kept.
#[cfg(target_os = "linux")]
#[test]
fn a_hundred_megabytes_fit_into_little_memory() {
    use std::io::{BufWriter, Write};
    use std::process::Command;
    let bench = Bench::new();
    let har = bench.folder.path().join("a.har");
    let mut file = BufWriter::new(std::fs::File::create(&har).unwrap());
    let picture =
        json!({ "size": 75_000, "mimeType": "image/png", "encoding": "base64", "text": "iVBO".repeat(25_000) });
    let picture = get("https://app.example/juancho.png", picture, json!({})).to_string();
    let list = get(
        "/digital-forms-states",
        json!({ "size": 3000, "mimeType": "application/json", "text": "LIST" }),
        json!({}),
    );
    let (before, after) = list.to_string().split_once("LIST").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    write!(file, "\u{feff}{{\"log\":{{\"version\":\"1.2\",\"entries\":[{picture}").unwrap();
    (0..700).for_each(|_| write!(file, ",{picture}").unwrap());
    for number in 0..10_000 {
        write!(file, ",{before}{{\\\"success\\\":true,\\\"data\\\":[").unwrap();
        for item in 0..25 {
            let id = number * 25 + item;
            let comma = if item == 0 { "" } else { "," };
            let rest = "\\\"color\\\":\\\"GREEN\\\",\\\"deleted\\\":false";
            write!(file, "{comma}{{\\\"id\\\":{id},\\\"name\\\":\\\"Juancho Quirogález {id}\\\",{rest}}}").unwrap();
        }
        write!(file, "]}}{after}").unwrap();
    }
    write!(file, "]}}}}").unwrap();
    file.into_inner().unwrap().sync_all().unwrap();
    assert!(std::fs::metadata(&har).unwrap().len() > 100_000_000);
    let program = env!("CARGO_BIN_EXE_xtask");
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 250000 && exec \"$@\"", "sh", program, "record", "--survey", "--format", "json"]);
    command.arg("--har").arg(&har).arg("--out").arg(bench.out()).arg("--key-file").arg(bench.folder.path().join("key"));
    let output = command.output().unwrap();
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        panic!("{:?} {}", output.status, String::from_utf8_lossy(&output.stderr));
    });
    assert_eq!(output.status.code(), Some(0), "{:?}", codes(&found));
    assert_eq!(found["checked"]["exchanges"], 10_701);
    assert_eq!(found["checked"]["bodies_that_show_nothing_new"], 9_999);
    assert_eq!(found["plan"].as_array().unwrap().len(), 1);
    assert!(codes(&found)[0].1.starts_with("exchanges 1-701: no server of a description has its address"));
}
