-- +goose Up
-- Times are microseconds since 1970 in UTC. Articles and attributions are
-- numbered by day of publication first: n >> 36 is the day counted from
-- 1 January of the year 1, 0 where the day is not known.

CREATE TABLE readings ( -- provenance: the program and the weights
    key     TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    weights TEXT NOT NULL -- JSON: name of the file to its checksum
) WITHOUT ROWID;

CREATE TABLE articles (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    address     TEXT, -- URL, or absolute path; NULL: known by its text alone
    address_key INTEGER, -- the first 64 bits of its hash: what indexes hold stays short
    version     INTEGER NOT NULL,
    current     INTEGER NOT NULL,
    reading     TEXT NOT NULL REFERENCES readings,
    recorded    INTEGER NOT NULL,
    path        TEXT NOT NULL,
    url         TEXT NOT NULL,
    title       TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    outlet_key  TEXT NOT NULL,
    byline      TEXT NOT NULL,
    published   INTEGER,
    modified    INTEGER,
    language    TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    text_key    INTEGER NOT NULL, -- the first 64 bits of it
    length      INTEGER NOT NULL, -- of the text, in bytes
    keep        TEXT NOT NULL,   -- all, text, positions
    page        BLOB,            -- the way from the text to the page
    found       INTEGER NOT NULL, -- how many attributions
    text        TEXT            -- NULL where only positions are kept
);
CREATE INDEX articles_address ON articles (address_key, version) WHERE address_key IS NOT NULL;
CREATE INDEX articles_outlet ON articles (outlet_key, n);
CREATE INDEX articles_text ON articles (text_key);

CREATE TABLE captures ( -- what each article was read from
    n          INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sha256     TEXT NOT NULL,
    path       TEXT NOT NULL,
    url        TEXT NOT NULL,
    media_type TEXT NOT NULL,
    at         INTEGER,
    size       INTEGER NOT NULL,
    way        TEXT NOT NULL, -- none, plain, zstd; text: they are the article's text
    bytes      BLOB
);

CREATE TABLE attributions (
    n         INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    seq       INTEGER NOT NULL, -- place in the article
    id        TEXT NOT NULL,   -- the same in every article with the same text
    parent    TEXT NOT NULL,
    kind      TEXT NOT NULL,
    act       TEXT NOT NULL,
    polarity  TEXT NOT NULL,
    rule      TEXT NOT NULL,
    source    BLOB,            -- spans, packed
    cue       BLOB,
    content   BLOB,
    span      REAL NOT NULL, -- the three confidences
    speaker   REAL NOT NULL,
    stance    REAL NOT NULL,
    sure      REAL NOT NULL, -- the least of them, after corrections
    speakers  TEXT NOT NULL,   -- JSON, as the article gives them
    links     TEXT NOT NULL,   -- JSON: their IDs in the directory
    earlier   INTEGER NOT NULL, -- 1: of a version that another one followed
    hidden    INTEGER NOT NULL, -- 1: corrected away
    corrected TEXT             -- JSON: what corrections changed
);
CREATE INDEX attributions_article ON attributions (article, seq);
CREATE INDEX attributions_id ON attributions (id);

CREATE TABLE speakers (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    given_name     TEXT NOT NULL, -- before corrections
    type           TEXT NOT NULL,
    wikidata       TEXT NOT NULL,
    given_wikidata TEXT NOT NULL,
    country        TEXT NOT NULL,
    organization   TEXT NOT NULL,
    merged_into    TEXT NOT NULL,
    root           TEXT NOT NULL,   -- where merging ends; its own ID mostly
    promoted       INTEGER NOT NULL,
    given_promoted INTEGER NOT NULL,
    mentions       INTEGER NOT NULL, -- its own
    total          INTEGER NOT NULL  -- with those merged into it
) WITHOUT ROWID;
CREATE INDEX speakers_total ON speakers (total DESC, id);
CREATE INDEX speakers_root ON speakers (root);
CREATE INDEX speakers_wikidata ON speakers (wikidata);

CREATE TABLE aliases (
    speaker TEXT NOT NULL REFERENCES speakers ON DELETE CASCADE,
    name    TEXT NOT NULL,
    folded  TEXT NOT NULL,
    ending  TEXT NOT NULL,   -- the last word of folded
    given   INTEGER NOT NULL, -- 0: an article's, 1: a person's or file's, 2: the main name, 3: a correction's
    PRIMARY KEY (speaker, name)
) WITHOUT ROWID;
CREATE INDEX aliases_folded ON aliases (folded);
CREATE INDEX aliases_ending ON aliases (ending);

CREATE TABLE roles ( -- given by a person or a file; those of articles are in mentions
    speaker TEXT NOT NULL REFERENCES speakers ON DELETE CASCADE,
    role    TEXT NOT NULL,
    PRIMARY KEY (speaker, role)
) WITHOUT ROWID;

CREATE TABLE mentions ( -- of speakers of the directory, after corrections
    speaker     TEXT NOT NULL REFERENCES speakers ON DELETE CASCADE,
    attribution INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    PRIMARY KEY (speaker, attribution, position)
) WITHOUT ROWID;

CREATE TABLE extent ( -- what searches are made over; current versions; day -1 holds the sums
    day          INTEGER NOT NULL,
    outlet_key   TEXT NOT NULL,
    articles     INTEGER NOT NULL,
    attributions INTEGER NOT NULL,
    PRIMARY KEY (day, outlet_key)
) WITHOUT ROWID;
CREATE INDEX extent_outlet ON extent (outlet_key, day);

CREATE TABLE corrections (
    n           INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    kind        TEXT NOT NULL,
    attribution TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    speaker     TEXT NOT NULL,
    other       TEXT NOT NULL,
    undoes      TEXT NOT NULL,
    body        TEXT NOT NULL -- JSON: the whole
);
CREATE INDEX corrections_text ON corrections (text_sha256) WHERE text_sha256 <> '';
CREATE INDEX corrections_attribution ON corrections (attribution);
CREATE INDEX corrections_speaker ON corrections (speaker);
CREATE INDEX corrections_other ON corrections (other);

CREATE TABLE tombstones (
    id     TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    body   TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE tombstone_keys (
    key       TEXT NOT NULL,
    tombstone TEXT NOT NULL REFERENCES tombstones ON DELETE CASCADE,
    PRIMARY KEY (key, tombstone)
) WITHOUT ROWID;

CREATE TABLE statements (
    id      TEXT PRIMARY KEY,
    speaker TEXT NOT NULL,
    first   INTEGER,
    origins INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX statements_speaker ON statements (speaker, first);
CREATE TABLE reports (
    article     TEXT NOT NULL,
    attribution TEXT NOT NULL,
    statement   TEXT NOT NULL REFERENCES statements ON DELETE CASCADE,
    seq         INTEGER NOT NULL,
    PRIMARY KEY (article, attribution)
) WITHOUT ROWID;
CREATE INDEX reports_statement ON reports (statement, seq);

CREATE TABLE claims (
    id          TEXT PRIMARY KEY,
    label       TEXT NOT NULL,
    contested   INTEGER NOT NULL,
    proposition BLOB
) WITHOUT ROWID;
CREATE INDEX claims_contested ON claims (contested, id);

CREATE TABLE stances (
    claim     TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    statement TEXT NOT NULL REFERENCES statements ON DELETE CASCADE,
    speaker   TEXT NOT NULL,
    stance    TEXT NOT NULL,
    strength  TEXT NOT NULL,
    condition TEXT NOT NULL,
    at        INTEGER,
    sure      REAL NOT NULL,
    PRIMARY KEY (claim, statement, speaker)
) WITHOUT ROWID;
CREATE INDEX stances_speaker ON stances (speaker, at);
CREATE INDEX stances_statement ON stances (statement);

CREATE TABLE origins (
    article TEXT PRIMARY KEY,
    class   TEXT NOT NULL,
    of      TEXT NOT NULL,
    shared  BLOB
) WITHOUT ROWID;
CREATE INDEX origins_of ON origins (of);

CREATE TABLE feeds (
    url  TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE runs (
    id      TEXT PRIMARY KEY,
    started INTEGER NOT NULL,
    body    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX runs_started ON runs (started);

-- The indexes of words hold folded words and, after them, keys such as _s1a2b
-- for a speaker: ASCII tokens, cut at blanks, so that SQLite and PostgreSQL
-- find the same.
CREATE VIRTUAL TABLE attribution_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'");
CREATE VIRTUAL TABLE article_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'");
