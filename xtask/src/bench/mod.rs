//! `bench`: what the client costs, held against the same by hand and against others, in one run.
//!
//! Figures are ratios: seconds are those of one machine on one day. What is measured stands in `tests/bench`, a
//! workspace of its own. A tool that is missing is a row that says so.

mod builds;
mod description;
mod figures;
mod instructions;
mod languages;
mod load;
mod measured;
mod page;
mod paths;
mod plot;
mod program;
mod programs;
mod section;
mod spent;
mod streams;
mod tools;

pub use figures::Figures;

use oas::failure::Failure;
use persat_codegen::generate::replace;
use persat_codegen::repository::Repository;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// Calls, events and rows, against the same by hand and progenitor's client
    Paths,
    /// Events, against zod in Node.js and pydantic in Python
    Languages,
    /// A million work orders window by window, a million rows of one array
    Streams,
    /// Clean builds
    Builds,
    /// lint, samples and diff, against those of others, on a small and a large description
    Tools,
    /// What the example of a receiver and the local server hold, by wrk
    Load,
}

/// Measures the parts named, or all of them. Quick: whether everything of ours runs, without builds and other
/// people's tools; its figures mean nothing.
///
/// # Errors
/// Something of ours that is measured cannot be built or does not do its work.
pub fn measure(
    repository: &Repository,
    only: &[Part],
    quick: bool,
    progress: impl Fn(&str),
) -> Result<Figures, Failure> {
    let has = |part| only.is_empty() || only.contains(&part);
    let mut figures = Figures { machine: page::machine(), ..Figures::default() };
    let of_program = [Part::Paths, Part::Streams, Part::Languages];
    if of_program.into_iter().any(has) {
        progress("calls, events and rows: building");
        let program = program::build(repository, quick)?;
        if has(Part::Paths) {
            progress("calls, events and rows: measuring");
            let mut paths = paths::measure(&program, "", quick)?;
            if !quick {
                paths::count(&program, &mut paths, &progress);
            }
            figures.paths = Some(paths);
        }
        if has(Part::Languages) && !quick {
            figures.languages = Some(languages::measure(repository, &program, &progress)?);
        }
        if has(Part::Streams) {
            figures.streams = Some(streams::measure(&program, quick, &progress)?);
        }
    }
    if has(Part::Builds) && !quick {
        figures.builds = Some(builds::measure(repository, &progress)?);
    }
    if has(Part::Tools) && !quick {
        figures.tools = Some(tools::measure(repository, &progress)?);
    }
    if has(Part::Load) && !quick {
        figures.load = Some(load::measure(repository, &progress)?);
    }
    Ok(figures)
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
        let paths = self.paths.iter().flatten().map(|it| (format!("{} / {}", it.name, it.against), it.ratio[1]));
        let all = self.builds.as_deref().unwrap_or_default();
        let builds = all.iter().skip(1).filter_map(|it| Some((format!("clean build: {}", it.name), it.ratio(all)?)));
        let streams = self.streams.iter().flatten().map(streams::Stream::bar);
        paths.chain(streams).chain(builds).collect()
    }

    /// What could not be measured, as one failure: a command that could not run all of it ends with 2.
    ///
    /// # Errors
    /// There is any.
    pub fn complete(&self) -> Result<(), Failure> {
        let paths = self.paths.iter().flatten().filter_map(|it| it.missing());
        let languages = self.languages.iter().flatten().filter_map(|it| it.missing());
        let builds = self.builds.iter().flatten().filter_map(|it| it.cost.reason());
        let tools = self.tools.iter().flatten().filter_map(|it| it.missing());
        let load = self.load.iter().filter_map(|it| it.missing());
        let mut all: Vec<_> = paths.chain(languages).chain(builds).chain(tools).chain(load).collect();
        all.sort_unstable();
        all.dedup();
        if all.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("not all was run: {}", all.join("; "))).help("the other figures stand"))
    }
}
