package record

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
)

// calling is by what a speaker is called.
type calling struct{ speaker, name, role string }

// calls are how much often an article calls a speaker so after a transaction, and
// on which days.
type calls struct {
	n           int
	first, last int64 // days; 0: none that came has one
	// fewer tells that some went, so that the days may have to be looked for.
	fewer bool
}

// called notes a mention that came or went, by the number of its attribution.
func (l *ledger) called(speaker, name, role string, attribution int64, n int) {
	key := calling{speaker, name, role}
	c := l.calls[key]
	if c == nil {
		c = &calls{}
		l.calls[key] = c
	}
	c.n += n
	c.fewer = c.fewer || n < 0
	if day := dayOfNumber(attribution); n > 0 && day > 0 {
		c.last = max(c.last, day)
		if c.first == 0 || day < c.first {
			c.first = day
		}
	}
}

// writeCalls is written after the mentions, which the days are looked up in.
func (l *ledger) writeCalls(ctx context.Context, tx *Tx) error {
	keys := make([]calling, 0, len(l.calls))
	for k := range l.calls {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b calling) int {
		return cmp.Or(cmp.Compare(a.speaker, b.speaker), cmp.Compare(a.name, b.name), cmp.Compare(a.role, b.role))
	})
	var more [][]any
	for _, k := range keys {
		c := l.calls[k]
		if !c.fewer {
			more = append(more, []any{k.speaker, k.name, k.role, c.n, noDay(c.first), noDay(c.last)})
			continue
		}
		if err := recall(ctx, tx, k, c); err != nil {
			return err
		}
	}
	return tx.insert(ctx, "called", "speaker, name, role, n, first, last", `ON CONFLICT (speaker, name, role) DO UPDATE SET n = called.n + excluded.n,
		first = CASE WHEN excluded.first IS NULL OR called.first < excluded.first THEN called.first ELSE excluded.first END,
		last = CASE WHEN excluded.last IS NULL OR called.last > excluded.last THEN called.last ELSE excluded.last END`, more)
}

// recall writes what is left where mentions went. Of its first and last day the
// table of mentions is asked, from both ends.
func recall(ctx context.Context, tx *Tx, k calling, c *calls) error {
	var was int
	if _, err := tx.one(ctx, []any{&was}, "SELECT n FROM called WHERE speaker = ? AND name = ? AND role = ?", k.speaker, k.name, k.role); err != nil {
		return err
	}
	if was+c.n <= 0 {
		return tx.Exec(ctx, "DELETE FROM called WHERE speaker = ? AND name = ? AND role = ?", k.speaker, k.name, k.role)
	}
	var days [2]sql.NullInt64
	for i, order := range []string{"ASC", "DESC"} {
		var n int64
		found, err := tx.one(ctx, []any{&n}, "SELECT attribution FROM mentions WHERE speaker = ? AND name = ? AND role = ? AND attribution >= "+dated+
			" ORDER BY attribution "+order+" LIMIT 1", k.speaker, k.name, k.role)
		if err != nil {
			return err
		}
		days[i] = sql.NullInt64{Int64: dayOfNumber(n), Valid: found}
	}
	return tx.insert(ctx, "called", "speaker, name, role, n, first, last",
		"ON CONFLICT (speaker, name, role) DO UPDATE SET n = excluded.n, first = excluded.first, last = excluded.last",
		[][]any{{k.speaker, k.name, k.role, was + c.n, days[0], days[1]}})
}

// dated is the least number of what has a day.
var dated = strconv.FormatInt(1<<DayShift, 10)

func noDay(day int64) any {
	if day == 0 {
		return nil
	}
	return day
}
