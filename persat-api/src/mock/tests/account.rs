//! An account's own templates: served as they were saved, and what values are judged by.

use super::life::call;
use super::*;
use std::path::{Path, PathBuf};

fn made() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/account/templates")
}

fn saved(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(made().join(name)).unwrap()).unwrap()
}

async fn start(folder: &Path) -> MockServer {
    MockServer::builder().account(folder).start().await.unwrap()
}

/// The data of a response, which an odd template may make one that is not of the described form.
async fn data(server: &MockServer, path: &str) -> Value {
    let (status, body) = respond(request(server, "GET", path)).await;
    assert_eq!(status, 200, "{path}: {body}");
    body["data"].clone()
}

#[tokio::test]
async fn templates_are_those_of_the_folder() {
    let server = start(&made()).await;
    for (path, file) in [
        ("/digital-forms-schemas/174", "getFormSchema.174"),
        ("/work-orders-schemas/452", "getWorkOrderSchema.452"),
        ("/digital-forms-states?form_group=60", "listFormStates.60"),
        ("/digital-forms-states?form_group=61", "listFormStates.61"),
        ("/deliveries-schemas?includeWidgets=true", "listDeliverySchemas"),
        ("/clientobj", "listClientObjectSchemas"),
        ("/masterdbs", "listMasterDbs"),
        ("/client-custom-fields", "listClientCustomFields"),
        ("/client-types", "listClientTypes"),
        ("/client-groups", "listClientGroups"),
        ("/work-orders-labels", "listWorkOrderLabels"),
        ("/deliveries-labels", "listDeliveryLabels"),
    ] {
        assert_eq!(data(&server, path).await, saved(&format!("{file}.json"))["data"], "{path}");
    }
    let listed: Vec<Value> = data(&server, "/digital-forms-schemas").await.as_array().unwrap().clone();
    assert_eq!(listed.iter().map(|it| it["schema_id"].clone()).collect::<Vec<_>>(), [170, 174, 171, 172]);
    // Documented ones are of another account, and so are the forms that were made by them.
    assert_eq!(call(&server, "GET", "/deliveries-schemas/1", None).await.0, 404);
    assert_eq!(call(&server, "GET", "/digital-forms/197", None).await.0, 404);
    assert_eq!(data(&server, "/clients/CL-0044").await["uid_client"], "CL-0044");
}

#[tokio::test]
async fn values_are_judged_by_their_fields() {
    let server = start(&made()).await;
    let form = |schema: i64, values: Value| json!({ "uid_client": "CL-0044", "df_data": { "schema_id": schema, "formvalues": values } });
    for (values, expected) in [
        (json!({ "FWin00003": "frío" , "FWin00004": 3 }), "'Resultado (FWin00004)' debe ser un string"),
        (json!({ "FWin00003": true }), "'Temperatura (FWin00003)' debe ser un número"),
        (json!({ "FWin00002": ["x"] }), "'Observaciones (FWin00002)' debe ser un string"),
        (
            json!({ "FWin00004": "Quizás" }),
            "'Resultado (FWin00004)' debe ser uno de: Aprobado, Aprobado con observaciones, Rechazado",
        ),
        (json!({ "FWin00005": "7/4/2022" }), "'Fecha de la próxima visita (FWin00005)' no tiene un formato válido"),
        (json!({ "FWin00006": 1440 }), "'Hora (FWin00006)' debe ser menor o igual a 1439"),
        (
            json!({ "FWin00008": ["Motor", "Puerta"] }),
            "'Fallas encontradas (FWin00008)' debe ser uno de: Burlete, Motor, Sensor",
        ),
        (json!({ "FWin00009": [["Burlete"]] }), "'Repuestos (FWin00009)' debe tener 2 columnas en cada fila"),
        (json!({ "FWin00010": { "1": 5 } }), "(FWin00010).1' debe ser un string"),
        (json!({ "FWin00001": "x" }), "'Cámara (FWin00001)' es de tipo NEW_SECTION y no lleva valor"),
        (json!({ "FWin99999": "x" }), "'FWin99999' no es un campo de la plantilla"),
    ] {
        let (status, body) = call(&server, "POST", "/digital-forms", Some(form(174, values.clone()))).await;
        let text = body["error"]["userMessage"].as_str().unwrap_or_default();
        assert_eq!(status, 400, "{values}: {body}");
        assert!(text.starts_with("[sandbox] ") && text.contains(expected), "{values}: {text}");
    }
    let (status, body) = call(&server, "POST", "/digital-forms", Some(form(999, json!({})))).await;
    assert_eq!((status, message(&body)), (400, "'df_data.schema_id' no es una plantilla de la cuenta: 999"));

    // What fits is kept; a number may be written as text, and a field may be empty.
    let good =
        json!({ "FWin00003": "-18.5", "FWin00004": "Aprobado", "FWin00008": [], "FWin00002": "", "FWin00005": null });
    let (status, created) = call(&server, "POST", "/digital-forms", Some(form(174, good.clone()))).await;
    assert_eq!((status, &created["data"]["df_data"]["results"]["formvalues"]), (200, &good), "{created}");
    let path = format!("/digital-forms/{}", created["data"]["_id"].as_str().unwrap());
    let change = |values: Value| Some(json!({ "df_data": { "formvalues": values } }));
    let (status, body) = call(&server, "PUT", &path, change(json!({ "FWin00004": "Quizás" }))).await;
    assert_eq!(status, 400, "{body}");
    assert_eq!(data(&server, &path).await["df_data"]["results"]["formvalues"], good);
    assert_eq!(call(&server, "PUT", &path, change(json!({ "FWin00004": "Rechazado" }))).await.0, 200);
}

#[tokio::test]
async fn work_orders_and_deliveries_are_judged_too() {
    let server = start(&made()).await;
    let order = |id: i64, values: Value| json!({ "uid_client": "CL-0044", "labels_ids": [], "wo_data": { "schema_id": id, "service_time": 45, "instructions": { "formvalues": values } } });
    let delivery = |key: &str, id: i64, values: Value| json!({ "_id": key, "uid_client": "CL-0044", "delivery_data": { "schema_id": id, "instructions": values } });
    for (path, good, bad, unknown) in [
        (
            "/work-orders",
            order(452, json!({ "FWri00001": "x" })),
            order(452, json!({ "FWri00001": true })),
            order(1, json!({})),
        ),
        (
            "/deliveries",
            delivery("A-1", 5, json!({ "FWdi00001": 3 })),
            delivery("A-2", 5, json!({ "FWdi00001": true })),
            delivery("A-3", 999, json!({})),
        ),
    ] {
        let (status, body) = call(&server, "POST", path, Some(good)).await;
        assert_eq!(status, 200, "{path}: {body}");
        let (status, body) = call(&server, "POST", path, Some(bad)).await;
        assert_eq!(status, 400, "{path}: {body}");
        assert!(message(&body).contains("debe ser un"), "{body}");
        let (status, body) = call(&server, "POST", path, Some(unknown)).await;
        assert!(status == 400 && message(&body).contains("no es una plantilla de la cuenta"), "{path}: {body}");
    }
}

/// A folder with one template of odd fields.
fn odd(widgets: &Value) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = json!({ "form_group": 7, "schema_id": 7, "production": true, "version": 1, "draft": false,
        "description": { "title": "Rara", "widgets": widgets } });
    std::fs::write(folder.path().join("getFormSchema.7.json"), json!({ "success": true, "data": data }).to_string())
        .unwrap();
    folder
}

#[tokio::test]
async fn what_is_not_known_of_a_template_is_let_through() {
    let many: Vec<String> = (0..10_000).map(|it| format!("Opción {it}")).collect();
    let widgets = json!([
        { "id": "FW1", "title": "Holograma", "widget_type": "HOLOGRAM_FIELD" },
        { "id": "FW2", "title": "Sin tipo" },
        { "id": "FW3", "title": "Opciones raras", "widget_type": "SIMPLE_SELECTION", "description": { "options": [1, 2] } },
        { "id": "FW4", "title": "\u{1b}[2J\nMuchas", "widget_type": "SIMPLE_SELECTION", "description": { "options": many } },
        { "title": "Sin id", "widget_type": "TEXT_FIELD" },
        "x",
        { "id": "FW5", "title": "Sin opciones", "widget_type": "DROPDOWN_SELECTION", "description": null },
    ]);
    let folder = odd(&widgets);
    std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let server = start(folder.path()).await;
    let post = async |values: Value| {
        let body = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 7, "formvalues": values } });
        call(&server, "POST", "/digital-forms", Some(body)).await
    };
    for value in [json!({ "any": 1 }), json!([1, "x"]), json!(true), json!(5)] {
        let (status, body) = post(json!({ "FW1": value, "FW2": value })).await;
        assert_eq!(status, 200, "{value}: {body}");
    }
    assert_eq!(post(json!({ "FW3": "x", "FW4": "Opción 9999", "FW5": "y" })).await.0, 200);
    let (status, body) = post(json!({ "FW4": "Opción 10000" })).await;
    // Neither ten thousand options nor signs that a terminal obeys.
    assert_eq!((status, message(&body)), (400, "'[2J Muchas (FW4)' debe ser una de sus 10000 opciones"));
    // The template is served as it was saved.
    assert_eq!(data(&server, "/digital-forms-schemas/7").await["description"]["widgets"], widgets);
    // Kinds of which the folder has no file stay as documented.
    assert_eq!(
        call(&server, "GET", "/work-orders-schemas", None).await.1["data"].as_array().map(Vec::is_empty),
        Some(false)
    );
    let documented = json!({ "uid_client": "CL-0044", "labels_ids": [], "wo_data": { "schema_id": 1, "service_time": 45, "instructions": { "formvalues": {} } } });
    assert_eq!(call(&server, "POST", "/work-orders", Some(documented)).await.0, 200);
}

#[tokio::test]
async fn a_template_without_fields_takes_anything() {
    let folder = tempfile::tempdir().unwrap();
    let list =
        json!({ "success": true, "data": [{ "form_group": 7, "schema_id": 7, "description": { "title": "Visita" } }] });
    std::fs::write(folder.path().join("listFormSchemas.json"), list.to_string()).unwrap();
    let server = start(folder.path()).await;
    let body = json!({ "uid_client": "CL-0044", "df_data": { "schema_id": 7, "formvalues": { "FW1": [1] } } });
    assert_eq!(call(&server, "POST", "/digital-forms", Some(body)).await.0, 200);
    // It could not be read by itself: what the list says is there.
    assert_eq!(data(&server, "/digital-forms-schemas/7").await, list["data"][0]);
}

#[tokio::test]
async fn kept_records_do_not_bring_back_old_templates() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("records.json");
    let builder = || MockServer::builder().store(&store);
    let old = builder().start().await.unwrap();
    assert_eq!(call(&old, "GET", "/deliveries-schemas/1", None).await.0, 200);
    drop(old);
    let server = builder().account(made()).start().await.unwrap();
    assert_eq!(call(&server, "GET", "/deliveries-schemas/1", None).await.0, 404);
    assert_eq!(call(&server, "GET", "/digital-forms-schemas/174", None).await.0, 200);
    // A template that no description would take does not keep the server from starting again.
    drop(server);
    let odd = odd(&json!(["x", { "id": 5 }]));
    for _ in 0..2 {
        let server = builder().account(odd.path()).start().await.unwrap();
        let new = json!({ "uid_client": "N-1", "company_name": "Acme" });
        call(&server, "POST", "/clients", Some(new)).await;
        assert_eq!(call(&server, "GET", "/clients/N-1", None).await.0, 200);
    }
}

#[tokio::test]
async fn a_folder_that_holds_no_templates_is_refused() {
    for (file, text, expected) in [
        ("notes.txt", "x", "it holds no template: save them with `cargo xtask account --live --save DIR`"),
        ("getFormSchema.7.json", "{\"data\": {", "no JSON: EOF"),
        ("getFormSchema.7.json", "{\"success\": false}", "this is no response with `data`"),
        ("getFormSchema.json", "{\"data\": {}}", "this is no response with `data`"),
        ("listClients.json", "{\"data\": []}", "no operation that reads templates has this file"),
        ("package.json", "{}", "no operation that reads templates has this file"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(file), text).unwrap();
        let error = MockServer::builder().account(folder.path()).start().await.unwrap_err().to_string();
        assert!(error.contains(expected), "{file}: {error}");
        assert!(file == "notes.txt" || error.contains(file), "{error}");
    }
    let none = tempfile::tempdir().unwrap().path().join("none");
    assert!(MockServer::builder().account(none).start().await.is_err());
}
