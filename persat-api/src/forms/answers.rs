//! A form's schema and its values, joined.

use super::error::FormError;
use super::field::Field;
use super::find::{closest, matching};
use super::value::WidgetValue;
use crate::types::{Widget, WidgetType};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The answers of a form in the order of its schema.
///
/// A record gives them: [`Form::answers`](crate::types::Form::answers),
/// [`WorkOrder::instruction_answers`](crate::types::WorkOrder::instruction_answers),
/// [`WorkOrder::result_answers`](crate::types::WorkOrder::result_answers),
/// [`Delivery::instruction_answers`](crate::types::Delivery::instruction_answers),
/// [`Delivery::result_answers`](crate::types::Delivery::result_answers).
///
/// Values that belong to no field of the schema are in [`unmatched`](Self::unmatched). There they are
/// all when the schema came without widgets.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers<'a> {
    items: Vec<Item<'a>>,
    unmatched: Vec<(&'a str, &'a Value)>,
}

/// What a form shows, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Item<'a> {
    /// `NEW_SECTION`: the heading of a section.
    Section(Field<'a>),
    /// `STATIC_FIELD`: fixed text.
    Static(Field<'a>),
    /// A field, answered or not.
    Answer(Answer<'a>),
}

/// A field of the form and what it was answered.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Answer<'a> {
    /// The field, as the schema has it.
    pub field: Field<'a>,
    /// Its value; `None` when the form has none under the field's id.
    pub value: Option<WidgetValue>,
}

impl<'a> Answer<'a> {
    /// The identifier, which is the key of the value in the map.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.field.id()
    }

    /// The label shown. Several fields may have the same.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.field.title()
    }

    /// The type of the field's widget.
    #[must_use]
    pub fn widget_type(&self) -> &'a WidgetType {
        self.field.widget_type()
    }

    /// The title of the section it stands in; `None` before the first one.
    #[must_use]
    pub fn section(&self) -> Option<&'a str> {
        self.field.section()
    }

    /// Whether there is no value or an [empty](WidgetValue::is_empty) one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.value.as_ref().is_none_or(WidgetValue::is_empty)
    }
}

/// A part of a form: what stands between two headings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section<'s, 'a> {
    items: &'s [Item<'a>],
}

impl<'s, 'a> Section<'s, 'a> {
    /// The heading; `None` for what stands before the first one.
    #[must_use]
    pub fn heading(&self) -> Option<Field<'a>> {
        if let Some(Item::Section(heading)) = self.items.first() {
            Some(*heading)
        } else {
            None
        }
    }

    /// The title of the heading.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.heading().map(|heading| heading.title())
    }

    /// Everything in it, its heading too.
    #[must_use]
    pub fn items(&self) -> &'s [Item<'a>] {
        self.items
    }

    /// Its answers.
    pub fn answers(&self) -> impl Iterator<Item = &'s Answer<'a>> + Clone + use<'s, 'a> {
        answers(self.items)
    }
}

fn answers<'s, 'a>(items: &'s [Item<'a>]) -> impl Iterator<Item = &'s Answer<'a>> + Clone + use<'s, 'a> {
    items.iter().filter_map(|item| {
        if let Item::Answer(answer) = item {
            Some(answer)
        } else {
            None
        }
    })
}

impl<'a> Answers<'a> {
    /// Joins the widgets of a schema and the values of a form.
    #[must_use]
    pub fn new(widgets: &'a [Widget], values: &'a Map<String, Value>) -> Self {
        let mut known = HashSet::new();
        let item = |field: Field<'a>| match field.widget_type() {
            WidgetType::NewSection => Item::Section(field),
            WidgetType::StaticField => Item::Static(field),
            widget_type => {
                known.insert(field.id());
                let value = values
                    .get(field.id())
                    .map(|json| WidgetValue::decode(widget_type, json));
                Item::Answer(Answer { field, value })
            }
        };
        let items = Field::list(widgets).map(item).collect();
        let values = values.iter().map(|(id, json)| (id.as_str(), json));
        let unmatched = values.filter(|(id, _)| !known.contains(id)).collect();
        Self { items, unmatched }
    }

    /// The answers, in the order of the schema; headings are left out.
    pub fn iter(&self) -> impl Iterator<Item = &Answer<'a>> + Clone {
        answers(&self.items)
    }

    /// What the form shows, headings and fixed text too.
    #[must_use]
    pub fn items(&self) -> &[Item<'a>] {
        &self.items
    }

    /// The parts of the form. The first one has no heading unless the form begins with one.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_, 'a>> {
        self.items
            .chunk_by(|_, next| !matches!(next, Item::Section(_)))
            .map(|items| Section { items })
    }

    /// The values that belong to no field: their ids are in no widget, or in a heading's. Id and
    /// JSON as it came.
    #[must_use]
    pub fn unmatched(&self) -> &[(&'a str, &'a Value)] {
        &self.unmatched
    }

    /// The answer of the field with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Answer<'a>> {
        self.iter().find(|answer| answer.id() == id)
    }

    /// The answers of all fields with this title, [as people spell it](super#titles), in the order of
    /// the schema.
    #[must_use]
    pub fn by_title(&self, title: &str) -> Vec<&Answer<'a>> {
        matching(self.iter(), |answer| answer.title(), title)
    }

    /// The answer of the one field with this title, [as people spell it](super#titles).
    ///
    /// # Errors
    /// No field has it, or several have.
    pub fn find(&self, title: &str) -> Result<&Answer<'a>, FormError> {
        let found = self.by_title(title);
        match found.as_slice() {
            [answer] => Ok(answer),
            [] if self.items.is_empty() => Err(FormError::NoWidgets),
            [] => {
                let closest = closest(self.iter().map(Answer::title), title);
                Err(FormError::UnknownTitle {
                    title: title.to_owned(),
                    closest,
                })
            }
            several => {
                let ids = several.iter().map(|answer| answer.id().to_owned()).collect();
                Err(FormError::AmbiguousTitle {
                    title: title.to_owned(),
                    ids,
                })
            }
        }
    }

    /// The map again, equal to the one that was given.
    #[must_use]
    pub fn to_values(&self) -> Map<String, Value> {
        let answered = self
            .iter()
            .filter_map(|answer| Some((answer.id().to_owned(), answer.value.as_ref()?.encode())));
        let unmatched = self
            .unmatched
            .iter()
            .map(|(id, json)| ((*id).to_owned(), (*json).clone()));
        answered.chain(unmatched).collect()
    }
}
