//! Which programs a page's language needs, beside the pinned tools.

use std::process::{Command, Stdio};

/// The first program that a language (in small letters) needs and that is not there.
pub(super) fn missing(language: &str) -> Option<&'static str> {
    let programs: &[(&str, &str, &str)] = match language {
        "typescript" => &[("Node.js", "node", "--version")],
        "java" => &[("a JDK (`javac`)", "javac", "-version")],
        "go" => &[("Go", "go", "version")],
        "php" => &[("PHP", "php", "--version"), ("Composer", "composer", "--version")],
        _ => &[],
    };
    let shell = ("a shell (`sh`)", "sh", "-c");
    let is_there = |program: &str, argument: &str| {
        let mut command = Command::new(program);
        command.arg(argument).stdin(Stdio::null()).env("COMPOSER_ALLOW_SUPERUSER", "1");
        command.args((argument == "-c").then_some(":")).output().is_ok_and(|output| output.status.success())
    };
    let absent = programs.iter().chain([&shell]).find(|(_, program, argument)| !is_there(program, argument));
    absent.map(|(name, ..)| *name)
}
