//! What a path means: an item of the crate, or one of another crate.

use super::tree::{Place, Tree};
use std::collections::{BTreeMap, HashMap};
use syn::{Item, UseTree};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// An item of the crate, by the place that defines it.
    Own(Place),
    /// Something of another crate, by the path that names it.
    Foreign(Vec<String>),
    /// A name that is always there: a primitive or an item of the prelude.
    Given(String),
}

/// Names of the prelude, with the path they stand for, and the primitives.
const PRELUDE: [(&str, &str); 37] = [
    ("Option", "std::option::Option"),
    ("Result", "std::result::Result"),
    ("Vec", "std::vec::Vec"),
    ("String", "std::string::String"),
    ("ToString", "std::string::ToString"),
    ("Box", "std::boxed::Box"),
    ("From", "std::convert::From"),
    ("Into", "std::convert::Into"),
    ("TryFrom", "std::convert::TryFrom"),
    ("TryInto", "std::convert::TryInto"),
    ("AsRef", "std::convert::AsRef"),
    ("AsMut", "std::convert::AsMut"),
    ("Clone", "std::clone::Clone"),
    ("Default", "std::default::Default"),
    ("Iterator", "std::iter::Iterator"),
    ("IntoIterator", "std::iter::IntoIterator"),
    ("DoubleEndedIterator", "std::iter::DoubleEndedIterator"),
    ("ExactSizeIterator", "std::iter::ExactSizeIterator"),
    ("Extend", "std::iter::Extend"),
    ("FromIterator", "std::iter::FromIterator"),
    ("Copy", "std::marker::Copy"),
    ("Send", "std::marker::Send"),
    ("Sync", "std::marker::Sync"),
    ("Sized", "std::marker::Sized"),
    ("Unpin", "std::marker::Unpin"),
    ("Drop", "std::ops::Drop"),
    ("Fn", "std::ops::Fn"),
    ("FnMut", "std::ops::FnMut"),
    ("FnOnce", "std::ops::FnOnce"),
    ("PartialEq", "std::cmp::PartialEq"),
    ("Eq", "std::cmp::Eq"),
    ("PartialOrd", "std::cmp::PartialOrd"),
    ("Ord", "std::cmp::Ord"),
    ("ToOwned", "std::borrow::ToOwned"),
    ("Future", "std::future::Future"),
    ("IntoFuture", "std::future::IntoFuture"),
    ("Some", "std::option::Option::Some"),
];
const PRIMITIVES: [&str; 17] = [
    "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
    "f32", "f64",
];

/// The names of one module.
#[derive(Default)]
struct Scope {
    items: HashMap<String, Place>,
    imports: HashMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
}

/// The names of every module.
pub(super) struct Names {
    scopes: BTreeMap<Place, Scope>,
}

/// A name or a whole module that a `use` brings in.
pub(super) struct Import {
    /// What is named; a leading empty segment stands for a leading `::`.
    pub(super) path: Vec<String>,
    /// Its name here; `None` for `*`.
    pub(super) name: Option<String>,
}

impl Names {
    pub(super) fn new(tree: &Tree) -> Self {
        let mut scopes = BTreeMap::new();
        for (place, module) in &tree.modules {
            let mut scope = Scope::default();
            for conditional in &module.items {
                if let Some(name) = name(&conditional.item) {
                    scope.items.insert(name.clone(), child(place, &name));
                }
                if let Item::Use(item) = &conditional.item {
                    for import in imports(item) {
                        match import.name {
                            Some(name) => drop(scope.imports.insert(name, import.path)),
                            None => scope.globs.push(import.path),
                        }
                    }
                }
            }
            scopes.insert(place.clone(), scope);
        }
        Self { scopes }
    }

    /// What a path means within a module. A leading empty segment stands for a leading `::`.
    pub(super) fn meaning(&self, module: &[String], path: &[String]) -> Meaning {
        self.look(module, path, 0)
    }

    fn look(&self, module: &[String], path: &[String], depth: usize) -> Meaning {
        let (Some(first), true) = (path.first(), depth < 32) else { return foreign(path) };
        match first.as_str() {
            "" => foreign(&path[1..]),
            "crate" => self.within(Vec::new(), &path[1..], depth),
            "self" => self.within(module.to_vec(), &path[1..], depth),
            "super" => {
                let up = path.iter().take_while(|it| *it == "super").count();
                self.within(module[..module.len().saturating_sub(up)].to_vec(), &path[up..], depth)
            }
            name => match self.find(module, name, depth) {
                Some(Meaning::Own(place)) => self.within(place, &path[1..], depth),
                Some(Meaning::Foreign(found)) => foreign(&[&found, &path[1..]].concat()),
                Some(given) => given,
                None if path.len() == 1 && given(name) => Meaning::Given(name.to_owned()),
                None => foreign(path),
            },
        }
    }

    /// A path from a known place of the crate.
    fn within(&self, place: Place, rest: &[String], depth: usize) -> Meaning {
        let Some(next) = rest.first().filter(|_| self.scopes.contains_key(&place)) else { return Meaning::Own(place) };
        match self.find(&place, next, depth + 1) {
            Some(Meaning::Own(found)) => self.within(found, &rest[1..], depth + 1),
            Some(Meaning::Foreign(found)) => foreign(&[&found, &rest[1..]].concat()),
            Some(given) => given,
            None => Meaning::Own(child(&place, next)),
        }
    }

    fn find(&self, module: &[String], name: &str, depth: usize) -> Option<Meaning> {
        let scope = self.scopes.get(module)?;
        if let Some(place) = scope.items.get(name) {
            return Some(Meaning::Own(place.clone()));
        }
        if let Some(path) = scope.imports.get(name).filter(|path| path.len() != 1 || path[0] != name) {
            return Some(self.look(module, path, depth + 1));
        }
        if depth > 16 {
            return None;
        }
        scope.globs.iter().find_map(|glob| match self.look(module, glob, depth + 1) {
            Meaning::Own(place) if place != module => self.find(&place, name, depth + 1),
            _ => None,
        })
    }
}

fn given(name: &str) -> bool {
    PRIMITIVES.contains(&name) || PRELUDE.iter().any(|(short, _)| *short == name)
}

/// A path of another crate; what the prelude has is called by its short name.
fn foreign(path: &[String]) -> Meaning {
    let full = path.join("::");
    let full = full
        .strip_prefix("core::")
        .or_else(|| full.strip_prefix("alloc::"))
        .map_or(full.clone(), |rest| format!("std::{rest}"));
    match PRELUDE.iter().find(|(_, long)| *long == full) {
        Some((short, _)) => Meaning::Given((*short).to_owned()),
        None => Meaning::Foreign(full.split("::").map(str::to_owned).collect()),
    }
}

pub(super) fn child(place: &[String], name: &str) -> Place {
    place.iter().cloned().chain([name.to_owned()]).collect()
}

/// The name that an item defines.
pub(super) fn name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(it) => it.ident.to_string(),
        Item::Enum(it) => it.ident.to_string(),
        Item::Fn(it) => it.sig.ident.to_string(),
        Item::Mod(it) => it.ident.to_string(),
        Item::Static(it) => it.ident.to_string(),
        Item::Struct(it) => it.ident.to_string(),
        Item::Trait(it) => it.ident.to_string(),
        Item::Type(it) => it.ident.to_string(),
        Item::Union(it) => it.ident.to_string(),
        _ => return None,
    })
}

/// What a `use` brings in, one by one.
pub(super) fn imports(item: &syn::ItemUse) -> Vec<Import> {
    let start = if item.leading_colon.is_some() { vec![String::new()] } else { Vec::new() };
    let mut found = Vec::new();
    flatten(&item.tree, start, &mut found);
    found
}

fn flatten(tree: &UseTree, mut path: Vec<String>, found: &mut Vec<Import>) {
    match tree {
        UseTree::Path(it) => {
            path.push(it.ident.to_string());
            flatten(&it.tree, path, found);
        }
        UseTree::Group(it) => it.items.iter().for_each(|tree| flatten(tree, path.clone(), found)),
        UseTree::Glob(_) => found.push(Import { path, name: None }),
        UseTree::Name(it) if it.ident == "self" => {
            let name = path.last().cloned();
            found.push(Import { path, name });
        }
        UseTree::Name(it) => {
            path.push(it.ident.to_string());
            found.push(Import { path, name: Some(it.ident.to_string()) });
        }
        UseTree::Rename(it) => {
            if it.ident != "self" {
                path.push(it.ident.to_string());
            }
            found.push(Import { path, name: Some(it.rename.to_string()) });
        }
    }
}
