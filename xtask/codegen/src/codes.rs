//! The codes of what generated files and types are found by.

oas::finding_codes! {
    /// What generated files and types are found by.
    pub(crate) enum FindingCode;
    also {}
    /// The generated types.
    TYPES {
        EnumValues "enum-values", "check", "a generated type knows the described values, and no other", "it refuses or loses some", "a value that was added by hand";
        EventMissing "event-missing", "check", "every described event is a variant of `Event`", "receivers could not tell it from an unknown one", "an event without its variant";
        EventPayload "event-payload", "check", "a variant of `Event` holds the described payload", "it would not be read", "the payload of another event";
        EventUnknown "event-unknown", "check", "a variant of `Event` is described", "it never arrives", "a variant of an event that was removed";
        FieldMissing "field-missing", "check", "a generated type has a field for each described property", "its value would be lost", "a field that was left out";
        FieldNullability "field-nullability", "check", "a field may be null where its property may", "`null` would be refused", "`String` for a nullable text";
        FieldOptionality "field-optionality", "check", "a field may be absent where its property may", "an object without it would be refused", "`String` for an optional text";
        FieldType "field-type", "check", "a field has the type of its property", "values would be refused", "`i32` for an `int64`";
        FieldUnknown "field-unknown", "check", "a field stands for a described property", "it is never filled", "a field of a property that was removed";
        TypeDiffers "type-differs", "check", "a generated type is of the kind that its schema is", "values would be refused", "a struct for a list";
        TypeLosesValue "type-loses-value", "check, samples", "a generated type keeps every value of a payload", "who reads and writes again changes data", "a property without a field";
        TypeMissing "type-missing", "check", "every schema has a generated type", "users could not name it", "a schema that the generator left out";
        TypeRefusesValue "type-refuses-value", "check, samples", "a generated type reads what the description allows", "the client fails on a sound response", "an enumeration that is closed";
        TypeUnknown "type-unknown", "check", "a generated type stands for a schema", "it is left over", "a type of a schema that was removed";
    }
    /// Files that are generated.
    FILES {
        StaleFile "stale-file", "generate, publish, api, coverage, weight", "a committed generated file is what would be generated now", "it tells what is no longer so", "a YAML that was edited alone";
        StrayFile "stray-file", "generate, publish", "a folder of generated files holds nothing else", "it is left over, and will be removed", "a file of a tag that is gone";
    }
    /// Translations of what is published.
    TRANSLATIONS {
        OverlayForm "overlay-form", "check", "a translation is an OpenAPI Overlay 1.0.0 whose actions write one text each", "no tool could apply it", "a `target` that is no JSONPath; an action without `x-english`";
        TranslationChanges "translation-changes", "check", "applying an overlay changes texts and nothing else", "readers of the translation would call another API", "a list of meanings that is removed and not written again";
        TranslationDoubled "translation-doubled", "check", "a text is translated once", "of two translations one is forgotten when the text changes", "two targets that select one description";
        TranslationMarkdown "translation-markdown", "check", "a translation has the code, links and lists of its original", "a name of the API was translated, or a link lost", "`` `dato_id` `` for `` `data_id` ``";
        TranslationMissing "translation-missing", "check", "every text of a published document is translated", "readers would see two languages", "a property that is new";
        TranslationNotText "translation-not-text", "check", "a target selects objects that hold the text", "a name or a value would be translated", "a target that selects an example's value";
        TranslationRule "translation-rule", "check", "the description of an object lists its rules in the words of `x-rules`", "readers would take one rule for two", "a sentence that was reworded alone";
        TranslationStale "translation-stale", "check", "a translation is of the English that stands there now", "it tells what is no longer so", "a description that was edited";
        TranslationTargetGone "translation-target-gone", "check", "the target of a translation selects something", "it translates nothing", "a schema that was renamed";
    }
}
