//! The table of codes that only this program reports: what generated files, the vendor's menu, the sources
//! and other tools are found by.

use oas::report::Code;

/// Every code, by what it is about. The words are held against the program by a test.
#[rustfmt::skip]
pub const CODES: &[Code] = &[
    // What the vendor says beside the description.
    Code::new("error-status-mismatch", "samples, record", "an error's body names the status it was sent with", "the vendor's own table says so", "`status: 400` sent with 404"),
    Code::new("error-type-mismatch", "samples, record", "an error's type is the one that its status stands for", "the vendor's own table says so", "`type: CONFLICT` sent with 404"),
    Code::new("unused-deviation", "samples", "a named deviation explains something", "it would hide the next mistake", "an entry that no sample needs any more"),
    // The generated types.
    Code::new("enum-values", "check", "a generated type knows the described values, and no other", "it refuses or loses some", "a value that was added by hand"),
    Code::new("event-missing", "check", "every described event is a variant of `Event`", "receivers could not tell it from an unknown one", "an event without its variant"),
    Code::new("event-payload", "check", "a variant of `Event` holds the described payload", "it would not be read", "the payload of another event"),
    Code::new("event-unknown", "check", "a variant of `Event` is described", "it never arrives", "a variant of an event that was removed"),
    Code::new("field-missing", "check", "a generated type has a field for each described property", "its value would be lost", "a field that was left out"),
    Code::new("field-nullability", "check", "a field may be null where its property may", "`null` would be refused", "`String` for a nullable text"),
    Code::new("field-optionality", "check", "a field may be absent where its property may", "an object without it would be refused", "`String` for an optional text"),
    Code::new("field-type", "check", "a field has the type of its property", "values would be refused", "`i32` for an `int64`"),
    Code::new("field-unknown", "check", "a field stands for a described property", "it is never filled", "a field of a property that was removed"),
    Code::new("type-differs", "check", "a generated type is of the kind that its schema is", "values would be refused", "a struct for a list"),
    Code::new("type-loses-value", "check, samples", "a generated type keeps every value of a payload", "who reads and writes again changes data", "a property without a field"),
    Code::new("type-missing", "check", "every schema has a generated type", "users could not name it", "a schema that the generator left out"),
    Code::new("type-refuses-value", "check, samples", "a generated type reads what the description allows", "the client fails on a sound response", "an enumeration that is closed"),
    Code::new("type-unknown", "check", "a generated type stands for a schema", "it is left over", "a type of a schema that was removed"),
    // Files that are generated, and versions.
    Code::new("exhaustive-type", "api", "public types can grow without a major release", "a new field or variant would break users", "an `enum` without `#[non_exhaustive]`"),
    Code::new("foreign-crate", "api", "the public API names types of few other crates", "their major releases would be ours", "a type of the generator in a signature"),
    Code::new("nothing-released", "check", "descriptions are held against the last release", "nothing was compared", "a shallow clone, without tags"),
    Code::new("opaque-macro", "api", "the listing sees every public item", "what it does not see can change unnoticed", "a macro that writes `pub fn`"),
    Code::new("stale-file", "generate, publish, api, coverage, weight", "a committed generated file is what would be generated now", "it tells what is no longer so", "a YAML that was edited alone"),
    Code::new("stray-file", "generate, publish", "a folder of generated files holds nothing else", "it is left over, and will be removed", "a file of a tag that is gone"),
    Code::new("unused-exception", "api", "a type that is named as one that does not grow is one", "the exception would hide the next one", "a type that was renamed"),
    // The vendor's menu, and the floor.
    Code::new("bad-coverage-entry", "coverage", "an entry of the inventory says what covers its page, or why nothing does", "a page could be forgotten", "an entry of a page alone"),
    Code::new("coverage-above-floor", "coverage --check", "the committed figures are as good as what is there", "what is better can be lost unnoticed", "a new sample: `coverage --raise`"),
    Code::new("coverage-below-floor", "coverage --check", "samples show what they have shown before", "evidence was lost", "a sample that was removed"),
    Code::new("coverage-without-floor", "coverage --check", "every measure has a floor", "it can become worse unnoticed", "an API that is new"),
    Code::new("duplicate-page", "coverage", "a page stands once in the inventory", "two entries contradict each other sooner or later", "a page that is named twice"),
    Code::new("forgotten-page", "coverage", "every page of the vendor's menu is in the inventory", "what it documents may be missing", "a page that the vendor added"),
    Code::new("unknown-page", "coverage", "the inventory names pages of the vendor's menu", "the page was renamed or removed", "a page that is misspelt"),
    Code::new("unknown-page-target", "coverage", "the inventory names operations and events that are described", "the page is covered by nothing", "`operation: listZonas`"),
    Code::new("unlisted", "coverage", "every operation and event stands in the inventory", "nobody knows which page documents it", "an operation that is new"),
    // What the sources say.
    Code::new("bad-record", "coverage", "a record of a source says its page, its statement, its places and what holds it", "a statement that is half written is lost", "`held: sample` without `sample`; `hold: schema`"),
    Code::new("dead-pointer", "coverage", "the pointers of a record lead to nodes of the description", "what holds the statement was renamed or removed", "`/components/schemas/Klient`"),
    Code::new("duplicate-statement", "coverage", "a page says a thing once", "of two records one is forgotten when it changes", "a record that was copied"),
    Code::new("not-held", "coverage", "what a record names holds its statement", "nobody would notice that it is no longer so", "`held: sample` of a sample of another operation; `held: schema` with a pointer to a description"),
    Code::new("unsourced", "coverage --check", "a statement of a source leads to everything that is described, but for the allowed number", "it may be invented", "a property that no page prints"),
    // Builds and other tools.
    Code::new("consumer-objects", "consumers", "other linters find nothing in the published files", "their users would see it", "a rule of Redocly"),
    Code::new("consumer-refuses", "consumers", "other generators take the published files, and what they write compiles", "their users could not use them", "an error of the TypeScript compiler"),
    Code::new("consumer-refuses-sample", "consumers", "clients in other languages read every sample", "their users could not either", "a pydantic model that refuses `null`"),
    Code::new("feature-does-not-compile", "features", "each choice of features compiles", "somebody will choose it", "an import that only another feature has"),
    Code::new("feature-warns", "features", "each choice of features compiles without warnings", "each may become an error", "an import that is not used"),
    Code::new("msrv-build", "msrv", "the crate builds with the Rust version that it states", "who has that version cannot use it", "a function that is newer"),
    Code::new("msrv-not-built", "msrv", "the stated Rust version is installed", "only the versions that dependencies state were looked at", "a machine with one toolchain"),
    Code::new("newer-rust", "msrv", "no dependency states a newer Rust version", "who has ours cannot build it", "a dependency's minor release"),
];
