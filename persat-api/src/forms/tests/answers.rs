//! Schemas and values of the vendor's pages, joined.

use crate::codec::time::date;
use crate::forms::{Answers, FormError, Item, WidgetValue as V};
use crate::types::{
    Delivery, DeliverySchema, FormSchema, ListedDelivery, ListedForm, Widget, WorkOrder, WorkOrderSchema,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

pub(super) fn from<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

/// The template of the page about templates.
pub(super) fn form_schema() -> FormSchema {
    let options = json!({"options": ["Opcion 1", "Opcion 2", "Opcion 3"]});
    let widget = |id: &str, title: &str, widget_type: &str| json!({"id": id, "title": title, "subtitle": "", "widget_type": widget_type});
    let choice = |id: &str, title: &str, widget_type: &str| {
        let mut widget = widget(id, title, widget_type);
        widget["description"] = options.clone();
        widget
    };
    from(json!({
        "form_group": 60, "schema_id": 170, "production": true, "version": 1, "draft": false,
        "description": {"title": "Crear Desde API", "color": "RED", "widgets": [
            widget("FWA3VCpeS", "Campo Texto", "TEXT_FIELD"),
            widget("FWMS4k794", "Seccion Nueva", "NEW_SECTION"),
            widget("FWNDBKSIr", "Campo Parrafo", "TEXT_PARAGRAPH"),
            widget("FWWbOUn2z", "Seccion Nueva", "NEW_SECTION"),
            widget("FW27yy7bk", "Campo Link", "LINK_FIELD"),
            widget("FWQXPDjee", "Titulo", "STATIC_FIELD"),
            widget("FWWucoyGH", "Campo Numero", "NUMBER_FIELD"),
            widget("FWFFs0qST", "Campo Fecha", "DATE_FIELD"),
            widget("FWT1C5xHM", "Campo Hora", "TIME_FIELD"),
            choice("FWVHsjhGQ", "Seleccion Simple", "SIMPLE_SELECTION"),
            choice("FWgGz4CLd", "Seleccion Simple - Lista desplegable", "DROPDOWN_SELECTION"),
            choice("FWo7BxOeJ", "Seleccion Multiple", "MULTIPLE_SELECTION"),
        ]}
    }))
}

fn form(values: Value) -> ListedForm {
    from(json!({
        "_id": "197", "created": "2022-05-03T16:17:21.000Z", "created_by_user_name": "Creado por Api", "created_by_user_id": -1,
        "client": {"id": 12596, "name": "Logistica Hnos.", "uid_client": "klk321MM"},
        "df_data": {"schema_id": 170, "results": {"last_updated": "2022-05-03T16:17:21.000Z", "formvalues": values}}
    }))
}

#[test]
fn a_digital_form() {
    let schema = form_schema();
    let form = form(json!({
        "FWo7BxOeJ": ["Opcion 1"], "FW27yy7bk": 5, "FWA3VCpeS": "Texto 1", "FWNDBKSIr": "Texto 2", "FWWucoyGH": 321.11,
        "FWFFs0qST": "2022-04-07T00:00:00.000Z", "FWT1C5xHM": 777, "FWVHsjhGQ": null,
        "FWolder01": "of an older version", "FWQXPDjee": "under a heading"
    }));
    let answers = form.answers(&schema);

    let seen: Vec<_> = answers.iter().map(|it| (it.title(), it.section(), it.value.clone())).collect();
    let section = Some("Seccion Nueva");
    assert_eq!(
        seen,
        [
            ("Campo Texto", None, Some(V::from("Texto 1"))),
            ("Campo Parrafo", section, Some(V::from("Texto 2"))),
            ("Campo Link", section, Some(V::Unknown(json!(5)))),
            ("Campo Numero", section, Some(V::Number(321.11.try_into().unwrap()))),
            ("Campo Fecha", section, Some(V::from(date(2022, 4, 7)))),
            ("Campo Hora", section, Some(V::Minutes(crate::forms::Minutes::new(12, 57).unwrap()))),
            ("Seleccion Simple", section, Some(V::Empty)),
            ("Seleccion Simple - Lista desplegable", section, None),
            ("Seleccion Multiple", section, Some(V::Selections(vec!["Opcion 1".to_owned()]))),
        ]
    );
    let sections: Vec<_> =
        answers.sections().map(|it| (it.heading().map(|it| it.id()), it.answers().count())).collect();
    assert_eq!(sections, [(None, 1), (Some("FWMS4k794"), 1), (Some("FWWbOUn2z"), 7)]);
    assert!(matches!(&answers.items()[5], Item::Static(it) if it.title() == "Titulo"));

    let mut unmatched: Vec<_> = answers.unmatched().iter().map(|(id, _)| *id).collect();
    unmatched.sort_unstable();
    assert_eq!(unmatched, ["FWQXPDjee", "FWolder01"]);
    assert_eq!(answers.to_values(), *form.df_data.results.formvalues);
    let field = answers.by_id("FWVHsjhGQ").unwrap();
    assert!(field.is_empty());
    assert_eq!(field.field.options(), ["Opcion 1", "Opcion 2", "Opcion 3"]);
    assert_eq!(answers.by_id("FWMS4k794"), None);
}

#[test]
fn titles() {
    let widgets: Vec<Widget> = from(json!([
        {"id": "FW1", "title": "Teléfono ", "widget_type": "TEXT_FIELD"},
        {"id": "FW2", "title": "Foto", "widget_type": "MULTIPLE_IMAGES_FIELD"},
        {"id": "FW3", "title": "Foto", "widget_type": "MULTIPLE_IMAGES_FIELD", "description": null},
        {"id": "FW4", "title": "FOTO", "widget_type": "MULTIPLE_IMAGES_FIELD"}
    ]));
    let values = from(json!({}));
    let answers = Answers::new(&widgets, &values);
    assert_eq!(answers.find("telefono").unwrap().id(), "FW1");
    assert_eq!(answers.find("FOTO").unwrap().id(), "FW4");
    let ids = |title| answers.by_title(title).iter().map(|it| it.id()).collect::<Vec<_>>();
    assert_eq!(ids("Foto"), ["FW2", "FW3"]);
    assert_eq!(ids("foto"), ["FW2", "FW3", "FW4"]);
    let FormError::AmbiguousTitle { ids, .. } = answers.find("Foto").unwrap_err() else { panic!() };
    assert_eq!(ids, ["FW2", "FW3"]);
    assert_eq!(
        answers.find("Telefonos").unwrap_err().to_string(),
        r#"no field has the title "Telefonos"; did you mean "Teléfono "?"#
    );
    assert_eq!(
        answers.find("Importe").unwrap_err(),
        FormError::UnknownTitle { title: "Importe".into(), closest: None }
    );
    assert_eq!(Answers::new(&[], &values).find("Foto").unwrap_err(), FormError::NoWidgets);
}

#[test]
fn a_work_order() {
    let mut schema: WorkOrderSchema = from(json!({
        "wo_group": 120, "wo_shema_id": 452, "production": true, "version": 1, "draft": false,
        "name": "Orden de Trabajo Por API", "default_service_time": 45, "labels_ids": [1, 2],
        "instructions_description": {"widgets": [
            {"id": "FWMg5UsWo", "title": "Campo Texto", "subtitle": "Complete", "widget_type": "TEXT_FIELD"},
            {"id": "FWcimEHVv", "title": "Campo Parrafo", "widget_type": "TEXT_PARAGRAPH"},
            {"id": "FWXyxyhlj", "title": "Campo Link", "widget_type": "LINK_FIELD"}
        ]},
        "results_description": {"widgets": [
            {"id": "FWXtmj1HI", "title": "Informe", "widget_type": "TEXT_PARAGRAPH"},
            {"id": "FWBJHErUL", "title": "Cobro", "widget_type": "SIMPLE_SELECTION"},
            {"id": "FWv1OQzLF", "title": "Importe", "widget_type": "NUMBER_FIELD"}
        ]}
    }));
    let mut order: WorkOrder = from(json!({
        "_id": "141", "note_id": 118, "state": "CERRADA_OK", "created": "2022-05-06T16:53:50.000Z",
        "created_by_user_name": "usuario@empresa.com.ar", "created_by_user_id": 28, "labels_ids": [1, 2],
        "client": {"id": 10216, "name": "Fabrica de motores", "uid_client": "CL989LKk"},
        "wo_data": {
            "schema_id": 452, "wo_instance": null, "wo_rule_id": null, "service_time": 45,
            "instructions": {"formvalues": {"FWMg5UsWo": "Revisar las alcantarillas", "FWcimEHVv": 232.10, "FWXyxyhlj": "https://www.persat.com.ar"}},
            "results": {
                "last_updated": "2022-04-27T11:40:34.000Z",
                "formvalues": {"FWXtmj1HI": "Se pudo reparar la caldera", "FWBJHErUL": "Cobrado", "FWv1OQzLF": "552.36"},
                "closing_info": {"cause": "Todo salio bien"}
            }
        }
    }));
    let instructions = order.instruction_answers(&schema).unwrap();
    assert_eq!(
        instructions.iter().map(|it| it.title()).collect::<Vec<_>>(),
        ["Campo Texto", "Campo Parrafo", "Campo Link"]
    );
    assert_eq!(instructions.find("Campo Parrafo").unwrap().value, Some(V::Unknown(json!(232.10))));
    assert_eq!(instructions.find("Campo Texto").unwrap().field.subtitle(), Some("Complete"));
    let results = order.result_answers(&schema).unwrap();
    assert_eq!(results.find("Importe").unwrap().value.as_ref().unwrap().as_f64(), Some(552.36));
    assert_eq!(results.find("Cobro").unwrap().value, Some(V::Selection("Cobrado".to_owned())));
    assert_eq!(results.to_values(), *order.wo_data.results.as_ref().unwrap().formvalues);

    // A schema from a list may come without widgets; then no value is lost, and none has a name.
    schema.results_description = None;
    let results = order.result_answers(&schema).unwrap();
    assert_eq!((results.iter().count(), results.unmatched().len()), (0, 3));
    order.wo_data.results = None;
    order.wo_data.instructions = None;
    assert_eq!((order.result_answers(&schema), order.instruction_answers(&schema)), (None, None));
}

#[test]
fn a_delivery() {
    let schema: DeliverySchema = from(json!({
        "schema_group": 787, "schema_id": 5, "production": true, "version": 4, "draft": false, "name": "Entrega de Tienda Nube",
        "default_service_time": 10, "default_due_days": 2, "labels_ids": [3, 8],
        "instructions_description": {"widgets": [
            {"id": "FWtQn2m9v", "title": "Campo Texto", "subtitle": "", "widget_type": "TEXT_FIELD"},
            {"id": "FWJt5MLSn", "title": "Campo Numero", "subtitle": "", "widget_type": "NUMBER_FIELD"},
            {"id": "FWBsxBUIQ", "title": "Seleccion Simple", "subtitle": "", "widget_type": "SIMPLE_SELECTION", "description": {"options": ["Cobrar"]}}
        ]},
        "results_description": {"widgets": [
            {"id": "FW_FINAL_STATE", "title": "Estado final de la entrega", "widget_type": "DELIVERY_FINAL_STATE_WIDGET"},
            {"id": "FW40IlFW1", "title": "Motivo", "widget_type": "TEXT_PARAGRAPH"},
            {"id": "FWGa6f4zq", "title": "Importe", "widget_type": "NUMBER_FIELD"}
        ]}
    }));
    let mut whole = json!({
        "_id": "ASDKSAL23", "state": "NOT_FINISHED", "created": "2022-05-12T13:26:17.080Z", "labels_ids": [133],
        "due_date": "2022-05-14T00:00:00.000Z",
        "delivery_data": {
            "schema_id": 5, "service_time": 150, "wt": [480, 1080], "capacity": 278,
            "contact": {"name": "Jose Perez", "phone": "5555-5555", "email": "jose@empresa.com.ar"},
            "position": {"address": {"clean": "Av. Independencia 1987", "extra_info": "Piso 1A"}},
            "instructions": {"FWtQn2m9v": "Entregar zapatos color Rojo", "FWJt5MLSn": 5687.0, "FWBsxBUIQ": "Cobrar"},
            "results": {"formvalues": {
                "FW40IlFW1": "El cliente no se encontraba en su domicilio", "FWy1RBJ2j": "Cerrado", "FWGa6f4zq": 0, "FW_FINAL_STATE": "NOT_DELIVERED"
            }}
        }
    });
    let (mut delivery, listed): (Delivery, ListedDelivery) = (from(whole.clone()), from(whole.clone()));
    let instructions = delivery.instruction_answers(&schema);
    assert_eq!(instructions.find("Campo Numero").unwrap().value.as_ref().unwrap().as_f64(), Some(5687.0));
    assert!(instructions.unmatched().is_empty());
    let results = delivery.result_answers(&schema).unwrap();
    let first = results.iter().next().unwrap();
    assert_eq!((first.id(), &first.value), ("FW_FINAL_STATE", &Some(V::FinalState("NOT_DELIVERED".to_owned()))));
    assert!(!results.find("Importe").unwrap().is_empty());
    assert_eq!(results.unmatched(), [("FWy1RBJ2j", &json!("Cerrado"))]);
    assert_eq!(listed.instruction_answers(&schema), Some(instructions));
    assert_eq!(listed.result_answers(&schema), Some(results));
    delivery.delivery_data.results = None;
    assert_eq!(delivery.result_answers(&schema), None);
    whole["delivery_data"] = json!({});
    let listed: ListedDelivery = from(whole);
    assert_eq!((listed.result_answers(&schema), listed.instruction_answers(&schema)), (None, None));
}
