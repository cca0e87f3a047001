//! Descriptions with decimal numbers (`format: decimal`): what they leave open is kept as its text, since
//! a `Value` of `serde_json` holds numbers as floating point, which changes digits.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Field, File, Type, parse_quote};

/// The type of an open value.
pub fn raw_json() -> TokenStream {
    quote! { crate::codec::raw_json::RawJson }
}

/// Puts the texts in place of the values, if the description has decimal numbers.
pub fn keep(file: &mut File, document: &Value) {
    if has_decimals(document) {
        Keep.visit_file_mut(file);
    }
}

pub fn has_decimals(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            value["format"] == "decimal" && value["type"] == "number" || members.values().any(has_decimals)
        }
        Value::Array(items) => items.iter().any(has_decimals),
        _ => false,
    }
}

/// Whether this is the field in which a struct keeps, as texts, the members that it does not know.
fn is_rest(field: &Field) -> bool {
    let text = |item: &dyn quote::ToTokens| item.to_token_stream().to_string();
    let is_flat = |attribute: &Attribute| attribute.path().is_ident("serde") && text(attribute).contains("flatten");
    field.attrs.iter().any(is_flat) && text(&field.ty).contains(&raw_json().to_string())
}

struct Keep;

/// What the documentation of such a field says.
const REST: [&str; 3] = [
    " Members that the description does not name, each as the text it was sent as; of one that comes twice,",
    " the last. A struct of yours with `#[serde(flatten)]` in place of this would lose digits: see",
    " [`RawJson`](crate::recuperador::RawJson).",
];

impl VisitMut for Keep {
    fn visit_field_mut(&mut self, field: &mut Field) {
        visit_mut::visit_field_mut(self, field);
        if is_rest(field) {
            field.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
            field.attrs.splice(0..0, REST.map(|line| parse_quote! { #[doc = #line] }));
        }
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        let raw = raw_json();
        match &*ty {
            Type::Path(path) if is(path, &quote! { ::serde_json::Value }) => *ty = parse_quote! { #raw },
            Type::Path(path) if is(path, &quote! { ::serde_json::Map<::std::string::String, ::serde_json::Value> }) => {
                *ty = parse_quote! { ::std::collections::BTreeMap<::std::string::String, #raw> };
            }
            _ => visit_mut::visit_type_mut(self, ty),
        }
    }
}

fn is(path: &syn::TypePath, wanted: &TokenStream) -> bool {
    quote! { #path }.to_string() == wanted.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn kept(document: &Value) -> String {
        let mut file: File = parse_quote! {
            pub struct Thing {
                pub a: ::serde_json::Value,
                pub b: ::std::vec::Vec<::serde_json::Map<::std::string::String, ::serde_json::Value>>,
                #[serde(flatten)]
                pub extra: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
            }
        };
        keep(&mut file, document);
        let syn::Item::Struct(thing) = &file.items[0] else { panic!("a struct") };
        let rests: Vec<_> = thing.fields.iter().map(is_rest).collect();
        format!("{} {rests:?}", quote! { #file })
    }

    #[test]
    fn open_values_are_texts_where_there_are_decimals_and_nowhere_else() {
        let amount = json!({ "components": { "schemas": { "Amount": { "type": "number", "format": "decimal" } } } });
        let exact = kept(&amount);
        assert!(!exact.contains("serde_json") && exact.ends_with("[false, false, true]"), "{exact}");
        assert!(exact.contains("of one that comes twice"), "{exact}");
        assert_eq!(exact.matches(&raw_json().to_string()).count(), 3, "{exact}");
        let other = kept(&json!({ "components": { "schemas": { "Amount": { "type": "number" } } } }));
        assert!(!other.contains("RawJson") && other.ends_with("[false, false, false]"), "{other}");
    }
}
