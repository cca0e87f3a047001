//! A validator's error in our words: where in the value, where in the description, what to do.

use super::mismatch::{Mismatch, shown, types};
use super::nearest::Choice;
use super::rules;
use super::translate::BASE;
use super::view::says;
use super::written::written;
use crate::document::{Document, Pointer};
use crate::report::{FindingCode, Severity};
use jsonschema::error::{ValidationError, ValidationErrorKind as Kind};

pub(super) fn mismatches(error: &ValidationError<'_>, root: &Pointer, document: &Document) -> Vec<Mismatch> {
    let mut all = translated(error, root, document);
    all.iter_mut().for_each(|it| it.rule = written(document, &it.rule));
    all
}

/// As [`mismatches`], with rules as the translation has them.
fn translated(error: &ValidationError<'_>, root: &Pointer, document: &Document) -> Vec<Mismatch> {
    let value = Pointer::new(error.instance_path().as_str());
    let rule = rule(error, root);
    let one = |code, message: String| {
        let (value, rule) = (value.clone(), rule.clone());
        vec![Mismatch { code, message, value, is_key: false, rule, severity: Severity::Error }]
    };
    let found = || shown(error.instance());
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => unexpected
            .iter()
            .map(|name| Mismatch {
                code: FindingCode::UndeclaredProperty,
                message: format!("the property `{name}` is not declared"),
                value: value.child(name),
                is_key: true,
                rule: rule.parent().unwrap_or_default(),
                severity: Severity::Error,
            })
            .collect(),
        Kind::PropertyNames { error } => {
            let name = error.instance().as_str().unwrap_or_default().to_owned();
            vec![Mismatch {
                code: FindingCode::UndeclaredProperty,
                message: format!("the property `{name}` is not declared"),
                value: value.child(&name),
                is_key: true,
                rule: rule.parent().unwrap_or_default(),
                severity: Severity::Error,
            }]
        }
        Kind::Required { property } => one(
            FindingCode::MissingProperty,
            format!("the required property `{}` is missing", property.as_str().unwrap_or_default()),
        ),
        Kind::Type { kind } => one(FindingCode::WrongType, format!("expected {}, found {}", types(kind), found())),
        Kind::Enum { options } => {
            let known: Vec<_> = options.as_array().into_iter().flatten().map(shown).collect();
            one(
                FindingCode::UnknownValue,
                format!("{} is not one of the documented values {}", found(), known.join(", ")),
            )
        }
        Kind::Constant { expected_value } => {
            one(FindingCode::UnknownValue, format!("expected {}, found {}", shown(expected_value), found()))
        }
        Kind::Format { format } => one(FindingCode::WrongFormat, format!("{} is not a `{format}`", found())),
        Kind::Pattern { pattern } => {
            one(FindingCode::WrongFormat, format!("{} does not match the pattern {pattern}", found()))
        }
        Kind::Minimum { limit } => one(FindingCode::OutOfRange, format!("{} is less than {limit}", found())),
        Kind::Maximum { limit } => one(FindingCode::OutOfRange, format!("{} is more than {limit}", found())),
        Kind::ExclusiveMinimum { limit } => {
            one(FindingCode::OutOfRange, format!("{} is not more than {limit}", found()))
        }
        Kind::ExclusiveMaximum { limit } => {
            one(FindingCode::OutOfRange, format!("{} is not less than {limit}", found()))
        }
        Kind::MinLength { limit } => one(FindingCode::WrongLength, format!("shorter than {limit} characters")),
        Kind::MaxLength { limit } => one(FindingCode::WrongLength, format!("longer than {limit} characters")),
        Kind::MinItems { limit } => one(FindingCode::WrongLength, format!("fewer than {limit} items")),
        Kind::MaxItems { limit } => one(FindingCode::WrongLength, format!("more than {limit} items")),
        Kind::OneOfNotValid { context } | Kind::AnyOf { context } => {
            let rule = written(document, &rule);
            Choice { branches: context, at: &value, rule: &rule, root, document, explain: mismatches }.mismatches()
        }
        Kind::OneOfMultipleValid { .. } => {
            one(FindingCode::SeveralBranches, "fits more than one of alternatives that exclude each other".to_owned())
        }
        Kind::MultipleOf { multiple_of } => {
            one(FindingCode::OutOfRange, format!("{} is no multiple of {multiple_of}", found()))
        }
        Kind::UniqueItems => one(FindingCode::RepeatedItem, "an item stands twice, though items are unique".to_owned()),
        Kind::MinProperties { limit } => one(FindingCode::WrongLength, format!("fewer than {limit} properties")),
        Kind::MaxProperties { limit } => one(FindingCode::WrongLength, format!("more than {limit} properties")),
        Kind::Not { .. } => rules::broken(document, &value, &written(document, &rule)).map_or_else(
            || one(FindingCode::ExcludedValue, format!("{} is what the description excludes", found())),
            |broken| vec![broken],
        ),
        Kind::FalseSchema => vec![one_way(&written(document, &rule), &value, document)],
        Kind::Custom { .. } => one(FindingCode::WrongType, format!("expected an integer, found {}: {error}", found())),
        Kind::BacktrackLimitExceeded { .. } | Kind::RegexEngineFailure { .. } => one(
            FindingCode::CostlyPattern,
            format!("the pattern at {rule} takes too many steps on a text of {} bytes", found().len()),
        ),
        _ => one(FindingCode::NotValid, format!("does not fit the description: {}", error.kind().keyword())),
    }
}

/// A property that must not be there at all, or not in this direction.
fn one_way(rule: &Pointer, value: &Pointer, document: &Document) -> Mismatch {
    let name = value.last().unwrap_or_default().into_owned();
    let says = |keyword: &str| document.get(rule).is_some_and(|node| says(document, node, keyword));
    let (code, message) = if says("readOnly") {
        (FindingCode::ReadOnlyProperty, format!("`{name}` is read-only: it is not sent"))
    } else if says("writeOnly") {
        (FindingCode::WriteOnlyProperty, format!("`{name}` is write-only: it is not sent back"))
    } else {
        (FindingCode::UndeclaredProperty, format!("the property `{name}` is not declared"))
    };
    let (value, rule) = (value.clone(), rule.clone());
    Mismatch { code, message, value, is_key: true, rule, severity: Severity::Error }
}

/// Where the rule stands in the description: the translated documents keep its structure.
fn rule(error: &ValidationError<'_>, root: &Pointer) -> Pointer {
    place(error.absolute_keyword_location().map(|uri| uri.as_str()), error.schema_path().as_str(), root)
}

/// The same of a keyword, by the validator's words for its place.
pub(super) fn place(absolute: Option<&str>, schema_path: &str, root: &Pointer) -> Pointer {
    match absolute.and_then(|it| it.strip_prefix(BASE)).and_then(|rest| rest.strip_prefix("#/")) {
        Some(rest) => Pointer::new(&decode(&rest[rest.find('/').unwrap_or(0)..])),
        None => Pointer::new(&format!("{root}{schema_path}")),
    }
}

fn decode(fragment: &str) -> String {
    let mut out = Vec::new();
    let mut bytes = fragment.bytes();
    while let Some(byte) = bytes.next() {
        let hex = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        if byte == b'%' {
            let mut ahead = bytes.clone();
            if let (Some(high), Some(low)) = (hex(ahead.next()), hex(ahead.next())) {
                out.push(u8::try_from(high * 16 + low).unwrap_or(byte));
                bytes = ahead;
                continue;
            }
        }
        out.push(byte);
    }
    String::from_utf8_lossy(&out).into_owned()
}
