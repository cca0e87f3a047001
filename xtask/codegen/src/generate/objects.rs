//! How the generated structs are read: by `codec::object` of the client crate in place of what serde derives,
//! which is most of what a struct costs its users to compile, and changes the digits of what a struct keeps of
//! members that it does not know.

use super::naming::ident;
use super::syntax;
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Field, Item, ItemStruct, LitStr, Meta, Path, Token, parse_quote};

/// Gives a generated struct that is read its decoder.
pub fn read(item: Item) -> Vec<Item> {
    let Item::Struct(mut original) = item else { return vec![item] };
    let has_names = original.fields.iter().all(|field| field.ident.is_some());
    if !has_names || !original.attrs.iter_mut().any(drop_decoder) {
        return vec![Item::Struct(original)];
    }
    let decoder = decoder(&original);
    for field in &mut original.fields {
        field.attrs.retain(|attribute| !is_reader(attribute));
    }
    vec![Item::Struct(original), decoder]
}

/// Takes `Deserialize` out of a `derive`; whether it was there.
fn drop_decoder(attribute: &mut Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let paths = syn::punctuated::Punctuated::<Path, Token![,]>::parse_terminated;
    let Some(paths) = list.path.is_ident("derive").then(|| list.parse_args_with(paths).ok()).flatten() else {
        return false;
    };
    let is_decoder = |path: &&Path| path.segments.last().is_some_and(|it| it.ident == "Deserialize");
    let others: Vec<_> = paths.iter().filter(|path| !is_decoder(path)).collect();
    let is_there = others.len() < paths.len();
    *attribute = parse_quote! { #[derive(#(#others),*)] };
    is_there
}

/// A member's number and the field that it goes to.
type Place = TokenStream;

fn decoder(item: &ItemStruct) -> Item {
    let (mut members, mut needed) = (Vec::new(), Vec::new());
    let (mut values, mut nullable, mut times): (Vec<Place>, Vec<Place>, Vec<Place>) = Default::default();
    let mut others = quote! { () };
    for field in &item.fields {
        let Some(name) = &field.ident else { continue };
        if is_flat(field) {
            let ty = &field.ty;
            others = quote! { #ty, #name };
            continue;
        }
        let number = Literal::usize_unsuffixed(members.len());
        let member = renamed(field).unwrap_or_else(|| name.to_string());
        members.push(quote! { #number #member });
        let place = quote! { #number #name };
        let is_option = syntax::option(&field.ty).is_some();
        // What must be there and may be `null` comes with a decoder, so that serde asks for it.
        if !is_option || field.attrs.iter().any(is_reader) {
            needed.push(number);
        }
        if !is_option {
            values.push(place);
        } else if is_time_without_zone(field) {
            times.push(place);
        } else {
            nullable.push(place);
        }
    }
    let name = ident(&item.ident.to_string());
    parse_quote! {
        crate::codec::object::object! {
            #name; members: #(#members)*; needed: #(#needed)*;
            values: #(#values)*; nullable: #(#nullable)*; times: #(#times)*; others: #others;
        }
    }
}

/// Whether this is the field for the members that no other field is for.
fn is_flat(field: &Field) -> bool {
    let is_flat = |it: &Attribute| it.path().is_ident("serde") && it.to_token_stream().to_string().contains("flatten");
    field.attrs.iter().any(is_flat)
}

fn is_reader(attribute: &Attribute) -> bool {
    attribute.path().is_ident("serde") && attribute.to_token_stream().to_string().contains("deserialize_with")
}

/// The name of a field in JSON where it is not that in Rust.
fn renamed(field: &Field) -> Option<String> {
    let mut name = None;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What it says besides is for the encoder.
        let _ = attribute.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let text: LitStr = value.parse()?;
                name = name.take().or_else(|| meta.path.is_ident("rename").then(|| text.value()));
            }
            Ok(())
        });
    }
    name
}

/// Whether this is an optional time as Recuperador CRM writes it, which may be an empty text.
fn is_time_without_zone(field: &Field) -> bool {
    let text = field.ty.to_token_stream().to_string();
    ["LocalDateTime", "TimeOfDay"].iter().any(|name| text.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_of(item: Item) -> String {
        let items = read(item);
        quote! { #(#items)* }.to_string().replace(' ', "")
    }

    #[test]
    fn members_go_where_they_belong() {
        let text = read_of(parse_quote! {
            #[derive(::serde::Deserialize, Clone)]
            pub struct Thing {
                pub a: ::std::option::Option<crate::time::LocalDateTime>,
                #[serde(deserialize_with = "::std::option::Option::deserialize")]
                pub b: ::std::option::Option<crate::time::TimeOfDay>,
                pub c: crate::time::LocalDateTime,
                #[serde(rename = "D-d", skip_serializing_if = "::std::option::Option::is_none")]
                pub d: ::std::option::Option<i64>,
                #[serde(deserialize_with = "::std::option::Option::deserialize")]
                pub e: ::std::option::Option<i64>,
                #[serde(flatten)]
                pub extra: ::std::collections::BTreeMap<::std::string::String, crate::codec::raw_json::RawJson>,
            }
        });
        let decoder = r#"object!{Thing;members:0"a"1"b"2"c"3"D-d"4"e";needed:124;values:2c;nullable:3d4e;times:0a1b;others:::std::collections::BTreeMap<::std::string::String,crate::codec::raw_json::RawJson>,extra;}"#;
        assert!(text.ends_with(decoder), "{text}");
        assert!(text.starts_with("#[derive(Clone)]") && !text.contains("deserialize_with"), "{text}");
    }

    #[test]
    fn what_is_no_object_or_is_not_read_is_left_alone() {
        for item in [
            parse_quote! { #[derive(::serde::Deserialize)] pub struct Things(pub ::std::vec::Vec<i64>); },
            parse_quote! { #[derive(Clone)] pub struct Call { pub a: i64 } },
        ] {
            let item: Item = item;
            assert_eq!(read_of(item.clone()), quote! { #item }.to_string().replace(' ', ""));
        }
    }
}
