-- +goose Up
-- What came of captures, by a key of who noted it: the article, or why there is
-- none. What is read anew is looked up here before its text is looked for.
CREATE TABLE capture_notes (
    key     TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    reason  TEXT NOT NULL
);
