package record

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"

	"hearsay"
)

// doubtful makes a query ready whose rows come the most doubtful first. Few rows
// are put in order; of many, an index that is in order is gone through, and each
// row asked whether it is found: one in fifty is, or they would not be many.
func (r *Tables) doubtful(ctx context.Context, tx *Tx, q hearsay.Query, m Match, s *search) (*search, error) {
	s.doubtful, s.columns = true, loadColumns+", a.doubt"
	s.add("a.doubt > 0")
	if m.Empty() && q.Article == "" && q.Since.IsZero() && q.Until.IsZero() {
		s.many = true
		return s, nil
	}
	few := *s
	few.doubtful, few.columns = false, "1"
	query, args := few.sql(mostTallied + 1)
	var n int
	if _, err := tx.one(ctx, []any{&n}, "SELECT count(*) FROM ("+query+") f", args...); err != nil {
		return nil, err
	}
	if n <= mostTallied || q.AllVersions {
		return s, nil
	}
	s = &search{from: "attributions a", key: "a.n", columns: s.columns, doubtful: true, many: true}
	s.add("a.doubt > 0")
	if !m.Empty() {
		words, _, _ := strings.Cut(tx.d.MatchAttributions, " w ")
		s.add("EXISTS (SELECT 1 FROM "+words+" w WHERE "+tx.d.MatchAttributionsWhere+" AND "+tx.d.AttributionKey+" = a.n)", tx.d.Match(m))
	}
	s.limits(q)
	return s, nil
}

// doubtfulSQL is the query for one page.
func (s *search) doubtfulSQL(limit int, where []string, args []any) (string, []any) {
	if s.after > 0 {
		where, args = append(where, "(a.doubt < ? OR a.doubt = ? AND "+s.key+" < ?)"), append(args, s.doubt, s.doubt, s.after)
	}
	by := "+a.doubt" // which no index is in the order of
	if s.many {
		by = "a.doubt"
	}
	return fmt.Sprintf("SELECT %s FROM %s%s ORDER BY %s DESC, %s DESC LIMIT %d", s.columns, s.from, joined(where), by, s.key, limit), args
}

// cursor is where a page ends, goOn goes on there.
func (s *search) cursor(last *loaded) string {
	if s.doubtful {
		return strconv.FormatUint(math.Float64bits(last.doubt), 36) + "." + cursorOf(last.n)
	}
	return cursorOf(last.n)
}

func (s *search) goOn(cursor string) (err error) {
	if !s.doubtful {
		s.after, err = ofCursor(cursor)
		return err
	}
	doubt, n, _ := strings.Cut(cursor, ".")
	bits, err := strconv.ParseUint(doubt, 36, 64)
	if err != nil {
		return unmeant("going on from", cursor, "that is no cursor of this record")
	}
	s.doubt = math.Float64frombits(bits)
	s.after, err = ofCursor(n)
	return err
}
