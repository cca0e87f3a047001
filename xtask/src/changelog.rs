//! What `CHANGELOG.md` tells readers of the descriptions: their part of it, which is published, and whether it names
//! what changed since the last release.

use crate::codes::FindingCode;
use oas::diff::{Change, Diff, Level};
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::generate::File;
use persat_codegen::publish;
use persat_codegen::repository::Repository;
use std::collections::BTreeSet;

/// The changelog, which is kept by hand.
pub const FILE: &str = "CHANGELOG.md";
/// What is not released yet.
pub const UNRELEASED: &str = "Unreleased";
/// What headings of its parts about the descriptions have in them.
const OURS: &str = "API description";

/// The part of the changelog about the descriptions, as a file to publish.
///
/// # Errors
/// The changelog cannot be read.
pub fn published(repository: &Repository) -> Result<File, Failure> {
    let text = described(&read(repository)?);
    let head = "# Changes of the descriptions\n\nDerived from the changelog of the project by `cargo xtask publish`; do \
        not edit. Below 1.0 the second\nnumber of a version counts changes that can break programs.\n";
    Ok(publish::file(FILE, format!("{head}{text}")))
}

/// Reports each change of a description since its last release, but for words, that what is unreleased does not name:
/// an operation or event that it reaches, its component, or the part of the document.
///
/// # Errors
/// The changelog cannot be read.
pub fn check(repository: &Repository, diff: &Diff, report: &mut Report) -> Result<(), Failure> {
    let changes = diff.changes.iter().filter(|it| it.level >= Level::Minor);
    let mut changes = changes.peekable();
    if changes.peek().is_none() {
        return Ok(());
    }
    let text = read(repository)?;
    let head = format!("## {UNRELEASED}");
    let unreleased: Vec<_> = text.lines().skip_while(|it| *it != head).skip(1).collect();
    let unreleased: Vec<_> = unreleased.iter().take_while(|it| !it.starts_with("## ")).copied().collect();
    let said = described(&unreleased.join("\n"));
    let named: BTreeSet<_> = said.split('`').skip(1).step_by(2).collect();
    for change in changes {
        let names = names(change);
        if names.iter().any(|it| named.contains(it.as_str())) {
            continue;
        }
        let message = format!("what is unreleased does not name a change of a description: {}", change.text());
        let wanted = names.iter().take(3).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" or ");
        let mut finding = Finding::in_file(FindingCode::ChangeNotNamed, FILE, message);
        finding.line = text.lines().take_while(|it| *it != head).count() + 1;
        let help =
            format!("say under `### {OURS}s` of `{head}`, for readers of the YAML, what it means; name {wanted}");
        report.push(finding.help(help));
    }
    Ok(())
}

/// What a line about a change names.
fn names(change: &Change) -> Vec<String> {
    let tokens: Vec<_> = change.pointer().tokens().map(|it| it.into_owned()).collect();
    let place = match tokens.first().map_or("", String::as_str) {
        "components" => tokens.get(2),
        "paths" | "x-webhooks" => tokens.get(1),
        _ => tokens.first(),
    };
    let mut names: Vec<_> = change.reaches.iter().cloned().chain(place.cloned()).collect();
    names.dedup();
    names
}

/// The sections about the descriptions, under the headings of their versions; the introduction is left out.
fn described(text: &str) -> String {
    let (mut out, mut version, mut is_ours) = (String::new(), None, false);
    for line in text.lines() {
        if line.starts_with("## ") {
            (version, is_ours) = (Some(line), false);
        } else if let Some(title) = line.strip_prefix("### ") {
            is_ours = title.contains(OURS);
            if is_ours && let Some(version) = version.take() {
                out.push_str(&format!("\n{version}\n\n"));
            }
        }
        if is_ours {
            out.push_str(line);
            out.push('\n');
        }
    }
    format!("{}\n", out.trim_end())
}

fn read(repository: &Repository) -> Result<String, Failure> {
    std::fs::read_to_string(repository.path(FILE))
        .map_err(|error| Failure::new(format!("cannot read {FILE}: {}", Failure::io(&error))))
}

#[cfg(test)]
mod tests {
    use super::described;

    #[test]
    fn readers_of_the_descriptions_get_their_sections_alone() {
        let text = "# Changelog\n\nTwo sections.\n\n## Unreleased\n\n### API description\n\n- A.\n\n### persat-api\n\n- B.\n\n\
            ## 0.2.0 (2026-02-03)\n\n### Tools\n\n- C.\n\n## 0.1.0 (2026-01-02)\n\n### Persat: API description 0.1.0\n\n- D.\n";
        let expected = "\n## Unreleased\n\n### API description\n\n- A.\n\n\n## 0.1.0 (2026-01-02)\n\n\
            ### Persat: API description 0.1.0\n\n- D.\n";
        assert_eq!(described(text), expected);
    }
}
