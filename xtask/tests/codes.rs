//! The words for codes that are no rules and no changes. That each code has its row, and that something reports
//! it, is the compiler's business: codes are enums (`oas::finding_codes!`).

use oas::report::{CodeText, RuleText};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The tables of this program, with those of `oas`.
fn codes() -> impl Iterator<Item = &'static CodeText> {
    oas::report::CODES.iter().chain(xtask::codes::CODES.into_iter().flatten())
}

fn find(command: &str, code: &str) -> Option<RuleText> {
    (xtask::report::tool().catalog)().find(command, code)
}

#[test]
fn every_code_has_words_of_its_own() {
    let mut known = BTreeSet::new();
    for code in codes() {
        assert!(known.insert(code.code), "{} stands twice", code.code);
        assert!(find("samples", code.code).is_some(), "{}", code.code);
        for text in [code.commands, code.what, code.why, code.example] {
            assert!(!text.is_empty() && !text.ends_with('.'), "{}: {text:?}", code.code);
        }
    }
    assert!(known.len() > 90, "{}", known.len());
    // Told in the words of another table.
    for code in oas::report::ALSO.iter().chain(persat_codegen::codes::ALSO).chain(xtask::codes::ALSO) {
        assert!(find("samples", code).is_some(), "{code}");
    }
    assert!(find("samples", "no-such-code").is_none());
}

#[test]
fn one_name_may_mean_two_things_in_two_commands() {
    let of = |command| find(command, "no-response").unwrap().what;
    assert_eq!(of("lint"), "Operations have a response.");
    assert_eq!(of("samples"), "An exchange has a response.");
}

#[test]
fn the_codes_are_listed() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (status, text) = run(&["samples", "--codes"]);
    assert_eq!(status, Some(0));
    assert!(text.contains("missing-header") && text.ends_with("xtask/RULES.md\n"), "{text}");
    let (_, text) = run(&["samples", "--codes", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(list["codes"].as_array().unwrap().len(), codes().count());
    let page = |name: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let page = page("oas/RULES.md") + &page("RULES.md");
    assert!(codes().all(|it| page.contains(&format!("| `{}` | {} |", it.code, it.commands))));
}
