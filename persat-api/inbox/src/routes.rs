//! Routes for axum.

#[cfg(feature = "recuperador")]
use crate::event::NewEvent;
use crate::event::of_message;
use crate::inbox::Inbox;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get, post};
#[cfg(feature = "recuperador")]
use persat_api::webhook::Delivery;
use persat_api::webhook::{Message, Receiver, Rejection};

/// What a route needs.
#[derive(Clone)]
struct App {
    inbox: Inbox,
    receiver: Receiver,
}

impl FromRef<App> for Receiver {
    fn from_ref(app: &App) -> Self {
        app.receiver.clone()
    }
}

impl Inbox {
    /// The route for Persat's webhook. A path token is the path's parameter `token`: `/persat/{token}`.
    ///
    /// | response | when |
    /// |---|---|
    /// | 204 | all events of the delivery are on the disk, now or since an earlier delivery |
    /// | 503 | they cannot be stored now (disk full, database away, too much to do): the sender comes again |
    /// | 400 to 422 | [`Rejection`]: refused by the receiver, and nothing was stored |
    ///
    /// What cannot be decoded is stored as a dead letter, and acknowledged: repeating it would not help. Repetitions are
    /// known by what they hold ([`DedupKey`](persat_api::webhook::DedupKey)), never by a signed message's
    /// [`id`](persat_api::webhook::Message::id).
    pub fn persat<S: Clone + Send + Sync + 'static>(&self, receiver: &Receiver) -> MethodRouter<S> {
        post(persat).with_state(App { inbox: self.clone(), receiver: receiver.clone() })
    }

    /// The route for Recuperador CRM's webhook of agreements, which needs an address of its own; otherwise as
    /// [`persat`](Self::persat).
    #[cfg(feature = "recuperador")]
    pub fn agreements<S: Clone + Send + Sync + 'static>(&self, receiver: &Receiver) -> MethodRouter<S> {
        post(agreement).with_state(App { inbox: self.clone(), receiver: receiver.clone() })
    }

    /// The route for Recuperador CRM's webhook of approved installments, which needs an address of its own; otherwise
    /// as [`persat`](Self::persat).
    #[cfg(feature = "recuperador")]
    pub fn installments<S: Clone + Send + Sync + 'static>(&self, receiver: &Receiver) -> MethodRouter<S> {
        post(installment).with_state(App { inbox: self.clone(), receiver: receiver.clone() })
    }

    /// For a load balancer and a monitor, on an address that strangers cannot reach:
    ///
    /// | path | response |
    /// |---|---|
    /// | `/live` | 200 while the process responds |
    /// | `/ready` | 200 while events can be stored (something is written, once a second at most), else 503 |
    /// | `/metrics` | with the feature `metrics`: what Prometheus reads |
    pub fn health<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let router = Router::new().route("/live", get(|| async { "live\n" })).route("/ready", get(ready));
        #[cfg(feature = "metrics")]
        let router = router.route("/metrics", get(crate::metrics::respond));
        router.with_state(self.clone())
    }

    /// Counts and tells of a refusal.
    fn refused(&self, rejection: Rejection) -> Rejection {
        self.0.counters.refused();
        tracing::warn!(target: "persat_inbox", reason = %rejection, "delivery refused");
        rejection
    }

    async fn acknowledge(&self, events: Vec<crate::event::NewEvent>) -> StatusCode {
        match self.store(events).await {
            Ok(_) => StatusCode::NO_CONTENT,
            Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

async fn persat(State(app): State<App>, message: Result<Message, Rejection>) -> Result<StatusCode, Rejection> {
    let message = message.map_err(|rejection| app.inbox.refused(rejection))?;
    Ok(app.inbox.acknowledge(of_message(message)).await)
}

#[cfg(feature = "recuperador")]
async fn agreement(
    State(app): State<App>,
    delivery: Result<Delivery<crate::recuperador::AgreementNotice>, Rejection>,
) -> Result<StatusCode, Rejection> {
    payloads(&app.inbox, delivery.map(crate::recuperador::of_delivery)).await
}

#[cfg(feature = "recuperador")]
async fn installment(
    State(app): State<App>,
    delivery: Result<Delivery<crate::recuperador::ApprovedInstallmentNotice>, Rejection>,
) -> Result<StatusCode, Rejection> {
    payloads(&app.inbox, delivery.map(crate::recuperador::of_delivery)).await
}

#[cfg(feature = "recuperador")]
async fn payloads(inbox: &Inbox, events: Result<Vec<NewEvent>, Rejection>) -> Result<StatusCode, Rejection> {
    let events = events.map_err(|rejection| inbox.refused(rejection))?;
    Ok(inbox.acknowledge(events).await)
}

async fn ready(State(inbox): State<Inbox>) -> (StatusCode, &'static str) {
    if inbox.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "events cannot be stored now\n")
    }
}
