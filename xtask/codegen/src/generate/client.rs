//! The files of the raw client: the client itself, and its methods by tag.

use super::handles;
use super::naming::{field, ident};
use super::rust::Raw;
use crate::repository::Project;
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;
use syn::{Attribute, Item};

/// The files by name; `mod` holds the client.
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
    let modules = methods.keys().map(|handle| ident(handle));
    let client =
        raw.client.iter().filter(|item| !matches!(item, Item::Use(_) | Item::Mod(_))).cloned().map(undocumented);
    let whole = quote! {
        #(mod #modules;)*
        use progenitor_client::{ClientHooks, ClientInfo};
        #(#client)*
    };
    let by_tag = methods.iter().map(|(handle, methods)| {
        let methods = quote! { #(#methods)* };
        let types = types(project, &methods);
        // The generator's runtime leaves a backslash in a path segment as it is, and URL parsers take it for
        // a slash: ids could climb out of their place. The client crate brings an encoding that does not.
        let file = quote! {
            use super::Client;
            #[allow(unused_imports)]
            use crate::http::check::encode_path;
            #types
            use progenitor_client::{ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue};
            #[allow(unused_imports)]
            use progenitor_client::RequestBuilderExt;
            impl Client { #methods }
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

/// The generator prints the whole description of the API here, where nobody reads it.
fn undocumented(mut item: Item) -> Item {
    let bare = |attributes: &mut Vec<Attribute>| attributes.retain(|it| !it.path().is_ident("doc"));
    if let Item::Struct(client) = &mut item {
        bare(&mut client.attrs);
        client.fields.iter_mut().for_each(|field| bare(&mut field.attrs));
    }
    item
}
