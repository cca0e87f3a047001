//! What stops a command before it can judge anything: exit code 2.

use std::fmt;
use std::sync::Arc;

/// Why a command could not run: what happened, where, and what to do.
#[derive(Debug, Clone)]
pub struct Failure {
    message: String,
    help: Option<String>,
    place: Option<(Arc<str>, usize, usize)>,
    told: bool,
    /// The failures that this one stands for.
    parts: Vec<Self>,
}

impl Failure {
    /// A failure with its message, which names the file where there is one.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, place: None, told: false, parts: Vec::new() }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the file that it is about, and the place in it: line and column from 1. The message names
    /// them all the same.
    #[must_use]
    pub fn at(mut self, file: &str, line: usize, column: usize) -> Self {
        self.place = Some((file.into(), line, column));
        self
    }

    /// Says that the output of the command tells it already.
    #[must_use]
    pub fn told(mut self) -> Self {
        self.told = true;
        self
    }

    /// Whether the output of the command tells it already.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.told
    }

    /// What happened.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it; may be empty.
    #[must_use]
    pub fn advice(&self) -> &str {
        self.help.as_deref().unwrap_or_default()
    }

    /// The file that it is about, with line and column from 1.
    #[must_use]
    pub fn place(&self) -> Option<(&str, usize, usize)> {
        self.place.as_ref().map(|(file, line, column)| (&**file, *line, *column))
    }

    /// The failures that it names; itself where it names no others.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        if self.parts.is_empty() { std::slice::from_ref(self) } else { &self.parts }
    }

    /// Nothing, or one failure that names them all.
    ///
    /// # Errors
    /// There is any.
    pub fn all(failures: &[Self]) -> Result<(), Self> {
        match failures {
            [] => Ok(()),
            [one] => Err(one.clone()),
            several => {
                let texts: Vec<_> = several.iter().map(ToString::to_string).collect();
                Err(Self { parts: several.to_vec(), ..Self::new(texts.join("\nerror: ")) })
            }
        }
    }

    /// An I/O error in plain words.
    #[must_use]
    pub fn io(error: &std::io::Error) -> String {
        match error.kind() {
            std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
            std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
            std::io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
            std::io::ErrorKind::NotADirectory => "it is not a folder".to_owned(),
            _ => error.to_string(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(help) = self.help.as_ref().filter(|help| !help.is_empty()) {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}
