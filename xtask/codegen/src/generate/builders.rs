//! Constructors and setters of what callers send: required fields in one `new`, optional ones by
//! name, so that a new optional field never breaks a caller.

use super::naming::{field, ident, rust_name, type_name};
use super::places;
use super::rust::Raw;
use super::syntax;
use oas::document::{Node, Pointer};
use oas::model::Api;
use oas::schema::properties;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// The constructors of every struct that a request body is made of, by the struct's name.
#[must_use]
pub fn emit(api: &Api, raw: &Raw) -> BTreeMap<String, TokenStream> {
    let bodies = api.operations.iter().filter_map(|operation| operation.request.as_ref()?.json());
    let reached: BTreeSet<_> = bodies.flat_map(|body| places::components(api, body)).collect();
    let components = api.schemas().filter(|(name, _)| reached.contains(&rust_name(name)));
    components.filter_map(|(name, at)| Some((type_name(&name), one(api, raw, &name, &at)?))).collect()
}

fn one(api: &Api, raw: &Raw, component: &str, at: &Pointer) -> Option<TokenStream> {
    let mut properties = properties(&api.document, at);
    // Arguments stand in the order in which the schema asks for them.
    let asked = api.document.get(at)?.get("required").map(Node::items).unwrap_or_default();
    properties.sort_by_key(|it| asked.iter().position(|name| name.as_str() == Some(&it.name)).unwrap_or(asked.len()));
    let name = type_name(component);
    let fields = raw.fields(&name)?;
    let required: Vec<_> = properties.iter().filter(|it| it.required).map(|it| field(&it.name)).collect();
    let of = |wanted: &String| fields.iter().find(|(name, _)| name.trim_start_matches("r#") == wanted);
    let arguments: Vec<_> = required.iter().filter_map(of).map(|(name, ty)| (ident(name), ty)).collect();
    let (argument_names, argument_types): (Vec<_>, Vec<_>) = arguments.into_iter().unzip();
    let optional: Vec<_> = fields.iter().filter(|(name, _)| !required.contains(name)).collect();
    let optional_names: Vec<_> = optional.iter().map(|(name, _)| ident(name)).collect();
    let setters = optional.iter().map(|(name, ty)| {
        let setter = ident(name);
        let inner = syntax::option(ty).unwrap_or(ty);
        let doc = format!(" Sets `{name}`.");
        let value = if syntax::option(ty).is_some() {
            quote! { ::std::option::Option::Some(value.into()) }
        } else {
            quote! { value.into() }
        };
        quote! {
            #[doc = #doc]
            #[must_use]
            pub fn #setter(mut self, value: impl ::std::convert::Into<#inner>) -> Self {
                self.#setter = #value;
                self
            }
        }
    });
    let target = ident(&name);
    let doc = format!(" A `{name}` with its required fields; the optional ones are set by name.");
    // Optional fields are all `Option`s or have a default.
    Some(quote! {
        impl types::#target {
            #[doc = #doc]
            #[must_use]
            pub fn new(#(#argument_names: impl ::std::convert::Into<#argument_types>),*) -> Self {
                Self {
                    #(#argument_names: #argument_names.into(),)*
                    #(#optional_names: ::std::default::Default::default(),)*
                }
            }
            #(#setters)*
        }
    })
}
