//! Whether a translation is whole, of today's English, and nothing else.

use super::markdown;
use super::overlay::{Action, Change, Overlay};
use super::texts::{hash, pieces, texts};
use crate::codes::FindingCode;
use indexmap::IndexMap;
use oas::document::Pointer;
use oas::report::{Finding, Report};
use serde_json::Value;

/// Holds an overlay against the English document, and reports each entry that is stale, leads nowhere or breaks
/// Markdown, and each text that has none.
pub fn judge(english: &Value, overlay: &Overlay, report: &mut Report) {
    let before = report.findings.len();
    overlay.tell_faults(report);
    let texts = texts(english);
    let mut written: IndexMap<Pointer, &Action> = IndexMap::new();
    for action in &overlay.actions {
        let selected = action.selected(english);
        if selected.is_empty() {
            let message = format!("nothing stands at `{}` any more", action.target);
            let help = "remove this entry; if its text has moved, give it the target where it stands now";
            report.push(at(FindingCode::TranslationTargetGone, overlay, action, message).help(help));
        }
        let Change::Write { key, text, english: known } = &action.change else { continue };
        let mut of_action = None;
        for place in selected.iter().map(|it| it.child(key)) {
            let Some(original) = texts.get(&place) else {
                let message =
                    format!("`{}` selects `{place}`, which is no text of the English document", action.target);
                let help = "give a target that selects texts alone; values and names stay as they are";
                report.push(at(FindingCode::TranslationNotText, overlay, action, message).help(help));
                continue;
            };
            if let Some(first) = written.insert(place.clone(), action) {
                let line = overlay.document.source.position(overlay.document.span(&first.at).start).0;
                let message = format!("`{place}` is translated twice: in line {line}, too");
                report
                    .push(at(FindingCode::TranslationDoubled, overlay, action, message).help("remove one of the two"));
            }
            of_action = of_action.or_else(|| fault(overlay, action, (original, text), known, &place));
        }
        report.findings.extend(of_action);
    }
    for (text, places) in missing(&texts, &written) {
        let (first, more) = (&places[0], places.len() - 1);
        let more = if more == 0 { String::new() } else { format!(" and {more} more places") };
        let message = format!("no entry translates the text at `{first}`{more}: {}", quoted(text));
        let finding = Finding::at(FindingCode::TranslationMissing, &overlay.document, &Pointer::root(), message);
        report.push(finding.help("run `cargo xtask translate`, which adds it, and write its translation there"));
    }
    rules(overlay, &written, report);
    if report.findings.len() == before {
        same(english, overlay, &written, report);
    }
}

/// Reports rules that their object's description, which lists them, says in other words.
fn rules(overlay: &Overlay, written: &IndexMap<Pointer, &Action>, report: &mut Report) {
    let words = |place: &Pointer| match written.get(place).map(|it| &it.change) {
        Some(Change::Write { text, .. }) => {
            Some(pieces(text).join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
        }
        _ => None,
    };
    for (place, action) in written.iter().filter(|(place, _)| place.last().is_some_and(|it| it == "says")) {
        let object = place.parent().and_then(|it| it.parent()).and_then(|it| it.parent());
        let description = object.map(|it| it.child("description"));
        let (Some(says), Some(listed)) = (words(place), description.as_ref().and_then(words)) else { continue };
        if !listed.contains(says.trim_end_matches('.')) {
            let at_list = description.unwrap_or_default();
            let message =
                format!("the rule at `{place}` is said in other words than in the list of rules at `{at_list}`");
            let help = "use the same words at both places";
            report.push(at(FindingCode::TranslationRule, overlay, action, message).help(help));
        }
    }
}

/// The texts that no action writes, each once with its places.
pub(super) fn missing<'d>(
    texts: &IndexMap<Pointer, &'d Value>,
    written: &IndexMap<Pointer, &Action>,
) -> Vec<(&'d Value, Vec<Pointer>)> {
    let mut missing: IndexMap<(String, String), (&Value, Vec<Pointer>)> = IndexMap::new();
    for (place, text) in texts.iter().filter(|(place, _)| !written.contains_key(*place)) {
        let key = (place.last().unwrap_or_default().into_owned(), text.to_string());
        missing.entry(key).or_insert_with(|| (text, Vec::new())).1.push(place.clone());
    }
    missing.into_values().collect()
}

/// What is wrong with a translation at one of its places.
fn fault(
    overlay: &Overlay,
    action: &Action,
    (original, text): (&Value, &Value),
    known: &str,
    place: &Pointer,
) -> Option<Finding> {
    let target = &action.target;
    let now = hash(original);
    if now != known {
        let message = format!(
            "stale: the English at `{place}` (target `{target}`) is not what this translates, but {}",
            quoted(original)
        );
        let help = format!("change the translation accordingly, and write `x-english: {now}`");
        return Some(at(FindingCode::TranslationStale, overlay, action, message).help(help));
    }
    let (originals, translated) = (pieces(original), pieces(text));
    if originals.len() != translated.len() || translated.iter().any(|it| it.trim().is_empty()) {
        let message =
            format!("no text, or not as many as in English, stand for the English at `{place}`: {}", quoted(original));
        let finding = at(FindingCode::TranslationMissing, overlay, action, message);
        return Some(finding.help(format!("write the translation; the target is `{target}`")));
    }
    let lost = originals.iter().zip(&translated).find_map(|(old, new)| markdown::lost(old, new))?;
    let message = format!("compared with the English at `{place}` the translation {lost}");
    let help = format!("keep code, links and lists as they are in {}", quoted(original));
    Some(at(FindingCode::TranslationMarkdown, overlay, action, message).help(help))
}

/// Reports where applying the actions one after the other gives something else than the English with its texts
/// replaced.
fn same(english: &Value, overlay: &Overlay, written: &IndexMap<Pointer, &Action>, report: &mut Report) {
    let mut expected = english.clone();
    for (place, action) in written {
        if let (Some(text), Change::Write { text: new, .. }) = (expected.pointer_mut(place.as_str()), &action.change) {
            *text = new.clone();
        }
    }
    if let Some(place) = difference(&overlay.apply(english), &expected, &Pointer::root()) {
        let message = format!(
            "applied in their order, the actions make something else of `{place}` than its text in translation"
        );
        let finding =
            Finding::at(FindingCode::TranslationChanges, &overlay.document, &Pointer::new("/actions"), message);
        report.push(finding.help(
            "a list is translated by two actions, one that removes it and one that writes it; no target may depend on \
             what an action before it has changed",
        ));
    }
}

/// The first place at which two values differ.
fn difference(a: &Value, b: &Value, at: &Pointer) -> Option<Pointer> {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let names = a.keys().chain(b.keys().filter(|it| !a.contains_key(*it)));
            names.into_iter().find_map(|name| match (a.get(name), b.get(name)) {
                (Some(a), Some(b)) => difference(a, b, &at.child(name)),
                _ => Some(at.child(name)),
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(index, (a, b))| difference(a, b, &at.child(&index.to_string())))
        }
        _ => (a != b).then(|| at.clone()),
    }
}

fn at(code: FindingCode, overlay: &Overlay, action: &Action, message: String) -> Finding {
    Finding::at(code, &overlay.document, &action.at, message)
}

fn quoted(text: &Value) -> String {
    format!("\u{201c}{}\u{201d}", pieces(text).join(" / ").trim_end())
}
