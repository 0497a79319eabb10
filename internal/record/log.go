package record

import (
	"context"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"hearsay"
)

// logged adds a line to the log, in the transaction of the change itself. Who is
// who signed the change, for where nobody said whose hand makes it.
func (r *Tables) logged(ctx context.Context, tx *Tx, who, what, of, detail string) error {
	hand := hearsay.HandOf(ctx)
	if hand.Who != "" {
		who = hand.Who
	}
	return r.appendLog(ctx, tx, hearsay.LogLine{Who: who, From: hand.From, What: what, Of: of, Detail: detail})
}

func (r *Tables) appendLog(ctx context.Context, tx *Tx, l hearsay.LogLine) error {
	if tx.d.Numbered {
		// Of several programs one adds at a time: each line is about the one before.
		if err := tx.Exec(ctx, "LOCK TABLE log IN SHARE ROW EXCLUSIVE MODE"); err != nil {
			return err
		}
	}
	before := ""
	if _, err := tx.one(ctx, []any{&l.Number, &before}, "SELECT n, hash FROM log ORDER BY n DESC LIMIT 1"); err != nil {
		return err
	}
	l.Number++
	l.When = r.now()
	l.Who, l.From, l.What, l.Of, l.Detail = clean(l.Who), clean(l.From), clean(l.What), clean(l.Of), clean(l.Detail)
	l.Seal(before)
	return tx.insert(ctx, "log", "n, at, who, place, what, of, detail, hash", "",
		[][]any{{l.Number, l.When.UnixMicro(), l.Who, l.From, l.What, l.Of, l.Detail, l.Hash}})
}

// AppendLog implements hearsay.Door.
func (r *Tables) AppendLog(ctx context.Context, l hearsay.LogLine) error {
	hand := hearsay.HandOf(ctx)
	if l.Who == "" {
		l.Who = hand.Who
	}
	if l.From == "" {
		l.From = hand.From
	}
	return r.change(ctx, "adding to the log", func(tx *Tx) error { return r.appendLog(ctx, tx, l) })
}

// Log implements hearsay.Door.
func (r *Tables) Log(ctx context.Context, q hearsay.LogQuery) (list []hearsay.LogLine, cursor string, err error) {
	where, args := "1 = 1", []any{}
	if q.Who != "" {
		where, args = where+" AND who = ?", append(args, q.Who)
	}
	if q.What != "" {
		start := q.What + " "
		where, args = where+" AND (what = ? OR substr(what, 1, CAST(? AS INTEGER)) = ?)", append(args, q.What, utf8.RuneCountInString(start), start)
	}
	if q.Cursor != "" {
		n, err := strconv.ParseInt(q.Cursor, 10, 64)
		if err != nil || n < 1 {
			return nil, "", &hearsay.QueryError{Doing: "listing the log", Reason: fmt.Sprintf("no list ended with the cursor %q", q.Cursor)}
		}
		where, args = where+" AND n < ?", append(args, n)
	}
	limit := limitOf(q.Limit)
	err = r.look(ctx, "listing the log", func(tx *Tx) error {
		list, err = logLines(ctx, tx, where+" ORDER BY n DESC LIMIT ?", append(args, limit+1)...)
		return err
	})
	if len(list) > limit {
		list = list[:limit]
		cursor = strconv.FormatInt(list[limit-1].Number, 10)
	}
	return list, cursor, err
}

func logLines(ctx context.Context, tx *Tx, where string, args ...any) (list []hearsay.LogLine, err error) {
	err = tx.Query(ctx, func(scan func(...any) error) error {
		var l hearsay.LogLine
		var at int64
		err := scan(&l.Number, &at, &l.Who, &l.From, &l.What, &l.Of, &l.Detail, &l.Hash)
		l.When = time.UnixMicro(at).UTC()
		list = append(list, l)
		return err
	}, "SELECT n, at, who, place, what, of, detail, hash FROM log WHERE "+where, args...)
	return list, err
}

// checkedAtOnce is how many lines of the log are looked at in one go.
const checkedAtOnce = 1000

// CheckLog implements hearsay.Door.
func (r *Tables) CheckLog(ctx context.Context) (lines int64, err error) {
	err = r.look(ctx, "checking the log", func(tx *Tx) error {
		before := ""
		for {
			list, err := logLines(ctx, tx, "n > ? ORDER BY n LIMIT ?", lines, checkedAtOnce)
			if err != nil || len(list) == 0 {
				return err
			}
			for _, l := range list {
				is := l
				is.Seal(before)
				if l.Number != lines+1 || l.Hash != is.Hash {
					return fmt.Errorf("line %d of the log is not the one that was written after line %d: somebody changed it, or what stood before it", l.Number, lines)
				}
				before, lines = l.Hash, l.Number
			}
		}
	})
	return lines, err
}
