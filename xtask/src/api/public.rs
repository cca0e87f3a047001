//! What of the crate can be named from outside, and by which path.

use super::names::{Meaning, Names, child, imports, name};
use super::print;
use super::tree::{Condition, Place, Tree, conditions, is_hidden};
use std::collections::BTreeMap;
use syn::{Attribute, Item, Visibility};

/// A public name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Path {
    pub(super) path: String,
    pub(super) condition: Condition,
}

/// Everything public.
#[derive(Default)]
pub(super) struct Public {
    /// Items of the crate, by the place that defines them; the first path is the item's own.
    pub(super) items: BTreeMap<Place, Vec<Path>>,
    /// Modules.
    pub(super) modules: BTreeMap<String, Condition>,
    /// What other crates define and this one shows: path here, path there.
    pub(super) foreign: BTreeMap<String, (Vec<String>, Condition)>,
}

/// Follows `pub` from the root.
pub(super) fn find(tree: &Tree, names: &Names) -> Public {
    let mut public = Public::default();
    walk(tree, names, &Vec::new(), "crate", &Vec::new(), 0, &mut public);
    for paths in public.items.values_mut() {
        paths.sort_by_key(|it| (it.path.matches("::").count(), it.path.clone()));
        paths.dedup_by(|a, b| a.path == b.path);
    }
    public
}

fn walk(
    tree: &Tree,
    names: &Names,
    module: &Place,
    prefix: &str,
    outer: &Condition,
    depth: usize,
    public: &mut Public,
) {
    let Some(found) = tree.modules.get(module).filter(|_| depth < 16) else { return };
    let join = |inner: &Condition| -> Condition {
        let mut all = outer.clone();
        all.extend(inner.iter().filter(|it| !outer.contains(it)).cloned());
        all
    };
    for conditional in &found.items {
        let item = &conditional.item;
        let condition = join(&conditional.condition);
        if !visible(item).is_some_and(|(visibility, attributes)| is_public(visibility) && !is_hidden(attributes)) {
            continue;
        }
        match item {
            Item::Mod(it) => {
                let path = format!("{prefix}::{}", it.ident);
                public.modules.insert(path.clone(), condition.clone());
                walk(tree, names, &child(module, &it.ident.to_string()), &path, &condition, depth + 1, public);
            }
            Item::Use(it) => {
                let condition = join(&conditions(&it.attrs));
                for import in imports(it) {
                    let meaning = names.meaning(module, &import.path);
                    let path = import.name.as_ref().map(|name| format!("{prefix}::{name}"));
                    match (meaning, path) {
                        (Meaning::Own(place), None) => walk(tree, names, &place, prefix, &condition, depth + 1, public),
                        (Meaning::Own(place), Some(path)) if tree.modules.contains_key(&place) => {
                            public.modules.insert(path.clone(), condition.clone());
                            walk(tree, names, &place, &path, &condition, depth + 1, public);
                        }
                        (Meaning::Own(place), Some(path)) => add(public, place, path, condition.clone()),
                        (Meaning::Foreign(there), path) => {
                            let path = path.unwrap_or_else(|| format!("{prefix}::*"));
                            public.foreign.insert(path, (there, condition.clone()));
                        }
                        (Meaning::Given(_), _) => {}
                    }
                }
            }
            item => {
                if let Some(name) = name(item) {
                    add(public, child(module, &name), format!("{prefix}::{name}"), condition);
                }
            }
        }
    }
}

fn add(public: &mut Public, place: Place, path: String, condition: Condition) {
    public.items.entry(place).or_default().push(Path { path, condition });
}

fn visible(item: &Item) -> Option<(&Visibility, &[Attribute])> {
    Some(match item {
        Item::Const(it) => (&it.vis, &it.attrs),
        Item::Enum(it) => (&it.vis, &it.attrs),
        Item::Fn(it) => (&it.vis, &it.attrs),
        Item::Mod(it) => (&it.vis, &it.attrs),
        Item::Static(it) => (&it.vis, &it.attrs),
        Item::Struct(it) => (&it.vis, &it.attrs),
        Item::Trait(it) => (&it.vis, &it.attrs),
        Item::Type(it) => (&it.vis, &it.attrs),
        Item::Union(it) => (&it.vis, &it.attrs),
        Item::Use(it) => (&it.vis, &it.attrs),
        _ => return None,
    })
}

pub(super) fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// `cfg`s as they stand at the end of a line.
pub(super) fn marks(condition: &[String]) -> String {
    condition.iter().map(|it| format!(" #[cfg({it})]")).collect()
}

/// The path of a foreign item as text.
pub(super) fn joined(path: &[String]) -> String {
    path.join("::")
}

/// A type's name without its arguments, when it is one.
pub(super) fn bare(ty: &syn::Type) -> Option<&syn::TypePath> {
    match ty {
        syn::Type::Path(path) if path.qself.is_none() => Some(path),
        syn::Type::Group(group) => bare(&group.elem),
        _ => None,
    }
}

/// The segments of a path; a leading empty one stands for a leading `::`.
pub(super) fn segments(path: &syn::Path) -> Vec<String> {
    let start = path.leading_colon.is_some().then(String::new);
    start.into_iter().chain(path.segments.iter().map(|it| it.ident.to_string())).collect()
}

/// Generic parameters as written after `impl` or a name; empty without any.
pub(super) fn parameters(generics: &syn::Generics) -> String {
    if generics.params.is_empty() { String::new() } else { print::text(&WithoutWhere(generics)) }
}

struct WithoutWhere<'a>(&'a syn::Generics);

impl quote::ToTokens for WithoutWhere<'_> {
    fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
        let mut plain = self.0.clone();
        plain.where_clause = None;
        plain.to_tokens(tokens);
    }
}
