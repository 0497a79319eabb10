-- +goose Up
-- Where the stances stood of claims that are no longer there: bytes of articles'
-- texts. What was said there is on another claim by now, or waits to be placed.
CREATE TABLE moved_claims (
    id      TEXT NOT NULL,
    article TEXT NOT NULL,
    begins  INTEGER NOT NULL,
    ends    INTEGER NOT NULL,
    PRIMARY KEY (id, article, begins, ends)
) WITHOUT ROWID;
CREATE INDEX moved_claims_article ON moved_claims (article);
