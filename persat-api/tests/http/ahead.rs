//! Lists whose pages are fetched ahead of their turn.

use crate::builder;
use crate::paging::{client, ok, work_order};
use crate::scripted::{Asked, Scripted, ScriptedReply};
use persat_api::time::{CalendarDay, date};
use persat_api::{Error, Items, Pace, Persat, RetryPolicy};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A page of a list of so many clients, as long as was asked for.
fn page(asked: &Asked, total: i64) -> ScriptedReply {
    let (offset, limit) = (asked.number("offset"), asked.number("limit"));
    ScriptedReply::ok(ok((offset..total.min(offset + limit)).map(|id| client(id as usize)).collect()))
}

fn persat(server: &Scripted) -> Persat {
    builder(server.url()).retry(RetryPolicy::never()).build().unwrap()
}

/// The numbers of the clients that come, each with the position at that time, and the error.
async fn read(mut items: Items<persat_api::types::ClientRecord, i64>) -> (Vec<(i64, i64)>, Option<Error>, i64) {
    let (mut seen, mut failed) = (Vec::new(), None);
    while let Some(item) = items.next().await {
        assert!(failed.is_none(), "something came after an error");
        match item {
            Ok(client) => seen.push((client.uid_client[3..].parse().unwrap(), items.position())),
            Err(error) => failed = Some(error),
        }
    }
    (seen, failed, items.position())
}

/// The numbers up to a total, each with the start of its page.
fn expected(total: i64, size: i64) -> Vec<(i64, i64)> {
    (0..total).map(|id| (id, id / size * size)).collect()
}

#[tokio::test]
async fn the_order_is_kept_whichever_page_comes_first() {
    // Later pages come sooner.
    let server =
        Scripted::start(|asked| page(asked, 13).after(u64::try_from(12 - asked.number("offset").min(12)).unwrap() * 8))
            .await;
    for ahead in [0, 1, 3, 20] {
        let (seen, error, _) = read(persat(&server).clients().list().limit(2).stream().ahead(ahead)).await;
        assert_eq!((seen, error.is_none()), (expected(13, 2), true), "{ahead}");
    }
}

#[tokio::test]
async fn no_more_requests_are_under_way_than_allowed() {
    let server = Scripted::start(|asked| page(asked, 20).after(10)).await;
    read(persat(&server).clients().list().limit(2).stream().ahead(3)).await;
    assert!(server.most_at_once() <= 3);

    let server = Scripted::start(|asked| page(asked, 20).after(10)).await;
    let polite = builder(server.url()).pace(Pace::unlimited().concurrent(1)).build().unwrap();
    let (seen, ..) = read(polite.clients().list().limit(2).stream().ahead(3)).await;
    assert_eq!((seen, server.most_at_once()), (expected(20, 2), 1));
}

#[tokio::test]
async fn a_short_list_costs_no_requests_ahead() {
    // The second request shows that the first page was the last one: the server might give one at a
    // time. After a full page, a short one is the end.
    for (total, requests) in [(1, 2), (0, 1)] {
        let server = Scripted::start(move |asked| page(asked, total)).await;
        let (seen, ..) = read(persat(&server).clients().list().limit(2).stream().ahead(5)).await;
        assert_eq!((seen, server.asked().len()), (expected(total, 2), requests));
    }
    let server = Scripted::start(|asked| page(asked, 3)).await;
    let (seen, ..) = read(persat(&server).clients().list().limit(2).stream()).await;
    assert_eq!((seen, server.asked().len()), (expected(3, 2), 2));
}

#[tokio::test]
async fn reading_ahead_fails_no_page_that_would_have_come() {
    let server = Scripted::start(|asked| page(asked, 40)).await;
    for concurrent in [1, 4, 100] {
        let pace = Pace::default().burst(1).pause(Duration::from_millis(40)).concurrent(concurrent);
        let persat =
            builder(server.url()).pace(pace).timeout(Duration::from_millis(300)).retry(RetryPolicy::never()).build();
        let (seen, error, _) = read(persat.unwrap().clients().list().limit(2).stream().ahead(16)).await;
        assert!(error.is_none(), "{concurrent} at once: {error:?} after {}", seen.len());
        assert_eq!(seen, expected(40, 2));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_came_first_is_served_first() {
    let server = Scripted::start(|asked| page(asked, 1)).await;
    let pace = Pace::default().burst(1).pause(Duration::from_millis(10));
    let persat = builder(server.url()).pace(pace).timeout(Duration::from_millis(1500)).build().unwrap();
    // Each waits for at most eleven others at a time.
    let mut callers = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let persat = persat.clone();
        callers.spawn(async move {
            for _ in 0..25 {
                persat.clients().list().limit(1).await?;
            }
            Ok::<_, Error>(())
        });
    }
    while let Some(result) = callers.join_next().await {
        result.unwrap().unwrap();
    }
}

#[tokio::test]
async fn an_error_keeps_its_place_among_the_items() {
    // The page that fails comes long before those in front of it.
    let server = Scripted::start(|asked| match asked.number("offset") {
        6 => ScriptedReply::failure(400),
        0 => page(asked, 20),
        _ => page(asked, 20).after(40),
    })
    .await;
    let (seen, error, position) = read(persat(&server).clients().list().limit(2).stream().ahead(8)).await;
    assert_eq!((seen, position), (expected(6, 2), 6));
    assert!(error.unwrap().is_bad_request());
}

#[tokio::test]
async fn a_server_with_pages_of_its_own_size_is_followed() {
    // It gives three whatever was asked for.
    let server = Scripted::start(|asked| {
        let offset = asked.number("offset");
        ScriptedReply::ok(ok((offset..10.min(offset + 3)).map(|id| client(id as usize)).collect()))
    })
    .await;
    for ahead in [0, 3] {
        let (seen, error, _) = read(persat(&server).clients().list().limit(2).stream().ahead(ahead)).await;
        assert_eq!((seen, error.is_none()), (expected(10, 3), true), "{ahead}");
    }
}

#[tokio::test]
async fn dropping_the_stream_cancels_what_is_under_way() {
    let server = Scripted::start(|asked| match asked.number("offset") {
        0 => page(asked, 20),
        _ => page(asked, 20).never(),
    })
    .await;
    let persat = persat(&server);
    let mut clients = persat.clients().list().limit(1).stream().ahead(3);
    clients.next().await.unwrap().unwrap();
    assert!(tokio::time::timeout(Duration::from_millis(50), clients.next()).await.is_err());
    // That there are three at once is seen here.
    while server.now() < 3 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(clients);
    while server.now() > 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_page_that_nobody_waited_for_is_fetched_again() {
    let ready = Arc::new(AtomicBool::new(false));
    let is_ready = ready.clone();
    let server = Scripted::start(move |asked| match asked.number("offset") {
        2 if !is_ready.load(Ordering::SeqCst) => page(asked, 4).never(),
        _ => page(asked, 4),
    })
    .await;
    let limit = Duration::from_millis(1500);
    let persat = builder(server.url()).retry(RetryPolicy::never()).timeout(limit).build().unwrap();
    let mut clients = persat.clients().list().limit(2).stream().ahead(1);
    // The second page is asked for with the first item, and its time runs out.
    clients.next().await.unwrap().unwrap();
    clients.next().await.unwrap().unwrap();
    tokio::time::sleep(limit).await;
    ready.store(true, Ordering::SeqCst);
    assert_eq!(clients.next().await.unwrap().unwrap().uid_client, "CL-2");

    // A page that does not come in its turn is a failure.
    ready.store(false, Ordering::SeqCst);
    let (seen, error, position) = read(persat.clients().list().limit(2).stream().ahead(1)).await;
    assert_eq!((seen, position), (expected(2, 2), 2));
    assert!(matches!(error, Some(Error::Timeout(_))));
}

/// What comes of the next item within twice the time of a call, in a runtime of its own.
fn within(limit: Duration, clients: &mut Items<persat_api::types::ClientRecord, i64>) -> Option<Result<(), Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let next = tokio::time::timeout(4 * limit, clients.next()).await.expect("a page is waited for without end");
        next.map(|client| client.map(|_| ()))
    })
}

#[test]
fn a_stream_waits_no_longer_than_a_call_may_take_wherever_its_pages_come_on() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let server = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let server = Scripted::start(|asked| page(asked, 6).after(300)).await;
            sender.send(server.url().to_owned()).unwrap();
            std::future::pending::<()>().await;
        });
    });
    let limit = Duration::from_millis(600);
    let persat = builder(receiver.recv().unwrap()).timeout(limit).retry(RetryPolicy::never()).build().unwrap();
    for ahead in [0, 2] {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let mut clients = persat.clients().list().limit(2).stream().ahead(ahead);
        // Begun in a runtime that nobody drives from then on.
        let begun = runtime.block_on(async { tokio::time::timeout(limit / 10, clients.next()).await });
        assert!(begun.is_err());
        let next = within(limit, &mut clients).unwrap();
        assert!(matches!(next, Err(Error::Timeout(_))), "{next:?}");
        drop(runtime);
    }
    // Begun in one that has ended: the reader's own does.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut clients = persat.clients().list().limit(2).stream();
    assert!(runtime.block_on(async { tokio::time::timeout(limit / 10, clients.next()).await }).is_err());
    drop(runtime);
    assert!(matches!(within(limit, &mut clients), Some(Ok(()))));
    drop(server);
}

#[tokio::test]
async fn windows_give_doubles_once_whichever_comes_first() {
    let server = Scripted::start(|asked| {
        let from = asked.query("from").unwrap();
        let orders = |orders: &[(&str, Value)]| {
            ScriptedReply::ok(ok(orders.iter().map(|(id, rule)| work_order(id, rule.clone())).collect()))
        };
        match &from[..10] {
            "2022-02-20" => orders(&[("1", json!(null)), ("-1", json!(7))]).after(60),
            "2022-03-07" => orders(&[("1", json!(null)), ("2", json!(null)), ("-1", json!(7))]).after(30),
            _ => orders(&[("2", json!(null)), ("-1", json!(7)), ("3", json!(null))]),
        }
    })
    .await;
    let (from, to) = (CalendarDay(date(2022, 2, 20)), CalendarDay(date(2022, 3, 22)));
    let mut all = Vec::new();
    for ahead in [0, 2] {
        let persat = persat(&server);
        let mut orders = persat.work_orders().list(from, to).stream().ahead(ahead);
        let mut seen = Vec::new();
        while let Some(order) = orders.next().await {
            seen.push((order.unwrap().id, orders.position().to_string()[..10].to_owned()));
        }
        all.push(seen);
    }
    let seen: Vec<_> = all[0].iter().map(|(id, day)| (id.as_str(), day.as_str())).collect();
    assert_eq!(seen, [("1", "2022-02-20"), ("-1", "2022-02-20"), ("2", "2022-03-07"), ("3", "2022-03-22")]);
    assert_eq!(all[0], all[1]);
    // Where windows lie is known from the start.
    assert_eq!(server.asked().len(), 6);
}

#[tokio::test]
async fn calls_between_the_items_never_wait_for_pages_that_wait_for_them() {
    // Fewer requests at once than pages ahead, and a call for each item.
    let server = Scripted::start(|asked| page(asked, 12).after(5)).await;
    for (concurrent, ahead) in [(1, 1), (1, 16), (2, 2), (2, 4), (4, 16)] {
        let pace = Pace::unlimited().concurrent(concurrent);
        let persat = builder(server.url()).pace(pace).retry(RetryPolicy::never()).build().unwrap();
        let mut outer = persat.clients().list().limit(2).stream().ahead(ahead);
        let mut seen = 0;
        while let Some(client) = outer.next().await {
            client.unwrap();
            let mut inner = persat.clients().list().limit(4).stream().ahead(ahead);
            inner.next().await.unwrap().unwrap();
            seen += persat.clients().list().limit(1).await.unwrap().items.len();
        }
        assert_eq!(seen, 12, "{concurrent} at once, {ahead} ahead");
        assert!(server.most_at_once() <= 4);
    }
}

#[tokio::test]
async fn a_page_that_nobody_reads_holds_nobody_up() {
    let server = Scripted::start(|asked| page(asked, 4).after(30)).await;
    let polite = builder(server.url()).pace(Pace::unlimited().concurrent(1)).build().unwrap();
    let mut clients = polite.clients().list().limit(2).stream();
    // Its reader goes away while the one request that is allowed is under way.
    assert!(tokio::time::timeout(Duration::from_millis(5), clients.next()).await.is_err());
    polite.clients().list().limit(1).await.unwrap();
    assert_eq!(read(clients).await.0, expected(4, 2));
    assert_eq!(server.most_at_once(), 1);
}

#[tokio::test]
async fn a_stream_outlives_its_client_and_moves_to_other_tasks() {
    let server = Scripted::start(|asked| page(asked, 5)).await;
    let clients = persat(&server).clients().list().limit(2).stream().ahead(1);
    assert_eq!(tokio::spawn(read(clients)).await.unwrap().0, expected(5, 2));
}
