//! What the listing of the public API cannot show: what may cross threads.

use persat_api::{ApiKey, ClientBuilder, Download, Error, Items, Pace, Persat, RetryPolicy, types, webhook};

fn crosses<T: Send + Sync>() {}
fn moves<T: Send>(_: &T) {}

#[test]
fn clients_errors_and_data_cross_threads() {
    crosses::<Persat>();
    crosses::<persat_api::recuperador::Recuperador>();
    crosses::<ClientBuilder<Persat>>();
    crosses::<ApiKey>();
    crosses::<Error>();
    crosses::<Pace>();
    crosses::<RetryPolicy>();
    crosses::<types::ClientRecord>();
    crosses::<webhook::Event>();
}

#[test]
fn calls_streams_and_files_can_be_spawned() {
    fn of<T: Send>() {}
    of::<Items<types::ClientRecord, i64>>();
    of::<Download>();
    let persat = Persat::new(ApiKey::from("key")).expect("a client");
    moves(&persat.clients().get("x").send());
    moves(&persat.clients().list().into_future());
}
