//! What only 3.1 says: judged, or told not to be.

use super::{json, told};
use oas::diff::diff;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// A document whose body, sent and received, is a schema.
fn of(schema: &Value) -> Value {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/V"}}});
    json!({
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1.0.0"},
        "paths": {"/v": {"post": {
            "operationId": "v",
            "requestBody": {"content": content},
            "responses": {"200": {"description": "x", "content": content}},
        }}},
        "components": {"schemas": {"V": schema}},
    })
}

fn run(folder: &TempDir, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_oas")).args(arguments).current_dir(folder.path()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn one_meaning_in_other_words_is_no_change() {
    for (old, new) in [
        (json!({"type": ["string", "null"]}), json!({"anyOf": [{"type": "string"}, {"type": "null"}]})),
        (json!({"const": "a"}), json!({"enum": ["a"]})),
        (json!({"type": "integer", "exclusiveMinimum": 0}), json!({"type": "integer", "minimum": 1})),
        (json!({"type": ["integer", "number"]}), json!({"type": "number"})),
        (
            json!({"$ref": "#/components/schemas/V/$defs/A", "$defs": {"A": {"type": "string"}}}),
            json!({"type": "string"}),
        ),
        (json!({"type": "object", "properties": {"a": true}}), json!({"type": "object", "properties": {"a": {}}})),
        (json!({"type": ["string", "integer"]}), json!({"type": ["integer", "string"]})),
        (
            json!({"if": {"const": 1}, "then": {"minimum": 1}}),
            json!({"if": {"const": 1, "title": "one"}, "then": {"minimum": 1}}),
        ),
        (
            json!({"$dynamicRef": "#a", "$defs": {"A": {"$dynamicAnchor": "a", "type": "string"}}}),
            json!({"$ref": "#a", "$defs": {"A": {"$anchor": "a", "type": "string"}}}),
        ),
    ] {
        let [a, b] = [&old, &new].map(|it| json(&of(it)));
        for (from, to) in [(&a, &b), (&b, &a)] {
            let told = told(&diff(from, to).unwrap());
            let heavy: Vec<_> = told.iter().filter(|it| !it.starts_with("patch")).collect();
            assert!(heavy.is_empty(), "{old} {new}: {heavy:?}");
        }
    }
}

#[test]
fn what_3_1_says_is_compared() {
    for (old, new, expected) in [
        (json!({"type": ["string", "null"]}), json!({"type": "string"}), "major request-became-not-nullable"),
        (json!({"type": "string"}), json!({"type": ["string", "null"]}), "major response-became-nullable"),
        (json!({"type": "string"}), json!({"type": ["string", "integer"]}), "major response-alternative-added"),
        (json!({"type": ["string", "integer"]}), json!({"type": "string"}), "major request-alternative-removed"),
        (json!({"const": "a"}), json!({"const": "b"}), "major request-enum-value-removed"),
        (
            json!({"type": "number", "exclusiveMinimum": 0}),
            json!({"type": "number", "exclusiveMinimum": 1}),
            "major request-minimum-increased",
        ),
        (
            json!({"$ref": "#/components/schemas/V/$defs/A", "$defs": {"A": {"type": "string"}}}),
            json!({"$ref": "#/components/schemas/V/$defs/A", "maxLength": 5, "$defs": {"A": {"type": "string"}}}),
            "major request-max-length-decreased",
        ),
        (
            json!({"type": "array"}),
            json!({"type": "array", "prefixItems": [{"type": "string"}]}),
            "major request-unjudged-changed",
        ),
        (
            json!({"if": {"const": 1}, "then": {"$ref": "#/components/schemas/V/$defs/A"}, "$defs": {"A": {"minimum": 1}}}),
            json!({"if": {"const": 1}, "then": {"$ref": "#/components/schemas/V/$defs/A"}, "$defs": {"A": {"minimum": 2}}}),
            "major request-unjudged-changed",
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "string"}}}),
            json!({"type": "object", "properties": {"a": false}}),
            "major request-accepted-values-changed",
        ),
    ] {
        let told = told(&diff(&json(&of(&old)), &json(&of(&new))).unwrap());
        assert!(told.iter().any(|it| it == expected), "{old} {new}: {told:?}");
    }
}

#[test]
fn places_are_those_of_the_file() {
    let folder = TempDir::new().unwrap();
    let text = "openapi: 3.1.0
info: {title: T, version: 1.0.0}
webhooks:
  made:
    post:
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/V'
              maxLength: 3
            example: long
components:
  schemas:
    V:
      type: [string, 'null']
    W:
      const: 5
      examples: [5, 6]
";
    fs::write(folder.path().join("a.yaml"), text).unwrap();
    let (status, out, _) = run(&folder, &["lint", "a.yaml", "--format", "json"]);
    let object: Value = serde_json::from_str(&out).unwrap();
    let found = object["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "invalid-example");
    let found: Vec<_> = found.map(|it| (it["line"].as_u64().unwrap(), it["pointer"].as_str().unwrap())).collect();
    let example = "/webhooks/made/post/requestBody/content/application~1json/example";
    assert_eq!(
        (status, &found[..]),
        (Some(1), &[(12, example), (19, "/components/schemas/W/examples/1")][..]),
        "{out}"
    );

    let changed =
        text.replace("maxLength: 3", "maxLength: 4").replace("[string, 'null']", "string").replace("long", "l");
    fs::write(folder.path().join("b.yaml"), changed).unwrap();
    let (_, out, err) = run(&folder, &["diff", "a.yaml", "b.yaml", "--format", "json"]);
    let object: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out} {err}"));
    let pointers: Vec<_> = object["changes"].as_array().unwrap().iter().map(|it| it["pointer"].to_string()).collect();
    assert!(pointers.iter().any(|it| it.contains("/webhooks/made/post") && it.ends_with("/maxLength\"")), "{out}");
    assert!(!pointers.iter().any(|it| it.contains("x-webhooks") || it.contains("nullable")), "{out}");
}

#[test]
fn what_is_not_judged_is_said_by_every_command() {
    let folder = TempDir::new().unwrap();
    let schema =
        json!({"type": "object", "properties": {"a": {"$dynamicRef": "#node"}}, "additionalProperties": false});
    fs::write(folder.path().join("a.json"), of(&schema).to_string()).unwrap();
    fs::create_dir_all(folder.path().join("samples/a/v")).unwrap();
    fs::write(folder.path().join("samples/a/v/200.json"), "{\"a\": 1}").unwrap();
    for arguments in [
        &["lint", "a.json"][..],
        &["samples", "--spec", "a.json", "--samples", "samples"],
        &["diff", "a.json", "a.json"],
    ] {
        let (status, out, err) = run(&folder, arguments);
        assert_eq!(status, Some(0), "{arguments:?}: {out} {err}");
        assert!(format!("{out}{err}").contains("`#node` is not judged"), "{arguments:?}: {out} {err}");
    }
}

#[test]
fn what_3_1_allows_and_refuses_is_told_in_its_words() {
    let folder = TempDir::new().unwrap();
    for (schema, expected) in [
        (json!({"type": "object", "required": []}), &[][..]),
        (json!({"type": ["integer", "integer"]}), &[("unknown-choice", "`integer` is listed twice")]),
        (json!({"type": []}), &[("unknown-choice", "an empty list")]),
        (json!({"type": ["string", "null"], "enum": ["a"]}), &[("nullable-enum-without-null", "the type `null`")]),
        (json!({"type": "string", "enum": ["a", null]}), &[("enum-of-wrong-type", "null is null")]),
        (json!({"type": "array", "items": [true]}), &[("wrong-field-type", "must be an object, not an array")]),
    ] {
        fs::write(folder.path().join("a.json"), of(&schema).to_string()).unwrap();
        let (_, out, _) = run(&folder, &["lint", "a.json", "--format", "json"]);
        let object: Value = serde_json::from_str(&out).unwrap();
        let all = object["findings"].as_array().unwrap();
        let found: Vec<_> = all.iter().filter(|it| it["severity"] != "note").collect();
        assert_eq!(found.len(), expected.len(), "{schema}: {out}");
        for (found, (code, words)) in found.iter().zip(expected) {
            assert_eq!(found["code"], *code, "{schema}: {out}");
            assert!(found["message"].as_str().unwrap().contains(words), "{schema}: {out}");
            // No word of 3.0 for what the file says in those of 3.1.
            assert!(!["`nullable", "anyOf", "3.0"].iter().any(|it| found.to_string().contains(it)), "{schema}: {out}");
        }
    }
}

#[test]
fn roles_of_a_scheme_without_scopes_are_allowed_since_3_1() {
    let folder = TempDir::new().unwrap();
    let mut document = of(&json!({"type": "string"}));
    document["security"] = json!([{"b": ["admin"]}, {"o": ["admin"]}]);
    let flow = json!({"clientCredentials": {"tokenUrl": "https://a.example/t", "scopes": {}}});
    document["components"]["securitySchemes"] =
        json!({"b": {"type": "http", "scheme": "bearer"}, "o": {"type": "oauth2", "flows": flow}});
    for (version, expected) in [("3.1.0", &["/security/1/o/0"][..]), ("3.0.3", &["/security/0/b", "/security/1/o/0"])] {
        document["openapi"] = json!(version);
        fs::write(folder.path().join("a.json"), document.to_string()).unwrap();
        let (_, out, _) = run(&folder, &["lint", "a.json", "--format", "json"]);
        let object: Value = serde_json::from_str(&out).unwrap();
        let all = object["findings"].as_array().unwrap().iter().filter(|it| it["code"] == "undefined-scope");
        let found: Vec<_> = all.map(|it| it["pointer"].as_str().unwrap().to_owned()).collect();
        assert_eq!(found, expected, "{version}: {out}");
    }
}
