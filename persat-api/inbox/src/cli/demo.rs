//! Sends itself a few events, as the vendor would, so that one sees what becomes of them.

use super::print::say;
use super::{Outcome, serve};
use persat_api::webhook::Receiver;
use persat_inbox::{Inbox, Stats, Store};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const TOKEN: &str = "0123456789abcdef-not-a-real-token";

pub(super) async fn run(file: &Path) -> Outcome {
    say(format_args!("Nothing leaves this machine, and no account is needed. The store: {}\n", file.display()))?;
    let inbox = Inbox::open(Store::sqlite(file)).await?;
    let receiver = Receiver::builder().path_token(TOKEN).build()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let server =
        axum::serve(listener, serve::router(&inbox, &receiver)).with_graceful_shutdown(async { drop(stopped.await) });
    let server = tokio::spawn(server.into_future());
    let (end, ended) = oneshot::channel::<()>();
    let worker = tokio::spawn(inbox.worker(serve::print).run(async { drop(ended.await) }));

    // Of this run: the same event of an earlier run would count as a repetition.
    let run = jiff::Timestamp::now().as_millisecond();
    let deleted = |name: &str, uid: Value| {
        json!({ "eventType": name, "payload": { "uid_client": uid }, "made_up_at": run }).to_string()
    };
    for (what, token, body) in [
        ("a deleted client", TOKEN, deleted("client.deleted", json!("CL-1"))),
        ("the same, repeated", TOKEN, deleted("client.deleted", json!("CL-1"))),
        ("an unknown event", TOKEN, deleted("client.merged", json!("CL-2"))),
        ("one with an odd payload", TOKEN, deleted("client.deleted", json!(4711))),
        ("what is no event", TOKEN, "{".to_owned()),
        ("a stranger's", "0123456789abcdef-but-another-one", deleted("client.deleted", json!("CL-3"))),
    ] {
        say(format_args!("sender   {what}: {}", deliver(address, token, &body).await?))?;
    }
    let Stats { dead, done, .. } = emptied(&inbox).await?;
    drop((stop, end));
    worker.await?;
    server.await??;
    say(format_args!("\n{done} done, {dead} dead; now try `dead`, `show ID`, `retry ID`, `stats`"))?;
    Ok(false)
}

async fn emptied(inbox: &Inbox) -> Outcome<Stats> {
    loop {
        let stats = inbox.stats().await?;
        if stats.waiting == 0 {
            return Ok(stats);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Posts a delivery, and gives the status of the response.
async fn deliver(address: SocketAddr, token: &str, body: &str) -> std::io::Result<String> {
    let mut connection = TcpStream::connect(address).await?;
    let head = format!("POST /persat/{token} HTTP/1.1\r\nhost: {address}\r\nconnection: close");
    let request = format!("{head}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    connection.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    connection.read_to_string(&mut response).await?;
    Ok(response.lines().next().unwrap_or_default().trim_start_matches("HTTP/1.1 ").to_owned())
}
