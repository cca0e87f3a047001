//! Writes all clients to a file, one JSON object a line. What was interrupted goes on where it was.
//!
//! `cargo run --example sync_clients -- clients.jsonl`
//!
//! Lines gather in `clients.jsonl.part`, which becomes `clients.jsonl` once it is complete, so that
//! nobody reads half of it. After each page `clients.jsonl.position` says how far that is. The list
//! is read by offset: a client that is added or deleted in the meantime can make another one come
//! twice or not at all. Lines with a `uid_client` that was seen already are dropped. While it runs,
//! `clients.jsonl.lock` keeps others off.

mod shared;

use persat_api::Persat;
use persat_api::types::ClientRecord;
use shared::{Account, Lock, Outcome, at};
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: sync_clients [FILE]";

#[tokio::main]
async fn main() -> ExitCode {
    shared::finish(run(&shared::arguments(), &mut std::io::stdout())).await
}

/// The example, with its arguments.
pub async fn run(arguments: &[String], out: &mut impl Write) -> Outcome {
    if shared::helped(arguments, USAGE, out)? {
        return Ok(());
    }
    let account = Account::open(out).await?;
    let file = match arguments {
        // Nobody's real file is overwritten by a try.
        [] if account.server.is_some() => "clients-local.jsonl",
        [] => "clients.jsonl",
        [file] if !file.starts_with('-') => file,
        _ => return Err(USAGE.into()),
    };
    sync(&account.persat, Path::new(file), 100, out).await
}

/// Writes all clients to a file, `size` clients a request.
pub async fn sync(persat: &Persat, file: &Path, size: i32, out: &mut impl Write) -> Outcome {
    let _lock = Lock::of(file)?;
    let (part, note) = (shared::part(file), shared::beside(file, "position"));
    let mut progress = Progress::read(&note, &part);
    let mut lines = OpenOptions::new().create(true).truncate(false).write(true).open(&part).map_err(at(&part))?;
    // What came after the last whole page comes again.
    lines.set_len(progress.bytes).map_err(at(&part))?;
    // Not opened to append: such a file Windows does not let shorten.
    lines.seek(SeekFrom::End(0)).map_err(at(&part))?;
    let mut seen = seen(&part)?;
    if progress.offset > 0 {
        writeln!(out, "going on at client {}", progress.offset)?;
    }

    let mut clients = persat.clients().list().offset(progress.offset).limit(size).stream();
    while let Some(client) = clients.next().await {
        let client = match client {
            Ok(client) => client,
            Err(error) => return Err(format!("{error}; start again to go on at client {}", progress.offset).into()),
        };
        if clients.position() != progress.offset {
            // The page before is complete.
            lines.sync_data().map_err(at(&part))?;
            let bytes = lines.metadata().map_err(at(&part))?.len();
            progress = Progress { offset: clients.position(), bytes };
            progress.write(&note)?;
            writeln!(out, "{} clients", seen.len())?;
        }
        if seen.insert(client.uid_client.clone()) {
            let mut line = serde_json::to_vec(&client)?;
            line.push(b'\n');
            lines.write_all(&line).map_err(at(&part))?;
        }
    }
    lines.sync_all().map_err(at(&part))?;
    fs::rename(&part, file).map_err(at(file))?;
    let _ = fs::remove_file(&note);
    writeln!(out, "{}: {} clients", file.display(), seen.len())?;
    Ok(())
}

/// How far the file is: where the next page starts, and how long the file was then.
#[derive(Clone, Copy, Default)]
struct Progress {
    offset: i64,
    bytes: u64,
}

impl Progress {
    /// What is noted; the start when nothing is.
    fn read(note: &Path, part: &Path) -> Self {
        let text = fs::read_to_string(note).unwrap_or_default();
        let numbers = text.split_once(' ').and_then(|(a, b)| Some((a.parse().ok()?, b.trim().parse().ok()?)));
        let (offset, bytes) = numbers.unwrap_or_default();
        // A file that was removed or cut starts anew.
        let written = fs::metadata(part).map_or(0, |it| it.len());
        if bytes <= written { Self { offset, bytes } } else { Self::default() }
    }

    fn write(self, note: &Path) -> Outcome {
        let new = shared::part(note);
        fs::write(&new, format!("{} {}\n", self.offset, self.bytes)).map_err(at(&new))?;
        Ok(fs::rename(new, note).map_err(at(note))?)
    }
}

/// The numbers of the clients that a file has.
fn seen(part: &Path) -> Outcome<HashSet<String>> {
    let mut seen = HashSet::new();
    for (number, line) in (1..).zip(BufReader::new(File::open(part).map_err(at(part))?).lines()) {
        let damaged = |_| format!("{0}:{number} is damaged; delete {0} to start with the first client", part.display());
        let client: ClientRecord = serde_json::from_str(&line.map_err(at(part))?).map_err(damaged)?;
        seen.insert(client.uid_client);
    }
    Ok(seen)
}
