//! Requests with numbers that JSON cannot write, and responses that hold nothing.

use crate::raw::{Raw, Then};
use crate::{assert_presentable, builder, kind, new_follow_up, server};
use http::Method;
use persat_api::Error;
use persat_api::types::{ClientChanges, FollowUpColor, WorkOrderCancellation};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

#[tokio::test]
async fn a_number_that_is_none_is_not_sent() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let changes = ClientChanges::default().latitude(number).longitude(1.5);
        let weights = ClientChanges::default().wt([1.0, number]);
        let free: BTreeMap<&str, f64> = [("depth", number)].into();
        for (error, field) in [
            (persat.clients().update("CL-0044", changes).await.unwrap_err(), "`latitude`"),
            (persat.clients().update("CL-0044", weights).await.unwrap_err(), "`wt[1]`"),
            (persat.request(Method::PUT, "/x").json(&free).data::<Value>().await.unwrap_err(), "`depth`"),
        ] {
            assert_presentable(&error);
            assert_eq!((kind(&error), error.never_sent()), ("InvalidRequest", true));
            assert!(error.to_string().contains(field), "{error}");
        }
    }
    assert_eq!(server.requests().len(), 0);
}

fn response(status: u16, body: &str) -> String {
    // A response with 204 has no length.
    let length = if status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    format!("HTTP/1.1 {status} X\r\nConnection: close\r\n{length}\r\n{body}")
}

async fn cancel(status: u16, body: &'static str) -> Result<Option<Value>, Error> {
    let server = Raw::start(response(status, body), Then::Close).await;
    let persat = builder(server.url()).build().unwrap();
    persat.work_orders().cancel("1", WorkOrderCancellation::new("sin acceso")).await
}

#[tokio::test]
async fn nothing_is_enough_where_nothing_is_documented() {
    for (status, body) in [(204, ""), (200, ""), (202, " \r\n"), (200, "null")] {
        assert_eq!(cancel(status, body).await.unwrap(), None, "{status}");
    }
    assert_eq!(cancel(200, r#"{"success":true,"data":{"a":1}}"#).await.unwrap().unwrap()["a"], 1);
    for (status, body, expected) in
        [(200, r#"{"success":false}"#, "Api"), (500, "", "Api"), (200, "{", "Transport"), (200, "<p>", "Decode")]
    {
        assert_eq!(kind(&cancel(status, body).await.unwrap_err()), expected, "{status} {body}");
    }
    // Of what this client has no method for, the program's own type says whether nothing will do.
    for (status, body) in [(204, ""), (200, ""), (202, " \r\n")] {
        let server = Raw::start(response(status, body), Then::Close).await;
        let persat = builder(server.url()).build().unwrap();
        let delete = || persat.request(Method::DELETE, "/x");
        assert_eq!(delete().body::<Option<WorkOrderCancellation>>().await.unwrap(), None);
        assert_eq!(delete().data::<Option<WorkOrderCancellation>>().await.unwrap(), None);
        delete().body::<()>().await.unwrap();
        assert_eq!(kind(&delete().body::<Vec<Value>>().await.unwrap_err()), "Decode");
        assert_eq!(kind(&delete().data::<WorkOrderCancellation>().await.unwrap_err()), "Decode");
    }
    // Where something is documented, nothing tells nothing of what was done.
    let server = Raw::start(response(204, ""), Then::Close).await;
    let persat = builder(server.url()).build().unwrap();
    let error = persat.follow_ups().create(new_follow_up()).await.unwrap_err();
    assert!(error.may_have_been_carried_out(), "{error}");
    assert!(persat.clients().list().await.is_err());
}

#[tokio::test]
async fn a_call_owns_its_body() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let shared = Arc::new(new_follow_up());
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..3 {
        tasks.spawn(persat.follow_ups().create(&shared).send());
        tasks.spawn(persat.follow_ups().create(new_follow_up()).send());
    }
    while let Some(result) = tasks.join_next().await {
        result.unwrap().unwrap();
    }
    let call = persat.follow_ups().create(new_follow_up());
    let (one, other) = tokio::join!(call.clone().into_future(), call.send());
    assert!(one.is_ok() && other.is_ok());
}

#[test]
fn a_misspelt_value_is_refused() {
    let error = "naranja".parse::<FollowUpColor>().unwrap_err();
    assert!(error.known().iter().all(|known| known.parse::<FollowUpColor>().is_ok()), "{error}");
    assert!(matches!(FollowUpColor::from("naranja"), FollowUpColor::Unknown(_)));
    assert!("7777".parse::<persat_api::types::EmailLeadMinutes>().is_err());
    assert!("x".parse::<persat_api::types::EmailLeadMinutes>().is_err());
}
