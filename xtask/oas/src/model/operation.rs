//! An operation or event, with its references followed.

use super::references::{children, resolve};
use crate::document::{Document, Node, Pointer};

/// Methods a path item may have, in the order used everywhere.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation (or an event, whose `path` is its name).
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId`; empty when missing.
    pub id: String,
    /// What it is called everywhere: the id, or `GET /path` where that is missing or taken. No two of an API share it.
    pub name: String,
    /// Lower-case method.
    pub method: String,
    /// Path template, or the event's name.
    pub path: String,
    /// Place in the document.
    pub at: Pointer,
    /// First tag.
    pub tag: String,
    /// Parameters, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// Request body.
    pub request: Option<Body>,
    /// Responses by status as written (`200`, `4XX`, `default`).
    pub responses: Vec<Response>,
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Name on the wire.
    pub name: String,
    /// `query`, `path`, `header` or `cookie`.
    pub location: String,
    /// Whether it has to be sent.
    pub required: bool,
    /// Place of its schema.
    pub schema: Option<Pointer>,
    /// Place of the parameter, references followed.
    pub at: Pointer,
}

/// A request body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Place, references followed.
    pub at: Pointer,
    /// Whether it has to be sent.
    pub required: bool,
    /// Media types and their schemas.
    pub content: Vec<(String, Option<Pointer>)>,
}

/// A response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Status as written.
    pub status: String,
    /// Place of its key in the operation.
    pub at: Pointer,
    /// Place of the response itself, references followed.
    pub resolved: Pointer,
    /// Media types and their schemas.
    pub content: Vec<(String, Option<Pointer>)>,
}

impl Operation {
    pub(super) fn read(document: &Document, item: &Pointer, method: &str, path: &str) -> Option<Self> {
        let at = item.child(method);
        let node = document.get(&at)?;
        let of_item = parameters(document, &item.child("parameters"));
        let own = parameters(document, &at.child("parameters"));
        let inherited =
            of_item.into_iter().filter(|it| !own.iter().any(|o| o.name == it.name && o.location == it.location));
        let request = resolve(document, &at.child("requestBody")).map(|body| Body {
            required: document.get(&body).is_some_and(|node| node.flag("required")),
            content: content(document, &body),
            at: body,
        });
        let responses = children(document, &at.child("responses")).into_iter().filter_map(|(status, at)| {
            let resolved = resolve(document, &at)?;
            Some(Response { content: content(document, &resolved), status, at, resolved })
        });
        Some(Self {
            id: node.text("operationId").unwrap_or_default().to_owned(),
            name: String::new(),
            method: method.to_owned(),
            path: path.to_owned(),
            tag: node.get("tags").and_then(|tags| tags.items().first()?.as_str()).unwrap_or_default().to_owned(),
            parameters: inherited.chain(own.iter().cloned()).collect(),
            request,
            responses: responses.collect(),
            at,
        })
    }

    /// The node of the operation.
    #[must_use]
    pub fn node<'d>(&self, document: &'d Document) -> Option<&'d Node> {
        document.get(&self.at)
    }

    /// The servers that serve it: its own, those of its path, or those of the document.
    #[must_use]
    pub fn servers<'d>(&self, document: &'d Document) -> &'d [Node] {
        let item = self.at.parent().and_then(|at| document.get(&at));
        let places = [self.node(document), item, Some(&document.root)];
        let lists = places.into_iter().flatten().filter_map(|it| it.get("servers").map(Node::items));
        lists.into_iter().find(|it| !it.is_empty()).unwrap_or_default()
    }

    /// The response for a status: the exact one, else its class (`4XX`), else `default`.
    #[must_use]
    pub fn response(&self, status: &str) -> Option<&Response> {
        let exact = self.responses.iter().find(|response| response.status == status);
        let class = status.chars().next().map(|digit| format!("{digit}XX"));
        exact
            .or_else(|| {
                self.responses.iter().find(|response| class.as_deref() == Some(&*response.status.to_uppercase()))
            })
            .or_else(|| self.responses.iter().find(|response| response.status == "default"))
    }

    /// The responses that mean success.
    pub fn successes(&self) -> impl Iterator<Item = &Response> {
        self.responses.iter().filter(|response| response.status.starts_with('2'))
    }
}

impl Response {
    /// The schema of the JSON response, if there is one.
    #[must_use]
    pub fn json(&self) -> Option<&Pointer> {
        json(&self.content)
    }
}

impl Body {
    /// The schema of the JSON body, if there is one.
    #[must_use]
    pub fn json(&self) -> Option<&Pointer> {
        json(&self.content)
    }
}

fn json(content: &[(String, Option<Pointer>)]) -> Option<&Pointer> {
    let is_json = |media: &str| {
        let essence = media.split(';').next().unwrap_or_default().trim();
        essence == "application/json" || essence.ends_with("+json") || essence == "*/*"
    };
    content.iter().find(|(media, _)| is_json(media)).and_then(|(_, schema)| schema.as_ref())
}

fn parameters(document: &Document, at: &Pointer) -> Vec<Parameter> {
    let count = document.get(at).map_or(0, |node| node.items().len());
    let read = |index: usize| {
        let at = resolve(document, &at.child(&index.to_string()))?;
        let node = document.get(&at)?;
        Some(Parameter {
            name: node.text("name")?.to_owned(),
            location: node.text("in").unwrap_or_default().to_owned(),
            required: node.flag("required"),
            schema: node.get("schema").map(|_| at.child("schema")),
            at,
        })
    };
    (0..count).filter_map(read).collect()
}

fn content(document: &Document, at: &Pointer) -> Vec<(String, Option<Pointer>)> {
    let media = children(document, &at.child("content")).into_iter();
    media.map(|(name, at)| (name, document.get(&at.child("schema")).map(|_| at.child("schema")))).collect()
}
