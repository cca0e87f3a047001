//! What is said of changes, and where.

use super::{document, one, told};
use serde_json::Value;

#[test]
fn a_changelog_has_each_change_in_its_section() {
    let schemas = "    In:\n      type: object\n      required: [a]\n      properties:\n        a: {type: string, enum: [x]}\n        b: {type: integer, maximum: 5}\n    Out:\n      type: object\n      properties:\n        c: {type: string, enum: [y, z]}\n        d: {type: string}\n";
    let new = schemas.replace("[y, z]", "[y]").replace("maximum: 5", "maximum: 6").replace("[x]", "[x, v]");
    let new = new.replace(
        "        d: {type: string}\n",
        "        d: {type: string, deprecated: true}\n        e: {type: string}\n",
    );
    let text = told(&one(schemas), &one(&new), "markdown");
    let sections: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("#### ")).collect();
    assert_eq!(sections, ["Added", "Changed", "Deprecated", "Removed"], "{text}");
    let within = |title: &str| {
        let (_, rest) = text.split_once(&format!("#### {title}\n\n")).unwrap();
        rest.split("\n\n").next().unwrap().to_owned()
    };
    assert_eq!(
        within("Removed"),
        "- `Out.c` no longer has the value \"z\" (reaches doIt) (`response-enum-value-removed`)"
    );
    assert!(
        within("Added").contains("`In.a` has the new value \"v\"") && within("Added").contains("`Out.e` was added"),
        "{text}"
    );
    assert!(within("Changed").contains("`In.b` has the maximum 6; it had 5"), "{text}");
    assert!(within("Deprecated").contains("`Out.d` became deprecated"), "{text}");
}

/// What stands in one operation is told with it, so that no two lines read the same.
#[test]
fn a_changelog_says_where() {
    let of = |values: &str| {
        let state = format!("schema: {{type: object, properties: {{state: {{type: string, enum: [{values}]}}}}}}");
        let content = format!("content: {{application/json: {{{state}}}}}");
        let responses = format!("{{'200': {{description: x, {content}}}, default: {{description: x, {content}}}}}");
        document(&format!(
            "paths:\n  /a/{{id}}:\n    parameters: [{{name: id, in: path, required: true, schema: {{type: string, enum: [{values}]}}}}]\n    get: {{responses: {responses}}}\n    post: {{operationId: doIt, requestBody: {{{content}}}, responses: {{'204': {{description: x}}}}}}\n\
             x-webhooks:\n  made:\n    post: {{requestBody: {{{content}}}, responses: {{'200': {{description: x}}}}}}\n"
        ))
    };
    let text = told(&of("x"), &of("x, y"), "markdown");
    let lines: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    let said = "`state` has the new value \"y\" (`response-enum-value-added`)";
    for line in [
        format!("`GET /a/{{id}}` 200: {said}"),
        format!("`GET /a/{{id}}` default: {said}"),
        format!("`made`: {said}"),
        "`POST /a/{id}` request: `state` has the new value \"y\" (`request-enum-value-added`)".to_owned(),
        "`/a/{id}`: `id` has the new value \"y\" (reaches GET /a/\\{id\\}, doIt) (`request-enum-value-added`)"
            .to_owned(),
    ] {
        assert!(lines.contains(&line.as_str()), "{line}: {text}");
    }
    assert_eq!(lines.len(), 5, "{text}");
    // The other formats have the place.
    let human = told(&of("x"), &of("x, y"), "human");
    assert!(human.contains(": `state` has the new value \"y\"\n"), "{human}");
    // What begins with the operation is not told it again.
    let text = told(
        &of("x"),
        &of("x").replace("post: {operationId: doIt", "post: {summary: S, operationId: doIt"),
        "markdown",
    );
    assert!(text.contains("- `POST /a/{id}`: changed `summary` (`docs-changed`)"), "{text}");
}

/// Alternatives without names that change alike are told once.
#[test]
fn a_changelog_has_no_line_twice() {
    let of = |values: &str| {
        let state = format!("state: {{type: string, enum: [{values}]}}");
        one(&format!(
            "    In: {{type: string}}\n    Out: {{oneOf: [{{type: object, properties: {{a: {{type: string}}, {state}}}}}, {{type: object, properties: {{b: {{type: string}}, {state}}}}}]}}\n"
        ))
    };
    let text = told(&of("x"), &of("x, y"), "markdown");
    assert_eq!(text.matches("the new value").count(), 1, "{text}");
}

#[test]
fn words_say_what_was_and_what_is() {
    let of = |version: &str, property: &str| {
        let shared = "    In: {$ref: '#/components/schemas/S'}\n    Out: {$ref: '#/components/schemas/S'}\n";
        one(&format!("{shared}    S: {{type: object, properties: {{p: {{{property}}}}}}}\n"))
            .replace("openapi: 3.0.3", &format!("openapi: {version}"))
    };
    let one_way = |property: &str| format!("    Out: {{type: object, properties: {{p: {{{property}}}}}}}\n");
    let text = told(&of("3.0.3", "type: string"), &of("3.0.1", "type: string"), "human");
    assert!(text.contains("the document says OpenAPI 3.0.1; it said 3.0.3"), "{text}");
    for (old, new, words) in [
        ("type: array, items: {}, minItems: 1", "type: array, items: {}", "no longer has the minItems 1"),
        ("type: array, items: {}", "type: array, items: {}, minItems: 1", "has the minItems 1; it had none"),
        ("type: string, format: date", "type: string", "no longer has the format `date`"),
        ("type: number, multipleOf: 2", "type: number, multipleOf: 4", "has the multipleOf 4; it had 2"),
        ("type: string, default: a", "type: string", "no longer has the default \"a\""),
    ] {
        let text = told(&of("3.0.3", old), &of("3.0.3", new), "human");
        assert!(text.contains(&format!("`S.p` {words}")), "{words}: {text}");
        assert!(!text.contains("nothing"), "{text}");
    }
    // The mark matters to whoever is not in the direction that is left.
    for (out, mark, words) in [
        (true, "readOnly", ["is no longer taken in requests (`readOnly`)", "is taken in requests"]),
        (false, "writeOnly", ["is no longer in responses (`writeOnly`)", "is in responses"]),
    ] {
        let of = |property: &str| {
            let (used, other) = if out { ("Out", "In") } else { ("In", "Out") };
            one(&format!("    {other}: {{type: string}}\n{}", one_way(property).replace("Out", used)))
        };
        let (plain, marked) = (of("type: string"), of(&format!("type: string, {mark}: true")));
        for (old, new, words) in [(&plain, &marked, words[0]), (&marked, &plain, words[1])] {
            let text = told(old, new, "human");
            assert!(text.contains(&format!(".p` {words}\u{20}")), "{words}: {text}");
        }
    }
}

/// What a description says is text in a changelog, whatever it looks like.
#[test]
fn a_changelog_is_inert() {
    let schemas = |values: &str, name: &str| {
        format!(
            "    In: {{type: string, enum: [{values}]}}\n    Out: {{type: object, properties: {{{name}: {{type: string}}}}}}\n"
        )
    };
    let new = schemas(r#"a, "<b>*x*|y", "`c`", "d\ne", "`", "[l](u)""#, r#""p`q""#);
    let text = told(&one(&schemas("a", "p")), &one(&new), "markdown");
    for part in
        [r#"the new value "\<b\>\*x\*\|y""#, "\"`c`\"", r#""d\\ne""#, "\"\\`\"", r"\[l\](u)", r"\`Out.p\`q\` was added"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.lines().any(|line| line.contains('<') && !line.contains("\\<")), "{text}");
}

#[test]
fn one_sentence_for_both_directions_names_them() {
    let shared = "    In: {$ref: '#/components/schemas/Both'}\n    Out: {$ref: '#/components/schemas/Both'}\n";
    let of = |more: &str| one(&format!("{shared}    Both: {{type: object, properties: {{a: {{type: {more}}}}}}}\n"));
    let text = told(&of("string, enum: [x]"), &of("string, enum: [x, y]"), "human");
    assert!(text.contains("`Both.a` has the new value \"y\", in responses (reaches doIt)"), "{text}");
    assert!(text.contains("`Both.a` has the new value \"y\", in requests (reaches doIt)"), "{text}");
    let text = told(&of("string"), &of("integer"), "markdown");
    let line = "- `Both.a` was string, is integer, in requests and responses (reaches doIt) (`request-type-changed`, `response-type-changed`)\n";
    assert!(text.contains(line) && text.matches("`Both.a`").count() == 1, "{text}");
}

/// A component that takes the place of an inline schema did not change itself.
#[test]
fn a_component_in_place_of_an_inline_schema_is_told_at_its_use() {
    let of = |[a, b, p]: [&str; 3], c: &str| {
        one(&format!(
            "    In: {{type: string}}\n    Out: {{type: object, properties: {{a: {a}, b: {b}, p: {p}, d: {{$ref: '#/components/schemas/D'}}}}}}\n    C: {{type: object, properties: {{n: {{type: string}}, l: {{type: array, items: {{type: object, properties: {{m: {c}}}}}}}}}}}\n    D: {{type: object, properties: {{c: {{$ref: '#/components/schemas/C'}}}}}}\n"
        ))
    };
    let inline = "{type: object, required: [n], properties: {n: {type: string}, l: {type: array, items: {type: object, properties: {m: {type: string}}}}}}";
    let reference = "{$ref: '#/components/schemas/C'}";
    let changes = |old: &str, new: &str| -> Vec<(String, String)> {
        let value: Value = serde_json::from_str(&told(old, new, "json")).unwrap();
        let changes = value["changes"].as_array().unwrap().iter();
        let text = |it: &Value| it.as_str().unwrap().replace(" (reaches doIt)", "");
        let mut changes: Vec<_> = changes.map(|it| (text(&it["message"]), text(&it["pointer"]))).collect();
        changes.sort();
        changes
    };
    let string = "{type: string}";
    let at = |name: &str| format!("/components/schemas/Out/properties/{name}");
    let own = |(message, place): (&str, String)| (message.to_owned(), place);
    assert_eq!(
        changes(&of([inline, inline, string], string), &of([reference; 3], string)),
        [
            ("`Out.a.n` may be missing", at("a")),
            ("`Out.b.n` may be missing", at("b")),
            ("`Out.p` was string, is object", at("p")),
        ]
        .map(own),
    );
    // What did change in the component is told of it too, once, and of the uses at the uses.
    let number = "{type: integer}";
    assert_eq!(
        changes(&of([inline, reference, string], string), &of([reference, reference, string], number)),
        [
            (
                "`C.l[].m` was string, is integer",
                "/components/schemas/C/properties/l/items/properties/m/type".to_owned()
            ),
            ("`Out.a.l[].m` was string, is integer", at("a")),
            ("`Out.a.n` may be missing", at("a")),
        ]
        .map(own),
    );
    // Another component that both documents have is a change of the use; a renamed one is none.
    let to_d = "{$ref: '#/components/schemas/D'}";
    let told = changes(&of([to_d, to_d, string], string), &of([reference, reference, string], string));
    let (a, b): (Vec<_>, Vec<_>) = told.iter().partition(|it| it.1 == at("a") || it.0.contains("Out.a"));
    assert_eq!((a.len(), b.len()), (3, 3), "{told:?}");
    let renamed = |text: &str| text.replace("schemas/C'", "schemas/E'").replace("    C:", "    E:");
    let told =
        changes(&of([reference, reference, string], string), &renamed(&of([reference, reference, string], number)));
    let place = "/components/schemas/E/properties/l/items/properties/m/type".to_owned();
    assert_eq!(told, [own(("`E.l[].m` was string, is integer", place))]);
}

/// An alternative is known by what it is joined from and by the value that only it has.
#[test]
fn alternatives_that_were_wrapped_are_not_replaced() {
    let of = |branches: &str, more: &str| {
        let kind = |value: &str| format!("type: {{type: string, enum: [{value}]}}");
        one(&format!(
            "    In: {{type: string}}\n    Out: {{oneOf: [{branches}]}}\n    R1: {{type: object, properties: {{{}, a: {{type: string}}, b: {{type: string}}}}}}\n    R2: {{type: object, properties: {{{}, c: {{type: string}}}}}}\n    R3: {{type: object, properties: {{x: {{type: string}}}}}}\n    Info: {{type: object, properties: {{i: {{type: string}}, j: {{type: string}}, k: {{type: string}}, l: {{type: string}}}}}}\n{more}",
            kind("one"),
            kind("two")
        ))
    };
    let at = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
    let with_info = |it: &str| format!("{{allOf: [{it}, {}]}}", at("Info"));
    let plain = [at("R1"), at("R2"), at("R3")].join(", ");
    let wrapped = ["R2", "R1", "R3"].map(|name| with_info(&at(name))).join(", ");
    let text = told(&of(&plain, ""), &of(&wrapped, ""), "human");
    assert!(text.ends_with("minor\n") && !text.contains("alternative"), "{text}");
    // By the value alone, whatever else it has.
    let inline = |value: &str, name: &str| {
        format!(
            "{{type: object, properties: {{type: {{type: string, enum: [{value}]}}, {name}1: {{type: string}}, {name}2: {{type: string}}, {name}3: {{type: string}}}}}}"
        )
    };
    let text = told(&of(&plain, ""), &of(&[at("R3"), inline("two", "y"), inline("one", "z")].join(", "), ""), "json");
    let value: Value = serde_json::from_str(&text).unwrap();
    let codes: Vec<_> = value["changes"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(codes.iter().filter(|it| **it == "response-property-removed").count(), 3, "{text}");
    assert!(!text.contains("alternative") && !text.contains("enum"), "{text}");
    // What only has the base in common is something else, and so is what has another value.
    let heir = |name: &str, own: &str| {
        let own = format!("{{type: object, properties: {{{own}1: {{type: integer}}, {own}2: {{type: integer}}}}}}");
        format!("    {name}: {{allOf: [{}, {own}]}}\n", at("R3"))
    };
    let more = heir("H1", "o") + &heir("H2", "p");
    let text =
        told(&of(&[at("R1"), at("H1")].join(", "), &more), &of(&[at("R1"), at("H2")].join(", "), &more), "human");
    assert!(text.contains("can be `H2`") && text.contains("can no longer be `H1`"), "{text}");
    let (one, three) = (with_info(&inline("one", "y")), with_info(&inline("three", "z")));
    let text = told(&of(&[at("R3"), one].join(", "), ""), &of(&[at("R3"), three].join(", "), ""), "human");
    assert!(text.contains("can no longer be an object with `type` \"one\", `y1`, `y2`, …"), "{text}");
}

#[test]
fn an_alternative_without_a_name_is_described() {
    let of = |branches: &str| {
        one(&format!("    In: {{type: string}}\n    Out: {{oneOf: [{{type: boolean}}, {branches}]}}\n"))
    };
    for (branch, words) in [
        (
            "{type: object, properties: {x: {}, y: {}, t: {type: string, enum: [u]}, z: {}}}",
            "an object with `t` \"u\", `x`, `y`, …",
        ),
        ("{required: [x]}", "an object with `x`"),
        ("{type: object}", "an object"),
        ("{type: string}", "a string"),
        ("{type: string, enum: [a, b]}", "a string (\"a\", \"b\")"),
        ("{type: array, items: {}}", "an array"),
        ("{oneOf: [{type: string}, {type: integer}]}", "one of several"),
        ("{}", "anything"),
    ] {
        let (short, long) = (of("{type: integer}"), of(&format!("{{type: integer}}, {branch}")));
        for (old, new, words) in
            [(&short, &long, format!("can be {words}")), (&long, &short, format!("can no longer be {words}"))]
        {
            let text = told(old, new, "human");
            assert!(text.contains(&format!("`Out` {words} (reaches")), "{words}: {text}");
        }
    }
    // `null` is no schema among others, wherever it is written.
    let (short, long) = (of("{type: integer}"), of("{type: integer}, {type: string, nullable: true, enum: [null]}"));
    assert!(told(&short, &long, "human").contains("major[response-became-nullable]: `Out` may be `null`"));
    assert!(
        told(&long, &short, "human").contains("minor[response-became-not-nullable]: `Out` may no longer be `null`")
    );
}

/// A change of a base is told at the base, by its name.
#[test]
fn a_change_of_a_base_is_told_there() {
    let heirs = "    Out: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\n    In: {type: string}\n    A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: string}}}]}\n    B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {y: {type: string}}}]}\n";
    let of = |base: &str| one(&format!("{heirs}    Base: {{type: object, {base}}}\n"));
    for (old, new, message, pointer) in [
        (
            "properties: {n: {type: string}}",
            "properties: {n: {type: string}, m: {type: string}}",
            "`Base.m` was added",
            "/properties/m",
        ),
        (
            "properties: {n: {type: string}}",
            "required: [n], properties: {n: {type: string}}",
            "`Base.n` must be there",
            "/properties/n",
        ),
        ("minProperties: 2", "description: x, minProperties: 2", "`Base`: changed `description`", ""),
        ("minProperties: 2", "nullable: true, minProperties: 2", "`Base` may be `null`", ""),
        (
            "minProperties: 2",
            "maxProperties: 3, minProperties: 2",
            "`Base` has the maxProperties 3; it had none",
            "/maxProperties",
        ),
        ("minProperties: 2", "deprecated: true, minProperties: 2", "`Base` became deprecated", ""),
        (
            "minProperties: 2",
            "additionalProperties: {type: string}, minProperties: 2",
            "`Base` has undeclared properties of one schema only",
            "/additionalProperties",
        ),
        ("minProperties: 2", "required: [z], minProperties: 2", "`Base.z` must be there", "/required/0"),
        (
            "minProperties: 2",
            "not: {required: [a]}, minProperties: 2",
            "`Base` may no longer be what `not` newly takes in",
            "/not",
        ),
    ] {
        for (old, new, words) in [(old, new, Some(message)), (new, old, None)] {
            let value: Value = serde_json::from_str(&told(&of(old), &of(new), "json")).unwrap();
            let changes = value["changes"].as_array().unwrap();
            assert_eq!(changes.len(), 1, "{old} -> {new}: {value:#}");
            let text = changes[0]["message"].as_str().unwrap();
            assert!(text.starts_with("`Base") && text.starts_with(words.unwrap_or("`Base")), "{value:#}");
            if words.is_some() {
                assert_eq!(changes[0]["pointer"], format!("/components/schemas/Base{pointer}"), "{value:#}");
            }
        }
    }
}

#[test]
fn names_are_printed_as_they_are_written() {
    let of = |parameter: &str, media: &str| {
        document(&format!(
            "paths:\n  /a:\n    get:\n      parameters: [{{name: {parameter}, in: header, schema: {{type: string}}}}]\n      responses: {{'200': {{description: x, content: {{'{media}': {{}}}}}}}}\n"
        ))
    };
    let text = told(&of("X-Old-Trace", "text/CSV; header=Present"), &of("X-New-Trace", "application/json"), "human");
    for part in [
        "the header parameter `X-Old-Trace` was removed",
        "`X-New-Trace` was added",
        "`text/CSV; header=Present` was removed",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // Neither the case of a header nor the charset of JSON is a change.
    let text = told(&of("X-Trace", "application/json"), &of("x-trace", "application/json; charset=utf-8"), "human");
    assert!(text.ends_with("none\n"), "{text}");
}
