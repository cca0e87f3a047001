//! Outputs for programs: every code has words, and every run gives one object, one that failed too.

#[path = "outputs/codes.rs"]
mod codes;
#[path = "outputs/failures.rs"]
mod failures;
