//! The links of Markdown files: that each leads to a file, wherever the page is read.
//!
//! The README of a crate that is released is read on the page of the repository, where names of items lead nowhere, and as its documentation,
//! where files lead nowhere. So its names are defined twice: as files at its own end, and as items in
//! [`ITEMS`], which the crate puts before it; the first definition of a name counts.

use crate::codes::FindingCode;
use oas::failure::Failure;
use oas::report::{Finding, Report};
use persat_codegen::repository::Repository;
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag};
use std::fs;
use std::path::Path;

/// Where a crate defines the names of its README as items, beside its manifest.
pub const ITEMS: &str = "src/links.md";

/// Judges all pages of the checkout; what stands among sources is part of others.
///
/// # Errors
/// A page cannot be read.
pub fn check(repository: &Repository, report: &mut Report) -> Result<(), Failure> {
    let root = repository.path("");
    let is_ours = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || ["target", "node_modules", "src"].contains(&&*name))
    };
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().filter_entry(is_ours).flatten();
    for entry in files.filter(|it| it.path().extension().is_some_and(|it| it == "md")) {
        let (path, folder) = (entry.path(), entry.path().parent().unwrap_or(&root));
        let read = |path: &Path| {
            fs::read_to_string(path)
                .map_err(|error| Failure::new(format!("cannot read {}: {}", path.display(), Failure::io(&error))))
        };
        let text = read(path)?;
        let name = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let beside = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
        let is_documentation = path.ends_with("README.md")
            && beside("src/lib.rs").contains("include_str!(\"../README.md\")")
            && !beside("Cargo.toml").contains("publish = false");
        let files = if is_documentation { files_of(&beside(ITEMS), &text, folder) } else { Vec::new() };
        for (line, message, help) in dead(&text, folder).into_iter().chain(files) {
            let mut finding = Finding::in_file(FindingCode::DeadLink, &name, message);
            (finding.line, finding.column) = (line, 1);
            report.push(finding.help(help));
        }
        report.count("pages", 1);
    }
    Ok(())
}

/// A place and what is wrong there, and what to do.
type Wrong = (usize, String, String);

/// Links that lead to no file, and names of items that are no links at all.
fn dead(text: &str, folder: &Path) -> Vec<Wrong> {
    let help = format!("lead to a file or an address; what is an item in rustdoc is defined in {ITEMS}, too");
    let wrong = |(line, link): (usize, Link)| match link {
        Link::To(to) if !is_file(&to, folder) => {
            Some((line, format!("the link to `{to}` leads nowhere"), help.clone()))
        }
        Link::Undefined(name) => Some((line, format!("`[{name}]` is no link outside rustdoc"), help.clone())),
        Link::To(_) => None,
    };
    links(text).into_iter().filter_map(wrong).collect()
}

/// Links of documentation that lead to files, which rustdoc does not have.
fn files_of(items: &str, text: &str, folder: &Path) -> Vec<Wrong> {
    let before = format!("{items}\n");
    let lines = before.lines().count();
    let wrong = |(line, link): (usize, Link)| match link {
        Link::To(to) if line > lines && is_file(&to, folder) => {
            let message = format!("the link to `{to}` leads nowhere in rustdoc");
            Some((line - lines, message, format!("define the item in {ITEMS}, which lib.rs puts before this page")))
        }
        _ => None,
    };
    links(&format!("{before}{text}")).into_iter().filter_map(wrong).collect()
}

/// A link as it stands.
enum Link {
    /// To a place within the checkout.
    To(String),
    /// The name of an item without a place.
    Undefined(String),
}

/// The links of a text and their lines, those to addresses and places of the page itself left out.
fn links(text: &str) -> Vec<(usize, Link)> {
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let mut found = Vec::new();
    let mut undefined = |link: BrokenLink<'_>| {
        if link.reference.starts_with('`') {
            found.push((line(link.span.start), Link::Undefined(link.reference.to_string())));
        }
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let parser = Parser::new_with_broken_link_callback(text, Options::ENABLE_TABLES, Some(&mut undefined));
    let mut links = Vec::new();
    for (event, place) in parser.into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            && !["http:", "https:", "mailto:", "#"].iter().any(|it| dest_url.starts_with(it))
        {
            links.push((line(place.start), Link::To(dest_url.to_string())));
        }
    }
    links.append(&mut found);
    links
}

fn is_file(link: &str, folder: &Path) -> bool {
    let path = link.split_once('#').map_or(link, |(path, _)| path);
    folder.join(path).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(wrong: &[Wrong]) -> Vec<(usize, &str)> {
        wrong.iter().map(|(line, message, _)| (*line, message.as_str())).collect()
    }

    #[test]
    fn links_that_lead_nowhere_are_found_wherever_the_page_is_read() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/pace.rs"), "").unwrap();
        let text = "[`Pace`], [`Retry`] and [it](Items).\n\n| a | [x](src/pace.rs#y) |\n|---|---|\n\n\
                    `[sandbox]` [or] [so](https://a.example/b) [here](#here)\n\n[`Pace`]: src/pace.rs\n";
        let nowhere = [(1, "the link to `Items` leads nowhere"), (1, "`[`Retry`]` is no link outside rustdoc")];
        assert_eq!(said(&dead(text, folder.path())), nowhere);
        let in_rustdoc = "the link to `src/pace.rs` leads nowhere in rustdoc";
        let table = (3, "the link to `src/pace.rs#y` leads nowhere in rustdoc");
        assert_eq!(said(&files_of("", text, folder.path())), [(1, in_rustdoc), table]);
        assert_eq!(said(&files_of("[`Pace`]: crate::Pace", text, folder.path())), [table]);
    }
}
