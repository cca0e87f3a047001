//! What a user asks of the rules: which not to tell, and how much others weigh (`oas.yaml`).
//!
//! ```yaml
//! ignore:
//!   - code: ambiguous-path
//!     at: /paths/~1pets         # optional: this place and what is below it
//!     reason: The vendor takes /pets/mine first.
//! level:
//!   unused-component: note
//! fail-on: warning              # error, the default; warning; or note
//! ```

use super::ruleset::Ruleset;
use crate::document::{Document, Kind, Node, Pointer};
use crate::failure::Failure;
use crate::report::{Finding, FindingCode, Ignored, Report, Severity};
use crate::spelling::closest;
use std::path::Path;

/// What a user asks of the rules.
#[derive(Debug, Default)]
pub struct Config {
    document: Option<Document>,
    ignores: Vec<Ignore>,
    levels: Vec<(String, Severity)>,
    /// The least weight that makes the command exit 1, where the file says one.
    pub fail_on: Option<Severity>,
}

#[derive(Debug)]
struct Ignore {
    code: String,
    at: Option<String>,
    /// Why, in the user's words.
    reason: String,
    /// Where it stands in the file; nowhere when it was asked for on the command line.
    place: Option<Pointer>,
}

impl Ignore {
    fn is_about(&self, finding: &Finding) -> bool {
        let below = |at: &String| {
            finding.pointer.as_str().strip_prefix(at.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        self.code == finding.code.name() && self.at.as_ref().is_none_or(below)
    }
}

impl Config {
    /// Reads a file.
    ///
    /// # Errors
    /// It cannot be read, or says something that is not understood.
    pub fn read(path: &Path, rules: &Ruleset) -> Result<Self, Failure> {
        let document = Document::read(path)?;
        let reader = Reader { document: &document, rules };
        let mut config = Self::default();
        reader.known(&Pointer::root(), &["ignore", "level", "fail-on"])?;
        if let Some((key, span)) = document.duplicate_keys.first() {
            return Err(
                reader.fail_at(span.start, &format!("the key `{}` stands twice", key.last().unwrap_or_default()))
            );
        }
        for index in 0..reader.items("/ignore")? {
            let at = Pointer::new("/ignore").child(&index.to_string());
            reader.known(&at, &["code", "at", "reason"])?;
            let code = reader.text(&at, "code")?.ok_or_else(|| reader.fail(&at, "an ignore needs a `code`"))?;
            reader.code(&code, &at.child("code"))?;
            let reason = reader.text(&at, "reason")?.unwrap_or_default();
            if reason.trim().is_empty() {
                return Err(reader.fail(&at, "an ignore needs a `reason`").help("say why it is no mistake here"));
            }
            let place = reader.text(&at, "at")?;
            if place.as_ref().is_some_and(|it| !it.is_empty() && !it.starts_with('/')) {
                let failure = reader.fail(&at.child("at"), "`at` is no JSON pointer");
                return Err(failure.help("it begins with a slash, as in `/components/schemas/Pet`, without a `#`"));
            }
            config.ignores.push(Ignore { code, at: place, reason, place: Some(at) });
        }
        for (code, _) in document.root.get("level").into_iter().flat_map(Node::members) {
            let at = Pointer::new("/level").child(code);
            reader.code(code, &at)?;
            config.levels.push((code.to_owned(), reader.level(&Pointer::new("/level"), code)?));
        }
        if document.root.get("fail-on").is_some() {
            config.fail_on = Some(reader.level(&Pointer::root(), "fail-on")?);
        }
        config.document = Some(document);
        Ok(config)
    }

    /// Reads a file that nobody named: none, where it is a description that happens to have this name.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    pub fn read_if_one(path: &Path, rules: &Ruleset) -> Result<Self, Failure> {
        let is_description =
            |it: &Document| ["openapi", "swagger", "asyncapi"].iter().any(|key| it.root.get(key).is_some());
        match path.is_file() && !Document::read(path).is_ok_and(|it| is_description(&it)) {
            true => Self::read(path, rules),
            false => Ok(Self::default()),
        }
    }

    /// Asks for a code not to be told.
    ///
    /// # Errors
    /// There is no such rule.
    pub fn ignore(&mut self, code: &str, rules: &Ruleset) -> Result<(), Failure> {
        known(code, rules)?;
        self.ignores.push(Ignore { code: code.to_owned(), at: None, reason: String::new(), place: None });
        Ok(())
    }

    /// Changes how much a code weighs, by `CODE=LEVEL`; the last one counts.
    ///
    /// # Errors
    /// There is no such rule or level.
    pub fn level(&mut self, text: &str, rules: &Ruleset) -> Result<(), Failure> {
        let wrong = || Failure::new(format!("`{text}` is not CODE=LEVEL")).help("levels are error, warning and note");
        let (code, level) = text.split_once('=').ok_or_else(wrong)?;
        known(code, rules)?;
        self.levels.push((code.to_owned(), Severity::named(level).ok_or_else(wrong)?));
        Ok(())
    }

    /// Does to findings what was asked for, and reports ignores of the file that nothing needed. Every
    /// document has to be in the report: an ignore may be about one of them.
    pub fn apply(&self, report: &mut Report, rules: &Ruleset) {
        for finding in &mut report.findings {
            if let Some((_, level)) = self.levels.iter().rev().find(|(code, _)| *code == finding.code.name()) {
                finding.severity = *level;
            }
        }
        let told = report.findings.len();
        let mut used = vec![0; self.ignores.len()];
        report.findings.retain(|finding| {
            let mut is_told = true;
            for (index, _) in self.ignores.iter().enumerate().filter(|(_, ignore)| ignore.is_about(finding)) {
                is_told = false;
                used[index] += 1;
            }
            is_told
        });
        if told > report.findings.len() {
            report.count("findings ignored", told - report.findings.len());
        }
        for (ignore, findings) in self.ignores.iter().zip(&used).filter(|(_, used)| **used > 0) {
            let (code, pointer) = (ignore.code.clone(), ignore.at.clone().unwrap_or_default());
            report.ignored.push(Ignored { code, pointer, reason: ignore.reason.clone(), findings: *findings });
        }
        // An entry may be about a document that could not be judged.
        let Some(document) = self.document.as_ref().filter(|_| report.failures.is_empty()) else { return };
        for ignore in self.ignores.iter().zip(used).filter(|(_, used)| *used == 0).map(|(ignore, _)| ignore) {
            // What was not asked for cannot be found.
            let asked = rules.all().any(|(_, rule)| rule.code.name() == ignore.code && (rules.style || !rule.style));
            if let Some(place) = ignore.place.as_ref().filter(|_| asked) {
                let message = format!("nothing here is `{}`, so ignoring it hides the next one", ignore.code);
                let finding = Finding::at(FindingCode::DeadIgnore, document, place, message);
                report.push(finding.severity(Severity::Warning).help("take the entry away"));
            }
        }
    }
}

fn known(code: &str, rules: &Ruleset) -> Result<(), Failure> {
    match rules.all().any(|(_, rule)| rule.code.name() == code) {
        true => Ok(()),
        false => Err(Failure::new(format!("there is no rule `{code}`")).help(meant(code, rules))),
    }
}

fn meant(code: &str, rules: &Ruleset) -> String {
    let near = closest(code, rules.all().map(|(_, rule)| rule.code.name()));
    if near.is_empty() { "`--rules` lists them".to_owned() } else { near }
}

struct Reader<'a> {
    document: &'a Document,
    rules: &'a Ruleset,
}

impl Reader<'_> {
    fn fail(&self, at: &Pointer, message: &str) -> Failure {
        self.fail_at(self.document.span(at).start, message)
    }

    fn fail_at(&self, offset: usize, message: &str) -> Failure {
        let source = &self.document.source;
        let (line, column) = source.position(offset);
        Failure::new(format!("{}:{line}:{column}: {message}", source.name)).at(&source.name, line, column)
    }

    fn known(&self, at: &Pointer, fields: &[&str]) -> Result<(), Failure> {
        let node = self.document.get(at).filter(|node| node.as_object().is_some());
        let mut members = node.ok_or_else(|| self.fail(at, "this must be an object"))?.members();
        match members.find(|(name, _)| !fields.contains(name)) {
            None => Ok(()),
            Some((name, _)) => Err(self
                .fail(&at.child(name), &format!("unknown field `{name}`"))
                .help(format!("known are {}", fields.join(", ")))),
        }
    }

    fn items(&self, at: &str) -> Result<usize, Failure> {
        let at = Pointer::new(at);
        match self.document.get(&at).map(|node| &node.kind) {
            None => Ok(0),
            Some(Kind::Array(items)) => Ok(items.len()),
            Some(_) => Err(self.fail(&at, "this must be a list")),
        }
    }

    fn text(&self, at: &Pointer, key: &str) -> Result<Option<String>, Failure> {
        let at = at.child(key);
        let Some(node) = self.document.get(&at) else { return Ok(None) };
        node.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| self.fail(&at, "this must be a text"))
    }

    fn code(&self, code: &str, at: &Pointer) -> Result<(), Failure> {
        let wrong = |_| self.fail(at, &format!("there is no rule `{code}`")).help(meant(code, self.rules));
        known(code, self.rules).map_err(wrong)
    }

    fn level(&self, at: &Pointer, key: &str) -> Result<Severity, Failure> {
        let text = self.text(at, key)?.unwrap_or_default();
        let wrong = || self.fail(&at.child(key), "a level is error, warning or note");
        Severity::named(&text).ok_or_else(wrong)
    }
}
