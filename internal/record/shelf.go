package record

import (
	"context"
	"database/sql"
	"fmt"

	"hearsay"
)

// Articles implements hearsay.Shelf.
func (r *Tables) Articles(ctx context.Context, q hearsay.ArticleQuery) (list []hearsay.KeptArticle, cursor string, err error) {
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing articles", func(tx *Tx) error {
		s, err := planArticles(tx, q)
		if err != nil {
			return err
		}
		query, args := s.sql(limit + 1)
		var last int64
		return tx.Query(ctx, func(scan func(...any) error) error {
			one := scanKeptOnly
			if q.WithText {
				one = scanWhole
			}
			k, err := one(scan)
			if err != nil {
				return err
			}
			if len(list) == limit {
				cursor = cursorOf(last)
				return nil
			}
			last = k.n
			list = append(list, k.KeptArticle)
			return nil
		}, query, args...)
	})
	return list, cursor, err
}

func scanKeptOnly(scan func(...any) error) (*keptRow, error) { return scanKept(scan) }

func planArticles(tx *Tx, q hearsay.ArticleQuery) (*search, error) {
	m, err := matchOf(q.Words, q.Any)
	if err != nil {
		return nil, err
	}
	s := &search{from: "articles r", key: "r.n", oldestFirst: q.OldestFirst, columns: keptColumns}
	if q.WithText {
		s.columns += ", r.text, r.page"
	}
	if !m.Empty() {
		s.from, s.key = tx.d.MatchArticles, tx.d.ArticleKey
		s.add(tx.d.MatchArticlesWhere, tx.d.Match(m))
	}
	s.from += " JOIN readings p ON p.key = r.reading"
	if !q.AllVersions {
		s.add("r.current = 1")
	}
	if q.Outlet != "" {
		s.add("r.outlet_key = ?", outletKey(q.Outlet))
	}
	if q.Address != "" {
		s.add("r.address_key = ? AND r.address = ?", key64(hash(q.Address)), q.Address)
	}
	s.between(q.Since, q.Until)
	if q.Cursor != "" {
		s.after, err = ofCursor(q.Cursor)
	}
	return s, err
}

// Article implements hearsay.Shelf.
func (r *Tables) Article(ctx context.Context, id string) (k hearsay.KeptArticle, err error) {
	err = r.look(ctx, "looking up article "+id, func(tx *Tx) error {
		row, err := loadArticle(ctx, tx, "r.id = ?", id)
		if err == nil {
			k = row.KeptArticle
		}
		return err
	})
	return k, err
}

// Reading implements hearsay.Shelf.
func (r *Tables) Reading(ctx context.Context, id string) (reading hearsay.Reading, err error) {
	err = r.look(ctx, "looking up the reading of "+id, func(tx *Tx) error {
		n, err := articleNumber(ctx, tx, id)
		if err != nil {
			return err
		}
		reading, err = loadReading(ctx, tx, n)
		return err
	})
	return reading, err
}

func articleNumber(ctx context.Context, tx *Tx, id string) (n int64, err error) {
	found, err := tx.one(ctx, []any{&n}, "SELECT n FROM articles WHERE id = ?", id)
	if err == nil && !found {
		err = fmt.Errorf("article %q: %w", id, hearsay.ErrNotFound)
	}
	return n, err
}

// Versions implements hearsay.Shelf.
func (r *Tables) Versions(ctx context.Context, id string) (list []hearsay.KeptArticle, err error) {
	err = r.look(ctx, "listing the versions of "+id, func(tx *Tx) error {
		rows, err := versions(ctx, tx, id)
		for _, k := range rows {
			list = append(list, k.KeptArticle)
		}
		return err
	})
	return list, err
}

// versions are the articles at the address of one, the first version first.
func versions(ctx context.Context, tx *Tx, id string) ([]*keptRow, error) {
	var address sql.NullString
	found, err := tx.one(ctx, []any{&address}, "SELECT address FROM articles WHERE id = ?", id)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fmt.Errorf("article %q: %w", id, hearsay.ErrNotFound)
	}
	where, args := "r.id = ?", []any{id}
	if address.Valid {
		where, args = "r.address_key = ? AND r.address = ? ORDER BY r.version", []any{key64(hash(address.String)), address.String}
	}
	var list []*keptRow
	err = tx.Query(ctx, func(scan func(...any) error) error {
		k, err := scanWhole(scan)
		list = append(list, k)
		return err
	}, "SELECT "+keptColumns+", r.text, r.page"+keptTables+"WHERE "+where, args...)
	return list, err
}

// Difference implements hearsay.Shelf.
func (r *Tables) Difference(ctx context.Context, before, after string) (list []hearsay.Difference, err error) {
	err = r.look(ctx, "comparing two articles", func(tx *Tx) error {
		var both [2]hearsay.Reading
		for i, id := range []string{before, after} {
			n, err := articleNumber(ctx, tx, id)
			if err != nil {
				return err
			}
			if both[i], err = loadReading(ctx, tx, n); err != nil {
				return err
			}
		}
		list = hearsay.Differences(&both[0], &both[1])
		return nil
	})
	return list, err
}
