//! JSON Pointers (RFC 6901).

use std::borrow::Cow;
use std::fmt;

/// A JSON Pointer; the empty one names the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer as written, with or without a leading `#`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.strip_prefix('#').unwrap_or(text).to_owned())
    }

    /// The pointer of a reference's fragment, in which `%7B` stands for `{`.
    #[must_use]
    pub fn of_reference(reference: &str) -> Self {
        let text = reference.strip_prefix('#').unwrap_or(reference);
        if !text.contains('%') {
            return Self(text.to_owned());
        }
        let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
        let (bytes, mut out, mut at) = (text.as_bytes(), Vec::new(), 0);
        while let Some(byte) = bytes.get(at) {
            match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
                (b'%', Some(high), Some(low)) => {
                    out.push(u8::try_from(high * 16 + low).unwrap_or_default());
                    at += 3;
                }
                _ => {
                    out.push(*byte);
                    at += 1;
                }
            }
        }
        Self(String::from_utf8_lossy(&out).into_owned())
    }

    /// This pointer and one more token.
    #[must_use]
    pub fn child(&self, token: &str) -> Self {
        Self(format!("{}/{}", self.0, token.replace('~', "~0").replace('/', "~1")))
    }

    /// This pointer and several more tokens.
    #[must_use]
    pub fn join<'a>(&self, tokens: impl IntoIterator<Item = &'a str>) -> Self {
        tokens.into_iter().fold(self.clone(), |pointer, token| pointer.child(token))
    }

    /// The pointer without its last token; `None` at the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|at| Self(self.0[..at].to_owned()))
    }

    /// The pointer of the first tokens; `None` where there are fewer.
    #[must_use]
    pub fn first(&self, count: usize) -> Option<Self> {
        let mut ends = self.0.match_indices('/').map(|(at, _)| at).chain([self.0.len()]);
        let end = ends.nth(count)?;
        Some(Self(self.0[..end].to_owned()))
    }

    /// Whether it leads to a place, or to one below it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The last token, unescaped.
    #[must_use]
    pub fn last(&self) -> Option<Cow<'_, str>> {
        self.0.rfind('/').map(|at| unescape(&self.0[at + 1..]))
    }

    /// The tokens, unescaped.
    pub fn tokens(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.split('/').skip(1).map(unescape)
    }

    /// The pointer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') { Cow::Owned(token.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(token) }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn tokens_are_escaped_and_unescaped() {
        let pointer = Pointer::root().join(["paths", "/a~b/{id}", "get"]);
        assert_eq!(pointer.as_str(), "/paths/~1a~0b~1{id}/get");
        assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["paths", "/a~b/{id}", "get"]);
        assert_eq!(pointer.parent().unwrap().last().unwrap(), "/a~b/{id}");
        assert_eq!(pointer.first(2), pointer.parent());
        assert_eq!(pointer.first(3).as_ref(), Some(&pointer));
        assert_eq!((pointer.first(0), pointer.first(4)), (Some(Pointer::root()), None));
        assert!(pointer.is_within(&pointer) && pointer.is_within(&Pointer::root()));
        assert!(!pointer.is_within(&Pointer::new("/paths/~1a")) && !Pointer::root().is_within(&pointer));
        assert_eq!(Pointer::new("#/a"), Pointer::new("/a"));
        assert_eq!(Pointer::root().parent(), None);
        assert_eq!(Pointer::of_reference("#/paths/~1a~1%7Bid%7D/get"), Pointer::new("/paths/~1a~1{id}/get"));
        assert_eq!(Pointer::of_reference("#/a%C3%B1%2/%"), Pointer::new("/añ%2/%"));
    }
}
