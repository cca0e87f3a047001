//! JSON Schemas of the generated types, behind the client crate's feature `schemars`.
//!
//! The generator could derive them itself, but only always and only from an older schemars.

use super::syntax;
use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Field, File, ItemEnum, ItemStruct, parse_quote};

/// Adds the derive, and what it cannot see by itself, to every type that is read and written.
pub fn annotate(file: &mut File) {
    Annotate.visit_file_mut(file);
}

struct Annotate;

impl VisitMut for Annotate {
    fn visit_item_struct_mut(&mut self, item: &mut ItemStruct) {
        if derive(&mut item.attrs) {
            visit_mut::visit_item_struct_mut(self, item);
        }
    }

    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        derive(&mut item.attrs);
    }

    /// A field that must be there and may be `null` is an `Option` with a reader of its own. The
    /// derive takes every `Option` for a field that may be absent.
    fn visit_field_mut(&mut self, field: &mut Field) {
        if let (true, Some(inner)) = (has(&field.attrs, "deserialize_with"), syntax::option(&field.ty)) {
            let with = quote! { crate::codec::json_schema::Nullable<#inner> }.to_string().replace(' ', "");
            field.attrs.push(parse_quote! { #[cfg_attr(feature = "schemars", schemars(with = #with))] });
        }
    }
}

/// Adds the derive to a type that is read; whether it is.
fn derive(attributes: &mut Vec<Attribute>) -> bool {
    let is_read = has(attributes, "Deserialize");
    if is_read {
        attributes.push(parse_quote! { #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))] });
    }
    is_read
}

fn has(attributes: &[Attribute], word: &str) -> bool {
    attributes
        .iter()
        .any(|attribute| !attribute.path().is_ident("doc") && quote! { #attribute }.to_string().contains(word))
}
