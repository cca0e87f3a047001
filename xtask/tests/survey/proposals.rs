//! What is proposed, applied to a copy of the description as it says: the copy is sound, and agrees with what was
//! recorded. Without any one of the changes it does not.

use super::Bench;
use super::proxy::Account;
use oas::document::{Document, Pointer, Source};
use oas::model::Api;
use oas::samples::Evidence;
use persat_codegen::repository::Repository;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// A difference of each kind.
fn planted(path: &str, status: &mut u16, body: &mut Value) {
    match path {
        // New: a text that is sometimes null, an object, a list of objects that are not alike, and one without anything.
        _ if path.starts_with("/clients?") => {
            for (number, client) in body["data"].as_array_mut().unwrap().iter_mut().enumerate() {
                client["loyalty_tier"] = if number == 0 { Value::Null } else { json!("Juancho Quirogález") };
                // One that has nothing but objects would be taken for a map, whose names are data.
                let by = json!({ "user_id": 4, "sure": true, "name": "Juancho" });
                client["visits"] =
                    json!([{ "at": "2026-03-04" }, { "by": by, "note": "" }, { "by": null, "note": "" }]);
                client["extras"] = json!({ "none": [], "nothing": null, "rate": number });
                client["seen"] = json!({});
            }
        }
        _ if path.starts_with("/clients/") && *status == 200 => body["data"]["company_name"] = Value::Null,
        _ if path.starts_with("/work-orders/1") => body["data"]["state"] = json!("REPROGRAMADA"),
        _ if path.starts_with("/digital-forms-states/9999") => {
            *status = 410;
            merge(&mut body["error"], json!({ "status": 410, "type": "GONE" }));
        }
        _ if path.starts_with("/zones") => {
            let zones = body["data"].as_array_mut().unwrap();
            zones.iter_mut().for_each(|it| it["name"] = json!(true));
        }
        _ if path.starts_with("/deliveries-labels/15") => drop(body["data"].as_object_mut().unwrap().remove("name")),
        _ => {}
    }
}

fn merge(into: &mut Value, more: Value) {
    into.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
}

/// Does what a proposal says.
fn apply(description: &mut Value, proposal: &Value) {
    let of = |name: &str| proposal[name].as_str().unwrap();
    let parsed = Document::parse(Source::new("proposal.yaml", of("yaml")));
    let (pointer, yaml) = (of("pointer"), parsed.unwrap().root.to_json());
    let (above, last) = (Pointer::new(pointer).parent().unwrap(), Pointer::new(pointer).last().unwrap().into_owned());
    match of("how") {
        "add" => {
            let [(name, value)] = &yaml.as_object().unwrap().iter().collect::<Vec<_>>()[..] else {
                panic!("{proposal}")
            };
            assert_eq!(**name, last);
            let object = description.pointer_mut(above.as_str()).unwrap().as_object_mut().unwrap();
            assert!(object.insert(last, (*value).clone()).is_none(), "{proposal:#}");
        }
        "set" => {
            let object = description.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
            object.extend(yaml.as_object().unwrap().clone());
        }
        "append" => {
            for (name, items) in yaml.as_object().unwrap() {
                let list = description.pointer_mut(&format!("{pointer}/{name}")).unwrap().as_array_mut().unwrap();
                list.extend(items.as_array().unwrap().clone());
            }
        }
        "replace" => *description.pointer_mut(pointer).unwrap() = yaml,
        "remove" => drop(description.pointer_mut(above.as_str()).unwrap().as_object_mut().unwrap().remove(&last)),
        how => panic!("{how}: {proposal:#}"),
    }
}

/// A checkout whose description of Persat is that one.
fn checkout(folder: &Path, description: &Value) {
    let source = Repository::find().unwrap();
    for entry in walkdir::WalkDir::new(source.path("openapi")).into_iter().map(Result::unwrap) {
        let to = folder.join(entry.path().strip_prefix(source.path("")).unwrap());
        if entry.file_type().is_file() {
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
    // JSON is YAML.
    std::fs::write(folder.join("openapi/persat.yaml"), format!("{description:#}")).unwrap();
}

fn xtask(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout) + &text(&output.stderr))
}

/// Where samples and the description of a checkout disagree.
fn disagreements(checkout: &Path, samples: &Path) -> Vec<String> {
    let description = Document::read(&checkout.join("openapi/persat.yaml")).unwrap();
    let api = Api::new("persat", Arc::new(description));
    let report = oas::samples::check(&[api], samples, &mut (), Evidence::Foreign, None).unwrap();
    assert!(report.failures.is_empty() && report.checked["samples"] > 60, "{:?}", report.checked);
    report.findings.into_iter().map(|it| format!("{} {} {}", it.code, it.file, it.message)).collect()
}

#[test]
fn proposals_are_sound_as_they_stand_and_each_is_needed() {
    let account = Account::start(planted);
    let bench = Bench::new();
    let (_, found) = bench.found(&account.url, &["--apply", "--keep", "REPROGRAMADA", "--keep", "GONE"]);
    let proposals = found["suggestions"].as_array().unwrap();
    let hows: Vec<_> = proposals.iter().map(|it| it["how"].as_str().unwrap()).collect();
    for (how, count) in [("add", 5), ("set", 2), ("append", 3), ("replace", 1)] {
        assert_eq!(hows.iter().filter(|it| **it == how).count(), count, "{how}: {proposals:#?}");
    }
    let original = Document::read(&Repository::find().unwrap().path("openapi/persat.yaml")).unwrap().root.to_json();
    let of = |left_out: Option<usize>| {
        let mut description = original.clone();
        let all = proposals.iter().enumerate().filter(|(index, _)| Some(*index) != left_out);
        all.for_each(|(_, it)| apply(&mut description, it));
        let folder = tempfile::tempdir().unwrap();
        checkout(folder.path(), &description);
        folder
    };
    let all = of(None);
    let (status, said) = xtask(all.path(), &["lint"]);
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(disagreements(all.path(), &bench.out()), Vec::<String>::new());
    for (index, proposal) in proposals.iter().enumerate() {
        assert_ne!(disagreements(of(Some(index)).path(), &bench.out()), Vec::<String>::new(), "without {proposal:#}");
    }
    // Another survey has nothing to propose any more, and asks for nothing.
    let asked = account.asked().len();
    let mut again =
        bench.command(&account.url, &["--apply", "--keep", "REPROGRAMADA", "--keep", "GONE", "--format", "json"]);
    let output = again.current_dir(all.path()).output().unwrap();
    let again: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&again["suggestions"], &again["survey"]["unfit"]), (&json!([]), &json!(0)), "{again:#}");
    assert_eq!(account.asked().len(), asked);
}
