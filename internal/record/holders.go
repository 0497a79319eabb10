package record

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"hearsay"
)

// holders are lists of who has a key, read once in a transaction and written
// at its end, in the order of the keys, to the small table beside the large one.
type holders struct {
	lists map[uint64][]int64
	dirty map[uint64]bool
	// sieve is the table's, nil where there is none in memory, and token the next one
	// of the record, once these lists are committed.
	sieve *sieve
	token int64
}

var errHolders = errors.New("a list of keys in the record is damaged")

func packHolders(list []int64) []byte {
	b := make([]byte, 0, 3*len(list))
	for _, n := range list {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return b
}

func unpackHolders(b []byte) ([]int64, error) {
	list := make([]int64, 0, 1+len(b)/8)
	for len(b) > 0 {
		n, size := binary.Uvarint(b)
		if size <= 0 {
			return nil, errHolders
		}
		list, b = append(list, int64(n)), b[size:]
	}
	return list, nil
}

// load reads the lists of keys that were not read yet.
func (h *holders) load(ctx context.Context, tx *Tx, r *Tables, table string, keys []uint64) error {
	var missing []int64
	for _, k := range keys {
		if _, ok := h.lists[k]; !ok {
			h.lists[k] = nil
			missing = append(missing, int64(k))
		}
	}
	slices.Sort(missing)
	if err := h.openSieve(ctx, tx, r, table, len(missing)); err != nil {
		return err
	}
	for _, from := range []string{tx.d.small(table), table} {
		asked := missing
		if h.sieve != nil {
			asked = h.sieve.sift(missing, from == table)
			r.sieves.sifted.Add(int64(len(missing)))
			r.sieves.spared.Add(int64(len(missing) - len(asked)))
		}
		if err := h.loadFrom(ctx, tx, from, asked); err != nil {
			return err
		}
		missing = slices.DeleteFunc(missing, func(k int64) bool { return h.lists[uint64(k)] != nil })
	}
	return nil
}

// openSieve asks for the table's sieve until there is one: then it is that of the
// whole transaction.
func (h *holders) openSieve(ctx context.Context, tx *Tx, r *Tables, table string, keys int) (err error) {
	if h.sieve == nil && keys > 0 {
		h.sieve, err = r.sieves.open(ctx, tx, table, keys)
	}
	return err
}

func (h *holders) loadFrom(ctx context.Context, tx *Tx, table string, keys []int64) error {
	return inPadded(ctx, tx, "SELECT key, holders FROM "+table+" WHERE key IN (%s)", keys, func(scan func(...any) error) error {
		var key int64
		var packed []byte
		if err := scan(&key, &packed); err != nil {
			return err
		}
		list, err := unpackHolders(packed)
		h.lists[uint64(key)] = list
		return err
	})
}

// hold adds somebody to the end of a list.
func (h *holders) hold(key uint64, number int64, first, most int) {
	list := slices.DeleteFunc(slices.Clone(h.lists[key]), func(n int64) bool { return n == number })
	list = append(list, number)
	if len(list) > most {
		list = slices.Delete(list, first, first+1)
	}
	h.lists[key], h.dirty[key] = list, true
}

func (h *holders) flush(ctx context.Context, tx *Tx, table string) error {
	keys := slices.SortedFunc(maps.Keys(h.dirty), func(a, b uint64) int { return cmp.Compare(int64(a), int64(b)) })
	rows := make([][]any, len(keys))
	for i, k := range keys {
		rows[i] = []any{int64(k), packHolders(h.lists[k])}
	}
	if err := h.note(ctx, tx, table, keys); err != nil {
		return err
	}
	return tx.insert(ctx, tx.d.small(table), "key, holders", "ON CONFLICT (key) DO UPDATE SET holders = excluded.holders", rows)
}

// note lets the sieve know of keys that are about to be written: what is in memory
// before they are, so that it lets them through whether they are committed or not;
// other programs by the token.
func (h *holders) note(ctx context.Context, tx *Tx, table string, keys []uint64) error {
	if len(keys) == 0 || !tx.d.hasSieve(table) {
		return nil
	}
	if h.sieve != nil {
		for _, k := range keys {
			h.sieve.newest.add(int64(k))
		}
	}
	h.token = newToken()
	return tx.Exec(ctx, "UPDATE sieves SET token = ? WHERE lists = ?", h.token, table)
}

// keyedTables are where the lists are kept.
var keyedTables = []struct {
	of    hearsay.Keyed
	table string
	// there are the numbers of all who are there, sorted.
	there func(ctx context.Context, tx *Tx) ([]int64, error)
}{
	{hearsay.PrintsOfArticles, "prints", numbered("articles")},
	{hearsay.WordsOfStories, "story_words", numbered("stories")},
	{hearsay.KeysOfStatements, "statement_keys", named("statements", statementLetter)},
	{hearsay.KeysOfClaims, "claim_keys", named("claims", claimLetter)},
}

func keyedTable(of hearsay.Keyed) (string, error) {
	for _, t := range keyedTables {
		if t.of == of {
			return t.table, nil
		}
	}
	return "", fmt.Errorf("%q is no list of keys", of)
}

type thereFunc = func(ctx context.Context, tx *Tx) ([]int64, error)

// numbered reads them from a table that has them.
func numbered(table string) thereFunc {
	return func(ctx context.Context, tx *Tx) (list []int64, err error) {
		err = tx.Query(ctx, func(scan func(...any) error) error {
			var n int64
			err := scan(&n)
			list = append(list, n)
			return err
		}, "SELECT n FROM "+table)
		slices.Sort(list)
		return list, err
	}
}

// named reads them from a table of IDs that are made of them.
func named(table, letter string) thereFunc {
	return func(ctx context.Context, tx *Tx) (list []int64, err error) {
		err = tx.Query(ctx, func(scan func(...any) error) error {
			var id string
			err := scan(&id)
			if n, ok := numberOf(letter, id); ok {
				list = append(list, n)
			}
			return err
		}, "SELECT id FROM "+table)
		slices.Sort(list)
		return list, err
	}
}

// The letters that IDs of statements and claims begin with; sixteen
// hexadecimal digits follow, which are the number in lists of keys.
const statementLetter, claimLetter = "t", "c"

func idOf(letter string, n int64) string {
	const digits = "0123456789abcdef"
	b := make([]byte, 0, 17)
	b = append(b, letter...)
	for shift := 60; shift >= 0; shift -= 4 {
		b = append(b, digits[uint64(n)>>shift&15])
	}
	return string(b)
}

// numberOf is false for IDs of another form: nobody can be found by their keys.
func numberOf(letter, id string) (int64, bool) {
	digits, ok := strings.CutPrefix(id, letter)
	n, err := strconv.ParseUint(digits, 16, 64)
	return int64(n), ok && err == nil && idOf(letter, int64(n)) == id
}
