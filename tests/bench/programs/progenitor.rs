//! Reads a client and creates a follow-up for it: with what progenitor makes of the published description.

mod client;

use client::{Client, types};
use std::error::Error;
use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let key = std::env::var("PERSAT_API_KEY").unwrap_or_default();
    let authorization = (reqwest::header::AUTHORIZATION, format!("Bearer {key}").parse()?);
    let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).default_headers([authorization].into_iter().collect());
    let api = Client::new_with_client("https://api.persat.com.ar/v1", http.build()?);
    let client = api.get_client("CL-0044").await?.into_inner().data;
    let new = types::FollowUpCreate {
        uid_client: client.uid_client,
        title: "Llamar".to_owned(),
        description: None,
        color: types::FollowUpColor::Orange,
        date: "2030-02-01T20:00:00.000Z".parse()?,
        responsible_user_ids: vec![1, 2, 52],
        send_email_minutes_before: None,
    };
    println!("{}", api.create_follow_up(&new).await?.into_inner().data.id);
    Ok(())
}
