//! The examples that write files: whole or not at all, and resumed where they broke off.

use crate::{account, arguments, export_work_orders, names, printed, sync_clients};
use persat_api::mock::{MockServer, Reply};
use persat_api::time::{CalendarDay, date};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// The documented response of an operation, to be changed.
fn sample(path: &str) -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/samples/persat").join(path);
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Scripts a page of clients.
fn page(server: &MockServer, numbers: impl IntoIterator<Item = i64>) {
    let sample = sample("getClient/200.json");
    let clients: Vec<Value> = numbers
        .into_iter()
        .map(|number| {
            let mut client = sample["data"].clone();
            client["uid_client"] = json!(format!("CL-{number}"));
            client
        })
        .collect();
    let paging = json!({"offset": 0, "limit": 2, "result": clients.len(), "total": 5});
    let body = json!({"success": true, "paging": paging, "data": clients});
    server.respond_once("listClients", Reply::json(200, &body)).unwrap();
}

fn uids(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let uid = |line: &str| serde_json::from_str::<Value>(line).unwrap()["uid_client"].as_str().unwrap().to_owned();
    text.lines().map(uid).collect()
}

#[tokio::test]
async fn clients_are_synced_and_a_broken_sync_goes_on() {
    let (server, persat) = account().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clients.jsonl");
    let mut out = Vec::new();

    page(&server, [1, 2]);
    page(&server, [3, 4]);
    server.respond_once("listClients", Reply::status(503)).unwrap();
    let error = sync_clients::sync(&persat, &file, 2, &mut out).await.unwrap_err().to_string();
    assert!(error.contains("503") && error.contains("start again to go on at client 2"), "{error}");
    assert!(!file.exists(), "an unfinished file must not look finished");

    // A client that moved to the next page comes twice, and is written once.
    page(&server, [3, 4]);
    page(&server, [4, 5]);
    page(&server, []);
    sync_clients::sync(&persat, &file, 2, &mut out).await.unwrap();
    assert_eq!(uids(&file), ["CL-1", "CL-2", "CL-3", "CL-4", "CL-5"]);
    assert_eq!(names(folder.path()), ["clients.jsonl"]);
    let offsets: Vec<_> = server.requests().iter().map(|it| it.query("offset").unwrap().to_owned()).collect();
    assert_eq!(offsets, ["0", "2", "4", "2", "4", "6"]);
    assert!(printed(out).ends_with("clients.jsonl: 5 clients\n"));

    // The next one is a new one, and replaces the file.
    page(&server, [9]);
    page(&server, []);
    sync_clients::sync(&persat, &file, 2, &mut Vec::new()).await.unwrap();
    assert_eq!(uids(&file), ["CL-9"]);
}

#[tokio::test]
async fn one_sync_at_a_time_writes_a_file_and_damage_is_told() {
    let (server, persat) = account().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clients.jsonl");
    page(&server, [1, 2]);
    page(&server, []);
    // Both are under way before either ends.
    let (mut first, mut second) = (Vec::new(), Vec::new());
    let (first, second) = tokio::join!(
        sync_clients::sync(&persat, &file, 2, &mut first),
        sync_clients::sync(&persat, &file, 2, &mut second),
    );
    first.unwrap();
    let error = second.unwrap_err().to_string();
    assert!(error.contains("clients.jsonl is in use") && error.contains("clients.jsonl.lock"), "{error}");
    assert_eq!(uids(&file), ["CL-1", "CL-2"]);
    assert_eq!(names(folder.path()), ["clients.jsonl"]);

    page(&server, [1, 2]);
    page(&server, [3, 4]);
    server.respond_once("listClients", Reply::status(503)).unwrap();
    sync_clients::sync(&persat, &file, 2, &mut Vec::new()).await.unwrap_err();
    let part = folder.path().join("clients.jsonl.part");
    let damaged = std::fs::read_to_string(&part).unwrap().replacen("\n{", "\nx", 1);
    std::fs::write(&part, damaged).unwrap();
    let error = sync_clients::sync(&persat, &file, 2, &mut Vec::new()).await.unwrap_err().to_string();
    let part = part.display().to_string();
    assert!(error.starts_with(&format!("{part}:2 is damaged; delete {part} to start")), "{error}");
    std::fs::remove_file(part).unwrap();
    page(&server, [5]);
    page(&server, []);
    sync_clients::sync(&persat, &file, 2, &mut Vec::new()).await.unwrap();
    assert_eq!(uids(&file), ["CL-5"]);

    // Interrupted in the middle, it lets go of its lock.
    server.respond("listClients", Reply::status(200).delay(Duration::from_secs(3600))).unwrap();
    let (before, mut out) = (server.requests().len(), Vec::new());
    let asked = async {
        while server.requests().len() == before {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        ended = sync_clients::sync(&persat, &file, 2, &mut out) => panic!("{ended:?}"),
        () = asked => {}
    }
    assert_eq!(names(folder.path()), ["clients.jsonl", "clients.jsonl.part"]);

    let nowhere = folder.path().join("none/clients.jsonl");
    let error = sync_clients::sync(&persat, &nowhere, 2, &mut Vec::new()).await.unwrap_err().to_string();
    assert!(error.contains("none/clients.jsonl"), "{error}");
}

#[tokio::test]
async fn a_quarter_of_work_orders_becomes_a_table() {
    let (server, persat) = account().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.csv");
    // Two orders in the first window, one of them again in the second.
    let order = |id: &str| {
        let mut order = sample("getWorkOrder/200.proyectada.json")["data"].clone();
        order["_id"] = json!(id);
        order["client"]["name"] = json!("Pérez, \"Hnos\"");
        order
    };
    for orders in [vec![order("48"), order("49")], vec![order("49"), order("50")]] {
        let body = json!({"success": true, "data": orders});
        server.respond_once("listWorkOrders", Reply::json(200, &body)).unwrap();
    }
    server.respond("listWorkOrders", Reply::json(200, &json!({"success": true, "data": []}))).unwrap();
    let (from, to) = (CalendarDay(date(2026, 1, 1)), CalendarDay(date(2026, 3, 31)));
    let mut out = Vec::new();
    export_work_orders::export(&persat, from, to, &file, &mut out).await.unwrap();
    let mut table = csv::Reader::from_path(&file).unwrap();
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let ids: Vec<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(ids, ["48", "49", "50"]);
    assert_eq!(&rows[0][3], "Pérez, \"Hnos\"");
    assert_eq!(server.requests().len(), 6, "90 days are six windows");
    assert!(printed(out).ends_with("orders.csv: 3 work orders from 2026-01-01 to 2026-03-31\n"));

    server.respond("listWorkOrders", Reply::status(500)).unwrap();
    let other = folder.path().join("other.csv");
    export_work_orders::export(&persat, from, to, &other, &mut Vec::new()).await.unwrap_err();
    let error = export_work_orders::export(&persat, to, from, &other, &mut Vec::new()).await.unwrap_err();
    assert!(error.to_string().contains("the last day lies before the first"), "{error}");
    let nowhere = folder.path().join("none/other.csv");
    let error = export_work_orders::export(&persat, from, to, &nowhere, &mut Vec::new()).await.unwrap_err();
    assert!(error.to_string().contains("none/other.csv"), "{error}");
    assert_eq!(names(folder.path()), ["orders.csv"], "nothing half-written is left");
    for bad in ["2026-01-01", "x 2026-01-01", "a b c d"] {
        export_work_orders::run(&arguments(bad), &mut Vec::new()).await.unwrap_err();
    }
}
