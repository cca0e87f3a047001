//! The commands as a maintainer meets them: a checkout of their own, the real program, its output
//! and its exit status.

use persat_codegen::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A copy of what the commands read and write.
struct Checkout {
    folder: TempDir,
}

impl Checkout {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let source = Repository::find().unwrap();
        for part in [
            "openapi",
            "tests/samples",
            "tests/src",
            "persat-api/src",
            "persat-api/api.txt",
            "xtask/codegen/suite",
            "xtask/oas/RULES.md",
            "xtask/RULES.md",
            "Cargo.toml",
            "CHANGELOG.md",
            "README.md",
        ] {
            copy(&source.path(part), &folder.path().join(part));
        }
        Self { folder }
    }

    fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join(relative)
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(self.folder.path()).output().unwrap()
    }

    /// Every file with its text, to see that nothing was written.
    fn state(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = walkdir::WalkDir::new(self.folder.path()).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = files.filter(|it| it.file_type().is_file());
        files.map(|it| (it.path().to_path_buf(), fs::read(it.path()).unwrap())).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        let target = if from.is_file() { to.to_path_buf() } else { target };
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn one_new_enum_value_is_one_small_diff() {
    let checkout = Checkout::new();
    let before = checkout.state();
    checkout.edit("openapi/persat.yaml", "enum: [RED, ORANGE, YELLOW,", "enum: [RED, ORANGE, MAUVE, YELLOW,");

    let stale = checkout.run(&["generate", "--check"]);
    assert_eq!(stale.status.code(), Some(1), "{}", out(&stale));
    assert!(
        out(&stale).contains("run `cargo xtask generate`") && out(&stale).contains("+    Mauve,"),
        "{}",
        out(&stale)
    );
    let gate = checkout.run(&["check"]);
    assert_eq!(gate.status.code(), Some(1));
    for hint in ["run `cargo xtask generate`", "run `cargo xtask publish`"] {
        assert!(out(&gate).contains(hint), "{}", out(&gate));
    }

    assert_eq!(checkout.run(&["generate"]).status.code(), Some(0));
    let changed: Vec<_> = checkout.state().into_iter().filter(|it| !before.contains(it)).collect();
    let names: Vec<_> =
        changed.iter().map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["persat.yaml", "follow_ups.rs"]);
    let old = before.iter().find(|(path, _)| path.ends_with("persat/types/follow_ups.rs")).unwrap();
    let new = changed.iter().find(|(path, _)| path.ends_with("persat/types/follow_ups.rs")).unwrap();
    let lines = |text: &[u8]| String::from_utf8_lossy(text).lines().count();
    assert!(lines(&new.1) - lines(&old.1) <= 6);
    assert_eq!(checkout.run(&["generate", "--check"]).status.code(), Some(0));
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    let checkout = Checkout::new();
    let before = checkout.state();
    fs::remove_dir_all(checkout.path("persat-api/src/generated/persat")).unwrap();
    fs::remove_dir_all(checkout.path("openapi/published")).unwrap();
    assert_eq!(checkout.run(&["generate"]).status.code(), Some(0));
    assert_eq!(checkout.run(&["publish"]).status.code(), Some(0));
    assert!(checkout.state() == before, "the committed files are not what is generated");
}

#[test]
fn a_hand_edited_generated_file_is_found() {
    let checkout = Checkout::new();
    checkout.edit("persat-api/src/generated/persat/types/forms.rs", "Orange", "Apricot");
    let output = checkout.run(&["generate", "--check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["code"], "stale-file");
    assert_eq!(finding["file"], "persat-api/src/generated/persat/types/forms.rs");
    assert!(finding["line"].as_u64().unwrap() > 1);
    fs::write(checkout.path("openapi/published/stray.json"), "{}").unwrap();
    let output = checkout.run(&["publish", "--check", "--format", "json"]);
    assert!(out(&output).contains("stray-file"), "{}", out(&output));
}

#[test]
fn the_files_of_a_tag_or_an_api_that_is_gone_are_found_and_removed() {
    let checkout = Checkout::new();
    let before = checkout.state();
    let left = ["persat/types/old_tag.rs", "persat/client/old_tag.rs", "old_api/resources/things.rs"];
    for file in left {
        let path = checkout.path("persat-api/src/generated").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    let output = checkout.run(&["generate", "--check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<_> = report["findings"].as_array().unwrap().iter().map(|it| (&it["code"], &it["file"])).collect();
    assert_eq!(found.len(), left.len(), "{found:?}");
    for file in left {
        let path = serde_json::json!(format!("persat-api/src/generated/{file}"));
        assert!(found.contains(&(&"stray-file".into(), &path)), "{found:?}");
    }
    assert_eq!(checkout.run(&["generate"]).status.code(), Some(0));
    assert!(checkout.state() == before, "what is generated and by hand stays, the rest is gone");
    assert!(!checkout.path("persat-api/src/generated/old_api").exists());
}

#[test]
fn what_would_make_the_generator_panic_is_our_finding_with_a_line() {
    let checkout = Checkout::new();
    checkout.edit(
        "openapi/persat.yaml",
        "        description: The client to create.\n        required: true\n        content:\n          application/json:",
        "        description: The client to create.\n        required: true\n        content:\n          multipart/form-data:",
    );
    let line = fs::read_to_string(checkout.path("openapi/persat.yaml")).unwrap();
    let line = line.lines().position(|it| it == "          multipart/form-data:").unwrap() + 1;
    let before = checkout.state();
    let output = checkout.run(&["generate"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("generator-request-media-type"), "{}", out(&output));
    assert!(out(&output).contains(&format!("openapi/persat.yaml:{line}:11")), "{}", out(&output));
    assert!(!err(&output).contains("panicked"), "{}", err(&output));
    assert!(checkout.state() == before, "something was written");
}

#[test]
fn what_cannot_be_read_is_one_error_exit_2_and_nothing_written() {
    const SAMPLE: &str = "tests/samples/persat/createFollowUp/400.missing-uid-client.json";
    /// File, its new bytes (none: it is removed), the command, what the error says.
    type Case = (&'static str, Option<&'static [u8]>, &'static [&'static str], &'static str);
    let cases: &[Case] = &[
        ("openapi/persat.yaml", Some(b"openapi: [3.0.3\n"), &["generate"], "openapi/persat.yaml:"),
        ("openapi/persat.yaml", Some(b"openapi: 3.0.3\n\tinfo: x\n"), &["lint"], "openapi/persat.yaml:1:"),
        ("openapi/persat.yaml", Some(b"a: \xff\n"), &["check"], "openapi/persat.yaml:1: not UTF-8"),
        ("openapi/recuperador.yaml", None, &["publish"], "cannot read openapi/recuperador.yaml: there is no such file"),
        (SAMPLE, Some(b"{\"a\": "), &["samples"], "400.missing-uid-client.json:1:6: not JSON"),
        (SAMPLE, Some(b"\xff"), &["samples"], "not UTF-8"),
        (SAMPLE, Some(b""), &["samples"], "not JSON"),
        ("openapi/coverage.yaml", None, &["coverage"], "openapi/coverage.yaml"),
        ("openapi/evidence.yaml", None, &["publish"], "cannot read openapi/evidence.yaml"),
        ("openapi/evidence.yaml", Some(b"persat: ["), &["check"], "openapi/evidence.yaml:"),
        ("openapi/deviations.yaml", Some(b"deviations:\n  - api: persat\n"), &["samples"], "needs the text `id`"),
        ("tests/samples/persat/provenance.yaml", None, &["samples"], "provenance.yaml"),
        ("README.md", Some(b"x"), &["coverage", "--write"], "no place for the coverage table"),
    ];
    for (file, bytes, command, message) in cases {
        let checkout = Checkout::new();
        match bytes {
            Some(bytes) => fs::write(checkout.path(file), bytes).unwrap(),
            None => fs::remove_file(checkout.path(file)).unwrap(),
        }
        let before = checkout.state();
        let output = checkout.run(command);
        let text = err(&output);
        assert_eq!(output.status.code(), Some(2), "{file} {command:?}: {text}{}", out(&output));
        assert!(text.contains(message), "{file} {command:?}: {text}");
        assert_eq!(text.matches("error:").count(), 1, "{text}");
        assert!(!text.contains("panicked"), "{text}");
        assert!(checkout.state() == before, "{file} {command:?}: something was written");
    }
}

#[test]
fn any_document_can_be_judged_from_anywhere() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("other.yaml");
    fs::write(&path, "openapi: 3.0.3\ninfo: {title: A}\npaths: {}\n").unwrap();
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder.path()).output().unwrap()
    };
    let output = run(&["lint", "--spec", "other.yaml", "--profile", "generic", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = &report["findings"][0];
    for key in ["code", "severity", "message", "file", "line", "column", "pointer", "help"] {
        assert!(finding.get(key).is_some(), "{key}");
    }
    assert_eq!(
        (finding["code"].as_str(), finding["line"].as_u64(), finding["pointer"].as_str()),
        (Some("missing-field"), Some(2), Some("/info"))
    );
    assert_eq!(report["checked"]["documents"], 1);
    let json = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"A\", \"version\": \"1\"}, \"paths\": {}}";
    fs::write(folder.path().join("other.json"), json).unwrap();
    assert_eq!(run(&["lint", "--spec", "other.json", "--profile", "generic"]).status.code(), Some(0));
    assert_eq!(run(&["lint", "--spec", "missing.yaml"]).status.code(), Some(2));
    assert_eq!(run(&["samples", "--samples", "missing"]).status.code(), Some(2));
}

#[test]
fn a_forgotten_page_of_the_menu_is_found() {
    let checkout = Checkout::new();
    checkout.edit("openapi/coverage.yaml", "  - page: Introducción\n    prose: Container of the pages below it.\n", "");
    checkout.edit("openapi/coverage.yaml", "operation: listZones", "operation: listZonas");
    let output = checkout.run(&["coverage"]);
    assert_eq!(output.status.code(), Some(1));
    for code in ["forgotten-page", "unknown-page-target", "unlisted"] {
        assert!(out(&output).contains(&format!("[{code}]")), "{code}: {}", out(&output));
    }
    assert!(out(&output).contains("openapi/persat-menu.txt"), "{}", out(&output));
}

/// Both APIs have a menu, and an entry says of a page only what makes sense.
#[test]
fn entries_of_the_inventory_are_checked_for_both_apis() {
    let recuperador = "  - page: API de importação de vendas\n    operation: importSales\n";
    for (from, to, code) in [
        (recuperador, "", "forgotten-page"),
        (recuperador, "", "unlisted"),
        ("operation: importSales", "operation: listClients", "unknown-page-target"),
        ("webhook: approvedInstallment", "webhook: client.created", "unknown-page-target"),
        ("  - page: WhatsApp\n", "  - page: WhatsApp\n    unread: true\n", "bad-coverage-entry"),
        ("operation: importSales", "operation: importSales\n    unread: false", "bad-coverage-entry"),
        ("operation: importSales", "operation: importSales\n    unread: 'yes'", "bad-coverage-entry"),
        ("operation: importSales", "operation: importSales\n    unraed: true", "bad-coverage-entry"),
        ("operation: importSales", "operation: importSales\n    left_out: ' '", "bad-coverage-entry"),
        ("  - page: WhatsApp\n", "  - page: WhatsApp\n    left_out: All of it.\n", "bad-coverage-entry"),
    ] {
        let checkout = Checkout::new();
        checkout.edit("openapi/coverage.yaml", from, to);
        let output = checkout.run(&["coverage"]);
        assert_eq!(output.status.code(), Some(1), "{to}");
        assert!(out(&output).contains(&format!("[{code}]")), "{code}: {}", out(&output));
    }
    let checkout = Checkout::new();
    checkout.edit("openapi/recuperador-menu.txt", "WhatsApp\n", "WhatsApp\nTelegram\n");
    assert!(out(&checkout.run(&["coverage"])).contains("openapi/recuperador-menu.txt"));
}

#[test]
fn a_stale_table_in_the_readme_is_found_and_written() {
    let checkout = Checkout::new();
    checkout.edit("README.md", "| Persat, operations |", "| Persat, operations | 99 |");
    assert_eq!(checkout.run(&["coverage"]).status.code(), Some(1));
    assert_eq!(checkout.run(&["coverage", "--write"]).status.code(), Some(0));
    assert_eq!(checkout.run(&["coverage"]).status.code(), Some(0));
}

#[test]
fn records_that_lead_nowhere_are_not_published() {
    let checkout = Checkout::new();
    checkout.edit(
        "openapi/evidence.yaml",
        "/components/schemas/FollowUpCreate/properties/title",
        "/components/schemas/FollowUpCreate/properties/titel",
    );
    let before = checkout.state();
    let output = checkout.run(&["publish"]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(
        out(&output).contains("error[dead-pointer]") && out(&output).contains("did you mean `title`?"),
        "{}",
        out(&output)
    );
    assert!(checkout.state() == before, "something was written");
    // Types are held against samples only where nothing generated is stale; this checkout cannot build them.
    checkout.edit("persat-api/src/generated/persat/types/forms.rs", "Orange", "Apricot");
    let gate = checkout.run(&["check"]);
    assert_eq!(gate.status.code(), Some(1), "{}", err(&gate));
    assert_eq!(out(&gate).matches("error[dead-pointer]").count(), 1, "{}", out(&gate));
    assert!(!out(&gate).contains("openapi/published"), "{}", out(&gate));

    // What was only named otherwise is stale until it is published again.
    let checkout = Checkout::new();
    checkout.edit("openapi/evidence.yaml", "  - page: ", "  - page: New ");
    let output = checkout.run(&["publish", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    for file in ["evidence.json", "evidence.md", "manifest.json"] {
        assert!(out(&output).contains(&format!("openapi/published/{file}")), "{}", out(&output));
    }
}

/// A document of somebody else is held to no convention of this project, unless that is asked for; a description of
/// this repository is, by whatever path it is named.
#[test]
fn a_foreign_document_is_not_held_to_our_conventions() {
    let checkout = Checkout::new();
    checkout.edit("openapi/persat.yaml", "      x-evidence: ", "      x-evidense: ");
    fs::copy(checkout.path("openapi/persat.yaml"), checkout.path("foreign.yaml")).unwrap();
    for (arguments, status) in [
        (&["lint", "--spec", "foreign.yaml"][..], 0),
        (&["lint", "--spec", "foreign.yaml", "--profile", "project"], 1),
        (&["lint", "--spec", "openapi/../openapi/persat.yaml"], 1),
        (&["lint"], 1),
    ] {
        let output = checkout.run(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", out(&output));
        assert_eq!(out(&output).contains("missing-evidence"), status == 1, "{arguments:?}: {}", out(&output));
    }
}

/// Samples of one API say nothing about another one, and programs are told so too.
#[test]
fn a_foreign_document_needs_something_that_is_held_against_it() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("t.yaml"), "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\n").unwrap();
    for command in ["samples", "coverage"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let output = program
            .args([command, "--spec", "t.yaml", "--format", "json"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let object: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let finding = &object["findings"][0];
        assert_eq!((output.status.code(), finding["code"].as_str()), (Some(2), Some("could-not-run")), "{object:#}");
        assert_eq!(
            finding["message"].as_str().unwrap().split('?').next(),
            Some("what is held against this description")
        );
        assert!(err(&output).contains("--samples DIR") && err(&output).contains("--har FILE"), "{}", err(&output));
    }
}

#[test]
fn a_changed_text_makes_check_name_its_translation_and_translate_adds_what_is_missing() {
    let checkout = Checkout::new();
    let overlay = "openapi/overlays/recuperador.pt.yaml";
    checkout.edit("openapi/recuperador.yaml", "summary: List open debts", "summary: List the open debts");
    checkout.edit(overlay, "target: $.info\n", "target: $.information\n");
    let gate = out(&checkout.run(&["check"]));
    let text = fs::read_to_string(checkout.path(overlay)).unwrap();
    let stale = text[..text.find("- target: $.paths['/v1Divida/'].get\n").unwrap()].lines().count();
    for said in
        [&format!("{overlay}:{stale}:"), "error[translation-stale]", "List the open debts", "x-english: sha256:"]
    {
        assert!(gate.contains(said), "no {said} in {gate}");
    }
    assert!(gate.contains("error[translation-target-gone]") && gate.contains("error[translation-missing]"), "{gate}");

    let added = checkout.run(&["translate"]);
    assert!(out(&added).contains(&format!("{overlay}: 1 entries added")), "{}", err(&added));
    assert!(out(&added).contains("openapi/overlays/persat.es.yaml: 0 entries added"), "{}", out(&added));
    let text = fs::read_to_string(checkout.path(overlay)).unwrap();
    assert!(text.ends_with("    update:\n      title: \"\"\n") && text.contains("  # Recuperador CRM API\n"), "{text}");
    assert!(out(&checkout.run(&["translate", "persat.de"])).contains("persat.de.yaml: 7"));
    assert_eq!(checkout.run(&["translate", "persat"]).status.code(), Some(2));
    fs::rename(checkout.path(overlay), checkout.path("openapi/overlays/recuperado.pt.yaml")).unwrap();
    let refused = checkout.run(&["translate"]);
    assert!(refused.status.code() == Some(2) && err(&refused).contains("not that of an API"), "{}", err(&refused));
}
