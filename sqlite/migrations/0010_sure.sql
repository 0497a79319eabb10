-- +goose Up
-- How sure it is that these are the words of this speaker; the act has its own column.
UPDATE attributions SET sure = min(span, speaker) WHERE corrected IS NULL;
