//! What stops a command before it can judge anything: exit code 2.

use std::fmt;

/// Why a command could not run: what happened, where, and what to do.
#[derive(Debug, Clone)]
pub struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    /// A failure with its message, which names the file where there is one.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Nothing, or one failure that names them all.
    ///
    /// # Errors
    /// There is any.
    pub fn all(failures: &[Self]) -> Result<(), Self> {
        let texts: Vec<_> = failures.iter().map(ToString::to_string).collect();
        if texts.is_empty() { Ok(()) } else { Err(Self::new(texts.join("\nerror: "))) }
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
