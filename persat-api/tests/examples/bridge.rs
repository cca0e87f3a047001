//! From Recuperador CRM to Persat: what is mapped, what is left to the user, and nothing sent twice.

use crate::raw::{Raw, Then};
use crate::recuperador_bridge::plan::{Rules, Skip, plan};
use crate::recuperador_bridge::{bridge, local, task};
use crate::{NOWHERE, account, arguments, client, names, printed};
use persat_api::Persat;
use persat_api::mock::Reply;
use persat_api::recuperador::types::FollowUp;
use persat_api::time::date;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

const NOW: jiff::civil::DateTime = date(2023, 9, 2).at(10, 0, 0, 0);

/// The description's example, with changes.
fn follow_up(changes: Value) -> FollowUp {
    let description: Value = serde_json::from_str(persat_openapi::RECUPERADOR_JSON).unwrap();
    let response = &description["paths"]["/v1Followup/"]["get"]["responses"]["200"]["content"]["application/json"];
    let mut value = response["examples"].as_object().unwrap().values().next().unwrap()["value"][0].clone();
    for (name, change) in changes.as_object().unwrap() {
        value[name] = change.clone();
    }
    serde_json::from_value(value).unwrap()
}

fn rules() -> Rules {
    Rules { clients: [(3405, "CL-0044".to_owned())].into(), responsibles: [(7, vec![1, 2])].into(), ..Rules::default() }
}

#[test]
fn what_both_know_is_carried_over() {
    let new = plan(&follow_up(json!({})), &Rules { email: Some(60.into()), ..rules() }, NOW).unwrap();
    let expected = json!({
        "uid_client": "CL-0044", "title": "Promessa de pagamento", "responsible_user_ids": [1, 2], "color": "BLUE",
        "date": "2023-09-04T14:30:00.000Z", "send_email_minutes_before": 60,
        "description": "Cliente pediu retorno na segunda-feira.\n\nRecuperador follow-up 90017"
    });
    assert_eq!(serde_json::to_value(new).unwrap(), expected);
    let untitled = plan(&follow_up(json!({"id_evento": null, "nome_evento": null})), &rules(), NOW).unwrap();
    assert_eq!(untitled.title, "Follow-up 90017");
}

#[test]
fn what_nobody_knows_is_not_made_up() {
    let past = date(2023, 9, 2).at(9, 0, 0, 0);
    for (changes, why) in [
        (json!({"reagendar": "N"}), Skip::NotRescheduled),
        (json!({"reagendar": "X"}), Skip::NotRescheduled),
        (json!({"data_reagendamento": null}), Skip::NoDay),
        (json!({"horario_reagendamento": null}), Skip::NoTime),
        (json!({"data_reagendamento": "2023-09-02T00:00:00", "horario_reagendamento": "09:00:00"}), Skip::Past(past)),
        (json!({"id_cliente": 1}), Skip::UnknownClient(1)),
        (json!({"id_consultor": null}), Skip::NoConsultant),
        (json!({"id_consultor": 8}), Skip::UnknownConsultant(8)),
    ] {
        assert_eq!(plan(&follow_up(changes.clone()), &rules(), NOW).unwrap_err(), why, "{changes}");
    }
    let rules = Rules { time: Some(jiff::civil::time(9, 0, 0, 0)), ..rules() };
    assert!(plan(&follow_up(json!({"horario_reagendamento": null})), &rules, NOW).is_ok());
}

#[tokio::test]
async fn nothing_is_sent_unless_asked_for_and_nothing_twice() {
    let (server, persat) = account().await;
    let today = jiff::Zoned::now().datetime();
    let (_recuperador, client) = local(today.date()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    let line = "--creditor 12 --debtor 12345678909 --client 3405=CL-0044 --responsible 7=1 --responsible 8=2 --ledger";
    let line = format!("{line} {}", ledger.display());
    let run = async |more: &str| {
        let (task, mut out) = (task(&arguments(&format!("{line} {more}")), "").unwrap(), Vec::new());
        bridge(&client, &persat, &task, today, &mut out).await.map(|()| printed(out))
    };
    let out = run("").await.unwrap();
    assert!(out.ends_with("4 found, 2 skipped, 2 to be created; nothing was sent, --apply does\n"), "{out}");
    assert!(out.contains("90019: skipped, no time of day") && out.contains("is past"), "{out}");
    assert!(server.requests().is_empty() && !ledger.exists());

    // The second request fails without saying whether it did anything.
    server.respond_once("createFollowUp", Reply::failure(409, "CONFLICT", "No")).unwrap();
    server.respond_once("createFollowUp", Reply::status(502)).unwrap();
    let error = run("--apply").await.unwrap_err().to_string();
    assert!(error.contains("90018") && error.contains("unknown"), "{error}");

    // What was refused is tried again; what may be there is not.
    let out = run("--apply").await.unwrap();
    assert!(out.contains("90017: Promessa de pagamento on") && out.contains("created as"), "{out}");
    assert!(out.contains("90018: whether it was created is unknown: look in Persat"), "{out}");
    let out = run("--apply").await.unwrap();
    assert!(out.contains("90017: already created as") && out.contains("0 created, 0 not"), "{out}");
    assert_eq!(server.requests().len(), 3);
}

/// Carries one follow-up over; gives what was printed, or why it failed.
async fn carry(persat: &Persat, ledger: &Path) -> Result<String, String> {
    let today = jiff::Zoned::now().datetime();
    let (_recuperador, recuperador) = local(today.date()).await.unwrap();
    let line = "--creditor 12 --debtor 12345678909 --client 3405=CL-0044 --responsible 7=1 --apply --ledger";
    let (task, mut out) = (task(&arguments(&format!("{line} {}", ledger.display())), "").unwrap(), Vec::new());
    let outcome = bridge(&recuperador, persat, &task, today, &mut out).await;
    outcome.map(|()| printed(out)).map_err(|error| error.to_string())
}

/// What holds after a response that says neither yes nor no.
async fn assert_sent_once(persat: &Persat, requests: impl Fn() -> usize, what: &str) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    let error = carry(persat, &ledger).await.unwrap_err();
    assert!(error.contains("90017: ") && error.contains("look in Persat"), "{what}: {error}");
    for _ in 0..2 {
        let out = carry(persat, &ledger).await.unwrap();
        assert!(out.contains("90017: whether it was created is unknown: look in Persat"), "{what}: {out}");
    }
    assert_eq!(requests(), 1, "{what}");
    assert_eq!(std::fs::read_to_string(&ledger).unwrap(), "90017 sending\n", "{what}");
    assert_eq!(names(folder.path()), ["ledger"], "{what}");
}

/// The start of a success that says there is more of it.
const BROKEN_OFF: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{\"success\":true,";

#[tokio::test]
async fn what_may_have_been_created_is_not_sent_again() {
    for (what, then, timeout) in [("cut", Then::Close, 30), ("stalled", Then::Hold, 1)] {
        let server = Raw::start(BROKEN_OFF, then).await;
        let persat = client("key", &server.url()).timeout(Duration::from_secs(timeout)).build().unwrap();
        assert_sent_once(&persat, || server.received().len(), what).await;
    }
    for (what, reply) in [
        ("HTML", Reply::status(200).body("<html></html>").content_type("text/html")),
        ("empty", Reply::status(201)),
        ("another shape", Reply::json(200, &json!({"success": true, "data": {"id": "77"}}))),
        ("timed out there", Reply::status(408)),
        ("gateway", Reply::status(504)),
    ] {
        let (server, persat) = account().await;
        server.respond("createFollowUp", reply).unwrap();
        assert_sent_once(&persat, || server.requests().len(), what).await;
    }
}

#[tokio::test]
async fn what_certainly_was_not_created_is_sent_again_and_so_is_what_the_user_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger");
    let error = carry(&client("key", NOWHERE).build().unwrap(), &ledger).await.unwrap_err();
    assert_eq!(error, "1 could not be created; the next run tries again");
    let (server, persat) = account().await;
    server.respond_once("createFollowUp", Reply::status(502)).unwrap();
    let error = carry(&persat, &ledger).await.unwrap_err();
    // The line that the message asks for.
    let line = error.split('`').nth(1).unwrap();
    let old = std::fs::read_to_string(&ledger).unwrap();
    std::fs::write(&ledger, format!("{old}{line}\n")).unwrap();
    assert!(carry(&persat, &ledger).await.unwrap().contains("created as"));
}

#[tokio::test]
async fn one_run_at_a_time_uses_a_ledger() {
    let (server, persat) = account().await;
    let folder = tempfile::tempdir().unwrap();
    let (ledger, lock) = (folder.path().join("ledger"), folder.path().join("ledger.lock"));
    std::fs::write(&lock, "").unwrap();
    let error = carry(&persat, &ledger).await.unwrap_err();
    assert!(error.contains(&format!("delete {}", lock.display())), "{error}");
    assert!(server.requests().is_empty() && lock.exists());
    std::fs::remove_file(&lock).unwrap();
    carry(&persat, &ledger).await.unwrap();
    assert_eq!(names(folder.path()), ["ledger"]);
    std::fs::write(&ledger, "\u{fffd}").unwrap();
    assert!(carry(&persat, &ledger).await.unwrap_err().contains("ledger:1: not `ID STATE`"));
    let error = carry(&persat, &folder.path().join("none/ledger")).await.unwrap_err();
    assert!(error.contains("none/ledger"), "{error}");
}

#[test]
fn a_command_line_that_says_too_little_is_refused() {
    for bad in ["", "--creditor 12", "--creditor x --debtor 1", "--debtor 1 --creditor 1 --client 5", "--nonsense"] {
        assert!(task(&arguments(bad), "").is_err(), "{bad}");
    }
}
