//! Many events that wait, made within the database.

use persat_inbox::sqlx::sqlite::SqliteConnectOptions;
use persat_inbox::sqlx::{ConnectOptions, Connection, PgConnection, raw_sql};

/// Adds this many waiting events.
pub async fn fill(store: &str, count: u64) {
    let made = |numbers: &str, key: &str, now: &str| {
        format!(
            "INSERT INTO persat_inbox_event (source, event_type, dedup_key, subject, payload, received_at)
             SELECT 'persat', 'client.deleted', {key}, 'client/CL-' || (n % 1000),
                '{{\"eventType\":\"client.deleted\",\"payload\":{{\"uid_client\":\"CL-' || (n % 1000) || '\"}},\"filler\":\"{}\",\"n\":' || n || '}}',
                {now} FROM {numbers};
             INSERT INTO persat_inbox_work (event_id, subject, state, due_at, remember_for)
             SELECT event_id, subject, 0, received_at, 200000000 FROM persat_inbox_event AS event
             WHERE NOT EXISTS (SELECT 1 FROM persat_inbox_work AS work WHERE work.event_id = event.event_id);",
            "0".repeat(600)
        )
    };
    if store.starts_with("postgres") {
        let sql = made(
            &format!("generate_series(1, {count}) AS n"),
            "sha256(('filled ' || n)::bytea)",
            "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)",
        );
        let mut database = PgConnection::connect(store).await.expect("it is up");
        raw_sql(&sql).execute(&mut database).await.expect("it fills");
        raw_sql("VACUUM ANALYZE").execute(&mut database).await.expect("statistics");
    } else {
        let numbers =
            format!("(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s LIMIT {count}) SELECT n FROM s)");
        let sql = made(&numbers, "randomblob(32)", "CAST(unixepoch('subsec') * 1000 AS INTEGER)");
        let options = SqliteConnectOptions::new().filename(store);
        let mut database = options.connect().await.expect("the file is there");
        raw_sql(&sql).execute(&mut database).await.expect("it fills");
        // Into the file itself: no figure of the inbox should pay for this.
        raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut database).await.expect("a checkpoint");
    }
}
