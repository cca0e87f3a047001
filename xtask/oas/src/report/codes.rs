//! The table of codes that are no rule of `lint` and no change of `diff`: what payloads, recordings and new
//! samples are found by.

/// Both of a payload and of a recorded exchange.
const PAYLOAD: &str = "samples, record";
const RECORDING: &str = "samples --har";

crate::finding_codes! {
    /// What payloads, recordings and new samples are found by.
    pub(crate) enum FindingCode;
    /// Rules of `lint` that payloads are found by as well.
    also { DuplicateKey "duplicate-key"; }
    /// Every code, by what it is about.
    CODES {
        // Values of bodies, parameters and headers.
        BrokenRule "broken-rule", PAYLOAD, "an object keeps the rules of its schema (`x-rules`); a warning where a rule is only concluded from printed payloads", "the description or the sender is wrong", "minutes before an e-mail that is not sent";
        CostlyPattern "costly-pattern", PAYLOAD, "patterns are decided in few steps", "the text could not be judged", "`^(a+)+$` on thirty times `a` and a `b`";
        ExcludedValue "excluded-value", PAYLOAD, "a value is not what `not` excludes", "who relies on the exclusion fails", "`7` where `not: {type: integer}`";
        MissingProperty "missing-property", PAYLOAD, "an object has the properties that its schema requires", "typed readers refuse it", "no `id` where `required: [id]`";
        NoBranch "no-branch", PAYLOAD, "a value fits an alternative of its schema", "readers cannot tell what it is", "`{a: 1, b: 1}` where it is either an `a` or a `b`";
        NotValid "not-valid", PAYLOAD, "a value fits its schema", "the description or the sender is wrong", "a body of too many values to name each mistake";
        OutOfRange "out-of-range", PAYLOAD, "numbers lie within the described range, and within that of their format", "typed readers overflow or refuse it", "`2147483648` for an `int32`";
        ReadOnlyProperty "read-only-property", PAYLOAD, "what is `readOnly` is not sent", "servers ignore or refuse it", "an `id` in the request that creates something";
        RepeatedItem "repeated-item", PAYLOAD, "items stand once where `uniqueItems` says so", "readers that make a set of it lose one", "`[a, a]`";
        SeveralBranches "several-branches", PAYLOAD, "a value fits one alternative of `oneOf` only", "readers take the first one, and lose the rest", "`12` where it is an integer or a number from 10 on";
        UndeclaredProperty "undeclared-property", PAYLOAD, "an object has only properties that are described", "who reads the description does not know of it", "`nickname`, which no schema names";
        UnknownValue "unknown-value", PAYLOAD, "a value is one of those described", "typed readers refuse it, or do not know what to do", "`MAUVE` where `enum: [RED, BLUE]`";
        WriteOnlyProperty "write-only-property", PAYLOAD, "what is `writeOnly` is not sent back", "such properties are secrets as a rule", "a `password` in a response";
        WrongFormat "wrong-format", PAYLOAD, "text has the described format, pattern or style", "typed readers refuse it", "`31.01.2026` for a `date`";
        WrongLength "wrong-length", PAYLOAD, "lengths and counts lie within the described limits", "what stores or shows it may cut it", "an empty text where `minLength: 1`";
        WrongType "wrong-type", PAYLOAD, "values have the described type", "typed readers refuse it", "`\"12\"` for an integer; `1.0`, too";
        // Texts that are no bodies.
        NotJson "not-json", "samples", "a body whose media type is JSON is JSON", "no client can read it", "`<html>` with `application/json`; a body that was cut off";
        NotUtf8 "not-utf8", "samples", "JSON is UTF-8", "no other encoding is allowed (RFC 8259), and clients do not try any", "`ñ` as the byte F1";
        UnreadableBody "unreadable-body", RECORDING, "a recorded body can be decoded", "nothing of it was judged", "`***` where the recording says base64";
        // Messages.
        MissingBody "missing-body", RECORDING, "a body is sent where one is described or required", "clients wait for data that does not come", "status 200 with `content-length: 0`";
        MissingHeader "missing-header", RECORDING, "a header is sent that the description requires", "who relies on it fails", "no `X-Total-Count`, which has `required: true`";
        MissingParameter "missing-parameter", RECORDING, "a parameter is sent that the description requires", "the server should have refused it, or the description is too strict", "no `?size=`, which has `required: true`";
        RepeatedParameter "repeated-parameter", RECORDING, "what is one value is sent once", "servers differ in which of two they take", "`?limit=1&limit=2`";
        UndocumentedBody "undocumented-body", "samples, record", "a body is sent only where one is described", "clients generated from the description drop it", "a body with status 204";
        UndocumentedEvent "undocumented-event", "record", "an event that is delivered is described", "receivers do not know its payload", "`eventType: client.merged`";
        UndocumentedMediaType "undocumented-media-type", RECORDING, "a body has a media type that is described", "clients do not know how to read it", "`text/html` where only `application/json` is described";
        UndocumentedMethod "undocumented-method", RECORDING, "a method is described for its path", "who reads the description does not know of the operation", "`PATCH /items/7` where only GET is described";
        UndocumentedParameter "undocumented-parameter", RECORDING, "a query has only parameters that are described", "it is misspelt and ignored, or the description lacks it", "`?limt=5`";
        UndocumentedPath "undocumented-path", RECORDING, "a path on a described server is described", "who reads the description does not know of the operation", "`/v1/customers`; `/v1/items/`, where no path ends in a slash";
        UndocumentedStatus "undocumented-status", PAYLOAD, "a response has a described status", "clients do not know its body", "418 where only 200 and 404 are described";
        // What was judged, and what not.
        BodyNotRecorded "body-not-recorded", RECORDING, "a recording holds the bodies", "that one could not be judged", "an export without contents";
        BrokenExchange "broken-exchange", RECORDING, "an entry of a recording is an exchange", "it could not be judged", "an entry without `request`";
        ForeignHost "foreign-host", RECORDING, "exchanges are with a described server", "those with others were not judged", "a page's fonts, from another host";
        Misrecorded "misrecorded", RECORDING, "an exporter says rightly what it recorded", "the API is not to blame; another reader may fail", "plain JSON with `encoding: base64`";
        NoExchanges "no-exchanges", RECORDING, "a recording holds exchanges", "a run that checks nothing is no success", "`entries: []`";
        NoResponse "no-response", RECORDING, "an exchange has a response", "one that was aborted shows nothing of it", "status 0";
        NoSamples "no-samples", "samples", "a folder of samples holds some", "a run that checks nothing is no success", "an empty folder";
        NotJudged "not-judged", RECORDING, "everything is judged", "what nobody can judge is told, so that nobody relies on it", "a body of `text/csv` whose schema is an object";
        NothingJudged "nothing-judged", RECORDING, "something of a recording belongs to the description", "a run that checks nothing is no success", "the server was another one: name it with `--server`";
        OversizedExchange "oversized-exchange", RECORDING, "an exchange has a size that can be read", "it was not judged", "an entry of more than 64 MiB";
        Preflight "preflight", RECORDING, "a browser's question before a request (CORS) is no call", "it was not judged", "`OPTIONS` with `Access-Control-Request-Method`";
        UnfitEvidence "unfit-evidence", "coverage", "what shows something also fits", "what does not fit counts for nothing", "samples with findings of their own";
        UnmatchedSample "unmatched-sample", "samples", "a sample belongs to a described operation or event", "nothing of it was judged", "the folder `getKlient`";
        // What a user asks of the rules.
        DeadIgnore "dead-ignore", "lint", "an ignored rule finds something", "the entry would hide the next mistake", "an entry of `oas.yaml` for a path that is gone";
        // Where samples come from.
        NoProvenance "no-provenance", "samples", "every sample says where it comes from", "evidence without a source proves nothing", "a sample without an entry in `provenance.yaml`";
        StaleProvenance "stale-provenance", "samples", "an entry of provenance names a sample that exists", "it was renamed or removed", "an entry for a file that is gone";
        // New samples.
        CutRecording "cut-recording", "record", "a recording has an end", "what was read counts; what stood behind it is not known", "a file of which the last half is missing";
        LeftOut "left-out", "record", "every different body becomes a sample, or is counted", "one of each kind is taken unless more are asked for", "two clients, recorded one after the other";
        NameReplaced "name-replaced", "record", "a name that no property is declared by looks like one", "names are evidence, and data as a name is somebody's", "`Juan Pérez` as a key beside declared properties";
        NotRecorded "not-recorded", "record", "a body can become a sample", "only JSON can", "a PDF";
        NotRedactable "not-redactable", "record", "a body can be redacted and fit as before", "a sample with personal data, or with another meaning, is worse than none", "a pattern that only one text has";
        NotReached "not-reached", "record --survey", "a survey reaches all that can be read", "what was not seen is not known", "a list that is empty, so that no id is known";
        NothingRecorded "nothing-recorded", "record", "some body belongs to an operation or event", "a run that does nothing is no success", "the server was another one: name it with `--server`";
        SampleConflict "sample-conflict", "record", "a sample is never replaced", "it is evidence", "another `200.json`: name the new one with `--case`";
        SurveyStopped "survey-stopped", "record --survey", "a survey comes to its end", "the rest was not asked; another run goes on there", "a server that fails three times in a row";
        // Versions.
        VersionTooLow "version-too-low", "diff, and whatever compares versions", "the version accounts for what changed since the last release", "users of the version do not expect to be broken", "an operation that was removed, and 1.2.1 after 1.2.0";
        // Anything.
        CouldNotRun "could-not-run", "any, with exit status 2", "a command can read and judge what it was given", "nothing can be said of what was not read", "a file that is missing; an option that is misspelt";
    }
}
