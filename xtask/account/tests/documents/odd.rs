//! Broken templates, and very many.

use super::*;

#[test]
fn odd_templates_are_open_there_and_told() {
    let many: Vec<String> = (0..10_000).map(|n| format!("Opción {n}")).collect();
    let cases = [
        (
            "a type nobody knows",
            json!([widget("FW1", "HOLOGRAM_FIELD", &json!(null))]),
            json!({ "x-open": "What values of the type `HOLOGRAM_FIELD` look like is not known." }),
            "account-open",
        ),
        (
            "no type",
            json!([{ "id": "FW1", "title": "Campo" }]),
            json!({ "x-open": "The field tells no type." }),
            "account-open",
        ),
        (
            "a choice twice",
            json!([widget("FW1", "SIMPLE_SELECTION", &json!({ "options": ["A", "B", "A"] }))]),
            json!({ "allOf": [{ "$ref": "#/components/schemas/Visita2Campo" }] }),
            "account-choices",
        ),
        (
            "10,000 choices",
            json!([widget("FW1", "SIMPLE_SELECTION", &json!({ "options": many }))]),
            json!({ "type": "string", "nullable": true }),
            "account-choices",
        ),
        (
            "options that are no texts",
            json!([widget("FW1", "SIMPLE_SELECTION", &json!({ "options": [1, 2] }))]),
            json!({ "type": "string", "nullable": true }),
            "account-choices",
        ),
        (
            "options that are no list",
            json!([widget("FW1", "SIMPLE_SELECTION", &json!({ "options": "A, B" }))]),
            json!({ "type": "string", "nullable": true }),
            "account-choices",
        ),
        (
            "no options",
            json!([widget("FW1", "SIMPLE_SELECTION", &json!(null))]),
            json!({ "type": "string", "nullable": true }),
            "",
        ),
        (
            "an object of a template that is missing",
            json!([widget("FW1", "CLIENT_OBJECT_DROPDOWN", &json!({ "obj_id": 9 }))]),
            json!({ "type": "object", "additionalProperties": { "type": "string" }, "nullable": true }),
            "account-open",
        ),
        (
            "an id twice",
            json!([widget("FW1", "NUMBER_FIELD", &json!(null)), widget("FW1", "TEXT_FIELD", &json!(null))]),
            json!({ "type": "number", "nullable": true }),
            "account-template",
        ),
        (
            "an id that no key of YAML could be",
            json!([widget("FW1", "NUMBER_FIELD", &json!(null)), widget(&"x".repeat(3000), "TEXT_FIELD", &json!(null))]),
            json!({ "type": "number", "nullable": true }),
            "account-template",
        ),
        (
            "no id",
            json!([widget("FW1", "NUMBER_FIELD", &json!(null)), { "title": "x", "widget_type": "TEXT_FIELD" }]),
            json!({ "type": "number", "nullable": true }),
            "account-template",
        ),
        (
            "a widget that is none",
            json!(["x", null, 3, widget("FW1", "NUMBER_FIELD", &json!("x"))]),
            json!({ "type": "number", "nullable": true }),
            "account-template",
        ),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (id, (_, widgets, ..)) in cases.iter().enumerate() {
        save_form(folder.path(), id as i64, &format!("Visita {id}"), widgets);
    }
    let (schemas, findings) = outcome(folder.path());
    for (id, (what, _, field, told)) in cases.iter().enumerate() {
        let mut property = schemas[format!("Visita{id}")]["properties"]["FW1"].clone();
        for key in ["title", "description", "x-widget-type"] {
            property.as_object_mut().unwrap().remove(key);
        }
        assert_eq!(property, *field, "{what}");
        let own: Vec<_> = findings.iter().filter(|it| it.0 == format!("getFormSchema.{id}.json")).collect();
        assert!(told.is_empty() && own.is_empty() || own.iter().any(|it| it.1.contains(told)), "{what}: {own:?}");
    }
}

#[test]
fn odd_titles_make_legal_names() {
    let long = "muy ".repeat(99);
    let cases = [
        ("", "Form0"),
        ("🚚", "Form1"),
        ("Client record", "ClientRecord2"),
        ("Object", "ObjectForm"),
        ("3 <b>visitas</b>", "Form3BVisitasB"),
        ("\u{202e}Visita\n\ttécnica ", "VisitaTecnica"),
        ("VISITA TECNICA", "VisitaTecnica6"),
        ("Проверка", "Proverka"),
        (&long, "MuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuyMuy"),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (id, (title, _)) in cases.iter().enumerate() {
        save_form(folder.path(), id as i64, title, &json!([widget("FW1", "NUMBER_FIELD", &json!(null))]));
    }
    let (schemas, _) = outcome(folder.path());
    for (id, (title, name)) in cases.iter().enumerate() {
        assert_eq!(schemas[format!("{name}Content")]["properties"]["schema_id"]["enum"], json!([id]), "{title}");
    }
}

#[test]
fn fields_of_objects_that_are_objects_are_texts() {
    let folder = tempfile::tempdir().unwrap();
    save_form(folder.path(), 7, "Visita", &json!([widget("FW1", "CLIENT_OBJECT_DROPDOWN", &json!({ "obj_id": 2 }))]));
    let field = json!({ "id": 1, "name": "Padre", "type": "CLIENT_OBJECT", "obj_id": 2 });
    let list = json!({ "success": true, "data": [{ "obj_id": 2, "name": "Nodo", "fields": [field] }] });
    std::fs::write(folder.path().join("listClientObjectSchemas.json"), list.to_string()).unwrap();
    let (schemas, _) = outcome(folder.path());
    assert_eq!(schemas["NodoObjectFields"]["properties"]["1"]["type"], "string");
}

/// An object whose single read failed is listed with its name alone.
#[test]
fn objects_and_tables_whose_fields_are_not_told_are_open() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, data: Value| {
        std::fs::write(folder.path().join(name), json!({ "success": true, "data": data }).to_string()).unwrap();
    };
    write(
        "listClientObjectSchemas.json",
        json!([{ "obj_id": 2, "name": "Nodo" }, { "obj_id": 3, "name": "Hoja", "fields": [] }]),
    );
    write("listMasterDbs.json", json!([{ "mdb_id": 4, "name": "Precios", "fields": null }]));
    let (schemas, told) = outcome(folder.path());
    for name in ["NodoObjectFields", "PreciosElementFields"] {
        assert!(schemas[name].get("properties").is_none(), "{}", schemas[name]);
        assert_eq!(schemas[name]["additionalProperties"]["type"], "string", "{name}");
    }
    assert_eq!(schemas["HojaObjectFields"]["properties"], json!({}));
    assert!(schemas["HojaObjectFields"].get("additionalProperties").is_none());
    let lines: Vec<_> = told.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(
        lines,
        [
            "warning account-missing the fields of `obj_id` 2 are not told, so they are open",
            "warning account-missing the fields of `mdb_id` 4 are not told, so they are open",
        ]
    );
}

#[test]
fn a_list_that_goes_on_is_told_and_files_of_systems_are_not() {
    let folder = tempfile::tempdir().unwrap();
    save_form(folder.path(), 7, "", &json!([{ "id": "FW1" }]));
    let list = json!({ "success": true, "paging": { "offset": 0, "limit": 1, "result": 1, "total": 3 },
        "data": [{ "id": 1, "name": "Urgente" }] });
    std::fs::write(folder.path().join("listWorkOrderLabels.json"), list.to_string()).unwrap();
    std::fs::write(folder.path().join(".DS_Store"), "x").unwrap();
    std::fs::create_dir(folder.path().join(".persat-account-x1")).unwrap();
    let (schemas, told) = outcome(folder.path());
    let warnings: Vec<_> = told.iter().filter(|it| it.1.starts_with("warning")).collect();
    let words = "warning account-missing the list shows 1 of 3: the others are not known";
    assert_eq!(warnings, [&("listWorkOrderLabels.json".to_owned(), words.to_owned())]);
    // What has no title and no type is not said to have an empty one.
    assert_eq!(
        schemas["Form7Content"]["properties"]["schema_id"]["description"],
        "Version 1 of a template without a title."
    );
    assert!(schemas["Form7"]["properties"]["FW1"].get("description").is_none(), "{}", schemas["Form7"]);
}

#[test]
fn what_could_not_be_read_leaves_its_template_open() {
    let listed = |id: i64| json!({ "form_group": id, "schema_id": id, "production": true, "version": 1, "draft": false, "description": { "title": "Visita" } });
    for (file, text, code) in [
        ("getFormSchema.7.json", "{\"success\": true, \"data\": {\"schema_id\": 7, \"descr", "account-template"),
        ("getFormSchema.7.json", "{\"success\": false, \"error\": {\"status\": 404}}", "account-template"),
        ("getFormSchema.7.json.tmp", "{}", "account-stray"),
        ("getFormSchema.json", "{\"data\": {}}", "account-stray"),
        ("listUsers.json", "{\"data\": []}", "account-stray"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let list = json!({ "success": true, "data": [listed(7), listed(8), { "draft": true }] });
        std::fs::write(folder.path().join("listFormSchemas.json"), list.to_string()).unwrap();
        std::fs::write(folder.path().join(file), text).unwrap();
        let (schemas, told) = outcome(folder.path());
        assert!(schemas["Visita"]["x-open"].is_string(), "{file}: {schemas}");
        for code in [code, "account-missing"] {
            assert!(told.iter().any(|it| it.1.starts_with(&format!("warning {code}"))), "{file}: {code}: {told:?}");
        }
        // Two of one title: the later one has its id in the name.
        assert!(told.iter().any(|it| it.1.contains("`Visita8`")), "{told:?}");
    }
    let empty = tempfile::tempdir().unwrap();
    let failure = persat_account::account(empty.path(), &mut Report::default()).unwrap_err();
    assert!(failure.message().contains("holds no template"), "{failure}");
    assert!(persat_account::account(&empty.path().join("none"), &mut Report::default()).is_err());
}

#[test]
fn a_large_account_makes_documents_of_a_size_that_tools_open() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = ["TEXT_FIELD", "NUMBER_FIELD", "DATE_FIELD", "TIME_FIELD"];
    const FORMS: i64 = 60;
    for id in 0..FORMS {
        let field = |n: usize| {
            let key = format!("FW{id:03}{n:04}");
            match n % 4 {
                3 => widget(&key, "SIMPLE_SELECTION", &json!({ "options": ["Bueno", "Regular", "Malo"] })),
                n => widget(&key, kinds[n], &json!(null)),
            }
        };
        let widgets: Vec<Value> = (0..200).map(field).collect();
        save_form(folder.path(), id, &format!("Formulario {id}"), &Value::from(widgets));
    }
    let (files, report) = files_of(folder.path());
    let strict = document(&files, "persat-account.json");
    assert_eq!(strict["components"]["schemas"]["FormContent"]["oneOf"].as_array().unwrap().len() as i64, FORMS);
    assert_eq!(strict["components"]["schemas"]["Formulario59"]["properties"].as_object().unwrap().len(), 200);
    let largest = files.iter().map(|(_, text)| text.len()).max().unwrap();
    // The published description has a megabyte; 300 templates of 200 fields then make 25.
    assert!(largest < 1_000_000 + 60 * 200 * 400, "{largest} bytes");
    assert!(report.findings.is_empty());
}
