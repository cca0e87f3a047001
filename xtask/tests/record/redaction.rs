//! What samples show: nothing personal, the same shape, and the same mistakes.

use super::bench::{Bench, CLIENT, PERSONAL, apis, codes, exchange, shape, tree};
use oas::document::{Document, Source};
use oas::failure::Failure;
use oas::model::Api;
use oas::record::{Action, Key, Options, run};
use oas::samples::Evidence;
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;
use xtask::commands::{KEY_ENV, REDACTION_KEY};
use xtask::deviations::Deviations;

#[test]
fn nothing_personal_survives_and_the_shape_does() {
    let bench = Bench::new();
    let outcome = bench.record(&[exchange("GET", "/clients/CL-0044", 200, CLIENT)]);
    assert_eq!(codes(&outcome), [""; 0]);
    assert_eq!(outcome.written, Some(1));
    let everything: String = tree(&bench.out())
        .into_iter()
        .map(|(path, text)| format!("{} {text}\n", path.display()).to_lowercase())
        .collect();
    for word in PERSONAL.iter().chain(&["secret", "bearer", "authorization", "cookie"]) {
        assert!(!everything.contains(word), "{word} stands in {everything}");
    }
    let new = bench.read("getClient/200.json");
    let old: Value = serde_json::from_str(CLIENT).unwrap();
    assert_eq!(shape(&new), shape(&old));
    let data = &new["data"];
    assert!(data["uid_client"].as_str().unwrap().starts_with("CL-") && data["uid_client"] != "CL-0044");
    assert_eq!((data["type_id"].as_i64(), data["wt"].clone()), (Some(2), json!([480, 780])));
    assert!((-35.0..=-34.0).contains(&data["latitude"].as_f64().unwrap()));
    assert!(data["last_updated"].as_str().unwrap().ends_with("T11:40:34.000Z"));
    let provenance = fs::read_to_string(bench.out().join("persat/provenance.yaml")).unwrap();
    assert!(provenance.contains("  getClient/200.json:\n    kind: recorded\n    against: a live account\n    recorded: 2026-03\n    redacted: ["), "{provenance}");
    let report =
        oas::samples::check(apis(), &bench.out(), &mut Deviations::default(), Evidence::Foreign, None).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

/// A text that a rule speaks of is the vendor's: without it the sample would break the rule.
#[test]
fn texts_of_rules_stay() {
    let bench = Bench::new();
    let history = r#"{"success": true, "data": [
        {"form_id": "197", "state_id": 2, "state_name": "Aprobado", "user_id": null, "user_name": "Modificado por Api", "created_at": "2022-05-19T09:26:26.000Z"},
        {"form_id": "197", "state_id": 1, "state_name": "Listo", "user_id": 3, "user_name": "Lucas Fernandez", "created_at": "2022-05-19T09:26:26.000Z"}]}"#;
    let outcome = bench.record(&[exchange("GET", "/digital-forms/state-historical/197", 200, history)]);
    assert_eq!(codes(&outcome), [""; 0]);
    let new = bench.read("listFormStateHistory/200.json");
    assert_eq!(new["data"][0]["user_name"], "Modificado por Api");
    assert_ne!(new["data"][1]["user_name"], "Lucas Fernandez");
}

#[test]
fn the_same_value_gets_the_same_substitute_everywhere_and_always() {
    let event = r#"{"eventType": "client.deleted", "payload": {"uid_client": "CL-0044"}}"#;
    let mut delivery = exchange("POST", "", 200, "");
    delivery["request"]["url"] = json!("https://hooks.example/persat");
    delivery["request"]["postData"] = json!({"mimeType": "application/json", "text": event});
    let entries = [exchange("GET", "/clients/CL-0044", 200, CLIENT), delivery];
    let bench = Bench::new();
    bench.record(&entries);
    let client = bench.read("getClient/200.json");
    let event = bench.read("webhooks/client.deleted/recorded.json");
    assert_eq!(client["data"]["uid_client"], event["payload"]["uid_client"]);
    let before = tree(&bench.out());
    let again = bench.record(&entries);
    assert_eq!(again.written, Some(0));
    assert!(again.drafts.iter().all(|it| it.action == Action::Same) && again.drafts.len() == 2);
    assert_eq!(tree(&bench.out()), before);
    let other = Bench::new();
    let options = Options { key: Key::new([8; 32]), ..other.options(&entries, true) };
    run(apis(), options, Deviations::default()).unwrap();
    assert_ne!(other.read("getClient/200.json")["data"]["uid_client"], client["data"]["uid_client"]);
}

#[test]
fn disagreements_survive_and_become_suggestions() {
    let mut client: Value = serde_json::from_str(CLIENT).unwrap();
    let data = client["data"].as_object_mut().unwrap();
    data.insert("nickname".to_owned(), json!("Juancito"));
    data.insert("company_name".to_owned(), Value::Null);
    data.insert("type_id".to_owned(), json!("two"));
    data.remove("country");
    let teapot = r#"{"success": false, "error": {"status": 404, "type": "TEAPOT", "userMessage": "Juan"}}"#;
    let bench = Bench::new();
    let entries = [
        exchange("GET", "/clients/CL-0044", 200, &client.to_string()),
        exchange("GET", "/devices/104", 404, teapot),
        exchange(
            "GET",
            "/devices/105",
            418,
            r#"{"success": false, "error": {"status": 418, "type": "TEAPOT", "userMessage": "Juan"}}"#,
        ),
    ];
    let options = Options { keep: vec!["TEAPOT".to_owned()], ..bench.options(&entries, true) };
    let outcome = run(apis(), options, Deviations::default()).unwrap();
    let found = codes(&outcome);
    for code in ["undeclared-property", "wrong-type", "missing-property", "unknown-value", "undocumented-status"] {
        assert!(found.contains(&code), "{code} in {found:?}");
    }
    assert_eq!(outcome.written, Some(3));
    // The samples give the same findings to whoever checks them.
    let report =
        oas::samples::check(apis(), &bench.out(), &mut Deviations::default(), Evidence::Foreign, None).unwrap();
    let mut checked: Vec<_> =
        report.findings.iter().filter(|it| it.code.name() != "undocumented-status").map(|it| it.code.name()).collect();
    let mut recorded: Vec<_> = found.into_iter().filter(|it| *it != "undocumented-status").collect();
    checked.sort_unstable();
    recorded.sort_unstable();
    assert_eq!(checked, recorded);
    let suggestion = |pointer: &str| {
        let found = outcome.suggestions.iter().find(|it| it.pointer.contains(pointer));
        found.unwrap_or_else(|| panic!("{pointer} in {:#?}", outcome.suggestions)).yaml.clone()
    };
    assert!(
        suggestion("/components/schemas/UpdatedClient/properties/nickname").starts_with("nickname:\n  type: string\n")
    );
    assert_eq!(suggestion("/components/schemas/UpdatedClient/properties/company_name"), "nullable: true\n");
    assert!(suggestion("/components/schemas/ClientRecord").starts_with("# without country\nrequired: ["));
    assert!(suggestion("/components/schemas/ErrorType").contains("enum:\n  - TEAPOT\n"));
    assert!(suggestion("/components/schemas/ErrorStatus").contains("x-enum-varnames:\n  - Value418\n"));
    assert!(suggestion("/responses/418").contains("ErrorEnvelope"));
    let text = format!("{:?} {:?}", outcome.suggestions, outcome.report.findings).to_lowercase();
    assert!(!text.contains("juan") && !text.contains("cl-0044"), "{text}");
}

#[test]
fn secrets_data_and_keys_of_maps_are_replaced_wherever_they_stand() {
    let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqdWFuIn0.c2lnbmF0dXJl";
    let picture = format!("data:image/jpeg;base64,{}", "QUJD".repeat(300));
    let order = json!({"success": true, "data": {
        "_id": "141", "note_id": 118, "state": "CERRADA_OK", "created": "2022-05-06T16:53:50.000Z",
        "created_by_user_name": "jose@empresa.com.ar", "created_by_user_id": 28, "labels_ids": [],
        "client": {"id": 10216, "name": "Fabrica de motores", "uid_client": "CL989LKk"},
        "wo_data": {"schema_id": 452, "wo_instance": null, "wo_rule_id": null, "service_time": 45,
            "instructions": {"formvalues": {
                "jose@empresa.com.ar": jwt, "Fabrica de motores": "Llamar a jose@empresa.com.ar, CL989LKk",
                "juan_perez_id": 5, "FW1": picture, "FW2": [["Fabrica de motores", 4504], {"latitude": -34.60, "Rosario": "10216"}], "FW3": true}}},
        "assignation_info": null}});
    let bench = Bench::new();
    let outcome = bench.record(&[exchange("GET", "/work-orders/141", 200, &order.to_string())]);
    assert_eq!(outcome.written, Some(1), "{:?}", outcome.report.findings);
    let new = bench.read("getWorkOrder/200.json");
    let text = new.to_string().to_lowercase();
    for word in [
        "jose", "empresa", "fabrica", "motores", "cl989lkk", "eyj", "quj", "4504", "10216", "rosario", "llamar",
        "juan", "perez",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let values = new["data"]["wo_data"]["instructions"]["formvalues"].as_object().unwrap();
    assert_eq!(values.len(), 6);
    let values: Vec<_> = values.values().collect();
    assert!(values[0].as_str().unwrap().chars().all(|c| c == 'x'));
    assert!(values[3].as_str().unwrap().starts_with("data:image/png;base64,iVBOR"));
    assert_eq!(values[5], &json!(true));
    // The same text, as value of a name and within a table.
    assert_eq!(new["data"]["client"]["name"], values[4][0][0]);
    assert_eq!(
        new["data"]["client"]["id"].to_string(),
        values[4][1].as_object().unwrap().values().nth(1).unwrap().as_str().unwrap()
    );
}

#[test]
fn a_name_does_not_stay_as_a_word_in_capitals_elsewhere() {
    let device = |kind: &str| {
        format!(
            r#"{{"success": true, "data": {{"id": 104, "type": "{kind}", "serial_number": "A-1", "first_name": "Gutierrez"}}}}"#
        )
    };
    let bench = Bench::new();
    bench.record(&[exchange("GET", "/devices/104", 200, &device("GUTIERREZ"))]);
    let text = bench.read("getDevice/200.json").to_string().to_lowercase();
    assert!(!text.contains("gutierrez"), "{text}");
    let bench = Bench::new();
    let entries = [exchange("GET", "/devices/104", 200, &device("DRONE"))];
    bench.record(&entries);
    assert_ne!(bench.read("getDevice/200.json")["data"]["type"], "DRONE");
    // Whoever records may say that it is nobody's.
    let bench = Bench::new();
    let options = Options { keep: vec!["DRONE".to_owned()], ..bench.options(&entries, true) };
    let outcome = run(apis(), options, Deviations::default()).unwrap();
    assert!(outcome.drafts[0].kept.contains("DRONE"));
    assert_eq!(bench.read("getDevice/200.json")["data"]["type"], "DRONE");
}

#[test]
fn what_cannot_become_a_sample_is_told() {
    let bench = Bench::new();
    let mut pdf = exchange("GET", "/clients/CL-1", 200, "%PDF-1.4");
    pdf["response"]["headers"] = json!([{"name": "content-type", "value": "application/pdf"}]);
    let entries = [
        exchange("GET", "/clients/CL-0044", 200, r#"{"success": true, "success": true}"#),
        exchange("GET", "/nowhere/Juan", 200, "{}"),
        pdf,
        json!({"request": 1, "secret": "Juan"}),
    ];
    let outcome = bench.record(&entries);
    let found = codes(&outcome);
    for code in ["duplicate-key", "undocumented-path", "not-recorded", "broken-exchange", "nothing-recorded"] {
        assert!(found.contains(&code), "{code} in {found:?}");
    }
    assert!(!format!("{:?}", outcome.report).contains("Juan"));
    assert!(!bench.out().exists());
    let mut undated = exchange("GET", "/clients/CL-0044", 200, CLIENT);
    undated.as_object_mut().unwrap().remove("startedDateTime");
    let failure = run(apis(), bench.options(&[undated], true), Deviations::default()).unwrap_err();
    assert!(failure.to_string().contains("--date"), "{failure}");
    let bad = Options { case: Some("../x".to_owned()), ..bench.options(&[], true) };
    assert!(run(apis(), bad, Deviations::default()).unwrap_err().to_string().contains("no name of a case"));
    let misspelt = Options { only: vec!["getKlient".to_owned()], ..bench.options(&[], true) };
    assert!(run(apis(), misspelt, Deviations::default()).unwrap_err().to_string().contains("`getKlient`"));
}

#[test]
fn the_key_of_the_substitutes_is_made_once_kept_private_and_outside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/key");
    let digest = |key: Key| format!("{key:?}");
    assert_eq!(digest(Key::find(Some(&path), None, REDACTION_KEY).unwrap()), "Key([redacted])");
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.trim().len(), 64);
    Key::find(Some(&path), None, REDACTION_KEY).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
    }
    let inside: Failure = Key::find(Some(&path), Some(folder.path()), REDACTION_KEY).unwrap_err();
    assert!(inside.to_string().contains("inside of the checkout"));
    fs::write(&path, "short").unwrap();
    assert!(Key::find(Some(&path), None, REDACTION_KEY).unwrap_err().to_string().contains("is no key"));
    assert_eq!(KEY_ENV, "PERSAT_API_KEY");
}

#[test]
fn what_cannot_be_redacted_is_refused() {
    let text = "openapi: 3.0.3
servers: [{url: 'https://api.persat.com.ar/v1'}]
paths:
  /x:
    get:
      operationId: getX
      responses:
        '200':
          description: x
          content:
            application/json:
              schema: {type: object, properties: {plate: {type: string, pattern: '^J7$'}, tokens: {type: array, uniqueItems: true, items: {type: string}}}}
";
    let api = Api::new("t", Arc::new(Document::parse(Source::new("t.yaml", text)).unwrap()));
    for (body, words) in [
        // No other text has this pattern; secrets of one length all become the same.
        (r#"{"plate": "J7"}"#, "no substitute at /plate"),
        (r#"{"tokens": ["a1", "b2"]}"#, "repeated-item at /tokens"),
    ] {
        let bench = Bench::new();
        let options = bench.options(&[exchange("GET", "/x", 200, body)], true);
        let outcome = run(std::slice::from_ref(&api), options, Deviations::default()).unwrap();
        assert_eq!((codes(&outcome), outcome.written), (vec!["not-redactable"], None));
        assert!(outcome.report.findings[0].message.contains(words), "{}", outcome.report.findings[0].message);
        assert!(!bench.out().exists());
    }
}
