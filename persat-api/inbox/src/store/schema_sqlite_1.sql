CREATE TABLE persat_inbox_event (
    event_id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    event_type TEXT NOT NULL,
    dedup_key BLOB NOT NULL,
    subject TEXT,
    link TEXT,
    payload TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    UNIQUE (source, dedup_key)
);
CREATE INDEX persat_inbox_link ON persat_inbox_event (link) WHERE link IS NOT NULL;
CREATE TABLE persat_inbox_work (
    event_id INTEGER PRIMARY KEY REFERENCES persat_inbox_event ON DELETE CASCADE,
    subject TEXT,
    state INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    remember_for INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    lost INTEGER NOT NULL DEFAULT 0,
    repeats INTEGER NOT NULL DEFAULT 0,
    holder TEXT,
    held_subject TEXT,
    error TEXT
);
CREATE UNIQUE INDEX persat_inbox_held ON persat_inbox_work (held_subject) WHERE held_subject IS NOT NULL;
CREATE INDEX persat_inbox_holder ON persat_inbox_work (holder) WHERE holder IS NOT NULL;
CREATE INDEX persat_inbox_due ON persat_inbox_work (due_at, event_id) WHERE state = 0;
CREATE INDEX persat_inbox_waiting ON persat_inbox_work (event_id) WHERE state = 0;
CREATE INDEX persat_inbox_order ON persat_inbox_work (subject, event_id) WHERE state = 0 AND subject IS NOT NULL;
CREATE INDEX persat_inbox_done ON persat_inbox_work (due_at) WHERE state = 1;
CREATE INDEX persat_inbox_dead ON persat_inbox_work (event_id) WHERE state = 2;
