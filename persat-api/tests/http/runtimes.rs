//! Calls outside tokio, and from executors that know nothing of it.

use crate::raw::{Raw, Then};
use crate::scripted::{Scripted, ScriptedReply};
use crate::{assert_presentable, builder, kind, new_follow_up, server};
use persat_api::mock::MockServer;
use persat_api::recuperador::Recuperador;
use persat_api::{Error, Method, Pace};
use std::future::Future;
use std::net::TcpListener;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::Thread;
use tokio::runtime::Runtime;

/// Wakes a thread.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// The plainest executor there is.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Arc::new(Unpark(std::thread::current())).into();
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// What holds of every call that was awaited outside tokio.
#[track_caller]
fn assert_refused(error: &Error, operation: &str) {
    assert_presentable(error);
    assert_eq!((kind(error), error.operation(), error.http_status()), ("NoRuntime", Some(operation), None));
    assert!(error.never_sent() && !error.may_have_been_carried_out() && !error.is_retryable());
    let text = error.to_string();
    assert!(text.starts_with(&format!("{operation}: not sent: there is no tokio runtime here; ")), "{text}");
}

#[test]
fn outside_tokio_a_call_says_what_to_do_and_sends_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    let persat = builder(&url).build().unwrap();
    assert_refused(&block_on(persat.clients().get("CL-0044").send()).unwrap_err(), "getClient");
    assert_refused(&block_on(persat.follow_ups().create(new_follow_up()).send()).unwrap_err(), "createFollowUp");
    assert_refused(&block_on(persat.forms().pdf("4711").send()).unwrap_err(), "getFormPdf");
    let request = persat.request(Method::GET, "/clients").body::<serde_json::Value>();
    assert_refused(&block_on(request).unwrap_err(), "request");

    for ahead in [0, 3] {
        let mut clients = persat.clients().list().stream().ahead(ahead);
        assert_refused(&block_on(clients.next()).unwrap().unwrap_err(), "listClients");
        assert!(block_on(clients.next()).is_none());
    }
    let recuperador = Recuperador::builder("token").base_url(&url).pace(Pace::unlimited()).build().unwrap();
    let mut follow_ups = recuperador.follow_ups().list(12, "12345678909").stream();
    assert_refused(&block_on(follow_ups.next()).unwrap().unwrap_err(), "listFollowUps");
    assert!(block_on(follow_ups.next()).is_none());

    assert_eq!(listener.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock, "somebody connected");
    assert!(block_on(MockServer::builder().start()).unwrap_err().to_string().contains("no tokio runtime"));
}

/// A page that has come is handed out anywhere; the next one is not asked for, and none is lost without a word.
#[test]
fn a_list_that_was_begun_within_tokio_says_when_it_is_read_on_outside() {
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(Scripted::start(|asked| {
        let offset = asked.number("offset");
        ScriptedReply::ok(crate::paging::ok(
            (offset..offset + 2).map(|id| crate::paging::client(id as usize)).collect(),
        ))
    }));
    let mut clients = builder(server.url()).build().unwrap().clients().list().limit(2).stream();
    assert!(runtime.block_on(clients.next()).unwrap().is_ok());
    assert!(block_on(clients.next()).unwrap().is_ok());
    assert_refused(&block_on(clients.next()).unwrap().unwrap_err(), "listClients");
    assert!(block_on(clients.next()).is_none());
    assert_eq!((server.asked().len(), clients.position()), (1, 0));
}

#[test]
fn a_file_that_was_begun_within_tokio_says_so_too() {
    const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 99\r\n\r\n%PDF";
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let raw = runtime.block_on(Raw::start(HEAD, Then::Hold));
    let persat = builder(raw.url()).build().unwrap();
    let begin = || runtime.block_on(persat.forms().pdf("4711").send()).unwrap();
    let refused = |error: Error| {
        assert_presentable(&error);
        assert_eq!((kind(&error), error.http_status(), error.never_sent()), ("NoRuntime", Some(200), false));
        assert!(error.to_string().starts_with("getFormPdf: not read on: there is no tokio runtime here"), "{error}");
    };
    let mut pdf = begin();
    assert_eq!(block_on(pdf.next()).unwrap().unwrap(), "%PDF");
    refused(block_on(pdf.next()).unwrap().unwrap_err());
    assert!(block_on(pdf.next()).is_none());
    refused(block_on(begin().save(folder.path().join("a.pdf"))).unwrap_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn any_executor_will_do_where_a_runtime_is_entered_or_spawned_on() {
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(server());
    let persat = builder(server.url()).build().unwrap();
    {
        let _entered = runtime.enter();
        assert_eq!(block_on(persat.clients().get("CL-0044").send()).unwrap().uid_client, "CL-0044");
        block_on(persat.follow_ups().create(new_follow_up()).send()).unwrap();
        assert!(!block_on(persat.clients().list().stream().ahead(2).all()).unwrap().is_empty());
    }
    let spawned = runtime.spawn(persat.clients().get("CL-0044").send());
    assert_eq!(block_on(spawned).unwrap().unwrap().uid_client, "CL-0044");
    assert_refused(&block_on(persat.clients().get("CL-0044").send()).unwrap_err(), "getClient");
}
