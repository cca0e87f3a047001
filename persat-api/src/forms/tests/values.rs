//! Every type of widget, with the values that the sources show.

use crate::codec::time::{date, time};
use crate::forms::{Fields, MasterDbTable, Minutes, Number, WidgetValue as V};
use crate::types::WidgetType as T;
use serde_json::{Value, json};

/// Decodes, checks that it encodes to the same, and gives the decoded.
fn decode(widget_type: &T, json: Value) -> V {
    let value = V::decode(widget_type, &json);
    assert_eq!(value.encode(), json, "{widget_type}");
    value
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn texts() {
    for widget_type in [T::TextField, T::TextParagraph, T::LinkField] {
        assert_eq!(decode(&widget_type, json!("Revisar las tejas")), V::Text(text("Revisar las tejas")));
        assert_eq!(decode(&widget_type, json!("")), V::Text(text("")));
        // The samples have numbers in places of a paragraph and of a link.
        for odd in [json!(232.10), json!(5)] {
            assert_eq!(decode(&widget_type, odd.clone()), V::Unknown(odd));
        }
    }
}

#[test]
fn numbers() {
    for (json, as_f64, as_i64, is_text, shown) in [
        (json!(321.11), 321.11, None, false, "321.11"),
        (json!(0), 0.0, Some(0), false, "0"),
        (json!(5687.0), 5687.0, Some(5687), false, "5687.0"),
        (json!("552.36"), 552.36, None, true, "552.36"),
        (json!("-0.50"), -0.5, None, true, "-0.50"),
        (json!(-7), -7.0, Some(-7), false, "-7"),
        (json!("12"), 12.0, Some(12), true, "12"),
        (json!(i64::MAX), 9_223_372_036_854_775_807.0, Some(i64::MAX), false, "9223372036854775807"),
        (json!(u64::MAX), 18_446_744_073_709_551_615.0, None, false, "18446744073709551615"),
    ] {
        let V::Number(number) = decode(&T::NumberField, json.clone()) else { panic!("{json}") };
        assert_eq!((number.as_f64(), number.as_i64(), number.is_text()), (as_f64, as_i64, is_text), "{json}");
        assert_eq!(number.to_string(), shown);
    }
    for odd in ["", " 1", "1,5", "1e3", "+1", ".5", "5.", "NaN", "inf", "0x1", "1.2.3", "-"] {
        assert_eq!(decode(&T::NumberField, json!(odd)), V::Unknown(json!(odd)));
    }
    let endless = "9".repeat(400);
    assert!(matches!(decode(&T::NumberField, json!(endless)), V::Unknown(_)));
    assert_eq!(V::from(5).encode().to_string(), "5");
    assert!(Number::try_from(f64::NAN).is_err() && Number::try_from(f64::INFINITY).is_err());
}

#[test]
fn the_printed_spelling_of_a_number_survives() {
    let json: Value = serde_json::from_str("232.10").unwrap();
    assert_eq!(decode(&T::NumberField, json).encode().to_string().trim_end_matches('0'), "232.1");
}

#[test]
fn days() {
    let day = decode(&T::DateField, json!("2022-04-07T00:00:00.000Z"));
    assert_eq!(day.as_date(), Some(date(2022, 4, 7)));
    assert_eq!(day, V::from(date(2022, 4, 7)));
    assert_eq!(day.to_string(), "2022-04-07");
    for other in
        ["2022-04-07T03:00:00.000Z", "2022-04-07T23:59:59Z", "2022-04-07T00:00:00", "2022-04-07T00:00:00.000000Z"]
    {
        assert_eq!(decode(&T::DateField, json!(other)).as_date(), Some(date(2022, 4, 7)), "{other}");
    }
    for odd in [json!("2022-04-07"), json!("07/04/2022"), json!(1_649_289_600_000_i64), json!("")] {
        assert_eq!(decode(&T::DateField, odd.clone()), V::Unknown(odd));
    }
}

#[test]
fn times_of_day() {
    let value = decode(&T::TimeField, json!(777));
    assert_eq!((value.as_minutes(), value.to_string().as_str()), (Some(777), "12:57"));
    assert_eq!(value, V::from(Minutes::new(12, 57).unwrap()));
    assert_eq!(value, V::from(time(12, 57, 30, 0)));
    for (json, minutes) in [
        (json!("12:57"), 777),
        (json!(615), 615),
        (json!(615.0), 615),
        (json!(0), 0),
        (json!("23:59"), 1439),
        (json!(-0.0), 0),
    ] {
        let V::Minutes(value) = decode(&T::TimeField, json.clone()) else { panic!("{json}") };
        assert_eq!(value.minutes(), minutes);
        assert_eq!(value.time(), time(i8::try_from(minutes / 60).unwrap(), i8::try_from(minutes % 60).unwrap(), 0, 0));
    }
    for odd in [
        json!(1440),
        json!(-1),
        json!(7.5),
        json!("24:00"),
        json!("9:05"),
        json!("12:57:00"),
        json!("12:6 "),
        json!("777"),
    ] {
        assert_eq!(decode(&T::TimeField, odd.clone()), V::Unknown(odd));
    }
    assert!(Minutes::new(12, 60).is_err());
}

#[test]
fn selections_and_labels() {
    for widget_type in [T::SimpleSelection, T::DropdownSelection] {
        assert_eq!(decode(&widget_type, json!("Cobrado")), V::Selection(text("Cobrado")));
        assert!(matches!(decode(&widget_type, json!(["Cobrado"])), V::Unknown(_)));
    }
    let several = decode(&T::MultipleSelection, json!(["Mercado Libre", "Tienda Nube"]));
    assert_eq!(several, V::Selections(vec![text("Mercado Libre"), text("Tienda Nube")]));
    assert_eq!(several.to_string(), "Mercado Libre, Tienda Nube");
    assert_eq!(decode(&T::MultipleSelection, json!([])), V::Selections(vec![]));
    assert!(matches!(decode(&T::MultipleSelection, json!("Tienda Nube")), V::Unknown(_)));
    assert!(matches!(decode(&T::MultipleSelection, json!(["Tienda Nube", 1])), V::Unknown(_)));
    let label = decode(&T::LabelField, json!("Solicitud realizada"));
    assert_eq!(label, V::Label(text("Solicitud realizada")));
    assert_eq!(label.as_selections(), Some([text("Solicitud realizada")].as_slice()));
}

#[test]
fn tables() {
    let value = decode(
        &T::PowerTableField,
        json!([["Texto de la columna 1", "Opcion 1", "2.232"], ["Otro texto", "Opcion 2", "-0.232"]]),
    );
    assert_eq!(value.as_table().unwrap()[1][2], "-0.232");
    assert_eq!(decode(&T::PowerTableField, json!([])), V::Table(vec![]));
    assert_eq!(decode(&T::PowerTableField, json!([[]])), V::Table(vec![vec![]]));
    assert!(matches!(decode(&T::PowerTableField, json!([["a", 2]])), V::Unknown(_)));
}

#[test]
fn tables_on_a_master_db() {
    let json = json!({
        "rows": [
            {"1": "ABC9893821", "2": "Destornillador phillips", "5": "Rojo", "6": "55",
             "USER_COL_VDJD1649708416806": "Me pidieron 5", "USER_COL_CxbS1649708422321": "18.32", "USER_COL_jBVx1649708426690": "Blanco"},
            {"1": "DJKS2321DDC", "2": "Llave de 10", "5": "Plateado", "6": "30",
             "USER_COL_VDJD1649708416806": "No me especifico bien", "USER_COL_CxbS1649708422321": "45.30", "USER_COL_jBVx1649708426690": "Rojo"}
        ],
        "totals": {"USER_TOTAL_DbOq1649708498075": "Se aplica descuento", "USER_TOTAL_bCpo1649708492977": "5", "USER_TOTAL_OjNg1649708485631": "563.32"}
    });
    let V::MasterDbTable(table) = decode(&T::MasterDbTable, json) else { panic!() };
    assert_eq!(table.rows[1].element_id(), Some("DJKS2321DDC"));
    assert_eq!(table.rows[1].field(5), Some("Plateado"));
    assert_eq!(table.rows[0].user_columns().count(), 3);
    assert_eq!(table.rows[0].get("USER_COL_CxbS1649708422321"), Some("18.32"));
    assert_eq!(table.totals.get("USER_TOTAL_bCpo1649708492977"), Some("5"));

    let no_totals = decode(&T::MasterDbTable, json!({"rows": [{"1": "N/A"}], "totals": {}}));
    assert_eq!(no_totals, V::from(MasterDbTable::new([Fields::from_iter([("1", "N/A")])])));
    let V::MasterDbTable(table) = decode(&T::MasterDbTable, json!({"rows": [], "totals": {}, "version": 2})) else {
        panic!()
    };
    assert_eq!(table.extra["version"], 2);
    for odd in [
        json!({"rows": []}),
        json!({"totals": {}}),
        json!({"rows": [{"1": 5}], "totals": {}}),
        json!({"rows": {}, "totals": {}}),
    ] {
        assert_eq!(decode(&T::MasterDbTable, odd.clone()), V::Unknown(odd));
    }
}

#[test]
fn objects_of_a_client() {
    let V::ClientObject(object) = decode(&T::ClientObjectDropdown, json!({"1": "Heladera", "2": "1000"})) else {
        panic!()
    };
    assert_eq!((object.field(2), object.field(3)), (Some("1000"), None));
    assert_eq!(decode(&T::ClientObjectDropdown, json!("Heladera")), V::Text(text("Heladera")));
    assert!(matches!(decode(&T::ClientObjectDropdown, json!({"1": 5})), V::Unknown(_)));
}

#[test]
fn photos_and_signatures() {
    let address = "https://example.com/1.jpg";
    let photos = decode(&T::MultipleImagesField, json!([address]));
    assert_eq!(photos, V::Images(vec![text(address)]));
    assert_eq!(photos.as_images(), decode(&T::ImageField, json!(address)).as_images());
    assert_eq!(decode(&T::MultipleImagesField, json!([])), V::Images(vec![]));
    for odd in ["THERE_IS_IMAGE", "", "ftp://example.com", "ñttps://"] {
        assert_eq!(decode(&T::ImageField, json!(odd)), V::Unknown(json!(odd)));
    }
    assert_eq!(decode(&T::SignatureField, json!("THERE_IS_IMAGE")), V::Signature);
    assert_eq!(decode(&T::SignatureField, json!(null)), V::Empty);
    assert!(matches!(decode(&T::SignatureField, json!("THERE_IS_NO_IMAGE")), V::Unknown(_)));
    assert!(matches!(decode(&T::SignaturesFieldV2, json!({"a": 1})), V::Unknown(_)));
}

#[test]
fn others() {
    assert_eq!(decode(&T::DeliveryFinalStateWidget, json!("NOT_DELIVERED")), V::FinalState(text("NOT_DELIVERED")));
    for widget_type in [T::NewSection, T::StaticField, T::from("CLIENT_OBJECT_TABLE")] {
        assert_eq!(decode(&widget_type, json!("x")), V::Unknown(json!("x")));
    }
}

#[test]
fn all_four_kinds_of_empty() {
    for (widget_type, json) in [
        (T::NumberField, json!(null)),
        (T::NumberField, json!("")),
        (T::DateField, json!("")),
        (T::TextParagraph, json!("")),
        (T::MultipleSelection, json!([])),
        (T::MultipleImagesField, json!([])),
        (T::LabelField, json!([])),
        (T::PowerTableField, json!([])),
        (T::MasterDbTable, json!({"rows": [], "totals": {}})),
        (T::ClientObjectDropdown, json!({})),
        (T::SignatureField, json!(null)),
    ] {
        assert!(decode(&widget_type, json.clone()).is_empty(), "{widget_type} {json}");
    }
    for (widget_type, json) in
        [(T::NumberField, json!(0)), (T::TimeField, json!(0)), (T::TextField, json!(" ")), (T::TextField, json!(false))]
    {
        assert!(!decode(&widget_type, json.clone()).is_empty(), "{widget_type} {json}");
    }
}
