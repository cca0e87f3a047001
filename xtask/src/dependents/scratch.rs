//! Crates of users that are made up: what they compile, and how long that takes.

use super::run;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Crates are counted for it, so that every machine counts the same.
const PLATFORM: &str = "x86_64-unknown-linux-gnu";

/// The features of the client crate that are named, and no other.
#[must_use]
pub fn persat_api(repository: &Repository, features: &[&str]) -> String {
    let path = repository.path("persat-api").display().to_string();
    format!("persat-api = {{ path = {path:?}, default-features = false, features = {features:?} }}")
}

/// reqwest with some features and serde_json: what its users have anyway. Its TLS is the one that the client
/// crate has.
#[must_use]
pub fn reqwest(features: &[&str]) -> String {
    let tls = features.iter().map(|name| if *name == "rustls" { "rustls-no-provider" } else { *name });
    let all = ["json", "query", "stream"].into_iter().chain(tls).collect::<Vec<_>>();
    let mut text = format!(
        "reqwest = {{ version = \"0.13\", default-features = false, features = {all:?} }}\nserde_json = \"1\"\n"
    );
    if features.contains(&"rustls") {
        text.push_str(
            "rustls = { version = \"0.23\", default-features = false, features = [\"ring\", \"std\", \"tls12\"] }\n",
        );
    }
    text
}

/// A folder for crates of users that are made up.
pub struct Scratch {
    folder: tempfile::TempDir,
    lock: PathBuf,
}

impl Scratch {
    /// An empty one.
    ///
    /// # Errors
    /// There is no room for temporary files.
    pub fn new(repository: &Repository) -> Result<Self, Failure> {
        let folder = tempfile::tempdir().map_err(|error| Failure::new(format!("no temporary folder: {error}")))?;
        Ok(Self { folder, lock: repository.path("Cargo.lock") })
    }

    /// A crate with some dependencies, of the versions that this checkout has, and the program that it is.
    ///
    /// # Errors
    /// Its files cannot be written.
    pub fn consumer(&self, name: &str, dependencies: &str, program: &str) -> Result<PathBuf, Failure> {
        let folder = self.folder.path().join(name);
        let manifest = format!(
            "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n{dependencies}\n"
        );
        let write = || -> std::io::Result<()> {
            std::fs::create_dir_all(folder.join("src"))?;
            std::fs::write(folder.join("Cargo.toml"), manifest)?;
            std::fs::write(folder.join("src/main.rs"), program)?;
            std::fs::copy(&self.lock, folder.join("Cargo.lock"))?;
            Ok(())
        };
        write().map_err(|error| Failure::new(format!("cannot write to {}: {error}", folder.display())))?;
        Ok(folder)
    }

    /// How many crates a clean build compiles, the consumer itself not counted.
    ///
    /// # Errors
    /// Cargo fails.
    pub fn count(&self, consumer: &Path) -> Result<usize, Failure> {
        let arguments = ["tree", "--edges", "normal,build", "--target", PLATFORM, "--prefix", "none", "--no-dedupe"];
        let output = run(cargo(consumer).args(arguments))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let name = |line: &str| line.split(" (").next().unwrap_or_default().trim().to_owned();
        let crates: BTreeSet<_> = text.lines().map(name).filter(|it| !it.is_empty()).collect();
        Ok(crates.len().saturating_sub(1))
    }

    /// What a clean build takes.
    ///
    /// # Errors
    /// Cargo fails, or the system does not tell.
    pub fn build(&self, consumer: &Path) -> Result<Built, Failure> {
        run(cargo(consumer).args(["fetch", "--quiet"]))?;
        let before = children_seconds()?;
        run(cargo(consumer).args(["build", "--quiet"]))?;
        let seconds = children_seconds()? - before;
        let target = consumer.join("target");
        let files = walkdir::WalkDir::new(&target).into_iter().filter_map(|entry| entry.ok()?.metadata().ok());
        let bytes = files.filter(std::fs::Metadata::is_file).map(|it| it.len()).sum();
        // The next consumer of this name starts clean.
        let _ = std::fs::remove_dir_all(target);
        Ok(Built { seconds, bytes })
    }
}

/// What a clean build takes.
pub struct Built {
    /// Of the processors.
    pub seconds: f64,
    /// Of the files it leaves.
    pub bytes: u64,
}

fn cargo(consumer: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What this run of cargo was told is not for the consumer.
    command.current_dir(consumer).env_remove("RUSTFLAGS").env("CARGO_TARGET_DIR", consumer.join("target"));
    // What comes by its path would be built in parts, to be built anew sooner: no crate of a registry is.
    command.env("CARGO_INCREMENTAL", "0");
    command
}

/// Seconds that ended child processes spent, their own children included.
pub(crate) fn children_seconds() -> Result<f64, Failure> {
    let unknown = || Failure::new("the time of processes is read from /proc, which only Linux has");
    let text = std::fs::read_to_string("/proc/self/stat").map_err(|_| unknown())?;
    // The second field, a name in parentheses, may hold spaces; the 16th and 17th are wanted.
    let fields = text.rsplit_once(')').map(|(_, rest)| rest.split_whitespace().skip(13)).ok_or_else(unknown)?;
    let ticks: Vec<f64> = fields.take(2).filter_map(|field| field.parse().ok()).collect();
    // The kernel counts in hundredths of a second whatever the machine.
    if let [user, system] = ticks.as_slice() { Ok((user + system) / 100.0) } else { Err(unknown()) }
}
