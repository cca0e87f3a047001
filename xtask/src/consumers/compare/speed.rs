//! Speed, as ratios: both programs whole, start included, on this machine at this moment.

use super::super::process::Done;
use super::super::tools::{Set, Tools};
use super::super::typescript::write;
use oas::document::Document;
use oas::failure::Failure;
use oas::suite::recordings::{Suite, har};
use persat_codegen::repository::Repository;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// How many exchanges the recording has.
const EXCHANGES: usize = 50_000;
/// How often each is run; the fastest counts.
const RUNS: usize = 3;

/// Ours against Redocly's and ajv's, as Markdown.
pub(super) fn run(repository: &Repository, tools: &Tools) -> Result<String, Failure> {
    let exe = std::env::current_exe().map_err(|error| Failure::new(format!("no path of this program: {error}")))?;
    let suite = Suite::read(&repository.path("xtask/oas/suite/recordings.yaml"))?;
    let recording = tools.fresh("compare-speed")?.join("many.har");
    // Sound exchanges, over and over: neither has findings to print.
    let sound: Vec<_> = suite.recordings.iter().filter(|it| it.of == it.name).map(|it| &it.exchange).collect();
    write(&recording, &har(sound.iter().copied().cycle().take(EXCHANGES)))?;
    let spec = PathBuf::from("openapi/persat.yaml");
    let redocly = || tools.node("@redocly/cli/bin/cli.js");
    let lint = ratio(
        tools,
        || Ok(command(Command::new(&exe), &["lint", "--profile", "generic", "--spec"], &[&spec])),
        || Ok(command(redocly()?, &["lint", "--extends=recommended-strict"], &[&spec])),
    )?;
    let api = suite.description.clone();
    let ours = || {
        let ours = command(Command::new(&exe), &["samples", "--har"], &[&recording]);
        Ok(command(ours, &["--spec"], &[&api]))
    };
    let drift =
        ratio(tools, ours, || Ok(command(command(redocly()?, &["drift"], &[&recording]), &["--api"], &[&api])))?;
    let json = recording.with_file_name("description.json");
    write(&json, &Document::read(&api)?.root.to_json().to_string())?;
    let modules = tools.node_modules(Set::Node)?;
    let ajv = ratio(tools, ours, || {
        let mut node = Command::new("node");
        node.arg(tools.pin("node/ajv.mjs"));
        Ok(command(node, &[], &[&modules, &json, &recording]))
    })?;
    Ok(format!(
        "## Speed\n\nTheir time divided by ours, programs started anew, the fastest of {RUNS} runs. ajv judges the JSON bodies of responses \
         alone: no address, no parameters, no headers, nothing undescribed, no places.\n\n\
         | what | ratio |\n|---|--:|\n\
         | linting openapi/persat.yaml, against `redocly lint` | {lint:.1} |\n\
         | judging a HAR file of {EXCHANGES} exchanges, against `redocly drift` | {drift:.1} |\n\
         | the same, against ajv 8 in Node.js, parsing included | {ajv:.1} |\n"
    ))
}

fn command(mut command: Command, options: &[&str], paths: &[&PathBuf]) -> Command {
    command.args(options).args(paths);
    command
}

fn ratio(
    tools: &Tools,
    ours: impl Fn() -> Result<Command, Failure>,
    theirs: impl Fn() -> Result<Command, Failure>,
) -> Result<f64, Failure> {
    let fastest = |make: &dyn Fn() -> Result<Command, Failure>, log: &str| -> Result<Duration, Failure> {
        let mut best = Duration::MAX;
        for _ in 0..RUNS {
            let done: Done = tools.run(&mut make()?, log)?;
            // 2 and above: it did not do the work.
            if !matches!(done.code, Some(0 | 1)) {
                return Err(Failure::new(format!("{log} broke down:\n{}", done.tail())));
            }
            best = best.min(done.took);
        }
        Ok(best)
    };
    let (ours, theirs) = (fastest(&ours, "speed-ours")?, fastest(&theirs, "speed-other")?);
    Ok(theirs.as_secs_f64() / ours.as_secs_f64())
}
