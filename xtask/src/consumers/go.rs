//! Go clients of openapi-generator, compiled where Go is installed.

use super::process::Done;
use super::setting::Setting;
use super::typescript::write;
use oas::failure::Failure;
use std::path::Path;
use std::process::Command;

/// The one module that these clients use, and no registry of this project's has: they call it to
/// check values while they run, so that a function of its name is enough to compile.
const VALIDATOR: &str = "package validator\n\nfunc Validate(any) error { return nil }\n";

/// Whether Go is there.
pub(super) fn is_installed() -> bool {
    Command::new("go").arg("version").output().is_ok_and(|output| output.status.success())
}

/// Compiles a client; the lines that the compiler objects to.
pub(super) fn compile(setting: &Setting<'_>, client: &Path, name: &str) -> Result<(Vec<String>, Done), Failure> {
    write(&client.join("validator/go.mod"), "module gopkg.in/validator.v2\n\ngo 1.18\n")?;
    write(&client.join("validator/validator.go"), VALIDATOR)?;
    let module = "module client\n\ngo 1.18\n\nrequire gopkg.in/validator.v2 v2.0.1\n\n\
        replace gopkg.in/validator.v2 => ./validator\n";
    write(&client.join("go.mod"), module)?;
    let mut command = Command::new("go");
    command.args(["build", "-gcflags=-e", "."]).current_dir(client);
    command.env("GOFLAGS", "-mod=mod").env("GOPROXY", "off").env("GOTOOLCHAIN", "local");
    let done = setting.tools.run(&mut command, &format!("go-{name}"))?;
    let errors: Vec<_> = done.stderr.lines().filter(|line| line.starts_with("./")).map(str::to_owned).collect();
    if done.code != Some(0) && errors.is_empty() {
        return Err(Failure::new(format!("the Go compiler failed:\n{}", done.tail())));
    }
    Ok((errors, done))
}
