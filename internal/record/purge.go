package record

import (
	"context"
	"fmt"
	"slices"
)

// purgeHolders takes out of every list of keys who is no longer there. It goes
// through all lists, since no index leads from a number to its keys; the numbers of
// who is there are in memory meanwhile, eight bytes each, for to look every one of
// the lists' up would take ten times as long.
func purgeHolders(ctx context.Context, tx *Tx) error {
	for _, t := range keyedTables {
		if err := purgeTable(ctx, tx, t.table, t.there); err != nil {
			return err
		}
	}
	return nil
}

func purgeTable(ctx context.Context, tx *Tx, table string, there thereFunc) error {
	if err := merge(ctx, tx, table); err != nil { // so that there is one table to go through
		return err
	}
	numbers, err := there(ctx, tx)
	if err != nil {
		return err
	}
	m, err := beginSieving(ctx, tx, table, nil)
	if err == nil && m != nil {
		err = m.renew(ctx, tx)
	}
	for from, more := int64(-1<<63), true; more && err == nil; {
		from, more, err = purgePart(ctx, tx, table, numbers, from, m)
	}
	if err == nil && m != nil {
		err = m.write(ctx, tx)
	}
	return err
}

const purgePartSize = 20_000

// keptList is what is left of a list that loses somebody.
type keptList struct {
	key  int64
	left []int64
}

// purgePart goes through some lists, and says where to go on, if there are more.
func purgePart(ctx context.Context, tx *Tx, table string, there []int64, from int64, m *sieving) (next int64, more bool, err error) {
	var keys []int64
	var changed []keptList
	gone := func(n int64) bool {
		_, found := slices.BinarySearch(there, n)
		return !found
	}
	last, n := from, 0
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var packed []byte
		if err := scan(&last, &packed); err != nil {
			return err
		}
		n++
		list, err := unpackHolders(packed)
		all := len(list)
		if list = slices.DeleteFunc(list, gone); len(list) < all {
			changed = append(changed, keptList{last, list})
		}
		if len(list) > 0 {
			keys = append(keys, last)
		}
		return err
	}, fmt.Sprintf("SELECT key, holders FROM %s WHERE key >= ? ORDER BY key LIMIT %d", table, purgePartSize), from)
	for _, c := range changed {
		if err == nil {
			err = purgeList(ctx, tx, table, c.key, c.left)
		}
	}
	for _, key := range keys {
		if err == nil && m != nil {
			err = m.put(ctx, tx, key)
		}
	}
	return last + 1, n == purgePartSize && last < 1<<63-1, err
}

func purgeList(ctx context.Context, tx *Tx, table string, key int64, left []int64) error {
	if len(left) == 0 {
		return tx.Exec(ctx, "DELETE FROM "+table+" WHERE key = ?", key)
	}
	return tx.Exec(ctx, "UPDATE "+table+" SET holders = ? WHERE key = ?", packHolders(left), key)
}
