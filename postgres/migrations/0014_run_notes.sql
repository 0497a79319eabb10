-- +goose Up
-- What each run did with its inputs, by what became of them: the article, or why
-- it could not be read.
CREATE TABLE run_notes (
    run     TEXT NOT NULL,
    fate    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    article TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (run, fate, n)
);
CREATE INDEX run_notes_article ON run_notes (article) WHERE article <> '';
