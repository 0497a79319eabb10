-- +goose Up
-- By what it is known when an article was published: '' by its page, else by its text.
ALTER TABLE articles ADD COLUMN dated TEXT NOT NULL DEFAULT '';
-- Takedowns look for the notes of an article.
CREATE INDEX capture_notes_by_article ON capture_notes (article) WHERE article <> '';
