//! Our published description, as rivals get it.

use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde_json::{Value, json};

const FILE: &str = "openapi/published/persat.json";
const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// As it is published.
pub(super) fn published(repository: &Repository) -> Result<Value, Failure> {
    let text = std::fs::read_to_string(repository.path(FILE))
        .map_err(|error| Failure::new(format!("cannot read {FILE}: {}", Failure::io(&error))))?;
    serde_json::from_str(&text).map_err(|error| Failure::new(format!("{FILE} is no JSON: {error}")))
}

/// Without the responses to failures: progenitor panics where one operation has several bodies for them.
pub(super) fn of_successes(mut description: Value) -> Value {
    let paths = description.get_mut("paths").and_then(Value::as_object_mut);
    let operations = paths.into_iter().flatten().filter_map(|(_, item)| item.as_object_mut()).flatten();
    for (_, operation) in operations.filter(|(method, _)| METHODS.contains(&method.as_str())) {
        if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
            responses.retain(|status, _| status.starts_with('2'));
        }
    }
    description
}

/// So many times as large: paths, components and the ids of operations over and over, each time under other names.
pub(super) fn multiplied(description: &Value, times: usize) -> Value {
    let mut all = description.clone();
    for number in 2..=times {
        let copy = renamed(description, number);
        if let (Some(paths), Some(Value::Object(more))) = (all["paths"].as_object_mut(), copy.get("paths")) {
            paths.extend(more.iter().map(|(path, item)| (format!("/copy{number}{path}"), item.clone())));
        }
        let groups = all["components"].as_object_mut().into_iter().flatten();
        for (group, components) in groups.filter(|(group, _)| *group != "securitySchemes") {
            let more = copy["components"][group].as_object().into_iter().flatten();
            if let Some(components) = components.as_object_mut() {
                components.extend(more.map(|(name, it)| (format!("{name}Copy{number}"), it.clone())));
            }
        }
    }
    all
}

/// With references to the copies, and ids of operations that nobody else has.
fn renamed(value: &Value, number: usize) -> Value {
    match value {
        Value::String(text) if text.starts_with("#/components/") => format!("{text}Copy{number}").into(),
        Value::Array(items) => items.iter().map(|item| renamed(item, number)).collect(),
        Value::Object(members) => {
            let member = |(key, value): (&String, &Value)| match (key.as_str(), value) {
                ("operationId", Value::String(id)) => (key.clone(), format!("{id}Copy{number}").into()),
                _ => (key.clone(), renamed(value, number)),
            };
            Value::Object(members.iter().map(member).collect())
        }
        other => other.clone(),
    }
}

/// With one more parameter in each operation that nobody has to send.
pub(super) fn with_another_parameter(mut description: Value) -> Value {
    let paths = description.get_mut("paths").and_then(Value::as_object_mut);
    let operations = paths.into_iter().flatten().filter_map(|(_, item)| item.as_object_mut()).flatten();
    for (_, operation) in operations.filter(|(method, _)| METHODS.contains(&method.as_str())) {
        let new = json!({ "name": "benchmark", "in": "query", "description": "New.", "schema": { "type": "string" } });
        match operation.get_mut("parameters").and_then(Value::as_array_mut) {
            Some(parameters) => parameters.push(new),
            None => operation["parameters"] = json!([new]),
        }
    }
    description
}

/// A recording (HAR) of each operation's example of a successful response, so many in all.
pub(super) fn recording(description: &Value, exchanges: usize) -> Value {
    let server = description["servers"][0]["url"].as_str().unwrap_or_default();
    let mut all = Vec::new();
    let paths = description["paths"].as_object().into_iter().flatten();
    let operations = paths.filter_map(|(path, item)| Some((path, item, item.get("get")?)));
    for (path, item, operation) in operations {
        let media = &operation["responses"]["200"]["content"]["application/json"];
        let examples = media["examples"].as_object().and_then(|all| all.values().next());
        let Some(body) = media.get("example").or_else(|| examples.and_then(|it| it.get("value"))) else { continue };
        let url = url(description, path, &item["parameters"], &operation["parameters"]);
        let text = body.to_string();
        all.push(json!({
            "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 1, "cache": {},
            "timings": { "send": 0, "wait": 1, "receive": 0 },
            "request": { "method": "GET", "url": format!("{server}{url}"), "httpVersion": "HTTP/1.1",
                "headers": [], "queryString": [], "cookies": [], "headersSize": -1, "bodySize": 0 },
            "response": { "status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "cookies": [],
                "headers": [{ "name": "content-type", "value": "application/json" }], "redirectURL": "",
                "content": { "size": text.len(), "mimeType": "application/json", "text": text },
                "headersSize": -1, "bodySize": text.len() },
        }));
    }
    let entries: Vec<_> = all.iter().cycle().take(if all.is_empty() { 0 } else { exchanges }).collect();
    json!({ "log": { "version": "1.2", "creator": { "name": "bench", "version": "1" }, "entries": entries } })
}

/// A path with the parameters it needs.
fn url(description: &Value, path: &str, of_item: &Value, of_operation: &Value) -> String {
    let (mut path, mut query) = (path.to_owned(), Vec::new());
    for parameter in [of_item, of_operation].into_iter().filter_map(Value::as_array).flatten() {
        let reference = parameter["$ref"].as_str().and_then(|it| description.pointer(it.strip_prefix('#')?));
        let parameter = reference.unwrap_or(parameter);
        let (name, schema) = (parameter["name"].as_str().unwrap_or_default(), &parameter["schema"]);
        let value = match parameter.get("example").or_else(|| schema.get("example")) {
            Some(Value::String(text)) => text.clone(),
            Some(example) => example.to_string(),
            // A number is a text too.
            None if schema["type"] != "string" || schema.get("format").is_none() => "1".to_owned(),
            None if schema["format"] == "date" => "2026-01-01".to_owned(),
            None => "2026-01-01T00:00:00Z".to_owned(),
        };
        match parameter["in"].as_str() {
            Some("path") => path = path.replace(&format!("{{{name}}}"), &value),
            Some("query") if parameter["required"] == true => query.push(format!("{name}={value}")),
            _ => {}
        }
    }
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_responses_to_failures_are_left_out() {
        let responses = json!({ "200": {}, "201": {}, "404": {}, "5XX": {}, "default": {} });
        let item = json!({ "parameters": [{ "responses": { "404": {} } }], "get": { "responses": responses } });
        let kept = of_successes(json!({ "paths": { "/a": item }, "components": { "responses": { "404": {} } } }));
        let item =
            json!({ "parameters": [{ "responses": { "404": {} } }], "get": { "responses": { "200": {}, "201": {} } } });
        assert_eq!(kept, json!({ "paths": { "/a": item }, "components": { "responses": { "404": {} } } }));
    }

    #[test]
    fn copies_refer_to_copies() {
        let schema = json!({ "allOf": [{ "$ref": "#/components/schemas/B" }] });
        let get = json!({ "operationId": "getA", "responses": { "200": { "$ref": "#/components/responses/R" } } });
        let description = json!({ "paths": { "/a": { "get": get } }, "components": {
            "schemas": { "A": schema, "B": {} }, "securitySchemes": { "key": {} } } });
        let twice = multiplied(&description, 2);
        let copy = &twice["paths"]["/copy2/a"]["get"];
        assert_eq!(copy["operationId"], "getACopy2");
        assert_eq!(copy["responses"]["200"]["$ref"], "#/components/responses/RCopy2");
        assert_eq!(twice["components"]["schemas"]["ACopy2"]["allOf"][0]["$ref"], "#/components/schemas/BCopy2");
        assert_eq!(twice["paths"]["/a"], description["paths"]["/a"]);
        assert_eq!(twice["components"]["securitySchemes"], description["components"]["securitySchemes"]);
        let sizes = ["paths", "components"].map(|it| multiplied(&description, 20)[it].as_object().unwrap().len());
        assert_eq!(sizes, [20, 2]);
        assert_eq!(multiplied(&description, 1), description);
    }

    #[test]
    fn examples_become_exchanges() {
        let content = json!({ "application/json": { "example": { "id": 7 } } });
        let id = json!({ "name": "id", "in": "path", "schema": { "type": "integer" } });
        let from = json!({ "name": "from", "in": "query", "required": true, "example": "2026-01-02" });
        let parameters = json!([{ "$ref": "#/components/parameters/Id" }, from, { "name": "x", "in": "query" }]);
        let get = json!({ "parameters": parameters, "responses": { "200": { "content": content } } });
        let components = json!({ "parameters": { "Id": id } });
        let servers = json!([{ "url": "https://a.example/v1" }]);
        let har = recording(
            &json!({ "servers": servers, "components": components, "paths": { "/a/{id}": { "get": get }, "/b": {} } }),
            3,
        );
        let entries = har["log"]["entries"].as_array().unwrap();
        assert_eq!(entries.len(), 3);
        assert_eq!(entries[2]["request"]["url"], "https://a.example/v1/a/1?from=2026-01-02");
        assert_eq!(entries[2]["response"]["content"]["text"], "{\"id\":7}");
        assert_eq!(recording(&json!({ "paths": {} }), 3)["log"]["entries"], json!([]));
    }

    #[test]
    fn another_parameter_is_added_to_every_operation() {
        let item = json!({ "get": { "parameters": [{ "name": "a" }] }, "post": {}, "parameters": [] });
        let changed = with_another_parameter(json!({ "paths": { "/a": item } }));
        assert_eq!(changed["paths"]["/a"]["get"]["parameters"][1]["name"], "benchmark");
        assert_eq!(changed["paths"]["/a"]["post"]["parameters"][0]["name"], "benchmark");
        assert_eq!(changed["paths"]["/a"]["parameters"], json!([]));
    }
}
