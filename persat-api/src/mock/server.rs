//! Connections.

use super::request::MOST_BYTES;
use super::state::State;
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// How long the head of a request may take, and its body.
const PATIENCE: Duration = Duration::from_secs(30);

/// Headers of the connection and of how a message is framed. Wrong ones would break it.
const FRAMING: [&str; 8] =
    ["connection", "content-length", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"];

/// Accepts connections until it is dropped, and its connections with it.
pub(super) async fn serve(listener: TcpListener, state: Arc<State>) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(connections.spawn(serve_connection(stream, state.clone()))),
            // Out of file descriptors, most likely: some will come free.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
        while connections.try_join_next().is_some() {}
    }
}

async fn serve_connection(stream: TcpStream, state: Arc<State>) {
    let service = service_fn(move |request| {
        let state = state.clone();
        async move { Ok::<_, Infallible>(respond(&state, request).await) }
    });
    // What fails here is the peer's going away.
    let _ = stream.set_nodelay(true);
    let mut connection = hyper::server::conn::http1::Builder::new();
    connection.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    let _ = connection.serve_connection(TokioIo::new(stream), service).await;
}

async fn respond(state: &State, request: hyper::Request<Incoming>) -> hyper::Response<Content> {
    let start = Instant::now();
    let (head, body) = request.into_parts();
    let body = match tokio::time::timeout(PATIENCE, Limited::new(body, MOST_BYTES).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err("it is larger than 64 MiB"),
        Ok(Err(_)) => Err("it broke off"),
        Err(_) => Err("it did not come within 30 s"),
    };
    let reply = state.respond(&head, body, start);
    if !reply.delay.is_zero() {
        tokio::time::sleep(reply.delay).await;
    }
    let mut response = hyper::Response::new(Content::new(reply.body, reply.is_cut));
    *response.status_mut() =
        hyper::StatusCode::from_u16(reply.status).unwrap_or(hyper::StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value))
            && !FRAMING.contains(&name.as_str())
        {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// A body that may end before its announced length, which ends the connection.
struct Content {
    rest: Option<Bytes>,
    announced: u64,
    is_cut: bool,
    /// Whether what there is has had the time to be sent.
    is_sent: bool,
}

impl Content {
    fn new(whole: Bytes, is_cut: bool) -> Self {
        let announced = u64::try_from(whole.len()).unwrap_or(u64::MAX);
        if is_cut {
            // Of an empty one there has to be something that is missing.
            return Self {
                rest: Some(whole.slice(..whole.len() / 2)),
                announced: announced.max(1),
                is_cut,
                is_sent: false,
            };
        }
        Self { rest: Some(whole).filter(|it| !it.is_empty()), announced, is_cut, is_sent: false }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match self.rest.take() {
            Some(bytes) if !bytes.is_empty() => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            _ if self.is_cut && !self.is_sent => {
                self.is_sent = true;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            _ if self.is_cut => Poll::Ready(Some(Err(io::Error::other("cut")))),
            _ => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_none() && !self.is_cut
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}
