//! TLS over loopback: whom the client trusts, and which HTTP it offers.

use crate::{KEY, assert_presentable, client};
use persat_api::{Error, Persat, RetryPolicy};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto::ring};

const URL: &str = "PERSAT_API_TEST_URL";

/// What a server saw of one connection: the protocol agreed on, or why there was none.
type Seen = JoinHandle<Result<Option<Vec<u8>>, String>>;

/// A server of one connection with a certificate that only it knows, and that certificate.
pub(crate) async fn server() -> (SocketAddr, String, Seen) {
    let (mut config, certificate) = identity();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let seen = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let stream = TlsAcceptor::from(Arc::new(config)).accept(stream).await.map_err(|error| error.to_string())?;
        Ok(stream.get_ref().1.alpn_protocol().map(<[u8]>::to_vec))
    });
    (address, certificate, seen)
}

/// A certificate for this machine, signed by itself, as a server uses it and as text.
pub(crate) fn identity() -> (ServerConfig, String) {
    let identity = rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let certificate = identity.cert.pem();
    let key = identity.signing_key.serialize_der().try_into().unwrap();
    let config = ServerConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![identity.cert.der().clone()], key)
        .unwrap();
    (config, certificate)
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let (address, _, seen) = server().await;
    let error = client(format!("https://localhost:{}/v1", address.port())).clients().list_types().await.unwrap_err();
    assert_presentable(&error);
    assert!(matches!(error, Error::Transport(_)), "{error}");
    let refused = seen.await.unwrap().unwrap_err();
    assert!(refused.contains("UnknownCA") || refused.contains("CertificateUnknown"), "{refused}");
}

/// Whom the system trusts is told by the environment, which a test must not change: another run of
/// this test program does.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn whom_the_system_trusts_is_trusted_and_http_2_is_agreed_on() {
    let (address, certificate, seen) = server().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roots.pem");
    std::fs::write(&file, certificate).unwrap();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", "tls::calls_a_url", "--ignored"])
        .env("SSL_CERT_FILE", &file)
        .env(URL, format!("https://localhost:{}/v1", address.port()));
    let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
    assert_eq!(seen.await.unwrap(), Ok(Some(b"h2".to_vec())), "{}", String::from_utf8_lossy(&output.stdout));
}

/// One call, of which only the server is asked what it saw.
#[tokio::test]
#[ignore = "started by another test"]
async fn calls_a_url() {
    let url = std::env::var(URL).unwrap();
    let persat = Persat::builder(KEY).base_url(url).retry(RetryPolicy::never()).build().unwrap();
    let _ = persat.clients().list_types().await;
}

/// Where the system trusts nobody, as in a slim container: told by the environment of another run of this
/// test program.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn certificates_are_needed_for_https_alone() {
    where_nobody_is_trusted("tls::builds_where_nobody_is_trusted").await;
}

#[cfg(all(target_os = "linux", feature = "webpki-roots"))]
#[tokio::test]
async fn roots_that_are_built_in_count_where_the_system_has_none() {
    where_nobody_is_trusted("tls::trusts_the_roots_that_are_built_in").await;
}

/// Runs one test of this program without any certificate of the system.
#[cfg(target_os = "linux")]
async fn where_nobody_is_trusted(test: &str) {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", test, "--ignored"])
        .env("SSL_CERT_FILE", "/nonexistent/roots.pem")
        .env("SSL_CERT_DIR", "/nonexistent");
    let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && printed.contains("1 passed"), "{printed}");
}

#[tokio::test]
#[ignore = "started by another test"]
async fn builds_where_nobody_is_trusted() {
    let by_proxy = || Persat::builder(KEY).base_url("http://x.example").allow_plain_http().proxy("https://p.example");
    if cfg!(not(feature = "webpki-roots")) {
        for error in [Persat::builder(KEY).build().unwrap_err(), by_proxy().build().unwrap_err()] {
            assert_presentable(&error);
            for way in ["`ca-certificates`", "`root_certificates`", "the feature `webpki-roots`"] {
                assert!(error.to_string().contains(way), "{error}");
            }
        }
    }
    // To this machine, and to the mock, nothing is encrypted.
    let server = crate::server().await;
    client(server.url()).clients().list_types().await.unwrap();
    Persat::builder(KEY).root_certificates(identity().1).build().unwrap();
    by_proxy().root_certificates(identity().1).build().unwrap();
    assert!(Persat::builder(KEY).root_certificates("no PEM").build().is_err());
}

/// Certificates are still judged: nobody whom Mozilla knows vouches for this server, and with its own
/// certificate as the only root it is trusted.
#[cfg(feature = "webpki-roots")]
#[tokio::test]
#[ignore = "started by another test"]
async fn trusts_the_roots_that_are_built_in() {
    Persat::builder(KEY).build().unwrap();
    let (address, _, seen) = server().await;
    let url = |address: SocketAddr| format!("https://localhost:{}/v1", address.port());
    let error = client(url(address)).clients().list_types().await.unwrap_err();
    assert!(error.never_sent(), "{error}");
    let refused = seen.await.unwrap().unwrap_err();
    assert!(refused.contains("UnknownCA"), "{refused}");

    let (address, certificate, seen) = server().await;
    let persat = Persat::builder(KEY).base_url(url(address)).root_certificates(certificate);
    let _ = persat.retry(RetryPolicy::never()).build().unwrap().clients().list_types().await;
    assert!(seen.await.unwrap().is_ok());
}
