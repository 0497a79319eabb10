-- +goose Up
-- Who may come in, and the log of what people changed. Times are microseconds
-- since 1970 in UTC. Nothing of it is carried away with the record.
CREATE TABLE users (
    name  TEXT COLLATE "C" PRIMARY KEY,
    role  TEXT NOT NULL,
    hash  TEXT NOT NULL, -- of the password, by argon2id; empty for none
    since BIGINT NOT NULL
);
CREATE TABLE tokens (
    sha256 TEXT PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    owner  TEXT COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    role   TEXT NOT NULL, -- the most that it may do
    made   BIGINT NOT NULL,
    until  BIGINT NOT NULL, -- 0: it does not end
    body   TEXT NOT NULL -- JSON
);
CREATE INDEX tokens_owner ON tokens (owner, made);
CREATE TABLE sessions (
    sha256 TEXT PRIMARY KEY,
    owner  TEXT COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
    until  BIGINT NOT NULL,
    body   TEXT NOT NULL -- JSON
);
CREATE INDEX sessions_owner ON sessions (owner);
CREATE INDEX sessions_until ON sessions (until);

CREATE TABLE log (
    n      BIGINT PRIMARY KEY, -- from 1, without a gap
    at     BIGINT NOT NULL,
    who    TEXT NOT NULL,
    place  TEXT NOT NULL, -- from where
    what   TEXT NOT NULL,
    of     TEXT NOT NULL, -- an ID
    detail TEXT NOT NULL,
    hash   TEXT NOT NULL  -- of the line and of the hash before
);
-- +goose StatementBegin
CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is only ever added to';
END $$;
-- +goose StatementEnd
CREATE TRIGGER log_kept BEFORE UPDATE OR DELETE ON log FOR EACH ROW EXECUTE FUNCTION log_only_grows();
CREATE TRIGGER log_whole BEFORE TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION log_only_grows();
