//! What exporters make of a recording: packed, taken apart, cut, or in another form altogether.

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use oas::document::{Document, Source};
use oas::model::Api;
use oas::report::{Report, Severity};
use oas::samples::recording;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

const DESCRIPTION: &str = "openapi: 3.0.3
info: {title: N, version: 1.0.0}
servers: [{url: 'https://api.lab.example/v1'}]
paths:
  /a: {get: {operationId: a, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/All'}}}}}}}
components:
  schemas:
    Geo: {type: object, required: [lat, lng], properties: {lat: {type: number}, lng: {type: number}, kind: {type: string, enum: [gps, cell]}}}
    All:
      type: object
      properties:
        name: {type: string}
        any: {anyOf: [{$ref: '#/components/schemas/Geo'}, {type: object, nullable: true, enum: [null]}]}
        one: {oneOf: [{$ref: '#/components/schemas/Geo'}, {nullable: true, enum: [null]}]}
        count: {allOf: [{type: integer, format: int32}], maximum: 10}
        list: {anyOf: [{type: array, items: {$ref: '#/components/schemas/Geo'}}, {type: object, nullable: true, enum: [null]}]}
";

fn entry(content: &Value) -> Value {
    json!({
        "startedDateTime": "2026-11-20T10:00:00.000Z",
        "request": {"method": "GET", "url": "https://api.lab.example/v1/a", "headers": []},
        "response": {"status": 200, "headers": [{"name": "content-type", "value": "application/json"}], "content": content},
    })
}

fn har(contents: &[Value]) -> String {
    json!({"log": {"entries": contents.iter().map(entry).collect::<Vec<_>>()}}).to_string()
}

fn check(path: &Path) -> Result<Report, String> {
    let api = Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", DESCRIPTION)).unwrap()));
    recording::check(&[api], path, &recording::Options::default(), ()).map_err(|it| it.to_string())
}

/// Codes that count, with their places; failures.
fn found(report: &Report) -> (Vec<String>, Vec<String>) {
    let heavy = report.findings.iter().filter(|it| it.severity != Severity::Note);
    let codes = heavy.map(|it| format!("{}@{}", it.code.name(), it.pointer)).collect();
    (codes, report.failures.iter().map(ToString::to_string).collect())
}

/// A zip archive with files of one kind of packing each.
fn zip(files: &[(&str, &[u8], bool)]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, bytes, deflated) in files {
        let packed = if *deflated {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(bytes).unwrap();
            encoder.finish().unwrap()
        } else {
            bytes.to_vec()
        };
        let start = u32::try_from(out.len()).unwrap();
        let mut common = vec![20, 0, 0, 0, if *deflated { 8 } else { 0 }, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        common.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        common.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(&packed);
        list.extend(b"PK\x01\x02\x14\0");
        list.extend(&common);
        list.extend([0; 10]);
        list.extend(start.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let start = u32::try_from(out.len()).unwrap();
    let (count, size) = (u16::try_from(files.len()).unwrap(), u32::try_from(list.len()).unwrap());
    out.extend(list);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

const SOUND: &str = r#"{"name": "x", "any": null, "one": {"lat": 1, "lng": 2}}"#;
const FAULTY: &str = r#"{"name": 7}"#;

#[test]
fn packed_recordings_are_read_as_plain_ones() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har.gz");
    let content = |text: &str| json!({"mimeType": "application/json", "text": text});
    for (text, expected) in [(SOUND, vec![]), (FAULTY, vec!["wrong-type@/log/entries/0/response/content/text#/name"])] {
        let har = har(&[content(text)]);
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(har.as_bytes()).unwrap();
        for bytes in [
            encoder.finish().unwrap(),
            zip(&[("x/a.har", har.as_bytes(), true)]),
            zip(&[("a.har", har.as_bytes(), false)]),
        ] {
            std::fs::write(&path, bytes).unwrap();
            let report = check(&path).unwrap();
            assert_eq!(found(&report), (expected.iter().map(|it| (*it).to_owned()).collect(), vec![]));
            assert_eq!(report.checked["exchanges judged"], 1);
        }
    }
    for (bytes, words) in [
        (zip(&[("a.txt", b"x", true)]), "holds 0 HAR files"),
        (zip(&[("a.har", b"x", true), ("b.har", b"x", true)]), "holds 2 HAR files"),
        (b"PK\x03\x04broken".to_vec(), "archive is broken"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let failure = check(&path).unwrap_err();
        assert!(failure.contains(words), "{failure}");
    }
    // Cut off in the middle.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(har(&[content(SOUND)]).as_bytes()).unwrap();
    let bytes = encoder.finish().unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert_eq!(check(&path).unwrap().failures.len(), 1);
}

#[test]
fn bodies_beside_a_recording_are_read_and_nothing_else_is() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(folder.path().join("secret.json"), FAULTY).unwrap();
    let path = inner.join("a.har");
    let beside = |name: &str| har(&[json!({"mimeType": "application/json", "size": 20, "_file": name})]);
    for (body, expected) in [(SOUND, 0), (FAULTY, 1)] {
        std::fs::write(inner.join("1f.json"), body).unwrap();
        std::fs::write(&path, beside("1f.json")).unwrap();
        assert_eq!(found(&check(&path).unwrap()).0.len(), expected);
        let packed = inner.join("a.zip");
        let har = beside("1f.json");
        std::fs::write(&packed, zip(&[("har.har", har.as_bytes(), true), ("1f.json", body.as_bytes(), true)])).unwrap();
        assert_eq!(found(&check(&packed).unwrap()).0.len(), expected);
    }
    let outside = folder.path().join("secret.json");
    for name in ["../secret.json", outside.to_str().unwrap(), "missing.json", ""] {
        std::fs::write(&path, beside(name)).unwrap();
        let (codes, failures) = found(&check(&path).unwrap());
        assert_eq!((codes.len(), failures.len()), (0, 1), "{name}");
    }
}

#[test]
fn a_recording_without_one_body_is_no_success() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har");
    let dropped = json!({"mimeType": "application/json", "size": 77, "comment": "Response bodies are not included."});
    std::fs::write(&path, har(&[dropped.clone(), dropped.clone()])).unwrap();
    let (_, failures) = found(&check(&path).unwrap());
    assert!(failures.len() == 1 && failures[0].contains("none of 2 was judged"), "{failures:?}");
    // One is enough.
    std::fs::write(&path, har(&[dropped, json!({"mimeType": "application/json", "text": SOUND})])).unwrap();
    assert_eq!(found(&check(&path).unwrap()), (vec![], vec![]));
}

#[test]
fn half_characters_lose_no_exchange() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har");
    let faulty = har(&[json!({"mimeType": "application/json", "text": FAULTY})]);
    let body = har(&[json!({"mimeType": "application/json", "text": "{\"name\": \"HALF\", \"any\": 1}"})]);
    for (text, expected) in [
        (
            faulty.replace("\"startedDateTime\"", r#""comment": "caf\udce9 \\udce9 \ud83d", "startedDateTime""#),
            "wrong-type",
        ),
        (body.replace("HALF", r"caf\udce9"), "wrong-type"),
        (body.replace("HALF", r"\ud83d\ude00"), "wrong-type"),
    ] {
        std::fs::write(&path, text).unwrap();
        let (codes, failures) = found(&check(&path).unwrap());
        assert!(codes.len() == 1 && codes[0].starts_with(expected) && failures.is_empty(), "{codes:?} {failures:?}");
    }
    // Latin-1 where nobody reads it, and where somebody does.
    let bytes: Vec<u8> =
        body.replace("HALF", "caf\u{e9}").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(found(&check(&path).unwrap()).0.len(), 1);
}

#[test]
fn a_fault_is_told_once_and_where_it_is() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har");
    for (text, expected) in [
        (r#"{"any": {"lat": 1}}"#, "missing-property@/log/entries/0/response/content/text#/any"),
        (r#"{"one": {"lat": 1}}"#, "missing-property@/log/entries/0/response/content/text#/one"),
        (r#"{"one": {"lat": 1, "lng": "a"}}"#, "wrong-type@/log/entries/0/response/content/text#/one/lng"),
        (
            r#"{"any": {"lat": 1, "lng": 2, "kind": "x"}}"#,
            "unknown-value@/log/entries/0/response/content/text#/any/kind",
        ),
        (r#"{"count": 1e25}"#, "out-of-range@/log/entries/0/response/content/text#/count"),
        (r#"{"list": [{"lat": 1}]}"#, "missing-property@/log/entries/0/response/content/text#/list/0"),
    ] {
        std::fs::write(&path, har(&[json!({"mimeType": "application/json", "text": text})])).unwrap();
        assert_eq!(found(&check(&path).unwrap()).0, [expected], "{text}");
    }
}

#[test]
fn other_forms_are_named_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har");
    let utf16: Vec<u8> = "\u{feff}{\"log\": {}}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, words, help) in [
        (utf16, "UTF-16", "iconv"),
        (b"[{\"request\": {}}]".to_vec(), "bare array", "jq"),
        (b"{\"info\": {\"_postman_id\": \"1\"}, \"item\": []}".to_vec(), "Postman", "proxy"),
        (b"1823:9:websocket;0:~8:response;".to_vec(), "mitmproxy", "hardump"),
        (b"{\"request\": {}}\n{\"request\": {}}\n".to_vec(), "one object a line", "jq -s"),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let failure = check(&path).unwrap_err();
        assert!(failure.contains(words) && failure.contains(help), "{failure}");
    }
}

/// A list that others may follow refuses nothing; what is new to it is told all the same, once for each place.
#[test]
fn a_value_new_to_an_open_list_is_a_note() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.har");
    let description = DESCRIPTION.replace(
        "name: {type: string}",
        "name: {type: string, nullable: true, x-extensible-enum: [cat, dog]}\n        \
         pair: {oneOf: [{type: string, x-extensible-enum: [x]}, {type: integer, x-extensible-enum: [1]}]}",
    );
    let judged = |body: &str| {
        std::fs::write(&path, har(&[json!({"mimeType": "application/json", "text": body})])).unwrap();
        let document = Document::parse(Source::new("n.yaml", &description)).unwrap();
        let api = [Api::new("n", Arc::new(document))];
        let report = recording::check(&api, &path, &recording::Options::default(), ()).unwrap();
        report.findings.into_iter().map(|it| (it.severity, it.code.to_string(), it.message)).collect::<Vec<_>>()
    };
    assert_eq!(judged("{\"name\": \"cat\", \"pair\": 1}"), []);
    assert_eq!(judged("{\"name\": null, \"pair\": \"x\"}"), []);
    let [(severity, code, message)] = &judged("{\"name\": \"cow\"}")[..] else { panic!() };
    assert_eq!((*severity, code.as_str()), (Severity::Note, "unknown-value"));
    assert_eq!(message, "\"cow\" is none of the known values \"cat\", \"dog\", which others may follow");
    // Only the branch that the value fits has a say.
    let [(Severity::Note, _, message)] = &judged("{\"pair\": 2}")[..] else { panic!() };
    assert!(message.starts_with("2 is none of the known values 1"), "{message}");
}
