package record

import (
	"context"
	"database/sql"

	"hearsay"
)

// arrive notes which articles were placed for the first time, or again because of
// what may be news, where somebody wants to be told of it. Whoever places is alone, so that numbers ascend in the
// order in which others come to see them.
func arrive(ctx context.Context, tx *Tx, list []hearsay.Waiting) error {
	wanted, err := alertsWanted(ctx, tx)
	if err != nil || !wanted {
		return err
	}
	var rows [][]any
	for i := range list {
		if w := &list[i]; w.Fresh || w.Again && w.Current {
			rows = append(rows, []any{w.Article.ID, flag(!w.Fresh)})
		}
	}
	return tx.insert(ctx, "arrivals", "article, again", "", rows)
}

// alertsWanted tells whether somebody wants to be told of anything.
func alertsWanted(ctx context.Context, tx *Tx) (bool, error) {
	var one int
	return tx.one(ctx, []any{&one}, "SELECT 1 FROM alerts WHERE paused = 0 LIMIT 1")
}

// lastArrival is the number of the last article that arrived; 0 before the first.
func lastArrival(ctx context.Context, tx *Tx) (int64, error) {
	var last sql.NullInt64
	_, err := tx.one(ctx, []any{&last}, "SELECT max(n) FROM arrivals")
	return last.Int64, err
}

// forgetArrivals forgets what every alert has looked at; the last one stays.
func forgetArrivals(ctx context.Context, tx *Tx) error {
	last, err := lastArrival(ctx, tx)
	if err != nil {
		return err
	}
	if err := tx.Exec(ctx, "DELETE FROM arrivals WHERE n < ? AND n <= coalesce((SELECT min(cursor) FROM alerts WHERE paused = 0), ?)", last, last); err != nil {
		return err
	}
	return tx.Exec(ctx, `DELETE FROM stood WHERE NOT EXISTS (SELECT 1 FROM waiting)
		AND NOT EXISTS (SELECT 1 FROM alerts WHERE paused = 0 AND cursor < ?)`, last)
}

// Arrivals implements hearsay.Alerter.
func (r *Tables) Arrivals(ctx context.Context, after int64, limit int) (list []hearsay.Arrival, err error) {
	err = r.look(ctx, "listing what arrived", func(tx *Tx) error {
		return tx.Query(ctx, func(scan func(...any) error) error {
			var a hearsay.Arrival
			err := scan(&a.Number, &a.Article, &a.Again)
			list = append(list, a)
			return err
		}, "SELECT n, article, again FROM arrivals WHERE n > ? ORDER BY n LIMIT ?", after, limitOf(limit))
	})
	return list, err
}

// ArrivedAs implements hearsay.Alerter.
func (r *Tables) ArrivedAs(ctx context.Context, articles []string) (map[string]int64, error) {
	return r.arrivedAs(ctx, articles, "again = 0")
}

// ArrivedAgain implements hearsay.Alerter.
func (r *Tables) ArrivedAgain(ctx context.Context, articles []string) (map[string]int64, error) {
	return r.arrivedAs(ctx, articles, "again = 1")
}

func (r *Tables) arrivedAs(ctx context.Context, articles []string, how string) (map[string]int64, error) {
	as := map[string]int64{}
	err := r.look(ctx, "finding out when articles arrived", func(tx *Tx) error {
		return inPadded(ctx, tx, "SELECT n, article FROM arrivals WHERE "+how+" AND article IN (%s)", articles, func(scan func(...any) error) error {
			var n int64
			var article string
			err := scan(&n, &article)
			as[article] = max(as[article], n)
			return err
		})
	})
	return as, err
}
