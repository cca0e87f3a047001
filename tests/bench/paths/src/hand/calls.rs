//! The client, as one would write it: the key, a timeout, the status, the envelope.

use super::types::{Envelope, NewFollowUp};
use reqwest::{Client, StatusCode, Url};
use serde::de::DeserializeOwned;
use std::time::Duration;

#[derive(Debug)]
#[allow(dead_code)]
pub enum Error {
    Http(reqwest::Error),
    Api(StatusCode, Option<super::types::Failure>),
    Json(serde_json::Error),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

pub struct Api {
    http: Client,
    base: Url,
    key: String,
}

impl Api {
    pub fn new(base: &str, key: &str) -> Self {
        // A million rows on a busy machine take their time.
        let http = Client::builder().timeout(Duration::from_secs(600)).no_proxy().build().expect("a client");
        Self { http, base: base.parse().expect("an address"), key: key.to_owned() }
    }

    pub async fn get<T: DeserializeOwned>(&self, path: &[&str]) -> Result<T, Error> {
        let request = self.http.get(self.url(path)).bearer_auth(&self.key);
        data(request.send().await?).await
    }

    /// What a query asks for, in an envelope.
    pub async fn query<T: DeserializeOwned>(&self, path: &[&str], query: &[(&str, &str)]) -> Result<T, Error> {
        let request = self.http.get(self.url(path)).query(query).bearer_auth(&self.key);
        data(request.send().await?).await
    }

    /// A bare list, without an envelope.
    pub async fn list<T: DeserializeOwned>(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Vec<T>, Error> {
        let request = self.http.get(self.url(path)).query(query).basic_auth(&self.key, Some(""));
        let response = request.send().await?;
        let status = response.status();
        let body = response.bytes().await?;
        if !status.is_success() {
            return Err(Error::Api(status, None));
        }
        serde_json::from_slice(&body).map_err(Error::Json)
    }

    pub async fn create<T: DeserializeOwned>(&self, path: &[&str], new: &NewFollowUp<'_>) -> Result<T, Error> {
        let request = self.http.post(self.url(path)).bearer_auth(&self.key).json(new);
        data(request.send().await?).await
    }

    fn url(&self, path: &[&str]) -> Url {
        let mut url = self.base.clone();
        url.path_segments_mut().expect("a base").extend(path);
        url
    }
}

async fn data<T: DeserializeOwned>(response: reqwest::Response) -> Result<T, Error> {
    let status = response.status();
    let body = response.bytes().await?;
    let envelope: Envelope<T> = match serde_json::from_slice(&body) {
        Ok(envelope) => envelope,
        Err(_) if !status.is_success() => return Err(Error::Api(status, None)),
        Err(error) => return Err(Error::Json(error)),
    };
    match envelope.data {
        Some(data) if status.is_success() && envelope.success => Ok(data),
        _ => Err(Error::Api(status, envelope.error)),
    }
}
