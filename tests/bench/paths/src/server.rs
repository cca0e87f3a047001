//! A server in a thread of its own that gives responses made beforehand, or while they are sent.

use std::collections::HashMap;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A response in pieces, its head included.
pub type Pieces = Box<dyn Iterator<Item = Arc<[u8]>> + Send>;

/// Starts one that gives the same response to every request for a path, and gives its address.
pub fn start(bodies: HashMap<&'static str, Vec<u8>>) -> String {
    let whole = |(path, body): (_, Vec<u8>)| (path, Arc::from([head(body.len()).as_bytes(), &body].concat()));
    let responses: HashMap<&str, Arc<[u8]>> = bodies.into_iter().map(whole).collect();
    start_with(move |target| {
        let path = target.split('?').next().unwrap_or_default();
        let response = responses.get(path).unwrap_or_else(|| panic!("no response for {path}"));
        Box::new(std::iter::once(response.clone()))
    })
}

/// Starts one that makes its responses of the target of a request, in lower case.
pub fn start_with(respond: impl Fn(&str) -> Pieces + Send + Sync + 'static) -> String {
    let (send, receive) = std::sync::mpsc::channel();
    let respond = Arc::new(respond);
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            send.send(listener.local_addr().expect("bound")).expect("somebody waits");
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                tokio::spawn(serve(stream, respond.clone()));
            }
        });
    });
    format!("http://{}", receive.recv().expect("it starts"))
}

/// Of a response whose body has so many bytes.
pub fn head(length: usize) -> String {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ndate: Fri, 27 Nov 2026 12:00:00 GMT\r\ncontent-length: {length}\r\n\r\n"
    )
}

async fn serve(mut stream: TcpStream, respond: Arc<impl Fn(&str) -> Pieces>) {
    let _ = stream.set_nodelay(true);
    let mut request = Vec::new();
    loop {
        let head = loop {
            if let Some(end) = request.windows(4).position(|it| it == b"\r\n\r\n") {
                break end + 4;
            }
            if !matches!(stream.read_buf(&mut request).await, Ok(1..)) {
                return;
            }
        };
        let text = String::from_utf8_lossy(&request[..head]).to_ascii_lowercase();
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|it| it.parse().ok());
        let whole = head + length.unwrap_or(0_usize);
        while request.len() < whole {
            if !matches!(stream.read_buf(&mut request).await, Ok(1..)) {
                return;
            }
        }
        for piece in respond(text.split(' ').nth(1).unwrap_or_default()) {
            if stream.write_all(&piece).await.is_err() {
                return;
            }
        }
        request.drain(..whole);
    }
}
