//! The published files, the reference pages and the samples as one archive, and the checksums of everything.

use flate2::{Compression, GzBuilder};
use hmac_sha256::Hash;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is in it besides the pages with the published files, and the samples.
const BESIDES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the archive of `pages`, a folder with the published files too, and the checksums of it and of other files of
/// the release; gives both. The same files make the same archive.
pub(super) fn write(
    made: &Repository,
    pages: &Path,
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
    let bytes = packed(made, pages, &name, day)?;
    fs::write(&archive, bytes).map_err(|error| fail(&archive, &error))?;
    let mut sums = String::new();
    for file in others.iter().chain([&archive]) {
        let bytes = fs::read(file)
            .map_err(|error| Failure::new(format!("cannot read {}: {}", file.display(), Failure::io(&error))))?;
        let sum: String = Hash::hash(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        sums.push_str(&format!("{sum}  {}\n", file.file_name().unwrap_or_default().to_string_lossy()));
    }
    let list = folder.join("SHA256SUMS");
    fs::write(&list, sums).map_err(|error| fail(&list, &error))?;
    Ok(vec![archive, list])
}

fn packed(made: &Repository, pages: &Path, name: &str, day: &str) -> Result<Vec<u8>, Failure> {
    let fail =
        |error: std::io::Error| Failure::new(format!("cannot pack the published files: {}", Failure::io(&error)));
    let day = day.parse::<Date>().ok().and_then(|day| day.to_zoned(TimeZone::UTC).ok());
    let seconds = day.map_or(0, |day| day.timestamp().as_second().unsigned_abs());
    let mut files = Vec::new();
    found(pages, Path::new(""), &mut files).map_err(fail)?;
    found(&made.path("tests/samples"), Path::new("samples"), &mut files).map_err(fail)?;
    files.extend(BESIDES.map(|file| (PathBuf::from(file), made.path(file))));
    files.sort();
    let gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut tar = tar::Builder::new(gzip);
    for (inner, file) in files {
        let bytes = fs::read(&file).map_err(fail)?;
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        header.set_mode(0o644);
        header.set_mtime(seconds);
        tar.append_data(&mut header, Path::new(name).join(inner), bytes.as_slice()).map_err(fail)?;
    }
    let mut gzip = tar.into_inner().map_err(fail)?;
    gzip.flush().map_err(fail)?;
    gzip.finish().map_err(fail)
}

/// The files below a folder, with their places in the archive.
fn found(folder: &Path, inner: &Path, files: &mut Vec<(PathBuf, PathBuf)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let (path, inner) = entry.map(|it| (it.path(), inner.join(it.file_name())))?;
        match path.is_dir() {
            true => found(&path, &inner, files)?,
            false => files.push((inner, path)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use tempfile::TempDir;

    #[test]
    fn the_archive_has_pages_and_samples_and_is_the_same_each_time() {
        let (made, pages) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let write = |path: PathBuf| {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        };
        for file in
            ["LICENSE-APACHE", "LICENSE-MIT", "tests/samples/a/getA/200.json", "tests/samples/a/provenance.yaml"]
        {
            write(made.path().join(file));
        }
        ["index.html", "a.yaml"].iter().for_each(|file| write(pages.path().join(file)));
        let pack = || packed(&Repository::at(made.path()), pages.path(), "d-1.0.0", "2026-02-03").unwrap();
        let bytes = pack();
        assert_eq!(bytes, pack());
        let mut archive = tar::Archive::new(GzDecoder::new(bytes.as_slice()));
        let names: Vec<_> = archive.entries().unwrap().map(|it| it.unwrap().path().unwrap().into_owned()).collect();
        let expected = [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "a.yaml",
            "index.html",
            "samples/a/getA/200.json",
            "samples/a/provenance.yaml",
        ];
        assert_eq!(names, expected.map(|it| Path::new("d-1.0.0").join(it)));
    }
}
