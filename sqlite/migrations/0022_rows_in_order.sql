-- +goose Up
-- Statements and claims stand in the order in which they came, found by an index of
-- their IDs. IDs are hashes, and rows are long: in one tree by ID, each row stood on
-- a page of its own among those that came with it, and the tree branched by five,
-- where one of numbers branches by some hundred. Foreign keys are off while tables
-- are made anew, so that nothing goes with the old ones.
CREATE TABLE statements_in_order (
    id      TEXT PRIMARY KEY,
    speaker TEXT NOT NULL,
    first   INTEGER,
    origins INTEGER NOT NULL,
    form    BLOB,    -- what reports are compared with, packed
    until   INTEGER  -- when nothing joins it any more; NULL where that is not known, or never
);
INSERT INTO statements_in_order (id, speaker, first, origins, form, until)
    SELECT id, speaker, first, origins, form, until FROM statements ORDER BY first, id;
DROP TABLE statements;
ALTER TABLE statements_in_order RENAME TO statements;
CREATE INDEX statements_speaker ON statements (speaker, first, id);
CREATE INDEX statements_first ON statements (first, id);

CREATE TABLE claims_in_order (
    id          TEXT PRIMARY KEY,
    label       TEXT NOT NULL,
    contested   INTEGER NOT NULL,
    proposition BLOB,
    last        INTEGER NOT NULL DEFAULT 0, -- the newest stance
    negative    INTEGER NOT NULL DEFAULT 0,
    sure        REAL NOT NULL DEFAULT 0,    -- how sure it is that it is contested
    until       INTEGER
);
INSERT INTO claims_in_order (id, label, contested, proposition, last, negative, sure, until)
    SELECT id, label, contested, proposition, last, negative, sure, until FROM claims ORDER BY last, id;
DROP TABLE claims;
ALTER TABLE claims_in_order RENAME TO claims;
CREATE INDEX claims_contested ON claims (contested, last, id);
CREATE INDEX claims_last ON claims (last, id);
