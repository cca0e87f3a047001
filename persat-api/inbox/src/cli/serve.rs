//! A receiver, and a worker that prints.

use super::Outcome;
use super::poll::{self, Lists};
use super::print::{complain, say, tell};
use axum::Router;
use persat_api::webhook::Receiver;
use persat_inbox::{Claimed, Failure, Inbox};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// The variable that holds the token.
const TOKEN: &str = "PERSAT_WEBHOOK_TOKEN";

/// How long those have that send when this is told to stop: longer than a body may take and its storing after it.
const GRACE: Duration = Duration::from_secs(20);

pub(super) async fn run(
    inbox: Inbox,
    listen: SocketAddr,
    health: Option<SocketAddr>,
    works: bool,
    lists: Lists,
) -> Outcome {
    let token = std::env::var(TOKEN).map_err(|_| format!("{TOKEN} is not set; see --help"))?;
    let receiver = Receiver::builder().path_token(token).build()?;
    let account = poll::account(&lists)?;
    let listener = bind(listen).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let mut servers = JoinSet::new();
    if let Some(health) = health {
        let listener = bind(health).await?;
        tell(format_args!("health   http://{}/live, /ready, /metrics", listener.local_addr()?));
        let router: Router = inbox.health();
        servers.spawn(axum::serve(listener, router).with_graceful_shutdown(told(stopped.clone())).into_future());
    }
    tell(format_args!("receiver http://{address}/persat/<{TOKEN}>, until Ctrl-C"));
    tell(format_args!("receiver http://{address}/recuperador/acordos/<{TOKEN}> and /recuperador/parcelas/<{TOKEN}>"));
    let router = router(&inbox, &receiver);
    servers.spawn(axum::serve(listener, router).with_graceful_shutdown(told(stopped.clone())).into_future());
    tokio::spawn(async move {
        told_to_stop().await;
        let _ = stop.send(true);
    });
    let worked = async {
        if works {
            let worker = inbox.worker(print).on_error(|error| complain(format_args!("worker   {error}")));
            worker.run(told(stopped.clone())).await;
        }
    };
    let polled = async {
        if let Some(account) = &account {
            tokio::select! {
                () = poll::run(&inbox, account, &lists) => {}
                () = told(stopped.clone()) => {}
            }
        }
    };
    tokio::join!(ended(servers, told(stopped.clone()), GRACE), worked, polled);
    tell(format_args!("stopped"));
    Ok(false)
}

/// Waits for servers to end once they are told to, though not for a stranger who never ends a request.
async fn ended<T: Send + 'static>(mut servers: JoinSet<T>, told: impl Future<Output = ()>, grace: Duration) {
    let late = async {
        told.await;
        tokio::time::sleep(grace).await;
    };
    tokio::select! {
        () = async { while servers.join_next().await.is_some() {} } => {}
        () = late => {}
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};

    #[tokio::test]
    async fn a_request_that_never_ends_does_not_keep_a_server_from_ending() {
        let servers = |one: bool| {
            let mut servers = JoinSet::new();
            servers.spawn(async move {
                if one {
                    pending().await
                }
            });
            servers
        };
        ended(servers(true), ready(()), Duration::from_millis(1)).await;
        // Nor is there anything to wait for when all have ended.
        ended(servers(false), pending(), Duration::from_secs(3600)).await;
    }
}
