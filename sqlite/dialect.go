package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"hearsay/internal/record"
)

func dialect(path string) record.Dialect {
	return record.Dialect{
		Name:    path,
		Chunk:   1 << 30, // single rows: a prepared statement is the quickest here
		Prepare: true,
		Text:    func(s string) any { return s },
		Numbers: numbers,
		Match:   match,

		MatchAttributions:      "attribution_words w CROSS JOIN attributions a ON a.n = w.rowid",
		MatchAttributionsWhere: "attribution_words MATCH ?",
		AttributionKey:         "w.rowid",
		MatchArticles:          "article_words w CROSS JOIN articles r ON r.n = w.rowid",
		MatchArticlesWhere:     "article_words MATCH ?",
		ArticleKey:             "w.rowid",

		Foreign: foreign,
		Small:   "_newest",
		Sieves:  true,

		Index:  index,
		Drop:   drop,
		Settle: settle,
		Forget: forget,
		Again:  func(error) bool { return false }, // the busy timeout has waited already
		Mend:   func(err error) error { return mend(path, err) },
	}
}

// numbers go on after the last one of the day, so that lists of rows are dense
// in the index. There is one writer, so nobody else takes them.
func numbers(ctx context.Context, tx *record.Tx, table string, day int64, count int) ([]int64, error) {
	next := max(day<<record.DayShift, 1)
	err := tx.Query(ctx, func(scan func(...any) error) error {
		var last sql.NullInt64
		if err := scan(&last); err != nil {
			return err
		}
		if last.Valid {
			next = last.Int64 + 1
		}
		return nil
	}, "SELECT max(n) FROM "+table+" WHERE n >= ? AND n < ?", day<<record.DayShift, (day+1)<<record.DayShift)
	list := make([]int64, count)
	for i := range list {
		list[i] = next + int64(i)
	}
	return list, err
}

// foreign counts what other connections changed. There is one that writes, so
// those are other programs'.
func foreign(ctx context.Context, tx *record.Tx) (version int64, err error) {
	err = tx.Query(ctx, func(scan func(...any) error) error { return scan(&version) }, "PRAGMA data_version")
	return version, err
}

func index(ctx context.Context, tx *record.Tx, of string, rows []record.IndexRow) error {
	list := make([][]any, len(rows))
	for i, r := range rows {
		list[i] = []any{r.Number, strings.Join(r.Words, " ") + " " + strings.Join(r.Keys, " ")}
	}
	return tx.Insert(ctx, of+"_words", "rowid, words", "", list)
}

func drop(ctx context.Context, tx *record.Tx, of string, numbers []int64) error {
	for _, n := range numbers {
		if err := tx.Exec(ctx, "DELETE FROM "+of+"_words WHERE rowid = ?", n); err != nil {
			return err
		}
	}
	return nil
}

// match writes a query of FTS5. Keys and words never hold a quotation mark.
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
		all = append(all, "("+strings.Join(list, " OR ")+")")
	}
	for _, keys := range m.Keys {
		all = append(all, `("`+strings.Join(keys, `" OR "`)+`")`)
	}
	return strings.Join(all, " AND ")
}

func term(t record.Term) string {
	s := `"` + strings.Join(t.Words, " ") + `"`
	if t.Prefix {
		s += " *"
	}
	return s
}

// What one call of settle may do to one index: steps of so many pages. The
// work does not grow with the record, and goes on at the next call.
const (
	settleSteps = 16
	settlePages = 500
)

// settle merges segments of the indexes, which many small transactions leave,
// and refreshes what the planner knows.
func settle(ctx context.Context, db *sql.DB) error {
	for _, index := range []string{"attribution_words", "article_words"} {
		if err := merge(ctx, db, index); err != nil {
			return err
		}
	}
	for _, statement := range []string{"PRAGMA optimize = 0x10002", "PRAGMA wal_checkpoint(passive)"} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// forget rewrites the file without what was deleted, which SQLite otherwise
// leaves in free pages until something else needs them, and the indexes without
// what they only mark as deleted; then it empties the log. What the planner
// knows are samples of the indexes, whole names among them: ANALYZE throws all of
// them away and draws new ones from what is left. It takes as long as copying the
// file, and as much space meanwhile.
func forget(ctx context.Context, db *sql.DB) error {
	for _, statement := range []string{
		"INSERT INTO attribution_words (attribution_words) VALUES ('optimize')",
		"INSERT INTO article_words (article_words) VALUES ('optimize')",
		"ANALYZE", "VACUUM", "PRAGMA wal_checkpoint(truncate)",
	} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// merge goes on until there is nothing to merge, which shows in that nothing
// but the command itself was written.
func merge(ctx context.Context, db *sql.DB, index string) error {
	for range settleSteps {
		var before, after int64
		if err := db.QueryRowContext(ctx, "SELECT total_changes()").Scan(&before); err != nil {
			return err
		}
		if _, err := db.ExecContext(ctx, fmt.Sprintf("INSERT INTO %[1]s (%[1]s, rank) VALUES ('merge', %d)", index, settlePages)); err != nil {
			return err
		}
		if err := db.QueryRowContext(ctx, "SELECT total_changes()").Scan(&after); err != nil {
			return err
		}
		if after-before < 2 {
			return nil
		}
	}
	return nil
}
