-- +goose Up
-- Articles that wait to be placed among the others, and what of it is to be
-- done: everything for those recorded by an earlier version of hearsay.
CREATE TABLE waiting (
    n          INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    texts      INTEGER NOT NULL, -- 1: whose report it is, and which event it is about
    statements INTEGER NOT NULL  -- 1: the statements in it
);
INSERT INTO waiting (n, texts, statements) SELECT n, 1, 1 FROM articles;

ALTER TABLE origins ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE origins ADD COLUMN tenths INTEGER NOT NULL DEFAULT 0; -- of the words that are shared

CREATE TABLE stories (
    n     INTEGER PRIMARY KEY,
    id    TEXT NOT NULL UNIQUE,
    first INTEGER,
    last  INTEGER,
    size  INTEGER NOT NULL, -- how many articles are in the sum
    sum   BLOB              -- what new articles are compared with
);
CREATE INDEX stories_last ON stories (last, n);
CREATE TABLE story_articles (
    n       INTEGER PRIMARY KEY, -- in the order in which they came
    article TEXT NOT NULL UNIQUE,
    story   INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE
);
CREATE INDEX story_articles_story ON story_articles (story, n);

ALTER TABLE statements ADD COLUMN form BLOB; -- what reports are compared with, packed

-- Who has a key: numbers, packed, a bounded list. A number that is no longer
-- there means nothing.
CREATE TABLE prints (key INTEGER PRIMARY KEY, holders BLOB NOT NULL);      -- of texts: articles
CREATE TABLE story_words (key INTEGER PRIMARY KEY, holders BLOB NOT NULL); -- stories
CREATE TABLE statement_keys (key INTEGER PRIMARY KEY, holders BLOB NOT NULL);
CREATE TABLE claim_keys (key INTEGER PRIMARY KEY, holders BLOB NOT NULL);
