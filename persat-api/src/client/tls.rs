//! How connections are encrypted.

use crate::error::Error;
use reqwest::{Client, ClientBuilder};

/// The start of an HTTP client, with the TLS of this crate's features.
#[cfg(not(feature = "rustls"))]
pub(crate) fn builder() -> Result<ClientBuilder, Error> {
    Ok(Client::builder())
}

/// The start of an HTTP client, with the TLS of this crate's features.
#[cfg(feature = "rustls")]
pub(crate) fn builder() -> Result<ClientBuilder, Error> {
    let config = config().map_err(|error| Error::config(format!("TLS cannot be set up: {error}")))?;
    Ok(Client::builder().tls_backend_preconfigured(config))
}

/// What reqwest's own feature `rustls` sets up, but for the cryptography: ring builds in a fraction of
/// the time of reqwest's choice. A provider that the program installed for its whole process comes
/// first. Certificates are judged as the operating system does.
#[cfg(feature = "rustls")]
fn config() -> Result<rustls::ClientConfig, rustls::Error> {
    use rustls::crypto::{CryptoProvider, ring};
    use rustls_platform_verifier::BuilderVerifierExt;

    let provider = CryptoProvider::get_default().cloned().unwrap_or_else(|| ring::default_provider().into());
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth();
    #[cfg(feature = "http2")]
    config.alpn_protocols.push(b"h2".to_vec());
    config.alpn_protocols.push(b"http/1.1".to_vec());
    Ok(config)
}
