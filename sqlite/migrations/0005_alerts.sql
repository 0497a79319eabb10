-- +goose Up
-- What somebody wants to be told of.
CREATE TABLE alerts (
    id      TEXT PRIMARY KEY,
    speaker TEXT NOT NULL,    -- of the directory, or empty
    paused  INTEGER NOT NULL,
    cursor  INTEGER NOT NULL, -- the last arrival that was looked at
    secret  TEXT NOT NULL,
    body    TEXT NOT NULL,    -- JSON: the rest
    holder  TEXT NOT NULL DEFAULT '', -- who delivers its events, until then
    held    INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Articles in the order in which they were placed for the first time, while an
-- alert has not looked at them. The last one stays, so that numbers go on.
CREATE TABLE arrivals (
    n       INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL
);
CREATE INDEX arrivals_article ON arrivals (article);

-- What alerts told: IDs and no words.
CREATE TABLE events (
    n        INTEGER PRIMARY KEY AUTOINCREMENT,
    id       TEXT NOT NULL UNIQUE,
    alert    TEXT NOT NULL REFERENCES alerts ON DELETE CASCADE,
    article  TEXT NOT NULL,
    before   TEXT NOT NULL,  -- another article that it is about, or empty
    speaker  TEXT NOT NULL,
    body     TEXT NOT NULL,  -- JSON: what it is about
    state    TEXT NOT NULL,  -- kept, waiting, delivered, failed, withdrawn
    attempts INTEGER NOT NULL,
    last     INTEGER,
    next     INTEGER,
    status   INTEGER NOT NULL,
    error    TEXT NOT NULL
);
CREATE INDEX events_alert ON events (alert, state, n);
CREATE INDEX events_article ON events (article);
CREATE INDEX events_before ON events (before) WHERE before <> '';
CREATE INDEX events_due ON events (next) WHERE state = 'waiting';

-- 1: it is placed for the first time.
ALTER TABLE waiting ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0;
