//! Requests and events as a person reads them: never bodies, keys or addresses.

use persat_api::mock::{Delivery, Request};
use std::io::Write;
use std::time::Duration;

/// A request and what became of it.
pub fn request(request: &Request) {
    say(&line(request));
}

/// An attempt to deliver an event.
pub fn delivery(delivery: &Delivery) {
    let status = delivery.status.map_or("no response".to_owned(), |it| it.to_string());
    let then = match delivery.again_in {
        Some(delay) => format!(", again in {}", span(delay)),
        None if delivery.is_delivered() => String::new(),
        None => ", given up".to_owned(),
    };
    let Delivery { event, number, attempt, .. } = delivery;
    if *attempt == 0 {
        return say(&format!("EVENT {event}: nobody receives it: start with --webhook URL\n"));
    }
    say(&format!("EVENT {event} (number {number}, attempt {attempt}): {status}{then}\n"));
}

fn line(request: &Request) -> String {
    let operation = request.operation.as_deref().unwrap_or("no operation");
    let refusal = request.refusal.as_ref().map_or(String::new(), |reason| format!(": {reason}"));
    let fault = request.fault.as_ref().map_or(String::new(), |fault| format!(" [fault: {fault}]"));
    let undescribed = match request.undescribed.as_slice() {
        [] => String::new(),
        places => format!(" [not described: {}]", places.join(", ")),
    };
    let Request { method, path, status, .. } = request;
    format!("{status} {method} {path} ({operation}, {}){refusal}{fault}{undescribed}\n", span(request.took))
}

/// A span of time in the unit that suits it.
fn span(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{:.1} ms", time.as_secs_f64() * 1000.0),
        1..120 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min", seconds / 60),
    }
}

/// Prints, and carries on when nobody reads.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_have_the_unit_that_suits_them() {
        for (time, expected) in
            [(0.0004, "0.4 ms"), (0.25, "250.0 ms"), (1.5, "1.5 s"), (300.0, "5 min"), (36_000.0, "600 min")]
        {
            assert_eq!(span(Duration::from_secs_f64(time)), expected);
        }
    }
}
