package record

import (
	"context"

	"hearsay"
)

// differs tells in SQL whether two positions are two stances, or one of them has a
// condition and the other none: what a change of position may be between.
const differs = `a.relayed = 0 AND b.relayed = 0 AND a.statement <> b.statement AND a.stance IN ('support', 'deny', 'query') AND b.stance IN ('support', 'deny', 'query')
	AND (a.stance <> b.stance OR (a.condition = '') <> (b.condition = ''))`

// noteTurns keeps which positions differ from an earlier one of the same speaker on
// the same claim: those that are put, and later ones than they. A turn stays where the
// position is another one now; who lists turns looks at the positions.
func noteTurns(ctx context.Context, tx *Tx, list []hearsay.Position) error {
	const into = `INSERT INTO turns (id, claim, statement, speaker, at)
		SELECT b.claim || b.statement || b.speaker, b.claim, b.statement, b.speaker, max(b.at) FROM stances a JOIN stances b ON a.speaker = b.speaker AND a.claim = b.claim AND a.at < b.at
		WHERE `
	const ends = " AND " + differs + " GROUP BY b.claim, b.statement, b.speaker ON CONFLICT (id) DO UPDATE SET at = excluded.at"
	for i := range list {
		p := &list[i]
		if p.Speaker == "" || p.Relayed || p.Stance == hearsay.Comments {
			continue
		}
		for _, put := range []string{"b", "a"} {
			if err := tx.Exec(ctx, into+put+".speaker = ? AND "+put+".claim = ? AND "+put+".statement = ?"+ends, p.Speaker, p.Claim, p.Statement); err != nil {
				return err
			}
		}
	}
	return nil
}

// FindChanges implements hearsay.Placements.
func (r *Tables) FindChanges(ctx context.Context, q hearsay.ChangeQuery) (list []hearsay.Turn, cursor string, err error) {
	l := &listing{table: "turns", columns: "id, claim, statement, speaker", time: "at"}
	if err := l.after(q.Cursor); err != nil {
		return nil, "", err
	}
	if len(q.Speakers) > 0 {
		l.addIn("speaker IN (%s)", q.Speakers)
	}
	if q.Claim != "" {
		l.add("claim = ?", q.Claim)
	}
	if q.Story != "" {
		l.add("statement"+reportedIn, q.Story)
	}
	l.between("at", q.Since, q.Until)
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing changes of position", func(tx *Tx) error {
		query, args := l.sql(limit + 1)
		var ids []string
		var times []int64
		err := tx.Query(ctx, func(scan func(...any) error) error {
			var t hearsay.Turn
			var id string
			var at int64
			err := scan(&id, &t.Claim, &t.Statement, &t.Speaker, &at)
			list, ids, times = append(list, t), append(ids, id), append(times, at)
			return err
		}, query, args...)
		if err == nil && len(list) > limit {
			list, cursor = list[:limit], placeOf(times[limit-1], ids[limit-1])
		}
		return err
	})
	return list, cursor, err
}
