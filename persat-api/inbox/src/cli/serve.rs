//! A receiver, and a worker that prints.

use super::Outcome;
use super::print::{complain, say, tell};
use axum::Router;
use persat_api::webhook::Receiver;
use persat_inbox::{Claimed, Failure, Inbox};
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// The variable that holds the token.
const TOKEN: &str = "PERSAT_WEBHOOK_TOKEN";

pub(super) async fn run(inbox: Inbox, listen: SocketAddr, health: Option<SocketAddr>, works: bool) -> Outcome {
    let token = std::env::var(TOKEN).map_err(|_| format!("{TOKEN} is not set; see --help"))?;
    let receiver = Receiver::builder().path_token(token).build()?;
    let listener = bind(listen).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        told_to_stop().await;
        let _ = stop.send(true);
    });
    let mut side = None;
    if let Some(health) = health {
        let listener = bind(health).await?;
        tell(format_args!("health   http://{}/live, /ready, /metrics", listener.local_addr()?));
        let router: Router = inbox.health();
        side = Some(tokio::spawn(
            axum::serve(listener, router).with_graceful_shutdown(told(stopped.clone())).into_future(),
        ));
    }
    tell(format_args!("receiver http://{address}/persat/<{TOKEN}>, until Ctrl-C"));
    tell(format_args!("receiver http://{address}/recuperador/acordos/<{TOKEN}> and /recuperador/parcelas/<{TOKEN}>"));
    let server = axum::serve(listener, router(&inbox, &receiver)).with_graceful_shutdown(told(stopped.clone()));
    if works {
        let worker = inbox.worker(print).on_error(|error| complain(format_args!("worker   {error}")));
        let (served, ()) = tokio::join!(server, worker.run(told(stopped)));
        served?;
    } else {
        server.await?;
    }
    if let Some(side) = side {
        side.await??;
    }
    tell(format_args!("stopped"));
    Ok(false)
}

pub(super) fn router(inbox: &Inbox, receiver: &Receiver) -> Router {
    Router::new()
        .route("/persat/{token}", inbox.persat(receiver))
        .route("/recuperador/acordos/{token}", inbox.agreements(receiver))
        .route("/recuperador/parcelas/{token}", inbox.installments(receiver))
}

/// Prints an event by its number, name and subject.
pub(super) async fn print(event: Claimed) -> Result<(), Failure> {
    let about = format!("{} {}", event.event_type(), event.subject().unwrap_or("-"));
    let line = format!("{} {}", event.id(), super::print::plain(&about));
    say(format_args!("worker   {line}")).map_err(|_| Failure::retry("nobody reads what is printed"))
}

async fn bind(address: SocketAddr) -> Outcome<TcpListener> {
    Ok(TcpListener::bind(address).await.map_err(|error| format!("cannot listen at {address}: {error}"))?)
}

async fn told(mut stopped: watch::Receiver<bool>) {
    // An error means that nobody is left to tell.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

/// Ctrl-C, or what a service manager sends.
async fn told_to_stop() {
    let interrupted = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            () = interrupted => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    interrupted.await;
}
