//! JSON as its text: what no description tells, kept to the last digit.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// A value of JSON, kept as the text it was sent as.
///
/// Members that no source names, and items of which no field is known, come as this: a
/// [`Value`] would change the digits of a long number.
///
/// ```
/// use persat_api::recuperador::{Decimal, RawJson};
///
/// let json: RawJson = r#"{"valor": 0.1234567890123456789}"#.parse()?;
/// assert_eq!(json.to_value()?["valor"].to_string(), "0.12345678901234568", "digits are lost");
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Mine {
///     valor: Decimal,
/// }
/// let mine: Mine = json.decode()?;
/// assert_eq!(mine.valor.as_str(), "0.1234567890123456789");
/// assert_eq!(RawJson::of(&mine)?.as_str(), r#"{"valor":0.1234567890123456789}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Its text may span lines, when the server indents what it sends: a file with one value a line needs
/// those breaks replaced by spaces, which changes no value, since none can stand within a text of JSON.
///
/// Two are equal when their texts are, white space included.
///
/// # In types of yours
/// What serde buffers (`#[serde(flatten)]`, untagged and internally tagged enums) is no text any more. A
/// `RawJson` within such a type, and so a field `HashMap<String, RawJson>` marked `#[serde(flatten)]`,
/// refuses to be read; with a [`Value`] in its place it is read, and long numbers have lost digits
/// before you see them. Decode twice instead: the whole into a map of `RawJson`, and the members you
/// know out of that.
#[derive(Clone)]
pub struct RawJson(pub(crate) Box<RawValue>);

impl RawJson {
    /// The JSON of a value of yours. Amounts in it should be a [`Decimal`](crate::recuperador::Decimal), or another type
    /// that writes all its digits.
    ///
    /// # Errors
    /// The value cannot be written as JSON.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, serde_json::Error> {
        serde_json::value::to_raw_value(value).map(Self)
    }

    /// Its text, as sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Reads it into a type of yours.
    ///
    /// # Errors
    /// The type takes something else.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }

    /// Reads it into a [`Value`]. Numbers beyond 64 bits or 17 digits lose some.
    ///
    /// # Errors
    /// It is nested too deep, or holds a number that is too large.
    pub fn to_value(&self) -> Result<Value, serde_json::Error> {
        self.decode()
    }
}

impl FromStr for RawJson {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for RawJson {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawJson".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for RawJson {}

impl Hash for RawJson {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawJson({self})")
    }
}
