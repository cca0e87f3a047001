//! The requests: of what the generator writes, the part that builds one. Sending it and reading what
//! comes back is the client's own.

use super::naming::{field, ident};
use super::rust::Raw;
use super::{handles, places};
use crate::repository::Project;
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// The files by name: one per tag, and `mod`.
///
/// # Errors
/// The generator wrote no method for an operation.
pub fn emit(project: Project, api: &Api, raw: &Raw) -> Result<Vec<(String, TokenStream)>, Failure> {
    let mut methods: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for operation in &api.operations {
        let Some(handle) = handles::handle(api, operation) else { continue };
        let method = raw.method(&field(&operation.id)).ok_or_else(|| {
            let name = project.name;
            Failure::new(format!("openapi/{name}.yaml: the generator wrote no method for `{}`", operation.id))
        })?;
        methods.entry(handle).or_default().push(&method.item);
    }
    let modules = methods.keys().map(|handle| {
        let (condition, module) = (places::condition(project, handle), ident(handle));
        quote! { #condition mod #module; }
    });
    let whole = quote! {
        #(#modules)*
        /// Builds the requests of all operations.
        pub struct Requests<'a> {
            pub(crate) base_url: &'a crate::client::base_url::BaseUrl,
            pub(crate) client: &'a ::reqwest::Client,
        }
    };
    let by_tag = methods.iter().map(|(handle, methods)| {
        let methods = quote! { #(#methods)* };
        let types = types(project, &methods);
        // The generator's runtime leaves a backslash in a path segment as it is, and URL parsers take it for
        // a slash: ids could climb out of their place. The client crate brings an encoding that does not.
        let file = quote! {
            use super::Requests;
            #[allow(unused_imports)]
            use crate::http::check::encode_path;
            #types
            impl Requests<'_> { #methods }
        };
        ((*handle).to_owned(), file)
    });
    Ok([("mod".to_owned(), whole)].into_iter().chain(by_tag).collect())
}

/// The import of the types, where some are named.
pub fn types(project: Project, tokens: &TokenStream) -> TokenStream {
    if !tokens.to_string().contains("types ::") {
        return quote! {};
    }
    let module: syn::Path = syn::parse_str(project.module).expect("a path");
    quote! { use #module::types; }
}
