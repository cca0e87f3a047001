//! Values of parameters, as they are given for live operations.

use crate::failure::Failure;
use crate::model::{Operation, Parameter};
use crate::samples::{is_reserved, is_secret};
use secrecy::{ExposeSecret, SecretString};

const LOCATIONS: [&str; 4] = ["path", "query", "header", "cookie"];
/// Shorter values stand in responses by chance.
const LONG_ENOUGH: usize = 6;

/// A value of a parameter. It may be secret, so no output shows it.
#[derive(Debug, Clone)]
pub struct Given {
    /// Where it is sent; wherever a parameter has the name when left out.
    location: Option<String>,
    name: String,
    value: SecretString,
    hidden: bool,
}

impl Given {
    /// Reads `NAME=VALUE` or `LOCATION:NAME=VALUE`.
    ///
    /// # Errors
    /// There is no `=`.
    pub fn parse(text: &str) -> Result<Self, Failure> {
        let (name, value) = split(text).ok_or_else(|| Failure::new("`--param` needs NAME=VALUE"))?;
        Ok(Self::new(name, value.to_owned(), false))
    }

    /// Reads `NAME=VARIABLE`: the value is that of an environment variable, which no list of processes shows.
    ///
    /// # Errors
    /// There is no `=`, or the variable is not set to a text.
    pub fn from_variable(text: &str) -> Result<Self, Failure> {
        let (name, variable) = split(text).ok_or_else(|| Failure::new("`--param-env` needs NAME=VARIABLE"))?;
        match std::env::var(variable) {
            Ok(value) => Ok(Self::new(name, value, true)),
            Err(_) => Err(Failure::new(format!("the environment variable {variable} is not set to a text"))
                .help(format!("set it to the value of the parameter `{name}`"))),
        }
    }

    /// A value by the name of its parameter.
    pub(super) fn new(name: &str, value: String, hidden: bool) -> Self {
        let split = name.split_once(':').filter(|(location, _)| LOCATIONS.contains(location));
        let (location, name) = split.map_or((None, name), |(location, name)| (Some(location.to_owned()), name));
        Self { location, name: name.to_owned(), value: SecretString::from(value), hidden }
    }

    /// The name, without the value.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn value(&self) -> &str {
        self.value.expose_secret()
    }

    /// Whether it is for a parameter.
    pub(super) fn is_for(&self, parameter: &Parameter) -> bool {
        let same = match parameter.location.as_str() {
            "header" => parameter.name.eq_ignore_ascii_case(&self.name),
            _ => parameter.name == self.name,
        };
        same && self.location.as_ref().is_none_or(|it| *it == parameter.location)
    }

    /// The value, where it must not stand in any sample.
    pub(super) fn secret(&self, parameter: &Parameter) -> Option<&SecretString> {
        let secret = self.hidden || is_secret(&parameter.location, &parameter.name);
        (secret && self.value().chars().count() >= LONG_ENOUGH).then_some(&self.value)
    }
}

fn split(text: &str) -> Option<(&str, &str)> {
    text.split_once('=').filter(|(name, _)| !name.is_empty())
}

/// The parameters of an operation that can be given.
pub(super) fn parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    let known = |it: &&Parameter| LOCATIONS.contains(&it.location.as_str()) && !is_reserved(it);
    operation.parameters.iter().filter(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Pointer;

    #[test]
    fn a_value_is_for_a_name_and_maybe_a_place() {
        let parameter = |location: &str, name: &str| Parameter {
            name: name.to_owned(),
            location: location.to_owned(),
            required: false,
            schema: None,
            at: Pointer::root(),
        };
        for (text, location, name, expected) in [
            ("id=a=b", "query", "id", true),
            ("id=1", "cookie", "id", true),
            ("header:id=1", "query", "id", false),
            ("header:ID=1", "header", "id", true),
            ("ID=1", "query", "id", false),
            ("a:b=1", "query", "a:b", true),
        ] {
            assert_eq!(Given::parse(text).unwrap().is_for(&parameter(location, name)), expected, "{text}");
        }
        let given = Given::parse("id=s3cret-value").unwrap();
        assert!(given.value() == "s3cret-value" && !format!("{given:?}").contains("s3cret"));
        assert!(given.secret(&parameter("cookie", "id")).is_some());
        assert!(given.secret(&parameter("query", "id")).is_none());
        assert!(Given::parse("token=abc").unwrap().secret(&parameter("query", "token")).is_none(), "too short");
        assert!(Given::parse("s3cret").unwrap_err().to_string() == "`--param` needs NAME=VALUE");
        assert!(Given::from_variable("id=NO_SUCH_VARIABLE_OF_RECORD").is_err());
    }
}
