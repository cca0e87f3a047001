//! New entries of `provenance.yaml`: its comments, order and layout stay as they are.

use super::plan::{Action, Draft};
use crate::document::{Document, Node, Pointer, Source, display_name};
use crate::failure::Failure;
use std::collections::{BTreeMap, BTreeSet};
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
    let known = keys(&name, &text)?;
    // A run that was killed may have left a sample without its entry.
    let is_new = |draft: &&&Draft| draft.action != Action::Same || !known.contains(&draft.key);
    let new: BTreeMap<&str, String> =
        drafts.iter().filter(is_new).map(|draft| (draft.key.as_str(), entry(draft, against))).collect();
    if !new.is_empty() {
        text = with(&name, &text, &new)?;
    }
    Ok(text)
}

fn keys(name: &str, text: &str) -> Result<BTreeSet<String>, Failure> {
    let document = Document::parse(Source::new(name, text))?;
    let samples = document.get(&Pointer::new("/samples")).into_iter().flat_map(Node::members);
    Ok(samples.map(|(key, _)| key.to_owned()).collect())
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
    if plain && !is_yaml_word(text) { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// Whether YAML, of one version or another, reads a plain text as something else.
pub(super) fn is_yaml_word(text: &str) -> bool {
    ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].iter().any(|it| text.eq_ignore_ascii_case(it))
}

/// The text with entries that it has not, each before the first one that comes after it.
fn with(name: &str, text: &str, new: &BTreeMap<&str, String>) -> Result<String, Failure> {
    let document = Document::parse(Source::new(name, text))?;
    let list = Pointer::new("/samples");
    let samples = document.get(&list).and_then(Node::as_object).ok_or_else(|| {
        Failure::new(format!("{name}: the map `samples` is missing")).help("see the provenance.yaml of another API")
    })?;
    if let Some(key) = new.keys().find(|key| samples.contains_key(**key)) {
        return Err(Failure::new(format!("{name}: `{key}` has an entry, and the sample is missing"))
            .help("remove the entry, or give the new sample a name with --case"));
    }
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = new.iter().peekable();
    let mut done = 0;
    for (known, member) in samples {
        while let Some((_, entry)) = rest.next_if(|(key, _)| **key < known.as_str()) {
            let start = line_start(member.key.start);
            out.push_str(&text[done..start]);
            out.push_str(entry);
            done = start;
        }
    }
    if let Some((_, last)) = samples.last() {
        // Behind the last entry, whose lines are indented.
        let mut end = last.key.start;
        loop {
            end = text[end..].find('\n').map_or(text.len(), |newline| end + newline + 1);
            if !text[end..].starts_with("    ") {
                break;
            }
        }
        out.push_str(&text[done..end]);
        if rest.peek().is_some() && !out.ends_with('\n') {
            out.push('\n');
        }
        done = end;
    } else {
        let at = line_start(document.span(&list).start);
        out.push_str(&text[..at]);
        out.push_str("samples:\n");
        done = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
    }
    rest.for_each(|(_, entry)| out.push_str(entry));
    out.push_str(&text[done..]);
    let entries = |text: &str| -> Option<serde_json::Map<String, serde_json::Value>> {
        let document = Document::parse(Source::new(name, text)).ok()?;
        document.get(&list)?.to_json().as_object().cloned()
    };
    // A file laid out otherwise must not be spoilt.
    let sound = match (entries(text), entries(&out)) {
        (Some(before), Some(after)) => {
            after.len() == before.len() + new.len()
                && new.keys().all(|key| after.contains_key(*key))
                && before.iter().all(|(name, value)| after.get(name) == Some(value))
        }
        _ => false,
    };
    if sound { Ok(out) } else { Err(Failure::new(format!("{name}: cannot add to a file laid out like this"))) }
}

/// The drafts of one API that need an entry, or may.
pub(super) fn wanted<'d>(drafts: &'d [Draft], api: &str) -> Vec<&'d Draft> {
    let stands = |it: &&Draft| matches!(it.action, Action::Write | Action::Same);
    drafts.iter().filter(|it| it.api == api).filter(stands).collect()
}
