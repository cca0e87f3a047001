//! The tools: pinned in `xtask/consumers`, installed by npm and pip into `target/consumers`.

use super::process::{self, Done};
use hmac_sha256::Hash;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node.js and Python that the pinned tools run on.
const OLDEST_NODE: (u32, u32) = (20, 0);
const OLDEST_PYTHON: (u32, u32) = (3, 11);

/// A set of tools that is installed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    /// `package.json`.
    Node,
    /// `redoc/package.json`: the renderer of the reference pages.
    Redoc,
    /// `browser/package.json`: a browser to look at them.
    Browser,
    /// `requirements/python.txt`.
    Python,
    /// `requirements/openapi-generator.txt`: a Java program and its runtime, 200 MB.
    OpenapiGenerator,
    /// `requirements/schemathesis.txt`.
    Schemathesis,
    /// `requirements/openapi-core.txt`, whose pins contradict the others'.
    OpenapiCore,
}

impl Set {
    const fn name(self) -> &'static str {
        match self {
            Self::Node => "node",
            Self::Redoc => "redoc",
            Self::Browser => "browser",
            Self::Python => "python",
            Self::OpenapiGenerator => "openapi-generator",
            Self::Schemathesis => "schemathesis",
            Self::OpenapiCore => "openapi-core",
        }
    }

    /// The folder of its npm packages' pins, within that of all pins; nothing where pip installs it.
    const fn npm(self) -> Option<&'static str> {
        match self {
            Self::Node => Some(""),
            Self::Redoc => Some("redoc"),
            Self::Browser => Some("browser"),
            Self::Python | Self::OpenapiGenerator | Self::Schemathesis | Self::OpenapiCore => None,
        }
    }
}

/// Where the tools are, and how they are started.
#[derive(Debug, Clone)]
pub struct Tools {
    root: PathBuf,
    pins: PathBuf,
    cache: PathBuf,
}

impl Tools {
    /// The tools of a checkout; nothing is installed yet.
    #[must_use]
    pub fn new(repository: &Repository) -> Self {
        let absolute = |path: &str| {
            let path = repository.path(path);
            std::path::absolute(&path).unwrap_or(path)
        };
        Self { root: absolute(""), pins: absolute("xtask/consumers"), cache: absolute("target/consumers") }
    }

    /// A file in the folder of pins.
    #[must_use]
    pub fn pin(&self, name: &str) -> PathBuf {
        self.pins.join(name)
    }

    /// A path in the cache folder.
    #[must_use]
    pub fn cache(&self, name: &str) -> PathBuf {
        self.cache.join(name)
    }

    /// An empty folder in the cache.
    ///
    /// # Errors
    /// It cannot be emptied or made.
    pub fn fresh(&self, name: &str) -> Result<PathBuf, Failure> {
        let folder = self.cache.join("work").join(name);
        let gone = if folder.exists() { fs::remove_dir_all(&folder) } else { Ok(()) };
        gone.and_then(|()| fs::create_dir_all(&folder)).map_err(|error| unwritable(&folder, &error))?;
        Ok(folder)
    }

    /// Runs a program in the checkout's folder and keeps its log under a name.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run(&self, command: &mut Command, log: &str) -> Result<Done, Failure> {
        let command = if command.get_current_dir().is_none() { command.current_dir(&self.root) } else { command };
        process::run(command, &self.cache.join("logs").join(format!("{log}.log")))
    }

    /// A path as messages show it: within the checkout.
    #[must_use]
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }

    /// Fails where Node.js or Python, as far as the sets need them, is missing or too old.
    ///
    /// # Errors
    /// As described; one failure names all that is missing.
    pub fn require(&self, sets: &[Set]) -> Result<(), Failure> {
        let of_npm = sets.iter().filter(|set| set.npm().is_some()).count();
        let node = (of_npm > 0).then(|| runtime("Node.js", "node", OLDEST_NODE));
        let npm = (of_npm > 0).then(|| runtime("npm", npm(), (0, 0)));
        let python = (of_npm < sets.len()).then(|| runtime("Python", python(), OLDEST_PYTHON));
        let missing: Vec<_> = [node, npm, python].into_iter().flatten().filter_map(Result::err).collect();
        Failure::all(&missing)
    }

    /// Installs a set unless it is there. An interrupted installation leaves nothing that could be
    /// taken for a whole one.
    ///
    /// # Errors
    /// The client fails: no network, or a package that does not suit this machine.
    pub fn install(&self, set: Set) -> Result<(), Failure> {
        let folder = self.folder(set)?;
        if folder.is_dir() {
            return Ok(());
        }
        eprintln!("installing {} into {} (once)", set.name(), self.shown(&folder));
        let half = folder.with_extension(format!("half-{}", std::process::id()));
        fs::create_dir_all(&half).map_err(|error| unwritable(&half, &error))?;
        let installed = self.fill(set, &half).and_then(|()| {
            self.forget_others(set);
            fs::rename(&half, &folder).map_err(|error| unwritable(&folder, &error))
        });
        if installed.is_err() {
            // What is left is a half; the reason for it is what counts.
            let _ = fs::remove_dir_all(&half);
        }
        installed
    }

    fn fill(&self, set: Set, folder: &Path) -> Result<(), Failure> {
        let steps = if let Some(pins) = set.npm() {
            for name in ["package.json", "package-lock.json", ".npmrc"] {
                let to = folder.join(name);
                fs::copy(self.pin(pins).join(name), &to).map_err(|error| unwritable(&to, &error))?;
            }
            let mut ci = Command::new(npm());
            ci.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
            vec![ci]
        } else {
            let mut venv = Command::new(python());
            venv.args(["-m", "venv"]).arg(folder);
            let mut pip = Command::new(interpreter(folder));
            pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--requirement"]);
            pip.arg(self.requirements(set));
            vec![venv, pip]
        };
        for mut step in steps {
            let done = self.run(&mut step, &format!("install-{}", set.name()))?;
            if done.code != Some(0) {
                let message = format!("cannot install {}:\n{}", set.name(), done.tail());
                return Err(Failure::new(message)
                    .help(format!("the registry must be reachable once; see {}", self.shown(&done.log))));
            }
        }
        Ok(())
    }

    /// Removes what older pins had installed.
    fn forget_others(&self, set: Set) {
        for entry in fs::read_dir(&self.cache).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let older = name.strip_prefix(set.name()).and_then(|rest| rest.strip_prefix('-'));
            if older.is_some_and(|rest| rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_hexdigit())) {
                // Old tools only take space.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    fn requirements(&self, set: Set) -> PathBuf {
        self.pins.join(format!("requirements/{}.txt", set.name()))
    }

    /// The folder of a set: its name has a checksum of the pins and of the interpreter's version.
    fn folder(&self, set: Set) -> Result<PathBuf, Failure> {
        let (file, by) = match set.npm() {
            Some(pins) => (self.pin(pins).join("package-lock.json"), String::new()),
            None => (self.requirements(set), version(python()).unwrap_or_default()),
        };
        let text = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
        let sum = Hash::hash(&[text, by.into_bytes()].concat());
        let sum: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Ok(self.cache.join(format!("{}-{sum}", set.name())))
    }

    /// A command of an npm package: `script` is its file within `node_modules`.
    ///
    /// # Errors
    /// The pins cannot be read.
    pub fn node(&self, script: &str) -> Result<Command, Failure> {
        let mut command = Command::new("node");
        command.arg(self.node_modules(Set::Node)?.join(script));
        Ok(command)
    }

    /// Where the npm packages of a set lie.
    ///
    /// # Errors
    /// The pins cannot be read.
    pub fn node_modules(&self, set: Set) -> Result<PathBuf, Failure> {
        Ok(self.folder(set)?.join("node_modules"))
    }

    /// The Python interpreter of a set.
    ///
    /// # Errors
    /// The pins cannot be read.
    pub fn python(&self, set: Set) -> Result<Command, Failure> {
        Ok(Command::new(interpreter(&self.folder(set)?)))
    }

    /// The pinned version of a package.
    ///
    /// # Errors
    /// The pins cannot be read or do not name it.
    pub fn version(&self, set: Set, package: &str) -> Result<String, Failure> {
        let npm = set.npm();
        let file = npm.map_or_else(|| self.requirements(set), |pins| self.pin(pins).join("package.json"));
        let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        let found = if npm.is_some() {
            let pins: Value = serde_json::from_str(&text).unwrap_or_default();
            pins["dependencies"][package].as_str().map(str::to_owned)
        } else {
            text.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("==").map(str::to_owned))
        };
        found.ok_or_else(|| Failure::new(format!("{} does not pin {package}", self.shown(&file))))
    }
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn python() -> &'static str {
    if cfg!(windows) { "python" } else { "python3" }
}

fn interpreter(venv: &Path) -> PathBuf {
    venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// What a program says its version is.
fn version(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn runtime(name: &str, program: &str, oldest: (u32, u32)) -> Result<(), Failure> {
    let help = "install it, or leave out what needs it with --only; besides `consumers` and `compare` only `pages` and \
        `release` do";
    let found = version(program).ok_or_else(|| Failure::new(format!("{name} is missing (`{program}`)")).help(help))?;
    let mut numbers = found.trim_start_matches(|c: char| !c.is_ascii_digit()).split('.').map(|it| it.parse().ok());
    let found_version = (numbers.next().flatten().unwrap_or(0), numbers.next().flatten().unwrap_or(0));
    if found_version < oldest {
        return Err(Failure::new(format!("{name} {}.{} or newer is needed; this is {found}", oldest.0, oldest.1)));
    }
    Ok(())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot read {}: {}", path.display(), Failure::io(error)))
}

pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(error)))
}
