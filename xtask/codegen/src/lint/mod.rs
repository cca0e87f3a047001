//! `lint`, the rules of this project: its conventions, and what its generator can take.

mod conditions;
mod derived_names;
mod extensions;
mod generator;
mod meanings;
mod names;
mod project;

use crate::repository::Repository;
use oas::failure::Failure;
use oas::lint::{Group, Rule, Ruleset};
use oas::suite::Suite;

/// The name of these rules.
pub const PROJECT: &str = "project";

/// Every rule. Where one function reports several codes, the first row of the group names it.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    Rule::error("missing-evidence", "operations and events say how well they are known", "readers must know what to trust").runs(project::check),
    Rule::error("missing-tag", "operations have a tag", "it decides their resource in the client"),
    Rule::error("missing-method-name", "operations say their method's name", "the facade is generated from it"),
    Rule::error("duplicate-method-name", "method names are unique within a resource", "the facade would not compile"),
    Rule::error("missing-handle", "tags of operations say their handle's name", "the facade is generated from it"),
    Rule::error("foreign-error-shape", "failures share `ErrorEnvelope`", "the client has one error type"),
    Rule::error("event-not-post", "events are sent with POST", "the vendor sends them so"),
    Rule::error("missing-description", "everything is described", "descriptions become the documentation of every client"),
    Rule::error("untyped", "untyped schemas are marked with `x-open`", "unknown on purpose must be told from forgotten"),
    Rule::error("bad-open-enum", "open enumerations follow the convention", "they become Rust types"),
    Rule::error("nullable-twin", "`XOrNull` is `X` plus `nullable`", "the two must not drift apart"),
    Rule::error("ambiguous-scalar", "texts that older YAML readers take for something else are quoted", "the file has to mean the same everywhere"),
    Rule::error("undescribed-reference", "what only refers to a shared component says what it means there", "the component's words serve every place alike").runs(meanings::check),
    Rule::error("unknown-extension", "extensions are those of openapi/README.md", "a misspelt one is silently ignored").runs(extensions::check),
    Rule::error("bad-paging", "`x-paging` and `x-changes` name parameters and fields that are there", "the generated stream would be wrong or missing"),
    Rule::error("event-name-mismatch", "the body of an event says the event's name", "receivers tell events apart by it"),
    Rule::error("bad-rule", "`x-rules` follow the convention and name what their schema declares", "a rule that cannot be broken checks nothing").runs(conditions::check),
    Rule::error("generator-success-body", "all successes of an operation have one body: a component that is an object, a list or a map", "the client's method gives one type").runs(generator::check),
    Rule::error("generator-json-without-schema", "requests of JSON have a schema", "the generator panics"),
    Rule::error("generator-several-media-types", "a request has one media type", "the generator panics"),
    Rule::error("generator-request-media-type", "requests are JSON", "the generator fails on others"),
    Rule::error("generator-optional-body", "request bodies are required", "the generator makes them so anyway"),
    Rule::error("generator-parameter", "parameters are of a kind and style the generator can send", "it fails, panics or sends something else"),
    Rule::error("generator-path-ref", "path items are written out", "the generator fails"),
    Rule::error("generator-ref-target", "references name components", "the generator panics on other places"),
    Rule::error("generator-enum-without-type", "enumerations have a type", "the generator panics"),
    Rule::error("generator-endless-schema", "a schema contains itself through an object's property only", "the generator never ends"),
    Rule::error("generator-not", "no `not`", "the generator panics"),
    Rule::error("generator-any-of", "no `anyOf`", "the generated type cannot read its values"),
    Rule::error("generator-one-of", "branches of `oneOf` differ in their JSON type", "the generated type takes the first branch that fits"),
    Rule::error("generator-closed-object", "no `additionalProperties: false`", "the client would reject new fields"),
    Rule::error("generator-all-of-conflict", "branches of `allOf` agree", "the generated struct would be empty"),
    Rule::error("generator-name-collision", "names differ as Rust identifiers", "the generated code would not compile").runs(names::check),
    Rule::error("derived-name", "no component has a name that other generators derive", "their clients would not compile").runs(derived_names::check),
    Rule::error("shared-constant", "values of closed enumerations have names of their own", "Go clients would not compile"),
    Rule::error("bad-rust-name", "names given for Rust are free identifiers", "the client would not compile"),
];

/// What to do, where this project has a convention of its own.
const ADVICE: &[(&str, &str)] = &[(
    "nullable-enum-without-null",
    "use `x-extensible-enum: [..]` with a pattern, or drop `nullable`; `null` in an enum breaks other tools",
)];

/// The rules that this repository's descriptions are held to.
#[must_use]
pub fn ruleset() -> Ruleset {
    Ruleset::generic().with(Group { name: PROJECT, rules: RULES }).advice(ADVICE).strict()
}

/// The suite that proves every one of these rules able to fail, and from which their examples are.
///
/// # Errors
/// It cannot be read.
pub fn suite(repository: &Repository) -> Result<Suite, Failure> {
    Suite::read(&repository.path("xtask/codegen/suite/lint.yaml"))
}
