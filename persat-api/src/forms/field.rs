//! The widgets of a schema, as the rest of this module needs them.

use crate::types::{TableColumn, Widget, WidgetOption, WidgetType};

/// One widget of a form's schema, and the section it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field<'a> {
    widget: &'a Widget,
    section: Option<&'a Widget>,
}

impl<'a> Field<'a> {
    /// The widget alone, in no section.
    #[must_use]
    pub fn new(widget: &'a Widget) -> Self {
        Self { widget, section: None }
    }

    /// All widgets, headings too.
    pub(super) fn list(widgets: &'a [Widget]) -> impl Iterator<Item = Self> {
        widgets.iter().scan(None, |section, widget| {
            let field = Self {
                widget,
                section: *section,
            };
            if widget.widget_type == WidgetType::NewSection {
                *section = Some(widget);
            }
            Some(field)
        })
    }

    /// The identifier, which is the key of the value in the map.
    #[must_use]
    pub fn id(&self) -> &'a str {
        &self.widget.id
    }

    /// The label shown. Several widgets may have the same.
    #[must_use]
    pub fn title(&self) -> &'a str {
        &self.widget.title
    }

    /// The hint shown, unless it is missing or empty.
    #[must_use]
    pub fn subtitle(&self) -> Option<&'a str> {
        self.widget.subtitle.as_deref().filter(|it| !it.is_empty())
    }

    /// The type, which tells what the value looks like.
    #[must_use]
    pub fn widget_type(&self) -> &'a WidgetType {
        &self.widget.widget_type
    }

    /// The title of the section it stands in; `None` before the first one.
    #[must_use]
    pub fn section(&self) -> Option<&'a str> {
        self.section.map(|section| section.title.as_str())
    }

    /// The widget as the schema has it.
    #[must_use]
    pub fn widget(&self) -> &'a Widget {
        self.widget
    }

    /// Whether it is a heading or fixed text, which has no value.
    #[must_use]
    pub fn is_heading(&self) -> bool {
        matches!(
            self.widget.widget_type,
            WidgetType::NewSection | WidgetType::StaticField
        )
    }

    /// The options of a selection, or the names of those of labels, as they are spelled.
    #[must_use]
    pub fn options(&self) -> Vec<&'a str> {
        let settings = self.widget.description.as_ref();
        let options = settings.and_then(|it| it.options.as_deref()).unwrap_or_default();
        options
            .iter()
            .map(|option| match option {
                WidgetOption::String(text) => text.as_str(),
                WidgetOption::LabelOption(label) => &label.option_name,
            })
            .collect()
    }

    /// The columns of a table; empty when the schema does not tell them.
    #[must_use]
    pub fn columns(&self) -> &'a [TableColumn] {
        self.widget
            .description
            .as_ref()
            .and_then(|it| it.cols.as_deref())
            .unwrap_or_default()
    }
}
