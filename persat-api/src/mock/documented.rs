//! The documented responses: examples where the description has them, else the least that the
//! schema allows.

use super::judge::Complaint;
use super::reply::Reply;
use super::routes::{Description, Operation, elements, members};
use serde_json::{Map, Value};

/// The documented success of an operation.
pub(super) enum Success {
    /// JSON, under this status.
    Json(u16, Value),
    /// Anything else.
    Other(Reply),
}

impl Description {
    /// The documented success of an operation.
    pub(super) fn success(&self, operation: &Operation) -> Success {
        let found = members(&operation.definition["responses"]).find(|(status, _)| status.starts_with('2'));
        let Some((status, response)) = found else {
            return Success::Other(Reply::status(500));
        };
        let status = status.parse().unwrap_or(200);
        let content = &self.resolve(response)["content"];
        if content.get("application/pdf").is_some() {
            return Success::Other(Reply::status(status).body(pdf()).content_type("application/pdf"));
        }
        match content.get("application/json") {
            Some(media) => {
                let example = self.examples(media).next().cloned();
                Success::Json(status, example.unwrap_or_else(|| self.least(&media["schema"], 0)))
            }
            None => Success::Other(Reply::status(status)),
        }
    }

    /// The body of a documented failure, of which `fits` knows the message.
    pub(super) fn failure(&self, operation: &Operation, status: u16, fits: impl Fn(&str) -> bool) -> Option<Value> {
        let response = self.resolve(&operation.definition["responses"][status.to_string()]);
        let media = response["content"].get("application/json")?;
        let mut examples = self.examples(media);
        examples.find(|it| it["error"]["userMessage"].as_str().is_some_and(&fits)).cloned()
    }

    /// The response to a complaint, in the vendor's words where the operation documents them.
    pub(super) fn refusal(&self, operation: &Operation, complaint: &Complaint) -> Reply {
        let start = format!("'{}' ", complaint.field);
        match self.failure(operation, 400, |message| message.starts_with(&start)) {
            Some(body) if complaint.is_elementary => Reply::json(400, &body),
            _ => Reply::failure(400, "BAD_REQUEST", &complaint.user_message()),
        }
    }

    fn examples(&self, media: &'static Value) -> impl Iterator<Item = &'static Value> {
        let named = members(&media["examples"]).filter_map(|(_, example)| self.resolve(example).get("value"));
        media.get("example").into_iter().chain(named)
    }

    /// The least that a schema allows, of examples and known values where it has them.
    fn least(&self, schema: &'static Value, depth: usize) -> Value {
        let schema = self.resolve(schema);
        let known = [&schema["enum"], &schema["x-extensible-enum"]].into_iter().flat_map(elements).next();
        if let Some(value) = schema.get("example").or(known).or(schema.get("default")) {
            return value.clone();
        }
        if let Some(choice) = elements(&schema["oneOf"]).chain(elements(&schema["anyOf"])).next() {
            return self.least(choice, depth + 1);
        }
        // A schema that contains itself stops here.
        let is_deep = depth > 24;
        let meant = self.meant(schema);
        if !std::ptr::eq(meant, schema) {
            return self.least(meant, depth + 1);
        }
        let is_extended = schema.get("allOf").is_some();
        match if is_extended { Some("object") } else { schema["type"].as_str() } {
            _ if schema["nullable"] == true => Value::Null,
            Some("object") if is_deep => Value::Object(Map::new()),
            Some("object") => {
                let value = |name: &str| self.least(self.property(schema, name).unwrap_or(&Value::Null), depth + 1);
                let names = self.required(schema).into_iter();
                Value::Object(names.map(|name| (name.to_owned(), value(name))).collect())
            }
            Some("array") if is_deep => Value::Array(Vec::new()),
            Some("array") => {
                let least = schema["minItems"].as_u64().unwrap_or(1).max(1);
                Value::Array((0..least).map(|_| self.least(&schema["items"], depth + 1)).collect())
            }
            Some("integer" | "number") => schema.get("minimum").cloned().unwrap_or_else(|| Value::from(0)),
            Some("boolean") => Value::Bool(false),
            Some("string") => Value::from(match schema["format"].as_str() {
                Some("date-time") => "1970-01-01T00:00:00.000Z",
                Some("date") => "1970-01-01",
                _ => "",
            }),
            _ => Value::Null,
        }
    }
}

/// A valid PDF with one empty page.
fn pdf() -> String {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.push_str(&format!(
        "xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ));
    file
}
