//! Reads a client and creates a follow-up for it: with this project's crate.

use persat_api::time::{WallClockDateTime, date};
use persat_api::types::{FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use persat_api::{Error, Persat};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let persat = Persat::from_env()?;
    let client = persat.clients().get("CL-0044").await?;
    let new = FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: &client.uid_client,
        title: "Llamar",
        color: FollowUpColor::Orange,
        date: WallClockDateTime(date(2030, 2, 1).at(20, 0, 0, 0)),
        responsible_user_ids: vec![1, 2, 52],
    });
    println!("{}", persat.follow_ups().create(&new).await?.id);
    Ok(())
}
