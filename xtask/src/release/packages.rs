//! The crates that are published.

use crate::dependents::{cargo, metadata};
use oas::failure::Failure;
use persat_codegen::repository::Repository;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Members of the workspace that may be published, each after those it depends on.
pub(super) struct Packages {
    names: Vec<String>,
}

impl Packages {
    pub(super) fn read(made: &Repository) -> Result<Self, Failure> {
        Ok(Self { names: ordered(&metadata(made)?) })
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    /// Packages each, builds it from what is in its package alone, and gives the packages, copied into a folder.
    pub(super) fn package(&self, made: &Repository, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let mut command = cargo(made);
        command.args(["package", "--quiet", "--locked", "--target-dir", "target/packages"]);
        for name in &self.names {
            command.args(["--package", name]);
        }
        let status = command.status();
        let status = status.map_err(|error| Failure::new(format!("cannot start cargo: {}", Failure::io(&error))))?;
        if !status.success() {
            return Err(Failure::new("a crate cannot be packaged, or does not build from its package; see above")
                .help("what a package holds stands in its `include` in Cargo.toml"));
        }
        let fail = |error: &std::io::Error| Failure::new(format!("cannot copy a package: {}", Failure::io(error)));
        // What an earlier run left is no part of this release.
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).map_err(|error| fail(&error))?;
        let mut files = Vec::new();
        for entry in fs::read_dir(made.path("target/packages/package")).map_err(|error| fail(&error))? {
            let from = entry.map_err(|error| fail(&error))?.path();
            if let (Some("crate"), Some(name)) = (from.extension().and_then(|it| it.to_str()), from.file_name()) {
                let to = folder.join(name);
                fs::copy(&from, &to).map_err(|error| fail(&error))?;
                files.push(to);
            }
        }
        files.sort();
        Ok(files)
    }
}

/// Names of what may be published, in order.
fn ordered(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    // `publish = false` is an empty list of registries.
    let public = packages.filter(|it| it["publish"].as_array().is_none_or(|registries| !registries.is_empty()));
    let mut open: BTreeMap<&str, Vec<&str>> = public
        .map(|package| {
            let dependencies = package["dependencies"].as_array().into_iter().flatten();
            let real = dependencies.filter(|it| it["kind"] != "dev").filter_map(|it| it["name"].as_str());
            (package["name"].as_str().unwrap_or_default(), real.collect())
        })
        .collect();
    let mut names = Vec::new();
    // Cargo refuses circles, so that there always is a next one.
    while let Some(name) =
        open.iter().find(|(_, needs)| !needs.iter().any(|it| open.contains_key(it))).map(|(name, _)| *name)
    {
        open.remove(name);
        names.push(name.to_owned());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::ordered;
    use serde_json::json;

    #[test]
    fn what_is_needed_comes_first() {
        let metadata = json!({ "packages": [
            { "name": "a", "publish": null, "dependencies": [{ "name": "b", "kind": null }, { "name": "serde", "kind": null }] },
            { "name": "b", "publish": null, "dependencies": [{ "name": "a", "kind": "dev" }] },
            { "name": "tools", "publish": [], "dependencies": [{ "name": "a", "kind": null }] },
        ]});
        assert_eq!(ordered(&metadata), ["b", "a"]);
    }
}
