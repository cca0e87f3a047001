//! What `cargo xtask generate` writes, one module per API. Only this file is written by hand.

pub mod persat;
#[cfg(feature = "recuperador")]
pub mod recuperador;
