//! Documents nobody would write by accident, and files that are none: each ends in a finding (exit
//! status 1) or a clear failure (2), never in a panic, a hang or a full memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

fn run(path: &Path) -> Output {
    let arguments = ["lint", "--fail-on", "warning"];
    Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).arg(path).output().unwrap()
}

fn texts(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Runs the linter on a file; its status has to be the given one, and its words have to hold all
    /// parts.
    fn judge(&self, name: &str, content: impl AsRef<[u8]>, status: i32, parts: &[&str]) {
        let length = self.judge_long(name, content, status, parts);
        assert!(length < 200_000, "{name}: {length} bytes of output");
    }

    /// As [`Folder::judge`], of what has thousands of mistakes; gives the length of what is said.
    fn judge_long(&self, name: &str, content: impl AsRef<[u8]>, status: i32, parts: &[&str]) -> usize {
        let output = run(&self.file(name, content));
        let words = texts(&output);
        assert_eq!(output.status.code(), Some(status), "{name}: {words:.2000}");
        assert!(!words.contains("panicked"), "{name}: {words:.2000}");
        for part in parts {
            assert!(words.contains(part), "{name}: no {part:?} in {words:.2000}");
        }
        words.len()
    }
}

#[test]
fn nesting_without_end() {
    let folder = Folder::new();
    let levels = 100_000;
    for (name, text) in [
        ("flow-list.yaml", "[".repeat(levels)),
        ("flow-map.yaml", "{a: ".repeat(levels)),
        ("block.yaml", "- ".repeat(levels)),
        ("keys.yaml", "? ".repeat(levels)),
        ("indented.yaml", (0..2000).map(|n| format!("{}a:\n", " ".repeat(n))).collect()),
        ("list.json", "[".repeat(levels)),
        ("map.json", "{\"a\":".repeat(levels)),
    ] {
        folder.judge(name, text, 2, &[name]);
    }
    let deep =
        (0..30).fold("{type: string}".to_owned(), |inner, _| format!("{{type: object, properties: {{a: {inner}}}}}"));
    let text =
        format!("{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {deep}, B: {{$ref: '#/components/schemas/A'}}}}}}\n");
    folder.judge("bearable.yaml", text, 1, &["unused-component"]);
}

#[test]
fn references_that_turn_in_circles() {
    let folder = Folder::new();
    for section in [
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
        "callbacks",
    ] {
        let one = format!("A: {{$ref: '#/components/{section}/B'}}, B: {{$ref: '#/components/{section}/A'}}");
        let text = format!("{HEAD}paths: {{}}\ncomponents: {{{section}: {{{one}}}}}\n");
        folder.judge(&format!("{section}.yaml"), text, 1, &["circular-ref", "leads back to itself"]);
    }
    folder.judge("path.yaml", format!("{HEAD}paths: {{/a: {{$ref: '#/paths/~1a'}}}}\n"), 1, &["circular-ref"]);
    folder.judge("into.yaml", format!("{HEAD}paths: {{}}\nx-a: {{$ref: '#/x-a'}}\ncomponents: {{schemas: {{A: {{$ref: '#/x-a'}}, B: {{$ref: '#/components/schemas/A'}}}}}}\n"), 1, &["circular-ref"]);
    let all = format!(
        "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n    A: {{allOf: [{{$ref: '#/components/schemas/B'}}], example: 1}}\n    B: {{oneOf: [{{$ref: '#/components/schemas/A'}}], discriminator: {{propertyName: a, mapping: {{a: A, b: B}}}}, example: {{}}}}\n"
    );
    folder.judge("compositions.yaml", all, 1, &["endless-schema"]);
    // A chain of a thousand references is long and no circle.
    let chain: String = (0..900).map(|n| format!("    A{n}: {{$ref: '#/components/schemas/A{}'}}\n", n + 1)).collect();
    let text = format!("{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{chain}    A900: {{type: string, example: 5}}\n");
    folder.judge("chain.yaml", text, 1, &["invalid-example", "unused-component"]);
    // One of many thousands is refused before it costs hours, and the stack.
    let heir =
        |n: usize| format!("    A{n}: {{allOf: [{{$ref: '#/components/schemas/A{}'}}, {{type: object}}]}}\n", n + 1);
    let chain: String = (0..20_000).map(heir).collect();
    let text = format!("{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{chain}    A20000: {{type: object}}\n");
    folder.judge("heirs.yaml", text, 2, &["heirs.yaml", "composed of others more than 1000 deep"]);
}

#[test]
fn files_that_are_no_text() {
    let folder = Folder::new();
    folder.judge("empty.yaml", "", 2, &["is empty"]);
    folder.judge("comment.yaml", "# nothing\n", 2, &["is empty"]);
    folder.judge("empty.json", "", 2, &["not JSON"]);
    folder.judge(
        "latin.yaml",
        b"openapi: 3.0.3\ninfo: {title: \xf1}\n",
        2,
        &["latin.yaml:2: not UTF-8", "save the file"],
    );
    folder.judge("wide.yaml", b"\xff\xfeo\0p\0", 2, &["UTF-16"]);
    folder.judge("wide.json", b"\xfe\xff\0{", 2, &["UTF-16"]);
    folder.judge("nul.yaml", format!("{HEAD}paths: {{}}\nx-a: a\0b\n"), 2, &["nul.yaml:4:7", "control character"]);
    folder.judge(
        "escape.yaml",
        format!("{HEAD}paths: {{}}\n# \u{1b}[2J\n"),
        2,
        &["escape.yaml:4:3", "control character"],
    );
    folder.judge("nul.json", "{\"a\": \"\0\"}", 2, &["nul.json:1:"]);
    let large = folder.file("large.yaml", "");
    fs::File::options().write(true).open(&large).unwrap().set_len(200 << 20).unwrap();
    let output = run(&large);
    assert_eq!(output.status.code(), Some(2));
    assert!(texts(&output).contains("larger than 64 MiB"), "{}", texts(&output));
    for (path, words) in [
        (folder.0.path().to_path_buf(), "it is a folder"),
        (folder.0.path().join("none.yaml"), "there is no such file"),
    ] {
        let output = run(&path);
        assert_eq!(output.status.code(), Some(2));
        assert!(texts(&output).contains(words), "{}", texts(&output));
    }
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_not_waited_for() {
    let folder = Folder::new();
    let pipe = folder.0.path().join("pipe.yaml");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), Path::new("/dev/zero")] {
        let output = run(path);
        assert_eq!(output.status.code(), Some(2));
        assert!(texts(&output).contains("no plain file"), "{}", texts(&output));
    }
}

#[test]
fn ways_of_writing() {
    let folder = Folder::new();
    let good = format!("{HEAD}paths: {{}}\n");
    folder.judge("mark.yaml", format!("\u{feff}{good}"), 0, &["lint: ok"]);
    folder.judge(
        "mark.json",
        "\u{feff}{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {}}",
        0,
        &["ok"],
    );
    folder.judge("crlf.yaml", good.replace('\n', "\r\n"), 0, &["lint: ok"]);
    folder.judge("crlf-place.yaml", format!("{good}x: 1\n").replace('\n', "\r\n"), 1, &["crlf-place.yaml:4:1"]);
    folder.judge("tab.yaml", "openapi: 3.0.3\ninfo:\n\ttitle: t\n", 2, &["tab.yaml:3:"]);
    folder.judge("two.yaml", format!("{good}---\n{good}"), 2, &["second YAML document"]);
    // What most readers let pass, and what is allowed and rare.
    folder.judge(
        "left.yaml",
        format!("{good}x-a:\n  b: {{\n    c: 1\n}}\ny: 1\n"),
        1,
        &["left.yaml:7:1", "left.yaml:8:1"],
    );
    folder.judge(
        "quoted.yaml",
        format!("{good}x-a:\n  b: \"c\nd\"\ny: 1\n"),
        1,
        &["yaml-indentation", "quoted.yaml:7:1"],
    );
    folder.judge("open.yaml", format!("{HEAD}paths: {{\nx-a: 1\n"), 2, &["open.yaml:4:1", "not YAML", "is not closed"]);
    folder.judge("tabs.yaml", format!("{good}x-a:\tb\n"), 0, &["lint: ok"]);
    folder.judge(
        "halves.yaml",
        "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"\\ud83d\\ude00\", \"version\": \"1\"}, \"paths\": {}}",
        0,
        &["lint: ok"],
    );
    folder.judge("text.yaml", "just text\n", 1, &["openapi-version"]);
    folder.judge("list.json", "[]", 1, &["openapi-version"]);
    folder.judge("only.yaml", "openapi: 3.0.3\n", 1, &["missing-field"]);
    folder.judge(
        "twice.json",
        "{\"openapi\": \"3.0.3\", \"openapi\": \"3.1.0\"}",
        1,
        &["duplicate-key", "missing-field"],
    );
    folder.judge("comma.json", "{\"openapi\": \"3.0.3\",}", 2, &["comma.json:1:21", "not JSON"]);
    folder.judge("binary.yaml", format!("{good}x-a: !!binary QQ==\n"), 1, &["yaml-tag", "binary.yaml:4:"]);
    folder.judge("include.yaml", format!("{HEAD}paths: !include paths.yaml\n"), 1, &["yaml-tag"]);
    folder.judge("merge.yaml", format!("{HEAD}paths: {{<<: 5}}\n"), 2, &["`<<` merges"]);
    let schema = |text: &str| {
        format!("{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {text}, B: {{$ref: '#/components/schemas/A'}}}}}}\n")
    };
    folder.judge("infinite.yaml", schema("{type: number, maximum: 1e999}"), 1, &["wrong-field-type"]);
    folder.judge("infinite.json", "{\"a\": 1e999}", 2, &["infinite.json"]);
    folder.judge(
        "large-numbers.yaml",
        schema("{type: integer, maximum: 99999999999999999999999, example: 18446744073709551615}"),
        1,
        &["unused-component"],
    );
    folder.judge("large-length.yaml", schema("{type: string, maxLength: 1e300, example: a}"), 1, &["unused-component"]);
    let long = "long ".repeat(500_000);
    folder.judge(
        "long-line.yaml",
        format!("{HEAD}paths: {{}}\nx-text: {long}\ninfos: {long}\n"),
        1,
        &["unknown-field", "long-line.yaml:5:1"],
    );
    folder.judge("long-key.yaml", format!("{HEAD}paths: {{}}\n'{}': 1\n", "k".repeat(900)), 1, &["unknown-field"]);
    // What a key says must not steer the terminal.
    let output = run(&folder.file("steering.yaml", format!("{HEAD}paths: {{}}\n\"a\\e[2Jb\": 1\n")));
    assert!(!output.stdout.contains(&0x1b) && texts(&output).contains("\\u{1b}"), "{}", texts(&output));
}

#[test]
fn bombs() {
    let folder = Folder::new();
    let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for n in 1..12 {
        bomb.push_str(&format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(",")));
    }
    folder.judge("aliases.yaml", &bomb, 2, &["aliases expand"]);
    folder.judge(
        "merges.yaml",
        "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\nself: &s {<<: *s}\n",
        2,
        &["not complete"],
    );
    let patterns = |pattern: &str, example: &str| {
        format!(
            "{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {{type: string, pattern: '{pattern}', example: '{example}'}}, B: {{$ref: '#/components/schemas/A'}}}}}}\n"
        )
    };
    let text = "a".repeat(5000) + "!";
    folder.judge("plain.yaml", patterns("^(a+)+$", &text), 1, &["invalid-example"]);
    folder.judge("looking.yaml", patterns("^(?=(a+)+$)(a|aa)+\\1$", &text), 1, &["invalid-example"]);
    folder.judge("repeated.yaml", patterns("((a{1000}){1000}){1000}", "a"), 1, &["unjudged-pattern"]);
    folder.judge("parentheses.yaml", patterns(&"(".repeat(5000), "a"), 1, &["bad-pattern"]);
}

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
