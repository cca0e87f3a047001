//! What nearly every YAML reader lets pass and our parser refuses: mended in a copy of the text, byte by
//! byte, so that every place stays what it is.

use super::flow;
use super::source::Source;
use saphyr_parser::ScanError;

/// Bytes that may be read again and again, whatever is wrong: more is no slip.
const MOST_BYTES: usize = 64 << 20;
/// Lines of a quoted text that may begin too far to the left.
const MOST_QUOTED: usize = 200;

/// A text as the parser gets to see it.
pub(super) struct Layout {
    /// The text, mended where it had to be.
    pub source: Source,
    /// Where lines stand further to the left than YAML allows.
    pub shallow: Vec<usize>,
    /// Whether all brackets have been looked at.
    is_flow_mended: bool,
    read: usize,
    quoted: usize,
}

impl Layout {
    pub fn new(source: Source) -> Self {
        Self { source, shallow: Vec::new(), is_flow_mended: false, read: 0, quoted: 0 }
    }

    /// Mends what the parser stumbled over; whether there was something to mend.
    pub fn mend(&mut self, error: &ScanError) -> bool {
        let at = self.source.offset(error.marker().line(), error.marker().col());
        self.read += at;
        if self.read > MOST_BYTES {
            return false;
        }
        let text = self.source.text.clone();
        // All at once: each time that a text is read anew costs as much as the first.
        if error.info().contains("invalid indentation")
            && !std::mem::replace(&mut self.is_flow_mended, true)
            && let Some((mended, shallow)) = flow::mended(&text)
        {
            self.source = Source::new(&self.source.name, &mended);
            self.shallow.extend(shallow);
            return true;
        }
        match error.info() {
            // A bracket that closes at the left of the key it belongs to.
            "invalid indentation" | "invalid indentation in flow construct" if text[at..].starts_with(['}', ']']) => {
                let Some(end) = text[..at].rfind('\n') else { return false };
                let before = text[..end].rsplit('\n').next().unwrap_or_default();
                if text[end..at].trim().is_empty() && !before.contains(" #") && !before.starts_with('#') {
                    self.shallow.push(at);
                    return self.blank(end);
                }
                false
            }
            "invalid indentation in quoted scalar" if self.quoted < MOST_QUOTED => {
                self.quoted += 1;
                let Some(end) = text[at..].find('\n').map(|it| at + it) else { return false };
                if self.shallow.last().is_none_or(|last| *last != at) {
                    self.shallow.push(at);
                }
                self.blank(end)
            }
            // YAML allows a tab there.
            info if info.contains("valid YAML whitespace") => {
                let tab =
                    [at.saturating_sub(1), at, at + 1].into_iter().find(|at| text.as_bytes().get(*at) == Some(&b'\t'));
                tab.is_some_and(|tab| self.blank(tab))
            }
            _ => false,
        }
    }

    /// Writes a space in place of a line end or a tab.
    fn blank(&mut self, at: usize) -> bool {
        let mut text = self.source.text.to_string();
        let start = if at > 0 && text.as_bytes()[at - 1] == b'\r' { at - 1 } else { at };
        text.replace_range(start..=at, &" ".repeat(at + 1 - start));
        self.source = Source::new(&self.source.name, &text);
        true
    }
}
