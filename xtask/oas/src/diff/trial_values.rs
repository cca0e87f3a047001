//! Values that schemas lead to: what they list, what lies at their limits, and one step beyond.

use super::comparison::Comparison;
use super::places::{Operand, Revision};
use super::resolved_schema::{self, Additional, ResolvedSchema};
use super::values;
use serde_json::{Map, Value, json};
use std::collections::{BTreeSet, HashSet};

/// How deep values are made up.
const DEPTH: usize = 4;
/// How many values one schema leads to.
const MOST: usize = 400;
/// How many names undeclared properties get.
const MOST_NAMES: usize = 8;
/// Longer texts and lists are not made up.
const LONGEST: f64 = 1000.0;

/// A text for each format that values are held to.
const FORMATS: [(&str, &str); 12] = [
    ("date", "2024-02-03"),
    ("date-time", "2024-02-03T04:05:06Z"),
    ("time", "04:05:06Z"),
    ("duration", "P1D"),
    ("uuid", "0b5e2c5e-6b0f-4b9e-8a5e-0f1d2c3b4a59"),
    ("email", "a@example.com"),
    ("hostname", "example.com"),
    ("ipv4", "192.0.2.1"),
    ("ipv6", "2001:db8::1"),
    ("uri", "https://example.com/a"),
    ("byte", "QUJD"),
    ("regex", "a"),
];

/// Values that schemas, joined, lead to. Not all of them fit.
///
/// Properties that are declared nowhere in them get the given names.
pub(super) fn of(diff: &mut Comparison<'_>, revision: Revision, operand: &Operand, names: &[String]) -> Vec<Value> {
    let mut values = made_up(diff, revision, operand, names, DEPTH);
    distinct(&mut values);
    values
}

/// The names of the properties that schemas and their alternatives declare, or ask for.
pub(super) fn names(diff: &mut Comparison<'_>, revision: Revision, operand: &Operand) -> Vec<String> {
    let mut all = vec![ResolvedSchema::of(diff, revision, operand)];
    let branches = all[0].alternatives.iter().flat_map(|it| it.2.clone()).chain(all[0].not.clone());
    for at in branches.collect::<Vec<_>>() {
        let branch = diff.operand(revision, &at);
        all.push(ResolvedSchema::of(diff, revision, &branch));
    }
    let names: BTreeSet<_> = all.iter().flat_map(|it| it.properties.keys().chain(it.required.keys())).collect();
    names.into_iter().take(MOST_NAMES).map(|it| (*it).to_owned()).collect()
}

fn distinct(values: &mut Vec<Value>) {
    let mut seen = HashSet::new();
    values.retain(|it| seen.insert(it.to_string()));
    values.truncate(MOST);
}

fn made_up(
    diff: &mut Comparison<'_>,
    revision: Revision,
    operand: &Operand,
    undeclared: &[String],
    depth: usize,
) -> Vec<Value> {
    let resolved = ResolvedSchema::of(diff, revision, operand);
    let mut values = vec![Value::Null];
    let mut listed: Vec<_> = resolved.values().into_iter().flat_map(|it| it.0).map(|(value, _)| value).collect();
    listed.sort_by_key(|it| it.as_f64().is_some_and(|it| is_out(&resolved, it)));
    values.extend(listed);
    values.extend(
        ["example", "default"]
            .into_iter()
            .filter_map(|key| resolved.docs.get(key).cloned().or_else(|| resolved.value(key))),
    );
    if depth == 0 {
        values.push(json!("a"));
        return values;
    }
    // What is told apart by alternatives, or taken out by `not`, is worth trying too.
    let branches: Vec<_> =
        resolved.alternatives.iter().flat_map(|it| it.2.clone()).chain(resolved.not.clone()).collect();
    let mut each: Vec<Vec<Value>> = Vec::new();
    for at in branches {
        let branch = diff.operand(revision, &at);
        each.push(made_up(diff, revision, &branch, undeclared, depth - 1));
    }
    // The order of branches says nothing.
    each.sort_by_cached_key(|it| format!("{it:?}"));
    let of_branches = in_turn(each);
    match resolved.kind() {
        Some("string") => values.extend(texts(&resolved)),
        Some("integer") => values.extend(numbers(&resolved).into_iter().filter(Value::is_i64)),
        Some("number") => values.extend(numbers(&resolved)),
        Some("boolean") => values.extend([json!(true), json!(false)]),
        Some("array") => values.extend(lists(diff, revision, &resolved, undeclared, depth)),
        Some("object") => values.extend(objects(diff, revision, &resolved, (&of_branches, undeclared), depth)),
        None if !resolved.formats.is_empty() || !resolved.patterns.is_empty() => values.extend(texts(&resolved)),
        None if !resolved.limits().is_empty() || !resolved.required.is_empty() || speaks_of_members(&resolved) => {
            values.extend(texts(&resolved));
            values.extend(numbers(&resolved));
            values.extend(lists(diff, revision, &resolved, undeclared, depth));
            values.extend(objects(diff, revision, &resolved, (&of_branches, undeclared), depth));
        }
        None if of_branches.is_empty() => values.extend([json!("a"), json!(1), json!({}), json!([])]),
        None if of_branches.iter().any(Value::is_object) => {
            values.extend(objects(diff, revision, &resolved, (&of_branches, undeclared), depth));
        }
        _ => {}
    }
    let mut mixed = between(&values, &of_branches);
    mixed.extend(lengthened(&of_branches));
    mixed.extend(as_long(&values, &of_branches));
    let mut values = in_turn(vec![values, mixed, of_branches]);
    distinct(&mut values);
    values
}

/// Whether a schema, of whatever type, says what is in an object or a list.
fn speaks_of_members(resolved: &ResolvedSchema<'_>) -> bool {
    !resolved.properties.is_empty()
        || !resolved.items.is_empty()
        || matches!(resolved.additional, Additional::Schema(_))
}

/// One of each list after the other, so that none of them takes all the room.
fn in_turn(lists: Vec<Vec<Value>>) -> Vec<Value> {
    let mut lists: Vec<_> = lists.into_iter().map(Vec::into_iter).collect();
    let longest = lists.iter().map(ExactSizeIterator::len).max().unwrap_or_default();
    (0..longest).flat_map(|_| lists.iter_mut().filter_map(Iterator::next).collect::<Vec<_>>()).collect()
}

/// Numbers between those that branches lead to: of several limits some hold there, and some do not.
fn between(own: &[Value], of_branches: &[Value]) -> Vec<Value> {
    let mut numbers: Vec<f64> = own.iter().chain(of_branches).filter_map(Value::as_f64).collect();
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    let middle = |pair: &[f64]| values::canonical(json!(f64::midpoint(pair[0], pair[1])));
    if of_branches.is_empty() { Vec::new() } else { numbers.windows(2).map(middle).collect() }
}

/// Lists of the items of one branch, as long as those of another.
fn as_long(own: &[Value], of_branches: &[Value]) -> Vec<Value> {
    let lists: Vec<_> = own.iter().chain(of_branches).filter_map(Value::as_array).collect();
    if !of_branches.iter().any(Value::is_array) {
        return Vec::new();
    }
    let lengths: BTreeSet<usize> = lists.iter().map(|it| it.len()).filter(|it| *it > 1).collect();
    let mut single: Vec<&Value> = lists.iter().filter(|it| it.len() == 1).map(|it| &it[0]).collect();
    let mut seen = HashSet::new();
    single.retain(|it| seen.insert(it.to_string()));
    let of = |length: usize| {
        let same = single.iter().take(MOST / 40).map(move |it| vec![(*it).clone(); length].into());
        // And different ones, of one type and of several.
        let is_alike = |a: &Value, b: &Value| std::mem::discriminant(a) == std::mem::discriminant(b);
        let kinds = [json!(0), json!("a"), json!(true), json!({}), json!([])];
        let alike = kinds.map(|kind| single.iter().filter(|it| is_alike(it, &kind)).copied().collect::<Vec<_>>());
        let different = alike.into_iter().chain([single.clone()]).filter(|it| !it.is_empty());
        // What one of them may refuse, such as a list of the same items, is not in all of these.
        let turned = different.flat_map(|it| (0..it.len().min(MOST_NAMES)).map(move |first| (it.clone(), first)));
        let of_turned = |(it, first): (Vec<&Value>, usize)| {
            it.into_iter().cycle().skip(first).take(length).cloned().collect::<Value>()
        };
        same.chain(turned.map(of_turned)).collect::<Vec<_>>()
    };
    lengths.into_iter().flat_map(of).collect()
}

/// Objects of both documents, joined: each may ask for members that the other says nothing of.
pub(super) fn joined(old: &[Value], new: &[Value]) -> Vec<Value> {
    let first = |values: &[Value]| -> Vec<Map<String, Value>> {
        values.iter().filter_map(Value::as_object).filter(|it| !it.is_empty()).take(MOST / 20).cloned().collect()
    };
    let (old, new) = (first(old), first(new));
    let join = |one: &Map<String, Value>, other: &Map<String, Value>| {
        let mut joined = one.clone();
        joined.extend(other.iter().map(|(name, it)| (name.clone(), it.clone())));
        Value::Object(joined)
    };
    old.iter().flat_map(|old| new.iter().flat_map(move |new| [join(old, new), join(new, old)])).collect()
}

/// Texts that one branch leads to, as long as those of another.
fn lengthened(of_branches: &[Value]) -> Vec<Value> {
    let texts: Vec<&str> = of_branches.iter().filter_map(Value::as_str).take(MOST_NAMES * 4).collect();
    let lengths: BTreeSet<usize> = texts.iter().map(|it| it.chars().count()).collect();
    let mut found = Vec::new();
    // What two of them ask for, one behind the other.
    let short: Vec<&&str> = texts.iter().filter(|it| (1..4).contains(&it.len())).take(MOST_NAMES).collect();
    found.extend(short.iter().flat_map(|one| short.iter().map(move |other| json!(format!("{one}{other}")))));
    for (text, length) in texts.iter().flat_map(|text| lengths.iter().map(move |length| (text, *length))) {
        let padding = "a".repeat(length.saturating_sub(text.chars().count()));
        if !padding.is_empty() {
            found.extend([json!(format!("{padding}{text}")), json!(format!("{text}{padding}"))]);
        }
    }
    found
}

fn limit(resolved: &ResolvedSchema<'_>, key: &str) -> Option<f64> {
    resolved.keywords.get(key).and_then(|(node, _)| resolved_schema::number(node))
}

fn texts(resolved: &ResolvedSchema<'_>) -> Vec<Value> {
    let mut texts: Vec<String> = FORMATS
        .iter()
        .filter(|(format, _)| resolved.formats.contains(format))
        .map(|(_, text)| (*text).to_owned())
        .collect();
    let mut lengths = vec![1.0, 0.0];
    for limit in ["minLength", "maxLength"].into_iter().filter_map(|key| limit(resolved, key)) {
        lengths.extend([limit, limit - 1.0, limit + 1.0]);
    }
    for length in lengths.into_iter().filter(|it| (0.0..=LONGEST).contains(it)) {
        texts.extend(["a", "x"].map(|letter| letter.repeat(whole(length))));
    }
    // The letters of a pattern, without what is not a letter in it, are often a text that fits.
    for pattern in &resolved.patterns {
        let plain = pattern.trim_matches(['^', '$']);
        texts.extend([plain.to_owned(), format!("a{plain}"), format!("{plain}a")]);
        let inner: String = pattern.chars().filter(|it| it.is_ascii_alphanumeric()).collect();
        texts.push(inner);
        texts.extend(["b", "A", "1", "12", "123", "abc", "ABC"].map(str::to_owned));
    }
    #[allow(clippy::cast_precision_loss)]
    let is_out = |it: &String| {
        let length = it.chars().count() as f64;
        limit(resolved, "minLength").is_some_and(|low| length < low)
            || limit(resolved, "maxLength").is_some_and(|high| length > high)
    };
    texts.sort_by_key(is_out);
    texts.into_iter().map(Value::String).collect()
}

fn numbers(resolved: &ResolvedSchema<'_>) -> Vec<Value> {
    let step = resolved.divisor.unwrap_or(1.0);
    let mut numbers = vec![0.0, 1.0, -1.0, 0.5, step, 2.0 * step, 3.0 * step];
    for limit in ["minimum", "maximum"].into_iter().filter_map(|key| limit(resolved, key)) {
        numbers.extend([0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, -3.0].map(|step| limit + step));
        numbers.extend([(limit / step).floor() * step, (limit / step).ceil() * step]);
    }
    if resolved.formats.contains("int64") || resolved.formats.is_empty() {
        numbers.push(3e9);
    }
    // What fits is likelier to make the whole fit.
    numbers.sort_by_key(|it| is_out(resolved, *it));
    numbers.into_iter().filter(|it| it.is_finite()).map(|it| values::canonical(json!(it))).collect()
}

fn is_out(resolved: &ResolvedSchema<'_>, number: f64) -> bool {
    let has = |key| resolved.keywords.contains_key(key);
    limit(resolved, "minimum").is_some_and(|low| number < low || has("exclusiveMinimum") && number <= low)
        || limit(resolved, "maximum").is_some_and(|high| number > high || has("exclusiveMaximum") && number >= high)
        || (number / resolved.divisor.unwrap_or(1.0)).fract() != 0.0
}

fn lists(
    diff: &mut Comparison<'_>,
    revision: Revision,
    resolved: &ResolvedSchema<'_>,
    undeclared: &[String],
    depth: usize,
) -> Vec<Value> {
    let mut items = made_up(diff, revision, &resolved.items.clone(), undeclared, depth - 1);
    items.sort_by_key(Value::is_null);
    let mut lists = vec![json!([])];
    lists.extend(items.iter().take(MOST / 4).map(|it| json!([it])));
    lists.extend(items.iter().take(MOST / 80).map(|it| json!([it, it])));
    lists.extend(items.windows(2).take(MOST / 8).map(|pair| pair.to_vec().into()));
    for limit in ["minItems", "maxItems"].into_iter().filter_map(|key| limit(resolved, key)) {
        for length in [limit - 1.0, limit, limit + 1.0].into_iter().filter(|it| (0.0..=LONGEST).contains(it)) {
            lists.push(items.iter().cycle().take(whole(length)).cloned().collect());
            lists.push(items.iter().take(1).cycle().take(whole(length)).cloned().collect());
        }
    }
    lists
}

fn objects(
    diff: &mut Comparison<'_>,
    revision: Revision,
    resolved: &ResolvedSchema<'_>,
    (of_branches, names): (&[Value], &[String]),
    depth: usize,
) -> Vec<Value> {
    let mut members: Vec<(String, Vec<Value>)> = Vec::new();
    let undeclared = resolved.required.keys().filter(|name| !resolved.properties.contains_key(*name));
    let own: Vec<_> = resolved.properties.keys().chain(undeclared).copied().collect();
    for name in own {
        let schema = match (resolved.property(name), &resolved.additional) {
            (Some(schema), _) | (None, Additional::Schema(schema)) => schema.clone(),
            _ => Operand::new(),
        };
        members.push((name.to_owned(), made_up(diff, revision, &schema, names, depth - 1)));
    }
    members.sort_by(|a, b| a.0.cmp(&b.0));
    if let Additional::Schema(schema) = &resolved.additional {
        let values = made_up(diff, revision, &schema.clone(), names, depth - 1);
        members.extend(["extra", "more"].map(|name| (name.to_owned(), values.clone())));
        let free = names.iter().filter(|name| !resolved.properties.contains_key(name.as_str()));
        members.extend(free.map(|name| (name.clone(), values.clone())));
    }
    let is_required = |name: &str| resolved.required.contains_key(name);
    let first = |values: &[Value]| values.iter().find(|it| !it.is_null()).cloned().unwrap_or(Value::Null);
    let all: Map<_, _> = members.iter().map(|(name, values)| (name.clone(), first(values))).collect();
    let least: Map<_, _> =
        all.iter().filter(|(name, _)| is_required(name)).map(|(name, it)| (name.clone(), it.clone())).collect();
    let mut others: Vec<_> = of_branches.iter().filter_map(Value::as_object).collect();
    others.sort_by_key(|it| std::cmp::Reverse(it.len()));
    let mut objects = vec![Value::Object(least.clone()), Value::Object(all.clone()), json!({})];
    let mixed = mixed(&least, &members, &others);
    for (name, values) in &members {
        for value in values.iter().take(MOST / 8) {
            for base in [&least, &all] {
                let mut object = base.clone();
                object.insert(name.clone(), value.clone());
                objects.push(object.into());
            }
        }
        let mut without = all.clone();
        without.shift_remove(name);
        objects.push(without.into());
    }
    // What a branch asks for, beside what all ask for.
    let mut beside = Vec::new();
    for other in others.iter().take(MOST / 16) {
        for base in [&least, &all] {
            let mut object = base.clone();
            object.extend(other.iter().map(|(name, it)| (name.clone(), it.clone())));
            // And what it may well refuse.
            for (name, value) in
                other.iter().flat_map(|(name, _)| [json!("a"), json!(1.5), json!(true)].map(|it| (name, it)))
            {
                for mut strange in [base.clone(), object.clone()] {
                    strange.insert(name.clone(), value.clone());
                    beside.push(strange.into());
                }
            }
            beside.push(object.into());
        }
    }
    in_turn(vec![objects, mixed, beside])
}

/// Objects of members that branches lead to, mixed, and of values that one of them may well refuse.
fn mixed(least: &Map<String, Value>, own: &[(String, Vec<Value>)], others: &[&Map<String, Value>]) -> Vec<Value> {
    if others.is_empty() {
        return Vec::new();
    }
    let mut members: Vec<(&String, Vec<Value>)> = Vec::new();
    let own = own.iter().flat_map(|(name, values)| values.iter().take(MOST_NAMES).map(move |it| (name, it)));
    for (name, value) in own.chain(others.iter().flat_map(|it| it.iter())) {
        match members.iter().position(|it| it.0 == name) {
            Some(at) if members[at].1.len() < 2 * MOST_NAMES && !members[at].1.contains(value) => {
                members[at].1.push(value.clone());
            }
            None if members.len() < MOST_NAMES => members.push((name, vec![value.clone()])),
            _ => {}
        }
    }
    members.iter_mut().for_each(|(_, values)| values.extend([json!("a"), json!(1.5), json!(true)]));
    // The same ones each time, in no order that schemas could follow.
    let mut state = 1_u32;
    let mut below = |end: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % end
    };
    let mut object = || {
        let mut object = least.clone();
        for (name, values) in &members {
            if below(3) > 0 {
                object.insert((*name).clone(), values[below(values.len())].clone());
            }
        }
        Value::Object(object)
    };
    (0..if members.len() > 1 { MOST / 2 } else { 0 }).map(|_| object()).collect()
}

/// A length that is known to be small.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(length: f64) -> usize {
    length as usize
}
