//! Keywords of one schema that contradict each other or have no effect.

use super::context::Context;
use super::table::RuleCode;
use super::types;
use crate::document::{Kind as Value, Node, Pointer};
use crate::model::grammar::Kind;
use crate::model::unjudged;
use crate::report::Report;

pub fn check(context: &Context<'_>, report: &mut Report) {
    for (at, message) in unjudged(context.document) {
        report.push(context.at(RuleCode::UnjudgedKeyword, &at, message));
    }
    for (at, node) in context.each(Kind::Schema) {
        one(context, node, at, report);
        ranges(context, node, at, report);
        format(context, node, at, report);
        pattern(context, node, at, report);
    }
}

fn one(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let kind = node.text("type");
    let is_modern = context.is_modern();
    if kind == Some("array") && node.get("items").is_none() && !is_modern {
        let finding = context.at(RuleCode::ArrayWithoutItems, at, "an array needs `items`");
        report.push(finding.help("say what it holds; `items: {}` for anything"));
    }
    if node.flag("nullable") && node.get("type").is_none() && !is_modern {
        let message = "`nullable` has no effect without `type`";
        report.push(context.at(RuleCode::NullableWithoutType, &at.child("nullable"), message));
    }
    if node.flag("readOnly") && node.flag("writeOnly") {
        let message = "`readOnly` and `writeOnly` exclude each other";
        report.push(context.at(RuleCode::ExclusiveFields, &at.child("writeOnly"), message));
    }
    let own = types::own(node);
    for (keywords, of) in KEYWORDS {
        for keyword in
            keywords.iter().filter(|keyword| node.get(keyword).is_some() && own & of == 0 && !is_flag(node, keyword))
        {
            let message = format!("`{keyword}` has no effect on the type {}", kind.unwrap_or_default());
            let finding = context.at(RuleCode::KeywordOfAnotherType, &at.child(keyword), message);
            report.push(finding.help(format!("it is for the type {}", types::names(*of))));
        }
    }
    if kind.is_some() && kind != Some("array") && node.get("xml").is_some_and(|xml| xml.flag("wrapped")) {
        let message = "`wrapped` has no effect but on arrays";
        report.push(context.at(RuleCode::FieldWithoutEffect, &at.child("xml").child("wrapped"), message));
    }
}

/// Keywords and the types they say something about.
const KEYWORDS: &[(&[&str], types::Set)] = &[
    (&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"], types::INTEGER | types::FRACTION),
    (&["minLength", "maxLength", "pattern"], types::STRING),
    (&["items", "minItems", "maxItems", "uniqueItems"], types::ARRAY),
    (&["properties", "required", "additionalProperties", "minProperties", "maxProperties"], types::OBJECT),
];

/// `required: true` on a property is a mistake of its own.
fn is_flag(node: &Node, keyword: &str) -> bool {
    keyword == "required" && !matches!(node.get(keyword).map(|it| &it.kind), Some(Value::Array(_)))
}

fn number(node: &Node, key: &str) -> Option<f64> {
    match node.get(key).map(|it| &it.kind) {
        Some(Value::Number(number)) => number.as_f64(),
        _ => None,
    }
}

fn ranges(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ] {
        let (Some(least), Some(most)) = (number(node, low), number(node, high)) else { continue };
        let exclusive = low == "minimum" && (node.flag("exclusiveMinimum") || node.flag("exclusiveMaximum"));
        if least > most {
            let message = format!("`{low}` {least} is above `{high}` {most}");
            report.push(context.at(RuleCode::EmptyRange, &at.child(low), message));
        } else if exclusive && least == most {
            let message = format!("no number lies between {least} and {most} with a bound excluded");
            report.push(context.at(RuleCode::EmptyRange, &at.child(low), message));
        }
    }
    beyond_format(context, node, at, report);
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if node.flag(flag) && node.get(bound).is_none() {
            let message = format!("`{flag}` has no effect without `{bound}`");
            report.push(context.at(RuleCode::FieldWithoutEffect, &at.child(flag), message));
        }
    }
    if number(node, "multipleOf").is_some_and(|it| it <= 0.0) {
        report.push(context.at(RuleCode::BadMultiple, &at.child("multipleOf"), "`multipleOf` is more than 0"));
    }
    if node.get("multipleOf").is_some() && node.text("type") == Some("integer") {
        let fraction = number(node, "multipleOf").is_some_and(|it| it > 0.0 && it < 1.0 && (1.0 / it).fract() != 0.0);
        if fraction {
            let message = "hardly any integer is a multiple of this";
            report.push(context.at(RuleCode::BadMultiple, &at.child("multipleOf"), message));
        }
    }
}

/// Bounds that no number of the format reaches.
fn beyond_format(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    const RANGES: [(&str, f64, f64); 8] = [
        ("int8", -128.0, 127.0),
        ("uint8", 0.0, 255.0),
        ("int16", -32_768.0, 32_767.0),
        ("uint16", 0.0, 65_535.0),
        ("int32", -2_147_483_648.0, 2_147_483_647.0),
        ("uint32", 0.0, 4_294_967_295.0),
        // As far as numbers of JSON tell, which many tools round.
        ("int64", -9_223_372_036_854_775_808.0, 9_223_372_036_854_775_808.0),
        ("uint64", 0.0, 18_446_744_073_709_551_616.0),
    ];
    let format = node.text("format").unwrap_or_default();
    let Some((_, least, most)) = RANGES.iter().find(|(name, ..)| *name == format) else { return };
    for (bound, flag) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        let room = if node.flag(flag) { 1.0 } else { 0.0 };
        if let Some(value) = number(node, bound).filter(|it| *it < least - room || *it > most + room) {
            let message = format!("`{bound}` {value} is beyond the range of `{format}`");
            let finding = context.at(RuleCode::BoundBeyondFormat, &at.child(bound), message);
            report.push(finding.help("choose a wider format, or a bound within it"));
        }
    }
}

/// Formats that people write down often: of OpenAPI, JSON Schema and the format registry.
const FORMATS: &[(&[&str], types::Set)] = &[
    (
        &["int32", "int64", "int8", "int16", "uint8", "uint16", "uint32", "uint64"],
        types::INTEGER | types::FRACTION | types::STRING,
    ),
    (&["float", "double", "double-int"], types::INTEGER | types::FRACTION),
    (
        &[
            "byte",
            "binary",
            "date",
            "date-time",
            "password",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "uri-template",
            "iri",
            "iri-reference",
            "uuid",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "base64url",
            "html",
            "commonmark",
            "http-date",
            "media-range",
        ],
        types::STRING,
    ),
    (
        &["time", "duration", "decimal", "decimal128", "url", "char", "timestamp", "unixtime", "unix-time", "guid"],
        types::ALL,
    ),
];

fn format(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let Some(format) = node.text("format") else { return };
    let place = at.child("format");
    let known = || FORMATS.iter().flat_map(|(names, of)| names.iter().map(move |name| (*name, *of)));
    if let Some((_, of)) = known().find(|(name, _)| *name == format) {
        let own = types::own(node) & !types::NULL;
        // An integer for a fraction, or the other way round, is a slip too; int32 in a text as well.
        let slip =
            matches!((node.text("type"), format), (Some("integer"), "float" | "double") | (Some("string"), "int32"));
        if own != types::ALL & !types::NULL && (own & of == 0 || slip) {
            let kind = node.text("type").unwrap_or_default();
            report.push(context.at(
                RuleCode::FormatOfAnotherType,
                &place,
                format!("`{format}` is no format of the type {kind}"),
            ));
        }
        return;
    }
    let bare = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
    let close = |name: &str| {
        bare(name) == bare(format)
            || format.len() >= 5 && format.len() <= 30 && strsim::damerau_levenshtein(name, &format.to_lowercase()) == 1
    };
    if let Some((name, _)) = known().find(|(name, _)| close(name)) {
        let finding = context.at(RuleCode::MisspeltFormat, &place, format!("`{format}` is no known format"));
        report.push(finding.help(format!("did you mean `{name}`?")));
    }
}

fn pattern(context: &Context<'_>, node: &Node, at: &Pointer, report: &mut Report) {
    let Some(pattern) = node.text("pattern") else { return };
    let place = at.child("pattern");
    if let Err(reason) = crate::schema::readable_pattern(pattern) {
        let flag = "write it without `(?i)`: ECMAScript has no flags within a pattern";
        let help = if pattern.starts_with("(?i)") { flag.to_owned() } else { reason };
        report
            .push(context.at(RuleCode::BadPattern, &place, format!("the pattern {pattern} cannot be read")).help(help));
    } else if pattern.starts_with("/^") && pattern.trim_end_matches(['g', 'i', 'm', 's', 'u', 'y']).ends_with("$/") {
        let finding = context.at(RuleCode::BadPattern, &place, format!("the pattern {pattern} matches nothing"));
        report.push(finding.help("a pattern stands without the slashes around it"));
    } else if let Some((piece, help)) = crate::schema::foreign_piece(pattern) {
        let message = format!("`{piece}` means nothing special in ECMAScript, by which patterns are read");
        report.push(context.at(RuleCode::ForeignPattern, &place, message).help(help));
    } else if !crate::schema::can_run(pattern) {
        let message = "this pattern is too large, or of a kind that cannot be run here: no example is held against it";
        report.push(context.at(RuleCode::UnjudgedPattern, &place, message));
    }
}
