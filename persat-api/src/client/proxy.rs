//! Proxies between the client and the server.

use crate::error::Error;
use reqwest::{ClientBuilder, Url};
use secrecy::{ExposeSecret, SecretString};

/// Which proxy requests go through.
pub(crate) enum Proxy {
    /// The one that the environment names.
    Environment,
    /// None.
    Direct,
    /// This one. Its URL may hold a password.
    Url(SecretString),
}

impl Proxy {
    /// Sets an HTTP client up for a proxy. `is_secret` says that the proxy would learn nothing of what
    /// is sent, because the connection through it is encrypted.
    pub(crate) fn set(&self, http: ClientBuilder, is_secret: bool) -> Result<ClientBuilder, Error> {
        match self {
            // A proxy would get the key unencrypted, and knows nothing of this machine's servers.
            Self::Environment if !is_secret => Ok(http.no_proxy()),
            Self::Environment => Ok(http),
            Self::Direct => Ok(http.no_proxy()),
            Self::Url(url) => {
                let url = checked(url.expose_secret())?;
                if !is_secret {
                    return Err(refuse("would get the API key unencrypted: use https, or `allow_plain_http`"));
                }
                let proxy = reqwest::Proxy::all(url).map_err(|_| refuse("is none that can be used"))?;
                Ok(http.proxy(proxy))
            }
        }
    }
}

impl Proxy {
    /// Whether the connection to it is encrypted, as far as the program itself names it.
    pub(crate) fn is_encrypted(&self) -> bool {
        matches!(self, Self::Url(url) if checked(url.expose_secret()).is_ok_and(|url| url.scheme() == "https"))
    }
}

/// Nothing of the URL is in the error: any part of it may be a password in the wrong place.
fn refuse(why: &str) -> Error {
    Error::config(format!("the proxy {why}"))
}

fn checked(text: &str) -> Result<Url, Error> {
    let text = text.trim();
    if !text.contains("://") {
        return Err(refuse("is no URL: it must start with http:// or https://"));
    }
    let url = Url::parse(text).map_err(|error| refuse(&format!("is no URL: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refuse("must start with http:// or https://"));
    }
    if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("has more than a host, a port and credentials"));
    }
    // What reads it in the end; it would go on without a proxy.
    let read = url.as_str().parse::<http::Uri>().ok().and_then(|uri| uri.into_parts().authority);
    if read.is_none() { Err(refuse("has credentials that have to be percent-encoded")) } else { Ok(url) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_judged_without_showing_them() {
        for good in [
            "http://proxy.example",
            "http://proxy.example:3128/",
            "https://user:p%40ss@proxy.example",
            "http://user:p@ss w{o}rd|^ñ@proxy.example:1",
            " http://[::1]:8080\n",
        ] {
            assert!(checked(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "s3cret",
            "s3cret.example:3128",
            "user:s3cret@proxy.example:3128",
            "socks5://user:s3cret@proxy.example",
            "ftp://s3cret@proxy.example",
            "http://",
            "http://user:s3cret@",
            "http://user:s3/cret@proxy.example",
            "http://user:s3#cret@proxy.example",
            "http://proxy.example/?s3cret",
            "http://s3 cret.example",
        ] {
            let error = checked(bad).unwrap_err();
            assert!(matches!(error, Error::Config(_)), "{bad}");
            assert!(!format!("{error} {error:?}").contains("s3"), "{error}");
        }
    }
}
