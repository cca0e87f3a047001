//! What was measured.

use super::builds::Build;
use super::paths::Path;
use serde::Serialize;

/// What was measured.
#[derive(Serialize)]
pub struct Figures {
    pub(super) paths: Vec<Path>,
    pub(super) builds: Vec<Build>,
    pub(super) machine: String,
}
