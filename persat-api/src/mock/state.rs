//! What the connections share.

use super::account::Account;
use super::api::Api;
use super::error::Error;
use super::events::Events;
use super::faults::{self, Fault, Standing};
use super::records::Data;
use super::reply::Reply;
use super::request::{MOST_BYTES, Request};
use super::routes::Description;
use super::store::{self, Store};
use crate::http::auth::{ApiKey, Scheme};
use hyper::header::HeaderValue;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const MOST_REQUESTS: usize = 1000;

/// Told about every request, once it has its response.
pub(super) type Observer = Box<dyn Fn(&Request) + Send + Sync>;

/// What the builder settled.
pub(super) struct Settings {
    pub(super) api: Api,
    pub(super) key: String,
    pub(super) barred: BTreeSet<i64>,
    pub(super) observer: Option<Observer>,
    pub(super) store: Option<Store>,
    pub(super) account: Option<Account>,
}

/// What the connections share.
pub(super) struct State {
    pub(super) description: Description,
    pub(super) settings: Settings,
    pub(super) events: Arc<Events>,
    pub(super) authorization: HeaderValue,
    scripts: Mutex<HashMap<String, Script>>,
    faults: Mutex<Vec<Standing>>,
    requests: Mutex<VecDeque<Request>>,
    data: Mutex<Data>,
    /// What `reset` goes back to.
    start: Data,
}

/// What was scripted for an operation.
#[derive(Default)]
struct Script {
    next: VecDeque<Reply>,
    always: Option<Reply>,
}

impl State {
    /// `start` are the records at the start; those in the store come before them.
    pub(super) fn new(
        description: Description,
        settings: Settings,
        start: Data,
        events: Arc<Events>,
    ) -> Result<Self, Error> {
        let scheme = match settings.api {
            Api::Persat => Scheme::Bearer,
            #[cfg(feature = "recuperador")]
            Api::Recuperador => Scheme::Basic,
        };
        let authorization =
            scheme.header(&ApiKey::new(&settings.key)).map_err(|error| Error::Setup(error.to_string()))?;
        let mut data = start.clone();
        if let Some(store) = &settings.store {
            match store.read()? {
                Some(mut kept) => {
                    // The templates are those of the folder, and not those of an earlier time.
                    if let (Some(account), Some(kept)) =
                        (&settings.account, kept.get_mut("records").and_then(Value::as_object_mut))
                    {
                        kept.retain(|name, _| !account.has(name));
                    }
                    store::import(settings.api, &description, &kept, &mut data).map_err(|it| store.bad(it))?
                }
                None => {
                    let exported = store::export(settings.api, &data);
                    store.write(&exported).map_err(|error| store.bad(error.to_string()))?;
                }
            }
        }
        let (scripts, faults, requests) = (Mutex::default(), Mutex::default(), Mutex::default());
        let data = Mutex::new(data);
        Ok(Self { description, settings, events, authorization, scripts, faults, requests, data, start })
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        lock(&self.requests).iter().cloned().collect()
    }

    pub(super) fn script(&self, operation: &str, reply: Reply, always: bool) -> Result<(), Error> {
        self.known(operation)?;
        // 100 to 199 announce a response and are none.
        if !(200..=999).contains(&reply.status) {
            return Err(Error::NoFinalStatus(reply.status));
        }
        let mut scripts = lock(&self.scripts);
        let script = scripts.entry(operation.to_owned()).or_default();
        if always {
            script.always = Some(reply)
        } else {
            script.next.push_back(reply)
        }
        Ok(())
    }

    fn known(&self, operation: &str) -> Result<(), Error> {
        match self.description.operation(operation) {
            Some(_) => Ok(()),
            None => Err(Error::NoSuchOperation(operation.to_owned())),
        }
    }

    pub(super) fn scripted(&self, operation: &str) -> Option<Reply> {
        let mut scripts = lock(&self.scripts);
        let script = scripts.get_mut(operation)?;
        script.next.pop_front().or_else(|| script.always.clone())
    }

    /// Everything as it was at the start: records, scripts and faults.
    pub(super) fn reset(&self) -> Result<(), Error> {
        self.change(|data| {
            data.clone_from(&self.start);
            Ok::<_, Error>(())
        })?;
        lock(&self.scripts).clear();
        lock(&self.faults).clear();
        Ok(())
    }

    pub(super) fn add_fault(&self, fault: Standing) -> Result<(), Error> {
        if let Some(operation) = fault.operation() {
            self.known(operation)?;
        }
        lock(&self.faults).push(fault);
        Ok(())
    }

    pub(super) fn faults(&self) -> Vec<Value> {
        lock(&self.faults).iter().map(Standing::to_json).collect()
    }

    pub(super) fn clear_faults(&self) {
        lock(&self.faults).clear();
    }

    pub(super) fn strike(&self, operation: Option<&str>) -> Option<Fault> {
        faults::strike(&mut lock(&self.faults), operation)
    }

    pub(super) fn record(&self, request: Request) {
        if let Some(observer) = &self.settings.observer {
            observer(&request);
        }
        let mut requests = lock(&self.requests);
        requests.push_back(request);
        let mut bytes: usize = requests.iter().map(|it| it.body_bytes).sum();
        while requests.len() > MOST_REQUESTS || bytes > MOST_BYTES && requests.len() > 1 {
            bytes -= requests.pop_front().map_or(0, |it| it.body_bytes);
        }
    }

    pub(super) fn forget_requests(&self) {
        lock(&self.requests).clear();
    }

    pub(super) fn export(&self) -> Value {
        store::export(self.settings.api, &lock(&self.data))
    }

    pub(super) fn import(&self, exported: &Value) -> Result<(), Error> {
        self.change(|data| store::import(self.settings.api, &self.description, exported, data).map_err(Error::Records))
    }

    /// Changes the records, and the file with them where there is one: both, or neither.
    pub(super) fn change<T, E: From<Error>>(&self, change: impl FnOnce(&mut Data) -> Result<T, E>) -> Result<T, E> {
        let mut data = lock(&self.data);
        let Some(store) = &self.settings.store else { return change(&mut data) };
        let mut changed = data.clone();
        let done = change(&mut changed)?;
        let written = store.write(&store::export(self.settings.api, &changed));
        written.map_err(|error| store.bad(format!("nothing is changed, since it cannot be written: {error}")))?;
        *data = changed;
        Ok(done)
    }

    pub(super) fn data(&self) -> MutexGuard<'_, Data> {
        lock(&self.data)
    }

    /// Posts an event that stands for the vendor's apps, after what it says of the records is done; says to how
    /// many addresses. Without a payload it is the documented one.
    pub(super) fn post_event(&self, name: &str, payload: Option<Value>) -> Result<usize, Error> {
        let known = &self.description.document["x-webhooks"][name]["post"];
        let is_enveloped = self.settings.api == Api::Persat;
        let body = match payload {
            Some(payload) if is_enveloped => json!({ "eventType": name, "payload": payload }),
            Some(payload) if !known.is_null() => payload,
            _ => self
                .description
                .event_example(name, known, &lock(&self.data))
                .ok_or_else(|| Error::Records(self.description.no_payload(name)))?,
        };
        if !known.is_null() {
            let schema = self.description.event_schema(known);
            let bad = |it: super::judge::Complaint| Error::Records(format!("{}: {}", it.field, it.rule));
            self.description.judge(schema, &body, "event", true).map_err(bad)?;
            let about = if is_enveloped { &body["payload"] } else { &body };
            self.change(|data| {
                self.description.apply_event(&known["x-sandbox"], about, data);
                Ok::<_, Error>(())
            })?;
        }
        Ok(self.events.post(name, &body))
    }
}

/// Whoever panicked while holding a lock left what it guards whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
