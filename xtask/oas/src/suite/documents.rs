//! Documents with one small change each, and what a command has to say of the result.
//!
//! ```yaml
//! base: base.yaml                  # beside the suite; a case may name another
//! cases:
//!   - name: duplicate-operation-id # also the name of the written file
//!     edits: [{find: "operationId: listPets", with: "operationId: getPet"}] # each matches exactly once
//!     expect: [duplicate-operation-id]   # every code, as often as it occurs; [] for none
//!     here: "operationId: getPet"  # text whose line carries the first of them; the last match counts
//!     line: 12                     # or that line's number
//!     level: major                 # of a change
//! ```

use super::reader::{Bases, Edits, Reader};
use crate::document::{Document, Kind, Node, Pointer, Source};
use crate::failure::Failure;
use std::path::{Path, PathBuf};

/// A suite: its cases in the order of the file.
#[derive(Debug)]
pub struct Suite {
    /// The cases.
    pub cases: Vec<Case>,
}

/// One document and what is to be found in it.
#[derive(Debug)]
pub struct Case {
    /// Name, unique in its suite; letters, digits, `-`, `_` and `.` only.
    pub name: String,
    /// File name of the base.
    pub base: String,
    /// The base's text.
    pub original: String,
    /// What the edits add, or else what they remove, for people.
    pub defect: String,
    /// The text after the edits; equal to `original` when there are none.
    pub text: String,
    /// The codes to be found, as often as each occurs.
    pub expect: Vec<String>,
    /// The line, from 1, that carries the first of them.
    pub line: Option<usize>,
    /// The level of a change: `major`, `minor`, `patch` or `none`.
    pub level: Option<String>,
}

impl Suite {
    /// Reads a suite and the bases it names.
    ///
    /// # Errors
    /// A file cannot be read, a field is unknown or of the wrong type, two cases share a name, or an
    /// edit does not match exactly once.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let document = Document::read(path)?;
        Self::of(&Reader::new(&document, path))
    }

    /// Reads a suite that is part of a program: its text, and those of its bases by name.
    ///
    /// # Errors
    /// As for [`Suite::read`].
    pub fn embedded(name: &str, text: &str, bases: &[(&str, &str)]) -> Result<Self, Failure> {
        let document = Document::parse(Source::new(name, text))?;
        Self::of(&Reader { document: &document, bases: Bases::Embedded(bases) })
    }

    fn of(reader: &Reader<'_>) -> Result<Self, Failure> {
        let document = reader.document;
        reader.known(&Pointer::root(), &["base", "cases"])?;
        let base = document.root.text("base");
        let mut cases: Vec<Case> = Vec::new();
        let listed = document.root.get("cases").map(Node::items).unwrap_or_default();
        for index in 0..listed.len() {
            let at = Pointer::new("/cases").child(&index.to_string());
            let case = case(reader, &at, base)?;
            if cases.iter().any(|it| it.name == case.name) {
                return Err(reader.fail(&at.child("name"), &format!("a second case named `{}`", case.name)));
            }
            cases.push(case);
        }
        Ok(Self { cases })
    }

    /// Writes every case as a file of its own, named after it, and gives the paths.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let write = |case: &Case| {
            let extension = Path::new(&case.base).extension().unwrap_or_default().to_string_lossy();
            let path = folder.join(format!("{}.{extension}", case.name));
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&path, &case.text))
                .map_err(|error| Failure::new(format!("cannot write {}: {}", path.display(), Failure::io(&error))))?;
            Ok(path)
        };
        self.cases.iter().map(write).collect()
    }
}

fn case(reader: &Reader<'_>, at: &Pointer, base: Option<&str>) -> Result<Case, Failure> {
    reader.known(at, &["name", "base", "edits", "expect", "here", "line", "level"])?;
    let text = |key: &str| reader.text(at, key);
    let name = reader.name(at)?;
    let base = text("base")?.or_else(|| base.map(str::to_owned));
    let base = base.ok_or_else(|| reader.fail(at, "neither the suite nor this case names a `base`"))?;
    let original = reader.base(at, &base)?;
    let Edits { text: edited, defect } = reader.edited(at, "edits", &base, &original)?;
    let expect = reader.items(at, "expect")?.iter().map(|code| code.as_str().map(str::to_owned));
    let expect = expect.collect::<Option<_>>().ok_or_else(|| reader.fail(&at.child("expect"), "codes are strings"))?;
    let line = match (text("here")?, reader.document.get(&at.child("line")).map(|it| &it.kind)) {
        (Some(here), None) => Some(
            line(&edited, &here).ok_or_else(|| reader.fail(&at.child("here"), "the edited text does not have this"))?,
        ),
        (None, Some(Kind::Number(number))) => number.as_u64().and_then(|it| usize::try_from(it).ok()),
        (None, None) => None,
        _ => return Err(reader.fail(at, "a case has either `here`, a text, or `line`, a number")),
    };
    Ok(Case { name, base, original, defect, text: edited, expect, line, level: text("level")? })
}

/// The line, from 1, in which the last match of a text begins, leading line breaks not counted: what
/// an edit adds stands behind what it repeats.
fn line(text: &str, here: &str) -> Option<usize> {
    let at = text.rfind(here)? + here.len() - here.trim_start_matches('\n').len();
    Some(text[..at].matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suite(text: &str) -> Result<Suite, String> {
        let folder = tempfile::TempDir::new().unwrap();
        std::fs::write(folder.path().join("base.yaml"), "a: 1\nb: 2\nc: 2\n").unwrap();
        std::fs::write(folder.path().join("s.yaml"), text).unwrap();
        Suite::read(&folder.path().join("s.yaml")).map_err(|failure| failure.to_string())
    }

    #[test]
    fn cases_are_edited_copies_of_their_base() {
        let text = "base: base.yaml\ncases:\n  - {name: x, edits: [{find: 'a: 1', with: \"a: 1\\nd: 1\"}], expect: [e], here: 'd: 1'}\n  - {name: y, line: 3, level: major}\n";
        let suite = suite(text).unwrap();
        let [x, y] = suite.cases.as_slice() else { panic!("{suite:?}") };
        assert_eq!((x.text.as_str(), x.line), ("a: 1\nd: 1\nb: 2\nc: 2\n", Some(2)));
        assert_eq!(x.expect, ["e"]);
        assert_eq!((y.text == y.original, y.line, y.level.as_deref()), (true, Some(3), Some("major")));
        let folder = tempfile::TempDir::new().unwrap();
        let written = suite.write(&folder.path().join("new")).unwrap();
        assert!(written[0].ends_with("x.yaml"));
        assert_eq!(std::fs::read_to_string(&written[0]).unwrap(), x.text);
    }

    #[test]
    fn a_broken_suite_names_the_place() {
        for (case, message) in [
            ("{name: x, edits: [{find: ': 2', with: ''}]}", "s.yaml:3:24: base.yaml has this 2 times, not once"),
            ("{name: x, edits: [{find: 'no', with: ''}]}", "has this 0 times"),
            ("{name: x, edits: [{find: 'a'}]}", "`find` and `with`"),
            ("{name: x, expects: [a]}", "unknown field `expects`"),
            ("{name: x, expect: a}", "must be a list"),
            ("{name: x, expect: [1]}", "codes are strings"),
            ("{name: ../x}", "a name has"),
            ("{expect: []}", "needs a `name`"),
            ("{name: x, here: none}", "does not have this"),
            ("{name: x, here: a, line: 1}", "either `here`"),
            ("{name: x, profile: strict}", "unknown field `profile`"),
            ("{name: x, base: none.yaml}", "no such file"),
            ("{name: x}\n  - {name: x}", "a second case named `x`"),
        ] {
            let error = suite(&format!("base: base.yaml\ncases:\n  - {case}\n")).unwrap_err();
            assert!(error.contains(message), "{case}: {error}");
        }
    }
}
