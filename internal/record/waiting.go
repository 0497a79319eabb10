package record

import (
	"context"
	"fmt"
	"slices"

	"hearsay"
)

// Place implements hearsay.Placer.
func (r *Tables) Place(ctx context.Context, limit int, do func([]hearsay.Waiting, hearsay.Board) error) (n int, err error) {
	var b *board
	err = r.extend(ctx, "placing articles", func(tx *Tx) error {
		if err := tx.d.alone(ctx, tx); err != nil {
			return err
		}
		list, err := loadWaiting(ctx, tx, limit)
		if n = len(list); err != nil || n == 0 {
			return err
		}
		if b, err = r.newBoard(ctx, tx, list); err != nil {
			return err
		}
		if err := do(list, b); err != nil {
			return err
		}
		if err := b.flush(); err != nil {
			return err
		}
		if err := arrive(ctx, tx, list); err != nil {
			return err
		}
		return waitNoLonger(ctx, tx, list)
	})
	switch {
	case err != nil:
		r.epoch.end()
	case b != nil:
		r.epoch.keep(b.epoch, b.kept)
		err = r.mergeWritten(ctx, b)
	}
	return n, err
}

// mergeWritten moves lists of keys on, once those of a board are committed, and goes
// on making sieves.
func (r *Tables) mergeWritten(ctx context.Context, b *board) error {
	for _, t := range keyedTables {
		h := b.holders[t.of]
		if h == nil {
			continue
		}
		if h.sieve != nil && h.token != 0 {
			r.sieves.extended(h.sieve, t.table, h.token)
		}
		if lists := toMove(len(h.dirty)); lists > 0 {
			if err := r.mergeLately(ctx, t.table, lists); err != nil {
				return err
			}
			if err := r.takeIn(ctx, t.table, lists); err != nil {
				return err
			}
		}
	}
	return nil
}

// alone keeps others from placing until the transaction ends.
func (d *Dialect) alone(ctx context.Context, tx *Tx) error {
	if d.Alone == nil {
		return nil
	}
	return d.Alone(ctx, tx)
}

// Waiting implements hearsay.Placer.
func (r *Tables) Waiting(ctx context.Context) (n int, err error) {
	err = r.look(ctx, "counting the articles that wait to be placed", func(tx *Tx) error {
		_, err := tx.one(ctx, []any{&n}, "SELECT count(*) FROM waiting")
		return err
	})
	return n, err
}

func loadWaiting(ctx context.Context, tx *Tx, limit int) ([]hearsay.Waiting, error) {
	var list []hearsay.Waiting
	var numbers, withRows []int64
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var w hearsay.Waiting
		var statements int
		err := scan(&w.Number, &w.Texts, &statements, &w.Fresh, &w.Again)
		w.Statements, w.Carried = statements > 0, statements == carriedStatements
		list, numbers = append(list, w), append(numbers, w.Number)
		if w.Statements {
			withRows = append(withRows, w.Number)
		}
		return err
	}, "SELECT n, texts, statements, fresh, again FROM waiting ORDER BY n LIMIT ?", limitOf(limit))
	if err != nil || len(list) == 0 {
		return nil, err
	}
	articles, err := loadArticles(ctx, tx, numbers)
	if err != nil {
		return nil, err
	}
	rows, err := rowsToPlace(ctx, tx, withRows, articles)
	for i := range list {
		k := articles[list[i].Number]
		list[i].Article, list[i].Version, list[i].Current = &k.Article, k.Version, k.Current
		list[i].Rows = rows[list[i].Number]
	}
	return list, err
}

// rowsToPlace are the attributions of articles, by article.
func rowsToPlace(ctx context.Context, tx *Tx, numbers []int64, articles map[int64]*keptRow) (map[int64][]hearsay.Row, error) {
	var list []*loaded
	err := in(ctx, tx, "SELECT "+loadColumns+" FROM attributions a WHERE a.hidden = 0 AND a.article IN (%s) ORDER BY a.article, a.seq", numbers,
		func(scan func(...any) error) error {
			l, err := scanAttribution(scan)
			list = append(list, l)
			return err
		})
	if err != nil {
		return nil, err
	}
	rows, err := rowsIn(ctx, tx, list, articles)
	by := map[int64][]hearsay.Row{}
	for i, l := range list {
		by[l.article] = append(by[l.article], rows[i])
	}
	return by, err
}

// waitNoLonger notes that articles are placed.
func waitNoLonger(ctx context.Context, tx *Tx, list []hearsay.Waiting) error {
	numbers := make([]int64, len(list))
	for i := range list {
		numbers[i] = list[i].Number
	}
	return execIn(ctx, tx, "DELETE FROM waiting WHERE n IN (%s)", numbers)
}

// carriedStatements is the column of waiting articles whose statements came along
// when the record was carried here.
const carriedStatements = 2

// wait makes articles wait: for everything, or to have their statements placed anew.
func wait(ctx context.Context, tx *Tx, numbers []int64, texts bool) error {
	return waitAs(ctx, tx, numbers, texts, false, false)
}

// waitAnew makes articles wait to have their statements placed anew; news says
// that what this opens is told.
func waitAnew(ctx context.Context, tx *Tx, numbers []int64, news bool) error {
	return waitAs(ctx, tx, numbers, false, false, news)
}

// waitFirst makes new articles wait for everything.
func waitFirst(ctx context.Context, tx *Tx, numbers []int64) error {
	return waitAs(ctx, tx, numbers, true, true, false)
}

// waitsOnly tells whether everything that is recorded waits to be placed for the
// first time: then it was carried here, and what goes on being carried here
// belongs to it.
func waitsOnly(ctx context.Context, tx *Tx) (bool, error) {
	var one int
	other, err := tx.one(ctx, []any{&one}, "SELECT 1 FROM articles r WHERE NOT EXISTS (SELECT 1 FROM waiting w WHERE w.n = r.n AND w.fresh = 1) LIMIT 1")
	return !other, err
}

// waitCarried notes of articles that wait that what their statements say came along.
func waitCarried(ctx context.Context, tx *Tx, numbers []int64) error {
	return execIn(ctx, tx, fmt.Sprintf("UPDATE waiting SET statements = %d WHERE n IN (%%s)", carriedStatements), numbers)
}

func waitAs(ctx context.Context, tx *Tx, numbers []int64, texts, fresh, again bool) error {
	numbers = slices.Clone(numbers)
	slices.Sort(numbers)
	rows := make([][]any, 0, len(numbers))
	for _, n := range slices.Compact(numbers) {
		rows = append(rows, []any{n, flag(texts), 1, flag(fresh), flag(again)})
	}
	// What a row says already stays: one that is new stays new.
	return tx.insert(ctx, "waiting", "n, texts, statements, fresh, again",
		`ON CONFLICT (n) DO UPDATE SET texts = CASE WHEN waiting.texts = 1 THEN 1 ELSE excluded.texts END, statements = 1,
		again = CASE WHEN waiting.again = 1 THEN 1 ELSE excluded.again END`, rows)
}

// flag is yes or no as a column takes it.
func flag(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
