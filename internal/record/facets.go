package record

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"hearsay"
)

// facetsOf are the words by which a row is counted, in the order of the migration
// that made the table.
func facetsOf(a *hearsay.Attribution, links []string, outlet string) string {
	var b strings.Builder
	b.WriteString(outlet + "," + string(a.Act) + "," + string(a.Kind) + ",")
	for i, id := range links {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(id)
	}
	return b.String()
}

// putFacets writes those of rows that are shown; a row that has some gets others.
// Whether they stand in a copy is for markCopies.
func putFacets(ctx context.Context, tx *Tx, rows [][]any) error {
	return tx.insert(ctx, "facets", "n, earlier, words, relayed, via, voice", "ON CONFLICT (n) DO UPDATE SET earlier = excluded.earlier, words = excluded.words, relayed = excluded.relayed, via = excluded.via, voice = excluded.voice", rows)
}

// narrow is the search in the narrow table, for what its rows can tell; false where
// a query asks for more than they have.
func (s *search) narrow(tx *Tx, q hearsay.Query) (from, key string, where []string, ok bool) {
	if q.Sure > 0 || q.Article != "" || q.Called+q.Role != "" || q.Doubtful || strings.Contains(s.from, " JOIN articles ") {
		return "", "", nil, false
	}
	from, key = "facets f", "f.n"
	if s.key == tx.d.AttributionKey {
		from, key = strings.Replace(tx.d.MatchAttributions, "attributions a ON a.n", "facets f ON f.n", 1), s.key
	}
	for _, w := range s.where {
		switch w {
		case "a.hidden = 0": // others have no row
		case "a.earlier = 0":
			where = append(where, "f.earlier = 0")
		case "a.relayed = 0":
			where = append(where, "f.relayed = 0")
		default:
			where = append(where, strings.ReplaceAll(w, "a.n ", "f.n "))
		}
	}
	return from, key, where, true
}

// ofFacets is the search for the words of the newest rows, as one string.
func (s *search) ofFacets(tx *Tx, q hearsay.Query) (query string, args []any, ok bool) {
	from, key, where, ok := s.narrow(tx, q)
	return fmt.Sprintf("SELECT string_agg(x.words, ';') FROM (SELECT CASE WHEN f.relayed = 1 THEN '!' || f.words ELSE f.words END AS words FROM %s%s ORDER BY %s DESC LIMIT %d) x", from, joined(where), key, tallied(q)+1), s.args, ok
}

// facets counts rows by their facets. They come as one string: to fetch row by row
// takes longer than to find them.
func (c *tallying) facets(ctx context.Context, tx *Tx, query string, args []any) error {
	merged, err := mergedSpeakers(ctx, tx)
	if err != nil {
		return err
	}
	var all sql.NullString
	if _, err := tx.one(ctx, []any{&all}, query, args...); err != nil || all.String == "" {
		return err
	}
	var seen []string
	for row := range strings.SplitSeq(all.String, ";") {
		if c.all++; c.all > c.most {
			return nil
		}
		row, relayed := strings.CutPrefix(row, "!")
		c.relayed += flag(relayed)
		outlet, rest, _ := strings.Cut(row, ",")
		act, rest, _ := strings.Cut(rest, ",")
		kind, speakers, _ := strings.Cut(rest, ",")
		c.acts[act]++
		c.kinds[kind]++
		if outlet != "" {
			c.outlets[outlet]++
		}
		seen = seen[:0]
		for id := range strings.SplitSeq(speakers, ",") {
			if id = cmp.Or(merged[id], id); id != "" && !slices.Contains(seen, id) {
				seen = append(seen, id)
				c.speakers[id]++
				c.relayedOf[id] += flag(relayed)
			}
		}
	}
	return nil
}
