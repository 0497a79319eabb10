-- +goose Up
-- How often articles call a speaker by which name and role, and the first and last
-- day of those that have one: mentions, counted, so that nobody's page has to
-- count thousands of them.
CREATE TABLE called (
    speaker TEXT NOT NULL REFERENCES speakers ON DELETE CASCADE,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    first   INTEGER,
    last    INTEGER,
    PRIMARY KEY (speaker, name, role)
) WITHOUT ROWID;
INSERT INTO called
SELECT speaker, name, role, count(*), min(CASE WHEN attribution >= 1 << 36 THEN attribution >> 36 END), max(CASE WHEN attribution >= 1 << 36 THEN attribution >> 36 END)
FROM mentions GROUP BY speaker, name, role;
