//! Lists read to their end.

use crate::scripted::{Scripted, ScriptedReply};
use crate::{builder, server};
use persat_api::Error;
use persat_api::mock::{MockServer, Reply};
use persat_api::time::{CalendarDay, date};
use serde_json::{Value, json};

pub(crate) fn client(id: usize) -> Value {
    json!({
        "uid_client": format!("CL-{id}"), "company_name": "x", "company_description": null, "type_id": null, "group_id": 1,
        "latitude": null, "longitude": null, "street": null, "street_nbr": null, "neighborhood": null,
        "city": null, "country": null, "last_updated": "2021-09-09T14:30:05.000Z", "custom_fields": {}
    })
}

pub(crate) fn work_order(id: &str, rule: Value) -> Value {
    json!({
        "_id": id, "state": "ASIGNADA", "created": "2022-05-06T16:53:50.000Z", "created_by_user_name": "x",
        "created_by_user_id": 1, "labels_ids": [], "client": { "id": 1, "name": "x", "uid_client": "y" },
        "wo_data": { "schema_id": 1, "service_time": 45, "wo_rule_id": rule, "wo_instance": null, "instructions": { "formvalues": {} } }
    })
}

fn script(server: &MockServer, operation: &str, pages: impl IntoIterator<Item = Value>) {
    for page in pages {
        server.respond_once(operation, Reply::json(200, &page)).unwrap();
    }
}

pub(crate) fn ok(data: Vec<Value>) -> Value {
    json!({ "success": true, "data": data })
}

fn queries(server: &MockServer, name: &str) -> Vec<Option<String>> {
    server.requests().iter().map(|request| request.query(name).map(str::to_owned)).collect()
}

#[tokio::test]
async fn offsets_run_on_until_a_short_page() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    script(
        &server,
        "listClients",
        [ok(vec![client(1), client(2)]), ok(vec![client(3), client(4)]), ok(vec![client(5)])],
    );
    let mut clients = persat.clients().list().limit(2).stream();
    let mut seen = Vec::new();
    while let Some(client) = clients.next().await {
        seen.push(client.unwrap().uid_client);
    }
    assert_eq!(seen, ["CL-1", "CL-2", "CL-3", "CL-4", "CL-5"]);
    let texts = |texts: &[&str]| texts.iter().map(|text| Some((*text).to_owned())).collect::<Vec<_>>();
    assert_eq!(queries(&server, "offset"), texts(&["0", "2", "4"]));
    assert_eq!(queries(&server, "limit"), texts(&["2", "2", "2"]));
}

#[tokio::test]
async fn a_full_last_page_is_followed_by_an_empty_one_and_numbers_are_not_trusted() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let mut page = ok(vec![client(1), client(2)]);
    // By one of the vendor's pages this would say that there is nothing more.
    page["paging"] = json!({ "offset": 0, "limit": 2, "result": 2, "total": 2 });
    script(&server, "listClients", [page, ok(vec![client(3), client(4)]), ok(vec![])]);
    let mut clients = persat.clients().list().limit(2).stream();
    let mut count = 0;
    while let Some(client) = clients.next().await {
        client.unwrap();
        count += 1;
    }
    assert_eq!((count, server.requests().len()), (4, 3));
}

#[tokio::test]
async fn pages_are_fetched_as_they_are_read_and_a_failure_can_be_resumed() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    script(&server, "listClients", [ok(vec![client(1), client(2)])]);
    server.respond_once("listClients", Reply::failure(400, "BAD_REQUEST", "x")).unwrap();
    let mut clients = persat.clients().list().limit(2).stream();
    assert!(server.requests().is_empty());
    clients.next().await.unwrap().unwrap();
    assert_eq!(server.requests().len(), 1);
    clients.next().await.unwrap().unwrap();
    assert!(clients.next().await.unwrap().unwrap_err().is_bad_request());
    assert!(clients.next().await.is_none());
    assert_eq!(clients.position(), 2);
    script(&server, "listClients", [ok(vec![client(3)]), ok(vec![])]);
    let mut rest = persat.clients().list().limit(2).offset(clients.position()).stream();
    assert_eq!(rest.next().await.unwrap().unwrap().uid_client, "CL-3");
    assert!(rest.next().await.is_none());
}

#[tokio::test]
async fn cursors_run_on_until_there_is_none() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let delivery = |id: &str| json!({ "_id": id, "state": "PENDING", "created": "2021-07-19T21:19:25.316Z", "delivery_data": {}, "due_date": "2021-07-20T00:00:00.000Z", "labels_ids": [] });
    let page = |id: &str, next: Value| json!({ "success": true, "data": [delivery(id)], "paging": { "total": 1, "next": next } });
    script(&server, "listDeliveries", [page("a", json!(20)), page("b", json!(10)), page("c", Value::Null)]);
    let mut deliveries = persat.deliveries().list().limit(1).stream();
    let mut seen = Vec::new();
    while let Some(delivery) = deliveries.next().await {
        seen.push(delivery.unwrap().id);
    }
    assert_eq!(seen, ["a", "b", "c"]);
    assert_eq!(queries(&server, "next"), [None, Some("20".to_owned()), Some("10".to_owned())]);

    // A cursor that stands still would be read for ever. The page that gives it is handed out.
    script(&server, "listDeliveries", [page("a", json!(20)), page("b", json!(20))]);
    let mut deliveries = persat.deliveries().list().limit(1).stream();
    assert_eq!(deliveries.next().await.unwrap().unwrap().id, "a");
    assert_eq!(deliveries.next().await.unwrap().unwrap().id, "b");
    let error = deliveries.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("the cursor did not move on"), "{error}");
    assert_eq!(deliveries.position(), Some(20));
    assert!(deliveries.next().await.is_none());

    // So does a list that is read from the middle.
    script(&server, "listDeliveries", [page("a", json!(20))]);
    let mut deliveries = persat.deliveries().list().limit(1).next(20).stream();
    assert_eq!(deliveries.next().await.unwrap().unwrap().id, "a");
    assert!(matches!(deliveries.next().await, Some(Err(Error::Decode(_)))));

    // So would cursors that go round in a circle.
    let circle = [3, 9, 8, 7, 9, 8, 7, 9, 8, 7, 9, 8, 7];
    script(&server, "listDeliveries", circle.map(|next| page("a", json!(next))));
    let mut deliveries = persat.deliveries().list().limit(1).stream();
    let mut count = 0;
    let error = loop {
        match deliveries.next().await.unwrap() {
            Ok(_) => count += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, Error::Decode(_)) && (3..=9).contains(&count), "{error} after {count}");
}

#[tokio::test]
async fn empty_pages_are_read_over_but_not_for_ever() {
    let delivery = json!({ "_id": "a", "state": "PENDING", "created": "2021-07-19T21:19:25.316Z", "delivery_data": {}, "due_date": "2021-07-20T00:00:00.000Z", "labels_ids": [] });
    let server = Scripted::start(move |asked| {
        let next = asked.number("next") + 1;
        let data = if next % 60 == 0 && next < 200 { vec![delivery.clone()] } else { vec![] };
        ScriptedReply::ok(json!({ "success": true, "data": data, "paging": { "total": 1, "next": next } }))
    })
    .await;
    let persat = builder(server.url()).build().unwrap();
    let mut deliveries = persat.deliveries().list().limit(1).stream();
    for _ in 0..3 {
        deliveries.next().await.unwrap().unwrap();
    }
    let error = deliveries.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("no page holds anything"), "{error}");
    assert_eq!((deliveries.position(), server.asked().len()), (Some(279), 280));
    assert!(deliveries.next().await.is_none());
}

#[tokio::test]
async fn a_list_whose_offset_is_ignored_ends_with_an_error() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let same = || ok(vec![client(1), client(2)]);
    script(&server, "listClients", [same(), same(), same()]);
    let mut clients = persat.clients().list().limit(2).stream();
    clients.next().await.unwrap().unwrap();
    clients.next().await.unwrap().unwrap();
    let error = clients.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("the same page came again"), "{error}");
    assert_eq!(clients.position(), 4);
    assert!(clients.next().await.is_none());

    // So does one that gives the same two pages in turn.
    let other = || ok(vec![client(3), client(4)]);
    script(&server, "listClients", [same(), other(), same(), other(), same(), other(), same(), other()]);
    let mut clients = persat.clients().list().limit(2).stream();
    let error = loop {
        if let Err(error) = clients.next().await.unwrap() {
            break error;
        }
    };
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn what_is_inserted_in_front_fails_no_list() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    // Behind the second page somebody adds a client before the others.
    script(&server, "listClients", [0, 1, 1, 2].map(|id| ok(vec![client(id)])).into_iter().chain([ok(vec![])]));
    let clients = persat.clients().list().limit(1).stream().all().await.unwrap();
    let seen: Vec<_> = clients.iter().map(|client| client.uid_client.as_str()).collect();
    assert_eq!(seen, ["CL-0", "CL-1", "CL-2"]);
}

#[tokio::test]
async fn pages_of_nothing_are_refused() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let mut refused = vec![];
    for (limit, offset) in [(0, 0), (-5, 0), (10, -1)] {
        refused.push(persat.clients().list().limit(limit).offset(offset).stream().all().await.unwrap_err());
    }
    // Documented by the vendor, so for single pages too.
    refused.push(persat.deliveries().list().limit(0).await.unwrap_err());
    refused.push(persat.deliveries().list().limit(-3).stream().all().await.unwrap_err());
    for error in refused {
        assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn short_pages_in_a_row_do_not_end_the_list() {
    let server = Scripted::start(|asked| {
        let offset = asked.number("offset");
        ScriptedReply::ok(ok((offset..230.min(offset + 50)).map(|id| client(id as usize)).collect()))
    })
    .await;
    let persat = builder(server.url()).build().unwrap();
    for ahead in [0, 3] {
        let mut clients = persat.clients().list().stream().ahead(ahead);
        let mut count = 0;
        while let Some(client) = clients.next().await {
            client.unwrap();
            count += 1;
        }
        assert_eq!(count, 230);
    }
    // A server that knows no pages gives all of a short list again.
    let whole = Scripted::start(|_| ScriptedReply::ok(ok(vec![client(1), client(2)]))).await;
    let mut clients = builder(whole.url()).build().unwrap().clients().list().stream();
    clients.next().await.unwrap().unwrap();
    clients.next().await.unwrap().unwrap();
    assert!(clients.next().await.is_none());
}

#[tokio::test]
async fn pages_larger_than_the_vendor_gives_do_not_end_the_list() {
    let server = Scripted::start(|asked| {
        let (offset, limit) = (asked.number("offset"), asked.number("limit"));
        ScriptedReply::ok(ok((offset..250.min(offset + limit.min(100))).map(|id| client(id as usize)).collect()))
    })
    .await;
    for (ahead, requests) in [(0, 3), (2, 4)] {
        let persat = builder(server.url()).build().unwrap();
        let before = server.asked().len();
        let mut clients = persat.clients().list().limit(500).stream().ahead(ahead);
        let mut count = 0;
        while let Some(client) = clients.next().await {
            client.unwrap();
            count += 1;
        }
        assert_eq!(count, 250);
        let sent = server.asked().len() - before;
        assert!((3..=requests).contains(&sent), "{sent} requests");
    }
}

#[tokio::test]
async fn windows_cover_the_span_and_give_doubles_once() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let null = Value::Null;
    script(
        &server,
        "listWorkOrders",
        [
            ok(vec![work_order("1", null.clone()), work_order("-1", json!(7)), work_order("-1", null.clone())]),
            // Doubles of the window before: an order, and an occurrence by its rule. What nothing
            // identifies is nobody's double.
            ok(vec![
                work_order("1", null.clone()),
                work_order("2", null.clone()),
                work_order("-1", json!(7)),
                work_order("-1", json!(8)),
                work_order("-1", null.clone()),
            ]),
            ok(vec![work_order("2", null.clone()), work_order("2", null.clone()), work_order("3", null)]),
        ],
    );
    let (from, to) = (CalendarDay(date(2022, 2, 20)), CalendarDay(date(2022, 3, 22)));
    let mut orders = persat.work_orders().list(from, to).uid_client("y").stream();
    let mut seen = Vec::new();
    while let Some(order) = orders.next().await {
        seen.push(order.unwrap().id);
    }
    assert_eq!(seen, ["1", "-1", "-1", "2", "-1", "-1", "3"]);
    let spans: Vec<_> = server
        .requests()
        .iter()
        .map(|it| (it.query("from").unwrap()[..10].to_owned(), it.query("to").unwrap().to_owned()))
        .collect();
    let spans: Vec<_> = spans.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    assert_eq!(
        spans,
        [
            ("2022-02-20", "2022-03-06T00:00:00.000Z"),
            ("2022-03-07", "2022-03-21T00:00:00.000Z"),
            ("2022-03-22", "2022-03-22T00:00:00.000Z"),
        ]
    );
    assert_eq!(queries(&server, "uid_client"), vec![Some("y".to_owned()); 3]);
    let mut none = persat.work_orders().list(to, from).stream();
    assert!(matches!(none.next().await, Some(Err(Error::InvalidRequest(_)))));
}

/// What `stream` sees to, a call that is awaited refuses.
#[tokio::test]
async fn a_span_that_no_window_holds_is_refused() {
    let server = server().await;
    let persat = crate::client(server.url());
    let list = |from: &str, to: &str| {
        let day = |text: &str| persat_api::time::CalendarDay(text.parse().unwrap());
        persat.work_orders().list(day(from), day(to))
    };
    for (from, to, expected) in [
        ("2026-03-02", "2026-03-01", "the last day lies before the first one"),
        ("2026-01-01", "2026-12-01", "334 days are asked for at once; the vendor allows 15: read them with `stream`"),
    ] {
        let error = list(from, to).await.unwrap_err();
        assert_eq!(error.to_string(), format!("listWorkOrders: not sent: {expected}"));
    }
    assert!(server.requests().is_empty());
    list("2026-01-01", "2026-01-01").await.unwrap();
    list("2026-01-01", "2026-01-14").await.unwrap();
}

/// Of most lists no page of the vendor's shows what `paging` holds.
#[tokio::test]
async fn members_of_paging_may_be_missing() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    for (paging, total) in [(json!({}), None), (json!({ "offset": 0, "total": 350 }), Some(350)), (json!(null), None)] {
        let mut body = ok(vec![client(1)]);
        body["paging"] = paging.clone();
        script(&server, "listClients", [body.clone()]);
        let page = persat.clients().list().await.unwrap();
        assert_eq!(page.paging.and_then(|it| it.total), total, "{paging}");
        // Not asked for in pages, whatever stands beside the items: a `Vec`, like the types of deliveries.
        body["data"] = json!([{ "id": 1, "name": "Norte" }]);
        script(&server, "listZones", [body]);
        let zones: Vec<persat_api::types::Zone> = persat.zones().list().await.unwrap();
        assert_eq!(zones.len(), 1);
    }
}

/// So that no call gives its list otherwise because a page of the vendor's could not be read.
#[tokio::test]
async fn lists_of_templates_have_one_shape() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    fn items<T>(list: Vec<T>) -> usize {
        list.len()
    }
    assert!(items(persat.client_objects().list_schemas().await.unwrap()) > 0);
    assert!(items(persat.forms().list_schemas().await.unwrap()) > 0);
    assert!(items(persat.work_orders().list_schemas().await.unwrap()) > 0);
    assert!(items(persat.deliveries().list_schemas().await.unwrap()) > 0);
}
