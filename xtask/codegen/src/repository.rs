//! Where things lie in the repository.

use oas::document::Document;
use oas::failure::Failure;
use oas::model::Api;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One of the two APIs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Project {
    /// Name of the YAML, of the samples' folder and of the generated module.
    pub name: &'static str,
    /// Path of its generated module within the client crate.
    pub module: &'static str,
    /// Name of its client type.
    pub client: &'static str,
    /// Path of what users see of it.
    pub public: &'static str,
    /// Whether each of its tags has a feature of the client crate.
    pub has_features: bool,
}

/// The APIs this repository describes.
pub const PROJECTS: [Project; 2] = [
    Project {
        name: "persat",
        module: "crate::generated::persat",
        client: "Persat",
        public: "crate",
        has_features: true,
    },
    Project {
        name: "recuperador",
        module: "crate::generated::recuperador",
        client: "Recuperador",
        public: "crate::recuperador",
        has_features: false,
    },
];

/// The checkout the commands work on.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// Finds the checkout: the working directory or the nearest folder above it that holds
    /// `openapi/persat.yaml`, else the place this program was built from.
    ///
    /// # Errors
    /// There is none.
    pub fn find() -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(|error| Failure::new(format!("no working directory: {error}")))?;
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf);
        here.ancestors()
            .map(Path::to_path_buf)
            .chain(built)
            .find(|folder| folder.join("openapi/persat.yaml").is_file())
            .map(|root| Self { root })
            .ok_or_else(|| {
                Failure::new("this is no checkout of the project: openapi/persat.yaml is missing")
                    .help("run it inside the checkout")
            })
    }

    /// A checkout at a known place.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// A path within the checkout.
    #[must_use]
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The hand-maintained description of an API.
    #[must_use]
    pub fn spec(&self, project: Project) -> PathBuf {
        self.path(&format!("openapi/{}.yaml", project.name))
    }

    /// Whether a path names one of the hand-maintained descriptions.
    #[must_use]
    pub fn is_spec(&self, path: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        real(path).is_some_and(|path| PROJECTS.iter().any(|project| real(&self.spec(*project)) == Some(path.clone())))
    }

    /// Reads the description of an API.
    ///
    /// # Errors
    /// The file is missing, not UTF-8 or not YAML.
    pub fn api(&self, project: Project) -> Result<Api, Failure> {
        let document = Document::read(&self.spec(project))?;
        Ok(Api::new(project.name, Arc::new(document)))
    }

    /// Reads the descriptions of all APIs.
    ///
    /// # Errors
    /// As for [`Repository::api`].
    pub fn apis(&self) -> Result<Vec<Api>, Failure> {
        PROJECTS.into_iter().map(|project| self.api(project)).collect()
    }
}
