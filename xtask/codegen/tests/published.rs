//! What the published documents say beside those written by hand.

use persat_codegen::publish;
use persat_codegen::repository::{PROJECTS, Repository};
use serde_json::Value;

/// The published documents in JSON, 3.0.
fn documents() -> Vec<(&'static str, Value)> {
    let files = publish::files(&Repository::find().unwrap(), Vec::new()).unwrap();
    let read = |name: &'static str| {
        let path = format!("openapi/published/{name}.json");
        let file = files.iter().find(|file| file.path == path).unwrap();
        (name, serde_json::from_str(&file.text).unwrap())
    };
    PROJECTS.iter().map(|project| read(project.name)).collect()
}

fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document["paths"].as_object().unwrap().values().filter_map(Value::as_object);
    paths.flat_map(|path| path.values()).filter(|it| it.get("operationId").is_some())
}

fn resolved<'a>(document: &'a Value, response: &'a Value) -> &'a Value {
    match response["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
        None => response,
    }
}

#[test]
fn the_example_of_a_failure_is_one_of_its_status() {
    let (_, persat) = documents().remove(0);
    let mut seen = 0;
    for operation in operations(&persat) {
        for (status, response) in operation["responses"].as_object().unwrap() {
            let media = &resolved(&persat, response)["content"]["application/json"];
            let examples = media["examples"].as_object().into_iter().flat_map(|it| it.iter());
            for (name, example) in examples.filter(|_| status.starts_with(['4', '5'])) {
                let stated = example["value"]["error"]["status"].to_string();
                // The vendor's own pages contradict themselves; what is made does not.
                assert!(stated == *status || name != "made", "{} {status}: {example}", operation["operationId"]);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "only {seen} examples of failures");
}

#[test]
fn what_is_made_says_so_and_what_is_open_has_none() {
    let (_, persat) = documents().remove(0);
    let success = |id: &str| {
        let operation = operations(&persat).find(|it| it["operationId"] == id).unwrap();
        operation["responses"]["200"]["content"]["application/json"].clone()
    };
    let made = &success("listZones")["examples"]["made"];
    assert!(made["summary"].as_str().unwrap().starts_with("Made of"), "{made}");
    assert_eq!(made["value"]["success"], true);
    // Printed by the vendor, and so not made.
    assert!(success("createFollowUp")["examples"].get("made").is_none());
    assert!(success("createFollowUp")["examples"]["with-email"]["value"]["data"].is_object());
    // No source shows what it holds.
    let open = &persat["x-webhooks"]["delivery.created"]["post"]["requestBody"]["content"]["application/json"];
    assert!(open["schema"].is_object() && open.get("examples").is_none(), "{open}");
}

#[test]
fn any_other_failure_has_the_envelope_where_all_have_it() {
    for (name, document) in documents() {
        let has_default = |it: &&Value| it["responses"].get("default").is_some();
        let (all, with) = (operations(&document).count(), operations(&document).filter(has_default).count());
        assert_eq!(with, if name == "persat" { all } else { 0 }, "{name}");
    }
}

#[test]
fn tags_have_names_for_people() {
    for (api, document) in documents() {
        let tags = document["tags"].as_array().unwrap();
        assert!(tags.len() >= 5 && tags.iter().all(|tag| tag["x-displayName"] == tag["name"]), "{api}: {tags:?}");
    }
}

#[test]
fn no_event_asks_for_the_key() {
    for (name, document) in documents() {
        for (event, path) in document["x-webhooks"].as_object().unwrap() {
            assert_eq!(path["post"]["security"], serde_json::json!([]), "{name} {event}");
        }
    }
}

/// A published file that is no description.
fn file(name: &str) -> Value {
    let files = publish::files(&Repository::find().unwrap(), Vec::new()).unwrap();
    serde_json::from_str(&files.iter().find(|file| file.path.ends_with(&format!("/{name}"))).unwrap().text).unwrap()
}

#[test]
fn each_operation_says_whether_it_may_be_sent_again_and_each_list_how_it_is_read() {
    for (name, document) in documents() {
        for operation in operations(&document) {
            let text = operation["description"].as_str().unwrap();
            assert!(text.contains("**Sending it again.** "), "{name} {text}");
            let is_list = operation.get("x-paging").is_some();
            assert_eq!(text.contains("**Reading all of it.** "), is_list, "{name} {}", operation["operationId"]);
        }
        let of =
            |id: &str| operations(&document).find(|it| it["operationId"] == id).map(|it| it["description"].to_string());
        for (id, fact) in [
            ("createClient", "**Not** safe after a lost response"),
            ("listWorkOrders", "one of each `wo_data.wo_rule_id` with `wo_data.wo_instance`"),
            ("listDeliveries", "send the `next` of each page as `next`"),
            ("listFollowUps", "one array that may be huge"),
        ] {
            assert!(of(id).is_none_or(|text| text.contains(fact)), "{id}: {:?}", of(id));
        }
    }
}

#[test]
fn the_sandbox_document_differs_in_its_server_and_in_what_the_sandbox_does() {
    for (name, document) in documents() {
        let mut sandbox = file(&format!("{name}-sandbox.json"));
        let servers = sandbox["servers"].take();
        assert_eq!(servers.as_array().map(Vec::len), Some(1));
        assert!(servers[0]["url"].as_str().unwrap().starts_with("http://127.0.0.1:401"), "{servers}");
        sandbox["servers"] = document["servers"].clone();
        let of_the_sandbox = |it: &mut Value| it.as_object_mut().and_then(|it| it.remove("x-sandbox"));
        assert!(of_the_sandbox(&mut sandbox).is_some_and(|it| it["collections"].is_object()), "{name}");
        let mut count = 0;
        for part in ["paths", "x-webhooks"] {
            for operation in sandbox[part]
                .as_object_mut()
                .unwrap()
                .values_mut()
                .flat_map(|it| it.as_object_mut().unwrap().values_mut())
            {
                count += usize::from(of_the_sandbox(operation).is_some());
            }
        }
        assert!(count > 0, "{name}");
        assert!(sandbox == document, "{name}: something else differs");
        // In the others the vendor's stands first, with a warning.
        assert!(document["servers"][0]["description"].as_str().unwrap().contains("goes live"), "{name}");
    }
}

#[test]
fn all_samples_stand_in_one_file_with_their_origin_and_the_manifest_counts_them() {
    let (bundle, manifest) = (file("samples.json"), file("manifest.json"));
    for (name, document) in documents() {
        let folder = Repository::find().unwrap().path(&format!("tests/samples/{name}"));
        let is_json = |it: &walkdir::DirEntry| it.path().extension().is_some_and(|it| it == "json");
        let lying = walkdir::WalkDir::new(folder).into_iter().flatten().filter(is_json).count();
        assert_eq!(manifest["descriptions"][name]["samples"], lying, "{name}");
        let ids: Vec<_> = operations(&document).map(|it| it["operationId"].as_str().unwrap()).collect();
        assert!(bundle[name]["operations"].as_object().unwrap().keys().all(|it| ids.contains(&it.as_str())));
        assert!(bundle[name]["events"].as_object().unwrap().keys().all(|it| document["x-webhooks"].get(it).is_some()));
        let counted = |of: &str| {
            let counts = manifest["descriptions"][name]["evidence"][of].as_object().unwrap();
            counts.values().filter_map(Value::as_u64).sum::<u64>()
        };
        assert_eq!(counted("operations"), ids.len() as u64);
        assert_eq!(counted("webhooks"), document["x-webhooks"].as_object().unwrap().len() as u64);
    }
    let refused = &bundle["persat"]["operations"]["cancelWorkOrder"][0];
    assert_eq!(refused["response"], "400");
    assert_eq!(refused["body"]["success"], false);
    assert_eq!(refused["provenance"]["kind"], "documented");
    assert!(refused["provenance"]["page"].as_str().unwrap().starts_with("https://"));
}

/// What was recorded of an account may be an empty list, and nobody printed it.
#[test]
fn what_was_recorded_is_no_example() {
    let (original, folder) = (Repository::find().unwrap(), tempfile::tempdir().unwrap());
    let samples = folder.path().join("tests/samples/persat");
    std::fs::create_dir_all(samples.join("listForms")).unwrap();
    let read = |path: &str| std::fs::read_to_string(original.path(path)).unwrap();
    let entry =
        "  listForms/200.survey.json: {kind: recorded, against: a live account, recorded: 2026-11, redacted: []}\n";
    let printed = read("tests/samples/persat/provenance.yaml");
    let printed = printed.lines().take_while(|it| !it.starts_with("  ")).collect::<Vec<_>>().join("\n");
    std::fs::write(samples.join("provenance.yaml"), format!("{printed}\n{entry}")).unwrap();
    std::fs::write(samples.join("listForms/200.survey.json"), r#"{"success": true, "data": []}"#).unwrap();
    let project = PROJECTS.into_iter().find(|it| it.name == "persat").unwrap();
    let document = publish::document(&Repository::at(folder.path()), &original.api(project).unwrap()).unwrap();
    let examples =
        &document["paths"]["/digital-forms"]["get"]["responses"]["200"]["content"]["application/json"]["examples"];
    let names: Vec<_> = examples.as_object().unwrap().keys().collect();
    assert_eq!(names, ["made"]);
    assert!(!examples["made"]["value"]["data"].as_array().unwrap().is_empty());
}
