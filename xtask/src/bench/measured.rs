//! Figures, or why there are none.

use oas::failure::Failure;
use serde::Serialize;

/// What was measured, or what was missing to measure it: one missing tool does not end the run.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Measured<T> {
    Figures(T),
    NotRun(String),
}

impl<T> Measured<T> {
    /// Not run, for the first line of a reason.
    pub(super) fn not_run(why: &str) -> Self {
        let line = why.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("no reason given");
        Self::NotRun(line.replace('|', "/"))
    }

    pub(super) fn figures(&self) -> Option<&T> {
        match self {
            Self::Figures(figures) => Some(figures),
            Self::NotRun(_) => None,
        }
    }

    /// Why there are none.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Self::Figures(_) => None,
            Self::NotRun(why) => Some(why),
        }
    }

    /// Cells of a table of Markdown: those of the figures, or the reason and empty ones.
    pub(super) fn cells<const N: usize>(&self, cells: impl Fn(&T) -> [String; N]) -> String {
        match self {
            Self::Figures(figures) => cells(figures).join(" | "),
            Self::NotRun(why) => format!("not run: {why}{}", " |".repeat(N - 1)),
        }
    }
}

impl<T> From<Result<T, Failure>> for Measured<T> {
    fn from(result: Result<T, Failure>) -> Self {
        match result {
            Ok(figures) => Self::Figures(figures),
            Err(failure) => Self::not_run(failure.message()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_run_says_why_in_a_row_as_wide_as_the_others() {
        let cells = |it: &u32| [it.to_string(), (it * 2).to_string(), String::from("-")];
        assert_eq!(Measured::Figures(3).cells(cells), "3 | 6 | -");
        let missing = Measured::from(Err(Failure::new("\nJava a|b is missing\nand more").help("install it")));
        assert_eq!(missing.cells(cells), "not run: Java a/b is missing | |");
    }
}
