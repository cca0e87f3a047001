//! The crate as a tree of modules, read from its source files.

use super::expand::Macro;
use oas::failure::Failure;
use quote::{ToTokens, quote};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Meta, Token};

/// A module's or item's place: names from the crate's root.
pub(super) type Place = Vec<String>;

/// An item and the condition under which it exists.
#[derive(Clone)]
pub(super) struct Conditional {
    pub(super) condition: Condition,
    pub(super) item: Item,
}

/// The features without which something does not exist: `cfg` texts, from the outside in.
pub(super) type Condition = Vec<String>;

#[derive(Default)]
pub(super) struct Module {
    /// Path of its file within the repository.
    pub(super) file: String,
    pub(super) items: Vec<Conditional>,
}

/// Every module of a crate.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) modules: BTreeMap<Place, Module>,
    /// Macro calls that could not be seen through: file, macro, why.
    pub(super) opaque: Vec<(String, String, String)>,
}

/// Reads a crate from its `lib.rs`.
pub(super) fn read(root: &Path, lib: &str) -> Result<Tree, Failure> {
    let mut tree = Tree::default();
    module(&mut tree, root, lib, Vec::new(), Vec::new())?;
    expand(&mut tree);
    Ok(tree)
}

fn module(tree: &mut Tree, root: &Path, file: &str, place: Place, condition: Condition) -> Result<(), Failure> {
    let text = std::fs::read_to_string(root.join(file))
        .map_err(|error| Failure::new(format!("cannot read {file}: {}", Failure::io(&error))))?;
    let parsed = syn::parse_file(&text).map_err(|error| {
        Failure::new(format!("{file}: no Rust: {error}")).help("see what `cargo check -p persat-api` says")
    })?;
    fill(tree, root, file, place, condition, parsed.items)
}

fn fill(
    tree: &mut Tree,
    root: &Path,
    file: &str,
    place: Place,
    condition: Condition,
    items: Vec<Item>,
) -> Result<(), Failure> {
    let mut here = Module { file: file.to_owned(), items: Vec::new() };
    for mut item in items {
        let Some(own) = attributes(&mut item).map(|attributes| conditions(attributes)) else { continue };
        if own.iter().any(|it| it.split(|c: char| !c.is_alphanumeric()).any(|word| word == "test")) {
            continue;
        }
        let condition: Condition = condition.iter().chain(&own).cloned().collect();
        if let Item::Mod(declared) = &mut item {
            let name = declared.ident.to_string();
            let below: Place = place.iter().cloned().chain([name.clone()]).collect();
            match declared.content.take() {
                Some((_, items)) => fill(tree, root, file, below, condition.clone(), items)?,
                None => module(tree, root, &file_of(root, file, &place, &name)?, below, condition.clone())?,
            }
        }
        here.items.push(Conditional { condition, item });
    }
    tree.modules.insert(place, here);
    Ok(())
}

/// The file of `mod name;`.
fn file_of(root: &Path, file: &str, place: &[String], name: &str) -> Result<String, Failure> {
    let (folder, stem) = file.rsplit_once('/').unwrap_or(("", file));
    let is_own_folder = place.is_empty() || stem == "mod.rs";
    let folder = if is_own_folder { folder.to_owned() } else { format!("{folder}/{}", stem.trim_end_matches(".rs")) };
    let candidates = [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")];
    candidates.iter().find(|it| root.join(PathBuf::from(it)).is_file()).cloned().ok_or_else(|| {
        Failure::new(format!("{file}: `mod {name};` has no file: neither {} nor {}", candidates[0], candidates[1]))
    })
}

fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    Some(match item {
        Item::Const(it) => &mut it.attrs,
        Item::Enum(it) => &mut it.attrs,
        Item::ExternCrate(it) => &mut it.attrs,
        Item::Fn(it) => &mut it.attrs,
        Item::Impl(it) => &mut it.attrs,
        Item::Macro(it) => &mut it.attrs,
        Item::Mod(it) => &mut it.attrs,
        Item::Static(it) => &mut it.attrs,
        Item::Struct(it) => &mut it.attrs,
        Item::Trait(it) => &mut it.attrs,
        Item::TraitAlias(it) => &mut it.attrs,
        Item::Type(it) => &mut it.attrs,
        Item::Union(it) => &mut it.attrs,
        Item::Use(it) => &mut it.attrs,
        _ => return None,
    })
}

/// The `cfg`s among attributes, as texts.
pub(super) fn conditions(attributes: &[Attribute]) -> Condition {
    let cfgs = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    cfgs.filter_map(|attribute| match &attribute.meta {
        Meta::List(list) => Some(super::print::tokens(&list.tokens)),
        _ => None,
    })
    .collect()
}

/// The paths of `#[derive(…)]`.
pub(super) fn derives(attributes: &[Attribute]) -> Vec<syn::Path> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    lists
        .filter_map(|it| it.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated).ok())
        .flatten()
        .collect()
}

/// Puts what macros write in the place of their calls.
fn expand(tree: &mut Tree) {
    let mut macros: HashMap<String, syn::Result<Macro>> = HashMap::new();
    for module in tree.modules.values() {
        for conditional in &module.items {
            if let Item::Macro(it) = &conditional.item
                && let Some(name) = &it.ident
            {
                let read = Macro::parse(it.mac.tokens.clone());
                let twice = macros.contains_key(&name.to_string());
                let read = if twice { Err(syn::Error::new_spanned(name, "two macros have this name")) } else { read };
                macros.insert(name.to_string(), read);
            }
        }
    }
    for module in tree.modules.values_mut() {
        let mut items = Vec::new();
        for Conditional { condition, item } in std::mem::take(&mut module.items) {
            let Item::Macro(call) = &item else {
                items.push(Conditional { condition, item });
                continue;
            };
            if call.ident.is_some() {
                continue;
            }
            let name = call.mac.path.segments.last().map(|it| it.ident.to_string()).unwrap_or_default();
            let written = match macros.get(&name) {
                Some(Ok(found)) => found.expand(&call.mac.tokens).and_then(syn::parse2::<syn::File>),
                Some(Err(error)) => Err(error.clone()),
                None => Err(syn::Error::new_spanned(&call.mac.path, "it is not defined in this crate")),
            };
            match written {
                Ok(file) => items.extend(file.items.into_iter().map(|mut item| {
                    let own = attributes(&mut item).map(|it| conditions(it)).unwrap_or_default();
                    Conditional { condition: condition.iter().cloned().chain(own).collect(), item }
                })),
                Err(error) => tree.opaque.push((module.file.clone(), format!("{name}!"), error.to_string())),
            }
        }
        for Conditional { item, .. } in &items {
            let Item::Impl(block) = item else { continue };
            // What a trait's implementation holds is the trait's to say.
            for inner in block.items.iter().filter(|_| block.trait_.is_none()) {
                if let syn::ImplItem::Macro(call) = inner {
                    let name = call.mac.path.to_token_stream().to_string().replace(' ', "");
                    let why = "calls inside of `impl` are not seen through".to_owned();
                    tree.opaque.push((module.file.clone(), format!("{name}!"), why));
                }
            }
        }
        module.items = items;
    }
}

/// Whether `#[doc(hidden)]` is among attributes.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    let hidden = quote! { hidden }.to_string();
    attributes.iter().any(|it| {
        it.path().is_ident("doc") && matches!(&it.meta, Meta::List(list) if list.tokens.to_string().contains(&hidden))
    })
}

/// Whether `#[non_exhaustive]` is among attributes.
pub(super) fn may_grow(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| it.path().is_ident("non_exhaustive"))
}
