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
