//! Texts that would run code on the page that shows them.

use super::context::Context;
use super::table::RuleCode;
use crate::report::Report;

/// Descriptions that would run code on the page that shows them.
pub fn check(context: &Context<'_>, report: &mut Report) {
    for visit in &context.walk.visits {
        let node = context.document.get(&visit.at);
        for field in ["description", "summary", "title"] {
            let Some(text) = node.and_then(|it| it.text(field)) else { continue };
            let lower = text.to_lowercase();
            let found = ["<script", "eval(", "javascript:"].into_iter().find(|it| called(&lower, it));
            if let Some(found) = found {
                let message = format!("this text holds `{found}`, which a page may run");
                report.push(context.at(RuleCode::UnsafeMarkdown, &visit.at.child(field), message));
            }
        }
    }
}

/// Whether a word stands in a text by itself: `retrieval(s)` calls nothing.
fn called(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.'))
}
