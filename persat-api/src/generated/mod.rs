//! What `cargo xtask generate` writes, one module per API. Only this file is written by hand.

pub mod persat;
#[cfg(feature = "recuperador")]
pub mod recuperador;

/// Whether a name is that of a documented property.
pub(crate) fn is_property(name: &str) -> bool {
    let is_known = |names: &[&str]| names.binary_search(&name).is_ok();
    #[cfg(feature = "recuperador")]
    if is_known(recuperador::PROPERTIES) {
        return true;
    }
    is_known(persat::PROPERTIES)
}
