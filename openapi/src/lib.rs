//! The OpenAPI descriptions of two follow-up APIs that publish none of their own: Persat (field
//! service) and Recuperador CRM (debt collection).
//!
//! For Rust tools that want the description and not the client: as text, and parsed (feature `parsed`, on by default).
//!
//! ```
//! let persat = persat_openapi::persat();
//! assert!(persat.paths.paths.contains_key("/follow_ups"));
//! ```

#[cfg(feature = "parsed")]
use openapiv3::OpenAPI;
#[cfg(feature = "parsed")]
use std::sync::OnceLock;

/// Persat's description as maintained, with its comments: OpenAPI 3.0.3 in YAML.
pub const PERSAT_YAML: &str = include_str!("../persat.yaml");
/// Persat's description: OpenAPI 3.0.3 in JSON.
pub const PERSAT_JSON: &str = include_str!("../published/persat.json");
/// Recuperador CRM's description as maintained, with its comments: OpenAPI 3.0.3 in YAML.
pub const RECUPERADOR_YAML: &str = include_str!("../recuperador.yaml");
/// Recuperador CRM's description: OpenAPI 3.0.3 in JSON.
pub const RECUPERADOR_JSON: &str = include_str!("../published/recuperador.json");

/// [`PERSAT_JSON`] for the sandbox on this machine: with its address, and with what it does (`x-sandbox`).
pub const PERSAT_SANDBOX_JSON: &str = include_str!("../published/persat-sandbox.json");
/// [`RECUPERADOR_JSON`] for the sandbox on this machine: with its address, and with what it does (`x-sandbox`).
pub const RECUPERADOR_SANDBOX_JSON: &str = include_str!("../published/recuperador-sandbox.json");

/// Persat's description, parsed once per process.
///
/// # Panics
/// Never: that the embedded text parses is tested.
#[cfg(feature = "parsed")]
pub fn persat() -> &'static OpenAPI {
    static DOCUMENT: OnceLock<OpenAPI> = OnceLock::new();
    DOCUMENT.get_or_init(|| parse(PERSAT_JSON))
}

/// Recuperador CRM's description, parsed once per process.
///
/// # Panics
/// Never: that the embedded text parses is tested.
#[cfg(feature = "parsed")]
pub fn recuperador() -> &'static OpenAPI {
    static DOCUMENT: OnceLock<OpenAPI> = OnceLock::new();
    DOCUMENT.get_or_init(|| parse(RECUPERADOR_JSON))
}

#[cfg(feature = "parsed")]
fn parse(text: &str) -> OpenAPI {
    serde_json::from_str(text).expect("the embedded description parses")
}

#[cfg(all(test, feature = "parsed"))]
mod tests {
    #[test]
    fn both_descriptions_parse() {
        assert_eq!(super::persat().info.title, "Persat API");
        assert_eq!(super::recuperador().info.title, "Recuperador CRM API");
        assert!(super::persat().extensions.contains_key("x-webhooks"));
    }

    #[test]
    fn text_and_document_are_of_one_version() {
        for (yaml, document) in [(super::PERSAT_YAML, super::persat()), (super::RECUPERADOR_YAML, super::recuperador())]
        {
            assert!(yaml.contains(&format!("\n  version: {}\n", document.info.version)));
        }
    }
}
