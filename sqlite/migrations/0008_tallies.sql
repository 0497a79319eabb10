-- +goose Up
-- How many rows lists show: those of current versions, as they were corrected.
CREATE TABLE tallies (
    outlet_key TEXT NOT NULL,
    act        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (outlet_key, act, kind)
) WITHOUT ROWID;
INSERT INTO tallies
SELECT r.outlet_key, coalesce(json_extract(a.corrected, '$.act'), a.act), a.kind, count(*)
FROM attributions a JOIN articles r ON r.n = a.article
WHERE a.earlier = 0 AND a.hidden = 0 GROUP BY 1, 2, 3;

-- The extent counts what lists show, too: rows that were corrected away are not among it.
UPDATE extent SET attributions = extent.attributions - h.gone
FROM (SELECT r.outlet_key AS outlet_key, r.n >> 36 AS day, count(*) AS gone FROM attributions a JOIN articles r ON r.n = a.article
      WHERE a.hidden = 1 AND a.earlier = 0 GROUP BY 1, 2) AS h
WHERE extent.outlet_key = h.outlet_key AND extent.day = h.day;
UPDATE extent SET attributions = extent.attributions - h.gone
FROM (SELECT r.outlet_key AS outlet_key, count(*) AS gone FROM attributions a JOIN articles r ON r.n = a.article
      WHERE a.hidden = 1 AND a.earlier = 0 GROUP BY 1) AS h
WHERE extent.outlet_key = h.outlet_key AND extent.day = -1;

UPDATE articles SET found = (SELECT count(*) FROM attributions a WHERE a.article = articles.n AND a.hidden = 0)
WHERE n IN (SELECT article FROM attributions WHERE hidden = 1);

-- What a person should look at first: how likely a mistake is, weighted by harm
-- (hearsay.Attribution.Doubt). Of rows with corrections the least confidence stands for the three.
ALTER TABLE attributions ADD COLUMN doubt REAL NOT NULL DEFAULT 0;
UPDATE attributions SET doubt = (CASE WHEN corrected IS NULL THEN 1 - min(span, 1.0) * min(speaker, 1.0) * min(stance, 1.0) ELSE 1 - min(sure, 1.0) END)
    * (CASE WHEN act IN ('criticise', 'threaten', 'deny', 'confirm') THEN 2 ELSE 1 END)
    * (CASE WHEN speakers LIKE '%"name":"%","type":"person"%' THEN 1.5 ELSE 1 END);
CREATE INDEX attributions_doubt ON attributions (doubt, n) WHERE hidden = 0 AND earlier = 0;
CREATE INDEX attributions_earlier ON attributions (n) WHERE earlier = 1;
