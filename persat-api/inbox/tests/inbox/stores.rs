//! What befalls a store, and names that are none.

use crate::support::{Served, deleted, run, until};
use persat_api::mock::{Api, MockServer, Reply};
use persat_api::recuperador::Recuperador;
use persat_api::webhook::Receiver;
use persat_inbox::sqlx::sqlite::SqliteConnectOptions;
use persat_inbox::sqlx::{ConnectOptions, SqliteConnection, query, query_scalar, raw_sql};
use persat_inbox::{Error, Inbox, Store};
use std::path::Path;
use std::time::Duration;

async fn sqlite(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap()
}

async fn served(inbox: Inbox) -> Served {
    Served::of(inbox, Receiver::builder().path_token(crate::http::TOKEN).build().unwrap()).await
}

async fn impatient(store: Store) -> Served {
    served(Inbox::options(store).store_timeout(Duration::from_millis(300)).open().await.unwrap()).await
}

#[test]
fn an_address_that_is_misspelt_is_refused_and_not_repeated() {
    for text in [
        "mysql://me:hunter2@db/x",
        "\"postgres://me:hunter2@db/x\"",
        "sqlite://host://me:hunter2",
        "postgres://me:hunter2@[",
        "POSTGRES://me:hunter2@[",
        "",
        "sqlite:",
    ] {
        let error = Store::from_text(text).unwrap_err();
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{text}: {error}");
        assert!(error.to_string().contains("postgres://user:password@host/database"), "{error}");
    }
    for (text, known) in [
        (" inbox.db\n", r#"Sqlite("inbox.db")"#),
        ("sqlite://inbox.db", r#"Sqlite("inbox.db")"#),
        ("sqlite:/var/inbox.db", r#"Sqlite("/var/inbox.db")"#),
        ("sqlite:///var/inbox.db", r#"Sqlite("/var/inbox.db")"#),
        ("PostgreSQL://me:hunter2@db/x", "Postgres(..)"),
        (" postgres://me:hunter2@db/x", "Postgres(..)"),
    ] {
        assert_eq!(format!("{:?}", Store::from_text(text).unwrap()), known);
    }
}

#[test]
fn a_store_in_memory_is_refused_and_a_name_that_sqlite_would_read_is_a_file() {
    run(async {
        for text in ["sqlite::memory:", ":memory:", "file::memory:?cache=shared"] {
            let error = Inbox::open(Store::from_text(text).unwrap()).await.unwrap_err();
            assert!(error.to_string().contains("would lose"), "{error}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file:x?mode=memory");
        let inbox = Inbox::open(Store::sqlite(&path)).await.unwrap();
        served(inbox).await.deliver(&[deleted("CL-1")]).await;
        assert_eq!(Inbox::open(Store::sqlite(&path)).await.unwrap().stats().await.unwrap().waiting, 1);
    });
}

#[test]
fn a_database_of_others_is_not_changed_by_a_look_at_it() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let look = |path: &Path| Inbox::options(Store::sqlite(path)).make_tables(false).open();
        let path = folder.path().join("other.db");
        raw_sql("CREATE TABLE mine (a)").execute(&mut sqlite(&path).await).await.unwrap();
        let error = look(&path).await.unwrap_err();
        assert!(error.to_string().contains("there is no inbox in"), "{error}");
        let mut other = sqlite(&path).await;
        let tables: i64 = query_scalar("SELECT count(*) FROM sqlite_master").fetch_one(&mut other).await.unwrap();
        let mode: String = query_scalar("PRAGMA journal_mode").fetch_one(&mut other).await.unwrap();
        assert_eq!((tables, mode.as_str()), (1, "delete"));

        let missing = folder.path().join("missing.db");
        assert!(look(&missing).await.unwrap_err().to_string().contains("there is no store"));
        assert!(!missing.exists());
        let empty = folder.path().join("empty.db");
        std::fs::write(&empty, "").unwrap();
        assert!(look(&empty).await.unwrap_err().to_string().contains("there is no inbox in"));
        std::fs::write(&empty, [0x55; 9000]).unwrap();
        let error = Inbox::open(Store::sqlite(&empty)).await.unwrap_err();
        assert!(error.to_string().contains("none of SQLite's"), "{error}");
        // An inbox is looked at.
        Inbox::open(Store::sqlite(&path)).await.unwrap();
        look(&path).await.unwrap();
    });
}

#[cfg(unix)]
#[test]
fn what_was_deleted_under_a_receiver_acknowledges_nothing() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inbox.db");
        let inbox = Inbox::open(Store::sqlite(&path)).await.unwrap();
        let served = served(inbox).await;
        served.deliver(&[deleted("CL-1")]).await;
        let elsewhere = folder.path().join("elsewhere.db");
        std::fs::rename(&path, &elsewhere).unwrap();
        assert_eq!(served.persat(&deleted("CL-2").to_string()).await, 503);
        assert!(!served.inbox.is_ready().await);
        assert!(served.inbox.metrics().await.contains("\npersat_inbox_store_up 0\n"));
        let error = served.inbox.retry_dead().await.unwrap_err();
        assert!(error.to_string().contains("deleted or replaced"), "{error}");
        // Nor does another file in its place help: it is not what is open.
        std::fs::copy(&elsewhere, &path).unwrap();
        assert_eq!(served.persat(&deleted("CL-2").to_string()).await, 503);
        // What cannot be stored is not marked as read.
        let account = MockServer::builder().api(Api::Recuperador).start().await.unwrap();
        let list = serde_json::json!([{ "id": 4001, "id_credor": 12, "id_acordo": 880 }]);
        account.respond("listAgreementEvents", Reply::json(200, &list)).unwrap();
        let recuperador = Recuperador::builder(account.key()).base_url(account.url()).build().unwrap();
        assert!(served.inbox.poll_agreements(&recuperador, 12, None).await.is_err());
        let asked: Vec<_> = account.requests().into_iter().map(|it| it.operation.unwrap()).collect();
        assert_eq!(asked, ["listAgreementEvents"]);
        std::fs::rename(&elsewhere, &path).unwrap();
        assert_eq!(served.persat(&deleted("CL-2").to_string()).await, 204);
    });
}

#[test]
fn a_file_that_another_process_has_locked_is_waited_for_and_then_the_sender_comes_again() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inbox.db");
        let served = impatient(Store::sqlite(&path)).await;
        let mut other = sqlite(&path).await;
        raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
        assert_eq!(served.persat(&deleted("CL-1").to_string()).await, 503);
        assert!(!served.inbox.is_ready().await);
        // Who only reads is not held up.
        let look = Inbox::options(Store::sqlite(&path)).make_tables(false).open().await.unwrap();
        assert_eq!(look.stats().await.unwrap().waiting, 0);
        raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
        until("it is stored", async || served.persat(&deleted("CL-1").to_string()).await == 204).await;
        assert_eq!(served.inbox.stats().await.unwrap().waiting, 1);
    });
}

#[test]
fn a_newer_version_is_refused_and_a_damaged_file_called_so() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inbox.db");
        Inbox::open(Store::sqlite(&path)).await.unwrap();
        let mut other = sqlite(&path).await;
        query("INSERT INTO persat_inbox_version VALUES (7)").execute(&mut other).await.unwrap();
        let error = Inbox::open(Store::sqlite(&path)).await.unwrap_err();
        assert!(error.to_string().contains("of version 7; this program knows 3"), "{error}");
        raw_sql("DELETE FROM persat_inbox_version WHERE version = 7; PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&mut other)
            .await
            .unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[4096..].fill(0x55);
        std::fs::write(&path, bytes).unwrap();
        let error = match Inbox::open(Store::sqlite(&path)).await {
            Ok(inbox) => inbox.stats().await.unwrap_err(),
            Err(error) => error,
        };
        assert!(error.to_string().contains("the file is damaged"), "{error}");
    });
}

#[test]
fn a_store_of_the_version_before_is_brought_up_to_date() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inbox.db");
        served(Inbox::open(Store::sqlite(&path)).await.unwrap()).await.deliver(&[deleted("CL-1")]).await;
        let older = "DROP TABLE persat_inbox_clock; DELETE FROM persat_inbox_version WHERE version >= 2";
        raw_sql(older).execute(&mut sqlite(&path).await).await.unwrap();
        let look = || Inbox::options(Store::sqlite(&path)).make_tables(false).open();
        let error = look().await.unwrap_err();
        assert!(error.to_string().contains("one of an older version"), "{error}");
        let served = served(Inbox::open(Store::sqlite(&path)).await.unwrap()).await;
        served.deliver(&[deleted("CL-2")]).await;
        assert_eq!(look().await.unwrap().stats().await.unwrap().waiting, 2);
    });
}

#[test]
fn what_a_database_says_is_in_no_text_of_an_error() {
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let mut other = sqlite(&folder.path().join("x.db")).await;
        let said = query("SELECT hunter2").execute(&mut other).await.unwrap_err();
        assert!(said.to_string().contains("hunter2"));
        let error = Error::from(said);
        assert!(!format!("{error} {error:?} {error:#?}").contains("hunter2"), "{error:?}");
        assert!(std::error::Error::source(&error).unwrap().to_string().contains("hunter2"));
    });
}

#[cfg(unix)]
mod on_postgresql {
    use super::*;
    use crate::postgres::Postgres;
    use persat_inbox::sqlx::{Connection, PgConnection};
    use std::time::Instant;

    #[test]
    fn rights_versions_and_a_server_that_is_away() {
        let Some(postgres) = Postgres::start() else { return };
        run(async {
            let url = postgres.create("rights").await;
            let look = || Inbox::options(Store::postgres(&url).unwrap()).make_tables(false).open();
            let error = look().await.unwrap_err();
            assert!(error.to_string().contains("there is no inbox in this store"), "{error}");
            let mut other = PgConnection::connect(&url).await.unwrap();
            let tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
            assert_eq!(query_scalar::<_, i64>(tables).fetch_one(&mut other).await.unwrap(), 0);

            // One who may not make tables.
            raw_sql("CREATE ROLE clerk LOGIN").execute(&mut other).await.unwrap();
            let clerk = url.replace("inbox@", "clerk@");
            let error = Inbox::open(Store::postgres(&clerk).unwrap()).await.unwrap_err();
            assert!(error.to_string().contains("its user lacks a right (code 42501)"), "{error}");
            Inbox::open(Store::postgres(&url).unwrap()).await.unwrap();
            raw_sql("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clerk")
                .execute(&mut other)
                .await
                .unwrap();
            let served = impatient(Store::postgres(&clerk).unwrap()).await;
            served.deliver(&[deleted("CL-1")]).await;
            look().await.unwrap();

            query("INSERT INTO persat_inbox_version VALUES (7)").execute(&mut other).await.unwrap();
            let error = look().await.unwrap_err();
            assert!(error.to_string().contains("of version 7; this program knows 3"), "{error}");
            query("DELETE FROM persat_inbox_version WHERE version = 7").execute(&mut other).await.unwrap();

            // A scrape is answered before its sender gives up, and says that the store is away.
            postgres.down();
            let begun = Instant::now();
            assert_eq!(served.persat(&deleted("CL-2").to_string()).await, 503);
            assert!(!served.inbox.is_ready().await);
            // Of the last five seconds there may be figures yet.
            until("it is seen", async || served.inbox.metrics().await.contains("\npersat_inbox_store_up 0\n")).await;
            assert!(begun.elapsed() < Duration::from_secs(9), "{:?}", begun.elapsed());
            postgres.up();
            until("it is back", async || served.persat(&deleted("CL-2").to_string()).await == 204).await;
            until("it is ready", async || served.inbox.is_ready().await).await;
            assert_eq!(served.inbox.stats().await.unwrap().waiting, 2);
        });
    }

    /// What was committed meanwhile is seen, although transactions are to see one moment by default.
    #[test]
    fn both_ways_are_folded_whatever_the_servers_isolation() {
        let Some(postgres) = Postgres::start() else { return };
        run(async {
            let url = postgres.create("isolated").await;
            let mut other = PgConnection::connect(&url).await.unwrap();
            raw_sql("ALTER DATABASE isolated SET default_transaction_isolation = 'repeatable read'")
                .execute(&mut other)
                .await
                .unwrap();
            crate::recuperador::both_ways_at_the_same_instant(Store::postgres(&url).unwrap()).await;
        });
    }

    /// Somebody has the row locked when the lease would be extended: that is no reason to end the handler.
    #[test]
    fn a_row_that_is_locked_is_not_taken_for_another_workers() {
        let Some(postgres) = Postgres::start() else { return };
        run(async {
            let url = postgres.create("locked").await;
            let served = impatient(Store::postgres(&url).unwrap()).await;
            served.deliver(&[deleted("CL-1")]).await;
            let id = served.unfinished().await[0].id;
            let (go, going) = tokio::sync::watch::channel(false);
            let handler = move |_| {
                let mut going = going.clone();
                async move {
                    going.wait_for(|it| *it).await.unwrap();
                    Ok(())
                }
            };
            let lease = Duration::from_secs(3);
            let worker = tokio::spawn(served.inbox.worker(handler).lease(lease).run(std::future::pending()));
            until("it is held", async || served.inbox.stats().await.unwrap().held == 1).await;
            let mut other = PgConnection::connect(&url).await.unwrap();
            let mut lock = other.begin().await.unwrap();
            query("SELECT 1 FROM persat_inbox_work FOR UPDATE").execute(&mut *lock).await.unwrap();
            // Leases are extended three times as often as they end.
            tokio::time::sleep(lease / 3 + Duration::from_millis(300)).await;
            lock.commit().await.unwrap();
            go.send(true).unwrap();
            until("it is done", async || served.is_done(id).await).await;
            let entry = served.entry(id).await;
            assert_eq!((entry.tries, entry.lost), (1, 0));
            worker.abort();
        });
    }
}
