//! Texts that would run code on the page that shows them: read as Markdown, and the HTML in it as HTML, since a
//! word such as `onerror` is a word in one place and code in another.

use super::context::Context;
use super::table::RuleCode;
use crate::report::Report;
use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Elements that run code, or bring in a page that does.
const ELEMENTS: [&str; 8] = ["applet", "base", "embed", "frame", "frameset", "iframe", "object", "script"];
/// Attributes that hold an address.
const ADDRESSES: [&str; 12] = [
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "from",
    "href",
    "poster",
    "src",
    "to",
    "values",
    "xlink:href",
];
/// Texts longer than this are read up to here.
const LONGEST: usize = 1 << 20;

/// Descriptions that would run code on the page that shows them.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for visit in &context.walk.visits {
        let node = context.document.get(&visit.at);
        for field in ["description", "summary", "title"] {
            let Some(text) = node.and_then(|it| it.text(field)) else { continue };
            if let Some(found) = unsafe_piece(text) {
                let message = format!("this text holds {found}, which a page may run");
                report.push(context.at(RuleCode::UnsafeMarkdown, &visit.at.child(field), message));
            }
        }
    }
}

/// The first piece of a Markdown text that a page may run, in words.
fn unsafe_piece(text: &str) -> Option<String> {
    // Without a tag or a link there is nothing to run.
    if !text.contains(['<', '[']) {
        return None;
    }
    let end = (0..=LONGEST.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let mut html = String::new();
    for event in Parser::new_ext(&text[..end], Options::ENABLE_TABLES) {
        match event {
            // A tag can stand on several lines.
            Event::Html(piece) | Event::InlineHtml(piece) => html.push_str(&piece),
            // Of a link only where it leads counts, and of an image only what is loaded.
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) if runs(&dest_url) => {
                return Some(format!("a link to `{}`", scheme(&dest_url)));
            }
            Event::End(TagEnd::HtmlBlock | TagEnd::Paragraph) => {
                let found = in_html(&std::mem::take(&mut html));
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
    }
    in_html(&html)
}

fn in_html(html: &str) -> Option<String> {
    for Ok(token) in Tokenizer::new(html) {
        let Token::StartTag(tag) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).to_lowercase();
        if ELEMENTS.contains(&&*name) {
            return Some(format!("`<{name}>`"));
        }
        for (attribute, value) in &tag.attributes {
            let attribute = String::from_utf8_lossy(attribute).to_lowercase();
            let value = String::from_utf8_lossy(value);
            let is_handler = attribute.len() > 2 && attribute.starts_with("on");
            if is_handler || attribute == "srcdoc" {
                return Some(format!("`{attribute}` of `<{name}>`"));
            }
            if ADDRESSES.contains(&&*attribute) && runs(&value) {
                return Some(format!("`{attribute}` of `<{name}>` with `{}`", scheme(&value)));
            }
            let refreshes = name == "meta" && attribute == "http-equiv" && value.trim().eq_ignore_ascii_case("refresh");
            if refreshes {
                return Some("`<meta>` that leads elsewhere".to_owned());
            }
        }
    }
    None
}

/// An address as browsers read it, which skip white space and signs that nobody sees.
fn plain(address: &str) -> String {
    address.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect::<String>().to_lowercase()
}

/// Whether an address is code or a page of its own.
fn runs(address: &str) -> bool {
    let address = plain(address);
    ["javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:application/xhtml"]
        .iter()
        .any(|it| address.starts_with(it))
}

fn scheme(address: &str) -> String {
    plain(address).split_inclusive(':').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::unsafe_piece;

    #[test]
    fn code_is_told_from_words() {
        for text in [
            "<script>x</script>",
            "<SCRIPT src=//a.test></SCRIPT>",
            "<img src=x onerror=alert(1)>",
            "a <img\nsrc=x\nonload = 'x'> b",
            "<svg onload=alert(1)>",
            "<details open ontoggle=x>",
            "<iframe src='//a.test'></iframe>",
            "<object data=x></object>",
            "[go](javascript:alert(1))",
            "[go](JaVaScript:alert(1))",
            "[go][1]\n\n[1]: javascript:alert(1)",
            "![x](data:text/html;base64,xx)",
            "<a href='javascript:x'>x</a>",
            "<a href=' java\nscript:x'>x</a>",
            "<a href=\"java&#115;cript:x\">x</a>",
            "<form><button formaction=javascript:x>",
            "<javascript:alert(1)>",
            "<iframe srcdoc=x>",
            "- a\n- <b onclick=x>b</b>",
            "| a |\n|---|\n| <b onclick=x>b</b> |",
            "# <i onclick=x>",
            "&lt;x&gt; <embed src=x>",
        ] {
            assert!(unsafe_piece(text).is_some(), "{text}");
        }
        for text in [
            "JavaScript: a book",
            "javascript: the language",
            "reads <scripted> rows and <scripts-dir>",
            "use <scriptId>",
            "`<script>` is stripped",
            "```html\n<script>x</script>\n```",
            "    <script>x</script>",
            "the attribute onerror=abort of the job",
            "`<img onerror=x>`",
            "\\<script>",
            "&lt;script&gt;",
            "<b>bold</b> and <a href='https://a.test/javascript:'>x</a>",
            "[on](https://a.test) <img src=a.png alt='onload=x'>",
            "eval(x) and retrieval(s)",
            "a < b, onclick=1 > c",
            // No tag to Markdown, and so written with its bracket escaped.
            "<svg/onload=alert(1)>",
            "<!-- <script> -->",
            "<a title='javascript:x' href='#'>x</a>",
        ] {
            assert_eq!(unsafe_piece(text), None, "{text}");
        }
    }
}
