package record

import (
	"context"
	"database/sql"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
)

// sieved are the tables of lists that have a sieve: those of whose keys nearly all
// that are looked up are in no list. Their numbers are part of the blocks' keys.
var sieved = []struct {
	table  string
	number int64
	spread spread
}{
	{"prints", 0, asLeast},
	{"statement_keys", 1, evenly},
}

// sieve is what is in memory of the sieve of one table: its blocks, and the keys of
// the small table beside the large one, of which the record has no sieve. It lets
// through whatever the record may have: what is written is put in before it is
// committed, what goes is taken out afterwards.
type sieve struct {
	sieveRow
	spread spread
	blocks [][][]byte // of each generation
	newest *keySet
}

// sieveRow is what the record says of the sieve of a table.
type sieveRow struct {
	// token changes with every transaction that puts lists into one of the two
	// tables: what was read under another one, before another program wrote, is void.
	token int64
	// from is the key from which on lists are not in the sieve yet; null: all are.
	from sql.NullInt64
	// generations there are, and held is how many keys are in the newest.
	generations, held int
}

// inLarge tells whether the large table may have a key.
func (s *sieve) inLarge(key int64) bool {
	if s.from.Valid && key >= s.from.Int64 {
		return true
	}
	at := s.spread(uint64(key))
	for g := range s.blocks {
		if inBlock(s.blocks[g][blockOf(g, at)], uint64(key)) {
			return true
		}
	}
	return false
}

// sift leaves those of the keys that the small or the large table may have.
func (s *sieve) sift(keys []int64, large bool) []int64 {
	in := s.newest.has
	if large {
		in = s.inLarge
	}
	return slices.DeleteFunc(slices.Clone(keys), func(k int64) bool { return !in(k) })
}

// sieves are those in memory, and what they were good for.
type sieves struct {
	lock sync.Mutex
	of   map[string]*sieve
	// asked is how many keys were looked up without one.
	asked map[string]int
	// sifted and spared count the look-ups there would have been, and those there were not.
	sifted, spared atomic.Int64
}

// Sifted is how many keys were to be looked up in tables that have a sieve, once it
// was in memory, and how many of them it spared.
func (r *Tables) Sifted() (keys, spared int64) { return r.sieves.sifted.Load(), r.sieves.spared.Load() }

func sieveNumber(table string) int {
	for i := range sieved {
		if sieved[i].table == table {
			return i
		}
	}
	return -1
}

// hasSieve tells whether the lists of a table go through a sieve here.
func (d *Dialect) hasSieve(table string) bool { return d.Sieves && sieveNumber(table) >= 0 }

// open is the sieve of a table as it is at this transaction, nil where it is not worth
// reading yet: who looks few keys up is quicker without.
func (s *sieves) open(ctx context.Context, tx *Tx, table string, keys int) (*sieve, error) {
	if !tx.d.hasSieve(table) || tx.d.LookAll {
		return nil, nil
	}
	row, err := readSieveRow(ctx, tx, table)
	if err != nil {
		return nil, err
	}
	if v := s.held(table, row.token); v != nil {
		return v, nil
	}
	if worth, err := s.worth(ctx, tx, table, &row, keys); err != nil || !worth {
		return nil, err
	}
	v, err := readSieve(ctx, tx, table, row)
	if err == nil {
		s.lock.Lock()
		defer s.lock.Unlock()
		s.of[table], s.asked[table] = v, 0
	}
	return v, err
}

// held is the sieve in memory, if it still holds.
func (s *sieves) held(table string, token int64) *sieve {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.of == nil {
		s.of, s.asked = map[string]*sieve{}, map[string]int{}
	}
	if v := s.of[table]; v != nil && v.token == token {
		return v
	}
	s.of[table] = nil
	return nil
}

// whole tells whether a sieve in memory has all lists, as far as this program knows.
func (s *sieves) whole(table string) bool {
	s.lock.Lock()
	defer s.lock.Unlock()
	v := s.of[table]
	return v != nil && !v.from.Valid
}

// keysForOne is how many keys of the small table are read in the time that looking
// one key up takes, in a large record; a block takes as long as that.
const keysForOne = 24

// worth tells whether so many keys have been looked up without the sieve that reading
// it would have been no dearer.
func (s *sieves) worth(ctx context.Context, tx *Tx, table string, row *sieveRow, keys int) (bool, error) {
	s.lock.Lock()
	s.asked[table] += keys
	asked := s.asked[table] - blocksUpTo(row.generations)
	s.lock.Unlock()
	if asked < 0 {
		return false, nil
	}
	small, err := estimated(ctx, tx, tx.d.small(table))
	return small <= asked*keysForOne, err
}

// extended notes that what was put into a sieve in memory is committed.
func (s *sieves) extended(v *sieve, table string, token int64) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.of[table] == v { // otherwise others have come between
		v.token = token
	}
}

// moved notes lists that moved on, or were taken in, once that is committed.
func (s *sieves) moved(m *sieving) {
	if m == nil {
		return
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	v := s.of[m.table]
	if v == nil || v != m.sieve || v.token != m.was {
		return
	}
	v.sieveRow = m.row
	for len(v.blocks) < m.row.generations {
		v.blocks = append(v.blocks, make([][]byte, blocksOf(len(v.blocks))))
	}
	for at := range m.changed {
		v.blocks[at.generation][at.block] = m.read[at]
	}
	if m.cut != nil {
		v.newest.cut(m.cut[0], m.cut[1])
	}
}

func newToken() int64 { return rand.Int64() }
