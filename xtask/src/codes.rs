//! The tables of codes that only this program reports: what generated files, the vendor's menu, the sources
//! and other tools are found by.

use oas::report::CodeText;
use persat_account::codes::ACCOUNT;
use persat_codegen::codes::{FILES, TRANSLATIONS, TYPES};

oas::finding_codes! {
    /// What the vendor's menu, the sources, the public API and other tools are found by.
    pub(crate) enum FindingCode;
    /// Codes of the other crates that are told here as well.
    also {
        StaleFile "stale-file";
        UnmatchedSample "unmatched-sample";
        VersionTooLow "version-too-low";
    }
    /// What the vendor says beside the description.
    VENDOR {
        ErrorStatusMismatch "error-status-mismatch", "samples, record", "an error's body names the status it was sent with", "the vendor's own table says so", "`status: 400` sent with 404";
        ErrorTypeMismatch "error-type-mismatch", "samples, record", "an error's type is the one that its status stands for", "the vendor's own table says so", "`type: CONFLICT` sent with 404";
        UnusedDeviation "unused-deviation", "samples", "a named deviation explains something", "it would hide the next mistake", "an entry that no sample needs any more";
    }
    /// The public API, and versions.
    API {
        ChangeNotNamed "change-not-named", "check", "the changelog names each change of a description since the last release, but for words", "readers of the YAML learn of it from their programs", "a new property, and no line under `Unreleased`";
        ExhaustiveType "exhaustive-type", "api", "public types can grow without a major release", "a new field or variant would break users", "an `enum` without `#[non_exhaustive]`";
        ForeignCrate "foreign-crate", "api", "the public API names types of few other crates", "their major releases would be ours", "a type of the generator in a signature";
        NothingReleased "nothing-released", "check", "descriptions are held against the last release", "nothing was compared", "a checkout before its first release";
        OpaqueMacro "opaque-macro", "api", "the listing sees every public item", "what it does not see can change unnoticed", "a macro that writes `pub fn`";
    }
    /// Exceptions from what is asked of the public API.
    EXCEPTIONS {
        UnusedException "unused-exception", "api", "a type that is named as one that does not grow is one", "the exception would hide the next one", "a type that was renamed";
    }
    /// The vendor's menu, and the floor.
    MENU {
        BadCoverageEntry "bad-coverage-entry", "coverage", "an entry of the inventory says what covers its page, or why nothing does", "a page could be forgotten", "an entry of a page alone";
        CoverageAboveFloor "coverage-above-floor", "coverage --check", "the committed figures are as good as what is there", "what is better can be lost unnoticed", "a new sample: `coverage --raise`";
        CoverageBelowFloor "coverage-below-floor", "coverage --check", "samples show what they have shown before", "evidence was lost", "a sample that was removed";
        CoverageWithoutFloor "coverage-without-floor", "coverage --check", "every measure has a floor", "it can become worse unnoticed", "an API that is new";
        DuplicatePage "duplicate-page", "coverage", "a page stands once in the inventory", "two entries contradict each other sooner or later", "a page that is named twice";
        ForgottenPage "forgotten-page", "coverage", "every page of the vendor's menu is in the inventory", "what it documents may be missing", "a page that the vendor added";
        UnknownPage "unknown-page", "coverage", "the inventory names pages of the vendor's menu", "the page was renamed or removed", "a page that is misspelt";
        UnknownPageTarget "unknown-page-target", "coverage", "the inventory names operations and events that are described", "the page is covered by nothing", "`operation: listZonas`";
        Unlisted "unlisted", "coverage", "every operation and event stands in the inventory", "nobody knows which page documents it", "an operation that is new";
    }
    /// What the sources say.
    SOURCES {
        BadRecord "bad-record", "coverage", "a record of a source says its page, its statement, its places and what holds it", "a statement that is half written is lost", "`held: sample` without `sample`; `hold: schema`";
        DeadPointer "dead-pointer", "coverage", "the pointers of a record lead to nodes of the description", "what holds the statement was renamed or removed", "`/components/schemas/Klient`";
        DuplicateStatement "duplicate-statement", "coverage", "a page says a thing once", "of two records one is forgotten when it changes", "a record that was copied";
        NotHeld "not-held", "coverage", "what a record names holds its statement", "nobody would notice that it is no longer so", "`held: sample` of a sample of another operation; `held: schema` with a pointer to a description";
        Unsourced "unsourced", "coverage --check", "a statement of a source leads to everything that is described, but for the allowed number", "it may be invented", "a property that no page prints";
    }
    /// Pages for people.
    PAGES {
        DeadLink "dead-link", "check", "links of Markdown pages lead to files, and those of a crate's README to items in rustdoc", "who reads the page elsewhere finds nothing", "`[shifts](Items)` in a README";
    }
    /// Builds and other tools.
    BUILDS {
        ConsumerObjects "consumer-objects", "consumers", "other linters find nothing in the published files", "their users would see it", "a rule of Redocly";
        ConsumerRefuses "consumer-refuses", "consumers", "other generators take the published files, and what they write compiles", "their users could not use them", "an error of the TypeScript compiler";
        ConsumerRefusesSample "consumer-refuses-sample", "consumers", "clients in other languages read every sample", "their users could not either", "a pydantic model that refuses `null`";
        FeatureDoesNotCompile "feature-does-not-compile", "features", "each choice of features compiles", "somebody will choose it", "an import that only another feature has";
        FeatureWarns "feature-warns", "features", "each choice of features compiles without warnings", "each may become an error", "an import that is not used";
        MsrvBuild "msrv-build", "msrv", "the crate builds with the Rust version that it states", "who has that version cannot use it", "a function that is newer";
        MsrvNotBuilt "msrv-not-built", "msrv", "the stated Rust version is installed", "only the versions that dependencies state were looked at", "a machine with one toolchain";
        NewerRust "newer-rust", "msrv", "no dependency states a newer Rust version", "who has ours cannot build it", "a dependency's minor release";
        PageFails "page-fails", "consumers", "the reference pages show all that is described, with its marks, and load nothing", "who opens them sees less, or waits for a network", "an operation without its mark";
        QuickstartFails "quickstart-fails", "consumers", "each line of the quickstarts runs against the sandbox and prints what the page says", "it is the first that a team tries", "a name that changed in the description";
        SandboxFails "sandbox-fails", "consumers", "the sandbox does what the description says, whatever it is sent", "teams try their clients on it", "a response with a member of another type";
    }
}

/// Every code of this program, by what it is about.
pub const CODES: [&[CodeText]; 11] =
    [VENDOR, TYPES, API, FILES, TRANSLATIONS, EXCEPTIONS, MENU, SOURCES, ACCOUNT, PAGES, BUILDS];
