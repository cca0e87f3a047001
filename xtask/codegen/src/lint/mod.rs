//! `lint`, the rules of this project: its conventions, and what its generator can take.

mod conditions;
mod derived_names;
mod extensions;
mod generator;
mod meanings;
mod names;
mod project;
mod sandbox;
mod table;

pub use table::{RULES, RuleCode};

use crate::repository::Repository;
use oas::failure::Failure;
use oas::lint::{self, Group, Ruleset, Run};
use oas::suite::Suite;

/// The name of these rules.
pub const PROJECT: &str = "project";

/// The functions that report them.
const RUNS: &[Run] = &[
    project::check,
    meanings::check,
    extensions::check,
    conditions::check,
    sandbox::check,
    generator::check,
    names::check,
    derived_names::check,
];

/// The rules that this repository's descriptions are held to.
#[must_use]
pub fn ruleset() -> Ruleset {
    let advice =
        "use `x-extensible-enum: [..]` with a pattern, or drop `nullable`; `null` in an enum breaks other tools";
    Ruleset::generic()
        .with(Group { name: PROJECT, rules: &RULES, runs: RUNS })
        .advice(lint::RuleCode::NullableEnumWithoutNull, advice)
        .strict()
}

/// The suite that proves every one of these rules able to fail, and from which their examples are.
///
/// # Errors
/// It cannot be read.
pub fn suite(repository: &Repository) -> Result<Suite, Failure> {
    Suite::read(&repository.path("xtask/codegen/suite/lint.yaml"))
}
