//! One JSON array, taken apart while it arrives: from pieces of text to the texts of its items.

use crate::codec::decode::BYTE_ORDER_MARK;
use bytes::{Bytes, BytesMut};
use std::fmt;

/// How deep an item may be nested. The decoder's own limit, less one for the array around it, so
/// that a list is read alike whole and item by item.
const MOST_DEPTH: usize = 126;

/// Takes an array apart. It holds one item at a time, and the piece that was pushed last.
///
/// It finds where items begin and end; whether they are JSON is for their decoder to say.
///
#[cfg_attr(feature = "_fuzzing", doc = "```")]
#[cfg_attr(not(feature = "_fuzzing"), doc = "```ignore")]
/// use persat_api::fuzzing::Splitter;
///
/// let mut splitter = Splitter::new(1 << 20);
/// splitter.push(&b"[{\"a\": \"]\"}, 1"[..]);
/// assert_eq!(splitter.next_item().unwrap().unwrap(), "{\"a\": \"]\"}");
/// assert_eq!(splitter.next_item().unwrap(), None);
/// splitter.push(&b"2]"[..]);
/// assert_eq!(splitter.next_item().unwrap().unwrap(), "12");
/// assert_eq!(splitter.next_item().unwrap(), None);
/// splitter.finish().unwrap();
/// ```
#[derive(Debug)]
pub struct Splitter {
    most: usize,
    place: Place,
    /// How much of the byte order mark has come; all of it once anything else has.
    mark: usize,
    /// What has come and was not looked at.
    piece: Bytes,
    /// What came of the current item in earlier pieces.
    item: BytesMut,
    /// Brackets and braces of the current item that are open.
    open: usize,
    in_text: bool,
    escaped: bool,
    /// White space in a row between items.
    blanks: usize,
    count: usize,
}

/// Where in the array the text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    BeforeArray,
    BeforeFirst,
    BeforeNext,
    Within,
    BehindItem,
    BehindArray,
}

/// Why a text cannot be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It begins with something else than an array.
    NoArray,
    /// An item is missing, or a bracket closes what is not open.
    Syntax,
    /// An item is nested too deep.
    TooDeep,
    /// An item, or the white space between two, is larger than allowed.
    TooLarge,
    /// Something follows the array.
    Trailing,
    /// It ends before the array does.
    Cut,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoArray => "expected a list",
            Self::Syntax => "expected an item",
            Self::TooDeep => "nested too deep",
            Self::TooLarge => "larger than allowed",
            Self::Trailing => "expected the end, found more text",
            Self::Cut => "cut off",
        })
    }
}

impl Splitter {
    /// A splitter for an array whose items have at most `most` bytes each.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self {
            most,
            place: Place::BeforeArray,
            mark: 0,
            piece: Bytes::new(),
            item: BytesMut::new(),
            open: 0,
            in_text: false,
            escaped: false,
            blanks: 0,
            count: 0,
        }
    }

    /// Takes the next piece of the text, once [`next_item`](Self::next_item) found no more in the
    /// one before.
    pub fn push(&mut self, piece: impl Into<Bytes>) {
        debug_assert!(self.piece.is_empty(), "a piece was pushed before the last one was read");
        self.piece = piece.into();
    }

    /// How many items were found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether the text begins an array; `None` while nothing but white space has come.
    pub(crate) fn opens(&mut self) -> Option<bool> {
        match self.between() {
            Ok(true) => Some(true),
            Ok(false) => None,
            Err(_) => Some(false),
        }
    }

    /// The text of the next item; `None` when more has to come, or nothing will.
    ///
    /// # Errors
    /// The text is no array, or not one that can be taken apart.
    pub fn next_item(&mut self) -> Result<Option<Bytes>, Fault> {
        while self.place != Place::Within {
            if !self.between()? {
                return Ok(None);
            }
        }
        self.within()
    }

    /// Says that nothing more will come.
    ///
    /// # Errors
    /// The array has not ended.
    pub fn finish(&self) -> Result<(), Fault> {
        if self.place == Place::BehindArray { Ok(()) } else { Err(Fault::Cut) }
    }

    /// Reads white space and one byte between items; `false` when there is none yet.
    fn between(&mut self) -> Result<bool, Fault> {
        while self.mark < BYTE_ORDER_MARK.len() {
            match self.piece.first() {
                None => return Ok(false),
                Some(byte) if *byte == BYTE_ORDER_MARK[self.mark] => {
                    self.mark += 1;
                    self.piece = self.piece.slice(1..);
                }
                Some(_) if self.mark == 0 => self.mark = BYTE_ORDER_MARK.len(),
                Some(_) => return Err(Fault::NoArray),
            }
        }
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        let blanks = self.piece.iter().take_while(|byte| is_blank(byte)).count();
        self.blanks += blanks;
        if self.blanks > self.most {
            return Err(Fault::TooLarge);
        }
        let Some(byte) = self.piece.get(blanks).copied() else {
            self.piece = Bytes::new();
            return Ok(false);
        };
        self.blanks = 0;
        self.place = match (self.place, byte) {
            (Place::BeforeArray, b'[') => Place::BeforeFirst,
            (Place::BeforeArray, _) => return Err(Fault::NoArray),
            (Place::BeforeFirst | Place::BehindItem, b']') => Place::BehindArray,
            (Place::BehindItem, b',') => Place::BeforeNext,
            (Place::BehindArray, _) => return Err(Fault::Trailing),
            (_, b',' | b']' | b'}') => return Err(Fault::Syntax),
            _ => Place::Within,
        };
        // The byte that begins an item belongs to it.
        self.piece = self.piece.slice(blanks + usize::from(self.place != Place::Within)..);
        Ok(true)
    }

    /// Reads on to the end of the current item.
    fn within(&mut self) -> Result<Option<Bytes>, Fault> {
        let (mut at, mut end) = (0, None);
        while let Some(found) = self.next_mark(at) {
            at = found + 1;
            match self.piece[found] {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = !self.in_text,
                b'[' | b'{' if self.open == MOST_DEPTH => return Err(Fault::TooDeep),
                b'[' | b'{' => self.open += 1,
                b']' | b',' if self.open == 0 => {
                    end = Some(found);
                    break;
                }
                b']' | b'}' => self.open = self.open.checked_sub(1).ok_or(Fault::Syntax)?,
                _ => {}
            }
        }
        let here = self.piece.split_to(end.unwrap_or(self.piece.len()));
        if self.item.len() + here.len() > self.most {
            return Err(Fault::TooLarge);
        }
        if end.is_some() {
            self.place = Place::BehindItem;
            self.count += 1;
            if self.item.is_empty() {
                return Ok(Some(here));
            }
        }
        self.item.extend_from_slice(&here);
        Ok(end.map(|_| self.item.split().freeze()))
    }

    /// Where the piece has the next byte that counts.
    fn next_mark(&self, from: usize) -> Option<usize> {
        let rest = self.piece.get(from..)?;
        let found = match (self.escaped, self.in_text) {
            (true, _) => (!rest.is_empty()).then_some(0),
            (false, true) => memchr::memchr2(b'"', b'\\', rest),
            (false, false) => rest.iter().position(|byte| matches!(byte, b'"' | b'[' | b']' | b'{' | b'}' | b',')),
        };
        found.map(|at| from + at)
    }

    /// The bytes held.
    #[cfg(test)]
    fn held(&self) -> usize {
        self.piece.len() + self.item.capacity()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The items of a text that comes in pieces of these lengths, over and over.
    fn split(text: &[u8], lengths: &[usize], most: usize) -> Result<Vec<Bytes>, Fault> {
        let (mut splitter, mut items, mut rest) = (Splitter::new(most), Vec::new(), text);
        for length in lengths.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, after) = rest.split_at((*length).min(rest.len()));
            rest = after;
            splitter.push(Bytes::copy_from_slice(piece));
            while let Some(item) = splitter.next_item()? {
                items.push(item);
            }
        }
        splitter.finish()?;
        assert_eq!(splitter.count(), items.len());
        Ok(items)
    }

    fn values(items: &[Bytes]) -> Result<Vec<Value>, serde_json::Error> {
        items.iter().map(|item| serde_json::from_slice(item)).collect()
    }

    #[test]
    fn what_is_no_array_is_told_apart() {
        for (text, expected) in [
            ("", Fault::Cut),
            ("  ", Fault::Cut),
            ("\u{feff}", Fault::Cut),
            ("[", Fault::Cut),
            ("[1", Fault::Cut),
            ("[1,", Fault::Cut),
            ("[\"]", Fault::Cut),
            ("[\"\\\"]", Fault::Cut),
            ("[{]", Fault::Cut),
            ("{}", Fault::NoArray),
            ("null", Fault::NoArray),
            ("]", Fault::NoArray),
            ("<html>", Fault::NoArray),
            (" \u{feff}[]", Fault::NoArray),
            ("\u{feff}\u{feff}[]", Fault::NoArray),
            ("[,]", Fault::Syntax),
            ("[1,]", Fault::Syntax),
            ("[1,,2]", Fault::Syntax),
            ("[}", Fault::Syntax),
            ("[1}]", Fault::Syntax),
            ("[]]", Fault::Trailing),
            ("[1] x", Fault::Trailing),
            ("[] []", Fault::Trailing),
        ] {
            for length in [1, 2, 3, 100] {
                assert_eq!(split(text.as_bytes(), &[length], 1 << 10), Err(expected), "{text:?} by {length}");
            }
        }
        for text in ["[]", " \r\n\t[ ] \n", "\u{feff} []"] {
            assert_eq!(split(text.as_bytes(), &[1], 1 << 10), Ok(vec![]), "{text:?}");
        }
    }

    #[test]
    fn items_have_bounds() {
        let nested = |depth: usize| format!("[{}{}]", "[".repeat(depth), "]".repeat(depth));
        for depth in [MOST_DEPTH, MOST_DEPTH + 1] {
            let whole = serde_json::from_str::<Vec<Value>>(&nested(depth));
            assert_eq!(split(nested(depth).as_bytes(), &[7], 1 << 10).is_ok(), whole.is_ok(), "{depth}");
        }
        assert_eq!(split(nested(1 << 20).as_bytes(), &[64], 1 << 30), Err(Fault::TooDeep));
        let list = |length: usize| format!("[1, \"{}\", 2]", "x".repeat(length));
        assert!(split(list(98).as_bytes(), &[9], 100).is_ok());
        assert_eq!(split(list(99).as_bytes(), &[9], 100), Err(Fault::TooLarge));
        for blanks in ["{}[]", "[{}]", "[1,{}2]", "[1]{}"] {
            let text = |count: usize| blanks.replace("{}", &" ".repeat(count));
            assert!(split(text(100).as_bytes(), &[9], 100).is_ok(), "{blanks}");
            assert_eq!(split(text(101).as_bytes(), &[9], 100), Err(Fault::TooLarge), "{blanks}");
        }
    }

    #[test]
    fn memory_stays_constant_however_long_the_array_is() {
        const ITEM: &str =
            r#"{"id_followup": 1, "interacao": "Cliente pediu \"retorno\" [na] segunda-feira, às 10h."},"#;
        let piece = Bytes::from(ITEM.repeat(190).into_bytes());
        let pieces = (8 << 20) / piece.len();
        let (mut splitter, mut most) = (Splitter::new(1 << 10), 0);
        splitter.push(&b"["[..]);
        assert_eq!(splitter.next_item(), Ok(None));
        for turn in 0..pieces {
            // Pieces that end in the middle of an item, each time at another place.
            let (a, b) = (piece.slice(..turn % piece.len()), piece.slice(turn % piece.len()..));
            for part in [a, b] {
                splitter.push(part);
                while splitter.next_item().unwrap().is_some() {
                    most = most.max(splitter.held());
                }
                most = most.max(splitter.held());
            }
        }
        assert_eq!(splitter.count(), pieces * 190);
        assert!(most <= piece.len() + (1 << 12), "{most}");
    }

    /// Any JSON, by its text.
    fn json() -> impl Strategy<Value = Value> {
        let text = "[\\PC\"\\\\\\[\\]{},:\n]{0,8}";
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            text.prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 24, 4, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((text, inner), 0..4).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_array_in_any_pieces_has_the_items_the_decoder_finds(
            list in prop::collection::vec(json(), 0..6),
            pretty: bool,
            lengths in prop::collection::vec(1..40_usize, 1..6),
        ) {
            let text = if pretty { serde_json::to_string_pretty(&list) } else { serde_json::to_string(&list) }.unwrap();
            let items = split(text.as_bytes(), &lengths, 1 << 20).unwrap();
            prop_assert_eq!(values(&items).unwrap(), list);
        }

        #[test]
        fn any_text_is_an_array_for_both_or_for_neither(
            text in "[\\[\\]{},:\"\\\\ 1ant\u{feff}]{0,16}",
            lengths in prop::collection::vec(1..9_usize, 1..4),
        ) {
            let whole = crate::codec::decode::readable(text.as_bytes());
            let expected = serde_json::from_slice::<Vec<Value>>(&whole).ok();
            let found = split(text.as_bytes(), &lengths, 1 << 20).ok().and_then(|items| values(&items).ok());
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn no_bytes_make_it_panic(text: Vec<u8>, lengths in prop::collection::vec(1..9_usize, 1..4), most in 0..64_usize) {
            let _ = split(&[b"[", text.as_slice()].concat(), &lengths, most);
        }
    }
}
