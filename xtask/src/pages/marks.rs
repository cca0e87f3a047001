//! What makes evidence visible on a page: each operation and event gets a mark, and below its text how well it is
//! known, which samples there are and what is left open; what is left open says so where it stands.

use super::words::Words;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Colors of the marks, on which white can be read, by level.
const COLORS: [(&str, &str); 4] =
    [("documented", "#1a7f37"), ("partial", "#8a5d00"), ("observed", "#0757b0"), ("inferred", "#57606a")];
/// Members that are data.
const DATA: [&str; 5] = ["example", "examples", "enum", "x-rules", "default"];

/// A document with marks; `samples` is what the bundle of samples has of its API.
pub(super) fn mark(document: &Value, samples: &Value, words: &Words) -> Value {
    let mut marked = document.clone();
    for (group, of_group) in [("paths", "operations"), ("x-webhooks", "events")] {
        for (path, item) in marked[group].as_object_mut().into_iter().flatten() {
            for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
                let Some(id) = operation["operationId"].as_str() else { continue };
                let key = if of_group == "events" { path.as_str() } else { id };
                let text = notes(document, operation, &samples[of_group][key], words);
                let said = operation["description"].as_str().unwrap_or_default().trim_end();
                let level = operation["x-evidence"].as_str().unwrap_or_default();
                let color = COLORS.iter().find(|it| it.0 == level).map(|it| it.1);
                let badge = json!([{ "name": name(words, level), "color": color }]);
                operation["description"] = json!(format!("{said}\n\n{text}\n"));
                operation["x-badges"] = badge;
            }
        }
    }
    say_open(&mut marked, words);
    leave_unexampled(&mut marked, words);
    marked
}

/// Says of each response and event without an example that none is known: the renderer would make one up, such as a
/// work order that was closed in the state of a planned one.
fn leave_unexampled(document: &mut Value, words: &Words) {
    let mut fill = |body: &mut Value| {
        if let Some(media) = body.pointer_mut("/content/application~1json").and_then(Value::as_object_mut)
            && !media.contains_key("example")
            && !media.contains_key("examples")
        {
            media.insert("example".to_owned(), json!(words.no_example));
        }
    };
    for (group, part) in [("paths", "responses"), ("x-webhooks", "requestBody")] {
        for item in document[group].as_object_mut().into_iter().flat_map(Map::values_mut) {
            for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
                match (part, operation.get_mut(part)) {
                    ("responses", Some(responses)) => {
                        responses.as_object_mut().into_iter().flat_map(Map::values_mut).for_each(&mut fill);
                    }
                    (_, Some(body)) => fill(body),
                    _ => {}
                }
            }
        }
    }
    document["components"]["responses"].as_object_mut().into_iter().flat_map(Map::values_mut).for_each(fill);
}

fn name<'w>(words: &'w Words, level: &'w str) -> &'w str {
    words.levels.iter().find(|it| it.value == level).map_or(level, |it| it.name)
}

/// What stands below the text of an operation or event.
fn notes(document: &Value, operation: &Value, samples: &Value, words: &Words) -> String {
    let level = operation["x-evidence"].as_str().unwrap_or_default();
    let means = words.levels.iter().find(|it| it.value == level).map_or("", |it| it.means);
    let mut text = format!("**{}** {}: {means}.", words.known, name(words, level));
    let samples: Vec<_> = samples.as_array().into_iter().flatten().map(|it| sample(it, words)).collect();
    if samples.is_empty() {
        text.push_str(&format!(" {}", words.no_sample));
    } else {
        text.push_str(&format!(" {} {}.", words.samples, samples.join(", ")));
    }
    let mut open = Vec::new();
    find_open(document, operation, "", &mut BTreeSet::new(), &mut open);
    if !open.is_empty() {
        let lines: Vec<_> = open.iter().map(|(place, reason)| format!("- `{place}`: {reason}")).collect();
        text.push_str(&format!("\n\n**{}**\n\n{}", words.open, lines.join("\n")));
    }
    text
}

/// `200 (with-email)`.
fn sample(sample: &Value, words: &Words) -> String {
    let name = sample["file"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let name = name.trim_end_matches(".json");
    let case = name.split_once('.').map(|(_, case)| case);
    let kind = sample["response"].as_str().or_else(|| sample["request"].is_boolean().then_some(words.request));
    match (kind, case) {
        (Some(kind), Some(case)) => format!("{kind} (`{case}`)"),
        (Some(kind), None) => kind.to_owned(),
        (None, _) => format!("`{name}`"),
    }
}

/// What is left open in what an operation sends and receives, with the name of its component and property.
fn find_open(
    document: &Value,
    value: &Value,
    place: &str,
    seen: &mut BTreeSet<String>,
    found: &mut Vec<(String, String)>,
) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                let target = document.pointer(reference.trim_start_matches('#'));
                if let Some(target) = target.filter(|_| seen.insert(reference.to_owned())) {
                    find_open(document, target, reference.rsplit('/').next().unwrap_or_default(), seen, found);
                }
                return;
            }
            if let Some(reason) = members.get("x-open").and_then(Value::as_str) {
                let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
                let entry = (if place.is_empty() { "body".to_owned() } else { place.to_owned() }, reason);
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
            for (key, member) in members.iter().filter(|(key, _)| !DATA.contains(&key.as_str())) {
                if key == "properties" {
                    for (name, property) in member.as_object().into_iter().flatten() {
                        let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                        find_open(document, property, &place, seen, found);
                    }
                } else {
                    find_open(document, member, place, seen, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| find_open(document, item, place, seen, found)),
        _ => {}
    }
}

/// Says of each schema that is left open that it is, and why.
fn say_open(value: &mut Value, words: &Words) {
    match value {
        Value::Object(members) => {
            if let Some(reason) = members.get("x-open").and_then(Value::as_str) {
                let said = members.get("description").and_then(Value::as_str).unwrap_or_default().trim_end();
                let text = format!("{said}\n\n**{}** {}", words.open, reason.trim_end());
                members.insert("description".to_owned(), Value::String(text.trim_start().to_owned()));
            }
            let inner = members.iter_mut().filter(|(key, _)| !DATA.contains(&key.as_str()));
            inner.for_each(|(_, member)| say_open(member, words));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| say_open(item, words)),
        _ => {}
    }
}
