//! The examples that send one thing.

use crate::{NOWHERE, account, arguments, client, create_follow_up, printed, submit_form};
use persat_api::mock::Reply;
use serde_json::json;

#[tokio::test]
async fn a_follow_up_is_created_and_failures_are_told_apart() {
    let (server, persat) = account().await;
    let create = async |line: &str| {
        let new = create_follow_up::follow_up(&arguments(line))?;
        let mut out = Vec::new();
        create_follow_up::create(&persat, &new, &mut out).await.map(|()| printed(out))
    };
    let out = create("CL-0044 1 2 --title Cobrar --color RED --date 2130-02-01T20:00:00 --email 120").await.unwrap();
    assert!(out.contains("for CL-0044: Cobrar\n  on 2130-02-01T20:00:00 (local time), RED"), "{out}");
    assert!(out.contains("e-mail to [1, 2] 120 minutes before"), "{out}");
    assert_eq!(server.requests()[0].body.as_ref().unwrap()["date"], "2130-02-01T20:00:00.000Z");

    for (line, expected) in [
        ("NOBODY 1", "there is no client NOBODY"),
        ("CL-0044 403", "may not see the client"),
        ("CL-0044 1 --date 2020-01-01T09:00:00", "refused: [sandbox] 'date'"),
        ("CL-0044", "responsible_user_ids"),
        ("CL-0044 1 --email 15", "15 minutes are not offered; there are 0, 10,"),
        ("CL-0044 1 --color MAUVE", "`MAUVE` is no color; there are RED,"),
        ("CL-0044 one", "`one` is no id of a user"),
        ("CL-0044 1 --nonsense", "usage:"),
        ("", "usage:"),
    ] {
        let error = create(line).await.unwrap_err().to_string();
        assert!(error.contains(expected), "{line}: {error}");
    }
}

#[tokio::test]
async fn looking_first_is_advised_exactly_where_something_may_have_been_created() {
    let (server, persat) = account().await;
    let new = create_follow_up::follow_up(&arguments("CL-0044 1")).unwrap();
    let html = Reply::status(200).body("<html></html>").content_type("text/html");
    let inner = Reply::json(200, &json!({"success": false, "error": {"status": 500, "type": "INTERNAL_ERROR"}}));
    for (reply, is_uncertain) in [
        (html, true),
        (Reply::status(201), true),
        (Reply::status(408), true),
        (Reply::status(504), true),
        (inner, true),
        // Whatever the body says, the server failed.
        (Reply::failure(500, "NOT_FOUND", "No"), true),
        (Reply::failure(400, "BAD_REQUEST", "No"), false),
        (Reply::failure(403, "FORBIDDEN", "No"), false),
        (Reply::failure(429, "TOO_MANY_REQUESTS", "No"), false),
    ] {
        server.respond_once("createFollowUp", reply.clone()).unwrap();
        server.respond_once("createForm", reply.clone()).unwrap();
        let error = create_follow_up::create(&persat, &new, &mut Vec::new()).await.unwrap_err().to_string();
        assert_eq!(error.contains("look in Persat"), is_uncertain, "{reply:?}: {error}");
        submit_form::made_up_form(&server).unwrap();
        let submit = submit_form::submit(&persat, "CL-0044", 7, &[], true, &mut Vec::new()).await;
        let error = submit.unwrap_err().to_string();
        assert_eq!(error.contains("look in Persat"), is_uncertain, "{reply:?}: {error}");
    }
    let nobody = client("key", NOWHERE).build().unwrap();
    let error = create_follow_up::create(&nobody, &new, &mut Vec::new()).await.unwrap_err().to_string();
    assert!(!error.contains("look in Persat"), "{error}");
}

#[tokio::test]
async fn a_form_is_checked_and_then_submitted() {
    let (server, persat) = account().await;
    submit_form::made_up_form(&server).unwrap();
    let submit = async |values: &[&str], send| {
        let mut out = Vec::new();
        submit_form::submit(&persat, "CL-0044", 7, values, send, &mut out).await.map(|()| printed(out))
    };
    let values = ["importe=321.11", "Fecha=2026-04-07", "Hora=12:57", "Canales=telefono;Correo"];
    let out = submit(&values, false).await.unwrap();
    assert!(out.contains("Teléfono, Correo, Mostrador") && out.contains("nothing was sent"), "{out}");
    assert!(server.requests().iter().all(|it| it.operation.as_deref() != Some("createForm")));

    let out = submit(&values, true).await.unwrap();
    assert!(out.contains("submitted as"), "{out}");
    let requests = server.requests();
    let values = &requests.last().unwrap().body.as_ref().unwrap()["df_data"]["formvalues"];
    assert_eq!(values["FW2"], 321.11);
    assert_eq!(values["FW3"], "2026-04-07T00:00:00.000Z");
    assert_eq!(values["FW4"], 777);
    assert_eq!(values["FW5"], serde_json::json!(["Teléfono", "Correo"]));

    for (value, expected) in [
        ("importe=mucho", "`mucho` is no number"),
        ("Fecha=mañana", "`mañana` is no day"),
        ("Canales=Fax", "Fax"),
        ("Inporte=3", "Importe"),
        ("Importe", "usage:"),
    ] {
        let error = submit(&[value], true).await.unwrap_err().to_string();
        assert!(error.contains(expected), "{value}: {error}");
    }
}
