//! Circles, files that are no text, unusual ways of writing, and bombs.

use super::{Folder, HEAD, run, texts};
use std::fs;
#[cfg(unix)]
use std::path::Path;
#[cfg(unix)]
use std::process::Command;

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
    // At the left of its key, or below it; as often as one likes.
    let left = format!("{good}x-a:\n  b: {{\n  c: 1, # one\nd: [\n2]}}\nx-y: |\n  {{\n  }}\n");
    folder.judge("content.yaml", &left, 0, &["yaml-indentation", "content.yaml:6:3", "lint: ok"]);
    let many = (0..20_000).map(|n| format!("  b{n}: {{\n    c: 1\n}}\n")).collect::<String>();
    folder.judge_long("many.yaml", format!("{good}x-a:\n{many}"), 0, &["yaml-indentation"]);
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
    folder.judge("text.yaml", "just text\n", 2, &["no OpenAPI document"]);
    folder.judge("list.json", "[]", 2, &["no OpenAPI document"]);
    folder.judge("new.yaml", "openapi: 3.2.0\n", 2, &["new.yaml:1:10: this is OpenAPI `3.2.0`", "not finished"]);
    folder.judge("short.yaml", good.replace("3.0.3", "'3.0'"), 1, &["openapi-version", "no version in full"]);
    folder.judge("number.yaml", good.replace("3.0.3", "3.0"), 1, &["openapi-version", "no version in full"]);
    folder.judge("empty.json", "", 2, &["empty.json:1:1"]);
    folder.judge(
        "inf.yaml",
        format!("{good}x-a: .inf\nx-b: -.INF\nx-c: '.nan'\n"),
        1,
        &["no number `.inf`", "2 errors"],
    );
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
    let reference = |to: &str| {
        format!("{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: '{to}'}}, ~c: {{type: string}}}}}}\n")
    };
    folder.judge("tilde.yaml", reference("#/components/schemas/~c"), 1, &["dangling-ref", "write `~0` for `~`"]);
    folder.judge(
        "slash.yaml",
        reference("#components/schemas/A"),
        1,
        &["dangling-ref", "write `#/components/schemas/A`"],
    );
    folder.judge("anchor.yaml", reference("#A"), 1, &["dangling-ref", "begin with `#/`"]);
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
