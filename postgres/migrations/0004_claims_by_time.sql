-- +goose Up
-- Claims and statements are listed the newest first. A claim without a dated
-- stance comes last.
ALTER TABLE claims ADD COLUMN last BIGINT NOT NULL DEFAULT 0; -- the newest stance
UPDATE claims SET last = coalesce((SELECT max(at) FROM stances s WHERE s.claim = claims.id), 0);
DROP INDEX claims_contested;
CREATE INDEX claims_contested ON claims (contested, last, id);
CREATE INDEX claims_last ON claims (last, id);
CREATE INDEX statements_first ON statements (first, id);
