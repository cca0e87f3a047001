//! What is refused before anything is sent.

use crate::error::Error;

/// Refuses ids that would change the path they stand in: with `..` as its id, "delete this client"
/// would become "delete everything above". Percent-encoding does not help, since URL parsers
/// treat `%2e` like a dot. A backslash is a slash to them, and the generated client leaves it
/// unencoded.
pub(crate) fn path_segment(operation: &'static str, name: &'static str, value: &str) -> Result<(), Error> {
    let dots = value.to_ascii_lowercase().replace("%2e", ".");
    match dots.as_str() {
        "" => Err(Error::invalid(operation, format!("`{name}` is empty"))),
        "." | ".." => Err(Error::invalid(operation, format!("`{name}` is a dot segment, which would change the path"))),
        _ if value.contains('\\') => {
            Err(Error::invalid(operation, format!("`{name}` has a backslash, which would change the path")))
        }
        _ => Ok(()),
    }
}

/// Refuses a text that is longer than the vendor allows.
pub(crate) fn at_most(
    operation: &'static str,
    name: &'static str,
    value: Option<&str>,
    most: usize,
) -> Result<(), Error> {
    match value.map(|text| text.chars().count()) {
        Some(length) if length > most => {
            Err(Error::invalid(operation, format!("`{name}` has {length} characters; at most {most} are allowed")))
        }
        _ => Ok(()),
    }
}

/// Refuses an empty list where the vendor wants at least one item.
pub(crate) fn not_empty(operation: &'static str, name: &'static str, length: usize) -> Result<(), Error> {
    if length == 0 {
        Err(Error::invalid(operation, format!("`{name}` is empty; at least one is needed")))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dot_segments_are_refused_however_written() {
        for bad in ["", ".", "..", "%2e", "%2E%2e", ".%2E", "%2e.", "a\\b", "..\\.."] {
            assert!(path_segment("deleteClient", "uid_client", bad).is_err(), "{bad}");
        }
        for good in ["CL-0044", "...", "a/b", " ", "%", "ñ", "..a", "50%"] {
            assert!(path_segment("deleteClient", "uid_client", good).is_ok(), "{good}");
        }
    }
}
