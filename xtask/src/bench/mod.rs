//! `bench`: what the client costs, held against the same by hand and against others, in one run.
//!
//! Figures are ratios: seconds are those of one machine on one day. What is measured stands in `tests/bench`, a
//! workspace of its own.

mod builds;
mod figures;
mod page;
mod paths;
mod plot;

pub use figures::Figures;

use crate::dependents::scratch::Scratch;
use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;

/// Measures. Quick: whether everything runs, without builds; its figures mean nothing.
///
/// # Errors
/// Something that is measured cannot be built or does not do its work.
pub fn measure(repository: &Repository, quick: bool, progress: impl Fn(&str)) -> Result<Figures, Failure> {
    progress("calls, events and rows: building");
    let program = paths::build(repository, quick)?;
    progress("calls, events and rows: measuring");
    let paths = paths::measure(&program, quick)?;
    let builds = if quick { Vec::new() } else { builds::measure(repository, &Scratch::new(repository)?, &progress)? };
    Ok(Figures { paths, builds, machine: page::machine() })
}

impl Figures {
    /// For people.
    #[must_use]
    pub fn tables(&self) -> String {
        page::tables(self)
    }

    /// Writes the page and its plot.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn write(&self, repository: &Repository) -> Result<(), Failure> {
        for (file, text) in
            [("persat-api/BENCHMARKS.md", page::page(self)), ("persat-api/benchmarks.svg", plot::bars(&self.bars()))]
        {
            let fail = |error: &std::io::Error| Failure::new(format!("cannot write {file}: {}", Failure::io(error)));
            replace(&repository.path(file), &text).map_err(|error| fail(&error))?;
        }
        Ok(())
    }

    /// Names and ratios.
    fn bars(&self) -> Vec<(String, f64)> {
        let paths = self.paths.iter().map(|it| (format!("{} / {}", it.name, it.against), it.ratio[1]));
        let builds = self.builds.iter().skip(1).map(|it| (format!("clean build: {}", it.name), it.ratio(&self.builds)));
        paths.chain(builds).collect()
    }
}
