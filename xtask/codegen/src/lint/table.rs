//! The table of this project's rules.

oas::lint_rules! {
    /// The conventions of this project, and what its generator can take.
    pub enum RuleCode;
    error MissingEvidence "missing-evidence", "operations and events say how well they are known", "readers must know what to trust";
    error MissingTag "missing-tag", "operations have a tag", "it decides their resource in the client";
    error MissingMethodName "missing-method-name", "operations say their method's name", "the facade is generated from it";
    error DuplicateMethodName "duplicate-method-name", "method names are unique within a resource", "the facade would not compile";
    error MissingHandle "missing-handle", "tags of operations say their handle's name", "the facade is generated from it";
    error ForeignErrorShape "foreign-error-shape", "failures share `ErrorEnvelope`", "the client has one error type";
    error EventNotPost "event-not-post", "events are sent with POST", "the vendor sends them so";
    error EventSecurity "event-security", "events do not come with the API key", "validators would refuse them, and pages show a lock";
    error MissingDescription "missing-description", "everything is described", "descriptions become the documentation of every client";
    error Untyped "untyped", "untyped schemas are marked with `x-open`", "unknown on purpose must be told from forgotten";
    error BadOpenEnum "bad-open-enum", "open enumerations follow the convention", "they become Rust types";
    error NullableTwin "nullable-twin", "`XOrNull` is `X` plus `nullable`", "the two must not drift apart";
    error AmbiguousScalar "ambiguous-scalar", "texts that older YAML readers take for something else are quoted", "the file has to mean the same everywhere";
    error UndescribedReference "undescribed-reference", "what only refers to a shared component says what it means there", "the component's words serve every place alike";
    error UnknownExtension "unknown-extension", "extensions are those of openapi/README.md", "a misspelt one is silently ignored";
    error BadPaging "bad-paging", "`x-paging` and `x-changes` name parameters and fields that are there", "the generated stream would be wrong or missing";
    error EventNameMismatch "event-name-mismatch", "the body of an event says the event's name", "receivers tell events apart by it";
    error BadRule "bad-rule", "`x-rules` follow the convention and name what their schema declares", "a rule that cannot be broken checks nothing";
    error BadSandbox "bad-sandbox", "`x-sandbox` names collections, keys, parameters and messages that are there", "the sandbox would do something else, or put words into the vendor's mouth";
    error GeneratorSuccessBody "generator-success-body", "all successes of an operation have one body: a component that is an object, a list or a map", "the client's method gives one type";
    error GeneratorJsonWithoutSchema "generator-json-without-schema", "requests of JSON have a schema", "the generator panics";
    error GeneratorSeveralMediaTypes "generator-several-media-types", "a request has one media type", "the generator panics";
    error GeneratorRequestMediaType "generator-request-media-type", "requests are JSON", "the generator fails on others";
    error GeneratorOptionalBody "generator-optional-body", "request bodies are required", "the generator makes them so anyway";
    error GeneratorParameter "generator-parameter", "parameters are of a kind and style the generator can send", "it fails, panics or sends something else";
    error GeneratorPathRef "generator-path-ref", "path items are written out", "the generator fails";
    error GeneratorRefTarget "generator-ref-target", "references name components", "the generator panics on other places";
    error GeneratorEnumWithoutType "generator-enum-without-type", "enumerations have a type", "the generator panics";
    error GeneratorEndlessSchema "generator-endless-schema", "a schema contains itself through an object's property only", "the generator never ends";
    error GeneratorNot "generator-not", "no `not`", "the generator panics";
    error GeneratorAnyOf "generator-any-of", "no `anyOf`", "the generated type cannot read its values";
    error GeneratorOneOf "generator-one-of", "branches of `oneOf` differ in their JSON type", "the generated type takes the first branch that fits";
    error GeneratorClosedObject "generator-closed-object", "no `additionalProperties: false`", "the client would reject new fields";
    error GeneratorAllOfConflict "generator-all-of-conflict", "branches of `allOf` agree", "the generated struct would be empty";
    error GeneratorNameCollision "generator-name-collision", "names differ as Rust identifiers", "the generated code would not compile";
    error DerivedName "derived-name", "no component has a name that other generators derive", "their clients would not compile";
    error SharedConstant "shared-constant", "values of closed enumerations have names of their own", "Go clients would not compile";
    error BadRustName "bad-rust-name", "names given for Rust are free identifiers", "the client would not compile";
}
