//! Files, version control, formats, exit statuses, hostile input.

use super::{BASE, edited, folder, git, run};
use serde_json::{Value, json};
use std::fs;
#[cfg(unix)]
use std::process::Command;

#[test]
fn the_last_line_is_the_level_and_the_status_is_asked_for() {
    let folder = folder();
    let (status, out, _) = run(folder.path(), &["old.yaml", "new.yaml"]);
    assert_eq!((status, out.lines().last()), (Some(0), Some("major")), "{out}");
    assert!(out.contains("major[response-enum-value-added]: `Pet.colour` has the new value \"BLUE\""), "{out}");
    assert!(out.contains("(reaches ") && out.contains("listPets, createPet, getPet"), "{out}");
    let line = edited().lines().position(|it| it.contains("BLUE")).unwrap() + 1;
    assert!(out.contains(&format!("new new.yaml:{line}:")) && out.contains("old old.yaml:"), "{out}");
    assert!(out.contains("at least 2.0.0 is needed"), "{out}");
    let same = run(folder.path(), &["old.yaml", "old.yaml"]);
    assert_eq!((same.0, same.1.lines().last()), (Some(0), Some("none")));
    for (level, status) in [("major", 1), ("minor", 1), ("patch", 1)] {
        assert_eq!(run(folder.path(), &["old.yaml", "new.yaml", "--fail-on", level]).0, Some(status), "{level}");
        assert_eq!(run(folder.path(), &["old.yaml", "old.yaml", "--fail-on", level]).0, Some(0), "{level}");
    }
    fs::write(folder.path().join("new.yaml"), BASE.replace("description: A pet.", "description: A.")).unwrap();
    assert_eq!(run(folder.path(), &["old.yaml", "new.yaml", "--fail-on", "minor"]).0, Some(0));
}

#[test]
fn the_version_is_held_against_the_changes() {
    let folder = folder();
    let (status, _, err) = run(folder.path(), &["old.yaml", "new.yaml", "--check-version"]);
    assert_eq!(status, Some(1));
    assert!(err.contains("version-too-low") && err.contains("at least 2.0.0"), "{err}");
    for (version, expected) in [("1.9.0", 1), ("2.0.0", 0), ("2.0.0-rc.1", 0), ("3.1.0", 0), ("1.0.0", 1)] {
        fs::write(folder.path().join("new.yaml"), edited().replace("version: 1.2.3", &format!("version: {version}")))
            .unwrap();
        assert_eq!(run(folder.path(), &["old.yaml", "new.yaml", "--check-version"]).0, Some(expected), "{version}");
    }
    // Nothing changed, yet a version never goes back.
    fs::write(folder.path().join("new.yaml"), BASE.replace("version: 1.2.3", "version: 1.2.2")).unwrap();
    assert_eq!(run(folder.path(), &["old.yaml", "new.yaml", "--check-version"]).0, Some(1));
    fs::write(folder.path().join("new.yaml"), BASE.replace("version: 1.2.3", "version: one")).unwrap();
    assert_eq!(run(folder.path(), &["old.yaml", "new.yaml", "--check-version"]).0, Some(2));
}

#[test]
fn formats_for_programs_keep_their_shape() {
    let folder = folder();
    let (_, out, _) = run(folder.path(), &["old.yaml", "new.yaml", "--format", "json"]);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value.as_object().unwrap().keys().collect::<Vec<_>>(), ["level", "changes"]);
    assert_eq!(value["level"], "major");
    let change = value["changes"][0].as_object().unwrap();
    assert_eq!(
        change.keys().collect::<Vec<_>>(),
        ["code", "level", "pointer", "message", "file", "line", "column", "operations", "old", "new"]
    );
    let line = edited().lines().position(|it| it.contains("BLUE")).unwrap() + 1;
    assert_eq!((&change["file"], &change["line"]), (&json!("new.yaml"), &json!(line)));
    assert!(change["column"].as_u64().is_some_and(|it| it > 1) && change["old"]["file"] == "old.yaml");
    assert!(change["operations"].as_array().is_some_and(|it| !it.is_empty()), "{change:?}");
    assert_eq!(change["pointer"], "/components/schemas/Pet/properties/colour/enum/2");
    let none: Value =
        serde_json::from_str(&run(folder.path(), &["old.yaml", "old.yaml", "--format", "json"]).1).unwrap();
    assert_eq!(none, json!({"level": "none", "changes": []}));

    let log: Value =
        serde_json::from_str(&run(folder.path(), &["old.yaml", "new.yaml", "--format", "sarif"]).1).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&json!("response-enum-value-added"), &json!("error")));
    let uri = "/physicalLocation/artifactLocation/uri";
    assert_eq!(result["locations"][0].pointer(uri), Some(&json!("new.yaml")));
    assert_eq!(result["relatedLocations"][0].pointer(uri), Some(&json!("old.yaml")));

    let (_, markdown, _) = run(folder.path(), &["old.yaml", "new.yaml", "--format", "markdown"]);
    for part in ["### API description 1.2.3 → 1.2.3", "#### Breaking\n\n- ", "#### Added\n\n- ", "at least 2.0.0"] {
        assert!(markdown.contains(part), "{markdown}");
    }
    let codes: Value = serde_json::from_str(&run(folder.path(), &["--codes", "--format", "json"]).1).unwrap();
    assert!(codes["codes"].as_array().unwrap().len() > 150);
    let short: Value = serde_json::from_str(&run(folder.path(), &["--codes", "json"]).1).unwrap();
    assert_eq!(short, codes);
    assert!(run(folder.path(), &["--codes"]).1.contains("| response-enum-value-added | major | response |"));
}

#[test]
fn revisions_are_read_from_version_control() {
    let folder = folder();
    let (status, _, err) = run(folder.path(), &["v1:api/old.yaml", "new.yaml"]);
    assert_eq!(status, Some(2));
    assert!(err.contains("no git repository"), "{err}");

    git(folder.path(), &["init", "--quiet"]);
    fs::create_dir(folder.path().join("api")).unwrap();
    fs::write(folder.path().join("api/pets.yaml"), BASE).unwrap();
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "one"]);
    git(folder.path(), &["tag", "v1"]);
    fs::write(folder.path().join("api/pets.yaml"), edited()).unwrap();
    let (status, out, err) = run(folder.path(), &["v1:api/pets.yaml", "api/pets.yaml", "--fail-on", "major"]);
    assert_eq!(status, Some(1), "{err}");
    assert!(out.contains("old v1:api/pets.yaml:"), "{out}");
    let (_, out, err) = run(&folder.path().join("api"), &["HEAD:./pets.yaml", "v1:api/pets.yaml"]);
    assert_eq!(out.lines().last(), Some("none"), "{err}");
    for (name, part) in [
        ("v2:api/pets.yaml", "no revision `v2`"),
        ("v1:api/none.yaml", "no file `api/none.yaml`"),
        ("--output=x:api/pets.yaml", "unexpected argument"),
        ("none.yaml", "no such file"),
        ("C:\\api.yaml", "no such file"),
        ("v1:", "neither a file nor REV:path"),
    ] {
        let (status, _, err) = run(folder.path(), &[name, "new.yaml"]);
        assert_eq!(status, Some(2), "{name}");
        assert!(err.contains(part), "{name}: {err}");
    }
    // A file of that name comes first.
    fs::write(folder.path().join("v1:new.yaml"), BASE).unwrap();
    let (_, out, err) = run(folder.path(), &["v1:new.yaml", "old.yaml"]);
    assert_eq!(out.lines().last(), Some("none"), "{err}");
}

#[test]
fn what_cannot_be_compared_is_refused_with_its_place() {
    let folder = folder();
    for (find, with, part) in [
        ("openapi: 3.0.3", "openapi: 3.2.0", "3.0 and 3.1 are read"),
        ("openapi: 3.0.3", "swagger: '2.0'", "this is Swagger 2.0; OpenAPI 3.0 and 3.1 are read"),
        ("openapi: 3.0.3", "swagger: '2.0'", "convert it to OpenAPI 3.0"),
        ("openapi: 3.0.3", "asyncapi: 3.0.0", "this is AsyncAPI 3.0.0"),
        ("  title: Pets\n", "  title: Pets\n  title: Two\n", "new.yaml:4:3: the key `title` stands twice"),
        (
            "schema: {$ref: '#/components/schemas/Error'}",
            "schema: {$ref: '#/components/schemas/None'}",
            "leads nowhere",
        ),
        ("schema: {$ref: '#/components/schemas/Error'}", "schema: {$ref: 'other.yaml#/a'}", "leaves the document"),
    ] {
        fs::write(folder.path().join("new.yaml"), BASE.replace(find, with)).unwrap();
        let (status, out, err) = run(folder.path(), &["old.yaml", "new.yaml"]);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{with}");
        assert!(err.contains(part) && err.contains("new.yaml"), "{with}: {err}");
    }
}

/// Work is bounded: whatever the documents are, a result or a refusal comes.
#[test]
fn entangled_schemas_end() {
    let folder = folder();
    let document = |schemas: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: x, version: 1.0.0}}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          \
             description: x\n          content: {{application/json: {{schema: {{$ref: '#/components/schemas/S0'}}}}}}\n\
             components:\n  schemas:\n{schemas}"
        )
    };
    let reference = |n: usize| format!("{{$ref: '#/components/schemas/S{n}'}}");
    let chain = |leaf: &str| {
        let links: String = (0..3000).map(|n| format!("    S{n}: {{allOf: [{}]}}\n", reference(n + 1))).collect();
        document(&format!("{links}    S3000: {{type: {leaf}}}\n"))
    };
    let circle = |leaf: &str| {
        document(&format!(
            "    S0:\n      description: {leaf}\n      allOf: [{}]\n      properties: {{a: {}}}\n",
            reference(0),
            reference(0)
        ))
    };
    let doubling = |leaf: &str| {
        let links: String = (0..60)
            .map(|n| {
                format!(
                    "    S{n}: {{type: object, properties: {{a: {0}, b: {0}}}, oneOf: [{0}, {0}]}}\n",
                    reference(n + 1)
                )
            })
            .collect();
        document(&format!("{links}    S60: {{type: {leaf}}}\n"))
    };
    let many = |leaf: &str| {
        let branches: String =
            (0..400).map(|n| format!("{{type: object, properties: {{p{n}: {{type: {leaf}}}}}}}, ")).collect();
        document(&format!("    S0: {{oneOf: [{branches}{{type: boolean}}]}}\n"))
    };
    let makers: [&dyn Fn(&str) -> String; 4] = [&chain, &circle, &doubling, &many];
    for (index, make) in makers.into_iter().enumerate() {
        fs::write(folder.path().join("old.yaml"), make("string")).unwrap();
        fs::write(folder.path().join("new.yaml"), make("integer")).unwrap();
        let (status, out, err) = run(folder.path(), &["old.yaml", "new.yaml"]);
        assert!(
            status == Some(2) && err.contains("entangled") || status == Some(0) && out.lines().last() != Some("none"),
            "{index}: {out}{err}"
        );
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_need_not_be_text() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    let name = std::ffi::OsStr::from_bytes(b"n\xffw.yaml");
    let ask = || {
        let command = &mut Command::new(env!("CARGO_BIN_EXE_oas"));
        let output = command.args(["diff", "old.yaml"]).arg(name).current_dir(folder.path()).output().unwrap();
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (status, _, err) = ask();
    assert!(status == Some(2) && err.contains("no such file") && !err.contains("panicked"), "{err}");
    if fs::write(folder.path().join(name), BASE).is_ok() {
        let (status, out, err) = ask();
        assert_eq!((status, out.lines().last()), (Some(0), Some("none")), "{err}");
    }
}
