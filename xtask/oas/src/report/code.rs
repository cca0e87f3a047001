//! The code of a finding: a stable name that people and programs know it by.

/// A table of codes: an enum, so that a misspelt code does not compile.
pub trait CodeName: Copy {
    /// The code.
    fn name(self) -> &'static str;
}
