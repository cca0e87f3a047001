//! JSON Schemas of the generated types.

use crate::schemas;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// The APIs, by the names of their descriptions.
pub const APIS: [&str; 2] = ["persat", "recuperador"];

/// The JSON Schemas of all types of an API, by name. They refer to each other by `#/$defs/NAME`.
///
/// # Panics
/// There is no such API.
#[must_use]
pub fn definitions(api: &str) -> Map<String, Value> {
    let mut generator: SchemaGenerator = SchemaSettings::draft2020_12().into_generator();
    assert!(schemas::generate(api, &mut generator), "no API is called {api}");
    generator.take_definitions(false)
}
