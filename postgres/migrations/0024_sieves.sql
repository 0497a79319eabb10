-- +goose Up
-- SQLite has sieves from here on; PostgreSQL has none (docs/decisions/place.md).
SELECT 1;
