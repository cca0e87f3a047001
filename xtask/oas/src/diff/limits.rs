//! Limits of numbers, lengths and counts.

use super::codes::Directed;
use super::comparison::Comparison;
use super::resolved_schema::{self, ResolvedSchema, UPPER};
use super::schema_pair::SchemaPair;
use crate::schema::bounds;

/// Each limit, with the codes of one that is higher and of one that is lower.
const LIMITS: [(&str, Directed, Directed); 8] = [
    ("minimum", Directed::MinimumIncreased, Directed::MinimumDecreased),
    ("minLength", Directed::MinLengthIncreased, Directed::MinLengthDecreased),
    ("minItems", Directed::MinItemsIncreased, Directed::MinItemsDecreased),
    ("minProperties", Directed::MinPropertiesIncreased, Directed::MinPropertiesDecreased),
    ("maximum", Directed::MaximumIncreased, Directed::MaximumDecreased),
    ("maxLength", Directed::MaxLengthIncreased, Directed::MaxLengthDecreased),
    ("maxItems", Directed::MaxItemsIncreased, Directed::MaxItemsDecreased),
    ("maxProperties", Directed::MaxPropertiesIncreased, Directed::MaxPropertiesDecreased),
];

pub(super) fn compare<'a>(diff: &mut Comparison<'a>, both: &SchemaPair<'_, 'a>) {
    let shared = both.old.formats == both.new.formats;
    for (key, increased, decreased) in LIMITS {
        let (old, new) = (limit(both.old, key, shared), limit(both.new, key, shared));
        if old == new {
            continue;
        }
        let code = if old < new { increased } else { decreased };
        let text = |resolved: &ResolvedSchema<'a>| {
            let limit = resolved.value(key)?.to_string();
            Some(if is_exclusive(resolved, key) { format!("{limit}, itself excluded") } else { limit })
        };
        let what = became(key, text(both.old), text(both.new));
        both.change(diff, code, &both.places(key), !both.new.keywords.contains_key(key), &what);
    }
    let divisor = |resolved: &ResolvedSchema<'a>| {
        // Every integer is a multiple of one.
        resolved.divisor.filter(|it| *it != 1.0 || resolved.kind() != Some("integer"))
    };
    // 0.3 is three times 0.1, though not among floating numbers.
    let of = |a: f64, b: f64| ((a / b) - (a / b).round()).abs() < 1e-9 * (a / b).abs().max(1.0);
    // From numbers of so many decimals to integers, or back: the types say it all.
    let is_narrowing = |a: &ResolvedSchema<'a>, b: &ResolvedSchema<'a>| {
        a.kind() == Some("integer") && divisor(a).is_none() && divisor(b).is_some_and(|step| of(1.0, step))
    };
    let code = match (divisor(both.old), divisor(both.new)) {
        (old, new) if old == new => None,
        _ if is_narrowing(both.old, both.new) || is_narrowing(both.new, both.old) => None,
        (None, Some(_)) => Some(Directed::MultipleOfTightened),
        (Some(_), None) => Some(Directed::MultipleOfLoosened),
        (Some(old), Some(new)) if of(new, old) => Some(Directed::MultipleOfTightened),
        (Some(old), Some(new)) if of(old, new) => Some(Directed::MultipleOfLoosened),
        _ => Some(Directed::MultipleOfChanged),
    };
    if let Some(code) = code {
        let text = |resolved: &ResolvedSchema<'a>| resolved.divisor.map(|it| it.to_string());
        let what = became("multipleOf", text(both.old), text(both.new));
        let removed = !both.new.keywords.contains_key("multipleOf");
        both.change(diff, code, &both.places("multipleOf"), removed, &what);
    }
    let unique = |resolved: &ResolvedSchema<'a>| resolved.keywords.contains_key("uniqueItems");
    match (unique(both.old), unique(both.new)) {
        (false, true) => {
            both.change(diff, Directed::UniqueItemsAdded, &both.places("uniqueItems"), false, "has unique items")
        }
        (true, false) => {
            both.change(diff, Directed::UniqueItemsRemoved, &both.places("uniqueItems"), true, "may repeat items");
        }
        _ => {}
    }
}

/// What became of a keyword, with what it says.
pub(super) fn became(key: &str, old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("has the {key} {new}; it had {old}"),
        (None, Some(new)) => format!("has the {key} {new}; it had none"),
        (Some(old), None) => format!("no longer has the {key} {old}"),
        (None, None) => format!("has another {key}"),
    }
}

/// A limit as a pair that can be compared: the value, and whether the value itself is out.
///
/// A format says one too; where both documents have the same format, `shared`, that is no change.
fn limit(resolved: &ResolvedSchema<'_>, key: &str, shared: bool) -> (f64, i8) {
    let none = if UPPER.contains(&key) {
        f64::INFINITY
    } else if key == "minimum" {
        f64::NEG_INFINITY
    } else {
        0.0
    };
    let said = resolved.keywords.get(key).and_then(|(node, _)| resolved_schema::number(node));
    // What the format says anyway.
    let implied = resolved.formats.iter().find_map(|format| bounds(format)).filter(|_| resolved.takes_numbers());
    let implied = implied.and_then(|(low, high)| match key {
        "minimum" => low.as_f64(),
        "maximum" => high.as_f64(),
        _ => None,
    });
    let none = match (shared, implied) {
        (true, Some(implied)) if said.is_none_or(|it| if key == "minimum" { it <= implied } else { it >= implied }) => {
            return (implied, 0);
        }
        _ => none,
    };
    let value = said.unwrap_or(none);
    let exclusive = is_exclusive(resolved, key);
    match (resolved.kind(), key) {
        // More than 0 is at least 1 among whole numbers.
        (Some("integer"), "minimum") => (if exclusive { value.floor() + 1.0 } else { value.ceil() }, 0),
        (Some("integer"), "maximum") => (if exclusive { value.ceil() - 1.0 } else { value.floor() }, 0),
        (_, "minimum") => (value, i8::from(exclusive)),
        _ => (value, -i8::from(exclusive)),
    }
}

fn is_exclusive(resolved: &ResolvedSchema<'_>, key: &str) -> bool {
    match key {
        "minimum" => resolved.keywords.contains_key("exclusiveMinimum"),
        "maximum" => resolved.keywords.contains_key("exclusiveMaximum"),
        _ => false,
    }
}
