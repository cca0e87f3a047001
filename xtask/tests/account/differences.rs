//! `account --diff`: what changed, in words of forms and fields.

use super::{body, files, made, text, xtask};
use serde_json::{Value, json};

/// A copy of the made account in which one body is changed.
fn changed(name: &str, change: impl FnOnce(&mut Value)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files(&made()) {
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    let mut body = body(name);
    change(&mut body);
    std::fs::write(folder.path().join(name), body.to_string()).unwrap();
    folder
}

#[test]
fn changes_are_told_in_words_of_forms_and_fields() {
    const CHECKLIST: &str = "getFormSchema.171.json";
    type Case<'a> = (&'a str, &'a str, fn(&mut Value), i32, &'a str);
    let cases: [Case<'_>; 11] = [
        ("nothing", CHECKLIST, |_| {}, 0, "none"),
        ("a hint", CHECKLIST, |it| it["data"]["description"]["widgets"][1]["subtitle"] = json!("x"), 0, "none"),
        (
            "a list",
            CHECKLIST,
            |it| {
                it["data"]["description"]["widgets"][1]["widget_type"] = json!("MULTIPLE_SELECTION");
                it["data"]["description"]["widgets"][1]["description"] = json!({ "options": ["A", "B"] });
            },
            1,
            "major[field-kind-changed]: field *Patente* of *Checklist* became a list of options (was a text)",
        ),
        (
            "a field less",
            CHECKLIST,
            |it| {
                it["data"]["description"]["widgets"].as_array_mut().unwrap().remove(2);
            },
            1,
            "property-removed]: field *Kilometraje* of *Checklist* was removed",
        ),
        (
            "a field more",
            CHECKLIST,
            |it| {
                let new = json!({ "id": "FWck00099", "title": "Chofer", "subtitle": "", "widget_type": "TEXT_FIELD" });
                it["data"]["description"]["widgets"].as_array_mut().unwrap().push(new);
            },
            0,
            "property-added]: field *Chofer* was added to *Checklist*",
        ),
        (
            "an option less",
            CHECKLIST,
            |it| it["data"]["description"]["widgets"][3]["description"]["options"] = json!(["Bueno", "Malo"]),
            1,
            "major[request-enum-value-removed]: field *Estado* of *Checklist*",
        ),
        (
            "an option more",
            CHECKLIST,
            |it| {
                it["data"]["description"]["widgets"][3]["description"]["options"] =
                    json!(["Bueno", "Regular", "Malo", "Nuevo"])
            },
            0,
            "enum-value-added]: field *Estado* of *Checklist*",
        ),
        (
            "another title",
            CHECKLIST,
            |it| it["data"]["description"]["widgets"][1]["title"] = json!("Dominio"),
            1,
            "major[field-renamed]: field *Patente* of *Checklist* is called *Dominio* now",
        ),
        (
            "a type of work orders less",
            "listWorkOrderSchemas.json",
            |it| {
                it["data"].as_array_mut().unwrap().remove(1);
            },
            0,
            "none",
        ),
        (
            "a label less",
            "listWorkOrderLabels.json",
            |it| {
                it["data"].as_array_mut().unwrap().remove(1);
            },
            1,
            "major[request-enum-value-removed]: *labels of work orders* no longer has the value",
        ),
        (
            "a Master DB less",
            "listMasterDbs.json",
            |it| it["data"] = json!([]),
            1,
            "major[template-removed]: the Master DB *Productos* is gone",
        ),
    ];
    for (what, file, change, status, words) in cases {
        let new = changed(file, change);
        let (output, shown) = xtask(&["--diff", text(&made()), text(new.path())]);
        assert_eq!(output.status.code(), Some(status), "{what}: {shown}");
        assert!(shown.contains(words), "{what}: {shown}");
    }
}

fn widgets(body: &mut Value) -> &mut Vec<Value> {
    body["data"]["description"]["widgets"].as_array_mut().unwrap()
}

/// Both sides are changed by the first, and the new one by the second too.
#[test]
fn what_is_odd_in_an_account_is_compared_all_the_same() {
    const CHECKLIST: &str = "getFormSchema.171.json";
    type Case<'a> = (&'a str, fn(&mut Value), fn(&mut Value), i32, &'a str);
    let cases: [Case<'_>; 10] = [
        (
            "one of two fields of one title",
            |it| widgets(it).iter_mut().for_each(|it| it["title"] = json!("Dup")),
            |it| drop(widgets(it).remove(2)),
            1,
            "field *Dup* (`FWck00003`) of *Checklist* was removed",
        ),
        (
            "a field without a title",
            |it| widgets(it)[1]["title"] = json!(""),
            |it| widgets(it)[1]["widget_type"] = json!("HOLOGRAM"),
            1,
            "field `FWck00002` of *Checklist* became something of a type that is not known (was a text)",
        ),
        (
            "a title that is gone",
            |_| {},
            |it| widgets(it)[1]["title"] = json!(""),
            1,
            "field *Patente* of *Checklist* has no title any more",
        ),
        (
            "a title that came",
            |it| widgets(it)[1]["title"] = json!(""),
            |it| widgets(it)[1]["title"] = json!("Patente"),
            1,
            "field `FWck00002` of *Checklist* is called *Patente* now",
        ),
        (
            "a picture, and what moves a cursor",
            |_| {},
            |it| widgets(it)[1]["title"] = json!("🚗\u{1b}[31m\nx"),
            1,
            "field *Patente* of *Checklist* is called *🚗",
        ),
        (
            "an option twice",
            |it| widgets(it)[3]["description"]["options"] = json!(["Bueno", "Bueno", "", "😀"]),
            |it| widgets(it)[3]["description"]["options"] = json!(["Bueno", "", "😀"]),
            0,
            "none",
        ),
        (
            "an option less",
            |_| {},
            |it| widgets(it)[3]["description"]["options"] = json!(["Bueno", "Malo"]),
            1,
            "field *Estado* of *Checklist* no longer has the value \"Regular\"",
        ),
        (
            "a template of another title",
            |_| {},
            |it| it["data"]["description"]["title"] = json!("Otro"),
            1,
            "major[template-renamed]: the form *Checklist* is called *Otro* now",
        ),
        (
            "fields that nobody knows",
            |_| {},
            |it| it["data"]["description"]["widgets"] = json!(null),
            1,
            "major[fields-unknown]: the fields of the form *Checklist* are not known any more",
        ),
        (
            "fields that become known",
            |it| it["data"]["description"]["other"] = it["data"]["description"]["widgets"].take(),
            |it| it["data"]["description"]["widgets"] = it["data"]["description"]["other"].take(),
            0,
            "minor[fields-known]: the fields of the form *Checklist* are known now",
        ),
    ];
    for (what, first, then, status, words) in cases {
        let old = changed(CHECKLIST, first);
        let new = changed(CHECKLIST, |it| {
            first(it);
            then(it);
        });
        let (output, shown) = xtask(&["--diff", text(old.path()), text(new.path())]);
        assert_eq!(output.status.code(), Some(status), "{what}: {shown}");
        assert!(shown.contains(words) && !shown.contains('\u{1b}') && shown.lines().count() <= 3, "{what}: {shown}");
    }
    // What is no JSON is said, and is no field less.
    let new = changed(CHECKLIST, |_| {});
    std::fs::write(new.path().join(CHECKLIST), "{\"data\": {").unwrap();
    let (output, shown) = xtask(&["--diff", text(&made()), text(new.path())]);
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("warning: ") && shown.contains(CHECKLIST) && !shown.contains("was removed"), "{shown}");
}

#[test]
fn a_new_version_is_compared_with_the_last_one() {
    let new = changed("listFormSchemas.json", |body| {
        let mut version = body["data"][2].clone();
        version["schema_id"] = json!(180);
        version["version"] = json!(2);
        body["data"].as_array_mut().unwrap().push(version);
    });
    let mut form = body("getFormSchema.171.json");
    form["data"]["schema_id"] = json!(180);
    form["data"]["version"] = json!(2);
    form["data"]["description"]["widgets"].as_array_mut().unwrap().remove(1);
    std::fs::write(new.path().join("getFormSchema.180.json"), form.to_string()).unwrap();
    let (output, shown) = xtask(&["--diff", text(&made()), text(new.path()), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "{shown}");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["level"], "major");
    let changes = told["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 2, "{told:#}");
    assert_eq!(changes[0]["message"], "field *Patente* of *Checklist* was removed");
    assert_eq!((&changes[0]["template"], &changes[0]["field"]), (&json!("Checklist"), &json!("FWck00002")));
    assert_eq!(changes[1]["message"], "the form *Checklist* has the version 2 (id 180)");
}

/// Its type and its id are no longer in the documents.
#[test]
fn a_version_that_is_gone_breaks_who_reads_it() {
    let new = changed("listFormSchemas.json", |it| {
        it["data"].as_array_mut().unwrap().retain(|it| it["schema_id"] != 170);
    });
    std::fs::remove_file(new.path().join("getFormSchema.170.json")).unwrap();
    let (output, shown) = xtask(&["--diff", text(&made()), text(new.path())]);
    let words = "major[version-removed]: the version 1 (id 170) of the form *Inspección de cámara* is gone\nmajor\n";
    assert_eq!((output.status.code(), shown.as_str()), (Some(1), words));
}

/// A row of a table is a list, so that the order of the columns is all that programs go by.
#[test]
fn columns_are_compared_by_name_and_place() {
    type Case = (fn(&mut Vec<Value>), &'static str);
    let cases: [Case; 3] = [
        (|it| it.reverse(), "Cantidad, Repuesto"),
        (|it| it[1]["name"] = json!("Unidades"), "Repuesto, Unidades"),
        (|it| it.push(json!({ "name": "Precio", "type": "NUMBER" })), "Repuesto, Cantidad, Precio"),
    ];
    for (change, names) in cases {
        let new = changed("getFormSchema.174.json", |it| {
            let table = widgets(it).iter_mut().find(|it| it["id"] == "FWin00009").unwrap();
            change(table["description"]["cols"].as_array_mut().unwrap());
        });
        let (output, shown) = xtask(&["--diff", text(&made()), text(new.path())]);
        let words = format!(
            "major[field-columns-changed]: the columns of field *Repuestos* of *Inspección de cámara* are {names} now (were Repuesto, Cantidad)\nmajor\n"
        );
        assert_eq!((output.status.code(), shown), (Some(1), words));
    }
}

#[test]
fn fields_of_an_object_that_are_not_told_are_not_removed() {
    let new = changed("listClientObjectSchemas.json", |it| it["data"][0]["fields"] = json!(null));
    let (output, shown) = xtask(&["--diff", text(&made()), text(new.path())]);
    assert_eq!(output.status.code(), Some(1), "{shown}");
    assert!(shown.contains("the fields of the client object *Heladeras* are not known any more"), "{shown}");
    assert!(!shown.contains("was removed"), "{shown}");
}

/// Forms that refer to objects, and objects that refer to themselves.
#[test]
fn references_to_objects_are_compared_by_what_they_lead_to() {
    const FORM: &str = "getFormSchema.174.json";
    const OBJECTS: &str = "listClientObjectSchemas.json";
    fn aimed(form: &mut Value, id: i64) {
        let widget = widgets(form).iter_mut().find(|it| it["id"] == "FWin00010").unwrap();
        widget["description"] = json!({ "obj_id": id });
    }
    fn recursive(objects: &mut Value) {
        let parent = json!({ "id": 4, "name": "Padre", "type": "CLIENT_OBJECT", "obj_id": 2 });
        objects["data"][0]["fields"].as_array_mut().unwrap().push(parent);
    }
    type Case<'a> = (&'a str, fn(&mut Value), fn(&mut Value), i32, &'a str);
    let cases: [Case<'_>; 5] = [
        (OBJECTS, |_| {}, recursive, 0, "field *Padre* was added to *Heladeras*"),
        (OBJECTS, recursive, |_| {}, 0, "none"),
        (OBJECTS, recursive, |it| it["data"][0]["fields"][3]["obj_id"] = json!(3), 0, "none"),
        (
            FORM,
            |_| {},
            |it| aimed(it, 3),
            1,
            "major[field-target-changed]: field *Heladera* of *Inspección de cámara* is of the client object *Máquinas* now (was of the client object *Heladeras*)",
        ),
        (FORM, |_| {}, |it| aimed(it, 99), 1, "is of the client object 99 now"),
    ];
    for (file, first, then, status, words) in cases {
        let old = changed(file, first);
        let new = changed(file, |it| {
            first(it);
            then(it);
        });
        let (output, shown) = xtask(&["--diff", text(old.path()), text(new.path())]);
        assert!(output.status.code() == Some(status) && shown.contains(words), "{words}: {shown}");
        assert!(shown.lines().count() <= 2, "{shown}");
    }
}
