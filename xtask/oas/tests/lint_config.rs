//! What a user asks of the rules, by `oas.yaml` and by flags: what is ignored needs a reason and something to
//! ignore, and what is misspelt is refused.

use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// One error (`no-response`) and one warning (`unused-component`).
const SPEC: &str = "openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a: {get: {operationId: a, responses: {}}}
components: {schemas: {Unused: {type: string}}}
";

struct Place(TempDir);

impl Place {
    fn new(config: &str) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("t.yaml"), SPEC).unwrap();
        if !config.is_empty() {
            fs::write(folder.path().join("oas.yaml"), config).unwrap();
        }
        Self(folder)
    }

    /// The exit status, `severity code` of each finding, and what was said on standard error.
    fn lint(&self, arguments: &[&str]) -> (Option<i32>, Vec<String>, String) {
        let command = &mut Command::new(env!("CARGO_BIN_EXE_oas"));
        let output = command
            .args(["lint", "t.yaml", "--format", "json"])
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let object: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let found = object["findings"].as_array().unwrap().iter();
        let found = found.map(|it| format!("{} {}", it["severity"].as_str().unwrap(), it["code"].as_str().unwrap()));
        (output.status.code(), found.collect(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

#[test]
fn warnings_alone_fail_only_when_asked() {
    let place = Place::new("");
    let (status, found, _) = place.lint(&[]);
    assert_eq!((status, found), (Some(1), vec!["error no-response".to_owned(), "warning unused-component".to_owned()]));
    let without = ["--ignore", "no-response"];
    assert_eq!(place.lint(&without).0, Some(0));
    assert_eq!(place.lint(&[&without[..], &["--fail-on", "warning"]].concat()).0, Some(1));
    assert_eq!(place.lint(&[&without[..], &["--level", "unused-component=error"]].concat()).0, Some(1));
    let (status, found, _) = place.lint(&["--level", "no-response=note"]);
    assert_eq!((status, &*found[0]), (Some(0), "note no-response"));
}

#[test]
fn a_file_says_what_is_ignored_and_why() {
    let place = Place::new(
        "ignore: [{code: no-response, at: /paths/~1a, reason: It sends nothing back.}]\nlevel: {unused-component: note}\n",
    );
    assert_eq!(place.lint(&[]), (Some(0), vec!["note unused-component".to_owned()], String::new()));
    // What is asked for by hand counts.
    let (status, found, _) = place.lint(&["--level", "unused-component=error"]);
    assert_eq!((status, &*found[0]), (Some(1), "error unused-component"));
    let place = Place::new("fail-on: note\nlevel: {unused-component: note, no-response: note}\n");
    assert_eq!(place.lint(&[]).0, Some(1));
    assert_eq!(place.lint(&["--fail-on", "warning"]).0, Some(0));
}

#[test]
fn an_ignore_that_hides_nothing_is_told() {
    for (at, codes) in [
        ("/paths/~1b", vec!["error no-response", "warning unused-component", "warning dead-ignore"]),
        // The beginning of a name is another name.
        ("/path", vec!["error no-response", "warning unused-component", "warning dead-ignore"]),
        ("/paths", vec!["warning unused-component"]),
    ] {
        let place = Place::new(&format!("ignore: [{{code: no-response, at: {at}, reason: x}}]\n"));
        let (_, mut found, _) = place.lint(&[]);
        found.sort();
        let mut expected: Vec<_> = codes.iter().map(|it| (*it).to_owned()).collect();
        expected.sort();
        assert_eq!(found, expected, "{at}");
    }
    // Of what was not asked for nobody knows.
    let place = Place::new("ignore: [{code: style-tags, reason: x}]\n");
    assert_eq!(place.lint(&[]).1.len(), 2);
}

#[test]
fn a_broken_file_or_flag_is_refused() {
    for (config, words) in [
        ("ignore: [{code: no-response}]", "oas.yaml:1:10: an ignore needs a `reason`"),
        ("ignore: [{code: no-response, reason: ' '}]", "needs a `reason`"),
        ("ignore: [{reason: x}]", "needs a `code`"),
        ("ignore: [{code: no-respons, reason: x}]", "did you mean `no-response`?"),
        ("ignore: no-response", "must be a list"),
        ("ignores: []", "unknown field `ignores`"),
        ("level: {no-response: fatal}", "a level is error, warning or note"),
        ("level: {nothing-of-the-kind: note}", "there is no rule `nothing-of-the-kind`"),
        ("fail-on: never", "a level is error, warning or note"),
        ("fail-on: note\nfail-on: error", "stands twice"),
    ] {
        let (status, _, said) = Place::new(config).lint(&[]);
        assert!(status == Some(2) && said.contains(words), "{config}: {status:?} {said}");
    }
    for (arguments, words) in [
        (["--ignore", "no-respons"], "did you mean `no-response`?"),
        (["--level", "no-response"], "is not CODE=LEVEL"),
        (["--level", "no-response=fatal"], "levels are error, warning and note"),
        (["--config", "missing.yaml"], "cannot read missing.yaml"),
    ] {
        let (status, _, said) = Place::new("").lint(&arguments);
        assert!(status == Some(2) && said.contains(words), "{arguments:?}: {status:?} {said}");
    }
}

#[test]
fn a_description_of_this_name_asks_for_nothing() {
    let place = Place::new(SPEC);
    let (status, found, said) = place.lint(&[]);
    assert_eq!((status, found.len()), (Some(1), 2), "{said}");
    // Named, it is taken for what it is named as.
    assert_eq!(place.lint(&["--config", "oas.yaml"]).0, Some(2));
}

#[test]
fn a_place_that_is_no_pointer_is_refused() {
    for at in ["'#/paths/~1a'", "paths/~1a"] {
        let place = Place::new(&format!("ignore: [{{code: no-response, at: {at}, reason: x}}]\n"));
        let (status, found, _) = place.lint(&[]);
        assert_eq!((status, found), (Some(2), vec!["error could-not-run".to_owned()]), "{at}");
    }
}

/// Several documents are judged by the same rules, and one that is none keeps no other from being judged.
#[test]
fn several_documents_are_counted_and_judged() {
    let folder = TempDir::new().unwrap();
    let good = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n";
    for (name, text) in
        [("a.yaml", good), ("b.yaml", good), ("new.yaml", "openapi: 3.2.0\n"), ("bad.yaml", "openapi: 3.0.3\n")]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let run = |files: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_oas"))
            .arg("lint")
            .args(files)
            .current_dir(folder.path())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let rules = |text: &str| {
        text.split([' ', '(', ')'])
            .collect::<Vec<_>>()
            .windows(2)
            .find(|it| it[1] == "rules")
            .map(|it| it[0].to_owned())
    };
    let (one, two) = (run(&["a.yaml"]), run(&["a.yaml", "b.yaml"]));
    assert!(one.1.contains("(1 document,") && two.1.contains("(2 documents,"), "{} {}", one.1, two.1);
    assert!(rules(&one.1).is_some() && rules(&one.1) == rules(&two.1), "{} {}", one.1, two.1);
    let (status, out, err) = run(&["new.yaml", "bad.yaml"]);
    assert_eq!(status, Some(2), "{out} {err}");
    assert!(out.contains("missing-field") && err.contains("new.yaml:1:10: this is OpenAPI `3.2.0`"), "{out} {err}");
}

#[test]
fn what_is_ignored_is_shown_with_its_reason() {
    let place = Place::new("ignore: [{code: no-response, at: /paths/~1a, reason: It sends nothing back.}]\n");
    let run = |format: &str, files: &[&str]| {
        let command = &mut Command::new(env!("CARGO_BIN_EXE_oas"));
        let output = command.arg("lint").args(files).args(["--format", format]).current_dir(place.0.path()).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let text = run("human", &["t.yaml"]);
    assert!(text.contains("ignored: 1 of no-response at /paths/~1a: It sends nothing back."), "{text}");
    let object: serde_json::Value = serde_json::from_str(&run("json", &["t.yaml"])).unwrap();
    let ignored = serde_json::json!([
        {"code": "no-response", "pointer": "/paths/~1a", "reason": "It sends nothing back.", "findings": 1}
    ]);
    assert_eq!(object["ignored"], ignored);
    // Programs can write the names of what was counted.
    let is_name = |it: &String| it.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    assert!(object["checked"]["findings_ignored"] == 1 && object["checked"].as_object().unwrap().keys().all(is_name));
    // An entry may be about the document that could not be judged.
    fs::write(place.0.path().join("new.yaml"), "swagger: '2.0'\n").unwrap();
    fs::write(place.0.path().join("clean.yaml"), "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n")
        .unwrap();
    assert!(!run("json", &["clean.yaml", "new.yaml"]).contains("dead-ignore"));
    assert!(run("json", &["clean.yaml"]).contains("dead-ignore"));
}
