-- +goose Up
-- 1: it is placed anew because somebody corrected or merged something, or an
-- edited page took the place of an earlier one, and what that opens is told.
ALTER TABLE waiting ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE arrivals ADD COLUMN again INTEGER NOT NULL DEFAULT 0;

-- Who stood where on claims that were taken apart, until every alert has looked
-- at what they became: what was contested before is not new. IDs and no words.
CREATE TABLE stood (
    claim       TEXT NOT NULL,
    article     TEXT NOT NULL,
    attribution TEXT NOT NULL,
    speaker     TEXT NOT NULL,
    stance      TEXT NOT NULL,
    PRIMARY KEY (claim, article, attribution, speaker)
);
CREATE INDEX stood_article ON stood (article);
