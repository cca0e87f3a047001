//! Values that are objects: tables on a Master DB and objects of a client.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Texts by the number of their field: a row of a [`MasterDbTable`], or an object of a client. All
/// values are texts, whatever the type of the field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fields(pub BTreeMap<String, String>);

impl Fields {
    /// The text under a key, such as `1` or `USER_COL_VDJD1649708416806`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// The text of the field with this number.
    #[must_use]
    pub fn field(&self, number: i64) -> Option<&str> {
        self.get(&number.to_string())
    }

    /// In a row of a Master DB table: what identifies the element in its Master DB (field `1`).
    #[must_use]
    pub fn element_id(&self) -> Option<&str> {
        self.get("1")
    }

    /// In a row of a Master DB table: the columns that the end user filled, key and text.
    pub fn user_columns(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(|(key, _)| key.starts_with("USER_COL"))
    }

    /// Keys and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    pub(super) fn decode(json: &Value) -> Option<Self> {
        let text = |(key, value): (&String, &Value)| Some((key.clone(), value.as_str()?.to_owned()));
        json.as_object()?.iter().map(text).collect::<Option<_>>().map(Self)
    }

    pub(super) fn encode(&self) -> Value {
        self.iter().map(|(key, text)| (key.to_owned(), Value::from(text))).collect::<Map<_, _>>().into()
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(fields: I) -> Self {
        Self(fields.into_iter().map(|(key, text)| (key.into(), text.into())).collect())
    }
}

/// The value of a `MASTER_DB_TABLE`.
///
/// In a row, keys that are numbers are fields of the Master DB and keys that begin with `USER_COL`
/// are columns that the end user filled. How it is written is documented as similar to how it is
/// read; the details could not be read.
///
/// Vendor's page:
/// <https://docs.api.persat.com.ar/modulos/formularios-digitales/tipos-de-widgets/tabla-master-db>.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MasterDbTable {
    /// The rows.
    pub rows: Vec<Fields>,
    /// The totals; every key begins with `USER_TOTAL`. Empty when there are none.
    pub totals: Fields,
    /// What else the server sends.
    pub extra: Map<String, Value>,
}

impl MasterDbTable {
    /// A table without totals.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = Fields>) -> Self {
        Self { rows: rows.into_iter().collect(), ..Self::default() }
    }

    pub(super) fn decode(json: &Value) -> Option<Self> {
        let object = json.as_object()?;
        let rows = object.get("rows")?.as_array()?.iter().map(Fields::decode).collect::<Option<_>>()?;
        let totals = Fields::decode(object.get("totals")?)?;
        let extra = object.iter().filter(|(key, _)| !matches!(key.as_str(), "rows" | "totals"));
        let extra = extra.map(|(key, value)| (key.clone(), value.clone())).collect();
        Some(Self { rows, totals, extra })
    }

    pub(super) fn encode(&self) -> Value {
        let mut object = self.extra.clone();
        object.insert("rows".to_owned(), self.rows.iter().map(Fields::encode).collect());
        object.insert("totals".to_owned(), self.totals.encode());
        object.into()
    }
}
