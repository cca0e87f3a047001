//! The APIs there are.

/// Which API a server plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Api {
    /// Persat, under `/v1`.
    #[default]
    Persat,
    /// Recuperador CRM, under `/api`.
    #[cfg(feature = "recuperador")]
    Recuperador,
}

impl Api {
    /// Its name, as in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Persat => "persat",
            #[cfg(feature = "recuperador")]
            Self::Recuperador => "recuperador",
        }
    }
}
