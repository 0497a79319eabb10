-- +goose Up
-- Lists of keys as they changed lately: small tables, so that what comes next to
-- nothing else in the order of keys does not touch a page of a large one for each.
-- A list that is here stands for the one of the same key in the large table.
CREATE TABLE prints_lately (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
CREATE TABLE story_words_lately (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
CREATE TABLE statement_keys_lately (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
CREATE TABLE claim_keys_lately (key BIGINT PRIMARY KEY, holders BYTEA NOT NULL);
