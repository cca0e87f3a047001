//! Suites: a clean document, and one small change to it per case, with what a command has to say
//! of the result. They are data (`xtask/suite/*.yaml`), so that other tools can be run on the very
//! same documents.
//!
//! ```yaml
//! base: base.yaml                  # beside the suite; a case may name another
//! cases:
//!   - name: duplicate-operation-id # also the name of the written file
//!     edits: [{find: "operationId: listPets", with: "operationId: getPet"}] # each matches exactly once
//!     expect: [duplicate-operation-id]   # every code, as often as it occurs; [] for none
//!     here: "operationId: getPet"  # text whose line carries the first of them; the last match counts
//!     line: 12                     # or that line's number
//!     profile: project             # or generic, the default
//!     level: major                 # of a change
//! ```

use crate::document::{Document, Kind, Node, Pointer};
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
    /// Whether the project's own conventions apply (`profile: project`).
    pub project: bool,
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
        let reader = Reader { document: &document, folder: path.parent().unwrap_or(Path::new(".")) };
        reader.known(&Pointer::root(), &["base", "cases"])?;
        let base = document.root.text("base");
        let mut cases: Vec<Case> = Vec::new();
        let listed = document.root.get("cases").map(Node::items).unwrap_or_default();
        for index in 0..listed.len() {
            let at = Pointer::new("/cases").child(&index.to_string());
            let case = reader.case(&at, base)?;
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

struct Reader<'a> {
    document: &'a Document,
    folder: &'a Path,
}

impl Reader<'_> {
    fn case(&self, at: &Pointer, base: Option<&str>) -> Result<Case, Failure> {
        self.known(at, &["name", "base", "edits", "expect", "here", "line", "profile", "level"])?;
        let text = |key: &str| self.text(at, key);
        let name = text("name")?.ok_or_else(|| self.fail(at, "a case needs a `name`"))?;
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
            return Err(self.fail(&at.child("name"), "a name has letters, digits, `-`, `_` and `.` only"));
        }
        let base = text("base")?.or_else(|| base.map(str::to_owned));
        let base = base.ok_or_else(|| self.fail(at, "neither the suite nor this case names a `base`"))?;
        let path = self.folder.join(&base);
        let original = std::fs::read_to_string(&path)
            .map_err(|error| self.fail(at, &format!("cannot read {}: {}", path.display(), Failure::io(&error))))?;
        let (mut edited, mut defect) = (original.clone(), String::new());
        for index in 0..self.items(at, "edits")?.len() {
            let at = at.child("edits").child(&index.to_string());
            self.known(&at, &["find", "with"])?;
            let (Some(find), Some(with)) = (self.text(&at, "find")?, self.text(&at, "with")?) else {
                return Err(self.fail(&at, "an edit needs `find` and `with`"));
            };
            defect.push_str(&difference(&find, &with));
            edited = replaced(&edited, &find, &with)
                .map_err(|n| self.fail(&at.child("find"), &format!("{base} has this {n} times, not once")))?;
        }
        let expect = self.items(at, "expect")?.iter().map(|code| code.as_str().map(str::to_owned));
        let expect =
            expect.collect::<Option<_>>().ok_or_else(|| self.fail(&at.child("expect"), "codes are strings"))?;
        let line = match (text("here")?, self.document.get(&at.child("line")).map(|it| &it.kind)) {
            (Some(here), None) => Some(
                line(&edited, &here)
                    .ok_or_else(|| self.fail(&at.child("here"), "the edited text does not have this"))?,
            ),
            (None, Some(Kind::Number(number))) => number.as_u64().and_then(|it| usize::try_from(it).ok()),
            (None, None) => None,
            _ => return Err(self.fail(at, "a case has either `here`, a text, or `line`, a number")),
        };
        let project = match text("profile")?.as_deref() {
            None | Some("generic") => false,
            Some("project") => true,
            Some(_) => return Err(self.fail(&at.child("profile"), "a profile is `generic` or `project`")),
        };
        Ok(Case { name, base, original, defect, text: edited, expect, line, project, level: text("level")? })
    }

    fn text(&self, at: &Pointer, key: &str) -> Result<Option<String>, Failure> {
        let at = at.child(key);
        let Some(node) = self.document.get(&at) else { return Ok(None) };
        node.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| self.fail(&at, "this must be a text"))
    }

    fn items(&self, at: &Pointer, key: &str) -> Result<&[Node], Failure> {
        let at = at.child(key);
        match self.document.get(&at).map(|node| &node.kind) {
            None => Ok(&[]),
            Some(Kind::Array(items)) => Ok(items),
            Some(_) => Err(self.fail(&at, "this must be a list")),
        }
    }

    fn known(&self, at: &Pointer, fields: &[&str]) -> Result<(), Failure> {
        let node = self.document.get(at).filter(|node| node.as_object().is_some());
        let mut members = node.ok_or_else(|| self.fail(at, "this must be an object"))?.members();
        match members.find(|(name, _)| !fields.contains(name)) {
            None => Ok(()),
            Some((name, _)) => {
                Err(self.fail(&at.child(name), &format!("unknown field `{name}`; known are {}", fields.join(", "))))
            }
        }
    }

    fn fail(&self, at: &Pointer, message: &str) -> Failure {
        let source = &self.document.source;
        let (line, column) = source.position(self.document.span(at).start);
        Failure::new(format!("{}:{line}:{column}: {message}", source.name))
    }
}

/// A text after one edit.
///
/// # Errors
/// What the edit replaces does not stand there once: how often it does.
pub fn replaced(text: &str, find: &str, with: &str) -> Result<String, usize> {
    match text.matches(find).count() {
        1 => Ok(text.replacen(find, with, 1)),
        n => Err(n),
    }
}

/// The lines that an edit adds; if there are none, those that it removes.
fn difference(find: &str, with: &str) -> String {
    let only = |one: &str, other: &str, mark: &str| {
        let lines =
            one.lines().filter(|line| !line.trim().is_empty() && !other.lines().any(|it| it.trim() == line.trim()));
        lines.map(|line| format!("{mark}{}\n", line.trim())).collect::<String>()
    };
    let added = only(with, find, "");
    if added.is_empty() { only(find, with, "without ") } else { added }
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
        let text = "base: base.yaml\ncases:\n  - {name: x, edits: [{find: 'a: 1', with: \"a: 1\\nd: 1\"}], expect: [e], here: 'd: 1'}\n  - {name: y, line: 3, profile: project, level: major}\n";
        let suite = suite(text).unwrap();
        let [x, y] = suite.cases.as_slice() else { panic!("{suite:?}") };
        assert_eq!((x.text.as_str(), x.line, x.project), ("a: 1\nd: 1\nb: 2\nc: 2\n", Some(2), false));
        assert_eq!(x.expect, ["e"]);
        assert_eq!((y.text == y.original, y.line, y.project, y.level.as_deref()), (true, Some(3), true, Some("major")));
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
            ("{name: x, profile: strict}", "a profile is"),
            ("{name: x, base: none.yaml}", "no such file"),
            ("{name: x}\n  - {name: x}", "a second case named `x`"),
        ] {
            let error = suite(&format!("base: base.yaml\ncases:\n  - {case}\n")).unwrap_err();
            assert!(error.contains(message), "{case}: {error}");
        }
    }
}
