//! Version numbers: which one a change asks for.
//!
//! From 1.0.0 on by semantic versioning. Before that by the rule cargo and npm share: the second
//! number counts breaking changes, the third all others.

use super::{Diff, Level};
use crate::document::{Document, Pointer};
use crate::failure::Failure;
use crate::report::{Finding, FindingCode};

/// The three numbers of a version; what follows `-` or `+` does not count here.
#[must_use]
pub fn parse(version: &str) -> Option<[u64; 3]> {
    let core = version.trim().split(['-', '+']).next()?;
    let mut numbers = core.split('.').map(|part| part.parse::<u64>().ok());
    let parsed = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(parsed)
}

/// The lowest version that may follow after changes of a level.
#[must_use]
pub fn next([major, minor, patch]: [u64; 3], level: Level) -> [u64; 3] {
    match (level, major) {
        (Level::None, _) => [major, minor, patch],
        (Level::Major, 0) => [0, minor.saturating_add(1), 0],
        (Level::Major, _) => [major.saturating_add(1), 0, 0],
        (Level::Minor, 1..) => [major, minor.saturating_add(1), 0],
        (Level::Minor | Level::Patch, _) => [major, minor, patch.saturating_add(1)],
    }
}

/// A version as text.
#[must_use]
pub fn text([major, minor, patch]: [u64; 3]) -> String {
    format!("{major}.{minor}.{patch}")
}

/// The finding that the new version does not account for the changes.
///
/// # Errors
/// A version is not of the form 1.2.3.
pub fn too_low(old: &Document, new: &Document, diff: &Diff) -> Result<Option<Finding>, Failure> {
    let at = Pointer::new("/info/version");
    let read = |document: &Document| {
        let text = document.get(&at).and_then(|node| node.as_str()).unwrap_or_default().to_owned();
        parse(&text).map(|numbers| (numbers, text.clone())).ok_or_else(|| {
            let (name, place) = (&document.source.name, document.place(&at));
            let (line, column) = document.source.position(document.span(&at).start);
            Failure::new(format!("{place}: the version `{text}` is not of the form 1.2.3")).at(name, line, column)
        })
    };
    let ((before, before_text), (now, now_text)) = (read(old)?, read(new)?);
    let needed = next(before, diff.level());
    if now >= needed {
        return Ok(None);
    }
    let needed = self::text(needed);
    let why = match diff.level() {
        Level::None => "and a version never goes back".to_owned(),
        level => format!("and the heaviest change since is {}", level.name()),
    };
    let message = format!("the version is {now_text}; {} has {before_text}, {why}", old.source.name);
    let finding = Finding::at_value(FindingCode::VersionTooLow, new, &at, message);
    let list = format!("`diff {} {}` lists the changes", old.source.name, new.source.name);
    Ok(Some(finding.help(format!("at least {needed} is needed; {list}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_ask_for_versions() {
        for (version, level, expected) in [
            ("1.2.3", Level::None, "1.2.3"),
            ("1.2.3", Level::Patch, "1.2.4"),
            ("1.2.3", Level::Minor, "1.3.0"),
            ("1.2.3-rc.1+x", Level::Major, "2.0.0"),
            ("0.2.3", Level::Patch, "0.2.4"),
            ("0.2.3", Level::Minor, "0.2.4"),
            ("0.2.3", Level::Major, "0.3.0"),
        ] {
            assert_eq!(text(next(parse(version).unwrap(), level)), expected, "{version} {level:?}");
        }
        for bad in ["", "1.2", "v1.2.3", "1.2.3.4", "1.x.0"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
