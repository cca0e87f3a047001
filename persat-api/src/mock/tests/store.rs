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
    assert_eq!(names(folder.path()), ["records.json", "records.json.lock"], "nothing else is left");
}

#[tokio::test]
async fn what_a_killed_server_left_goes_and_any_number_can_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.json");
    std::fs::write(folder.path().join("records.json.sandbox-new"), "{").unwrap();
    let server = MockServer::builder().store(&path).start().await.unwrap();
    assert_eq!(names(folder.path()), ["records.json", "records.json.lock"]);
    let given = json!({ "records": { "forms": [] }, "given": { "forms": (1_u64 << 53) - 1 } });
    server.set_records(&given).unwrap();
    let form = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 150, "formvalues": {} } });
    let (_, created) = call(&server, "POST", "/digital-forms", Some(form)).await;
    assert_eq!(created["data"]["_id"], "9007199254740992");
    drop(server);
    let server = MockServer::builder().store(&path).start().await.unwrap();
    assert_eq!(call(&server, "GET", "/digital-forms/9007199254740992", None).await, (200, created));
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
    std::fs::write(&path, format!("\u{feff}{exported}")).unwrap();
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
            #[cfg(unix)]
            assert_eq!(names(folder.path()), ["broken.json"], "and nothing is left beside it");
        }
    }
    let key = MockServer::builder().key("\n\u{7f}").store(folder.path().join("new.json")).start().await.unwrap_err();
    assert!(matches!(key, Error::Setup(_)) && !folder.path().join("new.json.lock").exists(), "{key}");
    let nowhere = MockServer::builder().store(folder.path().join("no/such/folder")).start().await.unwrap_err();
    assert!(matches!(nowhere, Error::File { .. }), "{nowhere}");
    let missing = MockServer::builder().seed(folder.path().join("missing.json")).start().await.unwrap_err();
    assert!(missing.to_string().contains("missing.json: "), "{missing}");
}

/// What cannot be kept is told, and not done either.
#[tokio::test]
async fn what_cannot_be_written_is_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.json");
    let server = MockServer::builder().store(&path).start().await.unwrap();
    let before = server.records();
    folder.close().unwrap();
    let form = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 150, "formvalues": {} } });
    let client = json!({ "company_name": "Other" });
    for (method, place, body) in [
        ("DELETE", "/clients/CL-0044", None),
        ("POST", "/digital-forms", Some(&form)),
        ("PUT", "/clients/CL-0044", Some(&client)),
    ] {
        let (status, body) = call(&server, method, place, body.cloned()).await;
        let message = body["error"]["userMessage"].as_str().unwrap();
        assert_eq!(status, 500, "{method} {place}: {body}");
        assert!(message.starts_with("[sandbox] the records could not be kept: "), "{message}");
        assert!(message.contains("records.json: nothing is changed, since it cannot be written: "), "{message}");
    }
    for (method, control, body) in [
        ("POST", "reset", json!({})),
        ("PUT", "records", json!({ "records": { "clients": [] } })),
        ("POST", "events", json!({ "eventType": "delivery.deleted" })),
    ] {
        let url = format!("http://{}/_sandbox/{control}", server.address);
        let (status, body) = respond(http().request(method.parse().unwrap(), url).json(&body)).await;
        let message = body["error"].as_str().unwrap();
        assert!(status == 500 && message.contains("nothing is changed"), "{control}: {status} {message}");
    }
    assert_eq!(server.records(), before);
    assert_eq!(call(&server, "GET", "/clients/CL-0044", None).await.0, 200);
}

#[tokio::test]
async fn a_file_belongs_to_one_server() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.json");
    let server = MockServer::builder().store(&path).start().await.unwrap();
    let second = MockServer::builder().store(folder.path().join(".").join("records.json")).start().await.unwrap_err();
    assert!(
        second
            .to_string()
            .ends_with("records.json: another server keeps its records here: end it, or name another file")
    );
    #[cfg(unix)]
    {
        let link = folder.path().join("link.json");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(MockServer::builder().store(&link).start().await.is_err(), "by another name");
        std::fs::remove_file(link).unwrap();
    }
    assert_eq!(call(&server, "DELETE", "/clients/CL-0044", None).await.0, 200);
    drop(server);
    let next = MockServer::builder().store(&path).start().await.unwrap();
    assert_eq!(call(&next, "GET", "/clients/CL-0044", None).await.0, 404);
    assert_eq!(names(folder.path()), ["records.json", "records.json.lock"]);
}

fn names(folder: &std::path::Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    names
}
