package record

import (
	"context"
	"database/sql"
	"fmt"

	"hearsay"
)

// Explain implements hearsay.Explainer.
func (r *Tables) Explain(ctx context.Context, id string) (chains []hearsay.Chain, err error) {
	err = r.look(ctx, "explaining "+id, func(tx *Tx) error {
		rows, err := loadAttributions(ctx, tx, "a.id = ? ORDER BY a.n", id)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return fmt.Errorf("attribution %q: %w", id, hearsay.ErrNotFound)
		}
		for _, row := range rows {
			c, err := chain(ctx, tx, row)
			if err != nil {
				return err
			}
			chains = append(chains, c)
		}
		return nil
	})
	return chains, err
}

func chain(ctx context.Context, tx *Tx, row *loaded) (c hearsay.Chain, err error) {
	shown, err := rowsOf(ctx, tx, []*loaded{row})
	if err != nil {
		return c, err
	}
	k, err := loadArticle(ctx, tx, "r.n = ?", row.article)
	if err != nil {
		return c, err
	}
	c = hearsay.Chain{Row: shown[0], AsRead: row.asRead, Kept: k.KeptArticle}
	if c.Capture, c.CaptureHash, err = loadCapture(ctx, tx, k.n); err != nil {
		return c, err
	}
	for _, id := range c.Row.Known {
		if id == "" {
			continue
		}
		known, err := loadSpeaker(ctx, tx, id)
		if err != nil {
			return c, err
		}
		c.Speakers = append(c.Speakers, known)
	}
	if c.Corrections, err = rowCorrections(ctx, tx, row, k); err != nil {
		return c, err
	}
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		c.Statements = append(c.Statements, id)
		return err
	}, "SELECT statement FROM reports WHERE article = ? AND attribution = ?", k.Article.ID, row.asRead.ID)
	return c, err
}

// rowCorrections are all corrections of a row, those undone and the undoing too.
func rowCorrections(ctx context.Context, tx *Tx, row *loaded, k *keptRow) ([]hearsay.Correction, error) {
	all, err := loadCorrections(ctx, tx, "text_sha256 = ?", k.Article.TextSHA256)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ? ORDER BY a.seq", k.n)
	if err != nil {
		return nil, err
	}
	var list []hearsay.Correction
	for _, c := range all {
		if at := rowFor(&c, rows); at != nil && at.n == row.n {
			list = append(list, c)
		}
	}
	return list, nil
}

// Capture implements hearsay.Explainer.
func (r *Tables) Capture(ctx context.Context, article string) (c hearsay.Capture, sha string, err error) {
	err = r.look(ctx, "looking up the page of article "+article, func(tx *Tx) error {
		n, err := articleNumber(ctx, tx, article)
		if err == nil {
			c, sha, err = loadCapture(ctx, tx, n)
		}
		return err
	})
	return c, sha, err
}

func loadCapture(ctx context.Context, tx *Tx, n int64) (c hearsay.Capture, sha string, err error) {
	var way string
	var at sql.NullInt64
	var kept []byte
	found, err := tx.one(ctx, []any{&c.Path, &c.URL, &c.MediaType, &at, &sha, &way, &kept},
		"SELECT path, url, media_type, at, sha256, way, bytes FROM captures WHERE n = ?", n)
	if err != nil {
		return c, sha, err
	}
	if !found {
		return c, sha, fmt.Errorf("the capture of article number %d is missing: the record is damaged", n)
	}
	c.Time = fromMicros(at)
	if way == bytesAsText {
		_, err = tx.one(ctx, []any{&c.Bytes}, "SELECT text FROM articles WHERE n = ?", n)
		return c, sha, err
	}
	c.Bytes, err = unpackBytes(kept, way)
	return c, sha, err
}
