//! Filling forms: the documented written forms, and everything that is refused.

use super::answers::{form_schema, from};
use crate::codec::time::{CalendarDay, date};
use crate::forms::{Fields, FormError, FormFill, MasterDbTable, Minutes, WidgetValue as V};
use crate::types::{Widget, WidgetType};
use serde_json::{Value, json};

fn widgets() -> Vec<Widget> {
    from(json!([
        {"id": "FWt", "title": "Texto", "widget_type": "TEXT_FIELD"},
        {"id": "FWn", "title": "Número", "widget_type": "NUMBER_FIELD"},
        {"id": "FWd", "title": "Fecha", "widget_type": "DATE_FIELD"},
        {"id": "FWh", "title": "Hora", "widget_type": "TIME_FIELD"},
        {"id": "FWs1", "title": "Entrega", "widget_type": "NEW_SECTION"},
        {"id": "FWs", "title": "Cobro", "widget_type": "SIMPLE_SELECTION", "description": {"options": ["Cobrado", "No cobrado", "Año", "Ano"]}},
        {"id": "FWm", "title": "Canales", "widget_type": "MULTIPLE_SELECTION", "description": {"options": ["Mercado Libre", "Tienda Nube", "Teléfono"]}},
        {"id": "FWl", "title": "Etiqueta", "widget_type": "LABEL_FIELD", "description": {"options": [{"color": "RED", "option_name": "Solicitud realizada"}]}},
        {"id": "FWo1", "title": "Observaciones", "widget_type": "TEXT_PARAGRAPH"},
        {"id": "FWs2", "title": "Retiro", "widget_type": "NEW_SECTION"},
        {"id": "FWo2", "title": "Observaciones", "widget_type": "TEXT_PARAGRAPH"},
        {"id": "FWp", "title": "Tabla", "widget_type": "POWER_TABLE_FIELD", "description": {"cols": [
            {"name": "a", "type": "TEXT"}, {"name": "b", "type": "DROPDOWN", "options": ["Opcion 1"]}, {"name": "c", "type": "NUMBER"}]}},
        {"id": "FWb", "title": "Materiales", "widget_type": "MASTER_DB_TABLE", "description": {"mdb_id": 133, "main_field": 1, "show_fields": [], "cols": [], "total_fields": []}},
        {"id": "FWc", "title": "Equipo", "widget_type": "CLIENT_OBJECT_DROPDOWN", "description": {"obj_id": 2}},
        {"id": "FWf", "title": "Firma", "widget_type": "SIGNATURE_FIELD"},
        {"id": "FWv", "title": "Firma v2", "widget_type": "SIGNATURES_FIELD_V2"},
        {"id": "FWi", "title": "Fotos", "widget_type": "MULTIPLE_IMAGES_FIELD"},
        {"id": "FWx", "title": "Nuevo", "widget_type": "TOMORROW"}
    ]))
}

fn refused(title: &str, value: impl Into<crate::forms::Input>) -> String {
    let widgets = widgets();
    FormFill::new(&widgets).set(title, value).unwrap_err().to_string()
}

#[test]
fn every_kind_in_its_documented_form() {
    let widgets = widgets();
    let mut fill = FormFill::new(&widgets);
    fill.set("Texto", "Visitado")
        .unwrap()
        .set("numero", 321.11)
        .unwrap()
        .set("Fecha", CalendarDay(date(2022, 4, 7)))
        .unwrap()
        .set("Hora", Minutes::new(12, 57).unwrap())
        .unwrap()
        .set("Cobro", "COBRADO")
        .unwrap()
        .set("Canales", ["tienda nube", "TELEFONO", "Tienda Nube"])
        .unwrap()
        .set("Etiqueta", "solicitud realizada")
        .unwrap()
        .set("Tabla", [["Texto de la columna 1", "Opcion 1", "2.232"]])
        .unwrap()
        .set("Materiales", MasterDbTable::new([Fields::from_iter([("1", "N/A")])]))
        .unwrap()
        .set("Equipo", Fields::from_iter([("1", "Heladera")]))
        .unwrap()
        .set("Firma", V::Empty)
        .unwrap()
        .set_in("retiro", "Observaciones", "Ninguna")
        .unwrap()
        .set_id("FWo1", "Alguna")
        .unwrap()
        .set_json("FWx", json!({"any": 1}))
        .unwrap();
    let expected = json!({
        "FWt": "Visitado", "FWn": 321.11, "FWd": "2022-04-07T00:00:00.000Z", "FWh": 777, "FWs": "Cobrado",
        "FWm": ["Tienda Nube", "Teléfono"], "FWl": "Solicitud realizada", "FWp": [["Texto de la columna 1", "Opcion 1", "2.232"]],
        "FWb": {"rows": [{"1": "N/A"}], "totals": {}}, "FWc": {"1": "Heladera"}, "FWf": null, "FWo1": "Alguna", "FWo2": "Ninguna", "FWx": {"any": 1}
    });
    assert_eq!(Value::Object(fill.into_values().into()), expected);
}

#[test]
fn what_was_read_is_written_as_documented() {
    let widgets = widgets();
    let mut fill = FormFill::new(&widgets);
    let read = |widget_type, json: Value| V::decode(&widget_type, &json);
    fill.set("Número", read(WidgetType::NumberField, json!("552.36"))).unwrap();
    fill.set("Fecha", read(WidgetType::DateField, json!("2022-04-07T03:00:00.000Z"))).unwrap();
    fill.set("Hora", read(WidgetType::TimeField, json!("12:57"))).unwrap();
    assert_eq!(
        Value::Object(fill.into_values().into()),
        json!({"FWn": 552.36, "FWd": "2022-04-07T00:00:00.000Z", "FWh": 777})
    );
    assert!(refused("Número", read(WidgetType::NumberField, json!("1234567890.1234567890"))).contains("more digits"));
}

#[test]
fn clearing() {
    let widgets = widgets();
    let mut fill = FormFill::new(&widgets);
    for title in ["Texto", "Número", "Fecha", "Hora", "Cobro", "Canales", "Tabla", "Materiales", "Firma", "Nuevo"] {
        fill.clear(title).unwrap();
    }
    let expected = json!({"FWt": "", "FWn": null, "FWd": null, "FWh": null, "FWs": null, "FWm": [], "FWp": [], "FWb": null, "FWf": null, "FWx": null});
    assert_eq!(Value::Object(fill.into_values().into()), expected);
}

#[test]
fn titles_that_fail_name_what_is_near() {
    assert_eq!(refused("Canals", "x"), r#"no field has the title "Canals"; did you mean "Canales"?"#);
    assert_eq!(refused("Presupuesto", "x"), r#"no field has the title "Presupuesto""#);
    assert_eq!(
        refused("Observaciones", "x"),
        r#"several fields have the title "Observaciones": FWo1, FWo2; name its section or use its id"#
    );
    assert_eq!(refused("Entrega", "x"), r#""Entrega" cannot be written: it is a heading and has no value"#);
    let widgets = widgets();
    let mut fill = FormFill::new(&widgets);
    assert_eq!(
        fill.set_in("Retiros", "Observaciones", "x").unwrap_err().to_string(),
        r#"no section has the title "Retiros"; did you mean "Retiro"?"#
    );
    assert_eq!(
        fill.set_in("Retiro", "Canales", "x").unwrap_err(),
        FormError::UnknownTitle { title: "Canales".into(), closest: None }
    );
    assert_eq!(fill.set_id("FW0", "x").unwrap_err(), FormError::UnknownId { id: "FW0".into() });
    assert!(fill.values().is_empty());
    assert_eq!(FormFill::new(&[]).set("Texto", "x").unwrap_err(), FormError::NoWidgets);
    assert_eq!(FormFill::new(&[]).set_id("FW0", "x").unwrap_err(), FormError::NoWidgets);
}

#[test]
fn options_that_fail_name_the_allowed_ones() {
    assert_eq!(
        refused("Cobro", "Cobrad"),
        r#""Cobro": "Cobrad" is none of its options ("Cobrado", "No cobrado", "Año", "Ano"); did you mean "Cobrado"?"#
    );
    assert_eq!(refused("Cobro", "ÁNÓ"), r#""Cobro": "ÁNÓ" can be any of "Año", "Ano"; spell it exactly"#);
    // The typing error of the vendor's page is one.
    assert!(refused("Canales", ["MERCADO LBRE"]).ends_with(r#"did you mean "Mercado Libre"?"#));
    assert!(refused("Etiqueta", "Otra").contains("Solicitud realizada"));
}

#[test]
fn kinds_that_fail_name_both() {
    for (title, value, expected) in [
        ("Texto", V::from(5), r#""Texto" takes a text, not a number"#),
        ("Número", V::from("5"), r#""Número" takes a number, not a text"#),
        ("Fecha", V::from("2022-04-07"), r#""Fecha" takes a calendar day, not a text"#),
        ("Hora", V::from(777), r#""Hora" takes a time of day, not a number"#),
        ("Canales", V::from("Tienda Nube"), r#""Canales" takes a list of its options, not a text"#),
        ("Cobro", V::from(vec!["Cobrado"]), r#""Cobro" takes one of its options, not a list of texts"#),
        ("Texto", V::Unknown(json!("x")), r#""Texto" takes a text, not JSON of no known kind"#),
        ("Materiales", V::from("x"), r#""Materiales" takes a table on a Master DB, not a text"#),
        ("Firma", V::Signature, r#""Firma" cannot be written: the vendor takes only null for a signature"#),
        (
            "Firma v2",
            V::from("x"),
            r#""Firma v2" cannot be written: no source tells how this type of widget is written; give the JSON itself"#,
        ),
    ] {
        assert_eq!(refused(title, value), expected);
    }
    assert_eq!(refused("Número", f64::NAN), r#""Número": JSON has only finite numbers"#);
    assert_eq!(refused("Tabla", [["a", "b"]]), r#""Tabla": row 0 has 2 cells for 3 columns"#);
    let widgets = widgets();
    assert!(FormFill::new(&widgets).set_json("FWf", json!("THERE_IS_IMAGE")).is_err());
    assert!(FormFill::new(&widgets).set_json("FWs1", json!(1)).is_err());
    let error: crate::Error = FormFill::new(&widgets).set("x", "y").unwrap_err().into();
    assert_eq!(error.to_string(), r#"formvalues: not sent: no field has the title "x""#);
}

#[test]
fn a_template_of_the_vendor() {
    let schema = form_schema();
    let mut fill = schema.fill();
    fill.set("Campo Texto", "Visitado por la mañana").unwrap().set("Campo Numero", 321.11).unwrap();
    assert_eq!(
        Value::Object(fill.into_values().into()),
        json!({"FWA3VCpeS": "Visitado por la mañana", "FWWucoyGH": 321.11})
    );
}
