//! Open enumerations: Rust enums that keep values they do not know.

use super::naming::{constant, ident, type_name};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;
use std::collections::BTreeMap;

/// The open enumerations of an API, by name.
#[must_use]
pub fn emit(document: &Value) -> BTreeMap<String, TokenStream> {
    let schemas = document["components"]["schemas"].as_object();
    let enums = schemas.into_iter().flatten().filter(|(_, schema)| schema["x-extensible-enum"] == true);
    enums.map(|(name, schema)| (type_name(name), one(name, schema))).collect()
}

fn one(name: &str, schema: &Value) -> TokenStream {
    let values = schema["enum"].as_array().map(Vec::as_slice).unwrap_or_default();
    let names = schema["x-rust-varnames"].as_array().or_else(|| schema["x-enum-varnames"].as_array());
    let meanings = schema["x-enum-descriptions"].as_array();
    let variants: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(index, value)| {
            let wire = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let given = names.and_then(|names| names.get(index)?.as_str());
            let meaning = meanings.and_then(|texts| texts.get(index)?.as_str());
            let doc = match meaning {
                Some(meaning) => format!(" `{wire}`: {}", first_lower(meaning.trim())),
                None => format!(" `{wire}`."),
            };
            (ident(&constant(given.unwrap_or(&wire))), value, doc)
        })
        .collect();
    let text = schema["description"].as_str().unwrap_or_default().trim();
    let doc = super::docs::paragraphs(text);
    let name = ident(&type_name(name));
    let idents: Vec<_> = variants.iter().map(|(ident, ..)| ident).collect();
    let docs: Vec<_> = variants.iter().map(|(.., doc)| doc).collect();
    if schema["type"] == "integer" {
        let wires: Vec<_> =
            values.iter().map(|value| Literal::i64_unsuffixed(value.as_i64().unwrap_or_default())).collect();
        quote! {
            #doc
            ///
            /// Values this version does not know are kept as `Unknown`.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            #[non_exhaustive]
            pub enum #name {
                #(#[doc = #docs] #idents,)*
                /// A value this version does not know.
                Unknown(i64),
            }
            impl #name {
                /// The values this version knows; a later one may know more. `parse` takes these alone and
                /// refuses any other text; `from` keeps another as `Unknown`.
                pub const KNOWN: &'static [Self] = &[#(Self::#idents),*];
                /// The number as sent and received.
                #[must_use]
                pub const fn value(self) -> i64 {
                    match self { #(Self::#idents => #wires,)* Self::Unknown(value) => value }
                }
            }
            impl ::std::convert::From<i64> for #name {
                fn from(value: i64) -> Self {
                    match value { #(#wires => Self::#idents,)* other => Self::Unknown(other) }
                }
            }
            crate::codec::open_enum::integer!(#name, #text);
        }
    } else {
        let wires: Vec<_> = values.iter().map(|value| value.as_str().unwrap_or_default()).collect();
        quote! {
            #doc
            ///
            /// Values this version does not know are kept as `Unknown`.
            #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            #[non_exhaustive]
            pub enum #name {
                #(#[doc = #docs] #idents,)*
                /// A value this version does not know.
                Unknown(::std::string::String),
            }
            impl #name {
                /// The values this version knows; a later one may know more. `parse` takes these alone and
                /// refuses any other text; `from` keeps another as `Unknown`.
                pub const KNOWN: &'static [Self] = &[#(Self::#idents),*];
                /// The text as sent and received.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    match self { #(Self::#idents => #wires,)* Self::Unknown(value) => value }
                }
            }
            impl ::std::convert::From<&str> for #name {
                fn from(value: &str) -> Self {
                    match value { #(#wires => Self::#idents,)* other => Self::Unknown(other.to_owned()) }
                }
            }
            crate::codec::open_enum::text!(#name, #text);
        }
    }
}

fn first_lower(text: &str) -> String {
    // Abbreviations keep their capitals.
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}
