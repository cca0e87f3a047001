//! The code of a finding: a stable name that people and programs know it by.

/// A table of codes: an enum, so that a misspelt code does not compile.
pub trait CodeName: Copy {
    /// The code.
    fn name(self) -> &'static str;
}

/// The code of a finding. Only a [`CodeName`] makes one, never a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0
    }
}

impl<C: CodeName> From<C> for Code {
    fn from(code: C) -> Self {
        Self(code.name())
    }
}

impl<C: CodeName> PartialEq<C> for Code {
    fn eq(&self, other: &C) -> bool {
        self.0 == other.name()
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.0)
    }
}

/// A code in words.
#[derive(Debug)]
pub struct CodeText {
    /// Its name, which stays.
    pub code: &'static str,
    /// The commands that report it.
    pub commands: &'static str,
    /// What it asks for or reports.
    pub what: &'static str,
    /// Why, or what it means that it is not so.
    pub why: &'static str,
    /// Something that it finds.
    pub example: &'static str,
}

/// Defines the codes of a program as an enum, and tables of them in words: name of the variant, code, commands,
/// what it asks for, why, and an example. Codes behind `also` have their words in another table.
///
/// Where the enum is private to a crate, the compiler tells of a code that nothing reports: the names are taken as
/// `tt`, since of what it takes for the macro's own (`ident`) it tells nothing outside of this crate.
#[macro_export]
macro_rules! finding_codes {
    (
        $(#[$doc:meta])* $vis:vis enum $table:ident;
        $(#[$other_doc:meta])* also { $($other:tt $other_code:literal;)* }
        $($(#[$about:meta])* $section:ident {
            $($name:tt $code:literal, $commands:expr, $what:literal, $why:literal, $example:literal;)*
        })*
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $table { $($other,)* $($(#[doc = $what] $name,)*)* }

        impl $crate::report::CodeName for $table {
            fn name(self) -> &'static str {
                match self { $(Self::$other => $other_code,)* $($(Self::$name => $code,)*)* }
            }
        }

        /// The codes that have their words in another table.
        pub const ALSO: &[&str] = &[$($other_code),*];

        $($(#[$about])* pub const $section: &[$crate::report::CodeText] = &[$($crate::report::CodeText {
            code: $code, commands: $commands, what: $what, why: $why, example: $example,
        }),*];)*
    };
}
