//! What it is like to use this crate: `cargo run --example quickstart`.
//!
//! Everything goes to a local server that responds as documented, unless `--live` is given.

use persat_api::mock::{self, MockServer};
use persat_api::time::{WallClockDateTime, date};
use persat_api::types::{EmailLeadMinutes, FollowUp, FollowUpColor, FollowUpCreate, FollowUpCreateRequired};
use persat_api::webhook::Event;
use persat_api::{ApiKey, Error, Persat};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

const HELP: &str = "\
Creates a follow-up, shows documented errors and decodes events, against a local server that
responds as the Persat API documents. Nothing leaves this machine, and no key is needed.

usage: quickstart [--live [--create UID_CLIENT USER_ID...]]

  --live     talk to the real API with the key in PERSAT_API_KEY; only reads
  --create   with --live: also create a follow-up about UID_CLIENT, at nine in the morning a year from now,
             for which the users USER_ID... are responsible. It cannot be deleted through the API.
  --help     this text
";

/// What to do.
enum Task {
    Help,
    Local,
    Live { create: Option<(String, Vec<i64>)> },
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut page = Page::new();
    let done = match arguments(std::env::args().skip(1)) {
        Ok(Task::Help) => page.write(HELP).map_err(Failure::from),
        Ok(Task::Local) => local(&mut page).await,
        Ok(Task::Live { create }) => live(&mut page, create).await,
        Err(message) => Err(Failure::Usage(message)),
    };
    let (message, code) = match done {
        // Who pipes this into `head` has read enough.
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) => (format!("cannot print: {error}"), 2),
        Err(Failure::Usage(message)) => (message, 2),
        Err(Failure::Server(error)) => (error.to_string(), 2),
        Err(Failure::Call(error)) => (error.to_string(), 1),
    };
    let _ = writeln!(io::stderr(), "error: {message}");
    ExitCode::from(code)
}

async fn local(page: &mut Page) -> Result<(), Failure> {
    let server = MockServer::start().await?;
    let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
    page.note(&format!("A local server responds as documented, at {}. Nothing leaves this machine.", server.url()))?;

    page.heading("Create a follow-up")?;
    // Wall-clock time wherever the account is: eight in the evening stays eight in the evening.
    let when = WallClockDateTime(date(2030, 2, 1).at(20, 0, 0, 0));
    let new = FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: "CL-0044",
        title: "Llamar",
        responsible_user_ids: vec![1, 2, 52],
        color: FollowUpColor::Orange,
        date: when,
    })
    .description("Realizar nota de pedido")
    .send_email_minutes_before(EmailLeadMinutes::Hours2);
    page.code("let new = FollowUpCreate::new(FollowUpCreateRequired {")?;
    page.code("    uid_client: \"CL-0044\",")?;
    page.code("    title: \"Llamar\",")?;
    page.code("    responsible_user_ids: vec![1, 2, 52],")?;
    page.code("    color: FollowUpColor::Orange,")?;
    page.code("    date: when,")?;
    page.code("})")?;
    page.code(".description(\"Realizar nota de pedido\")")?;
    page.code(".send_email_minutes_before(EmailLeadMinutes::Hours2);")?;
    page.code("let follow_up = persat.follow_ups().create(&new).await?;")?;
    let follow_up = persat.follow_ups().create(&new).await?;
    page.follow_up(&follow_up)?;

    page.heading("What can go wrong, and how to tell")?;
    let mut nobody_responsible = new.clone();
    nobody_responsible.responsible_user_ids.clear();
    page.error("nobody responsible: refused before it is sent", persat.follow_ups().create(&nobody_responsible).await)?;
    let mut past = new.clone();
    past.date = WallClockDateTime(date(2020, 1, 1).at(9, 0, 0, 0));
    page.error("a date in the past: the server refuses it", persat.follow_ups().create(&past).await)?;
    let mut unknown = new.clone();
    unknown.uid_client = "NOBODY".to_owned();
    page.error("unknown client: HTTP says 404, the body 409", persat.follow_ups().create(&unknown).await)?;
    let mut forbidden = new.clone();
    forbidden.responsible_user_ids = vec![MockServer::FORBIDDEN_USER];
    page.error("a user who may not see the client", persat.follow_ups().create(&forbidden).await)?;
    let stranger = Persat::builder("wrong-key").base_url(server.url()).build()?;
    page.error("a wrong key", stranger.follow_ups().create(&new).await)?;
    let html = mock::Reply::status(502).body("<html>Bad Gateway</html>").content_type("text/html");
    server.respond_once("createFollowUp", html)?;
    page.error("an outage, told in HTML", persat.follow_ups().create(&new).await)?;

    page.heading("Events that Persat sends to you")?;
    page.code(
        "match Event::from_slice(body)? { Event::ClientCreated(client) => …, Event::Unknown(event) => …, _ => … }",
    )?;
    let created = documented_event("client.created").ok_or_else(|| Failure::Usage("the example is gone".to_owned()))?;
    page.event(&created)?;
    page.event(r#"{"eventType":"client.merged","payload":{"uid_client":"CL-0044"}}"#)?;
    page.note("\nNext: `--help` tells how to talk to the real API.")
}

async fn live(page: &mut Page, create: Option<(String, Vec<i64>)>) -> Result<(), Failure> {
    let persat = Persat::new(ApiKey::from_env()?)?;
    page.note(&format!("Talks to {} with the key in {}.", persat.base_url(), ApiKey::ENV))?;
    match &create {
        None => page.note("Only reads: nothing is created, changed or deleted.")?,
        Some((client, users)) => {
            page.note(&format!("Reads, and then CREATES a follow-up about {client}, responsible: {users:?}."))?;
        }
    }

    page.heading("The types of clients")?;
    page.code("let types = persat.clients().list_types().await?;")?;
    let types = persat.clients().list_types().await?;
    page.field("found", &types.len().to_string())?;
    for kind in types.iter().take(10) {
        page.field(&kind.id.to_string(), &kind.name)?;
    }

    let Some((client, users)) = create else { return Ok(()) };
    page.heading("Create a follow-up")?;
    let when = WallClockDateTime(next_year());
    let new = FollowUpCreate::new(FollowUpCreateRequired {
        uid_client: &client,
        title: "persat-api quickstart",
        responsible_user_ids: users,
        color: FollowUpColor::Blue,
        date: when,
    });
    page.code("let follow_up = persat.follow_ups().create(&new).await?;")?;
    page.follow_up(&persat.follow_ups().create(&new).await?)
}

/// Nine in the morning, a year from now.
fn next_year() -> jiff::civil::DateTime {
    let today = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date();
    today.saturating_add(jiff::Span::new().years(1)).at(9, 0, 0, 0)
}

/// The event as the description prints it.
fn documented_event(name: &str) -> Option<String> {
    let description: serde_json::Value = serde_json::from_str(persat_openapi::PERSAT_JSON).ok()?;
    let body = &description["x-webhooks"][name]["post"]["requestBody"]["content"]["application/json"];
    let example = body["examples"].as_object()?.values().next()?;
    Some(example["value"].to_string())
}

fn arguments(mut arguments: impl Iterator<Item = String>) -> Result<Task, String> {
    let (mut is_live, mut create) = (false, None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Task::Help),
            "--live" => is_live = true,
            "--create" => {
                let client = arguments.next().ok_or("--create needs the number of a client")?;
                let users: Result<Vec<i64>, _> = arguments.by_ref().map(|it| it.parse().map_err(|_| it)).collect();
                let users = users.map_err(|it| format!("`{it}` is no id of a user: a number is needed"))?;
                if users.is_empty() {
                    return Err("--create needs at least one id of a user, after the client".to_owned());
                }
                create = Some((client, users));
            }
            other => return Err(format!("`{other}` is not understood; see --help")),
        }
    }
    match (is_live, create) {
        (true, create) => Ok(Task::Live { create }),
        (false, None) => Ok(Task::Local),
        (false, Some(_)) => Err("--create needs --live".to_owned()),
    }
}

/// Why the quickstart ended early.
enum Failure {
    Usage(String),
    Server(mock::Error),
    Call(Error),
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<mock::Error> for Failure {
    fn from(error: mock::Error) -> Self {
        Self::Server(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Config(_) => Self::Usage(error.to_string()),
            error => Self::Call(error),
        }
    }
}

/// Standard output, in colour where somebody sees it.
struct Page {
    out: io::Stdout,
    is_coloured: bool,
    headings: usize,
}

impl Page {
    fn new() -> Self {
        let out = io::stdout();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
        Self { is_coloured: out.is_terminal() && !plain, out, headings: 0 }
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    fn painted(&self, code: &str, text: &str) -> String {
        if self.is_coloured { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    fn note(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.write(&format!("{text}\n"))?)
    }

    fn heading(&mut self, text: &str) -> Result<(), Failure> {
        self.headings += 1;
        let heading = self.painted("1", &format!("{}. {text}", self.headings));
        self.note(&format!("\n{heading}"))
    }

    fn code(&mut self, text: &str) -> Result<(), Failure> {
        let code = self.painted("36", text);
        self.note(&format!("   {code}"))
    }

    fn field(&mut self, name: &str, value: &str) -> Result<(), Failure> {
        self.note(&format!("   {name:<15} {value}"))
    }

    fn follow_up(&mut self, follow_up: &FollowUp) -> Result<(), Failure> {
        let email = match &follow_up.send_email_minutes_before {
            Some(lead) => format!("{lead} minutes before"),
            None => "none".to_owned(),
        };
        let users: Vec<String> = follow_up.responsible_user_ids.iter().map(i64::to_string).collect();
        self.field("id", &follow_up.id.to_string())?;
        self.field("client", &follow_up.uid_client)?;
        self.field("title", &follow_up.title)?;
        self.field("description", &follow_up.description)?;
        self.field("color", follow_up.color.as_str())?;
        self.field("date", &format!("{} {} (local time)", follow_up.date.0.date(), follow_up.date.0.time()))?;
        self.field("responsible", &format!("users {}", users.join(", ")))?;
        self.field("e-mail", &email)
    }

    /// Shows a call that was meant to fail.
    fn error<T>(&mut self, what: &str, response: Result<T, Error>) -> Result<(), Failure> {
        let Err(error) = response else {
            return self.field(what, "succeeded, against expectation");
        };
        let classes = [
            ("is_bad_request", error.is_bad_request()),
            ("is_not_found", error.is_not_found()),
            ("is_conflict", error.is_conflict()),
            ("is_unauthorized", error.is_unauthorized()),
            ("is_retryable", error.is_retryable()),
        ];
        let true_ones: Vec<&str> = classes.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect();
        let kind = match (&error, true_ones.is_empty()) {
            (Error::InvalidRequest(_), _) => "Error::InvalidRequest".to_owned(),
            (_, true) => "-".to_owned(),
            (_, false) => true_ones.join(", "),
        };
        let what = self.painted("1", what);
        self.note(&format!("   {what}\n      {error}\n      → {kind}"))
    }

    fn event(&mut self, body: &str) -> Result<(), Failure> {
        match Event::from_slice(body.as_bytes())? {
            Event::ClientCreated(client) => {
                self.field("client.created", &format!("{}, {}", client.uid_client, client.company_name))
            }
            Event::Unknown(event) => self.field(
                &event.event_type,
                &format!(
                    "not known to this version; its payload: {}",
                    event.payload.as_ref().map(ToString::to_string).unwrap_or_default()
                ),
            ),
            other => self.field(other.event_type(), "known"),
        }
    }
}
