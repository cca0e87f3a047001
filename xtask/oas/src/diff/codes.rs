//! The tables of codes: what can be told about a change, and how much it weighs.
//!
//! `request` is what users of the API send, `response` what they receive. The body of an event or
//! a callback is received, so it is judged as a response, and the response to it as a request.

use crate::model::Direction;
use crate::report::CodeName;
use Level::{Major, Minor, Patch};
use serde::Serialize;

/// How much a change asks of a version number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing changed.
    #[value(skip)]
    None,
    /// Words for people.
    Patch,
    /// Something was added, or is promised in addition.
    Minor,
    /// Programs written against the old document can break.
    Major,
}

impl Level {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Defines the codes of one table: name of the variant, code, level or levels, and what it tells.
macro_rules! table {
    ($(#[$doc:meta])* $table:ident, $field:ident: $type:ty; $($name:ident $code:literal $level:expr, $what:literal;)*) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $table { $(#[doc = $what] $name,)* }

        impl $table {
            const ALL: &[Self] = &[$(Self::$name),*];

            const fn $field(self) -> $type {
                match self { $(Self::$name => $level,)* }
            }

            const fn what(self) -> &'static str {
                match self { $(Self::$name => $what,)* }
            }

            /// The code alone, in requests, and in responses.
            const fn names(self) -> [&'static str; 3] {
                match self { $(Self::$name => [$code, concat!("request-", $code), concat!("response-", $code)],)* }
            }
        }
    };
}

table! {
    /// What has no direction, or names it.
    Plain, level: Level;
    CallbackAdded "callback-added" Minor, "a callback was added";
    CallbackRemoved "callback-removed" Major, "a callback was removed";
    CallbackRenamed "callback-renamed" Patch, "a callback has another name, which is not on the wire";
    DefaultServerChanged "default-server-changed" Minor, "another of the same servers comes first, which clients take by default";
    DeliverySecurityLoosened "delivery-security-loosened" Major, "an event or a callback may come without the credentials that it had";
    DeliverySecurityTightened "delivery-security-tightened" Minor, "an event or a callback no longer comes with other credentials";
    Deprecated "deprecated" Minor, "something became deprecated";
    DocsChanged "docs-changed" Patch, "descriptions, titles, summaries, examples, evidence or other words for people changed";
    EnumVarnamesChanged "enum-varnames-changed" Major, "a known value got another name in generated clients (`x-enum-varnames`)";
    ExtensionChanged "extension-changed" Patch, "an extension (`x-…`) without a meaning known here changed";
    HandleChanged "handle-changed" Major, "a resource handle of generated clients got another name (`x-handle`)";
    LinkAdded "link-added" Minor, "a link was added to a response";
    LinkChanged "link-changed" Major, "a link leads to another operation, or passes other values";
    LinkRemoved "link-removed" Major, "a link was removed from a response";
    MediaTypeEncodingChanged "media-type-encoding-changed" Major, "how the parts of a body are encoded changed";
    MethodNameChanged "method-name-changed" Major, "a method of generated clients got another name (`x-method`)";
    NoLongerDeprecated "no-longer-deprecated" Patch, "something is no longer deprecated";
    OpenapiVersionChanged "openapi-version-changed" Patch, "the document says another version of OpenAPI";
    OperationAdded "operation-added" Minor, "an operation was added";
    OperationHandleChanged "operation-handle-changed" Major, "a call of generated clients moved to another handle: its first tag has another `x-handle`";
    OperationIdAdded "operation-id-added" Minor, "an operation got an `operationId`";
    OperationIdChanged "operation-id-changed" Major, "an `operationId` changed, and with it the name of the call in generated clients";
    OperationIdRemoved "operation-id-removed" Major, "an `operationId` was removed, and with it the name of the call";
    OperationRemoved "operation-removed" Major, "an operation was removed";
    OperationTagsChanged "operation-tags-changed" Patch, "an operation stands under other tags";
    PagingAdded "paging-added" Minor, "a list can be read page by page (`x-paging`)";
    PagingChanged "paging-changed" Minor, "a list is read page by page in another way (`x-paging`)";
    PagingRemoved "paging-removed" Major, "a list can no longer be read page by page (`x-paging`)";
    PathParameterRenamed "path-parameter-renamed" Minor, "the name of a path parameter changed, which is not on the wire";
    RequestBodyAdded "request-body-added" Minor, "an optional body can be sent";
    RequestBodyBecameOptional "request-body-became-optional" Minor, "a body may be left out";
    RequestBodyBecameRequired "request-body-became-required" Major, "a body must be sent";
    RequestBodyRemoved "request-body-removed" Major, "a body is no longer taken";
    RequestRequiredBodyAdded "request-required-body-added" Major, "a body that must be sent was added";
    ResponseAdded "response-added" Minor, "a status was added";
    ResponseErrorRemoved "response-error-removed" Minor, "a status of failure is no longer described";
    ResponseStatusGeneralized "response-status-generalized" Minor, "a range such as `4XX` took the place of its statuses";
    ResponseStatusSpecified "response-status-specified" Minor, "a status took the place of a range such as `4XX`";
    ResponseSuccessRemoved "response-success-removed" Major, "a status of success is no longer described";
    SecurityAlternativeAdded "security-alternative-added" Minor, "another way to authenticate is accepted";
    SecurityFlowAdded "security-flow-added" Minor, "there is another flow to come by a token";
    SecurityFlowRemoved "security-flow-removed" Major, "a flow to come by a token was removed";
    SecuritySchemeAdded "security-scheme-added" Patch, "a security scheme was added that nothing requires";
    SecuritySchemeChanged "security-scheme-changed" Major, "how credentials are sent changed; patch where nothing requires them";
    SecuritySchemeRemoved "security-scheme-removed" Patch, "a security scheme was removed that nothing required";
    SecuritySchemeRenamed "security-scheme-renamed" Patch, "a security scheme has another name and the same meaning";
    SecurityScopeAdded "security-scope-added" Minor, "a scope was added to a security scheme";
    SecurityScopeRemoved "security-scope-removed" Major, "a scope was removed from a security scheme";
    SecurityTightened "security-tightened" Major, "credentials that sufficed no longer do";
    ServerAdded "server-added" Minor, "a server was added";
    ServerChanged "server-changed" Major, "the only other server has another address";
    ServerRemoved "server-removed" Major, "a server was removed";
    ServerVariableDefaultChanged "server-variable-default-changed" Major, "a variable of a server's address has another default";
    ServerVariableNarrowed "server-variable-narrowed" Major, "a variable of a server's address may no longer be all that it could";
    ServerVariableRenamed "server-variable-renamed" Minor, "the name of a variable of a server's address changed, which is not on the wire";
    ServerVariableWidened "server-variable-widened" Minor, "a variable of a server's address may be something else as well";
    TagAdded "tag-added" Patch, "a tag was added";
    TagRemoved "tag-removed" Patch, "a tag was removed";
    UnusedComponentAdded "unused-component-added" Patch, "a component was added that nothing refers to";
    UnusedComponentChanged "unused-component-changed" Patch, "a component changed that nothing refers to";
    UnusedComponentRemoved "unused-component-removed" Patch, "a component was removed that nothing referred to";
    WebhookAdded "webhook-added" Minor, "an event was added";
    WebhookRemoved "webhook-removed" Major, "an event was removed";
}

table! {
    /// What is told with the direction in front: its level in requests, and in responses.
    Directed, levels: [Level; 2];
    AcceptedValuesChanged "accepted-values-changed" [Major, Major], "a value shows that alternatives or `not` together accept something else: it no longer fits a request, or newly fits a response";
    AdditionalPropertiesClosed "additional-properties-closed" [Major, Minor], "undeclared properties are no longer allowed";
    AdditionalPropertiesOpened "additional-properties-opened" [Minor, Major], "undeclared properties are allowed";
    AdditionalPropertiesRestricted "additional-properties-restricted" [Major, Minor], "undeclared properties must fit a schema";
    AlternativeAdded "alternative-added" [Minor, Major], "a branch was added to `oneOf` or `anyOf`";
    AlternativeRemoved "alternative-removed" [Major, Minor], "a branch was removed from `oneOf` or `anyOf`";
    AlternativesBecameExclusive "alternatives-became-exclusive" [Major, Minor], "`anyOf` became `oneOf`; minor where no value fits two branches";
    AlternativesBecameInclusive "alternatives-became-inclusive" [Minor, Major], "`oneOf` became `anyOf`; minor where no value fits two branches";
    BecameNullable "became-nullable" [Minor, Major], "`null` is allowed";
    BecameNotNullable "became-not-nullable" [Major, Minor], "`null` is no longer allowed";
    DefaultAdded "default-added" [Minor, Patch], "a default was added";
    DefaultChanged "default-changed" [Major, Patch], "a default changed";
    DefaultRemoved "default-removed" [Major, Patch], "a default was removed";
    DiscriminatorAdded "discriminator-added" [Major, Minor], "a discriminator was added, whose values have to be sent";
    DiscriminatorChanged "discriminator-changed" [Major, Major], "another property is the discriminator";
    DiscriminatorRemoved "discriminator-removed" [Major, Major], "a discriminator was removed";
    DiscriminatorValueAdded "discriminator-value-added" [Minor, Major], "a value of the discriminator was added for a known branch";
    DiscriminatorValueChanged "discriminator-value-changed" [Major, Major], "a value of the discriminator stands for another schema";
    DiscriminatorValueRemoved "discriminator-value-removed" [Major, Minor], "a value of the discriminator was removed";
    EnumAdded "enum-added" [Major, Minor], "the values were limited to a list";
    EnumBecameClosed "enum-became-closed" [Minor, Minor], "a list of values is now said to be complete (`x-extensible-enum`)";
    EnumBecameExtensible "enum-became-extensible" [Minor, Major], "a list of values is no longer complete (`x-extensible-enum`)";
    EnumRemoved "enum-removed" [Minor, Major], "the values are no longer limited to a list; minor where the list was extensible";
    EnumValueAdded "enum-value-added" [Minor, Major], "a value was added to an `enum`; minor where OLD says `x-extensible-enum`";
    EnumValueRemoved "enum-value-removed" [Major, Minor], "a value was removed from an `enum`";
    FormatAdded "format-added" [Major, Minor], "a format was added";
    FormatChanged "format-changed" [Major, Major], "the format changed";
    FormatNarrowed "format-narrowed" [Major, Minor], "the format allows less, as int64 to int32";
    FormatRemoved "format-removed" [Minor, Major], "a format was removed";
    FormatWidened "format-widened" [Minor, Major], "the format allows more, as int32 to int64";
    HeaderAdded "header-added" [Minor, Minor], "a header was added; major where it must be sent";
    HeaderBecameOptional "header-became-optional" [Minor, Major], "a header may be left out";
    HeaderBecameRequired "header-became-required" [Major, Minor], "a header is always there";
    HeaderRemoved "header-removed" [Major, Major], "a header was removed";
    HeaderSerializationChanged "header-serialization-changed" [Major, Major], "a header is written in another way";
    KnownValuesAdded "known-values-added" [Minor, Minor], "a list of known values was added that others may follow (`x-extensible-enum`)";
    MaxItemsDecreased "max-items-decreased" [Major, Minor], "`maxItems` allows less";
    MaxItemsIncreased "max-items-increased" [Minor, Major], "`maxItems` allows more";
    MaxLengthDecreased "max-length-decreased" [Major, Minor], "`maxLength` allows less";
    MaxLengthIncreased "max-length-increased" [Minor, Major], "`maxLength` allows more";
    MaxPropertiesDecreased "max-properties-decreased" [Major, Minor], "`maxProperties` allows less";
    MaxPropertiesIncreased "max-properties-increased" [Minor, Major], "`maxProperties` allows more";
    MaximumDecreased "maximum-decreased" [Major, Minor], "`maximum` allows less";
    MaximumIncreased "maximum-increased" [Minor, Major], "`maximum` allows more";
    MediaTypeAdded "media-type-added" [Minor, Minor], "a media type was added";
    MediaTypeRemoved "media-type-removed" [Major, Major], "a media type was removed";
    MinItemsDecreased "min-items-decreased" [Minor, Major], "`minItems` allows more";
    MinItemsIncreased "min-items-increased" [Major, Minor], "`minItems` allows less";
    MinLengthDecreased "min-length-decreased" [Minor, Major], "`minLength` allows more";
    MinLengthIncreased "min-length-increased" [Major, Minor], "`minLength` allows less";
    MinPropertiesDecreased "min-properties-decreased" [Minor, Major], "`minProperties` allows more";
    MinPropertiesIncreased "min-properties-increased" [Major, Minor], "`minProperties` allows less";
    MinimumDecreased "minimum-decreased" [Minor, Major], "`minimum` allows more";
    MinimumIncreased "minimum-increased" [Major, Minor], "`minimum` allows less";
    MultipleOfChanged "multiple-of-changed" [Major, Major], "`multipleOf` changed";
    MultipleOfLoosened "multiple-of-loosened" [Minor, Major], "`multipleOf` allows more";
    MultipleOfTightened "multiple-of-tightened" [Major, Minor], "`multipleOf` allows less";
    NotChanged "not-changed" [Major, Major], "`not` takes in something else";
    NotLoosened "not-loosened" [Minor, Major], "`not` takes in less";
    NotTightened "not-tightened" [Major, Minor], "`not` takes in more";
    ParameterAdded "parameter-added" [Minor, Minor], "an optional parameter was added";
    ParameterBecameOptional "parameter-became-optional" [Minor, Major], "a parameter may be left out";
    ParameterBecameRequired "parameter-became-required" [Major, Minor], "a parameter must be sent";
    ParameterLocationChanged "parameter-location-changed" [Major, Major], "a parameter is sent in another place";
    ParameterMayBeEmpty "parameter-may-be-empty" [Minor, Major], "a parameter may be sent without a value (`allowEmptyValue`)";
    ParameterMayNotBeEmpty "parameter-may-not-be-empty" [Major, Minor], "a parameter may no longer be sent without a value";
    ParameterRemoved "parameter-removed" [Major, Major], "a parameter was removed";
    ParameterSerializationChanged "parameter-serialization-changed" [Major, Major], "`style`, `explode` or `allowReserved` changed";
    PatternAdded "pattern-added" [Major, Minor], "a pattern was added";
    PatternChanged "pattern-changed" [Major, Major], "a pattern changed";
    PatternRemoved "pattern-removed" [Minor, Major], "a pattern was removed";
    PropertyAdded "property-added" [Minor, Minor], "a property was added; major in responses where OLD allowed no undeclared one";
    PropertyBecameOptional "property-became-optional" [Minor, Major], "a property may be missing";
    PropertyBecameReadOnly "property-became-read-only" [Major, Patch], "a property is no longer taken in requests (`readOnly`)";
    PropertyBecameRequired "property-became-required" [Major, Minor], "a property must be there";
    PropertyBecameWriteOnly "property-became-write-only" [Patch, Major], "a property is no longer given in responses (`writeOnly`)";
    PropertyNoLongerReadOnly "property-no-longer-read-only" [Minor, Patch], "a property is taken in requests; major where it is required";
    PropertyNoLongerWriteOnly "property-no-longer-write-only" [Patch, Minor], "a property is given in responses";
    PropertyRemoved "property-removed" [Major, Major], "a property was removed";
    RequiredParameterAdded "required-parameter-added" [Major, Minor], "a parameter that must be sent was added";
    RequiredPropertyAdded "required-property-added" [Major, Minor], "a property that must be there was added";
    TypeChanged "type-changed" [Major, Major], "values have another type";
    TypeNarrowed "type-narrowed" [Major, Minor], "fewer types are allowed, as number to integer";
    TypeWidened "type-widened" [Minor, Major], "more types are allowed, as integer to number";
    UnjudgedChanged "unjudged-changed" [Major, Major], "a keyword of OpenAPI 3.1 that is not compared says something else (`if`, `prefixItems`, `patternProperties`, …)";
    UniqueItemsAdded "unique-items-added" [Major, Minor], "items must differ";
    UniqueItemsRemoved "unique-items-removed" [Minor, Major], "items may be equal";
    XmlChanged "xml-changed" [Major, Major], "how a value is written as XML changed";
}

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeCode {
    /// One without a direction.
    Plain(Plain),
    /// One of values that users of the API send.
    Request(Directed),
    /// One of values that they receive.
    Response(Directed),
}

impl ChangeCode {
    /// Every code, by name.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let plain = Plain::ALL.iter().map(|it| Self::Plain(*it));
        let directed = Directed::ALL.iter().flat_map(|it| [Self::Request(*it), Self::Response(*it)]);
        let mut all: Vec<_> = plain.chain(directed).collect();
        all.sort_by_key(|it| it.name());
        all
    }

    /// The level, unless `what` names an exception.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Plain(it) => it.level(),
            Self::Request(it) => it.levels()[0],
            Self::Response(it) => it.levels()[1],
        }
    }

    /// What it tells.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Plain(it) => it.what(),
            Self::Request(it) | Self::Response(it) => it.what(),
        }
    }

    /// `request`, `response` or `any`, by its name.
    #[must_use]
    pub fn direction(self) -> &'static str {
        ["request", "response"].into_iter().find(|it| self.name().split('-').next() == Some(it)).unwrap_or("any")
    }

    /// The same change of values that go the other way.
    pub(super) fn twin(self) -> Option<Self> {
        match self {
            Self::Plain(_) => None,
            Self::Request(it) => Some(Self::Response(it)),
            Self::Response(it) => Some(Self::Request(it)),
        }
    }
}

impl CodeName for ChangeCode {
    fn name(self) -> &'static str {
        match self {
            Self::Plain(it) => it.names()[0],
            Self::Request(it) => it.names()[1],
            Self::Response(it) => it.names()[2],
        }
    }
}

impl From<Plain> for ChangeCode {
    fn from(code: Plain) -> Self {
        Self::Plain(code)
    }
}

impl Directed {
    /// The code in a direction.
    pub(super) fn of(self, direction: Direction) -> ChangeCode {
        match direction {
            Direction::Request => ChangeCode::Request(self),
            Direction::Response => ChangeCode::Response(self),
        }
    }
}
