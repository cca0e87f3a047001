//! What to write instead of a field, choice or type that another version or format has.

use crate::document::{Kind as Value, Node};
use crate::model::grammar::Kind;

/// For a field that an object does not have.
pub fn field(kind: Kind, name: &str) -> Option<&'static str> {
    Some(match (kind, name) {
        (Kind::OpenApi, "webhooks") => "OpenAPI 3.0 has no webhooks: use `x-webhooks`",
        (Kind::OpenApi, "jsonSchemaDialect") | (Kind::Components, "pathItems") | (Kind::Info, "summary") => {
            "OpenAPI 3.1 has it, 3.0 does not"
        }
        (Kind::License, "identifier") => "OpenAPI 3.1 has it; 3.0 has `url`",
        (Kind::OpenApi, "swagger") => "a document is either Swagger 2.0 or OpenAPI 3.0",
        (Kind::OpenApi, "host" | "basePath" | "schemes") => "Swagger 2.0: write `servers`",
        (Kind::OpenApi, "definitions") => "Swagger 2.0: schemas stand under `components: schemas:`",
        (Kind::OpenApi, "securityDefinitions") => "Swagger 2.0: write `components: securitySchemes:`",
        (Kind::OpenApi, "parameters" | "responses" | "schemas" | "securitySchemes") => "move it under `components`",
        (Kind::OpenApi | Kind::Operation, "consumes" | "produces") => {
            "Swagger 2.0: media types are the keys of `content`"
        }
        (Kind::Response, "schema" | "examples" | "example") => "it belongs into `content`, below a media type",
        (Kind::RequestBody, "schema" | "examples" | "example") => "it belongs into `content`, below a media type",
        (Kind::Parameter | Kind::Header, "collectionFormat") => "Swagger 2.0: write `style` and `explode`",
        (Kind::Header, "name" | "in") => "the key names a header, and it is in the header already",
        (Kind::Parameter | Kind::Header, name) if is_keyword(name) => "it belongs into `schema`",
        (Kind::PathItem, "query" | "additionalOperations") => "OpenAPI 3.2 has it, 3.0 does not",
        (Kind::OAuthFlows, "application") => "Swagger 2.0: write `clientCredentials`",
        (Kind::OAuthFlows, "accessCode") => "Swagger 2.0: write `authorizationCode`",
        (Kind::Schema, "const") => "OpenAPI 3.1: write an `enum` of one value",
        (Kind::Schema, "examples") => "OpenAPI 3.1: write `example`",
        (Kind::Schema, "$defs" | "definitions") => "write the schemas under `components: schemas:`",
        (Kind::Schema, "patternProperties" | "propertyNames" | "unevaluatedProperties") => {
            "OpenAPI 3.0 has only `additionalProperties`"
        }
        (Kind::Schema, "prefixItems" | "additionalItems" | "contains" | "unevaluatedItems") => {
            "OpenAPI 3.0 has only `items`"
        }
        (Kind::Schema, "contentEncoding" | "contentMediaType") => "OpenAPI 3.1: write `format: byte` or `binary`",
        (
            Kind::Schema,
            "if" | "then" | "else" | "dependentRequired" | "dependentSchemas" | "dependencies" | "$schema" | "$id"
            | "id" | "$anchor" | "$comment" | "$dynamicRef" | "minContains" | "maxContains",
        ) => "JSON Schema has it, OpenAPI 3.0 does not",
        _ => return None,
    })
}

fn is_keyword(name: &str) -> bool {
    matches!(name, "default" | "enum" | "nullable") || Kind::Schema.fields().iter().any(|(field, ..)| *field == name)
}

/// For a word that is none of the choices of a field.
pub fn choice(field: &str, word: &str) -> Option<&'static str> {
    Some(match (field, word.to_ascii_lowercase().as_str()) {
        ("type", "int" | "long" | "int32" | "int64") => "write `type: integer` and a `format`",
        ("type", "float" | "double" | "decimal") => "write `type: number` and a `format`",
        ("type", "str" | "text") => "write `type: string`",
        ("type", "bool") => "write `type: boolean`",
        ("type", "list") => "write `type: array`",
        ("type", "map" | "dict" | "hash") => "write `type: object` with `additionalProperties`",
        ("type", "date" | "datetime" | "date-time") => "write `type: string` with `format: date` or `date-time`",
        ("type", "file" | "binary") => "write `type: string` with `format: binary`",
        ("type", "uuid") => "write `type: string` with `format: uuid`",
        ("type", "null") => "OpenAPI 3.1; write `nullable: true` beside the type of the other values",
        ("type", "any") => "leave `type` out",
        ("type", "basic") => "write `type: http` with `scheme: basic`",
        ("type", "bearer" | "jwt") => "write `type: http` with `scheme: bearer`",
        ("in", "body") => "Swagger 2.0: write `requestBody`",
        ("in", "formdata") => "Swagger 2.0: write `requestBody` with a form's media type",
        _ => return None,
    })
}

/// For a value of the wrong type.
pub fn mistyped(field: &str, node: &Node) -> Option<&'static str> {
    Some(match (field, &node.kind) {
        ("type", Value::Array(_)) => "OpenAPI 3.1 has lists of types; 3.0 has one `type`, and `nullable`",
        ("exclusiveMinimum" | "exclusiveMaximum", Value::Number(_)) => {
            "OpenAPI 3.1 has numbers here; 3.0 has the number in `minimum` or `maximum` and `true` here"
        }
        ("required", Value::Bool(_)) => "properties are required by the list `required` of their object",
        ("items", Value::Array(_)) => "OpenAPI has one schema for all items; since 3.1, `prefixItems` has one for each",
        ("openapi" | "version", Value::Number(_)) => "quote it",
        (_, Value::String(text)) if matches!(text.as_str(), "true" | "false") => "remove the quotes",
        (_, Value::String(text)) if text.parse::<f64>().is_ok() => "remove the quotes",
        (_, Value::Null) => "give it a value, or remove it",
        _ => return None,
    })
}
