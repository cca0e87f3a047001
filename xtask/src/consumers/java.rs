//! Java clients of openapi-generator (library `native`), compiled where a compiler is installed.

use super::process::Done;
use super::setting::Setting;
use super::tools::Set;
use super::typescript::write;
use oas::failure::Failure;
use std::path::Path;
use std::process::Command;

/// The generator's own program has Jackson in it, which is all that these clients use but for two modules. Types of
/// their names are enough to compile.
const STUBS: [(&str, &str); 3] = [
    (
        "javax/annotation/Generated.java",
        "package javax.annotation;\n\npublic @interface Generated { String[] value(); String date() default \"\"; \
         String comments() default \"\"; }\n",
    ),
    (
        "org/openapitools/jackson/nullable/JsonNullable.java",
        "package org.openapitools.jackson.nullable;\n\npublic class JsonNullable<T> {\n  \
         public static <T> JsonNullable<T> undefined() { return null; }\n  \
         public static <T> JsonNullable<T> of(T value) { return null; }\n  \
         public T get() { return null; }\n  public T orElse(T other) { return other; }\n  \
         public boolean isPresent() { return false; }\n}\n",
    ),
    (
        "org/openapitools/jackson/nullable/JsonNullableModule.java",
        "package org.openapitools.jackson.nullable;\n\n\
         public class JsonNullableModule extends com.fasterxml.jackson.databind.module.SimpleModule {}\n",
    ),
];

const JAR: &str = "import openapi_generator_cli, pathlib; \
    print(pathlib.Path(openapi_generator_cli.__file__).with_name('openapi-generator.jar'))";

/// Whether a compiler is there.
pub(super) fn is_installed() -> bool {
    Command::new("javac").arg("-version").output().is_ok_and(|output| output.status.success())
}

/// Compiles a client; what the compiler objects to, a line each.
pub(super) fn compile(setting: &Setting<'_>, client: &Path, name: &str) -> Result<(Vec<String>, Done), Failure> {
    let mut python = setting.tools.python(Set::OpenapiGenerator)?;
    let found = setting.tools.run(python.args(["-c", JAR]), &format!("java-{name}-jar"))?;
    let listed = std::fs::read_to_string(client.join(".openapi-generator/FILES")).unwrap_or_default();
    let own = listed.lines().filter(|it| it.starts_with("src/main/java/") && it.ends_with(".java"));
    let mut sources: Vec<String> = own.map(str::to_owned).collect();
    for (path, text) in STUBS {
        let path = format!("stubs/{path}");
        write(&client.join(&path), text)?;
        sources.push(path);
    }
    write(&client.join("sources.txt"), &sources.join("\n"))?;
    let mut command = Command::new("javac");
    command.args(["-proc:none", "-nowarn", "-Xmaxerrs", "100", "-encoding", "UTF-8", "-d", "classes", "-cp"]);
    command.arg(found.stdout.trim()).arg("@sources.txt").current_dir(client);
    let done = setting.tools.run(&mut command, &format!("java-{name}"))?;
    let errors: Vec<_> = done.stderr.lines().filter(|line| line.contains(": error: ")).map(str::to_owned).collect();
    if done.code != Some(0) && errors.is_empty() {
        return Err(Failure::new(format!("the Java compiler failed:\n{}", done.tail())));
    }
    Ok((errors, done))
}
