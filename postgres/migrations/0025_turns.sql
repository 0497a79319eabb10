-- +goose Up
-- Positions that differ from an earlier one of the same speaker on the same claim, so
-- that changes of position are listed without going through all positions. The ID is
-- claim, statement and speaker, one behind the other.
CREATE TABLE turns (
    id        TEXT PRIMARY KEY,
    claim     TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    statement TEXT NOT NULL REFERENCES statements ON DELETE CASCADE,
    speaker   TEXT NOT NULL,
    at        BIGINT NOT NULL
);
CREATE INDEX turns_at ON turns (at, id);
CREATE INDEX turns_claim ON turns (claim);
CREATE INDEX turns_statement ON turns (statement);
CREATE INDEX turns_speaker ON turns (speaker);
DROP INDEX stances_speaker;
CREATE INDEX stances_speaker ON stances (speaker, claim, at);
INSERT INTO turns (id, claim, statement, speaker, at)
    SELECT b.claim || b.statement || b.speaker, b.claim, b.statement, b.speaker, max(b.at)
    FROM stances a JOIN stances b ON a.speaker = b.speaker AND a.claim = b.claim AND a.at < b.at
    WHERE a.speaker <> '' AND a.relayed = 0 AND b.relayed = 0 AND a.statement <> b.statement
      AND a.stance IN ('support', 'deny', 'query') AND b.stance IN ('support', 'deny', 'query')
      AND (a.stance <> b.stance OR (a.condition = '') <> (b.condition = ''))
    GROUP BY b.claim, b.statement, b.speaker;
