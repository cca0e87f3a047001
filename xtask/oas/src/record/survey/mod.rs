//! `record --survey`: what a live account or a recording settles of a description. It asks what the description says
//! can be read, keeps what is new, and tells what the description would have to say.

#[cfg(feature = "live")]
mod asking;
mod coverage;
#[cfg(feature = "live")]
mod earlier;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod inputs;
#[cfg(feature = "live")]
mod journal;
#[cfg(feature = "live")]
mod live;
mod markdown;
mod open;
mod options;
mod outcome;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod plan;
mod reach;
mod report;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod rows;
mod run;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod sources;
#[cfg_attr(not(feature = "live"), allow(dead_code))]
mod walk;

pub use markdown::markdown;
pub use options::Survey;
pub use outcome::Surveyed;
pub use plan::Plan;
pub use report::Report;
pub use run::run;
pub use sources::Hint;
