//! Which generated type reads which sample, for the tests that hold samples against types.

use super::events;
use super::naming::{ident, rust_name, type_name};
use super::response::{self, Holds};
use super::rust::Raw;
use crate::output::File;
use crate::repository::Project;
use oas::failure::Failure;
use oas::model::Api;
use proc_macro2::TokenStream;
use quote::quote;

/// The JSON Schemas of every type, for the comparison of the types with the descriptions.
///
/// # Errors
/// The generated text is no Rust.
pub fn schemas(apis: &[(Project, &Api, Raw)]) -> Result<File, Failure> {
    let mut arms = Vec::new();
    for (project, api, raw) in apis {
        let (name, types) = (project.name, types(*project));
        let components = api.document.root.get("components").and_then(|it| it.get("schemas"));
        let enums = components.into_iter().flat_map(|it| it.members());
        let enums = enums.filter(|(_, schema)| schema.get("x-extensible-enum").is_some());
        let enums = enums.map(|(name, _)| rust_name(name));
        let names: std::collections::BTreeSet<_> = raw.types.keys().cloned().chain(enums).collect();
        let names = names.iter().map(|name| ident(name));
        let enveloped = api.webhooks.iter().any(|event| events::in_envelope(api, event));
        let event = enveloped.then(|| quote! { generator.subschema_for::<persat_api::webhook::Event>(); });
        arms.push(quote! { #name => { #(generator.subschema_for::<#types::#names>();)* #event } });
    }
    File::rust(
        "tests/src/schemas.rs",
        &sources(apis),
        quote! {
            use schemars::SchemaGenerator;

            /// Has the JSON Schemas of all types of an API generated; whether there is such an API.
            pub fn generate(api: &str, generator: &mut SchemaGenerator) -> bool {
                match api {
                    #(#arms)*
                    _ => return false,
                }
                true
            }
        },
    )
}

fn sources(apis: &[(Project, &Api, Raw)]) -> String {
    apis.iter().map(|(project, ..)| format!("openapi/{}.yaml", project.name)).collect::<Vec<_>>().join(" and ")
}

/// Where the types of an API are found from outside of the client crate.
fn types(project: Project) -> TokenStream {
    if project.name == "persat" {
        quote! { persat_api::types }
    } else {
        quote! { persat_api::recuperador::types }
    }
}

/// The table of the tests crate.
///
/// # Errors
/// The generated text is no Rust.
pub fn emit(apis: &[(Project, &Api, Raw)]) -> Result<File, Failure> {
    let (mut arms, mut names) = (Vec::new(), Vec::new());
    for (project, api, raw) in apis {
        let name = project.name;
        let types = types(*project);
        let mut arm = |operation: &str, part: &str, schema: Option<&oas::document::Pointer>| {
            let reference = schema.and_then(|at| api.document.get(at)).and_then(|node| node.text("$ref"));
            let component = reference.and_then(|it| it.strip_prefix("#/components/schemas/")).map(type_name);
            if let Some(component) = component.filter(|it| raw.fields(it).is_some() || raw.newtype(it).is_some()) {
                names.push(quote! { (#name, #operation, #part) => #component, });
                let component = ident(&component);
                arms.push(quote! { (#name, #operation, #part) => read::<#types::#component>, });
            }
        };
        for operation in &api.operations {
            arm(&operation.id, "request", operation.request.as_ref().and_then(|body| body.json()));
            arm(&operation.id, "success", operation.successes().next().and_then(|it| it.json()));
            arm(
                &operation.id,
                "failure",
                operation.responses.iter().find(|it| it.status.starts_with('4')).and_then(|it| it.json()),
            );
        }
        let (enveloped, bare): (Vec<_>, Vec<_>) =
            api.webhooks.iter().partition(|event| events::in_envelope(api, event));
        for event in bare {
            arm(&event.path, "event", event.request.as_ref().and_then(|body| body.json()));
        }
        // A response that is left open is a text.
        for operation in &api.operations {
            let id = &operation.id;
            if raw.is_exact && matches!(response::holds(api, operation), Some(Holds::Open)) {
                arms.push(quote! { (#name, #id, "success") => read::<persat_api::recuperador::RawJson>, });
            }
        }
        if !enveloped.is_empty() {
            arms.push(quote! { (#name, _, "event") => crate::round_trip::event, });
        }
    }
    File::rust(
        "tests/src/dispatch.rs",
        &sources(apis),
        quote! {
            use crate::round_trip::{Reader, read};

            /// The reader of a sample: its API, its operation, and `request`, `success`, `failure` or
            /// `event`.
            #[must_use]
            pub fn reader(api: &str, operation: &str, part: &str) -> Option<Reader> {
                Some(match (api, operation, part) {
                    #(#arms)*
                    _ => return None,
                })
            }

            /// The name of the type that reads a sample, of the same three.
            #[must_use]
            pub fn type_name(api: &str, operation: &str, part: &str) -> Option<&'static str> {
                Some(match (api, operation, part) {
                    #(#names)*
                    _ => return None,
                })
            }
        },
    )
}
