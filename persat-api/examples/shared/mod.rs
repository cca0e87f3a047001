//! What the examples have in common: where their calls go, what files they hold, and how they end.

// Each example uses a part of this.
#![allow(dead_code)]

pub mod recuperador;

use persat_api::mock::MockServer;
use persat_api::{ApiKey, Persat};
use std::error::Error;
use std::fs::{self, File};
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
            writeln!(out, "No {} is set: a local server responds as documented.", ApiKey::ENV)?;
            writeln!(out, "Nothing leaves this machine.\n")?;
            return Self::local().await;
        }
        let persat = Persat::new(ApiKey::from_env()?)?;
        writeln!(out, "REAL ACCOUNT: {}, with the key in {}.\n", persat.base_url(), ApiKey::ENV)?;
        Ok(Self { persat, server: None })
    }

    /// A local server that responds as documented.
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

/// Prints how an example is used, if the arguments ask for that.
pub fn helped(arguments: &[String], usage: &str, out: &mut impl Write) -> Outcome<bool> {
    let asked = arguments.iter().any(|it| matches!(it.as_str(), "--help" | "-h"));
    if asked {
        writeln!(out, "{usage}")?;
    }
    Ok(asked)
}

/// Runs an example, up to Ctrl-C or SIGTERM: what is printed, and the exit status, at its end.
pub async fn finish(example: impl Future<Output = Outcome>) -> ExitCode {
    // Dropped rather than killed, an example lets go of its lock.
    let outcome = tokio::select! {
        outcome = example => outcome,
        Ok(()) = tokio::signal::ctrl_c() => Err("interrupted".into()),
        () = terminated() => Err("terminated".into()),
    };
    let Err(error) = outcome else { return ExitCode::SUCCESS };
    // Who pipes this into `head` has read enough.
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    // The errors of this crate print as one line, without keys or bodies.
    let _ = writeln!(io::stderr(), "error: {error}");
    ExitCode::FAILURE
}

/// Waits for SIGTERM; for ever where there is none.
async fn terminated() {
    #[cfg(unix)]
    if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        signal.recv().await;
        return;
    }
    std::future::pending().await
}

/// What an example prints to while it changes something: a reader that went away (`| head`), or a full
/// disk, must not leave half of the work undone.
pub struct Steady<'a, W> {
    out: &'a mut W,
    /// Whether to go on without a reader.
    goes_on: bool,
    failed: Option<io::Error>,
}

impl<'a, W: Write> Steady<'a, W> {
    /// `goes_on`: whether something is changed.
    pub fn new(out: &'a mut W, goes_on: bool) -> Self {
        Self { out, goes_on, failed: None }
    }

    /// Tells, when the work is done, what could not be printed.
    pub fn end(self) -> Outcome {
        self.failed.map_or(Ok(()), |error| Err(error.into()))
    }
}

impl<W: Write> Write for Steady<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed.is_some() {
            return Ok(bytes.len());
        }
        match self.out.write_all(bytes) {
            Err(error) if self.goes_on => self.failed = Some(error),
            done => done?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed.is_some() || self.goes_on { Ok(()) } else { self.out.flush() }
    }
}

/// Says which file an error is about.
pub fn at<E: Into<io::Error>>(file: &Path) -> impl Fn(E) -> io::Error + '_ {
    move |error| {
        let error = error.into();
        io::Error::new(error.kind(), format!("{}: {error}", file.display()))
    }
}

/// Held while a file is worked on, so that no other run of an example works on it too.
#[derive(Debug)]
pub struct Lock(PathBuf);

impl Lock {
    /// Makes the file `FILE.lock`, which nobody else may have made.
    pub fn of(file: &Path) -> Outcome<Self> {
        let lock = beside(file, "lock");
        match File::create_new(&lock) {
            Ok(_) => Ok(Self(lock)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                let (file, lock) = (file.display(), lock.display());
                Err(format!("{lock} exists: {file} is in use; if no other run is alive, delete {lock}").into())
            }
            Err(error) => Err(at(&lock)(error).into()),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
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
