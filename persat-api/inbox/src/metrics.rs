//! What a scrape of Prometheus reads.

use crate::inbox::Inbox;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use std::fmt::Write;
use std::sync::atomic::Ordering::Relaxed;

impl Inbox {
    /// The inbox in Prometheus' text format. Counters are of this process, and begin at 0 with it; the rest is of the
    /// whole store, asked at most once in five seconds, and missing while the database is away.
    pub async fn metrics(&self) -> String {
        let counters = &self.0.counters;
        let mut text = String::new();
        for (name, help, value) in [
            ("received", "Events stored that were new.", &counters.received),
            ("repeated", "Events that had been stored before.", &counters.repeated),
            ("refused", "Deliveries refused: not the vendor's, or no events.", &counters.refused),
            (
                "not_stored",
                "Deliveries that could not be stored, whose sender was told to come again.",
                &counters.not_stored,
            ),
            ("handled", "Events that a handler of this process has completed.", &counters.handled),
            ("failed", "Tries of handlers of this process that failed.", &counters.failed),
            ("given_up", "Events that this process made dead letters.", &counters.given_up),
        ] {
            let name = format!("persat_inbox_{name}_total");
            family(&mut text, &name, "counter", help, value.load(Relaxed) as f64);
        }
        let stats = self.recent_stats().await;
        let up = u8::from(stats.is_ok());
        family(&mut text, "persat_inbox_store_up", "gauge", "Whether the store responds.", f64::from(up));
        if let Ok(stats) = stats {
            let oldest = stats.oldest.unwrap_or_default().as_secs_f64();
            for (name, help, value) in [
                ("waiting", "Events that are not handled yet.", stats.waiting as f64),
                ("held", "Events that a worker has.", stats.held as f64),
                ("dead", "Events that were given up.", stats.dead as f64),
                ("oldest_seconds", "How long the oldest event that is not handled has waited.", oldest),
            ] {
                family(&mut text, &format!("persat_inbox_{name}"), "gauge", help, value);
            }
        }
        text
    }
}

fn family(out: &mut String, name: &str, kind: &str, help: &str, value: f64) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
}

pub(crate) async fn respond(State(inbox): State<Inbox>) -> Response {
    let kind = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (StatusCode::OK, kind, inbox.metrics().await).into_response()
}
