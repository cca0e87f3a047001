//! A receiver of events that responds at once, works afterwards, and survives repetitions, late
//! arrivals, unknown events and strangers.
//!
//! **It keeps what waits in memory, so that a process that dies loses events which the vendor believes delivered.** It
//! shows what comes and how to tell it apart; to receive for real start from the crate `persat-inbox`, in
//! `persat-api/inbox`, which stores events before it acknowledges them.
//!
//! `cargo run --example webhook_receiver`: it sends itself a few deliveries over this machine's own
//! network, unless `--listen` is given.

use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use jiff::Timestamp;
use persat_api::webhook::{DedupKey, Event, Message, RETRY_DELAYS, Receiver, Rejection, Subject};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet, VecDeque};
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};

const HELP: &str = "\
Receives Persat's events. Without arguments it sends itself a few, so that you see what becomes of
repeated, late, unknown and foreign ones. Nothing leaves this machine, and no account is needed.

What waits is kept in memory and LOST with the process: for real, `cargo run -p persat-inbox`.

usage: webhook_receiver [--listen ADDRESS]

  --listen ADDRESS   serve at ADDRESS, such as 127.0.0.1:8080, until Ctrl-C. The token, which is
                     the last part of the path, is in PERSAT_WEBHOOK_TOKEN: 16 characters or more,
                     as `openssl rand -hex 32` prints them. Put something in front that does HTTPS.
  --help             this text
";

/// What waits to be done. A real receiver has a table or a queue that survives a crash.
enum Work {
    Event(Event),
    /// What cannot be decoded: kept for somebody to look at.
    Odd(Value, persat_api::Error),
}

/// What the handler needs.
#[derive(Clone)]
struct App {
    receiver: Receiver,
    queue: mpsc::Sender<Work>,
    seen: Arc<Mutex<Seen>>,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

/// Takes a delivery in and responds; the work comes later.
async fn receive(State(app): State<App>, message: Result<Message, Rejection>) -> Result<StatusCode, Rejection> {
    let message = message.inspect_err(|rejection| say("receiver", &format!("refused: {rejection}")))?;
    let events = message.events.into_iter().map(|it| (it.dedup_key, Work::Event(it.event)));
    let odd = message.undecoded.into_iter().map(|it| (it.dedup_key, Work::Odd(it.value, it.error)));
    let mut seen = app.seen.lock().unwrap_or_else(PoisonError::into_inner);
    for (key, work) in events.chain(odd) {
        if seen.has(&key) {
            say("receiver", "seen already: skipped");
        } else if app.queue.try_send(work).is_ok() {
            // Remembered only once it is in the queue: had it been lost, the vendor would come again.
            seen.remember(key);
        } else {
            return Ok(StatusCode::SERVICE_UNAVAILABLE);
        }
    }
    Ok(StatusCode::NO_CONTENT)
}

/// The keys of what was taken in, for longer than the vendor repeats, and never too many.
#[derive(Default)]
struct Seen {
    keys: HashSet<DedupKey>,
    order: VecDeque<(Instant, DedupKey)>,
}

impl Seen {
    const MOST: usize = 100_000;

    fn has(&self, key: &DedupKey) -> bool {
        self.keys.contains(key)
    }

    fn remember(&mut self, key: DedupKey) {
        let long_enough = RETRY_DELAYS.iter().sum::<Duration>() * 2;
        while self
            .order
            .front()
            .is_some_and(|(since, _)| self.order.len() >= Self::MOST || since.elapsed() > long_enough)
        {
            if let Some((_, old)) = self.order.pop_front() {
                self.keys.remove(&old);
            }
        }
        self.keys.insert(key);
        self.order.push_back((Instant::now(), key));
    }
}

/// Does the work, one event after the other, until the queue is closed and empty.
async fn work(mut queue: mpsc::Receiver<Work>) {
    // A real receiver compares with the moment stored beside its copy of the client.
    let mut newest: HashMap<Subject, Timestamp> = HashMap::new();
    while let Some(work) = queue.recv().await {
        let event = match work {
            Work::Event(event) => event,
            Work::Odd(value, error) => {
                say("worker", &format!("put aside, {} bytes: {error}", value.to_string().len()));
                continue;
            }
        };
        let subjects: Vec<String> = event.subjects().iter().map(ToString::to_string).collect();
        let about = [event.event_type(), &subjects.join(", ")].join(" ").trim_end().to_owned();
        if let (Some(at), [subject]) = (event.changed_at(), &event.subjects()[..]) {
            let known = newest.entry(subject.clone()).or_insert(at);
            if at < *known {
                say("worker", &format!("{about}: late, of {at}; {known} is known: ignored"));
                continue;
            }
            *known = at;
        }
        match event {
            Event::ClientCreated(client) | Event::ClientUpdated(client) => {
                say("worker", &format!("{about}: stored `{}`", client.company_name));
            }
            // It has no moment, so what came last need not be the truth.
            Event::ClientDeleted(_) => say("worker", &format!("{about}: asks the API whether it is gone")),
            Event::Unknown(_) => say("worker", &format!("{about}: not known, and that is fine")),
            _ => say("worker", &format!("{about}: nothing to do")),
        }
    }
    say("worker", "the queue is empty, done");
}

/// Serves until told to stop, then finishes what was begun.
async fn serve(listener: TcpListener, receiver: Receiver, stop: impl Future<Output = ()> + Send + 'static) -> Outcome {
    let (queue, waiting) = mpsc::channel(1000);
    let worker = tokio::spawn(work(waiting));
    let app = App { receiver, queue, seen: Arc::default() };
    let router = Router::new().route("/persat/{token}", post(receive)).with_state(app);
    // With the router goes the last sender of the queue: the worker ends when it has emptied it.
    axum::serve(listener, router).with_graceful_shutdown(stop).await?;
    worker.await.map_err(Into::into)
}

type Outcome = Result<(), Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => demonstrate().await,
        ["--help" | "-h"] => {
            print(HELP);
            Ok(())
        }
        ["--listen", address] => listen(address).await,
        _ => Err("the arguments are not understood; see --help".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

async fn listen(address: &str) -> Outcome {
    let token = std::env::var("PERSAT_WEBHOOK_TOKEN").map_err(|_| "PERSAT_WEBHOOK_TOKEN is not set; see --help")?;
    let receiver = Receiver::builder().path_token(token).build()?;
    let listener = TcpListener::bind(address).await.map_err(|error| format!("cannot listen at {address}: {error}"))?;
    say("receiver", &format!("at http://{}/persat/<PERSAT_WEBHOOK_TOKEN>, until Ctrl-C", listener.local_addr()?));
    serve(listener, receiver, stopped()).await
}

/// Ctrl-C, or what a service manager sends.
async fn stopped() {
    let interrupted = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            () = interrupted => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    interrupted.await;
}

/// Sends itself deliveries and shows what becomes of them.
pub async fn demonstrate() -> Outcome {
    const TOKEN: &str = "0123456789abcdef-not-a-real-token";
    let receiver = Receiver::builder().path_token(TOKEN).build()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(serve(listener, receiver, async { drop(stopped.await) }));

    let created = client("client.created", "Ferretería", "2026-03-01T10:00:00.000Z");
    let renamed = client("client.updated", "Ferretería Fernández", "2026-03-01T12:00:00.000Z");
    let between = client("client.updated", "Ferreteria (sic)", "2026-03-01T11:00:00.000Z");
    let deleted = json!({ "eventType": "client.deleted", "payload": { "uid_client": "CL-2" } });
    let unknown = json!({ "eventType": "client.merged", "payload": { "uid_client": "CL-1" } });
    let odd = json!({ "eventType": "client.deleted", "payload": { "uid_client": 4711 } });
    for (what, token, body) in [
        ("a new client", TOKEN, created.to_string()),
        ("the same, repeated", TOKEN, created.to_string()),
        ("a change", TOKEN, renamed.to_string()),
        ("an earlier change, overtaken", TOKEN, between.to_string()),
        ("two at once, one of them repeated", TOKEN, json!([deleted, renamed]).to_string()),
        ("an unknown event", TOKEN, unknown.to_string()),
        ("a known one with an odd payload", TOKEN, odd.to_string()),
        ("what is no event", TOKEN, "{".to_owned()),
        ("a stranger's", "0123456789abcdef-but-another-one", deleted.to_string()),
    ] {
        say("sender", what);
        say("sender", &format!("response: {}", deliver(address, token, &body).await?));
    }
    drop(stop);
    server.await?
}

/// Posts a delivery as Persat would, and gives the status of the response.
async fn deliver(address: SocketAddr, token: &str, body: &str) -> std::io::Result<String> {
    let mut connection = TcpStream::connect(address).await?;
    let head = format!("POST /persat/{token} HTTP/1.1\r\nhost: {address}\r\nconnection: close");
    let request = format!("{head}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    Ok(response.lines().next().unwrap_or_default().trim_start_matches("HTTP/1.1 ").to_owned())
}

/// An event about the client `CL-1`.
fn client(event_type: &str, name: &str, changed: &str) -> Value {
    json!({ "eventType": event_type, "payload": {
        "uid_client": "CL-1", "company_name": name, "company_description": "", "type_id": 2, "group_id": 3,
        "latitude": -34.7279, "longitude": -58.4701, "street": "Arana Goiri", "street_nbr": "4295",
        "neighborhood": "", "city": "Provincia de Buenos Aires", "country": "Argentina",
        "last_updated": changed, "custom_fields": {},
    } })
}

fn say(who: &str, what: &str) {
    print(&format!("{who:<9} {what}\n"));
}

/// Prints, and carries on when nobody reads.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
