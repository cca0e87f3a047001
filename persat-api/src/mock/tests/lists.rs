//! Lists to their end: by pages, by cursor, and what `paging` says of them.

use super::life::call;
use super::*;

async fn get(server: &MockServer, path: &str) -> Value {
    let (status, body) = call(server, "GET", path, None).await;
    assert_eq!(status, 200, "{path}: {body}");
    body
}

#[tokio::test]
async fn pages_come_to_an_end_and_say_so() {
    let server = MockServer::start().await.unwrap();
    for number in 0..30 {
        let new = json!({ "uid_client": format!("N{number}"), "company_name": format!("Client {number}") });
        assert_eq!(call(&server, "POST", "/clients", Some(new)).await.0, 200);
    }
    let mut seen = Vec::new();
    loop {
        let page = get(&server, &format!("/clients?offset={}&limit=7", seen.len())).await;
        let items = page["data"].as_array().unwrap();
        let expected = json!({ "offset": seen.len(), "limit": 7, "result": items.len(), "total": 38 });
        assert_eq!(page["paging"], expected);
        seen.extend(items.iter().map(|it| it["uid_client"].as_str().unwrap().to_owned()));
        if u64::try_from(seen.len()).unwrap() >= page["paging"]["total"].as_u64().unwrap() {
            break;
        }
    }
    assert_eq!(seen.len(), 38);
    assert_eq!(seen.last().unwrap(), "N29");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 38, "none twice");
}

#[tokio::test]
async fn a_cursor_leads_through_all_from_the_newest() {
    let server = MockServer::start().await.unwrap();
    // Many within a millisecond: none may be lost.
    for number in 0..40 {
        let new = json!({ "_id": format!("E{number}"), "delivery_data": { "schema_id": 5 } });
        assert_eq!(call(&server, "POST", "/deliveries", Some(new)).await.0, 200);
    }
    let (mut seen, mut next) = (Vec::new(), String::new());
    loop {
        let page = get(&server, &format!("/deliveries?limit=9{next}")).await;
        assert_eq!(page["paging"]["total"], 43);
        seen.extend(page["data"].as_array().unwrap().iter().map(|it| it["_id"].as_str().unwrap().to_owned()));
        match &page["paging"]["next"] {
            Value::Null => break,
            cursor => next = format!("&next={cursor}"),
        }
    }
    assert_eq!((seen.len(), seen[0].as_str(), seen[39].as_str()), (43, "E39", "E0"));
    assert_eq!(seen[40..], ["WMGV40852", "ASDKSAL23", "ENTREGA-1"]);
}

/// What is to come of a repeated order has no `_id` of its own: it may stand twice, as in neighbouring windows.
#[tokio::test]
async fn what_has_no_key_may_stand_twice() {
    let folder = tempfile::tempdir().unwrap();
    let start = async || MockServer::builder().store(folder.path().join("records.json")).start().await.unwrap();
    let server = start().await;
    let mut order = server.records()["records"]["work_orders"][0].clone();
    order["state"] = json!("PROYECTADA");
    order["assignation_info"]["responsibles"] = json!([]);
    order["wo_data"].as_object_mut().unwrap().remove("results");
    let to_come = |instance: u64, day: &str| {
        let mut order = order.clone();
        order["_id"] = json!("-1");
        order["wo_data"]["wo_rule_id"] = json!(7);
        order["wo_data"]["wo_instance"] = json!(instance);
        order["assignation_info"]["date"] = json!(format!("{day}T00:00:00.000Z"));
        order
    };
    let orders = [to_come(1, "2130-02-15"), to_come(1, "2130-02-16"), to_come(2, "2130-02-16")];
    server.set_records(&json!({ "records": { "work_orders": orders } })).unwrap();
    // Kept in a file, too.
    drop(server);
    let server = start().await;
    for (from, to, expected) in
        [("02-01", "02-15", vec![1]), ("02-16", "03-02", vec![1, 2]), ("02-10", "02-20", vec![1, 1, 2])]
    {
        let query = format!("from=2130-{from}T00:00:00.000Z&to=2130-{to}T00:00:00.000Z");
        let listed = get(&server, &format!("/work-orders?{query}")).await;
        let listed = listed["data"].as_array().unwrap();
        let instances: Vec<_> = listed.iter().map(|it| it["wo_data"]["wo_instance"].as_u64().unwrap()).collect();
        assert_eq!(instances, expected, "{query}");
        assert!(listed.iter().all(|it| it["_id"] == "-1"));
    }
    assert_eq!(call(&server, "GET", "/work-orders/-1", None).await.0, 404);
    // Any other is there once.
    let mut same = json!({ "records": { "work_orders": [order, order] } });
    let error = server.set_records(&same).unwrap_err().to_string();
    assert_eq!(error, "records.work_orders[1]: another record has its key, `_id`");
    same["records"]["work_orders"][1].as_object_mut().unwrap().remove("_id");
    assert!(server.set_records(&same).unwrap_err().to_string().contains("records.work_orders[1]._id"), "none at all");
    assert_eq!(server.records()["records"]["work_orders"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn what_is_listed_whole_says_how_much_it_is() {
    let server = MockServer::start().await.unwrap();
    for path in
        ["/client-groups", "/users", "/zones", "/technician-users", "/digital-forms-schemas", "/work-orders-labels"]
    {
        let body = get(&server, path).await;
        let count = body["data"].as_array().unwrap().len();
        assert_eq!(body["paging"], json!({ "offset": 0, "limit": count, "result": count, "total": count }), "{path}");
    }
}

#[tokio::test]
async fn deleted_states_can_be_left_out() {
    let server = MockServer::start().await.unwrap();
    let mut records = server.records();
    records["records"]["form_states"][0]["deleted"] = json!(true);
    server.set_records(&records).unwrap();
    for (query, expected) in [("", 2), ("?without_deleted=false", 2), ("?without_deleted=true", 1)] {
        let body = get(&server, &format!("/digital-forms-states{query}")).await;
        assert_eq!(body["data"].as_array().unwrap().len(), expected, "{query}");
    }
}

#[tokio::test]
async fn odd_numbers_of_pages_are_no_fault() {
    let server = MockServer::start().await.unwrap();
    for query in ["offset=-1&limit=-1", "offset=9223372036854775807", "limit=2147483647&offset=3"] {
        get(&server, &format!("/clients?{query}")).await;
    }
    get(&server, "/deliveries?limit=1&next=-9223372036854775808").await;
    get(&server, "/deliveries?limit=1&next=9223372036854775807").await;
}
