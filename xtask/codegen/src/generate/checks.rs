//! What the facade refuses before a request is sent: what the server would refuse, and the generator
//! does not look at.

use super::arguments::Argument;
use super::naming::{field, ident};
use oas::document::{Kind, Node, Pointer};
use oas::model::{Api, Operation};
use oas::schema::{meant, properties};
use proc_macro2::TokenStream;
use quote::quote;

/// The checks of one argument.
pub(super) fn checks(api: &Api, operation: &Operation, argument: &Argument) -> Vec<TokenStream> {
    let (id, name, wire) = (&operation.id, &argument.name, &argument.wire);
    let mut checks = Vec::new();
    let schema = argument.schema.as_ref().and_then(|at| meant(&api.document, at));
    let Some((at, node)) = schema.and_then(|at| Some((at.clone(), api.document.get(&at)?))) else { return checks };
    if argument.in_path && argument.is_text {
        checks.push(quote! { crate::http::check::path_segment(#id, #wire, &self.#name)?; });
    }
    if let Some(limit) = limit(node, "maxLength").filter(|_| argument.is_text) {
        let value = if argument.optional {
            quote! { self.#name.as_deref() }
        } else {
            quote! { ::std::option::Option::Some(self.#name.as_str()) }
        };
        checks.push(quote! { crate::http::check::at_most(#id, #wire, #value, #limit)?; });
    }
    if let Some(least) =
        limit(node, "minimum").and_then(|it| i64::try_from(it).ok()).filter(|_| node.text("type") == Some("integer"))
    {
        let value = if argument.optional {
            quote! { self.#name.map(::std::convert::Into::into) }
        } else {
            quote! { ::std::option::Option::Some(self.#name.into()) }
        };
        checks.push(quote! { crate::http::check::at_least(#id, #wire, #value, #least)?; });
    }
    if argument.is_body {
        checks.extend(body_checks(api, operation, &at));
    }
    checks.extend(span_check(api, operation, wire));
    checks
}

/// The span of days of a list that is read window by window, at its last day.
fn span_check(api: &Api, operation: &Operation, wire: &str) -> Option<TokenStream> {
    let paging = operation.node(&api.document)?.get("x-paging")?;
    let (from, to) = (paging.text("from")?, paging.text("to").filter(|to| *to == wire)?);
    let days = paging.get("max-days")?.to_json().as_i64()?;
    let (id, first, last) = (&operation.id, ident(&field(from)), ident(&field(to)));
    Some(quote! { crate::http::check::span(#id, self.#first, self.#last, #days)?; })
}

fn body_checks(api: &Api, operation: &Operation, body: &Pointer) -> Vec<TokenStream> {
    let id = &operation.id;
    let mut checks = Vec::new();
    for property in properties(&api.document, body) {
        let (wire, name) = (&property.name, ident(&field(&property.name)));
        let Some(node) = meant(&api.document, &property.at).and_then(|at| api.document.get(&at)) else { continue };
        if let Some(limit) = greatest_length(node) {
            let value = if property.required {
                quote! { ::std::option::Option::Some(self.body.#name.as_str()) }
            } else {
                quote! { self.body.#name.as_ref().map(|it| it.as_str()) }
            };
            checks.push(quote! { crate::http::check::at_most(#id, #wire, #value, #limit)?; });
        }
        if node.text("type") == Some("array")
            && property.required
            && limit(node, "minItems").is_some_and(|least| least > 0)
        {
            checks.push(quote! { crate::http::check::not_empty(#id, #wire, self.body.#name.len())?; });
        }
        if node.text("type") == Some("array")
            && let Some(at) = meant(&api.document, &property.at)
        {
            let list = if property.required {
                quote! { &self.body.#name }
            } else {
                quote! { self.body.#name.iter().flatten() }
            };
            let fields = item_checks(api, operation, wire, &at.child("items"));
            if !fields.is_empty() {
                checks.push(quote! { for (index, item) in (#list).into_iter().enumerate() { #(#fields)* } });
            }
        }
    }
    checks
}

/// The same for the texts of the items of a list.
fn item_checks(api: &Api, operation: &Operation, list: &str, items: &Pointer) -> Vec<TokenStream> {
    let id = &operation.id;
    let check = properties(&api.document, items).into_iter().filter_map(|property| {
        let (wire, name) = (&property.name, ident(&field(&property.name)));
        let limit = greatest_length(api.document.get(&meant(&api.document, &property.at)?)?)?;
        let value = if property.required {
            quote! { ::std::option::Option::Some(item.#name.as_str()) }
        } else {
            quote! { item.#name.as_deref() }
        };
        Some(quote! { crate::http::check::at_most_in(#id, (#list, index, #wire), #value, #limit)?; })
    });
    check.collect()
}

/// How long a text may be that is no more than a text.
fn greatest_length(node: &Node) -> Option<usize> {
    let is_text = node.text("type") == Some("string") && node.get("enum").is_none() && node.get("format").is_none();
    limit(node, "maxLength").filter(|_| is_text)
}

fn limit(node: &Node, key: &str) -> Option<usize> {
    match node.get(key).map(|it| &it.kind) {
        Some(Kind::Number(number)) => number.as_u64().and_then(|it| usize::try_from(it).ok()),
        _ => None,
    }
}
