//! The method that reads what has changed since a checkpoint, on the handles of operations that take
//! an instant (`x-changes`).

use super::arguments::Argument;
use super::docs;
use super::naming::{field, ident};
use super::streams;
use oas::model::{Api, Operation};
use proc_macro2::TokenStream;
use quote::quote;

/// The method, or nothing when the operation lists no changes.
pub fn emit(
    api: &Api,
    operation: &Operation,
    start: &syn::Ident,
    required: &[&Argument],
    output: &TokenStream,
) -> TokenStream {
    let node = operation.node(&api.document);
    let (sync, paging) = (node.and_then(|it| it.get("x-changes")), node.and_then(|it| it.get("x-paging")));
    let (Some(sync), Some(paging), Some((item, _))) = (sync, paging, streams::page(output)) else {
        return quote! {};
    };
    let Some(method) = sync.text("method").map(ident) else { return quote! {} };
    let (since, offset) = (sync.text("since"), paging.text("offset"));
    let Some(offset) = offset.map(|name| ident(&field(name))) else { return quote! {} };
    let is = |argument: &Argument, name: Option<&str>| Some(argument.wire.as_str()) == name;
    let passed = required.iter().map(|argument| match argument {
        it if is(it, since) => quote! { checkpoint.since },
        Argument { name, .. } => quote! { #name },
    });
    let left = required.iter().filter(|it| !is(it, since));
    let (names, given): (Vec<_>, Vec<_>) = left.map(|it| (&it.name, &it.given)).unzip();
    let doc = docs::paragraphs(&format!(
        "Reads what has changed since a checkpoint, all pages of it: a stream over [`{start}`](Self::{start}).\n\n\
         How to store checkpoints, and what to expect: [`changes`](crate::changes)."
    ));
    quote! {
        #doc
        pub fn #method(self, #(#names: #given,)* checkpoint: &crate::paging::changes::Checkpoint) -> crate::paging::changes::Changes<#item> {
            let call = self.#start(#(#passed),*).#offset(checkpoint.offset());
            crate::paging::changes::Changes::new(checkpoint, self.client.clock(), call.stream())
        }
    }
}
