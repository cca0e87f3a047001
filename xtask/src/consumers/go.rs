//! Go clients of openapi-generator, compiled where Go is installed.

use super::process::Done;
use super::setting::Setting;
use super::tools::Set;
use super::typescript::write;
use oas::failure::Failure;
use std::path::Path;
use std::process::Command;

/// The one module that these clients use, and no registry of this project's has: they call it to
/// check values while they run, so that a function of its name is enough to compile.
const MODULE: &str = "gopkg.in/validator.v2";
const VERSION: &str = "v2.0.1";
const VALIDATOR: &str = "package validator\n\nfunc Validate(interface{}) error { return nil }\n";

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

/// A module proxy in a folder, which has that one module; its address.
pub(super) fn proxy(setting: &Setting<'_>, folder: &Path) -> Result<String, Failure> {
    let module = format!("{MODULE}@{VERSION}");
    let versions = folder.join(MODULE).join("@v");
    let declared = format!("module {MODULE}\n");
    write(&versions.join("list"), &format!("{VERSION}\n"))?;
    write(&versions.join(format!("{VERSION}.info")), &format!("{{\"Version\":\"{VERSION}\"}}"))?;
    write(&versions.join(format!("{VERSION}.mod")), &declared)?;
    let source = folder.join("source").join(&module);
    write(&source.join("go.mod"), &declared)?;
    write(&source.join("validator.go"), VALIDATOR)?;
    let mut zip = setting.tools.python(Set::OpenapiGenerator)?;
    // Go refuses an archive that names folders.
    zip.args([
        "-c",
        "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as zip: [zip.write(it) for it in sys.argv[2:]]",
    ]);
    zip.arg(versions.join(format!("{VERSION}.zip"))).current_dir(folder.join("source"));
    zip.args(["go.mod", "validator.go"].map(|file| format!("{module}/{file}")));
    let done = setting.tools.run(&mut zip, "go-proxy")?;
    if done.code != Some(0) {
        return Err(Failure::new(format!("the Go module cannot be packed:\n{}", done.tail())));
    }
    Ok(format!("file://{}", folder.display()))
}
