CREATE TABLE persat_inbox_clock (at bigint NOT NULL);
INSERT INTO persat_inbox_clock (at) VALUES ({now});
