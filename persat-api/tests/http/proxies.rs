//! Proxies: which one is used, and what it learns.

use crate::{KEY, assert_presentable, builder, client, kind, server};
use persat_api::{ClientBuilder, Method, Persat, RetryPolicy};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

/// What a program is told by the one that starts it: where the server is, and the proxy to name, if any.
const URL: &str = "PERSAT_API_TEST_URL";
const PROXY: &str = "PERSAT_API_TEST_PROXY";

const RESPONSE: &str =
    "HTTP/1.1 200 OK\r\nContent-Length: 28\r\nConnection: close\r\n\r\n{\"success\":true,\"data\":[]}  ";
const PASSWORD: &str = "pr0xy-p4ss";
/// `user:pr0xy-p4ss` in base64.
#[cfg(target_os = "linux")]
const CREDENTIALS: &str = "Proxy-Authorization: Basic dXNlcjpwcjB4eS1wNHNz";

/// A proxy, and all that it saw from clients.
struct Proxy {
    port: u16,
    seen: Arc<Mutex<Vec<u8>>>,
}

impl Proxy {
    /// One that does what it is asked to.
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::<Mutex<Vec<u8>>>::default();
        let kept = seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, kept.clone()));
            }
        });
        Self { port, seen }
    }

    fn url(&self) -> String {
        format!("http://user:{PASSWORD}@localhost:{}", self.port)
    }

    fn seen(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }
}

async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Vec<u8>>>) -> Option<()> {
    let head = head(&mut stream).await?;
    seen.lock().unwrap().extend_from_slice(head.as_bytes());
    let Some(target) = head.strip_prefix("CONNECT ").and_then(|rest| rest.split(' ').next()) else {
        return stream.write_all(RESPONSE.as_bytes()).await.ok();
    };
    let Ok(mut server) = TcpStream::connect(target).await else {
        return stream.write_all(b"HTTP/1.1 502 Bad\r\n\r\n").await.ok();
    };
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.ok()?;
    // The first piece is noted, which holds whatever is not encrypted.
    let mut piece = vec![0; 1 << 14];
    let length = stream.read(&mut piece).await.ok()?;
    seen.lock().unwrap().extend_from_slice(&piece[..length]);
    server.write_all(&piece[..length]).await.ok()?;
    copy_bidirectional(&mut stream, &mut server).await.ok().map(drop)
}

async fn head(stream: &mut (impl AsyncReadExt + Unpin)) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    String::from_utf8(head).ok()
}

/// What another run of this test program makes of a proxy, which finds in its environment whom to trust.
#[cfg(target_os = "linux")]
struct Run {
    proxy: Proxy,
    /// The request that arrived.
    request: String,
    succeeded: bool,
}

#[cfg(target_os = "linux")]
async fn run(named: impl FnOnce(&Proxy) -> Option<String>, in_environment: bool) -> Run {
    let (config, certificate) = crate::tls::identity();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let request = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = tokio_rustls::TlsAcceptor::from(Arc::new(config)).accept(stream).await.unwrap();
        let request = head(&mut stream).await.unwrap();
        stream.write_all(RESPONSE.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        request
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roots.pem");
    std::fs::write(&file, certificate).unwrap();
    let proxy = Proxy::start().await;
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "proxies::calls_by_its_environment", "--ignored"]).env("SSL_CERT_FILE", &file);
    child.env(URL, format!("https://localhost:{port}/v1"));
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"] {
        child.env_remove(name);
    }
    if in_environment {
        child.env("HTTPS_PROXY", proxy.url());
    }
    child.envs(named(&proxy).map(|named| (PROXY, named)));
    let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Run { proxy, request: request.await.unwrap(), succeeded: output.status.success() }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_proxy_learns_the_host_and_nothing_else() {
    for (what, in_environment) in [("named", false), ("of the environment", true)] {
        let run = run(|proxy| (!in_environment).then(|| proxy.url()), in_environment).await;
        assert!(run.succeeded && run.request.contains(KEY), "{what}: {}", run.request);
        let seen = run.proxy.seen();
        assert!(seen.starts_with("CONNECT localhost:"), "{what}: {seen:?}");
        assert!(seen.to_lowercase().contains(&CREDENTIALS.to_lowercase()), "{what}: {seen:?}");
        for hidden in [KEY, "Bearer", "/v1", "client-types"] {
            assert!(!seen.contains(hidden), "{what}: {seen:?}");
        }
        assert!(!run.request.to_lowercase().contains("proxy-authorization"), "{what}: {}", run.request);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn no_proxy_means_none_and_a_named_one_comes_first() {
    let direct = run(|_| Some("none".to_owned()), true).await;
    assert!(direct.succeeded && direct.request.contains(KEY));
    assert_eq!(direct.proxy.seen(), "");
    let other = Proxy::start().await;
    let named = run(|_| Some(other.url()), true).await;
    assert!(named.succeeded && other.seen().starts_with("CONNECT"));
    assert_eq!(named.proxy.seen(), "");
}

/// One call, as the environment says.
#[tokio::test]
#[ignore = "started by another test"]
async fn calls_by_its_environment() {
    let builder = Persat::builder(KEY).base_url(std::env::var(URL).unwrap()).retry(RetryPolicy::never());
    let builder = match std::env::var(PROXY).ok().as_deref() {
        None => builder,
        Some("none") => builder.no_proxy(),
        Some(url) => builder.proxy(url),
    };
    builder.build().unwrap().clients().list_types().await.unwrap();
}

#[tokio::test]
async fn a_proxy_that_refuses_is_an_error_without_its_password() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let proxy = Proxy::start().await;
    for url in [proxy.url(), format!("http://user:{PASSWORD}@{free}")] {
        let persat = client_through(&url).build().unwrap();
        let error = persat.clients().list_types().await.unwrap_err();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.never_sent()), ("Transport", true), "{error}");
        let shown = format!("{error:#?} {persat:?} {:?} {:?}", persat.request(Method::GET, "/x"), client_through(&url));
        assert!(!shown.contains(PASSWORD) && !shown.contains("dXNlcjpwcj"), "{shown}");
    }
    assert!(proxy.seen().contains("CONNECT"), "{:?}", proxy.seen());
}

/// Through a proxy to where nobody listens.
fn client_through(proxy: &str) -> ClientBuilder<Persat> {
    builder("https://localhost:1/v1").proxy(proxy).retry(RetryPolicy::never())
}

#[tokio::test]
async fn no_proxy_gets_a_key_that_is_not_encrypted() {
    let server = server().await;
    let proxy = Proxy::start().await;
    for url in [server.url(), "http://localhost:1".to_owned()] {
        let error = builder(url).proxy(proxy.url()).build().unwrap_err();
        assert_eq!(kind(&error), "Config");
        assert!(error.to_string().contains("unencrypted") && !error.to_string().contains(PASSWORD), "{error}");
    }
    let error = Persat::builder(KEY).proxy(format!("user:{PASSWORD}@proxy")).build().unwrap_err();
    assert!(kind(&error) == "Config" && !format!("{error:?}").contains(PASSWORD), "{error}");
    client(server.url()).clients().list_types().await.unwrap();
    assert_eq!(proxy.seen(), "");
    // Unless it was said to be fine.
    let persat = builder("http://api.example/v1").allow_plain_http().proxy(proxy.url()).build().unwrap();
    persat.clients().list_types().await.unwrap();
    let seen = proxy.seen();
    assert!(seen.starts_with("GET http://api.example/v1/") && seen.contains(KEY), "{seen}");
    // The last word counts.
    let persat = builder(server.url()).proxy(proxy.url()).no_proxy().build().unwrap();
    persat.clients().list_types().await.unwrap();
}
