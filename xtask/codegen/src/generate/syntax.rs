//! Types of Rust taken apart and put together: what they wrap, and which of the generated ones they name.

use super::naming::ident;
use quote::ToTokens;
use std::collections::BTreeSet;
use syn::visit_mut::{self, VisitMut};
use syn::{Path, PathArguments, Type};

/// The `T` of an `Option<T>`.
#[must_use]
pub fn option(ty: &Type) -> Option<&Type> {
    generic(ty, "Option")
}

/// The `T` of a `Vec<T>`.
#[must_use]
pub fn vec(ty: &Type) -> Option<&Type> {
    generic(ty, "Vec")
}

/// The `T` of a `&T`, its lifetime dropped.
#[must_use]
pub fn reference(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Reference(reference) => Some(&reference.elem),
        _ => None,
    }
}

/// Whether this is a `String`.
#[must_use]
pub fn is_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "String"))
}

fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == name => match arguments.args.first()? {
            syn::GenericArgument::Type(inner) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// Whether this is the type of that name.
#[must_use]
pub fn is(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// Writes the types of the generated module as they look from outside of it: `types::X`.
pub struct Qualify<'a> {
    /// Names of the types.
    pub names: &'a BTreeSet<String>,
}

impl VisitMut for Qualify<'_> {
    fn visit_type_path_mut(&mut self, path: &mut syn::TypePath) {
        if let Some(first) = path.path.get_ident().map(ToString::to_string)
            && self.names.contains(&first)
        {
            path.path.segments.insert(0, syn::PathSegment::from(ident("types")));
        }
        visit_mut::visit_type_path_mut(self, path);
    }
}

/// The name of a type, without its module.
#[must_use]
pub fn name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// Writes them as they look from inside: `X`.
pub struct Unqualify;

impl VisitMut for Unqualify {
    fn visit_path_mut(&mut self, path: &mut Path) {
        if path.leading_colon.is_none() && path.segments.len() > 1 && path.segments[0].ident == "types" {
            path.segments = std::mem::take(&mut path.segments).into_iter().skip(1).collect();
        }
        visit_mut::visit_path_mut(self, path);
    }
}

/// The types out of `names` that a piece of Rust names, from inside or outside.
#[must_use]
pub fn named(tokens: &impl ToTokens, names: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    identifiers(tokens.to_token_stream(), names, &mut found);
    found
}

/// A name that stands behind a `::` is one of another module, but for `types`.
fn identifiers(tokens: proc_macro2::TokenStream, names: &BTreeSet<String>, found: &mut BTreeSet<String>) {
    let mut before = [String::new(), String::new(), String::new()];
    for token in tokens {
        let text = match token {
            proc_macro2::TokenTree::Group(group) => {
                identifiers(group.stream(), names, found);
                String::new()
            }
            proc_macro2::TokenTree::Ident(name) => {
                let name = name.to_string();
                let is_elsewhere = before[1] == ":" && before[2] == ":" && before[0] != "types";
                if !is_elsewhere && names.contains(&name) {
                    found.insert(name.clone());
                }
                name
            }
            other => other.to_string(),
        };
        before.rotate_left(1);
        before[2] = text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn types_are_found_from_inside_and_outside() {
        let names: BTreeSet<_> = ["A", "B", "C", "D"].map(String::from).into();
        let tokens = quote! { pub struct A { b: ::std::vec::Vec<types::B>, c: crate::time::C, d: Option<D> } };
        assert_eq!(named(&tokens, &names).into_iter().collect::<Vec<_>>(), ["A", "B", "D"]);
    }
}
