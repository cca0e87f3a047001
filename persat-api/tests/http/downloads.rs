//! Files.

use crate::raw::{Raw, Then};
use crate::{KEY, assert_presentable, client, kind, server};
use futures_util::StreamExt;
use persat_api::mock::Reply;
use persat_api::{Error, Persat};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_pdf_comes_whole_or_in_pieces() {
    let server = server().await;
    let persat = client(server.url());
    let whole = persat.forms().pdf("197").await.unwrap().bytes().await.unwrap();
    assert!(whole.starts_with(b"%PDF-1.") && whole.ends_with(b"%%EOF\n"));
    assert_eq!(persat.deliveries().pdf("ENTREGA-1").await.unwrap().bytes().await.unwrap(), whole);

    let mut stream = persat.forms().pdf("197").await.unwrap();
    let mut pieces = Vec::new();
    while let Some(piece) = StreamExt::next(&mut stream).await {
        pieces.extend_from_slice(&piece.unwrap());
    }
    assert_eq!(pieces, whole);

    // Another success status, or no media type, makes it no less of a file.
    for reply in [Reply::status(206).body("%PDF").content_type("application/pdf"), Reply::status(200).body("%PDF")] {
        server.respond("getFormPdf", reply).unwrap();
        assert_eq!(persat.forms().pdf("197").await.unwrap().bytes().await.unwrap(), "%PDF");
    }
}

#[tokio::test]
async fn what_the_server_tells_of_a_file_is_there() {
    let head = |headers: &str| format!("HTTP/1.1 200 OK\r\nConnection: close\r\n{headers}\r\n\r\n%PDF");
    let told = async |headers: &str| {
        let raw = Raw::start(head(headers), Then::Close).await;
        let pdf = client(raw.url()).forms().pdf("197").await.unwrap();
        let owned = |text: Option<&str>| text.map(str::to_owned);
        (owned(pdf.content_type()), pdf.content_length(), owned(pdf.file_name()))
    };
    let all = told(
        "Content-Type: application/pdf\r\nContent-Length: 4\r\n\
         Content-Disposition: attachment; filename=\"NOTA_DE_PEDIDO_197.pdf\"",
    );
    let name = Some("NOTA_DE_PEDIDO_197.pdf".to_owned());
    assert_eq!(all.await, (Some("application/pdf".to_owned()), Some(4), name));
    assert_eq!(told("X-Other: 1").await, (None, None, None));
    for (disposition, expected) in [
        ("inline; FileName = Año_1.pdf", Some("Año_1.pdf")),
        ("attachment; filename=\"../../etc/passwd\"", None),
        ("attachment; filename=\"C:\\a.pdf\"", None),
        ("attachment; filename=\"..\"", None),
        ("attachment; filename=\"\"", None),
        ("attachment; filename=\"a;b.pdf\"", Some("a;b.pdf")),
        ("attachment; name=\"x; filename=evil.sh\"; filename=\"good.pdf\"", Some("good.pdf")),
        ("attachment; filename=\"a?.pdf\"", None),
        ("attachment; filename=\"a.pdf.\"", None),
        ("attachment; filename=\"NUL\"", None),
        ("attachment; filename=\"con.pdf\"", None),
        ("attachment; filename=\"Aux .tar.gz\"", None),
        ("attachment; filename=\"com1.pdf\"", None),
        ("attachment; filename=\"LPT².pdf\"", None),
        ("attachment; filename=\"COM10.pdf\"", Some("COM10.pdf")),
        ("attachment; filename=\"Contrato.pdf\"", Some("Contrato.pdf")),
        ("attachment; filename=\"communication.pdf\"", Some("communication.pdf")),
        ("attachment", None),
    ] {
        let (.., name) = told(&format!("Content-Disposition: {disposition}")).await;
        assert_eq!(name.as_deref(), expected, "{disposition}");
    }
    for length in [255, 256] {
        let name = format!("{}.pdf", "a".repeat(length - 4));
        let (.., told) = told(&format!("Content-Disposition: attachment; filename=\"{name}\"")).await;
        assert_eq!(told, (length == 255).then_some(name));
    }
}

#[tokio::test]
async fn a_file_is_saved_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.pdf");
    let names = || {
        let mut names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 100\r\n\r\n%PDF";
    let pdf = async |raw: &Raw| {
        let call = client(raw.url()).forms().pdf("197").timeout(Duration::from_millis(500));
        call.await.unwrap()
    };

    // Cut, and late: nothing is there.
    for (then, expected) in [(Then::Close, "Transport"), (Then::Hold, "Timeout")] {
        let raw = Raw::start(head, then).await;
        let error = pdf(&raw).await.save(&path).await.unwrap_err();
        assert_eq!(kind(&error), expected, "{error}");
        assert!(names().is_empty(), "{:?}", names());
    }

    // Whole, and in place of the one that was there.
    let server = server().await;
    let persat = client(server.url());
    let whole = persat.forms().pdf("197").await.unwrap().bytes().await.unwrap();
    std::fs::write(&path, "old").unwrap();
    let size = persat.forms().pdf("197").await.unwrap().save(&path).await.unwrap();
    assert_eq!((size, std::fs::read(&path).unwrap()), (whole.len() as u64, whole.to_vec()));
    assert_eq!(names(), ["form.pdf"]);

    // A failure, or a caller that no longer waits, leaves what was there.
    let raw = Raw::start(head, Then::Close).await;
    pdf(&raw).await.save(&path).await.unwrap_err();
    let raw = Raw::start(head, Then::Hold).await;
    tokio::time::timeout(Duration::from_millis(100), pdf(&raw).await.save(&path)).await.unwrap_err();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!((names(), std::fs::read(&path).unwrap()), (vec!["form.pdf".into()], whole.to_vec()));

    // What a killed process of the same number has left is in nobody's way.
    for number in 0..300 {
        std::fs::write(folder.path().join(format!(".persat-{}-{number}.part", std::process::id())), "").unwrap();
    }
    persat.forms().pdf("197").await.unwrap().save(&path).await.unwrap();
    for number in 0..300 {
        std::fs::remove_file(folder.path().join(format!(".persat-{}-{number}.part", std::process::id()))).unwrap();
    }
    // The longest name that there is.
    let long = folder.path().join("x".repeat(255));
    persat.forms().pdf("197").await.unwrap().save(&long).await.unwrap();
    std::fs::remove_file(&long).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        let link = folder.path().join("link.pdf");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        persat.forms().pdf("197").await.unwrap().save(&link).await.unwrap();
        assert!(link.is_symlink() && std::fs::read(&link).unwrap() == whole);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::remove_file(link).unwrap();
        let error = persat.forms().pdf("197").await.unwrap().save("/dev/null").await.unwrap_err();
        assert!(error.to_string().ends_with("no regular file"), "{error}");
    }

    // What cannot be written is an error of its own.
    for bad in [folder.path().join("none/form.pdf"), folder.path().to_owned(), "/".into()] {
        let error = persat.forms().pdf("197").await.unwrap().save(&bad).await.unwrap_err();
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status(), error.operation()), ("File", Some(200), Some("getFormPdf")));
        assert!(error.to_string().starts_with("getFormPdf: the file could not be written: "), "{error}");
        assert!(!error.is_retryable() && !error.never_sent());
        assert_eq!(names(), ["form.pdf"]);
    }
}

#[tokio::test]
async fn what_is_no_file_is_an_error() {
    let server = server().await;
    let persat = client(server.url());
    let failed = |status| Reply::failure(status, "NOT_FOUND", "No existe el formulario");
    let as_text = |body: &'static str| Reply::status(200).body(body).content_type("text/html; charset=utf-8");
    for (what, reply, expected, is_not_found) in [
        ("a failure under 200", failed(200), ("Api", 200), true),
        ("a failure under 404", failed(404), ("Api", 404), true),
        (
            "a failure sent as text",
            as_text(r#"{"success": false, "error": {"type": "NOT_FOUND"}}"#),
            ("Api", 200),
            true,
        ),
        ("a failure that says it is a PDF", failed(200).content_type("application/pdf"), ("Api", 200), true),
        (
            "a failure that says nothing of itself",
            Reply::status(200).body("\u{feff} \n{\"success\": false, \"error\": {\"type\": \"NOT_FOUND\"}}"),
            ("Api", 200),
            true,
        ),
        ("a page as bytes", as_text("\n <html>").content_type("application/octet-stream"), ("Decode", 200), false),
        ("nothing", Reply::status(200).content_type("application/pdf"), ("Decode", 200), false),
        ("nothing by status", Reply::status(204), ("Decode", 204), false),
        ("other JSON", Reply::json(200, &json!({"success": true, "data": "JVBERi0="})), ("Decode", 200), false),
        ("a page", as_text("<html>"), ("Decode", 200), false),
        ("an outage", Reply::status(502).body("<html>").content_type("text/html"), ("Api", 502), false),
        ("a PDF under 404", Reply::status(404).body("%PDF").content_type("application/pdf"), ("Api", 404), true),
    ] {
        server.respond("getFormPdf", reply).unwrap();
        let error = persat.forms().pdf("197").await.expect_err(what);
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status()), (expected.0, Some(expected.1)), "{what}: {error}");
        assert_eq!(error.is_not_found(), is_not_found, "{what}");
    }
}

#[tokio::test]
async fn a_file_that_breaks_off_is_an_error() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n";
    let error_of = async |raw: &Raw| -> Error {
        let builder = Persat::builder(KEY).base_url(raw.url()).timeout(Duration::from_millis(500));
        let persat = builder.max_response_bytes(1 << 16).build().unwrap();
        persat.forms().pdf("197").await.unwrap().bytes().await.unwrap_err()
    };
    let cut = Raw::start(format!("{head}Content-Length: 100\r\n\r\n%PDF"), Then::Close).await;
    let stalled = Raw::start(format!("{head}Content-Length: 100\r\n\r\n%PDF"), Then::Hold).await;
    let endless = Raw::start(format!("{head}Connection: close\r\n\r\n"), Then::Repeat(b"%PDF")).await;
    for (raw, expected, text) in [
        (cut, "Transport", "getFormPdf: "),
        (stalled, "Timeout", "getFormPdf: "),
        (endless, "Transport", "getFormPdf: the response is larger than the limit of 65536 bytes"),
    ] {
        let error = error_of(&raw).await;
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status()), (expected, Some(200)), "{error}");
        assert!(error.to_string().starts_with(text), "{error}");
    }
}

#[tokio::test]
async fn a_file_has_a_limit_however_it_is_read() {
    let server = server().await;
    let persat = Persat::builder(KEY).base_url(server.url()).max_response_bytes(1000).build().unwrap();
    let file = Reply::status(200).body(vec![b'x'; 2000]).content_type("application/pdf");
    server.respond("getFormPdf", file).unwrap();
    let pdf = async || persat.forms().pdf("197").await.unwrap();
    for (limit, expected) in [(None, 1000), (Some(1999), 1999)] {
        let limited = async || match limit {
            Some(limit) => pdf().await.limit(limit),
            None => pdf().await,
        };
        let mut stream = limited().await;
        let mut received = 0;
        let error = loop {
            match stream.next().await.unwrap() {
                Ok(piece) => received += piece.len(),
                Err(error) => break error,
            }
        };
        assert!(received <= expected && stream.next().await.is_none());
        for error in [error, limited().await.bytes().await.unwrap_err()] {
            assert_presentable(&error);
            assert_eq!(
                error.to_string(),
                format!("getFormPdf: the response is larger than the limit of {expected} bytes")
            );
            assert!(!error.is_retryable());
        }
    }
    assert_eq!(pdf().await.limit(2000).bytes().await.unwrap().len(), 2000);
}

#[tokio::test]
async fn each_piece_has_the_time_of_the_call() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 100\r\n\r\n%PDF";
    let raw = Raw::start(head, Then::Hold).await;
    // The call's own timeout, not the client's of thirty seconds.
    let pdf = client(raw.url()).forms().pdf("197").timeout(Duration::from_millis(700)).await.unwrap();
    let error = pdf.bytes().await.unwrap_err();
    assert_eq!((kind(&error), error.http_status()), ("Timeout", Some(200)), "{error}");
}
