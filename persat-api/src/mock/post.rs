//! Posts events to addresses, which may hold a secret: nothing here shows one.

use crate::client::tls::{self, Tls};
use crate::http::auth::base64;
use bytes::Bytes;
use http::Uri;
use http_body_util::Full;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use percent_encoding::percent_decode_str;
use std::time::Duration;

/// How long a receiver may take. What the vendor waits is not documented.
const PATIENCE: Duration = Duration::from_secs(15);
/// Where it is not, a program without calls has no client of reqwest's in it.
const CAN_ENCRYPT: bool = cfg!(any(feature = "rustls", feature = "native-tls"));

/// Where events go.
#[derive(Clone)]
pub(super) struct Address {
    uri: Uri,
    headers: HeaderMap,
}

impl Address {
    /// Reads one; the error says what it is not.
    pub(super) fn read(text: &str) -> Result<Self, &'static str> {
        let none = "is no URL with http or https, such as http://127.0.0.1:4020/";
        let mut url = reqwest::Url::parse(text).map_err(|_| none)?;
        match url.scheme() {
            "http" => {}
            "https" if CAN_ENCRYPT => {}
            "https" => return Err("is https, and this program is built without TLS: take http on this machine"),
            _ => return Err(none),
        }
        let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        if !url.username().is_empty() || url.password().is_some() {
            let plain = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
            let user = [plain(url.username()), plain(url.password().unwrap_or_default())].join(&b':');
            headers
                .extend(HeaderValue::try_from(format!("Basic {}", base64(&user))).ok().map(|it| (AUTHORIZATION, it)));
            // It has a host, and so can have, or lack, these.
            let _ = url.set_username("").and_then(|()| url.set_password(None));
        }
        url.set_fragment(None);
        Ok(Self { uri: url.as_str().parse().map_err(|_| none)?, headers })
    }
}

/// The clients that post. The one of plain HTTP is not reqwest's, which cannot be had without cryptography as soon as
/// another crate of the same program has turned on its `rustls-no-provider`.
pub(super) struct Post {
    plain: Client<HttpConnector, Full<Bytes>>,
    /// Where an address is https.
    encrypted: Option<reqwest::Client>,
}

impl Post {
    /// Sets them up for these addresses.
    pub(super) fn new(addresses: &[Address]) -> Result<Self, String> {
        let plain = Client::builder(TokioExecutor::new()).build_http();
        let encrypted = if CAN_ENCRYPT && addresses.iter().any(|it| it.uri.scheme_str() == Some("https")) {
            let set_up = Tls::new(None, true).map_err(|error| error.to_string())?;
            let http = set_up.builder().no_proxy().redirect(reqwest::redirect::Policy::none());
            Some(tls::build(http).map_err(|error| error.to_string())?)
        } else {
            None
        };
        Ok(Self { plain, encrypted })
    }

    /// The status of the response; `None` where there is none in time.
    pub(super) async fn send(&self, address: &Address, body: Bytes) -> Option<u16> {
        tokio::time::timeout(PATIENCE, self.sent(address, body)).await.ok().flatten()
    }

    async fn sent(&self, address: &Address, body: Bytes) -> Option<u16> {
        if CAN_ENCRYPT && let (Some(http), Some("https")) = (&self.encrypted, address.uri.scheme_str()) {
            let request = http.post(address.uri.to_string()).headers(address.headers.clone()).body(body);
            return request.send().await.ok().map(|it| it.status().as_u16());
        }
        let mut request = hyper::Request::post(address.uri.clone()).body(Full::new(body)).ok()?;
        request.headers_mut().clone_from(&address.headers);
        self.plain.request(request).await.ok().map(|it| it.status().as_u16())
    }
}
