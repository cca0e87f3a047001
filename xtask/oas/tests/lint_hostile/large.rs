//! Documents whose size would show any step that is taken for every pair of something.

use super::{Folder, HEAD, run, texts};
use std::fs;
use std::process::Command;

/// Ten thousand operations take a few seconds without optimization; any quadratic step takes hours.
#[test]
fn a_large_document() {
    let mut text = format!("{HEAD}tags: [{{name: t}}]\npaths:\n");
    for n in 0..5000 {
        text.push_str(&format!(
            "  /r{n}/{{id}}:\n    parameters: [{{$ref: '#/components/parameters/Id'}}]\n    get: {{operationId: get{n}, tags: [t], responses: {{'200': {{$ref: '#/components/responses/R'}}}}}}\n    put: {{operationId: put{n}, tags: [t], responses: {{'200': {{description: x, content: {{application/json: {{schema: {{$ref: '#/components/schemas/S{n}'}}}}}}}}}}}}\n"
        ));
    }
    text.push_str("components:\n  parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}\n  responses: {R: {description: x}}\n  schemas:\n");
    for n in 0..5000 {
        text.push_str(&format!("    S{n}: {{type: object, required: [a], properties: {{a: {{type: string}}, b: {{$ref: '#/components/schemas/S{}'}}}}}}\n", (n + 1) % 5000));
    }
    Folder::new().judge("large.yaml", text, 0, &["lint: ok", "20000 references"]);
}

const SCHEMAS: &str = "paths: {}\ncomponents:\n  schemas:\n";

/// A line of heirs, each of which says something of its own; the last is `A{levels}`.
fn heirs(levels: usize, own: impl Fn(usize) -> String) -> String {
    let heir = |n: usize| {
        format!("    A{n}: {{allOf: [{{$ref: '#/components/schemas/A{}'}}, {{type: object, {}}}]}}\n", n + 1, own(n))
    };
    (0..levels).map(heir).collect()
}

/// Each of these takes a second or two without optimization, and minutes where an heir walks up to its
/// first ancestor, or a schema is looked at for every other one.
#[test]
fn lines_of_heirs() {
    let folder = Folder::new();
    let judge = |name: &str, text: String, status: i32, parts: &[&str]| {
        folder.judge_long(name, format!("{HEAD}{SCHEMAS}{text}"), status, parts);
    };
    let plain = |n: usize| format!("properties: {{p{n}: {{type: string}}, id: {{type: string}}}}");
    let last = "    A600: {type: object, properties: {id: {type: string}}}\n";
    judge("line.yaml", heirs(600, plain) + last, 1, &["600 references"]);
    let closed = |n: usize| format!("additionalProperties: false, {}", plain(n));
    judge("closed.yaml", heirs(600, closed) + last, 1, &["closed-branch", "refuses `p1` and 598 more"]);
    let names: String = (0..600).map(|n| format!(", p{n}: {{type: integer}}")).collect();
    let other = format!("    A600: {{type: object, properties: {{id: {{type: string}}{names}}}}}\n");
    let parts = ["600 errors", "`p7` has to be all of this: integer, string"];
    judge("contradicting.yaml", heirs(600, plain) + &other, 1, &parts);
    // Each of many heirs of the line, and what of it requires something nobody declares.
    let requiring = |n: usize| format!("required: [r{n}], {}", plain(n));
    let many: String = (0..500)
        .map(|n| {
            format!("    B{n}: {{allOf: [{{$ref: '#/components/schemas/A0'}}, {{properties: {{q{n}: {{}}}}}}]}}\n")
        })
        .collect();
    judge(
        "required.yaml",
        heirs(500, requiring) + last.replace("600", "500").as_str() + &many,
        1,
        &["`r7` is required"],
    );
}

/// A contradiction is told where it arises, once, and not again for those that inherit it.
#[test]
fn contradictions_are_told_where_they_arise() {
    let text = format!(
        "{HEAD}{SCHEMAS}{}    A3: {{type: object, properties: {{p1: {{type: integer}}, p0: {{enum: [a]}}, p2: {{type: string}}}}}}\n",
        heirs(3, |n| format!("properties: {{p{n}: {{enum: [b], type: string}}}}"))
    );
    let folder = Folder::new();
    let path = folder.file("arise.yaml", text);
    let words = texts(&run(&path));
    assert_eq!(words.matches("error[impossible-schema]").count(), 2, "{words}");
    assert!(words.contains("`p1` has to be all of this: integer, string"), "{words}");
    assert!(words.contains("`p0` has to be of two enumerations that share no value"), "{words}");
}

#[test]
fn schemas_that_wait_for_each_other() {
    let folder = Folder::new();
    let of = |n: usize| {
        format!(
            "    S{n}: {{type: object, required: [a], properties: {{a: {{$ref: '#/components/schemas/S{}'}}}}}}\n",
            n + 1
        )
    };
    let down: String = (0..2000).map(of).collect();
    let up: String = (0..2000).rev().map(of).collect();
    let text = |schemas: &str| format!("{HEAD}{SCHEMAS}{schemas}");
    folder.judge("down.yaml", text(&format!("{down}    S2000: {{type: object}}\n")), 1, &["2000 references"]);
    folder.judge("up.yaml", text(&format!("    S2000: {{type: object}}\n{up}")), 1, &["2000 references"]);
    let circle = "    S2000: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/S1999'}}}\n";
    folder.judge("into.yaml", text(&format!("{down}{circle}")), 1, &["1 error", "every value of `S1999` contains"]);
    // One way out of a choice is enough, and a list may be empty.
    let choice = "    A: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\n    B: {type: array, items: {$ref: '#/components/schemas/A'}}\n";
    let words = texts(&run(&folder.file("choice.yaml", text(choice))));
    assert!(!words.contains("every value of"), "{words}");
    let words =
        texts(&run(&folder.file("choice.yaml", text(&choice.replace("type: array", "type: array, minItems: 1")))));
    assert!(words.contains("every value of `A`"), "{words}");
}

/// Guesses at what was meant stop after the first mistakes; the mistakes are all told.
#[test]
fn thousands_of_misspelt_names() {
    let folder = Folder::new();
    let list = |format: &dyn Fn(usize) -> String| (0..2000).map(format).collect::<Vec<_>>().join(", ");
    let (wrong, right) = (list(&|n| format!("nome{n:05}")), list(&|n| format!("name{n:05}: {{type: string}}")));
    let text = format!("{HEAD}{SCHEMAS}    A: {{type: object, required: [{wrong}], properties: {{{right}}}}}\n");
    folder.judge_long("required.yaml", text, 1, &["2001 warnings", "did you mean `name00000`?"]);
    let of = |n: usize| {
        format!("    Name{n:05}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/Nome{n:05}'}}}}}}\n")
    };
    let text = format!("{HEAD}{SCHEMAS}{}", (0..2000).map(of).collect::<String>());
    folder.judge_long("references.yaml", text, 1, &["2000 errors", "did you mean `Name00000`?"]);
}

#[test]
fn lists_in_one_line() {
    let folder = Folder::new();
    for (name, value) in [("ascii.yaml", "value"), ("wide.yaml", "ñandú")] {
        let values = (0..50_000).map(|n| format!("{value}{n:05}")).collect::<Vec<_>>().join(", ");
        let text = format!("{HEAD}{SCHEMAS}    A: {{type: string, enum: [{values}, {value}00000]}}\n");
        let column = 30 + 50_000 * (value.chars().count() + 7);
        folder.judge(name, text, 1, &["duplicate-enum-value", &format!("{name}:6:{column}")]);
    }
}

/// Commands other than `lint` refuse what they could not follow to its end.
#[test]
fn other_commands_and_lines_of_heirs() {
    let folder = Folder::new();
    let text = |kind: &str| {
        let body = "content: {application/json: {schema: {$ref: '#/components/schemas/A0'}}}";
        let path =
            format!("paths: {{/a: {{get: {{operationId: a, responses: {{'200': {{description: x, {body}}}}}}}}}}}\n");
        let line = heirs(5000, |n| format!("properties: {{p{n}: {{type: string}}}}"));
        format!("{HEAD}{path}components:\n  schemas:\n{line}    A5000: {{type: {kind}}}\n")
    };
    let (old, new) = (folder.file("old.yaml", text("object")), folder.file("new.yaml", text("string")));
    let ask = |arguments: &[&std::ffi::OsStr]| {
        let output = Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).output().unwrap();
        (output.status.code(), texts(&output))
    };
    let samples = folder.0.path().join("samples/old/a");
    fs::create_dir_all(&samples).unwrap();
    fs::write(samples.join("200.json"), "{}").unwrap();
    let root = folder.0.path().join("samples");
    let (status, words) =
        ask(&["samples".as_ref(), "--spec".as_ref(), old.as_ref(), "--samples".as_ref(), root.as_ref()]);
    assert_eq!(status, Some(2), "{words:.2000}");
    assert!(words.contains("composed of others more than 1000 deep"), "{words:.2000}");
    let (status, words) = ask(&["diff".as_ref(), old.as_ref(), new.as_ref()]);
    assert_eq!(status, Some(0), "{words:.2000}");
    assert!(words.ends_with("major\n"), "{words:.2000}");
}
