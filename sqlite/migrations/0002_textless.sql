-- +goose Up
-- Articles of which positions alone are kept, so that a search can say how many
-- it could not search.
CREATE INDEX articles_textless ON articles (n) WHERE keep = 'positions' AND current = 1;
