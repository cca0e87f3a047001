//! The client over real HTTP on this machine: what it sends, and what it makes of every way in
//! which a server can fail.

mod ahead;
mod arrays;
mod attempts;
mod broken;
mod cancelled;
mod changes;
mod digits;
mod downloads;
mod encodings;
mod failures;
mod half_failures;
mod http2;
mod kept;
mod numbers_and_nothing;
mod odd_items;
mod other_requests;
mod paging;
mod proxies;
mod rate_limited;
mod raw;
mod recuperador;
mod requests;
mod resilience;
mod runtimes;
mod scripted;
mod sent;
mod tls;
mod turns;

use persat_api::mock::MockServer;
use persat_api::types::{FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use persat_api::{ClientBuilder, Error, Pace, Persat, RetryPolicy};
use std::time::Duration;

/// A key that must never show.
const KEY: &str = "k3y-th4t-must-n0t-sh0w";

async fn server() -> MockServer {
    MockServer::builder().key(KEY).start().await.unwrap()
}

fn client(url: impl Into<String>) -> Persat {
    builder(url).retry(RetryPolicy::never()).build().unwrap()
}

/// A client that keeps no pace, and retries as it does by default but sooner.
fn builder(url: impl Into<String>) -> ClientBuilder<Persat> {
    Persat::builder(KEY).base_url(url).pace(Pace::unlimited()).retry(soon())
}

/// Retries as by default, but sooner.
fn soon() -> RetryPolicy {
    RetryPolicy::default().base(Duration::from_millis(5))
}

fn new_follow_up() -> FollowUpCreate {
    let date: persat_api::time::WallClockDateTime = "2130-02-01T20:00:00.000Z".parse().unwrap();
    FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: "CL-0044",
        title: "Llamar",
        responsible_user_ids: vec![1, 2, 52],
        color: FollowUpColor::Orange,
        date,
    })
}

/// What holds of every error: one line, and no key however it is printed.
#[track_caller]
fn assert_presentable(error: &Error) {
    use std::error::Error as _;
    let text = error.to_string();
    assert!(!text.is_empty() && !text.chars().any(char::is_control), "{text:?}");
    assert!(text.len() < 400, "{text}");
    assert!(!text.contains("127.0.0.1"), "{text}");
    let mut printed = format!("{text} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(error) = source {
        printed.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    for secret in [KEY, "Bearer", "azN5LXRoNHQ"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

/// The kind of an error, by name.
fn kind(error: &Error) -> &'static str {
    match error {
        Error::Api(_) => "Api",
        Error::Transport(_) => "Transport",
        Error::Timeout(_) => "Timeout",
        Error::Decode(_) => "Decode",
        Error::InvalidRequest(_) => "InvalidRequest",
        Error::Config(_) => "Config",
        Error::File(_) => "File",
        Error::NoTurn(_) => "NoTurn",
        Error::NoRuntime(_) => "NoRuntime",
        _ => "?",
    }
}
