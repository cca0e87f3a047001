//! Whether a request is of the described form; if not, what the vendor would say.

use super::place::{elements, members, whole};
use super::routes::{Description, Operation};
use regex_lite::Regex;
use serde_json::Value;
use std::collections::BTreeMap;

/// What is wrong with a request.
#[derive(Debug, PartialEq)]
pub(super) struct Complaint {
    /// Name of the field or parameter, such as `responsible_user_ids`.
    pub(super) field: String,
    /// What it ought to be, in Spanish: what follows the quoted name.
    pub(super) rule: String,
    /// Whether it is missing or of the wrong type, which is what the vendor's own messages say.
    pub(super) is_elementary: bool,
}

impl Complaint {
    pub(super) fn new(field: &str, rule: impl Into<String>) -> Self {
        Self { field: field.to_owned(), rule: rule.into(), is_elementary: false }
    }

    fn elementary(field: &str, rule: String) -> Self {
        Self { field: field.to_owned(), rule, is_elementary: true }
    }

    /// It is of another form than the schema's, whose example shows one.
    fn of_form(field: &str, schema: &Value) -> Self {
        let example = schema["example"].as_str().map_or(String::new(), |it| format!(", como '{it}'"));
        Self::new(field, format!("no tiene un formato válido{example}"))
    }

    /// The message for the end user, in the vendor's pattern.
    pub(super) fn user_message(&self) -> String {
        format!("'{}' {}", self.field, self.rule)
    }
}

type Verdict = Result<(), Complaint>;

impl Description {
    /// Judges the parameters of a path and a query.
    pub(super) fn judge_parameters(
        &self,
        operation: &Operation,
        path: &BTreeMap<String, String>,
        query: &[(String, String)],
    ) -> Verdict {
        for parameter in &operation.parameters {
            let Some(name) = parameter["name"].as_str() else {
                continue;
            };
            let schema = self.resolve(&parameter["schema"]);
            let values: Vec<&str> = match parameter["in"].as_str() {
                Some("path") => path.get(name).map(String::as_str).into_iter().collect(),
                Some("query") => query.iter().filter(|(it, _)| it == name).map(|(_, value)| value.as_str()).collect(),
                _ => continue,
            };
            if values.is_empty() && parameter["required"] == true {
                return Err(Complaint::elementary(name, kind_rule(schema)));
            }
            // A list is sent as a repeated parameter.
            let schema = if schema["type"] == "array" { self.resolve(&schema["items"]) } else { schema };
            for text in values {
                let value = typed(schema, text).ok_or_else(|| Complaint::elementary(name, kind_rule(schema)))?;
                self.judge(schema, &value, name, false)?;
            }
        }
        Ok(())
    }

    /// Judges a body.
    pub(super) fn judge_body(&self, operation: &Operation, body: &Value) -> Verdict {
        let content = &self.resolve(&operation.definition["requestBody"])["content"]["application/json"];
        self.judge(&content["schema"], body, "body", true)
    }

    /// Judges a value by a schema. `field` names it in complaints.
    pub(super) fn judge(&self, schema: &'static Value, value: &Value, field: &str, required: bool) -> Verdict {
        let schema = self.resolve(schema);
        if value.is_null() && schema["nullable"] == true {
            return Ok(());
        }
        for part in elements(&schema["allOf"]) {
            self.judge(part, value, field, required)?;
        }
        for choice in ["oneOf", "anyOf"] {
            let mut verdicts = elements(&schema[choice]).map(|it| self.judge(it, value, field, required)).peekable();
            if verdicts.peek().is_some() && verdicts.all(|verdict| verdict.is_err()) {
                return Err(Complaint::of_form(field, schema));
            }
        }
        if !is_of_kind(schema, value) {
            return Err(Complaint::elementary(field, kind_rule(schema)));
        }
        let known = &schema["enum"];
        if known.is_array() && !elements(known).any(|it| it == value) {
            let names: Vec<String> =
                elements(known).map(|it| it.as_str().map_or(it.to_string(), str::to_owned)).collect();
            return Err(Complaint::new(field, format!("debe ser uno de: {}", names.join(", "))));
        }
        let excluded = &schema["not"];
        if excluded.is_object() && self.judge(excluded, value, field, required).is_ok() {
            return Err(Complaint::of_form(field, schema));
        }
        match value {
            Value::String(text) => judge_text(schema, text, field, required),
            Value::Number(_) => judge_number(schema, value, field),
            Value::Array(items) => self.judge_items(schema, items, field),
            Value::Object(_) => {
                self.judge_fields(schema, value, field)?;
                self.judge_rules(schema, value, field)
            }
            Value::Null | Value::Bool(_) => Ok(()),
        }
    }

    /// Judges what holds between the fields of an object. What is only concluded from payloads is no
    /// reason for the vendor to refuse anything.
    fn judge_rules(&self, schema: &'static Value, value: &Value, field: &str) -> Verdict {
        for rule in elements(&schema["x-rules"]).filter(|rule| rule["basis"] == "documented") {
            let fits = |key: &str| self.judge(&rule[key], value, field, true).is_ok();
            if fits("if") && !fits("then") {
                let (id, says) = (rule["id"].as_str().unwrap_or_default(), rule["says"].as_str().unwrap_or_default());
                return Err(Complaint::new(field, format!("no cumple la regla '{id}': {}", says.trim())));
            }
        }
        Ok(())
    }

    fn judge_items(&self, schema: &'static Value, items: &[Value], field: &str) -> Verdict {
        let least = usize::try_from(schema["minItems"].as_u64().unwrap_or(0)).unwrap_or(usize::MAX);
        let most = schema["maxItems"].as_u64().map_or(usize::MAX, |it| usize::try_from(it).unwrap_or(usize::MAX));
        if items.len() < least {
            return Err(Complaint::new(field, format!("debe tener al menos {}", counted(least, "elemento"))));
        }
        if items.len() > most {
            return Err(Complaint::new(field, format!("debe tener {} máx.", counted(most, "elemento"))));
        }
        items
            .iter()
            .enumerate()
            .try_for_each(|(index, it)| self.judge(&schema["items"], it, &format!("{field}[{index}]"), true))
    }

    fn judge_fields(&self, schema: &'static Value, value: &Value, field: &str) -> Verdict {
        let inner = |name: &str| {
            if field == "body" { name.to_owned() } else { format!("{field}.{name}") }
        };
        let properties = &schema["properties"];
        let required = self.required(schema);
        for name in &required {
            if value.get(name).is_none() {
                let schema = self.property(schema, name).map_or(&Value::Null, |it| self.meant(it));
                return Err(Complaint::elementary(
                    &inner(name),
                    limit_rule(schema).unwrap_or_else(|| kind_rule(schema)),
                ));
            }
        }
        for (name, schema) in members(properties) {
            let Some(value) = value.get(name) else { continue };
            self.judge(schema, value, &inner(name), required.contains(&name.as_str()))?;
        }
        let others = &schema["additionalProperties"];
        for (name, value) in value.as_object().into_iter().flatten() {
            if properties.get(name).is_none() && others.is_object() {
                self.judge(others, value, &inner(name), false)?;
            }
        }
        Ok(())
    }
}

/// Judges the days between which a list is asked for, where their number is limited.
pub(super) fn judge_window(operation: &Operation, query: &[(String, String)]) -> Verdict {
    let paging = &operation.definition["x-paging"];
    let name = |key: &str| paging[key].as_str().unwrap_or_default();
    // Of such a moment only the day counts.
    let day = |key: &str| {
        let (_, value) = query.iter().find(|(it, _)| it == name(key))?;
        value.get(..10)?.parse::<jiff::civil::Date>().ok()
    };
    let (Some(most), Some(from), Some(to)) = (paging["max-days"].as_i64(), day("from"), day("to")) else {
        return Ok(());
    };
    // Both days count.
    match i64::from((to - from).get_days()) + 1 {
        ..=0 => Err(Complaint::new(name("to"), format!("debe ser mayor o igual a '{}'", name("from")))),
        days if days > most => {
            Err(Complaint::new(name("to"), format!("debe estar dentro de los {most} días desde '{}'", name("from"))))
        }
        _ => Ok(()),
    }
}

fn judge_text(schema: &Value, text: &str, field: &str, required: bool) -> Verdict {
    if let Some(most) = schema["maxLength"].as_u64()
        && u64::try_from(text.chars().count()).unwrap_or(u64::MAX) > most
    {
        let rule = limit_rule(schema).filter(|_| required);
        return Err(Complaint::new(field, rule.unwrap_or_else(|| format!("debe tener {most} caracteres máx."))));
    }
    let fits = match (schema["pattern"].as_str(), schema["format"].as_str()) {
        // A pattern that cannot be read is the description's fault, not the request's.
        (Some(pattern), _) => Regex::new(pattern).map_or(true, |pattern| pattern.is_match(text)),
        (None, Some("date")) => text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok(),
        (None, Some("date-time")) => text.parse::<jiff::Timestamp>().is_ok(),
        _ => true,
    };
    if fits { Ok(()) } else { Err(Complaint::of_form(field, schema)) }
}

fn judge_number(schema: &Value, value: &Value, field: &str) -> Verdict {
    let number = value.as_f64().unwrap_or(f64::NAN);
    if schema["format"] == "int32" && whole(value).is_some_and(|it| i32::try_from(it).is_err()) {
        return Err(Complaint::elementary(field, kind_rule(schema)));
    }
    if let Some(least) = schema["minimum"].as_f64().filter(|least| number < *least) {
        return Err(Complaint::new(field, format!("debe ser mayor o igual a {least}")));
    }
    if let Some(most) = schema["maximum"].as_f64().filter(|most| number > *most) {
        return Err(Complaint::new(field, format!("debe ser menor o igual a {most}")));
    }
    Ok(())
}

fn is_of_kind(schema: &Value, value: &Value) -> bool {
    match schema["type"].as_str() {
        Some("string") => value.is_string(),
        Some("integer") => whole(value).is_some(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => true,
    }
}

/// What a value of this schema has to be, as the vendor says it.
fn kind_rule(schema: &Value) -> String {
    let rule = match schema["type"].as_str() {
        Some("string") => "debe ser un string",
        Some("integer") => "debe ser un número entero",
        Some("number") => "debe ser un número",
        Some("boolean") => "debe ser un boolean",
        Some("array") => "debe ser un array",
        Some("object") => "debe ser un objeto",
        _ => "es obligatorio",
    };
    rule.to_owned()
}

/// What the vendor says of a text that is required and limited.
fn limit_rule(schema: &Value) -> Option<String> {
    schema["maxLength"].as_u64().map(|most| format!("es un campo requerido de {most} caracteres máx."))
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The text of a parameter as a value of its schema; `None` if it is none.
pub(super) fn typed(schema: &Value, text: &str) -> Option<Value> {
    match schema["type"].as_str() {
        Some("integer") => text.parse::<i64>().ok().map(Value::from),
        Some("number") => text.parse::<f64>().ok().filter(|it| it.is_finite()).map(Value::from),
        Some("boolean") => text.parse::<bool>().ok().map(Value::from),
        _ => Some(Value::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::api::Api;
    use serde_json::json;

    #[test]
    fn concluded_rules_refuse_nothing() {
        let description = Description::of(Api::Persat).unwrap();
        let schema: &'static Value = Box::leak(Box::new(json!({
            "type": "object",
            "x-rules": [
                { "id": "a", "says": "No `a`.", "basis": "concluded", "then": { "not": { "required": ["a"] } } },
                { "id": "b", "says": "No `b` with `c`.", "basis": "documented",
                  "if": { "properties": { "c": { "enum": [1] } }, "required": ["c"] }, "then": { "not": { "required": ["b"] } } },
            ],
        })));
        let verdict = |value: Value| description.judge(schema, &value, "body", true).map_err(|it| it.user_message());
        assert_eq!(verdict(json!({ "a": 1, "b": 1, "c": 2 })), Ok(()));
        assert_eq!(
            verdict(json!({ "b": 1, "c": 1 })),
            Err("'body' no cumple la regla 'b': No `b` with `c`.".to_owned())
        );
    }
}
