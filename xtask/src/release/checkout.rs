//! git, as far as a release asks for it.

use oas::diff::source::git;
use oas::failure::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// The tag of a release.
pub(super) fn tag(version: &str) -> String {
    format!("v{version}")
}

/// A working tree.
pub(super) struct Checkout {
    folder: PathBuf,
}

impl Checkout {
    pub(super) fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.clone()
    }

    /// What git says; a failure where it refuses.
    fn git(&self, arguments: &[&str]) -> Result<String, Failure> {
        let output = git(&self.folder, arguments)?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
        }
        let (what, said) = (arguments.first().unwrap_or(&""), String::from_utf8_lossy(&output.stderr));
        Err(Failure::new(format!("`git {what}` in {}: {}", self.folder.display(), said.trim())))
    }

    /// Refuses changes that are not committed: a release is made of what is.
    pub(super) fn must_be_clean(&self) -> Result<(), Failure> {
        let changed = self.git(&["status", "--porcelain"])?;
        if changed.is_empty() {
            return Ok(());
        }
        let files: Vec<_> = changed.lines().filter_map(|line| line.get(3..)).collect();
        let more = if files.len() > 5 { format!(" and {} more", files.len() - 5) } else { String::new() };
        let named = files.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        Err(Failure::new(format!("the working tree has changes that are not committed: {named}{more}"))
            .help("commit them or put them away: a release is made of what is committed"))
    }

    pub(super) fn has_tag(&self, tag: &str) -> Result<bool, Failure> {
        Ok(!self.git(&["tag", "--list", tag])?.is_empty())
    }

    /// A clone in a folder, in place of what an earlier run left there.
    pub(super) fn clone_into(&self, folder: &Path) -> Result<Self, Failure> {
        if folder.exists() {
            fs::remove_dir_all(folder)
                .map_err(|error| Failure::new(format!("cannot empty {}: {}", folder.display(), Failure::io(&error))))?;
        }
        self.git(&["clone", "--quiet", ".", &folder.display().to_string()])?;
        Ok(Self::at(folder))
    }

    /// The day of the last commit, as `2026-01-31`: the same input makes the same release.
    pub(super) fn day(&self) -> Result<String, Failure> {
        self.git(&["show", "--no-patch", "--format=%cs", "HEAD"])
    }

    /// The files that git knows by some patterns.
    pub(super) fn files(&self, patterns: &[&str]) -> Result<Vec<PathBuf>, Failure> {
        let listed = self.git(&[&["ls-files", "--"], patterns].concat())?;
        Ok(listed.lines().map(|file| self.folder.join(file)).collect())
    }

    /// Commits everything as a release, and tags it.
    pub(super) fn commit(&self, version: &str) -> Result<(), Failure> {
        self.git(&["add", "--all"])?;
        self.git(&["commit", "--quiet", "--message", &format!("Release {version}")])?;
        self.git(&["tag", "--annotate", "--message", &format!("Release {version}"), &tag(version)]).map(drop)
    }

    /// What the last commit changed, a line a file.
    pub(super) fn changes(&self) -> Result<String, Failure> {
        self.git(&["show", "--stat=100", "--format=%s", "HEAD"])
    }

    /// Takes the last commit of a clone, and its tag.
    pub(super) fn take(&self, clone: &Path, tag: &str) -> Result<(), Failure> {
        let clone = clone.display().to_string();
        self.git(&["pull", "--quiet", "--ff-only", "--no-tags", &clone, "HEAD"])?;
        self.git(&["fetch", "--quiet", &clone, &format!("refs/tags/{tag}:refs/tags/{tag}")]).map(drop)
    }
}
