//! OpenAPI as tables: which fields an object has, what they hold and which are required. Those of 3.0.3 stand
//! here, what 3.1 has otherwise in `model/newer_fields.rs`.

use Kind as K;
use Shape::{Any, Choice, Email, Flag, FlagOrSchema, Integer, Is, List, Map, Number, OrRef, Template, Text, Url};

/// The kinds of object the specification knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Kind {
    OpenApi,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
    SecurityRequirement,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A string.
    Text,
    /// A string that is a URL or a relative reference.
    Url,
    /// A URL with names in braces.
    Template,
    /// A string that is an e-mail address.
    Email,
    /// A boolean.
    Flag,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// Anything.
    Any,
    /// One of a few strings.
    Choice(&'static [&'static str]),
    /// One of a few strings, or a list of some.
    Choices(&'static [&'static str]),
    /// An object of a kind.
    Is(Kind),
    /// An object of a kind, or a reference to one.
    OrRef(Kind),
    /// A boolean, a schema or a reference to one.
    FlagOrSchema,
    /// A list.
    List(&'static Shape),
    /// A map from free names.
    Map(&'static Shape),
}

/// A field: its name, what it holds, whether it must be there.
pub type Field = (&'static str, Shape, bool);

const LOCATIONS: Shape = Choice(&["query", "header", "path", "cookie"]);
const STYLES: Shape = Choice(&["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"]);
const TYPES: Shape = Choice(&["array", "boolean", "integer", "number", "object", "string"]);
const SCHEME_TYPES: Shape = Choice(&["apiKey", "http", "oauth2", "openIdConnect"]);

impl Kind {
    /// The specification's name of the kind.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            K::OpenApi => "OpenAPI Object",
            K::Info => "Info Object",
            K::Contact => "Contact Object",
            K::License => "License Object",
            K::Server => "Server Object",
            K::ServerVariable => "Server Variable Object",
            K::Components => "Components Object",
            K::Paths => "Paths Object",
            K::PathItem => "Path Item Object",
            K::Operation => "Operation Object",
            K::ExternalDocs => "External Documentation Object",
            K::Parameter => "Parameter Object",
            K::RequestBody => "Request Body Object",
            K::MediaType => "Media Type Object",
            K::Encoding => "Encoding Object",
            K::Responses => "Responses Object",
            K::Response => "Response Object",
            K::Callback => "Callback Object",
            K::Example => "Example Object",
            K::Link => "Link Object",
            K::Header => "Header Object",
            K::Tag => "Tag Object",
            K::Schema => "Schema Object",
            K::Discriminator => "Discriminator Object",
            K::Xml => "XML Object",
            K::SecurityScheme => "Security Scheme Object",
            K::OAuthFlows => "OAuth Flows Object",
            K::OAuthFlow => "OAuth Flow Object",
            K::SecurityRequirement => "Security Requirement Object",
        }
    }

    /// What the members of an object with free names hold; `None` for objects with fixed fields.
    #[must_use]
    pub fn free(self) -> Option<Shape> {
        match self {
            K::Paths | K::Callback => Some(Is(K::PathItem)),
            K::Responses => Some(OrRef(K::Response)),
            K::SecurityRequirement => Some(List(&Text)),
            _ => None,
        }
    }

    /// The fields of an object with fixed fields, by OpenAPI 3.0.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            K::OpenApi => &[
                ("openapi", Text, true),
                ("info", Is(K::Info), true),
                ("servers", List(&Is(K::Server)), false),
                ("paths", Is(K::Paths), true),
                ("components", Is(K::Components), false),
                ("security", List(&Is(K::SecurityRequirement)), false),
                ("tags", List(&Is(K::Tag)), false),
                ("externalDocs", Is(K::ExternalDocs), false),
                ("x-webhooks", Map(&Is(K::PathItem)), false),
            ],
            K::Info => &[
                ("title", Text, true),
                ("description", Text, false),
                ("termsOfService", Url, false),
                ("contact", Is(K::Contact), false),
                ("license", Is(K::License), false),
                ("version", Text, true),
            ],
            K::Contact => &[("name", Text, false), ("url", Url, false), ("email", Email, false)],
            K::License => &[("name", Text, true), ("url", Url, false)],
            K::Server => &[
                ("url", Template, true),
                ("description", Text, false),
                ("variables", Map(&Is(K::ServerVariable)), false),
            ],
            K::ServerVariable => &[("enum", List(&Text), false), ("default", Text, true), ("description", Text, false)],
            K::Components => &[
                ("schemas", Map(&OrRef(K::Schema)), false),
                ("responses", Map(&OrRef(K::Response)), false),
                ("parameters", Map(&OrRef(K::Parameter)), false),
                ("examples", Map(&OrRef(K::Example)), false),
                ("requestBodies", Map(&OrRef(K::RequestBody)), false),
                ("headers", Map(&OrRef(K::Header)), false),
                ("securitySchemes", Map(&OrRef(K::SecurityScheme)), false),
                ("links", Map(&OrRef(K::Link)), false),
                ("callbacks", Map(&OrRef(K::Callback)), false),
            ],
            K::PathItem => &[
                ("$ref", Text, false),
                ("summary", Text, false),
                ("description", Text, false),
                ("get", Is(K::Operation), false),
                ("put", Is(K::Operation), false),
                ("post", Is(K::Operation), false),
                ("delete", Is(K::Operation), false),
                ("options", Is(K::Operation), false),
                ("head", Is(K::Operation), false),
                ("patch", Is(K::Operation), false),
                ("trace", Is(K::Operation), false),
                ("servers", List(&Is(K::Server)), false),
                ("parameters", List(&OrRef(K::Parameter)), false),
            ],
            K::Operation => &[
                ("tags", List(&Text), false),
                ("summary", Text, false),
                ("description", Text, false),
                ("externalDocs", Is(K::ExternalDocs), false),
                ("operationId", Text, false),
                ("parameters", List(&OrRef(K::Parameter)), false),
                ("requestBody", OrRef(K::RequestBody), false),
                ("responses", Is(K::Responses), true),
                ("callbacks", Map(&OrRef(K::Callback)), false),
                ("deprecated", Flag, false),
                ("security", List(&Is(K::SecurityRequirement)), false),
                ("servers", List(&Is(K::Server)), false),
            ],
            K::ExternalDocs => &[("description", Text, false), ("url", Url, true)],
            K::Parameter => &[
                ("name", Text, true),
                ("in", LOCATIONS, true),
                ("description", Text, false),
                ("required", Flag, false),
                ("deprecated", Flag, false),
                ("allowEmptyValue", Flag, false),
                ("style", STYLES, false),
                ("explode", Flag, false),
                ("allowReserved", Flag, false),
                ("schema", OrRef(K::Schema), false),
                ("example", Any, false),
                ("examples", Map(&OrRef(K::Example)), false),
                ("content", Map(&Is(K::MediaType)), false),
            ],
            K::RequestBody => {
                &[("description", Text, false), ("content", Map(&Is(K::MediaType)), true), ("required", Flag, false)]
            }
            K::MediaType => &[
                ("schema", OrRef(K::Schema), false),
                ("example", Any, false),
                ("examples", Map(&OrRef(K::Example)), false),
                ("encoding", Map(&Is(K::Encoding)), false),
            ],
            K::Encoding => &[
                ("contentType", Text, false),
                ("headers", Map(&OrRef(K::Header)), false),
                ("style", Choice(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]), false),
                ("explode", Flag, false),
                ("allowReserved", Flag, false),
            ],
            K::Response => &[
                ("description", Text, true),
                ("headers", Map(&OrRef(K::Header)), false),
                ("content", Map(&Is(K::MediaType)), false),
                ("links", Map(&OrRef(K::Link)), false),
            ],
            K::Example => &[
                ("summary", Text, false),
                ("description", Text, false),
                ("value", Any, false),
                ("externalValue", Url, false),
            ],
            K::Link => &[
                ("operationRef", Text, false),
                ("operationId", Text, false),
                ("parameters", Map(&Any), false),
                ("requestBody", Any, false),
                ("description", Text, false),
                ("server", Is(K::Server), false),
            ],
            K::Header => &[
                ("description", Text, false),
                ("required", Flag, false),
                ("deprecated", Flag, false),
                ("allowEmptyValue", Flag, false),
                ("style", Choice(&["simple"]), false),
                ("explode", Flag, false),
                ("allowReserved", Flag, false),
                ("schema", OrRef(K::Schema), false),
                ("example", Any, false),
                ("examples", Map(&OrRef(K::Example)), false),
                ("content", Map(&Is(K::MediaType)), false),
            ],
            K::Tag => {
                &[("name", Text, true), ("description", Text, false), ("externalDocs", Is(K::ExternalDocs), false)]
            }
            K::Schema => &[
                ("title", Text, false),
                ("multipleOf", Number, false),
                ("maximum", Number, false),
                ("exclusiveMaximum", Flag, false),
                ("minimum", Number, false),
                ("exclusiveMinimum", Flag, false),
                ("maxLength", Integer, false),
                ("minLength", Integer, false),
                ("pattern", Text, false),
                ("maxItems", Integer, false),
                ("minItems", Integer, false),
                ("uniqueItems", Flag, false),
                ("maxProperties", Integer, false),
                ("minProperties", Integer, false),
                ("required", List(&Text), false),
                ("enum", List(&Any), false),
                ("type", TYPES, false),
                ("not", OrRef(K::Schema), false),
                ("allOf", List(&OrRef(K::Schema)), false),
                ("oneOf", List(&OrRef(K::Schema)), false),
                ("anyOf", List(&OrRef(K::Schema)), false),
                ("items", OrRef(K::Schema), false),
                ("properties", Map(&OrRef(K::Schema)), false),
                ("additionalProperties", FlagOrSchema, false),
                ("description", Text, false),
                ("format", Text, false),
                ("default", Any, false),
                ("nullable", Flag, false),
                ("discriminator", Is(K::Discriminator), false),
                ("readOnly", Flag, false),
                ("writeOnly", Flag, false),
                ("example", Any, false),
                ("externalDocs", Is(K::ExternalDocs), false),
                ("deprecated", Flag, false),
                ("xml", Is(K::Xml), false),
            ],
            K::Discriminator => &[("propertyName", Text, true), ("mapping", Map(&Text), false)],
            K::Xml => &[
                ("name", Text, false),
                ("namespace", Url, false),
                ("prefix", Text, false),
                ("attribute", Flag, false),
                ("wrapped", Flag, false),
            ],
            K::SecurityScheme => &[
                ("type", SCHEME_TYPES, true),
                ("description", Text, false),
                ("name", Text, false),
                ("in", Choice(&["query", "header", "cookie"]), false),
                ("scheme", Text, false),
                ("bearerFormat", Text, false),
                ("flows", Is(K::OAuthFlows), false),
                ("openIdConnectUrl", Url, false),
            ],
            K::OAuthFlows => &[
                ("implicit", Is(K::OAuthFlow), false),
                ("password", Is(K::OAuthFlow), false),
                ("clientCredentials", Is(K::OAuthFlow), false),
                ("authorizationCode", Is(K::OAuthFlow), false),
            ],
            K::OAuthFlow => &[
                ("authorizationUrl", Url, false),
                ("tokenUrl", Url, false),
                ("refreshUrl", Url, false),
                ("scopes", Map(&Text), true),
            ],
            K::Paths | K::Responses | K::Callback | K::SecurityRequirement => &[],
        }
    }
}
