//! The order of events, worked out from the samples: what is made comes before what is changed, read on
//! one clock. Nothing here is an instant: no source states a zone for these.

use persat_api::types::{ListedForm, WorkOrder};
use serde_json::{Value, json};
use std::fmt::Debug;
use std::path::{Path, PathBuf};

/// Samples in which the results are older than their order: openapi/deviations.yaml says so.
const DEVIATION: (&str, &str) = ("results-older-than-order", "getWorkOrder/200.cerrada-ok.json");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The later of two moments of one clock must be no earlier; names what is out of order.
fn in_order<T: PartialOrd + Debug>(name: &str, made: &T, changed: &T, wrong: &mut Vec<String>) {
    if changed < made {
        wrong.push(name.to_owned());
    }
}

/// Every work order and form in a payload, wherever it stands.
fn judge(name: &str, value: &Value, seen: &mut usize, wrong: &mut Vec<String>) {
    if let Ok(order) = serde_json::from_value::<WorkOrder>(value.clone())
        && let Some(results) = &order.wo_data.results
    {
        *seen += 1;
        in_order(name, &order.created.0, &results.last_updated.0, wrong);
    }
    if let Ok(form) = serde_json::from_value::<ListedForm>(value.clone()) {
        *seen += 1;
        in_order(name, &form.created.0, &form.df_data.results.last_updated.0, wrong);
    }
    match value {
        Value::Object(members) => members.values().for_each(|it| judge(name, it, seen, wrong)),
        Value::Array(items) => items.iter().for_each(|it| judge(name, it, seen, wrong)),
        _ => {}
    }
}

#[test]
fn samples_are_in_order_but_for_the_one_that_is_named() {
    let folder = root().join("tests/samples/persat");
    let (mut seen, mut wrong) = (0, Vec::new());
    for path in files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        judge(&name, &value, &mut seen, &mut wrong);
    }
    assert!(seen > 0, "no sample has two moments to compare");
    assert_eq!(wrong, [DEVIATION.1], "out of order: a clock is described wrongly, or openapi/deviations.yaml lacks it");
    let deviations = std::fs::read_to_string(root().join("openapi/deviations.yaml")).unwrap();
    assert!(deviations.contains(&format!("- id: {}\n", DEVIATION.0)));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    found.sort();
    found
        .into_iter()
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|it| it.extension().is_some_and(|it| it == "json"))
        .collect()
}

/// The moments that the pages about inserting and changing a form print.
#[test]
fn a_form_is_changed_no_earlier_than_it_is_made() {
    let form = |created: &str, last_updated: &str| {
        json!({
            "_id": "195", "created": created, "created_by_user_name": "Creado por Api", "created_by_user_id": -1,
            "client": { "name": "Persat Veinte", "uid_client": "CL-Test_20" },
            "df_data": { "schema_id": 150, "results": { "last_updated": last_updated, "formvalues": {} } },
        })
    };
    for (created, changed, expected) in [
        ("2022-05-19T09:26:26.000Z", "2022-05-19T09:26:26.000Z", 0),
        ("2022-05-18T16:00:50.000Z", "2022-05-19T10:43:22.000Z", 0),
        ("2022-05-19T10:43:22.000Z", "2022-05-18T16:00:50.000Z", 1),
    ] {
        let (mut seen, mut wrong) = (0, Vec::new());
        judge("form", &form(created, changed), &mut seen, &mut wrong);
        assert_eq!((seen, wrong.len()), (1, expected), "{created} {changed}");
    }
}
