//! The table of rules: every code `lint` can report, with its weight and reason.

use super::rules::{Rule, Run};
use super::{
    bodies, branches, discriminators, empty_names, enums, examples, links, markdown, operations, parameters, paths,
    recursive_schema, required, schemas, security, servers, style, targets, unused,
};
use crate::report::Severity;

/// Contradicts the specification, or cannot work.
const fn error(code: &'static str, what: &'static str, why: &'static str) -> Rule {
    Rule::error(code, what, why)
}

/// Valid, and most likely a mistake.
const fn warning(code: &'static str, what: &'static str, why: &'static str) -> Rule {
    Rule { severity: Severity::Warning, ..error(code, what, why) }
}

/// What a reader should know of, and is no mistake.
const fn note(code: &'static str, what: &'static str, why: &'static str) -> Rule {
    Rule { severity: Severity::Note, ..error(code, what, why) }
}

/// A matter of taste.
const fn taste(code: &'static str, what: &'static str, why: &'static str) -> Rule {
    Rule { severity: Severity::Note, style: true, ..error(code, what, why) }
}

/// An error of a document that is held to more.
const fn strict(rule: Rule) -> Rule {
    Rule { strict: true, ..rule }
}

const fn runs(run: Run, rule: Rule) -> Rule {
    rule.runs(run)
}

/// Every rule. Where one function reports several codes, the first row of the group names it; those
/// of the first group are reported while the document is read.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    error("duplicate-key", "a key stands once in a mapping", "readers differ in which of two they take"),
    note("yaml-indentation", "brackets and quoted texts stand to the right of their key", "strict YAML readers refuse the file"),
    error("yaml-tag", "values have types that JSON has", "other readers see another value, or fail"),
    error("openapi-version", "the document says `openapi: 3.0.x`", "nothing else can be judged by these rules"),
    error("unknown-field", "objects have only the fields the specification knows, and `x-` ones", "a misspelt field is silently ignored by tools"),
    error("missing-field", "required fields are there", "the document is not valid without them"),
    error("wrong-field-type", "fields hold what the specification says", "the document is not valid otherwise"),
    error("unknown-choice", "fields with fixed choices hold one of them", "the document is not valid otherwise"),
    error("bad-url", "URLs are URLs", "links from the published page would be dead"),
    error("bad-email", "e-mail addresses are addresses", "nobody could be written to"),
    error("bad-path", "paths start with `/`, their braces are whole, each name stands once", "they are appended to the server's URL, and names are replaced"),
    error("bad-status", "response keys are `default`, a status or a class such as `4XX`", "the document is not valid otherwise"),
    strict(warning("ref-sibling", "nothing stands beside `$ref`", "OpenAPI 3.0 ignores it")),
    error("dangling-ref", "references lead somewhere", "every reader fails on them"),
    strict(warning("external-ref", "references stay within the file", "what they name is not judged")),
    error("circular-ref", "references do not lead back to themselves", "they name nothing"),
    error("wrong-ref-section", "references lead to the right kind of object", "a response is no schema"),
    error("dangling-mapping", "discriminator mappings name schemas", "the mapped value could not be read"),
    runs(empty_names::check, warning("empty-name", "names have letters", "nobody can be told what is meant")),
    runs(operations::check, strict(warning("missing-operation-id", "operations have an id, where most do", "it names the method in every generated client"))),
    error("duplicate-operation-id", "operation ids are unique", "generated methods would collide"),
    warning("bad-operation-id", "operation ids hold characters of URLs", "documentation links to operations by their id"),
    error("no-response", "operations have a response", "the specification asks for one"),
    strict(warning("no-success-response", "operations say what success looks like", "callers need the type of the answer")),
    error("body-not-allowed", "answers that have no body by HTTP have no `content`", "nobody can send it"),
    strict(warning("ignored-request-body", "GET, HEAD and DELETE have no request body", "OpenAPI 3.0 ignores it, and so do proxies")),
    warning("duplicate-header", "a header stands once in a response", "the case of its letters says nothing"),
    error("duplicate-tag", "tags are unique", "the document is not valid otherwise"),
    strict(warning("undefined-tag", "used tags are defined, where any is", "they would have no description and no order")),
    runs(parameters::check, error("duplicate-parameter", "a parameter stands once in a list", "the document is not valid otherwise")),
    error("path-parameter-undeclared", "placeholders of a path are declared", "the URL could not be built"),
    error("path-parameter-unused", "path parameters occur in the path", "they would never be sent"),
    error("path-parameter-optional", "path parameters are required", "a URL cannot leave them out"),
    error("parameter-without-schema", "parameters and headers have `schema` or `content`", "their type would be unknown"),
    error("parameter-content", "the `content` of a parameter or header has one media type", "the specification says so"),
    error("exclusive-fields", "fields that exclude each other do not stand together", "which one counts is not defined"),
    error("bad-header-name", "headers have names that HTTP can send", "they cannot be sent"),
    warning("ignored-header", "`Accept`, `Content-Type` and `Authorization` are no header parameters", "OpenAPI ignores them"),
    error("style-not-allowed", "styles belong to the parameter's location", "the specification does not define the others"),
    warning("style-mismatch", "styles can write the parameter's type", "how it is written is not defined"),
    warning("field-without-effect", "fields stand where they have an effect", "what they promise does not happen"),
    runs(paths::check, error("identical-path", "paths differ in more than the names of placeholders", "they are the same path")),
    warning("ambiguous-path", "no URL matches two paths of one method equally well", "a request would match two of them"),
    error("query-in-path", "paths hold no query", "query parameters are declared as such"),
    warning("empty-segment", "no path has two slashes in a row", "servers read it differently"),
    warning("trailing-slash", "no path ends in `/` where most do not", "to servers it is another path"),
    runs(servers::check, error("server-variable-undeclared", "names in braces of a server's URL are declared", "the URL could not be built")),
    warning("server-variable-unused", "server variables occur in the URL", "they change nothing"),
    warning("server-variable-default", "the default of a server variable is among its values", "the server does not exist"),
    warning("duplicate-server", "servers of a list differ", "readers are offered the same twice"),
    warning("server-trailing-slash", "the URL of a server does not end in `/`", "each path begins with one, which makes two"),
    runs(security::check, error("undefined-security-scheme", "required security schemes are defined", "nobody knows what to send")),
    error("undefined-scope", "required scopes are those of the scheme", "nobody can be granted them"),
    error("misplaced-field", "security schemes and flows have the fields of their type only", "the document is not valid otherwise"),
    warning("empty-flows", "OAuth schemes have a flow", "nobody knows how to get a token"),
    warning("unknown-http-scheme", "HTTP authentication schemes are not misspelt", "clients would send an unknown one"),
    runs(links::check, error("dangling-link", "links lead to operations and to parameters they have", "nobody can follow them")),
    error("bad-expression", "runtime expressions can be read", "nothing would be filled in"),
    runs(targets::check, warning("expression-target", "runtime expressions name what the request or response has", "nothing would be filled in")),
    warning("nested-callback", "callbacks have no callbacks", "hardly any reader follows them"),
    runs(bodies::check, error("bad-media-type", "keys of `content` are media types", "no body would match")),
    warning("form-without-fields", "the schema of a form is an object", "its properties are the fields"),
    warning("empty-content", "a request body has a media type", "nothing could be sent"),
    error("unknown-encoding", "encodings are those of declared properties", "the specification asks for it"),
    warning("empty-example", "examples have a value", "they show nothing"),
    error("bad-component-name", "names of components and links have letters, digits, `.`, `-` and `_`", "references to others are not valid"),
    runs(schemas::check, error("array-without-items", "arrays have `items`", "OpenAPI 3.0 requires it")),
    strict(warning("nullable-without-type", "`nullable` stands beside `type`", "it has no effect otherwise")),
    strict(warning("keyword-of-another-type", "keywords belong to the schema's type", "they have no effect")),
    error("empty-range", "lower bounds are not above upper ones", "nothing would be allowed"),
    warning("bound-beyond-format", "bounds lie within the range of the format", "one of the two is wrong"),
    error("bad-multiple", "`multipleOf` is more than 0", "the document is not valid otherwise"),
    warning("format-of-another-type", "formats belong to the schema's type", "generators pick the wrong type"),
    warning("misspelt-format", "formats are not misspelt", "tools ignore what they do not know"),
    error("bad-pattern", "patterns are regular expressions of ECMAScript", "validators fail on them"),
    note("unjudged-pattern", "patterns can be run here", "examples are not held against the others"),
    warning("foreign-pattern", "patterns use no signs of other dialects", "validators take them for letters"),
    runs(enums::check, strict(warning("nullable-enum-without-null", "a nullable enumeration lists `null`", "`null` is refused otherwise, in spite of `nullable`"))),
    error("empty-enum", "enumerations have values", "nothing would be allowed"),
    warning("impossible-enum-value", "values of an enumeration fit the rest of its schema", "they could never occur"),
    error("duplicate-enum-value", "values of an enumeration are unique", "generated names would collide"),
    error("enum-of-wrong-type", "values of an enumeration have its type", "they could never occur"),
    runs(required::check, strict(warning("required-undeclared", "required properties are declared", "it is a misspelling, or an untyped property"))),
    error("empty-required", "`required` lists a name", "the document is not valid otherwise"),
    error("duplicate-required", "`required` lists a name once", "the document is not valid otherwise"),
    runs(branches::check, error("empty-composition", "`allOf`, `oneOf` and `anyOf` have branches", "the document is not valid otherwise")),
    warning("duplicate-branch", "branches differ", "a value would fit two of them, or one is useless"),
    warning("closed-branch", "a branch that allows no other properties has those of all branches", "`additionalProperties` sees no other branch, so that they are refused"),
    error("impossible-schema", "some value fits a schema and all its branches", "nothing would be allowed"),
    runs(recursive_schema::check, error("endless-schema", "some value of a schema is finite", "nobody could write one down")),
    runs(discriminators::check, warning("discriminator-property", "every variant declares the discriminator", "its values could not be told apart")),
    warning("discriminator-optional", "every variant requires the discriminator", "a value without it has no type"),
    warning("discriminator-inline", "variants with a discriminator are references", "the discriminator cannot name them"),
    warning("unlisted-mapping", "mapped values are among those the schema lists", "no value could have them"),
    warning("foreign-mapping", "mappings lead to the branches", "the mapped value would not be valid"),
    runs(examples::check, error("invalid-example", "examples fit their schemas", "readers copy them")),
    error("invalid-default", "defaults fit their schemas", "clients send them"),
    runs(markdown::check, warning("unsafe-markdown", "descriptions hold no scripts", "pages that show them would run them")),
    runs(unused::check, warning("unused-component", "components are used", "what nothing refers to is never checked and soon wrong")),

    runs(style::check, taste("style-contact", "`info` names a contact", "readers have questions")),
    taste("style-license", "`info` names a licence with its URL", "readers must know what they may do"),
    taste("style-description", "the API, operations, parameters and tags are described", "descriptions become documentation"),
    taste("style-summary", "operations have a summary", "lists of operations show it"),
    taste("style-tags", "operations have a tag", "documentation groups by it"),
    taste("style-servers", "servers are named, and are no examples", "readers try them"),
    taste("style-failures", "operations say how they fail", "callers must handle it"),
    taste("style-security", "security is said, or said to be none", "readers must know whether to send a key"),
    taste("style-single-branch", "a choice has two branches", "a choice of one is none"),
];
