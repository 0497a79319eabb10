-- +goose Up
-- The words that show a stance: the report, and bytes of its article's text. Of
-- stances that were placed before nobody kept them.
ALTER TABLE stances ADD COLUMN article TEXT NOT NULL DEFAULT '';
ALTER TABLE stances ADD COLUMN attribution TEXT NOT NULL DEFAULT '';
ALTER TABLE stances ADD COLUMN begins INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stances ADD COLUMN ends INTEGER NOT NULL DEFAULT 0;
-- Whether a label says that its proposition is not so.
ALTER TABLE claims ADD COLUMN negative INTEGER NOT NULL DEFAULT 0;
