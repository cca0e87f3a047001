//! Signatures in which every path is the one that a user of the crate would write.

use super::names::{Meaning, Names};
use super::public::{Public, joined, segments};
use super::tree::Place;
use std::collections::BTreeSet;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Generics, Path, PathSegment, TypePath, Visibility};

/// Replaces paths and notes what they lead to.
pub(super) struct Resolver<'a> {
    names: &'a Names,
    public: &'a Public,
    module: &'a [String],
    generics: Vec<String>,
    /// Paths of other crates.
    pub(super) foreign: BTreeSet<Vec<String>>,
    /// Items of this crate that cannot be named from outside.
    pub(super) unreachable: BTreeSet<Place>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(names: &'a Names, public: &'a Public, module: &'a [String]) -> Self {
        let (foreign, unreachable) = (BTreeSet::new(), BTreeSet::new());
        Self { names, public, module, generics: Vec::new(), foreign, unreachable }
    }

    /// Makes generic parameters known.
    pub(super) fn enter(&mut self, generics: &Generics) {
        self.generics.extend(generics.type_params().map(|it| it.ident.to_string()));
        self.generics.extend(generics.const_params().map(|it| it.ident.to_string()));
    }

    /// A path of segments as a user would write it.
    pub(super) fn path(&mut self, path: &[String]) -> String {
        match self.names.meaning(self.module, path) {
            Meaning::Given(name) => name,
            Meaning::Foreign(path) => {
                self.foreign.insert(path.clone());
                joined(&path)
            }
            Meaning::Own(place) => {
                if let Some(paths) = self.public.items.get(&place) {
                    return paths[0].path.clone();
                }
                // A variant or an associated item.
                if let Some((last, owner)) = place.split_last()
                    && let Some(paths) = self.public.items.get(owner)
                {
                    return format!("{}::{last}", paths[0].path);
                }
                self.unreachable.insert(place.clone());
                format!("crate::{}", joined(&place))
            }
        }
    }
}

impl VisitMut for Resolver<'_> {
    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}

    fn visit_visibility_mut(&mut self, _: &mut Visibility) {}

    fn visit_type_path_mut(&mut self, it: &mut TypePath) {
        match &mut it.qself {
            // `<T as Trait>::Name`: the trait is noted, the text stays.
            Some(own) => {
                self.visit_type_mut(&mut own.ty);
                let of_trait = segments(&it.path).into_iter().take(own.position).collect::<Vec<_>>();
                if !of_trait.is_empty() {
                    self.path(&of_trait);
                }
            }
            None => visit_mut::visit_type_path_mut(self, it),
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let named = segments(path);
        let is_own = |name: &String| name == "Self" || self.generics.contains(name);
        if named.first().is_none_or(is_own) {
            return;
        }
        let text = self.path(&named);
        let mut replaced: Path =
            syn::parse_str(&text).unwrap_or_else(|_| Path { leading_colon: None, segments: path.segments.clone() });
        let arguments = path.segments.iter().rev().map(|it| it.arguments.clone());
        for (segment, arguments) in replaced.segments.iter_mut().rev().zip(arguments) {
            let PathSegment { arguments: place, .. } = segment;
            if place.is_none() {
                *place = arguments;
            }
        }
        *path = replaced;
    }
}
