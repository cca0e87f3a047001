//! Every lint rule, proven able to fail: one defect at a time in a document that has none, with the
//! expected finding, its line, and no other.

use std::sync::Arc;
use xtask::document::{Document, Source};
use xtask::lint::{Profile, RULES, lint};
use xtask::model::Api;
use xtask::report::Report;

const BASE: &str = include_str!("fixtures/base.yaml");

/// A defect: the code expected, the text replaced, and what stands there instead. The finding has
/// to stand in the line of `here`, a part of the replacement.
struct Defect {
    code: &'static str,
    from: &'static str,
    to: &'static str,
    here: &'static str,
    /// Findings that follow from the same defect.
    also: &'static [&'static str],
}

const fn defect(code: &'static str, from: &'static str, to: &'static str, here: &'static str) -> Defect {
    Defect { code, from, to, here, also: &[] }
}

const fn with(also: &'static [&'static str], defect: Defect) -> Defect {
    Defect { also, ..defect }
}

const DEFECTS: &[Defect] = &[
    defect("bad-rust-name", "x-method: get", "x-method: get-it", "x-method: get-it"),
    defect("bad-rust-name", "x-handle: things", "x-handle: new", "x-handle: new"),
    defect("bad-rust-name", "operationId: getThing", "operationId: '1get'", "1get"),
    defect("bad-rust-name", "        - name: verbose", "        - name: client", "name: client"),
    defect("bad-rust-name", "enum: [RED, GREEN]", "enum: [RED, UNKNOWN]", "UNKNOWN"),
    defect(
        "generator-endless-schema",
        "    Size:\n",
        "    Loop:\n      type: array\n      description: x\n      items: {$ref: '#/components/schemas/Loop'}\n    Size:\n",
        "    Loop:",
    ),
    defect(
        "generator-several-schemas",
        "        '404':\n",
        "        '500':\n          description: x\n          content: {application/problem+json: {schema: {$ref: '#/components/schemas/ErrorEnvelope'}}}\n        '404':\n",
        "        '404':",
    ),
    defect("duplicate-key", "  title: Base\n", "  title: Base\n  title: Twice\n", "title: Twice"),
    defect("openapi-version", "openapi: 3.0.3", "openapi: 3.1.0", "openapi: 3.1.0"),
    defect("openapi-version", "openapi: 3.0.3\n", "swagger: '2.0'\n", "swagger"),
    defect("unknown-field", "      summary: Get a thing\n", "      sumary: x\n      summary: Get a thing\n", "sumary"),
    defect("unknown-field", "x-webhooks:", "webhooks:\n  a:\n    b: 1\nx-webhooks:", "webhooks:\n  a"),
    defect("missing-field", "  version: 1.0.0\n", "", "info:"),
    defect("missing-field", "          description: Not found.\n", "", "'404':"),
    defect("wrong-field-type", "  version: 1.0.0", "  version: 1.5", "version: 1.5"),
    defect("wrong-field-type", "security:\n  - key: []", "security: {key: []}", "security: {"),
    defect("wrong-field-type", "          required: true\n          description: Which.", "          required: 'true'\n          description: Which.", "required: 'true'").also_optional(),
    defect("unknown-choice", "          in: query", "          in: qeury", "in: qeury"),
    defect("bad-url", "https://example.com/v1", "https://example.com/ v1", "url:"),
    defect("bad-path", "  /things:\n", "  things:\n", "  things:\n    post"),
    defect("bad-status", "        '404':", "        '40':", "'40':"),
    defect("ref-sibling", "          $ref: '#/components/schemas/Color'", "          $ref: '#/components/schemas/Color'\n          description: x", "description: x"),
    defect("dangling-ref", "schemas/Color'", "schemas/Colour'", "Colour'"),
    defect("external-ref", "'#/components/schemas/Color'", "'other.yaml#/Color'", "other.yaml"),
    defect("circular-ref", "    Size:\n", "    Loop:\n      $ref: '#/components/schemas/Loop'\n    Size:\n", "$ref: '#/components/schemas/Loop'"),
    defect("wrong-ref-section", "          $ref: '#/components/schemas/Color'", "          $ref: '#/components/securitySchemes/key'", "securitySchemes/key").follows(&["unused-component"]),
    defect(
        "dangling-mapping",
        "      description: One of two.\n",
        "      description: One of two.\n      discriminator:\n        propertyName: kind\n        mapping: {a: '#/components/schemas/Nothing'}\n",
        "Nothing",
    ),
    defect("missing-operation-id", "      operationId: getThing\n", "", "    get:"),
    defect("duplicate-operation-id", "operationId: getThing", "operationId: createThing", "operationId: createThing\n      tags: [Things]\n      summary: Get"),
    defect("no-success-response", "        '200':\n          description: Found.\n          content:\n            application/json:\n              schema:\n                $ref: '#/components/schemas/ThingResponse'\n", "", "responses:\n        '404'"),
    defect("duplicate-parameter", "        - name: verbose\n", "        - name: verbose\n          in: query\n          description: How.\n          schema: {type: boolean}\n        - name: verbose\n", "- name: verbose\n          in: query\n          description: How.\n          schema:\n"),
    defect("path-parameter-undeclared", "  /things/{id}:", "  /things/{id}/{part}:", "    get:"),
    defect("path-parameter-unused", "  /things/{id}:", "  /things/x:", "name: id"),
    defect("path-parameter-optional", "          required: true\n          description: Which.", "          description: Which.", "- name: id"),
    defect("parameter-without-schema", "          description: Which.\n          schema:\n            type: string\n", "          description: Which.\n", "- name: id"),
    defect("ambiguous-path", "x-webhooks:", "  /things/{name}:\n    description: x\nx-webhooks:", "/things/{name}:"),
    defect("query-in-path", "  /things:\n", "  /things?a=1:\n", "/things?a=1:"),
    defect("duplicate-tag", "tags:\n  - name: Things\n", "tags:\n  - name: Things\n    description: x\n  - name: Things\n", "- name: Things\n    x-handle").follows(&["missing-handle"]),
    defect("undefined-tag", "      tags: [Things]\n      summary: Get", "      tags: [Thinks]\n      summary: Get", "Thinks"),
    defect("array-without-items", "          items:\n            type: string\n            description: One.\n", "", "        labels:"),
    defect("nullable-without-type", "      type: number\n      nullable: true\n", "      nullable: true\n", "      nullable: true").follows(&["nullable-twin", "untyped"]),
    defect("nullable-enum-without-null", "          type: boolean\n          enum: [true]", "          type: boolean\n          nullable: true\n          enum: [true]", "enum: [true]"),
    defect("empty-enum", "          enum: [thing.created]", "          enum: []", "enum: []"),
    defect("duplicate-enum-value", "enum: [RED, GREEN]", "enum: [RED, RED]", "enum: [RED, RED]"),
    defect("enum-of-wrong-type", "          enum: [thing.created]", "          enum: [thing.created, 5]", "enum: [thing"),
    defect("required-undeclared", "required: [id, color]", "required: [id, colour]", "[id, colour]").follows(&["invalid-example"]),
    defect("duplicate-required", "required: [id, color]", "required: [id, color, id]", "required: [id, color, id]"),
    defect("empty-range", "      minimum: 0\n      maximum: 10\n    NullableSize", "      minimum: 11\n      maximum: 10\n    NullableSize", "minimum: 11").follows(&["nullable-twin"]),
    defect("bad-pattern", "'^[a-z]+$'", "'^[a-z+$'", "pattern"),
    defect("unused-component", "    Size:\n", "    Extra:\n      type: string\n      description: x\n    Size:\n", "    Extra:"),
    defect("invalid-example", "          example: 1\n", "          example: one\n", "example: one"),
    defect("invalid-example", "color: RED}}", "color: BLUE}}", "BLUE"),
    defect("invalid-example", "data: {id: 1, color: RED}", "data: {id: 1, color: RED, more: 1}", "more: 1"),
    defect("invalid-example", "data: {id: 1, color: RED}", "data: {color: RED}", "data: {color"),
    defect("invalid-default", "            default: false", "            default: 'no'", "default: 'no'"),
    defect("missing-evidence", "      x-evidence: partial\n", "", "    get:"),
    defect("missing-evidence", "x-evidence: partial", "x-evidence: sure", "x-evidence: sure"),
    defect("missing-tag", "      tags: [Things]\n      summary: Get", "      summary: Get", "    get:"),
    defect("missing-method-name", "      x-method: get\n", "", "    get:"),
    defect("duplicate-method-name", "x-method: get", "x-method: create", "x-method: create\n      parameters"),
    defect("missing-handle", "    x-handle: things\n", "", "- name: Things"),
    defect("foreign-error-shape", "                $ref: '#/components/schemas/ErrorEnvelope'\nx-webhooks", "                type: object\n                x-open: x\nx-webhooks", "'404':"),
    defect("event-not-post", "  thing.created:\n    post:", "  thing.created:\n    put:", "    put:"),
    defect("missing-description", "          description: How.\n", "", "- name: verbose"),
    defect("missing-description", "      description: Gets one.\n", "", "    get:"),
    defect("missing-description", "      description: A colour.\n", "", "    Color:"),
    defect("untyped", "          x-open: No source shows it.\n", "", "        rest:"),
    defect("bad-open-enum", "x-enum-descriptions: [Red., Green.]", "x-enum-descriptions: [Red.]", "[Red.]"),
    defect("bad-open-enum", "      x-extensible-enum: true\n", "      x-extensible-enum: yes please\n", "yes please"),
    defect("nullable-twin", "      description: In metres, if known.\n      minimum: 0", "      description: In metres, if known.\n      minimum: 1", "NullableSize:\n"),
    defect("ambiguous-scalar", "enum: [RED, GREEN]", "enum: [RED, No]", "No]").follows(&[]),
    defect("ambiguous-scalar", "      description: A colour.", "      description: 2023-09-01", "2023-09-01"),
    defect("generator-default-response", "        '404':", "        default:", "default:\n"),
    defect("generator-several-schemas", "        '400':\n          description: Wrong.\n", "        '204':\n          description: Nothing.\n        '400':\n          description: Wrong.\n", "'204':"),
    defect("generator-json-without-schema", "          application/json:\n            schema:\n              $ref: '#/components/schemas/Thing'\n", "          application/json: {}\n", "application/json: {}"),
    defect("generator-several-media-types", "        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Thing'\n", "        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Thing'\n          text/plain:\n            schema:\n              $ref: '#/components/schemas/Thing'\n", "content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Thing'\n          text").follows(&["generator-request-media-type"]),
    defect("generator-request-media-type", "        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Thing'\n", "        content:\n          multipart/form-data:\n            schema:\n              $ref: '#/components/schemas/Thing'\n", "multipart"),
    defect("generator-optional-body", "        description: The thing.\n        required: true\n", "        description: The thing.\n", "requestBody:\n        description: The thing."),
    defect("generator-parameter", "        - name: verbose\n          in: query\n", "        - name: verbose\n          in: cookie\n", "- name: verbose"),
    defect("generator-parameter", "          schema:\n            type: boolean\n            default: false\n", "          style: deepObject\n          schema:\n            type: object\n            x-open: x\n", "- name: verbose"),
    defect("generator-path-ref", "x-webhooks:", "  /more:\n    $ref: '#/paths/~1things'\nx-webhooks:", "$ref: '#/paths").follows(&[]),
    defect("generator-not", "          x-open: No source shows it.", "          not: {type: string, description: x}\n          x-open: x", "not:"),
    defect("generator-any-of", "          x-open: No source shows it.", "          anyOf: [{type: string, description: x}, {type: number, description: x}]", "anyOf"),
    defect("generator-one-of", "          x-open: No source shows it.", "          oneOf: [{$ref: '#/components/schemas/Size'}, {type: integer, description: x}]", "oneOf"),
    defect("generator-closed-object", "      description: One of two.\n", "      description: One of two.\n      additionalProperties: false\n", "additionalProperties"),
    defect("generator-all-of-conflict", "          x-open: No source shows it.", "          allOf:\n            - $ref: '#/components/schemas/Kind'\n            - type: object\n              description: x\n              properties: {kind: {type: integer, description: x}}", "kind: {type: integer"),
    defect("generator-name-collision", "        rest:\n", "        thingId: {type: string, description: x}\n        thing_id: {type: string, description: x}\n        rest:\n", "        thing_id:"),
    defect("generator-name-collision", "enum: [RED, GREEN]", "enum: [RED, red]", "[RED, red]"),
];

impl Defect {
    const fn follows(self, also: &'static [&'static str]) -> Self {
        with(also, self)
    }

    const fn also_optional(self) -> Self {
        with(&["path-parameter-optional"], self)
    }
}

fn judge(text: &str, profile: Profile) -> Report {
    let document = Document::parse(Source::new("base.yaml", text)).unwrap();
    lint(&Api::new("base", Arc::new(document)), profile).unwrap()
}

fn shown(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| format!("{}:{} {}", it.line, it.code, it.message)).collect()
}

#[test]
fn the_base_has_no_finding() {
    assert_eq!(shown(&judge(BASE, Profile::Project)), Vec::<String>::new());
}

#[test]
fn every_defect_gives_its_finding_and_no_other() {
    let mut wrong = Vec::new();
    for defect in DEFECTS {
        assert!(BASE.contains(defect.from), "the base has no {:?}", defect.from);
        let text = BASE.replacen(defect.from, defect.to, 1);
        // The last one: the defect stands behind what it repeats.
        let at = text.rfind(defect.here).unwrap_or_else(|| panic!("{:?} is not in the text", defect.here));
        let line =
            text[..at].matches('\n').count() + 1 + defect.here.len() - defect.here.trim_start_matches('\n').len();
        let report = judge(&text, Profile::Project);
        let hit = report.findings.iter().any(|it| it.code == defect.code && it.line == line);
        let others: Vec<_> =
            report.findings.iter().filter(|it| it.code != defect.code && !defect.also.contains(&it.code)).collect();
        if !hit || !others.is_empty() {
            wrong.push(format!("{} (line {line}): {:#?}", defect.code, shown(&report)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), DEFECTS.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_defect() {
    let missing: Vec<_> =
        RULES.iter().map(|it| it.code).filter(|code| !DEFECTS.iter().any(|it| it.code == *code)).collect();
    assert!(missing.is_empty(), "no defect for {missing:?}");
}

#[test]
fn the_generic_profile_leaves_the_conventions_out() {
    for defect in
        DEFECTS.iter().filter(|it| RULES.iter().any(|rule| rule.code == it.code && rule.profile == Profile::Project))
    {
        let report = judge(&BASE.replacen(defect.from, defect.to, 1), Profile::Generic);
        assert!(!report.findings.iter().any(|it| it.code == defect.code), "{}", defect.code);
    }
}

/// References that branch at every step: what is looked at once must not be looked at again.
#[test]
fn branching_references_take_no_time() {
    let mut text = String::from("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n");
    for n in 0..60 {
        let next = format!("{{$ref: '#/components/schemas/A{}'}}", n + 1);
        text.push_str(&format!("    A{n}:\n      allOf: [{next}, {next}]\n"));
    }
    text.push_str("    A60: {$ref: '#/components/schemas/B0'}\n");
    (0..200).for_each(|n| text.push_str(&format!("    B{n}: {{$ref: '#/components/schemas/B{}'}}\n", n + 1)));
    text.push_str("    B200: {type: object, properties: {a: {type: string}}}\n");
    let codes: Vec<_> = judge(&text, Profile::Generic).findings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["unused-component"]);
}
