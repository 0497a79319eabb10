package record

import (
	"context"
	"slices"
	"strings"
)

// How many statements lists show of a speaker: rows of current versions, each once
// however many of its speakers were merged into one.

// spoke counts rows in which these speak.
func (l *ledger) spoke(links []string, n int) {
	var who []string
	for _, id := range links {
		if id != "" && !slices.Contains(who, id) {
			who = append(who, id)
		}
	}
	if len(who) > 0 {
		l.spoken[strings.Join(who, " ")] += n
	}
}

// statements are the sums that came to each root. Roots that are to be counted anew
// are left out: what was written meanwhile is counted with them.
func (l *ledger) statements(ctx context.Context, tx *Tx) (map[string]int, error) {
	var ids []string
	for who, n := range l.spoken {
		if n != 0 {
			ids = append(ids, strings.Fields(who)...)
		}
	}
	slices.Sort(ids)
	to, err := roots(ctx, tx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	sums := map[string]int{}
	for who, n := range l.spoken {
		var seen []string
		for id := range strings.SplitSeq(who, " ") {
			if root := to[id]; root != "" && !l.recount[root] && !slices.Contains(seen, root) {
				seen = append(seen, root)
				sums[root] += n
			}
		}
	}
	return sums, nil
}

// recounted counts the statements of entries anew that others were merged into or
// parted from.
func (l *ledger) recounted(ctx context.Context, tx *Tx) error {
	ids := make([]string, 0, len(l.recount))
	for id := range l.recount {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		err := tx.Exec(ctx, `UPDATE speakers SET statements = (SELECT count(DISTINCT m.attribution) FROM speakers g JOIN mentions m ON m.speaker = g.id
			JOIN facets f ON f.n = m.attribution WHERE g.root = speakers.id AND f.earlier = 0) WHERE id = ?`, id)
		if err != nil {
			return err
		}
	}
	return nil
}
