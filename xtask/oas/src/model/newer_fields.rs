//! What OpenAPI 3.1 has otherwise than 3.0, as tables.

use super::grammar::{Field, Kind, Shape};
use Kind as K;
use Shape::{Any, Choice, Choices, Flag, FlagOrSchema, Integer, Is, List, Map, Number, OrRef, Text, Url};

const TYPES: Shape = Choices(&["array", "boolean", "integer", "null", "number", "object", "string"]);
const SCHEME_TYPES: Shape = Choice(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]);

/// The fields that an object has in 3.1 and not in 3.0, or that hold something else.
pub(super) fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        K::OpenApi => &[
            ("paths", Is(K::Paths), false),
            ("webhooks", Map(&OrRef(K::PathItem)), false),
            ("jsonSchemaDialect", Url, false),
        ],
        K::Info => &[("summary", Text, false)],
        K::License => &[("identifier", Text, false)],
        K::Components => &[("pathItems", Map(&OrRef(K::PathItem)), false)],
        K::Operation => &[("responses", Is(K::Responses), false)],
        K::SecurityScheme => &[("type", SCHEME_TYPES, true)],
        K::Schema => &[
            ("type", TYPES, false),
            ("const", Any, false),
            ("exclusiveMaximum", Number, false),
            ("exclusiveMinimum", Number, false),
            ("examples", List(&Any), false),
            ("contentEncoding", Text, false),
            ("contentMediaType", Text, false),
            ("contentSchema", OrRef(K::Schema), false),
            ("additionalProperties", FlagOrSchema, false),
            ("patternProperties", Map(&OrRef(K::Schema)), false),
            ("propertyNames", OrRef(K::Schema), false),
            ("unevaluatedProperties", FlagOrSchema, false),
            ("dependentRequired", Map(&List(&Text)), false),
            ("dependentSchemas", Map(&OrRef(K::Schema)), false),
            ("prefixItems", List(&OrRef(K::Schema)), false),
            ("contains", OrRef(K::Schema), false),
            ("minContains", Integer, false),
            ("maxContains", Integer, false),
            ("unevaluatedItems", FlagOrSchema, false),
            ("if", OrRef(K::Schema), false),
            ("then", OrRef(K::Schema), false),
            ("else", OrRef(K::Schema), false),
            ("$defs", Map(&OrRef(K::Schema)), false),
            ("$ref", Text, false),
            ("$schema", Url, false),
            ("$id", Url, false),
            ("$anchor", Text, false),
            ("$dynamicRef", Text, false),
            ("$dynamicAnchor", Text, false),
            ("$vocabulary", Map(&Flag), false),
            ("$comment", Text, false),
        ],
        _ => &[],
    }
}

/// The fields that an object has in 3.0 and not in 3.1.
pub(super) fn gone(kind: Kind) -> &'static [&'static str] {
    match kind {
        K::Schema => &["nullable"],
        _ => &[],
    }
}
