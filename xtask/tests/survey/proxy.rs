//! The sandbox, with a server before it that changes what it says, counts what is asked, and dies when it is told to.

use persat_codegen::repository::Repository;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use xtask::consumers::sandbox::Sandbox;
use xtask::consumers::tools::Tools;

/// What a server says that is being repaired.
const PAGE: &[u8] = b"<html>Juancho Quirog\xc3\xa1lez repara el servidor</html>";
static TURN: Mutex<()> = Mutex::new(());

/// A response, to be changed: the path asked for, the status, the body. With the status 0 none ever comes.
type Change = dyn Fn(&str, &mut u16, &mut Value) + Send;

#[derive(Default)]
struct Seen {
    /// The first lines of all requests.
    asked: Vec<String>,
    /// How many requests are served before the server is dead; then none is.
    left: Option<usize>,
    /// Connections on which nothing is ever said.
    hanging: Vec<TcpStream>,
}

/// An account on this machine; it ends when this is dropped.
pub struct Account {
    pub url: String,
    seen: Arc<Mutex<Seen>>,
    _sandbox: Sandbox,
}

impl Account {
    /// The documented records, with forms and orders of yesterday and clients for three pages.
    pub fn start(change: impl Fn(&str, &mut u16, &mut Value) + Send + 'static) -> Self {
        let repository = Repository::find().unwrap();
        // One builds it, and writes its log.
        let sandbox = {
            let _turn = TURN.lock();
            Sandbox::start(&repository, &Tools::new(&repository), &[]).unwrap()
        };
        fill(&sandbox.address);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (of_thread, address) = (seen.clone(), sandbox.address.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &address, &of_thread, &change);
            }
        });
        Self { url, seen, _sandbox: sandbox }
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
}

/// Records of these days, and many of them.
fn fill(address: &str) {
    let found = forwarded(address, "GET /_sandbox/records HTTP/1.1\r\nhost: localhost").2;
    let found: Value = serde_json::from_slice(&found).unwrap();
    let records = &found["records"];
    let day = jiff::Zoned::now().date().yesterday().unwrap();
    let (mut forms, mut orders, mut clients) =
        (records["forms"].clone(), records["work_orders"].clone(), records["clients"].clone());
    for it in forms.as_array_mut().unwrap().iter_mut().chain(orders.as_array_mut().unwrap()) {
        it["created"] = json!(format!("{day}T10:00:00.000Z"));
        if it["assignation_info"].is_object() {
            it["assignation_info"]["date"] = json!(format!("{day}T00:00:00.000Z"));
        }
    }
    for number in 0..40 {
        let mut client = clients[0].clone();
        client["uid_client"] = json!(format!("QUIROGA-{number:04}"));
        client["company_name"] = json!("Ferretería Quirogález");
        client["company_description"] = json!("llamar a Juancho Quirogález, 4504530017");
        clients.as_array_mut().unwrap().push(client);
    }
    let body = json!({ "records": { "forms": forms, "work_orders": orders, "clients": clients } }).to_string();
    let head = format!(
        "PUT /_sandbox/records HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {}",
        body.len()
    );
    let (status, _, told) = exchanged(address, &head, body.as_bytes());
    assert!((200..300).contains(&status), "{status}: {}", String::from_utf8_lossy(&told));
}

fn serve(mut stream: TcpStream, address: &str, seen: &Mutex<Seen>, change: &Change) {
    let head = head(&mut stream);
    let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches("/v1").to_owned();
    {
        let mut seen = seen.lock().unwrap();
        if seen.left == Some(0) {
            return;
        }
        seen.left = seen.left.map(|it| it - 1);
        seen.asked.push(head.lines().next().unwrap_or_default().to_owned());
    }
    let (mut status, headers, mut bytes) = forwarded(address, head.trim_end());
    if let Ok(mut body) = serde_json::from_slice::<Value>(&bytes) {
        change(&path, &mut status, &mut body);
        // What a test sets to nothing is sent as a page.
        bytes = if body.is_null() { PAGE.to_vec() } else { body.to_string().into_bytes() };
    }
    if status == 0 {
        return seen.lock().unwrap().hanging.push(stream);
    }
    let kind = headers.lines().find(|it| it.to_ascii_lowercase().starts_with("content-type")).unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status} X\r\n{kind}\r\nretry-after: 0\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        bytes.len()
    );
    // Who asked may be gone.
    let _ = stream.write_all(&[head.into_bytes(), bytes].concat());
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
fn forwarded(address: &str, head: &str) -> (u16, String, Vec<u8>) {
    exchanged(address, head, b"")
}

fn exchanged(address: &str, head: &str, body: &[u8]) -> (u16, String, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(&[format!("{head}\r\nconnection: close\r\n\r\n").as_bytes(), body].concat()).unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let headers = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
    let mut body = bytes[end + 4..].to_vec();
    if headers.to_ascii_lowercase().contains("transfer-encoding: chunked") {
        body = unchunked(&body);
    }
    (status, headers, body)
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|it| it == b"\r\n") {
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap().trim(), 16).unwrap();
        if size == 0 {
            break;
        }
        body.extend_from_slice(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 2 + size + 2..];
    }
    body
}
