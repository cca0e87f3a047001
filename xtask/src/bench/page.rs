//! The page of the figures.

use super::figures::Figures;
use super::section::Section;
use super::{builds, languages, load, paths, streams, tools};
use std::process::Command;

/// Machine and compiler, as far as they tell.
pub(super) fn machine() -> String {
    let compiler = Command::new("rustc").arg("--version").output().ok();
    let compiler = compiler.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let model = model.trim_start_matches([' ', '\t', ':']);
    format!("{model}, {processors} processors, {}, {compiler}", std::env::consts::OS)
}

/// Those parts that were measured.
fn sections(figures: &Figures) -> Vec<Section> {
    let paths = figures.paths.as_deref().map(paths::section);
    let builds = figures.builds.as_deref().map(builds::section);
    let load = figures.load.as_ref().map(load::section);
    let languages = figures.languages.as_deref().map(languages::section);
    let streams = figures.streams.as_deref().map(streams::section);
    let tools = figures.tools.as_deref().map(tools::section);
    [paths, languages, streams, builds, tools, load].into_iter().flatten().collect()
}

pub(super) fn tables(figures: &Figures) -> String {
    let sections: Vec<_> = sections(figures).iter().map(Section::figures).collect();
    sections.join("\n")
}

pub(super) fn page(figures: &Figures) -> String {
    let sections: Vec<_> = sections(figures).iter().map(Section::whole).collect();
    format!(
        "# Benchmarks

Written by `cargo xtask bench --write`; measure again on your machine with `cargo xtask bench`, one part of it with
`--only PART`. Ratios count: below 1 this crate is the cheaper one. The seconds are those of
{}.

![Ratios](benchmarks.svg)

{}",
        figures.machine,
        sections.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_parts_that_were_measured() {
        let figures = Figures { machine: "a machine".to_owned(), builds: Some(Vec::new()), ..Figures::default() };
        let page = page(&figures);
        assert!(page.contains("those of\na machine.\n"), "{page}");
        assert!(page.contains("\n## Clean builds\n"), "{page}");
        assert!(!page.contains("\n## Calls, events and rows\n"), "{page}");
        assert!(tables(&figures).starts_with("## Clean builds\n"));
    }
}
