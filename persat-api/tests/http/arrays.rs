//! A list that comes as one array in one response, read item by item.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, kind};
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::Recuperador;
use persat_api::recuperador::types::FollowUp;
use persat_api::{ClientBuilder, Error, Items, Pace, RetryPolicy};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";

fn follow_up(id: usize) -> Value {
    json!({
        "id_followup": id, "id_credor": 12, "id_cliente": 1, "id_consultor": null, "id_evento": null,
        "nome_credor": "x", "nome_cliente": "x [\"]\" y", "cpf_cnpj": "1", "nome_consultor": null,
        "nome_evento": null, "tipo_evento": null, "data": "2023-09-01T00:00:00", "interacao": "x",
        "tipo_contato": "W", "reagendar": "N", "data_reagendamento": null, "horario_reagendamento": null,
        "reagendar_para": null, "visivel_cliente": "N", "reagendado_por": null
    })
}

fn builder(url: impl Into<String>) -> ClientBuilder<Recuperador> {
    let retry = RetryPolicy::default().base(Duration::from_millis(5));
    Recuperador::builder(KEY).base_url(url).pace(Pace::unlimited()).retry(retry)
}

fn stream(recuperador: &Recuperador) -> Items<FollowUp, usize> {
    recuperador.follow_ups().list(12, "12345678909").stream()
}

/// The ids that come, and the error, after which nothing may come.
async fn read(recuperador: &Recuperador) -> (Vec<i64>, Option<Error>) {
    let (mut items, mut ids) = (stream(recuperador), Vec::new());
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => {
                ids.push(item.id_followup);
                assert_eq!(items.position(), ids.len());
            }
            Err(error) => {
                assert_presentable(&error);
                // Behind one item that is odd the list goes on.
                let is_of_item = error.undecoded_item().is_some();
                assert_eq!(items.position(), ids.len() + usize::from(is_of_item));
                assert!(is_of_item || items.next().await.is_none());
                return (ids, Some(error));
            }
        }
    }
    (ids, None)
}

/// A server that sends one piece of its response whenever it is told to, and ends when its client does.
async fn dripping(pieces: Vec<String>) -> (String, mpsc::UnboundedSender<()>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/api", listener.local_addr().unwrap());
    let (sender, mut told) = mpsc::unbounded_channel();
    let task = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        stream.write_all(HEAD.as_bytes()).await.unwrap();
        for piece in pieces {
            told.recv().await;
            if stream.write_all(piece.as_bytes()).await.is_err() {
                return;
            }
        }
        let _ = stream.shutdown().await;
        while stream.read(&mut [0; 4096]).await.unwrap_or(0) > 0 {}
    });
    (url, sender, task)
}

#[tokio::test]
async fn items_come_while_the_response_is_under_way() {
    let (first, second) = (follow_up(1).to_string(), follow_up(2).to_string());
    let (start, end) = second.split_at(40);
    let pieces = vec!["\u{feff} \n[".to_owned(), format!("{first},{start}"), format!("{end}"), "]\n".to_owned()];
    let (url, more, server) = dripping(pieces).await;
    let recuperador = builder(url).build().unwrap();
    let mut items = stream(&recuperador);
    assert_eq!(items.position(), 0);
    more.send(()).unwrap();
    more.send(()).unwrap();
    // The server sends nothing else before this one was read.
    assert_eq!(items.next().await.unwrap().unwrap().id_followup, 1);
    more.send(()).unwrap();
    more.send(()).unwrap();
    assert_eq!(items.next().await.unwrap().unwrap().id_followup, 2);
    assert!(items.next().await.is_none());
    assert_eq!(items.position(), 2);
    server.await.unwrap();
}

#[tokio::test]
async fn the_timeout_is_for_the_beginning_and_for_each_piece() {
    let limit = Duration::from_millis(800);
    let list = |from: usize| (from..from + 3).map(|id| format!("{},", follow_up(id))).collect::<String>();
    let (url, more, _server) = dripping(vec![format!("[{}", list(0)), list(3), list(6), list(9), list(12)]).await;
    let recuperador = builder(url).timeout(limit).build().unwrap();
    let mut items = stream(&recuperador);
    more.send(()).unwrap();
    for id in 0..9 {
        // The reader takes longer than the whole call may.
        if id % 3 == 2 {
            more.send(()).unwrap();
            tokio::time::sleep(limit / 2).await;
        }
        assert_eq!(items.next().await.unwrap().unwrap().id_followup, id);
    }
    for _ in 0..3 {
        items.next().await.unwrap().unwrap();
    }
    let error = items.next().await.unwrap().unwrap_err();
    assert_presentable(&error);
    assert_eq!(error.to_string(), "listFollowUps: no response in time after 12 items");
    assert_eq!((kind(&error), error.http_status(), error.is_retryable()), ("Timeout", Some(200), true));
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn whole_lists_are_read_however_they_are_written() {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).build().unwrap();
    let two = json!([follow_up(1), follow_up(2)]);
    for (body, expected) in [
        ("[]".to_owned(), vec![]),
        ("\u{feff}\r\n [ ]\t".to_owned(), vec![]),
        (two.to_string(), vec![1, 2]),
        (format!("\u{feff}{two:#}\n"), vec![1, 2]),
    ] {
        for status in [200, 203] {
            server.respond("listFollowUps", Reply::status(status).body(body.clone())).unwrap();
            let (ids, error) = read(&recuperador).await;
            assert_eq!((ids, error.is_none()), (expected.clone(), true), "{body}");
            // Awaiting the call gives the same.
            let whole = recuperador.follow_ups().list(12, "1").await.unwrap();
            assert_eq!(whole.iter().map(|it| it.id_followup).collect::<Vec<_>>(), expected);
        }
    }
}

#[tokio::test]
async fn what_is_no_list_fails_as_it_does_elsewhere() {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).retry(RetryPolicy::never()).build().unwrap();
    for (what, reply, expected) in [
        ("a failure", Reply::failure(200, "NOT_FOUND", "Nada"), ("Api", 200)),
        ("an object", Reply::json(200, &json!({"data": []})), ("Decode", 200)),
        ("a page", Reply::status(200).body("<html>[]"), ("Decode", 200)),
        ("nothing", Reply::status(200), ("Decode", 200)),
        ("blanks", Reply::status(200).body("\u{feff} \n"), ("Decode", 200)),
        ("no content", Reply::status(204), ("Decode", 204)),
        ("null", Reply::status(200).body("null"), ("Decode", 200)),
        ("an outage", Reply::status(502).body("<html>").content_type("text/html"), ("Api", 502)),
        ("a list under an error", Reply::json(500, &json!([follow_up(1)])), ("Api", 500)),
        ("a refusal", Reply::status(401), ("Api", 401)),
        ("a redirect", Reply::status(302).header("location", "/"), ("Api", 302)),
    ] {
        server.respond("listFollowUps", reply).unwrap();
        let (ids, error) = read(&recuperador).await;
        let error = error.expect(what);
        assert_eq!(
            (kind(&error), error.http_status(), ids.len()),
            (expected.0, Some(expected.1), 0),
            "{what}: {error}"
        );
        let elsewhere = recuperador.follow_ups().list(12, "1").await.unwrap_err();
        assert_eq!(error.to_string(), elsewhere.to_string(), "{what}");
    }
    let long = "1".repeat(19);
    let refused = recuperador.follow_ups().list(12, long).stream().next().await.unwrap().unwrap_err();
    assert_eq!(kind(&refused), "InvalidRequest");
}

#[tokio::test]
async fn an_item_that_is_not_as_documented_is_named() {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).build().unwrap();
    let good: Vec<_> = (0..17).map(|id| follow_up(id).to_string()).collect();
    let wrong = |field: &str, value: Value| {
        let mut item = follow_up(17);
        item[field] = value;
        item.to_string()
    };
    for (item, place, words) in [
        (wrong("id_credor", json!("secret")), "[17].id_credor", "string \"…\""),
        (wrong("data", json!("secret")), "[17].data", "not of the form"),
        ("{}".to_owned(), "[17]", "missing field `cpf_cnpj`"),
        ("4711".to_owned(), "[17]", "integer `…`"),
        ("nonsense".to_owned(), "[17]", "expected ident"),
        (format!("{} {}", follow_up(17), follow_up(18)), "[17]", "trailing characters"),
        (format!("{}}}", follow_up(17)), "[17]", "expected an item"),
        (format!(",{}", follow_up(17)), "[17]", "expected an item"),
        (format!("{}{}", "[".repeat(500), "]".repeat(500)), "[17]", "nested too deep"),
    ] {
        let body = format!("[{},{item},{}]", good.join(","), follow_up(18));
        server.respond("listFollowUps", Reply::status(200).body(body)).unwrap();
        let (ids, error) = read(&recuperador).await;
        let Some(Error::Decode(error)) = error else { panic!("{error:?}") };
        assert_eq!((ids.len(), error.path.as_str(), error.http_status), (17, place, Some(200)), "{error:?}");
        assert!(error.message.contains(words) && !error.message.contains("secret"), "{error:?}");
    }
    server.respond("listFollowUps", Reply::status(200).body(format!("[{}] trailing", good[0]))).unwrap();
    let (ids, error) = read(&recuperador).await;
    assert_eq!(ids, [0]);
    let text = "listFollowUps: not as documented at `.`: expected the end, found more text (HTTP 200)";
    assert_eq!(error.unwrap().to_string(), text);
}

#[tokio::test]
async fn a_list_that_breaks_off_says_how_far_it_came() {
    let item = follow_up(0).to_string();
    let whole = "HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n";
    for (what, text, expected) in [
        ("within an item", format!("{HEAD}[{item},{}", &item[..50]), "the response broke off after 1 item"),
        ("between items", format!("{HEAD}[{item},{item},"), "the response broke off after 2 items"),
        ("before an item", format!("{HEAD}["), "the response broke off after 0 items"),
        ("against its length", format!("{whole}[{item},"), "the response broke off after 1 item"),
    ] {
        let raw = Raw::start(text, Then::Close).await;
        let recuperador = builder(raw.url()).build().unwrap();
        let (_, error) = read(&recuperador).await;
        let error = error.expect(what);
        assert_eq!((kind(&error), error.http_status()), ("Transport", Some(200)), "{what}: {error}");
        assert_eq!(error.to_string(), format!("listFollowUps: {expected}"), "{what}");
        assert!(error.is_retryable(), "{what}");
        // What was handed over cannot be taken back: the request is not sent again.
        assert_eq!(raw.received().len(), 1, "{what}");
    }
    // Before the list has begun nothing was handed over.
    let raw = Raw::start(format!("{whole}\n "), Then::Close).await;
    let (_, error) = read(&builder(raw.url()).build().unwrap()).await;
    assert_eq!(
        (error.unwrap().to_string().as_str(), raw.received().len()),
        ("listFollowUps: the response broke off", 3)
    );
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    server.respond_once("listFollowUps", Reply::status(503)).unwrap();
    let (ids, error) = read(&builder(server.url()).build().unwrap()).await;
    assert_eq!((ids.len(), error.is_none(), server.requests().len()), (1, true, 2));
}

#[tokio::test]
async fn the_limit_is_for_an_item_and_not_for_the_list() {
    let server = MockServer::builder().api(Api::Recuperador).key(KEY).start().await.unwrap();
    let recuperador = builder(server.url()).max_response_bytes(1 << 10).build().unwrap();
    let mut items: Vec<_> = (0..500).map(follow_up).collect();
    server.respond("listFollowUps", Reply::json(200, &json!(items))).unwrap();
    let (ids, error) = read(&recuperador).await;
    assert_eq!((ids.len(), error.is_none()), (500, true));
    items[3]["interacao"] = json!("x".repeat(1 << 10));
    server.respond("listFollowUps", Reply::json(200, &json!(items))).unwrap();
    let (ids, error) = read(&recuperador).await;
    let error = error.unwrap();
    assert_eq!(error.to_string(), "listFollowUps: item [3] is larger than the limit of 1024 bytes");
    assert_eq!((ids.len(), kind(&error), error.is_retryable()), (3, "Transport", false));
    // An item that never ends.
    let raw = Raw::start(format!("{HEAD}[\""), Then::Repeat(b"xxxxxxxxxxxxxxxx")).await;
    let (_, error) = read(&builder(raw.url()).max_response_bytes(1 << 16).build().unwrap()).await;
    assert_eq!(error.unwrap().to_string(), "listFollowUps: item [0] is larger than the limit of 65536 bytes");
    let raw = Raw::start(HEAD, Then::Repeat(b"                ")).await;
    let (_, error) = read(&builder(raw.url()).max_response_bytes(1 << 16).build().unwrap()).await;
    assert_eq!(error.unwrap().to_string(), "listFollowUps: the response is larger than the limit of 65536 bytes");
}

#[tokio::test]
async fn dropping_the_stream_ends_the_response() {
    let endless = vec![format!("[{}", follow_up(0))].into_iter().chain(vec![format!(",{}", follow_up(1)); 1 << 16]);
    let (url, more, server) = dripping(endless.collect()).await;
    let recuperador = builder(url).build().unwrap();
    let mut items = stream(&recuperador);
    for _ in 0..=1 << 16 {
        more.send(()).unwrap();
    }
    items.next().await.unwrap().unwrap();
    assert!(!server.is_finished());
    drop(items);
    server.await.unwrap();
}
