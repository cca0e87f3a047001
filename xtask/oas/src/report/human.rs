//! Findings for people: like a good compiler's, with the place in the text.

use super::finding::{Report, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::borrow::Cow;
use std::io::{IsTerminal, Write};

/// Whether to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// Escape sequences.
    Colour,
    /// Text only.
    Plain,
}

impl Palette {
    /// Colour on a terminal, unless `NO_COLOR` is set.
    #[must_use]
    pub fn detect() -> Self {
        let wanted =
            std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        if wanted { Self::Colour } else { Self::Plain }
    }

    /// Wraps a text in an SGR code where colour is used.
    #[must_use]
    pub fn paint(self, code: &str, text: &str) -> String {
        match self {
            Self::Colour => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            Self::Plain => text.to_owned(),
        }
    }
}

/// A text without characters that would steer a terminal, and of a length that a screen holds; line
/// breaks stay.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 1000;
    let steers =
        |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(steers) && text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for (index, letter) in text.chars().enumerate() {
        match letter {
            _ if index == LONGEST => return Cow::Owned(plain + "…"),
            c if steers(c) => plain.extend(c.escape_unicode()),
            c => plain.push(c),
        }
    }
    Cow::Owned(plain)
}

/// Lines longer than this are shown without a snippet: it would not fit a screen.
const WIDEST: usize = 400;

pub(super) fn write(out: &mut impl Write, report: &Report, title: &str, palette: Palette) -> std::io::Result<()> {
    let renderer = match palette {
        Palette::Colour => Renderer::styled(),
        Palette::Plain => Renderer::plain(),
    };
    for finding in &report.findings {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let mut group = Group::with_title(level.primary_title(printable(&finding.message)).id(finding.code.name()));
        match &finding.snippet {
            Some((source, span)) if line_length(&source.text, span.start) <= WIDEST => {
                let end = source.text[span.start..span.end].find('\n').map_or(span.end, |at| span.start + at);
                // Only the line: a file can be large, and every finding would go through all of it.
                let from = source.text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
                let to = source.text[end..].find('\n').map_or(source.text.len(), |at| end + at);
                group = group.element(
                    Snippet::source(&source.text[from..to])
                        .line_start(finding.line)
                        .path(&*finding.file)
                        .annotation(AnnotationKind::Primary.span(span.start - from..end - from)),
                );
            }
            Some(_) => {
                group = group.element(Origin::path(&*finding.file).line(finding.line).char_column(finding.column));
            }
            None if (finding.line, finding.column) != (1, 1) => {
                group = group.element(Origin::path(&*finding.file).line(finding.line).char_column(finding.column));
            }
            None => group = group.element(Origin::path(&*finding.file)),
        }
        if !finding.pointer.as_str().is_empty() {
            group = group.element(Level::NOTE.with_name("at").message(printable(finding.pointer.as_str())));
        }
        if !finding.help.is_empty() {
            group = group.element(Level::HELP.message(printable(&finding.help)));
        }
        writeln!(out, "{}\n", renderer.render(&[group]))?;
    }
    for ignored in report.ignored.iter().filter(|it| !it.reason.is_empty()) {
        let place = if ignored.pointer.is_empty() { String::new() } else { format!(" at {}", ignored.pointer) };
        let line = format!("ignored: {} of {}{place}: {}", ignored.findings, ignored.code, ignored.reason.trim());
        writeln!(out, "{}", printable(&line))?;
    }
    write_summary(out, report, title, palette)
}

fn line_length(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[at..].find('\n').map_or(text.len(), |newline| at + newline) - start
}

/// The closing line: what was looked at, and how much was found.
fn write_summary(out: &mut impl Write, report: &Report, title: &str, palette: Palette) -> std::io::Result<()> {
    let of = |severity| report.findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let checked: Vec<_> = report.checked.iter().map(|(what, n)| counted(*n, what)).collect();
    let verdict = match (errors, warnings) {
        // What was not read to its end is not in order, whatever was found in the rest.
        _ if !report.failures.is_empty() => palette.paint("31;1", "not finished"),
        (0, 0) => palette.paint("32;1", "ok"),
        (0, _) => palette.paint("33;1", &plural(warnings, "warning")),
        (_, 0) => palette.paint("31;1", &plural(errors, "error")),
        _ => palette.paint("31;1", &format!("{}, {}", plural(errors, "error"), plural(warnings, "warning"))),
    };
    let title = palette.paint("1", title);
    if checked.is_empty() {
        writeln!(out, "{title}: {verdict}")
    } else {
        writeln!(out, "{title}: {verdict} ({})", checked.join(", "))
    }
}

/// A number of things, whose name is that of several.
fn counted(n: usize, what: &str) -> String {
    // `matters of style` is one matter of it.
    let (noun, rest) = what.split_at(what.find(' ').unwrap_or(what.len()));
    match noun.strip_suffix('s').filter(|_| n == 1) {
        Some(one) => format!("{n} {one}{rest}"),
        None => format!("{n} {what}"),
    }
}

fn plural(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
