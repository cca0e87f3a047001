//! The programs that are built from nothing, and what each depends on.

use super::description;
use crate::consumers::tools::{Set, Tools};
use crate::dependents::scratch::{persat_api, reqwest};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::path::Path;

/// A program, and what has to lie beside it.
pub(super) struct Program {
    pub(super) name: &'static str,
    /// As the end of its manifest, from `[dependencies]` on.
    pub(super) dependencies: String,
    /// In `tests/bench/programs`.
    pub(super) file: &'static str,
    /// How often it is built: ours and its nearest rivals twice.
    pub(super) times: usize,
    pub(super) beside: Beside,
}

/// What a program has beside its own file.
pub(super) enum Beside {
    Nothing,
    /// progenitor's client, written by a build script.
    BuildScript,
    /// The same, written by a macro.
    Macro,
    /// openapi-generator's client, a crate of its own.
    Generated,
}

const TOKIO: &str = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n";
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";
/// What progenitor's code names, its own generator left out.
const PROGENITOR: &str = "bytes = \"1\"\nchrono = { version = \"0.4\", default-features = false, features = [\"serde\"] }\nfutures = \"0.3\"\nprogenitor-client = \"=0.15.1\"\nregress = \"0.12\"\n";
const JIFF: &str = "jiff = { version = \"0.2\", default-features = false, features = [\"std\", \"serde\"] }\n";
const OCTOCRAB: &str = "octocrab = { version = \"=0.54.9\", default-features = false, features = [\"default-client\", \"rustls\", \"rustls-ring\", \"timeout\", \"retry\", \"follow-redirect\", \"jwt-rust-crypto\"] }\n";
const STRIPE: &str = "async-stripe = { version = \"=1.0.0-rc.10\", default-features = false, features = [\"rustls-ring\", \"rustls-tls-webpki-roots\"] }\nasync-stripe-core = { version = \"=1.0.0-rc.10\", features = [\"customer\"] }\n";

pub(super) fn all(repository: &Repository) -> Vec<Program> {
    let http = reqwest(&["rustls"]);
    let ours = |features: &[&str]| format!("{}\n{TOKIO}", persat_api(repository, features));
    let by_hand = format!("{http}{SERDE}{TOKIO}");
    let script = "[build-dependencies]\nprogenitor = { version = \"=0.15.1\", default-features = false }\nprettyplease = \"0.3\"\nserde_json = \"1\"\nsyn = \"3\"\n";
    let program = |name, file, times, beside, dependencies| Program { name, dependencies, file, times, beside };
    vec![
        program("by hand, dates as texts", "by_hand", 2, Beside::Nothing, by_hand.clone()),
        program("by hand, dates by jiff", "by_hand", 2, Beside::Nothing, format!("{by_hand}{JIFF}")),
        program(
            "persat-api, of two resources",
            "facade",
            2,
            Beside::Nothing,
            ours(&["rustls", "clients", "follow-ups"]),
        ),
        program("persat-api, default features", "facade", 2, Beside::Nothing, ours(&["rustls", "resources"])),
        program(
            "persat-api, both APIs, events, gzip",
            "facade",
            2,
            Beside::Nothing,
            ours(&["rustls", "resources", "recuperador", "webhook-receiver", "gzip"]),
        ),
        program(
            "progenitor in `build.rs`, responses to failures left out",
            "progenitor",
            1,
            Beside::BuildScript,
            format!("{by_hand}{PROGENITOR}{script}"),
        ),
        program(
            "progenitor's macro, responses to failures left out",
            "progenitor",
            1,
            Beside::Macro,
            format!("{by_hand}{PROGENITOR}progenitor = \"=0.15.1\"\n"),
        ),
        program(
            "openapi-generator's crate",
            "openapi_generator",
            1,
            Beside::Generated,
            format!("{http}{TOKIO}persat_generated = {{ path = \"generated\", default-features = false }}\n"),
        ),
        program("octocrab, for another API", "octocrab", 1, Beside::Nothing, format!("{OCTOCRAB}{TOKIO}")),
        program(
            "async-stripe, one resource of another API",
            "async_stripe",
            1,
            Beside::Nothing,
            format!("{STRIPE}{TOKIO}"),
        ),
    ]
}

impl Program {
    /// Its own text.
    pub(super) fn source(&self, repository: &Repository) -> Result<String, Failure> {
        read(repository, self.file)
    }

    /// Writes what lies beside it into its crate's folder.
    pub(super) fn furnish(&self, repository: &Repository, folder: &Path) -> Result<(), Failure> {
        let write = |file: &str, text: &str| {
            std::fs::write(folder.join(file), text)
                .map_err(|error| Failure::new(format!("cannot write {file}: {}", Failure::io(&error))))
        };
        let progenitor = |client: &str| {
            write("persat.json", &description::of_successes(description::published(repository)?).to_string())?;
            write("src/client.rs", &format!("#![allow(clippy::all, unused)]\n{client}\n"))
        };
        match self.beside {
            Beside::Nothing => Ok(()),
            Beside::BuildScript => {
                write("build.rs", &read(repository, "progenitor_build")?)?;
                progenitor("include!(concat!(env!(\"OUT_DIR\"), \"/client.rs\"));")
            }
            Beside::Macro => progenitor("progenitor::generate_api!(\"persat.json\");"),
            Beside::Generated => generate(repository, folder),
        }
    }
}

fn read(repository: &Repository, name: &str) -> Result<String, Failure> {
    let file = format!("tests/bench/programs/{name}.rs");
    std::fs::read_to_string(repository.path(&file))
        .map_err(|error| Failure::new(format!("cannot read {file}: {}", Failure::io(&error))))
}

/// Has openapi-generator write its client of the published document.
fn generate(repository: &Repository, folder: &Path) -> Result<(), Failure> {
    let tools = Tools::new(repository);
    tools.require(&[Set::OpenapiGenerator])?;
    tools.install(Set::OpenapiGenerator)?;
    let mut command = tools.python(Set::OpenapiGenerator)?;
    command.args(["-c", "from openapi_generator_cli import cli; cli()", "generate", "--generator-name", "rust"]);
    command.args(["--additional-properties", "packageName=persat_generated", "--output"]).arg(folder.join("generated"));
    command.arg("--input-spec").arg(
        std::path::absolute(repository.path("openapi/published/persat.yaml"))
            .map_err(|error| Failure::new(format!("no path of the published description: {}", Failure::io(&error))))?,
    );
    let done = tools.run(&mut command, "bench-openapi-generator")?;
    if done.code == Some(0) && folder.join("generated/Cargo.toml").is_file() {
        return Ok(());
    }
    Err(Failure::new(format!("openapi-generator made no client; see {}", tools.shown(&done.log))))
}
