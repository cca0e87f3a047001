//! The generated files, all together.

use super::naming::ident;
use super::rust::Raw;
use super::{dispatch, events, examples, fixups, places, requests, resources, types, wording};
use crate::output::File;
use crate::publish;
use crate::repository::{PROJECTS, Project, Repository};
use oas::failure::Failure;
use oas::model::{Api, property_names, rules};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// Everything that the descriptions generate, as texts with their paths.
///
/// # Errors
/// A description lies outside what the generator handles.
pub fn files(repository: &Repository) -> Result<Vec<File>, Failure> {
    let apis = PROJECTS.into_iter().map(|project| Ok((project, repository.api(project)?)));
    let written = apis.collect::<Result<Vec<_>, Failure>>()?;
    let apis = wording::in_rust(&written)?;
    let mut documents: Vec<Value> = apis.iter().map(|api| api.document.root.to_json()).collect();
    documents.iter_mut().for_each(rules::only_say);
    fixups::apply(documents.iter_mut())?;
    let mut files = Vec::new();
    let mut generated = Vec::new();
    for (((project, written), api), document) in written.iter().zip(&apis).zip(&documents) {
        let project = *project;
        let raw = Raw::new(project, document)?;
        let examples = examples::emit(project, api, &publish::document(repository, written)?, &raw)?;
        files.extend(module(project, api, document, &raw, examples)?);
        generated.push((project, api, raw));
    }
    files.push(dispatch::emit(&generated)?);
    files.push(dispatch::schemas(&generated)?);
    wording::check(&files, &written)?;
    Ok(files)
}

/// The files of one API's module.
fn module(
    project: Project,
    api: &Api,
    document: &Value,
    raw: &Raw,
    examples: TokenStream,
) -> Result<Vec<File>, Failure> {
    let folder = format!("persat-api/src/generated/{}", project.name);
    let source = format!("openapi/{}.yaml", project.name);
    let file = |name: &str, tokens: TokenStream| File::rust(&format!("{folder}/{name}.rs"), &source, tokens);
    let mut files = Vec::new();
    let parts = [
        ("requests", requests::emit(project, api, raw)?),
        ("resources", resources::emit(project, api, raw)?),
        ("types", types::emit(project, api, document, raw)?),
    ];
    let mut modules = quote! {};
    for (part, by_place) in parts {
        let name = ident(part);
        modules.extend(quote! { pub mod #name; });
        for (place, tokens) in by_place {
            files.push(file(&format!("{part}/{place}"), tokens)?);
        }
    }
    if !api.webhooks.is_empty() {
        files.push(file("events", events::emit(api))?);
        let condition = places::condition(project, places::EVENTS);
        modules.extend(quote! { #condition pub mod events; });
    }
    files.push(file("examples", examples)?);
    modules.extend(quote! { #[cfg(feature = "mock")] pub mod examples; });
    let (version, names) = (api.version(), property_names(&api.document));
    modules.extend(quote! {
        /// The names of properties, in order: what of a JSON path is the description's own.
        pub(crate) const PROPERTIES: &[&str] = &[#(#names),*];
        /// Version of the API's description that this was generated from.
        pub const DESCRIPTION_VERSION: &str = #version;
    });
    files.push(file("mod", modules)?);
    Ok(files)
}
