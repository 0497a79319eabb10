-- +goose Up
-- Who may come in, and the log of what people changed. Times are microseconds
-- since 1970 in UTC. Nothing of it is carried away with the record.
CREATE TABLE users (
    name  TEXT PRIMARY KEY,
    role  TEXT NOT NULL,
    hash  TEXT NOT NULL, -- of the password, by argon2id; empty for none
    since INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE tokens (
    sha256 TEXT PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    owner  TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    role   TEXT NOT NULL, -- the most that it may do
    made   INTEGER NOT NULL,
    until  INTEGER NOT NULL, -- 0: it does not end
    body   TEXT NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX tokens_owner ON tokens (owner, made);
CREATE TABLE sessions (
    sha256 TEXT PRIMARY KEY,
    owner  TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    until  INTEGER NOT NULL,
    body   TEXT NOT NULL -- JSON
) WITHOUT ROWID;
CREATE INDEX sessions_owner ON sessions (owner);
CREATE INDEX sessions_until ON sessions (until);

CREATE TABLE log (
    n      INTEGER PRIMARY KEY, -- from 1, without a gap
    at     INTEGER NOT NULL,
    who    TEXT NOT NULL,
    place  TEXT NOT NULL, -- from where
    what   TEXT NOT NULL,
    of     TEXT NOT NULL, -- an ID
    detail TEXT NOT NULL,
    hash   TEXT NOT NULL  -- of the line and of the hash before
);
-- +goose StatementBegin
CREATE TRIGGER log_unchanged BEFORE UPDATE ON log BEGIN
    SELECT RAISE(ABORT, 'the log is only ever added to');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER log_kept BEFORE DELETE ON log BEGIN
    SELECT RAISE(ABORT, 'the log is only ever added to');
END;
-- +goose StatementEnd
