//! Why a form cannot be filled or a field not be found.

use std::fmt;

/// Why a field was not found, or a value refused for it. Nothing was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormError {
    /// The schema came without widgets, as schemas in lists may do: read it by its id.
    NoWidgets,
    /// No field has this title.
    UnknownTitle {
        /// The title looked for.
        title: String,
        /// The title most like it, if any is.
        closest: Option<String>,
    },
    /// No section has this title.
    UnknownSection {
        /// The title looked for.
        title: String,
        /// The title of the section most like it, if any is.
        closest: Option<String>,
    },
    /// Several fields have this title: name the section, or use the id.
    AmbiguousTitle {
        /// The title looked for.
        title: String,
        /// The ids of the fields that have it.
        ids: Vec<String>,
    },
    /// No field has this id.
    UnknownId {
        /// The id looked for.
        id: String,
    },
    /// The field does not offer this option.
    NotAnOption {
        /// The field's title.
        title: String,
        /// What was given.
        value: String,
        /// The options it offers.
        options: Vec<String>,
        /// The option most like what was given, if any is.
        closest: Option<String>,
    },
    /// Without regard to case and accents the field offers several such options: spell it exactly.
    AmbiguousOption {
        /// The field's title.
        title: String,
        /// What was given.
        value: String,
        /// The options it could be.
        options: Vec<String>,
    },
    /// The field takes another kind of value.
    WrongKind {
        /// The field's title.
        title: String,
        /// What it takes.
        expected: &'static str,
        /// What was given.
        given: &'static str,
    },
    /// A row of a table has too many or too few cells.
    WrongColumns {
        /// The field's title.
        title: String,
        /// The row, counted from zero.
        row: usize,
        /// The number of columns.
        expected: usize,
        /// The number of cells.
        given: usize,
    },
    /// The field cannot be written.
    NotWritable {
        /// The field's title.
        title: String,
        /// Why.
        reason: &'static str,
    },
    /// The value is none that exists.
    Invalid {
        /// The field's title.
        title: String,
        /// Why.
        error: ValueError,
    },
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWidgets => f.write_str("the schema came without widgets; read it by its id"),
            Self::UnknownTitle { title, closest } => {
                write!(f, "no field has the title {title:?}{}", Meant(closest))
            }
            Self::UnknownSection { title, closest } => {
                write!(f, "no section has the title {title:?}{}", Meant(closest))
            }
            Self::AmbiguousTitle { title, ids } => {
                write!(
                    f,
                    "several fields have the title {title:?}: {}; name its section or use its id",
                    ids.join(", ")
                )
            }
            Self::UnknownId { id } => write!(f, "no field has the id {id:?}"),
            Self::NotAnOption {
                title,
                value,
                options,
                closest,
            } => {
                write!(
                    f,
                    "{title:?}: {value:?} is none of its options ({}){}",
                    Quoted(options),
                    Meant(closest)
                )
            }
            Self::AmbiguousOption { title, value, options } => {
                write!(
                    f,
                    "{title:?}: {value:?} can be any of {}; spell it exactly",
                    Quoted(options)
                )
            }
            Self::WrongKind { title, expected, given } => write!(f, "{title:?} takes {expected}, not {given}"),
            Self::WrongColumns {
                title,
                row,
                expected,
                given,
            } => {
                write!(f, "{title:?}: row {row} has {given} cells for {expected} columns")
            }
            Self::NotWritable { title, reason } => write!(f, "{title:?} cannot be written: {reason}"),
            Self::Invalid { title, error } => write!(f, "{title:?}: {error}"),
        }
    }
}

/// What may have been meant.
struct Meant<'a>(&'a Option<String>);

impl fmt::Display for Meant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .as_ref()
            .map_or(Ok(()), |closest| write!(f, "; did you mean {closest:?}?"))
    }
}

/// Quoted texts, cut when there are many.
struct Quoted<'a>(&'a [String]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 20;
        for (index, text) in self.0.iter().take(MOST).enumerate() {
            write!(f, "{}{text:?}", if index == 0 { "" } else { ", " })?;
        }
        if self.0.len() > MOST {
            write!(f, " and {} more", self.0.len() - MOST)
        } else {
            Ok(())
        }
    }
}

impl std::error::Error for FormError {}

/// So that filling and sending can share a `?`: an [`InvalidRequest`](crate::Error::InvalidRequest)
/// whose operation is `formvalues`.
impl From<FormError> for crate::Error {
    fn from(error: FormError) -> Self {
        Self::invalid("formvalues", error.to_string())
    }
}

/// A value that does not exist: a number that is none, a time of day after the day's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueError(pub(super) &'static str);

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for ValueError {}
