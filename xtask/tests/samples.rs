//! `samples`, proven able to fail: each fault of a payload gives its finding at its line, and the
//! payloads without fault give none.

use oas::model::Api;
use oas::report::Report;
use oas::samples::{Evidence, check};
use persat_codegen::repository::Repository;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use xtask::deviations::Deviations;

const GOOD: &str = r#"{
  "success": true,
  "data": {
    "id": 33,
    "uid_client": "CL-0044",
    "title": "Llamar",
    "description": "",
    "color": "RED",
    "responsible_user_ids": [
      1,
      2
    ],
    "send_email": false,
    "date": "2026-01-01T00:00:00.000Z"
  }
}
"#;

const REQUEST: &str = r#"{
  "uid_client": "CL-0044",
  "title": "Llamar",
  "responsible_user_ids": [
    1
  ],
  "color": "RED",
  "date": "2030-02-01T20:00:00.000Z"
}
"#;
const FAILURE: &str = r#"{
  "success": false,
  "error": {
    "status": 400,
    "type": "BAD_REQUEST",
    "userMessage": "x"
  }
}
"#;

const ROW: &str = r#"[
  {
    "id_followup": 1,
    "id_credor": 2,
    "id_cliente": 3,
    "id_consultor": null,
    "id_evento": null,
    "nome_credor": "a",
    "nome_cliente": "b",
    "cpf_cnpj": "1",
    "nome_consultor": "",
    "nome_evento": null,
    "tipo_evento": "P",
    "data": "2023-09-01T00:00:00",
    "interacao": "",
    "tipo_contato": "W",
    "reagendar": "N",
    "data_reagendamento": null,
    "horario_reagendamento": null,
    "reagendar_para": "C",
    "visivel_cliente": "S",
    "reagendado_por": ""
  }
]
"#;

fn judge(files: &[(&str, &str)]) -> Report {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    judge_folder(folder.path(), Evidence::Foreign)
}

fn judge_folder(folder: &Path, evidence: Evidence) -> Report {
    static APIS: LazyLock<Vec<Api>> = LazyLock::new(|| Repository::find().unwrap().apis().unwrap());
    let path = Repository::find().unwrap().path("openapi/deviations.yaml");
    let mut deviations = Deviations::read(&path).unwrap();
    check(&APIS, folder, &mut deviations, evidence, None).unwrap()
}

fn shown(report: &Report) -> Vec<String> {
    report.findings.iter().map(|it| format!("{}:{}", it.code.name(), it.line)).collect()
}

#[test]
fn sound_payloads_give_nothing() {
    let report = judge(&[
        ("persat/createFollowUp/200.json", GOOD),
        ("persat/createFollowUp/request.json", REQUEST),
        ("persat/createFollowUp/400.case.json", FAILURE),
        ("recuperador/listFollowUps/200.json", ROW),
        ("recuperador/listFollowUps/200.empty.json", "[]"),
    ]);
    assert_eq!(shown(&report), Vec::<String>::new());
    assert_eq!(report.checked["samples"], 5);
    assert!(report.checked["values"] > 40);
}

#[test]
fn each_fault_gives_its_finding_at_its_line() {
    let follow_up = "persat/createFollowUp/200.json";
    let request = "persat/createFollowUp/request.json";
    let list = "recuperador/listFollowUps/200.json";
    let failure = "persat/createFollowUp/400.json";
    let event = "persat/webhooks/client.deleted/a.json";
    let deleted = "{\n  \"eventType\": \"client.deleted\",\n  \"payload\": {\n    \"uid_client\": \"x\"\n  }\n}\n";
    // File, text, what is replaced, by what, the finding and its line.
    let faults: &[(&str, &str, &str, &str, &str)] = &[
        (follow_up, GOOD, "    \"title\": \"Llamar\",\n", "", "missing-property:3"),
        (follow_up, GOOD, "  \"success\": true,\n", "", "missing-property:1"),
        (follow_up, GOOD, "\"id\": 33,", "\"id\": 33,\n    \"extra\": 1,", "undeclared-property:5"),
        (follow_up, GOOD, "  \"success\": true,", "  \"success\": true,\n  \"extra\": null,", "undeclared-property:3"),
        (follow_up, GOOD, "\"id\": 33", "\"id\": \"33\"", "wrong-type:4"),
        (follow_up, GOOD, "\"id\": 33", "\"id\": 33.5", "wrong-type:4"),
        (follow_up, GOOD, "\"id\": 33", "\"id\": 99999999999999999999", "out-of-range:4"),
        (follow_up, GOOD, "\"id\": 33", "\"id\": null", "wrong-type:4"),
        (follow_up, GOOD, "      2\n", "      \"2\"\n", "wrong-type:11"),
        (request, REQUEST, "    1\n", "", "wrong-length:4"),
        (follow_up, GOOD, "\"RED\"", "\"red\"", "unknown-value:8"),
        (follow_up, GOOD, "\"success\": true", "\"success\": false", "unknown-value:2"),
        (follow_up, GOOD, "2026-01-01T00:00:00.000Z", "2026-01-01", "wrong-format:14"),
        (
            follow_up,
            GOOD,
            "\"send_email\": false",
            "\"send_email\": false,\n    \"send_email_minutes_before\": 15",
            "unknown-value:14",
        ),
        (follow_up, GOOD, "\"id\": 33,", "\"id\": 33,\n    \"id\": 33,", "duplicate-key:5"),
        (follow_up, GOOD, GOOD, FAILURE, "undeclared-property:3"),
        ("persat/createFollowUp/418.json", FAILURE, "x", "x", "undocumented-status:1"),
        ("persat/createFolowUp/200.json", GOOD, "x", "x", "unmatched-sample:1"),
        ("persat/createFollowUp/ok.json", GOOD, "x", "x", "unmatched-sample:1"),
        ("persat/createFollowUp/200.txt", GOOD, "x", "x", "unmatched-sample:1"),
        ("nobody/createFollowUp/200.json", GOOD, "x", "x", "unmatched-sample:1"),
        ("persat/webhooks/client.merged/a.json", deleted, "x", "x", "unmatched-sample:1"),
        ("persat/getFormPdf/200.json", GOOD, "x", "x", "undocumented-body:1"),
        ("persat/getClient/request.json", GOOD, "x", "x", "undocumented-body:1"),
        (failure, FAILURE, "    \"type\": \"BAD_REQUEST\",\n", "", "missing-property:3"),
        (failure, FAILURE, "\"status\": 400", "\"status\": 409", "error-status-mismatch:4"),
        (failure, FAILURE, "BAD_REQUEST", "CONFLICT", "error-type-mismatch:5"),
        (failure, FAILURE, "BAD_REQUEST", "TEAPOT", "unknown-value:5"),
        (list, ROW, "\"id_followup\": 1", "\"id_followup\": null", "wrong-type:3"),
        (list, ROW, "\"W\"", "\"X\"", "unknown-value:16"),
        (list, ROW, "\"tipo_evento\": \"P\"", "\"tipo_evento\": \"Q\"", "wrong-format:13"),
        (list, ROW, "2023-09-01T00:00:00", "2023-09-01", "wrong-format:14"),
        (list, ROW, "    \"cpf_cnpj\": \"1\",\n", "", "missing-property:2"),
        (list, ROW, ROW, "{}", "wrong-type:1"),
        (event, deleted, "client.deleted", "client.created", "unknown-value:2"),
        (event, deleted, "\"x\"", "1", "wrong-type:4"),
    ];
    let mut wrong = Vec::new();
    for (file, text, from, to, expected) in faults {
        assert!(text.contains(from) || from == to, "{expected}: {from:?} is not in the text");
        let found = shown(&judge(&[(file, &text.replacen(from, to, 1))]));
        if !found.iter().any(|it| it == expected) {
            wrong.push(format!("{file}, {to:?}: expected {expected}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_named_deviation_explains_and_only_what_it_names() {
    let says_conflict = FAILURE.replace("400", "409").replace("BAD_REQUEST", "CONFLICT");
    assert_eq!(shown(&judge(&[("persat/createFollowUp/404.json", &says_conflict)])), Vec::<String>::new());
    assert_eq!(shown(&judge(&[("persat/getClient/404.json", &says_conflict)])), ["error-status-mismatch:4"]);
    let bad_request = FAILURE.replace("400", "404");
    assert_eq!(shown(&judge(&[("persat/getClient/404.json", &bad_request)])), Vec::<String>::new());
}

#[test]
fn the_folder_of_one_api_may_be_given() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("persat/createFollowUp");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("200.json"), GOOD).unwrap();
    let report = judge_folder(&folder.path().join("persat"), Evidence::Foreign);
    assert_eq!((shown(&report), report.checked["samples"]), (Vec::new(), 1));
}

#[test]
fn an_empty_folder_is_a_finding() {
    assert_eq!(shown(&judge(&[])), ["no-samples:1"]);
}

#[test]
fn own_samples_need_provenance_and_deviations_need_samples() {
    let folder = TempDir::new().unwrap();
    for api in ["persat", "recuperador"] {
        fs::create_dir_all(folder.path().join(api)).unwrap();
    }
    fs::create_dir_all(folder.path().join("persat/createFollowUp")).unwrap();
    fs::write(folder.path().join("persat/createFollowUp/200.json"), GOOD).unwrap();
    fs::write(folder.path().join("persat/provenance.yaml"), "samples:\n  gone.json:\n    kind: heard\n").unwrap();
    fs::write(folder.path().join("recuperador/provenance.yaml"), "samples: {}\n").unwrap();
    let report = judge_folder(folder.path(), Evidence::Own);
    let codes: Vec<_> = report.findings.iter().map(|it| it.code.name()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "no-provenance").count(), 3, "{codes:?}");
    assert!(codes.contains(&"stale-provenance") && codes.contains(&"unused-deviation"), "{codes:?}");
}

#[test]
fn a_sample_that_cannot_be_read_does_not_hide_the_others() {
    let wrong = GOOD.replace("\"RED\"", "\"red\"");
    let report = judge(&[
        ("persat/createFollowUp/200.a.json", "{\"a\": 1,}"),
        ("persat/createFollowUp/200.b.json", &wrong),
        ("persat/createFollowUp/200.c.json", ""),
    ]);
    assert_eq!(shown(&report), ["unknown-value:8"]);
    assert_eq!(report.failures.len(), 2);
}

#[test]
fn the_nearest_branch_explains() {
    let schema = r#"{"success": true, "data": {"wo_group": 1, "wo_shema_id": 2, "production": true, "version": 1, "draft": false,
"name": "x", "default_service_time": 1, "labels_ids": [], "instructions_description": {"widgets": [
{"id": "FWA", "title": "a", "subtitle": "", "widget_type": "LABEL_FIELD", "description": {"options": [
{"color": "RED",
"option_name": 5}]}}]}}}"#;
    let report = judge(&[("persat/getWorkOrderSchema/200.json", schema)]);
    assert_eq!(shown(&report), ["wrong-type:5"]);
}
