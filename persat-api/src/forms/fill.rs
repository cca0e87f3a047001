//! Filling a form by the titles of its fields.

use super::error::FormError;
use super::field::Field;
use super::find::{closest, matching};
use super::input::Input;
use super::value::WidgetValue;
use crate::types::{FormValues, Widget, WidgetType};
use serde_json::{Map, Value};

/// Values for a form, set by the titles of its fields and checked against its schema.
///
/// A schema begins it: [`FormSchema::fill`](crate::types::FormSchema::fill),
/// [`WorkOrderSchema::fill_instructions`](crate::types::WorkOrderSchema::fill_instructions),
/// [`DeliverySchema::fill_instructions`](crate::types::DeliverySchema::fill_instructions). What is set
/// twice has the last value; what is not set is not sent.
///
/// ```
/// use persat_api::forms::FormFill;
/// use persat_api::types::Widget;
///
/// let widgets: Vec<Widget> = serde_json::from_str(r#"[
///     {"id": "FWVHsjhGQ", "title": "Cobro", "widget_type": "SIMPLE_SELECTION",
///      "description": {"options": ["Cobrado", "Pendiente"]}}
/// ]"#)?;
/// let mut fill = FormFill::new(&widgets);
/// fill.set("Cobro", "COBRADO")?;
/// let error = fill.set("Cobro", "Pagado").unwrap_err();
/// assert_eq!(error.to_string(), r#""Cobro": "Pagado" is none of its options ("Cobrado", "Pendiente")"#);
/// assert_eq!(fill.into_values()["FWVHsjhGQ"], "Cobrado");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FormFill<'a> {
    fields: Vec<Field<'a>>,
    values: Map<String, Value>,
}

impl<'a> FormFill<'a> {
    /// An empty form of a schema with these widgets.
    #[must_use]
    pub fn new(widgets: &'a [Widget]) -> Self {
        Self {
            fields: Field::list(widgets).collect(),
            values: Map::new(),
        }
    }

    /// Sets the field with this title, [as people spell it](super#titles).
    ///
    /// # Errors
    /// There is no such field or there are several, or it does not take the value, as told at
    /// [`Field::write`].
    pub fn set(&mut self, title: &str, value: impl Into<Input>) -> Result<&mut Self, FormError> {
        let field = self.by_title(None, title)?;
        self.write(field, value)
    }

    /// Sets the field with this title in a section with that title.
    ///
    /// # Errors
    /// As for [`set`](Self::set).
    pub fn set_in(&mut self, section: &str, title: &str, value: impl Into<Input>) -> Result<&mut Self, FormError> {
        let field = self.by_title(Some(section), title)?;
        self.write(field, value)
    }

    /// Sets the field with this id.
    ///
    /// # Errors
    /// There is no such field, or it does not take the value, as told at [`Field::write`].
    pub fn set_id(&mut self, id: &str, value: impl Into<Input>) -> Result<&mut Self, FormError> {
        let field = self.by_id(id)?;
        self.write(field, value)
    }

    /// Empties the field with this title, as told at [`WidgetValue::cleared`]. This is not the same
    /// as not setting it.
    ///
    /// # Errors
    /// There is no such field, there are several, or it is a heading.
    pub fn clear(&mut self, title: &str) -> Result<&mut Self, FormError> {
        let field = self.by_title(None, title)?;
        self.write(field, WidgetValue::cleared(field.widget_type()))
    }

    /// Sends JSON as it is to the field with this id: for widgets of which no source tells how they
    /// are written. Nothing is checked but that headings and signatures cannot be written.
    ///
    /// # Errors
    /// There is no such field, or it cannot be written.
    pub fn set_json(&mut self, id: &str, json: Value) -> Result<&mut Self, FormError> {
        let field = self.by_id(id)?;
        self.values.insert(id.to_owned(), field.write_json(json)?);
        Ok(self)
    }

    /// The values set so far.
    #[must_use]
    pub fn values(&self) -> &Map<String, Value> {
        &self.values
    }

    /// The values, as requests take them.
    #[must_use]
    pub fn into_values(self) -> FormValues {
        self.values.into()
    }

    fn write(&mut self, field: Field<'a>, value: impl Into<Input>) -> Result<&mut Self, FormError> {
        self.values.insert(field.id().to_owned(), field.write(value)?);
        Ok(self)
    }

    fn by_id(&self, id: &str) -> Result<Field<'a>, FormError> {
        let unknown = || {
            if self.fields.is_empty() {
                FormError::NoWidgets
            } else {
                FormError::UnknownId { id: id.to_owned() }
            }
        };
        self.fields
            .iter()
            .find(|field| field.id() == id)
            .copied()
            .ok_or_else(unknown)
    }

    /// The one field with this title. A heading is found only where no field is, for a better error.
    fn by_title(&self, section: Option<&str>, title: &str) -> Result<Field<'a>, FormError> {
        if self.fields.is_empty() {
            return Err(FormError::NoWidgets);
        }
        let here = match section {
            None => self.fields.clone(),
            Some(section) => self.section(section)?,
        };
        let (headings, fields): (Vec<_>, Vec<_>) = here.into_iter().partition(Field::is_heading);
        let found = matching(fields.iter().copied(), |field| field.title(), title);
        match found.as_slice() {
            [field] => Ok(*field),
            [] => match matching(headings.iter().copied(), |field| field.title(), title).first() {
                Some(heading) => Ok(*heading),
                None => {
                    let closest = closest(fields.iter().map(Field::title), title);
                    Err(FormError::UnknownTitle {
                        title: title.to_owned(),
                        closest,
                    })
                }
            },
            several => {
                let ids = several.iter().map(|field| field.id().to_owned()).collect();
                Err(FormError::AmbiguousTitle {
                    title: title.to_owned(),
                    ids,
                })
            }
        }
    }

    /// What stands in the sections with this title, without their headings.
    fn section(&self, title: &str) -> Result<Vec<Field<'a>>, FormError> {
        let is_section = |field: &Field| *field.widget_type() == WidgetType::NewSection;
        let headings = || self.fields.iter().copied().filter(is_section);
        let inside = self.fields.iter().copied().filter(|field| !is_section(field));
        if matching(headings(), |field| field.title(), title).is_empty() {
            let closest = closest(headings().map(|heading| heading.title()), title);
            return Err(FormError::UnknownSection {
                title: title.to_owned(),
                closest,
            });
        }
        let inside = inside.filter(|field| field.section().is_some());
        Ok(matching(inside, |field| field.section().unwrap_or_default(), title))
    }
}
