//! Structs that keep the members they do not know, each as its text. The derived decoder would pass
//! them through a buffer that makes floating point of numbers: it is derived for a hidden twin without
//! them, and they are put aside on the way.

use super::exact;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, File, Item, ItemStruct, Meta, parse_quote};

/// Gives the generated structs that keep other members a decoder that changes none.
pub fn keep_members(file: &mut File) {
    for item in &mut file.items {
        if let Item::Mod(module) = item
            && module.ident == "types"
            && let Some((_, items)) = &mut module.content
        {
            *items = std::mem::take(items).into_iter().flat_map(one).collect();
        }
    }
}

fn one(item: Item) -> Vec<Item> {
    let Item::Struct(mut original) = item else { return vec![item] };
    let Some(rest) = original.fields.iter().find(|field| exact::is_rest(field)).and_then(|it| it.ident.clone()) else {
        return vec![Item::Struct(original)];
    };
    let derived = original.attrs.iter_mut().find_map(without_decoder);
    if let (Some(tokens), Some(attribute)) =
        (derived, original.attrs.iter_mut().find(|attribute| attribute.path().is_ident("derive")))
    {
        *attribute = parse_quote! { #[derive(#tokens)] };
    }
    let twin = twin(&original, &rest);
    vec![Item::Struct(original), twin]
}

/// What a `derive` says besides `Deserialize`, if it says that.
fn without_decoder(attribute: &mut Attribute) -> Option<TokenStream> {
    let Meta::List(list) = &attribute.meta else { return None };
    if !list.path.is_ident("derive") {
        return None;
    }
    let paths =
        list.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated).ok()?;
    let is_decoder = |path: &&syn::Path| path.segments.last().is_some_and(|it| it.ident == "Deserialize");
    let others: Vec<_> = paths.iter().filter(|path| !is_decoder(path)).collect();
    (others.len() < paths.len()).then(|| quote! { #(#others),* })
}

/// The hidden twin, and the decoder that it is for.
fn twin(original: &ItemStruct, rest: &syn::Ident) -> Item {
    let name = &original.ident;
    let text = name.to_string();
    let is_serde = |attribute: &&Attribute| attribute.path().is_ident("serde");
    let outer: Vec<_> = original.attrs.iter().filter(is_serde).collect();
    let fields = original.fields.iter().map(|field| {
        let (attributes, name, ty) = (field.attrs.iter().filter(is_serde), &field.ident, &field.ty);
        let attributes: TokenStream = if exact::is_rest(field) {
            quote! { #[serde(skip)] }
        } else {
            attributes.map(ToTokens::to_token_stream).collect()
        };
        quote! { #attributes #name: #ty }
    });
    parse_quote! {
        const _: () = {
            #[derive(::serde::Deserialize)]
            #[serde(remote = #text)]
            #[allow(dead_code)]
            #(#outer)*
            struct Members { #(#fields),* }
            impl<'de> ::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                    let mut rest = crate::codec::open_object::Rest::new();
                    let open = crate::codec::open_object::Open { object: deserializer, rest: &mut rest };
                    let mut value = Members::deserialize(open)?;
                    value.#rest = rest;
                    ::std::result::Result::Ok(value)
                }
            }
        };
    }
}
