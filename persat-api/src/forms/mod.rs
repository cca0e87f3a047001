//! Forms by their fields: what was answered, named and typed, and values ready to be sent.
//!
//! Digital forms, work orders and deliveries keep their answers in a map of widget id to JSON value
//! (`formvalues`). What a value means is told by nothing but the form's schema. This module joins
//! the two and loses nothing on the way: [`WidgetValue::decode`] takes any JSON, and
//! [`WidgetValue::encode`] gives back the very same.
//!
//! # Reading
//! ```
//! use persat_api::types::{Form, FormSchema};
//!
//! fn print(form: &Form, schema: &FormSchema) {
//!     let answers = form.answers(schema);
//!     for section in answers.sections() {
//!         println!("# {}", section.title().unwrap_or_default());
//!         for answer in section.answers() {
//!             match &answer.value {
//!                 Some(value) => println!("{}: {value}", answer.title()),
//!                 None => println!("{}: not answered", answer.title()),
//!             }
//!         }
//!     }
//!     if let Ok(total) = answers.find("Importe") {
//!         println!("as a number: {:?}", total.value.as_ref().and_then(|it| it.as_f64()));
//!     }
//! }
//! ```
//! Take the schema whose id the form names: every version of a schema has widgets of its own.
//! Schemas in lists may come without widgets, so read the one by its id.
//!
//! # Writing
//! ```
//! use persat_api::time::{CalendarDay, date};
//! use persat_api::types::{FormSchema, FormCreate, FormContentCreate};
//!
//! # fn example(schema: &FormSchema) -> Result<FormCreate, persat_api::Error> {
//! let mut fill = schema.fill();
//! fill.set("Campo Texto", "Visitado por la mañana")?
//!     .set("Campo Numero", 321.11)?
//!     .set("Campo Fecha", CalendarDay(date(2022, 4, 7)))?
//!     .set("Seleccion Multiple", ["opcion 1", "OPCIÓN 3"])?;
//! Ok(FormCreate::new("CL-0044", FormContentCreate::new(schema.schema_id, fill.into_values())))
//! # }
//! ```
//! A title that the form lacks, a value of the wrong kind, an option that the field does not offer
//! and whatever the vendor says cannot be written are refused before anything is sent.
//!
//! # Titles
//! Titles are found as they are spelled; failing that, in any case; failing that, without accents
//! too. Nothing forbids two fields of one title: then [`Answers::by_title`] gives both and whatever
//! needs one field ([`Answers::find`], [`FormFill::set`]) fails with
//! [`FormError::AmbiguousTitle`]. Name the section as well ([`FormFill::set_in`]) or use the id.
//!
//! Vendor's pages: *Formularios Digitales / Tipos de Widgets*, in
//! <https://docs.api.persat.com.ar/modulos/formularios-digitales/tipos-de-widgets>. The same widgets
//! serve work orders and deliveries. Several of its pages could not be read; where that matters the
//! items below say so.

mod answers;
mod error;
mod field;
mod fill;
mod find;
mod input;
mod records;
mod scalar;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use answers::{Answer, Answers, Item, Section};
pub use error::{FormError, ValueError};
pub use field::Field;
pub use fill::FormFill;
pub use input::Input;
pub use scalar::{Day, Minutes, Number};
pub use table::{Fields, MasterDbTable};
pub use value::WidgetValue;
