-- +goose Up
-- Articles that wait to be placed among the others, and what of it is to be
-- done: everything for those recorded by an earlier version of hearsay.
CREATE TABLE waiting (
    n          BIGINT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    texts      BIGINT NOT NULL, -- 1: whose report it is, and which event it is about
    statements BIGINT NOT NULL  -- 1: the statements in it
);
INSERT INTO waiting (n, texts, statements) SELECT n, 1, 1 FROM articles;

ALTER TABLE origins ADD COLUMN words BIGINT NOT NULL DEFAULT 0;
ALTER TABLE origins ADD COLUMN tenths BIGINT NOT NULL DEFAULT 0; -- of the words that are shared

CREATE TABLE stories (
    n     BIGINT PRIMARY KEY,
    id    TEXT NOT NULL UNIQUE,
    first BIGINT,
    last  BIGINT,
    size  BIGINT NOT NULL, -- how many articles are in the sum
    sum   BYTEA              -- what new articles are compared with
);
CREATE INDEX stories_last ON stories (last, n);
CREATE TABLE story_articles (
    n       BIGINT PRIMARY KEY, -- in the order in which they came
    article TEXT NOT NULL UNIQUE,
    story   BIGINT NOT NULL REFERENCES stories ON DELETE CASCADE
);
CREATE INDEX story_articles_story ON story_articles (story, n);

ALTER TABLE statements ADD COLUMN form BYTEA; -- what reports are compared with, packed

-- Who has a key: numbers, packed, a bounded list. A number that is no longer
-- there means nothing.
CREATE TABLE prints (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);      -- of texts: articles
CREATE TABLE story_words (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL); -- stories
CREATE TABLE statement_keys (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
CREATE TABLE claim_keys (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
