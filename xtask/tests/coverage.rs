//! The floor under what samples show rises and never falls; what has no source may only become less.

use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A copy of what `coverage` reads of the repository.
fn checkout() -> TempDir {
    let folder = TempDir::new().unwrap();
    let source = Repository::find().unwrap();
    for part in ["openapi", "tests/samples", "README.md"] {
        for entry in walkdir::WalkDir::new(source.path(part)).into_iter().map(Result::unwrap) {
            let target = folder.path().join(entry.path().strip_prefix(source.path("")).unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(target).unwrap();
            } else {
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    folder
}

/// Replaces a text that stands in a file.
fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{} has no {from:?}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn what_has_no_source_may_only_become_less() {
    let folder = checkout();
    let run = |arguments: &[&str]| xtask(folder.path(), arguments);
    let path = |relative: &str| folder.path().join(relative);
    let floor = fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap();

    // A property that no page tells of is named at its place, and cannot be allowed by command.
    let before = "        id_cliente:\n";
    let added = "        inventado:\n          type: string\n          description: Of nobody.\n";
    edit(&path("openapi/recuperador.yaml"), before, &format!("{added}{before}"));
    let yaml = fs::read_to_string(path("openapi/recuperador.yaml")).unwrap();
    let line = yaml.lines().position(|it| it == "        inventado:").unwrap() + 1;
    let output = run(&["coverage", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stdout);
    assert!(told.contains("error[unsourced]: no statement of a source leads to `FollowUp.inventado`"), "{told}");
    assert!(told.contains(&format!("openapi/recuperador.yaml:{line}:9")), "{told}");
    let output = run(&["coverage", "--raise"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("the unsourced properties of recuperador would rise from 0 to 1 of "), "{told}");
    assert_eq!(fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap(), floor);

    // Programs get the same, and what holds the statements.
    let json: serde_json::Value = serde_json::from_slice(&run(&["coverage", "--format", "json"]).stdout).unwrap();
    let evidence = &json["coverage"][1]["evidence"];
    let pointer = "/components/schemas/FollowUp/properties/inventado";
    let named =
        serde_json::json!([{ "measure": "unsourced properties", "name": "FollowUp.inventado", "pointer": pointer }]);
    assert_eq!(evidence["unsourced"], named);
    assert!(evidence["statements"]["schema"].as_u64().unwrap() > 0, "{evidence}");

    // With a record it has a source; the table and the published page have to follow.
    let record = format!(
        "recuperador:\n  - page: Another\n    statements:\n      - {{says: It is a text., at: [{pointer}], held: schema}}\n"
    );
    edit(&path("openapi/evidence.yaml"), "recuperador:\n", &record);
    let output = run(&["coverage", "--check"]);
    let told = text(&output.stdout);
    assert!(told.contains("stale-file") && !told.contains("unsourced]"), "{told}");
    assert_eq!(run(&["coverage", "--write"]).status.code(), Some(0));
    assert_eq!(run(&["coverage", "--check"]).status.code(), Some(0));

    // Where fewer lack one than are allowed, that is told and committed.
    let figures = fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap();
    fs::write(
        path("openapi/coverage-floor.yaml"),
        figures.replace("unsourced properties: 0", "unsourced properties: 3"),
    )
    .unwrap();
    let told = text(&run(&["coverage", "--check"]).stdout);
    assert!(
        told.contains("note[coverage-above-floor]") && told.contains("0 unsourced properties of recuperador"),
        "{told}"
    );
    assert_eq!(run(&["coverage", "--raise"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(path("openapi/coverage-floor.yaml")).unwrap(), floor);
}

#[test]
fn the_floor_rises_and_never_falls() {
    let folder = checkout();
    let floor = folder.path().join("openapi/coverage-floor.yaml");
    let committed = fs::read_to_string(&floor).unwrap();
    let run = |flag: &str| xtask(folder.path(), &["coverage", flag]);
    assert_eq!(run("--check").status.code(), Some(0), "{}", text(&run("--check").stdout));

    // A sample less: the gate says so, and raising refuses.
    fs::remove_file(folder.path().join("tests/samples/persat/deleteClient/200.json")).unwrap();
    let output = run("--check");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("coverage-below-floor"), "{}", text(&output.stdout));
    let output = run("--raise");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("would fall from"), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&floor).unwrap(), committed);

    // A lower floor is raised again, and to what was committed but for the missing sample.
    fs::write(&floor, "persat:\n  operations: 1\n").unwrap();
    assert_eq!(run("--raise").status.code(), Some(0));
    let raised = fs::read_to_string(&floor).unwrap();
    assert!(raised != committed && raised.lines().count() == committed.lines().count());
    assert_eq!(run("--check").status.code(), Some(0));
}
