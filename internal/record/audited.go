package record

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"hearsay"
)

// picked are the numbers of the rows that a number of an audit counts, the newest
// first, and what they make together.
func (r *Tables) picked(ctx context.Context, tx *Tx, q hearsay.Query, of hearsay.AuditPick) (numbers []int64, all hearsay.AuditSum, err error) {
	if !slices.Contains(hearsay.AuditTables, of.By) {
		return nil, all, unmeant("opening an audit's table", of.By, "there is none by that")
	}
	merged, err := mergedSpeakers(ctx, tx)
	if err != nil {
		return nil, all, err
	}
	own := map[string]bool{of.Key: true}
	switch {
	case of.Rest:
		c, err := r.sumUp(ctx, tx, q, []hearsay.AuditBy{of.By})
		if err != nil {
			return nil, all, err
		}
		clear(own)
		for _, l := range c.table(of.By, of.Most).Lines {
			own[l.Key] = true
		}
	case of.By == hearsay.ByOutlet && of.Key != "":
		own = map[string]bool{outletKey(of.Key): true}
	}
	err = r.hear(ctx, tx, q, true, func(h *heard) {
		if h.counts(of.By) && own[h.key(of.By, merged)] != of.Rest && !(of.Alone && h.copied) {
			numbers = append(numbers, h.n)
			all.Add(h.sum())
		}
	})
	slices.Sort(numbers)
	slices.Reverse(numbers)
	return numbers, all, err
}

// Audited implements hearsay.Auditor.
func (r *Tables) Audited(ctx context.Context, q hearsay.Query, of hearsay.AuditPick, from int) (rows []hearsay.Row, all hearsay.AuditSum, err error) {
	err = r.lookAlone(ctx, "listing what an audit counts", func(tx *Tx) error {
		numbers, sum, err := r.picked(ctx, tx, q, of)
		if err != nil {
			return err
		}
		all = sum
		numbers = numbers[min(max(from, 0), len(numbers)):]
		rows, err = numberedRows(ctx, tx, numbers[:min(limitOf(q.Limit), len(numbers))])
		return err
	})
	return rows, all, err
}

// AuditedRows implements hearsay.Auditor.
func (r *Tables) AuditedRows(ctx context.Context, q hearsay.Query, of hearsay.AuditPick) iter.Seq2[hearsay.Row, error] {
	return stream(ctx, r, "reading what an audit counts", func(tx *Tx, yield func(hearsay.Row) bool) error {
		numbers, _, err := r.picked(ctx, tx, q, of)
		if err != nil {
			return err
		}
		for part := range slices.Chunk(numbers, streamPage) {
			rows, err := numberedRows(ctx, tx, part)
			if err != nil {
				return err
			}
			for _, row := range rows {
				if !yield(row) {
					return nil
				}
			}
		}
		return nil
	})
}

// numberedRows are the rows with these numbers, in their order.
func numberedRows(ctx context.Context, tx *Tx, numbers []int64) ([]hearsay.Row, error) {
	at := make(map[int64]*loaded, len(numbers))
	err := in(ctx, tx, "SELECT "+loadColumns+" FROM attributions a WHERE a.n IN (%s)", numbers, func(scan func(...any) error) error {
		l, err := scanAttribution(scan)
		if err == nil {
			at[l.n] = l
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	list := make([]*loaded, len(numbers))
	for i, n := range numbers {
		if list[i] = at[n]; list[i] == nil {
			return nil, fmt.Errorf("statement number %d is counted and not there: the record is damaged", n)
		}
	}
	return rowsOf(ctx, tx, list)
}
