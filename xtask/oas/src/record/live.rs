//! What to ask of a live account.

use super::given::Given;
use serde_json::Value;
use std::time::Duration;

/// What to call, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// Operations, in this order.
    pub operations: Vec<String>,
    /// Values of parameters.
    pub parameters: Vec<Given>,
    /// Where the API is served, in place of the description's servers.
    pub base_url: Option<String>,
    /// Which of the description's servers: its number from 1, or its address.
    pub server: Option<String>,
    /// Operations that may change the account.
    pub allow_writes: Vec<String>,
    /// The body of an operation that has one.
    pub body: Option<Value>,
    /// The environment variable that holds the key.
    pub key_env: String,
    /// Pause between two requests.
    pub pace: Duration,
    /// How long one request may take.
    pub timeout: Duration,
}
