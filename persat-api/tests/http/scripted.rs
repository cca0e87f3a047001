//! A server whose responses depend on what is asked, and that sees how many are asked at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A response, and the wait before it.
pub(crate) struct ScriptedReply {
    pub(crate) status: u16,
    pub(crate) headers: String,
    pub(crate) body: String,
    pub(crate) delay: Duration,
}

impl ScriptedReply {
    pub(crate) fn ok(body: impl ToString) -> Self {
        Self { status: 200, headers: String::new(), body: body.to_string(), delay: Duration::ZERO }
    }

    pub(crate) fn failure(status: u16) -> Self {
        Self { status, ..Self::ok(r#"{"success": false, "error": {}}"#) }
    }

    pub(crate) fn after(self, millis: u64) -> Self {
        Self { delay: Duration::from_millis(millis), ..self }
    }

    pub(crate) fn never(self) -> Self {
        self.after(3_600_000)
    }
}

/// What was asked: the target of the request.
#[derive(Clone, Debug)]
pub(crate) struct Asked(pub(crate) String);

impl Asked {
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let url = reqwest::Url::parse(&format!("http://x{}", self.0)).unwrap();
        url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    pub(crate) fn number(&self, name: &str) -> i64 {
        self.query(name).map_or(0, |value| value.parse().unwrap())
    }
}

type Script = dyn Fn(&Asked) -> ScriptedReply + Send + Sync;

#[derive(Default)]
struct Seen {
    asked: Mutex<Vec<Asked>>,
    now: AtomicUsize,
    most: AtomicUsize,
}

pub(crate) struct Scripted {
    url: String,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Scripted {
    pub(crate) async fn start(script: impl Fn(&Asked) -> ScriptedReply + Send + Sync + 'static) -> Self {
        let script: Arc<Script> = Arc::new(script);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        let seen = Arc::<Seen>::default();
        let shared = seen.clone();
        let task = tokio::spawn(async move {
            let mut tasks = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                tasks.spawn(serve(stream, script.clone(), shared.clone()));
            }
        });
        Self { url, seen, task }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.seen.asked.lock().unwrap().clone()
    }

    /// How many requests were under way at once.
    pub(crate) fn most_at_once(&self) -> usize {
        self.seen.most.load(Ordering::SeqCst)
    }

    /// How many requests are under way.
    pub(crate) fn now(&self) -> usize {
        self.seen.now.load(Ordering::SeqCst)
    }
}

/// Counts a request as long as it lives.
struct UnderWay(Arc<Seen>);

impl UnderWay {
    fn new(seen: Arc<Seen>) -> Self {
        let now = seen.now.fetch_add(1, Ordering::SeqCst) + 1;
        seen.most.fetch_max(now, Ordering::SeqCst);
        Self(seen)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::SeqCst);
    }
}

async fn serve(mut stream: TcpStream, script: Arc<Script>, seen: Arc<Seen>) {
    let mut request = Vec::new();
    while !request.windows(4).any(|it| it == b"\r\n\r\n") {
        if stream.read_buf(&mut request).await.unwrap_or(0) == 0 {
            return;
        }
    }
    let under_way = UnderWay::new(seen.clone());
    let head = String::from_utf8(request.clone()).unwrap();
    let asked = Asked(head.split(' ').nth(1).unwrap().to_owned());
    seen.asked.lock().unwrap().push(asked.clone());
    let ScriptedReply { status, headers, body, delay } = script(&asked);
    tokio::select! {
        // Whoever asked has gone.
        _ = stream.read_buf(&mut request) => return,
        () = tokio::time::sleep(delay) => {}
    }
    drop(under_way);
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n");
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
    let _ = stream.shutdown().await;
    while stream.read_buf(&mut request).await.unwrap_or(0) > 0 {}
}
