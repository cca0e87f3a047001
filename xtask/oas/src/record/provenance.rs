//! New entries of `provenance.yaml`: its comments, order and layout stay as they are.

use super::plan::{Action, Draft};
use crate::document::{Document, Node, Pointer, Source, display_name};
use crate::failure::Failure;
use std::path::Path;

const NEW: &str = "# Where every sample comes from: `recorded` (seen on the wire; `redacted` lists what was replaced) or\n\
    # `documented` (printed on a page of the vendor).\nsamples: {}\n";

/// The text of a provenance file with an entry for each new sample, and for those that have none.
///
/// # Errors
/// The file cannot be read, or is none.
pub(super) fn text(path: &Path, drafts: &[&Draft], against: &str) -> Result<String, Failure> {
    let name = display_name(path);
    let mut text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => NEW.to_owned(),
        Err(error) => return Err(Failure::new(format!("cannot read {name}: {}", Failure::io(&error)))),
    };
    for draft in drafts {
        // A run that was killed may have left a sample without its entry.
        if draft.action == Action::Same && has(&name, &text, &draft.key)? {
            continue;
        }
        text = with(&name, &text, &draft.key, &entry(draft, against))?;
    }
    Ok(text)
}

fn has(name: &str, text: &str, key: &str) -> Result<bool, Failure> {
    let document = Document::parse(Source::new(name, text))?;
    Ok(document.get(&Pointer::root().join(["samples", key])).is_some())
}

fn entry(draft: &Draft, against: &str) -> String {
    let kinds: Vec<_> = draft.kinds.keys().map(|kind| kind.name()).collect();
    format!(
        "  {}:\n    kind: recorded\n    against: {}\n    recorded: {}\n    redacted: [{}]\n",
        scalar(&draft.key),
        scalar(against),
        draft.month,
        kinds.join(", ")
    )
}

/// A text as YAML: in quotes unless it is plain for every reader.
fn scalar(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || " ./_-".contains(c))
        && text.ends_with(|c: char| c.is_ascii_alphanumeric());
    let word = ["true", "false", "null", "yes", "no", "on", "off"].iter().any(|it| text.eq_ignore_ascii_case(it));
    if plain && !word { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

fn with(name: &str, text: &str, key: &str, entry: &str) -> Result<String, Failure> {
    let document = Document::parse(Source::new(name, text))?;
    let list = Pointer::new("/samples");
    let samples = document.get(&list).and_then(Node::as_object).ok_or_else(|| {
        Failure::new(format!("{name}: the map `samples` is missing")).help("see the provenance.yaml of another API")
    })?;
    if samples.contains_key(key) {
        return Err(Failure::new(format!("{name}: `{key}` has an entry, and the sample is missing"))
            .help("remove the entry, or give the new sample a name with --case"));
    }
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut out = text.to_owned();
    if let Some((_, after)) = samples.iter().find(|(known, _)| known.as_str() > key) {
        out.insert_str(line_start(after.key.start), entry);
    } else if let Some((_, last)) = samples.last() {
        // Behind the last entry, whose lines are indented.
        let mut end = last.key.start;
        loop {
            end = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
            if !text[end..].starts_with("    ") {
                break;
            }
        }
        let glue = if out[..end].ends_with('\n') { "" } else { "\n" };
        out.insert_str(end, &format!("{glue}{entry}"));
    } else {
        let at = line_start(document.span(&list).start);
        let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
        out.replace_range(at..end, &format!("samples:\n{entry}"));
    }
    let entries = |text: &str| -> Option<serde_json::Map<String, serde_json::Value>> {
        let document = Document::parse(Source::new(name, text)).ok()?;
        document.get(&list)?.to_json().as_object().cloned()
    };
    // A file laid out otherwise must not be spoilt.
    let sound = match (entries(text), entries(&out)) {
        (Some(before), Some(after)) => {
            after.len() == before.len() + 1
                && after.contains_key(key)
                && before.iter().all(|(name, value)| after.get(name) == Some(value))
        }
        _ => false,
    };
    if sound { Ok(out) } else { Err(Failure::new(format!("{name}: cannot add `{key}` to a file laid out like this"))) }
}

/// The drafts of one API that need an entry, or may.
pub(super) fn wanted<'d>(drafts: &'d [Draft], api: &str) -> Vec<&'d Draft> {
    let stands = |it: &&Draft| matches!(it.action, Action::Write | Action::Same);
    drafts.iter().filter(|it| it.api == api).filter(stands).collect()
}
