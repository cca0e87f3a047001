//! Running other people's programs: output kept as a log, time taken, nothing phoned home.

use oas::failure::Failure;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a program did.
#[derive(Debug)]
pub struct Done {
    /// Its exit status; `None` when a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// What it complained about.
    pub stderr: String,
    /// How long it took.
    pub took: Duration,
    /// Where all of it is kept.
    pub log: PathBuf,
}

impl Done {
    /// The last lines of what it complained about, or printed, for a message.
    #[must_use]
    pub fn tail(&self) -> String {
        let text = if self.stderr.trim().is_empty() { &self.stdout } else { &self.stderr };
        let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines[lines.len().saturating_sub(8)..].join("\n")
    }
}

/// Runs a program to its end and keeps its output at `log`.
///
/// Output goes through files, because programs that end themselves lose what stands in a pipe.
///
/// # Errors
/// It cannot be started, or the log cannot be written.
pub fn run(command: &mut Command, log: &Path) -> Result<Done, Failure> {
    let unwritable =
        |error: &std::io::Error| Failure::new(format!("cannot write {}: {}", log.display(), Failure::io(error)));
    let (out, err) = (log.with_extension("out"), log.with_extension("err"));
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritable(&error))?;
    }
    let open = |path: &Path| File::create(path).map(Stdio::from).map_err(|error| unwritable(&error));
    command.stdin(Stdio::null()).stdout(open(&out)?).stderr(open(&err)?);
    command.env("NO_COLOR", "1").env_remove("FORCE_COLOR").env("PYTHONUTF8", "1");
    command.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    let start = Instant::now();
    let status = command.status().map_err(|error| {
        let program = command.get_program().to_string_lossy().into_owned();
        Failure::new(format!("cannot start {program}: {}", Failure::io(&error)))
    })?;
    let took = start.elapsed();
    let read = |path: &Path| fs::read(path).map(|text| String::from_utf8_lossy(&text).into_owned());
    let (stdout, stderr) =
        (read(&out).map_err(|error| unwritable(&error))?, read(&err).map_err(|error| unwritable(&error))?);
    let text = format!("{command:?}\n{status}, {:.1} s\n\n{stderr}\n{stdout}", took.as_secs_f64());
    fs::write(log, text).map_err(|error| unwritable(&error))?;
    for part in [out, err] {
        fs::remove_file(&part).map_err(|error| unwritable(&error))?;
    }
    Ok(Done { code: status.code(), stdout, stderr, took, log: log.to_path_buf() })
}
