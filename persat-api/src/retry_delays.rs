//! How the vendor repeats an event: for receivers, and for the server that plays the vendor.

use std::time::Duration;

/// How long the vendor waits after each failed delivery of an event before it repeats it. The first
/// comes at once; after the last the event counts as failed. Together: 27 h 35 min 5 s.
pub const RETRY_DELAYS: [Duration; 7] = {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    [
        Duration::from_secs(5),
        Duration::from_secs(5 * MINUTE),
        Duration::from_secs(30 * MINUTE),
        Duration::from_secs(2 * HOUR),
        Duration::from_secs(5 * HOUR),
        Duration::from_secs(10 * HOUR),
        Duration::from_secs(10 * HOUR),
    ]
};
