//! The table of codes: what can be told about a change, and how much it weighs.
//!
//! `request` is what users of the API send, `response` what they receive. The body of an event or
//! a callback is received, so it is judged as a response, and the answer to it as a request.

use super::Level;
use crate::model::Direction;
use Level::{Major, Minor, Patch};
use std::sync::LazyLock;

/// A code.
#[derive(Debug)]
pub struct Code {
    /// Its name, which stays.
    pub code: String,
    /// Its level, unless `what` names an exception.
    pub level: Level,
    /// `request`, `response` or `any`.
    pub direction: &'static str,
    /// What it tells.
    pub what: &'static str,
}

/// Codes of what has no direction, or names it.
const PLAIN: &[(&str, Level, &str)] = &[
    ("callback-added", Minor, "a callback was added"),
    ("callback-removed", Major, "a callback was removed"),
    ("callback-renamed", Patch, "a callback has another name, which is not on the wire"),
    ("default-server-changed", Minor, "another of the same servers comes first, which clients take by default"),
    ("delivery-security-loosened", Major, "an event or a callback may come without the credentials that it had"),
    ("delivery-security-tightened", Minor, "an event or a callback no longer comes with other credentials"),
    ("deprecated", Minor, "something became deprecated"),
    ("docs-changed", Patch, "descriptions, titles, summaries, examples, evidence or other words for people changed"),
    ("enum-varnames-changed", Major, "a known value got another name in generated clients (`x-enum-varnames`)"),
    ("extension-changed", Patch, "an extension (`x-…`) without a meaning known here changed"),
    ("handle-changed", Major, "a resource handle of the Rust client got another name (`x-handle`)"),
    ("link-added", Minor, "a link was added to a response"),
    ("link-changed", Major, "a link leads to another operation, or passes other values"),
    ("link-removed", Major, "a link was removed from a response"),
    ("media-type-encoding-changed", Major, "how the parts of a body are encoded changed"),
    ("method-name-changed", Major, "a method of the Rust client got another name (`x-method`)"),
    ("no-longer-deprecated", Patch, "something is no longer deprecated"),
    ("openapi-version-changed", Patch, "the document says another version of OpenAPI 3.0"),
    ("operation-added", Minor, "an operation was added"),
    (
        "operation-handle-changed",
        Major,
        "a call of the Rust client moved to another handle: its first tag has another `x-handle`",
    ),
    ("operation-id-added", Minor, "an operation got an `operationId`"),
    ("operation-id-changed", Major, "an `operationId` changed, and with it the name of the call in generated clients"),
    ("operation-id-removed", Major, "an `operationId` was removed, and with it the name of the call"),
    ("operation-removed", Major, "an operation was removed"),
    ("operation-tags-changed", Patch, "an operation stands under other tags"),
    ("paging-added", Minor, "a list can be read page by page (`x-paging`)"),
    ("paging-changed", Minor, "a list is read page by page in another way (`x-paging`)"),
    ("paging-removed", Major, "a list can no longer be read page by page (`x-paging`)"),
    ("path-parameter-renamed", Minor, "the name of a path parameter changed, which is not on the wire"),
    ("request-body-added", Minor, "an optional body can be sent"),
    ("request-body-became-optional", Minor, "a body may be left out"),
    ("request-body-became-required", Major, "a body must be sent"),
    ("request-body-removed", Major, "a body is no longer taken"),
    ("request-required-body-added", Major, "a body that must be sent was added"),
    ("response-added", Minor, "a status was added"),
    ("response-error-removed", Minor, "a status of failure is no longer described"),
    ("response-status-generalized", Minor, "a range such as `4XX` took the place of its statuses"),
    ("response-status-specified", Minor, "a status took the place of a range such as `4XX`"),
    ("response-success-removed", Major, "a status of success is no longer described"),
    ("security-alternative-added", Minor, "another way to authenticate is accepted"),
    ("security-flow-added", Minor, "there is another flow to come by a token"),
    ("security-flow-removed", Major, "a flow to come by a token was removed"),
    ("security-scheme-added", Patch, "a security scheme was added that nothing requires"),
    ("security-scheme-changed", Major, "how credentials are sent changed; patch where nothing requires them"),
    ("security-scheme-removed", Patch, "a security scheme was removed that nothing required"),
    ("security-scheme-renamed", Patch, "a security scheme has another name and the same meaning"),
    ("security-scope-added", Minor, "a scope was added to a security scheme"),
    ("security-scope-removed", Major, "a scope was removed from a security scheme"),
    ("security-tightened", Major, "credentials that sufficed no longer do"),
    ("server-added", Minor, "a server was added"),
    ("server-changed", Major, "the only other server has another address"),
    ("server-removed", Major, "a server was removed"),
    ("server-variable-default-changed", Major, "a variable of a server's address has another default"),
    ("server-variable-narrowed", Major, "a variable of a server's address may no longer be all that it could"),
    (
        "server-variable-renamed",
        Minor,
        "the name of a variable of a server's address changed, which is not on the wire",
    ),
    ("server-variable-widened", Minor, "a variable of a server's address may be something else as well"),
    ("tag-added", Patch, "a tag was added"),
    ("tag-removed", Patch, "a tag was removed"),
    ("unused-component-added", Patch, "a component was added that nothing refers to"),
    ("unused-component-changed", Patch, "a component changed that nothing refers to"),
    ("unused-component-removed", Patch, "a component was removed that nothing referred to"),
    ("webhook-added", Minor, "an event was added"),
    ("webhook-removed", Major, "an event was removed"),
];

/// Codes told with the direction in front: name, level in requests, level in responses.
const DIRECTED: &[(&str, Level, Level, &str)] = &[
    ("additional-properties-closed", Major, Minor, "undeclared properties are no longer allowed"),
    ("additional-properties-opened", Minor, Major, "undeclared properties are allowed"),
    ("additional-properties-restricted", Major, Minor, "undeclared properties must fit a schema"),
    ("alternative-added", Minor, Major, "a branch was added to `oneOf` or `anyOf`"),
    ("alternative-removed", Major, Minor, "a branch was removed from `oneOf` or `anyOf`"),
    ("alternatives-became-exclusive", Major, Minor, "`anyOf` became `oneOf`"),
    ("alternatives-became-inclusive", Minor, Major, "`oneOf` became `anyOf`"),
    ("became-nullable", Minor, Major, "`null` is allowed"),
    ("became-not-nullable", Major, Minor, "`null` is no longer allowed"),
    ("default-added", Minor, Patch, "a default was added"),
    ("default-changed", Major, Patch, "a default changed"),
    ("default-removed", Major, Patch, "a default was removed"),
    ("discriminator-added", Major, Minor, "a discriminator was added, whose values have to be sent"),
    ("discriminator-changed", Major, Major, "another property is the discriminator"),
    ("discriminator-removed", Major, Major, "a discriminator was removed"),
    ("discriminator-value-added", Minor, Major, "a value of the discriminator was added for a known branch"),
    ("discriminator-value-changed", Major, Major, "a value of the discriminator stands for another schema"),
    ("discriminator-value-removed", Major, Minor, "a value of the discriminator was removed"),
    ("enum-added", Major, Minor, "the values were limited to a list"),
    ("enum-became-closed", Minor, Minor, "a list of values is now said to be complete (`x-extensible-enum`)"),
    ("enum-became-extensible", Minor, Major, "a list of values is no longer complete (`x-extensible-enum`)"),
    ("enum-removed", Minor, Major, "the values are no longer limited to a list; minor where the list was extensible"),
    ("enum-value-added", Minor, Major, "a value was added to an `enum`; minor where OLD says `x-extensible-enum`"),
    ("enum-value-removed", Major, Minor, "a value was removed from an `enum`"),
    ("format-added", Major, Minor, "a format was added"),
    ("format-changed", Major, Major, "the format changed"),
    ("format-narrowed", Major, Minor, "the format allows less, as int64 to int32"),
    ("format-removed", Minor, Major, "a format was removed"),
    ("format-widened", Minor, Major, "the format allows more, as int32 to int64"),
    ("header-added", Minor, Minor, "a header was added; major where it must be sent"),
    ("header-became-optional", Minor, Major, "a header may be left out"),
    ("header-became-required", Major, Minor, "a header is always there"),
    ("header-removed", Major, Major, "a header was removed"),
    ("header-serialization-changed", Major, Major, "a header is written in another way"),
    (
        "known-values-added",
        Minor,
        Minor,
        "a list of known values was added that others may follow (`x-extensible-enum`)",
    ),
    ("max-items-decreased", Major, Minor, "`maxItems` allows less"),
    ("max-items-increased", Minor, Major, "`maxItems` allows more"),
    ("max-length-decreased", Major, Minor, "`maxLength` allows less"),
    ("max-length-increased", Minor, Major, "`maxLength` allows more"),
    ("max-properties-decreased", Major, Minor, "`maxProperties` allows less"),
    ("max-properties-increased", Minor, Major, "`maxProperties` allows more"),
    ("maximum-decreased", Major, Minor, "`maximum` allows less"),
    ("maximum-increased", Minor, Major, "`maximum` allows more"),
    ("media-type-added", Minor, Minor, "a media type was added"),
    ("media-type-removed", Major, Major, "a media type was removed"),
    ("min-items-decreased", Minor, Major, "`minItems` allows more"),
    ("min-items-increased", Major, Minor, "`minItems` allows less"),
    ("min-length-decreased", Minor, Major, "`minLength` allows more"),
    ("min-length-increased", Major, Minor, "`minLength` allows less"),
    ("min-properties-decreased", Minor, Major, "`minProperties` allows more"),
    ("min-properties-increased", Major, Minor, "`minProperties` allows less"),
    ("minimum-decreased", Minor, Major, "`minimum` allows more"),
    ("minimum-increased", Major, Minor, "`minimum` allows less"),
    ("multiple-of-changed", Major, Major, "`multipleOf` changed"),
    ("multiple-of-loosened", Minor, Major, "`multipleOf` allows more"),
    ("multiple-of-tightened", Major, Minor, "`multipleOf` allows less"),
    ("not-changed", Major, Major, "`not` takes in something else"),
    ("not-loosened", Minor, Major, "`not` takes in less"),
    ("not-tightened", Major, Minor, "`not` takes in more"),
    ("parameter-added", Minor, Minor, "an optional parameter was added"),
    ("parameter-became-optional", Minor, Major, "a parameter may be left out"),
    ("parameter-became-required", Major, Minor, "a parameter must be sent"),
    ("parameter-location-changed", Major, Major, "a parameter is sent in another place"),
    ("parameter-may-be-empty", Minor, Major, "a parameter may be sent without a value (`allowEmptyValue`)"),
    ("parameter-may-not-be-empty", Major, Minor, "a parameter may no longer be sent without a value"),
    ("parameter-removed", Major, Major, "a parameter was removed"),
    ("parameter-serialization-changed", Major, Major, "`style`, `explode` or `allowReserved` changed"),
    ("pattern-added", Major, Minor, "a pattern was added"),
    ("pattern-changed", Major, Major, "a pattern changed"),
    ("pattern-removed", Minor, Major, "a pattern was removed"),
    ("property-added", Minor, Minor, "a property was added; major in responses where OLD allowed no undeclared one"),
    ("property-became-optional", Minor, Major, "a property may be missing"),
    ("property-became-read-only", Major, Patch, "a property is no longer taken in requests (`readOnly`)"),
    ("property-became-required", Major, Minor, "a property must be there"),
    ("property-became-write-only", Patch, Major, "a property is no longer given in responses (`writeOnly`)"),
    ("property-no-longer-read-only", Minor, Patch, "a property is taken in requests; major where it is required"),
    ("property-no-longer-write-only", Patch, Minor, "a property is given in responses"),
    ("property-removed", Major, Major, "a property was removed"),
    ("required-parameter-added", Major, Minor, "a parameter that must be sent was added"),
    ("required-property-added", Major, Minor, "a property that must be there was added"),
    ("type-changed", Major, Major, "values have another type"),
    ("type-narrowed", Major, Minor, "fewer types are allowed, as number to integer"),
    ("type-widened", Minor, Major, "more types are allowed, as integer to number"),
    ("unique-items-added", Major, Minor, "items must differ"),
    ("unique-items-removed", Minor, Major, "items may be equal"),
    ("xml-changed", Major, Major, "how a value is written as XML changed"),
];

/// Every code, by name.
pub static CODES: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let plain = PLAIN.iter().map(|(code, level, what)| {
        let direction = match code.split('-').next() {
            Some("request") => "request",
            Some("response") => "response",
            _ => "any",
        };
        Code { code: (*code).to_owned(), level: *level, direction, what }
    });
    let directed = DIRECTED.iter().flat_map(|(name, request, response, what)| {
        [("request", *request), ("response", *response)].map(|(direction, level)| Code {
            code: format!("{direction}-{name}"),
            level,
            direction,
            what,
        })
    });
    let mut codes: Vec<_> = plain.chain(directed).collect();
    codes.sort_by(|a, b| a.code.cmp(&b.code));
    codes
});

/// The code of that name.
pub(super) fn plain(name: &str) -> Option<&'static Code> {
    CODES.binary_search_by(|code| code.code.as_str().cmp(name)).ok().map(|index| &CODES[index])
}

/// The code of that name in a direction.
pub(super) fn directed(direction: Direction, name: &str) -> Option<&'static Code> {
    plain(&format!("{}-{name}", direction.name()))
}
