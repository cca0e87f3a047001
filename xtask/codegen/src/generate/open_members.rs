//! Structs that keep the members they do not know, each as its text. The derived decoder would pass
//! them through a buffer that makes floating point of numbers: it is derived for a hidden twin without
//! them, and they are put aside on the way. Optional times without a zone may come as empty texts.

use super::exact;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Item, ItemStruct, Meta, parse_quote};

/// Gives a generated struct that keeps other members a decoder that changes none.
pub fn keep_members(item: Item) -> Vec<Item> {
    let Item::Struct(mut original) = item else { return vec![item] };
    let Some(rest) = original.fields.iter().find(|field| exact::is_rest(field)).and_then(|it| it.ident.clone()) else {
        original.fields.iter_mut().filter(|field| is_time_without_zone(&field.ty)).for_each(read_empty_as_none);
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
        } else if is_time_without_zone(&field.ty) {
            empty_is_none(field)
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

/// Whether this is an optional time as Recuperador CRM writes it.
fn is_time_without_zone(ty: &syn::Type) -> bool {
    let text = ty.to_token_stream().to_string();
    text.contains("Option") && ["LocalDateTime", "TimeOfDay"].iter().any(|name| text.contains(name))
}

/// Gives a field that decoder in place of one that it has.
fn read_empty_as_none(field: &mut syn::Field) {
    let decoder = empty_is_none(field);
    field.attrs.retain(|attribute| !attribute.to_token_stream().to_string().contains("deserialize_with"));
    field.attrs.push(parse_quote! { #decoder });
}

/// Reads an empty text as none. A field that may be missing has a default then, as an `Option` has by itself
/// only without a decoder of its own.
fn empty_is_none(field: &syn::Field) -> TokenStream {
    let is_required = field.attrs.iter().any(|it| it.to_token_stream().to_string().contains("deserialize_with"));
    if is_required {
        quote! { #[serde(deserialize_with = "crate::codec::time::or_empty")] }
    } else {
        quote! { #[serde(default, deserialize_with = "crate::codec::time::or_empty")] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_times_take_an_empty_text() {
        let item: Item = parse_quote! {
            #[derive(::serde::Deserialize, Clone)]
            pub struct Thing {
                pub a: ::std::option::Option<crate::time::LocalDateTime>,
                #[serde(deserialize_with = "::std::option::Option::deserialize")]
                pub b: ::std::option::Option<crate::time::TimeOfDay>,
                pub c: crate::time::LocalDateTime,
                pub d: ::std::option::Option<i64>,
            }
        };
        let items = keep_members(item);
        let text = quote! { #(#items)* }.to_string();
        assert_eq!(text.matches("or_empty").count(), 2, "{text}");
        assert_eq!(text.matches("default , deserialize_with").count(), 1, "{text}");
    }
}
