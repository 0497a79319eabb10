-- +goose Up
-- Sieves tell of keys that are in no list. Of each table that has one: a token that
-- changes with everything that puts lists into it, from which key on lists are not in
-- the sieve yet (NULL: all are), how many generations it has and how many keys the
-- newest holds. Its bits are in blocks of one page each.
CREATE TABLE sieves (lists TEXT NOT NULL PRIMARY KEY, token INTEGER NOT NULL, begins INTEGER, generations INTEGER NOT NULL, held INTEGER NOT NULL);
INSERT INTO sieves VALUES ('prints', 0, CASE WHEN EXISTS (SELECT 1 FROM prints) THEN -9223372036854775808 END, 0, 0);
INSERT INTO sieves VALUES ('statement_keys', 0, CASE WHEN EXISTS (SELECT 1 FROM statement_keys) THEN -9223372036854775808 END, 0, 0);
CREATE TABLE sieve_blocks (n INTEGER PRIMARY KEY, bits BLOB NOT NULL);
-- The small tables get another name, so that an earlier version of the program that
-- still runs cannot write lists past the sieves: it fails and says so.
ALTER TABLE prints_lately RENAME TO prints_newest;
ALTER TABLE story_words_lately RENAME TO story_words_newest;
ALTER TABLE statement_keys_lately RENAME TO statement_keys_newest;
ALTER TABLE claim_keys_lately RENAME TO claim_keys_newest;
