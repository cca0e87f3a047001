//! What was measured.

use super::builds::Build;
use super::languages::Event;
use super::load::Load;
use super::paths::Path;
use super::streams::Stream;
use super::tools::Work;
use serde::Serialize;

/// What was measured; parts that were not asked for have nothing.
#[derive(Default, Serialize)]
pub struct Figures {
    pub(super) machine: String,
    pub(super) paths: Option<Vec<Path>>,
    pub(super) languages: Option<Vec<Event>>,
    pub(super) streams: Option<Vec<Stream>>,
    pub(super) builds: Option<Vec<Build>>,
    pub(super) tools: Option<Vec<Work>>,
    pub(super) load: Option<Load>,
}
