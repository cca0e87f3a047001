//! Changes for people, for programs, for code scanning and for a changelog.

use super::codes::ChangeCode;
use super::{Change, Diff, Level, version};
use crate::document::{Document, Pointer};
use crate::model::METHODS;
use crate::report::{CodeName, Finding, Palette, Related, Report, Severity, Tool, printable, sarif};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For people; the last line is the level alone.
    #[default]
    Human,
    /// For programs: one JSON object.
    Json,
    /// For code scanning and editors: a SARIF 2.1.0 log.
    Sarif,
    /// A section for a changelog.
    Markdown,
}

/// The texts that a diff is between.
#[derive(Debug, Clone, Copy)]
pub struct Documents<'a> {
    /// The old one.
    pub old: &'a Document,
    /// The new one.
    pub new: &'a Document,
}

/// The sections of a changelog, in their order.
const SECTIONS: [&str; 6] = ["Breaking", "Added", "Changed", "Deprecated", "Removed", "Documentation"];
/// What is added or removed by these is a condition, and no thing that is there or gone.
const CONDITIONS: [&str; 7] = ["default", "discriminator", "enum", "format", "multiple-of", "pattern", "unique-items"];

/// The section of a changelog that a change belongs to.
fn section(change: &Change) -> &'static str {
    let name = change.code.name().trim_start_matches("request-").trim_start_matches("response-");
    let of = |end: &str| name.strip_suffix(end).is_some_and(|thing| !CONDITIONS.contains(&thing));
    match change.level {
        Level::Major => "Breaking",
        Level::Patch | Level::None => "Documentation",
        Level::Minor if name == "deprecated" => "Deprecated",
        Level::Minor if of("-added") => "Added",
        Level::Minor if of("-removed") => "Removed",
        Level::Minor => "Changed",
    }
}

const LEVELS: [Level; 3] = [Level::Major, Level::Minor, Level::Patch];

impl Documents<'_> {
    /// The version in `info` of each.
    fn versions(&self) -> [&str; 2] {
        [self.old, self.new].map(|it| it.root.get("info").and_then(|info| info.text("version")).unwrap_or_default())
    }

    /// The changes in a format.
    #[must_use]
    pub fn render(&self, diff: &Diff, format: Format, palette: Palette, tool: &Tool) -> String {
        match format {
            Format::Human => self.human(diff, palette),
            Format::Json => format!("{:#}\n", self.json(diff)),
            Format::Sarif => format!("{:#}\n", sarif::log(&self.report(diff), "diff", tool)),
            Format::Markdown => self.markdown(diff),
        }
    }

    fn human(&self, diff: &Diff, palette: Palette) -> String {
        let mut text = String::new();
        for change in &diff.changes {
            let head = palette.paint(colour(change.level), &format!("{}[{}]", change.level.name(), change.code.name()));
            let (old, new) = (self.old.place(&change.old), self.new.place(&change.new));
            let _ = writeln!(text, "{head}: {}", printable(&change.text()));
            let _ = writeln!(text, "  {} {}", palette.paint("34", "old"), printable(&old));
            let _ = writeln!(text, "  {} {}", palette.paint("34", "new"), printable(&new));
            let _ = writeln!(text, "  {}  {}\n", palette.paint("34", "at"), printable(change.pointer().as_str()));
        }
        let count = |level| diff.changes.iter().filter(|change| change.level == level).count();
        let counts = LEVELS.map(|level| format!("{} {}", count(level), level.name())).join(", ");
        let [old, new] = self.versions();
        let advice = match version::parse(old) {
            Some(numbers) => {
                let next = version::text(version::next(numbers, diff.level()));
                format!("version {} in OLD, {} in NEW; at least {next} is needed", printable(old), printable(new))
            }
            None => format!("version `{}` in OLD is not of the form 1.2.3", printable(old)),
        };
        let _ = writeln!(text, "diff: {} ({counts}); {advice}", plural(diff.changes.len()));
        if old.starts_with("0.") && diff.level() != Level::None {
            text.push_str("before 1.0.0 the second number counts breaking changes, the third all others\n");
        }
        let _ = writeln!(text, "{}", palette.paint(colour(diff.level()), diff.level().name()));
        text
    }

    /// The changes for programs; the shape is public.
    fn json(&self, diff: &Diff) -> Value {
        let change = |it: &Change| {
            let place = |document: &Document, at: &Pointer| {
                let (line, column) = document.source.position(document.span(at).start);
                json!({ "file": &*document.source.name, "line": line, "column": column })
            };
            let own = if it.removed { place(self.old, &it.old) } else { place(self.new, &it.new) };
            json!({
                "code": it.code.name(),
                "level": it.level,
                "pointer": it.pointer().as_str(),
                "message": it.text(),
                "file": own["file"],
                "line": own["line"],
                "column": own["column"],
                "operations": operations(it),
                "old": place(self.old, &it.old),
                "new": place(self.new, &it.new),
            })
        };
        json!({ "level": diff.level(), "changes": diff.changes.iter().map(change).collect::<Vec<_>>() })
    }

    fn markdown(&self, diff: &Diff) -> String {
        let [old, new] = self.versions();
        let mut text = format!("### API description {} → {}\n", cell(old), cell(new));
        let all: Vec<_> = diff.changes.iter().collect();
        if diff.changes.is_empty() {
            text.push_str("\nNo change.\n");
        }
        for title in SECTIONS {
            let changes: Vec<_> = all.iter().copied().filter(|change| section(change) == title).collect();
            if !changes.is_empty() {
                let _ = write!(text, "\n#### {title}\n\n");
            }
            let twin = |change: &Change| {
                let is_twin = |it: &&&Change| {
                    it.code != change.code
                        && it.direction.is_some()
                        && (&it.old, &it.new, &it.message) == (&change.old, &change.new, &change.message)
                };
                change.direction.and_then(|_| changes.iter().find(is_twin).copied())
            };
            // Alternatives without names can have the same to tell of them.
            let mut told = BTreeSet::new();
            for change in &changes {
                let (worded, codes) = match twin(change) {
                    // One sentence for both directions, where both weigh the same.
                    Some(twin) if change.code.name() > twin.code.name() => continue,
                    Some(twin) => {
                        let mut both = (*change).clone();
                        both.reaches.extend(twin.reaches.iter().filter(|it| !change.reaches.contains(it)).cloned());
                        (
                            both.worded(", in requests and responses"),
                            format!("`{}`, `{}`", change.code.name(), twin.code.name()),
                        )
                    }
                    None => (change.text(), format!("`{}`", change.code.name())),
                };
                let line = format!("- {}{} ({codes})", escaped(&whose(change)), escaped(&worded));
                if !told.contains(&line) {
                    let _ = writeln!(text, "{line}");
                    told.insert(line);
                }
            }
        }
        if let Some(numbers) = version::parse(old) {
            let next = version::text(version::next(numbers, diff.level()));
            let _ = writeln!(text, "\nLevel: {}; the next version is at least {next}.", diff.level().name());
        }
        text
    }

    /// The changes as findings.
    #[must_use]
    pub fn report(&self, diff: &Diff) -> Report {
        let finding = |change: &Change| {
            let mut finding = Finding::at(change.code, self.new, &change.new, change.text());
            finding.severity = match change.level {
                Level::Major => Severity::Error,
                Level::Minor => Severity::Warning,
                Level::Patch | Level::None => Severity::Note,
            };
            finding.pointer = change.pointer().clone();
            let span = self.old.span(&change.old);
            let message = "as it was".to_owned();
            finding.related = Some(Box::new(Related { message, source: self.old.source.clone(), span }));
            finding
        };
        let mut report = Report { findings: diff.changes.iter().map(finding).collect(), ..Report::default() };
        report.count("changes", diff.changes.len());
        report
    }
}

/// The table of codes.
#[must_use]
pub fn codes(format: Format) -> String {
    if format == Format::Json {
        let code = |it: ChangeCode| json!({ "code": it.name(), "level": it.level(), "direction": it.direction(), "what": it.what() });
        return format!("{:#}\n", json!({ "codes": ChangeCode::all().into_iter().map(code).collect::<Vec<_>>() }));
    }
    let mut text = String::from("| code | level | direction | tells that |\n|---|---|---|---|\n");
    for code in ChangeCode::all() {
        let _ =
            writeln!(text, "| {} | {} | {} | {} |", code.name(), code.level().name(), code.direction(), code.what());
    }
    text
}

fn colour(level: Level) -> &'static str {
    match level {
        Level::Major => "31;1",
        Level::Minor => "33;1",
        Level::Patch => "36",
        Level::None => "32;1",
    }
}

fn plural(count: usize) -> String {
    format!("{count} change{}", if count == 1 { "" } else { "s" })
}

fn line(text: &str) -> String {
    printable(&text.replace(['\n', '\r'], " ")).into_owned()
}

/// The operations and events that a change reaches, or the one that it stands in.
fn operations(change: &Change) -> Vec<String> {
    if !change.reaches.is_empty() {
        return change.reaches.clone();
    }
    standing(change.pointer()).into_iter().map(|(name, _)| name).collect()
}

/// The operation or event that a place is within: its name, and the token of its part.
fn standing(at: &Pointer) -> Option<(String, Vec<String>)> {
    let tokens: Vec<_> = at.tokens().map(std::borrow::Cow::into_owned).collect();
    let token = |index: usize| tokens.get(index).map_or("", String::as_str);
    let method = Some(token(2)).filter(|it| METHODS.contains(it)).map(str::to_uppercase);
    let name = match (token(0), method) {
        ("paths" | "x-webhooks" | "webhooks", _) if token(1).is_empty() => return None,
        ("paths", Some(method)) => format!("{method} {}", token(1)),
        ("paths" | "x-webhooks" | "webhooks", _) => token(1).to_owned(),
        _ => return None,
    };
    Some((name, tokens))
}

/// The operation or event that a change stands in, where the message does not begin with it: other than
/// people at a terminal, readers of a changelog are told no place.
fn whose(change: &Change) -> String {
    let Some((name, tokens)) = standing(change.pointer()) else { return String::new() };
    let token = |index: usize| tokens.get(index).map_or("", String::as_str);
    let is_said = match name.split_once(' ') {
        // Parameters of a path can have other names in the other document.
        Some((method, _)) => change.message.starts_with(&format!("`{method} ")),
        None => change.message.starts_with(&format!("`{name}`")),
    };
    let part = match token(3) {
        _ if is_said => return String::new(),
        "requestBody" if token(0) == "paths" => " request".to_owned(),
        "responses" if !token(4).is_empty() => format!(" {}", token(4)),
        "callbacks" if !token(4).is_empty() => format!(" callback `{}`", token(4)),
        _ => String::new(),
    };
    format!("`{name}`{part}: ")
}

/// A message as Markdown: what stands between backticks is code, and all else is text, whatever it says.
fn escaped(message: &str) -> String {
    let text = line(message);
    let is_paired = text.matches('`').count().is_multiple_of(2);
    let plain = |part: &str| {
        part.chars().fold(String::new(), |mut out, letter| {
            if "\\`*_{}[]<>#|~&".contains(letter) {
                out.push('\\');
            }
            out.push(letter);
            out
        })
    };
    if !is_paired {
        return plain(&text);
    }
    let parts = text.split('`').enumerate();
    parts
        .map(|(index, part)| match (index % 2, part) {
            (0, _) => plain(part),
            (_, "") => "\\`\\`".to_owned(),
            _ => format!("`{part}`"),
        })
        .collect()
}

fn cell(version: &str) -> String {
    if version.is_empty() { "without a version".to_owned() } else { escaped(version) }
}
