package record

import (
	"context"
	"math"
	"time"

	"hearsay/internal/recent"
)

// over tells whether what something said at a time could join ended before that.
func over(until, at time.Time) bool { return !until.IsZero() && at.After(until) }

// looked is what was looked up lately by ID, nil for what is not there.
type looked[T any] struct {
	*recent.Map[string, *T]
	// over are those that were left where they are, for nothing said from that
	// time on joins them: most of what shares a key in a large record is old, and
	// its form is what costs.
	over *recent.Map[int64, int64] // microseconds by the number of the ID
}

func newLooked[T any]() looked[T] {
	return looked[T]{recent.New[string, *T](), recent.New[int64, int64]()}
}

// isOver tells whether it is known that nothing said at that time joins one.
func (l looked[T]) isOver(id string, at time.Time) bool {
	n, ok := numberIn(id)
	if !ok || at.IsZero() {
		return false
	}
	from, known := l.over.Get(n)
	return known && at.UnixMicro() >= from
}

// put remembers one that was put: whatever was known of when it is over may hold
// no longer.
func (l looked[T]) put(id string, v *T) {
	l.Put(id, v)
	if n, ok := numberIn(id); ok {
		if _, known := l.over.Get(n); known {
			l.over.Put(n, math.MaxInt64)
		}
	}
}

// numberIn is the number that an ID is made of, whichever its letter is.
func numberIn(id string) (int64, bool) {
	if id == "" {
		return 0, false
	}
	return numberOf(id[:1], id)
}

// missing are those that are to be looked up for something said at a time; with
// no time, all that were not.
func (l looked[T]) missing(ids []string, at time.Time) (list []string) {
	for _, id := range ids {
		if _, asked := l.Get(id); !asked && !l.isOver(id, at) {
			list = append(list, id)
		}
	}
	return list
}

// without notes which of those that were looked up did not come.
func (l looked[T]) without(ids []string, at time.Time) {
	for _, id := range ids {
		switch _, came := l.Get(id); {
		case came:
		case at.IsZero():
			l.Put(id, nil)
		default:
			if n, ok := numberIn(id); ok {
				l.over.Put(n, at.UnixMicro())
			}
		}
	}
}

// What an ID takes that is remembered with little beside it: by measurement 50 bytes
// for the ID, as much in the map; as a number in a map of numbers, with room to grow,
// less than half of that.
const goneBytes, overBytes = 100, 40

// turn lets go of what was not used lately, by bytes as weigh tells them.
func (l looked[T]) turn(most int, weigh func(*T) int) {
	l.TurnAt(most, func(v *T) int {
		if v == nil {
			return goneBytes
		}
		return weigh(v)
	})
	l.over.Turn(most / overBytes)
}

// joinable reads the rows of a table by ID, but for those that nothing said at a
// time joins; with no time, all.
func joinable(ctx context.Context, tx *Tx, columns, table string, ids []string, at time.Time, each func(scan func(...any) error) error) error {
	query := "SELECT " + columns + " FROM " + table + " WHERE id IN (%s)"
	if at.IsZero() {
		return inPadded(ctx, tx, query, ids, each)
	}
	return inPadded(ctx, tx, query+" AND (until IS NULL OR until >= ?)", ids, each, at.UnixMicro())
}
