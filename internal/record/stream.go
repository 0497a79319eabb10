package record

import (
	"context"
	"iter"
	"time"
)

const usualLimit = 50

func limitOf(n int) int {
	if n <= 0 {
		return usualLimit
	}
	return min(n, 10_000)
}

// stream yields what fill finds in one read-only transaction.
func stream[T any](ctx context.Context, r *Tables, doing string, fill func(tx *Tx, yield func(T) bool) error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		stopped := false
		err := r.look(ctx, doing, func(tx *Tx) error {
			return fill(tx, func(v T) bool {
				if !stopped && !yield(v, nil) {
					stopped = true
				}
				return !stopped
			})
		})
		if err != nil && !stopped {
			var zero T
			yield(zero, err)
		}
	}
}

// widen makes a stretch of time hold another one.
func widen(first, last, from, to time.Time) (time.Time, time.Time) {
	if !from.IsZero() && (first.IsZero() || from.Before(first)) {
		first = from
	}
	if to.After(last) {
		last = to
	}
	return first, last
}
