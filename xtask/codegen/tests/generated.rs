//! What is generated, as its readers find it: short files that know no other tag's, and documentation in the
//! words of a Rust program.

use persat_codegen::generate::{File, files};
use persat_codegen::repository::{PROJECTS, Repository};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static REPOSITORY: LazyLock<Repository> = LazyLock::new(|| Repository::find().unwrap());
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| files(&REPOSITORY).unwrap());

/// Path within the generated folder, and text.
fn generated() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(|file| Some((file.path.strip_prefix("persat-api/src/generated/")?, file.text.as_str())))
}

#[test]
fn every_file_can_be_reviewed() {
    for (path, text) in generated() {
        assert!(text.lines().count() <= 1500, "{path} has {} lines", text.lines().count());
    }
}

#[test]
fn every_tag_has_its_files() {
    let paths: BTreeSet<_> = generated().map(|(path, _)| path.to_owned()).collect();
    for project in PROJECTS {
        let api = REPOSITORY.api(project).unwrap();
        for handle in api.tags.iter().filter_map(|tag| tag.handle.as_deref()) {
            for part in ["requests", "resources", "types"] {
                let path = format!("{}/{part}/{handle}.rs", project.name);
                assert!(paths.contains(&path), "{path}");
            }
        }
    }
}

/// So that a tag can be left out.
#[test]
fn the_types_of_a_tag_know_the_shared_ones_and_no_other_tag() {
    let mut tags = 0;
    for (path, text) in generated().filter(|(path, _)| path.contains("/types/") && !path.ends_with("/mod.rs")) {
        let others = text.matches("super::").count();
        let shared = text.matches("use super::shared::").count();
        assert_eq!(others, shared, "{path}");
        assert!(!path.ends_with("/shared.rs") || others == 0, "{path}");
        tags += shared;
    }
    assert!(tags > 10, "only {tags} tags use what is shared");
}

#[test]
fn a_type_lives_with_the_one_tag_that_reaches_it() {
    for (name, place) in [
        ("struct FollowUpCreate ", "follow_ups"),
        // Through a property of another type.
        ("enum FollowUpColor ", "follow_ups"),
        // By clients and by events of clients.
        ("struct ClientRecord ", "shared"),
        // By every failure.
        ("enum ErrorType ", "shared"),
    ] {
        let declares = |text: &str| text.contains(&format!("pub {name}"));
        let places = generated().filter(|(path, text)| path.starts_with("persat/types/") && declares(text));
        let places: Vec<_> = places.map(|(path, _)| path).collect();
        assert_eq!(places, [format!("persat/types/{place}.rs")], "{name}");
    }
    let (_, notices) = generated().find(|(path, _)| *path == "recuperador/types/events.rs").unwrap();
    assert!(notices.contains("pub struct AgreementNotice "));
}

#[test]
fn documentation_names_methods_and_leaves_to_the_client_what_it_does() {
    let mut ids = Vec::new();
    for project in PROJECTS {
        ids.extend(REPOSITORY.api(project).unwrap().operations.into_iter().map(|it| format!("`{}`", it.id)));
    }
    let mut comments = 0;
    for (path, text) in generated() {
        for line in text.lines().filter(|line| line.trim_start().starts_with("///")) {
            assert!(!line.to_lowercase().contains("encod"), "{path}: {line}");
            assert!(!ids.iter().any(|id| line.contains(id)), "{path}: {line}");
            comments += 1;
        }
    }
    assert!(comments > 1000, "only {comments} lines of documentation");
    let (_, forms) = generated().find(|(path, _)| *path == "persat/resources/forms.rs").unwrap();
    assert!(forms.contains("[`forms().list_states()`](crate::resources::Forms::list_states) lists those"));
}

/// Who sends requests by other means has to do it.
#[test]
fn the_descriptions_still_say_it() {
    let api = REPOSITORY.api(PROJECTS[0]).unwrap();
    assert!(api.document.source.text.contains("encode it") && api.document.source.text.contains("`listFormStates`"));
}
