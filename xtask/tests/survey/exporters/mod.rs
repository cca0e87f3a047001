//! Recordings as each tool writes them, with what is odd about each: the report names what was skipped and why, what
//! can be read becomes a sample, and nothing of anybody is kept.

mod broken;
mod browsers;
mod proxies;

use super::recording::run;
use super::{Bench, impersonal};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::io::Write;

const API: &str = "https://api.persat.com.ar/v1";

/// A state of forms; each id and color another body.
fn state(id: u32, color: &str) -> String {
    let data = json!({ "id": id, "name": "Juancho Quirogález", "color": color, "deleted": false });
    json!({ "success": true, "data": data }).to_string()
}

fn gzip(text: &str) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes()).unwrap();
    STANDARD.encode(encoder.finish().unwrap())
}

fn pairs(all: &[(&str, &str)]) -> Value {
    all.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

/// An exchange as the format has it, with `more` in the place of its parts.
fn exchange(method: &str, path: &str, status: i64, content: Value, more: &Value) -> Value {
    let url = if path.starts_with('/') { format!("{API}{path}") } else { path.to_owned() };
    let mut it = json!({
        "startedDateTime": "2026-03-04T10:00:00.123-03:00", "time": 120.5,
        "request": {
            "method": method, "url": url, "httpVersion": "HTTP/1.1", "queryString": [], "headersSize": 400, "bodySize": 0,
            "headers": pairs(&[("Host", "api.persat.com.ar"), ("Authorization", "Bearer mock-key"), ("Cookie", "who=juancho")]),
            "cookies": [{ "name": "who", "value": "juancho", "expires": null, "httpOnly": false }],
        },
        "response": {
            "status": status, "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [], "content": content,
            "headers": pairs(&[("Content-Type", "application/json; charset=utf-8"), ("Set-Cookie", "who=juancho")]),
            "redirectURL": "", "headersSize": 200, "bodySize": 90,
        },
        "cache": {}, "timings": { "send": 0, "wait": 100, "receive": 20.5 },
    });
    merge(&mut it, more);
    it
}

/// JSON merge patch.
fn merge(into: &mut Value, more: &Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            more.iter().for_each(|(name, it)| merge(into.entry(name).or_insert(Value::Null), it));
        }
        (into, more) => *into = more.clone(),
    }
}

fn get(path: &str, content: Value, more: Value) -> Value {
    exchange("GET", path, 200, content, &more)
}

fn body(text: &str) -> Value {
    json!({ "size": text.len(), "mimeType": "application/json; charset=utf-8", "text": text })
}

/// What a tool writes.
struct Recording {
    tool: &'static str,
    log: Value,
    /// Goes before the JSON.
    mark: &'static str,
    /// Samples, below `persat`.
    samples: &'static [&'static str],
    /// Lines that tell of exchanges, in their order.
    lines: &'static [&'static str],
}

fn log(creator: &str, entries: &[Value]) -> Value {
    json!({ "version": "1.2", "creator": { "name": creator, "version": "1" }, "entries": entries })
}

#[test]
fn each_tools_recording_gives_its_report_and_says_what_it_skips() {
    for recording in [
        browsers::firefox(),
        browsers::chrome(),
        browsers::safari(),
        proxies::charles(),
        proxies::fiddler(),
        proxies::mitmproxy(),
    ] {
        let tool = recording.tool;
        let bench = Bench::new();
        let har = bench.folder.path().join("a.har");
        let text = json!({ "log": recording.log }).to_string();
        std::fs::write(&har, format!("{}{text}", recording.mark)).unwrap();
        let (_, found) = run(&bench, &har, &["--apply"]);
        let all = found["findings"].as_array().unwrap().iter();
        let told = all.filter(|it| it["message"].as_str().unwrap().starts_with("exchange"));
        let word = |it: &Value| it.as_str().unwrap().to_owned();
        let lines: Vec<_> = told
            .map(|it| format!("{} {} {}", word(&it["severity"]), word(&it["code"]), word(&it["message"])))
            .collect();
        let missing: Vec<_> = recording.lines.iter().filter(|it| !lines.iter().any(|line| line == *it)).collect();
        assert!(missing.is_empty() && lines.len() == recording.lines.len(), "{tool}: {missing:#?} of {lines:#?}");
        let files = bench.files().into_iter();
        let names = files.map(|(path, text)| {
            impersonal(&text);
            path.strip_prefix(bench.out().join("persat")).unwrap().to_string_lossy().replace('\\', "/")
        });
        let names: Vec<_> = names.filter(|it| it != "provenance.yaml").collect();
        assert_eq!(names, recording.samples, "{tool}");
        assert_eq!(found["written"], names.len(), "{tool}");
    }
}
