//! The files of the types, one per place: structs, open enumerations, and the constructors of what is
//! sent.

use super::naming::ident;
use super::places::{self, SHARED};
use super::rust::Raw;
use super::syntax::{Unqualify, named};
use super::{builders, enums, objects};
use crate::repository::Project;
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use syn::visit_mut::VisitMut;

/// The files by name; `mod` gives all types one place for those who use them.
///
/// # Errors
/// What is written is no Rust, or a type mentions one of a place that it must not know.
pub fn emit(project: Project, api: &Api, document: &Value, raw: &Raw) -> Result<Vec<(String, TokenStream)>, Failure> {
    let types = all(api, document, raw)?;
    let names: BTreeSet<_> = types.keys().cloned().collect();
    let places = places::of(api, raw, &names)?;
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, places) in &places {
        files.entry(places.home()).or_default().push(name);
    }
    let of_place = |place: &str| {
        if place == SHARED {
            quote! {}
        } else {
            places::condition(project, place)
        }
    };
    let (modules, conditions): (Vec<_>, Vec<_>) = files.keys().map(|place| (ident(place), of_place(place))).unzip();
    let whole = quote! { #(#conditions mod #modules;)* #(#conditions pub use #modules::*;)* };
    let mut out = vec![("mod".to_owned(), whole)];
    for (place, own) in files {
        let items: TokenStream = own.iter().map(|name| types[*name].clone()).collect();
        let mut mentioned = named(&items, &names);
        mentioned.retain(|name| places[name].home() != place);
        let items = match place {
            SHARED => own
                .iter()
                .map(|name| under(places[*name].condition(project), &types[*name]))
                .collect::<Result<_, _>>()?,
            _ => items,
        };
        if let Some(foreign) = mentioned.iter().find(|name| places[*name].home() != SHARED) {
            let message =
                format!("the types of `{place}` mention `{foreign}`, which is one of `{}`", places[foreign].home());
            return Err(Failure::new(message).help("see xtask/codegen/src/generate/places.rs"));
        }
        let mentioned = mentioned.iter().map(|name| ident(name));
        let imports = if mentioned.len() == 0 {
            quote! {}
        } else {
            quote! { use super::shared::{#(#mentioned),*}; }
        };
        out.push((place.to_owned(), quote! { #imports #items }));
    }
    Ok(out)
}

/// Items that are compiled under a condition.
fn under(condition: Option<TokenStream>, items: &TokenStream) -> Result<TokenStream, Failure> {
    let Some(condition) = condition else { return Ok(items.clone()) };
    let file: syn::File =
        syn::parse2(items.clone()).map_err(|error| Failure::new(format!("a type is no Rust: {error}")))?;
    let items = file.items;
    Ok(quote! { #(#condition #items)* })
}

/// Every type by name, with what is implemented for it.
fn all(api: &Api, document: &Value, raw: &Raw) -> Result<BTreeMap<String, TokenStream>, Failure> {
    let mut types = enums::emit(document);
    for (name, items) in &raw.types {
        let items = items.iter().cloned().flat_map(objects::read);
        types.entry(name.clone()).or_default().extend(quote! { #(#items)* });
    }
    for (name, constructor) in builders::emit(api, document, raw)? {
        let mut constructor: syn::File = syn::parse2(constructor)
            .map_err(|error| Failure::new(format!("the constructor of `{name}` is no Rust: {error}")))?;
        Unqualify.visit_file_mut(&mut constructor);
        types.entry(name).or_default().extend(quote! { #constructor });
    }
    Ok(types)
}
