//! Who is let in.

use super::*;

#[tokio::test]
async fn a_header_with_the_secret() {
    let server = Server::start(builder()).await;
    assert_eq!(server.post("/hook", &[JSON, KNOWN], EVENT).await, 204);
    assert_eq!(server.handled(), ["client.deleted"]);
    let longer = format!("{SECRET}x");
    for wrong in ["", "x", &SECRET[1..], &longer, &SECRET.to_uppercase(), "\u{e9}"] {
        assert_eq!(server.post("/hook", &[JSON, ("x-secret", wrong)], EVENT).await, 401, "{wrong}");
    }
    assert_eq!(server.post("/hook", &[JSON], EVENT).await, 401);
    assert_eq!(server.post("/hook", &[JSON, KNOWN, ("x-secret", "another")], EVENT).await, 401);
    assert_eq!(server.post("/hook", &[JSON, ("authorization", SECRET)], EVENT).await, 401);
    assert_eq!(server.handled().len(), 1, "what is refused never reaches the handler");
}

#[tokio::test]
async fn two_secrets_while_they_change() {
    let server = Server::start(builder().header_secret("x-secret", "the-new-secret-of-ours\n")).await;
    assert_eq!(server.post("/hook", &[JSON, KNOWN], EVENT).await, 204);
    assert_eq!(server.post("/hook", &[JSON, ("x-secret", "the-new-secret-of-ours")], EVENT).await, 204);
    assert_eq!(server.post("/hook", &[JSON, ("x-secret", "the-old-secret-of-ours")], EVENT).await, 401);
}

#[tokio::test]
async fn a_token_in_the_path() {
    let receiver = Receiver::builder().path_token("0123456789abcdef~A").path_token("fedcba9876543210");
    let server = Server::route("/of/{tenant}/{token}", receiver.build().unwrap(), |router| router).await;
    for good in ["/of/us/0123456789abcdef~A", "/of/us/fedcba9876543210", "/of/us/0123456789abcdef%7e%41?x=1"] {
        assert_eq!(server.post(good, &[JSON], EVENT).await, 204, "{good}");
    }
    for wrong in [
        "/of/us/0123456789abcdef~a",
        "/of/us/x",
        "/of/fedcba9876543210/us",
        "/of/us/%ff",
        "/of/us/fedcba9876543210%00",
        "/of/us/fedcba9876543210/",
        "/of/us",
    ] {
        assert_eq!(server.post(wrong, &[JSON], EVENT).await, 404, "{wrong}");
    }
    assert_eq!(server.handled().len(), 3);
    assert_eq!(server.post("/strict", &[JSON], EVENT).await, 500, "a route without the parameter is our own fault");
}

#[tokio::test]
async fn all_that_is_demanded_has_to_be_right() {
    let receiver = builder().header_secret("x-other", "another-secret-of-ours").path_token("0123456789abcdef");
    let server = Server::route("/{token}", receiver.build().unwrap(), |router| router).await;
    let other = ("x-other", "another-secret-of-ours");
    assert_eq!(server.post("/0123456789abcdef", &[JSON, KNOWN, other], EVENT).await, 204);
    assert_eq!(server.post("/0123456789abcdef", &[JSON, KNOWN], EVENT).await, 401);
    assert_eq!(server.post("/0123456789abcdef", &[JSON, other], EVENT).await, 401);
    assert_eq!(server.post("/x", &[JSON, KNOWN, other], EVENT).await, 404);
    let swapped = [JSON, ("x-secret", "another-secret-of-ours"), ("x-other", SECRET)];
    assert_eq!(server.post("/0123456789abcdef", &swapped, EVENT).await, 401);
}

/// The response comes although not a byte of the announced body does.
#[tokio::test]
async fn a_stranger_is_refused_before_the_body() {
    let server = Server::start(builder()).await;
    for head in [&[JSON][..], &[("content-type", "text/plain")], &[]] {
        let mut head = head.to_vec();
        head.push(("content-length", "1000"));
        assert_eq!(response(server.open("/hook", &head).await).await, 401);
    }
}

#[test]
fn a_refusal_names_a_scheme_where_http_demands_one() {
    use axum::http::header::WWW_AUTHENTICATE;
    use axum::response::IntoResponse;
    let receiver = builder().path_token("0123456789abcdef").build().unwrap();
    let refused = |token| receiver.accept(&axum::http::HeaderMap::new(), token, b"").unwrap_err().into_response();
    let unauthorized = refused(Some("0123456789abcdef"));
    assert_eq!((unauthorized.status().as_u16(), unauthorized.headers().contains_key(WWW_AUTHENTICATE)), (401, true));
    let not_found = refused(None);
    assert_eq!((not_found.status().as_u16(), not_found.headers().contains_key(WWW_AUTHENTICATE)), (404, false));
}

#[tokio::test]
async fn anyone_only_when_told_so() {
    assert!(Receiver::builder().build().is_err());
    let server = Server::start(Receiver::builder().accept_anyone()).await;
    assert_eq!(server.post("/hook", &[JSON], EVENT).await, 204);
    let server = Server::start(builder().accept_anyone()).await;
    assert_eq!(server.post("/hook", &[JSON], EVENT).await, 401, "a secret that is set stays demanded");
}

#[test]
fn secrets_that_are_none_are_refused_and_good_ones_never_show() {
    for wrong in [
        Receiver::builder().header_secret("x-secret", ""),
        Receiver::builder().header_secret("x-secret", "   too-short   "),
        Receiver::builder().header_secret("no name", SECRET),
        Receiver::builder().header_secret("x-secret", "s3cret-th4t\r\nmust-n0t-sh0w"),
        Receiver::builder().path_token("0123456789abcde"),
        Receiver::builder().path_token("0123456789abcdef/x"),
        Receiver::builder().path_token("0123456789abcdéf"),
        builder().signing_secret("whsec_none"),
        builder().path_token("short"),
    ] {
        let error = wrong.build().unwrap_err().to_string();
        assert!(!error.contains("0123") && !error.contains("s3cret"), "{error}");
    }
    let signing = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    let builder = builder().path_token(SECRET).signing_secret(signing);
    let mut printed = format!("{builder:?} {builder:#?}");
    let receiver = builder.build().unwrap();
    printed.push_str(&format!("{receiver:?} {receiver:#?}"));
    assert!(!printed.contains(SECRET) && !printed.contains(&signing[6..]), "{printed}");
    assert!(printed.contains("x-secret"), "{printed}");
}
