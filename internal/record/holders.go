package record

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"

	"hearsay"
)

// holders are lists of who has a key, read once in a transaction and written
// at its end, in the order of the keys.
type holders struct {
	lists map[uint64][]int64
	dirty map[uint64]bool
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
func (h *holders) load(ctx context.Context, tx *Tx, table string, keys []uint64) error {
	var missing []int64
	for _, k := range keys {
		if _, ok := h.lists[k]; !ok {
			h.lists[k] = nil
			missing = append(missing, int64(k))
		}
	}
	return inPadded(ctx, tx, "SELECT key, holders FROM "+table+" WHERE key IN (%s)", missing, func(scan func(...any) error) error {
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
	return tx.insert(ctx, table, "key, holders", "ON CONFLICT (key) DO UPDATE SET holders = excluded.holders", rows)
}

// keyedTables are where the lists are kept, and what their numbers are of.
var keyedTables = []struct {
	of           hearsay.Keyed
	table, owner string
}{
	{hearsay.PrintsOfArticles, "prints", "articles"},
	{hearsay.WordsOfStories, "story_words", "stories"},
}

func keyedTable(of hearsay.Keyed) (string, error) {
	for _, t := range keyedTables {
		if t.of == of {
			return t.table, nil
		}
	}
	return "", fmt.Errorf("%q is no list of keys", of)
}

// purgeHolders takes out of every list who is no longer there. It goes through
// all lists, since no index leads from a number to its keys.
func purgeHolders(ctx context.Context, tx *Tx) error {
	for _, t := range keyedTables {
		for last, more := int64(-1<<63), true; more; {
			var err error
			if last, more, err = purgePart(ctx, tx, t.table, t.owner, last); err != nil {
				return err
			}
		}
	}
	return nil
}

const purgePartSize = 2000

func purgePart(ctx context.Context, tx *Tx, table, owner string, from int64) (last int64, more bool, err error) {
	lists, read := map[int64][]int64{}, 0
	numbers := map[int64]bool{}
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var packed []byte
		if err := scan(&last, &packed); err != nil {
			return err
		}
		read++
		list, err := unpackHolders(packed)
		lists[last] = list
		for _, n := range list {
			numbers[n] = true
		}
		return err
	}, fmt.Sprintf("SELECT key, holders FROM %s WHERE key >= ? ORDER BY key LIMIT %d", table, purgePartSize), from)
	if err != nil {
		return last, false, err
	}
	err = in(ctx, tx, "SELECT n FROM "+owner+" WHERE n IN (%s)", slices.Sorted(maps.Keys(numbers)), func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		delete(numbers, n)
		return err
	})
	if err != nil || len(numbers) == 0 {
		return last + 1, read == purgePartSize && last < 1<<63-1, err
	}
	for key, list := range lists {
		if err := purgeList(ctx, tx, table, key, list, numbers); err != nil {
			return last, false, err
		}
	}
	return last + 1, read == purgePartSize && last < 1<<63-1, nil
}

func purgeList(ctx context.Context, tx *Tx, table string, key int64, list []int64, gone map[int64]bool) error {
	left := slices.DeleteFunc(slices.Clone(list), func(n int64) bool { return gone[n] })
	switch len(left) {
	case len(list):
		return nil
	case 0:
		return tx.Exec(ctx, "DELETE FROM "+table+" WHERE key = ?", key)
	}
	return tx.Exec(ctx, "UPDATE "+table+" SET holders = ? WHERE key = ?", packHolders(left), key)
}
