//! The table of codes that are no rule of `lint` and no change of `diff`: what payloads, recordings,
//! generated files and other checks are found by.

/// A code in words.
#[derive(Debug)]
pub struct Code {
    /// Its name, which stays.
    pub code: &'static str,
    /// The commands that report it.
    pub commands: &'static str,
    /// What it asks for or reports.
    pub what: &'static str,
    /// Why, or what it means that it is not so.
    pub why: &'static str,
    /// Something that it finds.
    pub example: &'static str,
}

const fn code(
    code: &'static str,
    commands: &'static str,
    what: &'static str,
    why: &'static str,
    example: &'static str,
) -> Code {
    Code { code, commands, what, why, example }
}

/// Both of a payload and of a recorded exchange.
const PAYLOAD: &str = "samples, record";
const RECORDING: &str = "samples --har";

/// Every code, by what it is about. The words are held against the program by a test.
#[rustfmt::skip]
pub const CODES: &[Code] = &[
    // Values of bodies, parameters and headers.
    code("broken-rule", PAYLOAD, "an object keeps the rules of its schema (`x-rules`); a warning where a rule is only concluded from printed payloads", "the description or the sender is wrong", "minutes before an e-mail that is not sent"),
    code("costly-pattern", PAYLOAD, "patterns are decided in few steps", "the text could not be judged", "`^(a+)+$` on thirty times `a` and a `b`"),
    code("error-status-mismatch", PAYLOAD, "an error's body names the status it was sent with", "the vendor's own table says so", "`status: 400` sent with 404"),
    code("error-type-mismatch", PAYLOAD, "an error's type is the one that its status stands for", "the vendor's own table says so", "`type: CONFLICT` sent with 404"),
    code("excluded-value", PAYLOAD, "a value is not what `not` excludes", "who relies on the exclusion fails", "`7` where `not: {type: integer}`"),
    code("missing-property", PAYLOAD, "an object has the properties that its schema requires", "typed readers refuse it", "no `id` where `required: [id]`"),
    code("no-branch", PAYLOAD, "a value fits an alternative of its schema", "readers cannot tell what it is", "`{a: 1, b: 1}` where it is either an `a` or a `b`"),
    code("not-valid", PAYLOAD, "a value fits its schema", "the description or the sender is wrong", "a body of too many values to name each mistake"),
    code("out-of-range", PAYLOAD, "numbers lie within the described range, and within that of their format", "typed readers overflow or refuse it", "`2147483648` for an `int32`"),
    code("read-only-property", PAYLOAD, "what is `readOnly` is not sent", "servers ignore or refuse it", "an `id` in the request that creates something"),
    code("repeated-item", PAYLOAD, "items stand once where `uniqueItems` says so", "readers that make a set of it lose one", "`[a, a]`"),
    code("several-branches", PAYLOAD, "a value fits one alternative of `oneOf` only", "readers take the first one, and lose the rest", "`12` where it is an integer or a number from 10 on"),
    code("undeclared-property", PAYLOAD, "an object has only properties that are described", "who reads the description does not know of it", "`nickname`, which no schema names"),
    code("unknown-value", PAYLOAD, "a value is one of those described", "typed readers refuse it, or do not know what to do", "`MAUVE` where `enum: [RED, BLUE]`"),
    code("write-only-property", PAYLOAD, "what is `writeOnly` is not sent back", "such properties are secrets as a rule", "a `password` in an answer"),
    code("wrong-format", PAYLOAD, "text has the described format, pattern or style", "typed readers refuse it", "`31.01.2026` for a `date`"),
    code("wrong-length", PAYLOAD, "lengths and counts lie within the described limits", "what stores or shows it may cut it", "an empty text where `minLength: 1`"),
    code("wrong-type", PAYLOAD, "values have the described type", "typed readers refuse it", "`\"12\"` for an integer; `1.0`, too"),
    // Texts that are no bodies.
    code("not-json", "samples", "a body whose media type is JSON is JSON", "no client can read it", "`<html>` with `application/json`; a body that was cut off"),
    code("not-utf8", "samples", "JSON is UTF-8", "no other encoding is allowed (RFC 8259), and clients do not try any", "`ñ` as the byte F1"),
    code("unreadable-body", RECORDING, "a recorded body can be decoded", "nothing of it was judged", "`***` where the recording says base64"),
    // Messages.
    code("missing-body", RECORDING, "a body is sent where one is described or required", "clients wait for data that does not come", "status 200 with `content-length: 0`"),
    code("missing-header", RECORDING, "a header is sent that the description requires", "who relies on it fails", "no `X-Total-Count`, which has `required: true`"),
    code("missing-parameter", RECORDING, "a parameter is sent that the description requires", "the server should have refused it, or the description is too strict", "no `?size=`, which has `required: true`"),
    code("repeated-parameter", RECORDING, "what is one value is sent once", "servers differ in which of two they take", "`?limit=1&limit=2`"),
    code("undocumented-body", "samples, record", "a body is sent only where one is described", "clients generated from the description drop it", "a body with status 204"),
    code("undocumented-event", "record", "an event that is delivered is described", "receivers do not know its payload", "`eventType: client.merged`"),
    code("undocumented-media-type", RECORDING, "a body has a media type that is described", "clients do not know how to read it", "`text/html` where only `application/json` is described"),
    code("undocumented-method", RECORDING, "a method is described for its path", "who reads the description does not know of the operation", "`PATCH /items/7` where only GET is described"),
    code("undocumented-parameter", RECORDING, "a query has only parameters that are described", "it is misspelt and ignored, or the description lacks it", "`?limt=5`"),
    code("undocumented-path", RECORDING, "a path on a described server is described", "who reads the description does not know of the operation", "`/v1/customers`; `/v1/items/`, where no path ends in a slash"),
    code("undocumented-status", PAYLOAD, "an answer has a described status", "clients do not know its body", "418 where only 200 and 404 are described"),
    // What was judged, and what not.
    code("body-not-recorded", RECORDING, "a recording holds the bodies", "that one could not be judged", "an export without contents"),
    code("broken-exchange", RECORDING, "an entry of a recording is an exchange", "it could not be judged", "an entry without `request`"),
    code("foreign-host", RECORDING, "exchanges are with a described server", "those with others were not judged", "a page's fonts, from another host"),
    code("no-exchanges", RECORDING, "a recording holds exchanges", "a run that checks nothing is no success", "`entries: []`"),
    code("no-response", RECORDING, "an exchange has a response", "one that was aborted shows nothing of it", "status 0"),
    code("no-samples", "samples", "a folder of samples holds some", "a run that checks nothing is no success", "an empty folder"),
    code("not-judged", RECORDING, "everything is judged", "what nobody can judge is told, so that nobody relies on it", "a body of `text/csv` whose schema is an object"),
    code("nothing-judged", RECORDING, "something of a recording belongs to the description", "a run that checks nothing is no success", "the server was another one: name it with `--server`"),
    code("oversized-exchange", RECORDING, "an exchange has a size that can be read", "it was not judged", "an entry of more than 64 MiB"),
    code("preflight", RECORDING, "a browser's question before a request (CORS) is no call", "it was not judged", "`OPTIONS` with `Access-Control-Request-Method`"),
    code("unfit-evidence", "coverage", "what shows something also fits", "what does not fit counts for nothing", "samples with findings of their own"),
    code("unmatched-sample", "samples", "a sample belongs to a described operation or event", "nothing of it was judged", "the folder `getKlient`"),
    // Where samples come from.
    code("no-provenance", "samples", "every sample says where it comes from", "evidence without a source proves nothing", "a sample without an entry in `provenance.yaml`"),
    code("stale-provenance", "samples", "an entry of provenance names a sample that exists", "it was renamed or removed", "an entry for a file that is gone"),
    code("unused-deviation", "samples", "a named deviation explains something", "it would hide the next mistake", "an entry that no sample needs any more"),
    // New samples.
    code("left-out", "record", "every different body becomes a sample, or is counted", "one of each kind is taken unless more are asked for", "two clients, recorded one after the other"),
    code("not-recorded", "record", "a body can become a sample", "only JSON can", "a PDF"),
    code("not-redactable", "record", "a body can be redacted and fit as before", "a sample with personal data, or with another meaning, is worse than none", "a pattern that only one text has"),
    code("nothing-recorded", "record", "some body belongs to an operation or event", "a run that does nothing is no success", "the server was another one: name it with `--server`"),
    code("sample-conflict", "record", "a sample is never replaced", "it is evidence", "another `200.json`: name the new one with `--case`"),
    // The generated types.
    code("enum-values", "check", "a generated type knows the described values, and no other", "it refuses or loses some", "a value that was added by hand"),
    code("event-missing", "check", "every described event is a variant of `Event`", "receivers could not tell it from an unknown one", "an event without its variant"),
    code("event-payload", "check", "a variant of `Event` holds the described payload", "it would not be read", "the payload of another event"),
    code("event-unknown", "check", "a variant of `Event` is described", "it never arrives", "a variant of an event that was removed"),
    code("field-missing", "check", "a generated type has a field for each described property", "its value would be lost", "a field that was left out"),
    code("field-nullability", "check", "a field may be null where its property may", "`null` would be refused", "`String` for a nullable text"),
    code("field-optionality", "check", "a field may be absent where its property may", "an object without it would be refused", "`String` for an optional text"),
    code("field-type", "check", "a field has the type of its property", "values would be refused", "`i32` for an `int64`"),
    code("field-unknown", "check", "a field stands for a described property", "it is never filled", "a field of a property that was removed"),
    code("type-differs", "check", "a generated type is of the kind that its schema is", "values would be refused", "a struct for a list"),
    code("type-loses-value", "check, samples", "a generated type keeps every value of a payload", "who reads and writes again changes data", "a property without a field"),
    code("type-missing", "check", "every schema has a generated type", "users could not name it", "a schema that the generator left out"),
    code("type-refuses-value", "check, samples", "a generated type reads what the description allows", "the client fails on a sound answer", "an enumeration that is closed"),
    code("type-unknown", "check", "a generated type stands for a schema", "it is left over", "a type of a schema that was removed"),
    // Files that are generated, and versions.
    code("exhaustive-type", "api", "public types can grow without a major release", "a new field or variant would break users", "an `enum` without `#[non_exhaustive]`"),
    code("foreign-crate", "api", "the public API names types of few other crates", "their major releases would be ours", "a type of the generator in a signature"),
    code("nothing-released", "check", "descriptions are held against the last release", "nothing was compared", "a shallow clone, without tags"),
    code("opaque-macro", "api", "the listing sees every public item", "what it does not see can change unnoticed", "a macro that writes `pub fn`"),
    code("stale-file", "generate, publish, api, coverage, weight", "a committed generated file is what would be generated now", "it tells what is no longer so", "a YAML that was edited alone"),
    code("stray-file", "generate, publish", "a folder of generated files holds nothing else", "it is left over, or will be removed", "a file of an operation that is gone"),
    code("unused-exception", "api", "a type that is named as one that does not grow is one", "the exception would hide the next one", "a type that was renamed"),
    code("version-too-low", "api, check, diff", "the version accounts for what changed since the last release", "users of the version do not expect to be broken", "an operation that was removed, and 1.2.1 after 1.2.0"),
    // The vendor's menu, and the floor.
    code("bad-coverage-entry", "coverage", "an entry of the inventory says what covers its page, or why nothing does", "a page could be forgotten", "an entry of a page alone"),
    code("coverage-above-floor", "coverage --check", "the committed figures are as good as what is there", "what is better can be lost unnoticed", "a new sample: `coverage --raise`"),
    code("coverage-below-floor", "coverage --check", "samples show what they have shown before", "evidence was lost", "a sample that was removed"),
    code("coverage-without-floor", "coverage --check", "every measure has a floor", "it can become worse unnoticed", "an API that is new"),
    code("duplicate-page", "coverage", "a page stands once in the inventory", "two entries contradict each other sooner or later", "a page that is named twice"),
    code("forgotten-page", "coverage", "every page of the vendor's menu is in the inventory", "what it documents may be missing", "a page that the vendor added"),
    code("unknown-page", "coverage", "the inventory names pages of the vendor's menu", "the page was renamed or removed", "a page that is misspelt"),
    code("unknown-page-target", "coverage", "the inventory names operations and events that are described", "the page is covered by nothing", "`operation: listZonas`"),
    code("unlisted", "coverage", "every operation and event stands in the inventory", "nobody knows which page documents it", "an operation that is new"),
    // What the sources say.
    code("bad-record", "coverage", "a record of a source says its page, its statement, its places and what holds it", "a statement that is half written is lost", "`held: sample` without `sample`; `hold: schema`"),
    code("dead-pointer", "coverage", "the pointers of a record lead to nodes of the description", "what holds the statement was renamed or removed", "`/components/schemas/Klient`"),
    code("duplicate-statement", "coverage", "a page says a thing once", "of two records one is forgotten when it changes", "a record that was copied"),
    code("not-held", "coverage", "what a record names holds its statement", "nobody would notice that it is no longer so", "`held: sample` of a sample of another operation; `held: schema` with a pointer to a description"),
    code("unsourced", "coverage --check", "a statement of a source leads to everything that is described, but for the allowed number", "it may be invented", "a property that no page prints"),
    // Builds and other tools.
    code("consumer-objects", "consumers", "other linters find nothing in the published files", "their users would see it", "a rule of Redocly"),
    code("consumer-refuses", "consumers", "other generators take the published files, and what they write compiles", "their users could not use them", "an error of the TypeScript compiler"),
    code("consumer-refuses-sample", "consumers", "clients in other languages read every sample", "their users could not either", "a pydantic model that refuses `null`"),
    code("feature-does-not-compile", "features", "each choice of features compiles", "somebody will choose it", "an import that only another feature has"),
    code("feature-warns", "features", "each choice of features compiles without warnings", "each may become an error", "an import that is not used"),
    code("msrv-build", "msrv", "the crate builds with the Rust version that it states", "who has that version cannot use it", "a function that is newer"),
    code("msrv-not-built", "msrv", "the stated Rust version is installed", "only the versions that dependencies state were looked at", "a machine with one toolchain"),
    code("newer-rust", "msrv", "no dependency states a newer Rust version", "who has ours cannot build it", "a dependency's minor release"),
    // Anything.
    code("could-not-run", "any, with exit status 2", "a command can read and judge what it was given", "nothing can be said of what was not read", "a file that is missing; an option that is misspelt"),
];
