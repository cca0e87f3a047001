//! Records in files: kept over a restart, whole at any moment, and refused with the place where they are broken.

use super::life::call;
use super::*;

#[tokio::test]
async fn records_outlive_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.json");
    let start = async || MockServer::builder().store(&path).start().await.unwrap();
    let server = start().await;
    let form = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 150, "formvalues": {} } });
    let (_, created) = call(&server, "POST", "/digital-forms", Some(form.clone())).await;
    assert_eq!(call(&server, "DELETE", "/clients/CL3213L", None).await.0, 200);
    let records = server.records();
    drop(server);

    let server = start().await;
    assert_eq!(server.records(), records);
    assert_eq!(call(&server, "GET", "/digital-forms/198", None).await, (200, created));
    assert_eq!(call(&server, "GET", "/clients/CL3213L", None).await.0, 404);
    // No number is given twice, though its record is gone.
    let mut without = records.clone();
    without["records"]["forms"] = json!([]);
    server.set_records(&without).unwrap();
    drop(server);
    let server = start().await;
    assert_eq!(call(&server, "POST", "/digital-forms", Some(form)).await.1["data"]["_id"], "199");
    server.reset().unwrap();
    drop(server);
    assert_eq!(start().await.records()["records"]["clients"].as_array().unwrap().len(), 8);
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, ["records.json"], "nothing else is left");
}

#[tokio::test]
async fn a_seed_takes_the_place_of_the_examples() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("seed.json");
    let labels = json!({ "records": { "work_order_labels": [{ "id": 1, "name": "A" }, { "id": 2, "name": "B" }] } });
    std::fs::write(&path, labels.to_string()).unwrap();
    let server = MockServer::builder().seed(&path).start().await.unwrap();
    let (_, list) = call(&server, "GET", "/work-orders-labels", None).await;
    assert_eq!(list["data"], labels["records"]["work_order_labels"]);
    assert_eq!(call(&server, "GET", "/clients/CL-0044", None).await.0, 200);
    // What was exported is what it was.
    let exported = server.records();
    std::fs::write(&path, exported.to_string()).unwrap();
    assert_eq!(MockServer::builder().seed(&path).start().await.unwrap().records(), exported);
}

#[tokio::test]
async fn broken_files_are_errors_that_name_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.json");
    let label = |label: &str| format!(r#"{{"records": {{"work_order_labels": [{{"id": 1, "name": "A"}}, {label}]}}}}"#);
    for (text, expected) in [
        (String::new(), "no JSON: EOF while parsing a value at line 1 column 0"),
        ("{\n \"records\": ".to_owned(), "no JSON: EOF while parsing a value at line 2"),
        ("[]".to_owned(), "an object with `records` is needed"),
        ("{}".to_owned(), "`records` is missing"),
        (r#"{"records": {}, "recordz": {}}"#.to_owned(), "`recordz` is not understood"),
        (r#"{"api": "other", "records": {}}"#.to_owned(), "api: this server plays `persat`"),
        (r#"{"records": {"client": []}}"#.to_owned(), "records.client: there is no such collection; there are client"),
        (r#"{"records": {"clients": {}}}"#.to_owned(), "records.clients: a list is needed"),
        (r#"{"records": {}, "given": {"forms": 1}}"#.to_owned(), ""),
        (r#"{"records": {"forms": []}, "given": {"forms": -1}}"#.to_owned(), "given.forms: a number is needed"),
        (label(r#"{"id": "x", "name": "B"}"#), "records.work_order_labels[1].id: debe ser un número entero"),
        (label(r#"{"id": 2}"#), "records.work_order_labels[1].name: "),
        (label(r#"{"id": 1, "name": "B"}"#), "records.work_order_labels[1]: another record has its key, `id`"),
    ] {
        std::fs::write(&path, &text).unwrap();
        for builder in [MockServer::builder().store(&path), MockServer::builder().seed(&path)] {
            let Err(error) = builder.start().await else {
                assert!(expected.is_empty(), "{text}");
                continue;
            };
            let message = error.to_string();
            assert!(message.contains("broken.json: ") && message.contains(expected), "{text}: {message}");
            assert!(!expected.is_empty());
        }
        if !expected.is_empty() {
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "a broken file stays as it is");
        }
    }
    let nowhere = MockServer::builder().store(folder.path().join("no/such/folder")).start().await.unwrap_err();
    assert!(matches!(nowhere, Error::File { .. }), "{nowhere}");
    let missing = MockServer::builder().seed(folder.path().join("missing.json")).start().await.unwrap_err();
    assert!(missing.to_string().contains("missing.json: "), "{missing}");
}

/// What cannot be kept is told, and nothing is left half-written.
#[tokio::test]
async fn a_folder_that_went_away_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.json");
    let server = MockServer::builder().store(&path).start().await.unwrap();
    folder.close().unwrap();
    let (status, body) = respond(request(&server, "DELETE", "/clients/CL-0044")).await;
    assert_eq!(status, 500);
    assert!(message(&body).starts_with("the records could not be kept: "), "{body}");
}
