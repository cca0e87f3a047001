//! The documents of the made account.

use super::*;
use std::collections::BTreeSet;

#[test]
fn every_document_of_the_made_account_is_sound() {
    let (files, report) = files_of(&made());
    let names: Vec<_> = files.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(
        names,
        [
            "persat-account.yaml",
            "persat-account.json",
            "persat-account-3.1.yaml",
            "persat-account-3.1.json",
            "persat-account-tolerant.yaml",
            "persat-account-tolerant.json",
            "persat-account-tolerant-3.1.yaml",
            "persat-account-tolerant-3.1.json",
        ]
    );
    for (name, text) in &files {
        let found = errors(name, text);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    assert!(!report.counts(), "{:?}", report.findings);
}

#[test]
fn the_same_templates_give_the_same_bytes() {
    assert_eq!(files_of(&made()).0, files_of(&made()).0);
}

#[test]
fn forms_are_typed_by_their_widgets() {
    let (files, _) = files_of(&made());
    let strict = document(&files, "persat-account.json");
    let schemas = &strict["components"]["schemas"];
    let form = &schemas["InspeccionDeCamara"]["properties"];
    assert_eq!(form["FWin00003"]["type"], "number");
    assert_eq!(form["FWin00003"]["title"], "Temperatura");
    assert_eq!(
        form["FWin00009"]["items"],
        json!({ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 })
    );
    assert_eq!(form["FWin00010"]["allOf"], json!([{ "$ref": "#/components/schemas/HeladerasObjectFields" }]));
    assert_eq!(
        schemas["InspeccionDeCamaraResultado"]["enum"],
        json!(["Aprobado", "Aprobado con observaciones", "Rechazado"])
    );
    // Headings have no value; sections tell the order.
    assert!(form.get("FWin00001").is_none());
    assert_eq!(schemas["InspeccionDeCamara"]["x-sections"][1]["fields"][0], "FWin00008");
    // The newest version has the name, the older one its number.
    assert_eq!(schemas["InspeccionDeCamaraV1Content"]["properties"]["schema_id"]["enum"], json!([170]));
    assert_eq!(schemas["InspeccionDeCamaraContent"]["properties"]["schema_id"]["enum"], json!([174]));
    let branches = schemas["FormContentCreate"]["oneOf"].as_array().unwrap();
    assert_eq!(branches.len(), 4);
    assert!(schemas["FormContentCreate"].get("discriminator").is_none());
    // A change of a form names no template.
    let any = schemas["AnyFormContentChanges"]["anyOf"].as_array().unwrap();
    assert_eq!((&any[0]["$ref"], any.len()), (&json!("#/components/schemas/FormContentChanges"), 5));
    assert_eq!(schemas["FormChanges"]["properties"]["df_data"]["$ref"], "#/components/schemas/AnyFormContentChanges");
    assert_eq!(
        schemas["ChecklistContentChanges"]["properties"]["formvalues"]["$ref"],
        "#/components/schemas/Checklist"
    );
    assert_eq!(
        schemas["ReparacionDataCreate"]["properties"]["instructions"]["$ref"],
        "#/components/schemas/ReparacionDataInstructions"
    );
    assert_eq!(
        schemas["EntregaDePedidosDeliveryData"]["properties"]["instructions"]["$ref"],
        "#/components/schemas/EntregaDePedidosDeliveryInstructions"
    );
    assert_eq!(schemas["AccountFormState"]["enum"], json!([10, 11, 12, 13]));
    assert_eq!(schemas["CustomFieldInputs"]["properties"].as_object().unwrap().len(), 2);

    // Whoever reads with the tolerant one survives any form.
    let tolerant = document(&files, "persat-account-tolerant.json");
    let schemas = &tolerant["components"]["schemas"];
    assert_eq!(schemas["FormContent"], base()["components"]["schemas"]["FormContent"]);
    let any = schemas["AnyFormContent"]["anyOf"].as_array().unwrap();
    assert_eq!((&any[0]["$ref"], any.len()), (&json!("#/components/schemas/FormContent"), 5));
    for form in ["Form", "ListedForm"] {
        assert_eq!(schemas[form]["properties"]["df_data"]["$ref"], "#/components/schemas/AnyFormContent");
    }
    assert!(schemas["InspeccionDeCamaraResultado"].get("enum").is_none());
    assert_eq!(schemas["InspeccionDeCamara"]["properties"]["FWin00003"]["anyOf"][1]["type"], "string");
}

#[test]
fn the_document_is_the_published_one_and_more() {
    let (files, _) = files_of(&made());
    let base = base();
    for name in ["persat-account.json", "persat-account-tolerant.json"] {
        let made = document(&files, name);
        let ids = |document: &Value| {
            let paths = document["paths"].as_object().unwrap().values();
            let operations = paths.flat_map(|path| path.as_object().unwrap().values());
            operations.map(|it| it["operationId"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&made), ids(&base), "{name}");
        let keys = |document: &Value| {
            document["components"]["schemas"].as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>()
        };
        let gone: Vec<_> = keys(&base).difference(&keys(&made)).cloned().collect();
        // Taken over by those of the templates.
        let replaced: &[&str] =
            if name.contains("tolerant") { &[] } else { &["FormResults", "WorkOrderInstructions", "WorkOrderResults"] };
        assert_eq!(gone, replaced, "{name}");
    }
}

/// Every object of every file gets members that nobody asked for.
fn plant(value: &mut Value, at: &str) {
    match value {
        Value::Object(members) => {
            members.iter_mut().for_each(|(key, value)| plant(value, &format!("{at}{key}")));
            members.insert("created_by_user_name".to_owned(), json!(format!("PLANTED-{at}@empresa.com.ar")));
            members.insert("last_answer".to_owned(), json!({ "formvalues": { "FWin00002": "PLANTED value" } }));
            members.insert("default_value".to_owned(), json!(["PLANTED", 20123456789_i64]));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| plant(it, at)),
        _ => {}
    }
}

#[test]
fn no_value_of_anybody_is_in_the_output() {
    let folder = tempfile::tempdir().unwrap();
    let mut planted = 0;
    for entry in std::fs::read_dir(made()).unwrap() {
        let path = entry.unwrap().path();
        let mut body: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        plant(&mut body, "");
        let text = body.to_string();
        planted += text.matches("PLANTED").count();
        let name = path.file_name().unwrap().to_str().unwrap();
        std::fs::write(folder.path().join(name), &text).unwrap();
        let operation = name.split('.').next().unwrap();
        let saved = persat_account::save::reduced(&base(), operation, &body).to_string();
        assert!(!saved.contains("PLANTED") && !saved.contains("20123456789"), "{name}: {saved}");
        assert!(saved.contains("\"data\":"), "{name}: {saved}");
    }
    assert!(planted > 300, "{planted}");
    let (planted, report) = files_of(folder.path());
    let (plain, _) = files_of(&made());
    assert_eq!(planted, plain);
    assert!(!format!("{report:?}").contains("PLANTED"));
}

#[test]
fn what_is_saved_tells_as_much_as_the_response() {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(made()).unwrap() {
        let path = entry.unwrap().path();
        let body: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let saved = persat_account::save::reduced(&base(), name.split('.').next().unwrap(), &body);
        std::fs::write(folder.path().join(name), saved.to_string()).unwrap();
    }
    assert_eq!(files_of(folder.path()).0, files_of(&made()).0);
}
