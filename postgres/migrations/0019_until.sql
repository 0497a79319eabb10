-- +goose Up
-- The time after which nothing joins a statement or claim any more: until then it
-- is compared with what comes. NULL where that is not known, or never.
ALTER TABLE statements ADD COLUMN until bigint;
ALTER TABLE claims ADD COLUMN until bigint;
