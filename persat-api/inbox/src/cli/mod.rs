//! The command line.

mod demo;
mod look;
mod poll;
mod print;
mod serve;

use clap::{Parser, Subcommand, ValueEnum};
use persat_inbox::{Inbox, Store};
use print::complain;
use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// The variable that names the store.
const STORE: &str = "PERSAT_INBOX_STORE";
const FILE: &str = "persat-inbox.db";
const DEMO_FILE: &str = "persat-inbox-demo.db";

/// What a command comes to: whether there is something to look into.
type Outcome<T = bool> = Result<T, Box<dyn Error + Send + Sync>>;

/// Events of Persat and Recuperador CRM, stored before they are acknowledged.
///
/// Exit status: 0 fine, 1 something to look into (dead letters, limits passed, no such event), 2 could not run.
#[derive(Parser)]
#[command(name = "persat-inbox", version, arg_required_else_help = true)]
struct Arguments {
    /// A file of SQLite's, or postgres://user:password@host/database [default: what PERSAT_INBOX_STORE says, or
    /// persat-inbox.db]. A password is better in the variable: command lines can be seen by others.
    #[arg(long, global = true)]
    store: Option<String>,
    /// A table for people, JSON for programs.
    #[arg(long, global = true, value_enum, default_value_t)]
    format: Format,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Table,
    Json,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a receiver and a worker that prints what comes. Without --listen it sends itself a few events, as the
    /// vendor would, into persat-inbox-demo.db, and ends.
    Serve {
        /// Where to listen, such as 127.0.0.1:8080, until Ctrl-C. The token, which is the last part of the path, is in
        /// PERSAT_WEBHOOK_TOKEN: 16 characters or more, as `openssl rand -hex 32` prints them. Put something in front
        /// that does HTTPS.
        #[arg(long)]
        listen: Option<SocketAddr>,
        /// Where /live, /ready and /metrics are served: an address that strangers cannot reach.
        #[arg(long)]
        health: Option<SocketAddr>,
        /// Only stores events: the workers are another program's.
        #[arg(long)]
        receive_only: bool,
        /// Reads Recuperador CRM's lists of unread events of this creditor as well; may be given several times. What is
        /// new is stored, and agreements are then MARKED AS READ, for every reader of the account and for good. The
        /// key is in RECUPERADOR_API_TOKEN.
        #[arg(long = "poll-creditor", value_name = "ID", requires = "listen")]
        creditors: Vec<i64>,
        /// How many days back the lists go: no more than they are remembered for when they are done.
        #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(i64).range(1..))]
        poll_days: i64,
        /// How many seconds pass from one look at the lists to the next.
        #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..))]
        poll_every: u64,
    },
    /// Lists events that wait or are held: numbers, names, subjects and ages, nothing of what they carry.
    List {
        /// How many at most.
        #[arg(long, default_value_t = 50)]
        most: usize,
    },
    /// Lists dead letters, and why they were given up. Exit status 1 if there are any.
    Dead {
        /// How many at most.
        #[arg(long, default_value_t = 50)]
        most: usize,
    },
    /// Shows one event.
    Show {
        /// Its number.
        id: i64,
        /// Prints what it carries as well: PERSONAL DATA.
        #[arg(long)]
        payload: bool,
    },
    /// Has events tried at once, as if they had never failed.
    Retry {
        /// Their numbers: of dead letters, or of events that wait for their next try.
        #[arg(required_unless_present = "dead")]
        ids: Vec<i64>,
        /// All dead letters.
        #[arg(long, conflicts_with = "ids")]
        dead: bool,
    },
    /// Takes dead letters for handled: there is nothing left to do about them.
    Close {
        /// Their numbers.
        #[arg(required = true)]
        ids: Vec<i64>,
    },
    /// Tells how full the store is. Exit status 1 where a limit is passed.
    Stats {
        /// How many seconds the oldest event may have waited.
        #[arg(long)]
        max_oldest: Option<u64>,
        /// How many dead letters there may be.
        #[arg(long)]
        max_dead: Option<u64>,
        /// How many events may wait.
        #[arg(long)]
        max_waiting: Option<u64>,
    },
}

pub(crate) async fn run() -> ExitCode {
    match carry_out(Arguments::parse()).await {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        // Who pipes this into `head` has read enough.
        Err(error)
            if error.downcast_ref::<std::io::Error>().is_some_and(|it| it.kind() == std::io::ErrorKind::BrokenPipe) =>
        {
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(format_args!("error: {error}"));
            ExitCode::from(2)
        }
    }
}

async fn carry_out(arguments: Arguments) -> Outcome {
    let Arguments { store, format, command } = arguments;
    let given = store.or_else(|| std::env::var(STORE).ok().filter(|it| !it.is_empty()));
    match command {
        Command::Serve { listen: None, health, receive_only, .. } => {
            if given.is_some() || health.is_some() || receive_only {
                return Err("made-up events go into a store of their own: without --listen, no other option and no \
                            PERSAT_INBOX_STORE is taken"
                    .into());
            }
            demo::run(Path::new(DEMO_FILE)).await
        }
        Command::Serve { listen: Some(listen), health, receive_only, creditors, poll_days, poll_every } => {
            let lists = poll::Lists { creditors, days: poll_days, every: Duration::from_secs(poll_every) };
            let inbox = Inbox::open(Store::from_text(given.as_deref().unwrap_or(FILE))?).await?;
            serve::run(inbox, listen, health, !receive_only, lists).await
        }
        Command::List { most } => look::list(&existing(given).await?, most, format).await,
        Command::Dead { most } => look::dead(&existing(given).await?, most, format).await,
        Command::Show { id, payload } => look::show(&existing(given).await?, id, payload, format).await,
        Command::Retry { ids, dead } => look::retry(&existing(given).await?, &ids, dead, format).await,
        Command::Close { ids } => look::close(&existing(given).await?, &ids, format).await,
        Command::Stats { max_oldest, max_dead, max_waiting } => {
            let limits =
                look::Limits { oldest: max_oldest.map(Duration::from_secs), dead: max_dead, waiting: max_waiting };
            look::stats(&existing(given).await?, &limits, format).await
        }
    }
}

/// The store, which has to be there: a mistyped name must not look like an empty store.
async fn existing(given: Option<String>) -> Outcome<Inbox> {
    let name = match given {
        Some(name) => name,
        None if !Path::new(FILE).exists() && Path::new(DEMO_FILE).exists() => {
            complain(format_args!("there is no {FILE}; this is {DEMO_FILE}"));
            DEMO_FILE.to_owned()
        }
        None => FILE.to_owned(),
    };
    Ok(Inbox::options(Store::from_text(&name)?).make_tables(false).open().await?)
}
