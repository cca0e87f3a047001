//! What is printed.

use super::Outcome;
use std::fmt;
use std::io::Write;
use std::time::Duration;

pub(super) fn say(text: fmt::Arguments<'_>) -> Outcome<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(out.flush()?)
}

/// Says something on which nothing depends: a receiver goes on when nobody reads along.
pub(super) fn tell(text: fmt::Arguments<'_>) {
    let _ = say(text);
}

/// Tells of trouble; nothing depends on who reads along.
pub(super) fn complain(text: fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints rows below their titles; the last column is as wide as it is.
pub(super) fn table<const N: usize>(titles: [&str; N], rows: &[[String; N]]) -> Outcome<()> {
    let mut widths = titles.map(str::len);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |cells: [&str; N]| {
        let padded: Vec<String> = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        say(format_args!("{}", padded.join("  ").trim_end()))
    };
    line(titles)?;
    rows.iter().try_for_each(|row| line(row.each_ref().map(String::as_str)))
}

/// A text of others, without what would steer a terminal.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { '\u{fffd}' } else { it }).collect()
}

/// A span of time as people say it.
pub(super) fn span(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=119 => format!("{seconds} s"),
        120..=7199 => format!("{} min", seconds / 60),
        7200..=172_799 => format!("{} h", seconds / 3600),
        _ => format!("{} days", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_texts_steer_no_terminal() {
        assert_eq!(plain("client/\u{1b}[31m\n\u{9b}é"), "client/\u{fffd}[31m\u{fffd}\u{fffd}é");
    }

    #[test]
    fn spans() {
        let spans = [0, 119, 120, 7200, 172_800].map(|it| span(Duration::from_secs(it)));
        assert_eq!(spans, ["0 s", "119 s", "2 min", "2 h", "2 days"]);
    }
}
