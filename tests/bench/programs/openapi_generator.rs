//! Reads a client and creates a follow-up for it: with what openapi-generator makes of the published description.

use persat_generated::apis::{clients_api, configuration::Configuration, follow_ups_api};
use persat_generated::models::{FollowUpColor, FollowUpCreate};
use std::error::Error;
use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut api = Configuration::new();
    api.client = reqwest::Client::builder().timeout(Duration::from_secs(30)).build()?;
    api.bearer_access_token = Some(std::env::var("PERSAT_API_KEY").unwrap_or_default());
    let client = clients_api::get_client(&api, "CL-0044").await?.data;
    let new = FollowUpCreate::new(
        client.uid_client,
        "Llamar".to_owned(),
        vec![1, 2, 52],
        FollowUpColor::Orange,
        "2030-02-01T20:00:00.000Z".to_owned(),
    );
    println!("{}", follow_ups_api::create_follow_up(&api, new).await?.data.id);
    Ok(())
}
