CREATE TABLE persat_inbox_event (
    event_id {numbered},
    source text NOT NULL,
    event_type text NOT NULL,
    dedup_key {bytes} NOT NULL,
    subject text,
    link text,
    payload text NOT NULL,
    received_at bigint NOT NULL,
    UNIQUE (source, dedup_key)
);
CREATE INDEX persat_inbox_link ON persat_inbox_event (link) WHERE link IS NOT NULL;
CREATE TABLE persat_inbox_work (
    event_id {integer} PRIMARY KEY REFERENCES persat_inbox_event ON DELETE CASCADE,
    subject text,
    state bigint NOT NULL,
    due_at bigint NOT NULL,
    remember_for bigint NOT NULL,
    tries bigint NOT NULL DEFAULT 0,
    failures bigint NOT NULL DEFAULT 0,
    lost bigint NOT NULL DEFAULT 0,
    repeats bigint NOT NULL DEFAULT 0,
    holder text,
    held_subject text,
    error text
);
CREATE UNIQUE INDEX persat_inbox_held ON persat_inbox_work (held_subject) WHERE held_subject IS NOT NULL;
CREATE INDEX persat_inbox_holder ON persat_inbox_work (holder) WHERE holder IS NOT NULL;
CREATE INDEX persat_inbox_due ON persat_inbox_work (due_at, event_id) WHERE state = 0;
CREATE INDEX persat_inbox_waiting ON persat_inbox_work (event_id) WHERE state = 0;
CREATE INDEX persat_inbox_order ON persat_inbox_work (subject, event_id) WHERE state = 0 AND subject IS NOT NULL;
CREATE INDEX persat_inbox_done ON persat_inbox_work (due_at) WHERE state = 1;
CREATE INDEX persat_inbox_dead ON persat_inbox_work (event_id) WHERE state = 2;
{cleared_early};
