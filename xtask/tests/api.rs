//! The listing of the public API on a small crate, and what it refuses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const LIB: &str = r#"
mod hidden;
#[macro_use]
mod macros;
pub mod types { pub use crate::hidden::Shape; }
pub use hidden::{Client, Kind};
pub use std::time::Duration as Span;
day! { Day(i64) }
impl Client {
    /// Docs are no part of it.
    pub fn get<'a>(&'a self, id: impl Into<String>) -> Result<&'a Shape, Kind> { todo!() }
    pub(crate) fn inner(&self) {}
}
#[cfg(feature = "extra")]
pub fn extra(value: serde_json::Value) -> Option<Day> { None }
use types::Shape;
#[cfg(test)]
mod tests { pub struct Invisible; }
"#;
const HIDDEN: &str = r#"
#[derive(Clone, Debug)]
pub struct Client { key: String }
#[derive(PartialEq)]
#[non_exhaustive]
pub struct Shape { pub sides: Vec<u8>, secret: bool }
#[non_exhaustive]
pub enum Kind { Round, Other(String) }
pub struct Unreachable;
impl From<Kind> for String { fn from(_: Kind) -> Self { String::new() } }
"#;
const MACROS: &str = r#"
macro_rules! day {
    ($name:ident($inner:ty)) => {
        #[derive(Clone, Copy)]
        pub struct $name(pub $inner);
        impl std::fmt::Display for $name { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } }
    };
}
"#;
const LISTED: &str = r#"
struct crate::Client { .. }
    fn get<'a>(&'a self, impl Into<String>) -> Result<&'a crate::types::Shape, crate::Kind>
    impl Clone
    impl std::fmt::Debug

struct crate::Day
    field 0: i64
    impl Clone
    impl Copy
    impl std::fmt::Display

enum crate::Kind #[non_exhaustive]
    variant Other(String)
    variant Round

use std::time::Duration as crate::Span

fn crate::extra(serde_json::Value) -> Option<crate::Day> #[cfg(feature = "extra")]

mod crate::types

struct crate::types::Shape { .. } #[non_exhaustive]
    field sides: Vec<u8>
    impl PartialEq

impl From<crate::Kind> for String
"#;

struct Crate(TempDir);

impl Crate {
    fn new() -> Self {
        let made = Self(TempDir::new().unwrap());
        made.write("openapi/persat.yaml", "");
        made.write("Cargo.toml", "[workspace.package]\nversion = \"0.1.0\"\n");
        made.write("persat-api/src/lib.rs", LIB);
        made.write("persat-api/src/hidden.rs", HIDDEN);
        made.write("persat-api/src/macros.rs", MACROS);
        made
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).unwrap()
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{from:?}");
        self.write(file, &text.replacen(from, to, 1));
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        run(self.0.path(), arguments)
    }
}

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output().unwrap();
    (status.code(), format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr)))
}

#[test]
fn what_is_public_is_listed_and_nothing_else() {
    let made = Crate::new();
    let (code, text) = made.run(&["api"]);
    assert_eq!(code, Some(0), "{text}");
    let listed = made.read("persat-api/api.txt");
    let items = listed.lines().filter(|it| !it.starts_with("# ")).collect::<Vec<_>>().join("\n") + "\n";
    assert_eq!(items, LISTED);
    assert_eq!(made.run(&["api", "--check"]).0, Some(0));
}

#[test]
fn each_broken_promise_is_a_finding() {
    /// File, text, its replacement, what the finding says.
    type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);
    let cases: &[Case] = &[
        (HIDDEN_FILE, "Round,", "Square,", &["stale-file", "+    variant Square", "run `cargo xtask api`"]),
        (
            HIDDEN_FILE,
            "Other(String)",
            "Other(hyper::Error)",
            &["foreign-crate", "`crate::Kind`", "`hyper`", "ALLOWED"],
        ),
        (LIB_FILE, "impl Into<String>", "tokio::time::Instant", &["foreign-crate", "`tokio::time::Instant`"]),
        (LIB_FILE, "pub use std::time::Duration as Span", "pub use progenitor_client::Error as Span", &["stay inside"]),
        (HIDDEN_FILE, "#[derive(PartialEq)]", "#[derive(zeroize::Zeroize)]", &["`zeroize::Zeroize`"]),
        (HIDDEN_FILE, "#[non_exhaustive]\npub enum", "pub enum", &["exhaustive-type", "crate::Kind"]),
        (LIB_FILE, "day! {", "month! {", &["opaque-macro", "month!"]),
    ];
    const HIDDEN_FILE: &str = "persat-api/src/hidden.rs";
    const LIB_FILE: &str = "persat-api/src/lib.rs";
    for (file, from, to, expected) in cases {
        let made = Crate::new();
        assert_eq!(made.run(&["api"]).0, Some(0));
        made.edit(file, from, to);
        let (code, text) = made.run(&["api", "--check"]);
        assert_eq!(code, Some(1), "{to}: {text}");
        for words in *expected {
            assert!(text.contains(words), "{to}: {words}: {text}");
        }
    }
}

#[test]
fn what_a_constructor_requires_by_name_cannot_grow() {
    const HIDDEN_FILE: &str = "persat-api/src/hidden.rs";
    let made = Crate::new();
    let required = "pub struct ShapeRequired<'a> { pub name: &'a str }\n\
                    impl Shape { pub fn new(required: ShapeRequired<'_>) -> Self { todo!() } }";
    made.edit(HIDDEN_FILE, "pub struct Unreachable;", required);
    made.edit(
        "persat-api/src/lib.rs",
        "pub use crate::hidden::Shape;",
        "pub use crate::hidden::{Shape, ShapeRequired};",
    );
    let (code, text) = made.run(&["api"]);
    assert_eq!(code, Some(0), "{text}");
    // One that no constructor takes is a struct like any other.
    made.edit(HIDDEN_FILE, "pub fn new(", "pub fn of(");
    let (code, text) = made.run(&["api"]);
    assert!(code == Some(1) && text.contains("`crate::types::ShapeRequired` can never gain a field"), "{text}");
}

#[test]
fn a_release_fixes_what_the_version_may_be() {
    let made = Crate::new();
    let (code, text) = made.run(&["api"]);
    assert!(code == Some(0) && text.contains("0 releases to compare with"), "{text}");
    assert_eq!(made.run(&["api", "--release"]).0, Some(0));
    assert!(made.read("persat-api/api-released.txt").starts_with("# released: 0.1.0\n"));

    made.edit("persat-api/src/hidden.rs", "pub enum Kind { Round,", "pub enum Kind { Round, Oval,");
    let (code, text) = made.run(&["api"]);
    assert!(code == Some(1) && text.contains("version-too-low") && text.contains("0.1.1 or more"), "{text}");
    made.edit("Cargo.toml", "0.1.0", "0.1.1");
    assert_eq!(made.run(&["api"]).0, Some(0));

    made.edit("persat-api/src/hidden.rs", "Round, ", "");
    let (code, text) = made.run(&["api"]);
    assert!(code == Some(1) && text.contains("0.2.0 or more"), "{text}");
    assert!(text.contains("removed: crate::Kind: variant Round"), "{text}");
    made.edit("Cargo.toml", "0.1.1", "0.2.0");
    assert_eq!(made.run(&["api"]).0, Some(0));

    made.edit("persat-api/api-released.txt", "# released: 0.1.0", "# released: soon");
    assert_eq!(made.run(&["api", "--check"]).0, Some(2));
}

#[test]
fn what_cannot_be_read_is_one_error() {
    let made = Crate::new();
    made.write("persat-api/src/hidden.rs", "pub struct {");
    let (code, text) = made.run(&["api", "--check"]);
    assert!(code == Some(2) && text.contains("persat-api/src/hidden.rs"), "{text}");
    fs::remove_file(made.0.path().join("persat-api/src/hidden.rs")).unwrap();
    let (code, text) = made.run(&["api", "--check"]);
    assert!(code == Some(2) && text.contains("`mod hidden;` has no file"), "{text}");
}
