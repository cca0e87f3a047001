//! How connections are encrypted.

use crate::error::Error;
use reqwest::{Client, ClientBuilder};

/// Builds an HTTP client.
pub(crate) fn build(http: ClientBuilder) -> Result<Client, Error> {
    let failed = |error: &dyn std::fmt::Display| Error::config(format!("the HTTP client cannot be set up: {error}"));
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    let built = http.build();
    // Where another crate of the program has turned on reqwest's `rustls-no-provider`, it panics unless a provider of
    // cryptography is installed, and nothing of it tells beforehand.
    #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
    let built = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| http.build())).map_err(|_| {
        failed(
            &"another crate has turned on reqwest's `rustls-no-provider`: turn on a TLS feature of persat-api, \
              such as `rustls`, or install a provider of cryptography for the program",
        )
    })?;
    built.map_err(|error| failed(&error))
}

/// The TLS of this crate's features, set up once for all the HTTP clients that a client has.
pub(crate) struct Tls {
    #[cfg(feature = "rustls")]
    config: rustls::ClientConfig,
    #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
    roots: Option<Vec<reqwest::Certificate>>,
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn no_roots() -> Error {
    Error::config("the root certificates are not certificates in PEM form")
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
impl Tls {
    pub(crate) fn new(_: Option<&[u8]>, _: bool) -> Result<Self, Error> {
        Ok(Self {})
    }

    /// The start of an HTTP client.
    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder()
    }
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
impl Tls {
    /// With these roots (PEM) in place of the system's.
    pub(crate) fn new(roots: Option<&[u8]>, _: bool) -> Result<Self, Error> {
        let roots = roots.map(reqwest::Certificate::from_pem_bundle).transpose().map_err(|_| no_roots())?;
        if roots.as_ref().is_some_and(Vec::is_empty) { Err(no_roots()) } else { Ok(Self { roots }) }
    }

    /// The start of an HTTP client.
    pub(crate) fn builder(&self) -> ClientBuilder {
        match &self.roots {
            Some(roots) => Client::builder().tls_certs_only(roots.iter().cloned()),
            None => Client::builder(),
        }
    }
}

#[cfg(feature = "rustls")]
impl Tls {
    /// With these roots (PEM) in place of the system's. Where the system has none, those that are built in
    /// count; where nothing is encrypted it matters not whether there are any.
    pub(crate) fn new(roots: Option<&[u8]>, is_encrypted: bool) -> Result<Self, Error> {
        let config = match roots {
            Some(pem) => config(Trust::Only(store(pem)?)),
            None => config(Trust::System).or_else(|error| match built_in() {
                roots if roots.is_empty() && is_encrypted => Err(error),
                roots => config(Trust::Only(roots)),
            }),
        };
        let config = config.map_err(|error| {
            Error::config(format!(
                "TLS cannot be set up: {error}; where the system trusts no certificates (a slim container has \
                 none), install them (the package is often `ca-certificates`), give `root_certificates`, or build \
                 Mozilla's in with the feature `webpki-roots`"
            ))
        })?;
        Ok(Self { config })
    }

    /// The start of an HTTP client.
    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder().tls_backend_preconfigured(self.config.clone())
    }
}

/// Whose certificates are trusted.
#[cfg(feature = "rustls")]
enum Trust {
    /// Those that the operating system trusts.
    System,
    /// Those that these have signed.
    Only(rustls::RootCertStore),
}

/// Mozilla's, if they are built in. They never stand beside the system's: what its owner distrusts stays
/// distrusted.
#[cfg(feature = "rustls")]
fn built_in() -> rustls::RootCertStore {
    #[cfg(feature = "webpki-roots")]
    let roots = webpki_roots::TLS_SERVER_ROOTS;
    #[cfg(not(feature = "webpki-roots"))]
    let roots: &[rustls::pki_types::TrustAnchor<'static>] = &[];
    roots.iter().cloned().collect()
}

#[cfg(feature = "rustls")]
fn store(pem: &[u8]) -> Result<rustls::RootCertStore, Error> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};

    let mut store = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        store.add(certificate.map_err(|_| no_roots())?).map_err(|_| no_roots())?;
    }
    if store.is_empty() { Err(no_roots()) } else { Ok(store) }
}

/// What reqwest's own feature `rustls` sets up, but for the cryptography: ring builds in a fraction of
/// the time of reqwest's choice. A provider that the program installed for its whole process comes
/// first. Certificates are judged as the operating system does, unless their roots are given.
#[cfg(feature = "rustls")]
fn config(trust: Trust) -> Result<rustls::ClientConfig, rustls::Error> {
    use rustls::crypto::{CryptoProvider, ring};
    use rustls_platform_verifier::BuilderVerifierExt;

    let provider = CryptoProvider::get_default().cloned().unwrap_or_else(|| ring::default_provider().into());
    let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let builder = match trust {
        Trust::System => builder.with_platform_verifier()?,
        Trust::Only(roots) => builder.with_root_certificates(roots),
    };
    let mut config = builder.with_no_client_auth();
    #[cfg(feature = "http2")]
    config.alpn_protocols.push(b"h2".to_vec());
    config.alpn_protocols.push(b"http/1.1".to_vec());
    Ok(config)
}

#[cfg(all(test, feature = "webpki-roots"))]
mod tests {
    #[test]
    fn what_is_built_in_is_mozillas() {
        let roots = super::built_in().roots;
        let knows = |name: &str| roots.iter().any(|it| it.subject.windows(name.len()).any(|at| at == name.as_bytes()));
        for name in ["ISRG Root X1", "DigiCert Global Root G2", "Amazon Root CA 1", "GTS Root R1"] {
            assert!(knows(name), "{name}");
        }
    }
}
