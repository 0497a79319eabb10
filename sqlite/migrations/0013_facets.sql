-- +goose Up
-- By what a shown row is counted, as it was corrected: outlet, act, kind and the
-- speakers of the directory, set apart by commas. Rows are narrow, so that twenty
-- thousand of them stand on a few hundred pages.
CREATE TABLE facets (
    n       INTEGER PRIMARY KEY REFERENCES attributions ON DELETE CASCADE,
    earlier INTEGER NOT NULL,
    words   TEXT NOT NULL
);
INSERT INTO facets
SELECT a.n, a.earlier, r.outlet_key || ',' || coalesce(json_extract(a.corrected, '$.act'), a.act) || ',' || a.kind || ',' ||
    replace(replace(replace(CASE WHEN json_extract(a.corrected, '$.new_speakers') THEN coalesce(json_extract(a.corrected, '$.links'), '') ELSE a.links END, '["', ''), '"]', ''), '","', ',')
FROM attributions a JOIN articles r ON r.n = a.article WHERE a.hidden = 0;
