//! A server in a thread of its own that gives the same response to every request for a path.

use std::collections::HashMap;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Starts it, and gives its address.
pub fn start(bodies: HashMap<&'static str, Vec<u8>>) -> String {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            send.send(listener.local_addr().expect("bound")).expect("somebody waits");
            let responses: HashMap<_, _> = bodies.into_iter().map(|(path, body)| (path, response(&body))).collect();
            let responses = Arc::new(responses);
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                tokio::spawn(serve(stream, responses.clone()));
            }
        });
    });
    format!("http://{}", receive.recv().expect("it starts"))
}

fn response(body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ndate: Fri, 27 Nov 2026 12:00:00 GMT\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

async fn serve(mut stream: TcpStream, responses: Arc<HashMap<&'static str, Vec<u8>>>) {
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
        let path = text.split(' ').nth(1).and_then(|target| target.split('?').next()).unwrap_or_default();
        let response = responses.get(path).unwrap_or_else(|| panic!("no response for {path}"));
        if stream.write_all(response).await.is_err() {
            return;
        }
        request.drain(..whole);
    }
}
