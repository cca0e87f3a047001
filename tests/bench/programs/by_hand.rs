//! Reads a client and creates a follow-up for it: on reqwest and serde, with dates as texts.

use reqwest::{Client as Http, Response, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

#[derive(Debug)]
#[allow(dead_code)]
enum Error {
    Http(reqwest::Error),
    Json(serde_json::Error),
    Api(StatusCode, Option<Failure>),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

#[derive(Deserialize)]
struct Envelope<T> {
    success: bool,
    data: Option<T>,
    error: Option<Failure>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Failure {
    status: i64,
    r#type: String,
    user_message: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Client {
    uid_client: String,
    company_name: String,
    company_description: Option<String>,
    type_id: Option<i64>,
    group_id: i64,
    latitude: Option<f64>,
    longitude: Option<f64>,
    service_time: Option<f64>,
    wt: Option<Vec<f64>>,
    street: Option<String>,
    street_nbr: Option<String>,
    neighborhood: Option<String>,
    city: Option<String>,
    country: Option<String>,
    last_updated: String,
    custom_fields: BTreeMap<String, CustomField>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct CustomField {
    name: String,
    value: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct NewFollowUp {
    uid_client: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    color: Color,
    date: String,
    responsible_user_ids: Vec<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Color {
    Green,
    Orange,
    Red,
    Blue,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct FollowUp {
    id: i64,
    uid_client: String,
    title: String,
    description: String,
    color: Color,
    responsible_user_ids: Vec<i64>,
    date: String,
    send_email: bool,
    send_email_minutes_before: Option<i64>,
}

struct Api {
    http: Http,
    key: String,
}

const BASE: &str = "https://api.persat.com.ar/v1";

impl Api {
    fn new(key: String) -> Result<Self, Error> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Self { http: Http::builder().timeout(Duration::from_secs(30)).build()?, key })
    }

    async fn client(&self, id: &str) -> Result<Client, Error> {
        let mut url: reqwest::Url = BASE.parse().expect("a URL");
        url.path_segments_mut().expect("a base").extend(["clients", id]);
        data(self.http.get(url).bearer_auth(&self.key).send().await?).await
    }

    async fn create(&self, new: &NewFollowUp) -> Result<FollowUp, Error> {
        data(self.http.post(format!("{BASE}/follow_ups")).bearer_auth(&self.key).json(new).send().await?).await
    }
}

async fn data<T: DeserializeOwned>(response: Response) -> Result<T, Error> {
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

#[tokio::main]
async fn main() -> Result<(), Error> {
    let api = Api::new(std::env::var("PERSAT_API_KEY").unwrap_or_default())?;
    let client = api.client("CL-0044").await?;
    let new = NewFollowUp {
        uid_client: client.uid_client,
        title: "Llamar".to_owned(),
        description: None,
        color: Color::Orange,
        date: "2030-02-01T20:00:00.000Z".to_owned(),
        responsible_user_ids: vec![1, 2, 52],
    };
    println!("{}", api.create(&new).await?.id);
    Ok(())
}
