//! Where events lie until they are handled.

mod clock;
mod connection;
mod look;
mod place;
mod schema;
mod sqlite;
mod text;
mod work;
mod write;

pub(crate) use clock::{MARK_EVERY, follow, probe};
pub(crate) use connection::{Database, Tx};
pub use look::{Filter, Stats};
pub(crate) use look::{close, forget, list, payload, retry, stats};
pub(crate) use text::storable;
pub(crate) use work::{Claim, Lease, Settlement, claim, complete, extend, settle};
pub(crate) use write::{most_at_once, store};

use crate::error::Error;
#[cfg(feature = "postgres")]
use connection::PATIENCE;
#[cfg(feature = "postgres")]
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::fmt;
use std::path::{Path, PathBuf};

/// Which database the events are stored in.
#[derive(Clone)]
pub struct Store(Kind);

#[derive(Clone)]
enum Kind {
    Sqlite(PathBuf),
    #[cfg(feature = "postgres")]
    Postgres(Box<PgConnectOptions>, u32),
}

impl Store {
    /// A file of SQLite's: one machine, and no server. It is made if there is none, for its owner alone to read.
    /// Several processes of one machine may share it; a network's file system will not do.
    pub fn sqlite(path: impl AsRef<Path>) -> Self {
        Self(Kind::Sqlite(path.as_ref().to_owned()))
    }

    /// A database of PostgreSQL's: several receivers and workers on several machines. Tables are made where the
    /// user's `search_path` puts them, with names that begin with `persat_inbox_`.
    ///
    /// # Errors
    /// [`Error::Store`]: the address is not of the form `postgres://user:password@host/database`.
    #[cfg(feature = "postgres")]
    pub fn postgres(url: &str) -> Result<Self, Error> {
        // The parser's own words could hold the password.
        let options = url.parse::<PgConnectOptions>().map_err(|_| {
            Error::store("the address of the store is not of the form postgres://user:password@host/database")
        })?;
        Ok(Self(Kind::Postgres(Box::new(options), 10)))
    }

    /// How many connections to PostgreSQL there are at most: 10 unless told otherwise. Each handler that is within
    /// a transaction has one, and four store.
    #[cfg(feature = "postgres")]
    #[must_use]
    pub fn connections(self, most: u32) -> Self {
        match self.0 {
            Kind::Postgres(options, _) => Self(Kind::Postgres(options, most.max(1))),
            other => Self(other),
        }
    }

    /// A store by what a command line or a variable says: an address that begins with `postgres:` or
    /// `postgresql:`, or else a file of SQLite's, with or without `sqlite:` or `sqlite://` before it.
    ///
    /// # Errors
    /// [`Error::Store`]: the address is not understood, or needs the feature `postgres`. It is not repeated, since it
    /// may hold a password.
    pub fn from_text(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let scheme = text.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if scheme != "postgres" && scheme != "postgresql" {
            let path = ["sqlite://", "sqlite:"].iter().find_map(|it| text.strip_prefix(it)).unwrap_or(text);
            if path.is_empty() || path.contains("://") {
                return Err(Error::store(
                    "the address of the store is neither a file nor postgres://user:password@host/database",
                ));
            }
            return Ok(Self::sqlite(path));
        }
        #[cfg(feature = "postgres")]
        return Self::postgres(text);
        #[cfg(not(feature = "postgres"))]
        Err(Error::store("this build knows no PostgreSQL: build it with `--features postgres`"))
    }

    /// Connects, and brings the tables up to date, or sees to it that they are.
    pub(crate) async fn open(&self, make: bool) -> Result<Database, Error> {
        let database = match &self.0 {
            Kind::Sqlite(path) => sqlite::open(path, make).await?,
            #[cfg(feature = "postgres")]
            Kind::Postgres(options, most) => {
                let options = options.as_ref().clone().application_name("persat-inbox");
                schema::check_server(&options).await?;
                let pool = PgPoolOptions::new().max_connections(*most).acquire_timeout(PATIENCE);
                let pool = pool.after_connect(|connection, _| Box::pin(schema::durable(connection)));
                Database::Postgres(pool.connect_lazy_with(options))
            }
        };
        schema::migrate(&database, make).await?;
        Ok(database)
    }
}

/// The file, or that it is PostgreSQL; never a password.
impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            #[cfg(feature = "postgres")]
            Kind::Postgres(..) => f.debug_tuple("Postgres").finish_non_exhaustive(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{NewEvent, Source};
    use persat_api::webhook::DedupKey;
    use std::ops::Range;
    use std::time::Duration;

    /// Stores events that are told apart by these numbers; how many are new.
    async fn add(database: &Database, numbers: Range<usize>) -> u64 {
        let event = |number: usize| NewEvent {
            source: Source::Persat,
            event_type: "x".to_owned(),
            key: DedupKey::of(&number.into()),
            subject: None,
            link: None,
            payload: "{}".to_owned(),
            odd: None,
        };
        let mut tx = database.begin().await.unwrap();
        let stored = store(&mut tx, &[numbers.map(event).collect()], false).await.unwrap();
        tx.commit().await.unwrap();
        stored[0].new
    }

    async fn execute(database: &Database, sql: &str) {
        let mut tx = database.begin().await.unwrap();
        tx.execute(sql, &[]).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// However many there are, no statement and no transaction grows with them.
    #[tokio::test]
    async fn takes_and_forgets_so_many_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let database = Store::sqlite(folder.path().join("inbox.db")).open(true).await.unwrap();
        assert_eq!(add(&database, 0..1200).await, 1200);
        let mut taken = Vec::new();
        for expected in [1000, 200, 0] {
            let claims = claim(&database, "me", usize::MAX, Duration::from_secs(60), false).await.unwrap();
            assert_eq!(claims.len(), expected);
            taken.extend(claims);
        }
        let mut tx = database.begin().await.unwrap();
        for claim in &taken {
            let lease = Lease { id: claim.id, tries: claim.tries, holder: "me".into() };
            assert!(settle(&mut tx, &lease, &Settlement::Done).await.unwrap());
        }
        tx.commit().await.unwrap();
        assert_eq!(forget(&database).await.unwrap(), 0, "none is old enough");
        execute(&database, "UPDATE persat_inbox_work SET due_at = due_at - remember_for").await;
        for expected in [500, 500, 200, 0] {
            assert_eq!(forget(&database).await.unwrap(), expected);
        }
    }
    #[tokio::test]
    async fn what_waits_is_moved_piece_by_piece_and_each_once() {
        let folder = tempfile::tempdir().unwrap();
        let database = Store::sqlite(folder.path().join("inbox.db")).open(true).await.unwrap();
        add(&database, 0..12_000).await;
        // Some wait for ten minutes yet.
        execute(&database, "UPDATE persat_inbox_work SET due_at = due_at + 600000 WHERE event_id <= 100").await;
        execute(&database, "UPDATE persat_inbox_work SET due_at = due_at + 3600000").await;
        execute(&database, "UPDATE persat_inbox_clock SET at = at + 3600000").await;
        let first = follow(&database).await.unwrap();
        assert!(first.back.is_some_and(|it| (3_590..=3_600).contains(&it.as_secs())) && first.is_more, "{first:?}");
        add(&database, 12_000..12_010).await;
        let then = clock::Followed { back: None, is_more: true };
        assert_eq!(follow(&database).await.unwrap(), then);
        assert_eq!(follow(&database).await.unwrap(), clock::Followed::default());
        assert_eq!(follow(&database).await.unwrap(), clock::Followed::default(), "nothing is left");
        let count = async |condition: &str| {
            let sql = format!("SELECT count(*) FROM persat_inbox_work WHERE due_at - {{now}} {condition}");
            database.rows(&sql, &[]).await.unwrap()[0].int(0).unwrap()
        };
        assert_eq!(count("BETWEEN -60000 AND 1000").await, 11_910);
        assert_eq!(count("BETWEEN 540000 AND 601000").await, 100);
    }
}
