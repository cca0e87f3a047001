//! What a translation of a Markdown text keeps: code, links, lists.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// What the translation of a text lacks and what it has instead, in words; `None` where it keeps all.
pub(super) fn lost(english: &str, translated: &str) -> Option<String> {
    let (mut lacks, mut new) = (parts(english), Vec::new());
    for part in parts(translated) {
        match lacks.iter().position(|it| *it == part) {
            Some(at) => drop(lacks.remove(at)),
            None => new.push(part),
        }
    }
    let said: Vec<_> = [("lacks", lacks), ("adds", new)]
        .into_iter()
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(what, parts)| format!("{what} {}", parts.join(", ")))
        .collect();
    (!said.is_empty()).then(|| said.join(", and "))
}

/// The parts that no language changes, in words.
fn parts(text: &str) -> Vec<String> {
    let parts = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Code(code) => Some(format!("the code `{code}`")),
        Event::Start(Tag::Link { dest_url, .. }) => Some(format!("a link to {dest_url}")),
        Event::Start(Tag::Image { dest_url, .. }) => Some(format!("an image of {dest_url}")),
        Event::Start(Tag::CodeBlock(_)) => Some("a block of code".to_owned()),
        Event::Start(Tag::Heading { .. }) => Some("a heading".to_owned()),
        Event::Start(Tag::Item) => Some("an item of a list".to_owned()),
        Event::Start(Tag::TableCell) => Some("a cell of a table".to_owned()),
        Event::Html(html) | Event::InlineHtml(html) => Some(format!("the HTML {}", html.trim())),
        _ => None,
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::lost;

    #[test]
    fn order_and_words_are_free_and_the_rest_is_kept() {
        assert_eq!(lost("`a`, then [x](#y) and `b`.\n\n- i", "[z](#y): `b`, `a`.\n\n- j"), None);
        for (english, translated, said) in [
            ("see [x](#y)", "ver x", "lacks a link to #y"),
            ("`a` and `a`", "`a`", "lacks the code `a`"),
            ("`data_id`", "`dato_id`", "lacks the code `data_id`, and adds the code `dato_id`"),
            ("a\n\n- b\n- c", "a\n\n- b c", "lacks an item of a list"),
        ] {
            assert_eq!(lost(english, translated).as_deref(), Some(said));
        }
    }
}
