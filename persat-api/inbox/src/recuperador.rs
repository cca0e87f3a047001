//! Recuperador CRM: two webhooks whose payloads carry no name, and two lists of unread events.

use crate::error::Error;
use crate::event::{NewEvent, Source};
use crate::inbox::Inbox;
use persat_api::recuperador::types::{AgreementEvent, AgreementEventMark, ApprovedInstallmentEvent};
pub(crate) use persat_api::recuperador::types::{AgreementNotice, ApprovedInstallmentNotice};
use persat_api::recuperador::{RawJson, Recuperador};
use persat_api::webhook::{DedupKey, Delivery, Payload};
use persat_api::{Error as ApiError, Items};
use serde_json::Value;

/// What the inbox needs to know of a payload.
pub(crate) trait Notice: Payload {
    const SOURCE: Source;
    fn numbers(&self) -> Numbers;
}

/// Creditor, agreement and `id`.
pub(crate) struct Numbers(Option<i64>, Option<i64>, Option<i64>);

impl Notice for AgreementNotice {
    const SOURCE: Source = Source::Agreements;
    fn numbers(&self) -> Numbers {
        Numbers(self.id_credor, self.id_acordo, self.id)
    }
}

impl Notice for ApprovedInstallmentNotice {
    const SOURCE: Source = Source::Installments;
    fn numbers(&self) -> Numbers {
        Numbers(self.id_credor, self.id_acordo, self.id)
    }
}

/// An event that goes by its numbers. The agreement is the subject, of what is said of its installments too.
fn event(source: Source, event_type: &str, numbers: &Numbers, key: DedupKey, payload: String) -> NewEvent {
    let Numbers(creditor, agreement, id) = numbers;
    let subject = creditor.zip(*agreement).map(|(creditor, agreement)| format!("agreement/{creditor}/{agreement}"));
    let link = subject.as_ref().zip(*id).map(|(subject, id)| format!("{event_type}/{subject}/{id}"));
    NewEvent { source, event_type: event_type.to_owned(), key, subject, link, payload, odd: None }
}

fn odd(source: Source, event_type: &str, key: DedupKey, payload: String, error: &ApiError) -> NewEvent {
    let odd = Some(error.to_string());
    NewEvent { source, event_type: event_type.to_owned(), key, subject: None, link: None, payload, odd }
}

/// The events of a delivery.
pub(crate) fn of_delivery<T: Notice>(delivery: Delivery<T>) -> Vec<NewEvent> {
    let payloads = delivery
        .payloads
        .into_iter()
        .map(|it| event(T::SOURCE, T::EVENT, &it.payload.numbers(), it.dedup_key, it.json.as_str().to_owned()));
    let undecoded = delivery
        .undecoded
        .into_iter()
        .map(|it| odd(T::SOURCE, T::EVENT, it.dedup_key, it.json.as_str().to_owned(), &it.error));
    payloads.chain(undecoded).collect()
}

/// What came of reading a list of unread events.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Polled {
    /// Events that are new to the inbox.
    pub new: u64,
    /// Those that it had already: of an earlier poll, say, whose mark got lost.
    pub repeated: u64,
    /// Those that were marked as read.
    pub marked: u64,
    /// Why others are not, or why the list broke off. They are stored all the same, come again with the next poll,
    /// and are recognised.
    pub unmarked: Vec<ApiError>,
}

impl Inbox {
    /// Reads the unread events of a creditor's agreements, stores them, and only then marks them as read: a mark takes
    /// an event from every reader of the account, and there is no way back. A process that dies in between has stored
    /// what it has not marked. What cannot be decoded is stored as a dead letter and not marked.
    ///
    /// What comes both by webhook and by list is two events, whose [link](crate::Entry) may be equal; see
    /// [`Options::fold_by_id`](crate::Options::fold_by_id).
    ///
    /// # Errors
    /// The list cannot be read at all, or nothing could be stored; then nothing was marked.
    pub async fn poll_agreements(
        &self,
        recuperador: &Recuperador,
        creditor: i64,
        days: Option<i64>,
    ) -> Result<Polled, Error> {
        let mut call = recuperador.agreement_events().list(creditor);
        if let Some(days) = days {
            call = call.qtde_dias_leitura(days);
        }
        let numbers = |it: &AgreementEvent| Numbers(it.id_credor, it.id_acordo, it.id);
        let (source, event_type) = (Source::AgreementList, AgreementNotice::EVENT);
        let (items, mut polled) = self.take(call.stream(), source, event_type, numbers).await?;
        for item in items.iter().filter(|it| it.id.is_some()) {
            match recuperador.agreement_events().mark_read(AgreementEventMark::from(item)).await {
                Ok(_) => polled.marked += 1,
                Err(error) => polled.unmarked.push(error),
            }
        }
        Ok(polled)
    }

    /// The same for approved installments, of which nothing is marked: how to is not documented. They come again with
    /// each poll, and are recognised unless they did not for as long as they are [remembered](Source::remembered_for):
    /// should that happen, ask for no more than seven `days`.
    ///
    /// # Errors
    /// The list cannot be read at all, or nothing could be stored.
    pub async fn poll_installments(
        &self,
        recuperador: &Recuperador,
        creditor: i64,
        days: Option<i64>,
    ) -> Result<Polled, Error> {
        let mut call = recuperador.installment_events().list(creditor);
        if let Some(days) = days {
            call = call.qtde_dias_leitura(days);
        }
        let numbers = |it: &ApprovedInstallmentEvent| Numbers(it.id_credor, it.id_acordo, it.id);
        let (source, event_type) = (Source::InstallmentList, ApprovedInstallmentNotice::EVENT);
        Ok(self.take(call.stream(), source, event_type, numbers).await?.1)
    }

    /// Stores a list, and gives its items.
    async fn take<T: serde::Serialize>(
        &self,
        mut list: Items<T, usize>,
        source: Source,
        event_type: &str,
        numbers: impl Fn(&T) -> Numbers,
    ) -> Result<(Vec<T>, Polled), Error> {
        let (mut items, mut events, mut polled) = (Vec::new(), Vec::new(), Polled::default());
        while let Some(item) = list.next().await {
            match item {
                Ok(item) => {
                    let json = RawJson::of(&item).map_err(|_| Error::store("an event cannot be written as JSON"))?;
                    let payload = json.as_str().to_owned();
                    events.push(event(source, event_type, &numbers(&item), key(&payload), payload));
                    items.push(item);
                }
                Err(error) => {
                    if let Some(item) = error.undecoded_item() {
                        let payload = item.json().to_owned();
                        events.push(odd(source, event_type, key(&payload), payload, &error));
                    } else if events.is_empty() {
                        return Err(error.into());
                    }
                    polled.unmarked.push(error);
                }
            }
        }
        // A hundred at a time: a list can be long, and each delivery is one transaction.
        while !events.is_empty() {
            let rest = events.split_off(events.len().min(100));
            let stored = self.store(std::mem::replace(&mut events, rest)).await?;
            polled.new += stored.new;
            polled.repeated += stored.repeated;
        }
        Ok((items, polled))
    }
}

/// The key of an event of a list, by its content.
fn key(payload: &str) -> DedupKey {
    DedupKey::of(&serde_json::from_str(payload).unwrap_or_else(|_| Value::String(payload.to_owned())))
}
