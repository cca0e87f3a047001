//! The arguments of an operation: how the facade takes them, keeps them and passes them on.

use super::naming::{field, ident};
use super::rust::Method;
use super::syntax;
use oas::document::Pointer;
use oas::model::{Api, Operation};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Type;

/// One argument of an operation, as the facade takes it and as the generated method wants it.
pub struct Argument {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: syn::Ident,
    /// What the call keeps.
    pub kept: TokenStream,
    /// What a caller gives.
    pub given: TokenStream,
    /// How a given value becomes the kept one.
    pub convert: TokenStream,
    /// What the generated method gets.
    pub passed: TokenStream,
    /// Whether it is kept as an `Option`.
    pub optional: bool,
    /// What stands for it until its setter is called; a caller has to give the others.
    pub left_out: Option<TokenStream>,
    /// What that is, where it is no nothing.
    pub default: Option<i64>,
    /// Whether it is part of the path.
    pub in_path: bool,
    /// Whether it is kept as a plain text.
    pub is_text: bool,
    /// Whether it is the body, which is kept shared, so that a call is cheap to clone.
    pub is_body: bool,
    /// Place of its schema.
    pub schema: Option<Pointer>,
    /// Place of what describes it.
    pub at: Pointer,
}

/// The arguments in the order of the description, the body last.
pub fn arguments(api: &Api, operation: &Operation, method: &Method) -> Vec<Argument> {
    let of = |wanted: &str| method.arguments.iter().find(|(name, _)| name == wanted).map(|(_, ty)| ty);
    let mut found: Vec<_> = operation
        .parameters
        .iter()
        .filter_map(|parameter| {
            let name = field(&parameter.name);
            let ty = of(&name)?;
            let (kept, given, convert, passed) = carry(&ident(&name), ty);
            let optional = syntax::option(ty).is_some();
            let default = default(api, operation, &parameter.name, optional);
            let left_out = match default.map(Literal::i64_unsuffixed) {
                Some(value) if optional => Some(quote! { ::std::option::Option::Some(#value) }),
                Some(value) => Some(quote! { #value }),
                None => optional.then(|| quote! { ::std::option::Option::None }),
            };
            Some(Argument {
                wire: parameter.name.clone(),
                name: ident(&name),
                kept,
                given,
                convert,
                passed,
                optional,
                left_out,
                default,
                in_path: parameter.location == "path",
                is_text: is_text(syntax::option(ty).unwrap_or(ty)),
                is_body: false,
                schema: parameter.schema.clone(),
                at: parameter.at.clone(),
            })
        })
        .collect();
    if let (Some(body), Some(inner)) = (&operation.request, of("body").and_then(syntax::reference)) {
        found.push(Argument {
            wire: "body".to_owned(),
            name: ident("body"),
            kept: quote! { ::std::sync::Arc<#inner> },
            given: quote! { impl crate::http::operation::IntoBody<#inner> },
            convert: quote! { body.into_body() },
            passed: quote! { &self.body },
            optional: false,
            left_out: None,
            default: None,
            in_path: false,
            is_text: false,
            is_body: true,
            schema: body.json().cloned(),
            at: body.at.clone(),
        });
    }
    found
}

/// What a list asks for unless told otherwise: pages as large as may be, from the beginning.
pub fn default(api: &Api, operation: &Operation, wire: &str, optional: bool) -> Option<i64> {
    let paging = operation.node(&api.document)?.get("x-paging")?;
    let is = |key: &str| paging.text(key) == Some(wire);
    match paging.text("style")? {
        "offset" | "cursor" if is("limit") => {
            Some(paging.get("max").and_then(|it| it.to_json().as_i64()).unwrap_or(100))
        }
        "offset" if is("offset") && !optional => Some(0),
        _ => None,
    }
}

/// How an argument of a generated method is taken, kept and passed on: borrowed ones are kept owned.
fn carry(name: &syn::Ident, ty: &Type) -> (TokenStream, TokenStream, TokenStream, TokenStream) {
    let optional = syntax::option(ty);
    let inner = optional.unwrap_or(ty);
    let (owned, is_text) = match syntax::reference(inner) {
        Some(_) if is_text(inner) => (quote! { ::std::string::String }, true),
        Some(target) => (quote! { #target }, false),
        None => (quote! { #inner }, false),
    };
    let by_reference = syntax::reference(inner).is_some();
    let given = quote! { impl ::std::convert::Into<#owned> };
    let kept = if optional.is_some() {
        quote! { ::std::option::Option<#owned> }
    } else {
        owned
    };
    let passed = match (optional.is_some(), by_reference, is_text) {
        (true, true, true) => quote! { self.#name.as_deref() },
        (true, true, false) => quote! { self.#name.as_ref() },
        (false, true, _) => quote! { &self.#name },
        _ => quote! { self.#name },
    };
    (kept, given, quote! { #name.into() }, passed)
}

/// Whether this is `&str`.
fn is_text(ty: &Type) -> bool {
    matches!(syntax::reference(ty), Some(Type::Path(path)) if path.path.is_ident("str"))
}
