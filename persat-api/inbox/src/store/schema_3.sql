ALTER TABLE persat_inbox_clock ADD COLUMN back bigint NOT NULL DEFAULT 0;
ALTER TABLE persat_inbox_clock ADD COLUMN due_at bigint NOT NULL DEFAULT 0;
ALTER TABLE persat_inbox_clock ADD COLUMN event_id bigint NOT NULL DEFAULT 0;
