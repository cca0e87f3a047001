//! `samples` on what nobody should send: a finding or a clear error, in bounded time and memory, and
//! never silence.

use std::fs;
use std::io::Write;
#[cfg(target_os = "linux")]
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const SPEC: &str = r"openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: 'https://api.example'}]
paths:
  /a:
    get:
      operationId: getA
      responses:
        '200':
          description: A.
          content:
            application/json:
              schema:
                type: object
                properties:
                  text: {type: string, pattern: '^(a+)+$'}
                  look: {type: string, pattern: '^(?=(a+)+$)a*b'}
                  n: {type: integer}
                  any: {x-open: yes}
";

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("t.yaml"), SPEC).unwrap();
        fs::create_dir_all(folder.path().join("t/getA")).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output: Output = Command::new(env!("CARGO_BIN_EXE_oas"))
            .args(["samples", "--spec", "t.yaml"])
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (output.status.code(), text)
    }

    fn sample(&self, bytes: &[u8]) -> (Option<i32>, String) {
        fs::write(self.path("t/getA/200.json"), bytes).unwrap();
        self.run(&["--samples", "t"])
    }

    /// A recording of one exchange with a body as written in the file.
    fn recording(&self, body: &[u8]) -> (Option<i32>, String) {
        let mut file = fs::File::create(self.path("t.har")).unwrap();
        file.write_all(br#"{"log":{"entries":[{"request":{"method":"GET","url":"https://api.example/a"},"response":{"status":200,"content":{"mimeType":"application/json","text":""#).unwrap();
        file.write_all(body).unwrap();
        file.write_all(br#""}}}]}}"#).unwrap();
        self.run(&["--har", "t.har"])
    }
}

#[test]
fn hostile_bodies_end_in_a_finding_or_an_error() {
    let place = Place::new();
    let deep = format!("{{\"any\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let many = format!("{{\"text\": \"{}b\"}}", "a".repeat(50_000));
    let look = format!("{{\"look\": \"{}c\"}}", "a".repeat(40));
    let cases: &[(&[u8], i32, &str)] = &[
        (b"{\"n\": 1}", 0, "ok"),
        (b"\xef\xbb\xbf{\r\n  \"n\": 1\r\n}\r\n", 0, "ok"),
        (b"{\"n\": 1, \"n\": 2}", 1, "duplicate-key"),
        (b"{\"n\": 1e999999}", 2, "200.json:1:"),
        (b"{\"n\": NaN}", 2, "200.json:1:7: not JSON"),
        (b"{\"any\": \"\\udc00\"}", 2, "200.json:1:"),
        (b"{\"any\": \"\xff\"}", 2, "not UTF-8"),
        (b"", 2, "not JSON"),
        (deep.as_bytes(), 2, "nested deeper than 128 levels"),
        (many.as_bytes(), 1, "wrong-format"),
        (look.as_bytes(), 1, "look"),
    ];
    for (bytes, status, part) in cases {
        let (code, text) = place.sample(bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        assert!(code == Some(*status) && text.contains(part), "{shown}: {code:?} {text}");
    }
}

#[test]
fn hostile_recordings_end_in_a_finding_or_an_error() {
    let place = Place::new();
    let deep = format!("{{\\\"any\\\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let cases: &[(&[u8], i32, &str)] = &[
        (b"{\\\"n\\\": 1}", 0, "ok"),
        (b"\xef\xbb\xbf{\\r\\n\\\"n\\\": 1}", 0, "ok"),
        (b"{\\\"n\\\": 1, \\\"n\\\": 2}", 1, "duplicate-key"),
        (b"\xef\xbb\xbf{\\\"n\\\": 1, \\\"n\\\": 2}", 1, "duplicate-key"),
        (b"{\\\"n\\\": 1e999999}", 1, "out-of-range"),
        (b"\xff", 1, "not-json"),
        (b"\\ud800", 1, "not-json"),
        (deep.as_bytes(), 1, "nested deeper than 128 levels"),
    ];
    for (bytes, status, part) in cases {
        let (code, text) = place.recording(bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        assert!(code == Some(*status) && text.contains(part), "{shown}: {code:?} {text}");
    }
    // Larger than is read: counted, named, and the memory of the rest stays small.
    let (code, text) = place.recording(&vec![b'a'; 70_000_000]);
    assert!(code == Some(1) && text.contains("oversized-exchange"), "{text}");
}

#[test]
fn what_cannot_be_a_recording_ends_with_status_2() {
    let place = Place::new();
    fs::write(place.path("cut.har"), "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"/a\"}},")
        .unwrap();
    for (name, part) in [
        ("none.har", "no such file"),
        ("t", "it is a folder"),
        ("t.yaml", "no HAR file"),
        ("cut.har", "1 exchange was read"),
    ] {
        let (code, text) = place.run(&["--har", name]);
        assert!(code == Some(2) && text.contains(part), "{name}: {code:?} {text}");
    }
}

#[test]
fn what_is_named_like_a_sample_and_is_none_is_a_finding() {
    let place = Place::new();
    fs::write(place.path("t/getA/200.json"), "{\"n\": 1}").unwrap();
    fs::create_dir(place.path("t/getA/200.folder.json")).unwrap();
    let (code, text) = place.run(&["--samples", "t"]);
    assert!(code == Some(1) && text.contains("is named like a file and is a folder"), "{text}");
    fs::remove_dir(place.path("t/getA/200.folder.json")).unwrap();
    fs::write(place.path("t/provenance.yaml"), "samples: [\n").unwrap();
    let (code, text) = place.run(&["--samples", "t"]);
    assert!(code == Some(2) && text.contains("provenance.yaml"), "{text}");
}

#[cfg(unix)]
#[test]
fn a_pipe_named_like_a_sample_is_a_finding() {
    let place = Place::new();
    fs::write(place.path("t/getA/200.json"), "{\"n\": 1}").unwrap();
    let made = Command::new("mkfifo").arg(place.path("t/getA/200.pipe.json")).status().unwrap();
    assert!(made.success());
    let (code, text) = place.run(&["--samples", "t"]);
    assert!(code == Some(1) && text.contains("neither a file nor a folder"), "{text}");
}

/// The most memory a child process had, in KiB, as the system counts it.
#[cfg(target_os = "linux")]
fn peak(place: &Place, har: &str) -> usize {
    let mut child = Command::new(env!("CARGO_BIN_EXE_oas"))
        .args(["samples", "--spec", "t.yaml", "--har", har, "--format", "json"])
        .current_dir(place.folder.path())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let status = Path::new("/proc").join(child.id().to_string()).join("status");
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        let now = line.and_then(|it| it.split_whitespace().next()?.parse().ok()).unwrap_or_default();
        peak = peak.max(now);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    peak
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_recording() {
    let place = Place::new();
    // Every exchange is faulty: findings are what would pile up.
    let write = |name: &str, count: usize| {
        let mut file = std::io::BufWriter::new(fs::File::create(place.path(name)).unwrap());
        file.write_all(b"{\"log\":{\"entries\":[").unwrap();
        for n in 0..count {
            let comma = if n == 0 { "" } else { "," };
            write!(file, r#"{comma}{{"request":{{"method":"GET","url":"https://api.example/a?q{n}=1"}},"response":{{"status":200,"content":{{"mimeType":"application/json","text":"{{\"n\": \"{n}\"}}"}}}}}}"#).unwrap();
        }
        file.write_all(b"]}}").unwrap();
    };
    write("few.har", 1_000);
    write("many.har", 20_000);
    let (few, many) = (peak(&place, "few.har"), peak(&place, "many.har"));
    assert!(few > 1_000, "nothing was measured: {few}");
    assert!(many < few + few / 3 + 4_096, "{few} KiB for 1,000 exchanges and {many} KiB for 20,000");
}

/// Without the feature nothing is called, and that is said.
#[cfg(not(feature = "live"))]
#[test]
fn a_program_that_calls_nobody_says_so() {
    let place = Place::new();
    let arguments = ["record", "--spec", "t.yaml", "--out", "out", "--key-file", "key", "--live", "getA"];
    let output = Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(place.folder.path()).output();
    let output = output.unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(words.contains("without live accounts") && words.contains("feature `live`"), "{words}");
    assert!(!place.folder.path().join("key").exists(), "a key was made for nothing");
}
