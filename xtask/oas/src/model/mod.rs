//! The model: what an OpenAPI document says, resolved and with its places, for everything that
//! comes after parsing. Reading is forgiving: what is malformed is left out here and reported by
//! `lint`.

mod direction;
mod edition;
pub mod grammar;
mod modern;
mod newer_fields;
mod operation;
mod references;
pub mod rules;
mod version;
mod vocabulary;

pub use direction::Direction;
pub use edition::Edition;
pub use modern::reduced;
pub(crate) use modern::{UNREDUCED, unjudged};
pub use operation::{Body, METHODS, Operation, Parameter, Response};
pub use references::{children, component, resolve};
pub(crate) use version::short as short_version;
pub use version::{Foreign, foreign};
pub use vocabulary::property_names;

use crate::document::{Document, Node, Pointer};
use std::collections::HashSet;
use std::sync::Arc;

/// One API: its document, operations and events.
#[derive(Debug, Clone)]
pub struct Api {
    /// Short name, such as the file's stem.
    pub name: String,
    /// The document.
    pub document: Arc<Document>,
    /// The operations in the order of the document.
    pub operations: Vec<Operation>,
    /// The events under `x-webhooks`, as operations whose id is the event's name.
    pub webhooks: Vec<Operation>,
    /// The tags.
    pub tags: Vec<Tag>,
}

/// A tag, which groups operations.
#[derive(Debug, Clone)]
pub struct Tag {
    /// Name.
    pub name: String,
    /// What it groups.
    pub description: String,
    /// `x-handle`: the resource handle's name in generated clients.
    pub handle: Option<String>,
}

impl Api {
    /// Reads a document; one of OpenAPI 3.1 in the words of 3.0.
    #[must_use]
    pub fn new(name: &str, document: Arc<Document>) -> Self {
        let document = reduced(&document).map_or(document, Arc::new);
        let mut operations = Vec::new();
        for (path, at) in children(&document, &Pointer::new("/paths")) {
            for method in METHODS {
                operations.extend(Operation::read(&document, &at, method, &path));
            }
        }
        give_names(&mut operations);
        let mut webhooks = Vec::new();
        for (event, at) in children(&document, &Pointer::new("/x-webhooks")) {
            webhooks.extend(METHODS.iter().filter_map(|method| Operation::read(&document, &at, method, &event)));
        }
        webhooks.iter_mut().for_each(|it| it.name.clone_from(&it.path));
        let tags = document.root.get("tags").map(Node::items).unwrap_or_default();
        let tags = tags.iter().map(|tag| Tag {
            name: tag.text("name").unwrap_or_default().to_owned(),
            description: tag.text("description").unwrap_or_default().to_owned(),
            handle: tag.text("x-handle").map(str::to_owned),
        });
        Self { name: name.to_owned(), tags: tags.collect(), operations, webhooks, document }
    }

    /// The operation of that name: its id, or `GET /path` where it has none.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }

    /// The event of that name.
    #[must_use]
    pub fn webhook(&self, event: &str) -> Option<&Operation> {
        self.webhooks.iter().find(|webhook| webhook.path == event)
    }

    /// The version in `info`.
    #[must_use]
    pub fn version(&self) -> &str {
        self.document.root.get("info").and_then(|info| info.text("version")).unwrap_or_default()
    }

    /// Pointers of the component schemas, in the order of the document.
    pub fn schemas(&self) -> impl Iterator<Item = (String, Pointer)> {
        children(&self.document, &Pointer::new("/components/schemas")).into_iter()
    }
}

/// Gives each operation a name of its own: its id, or its method and path. Of two with one id the first
/// has it, and no id is the method and path of another operation.
fn give_names(operations: &mut [Operation]) {
    let address = |it: &Operation| format!("{} {}", it.method.to_uppercase(), it.path);
    let mut taken: HashSet<String> = operations.iter().map(address).collect();
    for operation in operations {
        let is_own = !operation.id.is_empty() && taken.insert(operation.id.clone());
        operation.name = if is_own { operation.id.clone() } else { address(operation) };
    }
}
