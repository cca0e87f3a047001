//! Constructors and setters of what callers send: required fields in one `new`, optional ones by
//! name, so that a new optional field never breaks a caller.
//!
//! Required fields that a caller could [exchange](alike) are given by name too, in a struct of them: the
//! compiler then says which one is missing. Others are the parameters of `new`, where enumerations are taken
//! as such: made of a text, one could be exchanged with a text.

use super::alike;
use super::naming::{field, ident, rust_name, type_name};
use super::places;
use super::rust::{self, Raw};
use super::syntax;
use oas::document::{Node, Pointer};
use oas::failure::Failure;
use oas::model::Api;
use oas::schema::properties;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use syn::Type;

/// What the struct of the required fields is called, behind the name of the type.
const REQUIRED: &str = "Required";

/// The constructors of every struct that a request body is made of, by the struct's name.
///
/// # Errors
/// A component has the name of a struct of required fields.
pub fn emit(api: &Api, document: &Value, raw: &Raw) -> Result<BTreeMap<String, TokenStream>, Failure> {
    let bodies = api.operations.iter().filter_map(|operation| operation.request.as_ref()?.json());
    let reached: BTreeSet<_> = bodies.flat_map(|body| places::components(api, body)).collect();
    let enumerations = rust::enumerations(document);
    let components = api.schemas().filter(|(name, _)| reached.contains(&rust_name(name)));
    let made = components.filter_map(|(name, at)| Some((type_name(&name), one(api, raw, &enumerations, &name, &at)?)));
    made.map(|(name, made)| Ok((name, made?))).collect()
}

/// A required field.
struct Required<'a> {
    name: syn::Ident,
    ty: &'a Type,
    docs: Vec<&'a syn::Attribute>,
}

fn one(
    api: &Api,
    raw: &Raw,
    enumerations: &BTreeSet<String>,
    component: &str,
    at: &Pointer,
) -> Option<Result<TokenStream, Failure>> {
    let mut properties = properties(&api.document, at);
    // Arguments stand in the order in which the schema asks for them.
    let asked = api.document.get(at)?.get("required").map(Node::items).unwrap_or_default();
    properties.sort_by_key(|it| asked.iter().position(|name| name.as_str() == Some(&it.name)).unwrap_or(asked.len()));
    let name = type_name(component);
    let fields = raw.fields(&name)?;
    let wanted: Vec<_> = properties.iter().filter(|it| it.required).map(|it| field(&it.name)).collect();
    let of = |wanted: &String| fields.iter().find(|(name, _)| name.trim_start_matches("r#") == wanted);
    let required: Vec<_> = wanted
        .iter()
        .filter_map(of)
        .map(|(field, ty)| Required { name: ident(field), ty, docs: raw.docs(&name, field) })
        .collect();
    let optional: Vec<_> = fields.iter().filter(|(name, _)| !wanted.contains(name)).collect();
    let rest: Vec<_> = optional.iter().map(|(name, _)| ident(name)).collect();
    // Optional fields are all `Option`s or have a default.
    let rest = quote! { #(#rest: ::std::default::Default::default(),)* };
    let (new, beside) = if alike::any(required.iter().map(|it| it.ty)) {
        let taken = format!("{name}{REQUIRED}");
        if raw.types.contains_key(&taken) {
            let failure = Failure::new(format!("`{taken}` is the name of a struct that is generated beside `{name}`"));
            return Some(Err(failure.help("name the component otherwise")));
        }
        by_name(&name, &required, &rest)
    } else {
        (in_order(&name, &required, &rest, enumerations), quote! {})
    };
    let setters = optional.iter().map(|(name, ty)| setter(name, ty));
    let target = ident(&name);
    Some(Ok(quote! {
        impl types::#target {
            #new
            #(#setters)*
        }
        #beside
    }))
}

/// A `new` that takes the required fields one after the other.
fn in_order(name: &str, required: &[Required], rest: &TokenStream, enumerations: &BTreeSet<String>) -> TokenStream {
    let names: Vec<_> = required.iter().map(|it| &it.name).collect();
    let is_exact = |it: &&Required| alike::is_enumeration(it.ty, enumerations);
    let given = required.iter().map(|it| match (is_exact(&it), it.ty) {
        (true, ty) => quote! { #ty },
        (false, ty) => quote! { impl ::std::convert::Into<#ty> },
    });
    let values = required.iter().map(|it| match (is_exact(&it), &it.name) {
        (true, name) => quote! { #name },
        (false, name) => quote! { #name: #name.into() },
    });
    let doc = format!(" A `{name}` with its required fields; the optional ones are set by name.");
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn new(#(#names: #given),*) -> Self {
            Self { #(#values,)* #rest }
        }
    }
}

/// A `new` that takes them by name, and the struct that names them. It may not grow: one more required field
/// has to break callers.
fn by_name(name: &str, required: &[Required], rest: &TokenStream) -> (TokenStream, TokenStream) {
    let by_name = ident(&format!("{name}{REQUIRED}"));
    let is_text = |it: &&Required| syntax::is_string(it.ty);
    // As the parameters of a function, texts are borrowed.
    let lifetime = required.iter().any(|it| is_text(&it));
    let (declared, used) = if lifetime { (quote! { <'a> }, quote! { <'_> }) } else { (quote! {}, quote! {}) };
    let fields = required.iter().map(|it| {
        let (name, ty, docs) = (&it.name, it.ty, &it.docs);
        let ty = if is_text(&it) {
            quote! { &'a str }
        } else {
            quote! { #ty }
        };
        quote! { #(#docs)* pub #name: #ty, }
    });
    let values = required.iter().map(|it| {
        let name = &it.name;
        if is_text(&it) {
            quote! { #name: required.#name.to_owned(), }
        } else {
            quote! { #name: required.#name, }
        }
    });
    let doc = format!(" A `{name}` with its required fields; the optional ones are set by name.");
    let new = quote! {
        #[doc = #doc]
        #[must_use]
        pub fn new(required: types::#by_name #used) -> Self {
            Self { #(#values)* #rest }
        }
    };
    let doc = format!(" The required fields of a [`{name}`], for [`{name}::new`].");
    let beside = quote! {
        #[doc = #doc]
        pub struct #by_name #declared {
            #(#fields)*
        }
    };
    (new, beside)
}

fn setter(name: &str, ty: &Type) -> TokenStream {
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::PROJECTS;
    use oas::document::{Document, Source};
    use std::sync::Arc;

    /// A document whose one operation takes a `Thing` of these required properties, and one that is optional.
    fn constructors(required: &str) -> Result<String, Failure> {
        constructors_beside("Other", required)
    }

    fn constructors_beside(other: &str, required: &str) -> Result<String, Failure> {
        let properties = [
            "color: {$ref: '#/components/schemas/Color'}",
            "day: {type: string, format: date}",
            "due: {type: string, format: date}",
            "id: {type: string}",
            "minutes: {type: number}",
            "name: {type: string, description: How it is called.}",
            "number: {type: integer, format: int64}",
            "note: {type: string}",
        ];
        let yaml = format!(
            "openapi: 3.0.3
info: {{title: T, version: 1.0.0}}
paths:
  /things:
    post:
      operationId: createThing
      requestBody:
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}
      responses:
        '200': {{description: Done.}}
components:
  schemas:
    Color: {{type: string, enum: [RED], x-extensible-enum: true}}
    {other}: {{type: object, properties: {{x: {{type: string}}}}}}
    Thing:
      type: object
      required: [{required}]
      properties: {{{}}}
",
            properties.join(", ")
        );
        let api = Api::new("persat", Arc::new(Document::parse(Source::new("made.yaml", &yaml))?));
        let document = api.document.root.to_json();
        let raw = Raw::new(PROJECTS[0], &document)?;
        let made = emit(&api, &document, &raw)?.remove("Thing").unwrap_or_default();
        Ok(syn::parse2(made).map(|file| prettyplease::unparse(&file)).unwrap())
    }

    #[test]
    fn what_a_caller_could_exchange_is_given_by_name() {
        for required in ["name, id", "number, color, minutes", "day, id, due"] {
            let made = constructors(required).unwrap();
            assert!(made.contains("pub fn new(required: types::ThingRequired"), "{required}: {made}");
            let given = made.split("pub struct ThingRequired").nth(1).unwrap();
            for name in required.split(", ") {
                assert!(given.contains(&format!("pub {name}: ")), "{required}: {given}");
            }
            assert!(!given.contains("pub note"), "{given}");
            assert!(made.contains("pub fn note("), "{made}");
            // No derive, no attribute: nothing to compile that nobody needs.
            assert!(!made.contains("derive") && !made.contains("non_exhaustive"), "{made}");
        }
        let made = constructors("name, id, day").unwrap();
        assert!(
            made.contains("ThingRequired<'_>") && made.contains("/// How it is called.\n    pub name: &'a str,"),
            "{made}"
        );
        let made = constructors("number, minutes").unwrap();
        assert!(made.contains("new(required: types::ThingRequired) -> Self"), "{made}");
    }

    #[test]
    fn what_none_could_exchange_stands_in_order() {
        for (required, given) in [
            ("number, id, day", "number: impl ::std::convert::Into<i64>,"),
            ("color, name", "color: types::Color,"),
            ("name", "name: impl ::std::convert::Into<::std::string::String>"),
            ("", "pub fn new() -> Self"),
        ] {
            let made = constructors(required).unwrap();
            assert!(made.contains(given) && !made.contains("Required"), "{required}: {made}");
        }
    }

    #[test]
    fn a_component_of_the_same_name_is_an_error() {
        let error = constructors_beside("ThingRequired", "id, name").unwrap_err().to_string();
        assert!(error.contains("`ThingRequired`") && error.contains("name the component otherwise"), "{error}");
        assert!(constructors_beside("ThingRequired", "id").is_ok());
    }
}
