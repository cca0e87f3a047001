//! The sandbox, with a server before it that changes what it says, counts what is asked, and dies when it is told to.

use serde_json::Value;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};
use xtask::consumers::sandbox::Sandbox;
use xtask::consumers::tools::Tools;

use persat_codegen::repository::Repository;

/// One for all tests: none of them changes a record.
static SANDBOX: LazyLock<(Sandbox, String)> = LazyLock::new(|| {
    let repository = Repository::find().unwrap();
    let sandbox = Sandbox::start(&repository, &Tools::new(&repository), &["--seed".to_owned(), seed()]).unwrap();
    let address = sandbox.address.clone();
    (sandbox, address)
});

/// The documented records, of which forms and orders are of these days.
fn seed() -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("survey-seed.json");
    std::fs::write(&path, include_str!("seed.json")).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A response, to be changed: the path asked for, the status, the body.
type Change = dyn Fn(&str, &mut u16, &mut Value) + Send + Sync;

#[derive(Default)]
struct Seen {
    /// The first lines of all requests.
    asked: Vec<String>,
    /// How many requests are served before the server is dead; then none is.
    left: Option<usize>,
}

/// A server on this machine.
#[derive(Clone)]
pub struct Proxy {
    pub url: String,
    seen: Arc<Mutex<Seen>>,
}

impl Proxy {
    pub fn start(change: impl Fn(&str, &mut u16, &mut Value) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let proxy = Self { url, seen };
        let (of_thread, change): (_, Box<Change>) = (proxy.clone(), Box::new(change));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                of_thread.serve(stream.unwrap(), &change);
            }
        });
        proxy
    }

    /// Lets so many requests through, and then none.
    pub fn dies_after(&self, requests: usize) {
        self.seen.lock().unwrap().left = Some(requests);
    }

    pub fn lives(&self) {
        self.seen.lock().unwrap().left = None;
    }

    /// The first lines of the requests so far.
    pub fn asked(&self) -> Vec<String> {
        self.seen.lock().unwrap().asked.clone()
    }

    fn serve(&self, mut stream: TcpStream, change: &Change) {
        let head = head(&mut stream);
        let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches("/v1").to_owned();
        {
            let mut seen = self.seen.lock().unwrap();
            if seen.left == Some(0) {
                return;
            }
            seen.left = seen.left.map(|it| it - 1);
            seen.asked.push(head.lines().next().unwrap_or_default().to_owned());
        }
        let (mut status, headers, mut bytes) = forwarded(&head);
        if let Ok(mut body) = serde_json::from_slice::<Value>(&bytes) {
            change(&path, &mut status, &mut body);
            bytes = match body {
                Value::Null => Vec::new(),
                other => other.to_string().into_bytes(),
            };
        }
        let kind = headers.lines().find(|it| it.to_ascii_lowercase().starts_with("content-type")).unwrap_or_default();
        let head = format!(
            "HTTP/1.1 {status} X\r\n{kind}\r\nretry-after: 0\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            bytes.len()
        );
        let _ = stream.write_all(&[head.into_bytes(), bytes].concat());
    }
}

fn head(stream: &mut TcpStream) -> String {
    let (mut bytes, mut block) = (Vec::new(), [0; 4096]);
    while !bytes.windows(4).any(|it| it == b"\r\n\r\n") {
        match stream.read(&mut block) {
            Ok(count) if count > 0 => bytes.extend_from_slice(&block[..count]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What the sandbox says: status, headers and body.
fn forwarded(head: &str) -> (u16, String, Vec<u8>) {
    let mut stream = TcpStream::connect(&SANDBOX.1).unwrap();
    let head = head.trim_end().to_owned() + "\r\nconnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let headers = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
    (status, headers, bytes[end + 4..].to_vec())
}
