package record

import (
	"context"
	"fmt"
	"maps"
	"slices"
)

// purgeHolders takes out of every list of keys who is no longer there. It goes
// through all lists, since no index leads from a number to its keys.
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
	m, err := beginSieving(ctx, tx, table, nil)
	if err == nil && m != nil {
		err = m.renew(ctx, tx)
	}
	for from, more := int64(-1<<63), true; more && err == nil; {
		from, more, err = purgePart(ctx, tx, table, there, from, m)
	}
	if err == nil && m != nil {
		err = m.write(ctx, tx)
	}
	return err
}

const purgePartSize = 2000

// purgePart goes through some lists, and says where to go on, if there are more.
func purgePart(ctx context.Context, tx *Tx, table string, there thereFunc, from int64, m *sieving) (next int64, more bool, err error) {
	lists, gone := map[int64][]int64{}, map[int64]bool{}
	last := from
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var packed []byte
		if err := scan(&last, &packed); err != nil {
			return err
		}
		list, err := unpackHolders(packed)
		lists[last] = list
		for _, n := range list {
			gone[n] = true
		}
		return err
	}, fmt.Sprintf("SELECT key, holders FROM %s WHERE key >= ? ORDER BY key LIMIT %d", table, purgePartSize), from)
	if err == nil {
		err = there(ctx, tx, slices.Sorted(maps.Keys(gone)), func(n int64) { delete(gone, n) })
	}
	for _, key := range slices.Sorted(maps.Keys(lists)) {
		list := lists[key]
		left := slices.DeleteFunc(slices.Clone(list), func(n int64) bool { return gone[n] })
		if err == nil && len(left) < len(list) {
			err = purgeList(ctx, tx, table, key, left)
		}
		if err == nil && len(left) > 0 && m != nil {
			err = m.put(ctx, tx, key)
		}
	}
	return last + 1, len(lists) == purgePartSize && last < 1<<63-1, err
}

func purgeList(ctx context.Context, tx *Tx, table string, key int64, left []int64) error {
	if len(left) == 0 {
		return tx.Exec(ctx, "DELETE FROM "+table+" WHERE key = ?", key)
	}
	return tx.Exec(ctx, "UPDATE "+table+" SET holders = ? WHERE key = ?", packHolders(left), key)
}
