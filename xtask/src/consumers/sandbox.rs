//! The sandbox, started as a program of its own on a free port for as long as it is held.

use super::tools::Tools;
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A sandbox that runs; it ends when this is dropped.
pub struct Sandbox {
    child: Child,
    /// Its address without a path: `127.0.0.1:34567`.
    pub address: String,
}

impl Sandbox {
    /// Builds it, unless it is built, and starts it with options.
    ///
    /// # Errors
    /// It does not compile, or says no address.
    pub fn start(repository: &Repository, tools: &Tools, options: &[String]) -> Result<Self, Failure> {
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        build.args(["build", "--quiet", "--package", "persat-sandbox", "--message-format", "json"]);
        build.current_dir(repository.path(""));
        let built = tools.run(&mut build, "sandbox-build")?;
        let program = built.stdout.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let program = program.filter_map(|it| it["executable"].as_str().map(str::to_owned)).next_back();
        let program =
            program.ok_or_else(|| Failure::new(format!("the sandbox does not compile:\n{}", built.tail())))?;
        let mut command = Command::new(&program);
        command.args(["--port", "0"]).args(options).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let cannot = |error: &std::io::Error| Failure::new(format!("cannot start {program}: {}", Failure::io(error)));
        let mut child = command.spawn().map_err(|error| cannot(&error))?;
        let lines = BufReader::new(child.stdout.take().into_iter().next().ok_or_else(|| Failure::new("no output"))?);
        let mut sandbox = Self { child, address: String::new() };
        let mut lines = lines.lines().map_while(Result::ok);
        let url = lines.find_map(|line| line.strip_prefix("url ").map(|url| url.trim().to_owned()));
        let address = url.as_deref().and_then(|url| url.strip_prefix("http://")?.split('/').next());
        sandbox.address = address.ok_or_else(|| Failure::new("the sandbox printed no address"))?.to_owned();
        // It goes on printing: where nobody reads, it would be stopped by that.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(sandbox)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
