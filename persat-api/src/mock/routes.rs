//! From the description to operations, and from a request's path to one of them.

use super::api::Api;
use super::collections::{self, Collection};
use super::place::{elements, members};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// An API's description, ready to be looked up.
pub(super) struct Description {
    pub(super) document: &'static Value,
    /// Path of the server's URL, such as `/v1`.
    pub(super) base_path: String,
    pub(super) operations: Vec<Operation>,
    pub(super) collections: Vec<Collection>,
}

/// One operation of the description.
pub(super) struct Operation {
    pub(super) id: &'static str,
    method: String,
    path: Vec<Segment>,
    /// The operation itself, with `requestBody` and `responses`.
    pub(super) definition: &'static Value,
    /// Its parameters, resolved.
    pub(super) parameters: Vec<&'static Value>,
}

#[derive(Debug, PartialEq)]
enum Segment {
    Literal(&'static str),
    Parameter(&'static str),
}

/// An API's description, parsed once per process.
pub(super) fn document(api: Api) -> &'static Value {
    static PERSAT: OnceLock<Value> = OnceLock::new();
    #[cfg(feature = "recuperador")]
    static RECUPERADOR: OnceLock<Value> = OnceLock::new();
    let (cell, text) = match api {
        Api::Persat => (&PERSAT, persat_openapi::PERSAT_SANDBOX_JSON),
        #[cfg(feature = "recuperador")]
        Api::Recuperador => (&RECUPERADOR, persat_openapi::RECUPERADOR_SANDBOX_JSON),
    };
    cell.get_or_init(|| serde_json::from_str(text).unwrap_or_default())
}

impl Description {
    pub(super) fn of(api: Api) -> Result<Self, String> {
        Self::read(document(api))
    }

    fn read(document: &'static Value) -> Result<Self, String> {
        let url = document["servers"][0]["url"].as_str().ok_or("the description names no server")?;
        let url =
            reqwest::Url::parse(url).map_err(|error| format!("the server of the description is no URL: {error}"))?;
        let mut description = Self {
            document,
            base_path: url.path().trim_end_matches('/').to_owned(),
            operations: Vec::new(),
            collections: collections::read(document),
        };
        for (path, item) in members(&document["paths"]) {
            for (method, definition) in members(item) {
                let Some(id) = definition["operationId"].as_str() else {
                    continue;
                };
                let parameters = [&item["parameters"], &definition["parameters"]];
                description.operations.push(Operation {
                    id,
                    method: method.to_ascii_uppercase(),
                    path: path.split('/').skip(1).map(segment).collect(),
                    definition,
                    parameters: parameters.into_iter().flat_map(elements).map(|it| description.resolve(it)).collect(),
                });
            }
        }
        Ok(description)
    }

    /// What a reference stands for; anything else stands for itself.
    pub(super) fn resolve(&self, mut value: &'static Value) -> &'static Value {
        // A description whose references go in circles is no reason to hang.
        for _ in 0..16 {
            let Some(target) = value["$ref"].as_str().and_then(|it| it.strip_prefix('#')) else {
                break;
            };
            value = self.document.pointer(target).unwrap_or(&Value::Null);
        }
        value
    }

    /// What a schema is where it only refers to one, by a reference or by `allOf` of it beside words.
    pub(super) fn meant(&self, schema: &'static Value) -> &'static Value {
        let schema = self.resolve(schema);
        match schema["allOf"].as_array().map(Vec::as_slice) {
            Some([only]) if schema.get("required").is_none() => self.meant(only),
            _ => schema,
        }
    }

    /// The schema of a property, wherever an object's schema or one that it extends declares it.
    pub(super) fn property(&self, schema: &'static Value, name: &str) -> Option<&'static Value> {
        let schema = self.resolve(schema);
        let own = schema["properties"].get(name);
        own.or_else(|| elements(&schema["allOf"]).find_map(|part| self.property(part, name)))
    }

    /// The names of the properties that an object must have.
    pub(super) fn required(&self, schema: &'static Value) -> Vec<&'static str> {
        let schema = self.resolve(schema);
        let mut names: Vec<_> = elements(&schema["allOf"]).flat_map(|part| self.required(part)).collect();
        names.extend(elements(&schema["required"]).filter_map(Value::as_str));
        names.sort_unstable();
        names.dedup();
        names
    }

    pub(super) fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The operation of a method and a path as sent, and the path's parameters, decoded. Where
    /// several fit, the one with the earliest literal wins, as OpenAPI has it.
    pub(super) fn find(&self, method: &str, path: &str) -> Option<(&Operation, BTreeMap<String, String>)> {
        let segments = self.segments(path)?;
        let fitting = self.operations.iter().filter(|it| it.method == method && it.fits(&segments));
        let best = fitting
            .min_by_key(|it| it.path.iter().map(|it| matches!(it, Segment::Parameter(_))).collect::<Vec<_>>())?;
        let values = best.path.iter().zip(segments).filter_map(|(segment, value)| match segment {
            Segment::Parameter(name) => Some(((*name).to_owned(), value)),
            Segment::Literal(_) => None,
        });
        Some((best, values.collect()))
    }

    /// The methods that a path as sent has.
    pub(super) fn methods(&self, path: &str) -> Vec<&str> {
        let segments = self.segments(path);
        let fitting = |operation: &&Operation| segments.as_ref().is_some_and(|it| operation.fits(it));
        let mut methods: Vec<_> = self.operations.iter().filter(fitting).map(|it| it.method.as_str()).collect();
        // The order of the description is kept only where a program has serde_json keep it.
        methods.sort_unstable();
        methods
    }

    /// The segments of a path as sent, decoded.
    fn segments(&self, path: &str) -> Option<Vec<String>> {
        let path = path.strip_prefix(self.base_path.as_str())?.strip_prefix('/')?;
        path.split('/').map(percent_decoded).collect()
    }
}

impl Operation {
    /// What it does in the sandbox; nothing where it responds with its example.
    pub(super) fn sandbox(&self) -> &'static Value {
        &self.definition["x-sandbox"]
    }

    fn fits(&self, segments: &[String]) -> bool {
        let same = |(segment, value): (&Segment, &String)| match segment {
            Segment::Literal(text) => text == value,
            Segment::Parameter(_) => !value.is_empty(),
        };
        self.path.len() == segments.len() && self.path.iter().zip(segments).all(same)
    }
}

fn segment(text: &'static str) -> Segment {
    match text.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
        Some(name) => Segment::Parameter(name),
        None => Segment::Literal(text),
    }
}

/// A path segment without its percent-encoding; `None` if that is broken or no UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| byte.and_then(|it| char::from(it).to_digit(16));
        out.push(match byte {
            b'%' => u8::try_from(digit(bytes.next())? * 16 + digit(bytes.next())?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(method: &str, path: &str) -> Option<(&'static str, Vec<String>)> {
        let description = Description::of(Api::Persat).unwrap();
        description.find(method, path).map(|(operation, values)| (operation.id, values.into_values().collect()))
    }

    #[test]
    fn paths_lead_to_operations() {
        for (method, path, id, values) in [
            ("POST", "/v1/follow_ups", "createFollowUp", &[][..]),
            ("GET", "/v1/clients/a%2Fb%20%25%C3%B1", "getClient", &["a/b %ñ"]),
            ("GET", "/v1/work-orders/tracklink/7", "getWorkOrderTrackLink", &["7"]),
            ("POST", "/v1/work-orders/tracklink/cancel", "cancelWorkOrder", &["tracklink"]),
            ("GET", "/v1/digital-forms/pdf/9", "getFormPdf", &["9"]),
        ] {
            let (found, parameters) = found(method, path).unwrap();
            assert_eq!((found, parameters), (id, values.iter().map(|it| (*it).to_owned()).collect()), "{path}");
        }
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for (method, path) in [
            ("GET", "/v1/follow_ups"),
            ("GET", "/follow_ups"),
            ("GET", "/v1"),
            ("GET", "/v1/clients/"),
            ("GET", "/v1/clients/a/b"),
            ("GET", "/v1/clients/%zz"),
            ("GET", "/v1/clients/%ff"),
            ("GET", "/v1clients"),
        ] {
            assert_eq!(found(method, path), None, "{method} {path}");
        }
    }
}
