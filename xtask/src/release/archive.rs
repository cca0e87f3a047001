//! The published files as one archive, and the checksums of everything.

use flate2::{Compression, GzBuilder};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is in it besides the published files.
const BESIDES: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the archive, and the checksums of it and of other files of the release; gives both. The same files make
/// the same archive.
pub(super) fn write(
    made: &Repository,
    version: &str,
    day: &str,
    folder: &Path,
    others: &[PathBuf],
) -> Result<Vec<PathBuf>, Failure> {
    let name = format!("persat-descriptions-{version}");
    let archive = folder.join(format!("{name}.tar.gz"));
    let fail = |path: &Path, error: &std::io::Error| {
        Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(error)))
    };
    let bytes = packed(made, &name, day)?;
    fs::write(&archive, bytes).map_err(|error| fail(&archive, &error))?;
    let mut sums = String::new();
    for file in others.iter().chain([&archive]) {
        let bytes = fs::read(file)
            .map_err(|error| Failure::new(format!("cannot read {}: {}", file.display(), Failure::io(&error))))?;
        let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{sum}  {}\n", file.file_name().unwrap_or_default().to_string_lossy()));
    }
    let list = folder.join("SHA256SUMS");
    fs::write(&list, sums).map_err(|error| fail(&list, &error))?;
    Ok(vec![archive, list])
}

fn packed(made: &Repository, name: &str, day: &str) -> Result<Vec<u8>, Failure> {
    let fail =
        |error: std::io::Error| Failure::new(format!("cannot pack the published files: {}", Failure::io(&error)));
    let day = day.parse::<Date>().ok().and_then(|day| day.to_zoned(TimeZone::UTC).ok());
    let seconds = day.map_or(0, |day| day.timestamp().as_second().unsigned_abs());
    let folder = made.path("openapi/published");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(fail)? {
        files.push(entry.map_err(fail)?.path());
    }
    files.extend(BESIDES.map(|file| made.path(file)));
    files.sort();
    let gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut tar = tar::Builder::new(gzip);
    for file in files {
        let bytes = fs::read(&file).map_err(fail)?;
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        header.set_mode(0o644);
        header.set_mtime(seconds);
        let inner = Path::new(name).join(file.file_name().unwrap_or_default());
        tar.append_data(&mut header, inner, bytes.as_slice()).map_err(fail)?;
    }
    let mut gzip = tar.into_inner().map_err(fail)?;
    gzip.flush().map_err(fail)?;
    gzip.finish().map_err(fail)
}
