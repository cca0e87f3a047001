//! Recuperador CRM's lists of unread events: the second way in.

use super::Outcome;
use super::print::{complain, tell};
use persat_api::recuperador::Recuperador;
use persat_inbox::{Error, Inbox, Polled};
use std::time::Duration;

/// Which lists are read, and how often.
pub(super) struct Lists {
    pub(super) creditors: Vec<i64>,
    pub(super) days: i64,
    pub(super) every: Duration,
}

/// The account of the key in the environment, if there is a list to be read.
pub(super) fn account(lists: &Lists) -> Outcome<Option<Recuperador>> {
    if lists.creditors.is_empty() { Ok(None) } else { Ok(Some(Recuperador::from_env()?)) }
}

/// Reads the lists now and then, for ever: what is new is stored first and marked as read afterwards, so that this may
/// be ended at any moment.
pub(super) async fn run(inbox: &Inbox, recuperador: &Recuperador, lists: &Lists) {
    loop {
        for creditor in &lists.creditors {
            let days = Some(lists.days);
            report("agreements", *creditor, &inbox.poll_agreements(recuperador, *creditor, days).await);
            report("installments", *creditor, &inbox.poll_installments(recuperador, *creditor, days).await);
        }
        tokio::time::sleep(lists.every).await;
    }
}

fn report(what: &str, creditor: i64, polled: &Result<Polled, Error>) {
    match polled {
        Ok(Polled { new, marked, unmarked, .. }) => {
            if *new + *marked > 0 {
                tell(format_args!("list     {what} of creditor {creditor}: {new} new, {marked} marked as read"));
            }
            for error in unmarked {
                complain(format_args!("list     {what} of creditor {creditor}: {error}"));
            }
        }
        Err(error) => complain(format_args!("list     {what} of creditor {creditor}: {error}")),
    }
}
