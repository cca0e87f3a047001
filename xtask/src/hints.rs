//! Where ids come from, as `x-sandbox` tells it: what the sandbox finds a record by is a field of what it lists.

use oas::model::{Api, Operation};
use oas::record::survey::Hint;
use serde_json::Value;

/// The hints of all descriptions.
#[must_use]
pub fn hints(apis: &[Api]) -> Vec<Hint> {
    apis.iter().flat_map(of_api).collect()
}

fn of_api(api: &Api) -> Vec<Hint> {
    let collections = api.document.root.get("x-sandbox").map(|it| it.to_json()["collections"].clone());
    let collections = collections.unwrap_or_default();
    let rule = |it: &Operation| it.node(&api.document).and_then(|it| it.get("x-sandbox")).map(|it| it.to_json());
    let reads = || api.operations.iter().filter(|it| it.method == "get").filter_map(|it| Some((it, rule(it)?)));
    let list_of = |collection: &Value| {
        let found = reads().find(|(_, rule)| rule["does"] == "list" && rule["collection"] == *collection)?;
        Some(found.0.name.clone())
    };
    let key = |collection: &Value| -> Vec<String> {
        let key = collections[collection.as_str().unwrap_or_default()]["key"].as_array();
        key.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut found = Vec::new();
    for (operation, rule) in reads() {
        let mut add = |parameter: &str, collection: &Value, place: &str| {
            let Some(list) = list_of(collection).filter(|it| *it != operation.name) else { return };
            if operation.parameters.iter().any(|it| it.name == parameter) {
                let field = place.split('.').map(str::to_owned).collect();
                let (operation, parameter) = (operation.name.clone(), parameter.to_owned());
                found.push(Hint { operation, parameter, list, field });
            }
        };
        if rule["does"] != "list" {
            for place in key(&rule["collection"]) {
                add(rule["by"][&place].as_str().unwrap_or(&place), &rule["collection"], &place);
            }
        }
        // What is refused where it is unknown is a key of something else.
        for refusal in rule["refuses"].as_array().into_iter().flatten().filter(|it| it["unknown"].is_string()) {
            let by = refusal["by"].as_array().into_iter().flatten().filter_map(Value::as_str);
            for (by, place) in by.zip(key(&refusal["unknown"])) {
                let parameter = by.strip_prefix("path.").or_else(|| by.strip_prefix("query."));
                parameter.into_iter().for_each(|it| add(it, &refusal["unknown"], &place));
            }
        }
    }
    found
}
