//! `release`: a version of everything that is published, made in a clone of the checkout.
//!
//! The clone gets the version, the changelog's section and what later changes are held against, is judged and
//! packaged, and becomes a commit with a tag. The checkout itself changes only at the end, by taking that commit:
//! a release that is refused half-way leaves nothing behind but its clone.

mod archive;
mod changelog;
mod checkout;
mod packages;
mod text;
mod versions;

use crate::consumers::tools::Tools;
use crate::{api, baseline, files, pages};
use checkout::{Checkout, tag};
use oas::diff::{diff, version};
use oas::document::Document;
use oas::failure::Failure;
use packages::Packages;
use persat_codegen::generate::{self, File};
use persat_codegen::repository::{PROJECTS, Repository};
use std::fs;
use std::path::PathBuf;
use text::read;

/// Where a release is made, in the checkout's target folder: `checkout`, `pages` and `files`.
const FOLDER: &str = "target/releases";

/// What was made.
pub struct Release {
    /// `1.2.3`.
    pub version: String,
    /// The clone, with the release as its last commit.
    pub checkout: PathBuf,
    /// Crates, archive and checksums.
    pub files: Vec<PathBuf>,
    /// What the commit changes, a line a file.
    pub changes: String,
    /// The crates in the order in which they are to be published.
    pub crates: Vec<String>,
}

/// Makes a release in a clone. `judge` says whether the clone passes what has to pass.
///
/// # Errors
/// The working tree is not clean, the version is not one that may follow, nothing is written under `Unreleased`,
/// the clone does not pass, a crate does not build from its own package, or Node.js is missing, which brings the
/// renderer of the reference pages.
pub fn make(
    repository: &Repository,
    version: &str,
    judge: impl FnOnce(&Repository) -> Result<bool, Failure>,
    progress: impl Fn(&str),
) -> Result<Release, Failure> {
    let origin = Checkout::at(repository.path(""));
    origin.must_be_clean()?;
    must_follow(&origin, repository, version)?;
    let folder = repository.path(FOLDER);
    progress("a clone of the checkout");
    let clone = origin.clone_into(&folder.join("checkout"))?;
    let made = Repository::at(clone.path());
    progress("versions, changelog, derived files");
    let crates = Packages::read(&made)?;
    versions::set(&clone, version)?;
    changelog::release(&made, version, &clone.day()?, &changes(&made)?)?;
    derive(&made)?;
    progress("whether everything passes");
    if judge(&made)? {
        let help = format!("the release as it would be lies in {}; mend the checkout", clone.path().display());
        return Err(Failure::new("a release has to pass what it did not; see above").help(help));
    }
    baselines(&made)?;
    clone.commit(version)?;
    progress("packages, built from what is in them alone");
    let mut files = crates.package(&made, &folder.join("files"))?;
    progress("the reference pages, and the archive of them and the published files");
    let shown = folder.join("pages");
    let gone = if shown.exists() { fs::remove_dir_all(&shown) } else { Ok(()) };
    gone.map_err(|error| Failure::new(format!("cannot empty {}: {}", shown.display(), Failure::io(&error))))?;
    pages::write(&made, &Tools::new(repository), &shown)?;
    files.extend(archive::write(&made, &shown, version, &clone.day()?, &folder.join("files"), &files)?);
    let changes = clone.changes()?;
    Ok(Release { version: version.to_owned(), checkout: clone.path(), files, changes, crates: crates.names() })
}

impl Release {
    /// Gives the checkout the commit and its tag.
    ///
    /// # Errors
    /// git refuses: the branch has moved on since.
    pub fn take(&self, repository: &Repository) -> Result<(), Failure> {
        Checkout::at(repository.path("")).take(&self.checkout, &tag(&self.version))
    }
}

/// Refuses what is no version, and one that does not follow the last.
fn must_follow(origin: &Checkout, repository: &Repository, wanted: &str) -> Result<(), Failure> {
    let help = "name it as `1.2.3`";
    let numbers = version::parse(wanted).filter(|numbers| version::text(*numbers) == wanted);
    let numbers = numbers.ok_or_else(|| Failure::new(format!("`{wanted}` is no version of a release")).help(help))?;
    if origin.has_tag(&tag(wanted))? {
        return Err(
            Failure::new(format!("{wanted} is released: there is a tag {}", tag(wanted))).help("name a higher one")
        );
    }
    let now = versions::current(repository)?;
    let is_first = !repository.path(baseline::FOLDER).is_dir();
    let stands =
        version::parse(&now).ok_or_else(|| Failure::new(format!("the version `{now}` is not of the form 1.2.3")))?;
    if numbers < stands || (numbers == stands && !is_first) {
        let help = "a version never goes back; `cargo xtask check` tells the least that the changes ask for";
        return Err(Failure::new(format!("{wanted} does not follow {now}")).help(help));
    }
    Ok(())
}

/// What changed in each description since the last release, as Markdown; nothing before the first.
fn changes(made: &Repository) -> Result<String, Failure> {
    let mut text = String::new();
    for project in PROJECTS {
        let Some(old) = baseline::released(made, project.name)? else { continue };
        let new = Document::read(&made.spec(project))?;
        text.push_str(&changelog::section(project.client, &old, &new, &diff(&old, &new)?));
    }
    Ok(text)
}

/// Writes everything that follows from what is kept by hand.
fn derive(made: &Repository) -> Result<(), Failure> {
    generate::write(made, &files::generated(made)?)?;
    generate::write(made, &files::published(made)?)?;
    generate::write(made, &[api::Api::read(made)?.file()])?;
    Ok(())
}

/// Writes what later changes are held against.
fn baselines(made: &Repository) -> Result<(), Failure> {
    let mut files = vec![api::Api::read(made)?.released()];
    for project in PROJECTS {
        files.push(File {
            path: format!("{}/{}.yaml", baseline::FOLDER, project.name),
            text: read(&made.spec(project))?,
        });
    }
    for File { path, text } in &files {
        let fail = |error: &std::io::Error| Failure::new(format!("cannot write {path}: {}", Failure::io(error)));
        generate::replace(&made.path(path), text).map_err(|error| fail(&error))?;
    }
    Ok(())
}
