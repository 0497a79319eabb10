package record

import (
	"context"
	"database/sql"
	"math"
	"math/rand/v2"
	"sync"
	"time"
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
	// How many lists one transaction moves: at first, and between which bounds as
	// many as take mergeAim, so that whoever waits to write does not wait for long.
	firstAtOnce, leastAtOnce, mostAtOnce = 1000, 250, 4000
	mergeAim                             = 50 * time.Millisecond
	// sampled is which part of all keys one stretch of a table is, by which its size
	// is told: keys lie evenly between the least and the greatest number. Those of
	// the small table do not, for where lists were moved last there are few: there
	// it takes several stretches, one in each of as many parts.
	sampled        = 4096
	smallStretches = 32
)

// hands tell where in each table to go on moving lists, from the least key to
// the greatest and round again, and how many at once. Where a program begins does
// not matter.
type hands struct {
	lock sync.Mutex
	of   map[string]hand
}

type hand struct {
	at     int64
	atOnce int
}

func (h *hands) get(table string) hand {
	h.lock.Lock()
	defer h.lock.Unlock()
	if of, there := h.of[table]; there {
		return of
	}
	return hand{int64(rand.Uint64()), firstAtOnce}
}

func (h *hands) put(table string, of hand) {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.of == nil {
		h.of = map[string]hand{}
	}
	h.of[table] = of
}

// paced is how many lists the next transaction moves, where so many took so long.
func paced(lists int, took time.Duration) int {
	next := float64(lists) * float64(mergeAim) / float64(max(took, time.Millisecond))
	return max(leastAtOnce, min(int(next), 2*lists, mostAtOnce))
}

// mergeLately moves about as many lists as were written, where the small table has
// grown. It ends with ctx: what was not moved is moved another time.
func (r *Tables) mergeLately(ctx context.Context, table string, wrote int) error {
	for moved := 0; moved < wrote && ctx.Err() == nil; {
		more, of := true, r.hands.get(table)
		began := r.now()
		err := r.extend(ctx, "moving lists of keys", func(tx *Tx) (err error) {
			if err = tx.d.alone(ctx, tx); err != nil {
				return err
			}
			if moved == 0 {
				more, err = hasGrown(ctx, tx, table)
			}
			if err == nil && more {
				of.at, err = mergeSome(ctx, tx, table, of.at, of.atOnce)
			}
			return err
		})
		if err != nil || !more {
			return unlessEnded(ctx, err)
		}
		moved += of.atOnce
		of.atOnce = paced(of.atOnce, r.now().Sub(began))
		r.hands.put(table, of)
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
	small, err := estimated(ctx, tx, table+lately, smallStretches)
	if err != nil || small < leastMerged {
		return false, err
	}
	large, err := estimated(ctx, tx, table, 1)
	return grown(small, large), err
}

// estimated is about how many lists a table has, by those of some stretches of the
// keys: counting all of them would take the longer the more there are.
func estimated(ctx context.Context, tx *Tx, table string, stretches int) (all int, err error) {
	const width = 1 << 64 / sampled
	for i := range stretches {
		var part int
		from := int64(math.MinInt64) + int64(uint64(i)*(math.MaxUint64/uint64(stretches)+1))
		if _, err := tx.one(ctx, []any{&part}, "SELECT count(*) FROM "+table+" WHERE key BETWEEN ? AND ?", from, from+width-1); err != nil {
			return 0, err
		}
		all += part
	}
	return all * (sampled / stretches), nil
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
