//! Codes are found in the program itself, where one is given to a finding, and held against the tables.

use oas::report::{Code, RuleText};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use syn::visit_mut::{VisitMut, visit_expr_mut, visit_item_mod_mut, visit_local_mut};
use syn::{Expr, ExprLit, ExprTuple, Item, ItemMod, Lit, Local, Member, Pat};

/// Codes as they are written in a file.
#[derive(Default)]
struct Codes(BTreeSet<String>);

/// Functions and methods that take a code, and which argument it is.
const TAKERS: [(&str, usize); 14] = [
    ("at", 0),
    ("at_value", 0),
    ("spanning", 0),
    ("in_file", 0),
    ("note", 0),
    ("one", 0),
    ("fault", 0),
    ("broken", 0),
    ("told", 0),
    ("find", 0),
    ("find", 1),
    ("finding", 0),
    ("push_finding", 0),
    ("refuse", 0),
];

impl Codes {
    /// The texts that an expression may be: a literal, or those at the ends of its branches.
    fn take(&mut self, expression: &Expr, hyphen: bool) {
        match expression {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                let text = text.value();
                // `x-` begins the name of an extension.
                let is_code = text.starts_with(|c: char| c.is_ascii_lowercase())
                    && !text.starts_with("x-")
                    && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                if is_code && (!hyphen || text.contains('-')) {
                    self.0.insert(text);
                }
            }
            Expr::If(it) => {
                it.then_branch.stmts.iter().for_each(|it| self.statement(it, hyphen));
                it.else_branch.iter().for_each(|(_, it)| self.take(it, hyphen));
            }
            Expr::Block(it) => it.block.stmts.iter().for_each(|it| self.statement(it, hyphen)),
            Expr::Match(it) => it.arms.iter().for_each(|it| self.take(&it.body, hyphen)),
            Expr::Tuple(ExprTuple { elems, .. }) => elems.iter().take(1).for_each(|it| self.take(it, hyphen)),
            _ => {}
        }
    }

    fn statement(&mut self, statement: &syn::Stmt, hyphen: bool) {
        if let syn::Stmt::Expr(it, None) = statement {
            self.take(it, hyphen);
        }
    }
}

impl VisitMut for Codes {
    fn visit_item_mod_mut(&mut self, item: &mut ItemMod) {
        let is_test = item.attrs.iter().any(|it| it.path().is_ident("cfg"));
        if !is_test {
            visit_item_mod_mut(self, item);
        }
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        let first = match &local.pat {
            Pat::Tuple(tuple) => tuple.elems.first(),
            other => Some(other),
        };
        if matches!(first, Some(Pat::Ident(it)) if it.ident == "code")
            && let Some(init) = &local.init
        {
            self.take(&init.expr, false);
        }
        visit_local_mut(self, local);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        let mut taken = |name: &str, arguments: &syn::punctuated::Punctuated<Expr, syn::Token![,]>| {
            let places = TAKERS.iter().filter(|(it, _)| *it == name && arguments.len() > 1);
            // `find` is a name of the standard library as well.
            places.filter_map(|(_, at)| arguments.get(*at)).for_each(|it| self.take(it, name == "find"));
        };
        match &*expression {
            Expr::Call(call) => {
                if let Expr::Path(path) = &*call.func {
                    let names: Vec<_> = path.path.segments.iter().map(|it| it.ident.to_string()).collect();
                    match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                        [.., "Fault", "new"] => taken("at", &call.args),
                        [.., name] => taken(name, &call.args),
                        [] => {}
                    }
                }
            }
            Expr::MethodCall(call) => taken(&call.method.to_string(), &call.args),
            Expr::Struct(it) => {
                let codes = it.fields.iter().filter(|it| matches!(&it.member, Member::Named(name) if name == "code"));
                codes.for_each(|it| self.take(&it.expr, false));
            }
            Expr::Assign(it) => {
                if matches!(&*it.left, Expr::Field(field) if matches!(&field.member, Member::Named(name) if name == "code"))
                {
                    self.take(&it.right, false);
                }
            }
            // What a function gives back for others to report: a code, and words that are made.
            Expr::Tuple(it) if it.elems.len() > 1 && !matches!(it.elems[1], Expr::Lit(_) | Expr::Reference(_)) => {
                self.take(&it.elems[0], true);
            }
            _ => {}
        }
        visit_expr_mut(self, expression);
    }
}

/// Every code with the file that has it.
fn written() -> BTreeMap<String, PathBuf> {
    let mut all = BTreeMap::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["oas/src", "codegen/src", "src"].map(|it| walkdir::WalkDir::new(root.join(it)));
    for entry in folders.into_iter().flatten().map(Result::unwrap) {
        let path = entry.path();
        // Codes of changes are put together, and have a table and a test of their own.
        let changes = path.starts_with(root.join("oas/src/diff")) && !path.ends_with("version.rs");
        // A comparison of tools reports nothing of its own.
        let tables = path.ends_with("report/codes.rs") || path == root.join("src/codes.rs");
        let others = tables || path.starts_with(root.join("src/consumers/compare"));
        if path.extension().is_none_or(|it| it != "rs") || changes || others {
            continue;
        }
        let mut file = syn::parse_file(&std::fs::read_to_string(path).unwrap()).unwrap();
        let mut codes = Codes::default();
        file.items.retain(|it| !matches!(it, Item::Macro(_)));
        codes.visit_file_mut(&mut file);
        all.extend(codes.0.into_iter().map(|it| (it, path.strip_prefix(root).unwrap().to_path_buf())));
    }
    all
}

/// The tables of this program, with those of `oas`.
fn codes() -> impl Iterator<Item = &'static Code> {
    oas::report::CODES.iter().chain(xtask::codes::CODES)
}

fn find(command: &str, code: &str) -> Option<RuleText> {
    (xtask::report::tool().catalog)().find(command, code)
}

#[test]
fn every_code_that_can_be_reported_has_words() {
    let written = written();
    for code in ["missing-header", "preflight", "read-only-property", "type-loses-value", "duplicate-key", "not-utf8"] {
        assert!(written.contains_key(code), "{code} was not found in the program: {:?}", written.keys());
    }
    assert!(written.len() > 180, "{}", written.len());
    let silent: Vec<_> = written.iter().filter(|(code, _)| find("samples", code).is_none()).collect();
    assert!(silent.is_empty(), "write words for these into oas/src/report/codes.rs or src/codes.rs: {silent:?}");
    assert!(find("samples", "no-such-code").is_none());
}

#[test]
fn no_words_are_left_over_and_none_stand_twice() {
    let written = written();
    let mut known = BTreeSet::new();
    for code in codes() {
        assert!(known.insert(code.code), "{} stands twice", code.code);
        assert!(written.contains_key(code.code), "nothing reports {}", code.code);
        for text in [code.commands, code.what, code.why, code.example] {
            assert!(!text.is_empty() && !text.ends_with('.'), "{}: {text:?}", code.code);
        }
    }
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
