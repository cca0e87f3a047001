//! The table of rules: every code `lint` can report, with its weight and reason.

use super::{Context, Profile, examples, generator, names, operations, project, schemas};
use crate::report::{Report, Severity};

/// A rule.
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// The narrowest profile that applies it.
    pub profile: Profile,
    /// What it asks for.
    pub what: &'static str,
    /// Why.
    pub why: &'static str,
    /// Whether it needs every reference to lead somewhere.
    pub resolves: bool,
    /// Reports this code and those of the rows below it that have none of their own.
    pub run: Option<Run>,
}

/// A function that reports the findings of one or more rules.
pub type Run = fn(&Context<'_>, &mut Report);

const GENERIC: Profile = Profile::Generic;
const PROJECT: Profile = Profile::Project;
const ERROR: Severity = Severity::Error;
const WARNING: Severity = Severity::Warning;

const fn rule(code: &'static str, severity: Severity, profile: Profile, what: &'static str, why: &'static str) -> Rule {
    Rule { code, severity, profile, what, why, resolves: true, run: None }
}

const fn runs(run: Run, rule: Rule) -> Rule {
    Rule { run: Some(run), ..rule }
}

/// Every rule. Where one function reports several codes, the first row of the group names it.
pub const RULES: &[Rule] = &[
    rule("duplicate-key", ERROR, GENERIC, "a key stands once in a mapping", "readers differ in which of two they take"),
    rule(
        "openapi-version",
        ERROR,
        GENERIC,
        "the document says `openapi: 3.0.x`",
        "nothing else can be judged by these rules",
    ),
    rule(
        "unknown-field",
        ERROR,
        GENERIC,
        "objects have only the fields the specification knows, and `x-` ones",
        "a misspelt field is silently ignored by tools",
    ),
    rule("missing-field", ERROR, GENERIC, "required fields are there", "the document is not valid without them"),
    rule(
        "wrong-field-type",
        ERROR,
        GENERIC,
        "fields hold what the specification says",
        "the document is not valid otherwise",
    ),
    rule(
        "unknown-choice",
        ERROR,
        GENERIC,
        "fields with fixed choices hold one of them",
        "the document is not valid otherwise",
    ),
    rule("bad-url", ERROR, GENERIC, "URLs are URLs", "links from the published page would be dead"),
    rule("bad-path", ERROR, GENERIC, "paths start with `/`", "they are appended to the server's URL"),
    rule("bad-status", ERROR, GENERIC, "response keys are statuses", "the document is not valid otherwise"),
    rule("ref-sibling", WARNING, GENERIC, "nothing stands beside `$ref`", "OpenAPI 3.0 ignores it"),
    rule("dangling-ref", ERROR, GENERIC, "references lead somewhere", "every reader fails on them"),
    rule("external-ref", ERROR, GENERIC, "references stay within the file", "the file has to be complete by itself"),
    rule("circular-ref", ERROR, GENERIC, "references do not lead back to themselves", "they name nothing"),
    rule(
        "wrong-ref-section",
        ERROR,
        GENERIC,
        "references lead to the right kind of component",
        "a response is no schema",
    ),
    rule(
        "dangling-mapping",
        ERROR,
        GENERIC,
        "discriminator mappings name schemas",
        "the mapped value could not be read",
    ),
    runs(
        operations::check,
        rule(
            "missing-operation-id",
            ERROR,
            GENERIC,
            "operations have an id",
            "it names the method in every generated client",
        ),
    ),
    rule("duplicate-operation-id", ERROR, GENERIC, "operation ids are unique", "generated methods would collide"),
    rule(
        "no-success-response",
        WARNING,
        GENERIC,
        "operations say what success looks like",
        "callers need the type of the answer",
    ),
    rule("duplicate-parameter", ERROR, GENERIC, "a parameter stands once", "the document is not valid otherwise"),
    rule(
        "path-parameter-undeclared",
        ERROR,
        GENERIC,
        "placeholders of a path are declared",
        "the URL could not be built",
    ),
    rule("path-parameter-unused", ERROR, GENERIC, "path parameters occur in the path", "they would never be sent"),
    rule("path-parameter-optional", ERROR, GENERIC, "path parameters are required", "a URL cannot leave them out"),
    rule(
        "parameter-without-schema",
        ERROR,
        GENERIC,
        "parameters have either `schema` or `content`",
        "their type would be unknown",
    ),
    rule("ambiguous-path", ERROR, GENERIC, "paths can be told apart", "a request would match two of them"),
    rule("query-in-path", ERROR, GENERIC, "paths hold no query", "query parameters are declared as such"),
    rule("duplicate-tag", ERROR, GENERIC, "tags are unique", "the document is not valid otherwise"),
    rule("undefined-tag", WARNING, GENERIC, "used tags are defined", "they would have no description and no order"),
    runs(schemas::check, rule("array-without-items", ERROR, GENERIC, "arrays have `items`", "OpenAPI 3.0 requires it")),
    rule("nullable-without-type", ERROR, GENERIC, "`nullable` stands beside `type`", "it has no effect otherwise"),
    rule(
        "nullable-enum-without-null",
        ERROR,
        GENERIC,
        "a nullable enumeration lists `null`",
        "`null` is refused otherwise, in spite of `nullable`",
    ),
    rule("empty-enum", ERROR, GENERIC, "enumerations have values", "nothing would be allowed"),
    rule(
        "duplicate-enum-value",
        ERROR,
        GENERIC,
        "values of an enumeration are unique",
        "generated names would collide",
    ),
    rule("enum-of-wrong-type", ERROR, GENERIC, "values of an enumeration have its type", "they could never occur"),
    rule(
        "required-undeclared",
        ERROR,
        GENERIC,
        "required properties are declared",
        "it is a misspelling, or an untyped property",
    ),
    rule("duplicate-required", ERROR, GENERIC, "`required` lists a name once", "the document is not valid otherwise"),
    rule("empty-range", ERROR, GENERIC, "lower bounds are not above upper ones", "nothing would be allowed"),
    rule("bad-pattern", ERROR, GENERIC, "patterns are regular expressions", "validators fail on them"),
    rule(
        "unused-component",
        WARNING,
        GENERIC,
        "components are used",
        "what nothing refers to is never checked and soon wrong",
    ),
    runs(examples::check, rule("invalid-example", ERROR, GENERIC, "examples fit their schemas", "readers copy them")),
    rule("invalid-default", ERROR, GENERIC, "defaults fit their schemas", "clients send them"),
    runs(
        project::check,
        rule(
            "missing-evidence",
            ERROR,
            PROJECT,
            "operations and events say how well they are known",
            "readers must know what to trust",
        ),
    ),
    rule("missing-tag", ERROR, PROJECT, "operations have a tag", "it decides their resource in the client"),
    rule(
        "missing-method-name",
        ERROR,
        PROJECT,
        "operations say their method's name",
        "the facade is generated from it",
    ),
    rule(
        "duplicate-method-name",
        ERROR,
        PROJECT,
        "method names are unique within a resource",
        "the facade would not compile",
    ),
    rule(
        "missing-handle",
        ERROR,
        PROJECT,
        "tags of operations say their handle's name",
        "the facade is generated from it",
    ),
    rule("foreign-error-shape", ERROR, PROJECT, "failures share `ErrorEnvelope`", "the client has one error type"),
    rule("event-not-post", ERROR, PROJECT, "events are sent with POST", "the vendor sends them so"),
    rule(
        "missing-description",
        ERROR,
        PROJECT,
        "everything is described",
        "descriptions become the documentation of every client",
    ),
    rule(
        "untyped",
        ERROR,
        PROJECT,
        "untyped schemas are marked with `x-open`",
        "unknown on purpose must be told from forgotten",
    ),
    rule("bad-open-enum", ERROR, PROJECT, "open enumerations follow the convention", "they become Rust types"),
    rule("nullable-twin", ERROR, PROJECT, "`NullableX` is `X` plus `nullable`", "the two must not drift apart"),
    rule(
        "ambiguous-scalar",
        ERROR,
        PROJECT,
        "texts that older YAML readers take for something else are quoted",
        "the file has to mean the same everywhere",
    ),
    runs(
        generator::check,
        rule("generator-default-response", ERROR, PROJECT, "no `default` response", "the generator panics"),
    ),
    rule(
        "generator-several-schemas",
        ERROR,
        PROJECT,
        "one success body and one failure body per operation",
        "the generator panics",
    ),
    rule("generator-json-without-schema", ERROR, PROJECT, "JSON has a schema", "the generator panics"),
    rule(
        "generator-several-media-types",
        ERROR,
        PROJECT,
        "one media type per body",
        "the generator panics or drops the others",
    ),
    rule("generator-request-media-type", ERROR, PROJECT, "requests are JSON", "the generator fails on others"),
    rule(
        "generator-optional-body",
        ERROR,
        PROJECT,
        "request bodies are required",
        "the generator makes them so anyway",
    ),
    rule(
        "generator-parameter",
        ERROR,
        PROJECT,
        "parameters are of a kind and style the generator can send",
        "it fails, panics or sends something else",
    ),
    rule("generator-path-ref", ERROR, PROJECT, "path items are written out", "the generator fails"),
    rule(
        "generator-endless-schema",
        ERROR,
        PROJECT,
        "a schema contains itself through an object's property only",
        "the generator never ends",
    ),
    rule("bad-rust-name", ERROR, PROJECT, "names given for Rust are free identifiers", "the client would not compile"),
    rule("generator-not", ERROR, PROJECT, "no `not`", "the generator panics"),
    rule("generator-any-of", ERROR, PROJECT, "no `anyOf`", "the generated type cannot read its values"),
    rule(
        "generator-one-of",
        ERROR,
        PROJECT,
        "branches of `oneOf` differ in their JSON type",
        "the generated type takes the first branch that fits",
    ),
    rule(
        "generator-closed-object",
        ERROR,
        PROJECT,
        "no `additionalProperties: false`",
        "the client would reject new fields",
    ),
    rule(
        "generator-all-of-conflict",
        ERROR,
        PROJECT,
        "branches of `allOf` agree",
        "the generated struct would be empty",
    ),
    runs(
        names::check,
        rule(
            "generator-name-collision",
            ERROR,
            PROJECT,
            "names differ as Rust identifiers",
            "the generated code would not compile",
        ),
    ),
];
