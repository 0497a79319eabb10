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
	// leastMerged and mostMerged bound how many lists stay in the small table, and
	// mergedShare is the part of the large table between the two.
	leastMerged = 100_000
	mostMerged  = 1_000_000
	mergedShare = 16
	// How many lists one transaction moves: at first, and between which bounds as
	// many as take mergeAim, so that whoever waits to write does not wait for long.
	firstAtOnce, leastAtOnce, mostAtOnce = 1000, 250, 4000
	mergeAim                             = 50 * time.Millisecond
	// leastMoved is for how many lists it is worth looking whether a table has grown,
	// which takes as long as looking some hundred up.
	leastMoved = 2000
	// sampled is which part of all keys the stretches of a table are together by which
	// its size is told, one in each of so many parts: keys lie evenly in none of them.
	// Fingerprints are the least hashes of several, and in a small table there are
	// few where lists were moved last.
	sampled   = 1024
	stretches = 64
)

// small is the name of the small table beside a large one.
func (d *Dialect) small(table string) string { return table + d.Small }

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

// toMove is how many lists to move after so many were written. After few it is left to
// chance whether some are moved for all of them: so that they are as many in the end.
func toMove(wrote int) int {
	switch {
	case wrote >= leastMoved:
		return wrote
	case rand.IntN(leastMoved) < wrote:
		return leastMoved
	}
	return 0
}

// mergeLately moves about so many lists, where the small table has grown. It ends with ctx: what was not moved is moved another time.
func (r *Tables) mergeLately(ctx context.Context, table string, lists int) error {
	for moved := 0; moved < lists && ctx.Err() == nil; {
		more, of := true, r.hands.get(table)
		began := r.now()
		var sieved *sieving
		err := r.extend(ctx, "moving lists of keys", func(tx *Tx) (err error) {
			if err = tx.d.alone(ctx, tx); err != nil {
				return err
			}
			if moved == 0 {
				more, err = hasGrown(ctx, tx, table)
			}
			if err == nil && more {
				of.at, sieved, err = mergeSome(ctx, tx, table, of.at, of.atOnce, &r.sieves)
			}
			return err
		})
		if err != nil || !more {
			return unlessEnded(ctx, err)
		}
		r.sieves.moved(sieved)
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
	small, err := estimated(ctx, tx, tx.d.small(table))
	if err != nil || small < leastMerged {
		return false, err
	}
	large, err := estimated(ctx, tx, table)
	return grown(small, large), err
}

// estimated is about how many lists a table has, by those of some stretches of the
// keys: counting all of them would take the longer the more there are.
func estimated(ctx context.Context, tx *Tx, table string) (all int, err error) {
	const part = math.MaxUint64/stretches + 1
	for i := range stretches {
		var n int
		from := int64(math.MinInt64) + int64(uint64(i)*part)
		if _, err := tx.one(ctx, []any{&n}, "SELECT count(*) FROM "+table+" WHERE key BETWEEN ? AND ?", from, from+part/sampled-1); err != nil {
			return 0, err
		}
		all += n
	}
	return all * sampled, nil
}

// grown tells whether so many lists are a large enough part of so many more.
func grown(small, large int) bool {
	return small >= max(leastMerged, min(large/mergedShare, mostMerged))
}

// mergeSome moves so many lists, from a key on, and says where to go on.
func mergeSome(ctx context.Context, tx *Tx, table string, from int64, most int, held *sieves) (next int64, m *sieving, err error) {
	var last sql.NullInt64
	_, err = tx.one(ctx, []any{&last}, "SELECT key FROM "+tx.d.small(table)+" WHERE key >= ? ORDER BY key LIMIT 1 OFFSET ?", from, most-1)
	if err != nil {
		return from, nil, err
	}
	if !last.Valid { // fewer are left up to the greatest
		last.Int64 = math.MaxInt64
	}
	if m, err = mergeBetween(ctx, tx, table, from, last.Int64, held); err != nil {
		return from, nil, err
	}
	if last.Int64 == math.MaxInt64 {
		return math.MinInt64, m, nil
	}
	return last.Int64 + 1, m, nil
}

// merge makes one of the two tables.
func merge(ctx context.Context, tx *Tx, table string) error {
	_, err := mergeBetween(ctx, tx, table, math.MinInt64, math.MaxInt64, nil)
	return err
}

// mergeBetween moves the lists of the keys from one to another. It tells what has
// changed in the table's sieve, if it has one, for the one in memory.
func mergeBetween(ctx context.Context, tx *Tx, table string, from, to int64, held *sieves) (*sieving, error) {
	m, err := beginSieving(ctx, tx, table, held)
	if err != nil {
		return nil, err
	}
	if m != nil {
		m.cut = &[2]int64{from, to}
		if _, _, err = m.putAll(ctx, tx, "SELECT key FROM "+tx.d.small(table)+" WHERE key BETWEEN ? AND ? ORDER BY key", from, to); err == nil {
			err = m.write(ctx, tx)
		}
		if err != nil {
			return nil, err
		}
	}
	err = tx.Exec(ctx, "INSERT INTO "+table+" (key, holders) SELECT key, holders FROM "+tx.d.small(table)+
		" WHERE key BETWEEN ? AND ? ORDER BY key ON CONFLICT (key) DO UPDATE SET holders = excluded.holders", from, to)
	if err != nil {
		return nil, err
	}
	return m, tx.Exec(ctx, "DELETE FROM "+tx.d.small(table)+" WHERE key BETWEEN ? AND ?", from, to)
}
