-- +goose Up
-- How sure it is that a claim is contested; 0 where an earlier version called it so.
ALTER TABLE claims ADD COLUMN sure REAL NOT NULL DEFAULT 0;
