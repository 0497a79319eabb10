-- +goose Up
-- What an audit asks of a shown row, as it was corrected: whether it is told through
-- somebody, whether its article is a copy, and its voice: how the speaker is named,
-- words, type, role and name, set apart by U+001F. Of what was recorded before, the
-- program fills in the voice when it opens the record next.
ALTER TABLE facets ADD COLUMN via INTEGER NOT NULL DEFAULT 0;
ALTER TABLE facets ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;
ALTER TABLE facets ADD COLUMN voice TEXT NOT NULL DEFAULT '';
CREATE INDEX facets_voiceless ON facets (n) WHERE voice = '';
UPDATE facets SET copy = 1 WHERE n IN (
    SELECT a.n FROM origins o JOIN articles r ON r.id = o.article JOIN attributions a ON a.article = r.n WHERE o.class = 'copy');
