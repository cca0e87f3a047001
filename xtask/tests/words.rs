//! What the description says of a property beside a reference reaches who reads the generated types.

use persat_codegen::repository::Repository;
use serde_json::Value;
use std::path::Path;

/// The documentation comments of a file, as one text without line ends.
fn comments(file: &str) -> String {
    let lines = file.lines().filter_map(|line| line.trim_start().strip_prefix("///"));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_beside_a_reference_stand_in_the_documentation_of_the_field() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let apis = Repository::at(&root).apis().unwrap();
    let mut checked = 0;
    for api in &apis {
        let folder = root.join(format!("persat-api/src/generated/{}/types", api.name));
        let files = std::fs::read_dir(folder).unwrap().map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap());
        let comments = comments(&files.collect::<String>());
        let document = api.document.root.to_json();
        for (component, schema) in document["components"]["schemas"].as_object().unwrap() {
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                let Some(words) = property["description"].as_str().filter(|_| is_wrapped(property)) else { continue };
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(comments.contains(&words), "{} {component}.{name}: {words}", api.name);
                checked += 1;
            }
        }
    }
    assert!(checked > 40, "only {checked} properties have words beside a reference");
}

fn is_wrapped(property: &Value) -> bool {
    property["allOf"].as_array().is_some_and(|parts| parts.len() == 1)
}
