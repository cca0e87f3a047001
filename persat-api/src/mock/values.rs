//! Values of forms, judged by the account's templates: the sandbox's verdict, of which no page tells.

use super::judge::Complaint;
use super::place::{at, elements, text_of};
use super::refusal::Refusal;
use super::routes::Description;
use super::turn::Turn;
use serde_json::Value;

/// Longer lists of options say nothing to anybody.
const MOST_NAMED: usize = 10;
const LONGEST_TITLE: usize = 60;

impl Turn<'_> {
    /// Judges the values that are sent, where an account's templates say what they are of.
    pub(super) fn check_values(&self) -> Result<(), Refusal> {
        let rule = &self.operation.sandbox()["values"];
        let Some(templates) = rule["of"].as_str().filter(|it| self.account.is_some_and(|account| account.has(it)))
        else {
            return Ok(());
        };
        let refused = |complaint: Complaint| Refusal::own(400, complaint.user_message());
        let scope = self.scope();
        let Some(template) = scope.record(templates, &rule["by"]) else {
            let place = elements(&rule["by"]).filter_map(Value::as_str).next().unwrap_or_default();
            let Some(id) = at(&self.values, place) else { return Ok(()) };
            let rule = format!("no es una plantilla de la cuenta: {}", text_of(id));
            return Err(refused(Complaint::new(place.split_once('.').map_or(place, |(_, it)| it), rule)));
        };
        let place = |name: &str| rule[name].as_str().unwrap_or_default();
        let widgets = at(template, place("widgets")).and_then(Value::as_array);
        let values = at(&self.values, place("at")).and_then(Value::as_object);
        let (Some(widgets), Some(values)) = (widgets, values) else { return Ok(()) };
        for (id, value) in values {
            match widgets.iter().find(|it| it["id"] == **id) {
                Some(widget) => self.description.judge_value(widget, value).map_err(refused)?,
                None => return Err(refused(Complaint::new(id, "no es un campo de la plantilla"))),
            }
        }
        Ok(())
    }
}

impl Description {
    /// Judges the value of a field; whatever is not known of its type is let through.
    fn judge_value(&self, widget: &Value, value: &Value) -> Result<(), Complaint> {
        let kind = widget["widget_type"].as_str().unwrap_or_default();
        let shapes = &self.document["components"]["schemas"]["WidgetType"]["x-widget-values"];
        let field = name_of(widget);
        let is_empty = value.is_null() || *value == "" || value.as_array().is_some_and(Vec::is_empty);
        match shapes.get(kind) {
            None => return Ok(()),
            Some(_) if is_empty => return Ok(()),
            Some(Value::Null) => return Err(Complaint::new(&field, format!("es de tipo {kind} y no lleva valor"))),
            Some(schema) => {
                let also = schema.get("x-also");
                let is_also = || also.is_some_and(|it| self.judge(it, value, &field, true).is_ok());
                let verdict = self.judge(schema, value, &field, true);
                if verdict.is_err() && !is_also() {
                    return verdict;
                }
            }
        }
        let (schema, settings) = (&shapes[kind], &widget["description"]);
        let setting = |of: &Value, name: &str| of["x-setting"] == name;
        if setting(schema, "options") || setting(&schema["items"], "options") {
            let chosen = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            return judge_options(&field, &settings["options"], chosen);
        }
        let columns = settings["cols"].as_array().map_or(0, Vec::len);
        let rows = value.as_array().into_iter().flatten().filter_map(Value::as_array);
        if setting(&schema["items"], "cols") && columns > 0 && rows.clone().any(|row| row.len() != columns) {
            return Err(Complaint::new(&field, format!("debe tener {columns} columnas en cada fila")));
        }
        Ok(())
    }
}

fn judge_options(field: &str, options: &Value, chosen: &[Value]) -> Result<(), Complaint> {
    let text = |it: &'_ Value| it.as_str().or_else(|| it["option_name"].as_str()).map(str::to_owned);
    let known: Option<Vec<String>> = options.as_array().map_or(Some(Vec::new()), |it| it.iter().map(text).collect());
    // Options that nobody can read leave the field open.
    let Some(known) = known.filter(|it| !it.is_empty()) else { return Ok(()) };
    if chosen.iter().all(|it| it.as_str().is_some_and(|it| known.iter().any(|known| known == it))) {
        return Ok(());
    }
    let rule = if known.len() > MOST_NAMED {
        format!("debe ser una de sus {} opciones", known.len())
    } else {
        format!("debe ser uno de: {}", known.join(", "))
    };
    Err(Complaint::new(field, one_line(&rule)))
}

/// Title and id, in one line.
fn name_of(widget: &Value) -> String {
    let title = one_line(widget["title"].as_str().unwrap_or_default());
    let short: String = title.chars().take(LONGEST_TITLE).collect();
    let id = text_of(&widget["id"]);
    if short.is_empty() { id } else { format!("{short} ({id})") }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}
