//! What the client sends.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, client, kind, new_follow_up, server};
use persat_api::recuperador::Recuperador;
use persat_api::{Error, Method, Persat};
use serde_json::json;

/// The values of a header in a request as sent.
fn header<'a>(request: &'a str, name: &str) -> Vec<&'a str> {
    let lines = request.lines().skip(1).filter_map(|line| line.split_once(": "));
    lines.filter(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect()
}

/// An HTTP client of the program's own, as it would set one up.
fn http_client() -> reqwest::ClientBuilder {
    // The feature `rustls` of this crate leaves the cryptography to whoever builds a client.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy()
}

#[tokio::test]
async fn an_http_client_of_the_program_sends_the_same() {
    let body = r#"{"success":true,"data":[]}"#;
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length:";
    let raw = Raw::start(format!("{head} {}\r\n\r\n{body}", body.len()), Then::Close).await;
    let mut own = reqwest::header::HeaderMap::new();
    own.insert("x-own", "1".parse().unwrap());
    own.insert("accept", "text/html".parse().unwrap());
    let http = http_client().default_headers(own).user_agent("other").build().unwrap();
    let persat = Persat::builder(KEY).base_url(raw.url()).user_agent("shop/1.2").http_client(http).build().unwrap();
    persat.clients().list_types().await.unwrap();
    let received = raw.received();
    let value = |name: &str| header(&received[0], name).join(",");
    assert_eq!((value("x-own").as_str(), value("accept").as_str()), ("1", "application/json"));
    assert_eq!(value("authorization"), format!("Bearer {KEY}"));
    assert!(value("user-agent").starts_with("shop/1.2 "), "{}", value("user-agent"));
}

#[tokio::test]
async fn connections_are_set_up_in_one_place() {
    let http = http_client().build().unwrap();
    let builder = || Persat::builder(KEY).http_client(http.clone());
    let limit = std::time::Duration::from_secs(1);
    for (name, builder) in [
        ("proxy", builder().proxy("http://proxy.example:1")),
        ("no_proxy", builder().no_proxy()),
        ("connect_timeout", builder().connect_timeout(limit)),
        ("read_timeout", builder().read_timeout(limit)),
        ("change_idle_timeout", builder().change_idle_timeout(limit)),
        ("http2_keep_alive", builder().http2_keep_alive(limit, limit)),
        ("root_certificates", builder().root_certificates("x")),
    ] {
        let error = builder.build().unwrap_err().to_string();
        assert_eq!(error, format!("`{name}` has no effect on the HTTP client given: set it there"));
    }
    // The key stays at home all the same.
    assert!(builder().base_url("http://api.example/v1").build().is_err());
    assert!(builder().timeout(limit).build().is_ok());
}

#[tokio::test]
async fn headers_are_exact() {
    let raw = Raw::start("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", Then::Close).await;
    let persat = Persat::builder(KEY).base_url(raw.url()).user_agent("shop/1.2").build().unwrap();
    let recuperador = Recuperador::builder("token").base_url(format!("http://{}/api/", raw.address)).build().unwrap();
    drop(persat.clients().list_types().await);
    drop(persat.follow_ups().create(new_follow_up()).await);
    drop(persat.forms().pdf("1").await);
    drop(persat.request(Method::GET, "/zones").body::<serde_json::Value>().await);
    drop(recuperador.follow_ups().list(12, "12345678909").await);

    let bearer = format!("Bearer {KEY}");
    let received = raw.received();
    let first_lines: Vec<_> = received.iter().filter_map(|it| it.lines().next()).collect();
    assert_eq!(
        first_lines,
        [
            "GET /v1/client-types HTTP/1.1",
            "POST /v1/follow_ups HTTP/1.1",
            "GET /v1/digital-forms/pdf/1 HTTP/1.1",
            "GET /v1/zones HTTP/1.1",
            "GET /api/v1Followup/?cpf_cnpj_formatado=12345678909&id_credor=12 HTTP/1.1",
        ]
    );
    // `printf 'token:' | base64`
    for (request, authorization) in received.iter().zip([bearer.as_str(), &bearer, &bearer, &bearer, "Basic dG9rZW46"])
    {
        assert_eq!(header(request, "authorization"), [authorization]);
        assert_eq!(header(request, "api-version"), [""; 0], "{request}");
        assert_eq!(header(request, "accept").len(), 1, "{request}");
        let agent = header(request, "user-agent")[0];
        assert!(agent.contains(concat!("persat-api/", env!("CARGO_PKG_VERSION"))), "{agent}");
    }
    assert_eq!(header(&received[0], "accept"), ["application/json"]);
    assert_eq!(header(&received[1], "content-type"), ["application/json"]);
    assert!(header(&received[0], "user-agent")[0].starts_with("shop/1.2 "));
}

#[tokio::test]
async fn the_body_is_what_was_built() {
    let server = server().await;
    let new = new_follow_up().description("Ñandú \"citado\" \u{1F600}").send_email_minutes_before(120);
    client(server.url()).follow_ups().create(&new).await.unwrap();
    let sent = json!({
        "uid_client": "CL-0044", "title": "Llamar", "responsible_user_ids": [1, 2, 52], "color": "ORANGE",
        "date": "2130-02-01T20:00:00.000Z", "description": "Ñandú \"citado\" \u{1F600}", "send_email_minutes_before": 120
    });
    assert_eq!(server.requests()[0].body, Some(sent));
    client(server.url()).follow_ups().create(new_follow_up()).await.unwrap();
    let body = server.requests()[1].body.clone().unwrap();
    assert_eq!(body.as_object().unwrap().len(), 5, "what was not given is not sent: {body}");
}

#[tokio::test]
async fn any_id_arrives_as_it_was_given() {
    let server = server().await;
    let persat = client(server.url());
    let ids = [
        "a/b",
        "50%",
        "a b",
        " a ",
        "ñandú",
        "日本",
        "a%2Fb",
        "%",
        "%zz",
        "a?b=c",
        "a#b",
        "a+b",
        "a;b=c",
        "...",
        "..a",
        "./..",
        "../..",
        "/",
        "a&b",
        "a:b@c",
        "{x}",
        "[x]",
        "\"'<>`|^",
        "tab\there",
        "line\nbreak",
        "~!$*(),",
        "..\\..",
        "a\\b",
    ];
    // The server knows none of them, and says so.
    fn unknown<T>(response: Result<T, Error>) {
        assert!(response.err().is_some_and(|error| error.is_not_found()));
    }
    for id in ids {
        unknown(persat.clients().get(id).await);
        unknown(persat.forms().get(id).await);
        unknown(persat.work_orders().track_link(id).await);
        unknown(persat.deliveries().delete(id).await);
        unknown(persat.deliveries().pdf(id).await);
        unknown(persat.client_objects().get(id, 2, id).await);
        unknown(persat.master_dbs().get_element(4, id).await);
        let requests = server.requests();
        let received = &requests[requests.len() - 7..];
        let expected: [(&str, &[&str]); 7] = [
            ("getClient", &["uid_client"]),
            ("getForm", &["form_id"]),
            ("getWorkOrderTrackLink", &["wo_id"]),
            ("deleteDelivery", &["id"]),
            ("getDeliveryPdf", &["delivery_id"]),
            ("getClientObject", &["uid_client", "field_1"]),
            ("getMasterDbElement", &["field_1"]),
        ];
        for (request, (operation, names)) in received.iter().zip(expected) {
            assert_eq!(request.operation.as_deref(), Some(operation), "{id:?}: {}", request.path);
            for name in names {
                assert_eq!(request.path_parameters[*name], id, "{operation}: {}", request.path);
            }
            assert!(request.path.is_ascii() && !request.path.contains([' ', '\\']), "{}", request.path);
            assert!(request.query.is_empty());
        }
    }
}

#[tokio::test]
async fn ids_that_change_the_path_are_not_sent() {
    let server = server().await;
    let persat = client(server.url());
    for id in ["", ".", "..", "%2e", "%2E%2E", "%2e%2e", ".%2e", "%2E."] {
        let errors: Vec<Error> = vec![
            persat.clients().get(id).await.unwrap_err(),
            persat.clients().delete(id).await.unwrap_err(),
            persat.forms().pdf(id).await.unwrap_err(),
            persat.work_orders().track_link(id).await.unwrap_err(),
            persat.deliveries().delete(id).await.unwrap_err(),
            persat.client_objects().get(id, 2, "x").await.unwrap_err(),
            persat.client_objects().delete("x", 2, id).await.unwrap_err(),
            persat.master_dbs().delete_element(4, id).await.unwrap_err(),
            persat.tracking().visits(id, 104).await.unwrap_err(),
        ];
        for error in errors {
            assert_presentable(&error);
            assert_eq!((kind(&error), error.http_status()), ("InvalidRequest", None), "{id}: {error}");
            assert!(!error.is_retryable());
        }
    }
    let mut new = new_follow_up();
    new.responsible_user_ids.clear();
    assert_eq!(kind(&persat.follow_ups().create(&new).await.unwrap_err()), "InvalidRequest");
    assert_eq!(server.requests(), []);
}

#[tokio::test]
async fn a_key_that_no_header_carries_is_refused_quietly() {
    for key in ["", "  ", "s3cret\nkey", "s3cret\u{0}"] {
        let error = Persat::new(key).unwrap_err();
        assert_presentable(&error);
        assert!(kind(&error) == "Config" && !format!("{error:?}").contains("s3cret"), "{error:?}");
    }
}

/// Whatever the description gives as a response, the typed client reads.
#[tokio::test]
async fn every_documented_response_is_read() {
    let server = server().await;
    let persat = client(server.url());
    let day = persat_api::time::CalendarDay(persat_api::time::date(2022, 5, 3));
    let since: jiff::Timestamp = "2022-05-19T08:00:00.000Z".parse().unwrap();
    macro_rules! read {
        ($($call:expr),* $(,)?) => {
            $(if let Err(error) = $call.await { panic!("{}: {error}", stringify!($call)) })*
        };
    }
    read![
        persat.clients().list(),
        persat.clients().get("CL-0044"),
        persat.clients().list_groups(),
        persat.clients().list_types(),
        persat.clients().list_custom_fields(),
        persat.client_objects().list_schemas(),
        persat.client_objects().get_schema(2),
        persat.client_objects().get("AABC9098", 2, "AABCSA090AA"),
        persat.client_objects().delete("AABC9098", 2, "AABCSA090AA"),
        persat.client_objects().list("CL-0044", 2),
        persat.client_objects().list_changed(2, since),
        persat.master_dbs().list(),
        persat.master_dbs().get(4),
        persat.master_dbs().list_changed_elements(4, since),
        persat.master_dbs().get_element(4, "pinza"),
        persat.master_dbs().delete_element(4, "pinza"),
        persat.devices().list(),
        persat.devices().get(104),
        persat.users().list(),
        persat.users().list_technicians(),
        persat.zones().list(),
        persat.tracking().last_point(104),
        persat.tracking().summary(day.0, 104),
        persat.tracking().visits("2022-12-08", 104),
        persat.forms().list_schemas(),
        persat.forms().get_schema(170),
        persat.forms().list(day, day),
        persat.forms().get("197"),
        persat.forms().pdf("197"),
        persat.forms().state_history("197"),
        persat.forms().list_states(),
        persat.forms().get_state(10),
        persat.work_orders().list_schemas(),
        persat.work_orders().get_schema(452),
        persat.work_orders().list_labels(),
        persat.work_orders().get_label(15),
        persat.work_orders().list(day, day),
        persat.work_orders().get("141"),
        persat.work_orders().track_link("141"),
        persat.deliveries().list_schemas(),
        persat.deliveries().get_schema(1),
        persat.deliveries().list_labels(),
        persat.deliveries().get_label(15),
        persat.deliveries().list().limit(100),
        persat.deliveries().get("ASDKSAL23"),
        persat.deliveries().delete("ASDKSAL23"),
        persat.delivery_routes().list(day),
        persat.clients().delete("CL-0044"),
    ];
    assert!(server.requests().iter().all(|request| request.status == 200));
}
