//! One way to speak to either database. A user's handler gets the database's own connection; the inbox itself
//! needs numbers, texts and bytes alone.

use super::place::Place;
use crate::error::Error;
#[cfg(feature = "postgres")]
use sqlx::postgres::{PgConnection, PgPool, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{Row as _, Transaction};
use std::sync::Arc;
use std::time::Duration;

/// How long a connection is waited for, and the lock of a SQLite file that another process has.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The connections to a database.
#[derive(Debug)]
pub(crate) enum Database {
    /// One that writes, as SQLite allows, and some that read.
    Sqlite { write: SqlitePool, read: SqlitePool, file: Arc<Place> },
    #[cfg(feature = "postgres")]
    Postgres(PgPool),
}

/// A transaction, which ends with nothing changed unless it is committed.
pub(crate) enum Tx {
    Sqlite {
        tx: Transaction<'static, Sqlite>,
        file: Arc<Place>,
    },
    #[cfg(feature = "postgres")]
    Postgres(Transaction<'static, Postgres>),
}

/// A value for a statement.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Int(i64),
    Text(&'a str),
    MaybeText(Option<&'a str>),
    Bytes(&'a [u8]),
}

/// A row of a result.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    #[cfg(feature = "postgres")]
    Postgres(PgRow),
}

macro_rules! bound {
    ($sql:expr, $values:expr) => {{
        let mut query = sqlx::query($sql);
        for value in $values {
            query = match *value {
                Value::Int(it) => query.bind(it),
                Value::Text(it) => query.bind(it),
                Value::MaybeText(it) => query.bind(it),
                Value::Bytes(it) => query.bind(it),
            };
        }
        query
    }};
}

impl Database {
    /// Begins a transaction that will write.
    pub(crate) async fn begin(&self) -> Result<Tx, Error> {
        Ok(match self {
            Self::Sqlite { write, file, .. } => {
                let write = write.clone();
                // At once the writer: one that began as a reader could be refused later on. In a task of its own,
                // which goes on where this is dropped: sqlx 0.8.6 would leave its connection in the transaction, and
                // nothing could be written any more.
                let begun = tokio::spawn(async move { write.begin_with("BEGIN IMMEDIATE").await });
                // The task ends early only with the runtime.
                Tx::Sqlite { tx: begun.await.map_err(|_| Error::Busy)??, file: Arc::clone(file) }
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Reads.
    pub(crate) async fn rows(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, Error> {
        let sql = &self.spelt(sql);
        Ok(match self {
            Self::Sqlite { read, file, .. } => {
                file.check()?;
                bound!(sql, values).fetch_all(read).await?.into_iter().map(Row::Sqlite).collect()
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(pool) => bound!(sql, values).fetch_all(pool).await?.into_iter().map(Row::Postgres).collect(),
        })
    }

    /// How many tasks store at once.
    pub(crate) fn writers(&self) -> usize {
        match self {
            Self::Sqlite { .. } => 1,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => 4,
        }
    }

    fn spelt(&self, sql: &str) -> String {
        match self {
            Self::Sqlite { .. } => spelt_for_sqlite(sql),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => spelt_for_postgres(sql),
        }
    }
}

impl Tx {
    pub(crate) async fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<u64, Error> {
        let sql = &self.spelt(sql);
        Ok(match self {
            Self::Sqlite { tx, .. } => bound!(sql, values).execute(&mut **tx).await?.rows_affected(),
            #[cfg(feature = "postgres")]
            Self::Postgres(tx) => bound!(sql, values).execute(&mut **tx).await?.rows_affected(),
        })
    }

    pub(crate) async fn rows(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>, Error> {
        let sql = &self.spelt(sql);
        Ok(match self {
            Self::Sqlite { tx, .. } => {
                bound!(sql, values).fetch_all(&mut **tx).await?.into_iter().map(Row::Sqlite).collect()
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(tx) => {
                bound!(sql, values).fetch_all(&mut **tx).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// Waits until no other transaction has this lock, and has it until the transaction ends. A file of SQLite's has
    /// one writer anyway.
    pub(crate) async fn lock(
        &mut self,
        #[cfg_attr(not(feature = "postgres"), allow(unused))] number: i64,
    ) -> Result<(), Error> {
        #[cfg(feature = "postgres")]
        if let Self::Postgres(_) = self {
            // What others committed meanwhile is to be seen, whatever the server's default. A machine that falls
            // silent in between does not keep the lock.
            self.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", &[]).await?;
            let sql = "SELECT 1::bigint FROM (SELECT pg_advisory_xact_lock($1),
                set_config('idle_in_transaction_session_timeout', '10s', true)) AS locked";
            self.rows(sql, &[Value::Int(number)]).await?;
        }
        Ok(())
    }

    /// Runs several statements.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), Error> {
        let sql = &self.spelt(sql);
        match self {
            Self::Sqlite { tx, .. } => sqlx::raw_sql(sql).execute(&mut **tx).await.map(|_| ())?,
            #[cfg(feature = "postgres")]
            Self::Postgres(tx) => sqlx::raw_sql(sql).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite { tx, file } => {
                tx.commit().await?;
                // Only now: before the commit it could be deleted yet.
                file.check()?;
            }
            #[cfg(feature = "postgres")]
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    pub(crate) fn sqlite(&mut self) -> Option<&mut SqliteConnection> {
        match self {
            Self::Sqlite { tx, .. } => Some(tx),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => None,
        }
    }

    #[cfg(feature = "postgres")]
    pub(crate) fn postgres(&mut self) -> Option<&mut PgConnection> {
        match self {
            Self::Postgres(tx) => Some(tx),
            Self::Sqlite { .. } => None,
        }
    }

    fn spelt(&self, sql: &str) -> String {
        match self {
            Self::Sqlite { .. } => spelt_for_sqlite(sql),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => spelt_for_postgres(sql),
        }
    }
}

/// The few words in which the two differ. The time is the database's, so that machines whose clocks differ agree.
fn spelt_for_sqlite(sql: &str) -> String {
    sql.replace("{now}", "CAST(unixepoch('subsec') * 1000 AS INTEGER)")
        .replace("{skip_locked}", "")
        .replace("{numbered}", "INTEGER PRIMARY KEY AUTOINCREMENT")
        .replace("{integer}", "INTEGER")
        .replace("{bytes}", "BLOB")
        .replace("{has_version}", "count(*) FROM sqlite_master WHERE name = 'persat_inbox_version'")
        .replace("{cleared_early}", "")
}

#[cfg(feature = "postgres")]
fn spelt_for_postgres(sql: &str) -> String {
    sql.replace("{now}", "CAST(extract(epoch FROM statement_timestamp()) * 1000 AS bigint)")
        .replace("{skip_locked}", "FOR UPDATE OF work SKIP LOCKED")
        .replace("{numbered}", "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
        .replace("{integer}", "bigint")
        .replace("{bytes}", "bytea")
        .replace("{has_version}", "count(to_regclass('persat_inbox_version'))")
        // Rows that change often and are narrow: their old versions are not to pile up.
        .replace(
            "{cleared_early}",
            "ALTER TABLE persat_inbox_work
             SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000)",
        )
}

macro_rules! read {
    ($row:expr, $index:expr) => {
        match $row {
            Row::Sqlite(row) => row.try_get($index)?,
            #[cfg(feature = "postgres")]
            Row::Postgres(row) => row.try_get($index)?,
        }
    };
}

impl Row {
    pub(crate) fn int(&self, index: usize) -> Result<i64, Error> {
        Ok(read!(self, index))
    }

    pub(crate) fn maybe_int(&self, index: usize) -> Result<Option<i64>, Error> {
        Ok(read!(self, index))
    }

    pub(crate) fn text(&self, index: usize) -> Result<String, Error> {
        Ok(read!(self, index))
    }

    pub(crate) fn maybe_text(&self, index: usize) -> Result<Option<String>, Error> {
        Ok(read!(self, index))
    }

    pub(crate) fn bytes(&self, index: usize) -> Result<Vec<u8>, Error> {
        Ok(read!(self, index))
    }
}
