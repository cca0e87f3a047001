//! Which generated type reads which sample, for the tests that hold samples against types.

use super::File;
use super::naming::{ident, type_name};
use super::rust::Raw;
use crate::failure::Failure;
use crate::model::Api;
use crate::repository::Project;
use proc_macro2::TokenStream;
use quote::quote;

/// The table of the tests crate.
///
/// # Errors
/// The generated text is no Rust.
pub fn emit(apis: &[(Project, &Api, Raw)]) -> Result<File, Failure> {
    let mut arms = Vec::new();
    for (project, api, raw) in apis {
        let name = project.name;
        let types: TokenStream = if name == "persat" {
            quote! { persat_api::types }
        } else {
            quote! { persat_api::recuperador::types }
        };
        let mut arm = |operation: &str, part: &str, schema: Option<&crate::document::Pointer>| {
            let reference = schema.and_then(|at| api.document.get(at)).and_then(|node| node.text("$ref"));
            let component = reference.and_then(|it| it.strip_prefix("#/components/schemas/")).map(type_name);
            if let Some(component) = component.filter(|it| raw.fields(it).is_some() || raw.newtype(it).is_some()) {
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
        if !api.webhooks.is_empty() {
            arms.push(quote! { (#name, _, "event") => crate::round_trip::event, });
        }
    }
    let sources =
        apis.iter().map(|(project, ..)| format!("openapi/{}.yaml", project.name)).collect::<Vec<_>>().join(" and ");
    File::rust(
        "tests/src/dispatch.rs",
        &sources,
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
        },
    )
}
