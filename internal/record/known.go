package record

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"

	"hearsay"
)

// Known implements hearsay.Recorder. It asks by one prepared statement outside
// of any transaction: it is asked once for every article of a bulk add.
func (r *Tables) Known(ctx context.Context, by hearsay.Provenance) (func(article string) (bool, error), error) {
	key, _ := r.readingKey(&by)
	var one int
	err := r.read.QueryRowContext(ctx, r.d.bound("SELECT 1 FROM readings WHERE key = ?"), key).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return func(string) (bool, error) { return false, nil }, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for what is known: %w", r.d.Mend(err))
	}
	statement, err := r.read.PrepareContext(ctx, r.d.bound("SELECT 1 FROM articles WHERE id = ? AND reading = ?"))
	if err != nil {
		return nil, fmt.Errorf("looking for what is known: %w", r.d.Mend(err))
	}
	context.AfterFunc(ctx, func() { _ = statement.Close() })
	return func(article string) (bool, error) {
		var one int
		err := statement.QueryRowContext(ctx, article, key).Scan(&one)
		if err == nil || errors.Is(err, sql.ErrNoRows) {
			return err == nil, nil
		}
		return false, fmt.Errorf("looking for article %s: %w", article, r.d.Mend(err))
	}, nil
}

// keyed is a provenance with its key, and its weights as they are kept.
type keyed struct {
	of           hearsay.Provenance
	key, weights string
}

// readingKey is the key of a provenance, and its weights as they are kept.
// Thousands of articles have the same one after each other.
func (r *Tables) readingKey(why *hearsay.Provenance) (key, weights string) {
	if last := r.lastKey.Load(); last != nil && last.of.Version == why.Version && maps.Equal(last.of.Weights, why.Weights) {
		return last.key, last.weights
	}
	key, weights = keyOf(why)
	r.lastKey.Store(&keyed{hearsay.Provenance{Version: why.Version, Weights: maps.Clone(why.Weights)}, key, weights})
	return key, weights
}

func keyOf(why *hearsay.Provenance) (key, weights string) {
	w := why.Weights
	if w == nil {
		w = map[string]string{}
	}
	weights, _ = marshal(w) // strings always marshal
	return hash(why.Version + "\x00" + weights)[:24], weights
}
