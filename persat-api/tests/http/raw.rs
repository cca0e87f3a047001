//! A server that sends the bytes it is told to, whatever it is asked.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What to send once a request has arrived, and what then.
#[derive(Clone)]
pub(crate) enum Then {
    Close,
    Hold,
    Repeat(&'static [u8]),
    Drip(&'static [u8]),
}

/// A server of bytes.
pub(crate) struct Raw {
    pub(crate) address: SocketAddr,
    pub(crate) received: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Raw {
    pub(crate) async fn start(response: impl Into<Vec<u8>>, then: Then) -> Self {
        let response = response.into();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let received = Arc::<Mutex<Vec<String>>>::default();
        let kept = received.clone();
        let task = tokio::spawn(async move {
            let mut tasks = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                tasks.spawn(serve(stream, response.clone(), then.clone(), kept.clone()));
            }
        });
        Self { address, received, task }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    pub(crate) fn received(&self) -> Vec<String> {
        self.received.lock().unwrap().clone()
    }
}

async fn serve(mut stream: TcpStream, response: Vec<u8>, then: Then, received: Arc<Mutex<Vec<String>>>) {
    let mut request = Vec::new();
    while !request.windows(4).any(|it| it == b"\r\n\r\n") {
        if stream.read_buf(&mut request).await.unwrap_or(0) == 0 {
            return;
        }
    }
    received.lock().unwrap().push(String::from_utf8_lossy(&request).into_owned());
    let _ = stream.write_all(&response).await;
    match then {
        Then::Close => {
            // Closing with unread bytes would reset the connection before the response is read.
            let _ = stream.shutdown().await;
            while stream.read_buf(&mut request).await.unwrap_or(0) > 0 {}
        }
        Then::Hold => tokio::time::sleep(Duration::from_secs(3600)).await,
        Then::Repeat(bytes) => while stream.write_all(bytes).await.is_ok() {},
        Then::Drip(bytes) => {
            while stream.write_all(bytes).await.is_ok() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
}
