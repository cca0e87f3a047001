//! What can be given to a field.

use super::error::ValueError;
use super::scalar::{Day, Minutes, Number};
use super::table::{Fields, MasterDbTable};
use super::value::WidgetValue;
use crate::codec::time::CalendarDay;
use jiff::civil;

macro_rules! from {
    ($($source:ty => |$value:ident| $into:expr;)*) => {$(
        impl From<$source> for WidgetValue {
            fn from($value: $source) -> Self {
                $into
            }
        }
        impl From<$source> for Input {
            fn from(value: $source) -> Self {
                Self(Ok(value.into()))
            }
        }
    )*};
}

/// A value for a field, before it is known whether the field takes it. A text, a number, a day, a
/// time of day, a list of texts, rows of texts or any [`WidgetValue`] is one.
///
/// A text does for anything that is sent as text: it becomes a selection or a label where the field
/// wants one.
#[derive(Clone, Debug, PartialEq)]
pub struct Input(pub(super) Result<WidgetValue, ValueError>);

from! {
    &str => |text| Self::Text(text.to_owned());
    String => |text| Self::Text(text);
    &String => |text| Self::Text(text.clone());
    Number => |number| Self::Number(number);
    i32 => |number| Self::Number(number.into());
    i64 => |number| Self::Number(number.into());
    u32 => |number| Self::Number(number.into());
    u64 => |number| Self::Number(number.into());
    Day => |day| Self::Day(day);
    CalendarDay => |day| Self::Day(day.into());
    civil::Date => |date| Self::Day(date.into());
    Minutes => |time| Self::Minutes(time);
    civil::Time => |time| Self::Minutes(time.into());
    Vec<String> => |texts| Self::Selections(texts);
    &[String] => |texts| Self::Selections(texts.to_vec());
    Vec<&str> => |texts| Self::Selections(texts.into_iter().map(str::to_owned).collect());
    &[&str] => |texts| Self::Selections(texts.iter().map(|text| (*text).to_owned()).collect());
    Vec<Vec<String>> => |rows| Self::Table(rows);
    MasterDbTable => |table| Self::MasterDbTable(table);
    Fields => |fields| Self::ClientObject(fields);
}

impl<const N: usize> From<[&str; N]> for Input {
    fn from(texts: [&str; N]) -> Self {
        texts.as_slice().into()
    }
}

impl<const N: usize, const M: usize> From<[[&str; M]; N]> for Input {
    fn from(rows: [[&str; M]; N]) -> Self {
        rows.map(|row| row.map(str::to_owned).to_vec()).to_vec().into()
    }
}

impl From<f64> for Input {
    /// A number that is not finite is refused by the field.
    fn from(number: f64) -> Self {
        Self(Number::try_from(number).map(WidgetValue::Number))
    }
}

impl From<WidgetValue> for Input {
    fn from(value: WidgetValue) -> Self {
        Self(Ok(value))
    }
}

impl From<&WidgetValue> for Input {
    fn from(value: &WidgetValue) -> Self {
        Self(Ok(value.clone()))
    }
}
