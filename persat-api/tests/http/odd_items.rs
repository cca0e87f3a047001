//! Lists of which one item is not as documented: it costs nothing but itself.

use crate::paging::{client, ok, work_order};
use crate::raw::{Raw, Then};
use crate::scripted::{Scripted, ScriptedReply};
use crate::{assert_presentable, builder};
use persat_api::changes::Checkpoint;
use persat_api::time::date;
use persat_api::{Error, Items};
use serde_json::{Value, json};

/// A client that real accounts have: an empty list where an object is documented.
fn odd(number: usize) -> Value {
    let mut odd = client(number);
    odd["custom_fields"] = json!(["s3cret"]);
    odd
}

/// What came, by number or as the error of an item, and how the stream ended.
async fn read<P>(mut items: Items<persat_api::types::ClientRecord, P>) -> Vec<Result<String, Error>> {
    let mut seen = Vec::new();
    while let Some(item) = items.next().await {
        seen.push(item.map(|client| client.uid_client));
    }
    seen
}

#[tokio::test]
async fn one_odd_item_ends_no_list() {
    let server = Scripted::start(|asked| {
        let (offset, limit) = (asked.number("offset"), asked.number("limit"));
        let one = |id: i64| if id % 5 == 3 { odd(id as usize) } else { client(id as usize) };
        ScriptedReply::ok(ok((offset..13.min(offset + limit)).map(one).collect()))
    })
    .await;
    let persat = builder(server.url()).build().unwrap();
    for ahead in [0, 2] {
        let seen = read(persat.clients().list().limit(4).stream().ahead(ahead)).await;
        assert_eq!(seen.len(), 13);
        for (number, item) in seen.iter().enumerate() {
            match item {
                Ok(id) => assert!(*id == client(number)["uid_client"] && number % 5 != 3),
                Err(error) => {
                    assert_presentable(error);
                    assert!(number % 5 == 3 && !format!("{error:?}").contains("s3cret"), "{number}: {error:?}");
                    let item = error.undecoded_item().unwrap();
                    assert_eq!(item.index(), number % 4);
                    assert_eq!(serde_json::from_str::<Value>(item.json()).unwrap(), odd(number));
                    let place = format!("`data[{}].custom_fields`", number % 4);
                    assert!(error.to_string().contains(&place), "{error}");
                }
            }
        }
    }
    // One page by itself is all or nothing.
    let error = persat.clients().list().await.unwrap_err();
    assert!(error.undecoded_item().is_none(), "{error}");
}

/// What is put aside has lost no digit.
#[tokio::test]
async fn an_odd_item_is_kept_as_it_came() {
    const ITEM: &str = r#"{"_id" : 1, "latitude": -34.123456789012345678901}"#;
    let server =
        Scripted::start(|_| ScriptedReply::ok(format!(r#"{{"success":true,"data":[{ITEM}],"paging":null}}"#))).await;
    let persat = builder(server.url()).build().unwrap();
    let error = persat.clients().list().stream().next().await.unwrap().unwrap_err();
    assert_eq!(error.undecoded_item().unwrap().json(), ITEM);
}

/// Bytes of another encoding, and line breaks that are not escaped, are those of their item alone.
#[tokio::test]
async fn an_item_that_is_no_json_ends_no_list() {
    let named = |name: &[u8]| {
        let text = client(1).to_string();
        let (before, after) = text.split_once("\"x\"").unwrap();
        [before.as_bytes(), b"\"", name, b"\"", after.as_bytes()].concat()
    };
    let odd: [&[u8]; 5] = [b"Pe\xf1a", b"a\nb", b"a\0b", b"\xf0\x9f\x98", b"\xc3"];
    let items: Vec<_> = odd.iter().flat_map(|name| [named("ñ😀".as_bytes()), named(name)]).collect();
    let body = [b"{\n\"success\":true,\"data\": [", &items.join(&b",\n"[..])[..], b"]}"].concat();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    let server = Raw::start([head.as_bytes(), &body].concat(), Then::Close).await;
    let mut stream = builder(server.url()).build().unwrap().clients().list().stream();
    for (number, item) in items.iter().enumerate() {
        match stream.next().await.unwrap() {
            Ok(client) => assert!(client.company_name == "ñ😀" && number % 2 == 0, "{number}"),
            Err(error) => {
                assert_presentable(&error);
                let place = format!("`data[{number}].company_name`");
                assert!(number % 2 == 1 && error.to_string().contains(&place), "{error}");
                assert_eq!(error.undecoded_item().unwrap().json(), String::from_utf8_lossy(item));
            }
        }
    }
}

/// Pages that are the same again are found whatever is in them, and so are items that come twice.
#[tokio::test]
async fn odd_items_are_compared_too() {
    let server = Scripted::start(|_| ScriptedReply::ok(ok(vec![odd(1), odd(2)]))).await;
    let seen = read(builder(server.url()).build().unwrap().clients().list().limit(2).stream()).await;
    assert!(seen.last().unwrap().as_ref().unwrap_err().to_string().contains("the same page came again"));
    assert_eq!(seen.len(), 3);

    let server = Scripted::start(|_| {
        let mut odd = work_order("one", Value::Null);
        odd["state"] = json!([]);
        ScriptedReply::ok(ok(vec![odd, work_order("two", Value::Null)]))
    })
    .await;
    let persat = builder(server.url()).build().unwrap();
    let mut orders = persat.work_orders().list(date(2026, 1, 1), date(2026, 1, 20)).stream();
    let mut seen = Vec::new();
    while let Some(order) = orders.next().await {
        seen.push(order.is_ok());
    }
    assert_eq!(seen, [false, true], "windows hold both, twice");
}

#[tokio::test]
async fn a_run_of_changes_goes_on_to_its_end() {
    let server = Scripted::start(|asked| {
        let element = |id: i64| match id {
            1 => json!({"odd": true}),
            id => json!({"field_1": id.to_string(), "id": id}),
        };
        let offset = asked.number("offset");
        ScriptedReply::ok(ok((offset..3).take(2).map(element).collect()))
    })
    .await;
    let persat = builder(server.url()).build().unwrap();
    let mut changes = persat.master_dbs().element_changes(4, &Checkpoint::default());
    let mut odd = 0;
    while let Some(change) = changes.next().await {
        odd += usize::from(change.is_err_and(|error| error.undecoded_item().is_some()));
    }
    assert!(odd >= 1 && changes.checkpoint().run.is_none() && changes.checkpoint() != Checkpoint::default());
}

#[tokio::test]
async fn one_odd_item_ends_no_array() {
    let server =
        Scripted::start(|_| ScriptedReply::ok(r#"[{"id":1}, {"id":1.0000000000000000001,"x":"ñ"}, 7, {}]"#)).await;
    let recuperador = persat_api::recuperador::Recuperador::builder(crate::KEY).base_url(server.url()).build().unwrap();
    let mut items = recuperador.follow_ups().list(12, "12345678909").stream();
    let (mut odd, mut count) = (Vec::new(), 0);
    while let Some(item) = items.next().await {
        count += 1;
        assert_eq!(items.position(), count);
        if let Err(error) = item {
            assert_presentable(&error);
            let item = error.undecoded_item().unwrap();
            odd.push((item.index(), item.json().to_owned()));
        }
    }
    assert_eq!(count, 4);
    assert!(odd.contains(&(2, "7".to_owned())), "{odd:?}");
}

/// What stands beside a page is nothing that reading it needs.
#[tokio::test]
async fn what_stands_beside_a_page_may_be_odd() {
    for paging in [json!({}), json!({"total": 1}), json!(null), json!("x")] {
        let server = Scripted::start(move |_| {
            let mut page = ok(vec![client(1)]);
            page["paging"] = paging.clone();
            ScriptedReply::ok(page)
        })
        .await;
        let persat = builder(server.url()).build().unwrap();
        assert_eq!(persat.clients().list().stream().all().await.unwrap().len(), 1);
    }
}
