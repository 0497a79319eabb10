-- +goose Up
-- How many rows lists show of a speaker: those of current versions, each once, with
-- those of the entries that were merged into it.
ALTER TABLE speakers ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
UPDATE speakers SET statements = (SELECT count(DISTINCT m.attribution) FROM speakers g JOIN mentions m ON m.speaker = g.id
    JOIN facets f ON f.n = m.attribution WHERE g.root = speakers.id AND f.earlier = 0) WHERE root = id;
DROP INDEX speakers_total;
CREATE INDEX speakers_statements ON speakers (statements DESC, id);
