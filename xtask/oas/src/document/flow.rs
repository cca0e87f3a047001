//! Brackets that stand further to the left than the key they belong to: their lines are put together, in a copy
//! of the text and byte by byte, all of them at once. Only a text that the parser refused for that comes here.

/// A text with such lines put together, and where the first of each pair of brackets begins.
pub(super) fn mended(text: &str) -> Option<(String, Vec<usize>)> {
    let mut scan = Scan { text, bytes: text.as_bytes().to_vec(), shallow: Vec::new() };
    let (mut at, mut block) = (0, None);
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
        let line = &text[at..end];
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_blank = line.trim().is_empty();
        // A text of several lines goes on as long as they are indented.
        if block.is_some_and(|of| is_blank || indent > of) {
            at = end + 1;
            continue;
        }
        block = None;
        at = match value(line) {
            Some((key, start)) if line[start..].starts_with(['{', '[']) => scan.flow(key, at + start),
            Some((_, start)) => {
                block = is_block(&line[start..]).then_some(indent);
                end + 1
            }
            None => end + 1,
        };
    }
    let shallow = scan.shallow;
    let text = String::from_utf8(scan.bytes).ok().filter(|_| !shallow.is_empty())?;
    Some((text, shallow))
}

/// Where the value of a line begins, with the column of its key or its dash.
fn value(line: &str) -> Option<(usize, usize)> {
    let mut at = line.len() - line.trim_start_matches(' ').len();
    let mut column = at;
    while line[at..].starts_with("- ") {
        column = at;
        at += 1;
        at += line[at..].len() - line[at..].trim_start().len();
    }
    let rest = &line[at..];
    if rest.starts_with('#') || rest.is_empty() {
        return None;
    }
    if rest.starts_with(['{', '[']) {
        return Some((column, at));
    }
    let key = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map(|end| end + 2)?,
        _ => rest.find(": ").or_else(|| rest.ends_with(':').then(|| rest.len() - 1))?,
    };
    let after = rest[key..].strip_prefix(':')?;
    let mut start = line.len() - after.trim_start().len();
    // An anchor or a tag.
    while line[start..].starts_with(['&', '!']) {
        let word = line[start..].find(' ').map_or(line.len(), |it| start + it);
        start = line.len() - line[word..].trim_start().len();
    }
    Some((at, start))
}

/// Whether a value is the head of a text of several lines.
fn is_block(value: &str) -> bool {
    let head = value.split(" #").next().unwrap_or_default().trim();
    head.strip_prefix(['|', '>']).is_some_and(|it| it.chars().all(|c| "+-0123456789".contains(c)))
}

struct Scan<'t> {
    text: &'t str,
    bytes: Vec<u8>,
    shallow: Vec<usize>,
}

impl Scan<'_> {
    /// Goes through brackets that open at a place, below a key in a column; gives where the line behind them is.
    fn flow(&mut self, column: usize, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (mut at, mut depth, mut comment, mut is_told) = (start, 0_usize, None, false);
        // Whether a quote here opens a text: not within a word.
        let mut is_fresh = true;
        while let Some(byte) = bytes.get(at).copied() {
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                b'"' | b'\'' if is_fresh => at = self.quoted(at),
                b'#' if at > 0 && bytes[at - 1].is_ascii_whitespace() => {
                    let end = self.text[at..].find('\n').map_or(bytes.len(), |it| at + it);
                    comment = Some(at);
                    at = end;
                    continue;
                }
                b'\n' => {
                    let rest = &self.text[at + 1..];
                    let indent = rest.len() - rest.trim_start_matches(' ').len();
                    let line = rest[indent..].bytes().next();
                    if indent <= column && line.is_some_and(|it| !it.is_ascii_whitespace()) {
                        // With the line end, a comment before it would go on.
                        let from = comment.take().unwrap_or(at);
                        self.bytes[from..=at].fill(b' ');
                        if !std::mem::replace(&mut is_told, true) {
                            self.shallow.push(at + 1 + indent);
                        }
                    }
                    comment = None;
                }
                _ => {}
            }
            is_fresh =
                byte.is_ascii_whitespace() && is_fresh || matches!(byte, b'{' | b'[' | b',' | b':' | b' ' | b'\n');
            at += 1;
            if depth == 0 {
                break;
            }
        }
        self.text[at.min(self.text.len())..].find('\n').map_or(self.text.len(), |it| at + it + 1)
    }

    /// The end of a quoted text.
    fn quoted(&self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let (quote, mut at) = (bytes[start], start + 1);
        while at < bytes.len() && bytes[at] != quote {
            at += if quote == b'"' && bytes[at] == b'\\' { 2 } else { 1 };
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn lines_of_brackets_are_put_together_and_no_other() {
        for (text, expected, places) in [
            ("a:\n  b: {\n  c: 1\n  }\n", Some("a:\n  b: {   c: 1   }\n"), vec![12]),
            ("a:\n  b: [\n1, # x\n2\n]\nc: 1\n", Some("a:\n  b: [ 1,     2 ]\nc: 1\n"), vec![10]),
            ("a: {\n}\nb: [\n]\n", Some("a: { }\nb: [ ]\n"), vec![5, 12]),
            ("- a: {\n  b: 1}\n", Some("- a: {   b: 1}\n"), vec![9]),
            ("'a: b': {\n}\n", Some("'a: b': { }\n"), vec![10]),
            ("a: |\n  b: {\n  }\nc: x {\n  y\n", None, vec![]),
            ("a: {b: '}\n',\nc: 1}\n", Some("a: {b: '}\n', c: 1}\n"), vec![13]),
            ("a: {it's: 1,\nb: 2}\n", Some("a: {it's: 1, b: 2}\n"), vec![13]),
            ("a: {\n  b: 1\n }\n", None, vec![]),
        ] {
            let found = mended(text);
            assert_eq!(found.as_ref().map(|it| &*it.0), expected, "{text}");
            assert_eq!(found.map(|it| it.1).unwrap_or_default(), places, "{text}");
        }
    }
}
