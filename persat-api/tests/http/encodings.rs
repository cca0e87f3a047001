//! Responses that are compressed.

use crate::{assert_presentable, builder, server};
use flate2::{Compression, write::GzEncoder};
use persat_api::Error;
use persat_api::mock::Reply;
use serde_json::json;
use std::io::Write;

pub(crate) fn gzip(status: u16, body: &[u8]) -> Reply {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).unwrap();
    Reply::status(status)
        .body(encoder.finish().unwrap())
        .content_type("application/json")
        .header("content-encoding", "gzip")
}

#[tokio::test]
async fn a_gzip_response_is_asked_for_and_decoded() {
    let server = server().await;
    let body = json!({"success": true, "data": [{"id": 7, "name": "Mayorista"}]}).to_string();
    server.respond_once("listClientTypes", gzip(200, body.as_bytes())).unwrap();
    let types = builder(server.url()).build().unwrap().clients().list_types().await.unwrap();
    assert_eq!((types[0].id, types[0].name.as_str()), (7, "Mayorista"));
    let accepted = server.requests()[0].header("accept-encoding").map(str::to_owned);
    assert_eq!(accepted.as_deref(), Some("gzip"));
}

/// The limit counts what a response unpacks to, not what travels.
#[tokio::test]
async fn a_bomb_is_refused_before_it_is_unpacked() {
    let server = server().await;
    let packed = gzip(200, &vec![b' '; 32 << 20]);
    server.respond_once("listClientTypes", packed).unwrap();
    let persat = builder(server.url()).max_response_bytes(100_000).build().unwrap();
    let error = persat.clients().list_types().await.unwrap_err();
    assert_presentable(&error);
    assert!(error.to_string().contains("larger than the limit of 100000 bytes"), "{error}");
    assert_eq!(server.requests().len(), 1, "a bomb is not asked for again");
}

#[tokio::test]
async fn what_only_claims_to_be_gzip_is_an_error() {
    let server = server().await;
    let lie = Reply::status(200).body("{}").content_type("application/json").header("content-encoding", "gzip");
    server.respond("listClientTypes", lie).unwrap();
    let error = builder(server.url()).build().unwrap().clients().list_types().await.unwrap_err();
    assert_presentable(&error);
    assert!(matches!(error, Error::Transport(_)), "{error}");
}

#[tokio::test]
async fn what_is_no_json_is_named() {
    let html = "<!DOCTYPE html><title>s3cret</title>";
    for (kind, coding, body, expected) in [
        ("application/json", Some("GZIP"), "\u{1f}\u{8b}", "compressed as GZIP, which"),
        ("application/json", Some("x-gzip"), "\u{1f}\u{8b}", "compressed as x-gzip, which"),
        ("application/json", Some("br"), "\u{1f}", "compressed as br, which"),
        ("text/html; charset=utf-8", None, html, "a page of HTML"),
        ("application/json", None, html, "a page of HTML"),
        ("text/plain", None, "Bienvenido s3cret", "what is no JSON and calls itself text/plain"),
        ("text/plain; s3cret", None, " ", "expected JSON, found nothing"),
    ] {
        let server = server().await;
        let reply = Reply::status(200).body(body).content_type(kind);
        let reply = coding.into_iter().fold(reply, |reply, coding| reply.header("content-encoding", coding));
        server.respond("listClientTypes", reply).unwrap();
        let error = builder(server.url()).build().unwrap().clients().list_types().await.unwrap_err();
        assert_presentable(&error);
        assert!(error.to_string().contains(expected) && !error.to_string().contains("s3cret"), "{error}");
    }
}
