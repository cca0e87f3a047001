//! What the examples have in common: where their calls go, and how they end.

// Each example uses a part of this.
#![allow(dead_code)]

use persat_api::mock::MockServer;
use persat_api::{ApiKey, Persat};
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What an example comes to.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Where the calls of an example go.
pub struct Account {
    /// The client.
    pub persat: Persat,
    /// The local server, unless the calls go to the real account.
    pub server: Option<MockServer>,
}

impl Account {
    /// The account of the key in `PERSAT_API_KEY`; a local server when there is none. Says which.
    pub async fn open(out: &mut impl Write) -> Outcome<Self> {
        if std::env::var_os(ApiKey::ENV).is_none() {
            writeln!(out, "No {} is set: a local server answers as documented.", ApiKey::ENV)?;
            writeln!(out, "Nothing leaves this machine.\n")?;
            return Self::local().await;
        }
        let persat = Persat::new(ApiKey::from_env()?)?;
        writeln!(out, "REAL ACCOUNT: {}, with the key in {}.\n", persat.base_url(), ApiKey::ENV)?;
        Ok(Self { persat, server: None })
    }

    /// A local server that answers as documented.
    pub async fn local() -> Outcome<Self> {
        let server = MockServer::start().await?;
        let persat = Persat::builder(server.key()).base_url(server.url()).build()?;
        Ok(Self { persat, server: Some(server) })
    }
}

/// The arguments of the program.
pub fn arguments() -> Vec<String> {
    std::env::args().skip(1).collect()
}

/// What is printed, and the exit status, at the end of an example.
pub fn exit(outcome: Outcome) -> ExitCode {
    let Err(error) = outcome else { return ExitCode::SUCCESS };
    // Who pipes this into `head` has read enough.
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    // The errors of this crate print as one line, without keys or bodies.
    let _ = writeln!(io::stderr(), "error: {error}");
    ExitCode::FAILURE
}

/// The path beside a file at which it is written until it is complete.
pub fn part(file: &Path) -> PathBuf {
    beside(file, "part")
}

/// The path of a file with one more ending.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    file.with_file_name(name)
}
