//! A server that breaks off in the middle of an answer, which the local server does not.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// What comes after the bytes of an answer.
#[derive(Clone, Copy)]
pub(crate) enum Then {
    Close,
    Silence,
}

/// It answers each request with the start of a success.
pub(crate) struct Raw {
    pub(crate) url: String,
    requests: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Raw {
    pub(crate) async fn start(then: Then) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let requests = Arc::<AtomicUsize>::default();
        let counter = requests.clone();
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, then, counter.clone()));
            }
        });
        Self { url, requests, task }
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

async fn serve(mut stream: TcpStream, then: Then, requests: Arc<AtomicUsize>) -> std::io::Result<()> {
    let (mut request, mut bytes) = (Vec::new(), [0; 4096]);
    // The bodies sent here end with the first `}` that ends what has come.
    while !request.ends_with(b"}") {
        match stream.read(&mut bytes).await? {
            0 => return Ok(()),
            count => request.extend_from_slice(&bytes[..count]),
        }
    }
    requests.fetch_add(1, Ordering::SeqCst);
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n";
    stream.write_all(format!("{head}{{\"success\":true,").as_bytes()).await?;
    match then {
        Then::Close => Ok(()),
        Then::Silence => std::future::pending().await,
    }
}
