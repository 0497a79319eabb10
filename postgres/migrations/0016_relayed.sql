-- +goose Up
-- 1: told only by somebody else than the speaker (hearsay.Attribution.Relayed). Of
-- what was read before, an outlet or a spokesman counts as somebody else until it
-- is read again: nobody marked them.
ALTER TABLE attributions ADD COLUMN relayed BIGINT NOT NULL DEFAULT 0;
UPDATE attributions SET relayed = 1 WHERE parent <> '' AND NOT EXISTS (
    SELECT 1 FROM attributions p WHERE p.article = attributions.article AND p.id = attributions.parent
    AND (p.links <> '' AND p.links = attributions.links OR nullif(p.speakers, '')::jsonb -> 0 ->> 'id' = nullif(attributions.speakers, '')::jsonb -> 0 ->> 'id'));
-- 1: a noun is the cue (hearsay.Attribution.NounCue).
ALTER TABLE attributions ADD COLUMN noun_cue BIGINT NOT NULL DEFAULT 0;
ALTER TABLE stances ADD COLUMN relayed BIGINT NOT NULL DEFAULT 0;
UPDATE stances SET relayed = 1 WHERE EXISTS (
    SELECT 1 FROM articles x JOIN attributions a ON a.article = x.n WHERE x.id = stances.article AND a.id = stances.attribution AND a.relayed = 1);
ALTER TABLE facets ADD COLUMN relayed INTEGER NOT NULL DEFAULT 0;
UPDATE facets SET relayed = 1 WHERE n IN (SELECT n FROM attributions WHERE relayed = 1);
