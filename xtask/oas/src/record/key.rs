//! The key of the substitutes: kept by the person who records, outside the checkout.

use crate::document::display_name;
use crate::failure::Failure;
use std::fmt;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

/// Where the key is, unless a file is named.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The environment variable that may hold it, as 64 hexadecimal digits.
    pub variable: &'static str,
    /// The folder of its file in the user's configuration.
    pub folder: &'static str,
}

/// A key of 256 bits; never printed.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key([redacted])")
    }
}

impl Key {
    /// A key.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The key of a file, or of the environment, or of the usual file of the user. A file that
    /// does not exist is made with a fresh key: the next recording needs the same one.
    ///
    /// # Errors
    /// It is malformed, cannot be read or made, or lies inside of the checkout.
    pub fn find(file: Option<&Path>, checkout: Option<&Path>, place: Place) -> Result<Self, Failure> {
        if file.is_none()
            && let Some(text) = std::env::var_os(place.variable)
        {
            let text = text.to_str().unwrap_or_default().to_owned();
            return Self::parse(&text, &format!("the environment variable {}", place.variable));
        }
        let path = match file {
            Some(path) => path.to_owned(),
            None => usual(place.folder).ok_or_else(|| {
                Failure::new("there is no place for the key of the substitutes")
                    .help(format!("name a file with --key-file, or set {}", place.variable))
            })?,
        };
        let name = display_name(&path);
        if checkout.is_some_and(|root| resolved(&path).starts_with(resolved(root))) {
            return Err(Failure::new(format!("{name}: the key must not lie inside of the checkout"))
                .help("whoever has it can undo the substitutes: keep it elsewhere"));
        }
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text, &name),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(&path),
            Err(error) => Err(Failure::new(format!("cannot read {name}: {}", Failure::io(&error)))),
        }
    }

    fn parse(text: &str, place: &str) -> Result<Self, Failure> {
        let wrong = || {
            Failure::new(format!("{place} is no key: 64 hexadecimal digits are expected"))
                .help("take the value away, and a fresh key is made")
        };
        let text = text.trim();
        if text.len() != 64 || !text.is_ascii() {
            return Err(wrong());
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).map_err(|_| wrong())?;
        }
        Ok(Self(bytes))
    }

    fn make(path: &Path) -> Result<Self, Failure> {
        let failed = |words: String| Failure::new(format!("cannot make the key {}: {words}", display_name(path)));
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| failed(error.to_string()))?;
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A temporary file can be read by its user only, and stays so under its name.
        let written = std::fs::create_dir_all(folder).and_then(|()| {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            writeln!(file, "{text}")?;
            file.persist_noclobber(path).map_err(|error| error.error)
        });
        written.map_err(|error| failed(Failure::io(&error)))?;
        eprintln!("made the key of the substitutes, {}: keep it, recordings that shall agree need it", path.display());
        Ok(Self(bytes))
    }
}

/// Where a path leads: links followed as far as it exists, `..` taken away.
fn resolved(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::ParentDir => {
                out.pop();
            }
            Component::CurDir => {}
            other => out.push(other),
        }
        if let Ok(real) = out.canonicalize() {
            out = real;
        }
    }
    out
}

/// `redaction-key` in a folder of the user's configuration.
fn usual(own: &str) -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    configuration(cfg!(windows), set).map(|folder| folder.join(own).join("redaction-key"))
}

/// Where a user's programs keep their settings. Some shells of Windows set `HOME` and others do not: the key
/// must be the same in all of them.
fn configuration(is_windows: bool, set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let home = || set("HOME").map(|home| home.join(".config"));
    set("XDG_CONFIG_HOME")
        .or_else(|| if is_windows { set("APPDATA").or_else(home) } else { home().or_else(|| set("APPDATA")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_has_one_place_in_all_shells() {
        let place = |is_windows, set: &[&str]| {
            let folder = configuration(is_windows, |name| set.contains(&name).then(|| PathBuf::from(name)));
            folder.map(|it| it.to_string_lossy().replace('\\', "/"))
        };
        for (set, unix, windows) in [
            (&["XDG_CONFIG_HOME", "HOME", "APPDATA"][..], "XDG_CONFIG_HOME", "XDG_CONFIG_HOME"),
            (&["HOME", "APPDATA"], "HOME/.config", "APPDATA"),
            (&["HOME"], "HOME/.config", "HOME/.config"),
            (&["APPDATA"], "APPDATA", "APPDATA"),
        ] {
            assert_eq!((place(false, set).as_deref(), place(true, set).as_deref()), (Some(unix), Some(windows)));
        }
        assert_eq!((place(false, &[]), place(true, &[])), (None, None));
    }

    #[test]
    fn a_key_is_judged_by_where_its_path_leads() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        std::fs::create_dir_all(at("checkout/sub")).unwrap();
        std::fs::create_dir_all(at("other")).unwrap();
        let place = Place { variable: "NO_SUCH_KEY", folder: "oas" };
        let found = |path: &str| Key::find(Some(&at(path)), Some(&at("checkout")), place);
        for outside in ["checkout/../key", "checkout/sub/../../key2", "other/key", "checkout-2/key"] {
            assert!(found(outside).is_ok(), "{outside}");
        }
        for inside in ["other/../checkout/key", "checkout/./new/key", "nowhere/../checkout/sub/key"] {
            assert!(found(inside).unwrap_err().to_string().contains("inside of the checkout"), "{inside}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("checkout"), at("link")).unwrap();
            assert!(found("link/key").unwrap_err().to_string().contains("inside of the checkout"));
        }
    }
}
