-- +goose Up
-- SQLite's tables of statements and claims stand in order from here on; PostgreSQL's
-- rows always did, behind their indexes.
SELECT 1;
