//! JSON Schemas of what the derive does not reach.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use std::borrow::Cow;
use std::marker::PhantomData;

/// An open enumeration. `enum` alone would refuse what the type reads; the known values stand in
/// the first branch, where editors and the like find them.
pub(crate) fn open_enum(description: &str, kind: &str, known: Vec<impl Serialize>) -> Schema {
    json_schema!({
        "description": description,
        "type": kind,
        "anyOf": [{ "enum": known }, { "description": "A value this version does not know." }],
    })
}

/// A text of a form.
pub(crate) fn text(description: &str, pattern: &str) -> Schema {
    json_schema!({ "description": description, "type": "string", "pattern": pattern })
}

/// What must be there and may be `null`.
pub(crate) struct Nullable<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}

/// An event: its name and what it carries.
pub(crate) fn event<P: JsonSchema>(generator: &mut SchemaGenerator, name: &str) -> Schema {
    json_schema!({
        "type": "object",
        "properties": { "eventType": { "const": name }, "payload": generator.subschema_for::<P>() },
        "required": ["eventType", "payload"],
    })
}

/// An event of a name that is none of the known ones.
pub(crate) fn unknown_event<E: JsonSchema>(generator: &mut SchemaGenerator, known: &[&str]) -> Schema {
    json_schema!({
        "allOf": [generator.subschema_for::<E>(), { "properties": { "eventType": { "not": { "enum": known } } } }],
    })
}
