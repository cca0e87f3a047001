//! The HAR reader: what exporters write is read, what is broken is named with its place, and memory
//! does not grow with the file.

use oas::document::Pointer;
use oas::har::{Raw, Reader, decoded};
use std::borrow::Cow;
use std::io::Read;

/// Every exchange of a text as `method url → status`, or the error at its end.
fn read(text: &[u8]) -> (Vec<String>, Option<String>) {
    let mut reader = Reader::new(text, "t.har");
    let mut raw = Raw::default();
    let mut seen = Vec::new();
    loop {
        match reader.next(&mut raw) {
            Ok(true) => seen.push(match raw.entry() {
                Ok(entry) => {
                    let status = entry.response.and_then(|it| it.status).unwrap_or_default();
                    format!("{} {} → {status}", entry.request.method, entry.request.url)
                }
                Err((message, place)) => format!("{}:{} {message}", place.line, place.column),
            }),
            Ok(false) => return (seen, None),
            Err(failure) => return (seen, Some(failure.to_string().lines().next().unwrap_or_default().to_owned())),
        }
    }
}

const ENTRY: &str = r#"{"request":{"method":"GET","url":"/a"},"response":{"status":200}}"#;

#[test]
fn what_exporters_write_is_read() {
    let browser = r#"{
  "log": {
    "version": "1.2", "creator": {"name": "WebInspector", "version": "537.36", "x": ["entries", {"entries": []}]},
    "pages": [{"id": "page_1", "title": "}] \"log\": {\"entries\": [", "pageTimings": {}}],
    "entries": [
      {"_fromCache": "disk", "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 1.5,
       "request": {"method": "GET", "url": "https://a.example/x?q=1", "httpVersion": "h3", "headersSize": -1, "bodySize": 0,
         "headers": [{"name": ":path", "value": "/x"}, {"name": "Accept", "value": "*/*"}], "queryString": [], "cookies": []},
       "response": {"status": 200, "statusText": "", "headers": [{"name": "content-type", "value": "application/json"}],
         "content": {"size": 2, "mimeType": "application/json", "compression": 0, "text": "{}"}, "redirectURL": "",
         "headersSize": -1, "bodySize": -1, "_transferSize": 0, "_error": null},
       "cache": {}, "timings": {"send": -1, "wait": 1, "receive": 0}},
      {"request": {"method": "GET", "url": "/aborted", "headers": null}, "response": {"status": 0, "_error": "net::ERR_ABORTED"}},
      {"request": {"method": "GET", "url": "wss://a.example/ws"}, "response": {"status": 101}, "_webSocketMessages": [], "_resourceType": "websocket"},
      {"request": {"method": "POST", "url": "/form", "postData": {"mimeType": "multipart/form-data", "params": [{"name": "a", "value": 1}, {"name": "f", "fileName": "x.pdf"}]}},
       "response": {"status": "201", "content": {"size": -1, "mimeType": null}}},
      {"request": {"method": "GET", "url": "/none"}, "response": null}
    ]
  }
}
"#;
    let expected = [
        "GET https://a.example/x?q=1 → 200",
        "GET /aborted → 0",
        "GET wss://a.example/ws → 101",
        "POST /form → 201",
        "GET /none → 0",
    ];
    let variants = [
        browser.to_owned(),
        browser.replace('\n', "\r\n"),
        format!("\u{feff}{browser}"),
        browser.split('\n').map(str::trim).collect(),
    ];
    for text in variants {
        assert_eq!(read(text.as_bytes()), (expected.map(str::to_owned).to_vec(), None));
    }
    assert_eq!(read(br#"{"log":{"entries":[]}}"#), (Vec::new(), None));
    assert_eq!(read(format!(r#"{{"l\u006fg":{{"entries":[ {ENTRY} ] , "comment":"" }} }}"#).as_bytes()).0.len(), 1);
}

#[test]
fn a_broken_file_names_the_place_and_what_was_read() {
    let whole = format!("{{\"log\":{{\"entries\":[\n{ENTRY},\n{ENTRY},\n{ENTRY}\n]}}}}");
    for cut in 0..whole.len() {
        let (seen, error) = read(&whole.as_bytes()[..cut]);
        let error = error.unwrap_or_else(|| panic!("{cut} bytes are no whole file"));
        let places = ["t.har: the file is empty", "the file ends in the middle (cut off?)"];
        assert!(places.iter().any(|it| error.contains(it)), "{cut}: {error}");
        let counted = match seen.len() {
            0 => "no exchange was read".to_owned(),
            1 => "1 exchange was read".to_owned(),
            n => format!("{n} exchanges were read"),
        };
        assert!(cut == 0 || error.ends_with(&counted), "{cut}: {error}");
    }
    let cut = whole.len() - 10;
    assert!(read(&whole.as_bytes()[..cut]).1.unwrap().starts_with("t.har:4:"));
    for (text, part) in [
        ("[]", "t.har:1:1: this is no HAR file"),
        ("{}", "this is no HAR file"),
        ("{\"log\": {}}", "this is no HAR file"),
        ("{\"log\": {\"entries\": {}}}", "t.har:1:21: this is no HAR file"),
        ("\u{feff}openapi: 3.0.3", "t.har:1:1: this is no HAR file"),
        ("{\"log\":{\"entries\":[]}} x", "unexpected 'x' after no exchange was read"),
        ("{\"log\":{\"entries\":[1 2]}}", "unexpected '2' after 1 exchange was read"),
        ("{\"log\":{\"entries\":[,]}}", "unexpected ','"),
    ] {
        let error = read(text.as_bytes()).1.unwrap();
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn a_broken_exchange_does_not_hide_the_others() {
    let surrogate = ENTRY.replace("/a", "/\\ud800");
    let texts =
        [r#"{"request": {}}"#, r#"{"request" 1}"#, "null", r#"{"request":{"method":"GET","url":1}}"#, &surrogate];
    for broken in texts {
        let text = format!("{{\"log\":{{\"entries\":[\n{broken},\n{ENTRY}]}}}}");
        let (seen, error) = read(text.as_bytes());
        assert!(
            seen.len() == 2 && seen[0].starts_with("2:") && seen[1] == "GET /a → 200" && error.is_none(),
            "{seen:?}"
        );
    }
    let mut bytes = format!("{{\"log\":{{\"entries\":[{ENTRY},{ENTRY}]}}}}").into_bytes();
    let at = bytes.iter().position(|byte| *byte == b'/').unwrap();
    bytes[at] = 0xff;
    let (seen, _) = read(&bytes);
    assert!(seen[0].contains("unicode") && seen[1] == "GET /a → 200", "{seen:?}");
    // Where nobody reads them, such bytes do no harm.
    let unread = ENTRY.replacen('{', "{\"unread\":\"/\",", 1);
    let mut bytes = format!("{{\"log\":{{\"entries\":[{unread}]}}}}").into_bytes();
    let at = bytes.iter().position(|byte| *byte == b'/').unwrap();
    bytes[at] = 0xff;
    assert_eq!(read(&bytes).0, ["GET /a → 200"]);
}

#[test]
fn texts_without_escapes_are_not_copied() {
    let text = ENTRY.replacen('{', "{\"startedDateTime\":\"now\",\"_resourceType\":\"a\\tb\",", 1);
    let raw = Raw { length: text.len() as u64, text: text.into_bytes(), ..Raw::default() };
    let entry = raw.entry().unwrap();
    assert!(matches!(entry.started, Some(Cow::Borrowed("now"))), "{:?}", entry.started);
    assert!(matches!(entry.request.url, Cow::Borrowed(_)));
    assert_eq!(entry.resource_type.as_deref(), Some("a\tb"));
    let text = r#"{"request":{"method":"GET","url":"/"},"startedDateTime":1}"#;
    let raw = Raw { length: text.len() as u64, text: text.into(), ..Raw::default() };
    assert!(raw.entry().unwrap_err().0.contains("expected a string"));
}

#[test]
fn deep_nesting_in_what_is_not_looked_at_costs_nothing() {
    let nested = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep = format!("{{\"request\":{{\"method\":\"GET\",\"url\":\"/\"}},\"x\":{nested}}}");
    let text = format!("{{\"log\":{{\"entries\":[{deep},{ENTRY},{nested}],\"y\":{nested}}}}}");
    let (seen, error) = read(text.as_bytes());
    assert_eq!((&*seen[0], &*seen[1], seen.len(), error), ("GET / → 0", "GET /a → 200", 3, None));
    assert!(seen[2].contains("invalid type"), "{seen:?}");
}

#[test]
fn places_inside_an_exchange_are_those_of_the_file() {
    let body = r#"{\"año\":\"x\",\"id\":\"wrong\"}"#;
    let text = format!(
        "{{\"log\":{{\"entries\":[\n  {ENTRY},\n  {{\"request\":{{\"method\":\"GET\",\"url\":\"/a\"}},\n   \"response\":{{\"content\":{{\"text\": \"{body}\"}}}}}}]}}}}"
    );
    let mut reader = Reader::new(text.as_bytes(), "t.har");
    let mut raw = Raw::default();
    while reader.next(&mut raw).unwrap() {}
    assert_eq!((raw.index, raw.start.line, raw.start.column), (1, 3, 3));
    let located = raw.located().unwrap();
    let place = located.of(&Pointer::new("/response/content"));
    assert_eq!((place.line, place.column), (4, 26));
    let entry = raw.entry().unwrap();
    let content = entry.response.unwrap().content.unwrap();
    let decoded = decoded(content.text.as_deref().unwrap(), content.encoding.as_deref(), None, 1000).unwrap();
    let offset = String::from_utf8(decoded.to_vec()).unwrap().find("wrong").unwrap();
    let place = located.inside(&Pointer::new("/response/content/text"), offset);
    let line = text.lines().nth(3).unwrap();
    assert_eq!((place.line, place.column), (4, line[..line.find("wrong").unwrap()].chars().count() + 1));
    assert_eq!(place.offset, text.find("wrong").unwrap() as u64);
}

/// A HAR file without end, made while it is read.
struct Endless {
    left: usize,
    pending: Vec<u8>,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.pending.is_empty() && self.left > 0 {
            self.left -= 1;
            self.pending = format!("{ENTRY}{}", if self.left > 0 { "," } else { "]}}" }).into_bytes();
        }
        let count = buffer.len().min(self.pending.len());
        buffer[..count].copy_from_slice(&self.pending[..count]);
        self.pending.drain(..count);
        Ok(count)
    }
}

#[test]
fn an_exchange_over_the_limit_is_cut_and_the_next_one_is_read() {
    let large = ENTRY.replace("/a", &"a".repeat(100_000));
    let text = format!("{{\"log\":{{\"entries\":[{large},{ENTRY}]}}}}");
    let mut reader = Reader::new(text.as_bytes(), "t.har").limit(10_000);
    let mut raw = Raw::default();
    assert!(reader.next(&mut raw).unwrap() && raw.is_cut());
    assert_eq!((raw.text.len(), raw.length), (10_000, large.len() as u64));
    assert!(reader.next(&mut raw).unwrap() && !raw.is_cut() && raw.entry().is_ok());
    assert!(!reader.next(&mut raw).unwrap() && !reader.next(&mut raw).unwrap());
}

#[test]
fn many_exchanges_reuse_one_buffer() {
    let mut reader =
        Reader::new(b"{\"log\":{\"entries\":[".chain(Endless { left: 50_000, pending: Vec::new() }), "t.har");
    let mut raw = Raw::default();
    let mut capacity = 0;
    while reader.next(&mut raw).unwrap() {
        capacity = capacity.max(raw.text.capacity());
    }
    assert_eq!(raw.index, 49_999);
    assert!(capacity < 1024, "{capacity}");
}
