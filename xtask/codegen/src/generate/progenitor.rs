//! progenitor's part: what builds the requests, and the types.

use super::naming;
use crate::repository::Project;
use oas::failure::Failure;
use openapiv3::OpenAPI;
use progenitor::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl, TypePatch};
use schemars08::schema::{InstanceType, SchemaObject};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Components that the client crate implements by hand, because no generator knows their meaning:
/// civil times that must not be converted between zones.
pub const BY_HAND: [(&str, &str); 5] = [
    ("WallClockDateTime", "crate::codec::time::WallClockDateTime"),
    ("DateTimeInUnknownZone", "crate::codec::time::DateTimeInUnknownZone"),
    ("CalendarDay", "crate::codec::time::CalendarDay"),
    ("LocalDateTime", "crate::codec::time::LocalDateTime"),
    ("TimeOfDay", "crate::codec::time::TimeOfDay"),
];

/// Has progenitor generate from a description that the fixups have been applied to.
///
/// # Errors
/// The generator refuses the description, or panics on it.
pub fn generate(project: Project, document: &Value) -> Result<syn::File, Failure> {
    let name = project.name;
    let spec: OpenAPI = serde_json::from_value(document.clone())
        .map_err(|error| Failure::new(format!("openapi/{name}.yaml: not readable as OpenAPI 3.0: {error}")))?;
    let settings = settings(document);
    // `lint` reports what is known to make the generator panic; this is for what is not known.
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&spec)));
    std::panic::set_hook(quiet);
    let tokens = match result {
        Ok(Ok(tokens)) => tokens,
        Ok(Err(error)) => return Err(Failure::new(format!("openapi/{name}.yaml: the generator refuses it: {error}"))),
        Err(panic) => {
            let text =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            let text = text.unwrap_or("no message");
            return Err(Failure::new(format!("openapi/{name}.yaml: the generator panics on it: {text}"))
                .help("run `cargo xtask lint`; if it finds nothing, undo the last change step by step and add a lint rule for what you find"));
        }
    };
    syn::parse2(tokens).map_err(|error| Failure::new(format!("the generator's output for {name} is no Rust: {error}")))
}

fn settings(document: &Value) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_derive("PartialEq")
        .with_map_type("::std::collections::BTreeMap")
        .with_conversion(format("date-time"), "::jiff::Timestamp", [TypeImpl::Display, TypeImpl::FromStr].into_iter())
        .with_conversion(
            format("date-time-milliseconds"),
            "crate::codec::time::UtcDateTime",
            [TypeImpl::Display, TypeImpl::FromStr].into_iter(),
        )
        .with_conversion(format("date"), "::jiff::civil::Date", [TypeImpl::Display, TypeImpl::FromStr].into_iter())
        .with_conversion(
            decimal(),
            "crate::codec::decimal::Decimal",
            [TypeImpl::Display, TypeImpl::FromStr].into_iter(),
        );
    let schemas = document["components"]["schemas"].as_object();
    for (name, schema) in schemas.into_iter().flatten() {
        let both = || [TypeImpl::Display, TypeImpl::FromStr].into_iter();
        if let Some((_, path)) = BY_HAND.iter().find(|(by_hand, _)| by_hand == name) {
            settings.with_replacement(name, path, both());
        } else if schema["x-extensible-enum"] == true {
            let path = format!("types::{}", naming::type_name(name));
            settings.with_replacement(name, path, both());
        } else if schema.get("allOf").is_some()
            || schema.get("oneOf").is_some()
            || schema["type"] == "object" && schema.get("properties").is_some()
        {
            // The vendor may add fields or forms at any time; that must not break callers.
            settings.with_patch(name, TypePatch::default().with_attr("#[non_exhaustive]"));
        }
    }
    settings
}

/// An amount, of which no digit may change: floating point changes some.
fn decimal() -> SchemaObject {
    let instance_type = Some(InstanceType::Number.into());
    SchemaObject { instance_type, format: Some("decimal".into()), ..Default::default() }
}

fn format(name: &str) -> SchemaObject {
    SchemaObject { instance_type: Some(InstanceType::String.into()), format: Some(name.into()), ..Default::default() }
}
