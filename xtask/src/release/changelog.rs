//! What was written under `Unreleased` becomes the section of a release.

use super::text::read;
use crate::changelog::FILE;
use crate::report::{self, Palette};
use oas::diff::Diff;
use oas::diff::render::{Documents, Format};
use oas::document::Document;
use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;

const HEAD: &str = "## Unreleased\n";

/// Gives what is unreleased the version, the day, and below it the changes of the descriptions.
pub(super) fn release(made: &Repository, version: &str, day: &str, changes: &str) -> Result<(), Failure> {
    let path = made.path(FILE);
    let text = released(&read(&path)?, version, day, changes)?;
    replace(&path, &text).map_err(|error| Failure::new(format!("cannot write {FILE}: {}", Failure::io(&error))))
}

/// The changes of one description as a section of its own.
pub(super) fn section(api: &str, old: &Document, new: &Document, diff: &Diff) -> String {
    let text = Documents { old, new }.render(diff, Format::Markdown, Palette::Plain, &report::tool());
    format!("{}\n", text.replacen("### API description", &format!("### {api}: API description"), 1))
}

fn released(text: &str, version: &str, day: &str, changes: &str) -> Result<String, Failure> {
    let help = format!("{FILE} has a line `## Unreleased`, and below it what users see of each change");
    let (before, rest) = text
        .split_once(HEAD)
        .ok_or_else(|| Failure::new(format!("{FILE} has no section `Unreleased`")).at(FILE, 1, 1).help(&help))?;
    let (section, older) = match rest.find("\n## ") {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (rest, ""),
    };
    if !section.lines().any(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let line = before.lines().count() + 1;
        return Err(Failure::new("nothing is written under `Unreleased`").at(FILE, line, 1).help(help));
    }
    let parts = [section.trim(), changes.trim(), older.trim()].into_iter().filter(|it| !it.is_empty());
    let body = parts.collect::<Vec<_>>().join("\n\n");
    Ok(format!("{before}{HEAD}\n## {version} ({day})\n\n{body}\n"))
}

#[cfg(test)]
mod tests {
    use super::released;

    #[test]
    fn the_unreleased_section_gets_the_version() {
        let text = "# Changelog\n\n## Unreleased\n\n### persat-api\n\n- A word.\n\n## 0.1.0 (2026-01-01)\n\n- First.\n";
        assert_eq!(
            released(text, "0.2.0", "2026-02-03", "### Persat: API description 0.1.0 → 0.2.0\n").unwrap(),
            "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n### persat-api\n\n- A word.\n\n\
             ### Persat: API description 0.1.0 → 0.2.0\n\n## 0.1.0 (2026-01-01)\n\n- First.\n"
        );
        let first = "## Unreleased\n\n- A word.\n";
        assert_eq!(
            released(first, "0.1.0", "2026-02-03", "").unwrap(),
            "## Unreleased\n\n## 0.1.0 (2026-02-03)\n\n- A word.\n"
        );
    }

    #[test]
    fn a_release_without_a_word_is_refused() {
        for (text, said) in [
            ("# Changelog\n", "no section `Unreleased`"),
            ("## Unreleased\n\n### persat-api\n\n## 0.1.0 (2026-01-01)\n\n- First.\n", "nothing is written"),
        ] {
            let failure = released(text, "0.2.0", "2026-02-03", "- a change\n").unwrap_err();
            assert!(failure.to_string().contains(said), "{failure}");
        }
    }
}
