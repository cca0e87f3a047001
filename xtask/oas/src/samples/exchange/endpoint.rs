//! An operation with everything that judging its exchanges needs, prepared once.

use super::media;
use super::parameter::Reader;
use super::shape::Shape;
use crate::document::{Document, Node, Pointer};
use crate::model::{Operation, Parameter, children, resolve};
use crate::schema::Compiled;
use std::sync::OnceLock;

/// Headers that the description's parameters cannot speak of, by the specification's word.
const RESERVED: [&str; 3] = ["accept", "content-type", "authorization"];

/// The schema of a parameter or body, compiled when it is first needed.
pub(super) type Lazy = OnceLock<Option<Compiled>>;

#[derive(Debug)]
pub(super) struct Endpoint {
    pub parameters: Vec<(Reader, Slot)>,
    pub request: Option<Message>,
    pub required: bool,
    pub responses: Vec<DescribedResponse>,
}

/// A compiled schema, which has no words for people.
#[derive(Default)]
pub(super) struct Slot(pub Lazy);

impl std::fmt::Debug for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

#[derive(Debug)]
pub(super) struct DescribedResponse {
    pub headers: Vec<(Reader, Slot)>,
    pub message: Message,
}

/// A documented body.
#[derive(Debug)]
pub(super) struct Message {
    pub at: Pointer,
    pub media: Vec<Media>,
}

#[derive(Debug)]
pub(super) struct Media {
    pub name: String,
    pub schema: Option<Pointer>,
    pub compiled: Slot,
    shape: OnceLock<Shape>,
}

impl Media {
    /// What its schema says of values that arrive as text.
    pub fn shape(&self, document: &Document, schema: &Pointer) -> &Shape {
        self.shape.get_or_init(|| Shape::of(document, schema))
    }
}

impl Endpoint {
    pub fn new(document: &Document, operation: &Operation) -> Self {
        let parameters = operation.parameters.iter().filter(|it| !is_reserved(it));
        let responses = operation.responses.iter().map(|response| DescribedResponse {
            headers: headers(document, &response.resolved),
            message: Message { at: response.at.clone(), media: media(&response.content) },
        });
        Self {
            parameters: parameters.map(|it| (Reader::new(document, it), Slot::default())).collect(),
            request: operation.request.as_ref().map(|it| Message { at: it.at.clone(), media: media(&it.content) }),
            required: operation.request.as_ref().is_some_and(|it| it.required),
            responses: responses.collect(),
        }
    }
}

impl Message {
    /// The documented media type that fits best.
    pub fn find(&self, sent: &str) -> Option<&Media> {
        media::find(self.media.iter().map(|it| it.name.as_str()), sent).map(|at| &self.media[at])
    }

    /// The names of the documented media types.
    pub fn names(&self) -> String {
        self.media.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

fn media(content: &[(String, Option<Pointer>)]) -> Vec<Media> {
    let media = content.iter().map(|(name, schema)| Media {
        name: name.clone(),
        schema: schema.clone(),
        compiled: Slot::default(),
        shape: OnceLock::new(),
    });
    media.collect()
}

fn headers(document: &Document, response: &Pointer) -> Vec<(Reader, Slot)> {
    let named = children(document, &response.child("headers")).into_iter();
    let read = |(name, at): (String, Pointer)| {
        let at = resolve(document, &at)?;
        let node = document.get(&at)?;
        let parameter = Parameter {
            required: node.flag("required"),
            schema: node.get("schema").map(|_| at.child("schema")),
            location: "header".to_owned(),
            name,
            at,
        };
        Some((Reader::new(document, &parameter), Slot::default()))
    };
    named.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type")).filter_map(read).collect()
}

/// Whether it is a header that the description's parameters cannot speak of.
pub(crate) fn is_reserved(parameter: &Parameter) -> bool {
    parameter.location == "header" && RESERVED.iter().any(|name| parameter.name.eq_ignore_ascii_case(name))
}

/// The names of API keys that are sent in the query.
pub(super) fn query_keys(document: &Document) -> Vec<String> {
    let schemes = children(document, &Pointer::new("/components/securitySchemes")).into_iter();
    let keys = schemes.filter_map(|(_, at)| {
        let node = document.get(&resolve(document, &at)?)?;
        (node.text("in") == Some("query")).then(|| Node::text(node, "name").map(str::to_owned))?
    });
    keys.collect()
}
