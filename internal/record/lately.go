package record

import (
	"context"
	"database/sql"
	"math"
	"math/rand/v2"
	"sync"
)

// Keys are hashes: those of a batch of articles lie all over a table, and where it
// is large each touches a page of its own, which is read, written to the log and
// copied back. So lists that change are written to a small table beside the large
// one, and go from there to the large one in the order of their keys, where the
// small one has grown to a part of the large: then many keys share a page. It is the
// rolling merge of a log-structured merge tree (O'Neil and others 1996): a few
// lists at a time, each time in a transaction of its own, so that nobody who writes
// waits for all of them.
const (
	lately = "_lately"
	// leastMerged and mostMerged bound how many lists stay in the small table, and
	// mergedShare is the part of the large table between the two.
	leastMerged = 100_000
	mostMerged  = 1_000_000
	mergedShare = 16
	// mergedAtOnce is how many lists one transaction moves: some tens of milliseconds.
	mergedAtOnce = 4000
	// sampled is how much of the large table is counted to know its size: keys lie
	// evenly between the least and the greatest number.
	sampled = 4096
)

// hands tell where in each table to go on moving lists, from the least key to
// the greatest and round again. Where a program begins does not matter.
type hands struct {
	lock sync.Mutex
	at   map[string]int64
}

func (h *hands) of(table string) int64 {
	h.lock.Lock()
	defer h.lock.Unlock()
	if at, there := h.at[table]; there {
		return at
	}
	return int64(rand.Uint64())
}

func (h *hands) put(table string, at int64) {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.at == nil {
		h.at = map[string]int64{}
	}
	h.at[table] = at
}

// mergeLately moves about as many lists as were written, where the small table has
// grown. It ends with ctx: what was not moved is moved another time.
func (r *Tables) mergeLately(ctx context.Context, table string, wrote int) error {
	for moved := 0; moved < wrote && ctx.Err() == nil; moved += mergedAtOnce {
		more := false
		from := r.hands.of(table)
		err := r.extend(ctx, "moving lists of keys", func(tx *Tx) (err error) {
			if err = tx.d.alone(ctx, tx); err != nil {
				return err
			}
			if more, err = hasGrown(ctx, tx, table); err == nil && more {
				from, err = mergeSome(ctx, tx, table, from, mergedAtOnce)
			}
			return err
		})
		if err != nil || !more {
			return unlessEnded(ctx, err)
		}
		r.hands.put(table, from)
	}
	return nil
}

// unlessEnded leaves out an error that comes of the end of ctx.
func unlessEnded(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// hasGrown tells whether the small table is a large enough part of the large one.
func hasGrown(ctx context.Context, tx *Tx, table string) (bool, error) {
	var small, part int
	if _, err := tx.one(ctx, []any{&small}, "SELECT count(*) FROM "+table+lately); err != nil || small < leastMerged {
		return false, err
	}
	const width = 1 << 64 / sampled
	if _, err := tx.one(ctx, []any{&part}, "SELECT count(*) FROM "+table+" WHERE key >= 0 AND key < ?", width); err != nil {
		return false, err
	}
	return grown(small, part*sampled), nil
}

// grown tells whether so many lists are a large enough part of so many more.
func grown(small, large int) bool {
	return small >= max(leastMerged, min(large/mergedShare, mostMerged))
}

// mergeSome moves so many lists, from a key on, and says where to go on.
func mergeSome(ctx context.Context, tx *Tx, table string, from int64, most int) (next int64, err error) {
	var last sql.NullInt64
	_, err = tx.one(ctx, []any{&last}, "SELECT key FROM "+table+lately+" WHERE key >= ? ORDER BY key LIMIT 1 OFFSET ?", from, most-1)
	if err != nil {
		return from, err
	}
	if !last.Valid { // fewer are left up to the greatest
		last.Int64 = math.MaxInt64
	}
	if err := mergeBetween(ctx, tx, table, from, last.Int64); err != nil {
		return from, err
	}
	if last.Int64 == math.MaxInt64 {
		return math.MinInt64, nil
	}
	return last.Int64 + 1, nil
}

// merge makes one of the two tables.
func merge(ctx context.Context, tx *Tx, table string) error {
	return mergeBetween(ctx, tx, table, math.MinInt64, math.MaxInt64)
}

// mergeBetween moves the lists of the keys from one to another.
func mergeBetween(ctx context.Context, tx *Tx, table string, from, to int64) error {
	err := tx.Exec(ctx, "INSERT INTO "+table+" (key, holders) SELECT key, holders FROM "+table+lately+
		" WHERE key BETWEEN ? AND ? ORDER BY key ON CONFLICT (key) DO UPDATE SET holders = excluded.holders", from, to)
	if err != nil {
		return err
	}
	return tx.Exec(ctx, "DELETE FROM "+table+lately+" WHERE key BETWEEN ? AND ?", from, to)
}
