//! What is told of exchanges, in words that hold nothing of the recording: one line for all exchanges of which the
//! same is to be said.

use crate::har::{Place, Raw};
use crate::report::{Code, Finding, FindingCode, Severity};
use crate::samples::{Fault, TUNNEL, WEB_SOCKET};

/// How many ranges of exchanges a line names.
const RANGES: usize = 12;

/// The faults whose words are made of the description and of numbers alone.
const OF_DESCRIPTION: [FindingCode; 10] = [
    FindingCode::UndocumentedStatus,
    FindingCode::UndocumentedMethod,
    FindingCode::UndocumentedBody,
    FindingCode::MissingBody,
    FindingCode::MissingHeader,
    FindingCode::MissingParameter,
    FindingCode::RepeatedParameter,
    FindingCode::BodyNotRecorded,
    FindingCode::Misrecorded,
    FindingCode::NotUtf8,
];
/// Why a body cannot be had, without what the recording says of it.
const UNREADABLE: [&str; 3] = [
    "the recorded body says that it is base64, but is not",
    "the recorded body is still compressed (",
    "decompressed, the recorded body is larger than ",
];
/// What the words for a value begin with that is named by the description.
const NAMED: [&str; 5] = [
    "the path parameter `",
    "the query parameter `",
    "the header parameter `",
    "the cookie parameter `",
    "the header `",
];

/// What is wrong about an exchange, beside what is wrong within its bodies.
pub(super) fn words(fault: &Fault) -> String {
    let is = |code: FindingCode| fault.code == code;
    let is_plain = is(FindingCode::NotJudged) && [TUNNEL, WEB_SOCKET].contains(&&*fault.message)
        || is(FindingCode::UnreadableBody) && UNREADABLE.iter().any(|it| fault.message.starts_with(it));
    if is_plain || OF_DESCRIPTION.into_iter().any(is) {
        return fault.message.clone();
    }
    let told = if is(FindingCode::NoResponse) {
        "no response was recorded: it was aborted, blocked, or not exported"
    } else if is(FindingCode::UndocumentedParameter) {
        "the query has a parameter that is not described"
    } else if is(FindingCode::UndocumentedMediaType) {
        "the body has a content type that is not described"
    } else if is(FindingCode::UndocumentedPath) {
        "its path is not described"
    } else if is(FindingCode::UnreadableBody) {
        "the recorded body cannot be decoded"
    } else if is(FindingCode::NotJson) {
        "the body's content type is JSON, and the body is none"
    } else if is(FindingCode::Preflight) {
        "a browser's question which requests are allowed (CORS), which is no call"
    } else if is(FindingCode::NotJudged) && fault.part.as_str() == "/request/url" {
        "a part of a page, such as a script or a picture, which is no call"
    } else if is(FindingCode::NotJudged) {
        "the body is of a type that is not held against the description"
    } else if fault.of_vendor {
        "status, type and message of the failure are not as the vendor says of all failures"
    } else {
        let name = NAMED.iter().find_map(|it| Some((it, fault.message.strip_prefix(it)?.split('`').next()?)));
        return match name {
            Some((what, name)) => format!("{what}{name}` is not as described (`{}`)", fault.code),
            None => format!("something is not as described (`{}`)", fault.code),
        };
    };
    told.to_owned()
}

/// What is told, in the order in which it was met first.
#[derive(Debug, Default)]
pub(super) struct Told(Vec<Line>);

#[derive(Debug)]
struct Line {
    code: Code,
    severity: Severity,
    words: String,
    first: Place,
    /// First and last of exchanges that follow one another, from 1.
    exchanges: Vec<(usize, usize)>,
}

impl Told {
    pub fn add(&mut self, raw: &Raw, code: impl Into<Code>, severity: Severity, words: String) {
        let (code, number) = (code.into(), raw.index + 1);
        let same = |it: &&mut Line| (it.code, it.severity) == (code, severity) && it.words == words;
        let Some(line) = self.0.iter_mut().find(same) else {
            let exchanges = vec![(number, number)];
            return self.0.push(Line { code, severity, words, first: raw.start, exchanges });
        };
        match line.exchanges.last_mut() {
            Some((_, last)) if number <= *last + 1 => *last = number,
            _ => line.exchanges.push((number, number)),
        }
    }

    /// A finding for each line.
    pub fn findings(self, file: &str) -> impl Iterator<Item = Finding> {
        self.0.into_iter().map(move |line| {
            let message = format!("{}: {}", line.exchanges(), line.words);
            let mut finding = Finding::in_file(line.code, file, message).severity(line.severity);
            (finding.line, finding.column) = (line.first.line, line.first.column);
            finding.utf16 = Some(line.first.utf16);
            match line.severity {
                Severity::Note => finding,
                _ => finding.help("`samples --har FILE` says where; it prints values of the recording"),
            }
        })
    }
}

impl Line {
    fn exchanges(&self) -> String {
        let range = |(first, last): &(usize, usize)| match first == last {
            true => first.to_string(),
            false => format!("{first}-{last}"),
        };
        let shown: Vec<_> = self.exchanges.iter().take(RANGES).map(range).collect();
        let left: usize = self.exchanges.iter().skip(RANGES).map(|(first, last)| last - first + 1).sum();
        let more = if left > 0 { format!(" and {left} more") } else { String::new() };
        let several = matches!(self.exchanges[..], [(first, last)] if first == last);
        format!("{} {}{more}", if several { "exchange" } else { "exchanges" }, shown.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Pointer;

    fn fault(code: FindingCode, message: &str) -> Fault {
        Fault {
            code: code.into(),
            severity: Severity::Error,
            message: message.to_owned(),
            part: Pointer::root(),
            offset: None,
            inner: None,
            rule: None,
            of_vendor: false,
        }
    }

    #[test]
    fn words_hold_nothing_of_the_recording() {
        let of = |code, message| words(&fault(code, message));
        let status = "`getItem` documents no status 418, only 200, 404";
        assert_eq!(of(FindingCode::UndocumentedStatus, status), status);
        for code in [
            FindingCode::UndocumentedParameter,
            FindingCode::UndocumentedMediaType,
            FindingCode::UndocumentedPath,
            FindingCode::NoResponse,
            FindingCode::NotJudged,
            FindingCode::UnreadableBody,
            FindingCode::NotJson,
        ] {
            assert!(!of(code, "Juan `Juan` Juan").contains("Juan"), "{code:?}");
        }
        let value = "the query parameter `size` at /0: \"Juan\" is none of `a`, `b`";
        assert_eq!(
            of(FindingCode::UnknownValue, value),
            "the query parameter `size` is not as described (`unknown-value`)"
        );
        let something = "something is not as described (`wrong-type`)";
        assert_eq!(of(FindingCode::WrongType, "the field `Juan`: 1"), something);
        assert_eq!(of(FindingCode::NotJudged, TUNNEL), TUNNEL);
        let vendor = Fault { of_vendor: true, ..fault(FindingCode::WrongType, "the body calls it Juan") };
        assert!(words(&vendor).contains("as the vendor says of all failures"));
    }

    #[test]
    fn exchanges_of_which_the_same_is_said_have_one_line() {
        let mut told = Told::default();
        let mut add = |index: usize, words: &str| {
            let raw = Raw { index, ..Raw::default() };
            told.add(&raw, FindingCode::ForeignHost, Severity::Note, words.to_owned());
        };
        [0, 2, 3, 4, 4, 8].into_iter().for_each(|index| add(index, "a"));
        add(5, "b");
        (0..40).for_each(|index| add(index * 2, "c"));
        let lines: Vec<_> = told.findings("a.har").map(|it| it.message).collect();
        assert_eq!(lines[..2], ["exchanges 1, 3-5, 9: a", "exchange 6: b"]);
        assert_eq!(lines[2], "exchanges 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 28 more: c");
    }
}
