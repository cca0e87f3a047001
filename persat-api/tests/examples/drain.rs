//! The example that drains events: none is lost, none is marked before it is stored.

use crate::agency::agency;
use crate::drain_agreement_events::store::Store;
use crate::{Closed, arguments, drain_agreement_events, names, printed};
use persat_api::mock::{MockServer, Reply};
use persat_api::recuperador::types::AgreementEvent;
use persat_api::recuperador::{RawJson, Recuperador};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn event(id: i64) -> String {
    format!(
        "{{\"id\":{id},\"id_assessoria\":3,\"id_credor\":12,\"id_acordo\":{},\"id_cliente\":5,\"valor_acordo\":12345678901234567.10,\"novo\":0.10}}",
        id + 100
    )
}

/// A server whose list of unread events loses what is marked is for the vendor to have: this one lists
/// what it is told.
fn unread(server: &MockServer, ids: &[i64]) {
    let events: Vec<_> = ids.iter().map(|id| event(*id)).collect();
    list(server, format!("[{}]", events.join(",")));
}

fn list(server: &MockServer, body: String) {
    server.respond("listAgreementEvents", Reply::status(200).body(body).content_type("application/json")).unwrap();
}

async fn drain(client: &Recuperador, store: &Path, more: &str) -> Result<String, String> {
    let line = format!("--creditor 12 --days 7 --store {} {more}", store.display());
    let (task, mut out) = (drain_agreement_events::task(&arguments(&line)).unwrap(), Vec::new());
    let outcome = drain_agreement_events::drain(client, &task, &mut out).await;
    outcome.map(|()| printed(out)).map_err(|error| error.to_string())
}

fn stored(store: &Path) -> Vec<i64> {
    let text = fs::read_to_string(store).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'), "{text}");
    text.lines().map(|line| serde_json::from_str::<AgreementEvent>(line).unwrap().id.unwrap()).collect()
}

fn marked(server: &MockServer) -> Vec<i64> {
    let posts = server.requests().into_iter().filter(|it| it.method == "POST" && it.status == 200);
    posts.map(|it| it.body.unwrap()["id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn events_are_stored_before_they_are_marked() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    unread(&server, &[1, 2, 3]);
    let out = drain(&client, &store, "").await.unwrap();
    assert!(out.ends_with("3 unread; nothing was stored or marked, --mark does\n") && !out.contains("valor"), "{out}");
    assert!(!store.exists() && marked(&server).is_empty(), "a listing marks nothing");

    let out = drain(&client, &store, "--mark").await.unwrap();
    assert!(out.ends_with("events.jsonl: 3 events\n"), "{out}");
    assert_eq!((stored(&store), marked(&server)), (vec![1, 2, 3], vec![1, 2, 3]));
    let first = fs::read_to_string(&store).unwrap();
    assert!(
        first.starts_with("{") && first.contains("12345678901234567.10") && first.contains("\"novo\":0.10"),
        "{first}"
    );
    let body = server.requests().into_iter().find(|it| it.method == "POST").unwrap().body.unwrap();
    assert_eq!(body, json!({ "id": 1, "id_assessoria": 3, "id_credor": 12, "id_acordo": 101, "id_cliente": 5 }));
    assert_eq!(names(folder.path()), ["events.jsonl"]);
}

/// A program that dies between storing and marking finds the event unread again.
#[tokio::test]
async fn what_was_stored_and_not_marked_is_marked_and_not_stored_twice() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    unread(&server, &[1, 2]);
    server.respond_once("markAgreementEventRead", Reply::status(200)).unwrap();
    server.respond_once("markAgreementEventRead", Reply::status(503)).unwrap();
    let error = drain(&client, &store, "--mark").await.unwrap_err();
    assert_eq!(error, "1 of 2 events are stored and perhaps still unread; the next run goes on");
    assert_eq!((stored(&store), marked(&server)), (vec![1, 2], vec![1]));

    // The one that died may have been in the middle of a line.
    let mut text = fs::read_to_string(&store).unwrap();
    text.push_str(&event(3)[..40]);
    fs::write(&store, text).unwrap();
    unread(&server, &[2, 3]);
    let out = drain(&client, &store, "--mark").await.unwrap();
    assert!(out.contains("event 2 of agreement 102: was stored before, marked"), "{out}");
    assert_eq!((stored(&store), marked(&server)), (vec![1, 2, 3], vec![1, 2, 3]));
}

#[tokio::test]
async fn what_cannot_be_stored_is_not_marked() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    unread(&server, &[1]);
    let error = drain(&client, &folder.path().join("none/events.jsonl"), "--mark").await.unwrap_err();
    assert!(error.contains("none/events.jsonl"), "{error}");
    let store = folder.path().join("events.jsonl");
    fs::write(&store, "{\"id\":1}\nx\n").unwrap();
    assert!(drain(&client, &store, "--mark").await.unwrap_err().contains("events.jsonl:2 is damaged"));
    assert!(server.requests().is_empty(), "nor even listed");

    // A list that breaks off: what came is taken care of, and the break is told.
    list(&server, format!("[{},", event(4)));
    let store = folder.path().join("broken.jsonl");
    assert!(drain(&client, &store, "--mark").await.unwrap_err().contains("broke off"));
    assert_eq!((stored(&store), marked(&server)), (vec![4], vec![4]));
    // An event without numbers is stored once, and cannot be marked.
    server.respond("listAgreementEvents", Reply::json(200, &json!([{ "obs": "x" }]))).unwrap();
    for _ in 0..2 {
        let error = drain(&client, &store, "--mark").await.unwrap_err();
        assert!(error.starts_with("1 of 1 events are stored"), "{error}");
    }
    assert_eq!(Store::open(&store).unwrap().count(), 2);
    assert_eq!(marked(&server), [4]);
}

/// No page tells whether `id` is the number of the event or that of the webhook.
#[tokio::test]
async fn events_of_the_same_numbers_are_two_unless_all_their_text_is_the_same() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    let (first, second) = (event(1), event(1).replace("\"novo\":0.10", "\"novo\":0.11"));
    list(&server, format!("[{first},{second},{first}]"));
    let out = drain(&client, &store, "--mark").await.unwrap();
    assert_eq!(out.matches(": stored, marked\n").count(), 2, "{out}");
    assert_eq!((stored(&store), marked(&server)), (vec![1, 1], vec![1]), "one mark, sent once");
    let third = event(1).replace("\"novo\":0.10", "\"novo\":0.12");
    list(&server, format!("[{first},{third}]"));
    drain(&client, &store, "--mark").await.unwrap();
    assert_eq!(stored(&store), [1, 1, 1]);
    assert!(fs::read_to_string(&store).unwrap().contains("\"novo\":0.12"));
}

#[tokio::test]
async fn an_indented_response_is_stored_one_event_a_line() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    let events = json!([
        { "id": 1, "novo": { "a": [1, "x\ny"] }, "lista_parcelas": [{ "id": 7, "valor": 1 }] },
        { "id": 2, "outro": [{}] },
    ]);
    list(&server, serde_json::to_string_pretty(&events).unwrap().replace('\n', "\r\n"));
    for _ in 0..2 {
        drain(&client, &store, "--mark").await.unwrap();
        assert_eq!(stored(&store), [1, 2]);
    }
    let text = fs::read_to_string(&store).unwrap();
    assert_eq!((text.matches('\n').count(), text.contains('\r')), (2, false), "{text}");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Value::from(lines), events);
    // And to the letter where it comes as its text.
    let mut store = Store::open(&folder.path().join("raw.jsonl")).unwrap();
    let raw: RawJson = "{\n\"a\":\r\n1.50}".parse().unwrap();
    assert_eq!(store.keep([&raw, &raw].into_iter()).unwrap(), [true, false]);
    assert_eq!(fs::read_to_string(folder.path().join("raw.jsonl")).unwrap(), "{ \"a\":  1.50}\n");
}

#[tokio::test]
async fn one_bad_event_keeps_no_other_from_being_stored_and_marked() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    unread(&server, &[1, 2, 3]);
    server.respond_once("markAgreementEventRead", Reply::status(500)).unwrap();
    server.respond_once("markAgreementEventRead", Reply::status(404)).unwrap();
    let line = format!("--creditor 12 --store {} --mark", store.display());
    let (task, mut out) = (drain_agreement_events::task(&arguments(&line)).unwrap(), Vec::new());
    let error = drain_agreement_events::drain(&client, &task, &mut out).await.unwrap_err();
    assert_eq!(error.to_string(), "2 of 3 events are stored and perhaps still unread; the next run goes on");
    let out = printed(out);
    for said in ["event 1 of agreement 101: stored, perhaps marked: ", "event 2 of agreement 102: stored, not marked: "]
    {
        assert!(out.contains(said), "{out}");
    }
    assert_eq!((stored(&store), marked(&server)), (vec![1, 2, 3], vec![3]));
    drain(&client, &store, "--mark").await.unwrap();
    assert_eq!(stored(&store), [1, 2, 3]);
}

#[tokio::test]
async fn what_is_not_as_documented_is_stored_as_it_came_and_not_marked() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("events.jsonl");
    let task = drain_agreement_events::task(&arguments(&format!("--creditor 12 --store {} --mark", path.display())));
    let texts = [r#"{"id":"x","id_acordo":1}"#, "null", r#"{"id":2,"id_acordo":102}"#];
    let unread = texts.map(|text| text.parse::<RawJson>().unwrap().into());
    let (store, mut out) = (Store::open(&path).unwrap(), Vec::new());
    let error = drain_agreement_events::take(&client, store, &task.unwrap(), &unread, &mut out).await.unwrap_err();
    assert_eq!(error.to_string(), "2 of 3 events are stored and perhaps still unread; the next run goes on");
    let odd = "an event that is not as documented: stored, not marked: it is not as documented\n";
    assert_eq!(printed(out).matches(odd).count(), 2);
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("{}\n", texts.join("\n")));
    assert_eq!(marked(&server), [2]);
    assert_eq!(Store::open(&path).unwrap().count(), 3, "the next run can read it");
}

/// The lock ends with the process, however it ends: it is the system's, on the file itself.
#[tokio::test]
async fn one_run_at_a_time_has_the_store() {
    let (server, client) = agency().await;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    // What a killed run of an older version left behind is no hindrance.
    fs::write(folder.path().join("events.jsonl.lock"), "").unwrap();
    let other = Store::open(&store).unwrap();
    let link = folder.path().join("link.jsonl");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&store, &link).unwrap();
    let names_of_it = if cfg!(unix) { vec![store.clone(), link] } else { vec![store.clone()] };
    for name in &names_of_it {
        assert!(drain(&client, name, "--mark").await.unwrap_err().contains("is in use: another run is alive"));
        drain(&client, name, "").await.unwrap();
    }
    let asked = server.requests();
    assert_eq!(asked.len(), names_of_it.len(), "a run that marks asks for nothing before it has the store");
    drop(other);
    drain(&client, &store, "--mark").await.unwrap();
    drain(&client, &store, "--mark").await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_reads_the_store() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("events.jsonl");
    Store::open(&store).unwrap();
    assert_eq!(fs::metadata(&store).unwrap().permissions().mode() & 0o777, 0o600);
}

/// A token that was forgotten must leave no trace in a real store; a reader that left, no work undone.
#[tokio::test]
async fn a_local_server_has_a_store_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("e.jsonl");
    let line = arguments(&format!("--creditor 12 --store {} --mark", store.display()));
    let error = drain_agreement_events::run(&line, &mut Closed).await.unwrap_err();
    assert!(error.downcast_ref::<std::io::Error>().is_some(), "{error}");
    assert_eq!(names(folder.path()), ["e.jsonl.local"]);
    assert_eq!(stored(&folder.path().join("e.jsonl.local")).len(), 1);
    let mut out = Vec::new();
    drain_agreement_events::run(&line, &mut out).await.unwrap();
    assert!(printed(out).contains("was stored before, marked"));
    // Where nothing is marked, there is nothing to be done for nobody.
    let line = arguments("--creditor 12");
    assert!(drain_agreement_events::run(&line, &mut Closed).await.is_err());
}
