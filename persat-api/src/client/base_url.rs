//! Where requests go to.

use crate::error::Error;
use reqwest::Url;

/// A base URL that a key may be sent to.
pub(crate) struct BaseUrl {
    url: Url,
    /// Without its trailing slash.
    text: String,
}

impl BaseUrl {
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The URL of a path that goes on from here: it begins with a slash, and is encoded.
    pub(crate) fn at(&self, path: &str) -> Url {
        let mut url = self.url.clone();
        url.set_path(&[url.path().trim_end_matches('/'), path].concat());
        url
    }
}

/// The base URL that a text is, if a key may be sent to it.
pub(crate) fn checked(text: &str, plain_http: bool) -> Result<BaseUrl, Error> {
    let refuse = |why: &str| Error::config(format!("the base URL {why}"));
    let url = Url::parse(text).map_err(|error| refuse(&format!("is no URL: {error}")))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("holds a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("holds a query or fragment"));
    }
    match url.scheme() {
        "https" => {}
        "http" if plain_http || is_loopback(&url) => {}
        "http" => return Err(refuse("would send the API key unencrypted: use https, or `allow_plain_http`")),
        _ => return Err(refuse("must start with https://")),
    }
    let text = url.as_str().trim_end_matches('/').to_owned();
    Ok(BaseUrl { url, text })
}

/// A URL that was not checked, without what may be secret in it.
pub(crate) fn shown(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if url.has_host() => format!("{}{}", url.origin().ascii_serialization(), url.path()),
        _ => "[no URL]".to_owned(),
    }
}

/// Whether a URL is of this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_are_judged() {
        for good in ["https://x.example/v1/", "http://127.0.0.1:80", "http://localhost:1/", "http://[::1]:9"] {
            let url = checked(good, false).unwrap();
            assert!(!url.as_str().ends_with('/'), "{good}");
            assert_eq!(url.at("/a/b%20c").as_str(), format!("{}/a/b%20c", url.as_str()));
        }
        for bad in
            ["http://x.example", "ftp://x.example", "nonsense", "https://u:p@x.example", "https://x.example/?a=1"]
        {
            assert!(checked(bad, false).is_err(), "{bad}");
        }
        assert!(checked("http://x.example", true).is_ok());
    }
}
