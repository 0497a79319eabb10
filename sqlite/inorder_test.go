package sqlite

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/pressly/goose/v3"
)

// A record from before statements and claims stood in order keeps all of them, what
// refers to them, and that this goes with them.
func TestRowsComeIntoOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	before(t, path, 21,
		`INSERT INTO statements (id, speaker, first, origins, form, until) VALUES ('t2', 's1', 7, 1, x'0102', 9), ('t1', 's1', NULL, 2, NULL, NULL)`,
		`INSERT INTO claims (id, label, contested, proposition, last, negative, sure, until) VALUES ('c1', 'the pier stays', 1, x'03', 7, 1, 0.5, 8)`,
		`INSERT INTO reports (article, attribution, statement, seq) VALUES ('a1', 'q1', 't1', 0), ('a1', 'q2', 't2', 0)`,
		`INSERT INTO stances (claim, statement, speaker, stance, strength, condition, at, sure) VALUES ('c1', 't2', 's1', 'support', '', '', 7, 0.9)`)
	db, err := connect(path, Options{}, true)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := migrate(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"SELECT group_concat(id || ' ' || speaker || ' ' || coalesce(first, '-') || ' ' || origins || ' ' || coalesce(hex(form), '-') || ' ' || coalesce(until, '-'), ', ') FROM (SELECT * FROM statements ORDER BY id)": "t1 s1 - 2  -, t2 s1 7 1 0102 9",
		"SELECT id || ' ' || label || ' ' || contested || ' ' || hex(proposition) || ' ' || last || ' ' || negative || ' ' || sure || ' ' || until FROM claims":                                                          "c1 the pier stays 1 03 7 1 0.5 8",
		"SELECT count(*) FROM reports":                                                          "2",
		"SELECT count(*) FROM stances":                                                          "1",
		"SELECT count(*) FROM pragma_foreign_key_check":                                         "0",
		"SELECT group_concat(wr) FROM pragma_table_list WHERE name IN ('statements', 'claims')": "0,0",
	} {
		if got := one(t, db, query); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
	// The connection that migrated is the one that writes from then on.
	if _, err := db.ExecContext(t.Context(), "DELETE FROM statements WHERE id = 't2'"); err != nil {
		t.Fatal(err)
	}
	if left := one(t, db, "SELECT count(*) FROM reports") + one(t, db, "SELECT count(*) FROM stances"); left != "10" {
		t.Errorf("reports and stances after their statement went: %s, want 10", left)
	}
}

// before makes a record as it was with so many migrations, and does some statements.
func before(t *testing.T, path string, version int64, statements ...string) {
	t.Helper()
	db, err := connect(path, Options{}, true)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	files, err := folder()
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(t.Context(), version); err != nil {
		t.Fatal(err)
	}
	for _, s := range append(statements, fmt.Sprintf("PRAGMA application_id = %d", applicationID)) {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func one(t *testing.T, db *sql.DB, query string) (s string) {
	t.Helper()
	if err := db.QueryRowContext(t.Context(), query).Scan(&s); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return s
}
