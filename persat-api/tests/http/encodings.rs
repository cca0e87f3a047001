//! Responses that are compressed.

use crate::{assert_presentable, builder, server};
use flate2::{Compression, write::GzEncoder};
use persat_api::Error;
use persat_api::mock::Reply;
use serde_json::json;
use std::io::Write;

/// A member of a gzip file.
fn member(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn packed(status: u16, kind: &str, body: Vec<u8>) -> Reply {
    Reply::status(status).body(body).content_type(kind).header("content-encoding", "gzip")
}

pub(crate) fn gzip(status: u16, body: &[u8]) -> Reply {
    packed(status, "application/json", member(body))
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
    let html = b"<!DOCTYPE html><title>s3cret</title>".to_vec();
    let unsaid = member(b"s3cret");
    for (kind, coding, body, expected) in [
        ("application/json", Some("br"), vec![0x1f], "found application/json that is compressed as br, which"),
        ("text/html; charset=utf-8", None, html.clone(), "a page of HTML"),
        ("application/json", None, html, "a page of HTML"),
        ("text/plain", None, b"Bienvenido s3cret".to_vec(), "what is no JSON and calls itself text/plain"),
        ("text/plain; s3cret", None, b" ".to_vec(), "expected JSON, found nothing"),
        ("application/json", None, unsaid, "found what is compressed with gzip and does not say so"),
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

/// A gzip body may have several members (RFC 1952, section 2.2): to read the first one alone would cut it
/// without a word.
#[tokio::test]
async fn all_members_of_a_gzip_body_are_read() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let body = json!({"success": true, "data": [{"id": 7, "name": "Mayorista"}]}).to_string();
    for cut in [0, 1, 30, body.len()] {
        let members = [member(&body.as_bytes()[..cut]), member(&body.as_bytes()[cut..])].concat();
        server.respond_once("listClientTypes", packed(200, "application/json", members)).unwrap();
        assert_eq!(persat.clients().list_types().await.unwrap().len(), 1, "{cut}");
    }
    // Whole by itself is what the first one holds here.
    let twice = [member(body.as_bytes()), member(body.as_bytes())].concat();
    server.respond_once("listClientTypes", packed(200, "application/json", twice)).unwrap();
    assert!(matches!(persat.clients().list_types().await.unwrap_err(), Error::Decode(_)));

    // Of a file nothing but its members could tell.
    let (first, second) = (vec![b'1'; 100_000], vec![b'2'; 100_000]);
    let file = [member(&first), member(&second)].concat();
    server.respond("getFormPdf", packed(200, "application/pdf", file)).unwrap();
    let pdf = persat.forms().pdf("4711").await.unwrap().bytes().await.unwrap();
    assert_eq!(pdf, [first, second].concat());
}

#[tokio::test]
async fn other_spellings_of_gzip_are_the_same() {
    let body = json!({"success": true, "data": [{"id": 7, "name": "Mayorista"}]}).to_string();
    for coding in ["GZIP", "x-gzip", "X-Gzip"] {
        let server = server().await;
        let reply = Reply::status(200).body(member(body.as_bytes())).content_type("application/json");
        server.respond("listClientTypes", reply.header("content-encoding", coding)).unwrap();
        assert_eq!(builder(server.url()).build().unwrap().clients().list_types().await.unwrap().len(), 1, "{coding}");
    }
}

#[tokio::test]
async fn what_is_cut_or_followed_by_something_else_is_no_shorter_body() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    let text = [b"%PDF".to_vec(), vec![b'x'; 50_000]].concat();
    let whole = member(&text);
    let cut = |by: usize| whole[..whole.len() - by].to_vec();
    for (what, body) in [
        ("no checksum", cut(8)),
        ("half a checksum", cut(4)),
        ("half of its text", cut(whole.len() / 2)),
        ("a second member without its end", [whole.clone(), cut(9)].concat()),
        ("a second member's first bytes", [whole.clone(), whole[..5].to_vec()].concat()),
        ("something else behind it", [whole.clone(), b"garbage that is no member".to_vec()].concat()),
    ] {
        server.respond("getFormPdf", packed(200, "application/pdf", body)).unwrap();
        let read = async { Ok(persat.forms().pdf("4711").await?.bytes().await?.len()) };
        let read: Result<usize, Error> = read.await;
        let error = read.expect_err(what);
        assert_presentable(&error);
        assert!(matches!(error, Error::Transport(_)) && error.http_status() == Some(200), "{what}: {error}");
    }
}

/// A file would be saved as it came, and open nowhere.
#[tokio::test]
async fn a_file_that_is_still_compressed_is_none() {
    let server = server().await;
    let persat = builder(server.url()).build().unwrap();
    for coding in ["br", "gzip, br", "zstd"] {
        let reply = Reply::status(200).body(member(b"%PDF")).content_type("application/pdf");
        server.respond("getFormPdf", reply.header("content-encoding", coding)).unwrap();
        let error = persat.forms().pdf("4711").await.unwrap_err();
        assert_presentable(&error);
        assert!(matches!(error, Error::Decode(_)), "{error}");
        let expected = format!("compressed as {coding}, which this client cannot read");
        assert!(error.to_string().contains(&expected) && error.to_string().contains("application/pdf"), "{error}");
    }
}
