//! The documents of a made account, of broken ones and of a large one.

use oas::document::{Document, Source};
use oas::lint::Ruleset;
use oas::model::Api;
use oas::report::{Report, Severity};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn base() -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join("openapi/published/persat.json")).unwrap()).unwrap()
}

fn made() -> PathBuf {
    root().join("tests/account/templates")
}

fn files_of(folder: &Path) -> (Vec<(String, String)>, Report) {
    let mut report = Report::default();
    let account = persat_account::account(folder, &mut report).unwrap();
    let files = persat_account::files(&base(), &account, &mut report).unwrap();
    (files, report)
}

fn document(files: &[(String, String)], name: &str) -> Value {
    serde_json::from_str(&files.iter().find(|it| it.0 == name).unwrap().1).unwrap()
}

fn errors(name: &str, text: &str) -> Vec<String> {
    let parsed = Document::parse(Source::new(name, text)).unwrap();
    let report = oas::lint::lint(&Api::new("account", Arc::new(parsed)), &Ruleset::generic()).unwrap();
    let counted = report.findings.iter().filter(|it| it.severity > Severity::Note);
    counted.map(|it| format!("{name}:{} {} {} {}", it.line, it.code, it.pointer, it.message)).collect()
}

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
    assert_eq!(schemas["Form"]["allOf"][0]["$ref"], "#/components/schemas/ListedForm");
    assert_eq!(schemas["ListedForm"]["properties"]["df_data"]["$ref"], "#/components/schemas/AnyFormContent");
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

/// Saves a form.
fn save_form(folder: &Path, id: i64, title: &str, widgets: &Value) {
    let form = json!({ "success": true, "data": { "form_group": id, "schema_id": id, "production": true, "version": 1,
        "draft": false, "description": { "title": title, "color": "RED", "widgets": widgets } } });
    std::fs::write(folder.join(format!("getFormSchema.{id}.json")), form.to_string()).unwrap();
}

/// The strict components and what was told, with file and weight, after the documents were found sound.
fn outcome(folder: &Path) -> (Value, Vec<(String, String)>) {
    let (files, report) = files_of(folder);
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with("t.json")) {
        let found = errors(name, text);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    let told = report.findings.iter().map(|it| {
        assert!(!it.file.is_empty() && it.snippet.is_none(), "{it:?}");
        let file = it.file.rsplit('/').next().unwrap_or_default().to_owned();
        (file, format!("{} {} {}", it.severity.name(), it.code, it.message))
    });
    let told = told.collect();
    (document(&files, "persat-account.json")["components"]["schemas"].clone(), told)
}

fn widget(id: &str, kind: &str, settings: &Value) -> Value {
    json!({ "id": id, "title": "Campo", "subtitle": "", "widget_type": kind, "description": settings })
}

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

#[test]
fn the_crate_has_a_struct_for_each_template() {
    let (files, _) = files_of(&made());
    let krate = persat_account::krate(&document(&files, "persat-account.json")).unwrap();
    assert_eq!(krate, persat_account::krate(&document(&files, "persat-account.json")).unwrap());
    let text = |name: &str| &krate.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("no {name}")).1;
    let form = text("src/inspeccion_de_camara.rs");
    for line in [
        "pub fecha_de_la_proxima_visita: Option<Day>,",
        "pub resultado: Option<InspeccionDeCamaraResultado>,",
        "pub fallas_encontradas: Option<Vec<InspeccionDeCamaraFallasEncontradas>>,",
        "pub const SCHEMA_ID: i64 = 174;",
        "\"Aprobado con observaciones\" => Self::AprobadoConObservaciones,",
        "impl TryFrom<&types::Form> for InspeccionDeCamara {",
    ] {
        assert!(form.contains(line), "{line}: {form}");
    }
    assert!(text("src/reparacion_results.rs").contains("it.wo_data.results.as_ref()"));
    // Two fields of one title are told apart by their ids.
    let survey = text("src/encuesta.rs");
    assert!(survey.contains("pub comentario:") && survey.contains("pub comentario_fwen00004:"), "{survey}");
    assert!(text("tests/round_trip.rs").contains("persat_account_types::ReparacionInstructions"));
}

#[test]
fn odd_titles_make_legal_rust() {
    let field = |(at, title): (usize, &str)| {
        let options = json!({ "options": ["A+", "A-", "", "Self", "other", "1", "A 2", "\"\\", "Value4"] });
        let mut field = widget(&format!("FW-{at}"), "SIMPLE_SELECTION", &options);
        field["title"] = json!(title);
        field
    };
    let titles = ["type", "other", "", "😀", "3 cosas", "self", "Comentario", "comentario", "\"quote\" \\ `x`", "Self"];
    let widgets: Vec<Value> = titles.into_iter().enumerate().map(field).collect();
    let folder = tempfile::tempdir().unwrap();
    for (id, title) in
        ["Lib", "Mod", "Match", "", "Fields", "Mismatch", "Template", "Day", "Value"].into_iter().enumerate()
    {
        save_form(folder.path(), id as i64, title, &Value::from(widgets.clone()));
    }
    let (files, _) = files_of(folder.path());
    let krate = persat_account::krate(&document(&files, "persat-account.json")).unwrap();
    let paths: BTreeSet<_> = krate.iter().map(|it| it.0.to_ascii_lowercase()).collect();
    assert_eq!(paths.len(), krate.len());
    // Names of the crate's own are not taken twice.
    let library = &krate.last().unwrap().1;
    for own in ["Fields", "Mismatch", "Template", "Day", "Value"] {
        let taken = krate.iter().filter(|it| it.1.contains(&format!("pub struct {own} {{"))).count();
        assert_eq!(taken, 0, "{own}: {library}");
    }
}
