package postgres

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/record"
)

func dialect(name string) record.Dialect {
	return record.Dialect{
		Name:     name,
		Numbered: true,
		Chunk:    100,
		Text:     func(s string) any { return []byte(s) }, // text may hold zero bytes
		Numbers:  numbers,
		Match:    match,

		MatchAttributions:      "attribution_words w JOIN attributions a ON a.n = w.n",
		MatchAttributionsWhere: "w.words @@ CAST(? AS tsquery)",
		AttributionKey:         "w.n",
		MatchArticles:          "article_words w JOIN articles r ON r.n = w.n",
		MatchArticlesWhere:     "w.words @@ CAST(? AS tsquery)",
		ArticleKey:             "w.n",

		Index:  index,
		Drop:   drop,
		Settle: settle,
		Alone:  alone,
		Small:  "_lately",
		Again:  retried,
		Mend:   mend,
	}
}

// numbers come from one sequence for all days: writers do not wait for each other.
func numbers(ctx context.Context, tx *record.Tx, _ string, day int64, count int) ([]int64, error) {
	list := make([]int64, 0, count)
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var n int64
		err := scan(&n)
		list = append(list, day<<record.DayShift|n)
		return err
	}, "SELECT nextval('numbers') FROM generate_series(1, CAST(? AS bigint))", count)
	slices.Sort(list)
	return list, err
}

func index(ctx context.Context, tx *record.Tx, of string, rows []record.IndexRow) error {
	list := make([][]any, len(rows))
	for i, r := range rows {
		list[i] = []any{r.Number, vector(r)}
	}
	return tx.Insert(ctx, of+"_words", "n, words", "", list)
}

// lastPlace is the last position that a tsvector tells apart, and mostPlaces
// how many of one word it keeps.
const (
	lastPlace  = 16383
	mostPlaces = 255
)

// vector writes a tsvector. Words hold letters and digits only, keys also "_",
// so that nothing needs escaping.
func vector(r record.IndexRow) string {
	places := map[string][]int{}
	var order []string
	for i, w := range r.Words {
		if places[w] == nil {
			order = append(order, w)
		}
		if len(places[w]) < mostPlaces {
			places[w] = append(places[w], min(i+1, lastPlace))
		}
	}
	var b strings.Builder
	for _, w := range order {
		b.WriteString("'" + w + "':")
		for i, at := range places[w] {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strconv.Itoa(at))
		}
		b.WriteByte(' ')
	}
	for _, k := range r.Keys {
		b.WriteString("'" + k + "' ")
	}
	return b.String()
}

func drop(ctx context.Context, tx *record.Tx, of string, numbers []int64) error {
	for _, n := range numbers {
		if err := tx.Exec(ctx, "DELETE FROM "+of+"_words WHERE n = ?", n); err != nil {
			return err
		}
	}
	return nil
}

// match writes a tsquery.
func match(m record.Match) string {
	var all []string
	for _, t := range m.All {
		all = append(all, term(t))
	}
	if len(m.Any) > 0 {
		var list []string
		for _, t := range m.Any {
			list = append(list, term(t))
		}
		all = append(all, "("+strings.Join(list, " | ")+")")
	}
	for _, keys := range m.Keys {
		all = append(all, "('"+strings.Join(keys, "' | '")+"')")
	}
	return strings.Join(all, " & ")
}

func term(t record.Term) string {
	s := "('" + strings.Join(t.Words, "' <-> '") + "'"
	if t.Prefix {
		s += ":*"
	}
	return s + ")"
}

// placing is the number of the lock that whoever places holds until the
// transaction ends: the first bytes of "hearsay".
const placing = 0x68656172

func alone(ctx context.Context, tx *record.Tx) error {
	return tx.Exec(ctx, "SELECT pg_advisory_xact_lock(?)", placing)
}

// revision is the snapshot that a transaction would see now: which ones are done
// and which are not. Two that are equal see the same.
func revision(ctx context.Context, db *sql.DB) (name string, err error) {
	err = db.QueryRowContext(ctx, "SELECT CAST(pg_current_snapshot() AS text)").Scan(&name)
	return name, err
}

// settle refreshes what the planner knows; the index tidies itself.
func settle(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "ANALYZE articles, attributions, attribution_words, article_words, mentions, speakers, aliases")
	return err
}
