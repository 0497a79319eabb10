package record

import (
	"context"

	"hearsay"
)

// dropAttributions takes an article's rows out of every table and index.
func dropAttributions(ctx context.Context, tx *Tx, l *ledger, article int64) error {
	if err := l.uncount(ctx, tx, article); err != nil {
		return err
	}
	rows, err := loadAttributions(ctx, tx, "a.article = ?", article)
	if err != nil {
		return err
	}
	return dropRows(ctx, tx, l, rows)
}

func dropRows(ctx context.Context, tx *Tx, l *ledger, rows []*loaded) error {
	var numbers, indexed []int64
	for _, row := range rows {
		numbers = append(numbers, row.n)
		if !row.hidden {
			indexed = append(indexed, row.n)
		}
		if err := dropMentions(ctx, tx, l, row); err != nil {
			return err
		}
	}
	if err := tx.d.Drop(ctx, tx, "attribution", indexed); err != nil {
		return err
	}
	return execIn(ctx, tx, "DELETE FROM attributions WHERE n IN (%s)", numbers)
}

// dropMentions takes a row's mentions out.
func dropMentions(ctx context.Context, tx *Tx, l *ledger, row *loaded) error {
	if row.hidden {
		return nil
	}
	_, links := row.shown()
	for i, id := range links {
		if id == "" {
			continue
		}
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var name, role string
			err := scan(&name, &role)
			l.mention(id, name, role, row.n, -1)
			return err
		}, "DELETE FROM mentions WHERE speaker = ? AND attribution = ? AND position = ? RETURNING name, role", id, row.n, i)
		if err != nil {
			return err
		}
	}
	return nil
}

// indexRow is the row of the index for an attribution as it now is.
func indexRow(k *keptRow, row *loaded) IndexRow {
	a, links := row.shown()
	r := IndexRow{Number: row.n, Keys: indexKeys(&a, links, k.outletKey)}
	if a.Content.Bounds().End <= len(k.Article.Text) {
		r.Words = words(a.Content.Text(k.Article.Text))
	}
	return r
}

// dropArticle takes an article out with all that hangs on it.
func dropArticle(ctx context.Context, tx *Tx, l *ledger, k *keptRow) error {
	if err := dropAttributions(ctx, tx, l, k.n); err != nil {
		return err
	}
	if k.keep != hearsay.KeepPositions && k.length > 0 {
		if err := tx.d.Drop(ctx, tx, "article", []int64{k.n}); err != nil {
			return err
		}
	}
	if err := dropPlaced(ctx, tx, k); err != nil {
		return err
	}
	if err := dropNotes(ctx, tx, k); err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM capture_notes WHERE article = ? AND article <> ''", k.Article.ID); err != nil {
		return err
	}
	return tx.Exec(ctx, "DELETE FROM articles WHERE n = ?", k.n)
}
