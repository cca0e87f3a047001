//! What changed between two listings, and what that asks of the version.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How much a change matters to callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    None,
    Additive,
    Breaking,
}

/// A change of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) level: Level,
    pub(super) text: String,
}

/// An item's line and those below it.
type Items<'a> = BTreeMap<&'a str, (&'a str, BTreeSet<&'a str>)>;

fn items(text: &str) -> Items<'_> {
    let mut found = Items::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match (line.strip_prefix("    "), current) {
            (Some(inner), Some(path)) => {
                found.entry(path).or_default().1.insert(inner);
            }
            _ => {
                let path = path(line);
                found.entry(path).or_default().0 = line;
                current = Some(path);
            }
        }
    }
    found
}

/// The path in an item's line: what starts with `crate::`, without parameters. A line of an `impl`
/// for a foreign type is its own path.
fn path(line: &str) -> &str {
    if line.starts_with("impl") {
        return line;
    }
    let start = if line.starts_with("use ") {
        line.find(" as ").map_or(0, |at| at + 4)
    } else {
        line.find("crate::").unwrap_or(0)
    };
    let rest = &line[start..];
    let end = rest.find(|it: char| !(it.is_alphanumeric() || matches!(it, '_' | ':' | '*'))).unwrap_or(rest.len());
    rest[..end].trim_end_matches(':')
}

/// Compares two listings.
pub(super) fn compare(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (items(old), items(new));
    let mut changes = Vec::new();
    let mut push = |level, text: String| changes.push(Change { level, text });
    for (path, (head, inner)) in &old {
        let Some((new_head, new_inner)) = new.get(path) else {
            push(Level::Breaking, format!("removed: {head}"));
            continue;
        };
        if head != new_head {
            push(Level::Breaking, format!("changed: {head}\n     to: {new_head}"));
        }
        for line in inner.difference(new_inner) {
            push(Level::Breaking, format!("removed: {path}: {line}"));
        }
        for line in new_inner.difference(inner) {
            let level = if completes(head, line) { Level::Breaking } else { Level::Additive };
            push(level, format!("added: {path}: {line}"));
        }
    }
    for (path, (head, _)) in new.iter().filter(|(path, _)| !old.contains_key(*path)) {
        let _ = path;
        push(Level::Additive, format!("added: {head}"));
    }
    changes
}

/// Whether a new line breaks those who list all there is: a field or variant of a type that is not
/// marked as growing, or something that implementors of a trait have to add.
fn completes(head: &str, line: &str) -> bool {
    let grows = head.contains("#[non_exhaustive]") || head.contains("{ .. }");
    let part = line.starts_with("field ") || line.starts_with("variant ");
    part && !grows || head.starts_with("trait ") && !line.ends_with("{ .. }")
}

/// A version without its build metadata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(u64, u64, u64);

impl Version {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let core = text.split(['+', '-']).next()?;
        let mut parts = core.split('.').map(|part| part.parse().ok());
        let version = Self(parts.next()??, parts.next()??, parts.next()??);
        parts.next().is_none().then_some(version)
    }

    /// The least version that a change of this level may be released as. Below 1.0 the second
    /// number says what the first one says later.
    pub(super) fn next(self, level: Level) -> Self {
        let Self(major, minor, patch) = self;
        match (level, major) {
            (Level::None, _) => self,
            (Level::Additive, 0) => Self(0, minor, patch + 1),
            (Level::Additive, _) => Self(major, minor + 1, 0),
            (Level::Breaking, 0) => Self(0, minor + 1, 0),
            (Level::Breaking, _) => Self(major + 1, 0, 0),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(old: &str, new: &str) -> Level {
        compare(old, new).into_iter().map(|it| it.level).max().unwrap_or(Level::None)
    }

    #[test]
    fn what_breaks_and_what_does_not() {
        let base = "# comment\nstruct crate::A #[non_exhaustive]\n    field a: u8\n    fn f(&self) -> u8\nenum crate::B\n    variant X\ntrait crate::T\n    fn t(&self)\n";
        for (from, to, expected) in [
            ("# comment", "# other", Level::None),
            ("    field a: u8\n", "", Level::Breaking),
            ("field a: u8", "field a: u16", Level::Breaking),
            ("    field a: u8\n", "    field a: u8\n    field b: u8\n", Level::Additive),
            ("    fn f(&self) -> u8\n", "    fn f(&self) -> u8\n    fn g(&self)\n", Level::Additive),
            (" #[non_exhaustive]", "", Level::Breaking),
            ("    variant X\n", "    variant X\n    variant Y\n", Level::Breaking),
            ("    fn t(&self)\n", "    fn t(&self)\n    fn u(&self)\n", Level::Breaking),
            ("    fn t(&self)\n", "    fn t(&self)\n    fn u(&self) { .. }\n", Level::Additive),
            ("enum crate::B\n    variant X\n", "", Level::Breaking),
            ("enum crate::B", "enum crate::C", Level::Breaking),
            ("trait crate::T", "struct crate::N\ntrait crate::T", Level::Additive),
        ] {
            let new = base.replacen(from, to, 1);
            assert_ne!(new, base, "{from:?}");
            assert_eq!(level(base, &new), expected, "{from:?} -> {to:?}: {:?}", compare(base, &new));
        }
        assert_eq!(level(base, base), Level::None);
    }

    #[test]
    fn versions_move_as_cargo_reads_them() {
        for (from, level, to) in [
            ("0.1.0", Level::Breaking, "0.2.0"),
            ("0.1.0+1.2.3", Level::Additive, "0.1.1"),
            ("1.4.2", Level::Breaking, "2.0.0"),
            ("1.4.2", Level::Additive, "1.5.0"),
            ("1.4.2", Level::None, "1.4.2"),
        ] {
            assert_eq!(Version::parse(from).unwrap().next(level).to_string(), to);
        }
        assert!(Version::parse("1.2").is_none() && Version::parse("1.2.x").is_none());
    }
}
