-- +goose Up
-- How often articles call a speaker by which name and role, and the first and last
-- day of those that have one: mentions, counted, so that nobody's page has to
-- count thousands of them.
CREATE TABLE called (
    speaker TEXT NOT NULL REFERENCES speakers ON DELETE CASCADE,
    name    TEXT NOT NULL,
    role    TEXT NOT NULL,
    n       BIGINT NOT NULL,
    first   BIGINT,
    last    BIGINT,
    PRIMARY KEY (speaker, name, role)
);
INSERT INTO called
SELECT speaker, name, role, count(*), min(CASE WHEN attribution >= CAST(1 AS BIGINT) << 36 THEN attribution >> 36 END), max(CASE WHEN attribution >= CAST(1 AS BIGINT) << 36 THEN attribution >> 36 END)
FROM mentions GROUP BY speaker, name, role;
