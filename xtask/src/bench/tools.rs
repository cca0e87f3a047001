//! The tools beside those of others, on our description and on one twenty times as large made from it.

use super::description::{multiplied, published, recording, with_another_parameter};
use super::measured::Measured;
use super::section::{Section, table};
use super::spent::{Spent, run};
use crate::consumers::tools::{Set, Tools};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How much larger the second description is, and its recording.
const TIMES: usize = 20;
const EXCHANGES: usize = 250;

/// A tool at its work, on both.
#[derive(Serialize)]
pub(super) struct Work {
    what: &'static str,
    tool: String,
    small: Measured<Spent>,
    large: Measured<Spent>,
}

/// Files of one size.
struct Inputs {
    description: PathBuf,
    changed: PathBuf,
    recording: PathBuf,
    generated: PathBuf,
}

/// A tool, how its packages are called where it has any, and how it is started.
struct Tool<'a> {
    what: &'static str,
    name: &'static str,
    package: Option<(Set, &'static str)>,
    command: Start<'a>,
}

/// How a tool is started on files of a size.
type Start<'a> = Box<dyn Fn(&Inputs) -> Result<Command, Failure> + 'a>;

pub(super) fn measure(repository: &Repository, progress: &impl Fn(&str)) -> Result<Vec<Work>, Failure> {
    progress("tools: building oas");
    let oas = build(repository)?;
    let tools = Tools::new(repository);
    let folder = tools.fresh("bench-tools")?;
    let description = published(repository)?;
    let small = Inputs::write(&folder.join("1"), &description, EXCHANGES)?;
    let large = Inputs::write(&folder.join("20"), &multiplied(&description, TIMES), EXCHANGES * TIMES)?;
    let one = |tool: &Tool<'_>| {
        progress(&format!("tools: {} by {}", tool.what, tool.name));
        let version = tool.package.map(|(set, package)| tools.version(set, package).unwrap_or_default());
        let name = [tool.name, &version.unwrap_or_default()].join(" ").trim_end().to_owned();
        let log = folder.join(format!("{}-{}.log", tool.what, tool.name.replace(|c: char| !c.is_alphanumeric(), "-")));
        let spend = |inputs| tool.spend(&tools, inputs, &log).into();
        let small: Measured<Spent> = spend(&small);
        // What does not run on the small one would only say so twice.
        let large = match small.reason() {
            Some(why) => Measured::not_run(why),
            None => spend(&large),
        };
        Work { what: tool.what, tool: name, small, large }
    };
    Ok(all(&oas, &tools).iter().map(one).collect())
}

/// The tool of its own, optimised.
fn build(repository: &Repository) -> Result<PathBuf, Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository.path("")).args(["build", "--release", "--quiet", "--package", "oas", "--bin", "oas"]);
    cargo.env("CARGO_TARGET_DIR", repository.path("target"));
    let status = cargo.status();
    let status = status.map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
    let program = repository.path(&format!("target/release/oas{}", std::env::consts::EXE_SUFFIX));
    if status.success() { Ok(program) } else { Err(Failure::new("the crate oas does not build; see above")) }
}

fn all<'a>(oas: &'a Path, tools: &'a Tools) -> Vec<Tool<'a>> {
    let ours = move |arguments: &[&str]| {
        let mut command = Command::new(oas);
        command.args(arguments);
        Ok::<_, Failure>(command)
    };
    let node = move |script: &str, arguments: &[&str]| {
        let mut command = tools.node(script)?;
        command.args(arguments);
        Ok::<_, Failure>(command)
    };
    const REDOCLY: &str = "@redocly/cli/bin/cli.js";
    let redocly = Some((Set::Node, "@redocly/cli"));
    vec![
        Tool {
            what: "lint",
            name: "**oas lint**",
            package: None,
            command: Box::new(move |it| Ok(with(ours(&["lint"])?, &[&it.description]))),
        },
        Tool {
            what: "lint",
            name: "Redocly, recommended-strict",
            package: redocly,
            command: Box::new(move |it| {
                Ok(with(node(REDOCLY, &["lint", "--extends=recommended-strict"])?, &[&it.description]))
            }),
        },
        Tool {
            what: "lint",
            name: "Spectral, spectral:oas",
            package: Some((Set::Node, "@stoplight/spectral-cli")),
            command: Box::new(move |it| {
                let rules = tools.pin("spectral.yaml");
                let command = node("@stoplight/spectral-cli/dist/index.js", &["lint", "--quiet", "--ruleset"])?;
                Ok(with(command, &[&rules, &it.description]))
            }),
        },
        Tool {
            what: "samples",
            name: "**oas samples**",
            package: None,
            command: Box::new(move |it| {
                Ok(with(with(ours(&["samples", "--har"])?, &[&it.recording, Path::new("--spec")]), &[&it.description]))
            }),
        },
        Tool {
            what: "samples",
            name: "Redocly drift",
            package: redocly,
            command: Box::new(move |it| {
                let command = with(node(REDOCLY, &["drift"])?, &[&it.recording, Path::new("--api")]);
                Ok(with(command, &[&it.description]))
            }),
        },
        Tool {
            what: "samples",
            name: "ajv, bodies alone",
            package: Some((Set::Node, "ajv")),
            command: Box::new(move |it| {
                let mut command = Command::new("node");
                command.arg(tools.pin("node/ajv.mjs")).arg(tools.node_modules(Set::Node)?);
                Ok(with(command, &[&it.description, &it.recording]))
            }),
        },
        Tool {
            what: "samples",
            name: "openapi-core",
            package: Some((Set::OpenapiCore, "openapi-core")),
            command: Box::new(move |it| {
                let mut command = tools.python(Set::OpenapiCore)?;
                command.arg(tools.pin("python/core.py")).arg("allow");
                Ok(with(command, &[&it.description, &it.recording]))
            }),
        },
        Tool {
            what: "diff",
            name: "**oas diff**",
            package: None,
            command: Box::new(move |it| Ok(with(ours(&["diff"])?, &[&it.description, &it.changed]))),
        },
        Tool {
            what: "diff",
            name: "Redocly diff",
            package: redocly,
            command: Box::new(move |it| Ok(with(node(REDOCLY, &["diff"])?, &[&it.description, &it.changed]))),
        },
        Tool {
            what: "generate",
            name: "openapi-generator, rust",
            package: Some((Set::OpenapiGenerator, "openapi-generator-cli")),
            command: Box::new(move |it| {
                let mut command = tools.python(Set::OpenapiGenerator)?;
                command.args([
                    "-c",
                    "from openapi_generator_cli import cli; cli()",
                    "generate",
                    "--generator-name",
                    "rust",
                ]);
                command.arg("--output").arg(&it.generated).arg("--input-spec").arg(&it.description);
                Ok(command)
            }),
        },
    ]
}

fn with(mut command: Command, paths: &[&Path]) -> Command {
    command.args(paths);
    command
}

impl Tool<'_> {
    fn spend(&self, tools: &Tools, inputs: &Inputs, log: &Path) -> Result<Spent, Failure> {
        if let Some((set, _)) = self.package {
            tools.require(&[set])?;
            tools.install(set)?;
        }
        run(&mut (self.command)(inputs)?, log)
    }
}

impl Inputs {
    fn write(folder: &Path, description: &Value, exchanges: usize) -> Result<Self, Failure> {
        let file = |name: &str, value: &Value| {
            let path = folder.join(name);
            persat_codegen::generate::replace(&path, &value.to_string())
                .map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
            Ok(path)
        };
        Ok(Self {
            description: file("description.json", description)?,
            changed: file("changed.json", &with_another_parameter(description.clone()))?,
            recording: file("recording.har", &recording(description, exchanges))?,
            generated: folder.join("generated"),
        })
    }
}

/// How much more the large one took: for twenty times the input, up to a quarter more than twenty times is linear.
fn growth(small: f64, large: f64) -> String {
    let factor = large / small;
    let verdict = if factor <= TIMES as f64 * 1.25 { "" } else { ", more than linear" };
    format!("× {factor:.1}{verdict}")
}

impl Work {
    fn row(&self) -> String {
        let Self { what, tool, small, large } = self;
        let cells = small.cells(|small| {
            let rest = |take: fn(&Spent) -> f64| match large {
                Measured::Figures(large) => format!("{:.1} | {}", take(large), growth(take(small), take(large))),
                Measured::NotRun(why) => format!("not run: {why} | -"),
            };
            let (seconds, memory) = (rest(|it| it.seconds), rest(|it| it.peak_mb));
            [format!("{:.1}", small.seconds), seconds, format!("{:.0}", small.peak_mb), memory]
        });
        let empty = if small.reason().is_some() { " | |" } else { "" };
        format!("| {what} | {tool} | {cells}{empty} |")
    }

    pub(super) fn missing(&self) -> Option<&str> {
        self.small.reason().or_else(|| self.large.reason())
    }
}

pub(super) fn section(works: &[Work]) -> Section {
    Section {
        heading: "Tools",
        before: "\
Whole programs, start included, on the published description of Persat and on one made of twenty copies of it: paths,
components and ids of operations under other names. `samples` holds a recording of 250 exchanges, and of 5000, against
them; `diff` finds a new parameter in every operation. Seconds are of the processors, memory is the most that the
program held. Up to a quarter more than twenty times as much is linear. What each finds is another question:
[the comparison](../xtask/COMPARISON.md).",
        table: table(
            &["command", "tool", "seconds", "20 ×", "growth", "memory, MB", "20 ×", "growth"],
            works.iter().map(Work::row),
        ),
        after: "- Our own `generate` reads this repository's descriptions alone, so it has no row.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_linear_up_to_a_quarter_more_than_the_input_grew() {
        assert_eq!(growth(0.5, 10.0), "× 20.0");
        assert_eq!(growth(1.0, 25.0), "× 25.0");
        assert_eq!(growth(1.0, 26.0), "× 26.0, more than linear");
    }

    #[test]
    fn a_row_has_both_sizes() {
        let spent = |seconds, peak_mb| Measured::Figures(Spent { seconds, peak_mb });
        let work = |small, large| Work { what: "lint", tool: "x 1.0".to_owned(), small, large };
        let row = work(spent(0.1, 20.0), spent(4.0, 60.0)).row();
        assert_eq!(row, "| lint | x 1.0 | 0.1 | 4.0 | × 40.0, more than linear | 20 | 60.0 | × 3.0 |");
        let half = work(spent(0.1, 20.0), Measured::not_run("it broke down"));
        assert_eq!(half.row(), "| lint | x 1.0 | 0.1 | not run: it broke down | - | 20 | not run: it broke down | - |");
        assert_eq!(half.missing(), Some("it broke down"));
        let none = work(Measured::not_run("no node"), Measured::not_run("no node")).row();
        assert_eq!(none.matches('|').count(), row.matches('|').count(), "{none}");
    }
}
