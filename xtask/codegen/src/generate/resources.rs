//! The facade: a handle per tag, a method per operation, the envelope taken off.

use super::alike;
use super::arguments::{Argument, arguments};
use super::checks::checks;
use super::docs;
use super::naming::{field, ident, type_name};
use super::requests::types;
use super::response;
use super::rust::{Method, Raw};
use super::{handles, places};
use crate::repository::Project;
use oas::failure::Failure;
use oas::model::{Api, Operation, Tag};
use proc_macro2::TokenStream;
use quote::quote;

/// Calls whose arguments could be exchanged, in the order that their callers know.
const IN_ORDER: [(&str, &str); 5] = [
    ("listForms", "the first day goes before the last one"),
    ("listWorkOrders", "the first day goes before the last one"),
    ("getClientObject", "as in the path: whose it is, its template, and which one, a number between the two texts"),
    ("updateClientObject", "as getClientObject"),
    ("deleteClientObject", "as getClientObject"),
];

/// The files by name, one per tag; `mod` gives all of them one place for those who use them.
///
/// # Errors
/// The generator wrote no method that the description asks for, which is a defect of the generator.
pub fn emit(project: Project, api: &Api, raw: &Raw) -> Result<Vec<(String, TokenStream)>, Failure> {
    let mut files = Vec::new();
    for tag in &api.tags {
        let operations: Vec<_> = api.operations.iter().filter(|operation| operation.tag == tag.name).collect();
        let Some(handle) = tag.handle.as_deref().filter(|_| !operations.is_empty()) else { continue };
        let calls = operations.iter().map(|operation| call(project, api, raw, operation));
        let calls = calls.collect::<Result<Vec<_>, _>>()?;
        files.push((handle.to_owned(), resource(project, tag, handle, calls)));
    }
    let (modules, conditions): (Vec<_>, Vec<_>) =
        files.iter().map(|(name, _)| (ident(name), places::condition(project, name))).unzip();
    files.push(("mod".to_owned(), quote! { #(#conditions mod #modules;)* #(#conditions pub use #modules::*;)* }));
    Ok(files)
}

/// The handle of a tag, and its operations.
fn resource(project: Project, tag: &Tag, handle: &str, calls: Vec<(TokenStream, TokenStream)>) -> TokenStream {
    let (client, method, name) = (ident(project.client), ident(handle), ident(&type_name(handle)));
    let (starts, structs): (Vec<_>, Vec<_>) = calls.into_iter().unzip();
    let doc = docs::paragraphs(&tag.description);
    let items = quote! {
        impl #client {
            #doc
            #[must_use]
            pub fn #method(&self) -> #name<'_> {
                #name { client: self }
            }
        }
        #doc
        #[derive(Clone, Copy, Debug)]
        pub struct #name<'a> {
            client: &'a #client,
        }
        impl<'a> #name<'a> {
            #(#starts)*
        }
        #(#structs)*
    };
    let types = types(project, &items);
    quote! {
        #types
        use crate::client::#client;
        #[allow(unused_imports)]
        use crate::http::operation::{BodyMode, CallOptions, IntoBody as _, Operation};
        use crate::error::Error;
        #items
    }
}

fn call(project: Project, api: &Api, raw: &Raw, operation: &Operation) -> Result<(TokenStream, TokenStream), Failure> {
    let missing =
        || Failure::new(format!("openapi/{}.yaml: the generator wrote no method for `{}`", project.name, operation.id));
    let method_name = field(&operation.id);
    let method = raw.method(&method_name).ok_or_else(missing)?;
    let arguments = arguments(api, operation, method);
    let (raw_method, name) = (ident(&method_name), ident(&type_name(&operation.id)));
    let client = ident(project.client);
    let start = ident(&handles::method(api, operation));
    let text = docs::operation(api, operation);
    let doc = docs::paragraphs(&text);
    let (required, optional): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.left_out.is_none());
    in_order(project, operation, method, &required)?;
    let required_names: Vec<_> = required.iter().map(|it| &it.name).collect();
    let required_given: Vec<_> = required.iter().map(|it| &it.given).collect();
    let required_converted: Vec<_> = required.iter().map(|it| &it.convert).collect();
    let optional_names: Vec<_> = optional.iter().map(|it| &it.name).collect();
    let optional_values: Vec<_> = optional.iter().map(|it| &it.left_out).collect();
    let kept_names: Vec<_> = arguments.iter().map(|it| &it.name).collect();
    let kept_types: Vec<_> = arguments.iter().map(|it| &it.kept).collect();
    // The generated method wants its arguments in its own order.
    let passed = method
        .arguments
        .iter()
        .filter_map(|(raw_name, _)| arguments.iter().find(|it| it.name == raw_name))
        .map(|it| &it.passed)
        .collect::<Vec<_>>();
    let setters = optional.iter().map(|argument| setter(api, argument));
    let checks: Vec<_> = arguments.iter().flat_map(|argument| checks(api, operation, argument)).collect();
    let taken = response::taken(api, raw, operation).ok_or_else(missing)?;
    let (output, take) = (&taken.output, &taken.take);
    let (id, verb, path) = (&operation.id, operation.method.to_uppercase(), &operation.path);
    let made_by = format!("{}::{start}", type_name(handles::handle(api, operation).unwrap_or_default()));
    let call_doc = format!(" A call made by [`{made_by}`], ready to be awaited.");
    let finite = arguments.iter().any(|it| it.is_body).then(|| {
        quote! { crate::http::check::finite(#id, &*self.body)?; }
    });
    let built = quote! {
        #(#checks)*
        #finite
        let request = self.client.requests().#raw_method(#(#passed),*);
    };
    // A list is asked for as a whole and for its stream: the request is built at one place for both.
    let is_list = operation.node(&api.document).is_some_and(|node| node.get("x-paging").is_some());
    let ask = |mode: &str| {
        let mode = ident(mode);
        if is_list {
            return quote! { let response = self.ask(BodyMode::#mode).await?; };
        }
        quote! {
            #built
            let response = self.client.call(&Self::OPERATION, BodyMode::#mode, self.options).run(request).await?;
        }
    };
    let ask_item = is_list.then(|| {
        quote! {
            async fn ask(self, mode: BodyMode) -> ::std::result::Result<crate::http::response::Response, Error> {
                #built
                self.client.call(&Self::OPERATION, mode, self.options).run(request).await
            }
        }
    });
    let ask_once = ask(if taken.is_file { "File" } else { "Json" });
    let changes = super::changes::emit(api, operation, &start, &required, &taken.output);
    let start_item = quote! {
        #changes
        #doc
        pub fn #start(self, #(#required_names: #required_given),*) -> #name {
            #name {
                client: self.client.clone(),
                #(#required_names: #required_converted,)*
                #(#optional_names: #optional_values,)*
                options: CallOptions::default(),
            }
        }
    };
    let struct_item = quote! {
        #[doc = #call_doc]
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until it is awaited"]
        pub struct #name {
            client: #client,
            #(#kept_names: #kept_types,)*
            options: CallOptions,
        }
        impl #name {
            const OPERATION: Operation = Operation::new(#id, #verb, #path);
            #(#setters)*
            /// Sends the request. Awaiting the call does the same.
            ///
            /// # Errors
            /// See the method that made this call.
            pub async fn send(self) -> ::std::result::Result<#output, Error> {
                #ask_once
                #take
            }
            #ask_item
        }
        crate::http::operation::call!(#name, #output);
    };
    let stream_item = super::streams::emit(api, raw, operation, &name, &taken, &[&ask_once, &ask("Array")]);
    Ok((start_item, quote! { #struct_item #stream_item }))
}

/// Refuses arguments that a caller could exchange without the compiler noticing, unless their order is known.
fn in_order(project: Project, operation: &Operation, method: &Method, required: &[&Argument]) -> Result<(), Failure> {
    let plain = required.iter().filter(|it| !it.is_body);
    let types = plain.filter_map(|it| method.arguments.iter().find(|(name, _)| it.name == name));
    let (id, file) = (&operation.id, format!("openapi/{}.yaml", project.name));
    match (alike::any(types.map(|(_, ty)| ty)), IN_ORDER.iter().any(|(known, _)| known == id)) {
        (true, false) => Err(Failure::new(format!("{file}: a caller of `{id}` could exchange two of its arguments"))
            .help(
                "make them of different types, or name it with the reason in IN_ORDER in \
                 xtask/codegen/src/generate/resources.rs",
            )),
        (false, true) => Err(Failure::new(format!("{file}: no arguments of `{id}` could be exchanged"))
            .help("remove it from IN_ORDER in xtask/codegen/src/generate/resources.rs")),
        _ => Ok(()),
    }
}

fn setter(api: &Api, argument: &Argument) -> TokenStream {
    let (name, given) = (&argument.name, &argument.given);
    let text = api.document.get(&argument.at).and_then(|node| node.text("description")).unwrap_or(&argument.wire);
    let doc = docs::paragraphs(&match argument.default {
        Some(default) => format!("{}\n\n{default} unless set.", text.trim_end()),
        None => text.to_owned(),
    });
    let value = if argument.optional {
        quote! { ::std::option::Option::Some(#name.into()) }
    } else {
        quote! { #name.into() }
    };
    quote! {
        #doc
        pub fn #name(mut self, #name: #given) -> Self {
            self.#name = #value;
            self
        }
    }
}
